"""`calibrant scores`: the penalised-score table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import (
    FormatOption,
    GraderOption,
    OutOption,
    OutputOption,
    RunsArgument,
)
from orchestrator.errors import UsageError
from orchestrator.report.format_names import Format

if TYPE_CHECKING:
    from orchestrator.api.opened import Tell

IntervalName = Literal["clustered", "bca", "studentised"]

EXAMPLES = examples(
    "calibrant scores runs/factuality",
    "calibrant scores monday tuesday --by category",
    "calibrant scores factuality --grader judge:verified",
    "calibrant scores factuality --interval bca --seed 7",
    "calibrant scores factuality --ranks",
    "calibrant scores factuality --corrected",
    "calibrant scores factuality --ranks --by category",
    "calibrant scores nightly --history --last 14",
    "calibrant scores factuality -o scores.csv",
)


def scores(
    runs: RunsArgument,
    *,
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="COLUMN",
            help="Split by a column of the items: category, difficulty, or one of their metadata.",
            show_default=False,
        ),
    ] = None,
    references: Annotated[
        bool,
        typer.Option(
            "--references",
            help="Add rows, in parentheses, for always abstaining, always answering and an oracle.",
        ),
    ] = False,
    ranks: Annotated[
        bool,
        typer.Option(
            "--ranks",
            help="Rank the models at each target against their ranks by accuracy, with skill and "
            "the gap between stated and closed answers.",
        ),
    ] = False,
    corrected: Annotated[
        bool,
        typer.Option(
            "--corrected",
            help="Correct the scores for the judge's errors by drawn labels, beside the raw ones.",
        ),
    ] = False,
    history: Annotated[
        bool,
        typer.Option(
            "--history",
            help="Show the trend over the runs of a sweep, named by itself or by one of its runs, "
            "with the nights marked in which scores changed.",
        ),
    ] = False,
    last: Annotated[
        int | None,
        typer.Option(
            "--last",
            min=1,
            metavar="N",
            help="With --history: only the newest N complete runs.",
            show_default=False,
        ),
    ] = None,
    alpha: Annotated[
        float | None,
        typer.Option(
            "--alpha",
            metavar="P",
            help="With --history: the chance of a false alarm in a night; default: 0.01.",
            show_default=False,
        ),
    ] = None,
    interval: Annotated[
        IntervalName | None,
        typer.Option(
            "--interval",
            help="The method of all intervals: t with clustered errors, or a bootstrap over "
            "clusters. By default t, and a posterior of the shares where t is too narrow.",
            show_default=False,
        ),
    ] = None,
    seed: Annotated[
        int, typer.Option("--seed", min=0, metavar="N", help="The bootstrap's seed.")
    ] = 0,
    grader: GraderOption = None,
    out: OutOption = "runs",
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Show the penalised scores of one or several runs.

    The table shows answers scored at the target that was stated, and closed ones at each target;
    the other formats hold every row and column of the view `scores`.
    """
    from orchestrator import api
    from orchestrator.analysis.reference import with_references
    from orchestrator.api.opened import say_nothing
    from orchestrator.cli.complaints import warn
    from orchestrator.report.console import open_console, plain_console
    from orchestrator.report.score_table import print_scores
    from orchestrator.report.writing import chosen_format, emit_bytes, write_file

    kind = chosen_format(file_format, output)
    tables = {"--ranks": ranks, "--corrected": corrected, "--history": history}
    chosen = [name for name, is_on in tables.items() if is_on]
    if len(chosen) > 1:
        raise UsageError(f"{' and '.join(chosen)} are tables of their own; leave one out")
    if not history and (last is not None or alpha is not None):
        raise UsageError("--last and --alpha are of --history; add it, or leave them out")
    if history and by is not None:
        raise UsageError("--history and --by: it is over all items; leave one out")
    if chosen and (interval is not None or references):
        raise UsageError(f"{chosen[0]} takes neither --interval nor --references; leave them out")
    tell = say_nothing if kind == "table" else warn  # a table says it in its notes
    if ranks:
        _ranks(runs, by, out, grader, seed, tell, file_format, output)
        return
    if corrected:
        _corrected(runs, by, out, grader, tell, file_format, output)
        return
    if history:
        _history(runs, last, alpha, out, grader, tell, file_format, output)
        return
    report = api.scores(
        *runs, out=out, by=by, grader=grader, interval=interval, seed=seed, tell=tell
    )
    if kind != "table":
        table = with_references(report.table) if references else report.table
        emit_bytes(table, kind, output)
        return
    simulated = report.simulated
    if output is None:
        print_scores(
            report.table,
            report.notes,
            open_console(),
            simulated=simulated,
            by=by,
            references=references,
        )
        return
    console, text = plain_console()
    print_scores(
        report.table, report.notes, console, simulated=simulated, by=by, references=references
    )
    write_file(output, text.getvalue().encode())


def _ranks(
    runs: list[str],
    by: str | None,
    out: str,
    grader: str | None,
    seed: int,
    tell: Tell,
    file_format: Format | None,
    output: Path | None,
) -> None:
    from orchestrator import api
    from orchestrator.analysis.ranks import DRAWS
    from orchestrator.report.rank_table import rank_view
    from orchestrator.report.writing import emit

    report = api.ranks(*runs, out=out, by=by, grader=grader, seed=seed, tell=tell)
    view = rank_view(
        report.table, report.notes, draws=DRAWS, seed=seed, simulated=report.simulated, by=by
    )
    emit(report.table, file_format, output, view=view)


def _corrected(
    runs: list[str],
    by: str | None,
    out: str,
    grader: str | None,
    tell: Tell,
    file_format: Format | None,
    output: Path | None,
) -> None:
    from orchestrator import api
    from orchestrator.report.corrected_table import corrected_view
    from orchestrator.report.writing import emit

    report = api.corrected(*runs, out=out, by=by, grader=grader, tell=tell)
    view = corrected_view(report.table, report.notes, simulated=report.simulated, by=by)
    emit(report.table, file_format, output, view=view)


def _history(
    runs: list[str],
    last: int | None,
    alpha: float | None,
    out: str,
    grader: str | None,
    tell: Tell,
    file_format: Format | None,
    output: Path | None,
) -> None:
    from orchestrator import api
    from orchestrator.report.history_table import history_view
    from orchestrator.report.writing import emit

    report = api.history(*runs, last=last, alpha=alpha, out=out, grader=grader, tell=tell)
    view = history_view(report.table, report.notes, alpha=report.alpha, simulated=report.simulated)
    emit(report.table, file_format, output, view=view)
