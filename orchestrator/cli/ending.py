"""What is said when a run or a grading ends: scores, where the files lie, what is missing."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from orchestrator.errors import Exit

if TYPE_CHECKING:
    from orchestrator.api import RunReport


_DECIDING = """
SELECT grader, string_agg(benchmark, ', ' ORDER BY benchmark) AS benchmarks
FROM deciding_graders GROUP BY grader ORDER BY grader
"""

COUNT_OUTCOMES = "SELECT model, outcome, count(*) AS n FROM outcomes GROUP BY ALL ORDER BY ALL"


def end(
    report: RunReport,
    said: Sequence[str],
    next_commands: Sequence[str] = (),
    grader: str | None = None,
) -> None:
    """Print the end of a run and leave with its exit code: 0, or 3 when something is missing.

    `said` are the messages already shown: a warning among them is not repeated. The scores are
    those by `grader` if one is given, with a line on which one decides.
    """
    if report.stopped and not report.asked and not report.complete:
        nothing_asked()
    from rich.text import Text

    from orchestrator import api
    from orchestrator.report.console import open_console
    from orchestrator.report.score_table import print_scores
    from orchestrator.report.visible import one_line

    for warning in report.warnings:
        if warning not in said:
            typer.echo(f"Warning: {one_line(warning)}", err=True)
    for failure in report.failures:
        typer.echo(f"Warning: {one_line(failure)}", err=True)
    console = open_console()
    path = shown_path(report.run.path)
    deciding = api.sql(report.run.path, query=_DECIDING).to_pylist() if grader else []
    found = api.scores(str(report.run.path), grader=grader if deciding else None)
    print_scores(found.table, found.notes, console, simulated=found.simulated, brief=True)
    console.print()
    if grader and deciding:
        console.print(Text(one_line(_decides(grader, deciding)), style="bold"), soft_wrap=True)
    console.print(Text(_asked(report)), soft_wrap=True)
    for line in report.summary:
        console.print(Text(f"  {one_line(line)}"), soft_wrap=True)
    console.print(Text(f"Files: {path}  (Parquet: requests, responses, grades)"), soft_wrap=True)
    if report.complete:
        console.print(Text("Next:", style="bold"))
        for command in next_commands or after_run(path):
            console.print(Text(f"  {command}"), soft_wrap=True)
        return
    reason = one_line(report.reason or "some requests are still to be asked or graded")
    typer.echo(f"Incomplete: {reason}", err=True)
    typer.echo(f"Go on with: {command_line()}", err=True)
    raise typer.Exit(Exit.INCOMPLETE)


def nothing_asked() -> NoReturn:
    """Say that the command was stopped in good time, and leave with 3."""
    typer.echo(f"Stopped before anything was asked. Go on with: {command_line()}", err=True)
    raise typer.Exit(Exit.INCOMPLETE)


def command_line() -> str:
    """Return the command as it was typed."""
    return shlex.join(["calibrant", *sys.argv[1:]])


def _decides(grader: str, deciding: Sequence[Mapping[str, str]]) -> str:
    others = [
        f"{row['grader']} on {row['benchmarks']}" for row in deciding if row["grader"] != grader
    ]
    if not others:
        return f"These are the scores by {grader}, which decides."
    return (
        f"These are the scores by {grader}. What decides is {', '.join(others)}; to let {grader} "
        f"decide: calibrant run SWEEP --set decides={grader}"
    )


def after_run(path: str) -> list[str]:
    """Return what to try after a run."""
    run = shlex.quote(path)
    return [
        f"calibrant scores {run}",
        f"calibrant show {run} --outcome incorrect --limit 5",
        f'calibrant sql {run} "{COUNT_OUTCOMES}"',
    ]


def shown_path(path: Path) -> str:
    """Return a path as seen from the working folder where it lies in it; a URL where it has one."""
    from orchestrator.store.mirror import address_of, is_mirrored

    if is_mirrored(path):
        return address_of(path)
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except (ValueError, FileNotFoundError):  # the working folder may be gone by the end of a job
        return str(path)


def _asked(report: RunReport) -> str:
    text = f"Asked {report.asked:,} requests, {report.ok:,} answered"
    if report.reused:
        text += f"; {report.reused:,} answers taken over from other runs"
    errors = ", ".join(f"{count:,} {name}" for name, count in sorted(report.errors.items()))
    return f"{text}; errors: {errors}." if errors else f"{text}."
