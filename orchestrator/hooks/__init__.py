"""Hooks: a run told to the outside, as metrics or traces, without the core knowing of it.

A hook is opened by name (`run --hook NAME[:ARGUMENT]`): `prometheus` and `opentelemetry` are here,
others come from installed packages, by the entry point group `calibrant.hooks`. None sees prompts,
answers or keys of providers, and one that fails is left out while the run goes on.
"""

from __future__ import annotations

from orchestrator.hooks.finding import open_hooks
from orchestrator.hooks.hook import Hook
from orchestrator.hooks.listening import Hooked

__all__ = ["Hook", "Hooked", "open_hooks"]
