"""Means of items tested and bounded by resampling, where the items of a cluster move together.

Values are one an item, `clusters` says of each item to which cluster it belongs (null: each item
is its own). All draws come from a seed of ours: the same data give the same numbers.
"""

from __future__ import annotations

import math
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]

_ALIKE = 1e-9  # sums that differ by less, of the sum of all magnitudes, are equal
_BATCH = 4_000_000  # numbers drawn at once: 32 MB


def cluster_sums(values: Values, clusters: NDArray[Any] | None = None) -> tuple[Values, Values]:
    """Return each cluster's sum of values and its number of items, in the clusters' sorted order.

    Shapes: (items,), (items,) -> two of (clusters,). Clusters may be texts or numbers.
    """
    values = np.asarray(values, dtype=float)
    if clusters is None:
        return values, np.ones(len(values))
    _, place = np.unique(clusters, return_inverse=True)
    sums: Values = np.bincount(place, weights=values).astype(float)
    return sums, np.bincount(place).astype(float)


def sign_flip_p(
    differences: Values, clusters: NDArray[Any] | None = None, draws: int = 10_000, seed: int = 0
) -> float:
    """Return the two-sided sign-flip permutation p value of paired differences (one an item).

    Under the null a cluster's differences could as well all have the other sign. p is the share of
    sign patterns whose mean is at least as far from 0 as the observed one. Clusters of equal
    magnitude are interchangeable, so only the number of pluses among them matters: it is binomial.
    Where all such numbers together are at most `draws` combinations p is exact (always so when
    2^clusters <= draws; without clusters, at one sample and t = 0, it is McNemar's exact p).
    Elsewhere they are drawn and the observed pattern counts as one of the draws (Phipson and
    Smyth 2010: never 0). 1 where no cluster differs; NaN without items.
    """
    if len(differences) == 0:
        return math.nan
    sums, _ = cluster_sums(differences, clusters)
    # rounded, so that equal magnitudes are equal
    magnitudes = np.array([float(f"{abs(value):.12g}") for value in sums])
    distinct, counts = np.unique(magnitudes, return_counts=True)
    counts, distinct = counts[distinct > 0], distinct[distinct > 0]
    if not len(distinct):
        return 1.0
    least = abs(float(sums.sum())) - _ALIKE * float(magnitudes.sum())
    if float(np.prod(counts + 1.0)) <= draws:
        totals, chances = _all_totals(distinct, counts)
        return min(1.0, float(chances[np.abs(totals) >= least].sum()))
    rng = np.random.default_rng(seed)
    drawn = np.zeros(draws)
    for magnitude, count in zip(distinct, counts, strict=True):
        drawn += magnitude * (2.0 * rng.binomial(count, 0.5, draws) - count)
    return (1 + int(np.count_nonzero(np.abs(drawn) >= least))) / (draws + 1)


def bootstrap_interval(
    values: Values,
    clusters: NDArray[Any] | None = None,
    method: Literal["bca", "studentised"] = "bca",
    level: float = 0.95,
    draws: int = 2000,
    seed: int = 0,
) -> tuple[float, float]:
    """Return the limits of the mean of items by a bootstrap that draws whole clusters.

    `bca` is scipy's bias-corrected and accelerated interval; `studentised` divides each resample's
    deviation by its own clustered standard error. NaN, NaN where fewer than two clusters or no
    spread between them leave nothing to resample; no bootstrap knows of an outcome that the sample
    does not hold. A studentised limit is infinite where too many resamples have no spread.
    """
    sums, sizes = cluster_sums(values, clusters)
    mean = float(sums.sum() / sizes.sum()) if len(sums) else math.nan
    spread = sums - mean * sizes
    if len(sums) < 2 or np.abs(spread).max() <= _ALIKE * max(1.0, np.abs(sums).max()):
        return math.nan, math.nan
    if method == "studentised":
        return _studentised(sums, sizes, mean, level, draws, seed)
    from scipy import stats

    found = stats.bootstrap(
        (sums, sizes), _ratio, paired=True, vectorized=True, method="BCa", n_resamples=draws,
        confidence_level=level, rng=np.random.default_rng(seed), batch=max(1, _BATCH // len(sums)),
    ).confidence_interval  # fmt: skip
    return float(found.low), float(found.high)


def _ratio(sums: Values, sizes: Values, axis: int = -1) -> Values:
    ratio: Values = sums.sum(axis=axis) / sizes.sum(axis=axis)
    return ratio


def _all_totals(magnitudes: Values, counts: NDArray[np.int64]) -> tuple[Values, Values]:
    """Return every sum that signs can give, and its chance."""
    from scipy import special

    totals, chances = np.zeros(1), np.ones(1)
    for magnitude, count in zip(magnitudes, counts, strict=True):
        pluses = np.arange(count + 1)
        totals = np.add.outer(totals, magnitude * (2.0 * pluses - count)).ravel()
        ways = special.gammaln(pluses + 1) + special.gammaln(count - pluses + 1)
        binomial = np.exp(special.gammaln(count + 1) - ways - count * math.log(2))
        chances = np.multiply.outer(chances, binomial).ravel()
    return totals, chances


def _studentised(
    sums: Values, sizes: Values, mean: float, level: float, draws: int, seed: int
) -> tuple[float, float]:
    rng = np.random.default_rng(seed)
    size = len(sums)
    parts = []
    for start in range(0, draws, step := max(1, _BATCH // size)):
        picked = rng.integers(0, size, (min(step, draws - start), size))
        means, errors = _mean_and_error(sums[picked], sizes[picked])
        with np.errstate(divide="ignore", invalid="ignore"):
            parts.append(np.where(means == mean, 0.0, (means - mean) / errors))
    _, error = _mean_and_error(sums[None], sizes[None])
    tail = (1 - level) / 2
    below, above = np.quantile(np.concatenate(parts), (tail, 1 - tail), method="inverted_cdf")
    return mean - float(above * error[0]), mean - float(below * error[0])


def _mean_and_error(sums: Values, sizes: Values) -> tuple[Values, Values]:
    """Return the mean and clustered standard error of each row of clusters."""
    items = sizes.sum(axis=1)
    means = sums.sum(axis=1) / items
    spread = sums - means[:, None] * sizes
    # what rounding leaves of no spread at all is none
    spread[np.abs(spread) <= _ALIKE * np.abs(sums).max()] = 0
    count = sums.shape[1]
    return means, np.sqrt(count / (count - 1) * (spread**2).sum(axis=1)) / items
