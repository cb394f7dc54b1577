"""How many items it takes to see a difference of scores: a plan, checked against simulation.

An item's score at a target is 1, 0 or −t/(1−t). The mean of n items (samples of an item averaged
first) has the variance (between + within/samples) · design / n: `between` is the variance of the
items' true means, `within` that of one sample about its item's mean, `design` what clusters add.
The two-sided t test of a mean difference d at level α has power 1 − β with
n = (t(1 − α/2) + t(1 − β))² · variance / d², the quantiles at n − 1 degrees of freedom (Miller,
arXiv 2411.00640, section 5, with t for z).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SAMPLES = (1, 2, 4, 8)
FEWEST = 2
"""Items a pilot must have: fewer tell no variance."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The variance of one item's difference of scores. Null `within`: one sample tells nothing."""

    between: float
    within: float | None
    design: float = 1.0

    def of_item(self, samples: int) -> float | None:
        """Return the variance an item adds with so many samples; null when that is not known."""
        if self.within is None:
            return self.between * self.design if samples == 1 else None
        return (self.between + self.within / samples) * self.design


@dataclass(frozen=True, slots=True)
class Side:
    """One model's items at a target: mean score, variance of its samples, how many there were.

    Shapes (items,). `variances` are unbiased, of single samples; of one sample NaN.
    """

    means: NDArray[np.float64]
    variances: NDArray[np.float64]
    samples: NDArray[np.float64]


def side_of(
    shares: NDArray[np.float64], worth: Sequence[float], samples: NDArray[np.float64]
) -> Side:
    """Return a side from shares of outcomes (items, outcomes) that are `worth` so many points."""
    import numpy as np

    points = np.asarray(worth, dtype=float)
    means = shares @ points
    spread = shares @ points**2 - means**2
    several = samples > 1
    variances = np.where(several, spread * samples / np.where(several, samples - 1, 1), np.nan)
    return Side(means, variances, samples)


def spread_of(
    sides: Sequence[Side], clusters: NDArray[np.int64] | None = None, *, paired: bool
) -> Spread:
    """Return the spread of the difference of two sides, or of two like the only one given.

    Paired: of the differences item by item, for which both sides are needed. Raises `ValueError`
    for fewer than `FEWEST` items.
    """
    import numpy as np

    from orchestrator.analysis.paired import mean_of

    if len(sides[0].means) < FEWEST:
        raise ValueError(f"{len(sides[0].means)} items tell no variance")
    a, b = sides[0], sides[-1]
    if paired:
        rows = [(a.means - b.means, a.variances / a.samples + b.variances / b.samples,
                 a.variances + b.variances)]  # fmt: skip
    else:
        rows = [(side.means, side.variances / side.samples, side.variances) for side in (a, b)]
    between, within, design = 0.0, 0.0, []
    for values, of_mean, of_sample in rows:
        total = float(values.var(ddof=1))
        known = ~np.isnan(of_sample)
        within += float(of_sample[known].mean()) if known.any() else math.nan
        between += max(0.0, total - (float(of_mean[known].mean()) if known.any() else 0.0))
        se = mean_of(values, clusters).se
        if clusters is not None and se is not None and total > 0:
            design.append(len(values) * se**2 / total)
    return Spread(
        between,
        None if math.isnan(within) else within,
        max(1.0, float(np.mean(design))) if design else 1.0,
    )


def spread_of_rates(
    correct: float, incorrect: float, penalty: float, correlation: float | None
) -> Spread:
    """Return the spread of two models of these rates whose scores correlate; null: not paired."""
    variance = correct + penalty**2 * incorrect - (correct - penalty * incorrect) ** 2
    return Spread(2 * variance * (1 - (correlation or 0.0)), None)


def items_needed(variance: float, detect: float, *, power: float = 0.8, alpha: float = 0.05) -> int:
    """Return the fewest items whose two-sided t test sees `detect` with that power."""
    low, high = FEWEST, FEWEST
    while detectable(variance, high, power=power, alpha=alpha) > detect:
        low, high = high + 1, 2 * high
    while low < high:  # the difference that is seen falls as items are added
        middle = (low + high) // 2
        if detectable(variance, middle, power=power, alpha=alpha) > detect:
            low = middle + 1
        else:
            high = middle
    return high


def detectable(variance: float, items: int, *, power: float = 0.8, alpha: float = 0.05) -> float:
    """Return the smallest difference that so many items show with that power."""
    from scipy import special

    reach = special.stdtrit(items - 1, 1 - alpha / 2) + special.stdtrit(items - 1, power)
    return float(reach * math.sqrt(variance / items))
