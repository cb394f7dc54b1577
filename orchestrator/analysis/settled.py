"""What the tables of results stand on, worked out once instead of once a table.

The views say what an outcome is; `scores` and `notes` ask for the same ones several times over,
and each time DuckDB joins a run's requests, responses and grades anew. Inside `settled` the costly
views are temporary tables of the same names, which every view and macro finds first.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from orchestrator.analysis.cached import is_cached

if TYPE_CHECKING:
    import duckdb

STEPS = ("asked_requests", "verdicts", "deciding_graders", "priced_outcomes")
"""The views in the order in which one stands on the other."""

_NEEDED_ONCE = ("asked_requests", "verdicts")


@contextmanager
def settled(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Keep the outcomes of the connected runs in memory for a `with` block.

    A few hundred bytes an outcome; what does not fit goes to the database's folder for temporary
    files. The views are as before afterwards. Nothing is kept where they read a cache.
    """
    kept: list[str] = []
    if is_cached(con):
        yield
        return
    try:
        for name in STEPS:
            con.execute(f"CREATE TEMP TABLE {name} AS FROM main.{name}")
            kept.append(name)
        for name in _NEEDED_ONCE:
            con.execute(f"DROP TABLE temp.{name}")
            kept.remove(name)
        yield
    finally:
        for name in kept:
            con.execute(f"DROP TABLE temp.{name}")
