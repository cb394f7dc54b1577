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
    "score_curve.sql",
    "confidence.sql",
    "calibration.sql",
)
"""The SQL of this room in `views/`, in the order in which one stands on the other."""


def create_views(con: duckdb.DuckDBPyConnection) -> None:
    """Create the macros and views of `SCRIPTS` over the store's base views."""
    for script in _scripts():
        con.execute(script)


def view_script(runs: Sequence[RunFolder]) -> str:
    """Return the SQL that makes the runs' tables, views and macros in any DuckDB.

    For a person to read, and to run in the DuckDB shell (`.read FILE`) or from another program. It
    reads the parts that are there now. Raises `UsageError` when a folder is not a run.
    """
    from orchestrator import store

    con = store.connect(runs)
    try:
        return "\n".join([store.view_script(con), *_scripts()])
    finally:
        con.close()


def _scripts() -> list[str]:
    folder = files("orchestrator.analysis") / "views"
    return [folder.joinpath(name).read_text(encoding="utf-8") for name in SCRIPTS]


def connect(
    runs: Sequence[RunFolder], *, cache: bool = True, locked: bool = True
) -> duckdb.DuckDBPyConnection:
    """Return a locked-down connection to the runs: the contract's tables, views and macros.

    The database may read the runs' verified parts and nothing else, unless it is not `locked`. With
    `cache`, outcomes and scores of large runs are worked out once and kept in their folders.
    Raises `UsageError` when a folder is not a run.
    """
    from orchestrator import store
    from orchestrator.analysis.cached import use_cache

    con = store.connect(runs)
    create_views(con)
    if cache:
        use_cache(con, runs)
    if locked:
        store.lock_down(con)
    return con
