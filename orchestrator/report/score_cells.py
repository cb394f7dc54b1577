"""Rows of the score table as a person reads them: which are printed, how numbers are written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pyarrow as pa

from orchestrator.report.visible import one_line

Row = dict[str, Any]

ALL = "ALL"
NONE = "-"
WORSE_THAN_SILENCE = "▼"

_NEARLY = 0.9


@dataclass(frozen=True, slots=True)
class Block:
    """The printed rows of one model on one benchmark (and one group, rubric, position and run)."""

    run_id: str
    model: str
    simulated: bool
    benchmark: str
    variant: str
    rows: tuple[Row, ...]

    @property
    def model_label(self) -> str:
        """The model's name, marked when it is simulated."""
        return f"{self.model} (simulated)" if self.simulated else self.model


def blocks(
    table: pa.Table, simulated: Collection[tuple[str, str]], by: str | None = None
) -> list[Block]:
    """Return the blocks of a table of the contract's score columns, in the table's order.

    A block has a row a stated target scored at that target, and the closed answers scored at each
    target. `simulated` holds (run_id, model). The closed answers go with the rubric beside them
    when there is one rubric; `ALL` of an incomplete set of benchmarks (no score), or of one
    benchmark alone, is left out.
    """
    printed = [row for row in without_lone_all(table.to_pylist()) if _is_printed(row)]
    variants = _variants(printed)
    cells: dict[tuple[str, ...], list[Row]] = {}
    for row in printed:
        key = (row["run_id"], one_line(benchmark_label(row, by)), row["model"], variants(row))
        cells.setdefault(key, []).append(row)
    return [
        Block(
            run_id=one_line(run_id),
            model=one_line(model),
            simulated=(run_id, model) in simulated,
            benchmark=benchmark,
            variant=one_line(variant),
            rows=tuple(rows),
        )
        for (run_id, benchmark, model, variant), rows in cells.items()
        if any(row["planned"] for row in rows)
        and not (rows[0]["benchmark"] == ALL and all(row["score"] is None for row in rows))
    ]


def without_lone_all(rows: Sequence[Row]) -> list[Row]:
    """Return the rows without the ALL of a run with one benchmark, where it says the same again.

    It does not where items of the benchmark stand outside it.
    """
    scores: dict[str, dict[str, list[float]]] = {}
    for row in rows:
        of_run = scores.setdefault(row["run_id"], {}).setdefault(row["benchmark"], [])
        if row["score"] is not None:
            of_run.append(row["score"])
    again = {
        run_id
        for run_id, found in scores.items()
        if ALL in found and len(found) == 2 and len({tuple(each) for each in found.values()}) == 1
    }
    return [row for row in rows if row["benchmark"] != ALL or row["run_id"] not in again]


def benchmark_label(row: Row, by: str | None) -> str:
    """Return a row's benchmark, and what it has in the column `by`."""
    if by is None:
        return str(row["benchmark"])
    return f"{row['benchmark']} · {by}: {row[by] if row[by] is not None else 'none'}"


def _is_printed(row: Row) -> bool:
    return row["stated_target"] is None or row["stated_target"] == row["target"]


def _variants(rows: Sequence[Row]) -> Callable[[Row], str]:
    """Return what names the rubric and position of a row, where the runs have several of them."""
    stated = [row for row in rows if row["stated_target"] is not None]
    many_rubrics = len({row["rubric"] for row in stated}) > 1
    many_positions = len({row["position"] for row in stated}) > 1

    def variant(row: Row) -> str:
        parts = [row["rubric"]] if many_rubrics else []
        if many_positions:
            parts.append("closed" if row["stated_target"] is None else f"in the {row['position']}")
        return ", ".join(dict.fromkeys(parts))

    return variant


def by_benchmark(found: Sequence[Block]) -> Iterator[tuple[str, str, list[Block]]]:
    """Yield (run_id, benchmark, its blocks) in order."""
    for (run_id, benchmark), group in groupby(found, key=lambda b: (b.run_id, b.benchmark)):
        yield run_id, benchmark, list(group)


def is_worse_than_silence(row: Row) -> bool:
    """Tell whether the whole interval lies below 0, the score of always abstaining."""
    high = row["score_high"]
    return row["score"] is not None and row["score"] < 0 and high is not None and high < 0


def signed(value: float | None, digits: int = 2) -> str:
    """Return a score: two decimals, no "-0.00", a dash when undefined."""
    if value is None:
        return NONE
    text = f"{value:.{digits}f}"
    return text[1:] if text.startswith("-") and float(text) == 0 else text


def share(value: float | None) -> str:
    """Return a share of the graded rows in percent, a dash when undefined."""
    return NONE if value is None else f"{100 * value:.1f}%"


def interval(row: Row) -> str:
    """Return `[low, high]`, a dash when there is none."""
    if row["score_low"] is None or row["score_high"] is None:
        return NONE
    return f"[{signed(row['score_low'])}, {signed(row['score_high'])}]"


def limits(row: Row) -> str:
    """Return how far the limits lie from the score: `±0.12`, `+0.16/-0.08`, or nothing.

    Limits that lie nearly as far on both sides have one number, the larger.
    """
    if row["score_low"] is None or row["score_high"] is None:
        return ""
    above, below = (abs(row[name] - row["score"]) for name in ("score_high", "score_low"))
    if min(above, below) >= _NEARLY * max(above, below):
        return f"±{max(above, below):.2f}"
    return f"+{above:.2f}/-{below:.2f}"


def target(value: float | None) -> str:
    """Return a target, or `closed` for none."""
    return "closed" if value is None else f"{value:g}"


def other(row: Row) -> float | None:
    """Return the share of refused and empty replies."""
    if row["refused"] is None and row["empty"] is None:
        return None
    return float((row["refused"] or 0) + (row["empty"] or 0))
