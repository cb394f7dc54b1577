"""Results kept beside the parts they come from, so that a large run is worked out once.

The cache of a run holds what the views and macros of this room say, written by them: the outcomes
in the order of the plan, model by model, and the few thousand rows that the table of scores is made
of. A connection whose runs all have one reads it instead of the parts; what it says is the same.
Filters and groupings by a column of the items read the cached outcomes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb

    from orchestrator.store import Cache, Kind, RunFolder

WORTHWHILE = 20_000
"""A cache is written for runs with at least so many planned requests together."""

OUTCOMES = "outcomes"

_OUTCOMES = "SELECT * EXCLUDE (run_id) FROM priced_outcomes"

_SUMMARIES: Mapping[str, str] = {
    "own_votes": "SELECT * EXCLUDE (run_id) FROM own_votes",
    "cells": "SELECT * EXCLUDE (run_id) FROM computed_cells(NULL)",
    "latencies": "SELECT * EXCLUDE (run_id) FROM computed_latencies(NULL)",
    "judge_costs": "SELECT * EXCLUDE (run_id) FROM computed_judge_costs(NULL)",
    "deciding_graders": "SELECT * EXCLUDE (run_id) FROM deciding_graders",
}

TABLES = (OUTCOMES, *_SUMMARIES)
"""What a cache holds, a file each."""

_NARROWED: tuple[Kind, ...] = ("items", "requests", "responses", "grades")
"""The views that are made anew over the columns a cache is built from."""

_ASKED = "CREATE TEMP TABLE asked_requests AS FROM main.asked_requests"

_NEEDED_ONCE = ("verdict_rows", "repeated_verdicts", "deciding_graders")
"""The views that are worked out after `asked_requests`, in the order in which they are."""


def use_cache(con: duckdb.DuckDBPyConnection, runs: Sequence[RunFolder]) -> bool:
    """Let the views of `con` read the caches of `runs`; tell whether they do.

    Caches that are missing are written when the runs are large, nobody writes to them now and
    their folders can be written to. Unless every run has one, the views read the parts as before.
    """
    from orchestrator import store

    by_id = {run.run_id: run for run in runs}
    if not by_id:
        return False
    is_large = _planned(con) >= WORTHWHILE
    if not is_large and not all((run.path / store.CACHE_FOLDER).is_dir() for run in by_id.values()):
        return False
    caches = {run_id: store.cache_of(con, run, derivation()) for run_id, run in by_id.items()}
    found = _found(caches)
    if found is None and is_large:
        for cache in caches.values():
            if _found({"": cache}) is None and not _build(cache):
                return False
        found = _found(caches)
    if found is None:
        return False
    _read_from(con, found)
    return True


def is_cached(con: duckdb.DuckDBPyConnection) -> bool:
    """Tell whether the views of `con` read a cache."""
    found = con.execute("SELECT 1 FROM duckdb_schemas() WHERE schema_name = 'cached'").fetchall()
    return bool(found)


def forget_cache(con: duckdb.DuckDBPyConnection) -> None:
    """Drop what `use_cache` made; the views are to be created anew before they are used."""
    con.execute("DROP SCHEMA IF EXISTS cached CASCADE")


@lru_cache(maxsize=1)
def derivation() -> str:
    """Return a digest of all SQL that cached rows come from: other SQL, other rows."""
    digest = hashlib.sha256()
    for room in ("store", "analysis"):
        folder = files(f"orchestrator.{room}") / "views"
        for script in sorted(folder.iterdir(), key=lambda script: script.name):
            digest.update(script.name.encode() + b"\n" + script.read_bytes())
    digest.update(repr((_OUTCOMES, _SUMMARIES)).encode())
    return digest.hexdigest()


def _planned(con: duckdb.DuckDBPyConnection) -> int:
    ((count,),) = con.execute("SELECT count(*) FROM requests").fetchall()
    return int(count)


def _found(caches: Mapping[str, Cache]) -> dict[str, dict[str, Path]] | None:
    """Return by table and run the cached files, or `None` unless all of them are there."""
    found: dict[str, dict[str, Path]] = {}
    for table in TABLES:
        for run_id, cache in caches.items():
            path = cache.find(table)
            if path is None:
                return None
            found.setdefault(table, {})[run_id] = path
    return found


def _read_from(con: duckdb.DuckDBPyConnection, found: Mapping[str, Mapping[str, Path]]) -> None:
    """Put the cached files in the place of what they were written from."""
    from orchestrator import store

    con.execute("CREATE SCHEMA cached")
    for table, paths in found.items():
        con.execute(f"CREATE VIEW cached.{table} AS {store.cached_query(paths)}")
        con.executemany(
            "INSERT INTO store.parts VALUES (?, 'cache', ?)",
            [[run_id, str(path)] for run_id, path in paths.items()],
        )
    _run_script(con, "cached.sql")
    _note_one_sample(con)


def _note_one_sample(con: duckdb.DuckDBPyConnection) -> None:
    """Spare the views a grouping by item where no run asks one twice in a cell."""
    query = "SELECT 1 FROM requests GROUP BY run_id HAVING min(sample) <> max(sample) LIMIT 1"
    if not con.execute(query).fetchall():
        _run_script(con, "one_sample.sql")


def _run_script(con: duckdb.DuckDBPyConnection, name: str) -> None:
    con.execute(_script(name))


def _script(name: str) -> str:
    return (files("orchestrator.analysis") / "views" / name).read_text(encoding="utf-8")


def _build(cache: Cache) -> bool:
    """Write the cache of a run from its parts; tell whether it stands.

    On a connection of its own: what the parts are now may be more than what `cache` is of, and
    then the next reader finds it.
    """
    import duckdb

    from orchestrator import store
    from orchestrator.analysis.connect import create_views

    run = cache.run
    if run.writer() is not None or not cache.can_be_written():
        return False
    # Read before anything is tried: a script that is not there is a fault of ours.
    scripts = [_script("narrow.sql"), *map(store.view_text, _NARROWED)]
    con = store.connect([run])
    try:
        con.execute("SET preserve_insertion_order = false")
        store.bound_memory(con)
        now = store.cache_of(con, run, derivation())
        for script in scripts:
            con.execute(script)
        create_views(con)
        _note_one_sample(con)
        _write(con, now)
    except (OSError, duckdb.Error):
        return False  # a full disk, or parts that are gone or damaged: reading them will say so
    finally:
        con.close()
    now.drop_others()
    return now == cache


def _write(con: duckdb.DuckDBPyConnection, cache: Cache) -> None:
    from orchestrator import store

    _keep_asked(con)
    for name in _NEEDED_ONCE:
        con.execute(f"CREATE TEMP TABLE {name} AS FROM main.{name}")
    outcomes = cache.write(con, OUTCOMES, _OUTCOMES)
    for name in ("asked_requests", *_NEEDED_ONCE[:-1]):
        con.execute(f"DROP TABLE temp.{name}")
    rows = store.cached_query({cache.run.run_id: outcomes})
    con.execute(f"CREATE OR REPLACE VIEW priced_outcomes AS {rows}")
    for table, query in _SUMMARIES.items():
        cache.write(con, table, query)


def _keep_asked(con: duckdb.DuckDBPyConnection) -> None:
    """Work `asked_requests` out, once for all that stands on it.

    Few runs have several answers to a request, and looking for them takes a third of the time. So
    answers are joined as they stand, and sorted out where that gives a request two rows.
    """
    con.execute("CREATE TEMP VIEW responses AS FROM store.responses_parts")
    con.execute(_ASKED)
    con.execute("DROP VIEW temp.responses")
    ((count,),) = con.execute("SELECT count(*) FROM temp.asked_requests").fetchall()
    if count > _planned(con):
        con.execute("DROP TABLE temp.asked_requests")
        con.execute(_ASKED)
