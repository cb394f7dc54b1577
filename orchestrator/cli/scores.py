"""`calibrant scores`: the penalised-score table."""

from __future__ import annotations

from typing import Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import (
    FormatOption,
    GraderOption,
    OutOption,
    OutputOption,
    RunsArgument,
)

EXAMPLES = examples(
    "calibrant scores runs/factuality",
    "calibrant scores monday tuesday --by category",
    "calibrant scores factuality --grader judge:verified",
    "calibrant scores factuality -o scores.csv",
)


def scores(
    runs: RunsArgument,
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="COLUMN",
            help="Split by a column of the items: category, difficulty, or one of their metadata.",
            show_default=False,
        ),
    ] = None,
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
    from orchestrator.cli.complaints import warn
    from orchestrator.report.console import open_console, plain_console
    from orchestrator.report.score_table import print_scores
    from orchestrator.report.writing import chosen_format, emit_bytes, write_file

    kind = chosen_format(file_format, output)
    if kind == "table":  # which says it in its notes
        report = api.scores(*runs, out=out, by=by, grader=grader)
    else:
        report = api.scores(*runs, out=out, by=by, grader=grader, tell=warn)
    if kind != "table":
        emit_bytes(report.table, kind, output)
        return
    simulated = report.simulated
    if output is None:
        print_scores(report.table, report.notes, open_console(), simulated=simulated, by=by)
        return
    console, text = plain_console()
    print_scores(report.table, report.notes, console, simulated=simulated, by=by)
    write_file(output, text.getvalue().encode())
