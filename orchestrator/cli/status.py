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

    from orchestrator.api import StatusReport

EXAMPLES = examples(
    "calibrant status factuality", "calibrant status factuality --watch", "calibrant status runs/x"
)
WATCH_EVERY_S = 2.0
GOING_ON = frozenset({"planning", "asking", "grading"})


def status(
    run: RunArgument,
    watch: Annotated[
        bool, typer.Option("--watch", help="Look again every two seconds until the run ends.")
    ] = False,
    out: OutOption = "runs",
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Show how far a run is, while it runs or after."""
    from orchestrator.report.writing import chosen_format, emit

    is_table = chosen_format(file_format, output) == "table"
    if watch and not (is_table and output is None):
        raise UsageError("--watch shows a table on the screen: leave out --format and -o")
    if watch:
        _watch(run, out)
        return
    from orchestrator import api

    report = api.status(run, out=out)
    emit(report.table, file_format, output, view=_view(report) if is_table else None)


def _watch(run: str, out: str) -> None:
    """Show the status until the run ends or Ctrl-C."""
    from rich.live import Live

    from orchestrator import api
    from orchestrator.report.console import open_console

    report = api.status(run, out=out)
    console = open_console()
    if not sys.stdout.isatty():
        while report.manifest.status in GOING_ON:
            console.print(_view(report))
            time.sleep(WATCH_EVERY_S)
            report = api.status(run, out=out)
        console.print(_view(report))
        return
    try:
        with Live(_view(report), console=console, auto_refresh=False) as live:
            while report.manifest.status in GOING_ON:
                time.sleep(WATCH_EVERY_S)
                report = api.status(run, out=out)
                live.update(_view(report), refresh=True)
    except KeyboardInterrupt:
        return  # watching was stopped, not the run


def _view(report: StatusReport) -> RenderableType:
    from rich.console import Group
    from rich.text import Text

    from orchestrator.report.brief import marked
    from orchestrator.report.console import screen_width
    from orchestrator.report.plain_table import table_view
    from orchestrator.report.visible import one_line

    manifest = report.manifest
    heading = (
        f"{one_line(manifest.run_id)}: {manifest.status}, "
        f"last change {manifest.updated_at:%Y-%m-%d %H:%M:%S} UTC, spent ${manifest.spend_usd:.4f}"
    )
    warnings = [Text(one_line(text), style="yellow") for text in manifest.warnings]
    return Group(
        Text(heading, style="bold"), *warnings, table_view(marked(report.table), screen_width())
    )
