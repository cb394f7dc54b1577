"""`calibrant status`: how far a run is, from its files alone."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import FormatOption, OutOption, OutputOption, RunArgument
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

    from orchestrator.api import StatusReport

EXAMPLES = examples(
    "calibrant status factuality",
    "calibrant status factuality --watch",
    "calibrant status runs/x --limits --last 50",
)
WATCH_EVERY_S = 2.0
AGAIN = "again: failed in passing or for the account, to be asked again; failed: for good"
MOST_MODELS = 40
"""Lines of the table of models."""


def status(
    run: RunArgument,
    watch: Annotated[
        bool, typer.Option("--watch", help="Look again every two seconds until the run ends.")
    ] = False,
    limits: Annotated[
        bool, typer.Option("--limits", help="Show how the limits of the models changed.")
    ] = False,
    last: Annotated[
        int, typer.Option("--last", min=1, metavar="N", help="With --limits: the last N changes.")
    ] = 20,
    out: OutOption = "runs",
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Show how far a run is, while it runs or after."""
    from orchestrator import api
    from orchestrator.cli.complaints import warn
    from orchestrator.report.writing import chosen_format, emit

    is_table = chosen_format(file_format, output) == "table"
    if watch and (limits or output is not None or not is_table):
        raise UsageError("--watch shows a table on the screen: leave out --limits, --format and -o")
    if watch:
        _watch(run, out)
        return
    if limits:
        emit(api.limits(run, last=last, out=out, tell=warn), file_format, output)
        return
    report = api.status(run, out=out)
    if not is_table:
        for text in report.manifest.warnings:
            warn(text)
    emit(report.table, file_format, output, view=_view(report) if is_table else None)


def _watch(run: str, out: str) -> None:
    """Show the status until the run ends or Ctrl-C."""
    from rich.live import Live

    from orchestrator import api
    from orchestrator.report.console import open_console

    report = api.status(run, out=out, is_quick=True)
    console = open_console()
    if not sys.stdout.isatty():
        while report.is_open:
            console.print(_view(report))
            time.sleep(WATCH_EVERY_S)
            report = api.status(run, out=out, is_quick=True)
        console.print(_view(report))
        return
    try:
        with Live(_view(report), console=console, auto_refresh=False) as live:
            while report.is_open:
                time.sleep(WATCH_EVERY_S)
                report = api.status(run, out=out, is_quick=True)
                live.update(_view(report), refresh=True)
    except KeyboardInterrupt:
        return  # watching was stopped, not the run


def _view(report: StatusReport) -> RenderableType:
    from rich.console import Group
    from rich.text import Text

    from orchestrator.report.brief import marked
    from orchestrator.report.plain_table import table_view
    from orchestrator.report.visible import one_line

    manifest = report.manifest
    heading = f"{one_line(manifest.run_id)}: {manifest.status}"
    if report.is_open and not report.is_live:
        heading += ", being started again"
    elif not report.is_live:
        heading += f", last change {manifest.updated_at:%Y-%m-%d %H:%M:%S} UTC, {_spent(report)}"
    warnings = [Text(one_line(text), style="yellow") for text in manifest.warnings]
    counts: list[RenderableType] = []
    if report.table.num_columns:
        counts += [table_view(marked(report.table)), Text(AGAIN, style="dim")]
    return Group(Text(heading, style="bold"), *warnings, *counts, *_progress(report))


def _spent(report: StatusReport) -> str:
    """Return what was spent, as far as prices are known."""
    from orchestrator.report.visible import one_line

    answered = [row for row in report.table.to_pylist() if row["answered"]]
    unknown = {one_line(row["model"]) for row in answered if row["cost_usd"] is None}
    names, spent = ", ".join(sorted(unknown)), report.manifest.spend_usd
    if unknown and not spent:
        return f"spent an unknown sum: no price is known of {names}"
    without = f" without {names}, of unknown price" if unknown else ""
    return f"spent ${spent:.4f}{without}"


def _progress(report: StatusReport) -> list[Text]:
    """Return what the run's writer says of itself, or said last."""
    from rich.text import Text

    from orchestrator.report.console import screen_width
    from orchestrator.report.progress_table import ProgressTable
    from orchestrator.report.visible import one_line

    progress = report.progress
    if progress is None:
        return []
    who = f"process {progress.holder.pid} on {one_line(progress.holder.host)}"
    at = f"{progress.updated:%Y-%m-%d %H:%M:%S} UTC"
    if report.is_live:
        said = f"{one_line(progress.phase)} ({who}, {at})"
    else:
        said = f"the last session, as of {at} ({who})"
    lines = [Text(said, style="" if report.is_live else "dim")]
    if progress.models:
        lines += ProgressTable().lines(progress.models, screen_width(), MOST_MODELS)
    return [*lines, *(Text(one_line(text)) for text in progress.summary)]
