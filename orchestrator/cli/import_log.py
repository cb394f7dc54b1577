"""`calibrant import`: another harness's log as a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.ending import shown_path
from orchestrator.cli.options import OutOption
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    from orchestrator.importers import ImportReport

EXAMPLES = examples(
    "calibrant import inspect logs/2026-11-02_gsm8k.eval",
    "calibrant import lm-eval results/gpt-5-mini --run-id november",
    "calibrant import promptfoo results.json",
    "calibrant import openai-batch input.jsonl output.jsonl --items golds.csv",
    "calibrant import csv answers.csv --column response=reply --model gpt-5-mini",
    "calibrant import counts table.csv                  model, correct, incorrect, abstained",
)


def import_log(
    log_format: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="inspect, lm-eval, lighteval, simple-evals, promptfoo, openai-batch, csv, counts.",
        ),
    ],
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files of the log, or folders of them.")
    ],
    run_id: Annotated[
        str | None,
        typer.Option(
            "--run-id",
            metavar="ID",
            help="The run's name; default: the file's.",
            show_default=False,
        ),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(
            "--model",
            metavar="LABEL",
            help="The model's name in tables, instead of the log's.",
            show_default=False,
        ),
    ] = None,
    benchmark: Annotated[
        str | None,
        typer.Option(
            "--benchmark",
            metavar="NAME",
            help="The benchmark's name, instead of the log's.",
            show_default=False,
        ),
    ] = None,
    target: Annotated[
        float | None,
        typer.Option(
            "--target",
            metavar="T",
            help="The confidence target that all its prompts stated; by default they are closed.",
            show_default=False,
        ),
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--column",
            metavar="FIELD=COLUMN",
            help="csv: which column is a field (question, answer, response, outcome, model, …); "
            "may be repeated.",
            show_default=False,
        ),
    ] = None,
    items: Annotated[
        str | None,
        typer.Option(
            "--items",
            metavar="FILE",
            help="Take golds from this file of items (id, question, answer), by id.",
            show_default=False,
        ),
    ] = None,
    answer_type: Annotated[
        str | None,
        typer.Option(
            "--answer-type",
            metavar="TYPE",
            help="text, choice, number, math or none, where the golds do not tell.",
            show_default=False,
        ),
    ] = None,
    pass_at: Annotated[
        float | None,
        typer.Option(
            "--pass-at",
            metavar="X",
            help="A score between 0 and 1 counts as right from here on; default: it is ungraded.",
            show_default=False,
        ),
    ] = None,
    out: OutOption = "runs",
) -> None:
    """Make a run of another harness's log, to score it with a penalty for wrong answers.

    Its verdicts are kept as a grader named after the tool, such as inspect:match. Beside it stands
    inspect:match+abstention: the same verdicts, with "I don't know" told apart from wrong answers.
    `calibrant grade RUN` adds our own. What the log does not say stays empty.
    """
    from orchestrator import api

    report = api.import_run(
        log_format,
        *paths,
        run_id=run_id,
        model=model,
        benchmark=benchmark,
        target=target,
        columns=dict(map(_column, columns or ())),
        items=items,
        answer_type=answer_type,
        pass_at=pass_at,
        out=out,
    )
    _say(report)


def _column(text: str) -> tuple[str, str]:
    field, sign, column = text.partition("=")
    if not sign or not field or not column:
        raise UsageError(f"--column {text}: expected FIELD=COLUMN, such as response=output")
    return field.strip(), column


def _say(report: ImportReport) -> None:
    from orchestrator.report.visible import one_line

    path = shown_path(report.run.path)
    for warning in report.warnings:
        typer.echo(f"Warning: {one_line(warning)}", err=True)
    if report.unchanged:
        typer.echo(f"{path} holds this import already: {report.answers:,} answers, unchanged.")
    else:
        names = one_line(", ".join(report.models[:5])) + (", …" if len(report.models) > 5 else "")
        graders = one_line(", ".join(report.graders[:5])) or "none"
        typer.echo(
            f"Imported {report.answers:,} answers to {report.items:,} items into {path}\n"
            f"models: {names}\ntheir graders: {graders}"
        )
    typer.echo(f"Then: calibrant scores {path}")
    typer.echo(f"      calibrant grade {path}   our graders beside theirs")
