"""Which rows of the curves a person sees, and what their models are called there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from orchestrator.report.score_cells import target
from orchestrator.report.visible import one_line

Row = dict[str, Any]

NO_SCORE = "no answers without a stated target, nor at t = 0; add closed or 0 to the targets."
NO_CONFIDENCE = (
    "no answer has a confidence. Ask for it (confidence: true), for log-probabilities (params: "
    "{logprobs: true}), or for four samples an item at least (samples: 4)."
)

_SAME = ("run_id", "model", "benchmark", "source")


def full_answers(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of answers that no target above 0 held back, of each model and benchmark.

    Where a model has none, all its rows: those answers are the ones it chose to give.
    """
    has_full = {_key(row) for row in rows if not row["stated_target"]}
    return [row for row in rows if not row["stated_target"] or _key(row) not in has_full]


def one_kind(rows: Sequence[Row]) -> list[Row]:
    """Return of `full_answers` the closed ones where there are any, so that a curve is one line."""
    full = full_answers(rows)
    has_closed = {_key(row) for row in full if row["stated_target"] is None}
    return [row for row in full if row["stated_target"] is None or _key(row) not in has_closed]


def _key(row: Row) -> tuple[Any, ...]:
    return tuple(row.get(name) for name in _SAME)


def labels(rows: Sequence[Row]) -> list[str]:
    """Return a name for each row's model and wording: marked when simulated, safe on one line.

    The target that was stated, the rubric and the position stand in it where they tell rows apart.
    """
    stated = [row for row in rows if row["stated_target"] is not None]
    many_targets = len({row["stated_target"] for row in rows}) > 1
    many_rubrics = len({row["rubric"] for row in stated}) > 1
    many_positions = len({row["position"] for row in rows}) > 1
    names = []
    for row in rows:
        is_closed = row["stated_target"] is None
        parts = [row["model"] + (" (simulated)" if row["simulated"] else "")]
        if many_targets:
            parts.append("closed" if is_closed else f"t = {target(row['stated_target'])}")
        if many_rubrics and not is_closed:
            parts.append(row["rubric"])
        if many_positions:
            parts.append(f"in the {row['position']}")
        names.append(one_line(" · ".join(parts)))
    return names
