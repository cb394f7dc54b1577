"""Means and shares of items with limits and one-sided p values, items of a cluster together."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from orchestrator.analysis.resampling import cluster_sums

Numbers = NDArray[np.float64]

LEAST = 20
"""Fewer clusters (or, of a share, fewer items counted in it) than this are too little data."""

_CLEAR = 3.0  # standard errors by which a share's denominator must differ from 0
_NOISY = 1.15  # times the variance that outcomes alike in each cluster would have


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean of items with its clustered standard error, degrees of freedom and size.

    `most` is the largest t statistic that the same magnitudes could have given.
    """

    value: float
    error: float
    df: int
    items: int
    most: float

    @property
    def limits(self) -> tuple[float, float]:
        """The 95 % limits by Student's t."""
        from scipy import special

        half = float(special.stdtrit(self.df, 0.975)) * self.error
        return self.value - half, self.value + half

    @property
    def p_at_most_zero(self) -> float:
        """The p value of the null that the expectation is at most 0."""
        return _tail(self.value / self.error, self.df)

    @property
    def p_at_least_zero(self) -> float:
        """The p value of the null that the expectation is at least 0."""
        return _tail(-self.value / self.error, self.df)

    @property
    def least_p(self) -> float:
        """The smallest p value either null could have had with these magnitudes."""
        return _tail(self.most, self.df)


def mean(values: Numbers, clusters: NDArray[Any] | None, extreme: float) -> Mean:
    """Return the mean of items with the clustered standard error (Miller, arXiv 2411.00640).

    `values` are one an item; `extreme` is the largest magnitude one can have. One item of that
    magnitude, half of it on either side, is added to the variance: a sample that happens not to
    hold a rare large value is not sure that there are none. With values of −1, 0 and 1 the p
    values are then those of McNemar's exact test to about two digits.
    """
    sums, sizes = cluster_sums(values, clusters)
    count, items = len(sums), len(values)
    if count < 2:
        return Mean(float(np.mean(values)) if items else math.nan, math.nan, 0, items, 0.0)
    value = float(sums.sum() / items)
    spread = count / (count - 1) * float(((sums - value * sizes) ** 2).sum())
    most = float(np.abs(sums).sum()) / math.sqrt(float((sums**2).sum()) + extreme**2)
    return Mean(value, math.sqrt(spread + extreme**2) / items, count - 1, items, most)


@dataclass(frozen=True, slots=True, eq=False)
class Share:
    """A share sum(part)/sum(whole) over items that are counted in it.

    parts, wholes: the sums of each cluster. size: the independent observations it is worth, or
    null where differences of noisy parts, not outcomes that are or are not, make up its variance:
    then it is near enough to normal. clear: whether the whole differs from 0 beyond chance.
    """

    parts: Numbers
    wholes: Numbers
    items: int
    size: float | None
    clear: bool

    @property
    def clusters(self) -> int:
        """Number of clusters with an item that is counted."""
        return len(self.wholes)

    @property
    def whole(self) -> float:
        """How many items are counted, those that are counted in part as parts."""
        return float(self.wholes.sum())

    @property
    def value(self) -> float:
        """The share; noise may take it below 0 or above 1."""
        return float(self.parts.sum()) / self.whole if self.whole > 0 else math.nan

    @property
    def limits(self) -> tuple[float, float]:
        """The 95 % limits: Jeffreys', widened to hold the value, or Student's t."""
        from scipy import special

        if self.size is None:
            half = float(special.stdtrit(self.clusters - 1, 0.975)) * self._error(self.value)
            return self.value - half, self.value + half
        low, high = (float(special.betaincinv(*self._shape(self.size), q)) for q in (0.025, 0.975))
        return min(low, self.value), max(high, self.value)

    def p_at_least(self, bound: float) -> float:
        """The p value of the null that the share is at least `bound`."""
        from scipy import special

        if self.size is None:
            return _tail((bound - self.value) / self._error(bound), self.clusters - 1)
        return float(special.betaincc(*self._shape(self.size), bound))

    def p_at_most(self, bound: float) -> float:
        """The p value of the null that the share is at most `bound`."""
        from scipy import special

        if self.size is None:
            return _tail((self.value - bound) / self._error(bound), self.clusters - 1)
        return float(special.betainc(*self._shape(self.size), bound))

    def _shape(self, size: float) -> tuple[float, float]:
        part = self.value * size
        return part + 0.5, size - part + 0.5

    def _error(self, at: float) -> float:
        """Return the standard error of the share if it were `at`, with one item as in `mean`."""
        rest = self.parts - at * self.wholes
        spread = self.clusters / (self.clusters - 1) * float(((rest - rest.mean()) ** 2).sum())
        return math.sqrt(spread + 1) / self.whole


def share(part: Numbers, whole: Numbers, samples: Numbers, clusters: NDArray[Any] | None) -> Share:
    """Return the ratio of two sums over items.

    part, whole: one an item, each of magnitude up to 1; an item with whole = 0 and part = 0 is not
    counted. samples: the responses behind each item's whole, (n,).

    The size is p(1 − p)/V, V being the ratio's linearised variance over clusters, as in Korn and
    Graubard (1998, Survey Methodology 24, 193), with their correction for few clusters and at most
    the number of responses: unclustered and with one sample an item it is the number of answers.
    """
    kept = (whole != 0) | (part != 0)
    part, whole, samples = part[kept], whole[kept], samples[kept]
    clusters = None if clusters is None else clusters[kept]
    parts, _ = cluster_sums(part, clusters)
    wholes, _ = cluster_sums(whole, clusters)
    total, count = float(wholes.sum()), len(wholes)
    if total <= 0 or count < 2:
        return Share(parts, wholes, len(whole), None, clear=False)
    spread = math.sqrt(float(((wholes - total / count) ** 2).sum()))
    clear = total > _CLEAR * spread or float(whole.min()) >= 0
    return Share(parts, wholes, len(whole), _size(parts, wholes, part, whole, samples), clear)


def _size(
    parts: Numbers, wholes: Numbers, part: Numbers, whole: Numbers, samples: Numbers
) -> float | None:
    total, count = float(wholes.sum()), len(wholes)
    value = float(parts.sum()) / total
    variance = count / (count - 1) * float(((parts - value * wholes) ** 2).sum()) / total**2
    responses = total**2 / float((whole**2 / samples).sum())
    # equal outcomes in every cluster: each is one observation, and none is worth less
    alike = total**2 / float((wholes**2).sum())
    outcomes = value * (1 - value)
    if not 0 <= value <= 1 or variance * alike > _NOISY * outcomes > 0:
        return None
    size = alike if variance == 0 or outcomes == 0 else outcomes / variance
    return min(size, responses) * _few_clusters(responses, count)


def _few_clusters(observations: float, clusters: int) -> float:
    from scipy import special

    wide = float(special.stdtrit(clusters - 1, 0.975))
    return (float(special.stdtrit(max(observations - 1, 1), 0.975)) / wide) ** 2


def _tail(statistic: float, df: float) -> float:
    from scipy import special

    return float(special.stdtr(df, -statistic))
