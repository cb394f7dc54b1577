"""`calibrant ls`: the runs there are."""

from __future__ import annotations

from orchestrator.cli.command import examples
from orchestrator.cli.options import FormatOption, OutOption, OutputOption

EXAMPLES = examples("calibrant ls", "calibrant ls --out /data/runs --format json")


def ls(
    out: OutOption = "runs", file_format: FormatOption = None, output: OutputOption = None
) -> None:
    """List the runs under a folder."""
    from orchestrator import api
    from orchestrator.report.brief import runs_view
    from orchestrator.report.writing import emit

    table = api.ls(out)
    emit(table, file_format, output, view=runs_view(table))
