"""`calibrant run`: asks what is missing, grades, prints the score table."""

from __future__ import annotations

from contextlib import closing

from orchestrator.cli.command import examples
from orchestrator.cli.ending import end
from orchestrator.cli.options import (
    AddressOption,
    AllowUnknownPriceOption,
    ConnectionsOption,
    HookOption,
    JudgeOption,
    LimitOption,
    MaxRequestsOption,
    RetryErrorsOption,
    ReuseOption,
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
    connections: ConnectionsOption = None,
    max_requests: MaxRequestsOption = None,
    reuse: ReuseOption = False,
    retry_errors: RetryErrorsOption = False,
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
