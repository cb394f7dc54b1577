"""`calibrant show`: requests, answers and verdicts to read."""

from __future__ import annotations

from typing import Annotated

import typer

from orchestrator.cli.command import examples
from orchestrator.cli.options import FormatOption, ModelOption, OutOption, OutputOption, RunArgument

EXAMPLES = examples(
    "calibrant show factuality --outcome incorrect",
    "calibrant show factuality --model sonnet-4.5 --item q17",
    "calibrant show factuality --limit 1000 -o answers.json",
)
TITLES = ("model", "benchmark", "item_id", "stated_target", "outcome")


def show(
    run: RunArgument,
    item: Annotated[
        str | None, typer.Option("--item", metavar="I", help="Only this item.", show_default=False)
    ] = None,
    outcome: Annotated[
        str | None,
        typer.Option(
            "--outcome",
            metavar="O",
            help="Only correct, incorrect, abstained, refused, empty, ungraded or pending.",
            show_default=False,
        ),
    ] = None,
    model: ModelOption = None,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="At most N rows.")] = 20,
    out: OutOption = "runs",
    file_format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Read a run's requests, answers and verdicts."""
    from orchestrator import api
    from orchestrator.cli.complaints import warn
    from orchestrator.report.plain_table import cards_view
    from orchestrator.report.writing import emit

    table = api.show(run, item=item, outcome=outcome, model=model, limit=limit, out=out, tell=warn)
    emit(table, file_format, output, view=cards_view(table, TITLES))
