"""What a command has to say beside its result: on standard error, one line each."""

from __future__ import annotations

import typer


def warn(text: str) -> None:
    """Write a warning that a terminal can show safely."""
    from orchestrator.report.visible import one_line

    typer.echo(f"Warning: {one_line(text)}", err=True)
