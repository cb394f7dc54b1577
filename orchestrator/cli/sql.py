"""`calibrant sql`: DuckDB over a run's views, with a query or at a prompt."""

from __future__ import annotations

import sys
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
    from orchestrator.api import OpenRuns

EXAMPLES = examples(
    'calibrant sql factuality "SELECT model, outcome, count(*) FROM outcomes GROUP BY ALL"',
    "calibrant sql monday tuesday < query.sql",
    "calibrant sql factuality            a prompt: .tables, .quit",
)


def sql(
    arguments: Annotated[
        list[str],
        typer.Argument(
            metavar="RUN... [QUERY]",
            help="Runs; the last argument is the query when it contains white space.",
        ),
    ],
    out: OutOption = "runs",
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Ask DuckDB about runs; one read-only SELECT a statement.

    Views: items, requests, responses, judgements, grades, outcomes, scores, policy. Without a
    query it reads statements from standard input, or asks for them on a terminal.
    """
    runs, query = runs_and_query(arguments)
    if query is None and sys.stdin.isatty():
        from orchestrator.cli.sql_prompt import prompt

        with closing(_opened(runs, out)) as opened:
            prompt(opened.select, file_format, output)
        return
    statements = [query] if query is not None else read_statements(sys.stdin.read())
    if output is not None and len(statements) > 1:
        raise UsageError(f"-o {output} takes the rows of one statement; got {len(statements)}")
    _answer(runs, statements, out, file_format, output)


def _answer(
    runs: list[str],
    statements: list[str],
    out: str,
    file_format: Format | None,
    output: Path | None,
) -> None:
    from orchestrator.report.writing import emit

    with closing(_opened(runs, out)) as opened:
        for statement in statements:
            emit(opened.select(statement), file_format, output)


def _opened(runs: list[str], out: str) -> OpenRuns:
    """Open the runs; which of their files are not read is said."""
    from orchestrator import api
    from orchestrator.cli.complaints import warn

    return api.OpenRuns(*runs, out=out, tell=warn)


def runs_and_query(arguments: list[str]) -> tuple[list[str], str | None]:
    """Return the runs and the query, the last argument when it has white space and is no folder."""
    *runs, last = arguments
    if not any(sign.isspace() for sign in last) or Path(last).is_dir():
        return arguments, None
    if not runs:
        raise UsageError(f'a query needs a run before it: calibrant sql RUN "{last}"')
    return runs, last


def read_statements(text: str) -> list[str]:
    """Return the statements of a text; raises `UsageError` when there is none."""
    finished, rest = split_statements(text)
    statements = [*finished, rest] if rest else finished
    if not statements:
        raise UsageError("no query: standard input is empty. Give one as the last argument")
    return statements
