"""Many small parts become few large ones, and no row is lost or doubled by a kill at any point.

A compacted part names in its footer the parts whose rows it holds; readers leave those out as soon
as it stands, which is one rename. Only then are they deleted. What a kill leaves of them is not
read, and is deleted by the next compaction.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from orchestrator.store.footers import BadPart, Footer, read_footer
from orchestrator.store.mirror import fetch_folder, remove
from orchestrator.store.parts import REPLACES_KEY, STAMP_DIGITS, conform, footer, part_name
from orchestrator.store.run_folder import PARTITION_KEYS, RunFolder
from orchestrator.store.schemas import SCHEMAS, Kind
from orchestrator.store.whole_files import write_whole

TARGET_ROWS = 250_000
TARGET_BYTES = 128 * 1024 * 1024
"""A part of half of either is not compacted any more."""

WORTHWHILE_PARTS = 17
"""Small parts in one folder from which the end of a run compacts them."""

_BATCH_ROWS = 10_000
_GROUP_ROWS = 64_000
_GROUP_BYTES = 32 * 1024 * 1024
_MOST_SOURCES = 4_000
_OURS = re.compile(rf"\d{{{STAMP_DIGITS}}}-[0-9a-f]{{12}}\.parquet")


@dataclass(frozen=True, slots=True)
class CompactionReport:
    """What a compaction did: parts and bytes that were merged and came of it, and rows in them.

    `left` are files that were not touched, or could not be removed, each with the reason.
    """

    parts_before: int = 0
    parts_after: int = 0
    rows: int = 0
    bytes_before: int = 0
    bytes_after: int = 0
    left: tuple[BadPart, ...] = ()

    def __add__(self, other: CompactionReport) -> CompactionReport:
        """Return the sum of two reports."""
        return CompactionReport(
            self.parts_before + other.parts_before,
            self.parts_after + other.parts_after,
            self.rows + other.rows,
            self.bytes_before + other.bytes_before,
            self.bytes_after + other.bytes_after,
            self.left + other.left,
        )


@dataclass(frozen=True, slots=True)
class _Part:
    path: Path
    rows: int
    size: int


@dataclass(frozen=True, slots=True)
class _Found:
    """A folder's parts: `small` ones to merge, those a compacted one `replaced`, the `left`."""

    small: list[_Part] = field(default_factory=list)
    replaced: list[Path] = field(default_factory=list)
    left: list[BadPart] = field(default_factory=list)


