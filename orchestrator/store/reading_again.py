"""Reading where files are retired by a compaction meanwhile, or turn out damaged inside."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from orchestrator.store.cache import cached_files
from orchestrator.store.damage import find_damage
from orchestrator.store.run_folder import RunFolder
from orchestrator.store.schemas import SCHEMAS

_TRIES = 4

T = TypeVar("T")


def read_again(read: Callable[[], T], *runs: RunFolder) -> T:
    """Return what `read` returns; call it again when a file it reads is the reason it cannot.

    `read` lists the files of `runs` itself, each time. What retires a part stands before it goes,
    so a fresh list has all rows; a damaged part is found and left out of it. Any other error, and
    one that stays, is raised.
    """
    for left in reversed(range(_TRIES)):
        try:
            return read()
        except Exception as error:
            if not left or not _may_go_away(error, runs):
                raise
    raise AssertionError("not reached")


def _may_go_away(error: BaseException | None, runs: tuple[RunFolder, ...]) -> bool:
    import duckdb

    while error is not None:
        is_gone = isinstance(error, (FileNotFoundError, duckdb.IOException)) or (
            # DuckDB 2 takes the name of a file that is gone for a folder's, and may not look there.
            isinstance(error, duckdb.PermissionException) and ".parquet/**/" in str(error)
        )
        # What DuckDB raises where a column cannot be decoded; also for some wrong queries.
        is_garbled = isinstance(error, duckdb.InvalidInputException) or type(error) is duckdb.Error
        if is_gone or is_garbled:
            parts = [path for run in runs for kind in SCHEMAS for path in run.parts(kind)]
            cached = [path for run in runs for path in cached_files(run)]
            # Readers at once write the same cached files: one may be replaced while it is read.
            is_replaced = bool(cached) and type(error) is duckdb.Error
            return find_damage([*parts, *cached]) or is_gone or is_replaced
        error = error.__cause__
    return False
