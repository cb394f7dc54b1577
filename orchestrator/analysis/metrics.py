"""The metrics that a gate's rules may name, measured on the same items of two sides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from orchestrator.analysis.compare import score_worth
from orchestrator.analysis.paired import Difference, paired_difference, paired_ratio
from orchestrator.analysis.paired_cells import Cell, shares
from orchestrator.analysis.resampling import Values

Direction = Literal["higher", "lower"]
Name = Literal[
    "score", "credit", "correct", "incorrect", "abstained", "refused", "empty", "ungraded",
    "coverage", "selective_accuracy", "hallucination_rate", "miss_hallucination_rate",
]  # fmt: skip

BETTER: Mapping[str, Direction | None] = {
    "score": "higher",
    "credit": "higher",
    "correct": "higher",
    "incorrect": "lower",
    "abstained": None,
    "refused": "lower",
    "empty": "lower",
    "ungraded": "lower",
    "coverage": None,
    "selective_accuracy": "higher",
    "hallucination_rate": "lower",
    "miss_hallucination_rate": "lower",
}
"""Which direction is better; null where a rule has to say it."""

AT_A_TARGET = frozenset({"score", "credit"})
"""Metrics that are undefined without a target to score at."""

_OUTCOMES: tuple[tuple[str, ...], ...] = (
    ("correct",),
    ("incorrect",),
    ("abstained", "refused", "empty"),
)
_WORTH: Mapping[str, Sequence[float]] = {
    "correct": (1, 0, 0),
    "incorrect": (0, 1, 0),
    "hallucination_rate": (0, 1, 0),
    "coverage": (1, 1, 0),
}
_RATIOS: Mapping[str, tuple[Sequence[float], Sequence[float]]] = {
    "selective_accuracy": ((1, 0, 0), (1, 1, 0)),
    "miss_hallucination_rate": ((0, 1, 0), (0, 1, 1)),
}


@dataclass(frozen=True, slots=True)
class Measured:
    """A metric on sides A and B, and A less `factor` times B with limits."""

    a: float
    b: float
    difference: Difference


def items_of(metric: str, cell: Cell) -> int:
    """Return how many items a metric is a mean over: for `ungraded` all shared ones."""
    return len(cell.of_planned[2]) if metric == "ungraded" else cell.items


def measured(
    metric: str, cell: Cell, target: float, silence: Mapping[str, float], factor: float = 1
) -> Measured:
    """Return a metric of the cell's items; NaN where it is undefined. The cell has items."""
    clusters = cell.clusters
    if metric in _RATIOS:
        top, bottom = _RATIOS[metric]
        a, b = shares(cell.a, _OUTCOMES), shares(cell.b, _OUTCOMES)
        difference = paired_ratio(a, b, top, bottom, clusters, factor)
        return Measured(_ratio(a, top, bottom), _ratio(b, top, bottom), difference)
    if metric == "ungraded":
        of_a, of_b, clusters = cell.of_planned
        a, b, worth = _two(of_a), _two(of_b), [1.0, 0.0]
    elif metric in AT_A_TARGET:
        groups, worth = score_worth(silence, target)
        if metric == "credit":
            worth = [target + (1 - target) * points for points in worth]
        a, b = shares(cell.a, groups), shares(cell.b, groups)
    elif metric in _WORTH:
        a, b, worth = shares(cell.a, _OUTCOMES), shares(cell.b, _OUTCOMES), list(_WORTH[metric])
    else:
        a, b, worth = _two(cell.a[metric]), _two(cell.b[metric]), [1.0, 0.0]
    at = np.asarray(worth)
    difference = paired_difference(a, b, worth, clusters, factor)
    return Measured(float((a @ at).mean()), float((b @ at).mean()), difference)


def _two(share: Values) -> Values:
    return np.stack([share, 1 - share], axis=1)


def _ratio(of: Values, top: Sequence[float], bottom: Sequence[float]) -> float:
    below = float((of @ np.asarray(bottom)).mean())
    return float((of @ np.asarray(top)).mean()) / below if below > 0 else float("nan")
