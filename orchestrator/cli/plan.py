"""`calibrant plan`: what a run would ask and cost."""

from __future__ import annotations

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import (
    FormatOption,
    LimitOption,
    OutputOption,
    RunIdOption,
    SetOption,
    SweepArgument,
)

EXAMPLES = examples(
    "calibrant plan sweep.yaml",
    "calibrant plan sweep.yaml --limit 100 --set samples=3",
    "calibrant plan sweep.yaml --format json",
)


def plan(
    sweep: SweepArgument,
    run_id: RunIdOption = None,
    limit: LimitOption = None,
    overrides: SetOption = None,
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Show what a run would ask and cost; asks nothing.

    Requests, estimated tokens and cost, and what is already answered, a row a model and benchmark.
    """
    from orchestrator import api
    from orchestrator.report.brief import plan_view
    from orchestrator.report.console import screen_width
    from orchestrator.report.visible import one_line
    from orchestrator.report.writing import emit

    report = api.plan(sweep, run_id=run_id, limit=limit, overrides=tuple(overrides or ()))
    for warning in report.warnings:
        typer.echo(f"Warning: {one_line(warning)}", err=True)
    emit(report.rows, file_format, output, view=plan_view(report.rows, screen_width()))
