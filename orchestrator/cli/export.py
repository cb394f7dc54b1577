"""`calibrant export`: a run for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import OutOption, RunArgument, a_file

EXAMPLES = examples(
    "calibrant export factuality -o answers.csv",
    "calibrant export factuality -o answers.parquet",
    "calibrant export factuality --to inspect -o logs      then: inspect view --log-dir logs",
)


def export(
    run: RunArgument,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="PATH", help="The file, or a folder of logs."),
    ],
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="inspect|csv|parquet",
            help="The format; default: what the suffix of -o says.",
            show_default=False,
        ),
    ] = None,
    out: OutOption = "runs",
) -> None:
    """Write a run's answers with items and verdicts: CSV, Parquet, or logs that Inspect reads.

    Cells of CSV that a spreadsheet would run get an apostrophe in front; `calibrant import csv`
    takes it away again.
    """
    from orchestrator import api
    from orchestrator.cli.complaints import warn
    from orchestrator.cli.ending import shown_path

    a_file(output, "answers are exported to files")
    files = api.export_run(run, output, to=to, out=out, tell=warn)
    for path in files:
        typer.echo(f"Wrote {shown_path(path)}")
