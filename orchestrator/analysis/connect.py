"""The DuckDB connection that reads runs as outcomes and scores."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb

    from orchestrator.store import RunFolder

SCRIPTS: Mapping[str, Sequence[str]] = {
    "macros.sql": (),
    "t_quantile.sql": (),
    "weights.sql": ("silence_points", "item_facts", "benchmark_weights"),
    "verdicts.sql": ("verdicts",),
    "outcomes.sql": ("asked_requests", "deciding_graders", "own_votes", "priced_outcomes"),
    "cells.sql": (),
    "costs.sql": (),
    "scored.sql": (),
    "scores.sql": (),
}
"""The SQL of this room in `views/`, in the order in which one stands on the other, each with its
views that later ones stand on."""

CURVE_SCRIPTS: Mapping[str, Sequence[str]] = {
    "score_curve.sql": (),
    "confidence.sql": ("confident_answers", "confident_cells", "confidence_levels"),
    "calibration.sql": (),
}
"""What stands on those: curves and calibration."""

_MADE = re.compile(r"^CREATE OR REPLACE (?:VIEW|MACRO) (\w+)", re.MULTILINE)
_WORD = re.compile(r"\w+")
_ANY = frozenset({"show", "describe", "desc", "summarize", "information_schema", "query_table"})
_LISTS = ("duckdb_", "pragma_", "pg_", "sqlite_")

_BASE = ("items", "requests", "responses", "judgements", "grades")


def create_views(con: duckdb.DuckDBPyConnection) -> None:
    """Create the macros and the views `outcomes` and `scores` over the store's base views."""
    _create(con, SCRIPTS, over=_BASE)


def create_curve_views(con: duckdb.DuckDBPyConnection) -> None:
    """Create the views of curves and calibration over those of `create_views`."""
    below = [name for names in SCRIPTS.values() for name in names]
    _create(con, CURVE_SCRIPTS, over=(*_BASE, *below))


def may_read_curves(query: str) -> bool:
    """Tell whether a query may read what `create_curve_views` makes: no is certain.

    What lists tables or is handed the name of one may read any.
    """
    words = {word.lower() for word in _WORD.findall(query)}
    of_any = not words.isdisjoint(_ANY) or any(word.startswith(_LISTS) for word in words)
    return of_any or not words.isdisjoint(_curve_names())


@cache
def _curve_names() -> frozenset[str]:
    return frozenset(name for text in _texts(CURVE_SCRIPTS) for name in _MADE.findall(text))


def _create(
    con: duckdb.DuckDBPyConnection, scripts: Mapping[str, Sequence[str]], over: Sequence[str]
) -> None:
    """Run `scripts`, whose views and macros stand on the views `over`.

    DuckDB checks a view or a macro when it is created, with all that it stands on, down to the
    files. An empty temporary table in the place of each view below spares that: what is stored is
    the text, and says the view again once the tables are gone.
    """
    held: list[str] = []
    try:
        for names, text in [(over, ""), *zip(scripts.values(), _texts(scripts), strict=True)]:
            con.execute(text)
            for name in names:
                con.execute(f"CREATE TEMP TABLE {name} AS FROM main.{name} LIMIT 0")
                held.append(name)
    finally:
        for name in held:
            con.execute(f"DROP TABLE temp.{name}")


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


def _texts(names: Iterable[str]) -> list[str]:
    folder = files("orchestrator.analysis") / "views"
    return [folder.joinpath(name).read_text(encoding="utf-8") for name in names]


def connect(
    runs: Sequence[RunFolder],
    *,
    cache: bool = True,
    curves: bool = False,
    locked: bool = True,
    bounded: bool = False,
) -> duckdb.DuckDBPyConnection:
    """Return a locked-down connection to the runs: the contract's tables, views and macros.

    The database may read the runs' verified parts and nothing else, unless it is not `locked`. With
    `cache`, outcomes and scores of large runs are worked out once and kept in their folders; with
    `curves`, the views of curves and calibration are there too; when `bounded`, queries take
    `store.MEMORY` at most. Raises `UsageError` when a folder is not a run.
    """
    from orchestrator import store
    from orchestrator.analysis.cached import use_cache

    con = store.connect(runs)
    if bounded:
        store.bound_memory(con)
    create_views(con)
    if cache:
        use_cache(con, runs)
    if curves:
        create_curve_views(con)
    if locked:
        store.lock_down(con)
    return con
