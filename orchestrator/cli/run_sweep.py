"""`calibrant run`: asks what is missing, grades, prints the score table."""

from __future__ import annotations

from typing import Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.ending import end
from orchestrator.cli.options import (
    AddressOption,
    JudgeOption,
    LimitOption,
    RunIdOption,
    SetOption,
    SweepArgument,
)

EXAMPLES = examples(
    "calibrant run sweep.yaml",
    "calibrant run sweep.yaml --limit 50 --run-id trial",
    "calibrant run sweep.yaml --address 10.0.0.5:6379 -j 256",
    "calibrant run sweep.yaml --set targets=[closed,0.5] --set samples=3",
)


def run(
    sweep: SweepArgument,
    run_id: RunIdOption = None,
    limit: LimitOption = None,
    address: AddressOption = "auto",
    connections: Annotated[
        int | None,
        typer.Option(
            "--connections",
            "-j",
            min=1,
            metavar="N",
            help="At most N requests in flight a model.",
            show_default=False,
        ),
    ] = None,
    max_requests: Annotated[
        int | None,
        typer.Option(
            "--max-requests",
            min=1,
            metavar="N",
            help="Ask at most N requests now; the same command goes on later.",
            show_default=False,
        ),
    ] = None,
    overrides: SetOption = None,
    judge: JudgeOption = None,
) -> None:
    """Ask the models, grade, and print the score table.

    The same command again asks only what is missing. Ctrl-C once writes what came and ends with
    exit code 3.
    """
    from orchestrator import api
    from orchestrator.cli.steering import steering

    with steering() as steered:
        report = api.run(
            sweep,
            run_id=run_id,
            limit=limit,
            address=address,
            connections=connections,
            max_requests=max_requests,
            overrides=tuple(overrides or ()),
            judge=judge,
            listener=steered,
            stop=steered.stop,
        )
    end(report, steered.said)
