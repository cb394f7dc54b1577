"""Reading CSV, TSV, JSON, JSONL and Parquet files into rows that know where they stand."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.errors import BenchmarkError, listing

if TYPE_CHECKING:
    import pyarrow as pa

SUFFIXES = (".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".parquet")

PART = "part"
"""The column that names the part of a source (a config, a split, a file) a row comes from."""

_NAMES = {",": "commas", ";": "semicolons", "\t": "tabs"}

# The csv module refuses cells over 128 kB, which long passages reach.
_LONGEST_CELL = min(sys.maxsize, 2**31 - 1)


@dataclass(frozen=True, slots=True)
class Row:
    """One record; `where` names its place for messages ("file.csv line 3")."""

    where: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """A file's columns and rows. Records of JSON may lack some of the columns."""

    path: Path
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(path: Path, header: Sequence[str] | None = None) -> Table:
    """Return the file's rows; `header` names the columns of a CSV that has no header line.

    Raises BenchmarkError when the file is missing, empty, of an unknown kind or malformed.
    """
    if not path.exists():
        raise BenchmarkError(
            f"{path}: no such file. Give the path of a CSV, TSV, JSON, JSONL or Parquet"
        )
    if path.is_dir():
        raise BenchmarkError(f"{path}: is a folder; expected a file ({listing(SUFFIXES)})")
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise BenchmarkError(
            f"{path}: unknown kind of file {suffix!r}; expected one of {listing(SUFFIXES)}"
        )
    if path.stat().st_size == 0:
        raise BenchmarkError(f"{path}: the file is empty; expected at least one item")
    try:
        if suffix == ".parquet":
            table = _read_parquet(path)
        else:
            rows = tuple(_text_rows(path, suffix, header))
            columns = dict.fromkeys(column for row in rows for column in row.values)
            table = Table(path, tuple(columns), rows)
    except UnicodeDecodeError as error:
        raise BenchmarkError(
            f"{path}: not UTF-8 text (byte {error.start}). Save the file as UTF-8"
        ) from error
    except OSError as error:
        raise BenchmarkError(f"{path}: cannot be read ({error.strerror or error})") from error
    if not table.rows:
        raise BenchmarkError(f"{path}: holds no items; expected at least one")
    return table


def _text_rows(path: Path, suffix: str, header: Sequence[str] | None) -> Iterator[Row]:
    if suffix in (".csv", ".tsv"):
        return _csv_rows(path, header, "\t" if suffix == ".tsv" else _delimiter(path))
    return _json_rows(path) if suffix == ".json" else _json_lines(path)


def _delimiter(path: Path) -> str:
    """Return the comma, or the semicolon that spreadsheets write where a comma is the decimal's."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        first = file.readline()
    return ";" if ";" in first and "," not in first else ","


def _csv_rows(path: Path, header: Sequence[str] | None, delimiter: str) -> Iterator[Row]:
    csv.field_size_limit(_LONGEST_CELL)
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, strict=True, delimiter=delimiter)
        line = 1
        columns = list(header) if header else None
        try:
            for cells in reader:
                begins, line = line, reader.line_num + 1
                if not cells:
                    continue
                if columns is None:
                    columns = _checked_header(path, cells)
                    continue
                if len(cells) != len(columns):
                    raise BenchmarkError(
                        f"{path} line {begins}: {len(cells)} cells where the header has "
                        f"{len(columns)} ({listing(columns)}). Quote cells that hold "
                        f"{_NAMES[delimiter]}"
                    )
                values = dict(zip(columns, cells, strict=True))
                yield Row(f"{path} line {begins}", values)
        except csv.Error as error:
            raise BenchmarkError(
                f"{path} line {reader.line_num}: malformed CSV ({error}). "
                'Write a quote inside a quoted cell as ""'
            ) from error


def _checked_header(path: Path, cells: list[str]) -> list[str]:
    columns = [cell.strip() for cell in cells]
    twice = sorted({column for column in columns if columns.count(column) > 1})
    if twice:
        raise BenchmarkError(f"{path} line 1: column named twice: {listing(twice)}. Rename one")
    return columns


def _json_rows(path: Path) -> Iterator[Row]:
    text = path.read_text(encoding="utf-8-sig")
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and text.lstrip().startswith("{"):
            yield from _json_lines(path)  # as many data sets name their JSONL
            return
        raise BenchmarkError(
            f"{path} line {error.lineno} column {error.colno}: not JSON ({error.msg}). "
            "If each line is an object of its own, name the file .jsonl"
        ) from error
    except RecursionError as error:
        raise BenchmarkError(f"{path}: JSON nested too deeply to read") from error
    place = str(path)
    if isinstance(data, dict):
        key = _list_key(path, data)
        data, place = data[key], f"{path} {key}"
    if not isinstance(data, list):
        raise BenchmarkError(f"{path}: expected a list of objects, not {_kind(data)}")
    for number, record in enumerate(data, start=1):
        yield Row(f"{place} item {number}", _checked_record(f"{place} item {number}", record))


def _list_key(path: Path, data: Mapping[str, Any]) -> str:
    """Return the one key of an object that holds the list of items."""
    keys = [
        key
        for key, value in data.items()
        if isinstance(value, list) and value and isinstance(value[0], dict)
    ]
    if len(keys) != 1:
        found = f"several do: {listing(keys)}" if keys else f"the keys are: {listing(data)}"
        raise BenchmarkError(
            f"{path}: expected a list of objects, or an object in which one key holds such a list "
            f"({found}). Move the items to a file of their own"
        )
    return keys[0]


def _json_lines(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig", newline="\n") as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            where = f"{path} line {number}"
            try:
                record = json.loads(line)
            except json.JSONDecodeError as error:
                raise BenchmarkError(
                    f"{where} column {error.colno}: not JSON ({error.msg}). "
                    "Expected one object a line"
                ) from error
            except RecursionError as error:
                raise BenchmarkError(f"{where}: JSON nested too deeply to read") from error
            yield Row(where, _checked_record(where, record))


def _checked_record(where: str, record: object) -> Mapping[str, Any]:
    if not isinstance(record, dict):
        raise BenchmarkError(
            f"{where}: expected an object with the item's fields, not {_kind(record)}"
        )
    return record


def _kind(value: object) -> str:
    kinds = {dict: "an object", list: "a list", str: "a text", bool: "true or false"}
    return kinds.get(type(value), "a number" if isinstance(value, int | float) else "null")


def _read_parquet(path: Path) -> Table:
    # Loaded here: pyarrow takes a quarter of a second, and text files do without it.
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        names = [field.name for field in pq.read_schema(path) if not _holds_bytes(field.type)]
        table = pq.read_table(path, columns=names, partitioning=None)
    except pa.ArrowException as error:
        first_line = str(error).partition("\n")[0]
        raise BenchmarkError(f"{path}: not a readable Parquet file ({first_line})") from error
    rows = tuple(
        Row(f"{path} row {number}", values)
        for number, values in enumerate(table.to_pylist(), start=1)
    )
    return Table(path, tuple(table.column_names), rows)


def _holds_bytes(kind: pa.DataType) -> bool:
    """Whether a column holds bytes (images): large, and nothing an item needs."""
    import pyarrow as pa

    if pa.types.is_struct(kind):
        return any(_holds_bytes(kind.field(at).type) for at in range(kind.num_fields))
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return _holds_bytes(kind.value_type)
    return bool(pa.types.is_binary(kind) or pa.types.is_large_binary(kind))
