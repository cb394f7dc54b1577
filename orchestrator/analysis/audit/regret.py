"""Check 6: what the best threshold on the confidence would have scored beyond the behaviour."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from orchestrator.analysis.audit.answers import Answers, Numbers
from orchestrator.analysis.audit.confidence import FOLDS, Confidences
from orchestrator.analysis.audit.implied import NO_CONFIDENCE
from orchestrator.analysis.audit.requirement import Requirement, of_mean
from orchestrator.analysis.points import penalty


def regret(answers: Answers, sure: Confidences | None) -> list[Requirement]:
    """Return the regret at each target above 0: it is at most 0 in a model that obeys it.

    The threshold is the best one of the other folds: the best one of the same items finds regret
    in every model, the perfect one too.
    """
    found = []
    for k, target in answers.above_zero():
        asked = Requirement(check=6, name="regret", target=target, at_most=0.0)
        if sure is None:
            found.append(replace(asked, lacking=NO_CONFIDENCE))
            continue
        cost = penalty(target)
        behaviour = answers.correct[sure.items, k] - cost * answers.incorrect[sure.items, k]
        clusters = None if answers.clusters is None else answers.clusters[sure.items]
        difference = policy_points(sure, cost) - behaviour
        found.append(of_mean(asked, difference, clusters, 1 + cost))
    return found


def policy_points(sure: Confidences, cost: float, *, in_sample: bool = False) -> Numbers:
    """Return what each item scores when answered above the best threshold of the other folds.

    `in_sample` takes the best threshold of all items instead, to show what that does. Of equally
    good thresholds the highest is taken. Shape (m,).
    """
    points = sure.right - cost * sure.wrong
    totals = np.array([points[sure.folds == fold].sum(axis=0) for fold in range(FOLDS)])
    result = np.zeros(len(points))
    for fold in range(FOLDS):
        others = totals.sum(axis=0) - (0 if in_sample else totals[fold])
        # from each level upwards, and nothing at all
        scores = np.append(np.cumsum(others[::-1])[::-1], 0.0)
        start = len(scores) - 1 - int(np.argmax(scores[::-1]))
        rows = sure.folds == fold
        result[rows] = points[rows, start:].sum(axis=1)
    return result
