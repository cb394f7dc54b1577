"""`calibrant compact`: many small files of a run become few large ones."""

from __future__ import annotations

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.complaints import warn
from orchestrator.cli.options import OutOption, RunArgument

EXAMPLES = examples("calibrant compact factuality", "calibrant compact /data/runs/factuality")


def compact(run: RunArgument, out: OutOption = "runs") -> None:
    """Merge the small Parquet files of a run into large ones.

    Every row is kept, and it may be killed at any point. A long run does it at its end by itself.
    """
    from orchestrator import api

    report = api.compact(run, out=out)
    for path, reason in report.left:
        warn(f"{path.name} is left as it is: {reason}")
    if not report.parts_before:
        typer.echo(f"{run}: nothing to compact.")
        return
    typer.echo(
        f"{run}: {report.parts_before:,} parts became {report.parts_after:,} "
        f"({report.rows:,} rows; {_size(report.bytes_before)}, now {_size(report.bytes_after)})."
    )


def _size(size: int) -> str:
    return f"{size / 1e6:,.1f} MB" if size >= 1e5 else f"{size / 1e3:,.1f} kB"
