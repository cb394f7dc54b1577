"""`calibrant stop`: ends a run from another terminal, cleanly."""

from __future__ import annotations

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import OutOption, RunArgument
from orchestrator.errors import IncompleteError

EXAMPLES = examples("calibrant stop factuality", "calibrant stop runs/factuality")


def stop(run: RunArgument, out: OutOption = "runs") -> None:
    """Stop a run that goes on elsewhere, as Ctrl-C there would.

    It writes what came and ends with exit code 3; the same `calibrant run` goes on with it later.
    """
    from orchestrator import api

    taken = api.stop(run, out=out)
    if taken == "waiting":
        raise IncompleteError(
            f"{run}: the run has been asked to stop and has not taken it yet; it will when it "
            "looks next. calibrant status --watch shows when it has ended"
        )
    if taken == "ended":
        typer.echo(f"{run}: the run ended by itself before it was stopped.")
        return
    typer.echo(
        f"{run}: stopping. It writes what came and ends; the same calibrant run goes on later."
    )
