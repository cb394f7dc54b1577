"""Check 1: abstention does not fall as the target rises, and rises where that is due."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from orchestrator.analysis.audit.answers import Answers, Numbers
from orchestrator.analysis.audit.requirement import NO_ZERO, ONE_SAMPLE, Requirement, of_mean, step


def abstention(answers: Answers) -> list[Requirement]:
    """Return what check 1 requires: for each step between targets, and for each target above 0."""
    found = [_rise(answers, k, above) for k, above in answers.pairs()]
    found += [_due(answers, k, target) for k, target in answers.above_zero()]
    return [*found, *(_violations(answers, k, above) for k, above in answers.pairs())]


def _rise(answers: Answers, k: int, above: int) -> Requirement:
    """The mean change of the abstention share from one target to the next is at least 0."""
    return of_mean(
        step(answers, k, above, 1, "abstention rises", at_least=0.0),
        answers.answered[:, k] - answers.answered[:, above],
        answers.clusters,
        1.0,
    )


def _due(answers: Answers, k: int, target: float) -> Requirement:
    """No more is answered than the t = 0 answers could bear: coverage ≤ accuracy at 0 / t.

    Answers that are right at least a share t of the time are at least t·coverage right ones, and
    no more can be right than at t = 0. Where the answers at t = 0 are right often enough no rise
    is due and the bound lies above 1.
    """
    asked = Requirement(check=1, name="abstention where due", target=target, at_most=0.0)
    if not answers.starts_at_zero:
        return replace(asked, lacking=NO_ZERO)
    excess = answers.answered[:, k] - answers.correct[:, 0] / target
    return of_mean(asked, excess, answers.clusters, 1 / target)


def _violations(answers: Answers, k: int, above: int) -> Requirement:
    """Silence at a target and an answer at the next comes no oftener than sampling noise brings it.

    With answer probabilities π and π' an item gives such a pair with probability (1 − π)π'; two
    samples at the same target differ so with π(1 − π) and π'(1 − π'), whose unbiased estimates are
    s·a(1 − a)/(s − 1) of s samples. The pair's probability less the mean of these two is
    −d(1 − d)/2 with d = π − π': at most 0 where d ≥ 0, and positive where the item is turned round.
    """
    asked = step(answers, k, above, 1, "violations", at_most=0.0)
    both = (answers.samples[:, k] > 1) & (answers.samples[:, above] > 1)
    if not both.any():
        return replace(asked, lacking=ONE_SAMPLE)
    shares, samples = answers.answered[both], answers.samples[both]
    pairs = (1 - shares[:, k]) * shares[:, above]
    expected = (
        _noise(shares[:, k], samples[:, k]) + _noise(shares[:, above], samples[:, above])
    ) / 2
    note = f"{_percent(pairs)} of sample pairs, {_percent(expected)} expected of noise"
    found = of_mean(asked, pairs - expected, answers.clusters_of(both), 1.0)
    return replace(found, note=note)


def _noise(shares: Numbers, samples: Numbers) -> Numbers:
    differing: Numbers = shares * (1 - shares) * samples / (samples - 1)
    return differing


def _percent(values: Numbers) -> str:
    return f"{100 * float(np.mean(values)):.2f} %"
