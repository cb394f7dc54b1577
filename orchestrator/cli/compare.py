"""`calibrant compare`: two models on the items that both were asked."""

from __future__ import annotations

from typing import Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import (
    FormatOption,
    GraderOption,
    OutOption,
    OutputOption,
    RunsArgument,
)

EXAMPLES = examples(
    "calibrant compare factuality --models gpt-5-mini sonnet-4.5",
    "calibrant compare tuesday monday --models sonnet-4.5 sonnet-4.5 --target 0.9",
    "calibrant compare factuality --models new old --items 20",
    "calibrant compare factuality --models new old --changed -o changed.csv",
)


def compare(
    runs: RunsArgument,
    models: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--models",
            metavar="A B",
            help="The two models; of two runs, A is in the first and B in the second. Without them "
            "the models that there are to choose from are listed.",
            show_default=False,
        ),
    ] = None,
    target: Annotated[
        float | None,
        typer.Option(
            "--target",
            metavar="T",
            help="Only at this target; closed answers are scored at any.",
            show_default=False,
        ),
    ] = None,
    items: Annotated[
        int, typer.Option("--items", min=0, metavar="N", help="Show so many items won, and lost.")
    ] = 5,
    changed: Annotated[
        bool, typer.Option("--changed", help="Write all items won and lost, and nothing else.")
    ] = False,
    grader: GraderOption = None,
    out: OutOption = "runs",
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Compare two models on the items that both were asked, of one run or of two.

    Differences are A less B, item by item, at each target: with an interval, a permutation test
    and McNemar's test of correctness and abstention, adjusted for their number. Runs whose items,
    rubrics or positions differ are not paired.
    """
    from orchestrator import api
    from orchestrator.cli.complaints import warn
    from orchestrator.report.compare_table import compare_view
    from orchestrator.report.plain_table import cards_view
    from orchestrator.report.writing import chosen_format, emit

    most = None if changed else items
    report = api.compare(
        *runs, models=models or (), target=target, items=most, out=out, grader=grader, tell=warn
    )
    if changed:
        titles = ("change", "benchmark", "item_id")
        emit(report.changed, file_format, output, view=cards_view(report.changed, titles))
        return
    if chosen_format(file_format, output) != "table":
        for note in report.notes:
            warn(note)
    view = compare_view(report.table, report.changed, report.notes)
    emit(report.table, file_format, output, view=view)
