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

CURVE_SCRIPTS = ("score_curve.sql", "confidence.sql", "calibration.sql")
"""What stands on those: curves and calibration, which take as long to create as all the others."""


def create_views(con: duckdb.DuckDBPyConnection) -> None:
    """Create the macros and the views `outcomes` and `scores` over the store's base views."""
    for script in _texts(SCRIPTS):
        con.execute(script)


def create_curve_views(con: duckdb.DuckDBPyConnection) -> None:
    """Create the views of curves and calibration over those of `create_views`."""
    for script in _texts(CURVE_SCRIPTS):
        con.execute(script)


def view_script(runs: Sequence[RunFolder]) -> str:
    """Return the SQL that makes the runs' tables, views and macros in any DuckDB.

    For a person to read, and to run in the DuckDB shell (`.read FILE`) or from another program. It
    reads the parts that are there now. Raises `UsageError` when a folder is not a run.
    """
    from orchestrator import store

    con = store.connect(runs)
    try:
        return "\n".join([store.view_script(con), *_texts((*SCRIPTS, *CURVE_SCRIPTS))])
    finally:
        con.close()


def _texts(names: Sequence[str]) -> list[str]:
    folder = files("orchestrator.analysis") / "views"
    return [folder.joinpath(name).read_text(encoding="utf-8") for name in names]


def connect(
    runs: Sequence[RunFolder], *, cache: bool = True, curves: bool = False, locked: bool = True
) -> duckdb.DuckDBPyConnection:
    """Return a locked-down connection to the runs: the contract's tables, views and macros.

    The database may read the runs' verified parts and nothing else, unless it is not `locked`. With
    `cache`, outcomes and scores of large runs are worked out once and kept in their folders; with
    `curves`, the views of curves and calibration are there too. Raises `UsageError` when a folder
    is not a run.
    """
    from orchestrator import store
    from orchestrator.analysis.cached import use_cache

    con = store.connect(runs)
    create_views(con)
    if cache:
        use_cache(con, runs)
    if curves:
        create_curve_views(con)
    if locked:
        store.lock_down(con)
    return con
