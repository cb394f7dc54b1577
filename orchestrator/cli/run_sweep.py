"""`calibrant run`: asks what is missing, grades, prints the score table."""

from __future__ import annotations

from contextlib import closing
from typing import Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.ending import end
from orchestrator.cli.options import (
    AddressOption,
    AllowUnknownPriceOption,
    HookOption,
    JudgeOption,
    LimitOption,
    RunIdOption,
    SetOption,
    SweepArgument,
)

EXAMPLES = examples(
    "calibrant run sweep.yaml",
    "calibrant run sweep.yaml --limit 50 --run-id trial",
    "calibrant run sweep.yaml --run-id '{name}-{date}'",
    "calibrant run sweep.yaml --address 10.0.0.5:6379 -j 256",
    "calibrant run sweep.yaml --reuse --retry-errors",
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
    reuse: Annotated[
        bool,
        typer.Option(
            "--reuse", help="Take answers to the same requests from the other runs there."
        ),
    ] = False,
    retry_errors: Annotated[
        bool,
        typer.Option(
            "--retry-errors",
            help="Ask all that failed again, also what failed for the request's own sake.",
        ),
    ] = False,
    allow_unknown_price: AllowUnknownPriceOption = False,
    overrides: SetOption = None,
    judge: JudgeOption = None,
    hooks: HookOption = None,
) -> None:
    """Ask the models, grade, and print the score table.

    The same command again asks only what is missing. Ctrl-C once writes what came and ends with
    exit code 3.
    """
    from orchestrator import api
    from orchestrator.api.starting import Starting
    from orchestrator.cli.steering import steering

    starting = Starting(address)
    starting.load()
    with closing(starting), steering() as steered:
        report = api.run(
            sweep,
            run_id=run_id,
            limit=limit,
            address=address,
            connections=connections,
            max_requests=max_requests,
            overrides=tuple(overrides or ()),
            judge=judge,
            reuse=reuse,
            retry_errors=retry_errors,
            allow_unknown_price=allow_unknown_price,
            hooks=tuple(hooks or ()),
            listener=steered,
            stop=steered.stop,
            begun=starting,
        )
    end(report, steered.said)
