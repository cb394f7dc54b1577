"""The DuckDB connection that reads runs as outcomes and scores."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb

    from orchestrator.store import RunFolder

SCRIPTS = (
    "macros.sql",
    "t_quantile.sql",
    "weights.sql",
    "verdicts.sql",
    "outcomes.sql",
    "cells.sql",
    "costs.sql",
    "scored.sql",
    "scores.sql",
)
"""The SQL of this room in `views/`, in the order in which one stands on the other."""


def create_views(con: duckdb.DuckDBPyConnection) -> None:
    """Create the macros and the views `outcomes` and `scores` over the store's base views."""
    folder = files("orchestrator.analysis") / "views"
    for name in SCRIPTS:
        con.execute(folder.joinpath(name).read_text(encoding="utf-8"))


def connect(runs: Sequence[RunFolder]) -> duckdb.DuckDBPyConnection:
    """Return a locked-down connection to the runs: the contract's tables, views and macros.

    The database may read the runs' verified parts and nothing else. Raises `UsageError` when a
    folder is not a run.
    """
    from orchestrator import store

    con = store.connect(runs)
    create_views(con)
    store.lock_down(con)
    return con
