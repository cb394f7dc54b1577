"""Counts of what two graders said, as a table of one against the other."""

from __future__ import annotations

import pyarrow as pa
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from orchestrator.report.console import whole
from orchestrator.report.visible import one_line


def two_way_view(counts: pa.Table, a: str, b: str) -> RenderableType:
    """Return counts (outcome_a, outcome_b, n): a row for what `a` said, a column for `b`."""
    if not counts.num_rows:
        return Text(f"No answer was graded by both {one_line(a)} and {one_line(b)}.")
    found = {(row["outcome_a"], row["outcome_b"]): row["n"] for row in counts.to_pylist()}
    columns = sorted({said for _, said in found})
    view = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    view.add_column(Text(f"{one_line(a)} \\ {one_line(b)}"))
    for name in columns:
        view.add_column(Text(name), justify="right")
    for said in sorted({said for said, _ in found}):
        view.add_row(Text(said), *(Text(f"{found.get((said, name), 0):,}") for name in columns))
    return whole(view)
