"""A comparison for the eye: a block a benchmark, then the items won and lost with their texts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

import pyarrow as pa
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from orchestrator.report.console import whole
from orchestrator.report.plain_table import cards_view
from orchestrator.report.score_cells import NONE, signed, target
from orchestrator.report.visible import one_line

Row = dict[str, Any]

FOOTER = (
    "A − B: the mean difference in score over items that both have a score for, with a 95 % "
    "interval; methods: {methods}.",
    "p: sign-flip permutation test, items of a cluster flip together; only A, only B: items that "
    "one alone gets right, or abstains on more often; test: {tests}.",
    "Interval and p are two methods, so an interval may end at 0 on the other side than p at 0.05: "
    "p tells whether A and B differ, the interval by how much; it is not adjusted.",
    "adj.: Holm's, over the {scores} score differences, the {ways} tests of correctness and the "
    "{ways} of abstention.",
)


def compare_view(table: pa.Table, changed: pa.Table, notes: Sequence[str]) -> RenderableType:
    """Return the comparison's blocks, what to read them by, and the changed items as cards."""
    rows: list[Row] = table.to_pylist()
    heads = [
        f"{letter} = {_side(rows[0], letter.lower())}" for letter in ("A", "B")
    ]  # a comparison has rows
    parts: list[RenderableType] = [Text(line) for line in heads]
    parts += [Text(one_line(note), style="dim") for note in notes]
    for (benchmark, way), group in groupby(rows, key=_block):
        block = list(group)
        title = " · ".join(part for part in (one_line(benchmark), one_line(way)) if part)
        parts += [Text(""), Text(title, style="bold"), _scores(block), *_tests(block)]
    methods = ", ".join(dict.fromkeys(row["interval"] for row in rows if row["interval"]))
    tests = ", ".join(dict.fromkeys(row["test"] for row in rows if row["test"]))
    ways = len({(_block(row), row["stated_target"]) for row in rows if row["test"]})
    scores = sum(row["p"] is not None for row in rows)
    parts.append(Text(""))
    for text in FOOTER:
        said = text.format(
            methods=methods or "none", tests=tests or "none", scores=scores, ways=ways
        )
        parts.append(Text(said, style="dim"))
    if changed.num_rows:
        shown = changed.drop_columns(["rubric", "position"])
        titles = ("change", "benchmark", "item_id")
        parts += [
            Text(""),
            Text("Items won and lost by A", style="bold"),
            cards_view(shown, titles),
        ]
    return Group(*parts)


def _side(row: Row, side: str) -> str:
    mark = " (simulated)" if row[f"simulated_{side}"] else ""
    return one_line(f"{row[f'model_{side}']}{mark} in {row[f'run_{side}']}")


def _block(row: Row) -> tuple[str, str]:
    if row["rubric"] == "closed":
        return row["benchmark"], ""
    return row["benchmark"], f"{row['rubric']}, in the {row['position']}"


def _scores(rows: Sequence[Row]) -> RenderableType:
    view = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for name in ("stated", "at", "n", "A", "B", "A − B", "95% interval", "p", "adj."):
        view.add_column(Text(name), justify="right", no_wrap=True)
    for row in rows:
        texts = (
            target(row["stated_target"]), target(row["target"]), f"{row['n']:,}",
            signed(row["score_a"]), signed(row["score_b"]), signed(row["difference"], 3),
            _interval(row), p_text(row["p"]), p_text(row["p_adjusted"]),
        )  # fmt: skip
        view.add_row(*(Text(text) for text in texts))
    return whole(view)


def _tests(rows: Sequence[Row]) -> list[RenderableType]:
    """Return a line a way of asking on right answers and abstentions, and what is left out."""
    view = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    names = (
        "stated",
        *(
            n
            for test in ("correct", "abstained")
            for n in (f"{test}: only A", "only B", "p", "adj.")
        ),
    )
    for name in names:
        view.add_column(Text(name), justify="right", no_wrap=True)
    lines: list[RenderableType] = [whole(view)]
    for stated, group in groupby(rows, key=lambda row: row["stated_target"]):
        row = next(group)
        if row["test"]:
            texts = [target(stated)]
            for name in ("correct", "abstained"):
                texts += [f"{row[f'{name}_only_{side}']:,}" for side in ("a", "b")]
                texts += [p_text(row[f"{name}_{p}"]) for p in ("p", "p_adjusted")]
            view.add_row(*(Text(text) for text in texts))
        missing = [
            text
            for count, text in (
                (row["left_out"], f"{row['left_out']:,} shared without a score on a side"),
                (row["only_a"], f"{row['only_a']:,} asked of A alone"),
                (row["only_b"], f"{row['only_b']:,} asked of B alone"),
            )
            if count
        ]
        if missing:
            said = f"{target(stated):>6}  items not counted: {'; '.join(missing)}"
            lines.append(Text(said, style="yellow"))
    return lines


def _interval(row: Row) -> str:
    low, high = row["difference_low"], row["difference_high"]
    return NONE if low is None else f"[{signed(low, 3)}, {signed(high, 3)}]"


def p_text(p: float | None) -> str:
    """Return a p value: three digits, `<0.001` for less, a dash when there is none."""
    if p is None:
        return NONE
    return "<0.001" if p < 0.001 else f"{p:.3f}"
