"""Check 3: what is answered at a target and not at the next is right as often as lies between."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from orchestrator.analysis.audit.answers import Answers
from orchestrator.analysis.audit.estimates import share
from orchestrator.analysis.audit.requirement import ONE_SAMPLE, Requirement, of_share, step


def band(answers: Answers) -> list[Requirement]:
    """Return what check 3 requires of each step between targets."""
    return [_band(answers, k, above) for k, above in answers.pairs()]


def _band(answers: Answers, k: int, above: int) -> Requirement:
    """The answers given up between two targets are right with a share in (t_k, t_k+1].

    A response is answered at t when its confidence is above t, and right as often as that says:
    so, item by item, t_k·d ≤ r_k − r_k+1 ≤ t_k+1·d, where r is the share of right answers and d
    the share of answers given up. One half of an item's samples says how much is given up (its
    weight), the other how right it was, and the other way round: what sampling noise alone moves
    then has weight, but no d.
    """
    lower, upper = float(answers.targets[k]), float(answers.targets[above])
    asked = step(answers, k, above, 3, "band", at_least=lower if lower > 0 else None, at_most=upper)
    halves = [answers.half(0), answers.half(1)]
    both = np.ones(len(answers.items), dtype=np.bool_)
    for _, answered in halves:
        both &= np.isfinite(answered[:, k]) & np.isfinite(answered[:, above])
    if not both.any():
        return replace(asked, lacking=ONE_SAMPLE)
    part, whole = np.zeros(int(both.sum())), np.zeros(int(both.sum()))
    for (_, seen), (correct, answered) in (halves, halves[::-1]):
        weight = np.maximum(seen[both, k] - seen[both, above], 0)
        part += weight * (correct[both, k] - correct[both, above]) / 2
        whole += weight * (answered[both, k] - answered[both, above]) / 2
    samples = np.minimum(answers.samples[both, k], answers.samples[both, above])
    return of_share(asked, share(part, whole, samples, answers.clusters_of(both)), "items given up")
