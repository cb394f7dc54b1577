"""Check 5: the target that a model's coverage implies, and whether the stated one allows it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from orchestrator.analysis.audit.answers import Answers, Numbers
from orchestrator.analysis.audit.confidence import FOLDS, Confidences
from orchestrator.analysis.audit.requirement import Requirement, of_mean
from orchestrator.analysis.resampling import cluster_sums

NO_CONFIDENCE = "no confidence: none is stated, and fewer than four samples an item at t = 0 agree"

Resamples = tuple[Numbers, Numbers, Numbers]

_DRAWS = 200
_SEED = 20260101
_EXACT = 1e-9
_STEPS = 25
_SUREST = 0.005


def implied(answers: Answers, sure: Confidences | None) -> list[Requirement]:
    """Return the implied target of each target above 0, and what check 5 requires of it."""
    if sure is None:
        asked = Requirement(check=5, name="implied target", lacking=NO_CONFIDENCE)
        return [replace(asked, target=target) for _, target in answers.above_zero()]
    likely = calibrated(sure)
    maps = _resampled(answers, sure)
    return [_at(answers, sure, likely, maps, k, target) for k, target in answers.above_zero()]


def calibrated(sure: Confidences) -> Numbers:
    """Return p̂: how often answers of a level are right, from the other folds, (folds, levels)."""
    right, answers = _by_fold(sure.right, sure.folds), _by_fold(sure.answers, sure.folds)
    return fitted(sure.levels, right.sum(axis=0) - right, answers.sum(axis=0) - answers)


def _by_fold(shares: Numbers, folds: NDArray[np.int64]) -> Numbers:
    return np.array([shares[folds == fold].sum(axis=0) for fold in range(FOLDS)])


def fitted(levels: Numbers, right: Numbers, answers: Numbers) -> Numbers:
    """Return Platt's p̂ = expit(a + b·logit(level)) of each row of counts, (rows, levels).

    right, answers: (rows, levels), weights that need not be whole. Newton's steps for all rows at
    once; a penalty of (a² + (b − 1)²)/2, the worth of one answer, keeps what tells right and wrong
    apart entirely from running away. b is at least 0: p̂ rises with the confidence.
    """
    from scipy import special

    x = special.logit(np.clip(levels, _SUREST, 1 - _SUREST))
    a, b = np.zeros(len(right)), np.ones(len(right))
    for _ in range(_STEPS):
        chance = special.expit(a[:, None] + b[:, None] * x)
        rest, weight = right - answers * chance, answers * chance * (1 - chance)
        slope_a, slope_b = rest.sum(axis=1) - a, rest @ x - (b - 1)
        aa, ab, bb = weight.sum(axis=1) + 1, weight @ x, weight @ (x * x) + 1
        scale = aa * bb - ab * ab
        # a step of at most 2 either way: full ones may overshoot where the fit is steep
        a += np.clip((bb * slope_a - ab * slope_b) / scale, -2, 2)
        b += np.clip((aa * slope_b - ab * slope_a) / scale, -2, 2)
        b = np.maximum(b, 0)
    likely: Numbers = special.expit(a[:, None] + b[:, None] * x)
    return likely


def _at(
    answers: Answers,
    sure: Confidences,
    likely: Numbers,
    maps: Resamples,
    k: int,
    target: float,
) -> Requirement:
    """The requirement is on coverage; its two tests are exact whatever p̂ is worth.

    Responses are answered when a confidence c is above t, and right as often as c says. Among
    those of a class that p̂ puts below t, by Markov's inequality, P(c > t) ≤ E c / t: no more can
    be answered than the class's right t = 0 answers, over t. Among those above, P(c ≤ t) ≤
    E(1 − c)/(1 − t): no more can be abstained from than their wrong ones, over 1 − t. (A direct
    comparison of the implied with the stated target would fail calibrated models whose confidence
    p̂ knows only in part: its quantiles then lie nearer the middle.)
    """
    spoken = answers.answered[sure.items, k]
    own = likely[sure.folds]
    above, below = own >= target, own <= target
    bold = spoken - (sure.answers * above).sum(axis=1) - (sure.right * ~above).sum(axis=1) / target
    timid = (
        (1 - spoken)
        - (sure.answers * below).sum(axis=1)
        - (sure.wrong * ~below).sum(axis=1) / (1 - target)
    )
    clusters = None if answers.clusters is None else answers.clusters[sure.items]
    asked = Requirement(check=5, name="implied target", target=target, at_most=0.0)
    too_bold = of_mean(asked, bold, clusters, 1 / target)
    too_timid = of_mean(asked, timid, clusters, 1 / (1 - target))
    value = float(np.mean(_ends(sure, likely.mean(axis=0), 1 - spoken)))
    low, high = _limits(maps, k)
    note = (
        f"confidence: {sure.kind}; answers {100 * float(np.mean(spoken)):.1f} %, "
        f"{100 * float(np.mean(bold)):+.1f} points against the most and "
        f"{100 * float(-np.mean(timid)):+.1f} against the least that t allows"
    )
    return replace(
        too_bold,
        at_most=None,
        estimate=value,
        low=min(low, value),
        high=max(high, value),
        tests=(*too_bold.tests, *too_timid.tests),
        note=note,
    )


def _ends(sure: Confidences, likely: Numbers, silent: Numbers) -> tuple[float, float]:
    """Return the least and greatest target at which a threshold on p̂ abstains as often."""
    weight = sure.answers.sum(axis=0)
    low, high = _quantiles(weight[None], np.array([silent.mean()]), likely[None])
    return float(low[0]), float(high[0])


def _quantiles(weights: Numbers, silent: Numbers, likely: Numbers) -> tuple[Numbers, Numbers]:
    """Return both ends of the quantile of p̂ at the silent share of each draw, (draws,).

    0 where nothing is abstained from, 1 where everything is.
    """
    below = np.cumsum(weights, axis=1) / weights.sum(axis=1, keepdims=True)
    last = below.shape[1] - 1
    rows = np.arange(len(below))
    first = (below < silent[:, None] - _EXACT).sum(axis=1).clip(0, last)
    after = (below <= silent[:, None] + _EXACT).sum(axis=1).clip(0, last)
    low = np.where(silent <= _EXACT, 0.0, likely[rows, first])
    high = np.where(silent >= 1 - _EXACT, 1.0, likely[rows, after])
    return low, high


def _resampled(answers: Answers, sure: Confidences) -> Resamples:
    """Return the levels' weights, p̂ and the silent shares by target of resamples of clusters."""
    clusters = None if answers.clusters is None else answers.clusters[sure.items]
    silent = 1 - answers.answered[sure.items]
    columns = np.concatenate([sure.answers, sure.right, silent], axis=1)
    sums = np.array([cluster_sums(column, clusters)[0] for column in columns.T]).T
    count, size = len(sums), len(sure.levels)
    rng = np.random.default_rng(_SEED)
    drawn = rng.multinomial(count, np.full(count, 1 / count), size=_DRAWS) @ sums
    weights, right, quiet = drawn[:, :size], drawn[:, size : 2 * size], drawn[:, 2 * size :]
    likely = fitted(sure.levels, right, weights)
    return weights, likely, quiet / weights.sum(axis=1, keepdims=True)


def _limits(maps: Resamples, k: int) -> tuple[float, float]:
    weights, likely, silent = maps
    low, high = _quantiles(weights, silent[:, k], likely)
    return float(np.quantile(low, 0.025)), float(np.quantile(high, 0.975))
