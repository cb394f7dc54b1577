"""Limits of every score by a bootstrap that draws whole clusters, each benchmark apart.

What `bootstrap_interval` does for one mean, for all cells of a benchmark with the same draws, and
for the weighted mean of benchmarks. BCa (Efron 1987) has scipy's acceleration for several samples;
the studentised interval divides each draw's deviation by its own clustered standard error. No
bootstrap knows of an outcome that the sample does not hold: without any spread there are no limits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from orchestrator.analysis.points import penalty
from orchestrator.analysis.resampling import Values
from orchestrator.analysis.scores import ALL
from orchestrator.analysis.strata import Cell, Stratum, counted_in_all, drawn_times

DRAWS = 2000

Method = Literal["bca", "studentised"]
NAMES: Mapping[Method, str] = {
    "bca": "BCa bootstrap (clusters)",
    "studentised": "studentised bootstrap (clusters)",
}

Key = tuple[str, str, str | None, str, Cell, float]
"""run_id, benchmark, group, scope, cell, target."""

_NONE = 1e-9  # of what is summed: what rounding leaves of no spread at all


@dataclass(slots=True)
class _Bootstrap:
    """A mean (or a weighted sum of means) with its draws: `drawn` and their variances (draws,).

    `cubes` and `squares` are sums over the jackknife's influences, for the acceleration.
    """

    mean: float
    variance: float
    drawn: Values
    variances: Values
    cubes: float
    squares: float

    def add(self, other: _Bootstrap, share: float) -> None:
        """Add `share` times an independent one."""
        self.mean += share * other.mean
        self.variance += share**2 * other.variance
        self.drawn += share * other.drawn
        self.variances += share**2 * other.variances
        self.cubes += share**3 * other.cubes
        self.squares += share**2 * other.squares

    def limits(self, method: Method) -> tuple[float, float] | None:
        """Return the 95 % limits, None where they are undefined."""
        if not np.isfinite(self.drawn).all() or not self.variance > 0:
            return None
        low, high = self._bca() if method == "bca" else self._studentised()
        return (low, high) if np.isfinite([low, high]).all() else None

    def _deviation(self) -> Values:
        """Return how far each draw is from the mean; what rounding makes of a tie is a tie."""
        deviation = self.drawn - self.mean
        deviation[np.abs(deviation) <= _NONE * np.sqrt(self.variance)] = 0
        return deviation

    def _bca(self) -> tuple[float, float]:
        from scipy import special

        deviation = self._deviation()
        below = (deviation < 0).mean() / 2 + (deviation <= 0).mean() / 2
        bias = special.ndtri(below)
        acceleration = self.cubes / (6 * self.squares**1.5)
        at = bias + special.ndtri(np.array([0.025, 0.975]))
        tails = special.ndtr(bias + at / (1 - acceleration * at))
        if not np.isfinite(tails).all():
            return np.nan, np.nan
        low, high = np.quantile(self.drawn, tails)
        return float(low), float(high)

    def _studentised(self) -> tuple[float, float]:
        deviation = self._deviation()
        with np.errstate(divide="ignore", invalid="ignore"):
            t = np.where(deviation == 0, 0.0, deviation / np.sqrt(self.variances))
        below, above = np.quantile(t, (0.025, 0.975), method="inverted_cdf")
        se = float(np.sqrt(self.variance))
        return self.mean - float(above) * se, self.mean - float(below) * se


def bootstrap_limits(
    found: Sequence[Stratum],
    targets: Mapping[str, Iterable[float]],
    weights: Mapping[str, Mapping[str, float]],
    method: Method,
    seed: int = 0,
    draws: int = DRAWS,
) -> dict[Key, tuple[float, float]]:
    """Return the limits of the score of every cell at its run's targets, and of ALL.

    `targets` and `weights` (by benchmark) are by run. Undefined limits are left out, and so is ALL
    where a benchmark has no such cell.
    """
    counted = counted_in_all(list(found))
    limits: dict[Key, tuple[float, float]] = {}
    together: dict[Key, tuple[_Bootstrap, int]] = {}
    for place, stratum in enumerate(found):
        at = (stratum.run_id, stratum.group, stratum.benchmark)
        of_run = weights.get(stratum.run_id, {})
        share = of_run.get(stratum.benchmark, 0) / (sum(of_run.values()) or 1)
        in_all = share > 0 and counted[at] is stratum
        rng = np.random.default_rng([seed, place])
        for cell, target, made in _of_stratum(stratum, targets[stratum.run_id], draws, rng):
            own = made.limits(method)
            if own is not None:
                key = (
                    stratum.run_id,
                    stratum.benchmark,
                    stratum.group,
                    stratum.scope,
                    cell,
                    target,
                )
                limits[key] = own
            if in_all:
                key = (stratum.run_id, ALL, stratum.group, "own", cell, target)
                total, parts = together.get(key) or (_nothing(draws), 0)
                total.add(made, share)
                together[key] = (total, parts + 1)
    for key, (total, parts) in together.items():
        of_all = total.limits(method) if parts == len(weights[key[0]]) else None
        if of_all is not None:
            limits[key] = of_all
    return limits


def _nothing(draws: int) -> _Bootstrap:
    return _Bootstrap(0, 0, np.zeros(draws), np.zeros(draws), 0, 0)


def _of_stratum(
    stratum: Stratum, targets: Iterable[float], draws: int, rng: np.random.Generator
) -> Iterator[tuple[Cell, float, _Bootstrap]]:
    """Yield each cell at each target, all by the same draws of the stratum's clusters."""
    count = len(stratum.items)
    if count < 2:
        return
    times = list(drawn_times(count, draws, rng))
    for target in targets:
        sums = stratum.base - penalty(target) * stratum.incorrect
        mean, variance = (x[0] for x in _means(np.ones((1, count)), sums, stratum.items))
        parts = [_means(each, sums, stratum.items) for each in times]
        drawn, variances = (np.concatenate(each) for each in zip(*parts, strict=True))
        with np.errstate(invalid="ignore", divide="ignore"):
            left_out = (sums.sum(axis=0) - sums) / (stratum.items.sum(axis=0) - stratum.items)
        influence = (count - 1) / count * (left_out.mean(axis=0) - left_out)
        for column, cell in enumerate(stratum.cells):
            yield cell, target, _Bootstrap(
                float(mean[column]), float(variance[column]), drawn[:, column],
                variances[:, column], float((influence[:, column] ** 3).sum()),
                float((influence[:, column] ** 2).sum()),
            )  # fmt: skip


def _means(times: Any, sums: Values, items: Values) -> tuple[Values, Values]:
    """Return means (draws, cells) and their clustered variances; `times` is (draws, clusters)."""
    count = len(items)
    with np.errstate(invalid="ignore", divide="ignore"):
        size = times @ items
        mean = times @ sums / size
        squares = times @ sums**2
        spread = squares - 2 * mean * (times @ (sums * items)) + mean**2 * (times @ items**2)
        # what rounding leaves of no spread at all is none
        spread[spread <= _NONE * squares] = 0
        return mean, count / (count - 1) * spread / size**2
