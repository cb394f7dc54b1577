"""`calibrant plan`: what a run would ask and cost, and how many items a difference needs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import (
    FormatOption,
    LimitOption,
    OutOption,
    OutputOption,
    RunIdOption,
    SetOption,
)
from orchestrator.errors import UsageError
from orchestrator.report.format_names import Format

if TYPE_CHECKING:
    from orchestrator import api

EXAMPLES = examples(
    "calibrant plan sweep.yaml",
    "calibrant plan sweep.yaml --limit 100 --set samples=3",
    "calibrant plan sweep.yaml --format json",
    "calibrant plan --detect 0.02 --target 0.9 --pilot factuality --models new old",
    "calibrant plan --detect 0.1 --target 0.75 --rates 0.5 0.2",
)


def plan(
    sweep: Annotated[
        Path | None,
        typer.Argument(
            metavar="[SWEEP]",
            help="A sweep file: YAML, TOML or JSON. None with --detect.",
            show_default=False,
        ),
    ] = None,
    *,
    run_id: RunIdOption = None,
    limit: LimitOption = None,
    overrides: SetOption = None,
    detect: Annotated[
        float | None,
        typer.Option(
            "--detect",
            metavar="D",
            help="Say how many items it takes to see a difference D of two models' scores.",
            show_default=False,
        ),
    ] = None,
    target: Annotated[
        float | None,
        typer.Option(
            "--target",
            metavar="T",
            help="With --detect: scored at this target.",
            show_default=False,
        ),
    ] = None,
    power: Annotated[
        float, typer.Option("--power", metavar="P", help="With --detect: seen so often.")
    ] = 0.8,
    alpha: Annotated[
        float, typer.Option("--alpha", metavar="A", help="With --detect: the two-sided level.")
    ] = 0.05,
    pilot: Annotated[
        str | None,
        typer.Option(
            "--pilot", metavar="RUN", help="With --detect: how scores vary there.",
            show_default=False,
        ),
    ] = None,
    models: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--models", metavar="A B", help="With --pilot: the two models.", show_default=False
        ),
    ] = None,
    rates: Annotated[
        tuple[float, float] | None,
        typer.Option(
            "--rates", metavar="RIGHT WRONG",
            help="With --detect: shares of right and wrong answers, in place of a pilot.",
            show_default=False,
        ),
    ] = None,
    correlation: Annotated[
        float | None,
        typer.Option(
            "--correlation", metavar="R",
            help="With --detect: of two models' scores of an item, where no pilot tells.",
            show_default=False,
        ),
    ] = None,
    out: OutOption = "runs",
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:  # fmt: skip
    """Show what a run would ask and cost; asks nothing.

    Requests, estimated tokens and cost, and what is already answered, a row a model and benchmark.
    With --detect: the items and samples that a comparison of two models needs, paired or not.
    """
    from orchestrator import api
    from orchestrator.report.brief import plan_view
    from orchestrator.report.visible import one_line
    from orchestrator.report.writing import emit

    if detect is None:
        stated = [pilot, models, rates, target, correlation]
        if any(each is not None for each in stated):
            raise UsageError(
                "--target, --pilot, --models, --rates and --correlation go with --detect D"
            )
        if sweep is None:
            raise UsageError("plan: expected a sweep file, such as sweep.yaml, or --detect D")
        report = api.plan(sweep, run_id=run_id, limit=limit, overrides=tuple(overrides or ()))
        for warning in report.warnings:
            typer.echo(f"Warning: {one_line(warning)}", err=True)
        emit(report.rows, file_format, output, view=plan_view(report.rows))
        return
    if sweep is not None:
        raise UsageError(f"--detect takes no sweep; for the run of {sweep} name it: --pilot RUN")
    if target is None:
        raise UsageError("--detect D needs the target it is scored at: --target T")
    found = api.detect(
        detect, target=target, power=power, alpha=alpha, pilot=pilot, models=models,
        rates=rates, correlation=correlation, out=out,
    )  # fmt: skip
    _emit(found, file_format, output)


def _emit(found: api.DetectReport, file_format: Format | None, output: Path | None) -> None:
    from rich.console import Group
    from rich.text import Text

    from orchestrator.report.plain_table import table_view
    from orchestrator.report.visible import one_line
    from orchestrator.report.writing import chosen_format, emit

    if chosen_format(file_format, output) != "table":
        for note in found.notes:
            typer.echo(one_line(note), err=True)
    notes = [Text(one_line(note)) for note in found.notes]
    shown = found.table
    if shown["detectable"].null_count == shown.num_rows:  # without a pilot there is none
        shown = shown.drop_columns(["detectable"])
    emit(found.table, file_format, output, view=Group(*notes, Text(""), table_view(shown)))
