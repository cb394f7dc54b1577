"""`calibrant tune`: changes a limit of a run while it runs."""

from __future__ import annotations

from typing import Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import OutOption, RunArgument
from orchestrator.errors import IncompleteError

EXAMPLES = examples(
    "calibrant tune factuality --model sonnet-4.5 --max-connections 32",
    "calibrant tune runs/factuality --model openai/gpt-5-mini --max-connections 256",
)


def tune(
    run: RunArgument,
    model: Annotated[
        str,
        typer.Option("--model", metavar="M", help="The model or judge, by its label in the sweep."),
    ],
    max_connections: Annotated[
        int,
        typer.Option("--max-connections", min=1, metavar="N", help="At most N in flight from now."),
    ],
    out: OutOption = "runs",
) -> None:
    """Change how many requests a model may have in flight, while the run goes on.

    It holds until the run ends; the sweep file says what the next one starts with.
    """
    from orchestrator import api
    from orchestrator.report.visible import one_line

    taken = api.tune(run, model=model, max_connections=max_connections, out=out)
    if taken == "waiting":
        raise IncompleteError(
            f"{run}: the run has been told and has not taken it yet; it will when it looks next"
        )
    if taken == "ended":
        typer.echo(f"{run}: the run ended before it was told.")
        return
    typer.echo(f"{run}: {one_line(model)} may have {max_connections:,} in flight now.")
