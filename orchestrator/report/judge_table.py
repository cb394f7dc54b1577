"""How judges did, for the eye: the confusion matrix of each, then every measure by section."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from orchestrator.report.console import whole
from orchestrator.report.visible import one_line

Row = dict[str, Any]

TITLES = {
    "agreement": "Agreement with the labels",
    "judges": "Agreement between judges",
    "repeats": "Asked again",
    "changes": "Changes that should not matter",
    "benchmark": "By benchmark",
    "target": "By target",
    "probes": "Probes passed",
    "failed probes": "Probes failed",
}


def judge_view(table: pa.Table, prompt: str) -> RenderableType:
    """Return the measures of a judge report's table by section; simulated judges are marked."""
    rows: list[Row] = table.to_pylist()
    for row in rows:
        row["judge"] += " (simulated)" if row["simulated"] else ""
    if not rows:
        return Text("No verdict yet.")
    parts: list[RenderableType] = [Text(f"Prompt: {one_line(prompt)}. Intervals are 95 %.")]
    matrix = [row for row in rows if row["section"] == "confusion"]
    parts += [
        _matrix(judge, [row for row in matrix if row["judge"] == judge])
        for judge in dict.fromkeys(row["judge"] for row in matrix)
    ]
    for section, title in TITLES.items():
        found = [row for row in rows if row["section"] == section]
        if found:
            parts += [Text(""), Text(title, style="bold"), _section(found)]
    return Group(*parts)


def _matrix(judge: str, rows: list[Row]) -> RenderableType:
    """Return one judge's confusion matrix: rows are labels, columns what the judge said."""
    words = list(dict.fromkeys(row["measure"] for row in rows))
    view = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    view.add_column(Text("label \\ said"))
    for word in words:
        view.add_column(Text(word), justify="right")
    view.add_column(Text("n"), justify="right")
    for name in dict.fromkeys(row["name"] for row in rows):
        line = [row for row in rows if row["name"] == name]
        cells = [f"{row['count']}  {_percent(row)}".rstrip() for row in line]
        view.add_row(*(Text(text) for text in (name, *cells, str(line[0]["n"]))))
    title = f"{one_line(judge)}: confusion matrix, with shares of each row (Wilson)"
    return Group(Text(""), Text(title, style="bold"), whole(view))


def _section(rows: list[Row]) -> RenderableType:
    view = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False)
    for _ in range(5):
        view.add_column(overflow="fold")
    for row in rows:
        shown = _percent(row) if row["interval"] == "Wilson" else _number(row)
        of = "" if row["n"] is None else f"n {row['n']}"
        if row["count"] is not None:
            of = f"{row['count']} of {row['n']}" if row["n"] is not None else str(row["count"])
        texts = (row["judge"], row["name"], row["measure"], shown, of)
        view.add_row(*(Text(one_line(text)) for text in texts))
    return whole(view)


def _percent(row: Row) -> str:
    if row["value"] is None:
        return ""
    return f"{100 * row['value']:.1f} % [{100 * row['low']:.1f}, {100 * row['high']:.1f}]"


def _number(row: Row) -> str:
    if row["value"] is None:
        return "undefined" if row["n"] is not None else ""
    if row["low"] is None:
        return f"{row['value']:.3f}"
    return f"{row['value']:.3f} [{row['low']:.3f}, {row['high']:.3f}] {row['interval']}"
