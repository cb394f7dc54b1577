"""`calibrant sql`: DuckDB over a run's views, with a query or at a prompt."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import FormatOption, OutOption, OutputOption
from orchestrator.cli.statements import split_statements
from orchestrator.errors import UsageError
from orchestrator.report.format_names import Format

if TYPE_CHECKING:
    import pyarrow as pa
    from rich.console import RenderableType

    from orchestrator.api import OpenRuns

EXAMPLES = examples(
    'calibrant sql factuality "SELECT model, outcome, count(*) FROM outcomes GROUP BY ALL"',
    "calibrant sql monday tuesday < query.sql",
    "calibrant sql factuality            a prompt: .tables, .quit",
    "calibrant sql --examples            what is worth asking",
    "calibrant sql factuality --example dearest-wrong",
    "calibrant sql factuality --export-views views.sql && duckdb -init views.sql",
)


def sql(
    arguments: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="RUN... [QUERY]",
            help="Runs; the last argument is the query when it contains white space.",
            show_default=False,
        ),
    ] = None,
    list_examples: Annotated[
        bool, typer.Option("--examples", help="List the example queries and what they ask.")
    ] = False,
    example: Annotated[
        str | None,
        typer.Option("--example", metavar="NAME", help="Ask an example query.", show_default=False),
    ] = None,
    export_views: Annotated[
        Path | None,
        typer.Option(
            "--export-views",
            metavar="FILE.sql",
            help="Write the views as SQL, to be read and run in any DuckDB shell.",
            show_default=False,
        ),
    ] = None,
    ui: Annotated[
        bool, typer.Option("--ui", help="Open DuckDB's own user interface on this machine.")
    ] = False,
    out: OutOption = "runs",
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Ask DuckDB about runs; one read-only SELECT a statement.

    Views: items, requests, responses, judgements, grades, outcomes, scores, policy. Without a
    query it reads statements from standard input, or asks for them on a terminal.
    """
    asked = [list_examples, example is not None, export_views is not None, ui]
    if sum(asked) > 1:
        raise UsageError("--examples, --example, --export-views and --ui: give one of them")
    if list_examples:
        _list_examples(file_format, output)
        return
    runs, query = runs_and_query(arguments or [])
    if query is not None and any(asked):
        raise UsageError(f"{query!r}: a query goes without --example, --export-views and --ui")
    if example is not None:
        from orchestrator import api

        query = api.example(example)
    elif export_views is not None:
        _export_views(runs, out, export_views)
        return
    elif ui:
        from orchestrator import api

        api.open_ui(*runs, wait=_wait, out=out)
        return
    if query is None and sys.stdin.isatty():
        from orchestrator.cli.sql_prompt import prompt

        with closing(_opened(runs, out)) as opened:
            prompt(_select(opened), file_format, output, _view(opened))
        return
    statements = [query] if query is not None else read_statements(sys.stdin.read())
    if output is not None and len(statements) > 1:
        raise UsageError(f"-o {output} takes the rows of one statement; got {len(statements)}")
    _answer(runs, statements, out, file_format, output)


def _list_examples(file_format: Format | None, output: Path | None) -> None:
    from orchestrator import api
    from orchestrator.report.writing import chosen_format, emit

    table = api.examples()
    if chosen_format(file_format, output) == "table":
        table = table.drop_columns(["query"])
    emit(table, file_format, output)


def _export_views(runs: list[str], out: str, path: Path) -> None:
    from orchestrator import api
    from orchestrator.report.writing import write_file

    write_file(path, api.view_script(*runs, out=out).encode())
    typer.echo(f"{path}: run it in DuckDB: duckdb -init {path}", err=True)


def _wait(address: str) -> None:
    typer.echo(f"DuckDB's user interface: {address} (Ctrl-C ends it)", err=True)
    with contextlib.suppress(KeyboardInterrupt):
        threading.Event().wait()


def _answer(
    runs: list[str],
    statements: list[str],
    out: str,
    file_format: Format | None,
    output: Path | None,
) -> None:
    from orchestrator.report.writing import chosen_format, emit

    with closing(_opened(runs, out)) as opened:
        view = _view(opened) if chosen_format(file_format, output) == "table" else None
        select = _select(opened)
        for statement in statements:
            table = select(statement)
            emit(table, file_format, output, view=view and view(table))


def _select(opened: OpenRuns) -> Callable[[str], pa.Table]:
    """Return what answers a statement, and stops at once when it is told to."""
    from orchestrator.cli.stopping_query import stoppable

    return lambda statement: stoppable(lambda: opened.select(statement), opened.interrupt)


def _view(opened: OpenRuns) -> Callable[[pa.Table], RenderableType]:
    """Return what makes a table for the eye, with simulated models marked."""
    from orchestrator.report.brief import marked_models
    from orchestrator.report.plain_table import table_view

    return lambda table: table_view(marked_models(table, opened.models()))


def _opened(runs: list[str], out: str) -> OpenRuns:
    """Open the runs; which of their files are not read is said."""
    from orchestrator import api
    from orchestrator.cli.complaints import warn

    return api.OpenRuns(*runs, out=out, tell=warn)


def runs_and_query(arguments: list[str]) -> tuple[list[str], str | None]:
    """Return the runs and the query, the last argument when it has white space and is no folder."""
    if not arguments:
        raise UsageError("name a run: calibrant sql RUN [QUERY], or see calibrant sql --examples")
    *runs, last = arguments
    if not any(sign.isspace() for sign in last) or _is_folder(last):
        return arguments, None
    if not runs:
        raise UsageError(f'a query needs a run before it: calibrant sql RUN "{last}"')
    return runs, last


def _is_folder(text: str) -> bool:
    try:
        return Path(text).is_dir()
    except OSError:  # a query is longer than a name may be
        return False


def read_statements(text: str) -> list[str]:
    """Return the statements of a text; raises `UsageError` when there is none."""
    finished, rest = split_statements(text)
    statements = [*finished, rest] if rest else finished
    if not statements:
        raise UsageError("no query: standard input is empty. Give one as the last argument")
    return statements
