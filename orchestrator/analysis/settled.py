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

_FACTS = ("silence_points", "item_facts", "benchmark_weights")
"""What the sweeps say, worked out from their items."""

_OUTCOMES = ("repeated_verdicts", "deciding_graders", "own_votes", "priced_outcomes")
"""From grades to outcomes, in the order in which one stands on the other."""

_NEEDED_ONCE = "repeated_verdicts"


@contextmanager
def settled(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Keep the outcomes of the connected runs in memory for a `with` block.

    A few hundred bytes an outcome; what does not fit goes to the database's folder for temporary
    files. The views are as before afterwards. No outcomes are kept where they read a cache.
    """
    kept: list[str] = []
    try:
        for name in _FACTS if is_cached(con) else (*_FACTS, *_OUTCOMES):
            con.execute(f"CREATE TEMP TABLE {name} AS FROM main.{name}")
            kept.append(name)
        if _NEEDED_ONCE in kept:
            con.execute(f"DROP TABLE temp.{_NEEDED_ONCE}")
            kept.remove(_NEEDED_ONCE)
        yield
    finally:
        for name in kept:
            con.execute(f"DROP TABLE temp.{name}")
