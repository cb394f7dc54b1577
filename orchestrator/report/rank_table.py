"""Ranks for the eye: a block a benchmark and way of asking, a part a target, the best first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby
from typing import Any

import pyarrow as pa
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from orchestrator.analysis.ranks import STATED, changes
from orchestrator.report.console import whole
from orchestrator.report.score_cells import NONE, benchmark_label, share, signed, without_lone_all
from orchestrator.report.visible import one_line

Row = dict[str, Any]

FOOTER = (
    "rank: by score at the target; 95 % limits by the models that are better or worse beyond "
    "chance, in a bootstrap over clusters of items that draws the same ones for all models "
    "({draws:,} draws, seed {seed}).",
    "accuracy: the share right of the model's t = 0 answers, or closed ones; τ: Kendall's τ-b of "
    "the scores and the accuracies.",
    "skill: 0 is the better of always answering and always abstaining, 1 answering what is right "
    "and nothing else.",
    "gap: stated less closed score at this target, on the items that have both, with a 95 % "
    "interval.",
)


def rank_view(
    table: pa.Table,
    notes: Sequence[str],
    *,
    draws: int,
    seed: int,
    simulated: Collection[tuple[str, str]] = (),
    by: str | None = None,
) -> RenderableType:
    """Return the blocks of a table of ranks, a sentence a target on who changes places.

    With `by` a block is of one value of that column.
    """
    rows = without_lone_all(table.to_pylist())
    parts: list[RenderableType] = [Text(one_line(note), style="dim") for note in notes]
    if not rows:
        return Group(*parts, Text("No ranks: nothing is scored in these runs."))
    several = len({row["run_id"] for row in rows}) > 1
    for _, block in groupby(rows, key=lambda row: _block(row, by)):
        of_block = list(block)
        parts += [Text(""), Text(_title(of_block[0], several, by), style="bold")]
        parts.append(_table(of_block, simulated))
        parts += [Text(one_line(changes(group))) for group in _by_target(of_block)]
    parts.append(Text(""))
    parts += [Text(text.format(draws=draws, seed=seed), style="dim") for text in FOOTER]
    return Group(*parts)


def _block(row: Row, by: str | None) -> tuple[Any, ...]:
    names = ["run_id", "benchmark", *([by] if by else []), "rubric", "position", "answers"]
    return tuple(row[name] for name in names)


def _title(row: Row, several: bool, by: str | None) -> str:
    parts = [row["run_id"]] if several else []
    how = f"{row['rubric']}, in the {row['position']}" if row["answers"] == STATED else "closed"
    return one_line(" · ".join([*parts, benchmark_label(row, by), how]))


def _by_target(rows: Sequence[Row]) -> list[list[Row]]:
    targets = dict.fromkeys(row["target"] for row in rows)
    return [
        sorted((row for row in rows if row["target"] == target), key=lambda row: row["rank"])
        for target in sorted(targets)
    ]


def _table(rows: Sequence[Row], simulated: Collection[tuple[str, str]]) -> RenderableType:
    stated = rows[0]["answers"] == STATED
    view = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    names = ["at", "rank", "95%", "model", "score", "accuracy", "by acc.", "τ", "skill"]
    for name in [*names, *(["gap", "95% interval"] if stated else [])]:
        is_model = name == "model"
        view.add_column(Text(name), justify="left" if is_model else "right", no_wrap=not is_model)
    for group in _by_target(rows):
        for place, row in enumerate(group):
            mark = " (simulated)" if (row["run_id"], row["model"]) in simulated else ""
            rank = row["accuracy_rank"]
            texts = [
                f"{row['target']:g}" if place == 0 else "",
                str(row["rank"]), f"{row['rank_low']}–{row['rank_high']}",
                one_line(row["model"] + mark), signed(row["score"]), share(row["accuracy"]),
                NONE if rank is None else str(rank),
                signed(row["kendall_tau"]) if place == 0 else "", signed(row["skill"]),
            ]  # fmt: skip
            if stated:
                low, high = row["gap_low"], row["gap_high"]
                limits = NONE if low is None else f"[{signed(low)}, {signed(high)}]"
                texts += [signed(row["gap"]), limits]
            view.add_row(*(Text(text) for text in texts))
    return whole(view)
