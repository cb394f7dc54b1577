"""`calibrant judge`: judges held to labelled answers and to probes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from orchestrator.cli.command import Command, examples
from orchestrator.cli.options import (
    AddressOption,
    FormatOption,
    OutOption,
    OutputOption,
    PromptOption,
)
from orchestrator.errors import Exit
from orchestrator.report.format_names import Format

if TYPE_CHECKING:
    from orchestrator.api import JudgeReport

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="Judge the judges.")

JudgesOption = Annotated[
    list[str] | None,
    typer.Option(
        "--judge",
        metavar="MODEL",
        help="A judge to ask: a litellm model string, or a label of the sweep; may be repeated.",
        show_default=False,
    ),
]
SweepOption = Annotated[
    Path | None,
    typer.Option(
        "--sweep", metavar="SWEEP", help="Ask the judges of this sweep file.", show_default=False
    ),
]
BudgetOption = Annotated[
    float | None,
    typer.Option(
        "--budget", min=0, metavar="USD", help="Spend at most so much.", show_default=False
    ),
]


@app.callback()
def judge() -> None:
    """Hold judges to labelled answers and to probes."""


@app.command(
    "validate",
    cls=Command,
    epilog=examples(
        "calibrant judge validate --labels labelled.csv --judge openai/gpt-4.1",
        "calibrant judge validate factuality --judge sim/judge --min-kappa 0.8",
        "calibrant judge validate --labels labelled.jsonl --sweep sweep.yaml --format json",
    ),
)
def validate(
    run: Annotated[
        str | None,
        typer.Argument(
            metavar="[RUN]", help="A run that people have labelled.", show_default=False
        ),
    ] = None,
    *,
    labels: Annotated[
        Path | None,
        typer.Option(
            "--labels",
            metavar="FILE",
            help="CSV or JSONL: question, gold, response, label; also benchmark, target, choices.",
            show_default=False,
        ),
    ] = None,
    judges: JudgesOption = None,
    sweep: SweepOption = None,
    prompt: PromptOption = None,
    grader: Annotated[
        str, typer.Option("--grader", metavar="NAME", help="Of a run: whose labels.")
    ] = "label",
    name: Annotated[
        str | None,
        typer.Option(
            "--name",
            metavar="NAME",
            help="The run that keeps it is judge-validation-NAME; default: the file's name.",
            show_default=False,
        ),
    ] = None,
    repeats: Annotated[
        int, typer.Option("--repeats", min=1, max=100, metavar="N", help="Ask each so often.")
    ] = 2,
    changed: Annotated[
        int,
        typer.Option(
            "--changed",
            min=0,
            metavar="N",
            help="Ask N of them again with changes that should not matter.",
        ),
    ] = 100,
    probes: Annotated[
        bool, typer.Option("--probes/--no-probes", help="Ask the probes, too.")
    ] = True,
    min_kappa: Annotated[
        float | None,
        typer.Option(
            "--min-kappa",
            min=-1,
            max=1,
            metavar="K",
            help="Exit with 1 when a judge's kappa is below.",
            show_default=False,
        ),
    ] = None,
    min_accuracy: Annotated[
        float | None,
        typer.Option(
            "--min-accuracy",
            min=0,
            max=1,
            metavar="A",
            help="Exit with 1 when a judge's accuracy is below.",
            show_default=False,
        ),
    ] = None,
    budget: BudgetOption = None,
    out: OutOption = "runs",
    address: AddressOption = "auto",
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Ask judges about labelled answers: how far they agree with the labels, and with themselves.

    Shown are the confusion matrix, accuracy, Cohen's kappa, Krippendorff's alpha between judges,
    how often a judge says the same again, accuracy by benchmark and target, the probes, and what
    changes do that should not matter: another order of golds or choices, quotation marks, the
    answer as a sentence, politeness, markup, white space, and probes in other words. What a panel's
    votes say together is held to the labels like a judge. A weighted accuracy is of one draw;
    labels given --for-reading stand apart. The prompt is that of the sweep, else of each benchmark.
    A second call asks nothing.
    """
    from orchestrator import api
    from orchestrator.cli.steering import steering

    with steering() as steered:
        report = api.validate_judges(
            labels=labels,
            run=run,
            judges=tuple(judges or ()),
            sweep=sweep,
            prompt=prompt,
            grader=grader,
            name=name,
            out=out,
            repeats=repeats,
            changed=changed,
            probes=probes,
            budget_usd=budget,
            address=address,
            listener=steered,
            stop=steered.stop,
        )
    _print(report, file_format, output)
    _end(report, {"Cohen's kappa": min_kappa, "accuracy": min_accuracy})


@app.command(
    "probe",
    cls=Command,
    epilog=examples(
        "calibrant judge probe --judge openai/gpt-4.1",
        "calibrant judge probe --judge sim/judge --format json",
    ),
)
def probe(
    judges: JudgesOption = None,
    sweep: SweepOption = None,
    prompt: PromptOption = None,
    budget: BudgetOption = None,
    out: OutOption = "runs",
    address: AddressOption = "auto",
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Ask judges about made-up answers of many kinds: hedges, near misses, injected instructions.

    Shown are the shares they passed by kind, and each probe they failed.
    """
    from orchestrator import api
    from orchestrator.cli.steering import steering

    with steering() as steered:
        report = api.probe_judges(
            tuple(judges or ()),
            sweep=sweep,
            prompt=prompt,
            out=out,
            budget_usd=budget,
            address=address,
            listener=steered,
            stop=steered.stop,
        )
    _print(report, file_format, output)
    _end(report, {})


def _print(report: JudgeReport, file_format: Format | None, output: Path | None) -> None:
    from orchestrator.report.judge_table import judge_view
    from orchestrator.report.writing import emit

    emit(report.table, file_format, output, view=judge_view(report.table, report.prompt))


def _end(report: JudgeReport, least: dict[str, float | None]) -> None:
    """Leave with 3 when something is still to be asked, with 1 when a judge is not good enough."""
    from orchestrator.cli.ending import shown_path
    from orchestrator.report.visible import one_line

    run = report.asking.run
    spent = f"${run.manifest().spend_usd:.4f}"
    if report.asking.warnings:  # each is about a judge whose price is not known
        spent += ", and what has no known price,"
    typer.echo(
        f"Asked {report.asking.asked:,} questions; {spent} spent in all on what "
        f"{shown_path(run.path)} keeps.",
        err=True,
    )
    if not report.asking.complete:
        reason = one_line(report.asking.reason or "some questions are still to be asked")
        typer.echo(f"Incomplete: {reason}; the same command goes on", err=True)
        raise typer.Exit(Exit.INCOMPLETE)
    too_low = False
    for measure, wanted in least.items():
        if wanted is None:
            continue
        for name, value in report.values(measure).items():
            if value is None or value < wanted:
                got = "undefined" if value is None else f"{value:.3f}"
                typer.echo(f"{one_line(name)}: {measure} is {got}, below {wanted:g}", err=True)
                too_low = True
    if too_low:
        raise typer.Exit(Exit.NO)
