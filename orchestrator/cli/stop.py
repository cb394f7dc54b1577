"""`calibrant stop`: ends a run from another terminal, cleanly."""

from __future__ import annotations

from typing import Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import InsecureOption, OutOption, RunArgument
from orchestrator.errors import IncompleteError

EXAMPLES = examples(
    "calibrant stop factuality",
    "calibrant stop runs/factuality",
    "calibrant stop factuality --address http://127.0.0.1:8265",
)


def stop(
    run: RunArgument,
    out: OutOption = "runs",
    address: Annotated[
        str | None,
        typer.Option(
            "--address",
            metavar="URL",
            help="Stop the run's job on this cluster (RUN is its id, as calibrant submit says).",
            show_default=False,
        ),
    ] = None,
    insecure: InsecureOption = False,
) -> None:
    """Stop a run that goes on elsewhere, as Ctrl-C there would.

    It writes what came and ends with exit code 3; the same `calibrant run` goes on with it later.
    """
    from orchestrator import api

    if address is not None:
        _stop_job(run, address, insecure=insecure)
        return
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


def _stop_job(run: str, address: str, *, insecure: bool) -> None:
    from orchestrator import api

    state = api.JobCluster(address, insecure=insecure).stop(run)
    if state == "going on":
        raise IncompleteError(f"{run}: the job has been asked to stop and has not ended yet")
    if state == "ended":
        typer.echo(f"{run}: its job had ended before.")
        return
    typer.echo(f"{run}: stopped. What came is written; the same calibrant submit goes on later.")
