"""A score corrected for its judge's errors by labels that are a probability sample.

PPI++ (Angelopoulos, Duchi and Zrnic, arXiv 2311.01453) on the points of each row, with the labels
weighted by the inverse of their probability. Its t interval is too narrow where few labels differ
from the judge (Mani et al., arXiv 2505.20178); there the limits are those of a posterior of what is
true given what the judge says (the chain-rule estimate of Hofer et al., arXiv 2405.06034). Where a
cell has too few labels: a confusion matrix of all labels, turned around.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from orchestrator.analysis.intervals import RARE
from orchestrator.analysis.paired import mean_of, t_quantile
from orchestrator.analysis.resampling import Values

PPI = "PPI++"
PPI_POSTERIOR = "PPI++ (Jeffreys limits)"
POOLED = "pooled confusion (assumes equal judge errors)"

LEAST_LABELS = 30
"""With fewer labels a cell has no PPI++, and all cells together no confusion matrix."""
LEAST_OF_CLASS = 5
"""With fewer labels of one of the three classes there is no confusion matrix."""
LEAST_DIFFERENT = 50
"""With labels worth something else than the verdict in fewer clusters, t is too narrow."""

_LEAST_RIGHT = 0.6  # above a half of each row the matrix can always be turned around
_PRIOR = 0.5  # Jeffreys'
_DRAWS = 2000
_MOST_LEVERAGE = 0.9
_CLASSES = ("right", "wrong", "without an answer")


@dataclass(frozen=True, slots=True)
class Corrected:
    """A corrected score with its standard error and 95 % limits.

    `power` is PPI++'s λ: how far the judge's verdicts are trusted. Of a pooled correction `shares`
    are the true outcomes' shares (right, wrong, none), `own` the variance without the matrix's, and
    `df` the t's degrees of freedom.
    """

    value: float
    se: float
    low: float
    high: float
    method: str
    power: float | None = None
    shares: Values | None = None
    own: float = 0
    df: float = math.inf


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
    worth: Values,
) -> Corrected:
    """Return the PPI++ estimate of the mean of `labelled` over all rows.

    Shapes: all (rows,), and `worth` (outcomes,). `judged` are the points by the judge's verdict,
    `labelled` by the label (NaN without one), `probability` that of a row's being labelled, `share`
    its share in the mean (they add up to 1), `worth` the points that there are. The estimate is
    λ·mean(judged) + Σ w (labelled − λ·judged) / Σ w over the labels, w = share/probability; λ in
    [0, 1] makes its variance least. The variance is that of the estimate's influence, summed over
    clusters: it holds the spread of the items, clustered, and that of the draw. Each influence is
    divided by 1 − its leverage, as in HC3 (MacKinnon and White 1985, Journal of Econometrics 29,
    305), nearly the jackknife: λ is fitted to the same labels. The limits are t's with the labels'
    effective number less one as degrees of freedom; where few labels differ from the verdict those
    of `posterior_limits`, widened to hold the estimate.
    """
    given = ~np.isnan(labelled)
    weight = np.where(given, share / np.where(given, probability, 1), 0)
    weight /= weight.sum()
    truth = np.where(given, labelled, 0)
    by_judge = share * (judged - share @ judged) - weight * (judged - weight @ judged)
    by_label = weight * (truth - weight @ truth)
    _, place = np.unique(clusters, return_inverse=True)
    a, b, weights = (np.bincount(place, each) for each in (by_judge, by_label, weight))
    spread = float(a @ a)
    power = min(1.0, max(0.0, -float(a @ b) / spread)) if spread > 0 else 1.0
    value = power * float(share @ judged) + float(weight @ (truth - power * judged))
    # without a slope where it is cut off, and so not fitted
    leverage = weights + (a * a / spread if 0 < power < 1 else 0)
    influence = (power * a + b) / (1 - np.minimum(leverage, _MOST_LEVERAGE))
    se = math.sqrt(float(influence @ influence))
    if _t_holds(judged[given], truth[given], place[given]):
        half = t_quantile(1 / float(weights @ weights) - 1) * se
        return Corrected(value, se, value - half, value + half, PPI, power)
    low, high = posterior_limits(judged, labelled, weight, share, place, worth)
    return Corrected(value, se, min(low, value), max(high, value), PPI_POSTERIOR, power)


def _t_holds(judged: Values, truth: Values, clusters: NDArray[np.int64]) -> bool:
    """Tell whether enough labels differ from the verdict, and have what moves a score or lack it.

    Counted in clusters; the second is what `scores` asks of its own t.
    """
    if len(np.unique(clusters[truth != judged])) < LEAST_DIFFERENT:
        return False
    count = len(np.unique(clusters))
    moving = (value for value in np.unique(truth) if value != 0)
    having = [len(np.unique(clusters[truth == value])) for value in moving]
    return all(min(have, count - have) >= RARE for have in having)


def posterior_limits(
    judged: Values,
    labelled: Values,
    weight: Values,
    share: Values,
    clusters: NDArray[np.int64],
    worth: Values,
) -> tuple[float, float]:
    """Return 95 % limits that allow for errors of the judge that no label has shown.

    Shapes as in `ppi`; `weight` is 0 without a label, `clusters` are numbers that count from 0. For
    each verdict, whether the truth is worth the same is a beta and what else it is a Dirichlet,
    both with Jeffreys' prior, of as many labels as the weights are worth (Kish, of clusters). Drawn
    with a fixed seed, weighed by how often the judge says so, and put together by MOVER with the
    clustered error of that.
    """
    values = np.unique(worth)
    said, true = np.searchsorted(values, judged), np.searchsorted(values, labelled)
    rng = np.random.default_rng(0)
    drawn, expected = np.zeros(_DRAWS), np.zeros(len(judged))
    for verdict in np.unique(said):
        here = said == verdict
        labels = here & (weight > 0)
        counts = np.bincount(true[labels], weights=weight[labels], minlength=len(values))
        if labels.any():
            sums = np.bincount(clusters[labels], weight[labels])
            counts *= sums.sum() / float(sums @ sums)  # of a sum of 1/n each: n labels
        others = np.delete(counts, verdict)
        differs = rng.beta(others.sum() + _PRIOR, counts[verdict] + _PRIOR, _DRAWS)
        which = rng.standard_gamma(others + _PRIOR, (_DRAWS, len(others)))
        elsewhere = which @ np.delete(values, verdict) / which.sum(axis=1)
        points = values[verdict] + differs * (elsewhere - values[verdict])
        drawn += float(share[here].sum()) * points
        expected[here] = counts @ values / counts.sum() if labels.any() else points.mean()
    value = float(share @ expected)
    sums = np.bincount(clusters, share * (expected - value))
    size = len(sums)
    half = t_quantile(size - 1) * math.sqrt(size / (size - 1) * float(sums @ sums))
    low, high = np.quantile(drawn, (0.025, 0.975))
    below, above = max(0.0, value - float(low)), max(0.0, float(high) - value)
    return value - math.hypot(below, half), value + math.hypot(above, half)


def confusion(
    judged: NDArray[np.int64], truth: NDArray[np.int64], weight: Values
) -> Confusion | str:
    """Return the confusion matrix of labelled rows, or why there is none.

    Shapes: all (labels,); the classes are 0 right, 1 wrong, 2 none. There is none of too few
    labels, and where the judge is right on less than 60 % of a class: turned around, the matrix
    would say little.
    """
    seen = np.bincount(truth, minlength=3)
    if len(truth) < LEAST_LABELS:
        return f"{len(truth)} of {LEAST_LABELS} labels in all"
    if seen.min() < LEAST_OF_CLASS:
        least = int(seen.argmin())
        return f"{seen[least]} of {LEAST_OF_CLASS} labels {_CLASSES[least]}"
    counts, squares = np.zeros((3, 3)), np.zeros(3)
    np.add.at(counts, (truth, judged), weight)
    np.add.at(squares, truth, weight**2)
    totals = counts.sum(axis=1)
    shares, sizes = counts / totals[:, None], totals**2 / squares
    if np.diag(shares).min() < _LEAST_RIGHT:
        least = int(np.diag(shares).argmin())
        return f"the judge sees {np.diag(shares)[least]:.0%} of {_CLASSES[least]} ones"
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
    df, se, value = float(matrix.sizes.sum()) - 1, math.sqrt(variance), found.value
    half = t_quantile(df) * se
    return Corrected(value, se, value - half, value + half, POOLED, None, shares, own, df)
