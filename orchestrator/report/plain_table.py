"""Any table for the eye: columns where they fit, a card a row where a screen is too narrow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import pyarrow as pa
from rich.box import Box
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from orchestrator.report.console import Fitted
from orchestrator.report.values import shown_rows
from orchestrator.report.visible import one_line, visible

NARROW_TEXT = 12
"""Columns to which a column of text may shrink; its words then wrap."""

_HEAD_RULE = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


def table_view(table: pa.Table, droppable: Sequence[str] = ()) -> RenderableType:
    """Return the table as aligned columns, or as cards where it is wider than the screen.

    A narrow screen has what is the same in all rows above them; then it leaves out the `droppable`
    columns, the first of them first, and says so. In a pipe or a file the table is as wide as it
    needs. Text is sanitised; numbers stand at the right; null is an empty cell.
    """
    if not table.num_rows:
        return Text("No rows.", style="dim")

    def draw(width: int | None) -> RenderableType:
        if (whole := _columns(table, width)) is not None:
            return whole
        same, rest = _apart(table, droppable)
        for count in range(len(droppable) + 1):
            view = _columns(rest.drop_columns(list(droppable[:count])), width)
            if view is not None:
                left_out = f"not shown, for want of width: {', '.join(droppable[:count])}"
                return Group(*same, view, *([Text(left_out, style="dim")] if count else []))
        return cards_view(table)

    return Fitted(draw)


def _apart(table: pa.Table, droppable: Sequence[str]) -> tuple[list[Text], pa.Table]:
    """Return a line on the columns that are the same in all of several rows, and the other ones."""
    rows = shown_rows(table)
    same = [
        name
        for name in rows[0]
        if name not in droppable and len(rows) > 1 and len({row[name] for row in rows}) == 1
    ]
    names = list(rows[0])  # of columns that stand twice, the second has a number
    rest = table.rename_columns(names).drop_columns(same)
    if not same or not rest.num_columns:
        return [], table
    said = ", ".join(f"{name} {one_line(rows[0][name]) or 'null'}" for name in same)
    return [Text(f"in all rows: {said}")], rest


def _columns(table: pa.Table, width: int | None) -> Table | None:
    """Return the table as columns; none where they are wider than `width` with all text wrapped."""
    cells = [[one_line(text) for text in row.values()] for row in shown_rows(table)]
    names = [one_line(name) for name in table.column_names]
    numbers = [_is_number(kind) for kind in table.schema.types]
    least = [
        _least_width(name, [line[at] for line in cells], is_number=number)
        for at, (name, number) in enumerate(zip(names, numbers, strict=True))
    ]
    if width is not None and sum(least) + 2 * (len(least) - 1) > width:
        return None
    view = Table(
        box=_HEAD_RULE, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False, header_style="bold"
    )
    for name, number, narrowest in zip(names, numbers, least, strict=True):
        justify: Literal["left", "right"] = "right" if number else "left"
        view.add_column(
            Text(name), justify=justify, overflow="fold", no_wrap=number, min_width=narrowest
        )
    for line in cells:
        view.add_row(*(Text(value) for value in line))
    return view


def _is_number(kind: pa.DataType) -> bool:
    return bool(
        pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)
    )


def _least_width(name: str, cells: list[str], *, is_number: bool) -> int:
    """Return the width that a column needs when its text wraps."""
    widest = max(cell_len(text) for text in (name, *cells))
    return widest if is_number else min(widest, max(NARROW_TEXT, cell_len(name)))


def cards_view(table: pa.Table, titles: Sequence[str] = ()) -> RenderableType:
    """Return a card a row: the `titles` columns in its heading, every other non-null one below."""
    parts: list[RenderableType] = []
    for number, row in enumerate(shown_rows(table), start=1):
        heading = " · ".join(one_line(row[name]) for name in titles if row.get(name))
        parts.append(Text(f"── {heading or f'row {number}'} ──", style="bold"))
        parts += [_line(name, value) for name, value in row.items() if name not in titles]
        parts.append(Text(""))
    return Group(*parts)


def _line(name: str, value: str) -> RenderableType:
    if not value:
        return Group()
    text = visible(value)
    label = Text(f"{one_line(name)}: ", style="cyan")
    if "\n" not in text:
        return label + Text(text)
    return Group(label, Padding(Text(text), (0, 0, 0, 4)))
