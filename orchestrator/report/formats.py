"""A table as JSON, CSV, Markdown or Parquet: bytes for a file or a pipe."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Callable
from typing import Any

import pyarrow as pa

from orchestrator.report.format_names import FileFormat
from orchestrator.report.values import cell, plain, rows, short_cell, unique_names
from orchestrator.report.visible import json_escaped, visible

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What makes a spreadsheet run a cell; numbers are written as they are."""

_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?")


def encode(table: pa.Table, file_format: FileFormat) -> bytes:
    """Return the table in a format; text is UTF-8 and ends with a newline."""
    if file_format == "parquet":
        return to_parquet(table)
    return _TEXT[file_format](table).encode("utf-8", errors="backslashreplace")


def to_json(table: pa.Table) -> str:
    """Return a list of row objects, a row a line; NaN and infinity are null."""
    lines = (json.dumps(row, ensure_ascii=False, allow_nan=False) for row in rows(table))
    body = ",\n".join(json_escaped(line) for line in lines)
    return f"[\n{body}\n]\n" if body else "[]\n"


def to_csv(table: pa.Table) -> str:
    """Return CSV with a header; null is an empty cell, lists are JSON.

    Cells of text columns that a spreadsheet would run get an apostrophe in front, and control
    characters are spelt out; JSON and Parquet hold the exact text.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([_inert(name) for name in table.column_names])
    columns = [_csv_column(column) for column in table.columns]
    writer.writerows(zip(*columns, strict=True))
    return buffer.getvalue()


def _csv_column(column: pa.ChunkedArray) -> list[str]:
    cells = [cell(plain(value)) for value in column.to_pylist()]
    kind = column.type
    if pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind):
        return cells
    return [_inert(text) for text in cells]


def _inert(text: str) -> str:
    is_run = text.startswith(FORMULA_STARTS) and not _NUMBER.fullmatch(text)
    return visible(f"'{text}" if is_run else text)


def to_markdown(table: pa.Table) -> str:
    """Return a Markdown table; HTML, pipes and newlines of the cells are escaped."""
    names = [_markdown_cell(name) for name in table.column_names]
    rules = ["---:" if _is_number(field.type) else "---" for field in table.schema]
    lines = [names, rules]
    lines += [[_markdown_cell(value) for value in row.values()] for row in rows(table)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _markdown_cell(value: Any) -> str:
    text = html.escape(visible(short_cell(value)), quote=False)
    for sign in "\\`*_[]~|":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "<br>").replace("\t", " ")


def _is_number(kind: pa.DataType) -> bool:
    return bool(
        pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)
    )


def to_parquet(table: pa.Table) -> bytes:
    """Return the table as one Parquet file (zstd)."""
    import pyarrow.parquet as pq

    sink = pa.BufferOutputStream()
    unique = table.rename_columns(unique_names(table.column_names))
    pq.write_table(unique, sink, compression="zstd")
    return bytes(sink.getvalue())


_TEXT: dict[str, Callable[[pa.Table], str]] = {
    "json": to_json,
    "csv": to_csv,
    "md": to_markdown,
}
