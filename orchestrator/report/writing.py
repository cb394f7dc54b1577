"""Where a result goes: the terminal, a pipe or a file that appears whole."""

from __future__ import annotations

import secrets
import sys
from pathlib import Path

import pyarrow as pa
from rich.console import RenderableType

from orchestrator.errors import UsageError
from orchestrator.report.console import open_console, plain_console
from orchestrator.report.format_names import FileFormat, Format
from orchestrator.report.formats import encode
from orchestrator.report.plain_table import table_view

SUFFIXES: dict[str, Format] = {
    ".json": "json",
    ".csv": "csv",
    ".md": "md",
    ".markdown": "md",
    ".parquet": "parquet",
    ".txt": "table",
}


def chosen_format(asked: Format | None, output: Path | None) -> Format:
    """Return the format asked for, else the one of the file's suffix, else `table`.

    Raises `UsageError` for a suffix that names none.
    """
    if asked is not None or output is None:
        return asked or "table"
    suffix = output.suffix.lower()
    if suffix and suffix not in SUFFIXES:
        raise UsageError(
            f"-o {output}: no format goes by {suffix}; expected one of {', '.join(SUFFIXES)}, "
            "or say which with --format"
        )
    return SUFFIXES.get(suffix, "table")


def emit(
    table: pa.Table, asked: Format | None, output: Path | None, view: RenderableType | None = None
) -> None:
    """Write a table to standard output or to a file.

    `view` is what the format `table` shows instead of plain columns. Raises `UsageError` when the
    file cannot be written, or when Parquet would go to a terminal.
    """
    kind = chosen_format(asked, output)
    if kind != "table":
        emit_bytes(table, kind, output)
    elif output is None:
        open_console().print(view if view is not None else table_view(table))
    else:
        plain, text = plain_console()
        plain.print(view if view is not None else table_view(table))
        write_file(output, text.getvalue().encode())


def emit_bytes(table: pa.Table, kind: FileFormat, output: Path | None) -> None:
    """Write a table in a file format to standard output or to a file."""
    if output is not None:
        write_file(output, encode(table, kind))
        return
    if kind == "parquet" and sys.stdout.isatty():
        message = "Parquet is binary and would garble the terminal. Name a file: -o table.parquet"
        raise UsageError(message)
    _to_stdout(encode(table, kind))


def _to_stdout(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def write_file(path: Path, data: bytes) -> None:
    """Write a file that appears whole or not at all; `-` is standard output.

    A link stays one: what it leads to is written. So does a device or a pipe, which is written to.
    Raises `UsageError` when it cannot be written.
    """
    if path == Path("-"):
        _to_stdout(data)
        return
    if path.is_dir():
        raise UsageError(
            f"{path} is a folder; -o expects the name of a file, such as {path}/out.csv"
        )
    if not path.parent.is_dir():
        raise UsageError(f"cannot write {path}: the folder {path.parent} does not exist. Create it")
    if path.exists() and not path.is_file():
        _write_to(path, data)
        return
    place = path.resolve()
    beside = place.with_name(f".{place.name}.{secrets.token_hex(4)}")
    try:
        beside.write_bytes(data)
        beside.replace(place)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise UsageError(f"cannot write {path}: {error.strerror}") from error


def _write_to(path: Path, data: bytes) -> None:
    try:
        with path.open("wb") as file:
            file.write(data)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}") from error
