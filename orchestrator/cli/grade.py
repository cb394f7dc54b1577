"""`calibrant grade`: grades a run again without asking its models again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.ending import after_run, end, shown_path
from orchestrator.cli.options import (
    AddressOption,
    AllowUnknownPriceOption,
    FormatOption,
    HookOption,
    JudgeOption,
    OutOption,
    OutputOption,
    PromptOption,
    RunArgument,
)
from orchestrator.errors import UsageError
from orchestrator.report.format_names import Format

EXAMPLES = examples(
    "calibrant grade runs/factuality                    what the sweep names, anew",
    "calibrant grade factuality --grader mine.py:grade --limit 5     a trial",
    "calibrant grade factuality --grader mine.py:grade               all of it",
    "calibrant grade factuality --judge openai/gpt-4.1",
    "calibrant grade factuality --judge openai/gpt-4.1 --limit 50    50 questions",
    "calibrant grade factuality --judge openai/gpt-4.1 --prompt omniscience",
    "calibrant grade factuality --diff judge alias",
)


def grade(
    run: RunArgument,
    judge: JudgeOption = None,
    prompt: PromptOption = None,
    grader: Annotated[
        str | None,
        typer.Option(
            "--grader",
            metavar="NAME|FILE.py:NAME",
            help="Grade every answer by this grader: ours (alias, number, …), an installed "
            "package's, or a function of your own.",
            show_default=False,
        ),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            min=1,
            metavar="N",
            help="Without a judge a trial: show what the grader says of the first N answers, and "
            "write nothing. With one (--judge, or the sweep's): ask it at most N questions. With "
            "--diff: list at most N answers.",
            show_default=False,
        ),
    ] = None,
    allow_unknown_price: AllowUnknownPriceOption = False,
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

    Grades of another grader, judge or prompt are kept beside those that are there. Which of them
    counts is the sweep's `decides` (by default the newest grader that has graded all):
    `calibrant run SWEEP --set decides=alias` goes back to the rules; `calibrant scores RUN
    --grader NAME` shows another's scores without changing anything.

    A grader of your own is `def grade(question, response)` in a file; answers on which it raises
    are `ungraded`, with the message.
    """
    given = {"--judge": judge, "--prompt": prompt, "--grader": grader}
    stated = [option for option, value in given.items() if value is not None]
    if diff is not None:
        from orchestrator.cli.grade_diff import show_diff

        if stated:
            raise UsageError(f"--diff A B grades nothing: leave out {' and '.join(stated)}")
        show_diff(run, diff, limit, out, file_format, output)
        return
    if grader is not None and len(stated) > 1:
        raise UsageError(f"{' and '.join(stated)}: a judge or a grader, one at a time")

    from orchestrator import api

    if limit is not None and (grader or not (judge or prompt or api.has_judge(run, out=out))):
        _try(run, grader, limit, out, file_format, output)
        return
    if file_format is not None or output is not None:
        raise UsageError(
            "--format and -o go with --diff A B, and with a trial: --limit N where no judge is "
            "asked, or with --grader"
        )

    from orchestrator.cli.steering import steering

    with steering() as steered:
        report = api.grade(
            run,
            judge=judge,
            prompt=prompt,
            grader=grader,
            limit=limit,
            allow_unknown_price=allow_unknown_price,
            out=out,
            address=address,
            hooks=tuple(hooks or ()),
            listener=steered,
            stop=steered.stop,
        )
    path = shown_path(report.run.path)
    # `auto` is not one grader: it stands for those of the items' answer types
    by = grader if grader != "auto" else None
    after = [f"calibrant scores {path} --grader {by}"] if by else []
    end(report, steered.said, [*after, *after_run(path)], by)


def _try(
    run: str,
    grader: str | None,
    limit: int,
    out: str,
    file_format: Format | None,
    output: Path | None,
) -> None:
    """Show what a grader says of a few answers."""
    import sys
    from contextlib import redirect_stdout

    from orchestrator import api
    from orchestrator.report.trial_view import failures, trial_view
    from orchestrator.report.writing import emit

    with redirect_stdout(sys.stderr):  # what a grader prints is no part of the result
        table = api.try_grader(run, grader=grader, limit=limit, out=out)
    emit(table, file_format, output, view=trial_view(table))
    for said in failures(table):
        typer.echo(f"Warning: {said}", err=True)
    typer.echo("A trial: nothing was written. Without --limit all answers are graded.", err=True)
