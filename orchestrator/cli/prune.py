"""`calibrant prune`: the newest runs of each sweep are kept, the rest made small or deleted."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import FormatOption, OutOption, OutputOption

EXAMPLES = (
    examples(
        "calibrant prune --keep 14 --dry-run",
        "calibrant prune --keep 14 --sweep nightly",
        "calibrant prune --keep 90 --delete --policy gate.yaml --out s3://bucket/runs",
    )
    + "\n\n\b\nNever deleted: a run that is not complete, or that a process writes to; the last"
    "\n  good one of its sweep; a baseline, named by a policy given here, by the gate of any run"
    "\n  there, or in the file 'baselines' under --out, a run id a line."
)


def prune(
    *,
    keep: Annotated[
        int,
        typer.Option(
            "--keep", min=1, metavar="N", help="Keep the newest N complete runs of each sweep."
        ),
    ],
    sweep: Annotated[
        str | None,
        typer.Option(
            "--sweep", metavar="NAME", help="Only the runs of this sweep.", show_default=False
        ),
    ] = None,
    policies: Annotated[
        list[Path] | None,
        typer.Option(
            "--policy",
            metavar="FILE",
            help="A gate's policy whose baseline is not deleted; may be repeated.",
            show_default=False,
        ),
    ] = None,
    delete: Annotated[
        bool, typer.Option("--delete", help="Delete the rest, instead of compacting them.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Tell what would be done, and change nothing.")
    ] = False,
    out: OutOption = "runs",
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Keep the newest runs of each sweep and compact the rest.

    What is compacted loses nothing: its small files are merged, and its cache is dropped, which is
    worked out anew. Only --delete deletes runs.
    """
    from orchestrator import api
    from orchestrator.report.prune_table import prune_view
    from orchestrator.report.writing import emit

    table = api.prune(
        keep=keep,
        sweep=sweep,
        out=out,
        policies=tuple(policies or ()),
        delete=delete,
        dry_run=dry_run,
    )
    emit(table, file_format, output, view=prune_view(table, dry_run=dry_run))
