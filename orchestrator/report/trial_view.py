"""A grader's trial for the eye: an answer a card, what was said of it, and where it failed."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
from rich.console import RenderableType
from rich.text import Text

from orchestrator.report.plain_table import cards_view
from orchestrator.report.visible import one_line

TITLES = ("benchmark", "item_id")
LONGEST_TEXT = 600
"""Characters of a question or a response that are shown."""


def trial_view(table: pa.Table) -> RenderableType:
    """Return the rows of a trial as cards, long texts cut; those of `api.try_grader`."""
    if not table.num_rows:
        return Text("No answers to try it on; calibrant run SWEEP asks for them.")
    rows = [
        {name: _cut(value) if isinstance(value, str) else value for name, value in row.items()}
        for row in table.to_pylist()
    ]
    for row in rows:  # said only where it is so
        row.update({name: row[name] or None for name in ("unsure", "failed")})
    return cards_view(pa.Table.from_pylist(rows, schema=table.schema), TITLES)


def failures(table: pa.Table) -> Iterator[str]:
    """Yield for each grader that failed on how many of its answers, and what it said first."""
    rows = table.to_pylist()
    for grader in dict.fromkeys(row["grader"] for row in rows):
        of_it = [row for row in rows if row["grader"] == grader]
        failed = [row for row in of_it if row["failed"]]
        if failed:
            yield (
                f"the grader {one_line(grader)} failed on {len(failed):,} of {len(of_it):,} "
                f"answers: {one_line(failed[0]['rationale'] or '')}"
            )


def _cut(text: str) -> str:
    if len(text) <= LONGEST_TEXT:
        return text
    return f"{text[:LONGEST_TEXT]} … ({len(text):,} characters)"
