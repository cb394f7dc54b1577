"""A score corrected for its judge's errors by labels that are a probability sample.

PPI++ (Angelopoulos, Duchi and Zrnic, arXiv 2311.01453) on the points of each row, with the labels
weighted by the inverse of their probability. Where a cell has too few labels: a confusion matrix of
all labels, turned around.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from orchestrator.analysis.paired import mean_of, t_quantile
from orchestrator.analysis.resampling import Values, cluster_sums

PPI = "PPI++"
POOLED = "pooled confusion (assumes equal judge errors)"

LEAST_LABELS = 30
"""With fewer labels a cell has no PPI++, and all cells together no confusion matrix."""
LEAST_OF_CLASS = 5
"""With fewer labels of one of the three classes there is no confusion matrix."""

_LEAST_RIGHT = 0.6  # above a half of each row the matrix can always be turned around
_PRIOR = 0.5


@dataclass(frozen=True, slots=True)
class Corrected:
    """A corrected score with its standard error and degrees of freedom.

    `power` is PPI++'s λ: how far the judge's verdicts are trusted. Of a pooled correction `shares`
    are the true outcomes' shares (right, wrong, none), and `own` the variance without the matrix's.
    """

    value: float
    se: float
    df: float
    method: str
    power: float | None = None
    shares: Values | None = None
    own: float = 0

    @property
    def limits(self) -> tuple[float, float]:
        """The 95 % limits."""
        half = t_quantile(self.df) * self.se
        return self.value - half, self.value + half


@dataclass(frozen=True, slots=True)
class Confusion:
    """Shares of what a judge says (columns) of what is true (rows), right, wrong and none.

    `sizes` are the rows' effective numbers of labels (Kish), `smoothed` the shares with half a
    label more in each cell: what was never seen is not taken to be impossible.
    """

    shares: Values
    smoothed: Values
    sizes: Values

    def worth(self, worth: Values) -> Values:
        """Return what each word of the judge is worth: its mean is the true mean of `worth`."""
        return np.asarray(np.linalg.solve(self.shares, worth), dtype=float)

    def variances(self, worth: Values) -> Values:
        """Return by true class the variance that the labels leave in what the words are worth."""
        words = self.worth(worth)
        spread = self.smoothed @ words**2 - (self.smoothed @ words) ** 2
        found: Values = spread / self.sizes
        return found


def ppi(
    judged: Values,
    labelled: Values,
    probability: Values,
    share: Values,
    clusters: NDArray[np.int64],
) -> Corrected:
    """Return the PPI++ estimate of the mean of `labelled` over all rows.

    Shapes: all (rows,). `judged` are the points by the judge's verdict, `labelled` by the label
    (NaN without one), `probability` that of a row's being labelled, `share` its share in the mean
    (they add up to 1). The estimate is λ·mean(judged) + Σ w (labelled − λ·judged) / Σ w over the
    labels, w = share/probability; λ in [0, 1] makes its variance least. The variance is that of
    the estimate's influence, summed over clusters: it holds the spread of the items, clustered, and
    that of the draw. t with the labels' effective number less one as degrees of freedom.
    """
    given = ~np.isnan(labelled)
    weight = np.where(given, share / np.where(given, probability, 1), 0)
    weight /= weight.sum()
    truth = np.where(given, labelled, 0)
    by_judge = share * (judged - share @ judged) - weight * (judged - weight @ judged)
    by_label = weight * (truth - weight @ truth)
    (a, _), (b, _) = cluster_sums(by_judge, clusters), cluster_sums(by_label, clusters)
    spread = float(a @ a)
    power = min(1.0, max(0.0, -float(a @ b) / spread)) if spread > 0 else 1.0
    effective = 1 / float(weight @ weight)
    value = power * float(share @ judged) + float(weight @ (truth - power * judged))
    influence = power * a + b
    count = len(influence)
    variance = count / (count - 1) * float(influence @ influence) * effective / (effective - 1)
    return Corrected(value, math.sqrt(variance), effective - 1, PPI, power)


def confusion(
    judged: NDArray[np.int64], truth: NDArray[np.int64], weight: Values
) -> Confusion | None:
    """Return the confusion matrix of labelled rows, or None where too few labels are there.

    Shapes: all (labels,); the classes are 0 right, 1 wrong, 2 none. None too where the judge is
    right on less than 60 % of a class: turned around, the matrix would say little.
    """
    seen = np.bincount(truth, minlength=3)
    if len(truth) < LEAST_LABELS or seen.min() < LEAST_OF_CLASS:
        return None
    counts, squares = np.zeros((3, 3)), np.zeros(3)
    np.add.at(counts, (truth, judged), weight)
    np.add.at(squares, truth, weight**2)
    totals = counts.sum(axis=1)
    shares, sizes = counts / totals[:, None], totals**2 / squares
    if np.diag(shares).min() < _LEAST_RIGHT:
        return None
    smoothed = (shares * sizes[:, None] + _PRIOR) / (sizes[:, None] + 3 * _PRIOR)
    return Confusion(shares, smoothed, sizes)


def pooled(
    matrix: Confusion, said: Values, worth: Values, clusters: NDArray[np.int64]
) -> Corrected:
    """Return the score of items whose verdicts are `said` (items, 3), corrected by the matrix.

    π̂ = (Mᵀ)⁻¹ p̂ and S = Σ worth·π̂. The variance is that of p̂, clustered, and by the delta method
    that of the rows of M. π̂ may leave [0, 1]; it is not cut off, which would bias it.
    """
    shares = np.linalg.solve(matrix.shares.T, said.mean(axis=0))
    found = mean_of(said @ matrix.worth(worth), clusters)
    own = (found.se or 0.0) ** 2
    variance = own + float(shares**2 @ matrix.variances(worth))
    df = float(matrix.sizes.sum()) - 1
    return Corrected(found.value, math.sqrt(variance), df, POOLED, None, shares, own)
