"""The trend of a sweep for the eye: a block a model and benchmark, a line a night."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby
from typing import Any

import pyarrow as pa
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from orchestrator.analysis.history import REGRADED
from orchestrator.report.compare_table import p_text
from orchestrator.report.score_cells import signed, target
from orchestrator.report.visible import one_line

Row = dict[str, Any]

MARK = "◀"

FOOTER = (
    "score: of the night alone; stated targets scored at themselves, closed answers at each one.",
    f"{MARK} a change point: the difference to the mean of the model's nights since the last one, "
    "on the items that all of these share. p is adjusted for everything that is held in a night: "
    "without a change a night has a false alarm with the chance {alpha:g}.",
)


def history_view(
    table: pa.Table, notes: Sequence[str], *, alpha: float, simulated: Collection[str] = ()
) -> RenderableType:
    """Return a block a model, benchmark and wording, then a sentence a change."""
    rows: list[Row] = table.to_pylist()
    parts: list[RenderableType] = [Text(one_line(note), style="dim") for note in notes]
    if not rows:
        return Group(*parts, Text("No history: nothing is scored in these runs."))
    blocks = sorted(rows, key=lambda row: str(_block(row)))
    for block, group in groupby(blocks, key=_block):
        model, *others = block
        mark = " (simulated)" if model in simulated else ""
        title = " · ".join([f"{model}{mark}", *(str(other) for other in others)])
        parts += [Text(""), Text(one_line(title), style="bold"), _lines(list(group))]
    parts.append(Text(""))
    parts += [Text(one_line(line), style="bold") for line in [*changes(rows), *regraded(rows)]]
    parts += [Text(text.format(alpha=alpha), style="dim") for text in FOOTER]
    return Group(*parts)


def regraded(rows: Sequence[Row]) -> list[str]:
    """Return a sentence a night and benchmark that another grader decides, oldest first."""
    said = [
        f"{row['run_id']}: {row['benchmark']} is {row['note']}; --grader NAME scores all by one"
        for row in rows
        if (row["note"] or "").startswith(REGRADED)
    ]
    return list(dict.fromkeys(said))


def changes(rows: Sequence[Row]) -> list[str]:
    """Return a sentence a change point, oldest first, or one that there is none."""
    found = [
        f"{row['run_id']}: {row['model']} · {row['benchmark']}, {_asked(row)}: "
        f"{signed(row['difference'], 3)} to {signed(row['score'], 3)}, p {p_text(row['p'])}"
        for row in rows
        if row["change"]
    ]
    return found or ["No change points."]


def _block(row: Row) -> tuple[Any, ...]:
    how = () if row["rubric"] == "closed" else (row["rubric"], f"in the {row['position']}")
    return (row["model"], row["benchmark"], *how)


def _asked(row: Row) -> str:
    at = target(row["target"])
    return f"closed at {at}" if row["stated_target"] is None else f"asked at {at}"


def _lines(rows: Sequence[Row]) -> RenderableType:
    """Return a table with a line a night and a column a target."""
    targets = sorted({row["target"] for row in rows})
    nights: dict[str, dict[float, Row]] = {}
    for row in rows:
        nights.setdefault(row["run_id"], {})[row["target"]] = row
    view = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for name in ("run", "segment", *(f"at {each:g}" for each in targets)):
        view.add_column(Text(name), justify="left" if name == "run" else "right", no_wrap=True)
    for run_id, of_night in nights.items():
        first = next(iter(of_night.values()))
        segment = f"{first['segment']}" + (" *" if first["note"] else "")
        texts = [Text(one_line(run_id)), Text(segment)]
        texts += [_score(of_night.get(each)) for each in targets]
        view.add_row(*texts)
    noted = {row["note"] for row in rows if row["note"]}
    return Group(view, *(Text(f"* {note}", style="dim") for note in sorted(noted)))


def _score(row: Row | None) -> Text:
    if row is None:
        return Text("")
    mark = f" {MARK}" if row["change"] else "  "
    return Text(signed(row["score"], 3) + mark, style="bold red" if row["change"] else "")
