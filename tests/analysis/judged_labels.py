"""A judge with a known confusion matrix, answers with known shares, and labels drawn of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from orchestrator.analysis.correcting import confusion, pooled, ppi
from orchestrator.labels.design import allocate

USUAL = np.array([[0.93, 0.05, 0.02], [0.08, 0.88, 0.04], [0.02, 0.04, 0.94]])
GOOD = np.array([[0.99, 0.007, 0.003], [0.02, 0.97, 0.01], [0.005, 0.005, 0.99]])
POOR = np.array([[0.85, 0.12, 0.03], [0.2, 0.75, 0.05], [0.05, 0.1, 0.85]])
LENIENT = np.array([[1, 0, 0], [0.1, 0.88, 0.02], [0.02, 0, 0.98]])
STRICT = np.array([[0.95, 0.04, 0.01], [0, 1, 0], [0, 0.01, 0.99]])
"""All errors of these two are to one side, so that they do not cancel out."""
SHARES, EASY, HARD = (np.array(s) for s in ((0.5, 0.2, 0.3), (0.8, 0.05, 0.15), (0.1, 0.6, 0.3)))
"""Right, wrong, none."""


@dataclass(frozen=True)
class Sample:
    """Answers with what is true, what the judge says, and which are labelled at what chance."""

    truth: NDArray[np.int64]
    said: NDArray[np.int64]
    given: NDArray[np.bool_]
    probability: NDArray[np.float64]
    cluster: NDArray[np.int64]


def sample(
    rng: np.random.Generator, n: int, labels: int, judge: Any = USUAL, shares: Any = SHARES,
    size: int = 1,
) -> Sample:  # fmt: skip
    """Draw answers and labels as `label` does: disputed rows, most of them errors, four times as
    likely. Clusters of `size` items share half of their outcomes."""
    cluster = np.arange(n) // size
    common = rng.choice(3, len(np.unique(cluster)), p=shares)[cluster]
    truth = np.where((rng.random(n) < 0.5) & (size > 1), common, rng.choice(3, n, p=shares))
    said = (rng.random(n)[:, None] > np.cumsum(judge, axis=1)[truth][:, :2]).sum(axis=1)
    disputed = rng.random(n) < np.where(said == truth, 0.15, 0.6)
    given, probability = np.zeros(n, dtype=bool), np.empty(n)
    counts = allocate(labels, int(disputed.sum()), int((~disputed).sum()))
    for stratum, count in zip((disputed, ~disputed), counts, strict=True):
        rows = np.flatnonzero(stratum)
        given[rng.choice(rows, count, replace=False)] = True
        probability[rows] = count / len(rows)
    return Sample(truth, said, given, probability, cluster)


def by_ppi(drawn: Sample, worth: Any, first: int | None = None) -> Any:
    """Return PPI++ of the first rows (all by default)."""
    part = slice(first)
    labelled = np.where(drawn.given, worth[drawn.truth], np.nan)[part]
    rows = len(labelled)
    return ppi(
        worth[drawn.said[part]], labelled, drawn.probability[part], np.full(rows, 1 / rows),
        drawn.cluster[part], worth,
    )  # fmt: skip


def by_matrix(drawn: Sample, worth: Any, first: int | None = None) -> Any:
    """Return the correction of the first rows by the confusion matrix of all labels."""
    given = drawn.given
    matrix = confusion(drawn.said[given], drawn.truth[given], 1 / drawn.probability[given])
    if isinstance(matrix, str):
        return None
    return pooled(matrix, np.eye(3)[drawn.said[:first]], worth, drawn.cluster[:first])
