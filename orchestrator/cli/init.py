"""`calibrant init`: a commented sweep file to start from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.errors import UsageError

EXAMPLES = examples("calibrant init", "calibrant init my-evaluation")
FILE_NAME = "sweep.yaml"


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[DIR]", help="Where to write it; made if missing.")
    ] = Path(),
) -> None:
    """Write a commented sweep file, sweep.yaml, to start from."""
    from orchestrator.sweep import TEMPLATE

    path = folder / FILE_NAME
    write_new(path, TEMPLATE)
    typer.echo(f"Wrote {path}. Edit it, then: calibrant plan {path}")


def write_new(path: Path, text: str) -> None:
    """Write a file that does not exist yet. Raises `UsageError` when it does or cannot be made."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        message = f"{error.filename} exists and is left as it is. Name another folder, or move it"
        raise UsageError(message) from error
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}") from error
