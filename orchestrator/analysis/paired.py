"""The difference of two means over the same items, with limits and tests.

Each item has shares of outcomes on both sides, and each outcome is worth something: the difference
of an item is what its outcomes are worth on side A less what they are on side B. Its mean has a
clustered standard error and t limits (Miller, arXiv 2411.00640). Where the items that differ are
few the t interval is too narrow, as for a score: the limits are then the 2.5 % and 97.5 % quantiles
of the difference under a posterior of the joint outcome table, with Jeffreys' prior (half an
observation in each of its cells).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from orchestrator.analysis.intervals import JEFFREYS_DIRICHLET, MOVER, RARE, T_CLUSTERED, mover
from orchestrator.analysis.resampling import Values, cluster_sums

JOINT_DIRICHLET = f"{JEFFREYS_DIRICHLET}, joint"
MCNEMAR = "McNemar (exact)"
SIGN_TEST = "sign test of item means (exact)"
SIGN_TEST_OF_CLUSTERS = "sign test of clusters (exact)"

_DRAWS = 20_000  # the limits stay within 1 % of the width
_SEED = 20260101
_SAME = 1e-9
_PRIOR = 0.5


@dataclass(frozen=True, slots=True)
class Difference:
    """A mean difference with its clustered standard error and 95 % limits, null where undefined.

    `interval` names the limits' method; `df` are the degrees of freedom of `se`.
    """

    value: float
    se: float | None = None
    df: float = 0
    low: float | None = None
    high: float | None = None
    interval: str | None = None


@dataclass(frozen=True, slots=True)
class Discordance:
    """How many items show an outcome more often on one side, and the exact two-sided p of that."""

    only_a: int
    only_b: int
    p: float
    test: str


def paired_difference(
    shares_a: Values,
    shares_b: Values,
    worth: Sequence[float],
    clusters: NDArray[Any] | None = None,
    factor: float = 1,
) -> Difference:
    """Return the mean over items of what A's outcomes are worth less `factor` times B's.

    Shapes: shares (items, outcomes), each row adding up to 1; worth (outcomes,); clusters (items,).
    Without limits where there are fewer than two clusters.
    """
    at = np.asarray(worth, dtype=float)
    difference = mean_of(shares_a @ at - factor * (shares_b @ at), clusters)
    if difference.se is None or not _t_is_doubtful(shares_a, shares_b, at, difference.df + 1):
        return difference
    size, items = difference.df + 1, len(shares_a)
    counts = shares_a.T @ shares_b * (size / items)
    # cells of equal worth are one, with the sum of their parameters
    cells = np.round(at[:, None] - factor * at[None, :], 12)
    values, place = np.unique(cells.ravel(), return_inverse=True)
    alphas: Values = np.bincount(place.ravel(), weights=counts.ravel() + _PRIOR).astype(float)
    drawn = _posterior(alphas) @ values
    return _with_limits(difference, drawn, is_clustered=size < items)


def paired_ratio(
    shares_a: Values,
    shares_b: Values,
    top: Sequence[float],
    bottom: Sequence[float],
    clusters: NDArray[Any] | None = None,
    factor: float = 1,
) -> Difference:
    """Return a ratio of two means on side A less `factor` times that on side B.

    `top` and `bottom` say what an outcome is worth above and below the line (right, and answered:
    the selective accuracy). The standard error is the delta method's. Undefined (NaN, without
    limits) where a side's lower mean is 0.
    """
    above, below = np.asarray(top, dtype=float), np.asarray(bottom, dtype=float)
    linear, value = np.zeros(len(shares_a)), 0.0
    for shares, sign in ((shares_a, 1.0), (shares_b, -factor)):
        mean = float((shares @ below).mean())
        if mean <= 0:
            return Difference(math.nan)
        ratio = float((shares @ above).mean()) / mean
        linear += sign * (shares @ above - ratio * (shares @ below)) / mean
        value += sign * ratio
    difference = mean_of(linear + value, clusters)
    moves = ((above != 0) | (below != 0)).astype(float)
    if difference.se is None or not _t_is_doubtful(shares_a, shares_b, moves, difference.df + 1):
        return difference
    size, outcomes = difference.df + 1, len(above)
    counts = shares_a.T @ shares_b * (size / len(shares_a))
    joint = _posterior(counts.ravel() + _PRIOR).reshape(-1, outcomes, outcomes)
    of_a, of_b = joint.sum(axis=2), joint.sum(axis=1)
    drawn = (of_a @ above) / (of_a @ below) - factor * (of_b @ above) / (of_b @ below)
    return _with_limits(difference, drawn, is_clustered=size < len(shares_a))


def mean_of(values: Values, clusters: NDArray[Any] | None = None) -> Difference:
    """Return the mean of values (one an item) with clustered standard error and t limits."""
    sums, sizes = cluster_sums(values, clusters)
    count, value = len(sums), float(values.mean())
    if count < 2:
        return Difference(value)
    variance = count / (count - 1) * float(((sums - value * sizes) ** 2).sum())
    se = math.sqrt(variance) / len(values)
    half = t_quantile(count - 1) * se
    return Difference(value, se, count - 1, value - half, value + half, T_CLUSTERED)


def weighted_mean(parts: Sequence[tuple[float, Difference]]) -> Difference:
    """Return the weighted mean of independent differences, `parts` being (weight, difference).

    Limits are t's with Satterthwaite's degrees of freedom, or MOVER's where a part's are not t's.
    """
    total = sum(weight for weight, _ in parts)
    value = sum(weight * part.value for weight, part in parts) / total
    shares = [(weight / total, part) for weight, part in parts]
    if any(part.se is None for _, part in shares):
        return Difference(value)
    variances = [(share * (part.se or 0)) ** 2 for share, part in shares]
    variance = sum(variances)
    se = math.sqrt(variance)
    least = min(part.df for _, part in parts)
    spread = sum(v**2 / part.df for v, (_, part) in zip(variances, shares, strict=True))
    df = variance**2 / spread if spread > 0 else least
    if any(part.interval != T_CLUSTERED for _, part in parts):
        low, high = mover(
            [(weight, part.value, part.low or 0, part.high or 0) for weight, part in parts]
        )
        return Difference(value, se, df, low, high, MOVER)
    half = t_quantile(df) * se
    return Difference(value, se, df, value - half, value + half, T_CLUSTERED)


def discordance(
    a: Values, b: Values, clusters: NDArray[Any] | None = None, *, one_sample: bool = True
) -> Discordance:
    """Return McNemar's exact test of an outcome whose shares an item are `a` and `b`.

    With one sample an item and no clusters that is the binomial test of the items on which only
    one side shows the outcome. Otherwise each item's (or cluster's) difference counts by its sign.
    p is 1 where nothing is discordant.
    """
    from scipy import special  # scipy.stats would take half a second to load

    differences = a - b
    sums, _ = cluster_sums(differences, clusters)
    pluses, minuses = _signs(sums)
    only_a, only_b = _signs(differences)
    test = MCNEMAR if one_sample else SIGN_TEST
    if len(sums) < len(differences):
        test = SIGN_TEST_OF_CLUSTERS
    count = pluses + minuses
    p = min(1.0, 2 * float(special.bdtr(min(pluses, minuses), count, 0.5))) if count else 1.0
    return Discordance(only_a, only_b, p, test)


def t_quantile(df: float) -> float:
    """Return the 97.5 % quantile of Student's t."""
    from scipy import special

    return float(special.stdtrit(df, 0.975))


