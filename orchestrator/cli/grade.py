"""`calibrant grade`: grades a run again without asking its models again."""

from __future__ import annotations

from typing import Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.ending import end
from orchestrator.cli.options import (
    AddressOption,
    FormatOption,
    HookOption,
    JudgeOption,
    LimitOption,
    OutOption,
    OutputOption,
    PromptOption,
    RunArgument,
)
from orchestrator.errors import UsageError

EXAMPLES = examples(
    "calibrant grade runs/factuality",
    "calibrant grade factuality --judge openai/gpt-4.1",
    "calibrant grade factuality --judge openai/gpt-4.1 --prompt omniscience",
    "calibrant grade factuality --diff judge alias",
)


def grade(
    run: RunArgument,
    judge: JudgeOption = None,
    prompt: PromptOption = None,
    limit: LimitOption = None,
    out: OutOption = "runs",
    address: AddressOption = "auto",
    hooks: HookOption = None,
    diff: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--diff",
            metavar="A B",
            help="Grade nothing: list the answers on which two graders differ.",
            show_default=False,
        ),
    ] = None,
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Grade a run's answers again; its models are not asked again.

    Grades of another judge or prompt are kept beside those that are there. Which of them counts
    is the sweep's `decides`: `calibrant run SWEEP --set decides=alias` goes back to the rules;
    `calibrant scores RUN --grader NAME` shows another's scores without changing anything.
    """
    if diff is not None:
        from orchestrator.cli.grade_diff import show_diff

        if judge is not None or prompt is not None:
            raise UsageError("--diff A B asks nothing: leave out --judge and --prompt")
        show_diff(run, diff, limit, out, file_format, output)
        return
    if file_format is not None or output is not None:
        raise UsageError("--format and -o go with --diff A B")

    from orchestrator import api
    from orchestrator.cli.steering import steering

    with steering() as steered:
        report = api.grade(
            run,
            judge=judge,
            prompt=prompt,
            limit=limit,
            out=out,
            address=address,
            hooks=tuple(hooks or ()),
            listener=steered,
            stop=steered.stop,
        )
    end(report, steered.said)
