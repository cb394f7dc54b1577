"""Check 4: the answers at t = 0 to what is abstained from at t, and to what is answered."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from orchestrator.analysis.audit.answers import Answers, Numbers
from orchestrator.analysis.audit.estimates import share
from orchestrator.analysis.audit.requirement import NO_ZERO, Requirement, of_share


def counterfactual(answers: Answers) -> list[Requirement]:
    """Return what check 4 requires at each target above 0."""
    return [
        requirement
        for k, target in answers.above_zero()
        for requirement in (_silent(answers, k, target), _spoken(answers, k, target))
    ]


def _silent(answers: Answers, k: int, target: float) -> Requirement:
    """What is abstained from at t would have been right at most a share t of the time.

    Item by item: right at 0 less right at t is at most t times the share abstained from. The
    weight is the share abstained from in the other half of the samples (1 with one sample): items
    that are always answered then add no noise.
    """
    asked = Requirement(check=4, name="abstained, answered at 0", target=target, at_most=target)
    if not answers.starts_at_zero:
        return replace(asked, lacking=NO_ZERO)
    kept, at_zero = _answered_at_zero(answers)
    part, whole = np.zeros(int(kept.sum())), np.zeros(int(kept.sum()))
    for weight, correct, answered in _weighted(answers, kept, k, silent=True):
        part += weight * (at_zero - correct)
        whole += weight * (1 - answered)
    found = share(part, whole, answers.samples[kept, k], answers.clusters_of(kept))
    return of_share(asked, found, "abstained items")


def _spoken(answers: Answers, k: int, target: float) -> Requirement:
    """What is answered at t is right at t = 0 at least a share t of the time.

    Item by item: right at 0 is at least t times the share answered, weighted with the share
    answered in the other half of the samples (1 with one sample).
    """
    asked = Requirement(check=4, name="answered, answered at 0", target=target, at_least=target)
    if not answers.starts_at_zero:
        return replace(asked, lacking=NO_ZERO)
    kept, at_zero = _answered_at_zero(answers)
    part, whole = np.zeros(int(kept.sum())), np.zeros(int(kept.sum()))
    for weight, _, answered in _weighted(answers, kept, k, silent=False):
        part += weight * at_zero
        whole += weight * answered
    found = share(part, whole, answers.samples[kept, 0], answers.clusters_of(kept))
    return of_share(asked, found, "answered items")


def _answered_at_zero(answers: Answers) -> tuple[NDArray[np.bool_], Numbers]:
    """Return which items are answered at t = 0, and how often those answers are right."""
    kept = answers.answered[:, 0] > 0
    return kept, answers.correct[kept, 0] / answers.answered[kept, 0]


def _weighted(
    answers: Answers, kept: NDArray[np.bool_], k: int, *, silent: bool
) -> list[tuple[Numbers, Numbers, Numbers]]:
    """Return (weight, right, answered) at a target, the weight from the other half's samples."""
    halves = [(right[kept, k], spoken[kept, k]) for right, spoken in map(answers.half, (0, 1))]
    both = np.isfinite(halves[1][1])
    first = np.where(both, 0.5, 1.0)
    found = []
    for mine, other, scale in ((0, 1, first), (1, 0, np.where(both, 0.5, 0.0))):
        correct, answered = halves[mine]
        seen = 1 - halves[other][1] if silent else halves[other][1]
        weight = scale * np.where(both, seen, 1.0)
        found.append((weight, np.nan_to_num(correct), np.nan_to_num(answered)))
    return found
