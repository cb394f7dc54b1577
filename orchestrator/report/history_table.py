"""The trend of a sweep for the eye: a block a model and benchmark, a line a night."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from typing import Any

import pyarrow as pa
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from orchestrator.analysis.history import REGRADED
from orchestrator.report.compare_table import p_text
from orchestrator.report.console import Fitted
from orchestrator.report.score_cells import interval, signed, target
from orchestrator.report.visible import one_line

Row = dict[str, Any]

MARK = "◀"

FOOTER = (
    "score, with its 95 % interval: of the night alone; stated targets scored at themselves, "
    "closed answers at each one. n: the graded requests that count.",
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
    """Return a line a night and a column a target: below each other where a screen is narrow."""
    targets = sorted({row["target"] for row in rows})
    nights: dict[str, dict[float, Row]] = {}
    for row in rows:
        nights.setdefault(row["run_id"], {})[row["target"]] = row
    heads = ("run", "begun (UTC)", "n", "segment")
    lines = [_head(run_id, of_night) for run_id, of_night in nights.items()]
    cells = [[_score(of_night.get(each)) for each in targets] for of_night in nights.values()]
    taken = sum(_widest([head, *column]) for head, *column in zip(heads, *lines, strict=True))
    cell = _widest([text.plain for line in cells for text in line])

    def part(start: int, end: int) -> RenderableType:
        view = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
        for name in (*heads, *(f"at {each:g}" for each in targets[start:end])):
            view.add_column(Text(name), justify="left" if name == "run" else "right", no_wrap=True)
        for line, scores in zip(lines, cells, strict=True):
            view.add_row(*(Text(text) for text in line), *scores[start:end])
        return view

    def draw(width: int | None) -> RenderableType:
        at_once = len(targets) if width is None else max((width - taken) // cell, 1)
        return Group(*(part(start, start + at_once) for start in range(0, len(targets), at_once)))

    noted = {row["note"] for row in rows if row["note"]}
    return Group(Fitted(draw), *(Text(f"* {note}", style="dim") for note in sorted(noted)))


def _widest(texts: Sequence[str]) -> int:
    return max(cell_len(text) for text in texts) + 2


def _head(run_id: str, of_night: Mapping[float, Row]) -> list[str]:
    """Return a night's run, when it was begun, its graded requests, and its segment."""
    rows = list(of_night.values())
    fewest, most = (find(row["n_scored"] for row in rows) for find in (min, max))
    n = f"{most:,}" if fewest == most else f"{fewest:,}–{most:,}"
    begun = f"{rows[0]['night']:%Y-%m-%d %H:%M}"
    return [one_line(run_id), begun, n, f"{rows[0]['segment']}" + (" *" if rows[0]["note"] else "")]


def _score(row: Row | None) -> Text:
    if row is None:
        return Text("")
    text = f"{signed(row['score'], 3)} {interval(row)}" + (f" {MARK}" if row["change"] else "  ")
    return Text(text, style="bold red" if row["change"] else "")
