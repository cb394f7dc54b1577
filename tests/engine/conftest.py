from __future__ import annotations

from tests.whole_line.fixtures import cluster, provider

__all__ = ["cluster", "provider"]
