"""Corrected scores for the eye: raw and corrected side by side, a block a benchmark and model."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby
from typing import Any

import pyarrow as pa
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from orchestrator.report.console import whole
from orchestrator.report.score_cells import NONE, benchmark_label, signed, target, without_lone_all
from orchestrator.report.visible import one_line

Row = dict[str, Any]

FOOTER = (
    "corrected: the score that the labels say, with a 95 % interval for their number and the "
    "judge's errors; raw: by the judge alone.",
    "PPI++: labels of this row's own answers, weighted by the inverse of their probability. pooled "
    "confusion: the labels of all answers; it assumes that the judge errs alike everywhere.",
    "Jeffreys limits: few labels differ from the judge, so the limits allow for errors that no "
    "label has shown; more labels narrow them.",
    "A dash: not corrected, for the reason given. labels: drawn ones; differ: those that are not "
    "the judge's verdict.",
)


def corrected_view(
    table: pa.Table,
    notes: Sequence[str],
    *,
    simulated: Collection[tuple[str, str]] = (),
    by: str | None = None,
) -> RenderableType:
    """Return the rows that `scores` prints, raw and corrected, with `by` a block a value of it."""
    rows = [
        row for row in without_lone_all(table.to_pylist())
        if row["stated_target"] in (None, row["target"]) and row["score"] is not None
    ]  # fmt: skip
    parts: list[RenderableType] = [Text(one_line(note), style="dim") for note in notes]
    drawn = {(row["run_id"], row["judge"], row["labelled_by"], row["draw"]) for row in rows}
    for run_id, judge, labeller, draw in sorted(drawn, key=str):
        said = f"{run_id}: {judge} is corrected by the labels of {labeller}, {draw}"
        parts.append(Text(one_line(said), style="dim"))
    several = len({row["run_id"] for row in rows}) > 1
    for _, block in groupby(rows, key=lambda row: _block(row, by)):
        group = list(block)
        run_id, model = group[0]["run_id"], group[0]["model"]
        mark = " (simulated)" if (run_id, model) in simulated else ""
        title = [*([run_id] if several else []), benchmark_label(group[0], by)]
        parts += [
            Text(""),
            Text(one_line(" · ".join([*title, model + mark])), style="bold"),
            _table(group),
        ]
    return Group(*parts, Text(""), *(Text(text, style="dim") for text in FOOTER))


def _block(row: Row, by: str | None) -> tuple[Any, ...]:
    return row["run_id"], row["benchmark"], row[by] if by else None, row["model"]


def _table(rows: Sequence[Row]) -> RenderableType:
    view = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    names = ["stated", "at", "raw", "corrected", "95% interval", "labels", "differ"]
    for name in names:
        view.add_column(Text(name), justify="right", no_wrap=True)
    view.add_column(Text("by"))
    several = len({(row["rubric"], row["position"]) for row in rows if row["stated_target"]}) > 1
    for row in rows:
        low, high = row["corrected_low"], row["corrected_high"]
        how = row["correction"] or row["reason"]
        if several and row["stated_target"] is not None:
            how += f" ({row['rubric']}, in the {row['position']})"
        texts = (
            target(row["stated_target"]), target(row["target"]), signed(row["score"]),
            signed(row["corrected"]), NONE if low is None else f"[{signed(low)}, {signed(high)}]",
            f"{row['labels']:,}", f"{row['disagreements']:,}", one_line(how),
        )  # fmt: skip
        view.add_row(*(Text(text) for text in texts))
    return whole(view)
