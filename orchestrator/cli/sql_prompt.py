"""The prompt of `calibrant sql`: statements over several lines until a semicolon."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from orchestrator.cli.statements import split_statements
from orchestrator.errors import UsageError
from orchestrator.report.format_names import Format

if TYPE_CHECKING:
    import pyarrow as pa
    from prompt_toolkit import PromptSession
    from rich.console import RenderableType

Select = Callable[[str], "pa.Table"]
"""Returns the rows of a statement, or raises `UsageError`."""

View = Callable[["pa.Table"], "RenderableType"]

HELP = "End a statement with ;   .tables  .quit  (Ctrl-D quits, Ctrl-C clears or stops a query)"
TABLES = (
    "SELECT table_name AS name, string_agg(column_name, ', ' ORDER BY column_index) AS columns"
    " FROM duckdb_columns() WHERE table_name IN"
    " ('items','requests','responses','judgements','grades','limits','outcomes','scores','policy')"
    " GROUP BY table_name ORDER BY table_name"
)


def prompt(
    select: Select,
    file_format: Format | None,
    output: Path | None,
    view: View | None = None,
) -> None:
    """Read statements from the terminal and answer each, until `.quit` or the end of input.

    A `KeyboardInterrupt` while a statement is answered ends that statement alone.

    `view` is what the format `table` shows instead of plain columns.
    """
    from prompt_toolkit import PromptSession
    from prompt_toolkit.history import InMemoryHistory

    session: PromptSession[str] = PromptSession(history=InMemoryHistory())
    typer.echo(HELP, err=True)
    pending = ""
    while (line := _read(session, is_new=not pending)) is not None:
        if not pending and line.strip() in {".quit", ".exit"}:
            return
        if not pending and line.strip().startswith("."):
            _answer_dot(select, line.strip())
            continue
        finished, pending = split_statements(f"{pending}\n{line}" if line else "")
        for statement in finished:
            _answer(select, statement, file_format, output, view)


def _read(session: PromptSession[str], *, is_new: bool) -> str | None:
    """Return a line; nothing on Ctrl-C (which clears the statement), `None` at the end of input."""
    try:
        return session.prompt("sql> " if is_new else "...> ")
    except KeyboardInterrupt:
        return ""
    except EOFError:
        return None


def _answer_dot(select: Select, command: str) -> None:
    if command != ".tables":
        typer.echo(f"Error: no command {command}. {HELP}", err=True)
        return
    _answer(select, TABLES, None, None)


def _answer(
    select: Select,
    statement: str,
    file_format: Format | None,
    output: Path | None,
    view: View | None = None,
) -> None:
    from orchestrator.report.visible import visible
    from orchestrator.report.writing import chosen_format, emit

    try:
        table = select(statement)
        is_table = chosen_format(file_format, output) == "table"
        emit(table, file_format, output, view=view(table) if view and is_table else None)
    except UsageError as error:
        typer.echo(f"Error: {visible(str(error))}", err=True)
    except KeyboardInterrupt:
        typer.echo("stopped.", err=True)
