"""The texts of the queries of this room."""

from __future__ import annotations

from importlib.resources import files


def query_text(name: str) -> str:
    """Return the text of `queries/<name>.sql`."""
    return (files("orchestrator.analysis") / "queries" / f"{name}.sql").read_text(encoding="utf-8")
