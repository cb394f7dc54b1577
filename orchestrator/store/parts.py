"""Writing parts: Parquet files that appear whole, are never rewritten, and hold one kind of row."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from orchestrator import __version__
from orchestrator.store.schemas import SCHEMA_VERSION, SCHEMAS, Kind
from orchestrator.store.whole_files import make_folder, write_whole

VERSION_KEY = b"calibrant.schema_version"
KIND_KEY = b"calibrant.kind"
FACTS_KEY = b"calibrant.facts"
REPLACES_KEY = b"calibrant.replaces"
"""JSON list of the names of the parts beside it whose rows a compacted part holds."""

STAMP_DIGITS = 16


def conform(table: pa.Table, kind: Kind) -> pa.Table:
    """Return `table` with exactly the columns and types of `kind`.

    A nullable column that is missing becomes null. Raises `ValueError` for a column that `kind`
    does not have, a missing or null value where one is required, and a value of another type.
    """
    schema = SCHEMAS[kind]
    unknown = sorted(set(table.column_names) - set(schema.names))
    if unknown:
        raise ValueError(f"{kind}: no such column: {', '.join(unknown)}")
    columns = []
    for field in schema:
        if field.name in table.column_names:
            column = table.column(field.name)
            if column.type != field.type:
                try:
                    column = column.cast(field.type)
                except pa.ArrowException as error:
                    raise ValueError(f"{kind}.{field.name}: {error}") from error
        else:
            column = pa.chunked_array([pa.nulls(table.num_rows, field.type)])
        if not field.nullable and column.null_count:
            raise ValueError(f"{kind}.{field.name}: a value is required in every row")
        columns.append(column)
    return pa.table(columns, schema=schema)


def write_table(path: Path, kind: Kind, table: pa.Table, facts: bytes | None = None) -> None:
    """Make `path` appear with `table`, whole: zstd, the schema of `kind`, its version inside."""
    more = {} if facts is None else {FACTS_KEY: facts}
    labelled = conform(table, kind).replace_schema_metadata(footer(kind, more))
    make_folder(path.parent)
    write_whole(path, lambda unfinished: pq.write_table(labelled, unfinished, compression="zstd"))


def write_batches(
    path: Path, kind: Kind, batches: Iterable[pa.Table], facts: bytes | None = None
) -> None:
    """Make `path` appear with the rows of all `batches`, whole, a row group each.

    One batch is in memory at a time; the rest is as in `write_table`.
    """
    more = {} if facts is None else {FACTS_KEY: facts}
    schema = SCHEMAS[kind].with_metadata(footer(kind, more))

    def write(unfinished: Path) -> None:
        with pq.ParquetWriter(unfinished, schema, compression="zstd") as writer:
            for batch in batches:
                writer.write_table(conform(batch, kind).cast(schema))

    make_folder(path.parent)
    write_whole(path, write)


def footer(kind: Kind, more: Mapping[bytes, bytes]) -> dict[bytes, bytes]:
    """Return what a file of `kind` says of itself."""
    return {
        VERSION_KEY: str(SCHEMA_VERSION).encode(),
        KIND_KEY: kind.encode(),
        b"calibrant.version": __version__.encode(),
        **more,
    }


def part_name(after: str = "") -> str:
    """Return a new part's name: the time in microseconds, but later than the part `after`."""
    stamp = time.time_ns() // 1000
    if after:
        stamp = max(stamp, int(after[:STAMP_DIGITS]) + 1)
    return f"{stamp:0{STAMP_DIGITS}d}-{secrets.token_hex(6)}.parquet"


def write_part(folder: Path, kind: Kind, table: pa.Table) -> Path:
    """Write `table` as a new part in `folder` and return its path. Names are ordered in time."""
    path = folder / part_name()
    write_table(path, kind, table)
    return path


class PartWriter:
    """Collects rows of one kind and writes them as parts of one folder.

    Rows are safe once a `flush` that began after them has returned, whoever writes them; a process
    killed before loses those since the last flush and no others. When the disk refuses, the rows
    stay here and the next flush tries again. May be used from several threads.
    """

    def __init__(self, folder: Path, kind: Kind) -> None:
        self.folder = folder
        self.kind: Kind = kind
        schema = SCHEMAS[kind]
        self._known = frozenset(schema.names)
        self._required = tuple(field.name for field in schema if not field.nullable)
        self._rows: list[Mapping[str, Any]] = []
        self._lock = threading.Lock()
        self._flushing = threading.Lock()

    def __len__(self) -> int:
        """Return how many rows wait for a flush."""
        return len(self._rows)

    def append(self, row: Mapping[str, Any]) -> None:
        """Take one row, by column name. Raises `ValueError` for an unknown or missing column."""
        if not self._known.issuperset(row):
            unknown = ", ".join(sorted(set(row) - self._known))
            raise ValueError(f"{self.kind}: no such column: {unknown}")
        for name in self._required:
            if row.get(name) is None:
                raise ValueError(f"{self.kind}.{name}: a value is required")
        with self._lock:
            self._rows.append(row)

    def flush(self) -> Path | None:
        """Write the waiting rows as one part; return its path, or `None` when none wait.

        Raises `OSError` when the disk refuses (the rows stay), and `ValueError` when a row holds
        a value of another type; the other rows are written all the same.
        """
        with self._flushing:  # what another thread is writing is not safe yet either
            return self._flush()

    def _flush(self) -> Path | None:
        with self._lock:
            rows, self._rows = self._rows, []
        if not rows:
            return None
        table, refused = _as_table(rows, self.kind)
        path = None
        if table.num_rows:
            try:
                path = write_part(self.folder, self.kind, table)
            except BaseException:
                with self._lock:
                    self._rows = rows + self._rows
                raise
        if refused:
            raise ValueError(f"{self.kind}: {len(refused)} rows were not written: {refused[0]}")
        return path


def _as_table(rows: Sequence[Mapping[str, Any]], kind: Kind) -> tuple[pa.Table, list[str]]:
    """Return the rows as a table, and why others could not be part of it."""
    schema = SCHEMAS[kind]
    try:
        return pa.Table.from_pylist(rows, schema=schema), []
    except (pa.ArrowException, ValueError, TypeError, OverflowError):
        pass  # one value at fault must not take the other rows with it
    good, refused = [], []
    for row in rows:
        clean = {name: _utf8(value) for name, value in row.items()}
        try:
            pa.Table.from_pylist([clean], schema=schema)
            good.append(clean)
        except (pa.ArrowException, ValueError, TypeError, OverflowError) as error:
            refused.append(f"{row.get('request_key')}: {error}")
    return pa.Table.from_pylist(good, schema=schema), refused


def _utf8(value: Any) -> Any:
    """Return text that has a UTF-8: a reply's JSON may hold half of a surrogate pair."""
    if not isinstance(value, str):
        return value
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