class _DamagedError(Exception):
    """A part whose footer is whole and whose columns are not."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(reason)
        self.path = path


def compact(run: RunFolder, *, at_least: int = 2) -> CompactionReport:
    """Merge the small parts of `run`, folder by folder, where there are `at_least` so many.

    Every row is kept, superseded errors too. Only the run's writer may call this, with nothing
    else of the run being written or read by it meanwhile. Files that are torn or not of our making
    are left alone. Raises `OSError` when the disk refuses: what was there is there.
    """
    holder = run.writer()
    if holder is None or holder.pid != os.getpid():
        raise ValueError("a run is compacted by its writer: take its lock first")
    report = CompactionReport()
    for kind, folder in _folders(run):
        report += _compact_folder(folder, kind, max(2, at_least))
    return report


def compact_if_worthwhile(run: RunFolder) -> CompactionReport:
    """Compact the folders with many small parts; a disk that refuses is told in `left`."""
    try:
        return compact(run, at_least=WORTHWHILE_PARTS)
    except OSError as error:
        return CompactionReport(left=((run.path, f"not compacted: {error.strerror or error}"),))


def _folders(run: RunFolder) -> Iterator[tuple[Kind, Path]]:
    for kind in PARTITION_KEYS:
        above = run.path / kind
        fetch_folder(above)
        if above.is_symlink() or not above.is_dir():
            continue
        for folder in sorted(above.iterdir()):
            if folder.is_dir() and not folder.is_symlink() and not folder.name.startswith("."):
                yield kind, folder
    limits = run.path / "limits"
    fetch_folder(limits)
    if limits.is_dir() and not limits.is_symlink():
        yield "limits", limits


def _compact_folder(folder: Path, kind: Kind, at_least: int) -> CompactionReport:
    found = _find(folder, kind)
    # What a killed compaction left goes first; what cannot go is replaced by name once more.
    stuck = _remove(found.replaced)
    report = CompactionReport(left=(*found.left, *stuck))
    if len(found.small) < at_least:
        return report
    for group in _groups(found.small):
        report += _merge(folder, kind, group, [path.name for path, _ in stuck])
    return report


def _find(folder: Path, kind: Kind) -> _Found:
    found = _Found()
    whole: list[tuple[Path, Footer]] = []
    replaced: set[str] = set()
    for path in sorted(folder.glob("*.parquet")):
        about = read_footer(path, kind)
        if isinstance(about, str):
            found.left.append((path, about))
            continue
        whole.append((path, about))
        replaced |= about.replaces
    for path, about in whole:
        if path.name in replaced:
            found.replaced.append(path)
        elif not _OURS.fullmatch(path.name) or set(about.schema.names) - set(SCHEMAS[kind].names):
            found.left.append((path, "of another tool's or a newer program's making"))
        else:
            part = _Part(path, about.rows, path.stat().st_size)
            if part.rows < TARGET_ROWS // 2 and part.size < TARGET_BYTES // 2:
                found.small.append(part)
    return found


def _groups(parts: Sequence[_Part]) -> Iterator[list[_Part]]:
    """Yield runs of parts that together make one large part."""
    group: list[_Part] = []
    rows = size = 0
    for part in parts:
        full = rows + part.rows > TARGET_ROWS or size + part.size > TARGET_BYTES
        if group and (full or len(group) >= _MOST_SOURCES):
            yield group
            group, rows, size = [], 0, 0
        group.append(part)
        rows, size = rows + part.rows, size + part.size
    yield group


def _merge(
    folder: Path, kind: Kind, group: Sequence[_Part], stuck: Sequence[str]
) -> CompactionReport:
    """Write one part in place of the group; a part that turns out damaged is left out of it."""
    if len(group) < 2:
        return CompactionReport()
    names = [*(part.path.name for part in group), *stuck]
    path = folder / part_name(after=max(names))
    replaces = json.dumps(names).encode()
    schema = SCHEMAS[kind].with_metadata(footer(kind, {REPLACES_KEY: replaces}))
    try:
        write_whole(path, lambda unfinished: _copy(group, unfinished, kind, schema))
    except _DamagedError as error:
        good = [part for part in group if part.path != error.path]
        report = _merge(folder, kind, good, stuck)
        return replace(report, left=(*report.left, (error.path, f"damaged: {error}")))
    kept = _remove(part.path for part in group)
    return CompactionReport(
        parts_before=len(group),
        parts_after=1,
        rows=sum(part.rows for part in group),
        bytes_before=sum(part.size for part in group),
        bytes_after=path.stat().st_size,
        left=tuple(kept),
    )


def _copy(group: Sequence[_Part], target: Path, kind: Kind, schema: pa.Schema) -> None:
    """Write the rows of the group to `target`, a row group's worth in memory at a time."""
    waiting: list[pa.Table] = []
    rows = size = 0
    with pq.ParquetWriter(target, schema, compression="zstd") as writer:
        for part in group:
            for table in _tables(part, kind):
                waiting.append(table)
                rows, size = rows + table.num_rows, size + table.nbytes
                if rows >= _GROUP_ROWS or size >= _GROUP_BYTES:
                    _write_group(writer, waiting, schema)
                    waiting, rows, size = [], 0, 0
        if rows:
            _write_group(writer, waiting, schema)


def _write_group(writer: pq.ParquetWriter, tables: Sequence[pa.Table], schema: pa.Schema) -> None:
    writer.write_table(pa.concat_tables(tables).replace_schema_metadata(schema.metadata))


def _tables(part: _Part, kind: Kind) -> Iterator[pa.Table]:
    read = 0
    batches = _batches(part.path)
    while True:
        try:
            batch = next(batches, None)
            table = None if batch is None else conform(pa.Table.from_batches([batch]), kind)
        except (pa.ArrowException, OSError, ValueError) as error:
            raise _DamagedError(part.path, str(error).splitlines()[0]) from error
        if table is None:
            break
        read += table.num_rows
        yield table
    if read != part.rows:
        raise _DamagedError(part.path, f"{read:,} rows of {part.rows:,} can be read")


def _batches(path: Path) -> Iterator[pa.RecordBatch]:
    with pq.ParquetFile(path) as file:
        yield from file.iter_batches(batch_size=_BATCH_ROWS)


def _remove(paths: Iterator[Path] | Sequence[Path]) -> list[BadPart]:
    """Delete parts that another holds the rows of; return those that would not go."""
    kept = []
    for path in paths:
        try:
            with contextlib.suppress(FileNotFoundError):
                remove(path)
        except OSError as error:
            kept.append((path, f"replaced and not read any more, but not removed: {error}"))
    return kept
