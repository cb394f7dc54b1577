"""`calibrant grade`: grades a run again without asking its models again."""

from __future__ import annotations

from orchestrator.cli.command import examples
from orchestrator.cli.ending import end
from orchestrator.cli.options import (
    AddressOption,
    HookOption,
    JudgeOption,
    LimitOption,
    OutOption,
    RunArgument,
)

EXAMPLES = examples(
    "calibrant grade runs/factuality", "calibrant grade factuality --judge openai/gpt-4.1"
)


def grade(
    run: RunArgument,
    judge: JudgeOption = None,
    limit: LimitOption = None,
    out: OutOption = "runs",
    address: AddressOption = "auto",
    hooks: HookOption = None,
) -> None:
    """Grade a run's answers again; its models are not asked again.

    Grades of another judge are kept beside those that are there. Which of them counts is the
    sweep's `decides`: `calibrant run SWEEP --set decides=alias` goes back to the rules.
    """
    from orchestrator import api
    from orchestrator.cli.steering import steering

    with steering() as steered:
        report = api.grade(
            run,
            judge=judge,
            limit=limit,
            out=out,
            address=address,
            hooks=tuple(hooks or ()),
            listener=steered,
            stop=steered.stop,
        )
    end(report, steered.said)
