"""`calibrant curves`: score at any target, risk–coverage and calibration, as tables and plots."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import (
    FormatOption,
    GraderOption,
    ModelOption,
    OutOption,
    OutputOption,
    RunArgument,
)
from orchestrator.errors import UsageError

EXAMPLES = examples(
    "calibrant curves factuality",
    "calibrant curves factuality --benchmark simpleqa -o curves.svg",
    "calibrant curves factuality --rows reliability -o reliability.png",
    "calibrant curves factuality --rows calibration -o calibration.csv",
    "calibrant curves factuality --rows risk-coverage -o risk.vl.json   Vega-Lite",
)


def curves(
    run: RunArgument,
    rows: Annotated[
        Literal["score", "calibration", "risk-coverage", "reliability"] | None,
        typer.Option(
            "--rows",
            help="Which curve to write or draw. By default a plot has all of them, and json, csv, "
            "md and parquet hold score.",
            show_default=False,
        ),
    ] = None,
    model: ModelOption = None,
    benchmark: Annotated[
        str | None,
        typer.Option("--benchmark", metavar="B", help="Only this benchmark.", show_default=False),
    ] = None,
    bins: Annotated[
        int,
        typer.Option("--bins", min=2, max=1000, metavar="N", help="Bins of equal mass for ECE."),
    ] = 10,
    credit: Annotated[
        bool,
        typer.Option("--credit", help="Draw credit t + (1 - t) score, which lies in [0, 1]."),
    ] = False,
    grader: GraderOption = None,
    out: OutOption = "runs",
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Draw the score over all targets, risk-coverage and calibration of a run's models.

    Closed answers, or those at t = 0, are scored at any target, beside never answering, always
    answering and an oracle. Where answers have a confidence (stated, from log-probabilities, or the
    agreement of four samples and more) it is held against what was right. The suffix of -o decides:
    .svg, .png (these need calibrant[plots]), .vl.json (Vega-Lite), or a table's.
    """
    from orchestrator import api
    from orchestrator.cli.complaints import warn
    from orchestrator.report.curve_table import curves_view
    from orchestrator.report.plot_file import plot_suffix, write_plot
    from orchestrator.report.writing import chosen_format, emit

    suffix = plot_suffix(output, file_format)
    if suffix is None:
        chosen_format(file_format, output)  # an unknown suffix is said before anything is read
    elif rows == "calibration":
        raise UsageError(
            f"--rows calibration is a table and cannot be drawn as {suffix}; expected score, "
            "risk-coverage or reliability, or the suffix of a table: -o calibration.csv"
        )
    found = api.curves(
        run, model=model, benchmark=benchmark, bins=bins, grader=grader, out=out, tell=warn
    )
    if output is not None and suffix is not None:
        from orchestrator.report.curve_plot import plot

        write_plot(plot(found.curves, rows, in_credit=credit), output, suffix)
        return
    view = curves_view(found.curves, found.notes) if rows is None else None
    emit(found.curves.table(rows or "score"), file_format, output, view=view)
