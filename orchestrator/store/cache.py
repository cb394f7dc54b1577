"""A run's `cache/`: tables derived from its parts, each in a file that appears whole.

A file carries the mark of what it was derived from in its name and in its footer. Nobody trusts
one with another mark, so a stale file is as good as none, and any of them may be deleted at any
time. Two processes that derive the same at once write the same.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from orchestrator.store.connection import quoted
from orchestrator.store.damage import known_damage
from orchestrator.store.run_folder import RunFolder
from orchestrator.store.schemas import SCHEMA_VERSION
from orchestrator.store.whole_files import make_folder, write_whole

if TYPE_CHECKING:
    import duckdb

CACHE_FOLDER = "cache"
MARK_KEY = "calibrant.cache"

_NAME = re.compile(r"[a-z_]+-[0-9a-f]{32}\.parquet")

_SOURCES = """
SELECT kind, path FROM store.parts WHERE run_id = ? AND kind <> 'cache' ORDER BY kind, path
"""

_SWEEP = "SELECT sweep_hash, decides FROM run_sweeps WHERE run_id = ?"


@dataclass(frozen=True, slots=True)
class Cache:
    """The derived tables of a run as its parts stand now; `mark` says from what they come."""

    run: RunFolder
    mark: str

    @property
    def folder(self) -> Path:
        """Where the files lie."""
        return self.run.path / CACHE_FOLDER

    def file(self, name: str) -> Path:
        """Return where the table `name` lies, or would lie."""
        return self.folder / f"{name}-{self.mark}.parquet"

    def find(self, name: str) -> Path | None:
        """Return the file of the table `name`, or `None` when there is none to be trusted."""
        path = self.file(name)
        try:
            about = path.lstat()
            is_own = stat.S_ISREG(about.st_mode) and not self.folder.is_symlink()
            if not is_own or known_damage(path, about) or _mark_of(path) != path.stem:
                return None
        except (OSError, ValueError):  # not there, torn, or not Parquet
            return None
        return path

    def can_be_written(self) -> bool:
        """Tell whether the folder is there, or can be made, and takes files."""
        if self.folder.is_symlink():
            return False
        try:
            make_folder(self.folder)
        except OSError:
            return False
        return os.access(self.folder, os.W_OK)

    def write(self, con: duckdb.DuckDBPyConnection, name: str, query: str) -> Path:
        """Make the file of the table `name` appear with the rows of `query` on `con`, whole.

        Raises `OSError` or a DuckDB error where the disk refuses.
        """
        path = self.file(name)
        copy = (
            "(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 60000, "
            f"KV_METADATA {{{quoted(MARK_KEY)}: {quoted(path.stem)}}})"
        )
        write_whole(
            path,
            lambda unfinished: _copy(con, f"COPY ({query}) TO {quoted(str(unfinished))} {copy}"),
        )
        return path

    def drop_others(self) -> None:
        """Remove the files of other marks: their sources have changed."""
        with contextlib.suppress(OSError):
            for entry in list(os.scandir(self.folder)):
                if _NAME.fullmatch(entry.name) and self.mark not in entry.name:
                    with contextlib.suppress(OSError):
                        Path(entry.path).unlink()


def cache_of(con: duckdb.DuckDBPyConnection, run: RunFolder, version: str) -> Cache:
    """Return the cache that belongs to a run as `con` (of `connect`) sees it.

    Its mark is a digest of the names and sizes of the verified parts, of the newest sweep and of
    what decides in it, of the schema and of `version`, which stands for what is derived how.
    """
    digest = hashlib.sha256(f"{SCHEMA_VERSION}\n{version}\n".encode())
    digest.update(repr(con.execute(_SWEEP, [run.run_id]).fetchall()).encode())
    for kind, path in con.execute(_SOURCES, [run.run_id]).fetchall():
        with contextlib.suppress(OSError):  # gone meanwhile: a mark that nothing has
            name = Path(path).relative_to(run.path)
            digest.update(f"{kind}\n{name}\n{os.lstat(path).st_size}\n".encode())
    return Cache(run, digest.hexdigest()[:32])


def cached_query(files: Mapping[str, Path]) -> str:
    """Return a SELECT of cached rows, with `run_id` first; `files` are one a run id."""
    return " UNION ALL ".join(
        f"SELECT {quoted(run_id)} AS run_id, * "  # noqa: S608 -- literals quoted
        f"FROM read_parquet([{quoted(str(path))}], hive_partitioning = false)"
        for run_id, path in files.items()
    )


def cached_files(run: RunFolder) -> list[Path]:
    """Return every file in the cache of a run, whatever its mark."""
    try:
        names = [entry.name for entry in os.scandir(run.path / CACHE_FOLDER)]
    except OSError:
        return []
    return [run.path / CACHE_FOLDER / name for name in names if _NAME.fullmatch(name)]


def _mark_of(path: Path) -> str | None:
    import pyarrow.parquet as pq

    found = (pq.read_metadata(path).metadata or {}).get(MARK_KEY.encode())
    return None if found is None else found.decode("utf-8", "replace")


def _copy(con: duckdb.DuckDBPyConnection, statement: str) -> None:
    con.execute(statement).fetchall()