def _signs(values: Values) -> tuple[int, int]:
    return int((values > _SAME).sum()), int((values < -_SAME).sum())


def _t_is_doubtful(shares_a: Values, shares_b: Values, worth: Values, size: float) -> bool:
    """Tell whether t is not to be trusted: few items differ, or few do not, in what moves a mean.

    Counted in clusters, as `t_is_doubtful` does for a score.
    """
    differing = np.abs(shares_a - shares_b).mean(axis=0)[worth != 0] * size
    return bool((np.minimum(differing, size - differing) < RARE - _SAME).any())


def _posterior(alphas: Values) -> Values:
    """Return draws of Dirichlet shares (draws, cells), by a fixed seed.

    Drawn, because there are too many cells for an integral.
    """
    gammas = np.random.default_rng(_SEED).standard_gamma(alphas, (_DRAWS, len(alphas)))
    shares: Values = gammas / gammas.sum(axis=1, keepdims=True)
    return shares


def _with_limits(difference: Difference, drawn: Values, *, is_clustered: bool) -> Difference:
    """Return the difference with the limits of its posterior, widened to hold what is observed."""
    low, high = np.quantile(drawn, (0.025, 0.975))
    return replace(
        difference,
        low=min(float(low), difference.value),
        high=max(float(high), difference.value),
        interval=JOINT_DIRICHLET + (" (clusters)" if is_clustered else ""),
    )
