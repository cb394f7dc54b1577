"""How far verdicts agree: with labels, among judges, with themselves.

Rates have Wilson's interval (Wilson 1927), κ the one of Fleiss, Cohen and Everitt (1969), paired
differences Agresti and Min's (2005), α a percentile bootstrap over units. All are 95 %.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

WILSON = "Wilson"
FLEISS_COHEN_EVERITT = "Fleiss-Cohen-Everitt"
AGRESTI_MIN = "Agresti-Min"
BOOTSTRAP = "bootstrap over units"

_Z = 1.959963984540054
_RESAMPLES = 2000
_SEED = 20260101


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number with its 95 % limits from `n` rows; null where it, or they, are undefined."""

    value: float | None
    low: float | None
    high: float | None
    n: int


UNDEFINED = Estimate(None, None, None, 0)


def rate(count: int, n: int) -> Estimate:
    """Return a share with Wilson's limits; undefined where `n` is 0."""
    if n == 0:
        return UNDEFINED
    return Estimate(count / n, *_wilson(count / n, n), n)


def weighted_rate(hits: Sequence[bool], probabilities: Sequence[float]) -> Estimate:
    """Return a share estimated with the weights 1/probability (Hájek).

    The limits are Wilson's at the effective sample size (Σw)²/Σw² (Kish 1965).
    """
    if not hits:
        return UNDEFINED
    weights = 1 / np.asarray(probabilities, dtype=float)
    share = float(weights @ np.asarray(hits, dtype=float) / weights.sum())
    effective = float(weights.sum() ** 2 / (weights @ weights))
    return Estimate(share, *_wilson(share, effective), len(hits))


def confusion(
    pairs: Sequence[tuple[Hashable, Hashable]], classes: Sequence[Hashable]
) -> tuple[tuple[int, ...], ...]:
    """Return counts by row (the first of each pair) and column, in the order of `classes`."""
    counts = Counter(pairs)
    return tuple(tuple(counts[row, column] for column in classes) for row in classes)


def cohen_kappa(table: Sequence[Sequence[int]]) -> Estimate:
    """Return Cohen's κ of a square table of counts with its asymptotic limits.

    The variance is that of Fleiss, Cohen and Everitt (1969, Psychological Bulletin 72, 323).
    Undefined where there are no rows or both raters only ever say one and the same word; without
    limits where nothing was disagreed on, which says little about how rare that is.
    """
    counts = np.asarray(table, dtype=float)
    n = counts.sum()
    if n == 0:
        return UNDEFINED
    share = counts / n
    rows, columns = share.sum(axis=1), share.sum(axis=0)
    chance = float(rows @ columns)
    if math.isclose(chance, 1):
        return Estimate(None, None, None, int(n))
    kappa = (float(np.trace(share)) - chance) / (1 - chance)
    missed = 1 - kappa
    on = float(np.diag(share) @ (1 - (rows + columns) * missed) ** 2)
    marginals = (columns[:, None] + rows[None, :]) ** 2
    off = missed**2 * float((share * marginals).sum() - np.diag(share) @ np.diag(marginals))
    variance = (on + off - (kappa - chance * missed) ** 2) / (n * (1 - chance) ** 2)
    if math.isclose(kappa, 1):
        return Estimate(kappa, None, None, int(n))
    half = _Z * math.sqrt(max(0.0, variance))
    return Estimate(kappa, max(-1.0, kappa - half), min(1.0, kappa + half), int(n))


def krippendorff_alpha(units: Sequence[Sequence[Hashable | None]]) -> Estimate:
    """Return Krippendorff's α for nominal words; `units` hold what each rater said, or null.

    Units with fewer than two words say nothing. α = 1 − D_o/D_e from the coincidence matrix
    (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"); `n` is the number of units.
    Undefined where no unit has two words or only one word is ever said; without limits where no
    unit disagrees.
    """
    said = [Counter(word for word in unit if word is not None) for unit in units]
    said = [counts for counts in said if counts.total() > 1]
    if not said:
        return UNDEFINED
    words = sorted({word for counts in said for word in counts}, key=repr)
    counts = np.array([[unit[word] for word in words] for unit in said], dtype=float)
    value = _alpha(counts, np.ones((1, len(said))))[0]
    if not np.isfinite(value):
        return Estimate(None, None, None, len(said))
    if math.isclose(value, 1):
        return Estimate(1.0, None, None, len(said))
    draws = np.random.default_rng(_SEED).multinomial(
        len(said), np.full(len(said), 1 / len(said)), size=_RESAMPLES
    )
    resampled = _alpha(counts, draws.astype(float))
    resampled = resampled[np.isfinite(resampled)]
    low, high = np.quantile(resampled, (0.025, 0.975))
    return Estimate(float(value), min(float(low), float(value)), float(max(high, value)), len(said))


def paired_difference(pairs: Sequence[tuple[bool, bool]]) -> Estimate:
    """Return how much more often the second of each pair holds than the first.

    The limits are Wald's with half a pair added to each cell (Agresti and Min 2005, Statistics in
    Medicine 24, 729), widened to hold the observed difference.
    """
    n = len(pairs)
    if n == 0:
        return UNDEFINED
    gained = sum(1 for before, after in pairs if after and not before)
    lost = sum(1 for before, after in pairs if before and not after)
    observed = (gained - lost) / n
    more, less, total = gained + 0.5, lost + 0.5, n + 2
    middle = (more - less) / total
    half = _Z * math.sqrt(more + less - (more - less) ** 2 / total) / total
    low, high = max(-1.0, middle - half), min(1.0, middle + half)
    return Estimate(observed, min(low, observed), max(high, observed), n)


def _wilson(share: float, n: float) -> tuple[float, float]:
    spread = _Z * _Z / n
    middle = (share + spread / 2) / (1 + spread)
    half = _Z * math.sqrt(share * (1 - share) / n + spread / (4 * n)) / (1 + spread)
    return min(share, max(0.0, middle - half)), max(share, min(1.0, middle + half))


def _alpha(counts: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return α for each row of `weights` (how often each unit stands in a resample)."""
    sizes = counts.sum(axis=1)
    agreeing = (counts * (counts - 1)).sum(axis=1) / (sizes - 1)
    n = weights @ sizes
    totals = weights @ counts
    observed = (n - weights @ agreeing) / n
    expected = (n**2 - (totals**2).sum(axis=1)) / (n * (n - 1))
    with np.errstate(invalid="ignore", divide="ignore"):
        found: NDArray[np.float64] = np.where(expected > 0, 1 - observed / expected, np.nan)
    return found
