"""Check 7: what is answered does not hang on how the target is worded or where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from orchestrator.analysis.audit.answers import Answers
from orchestrator.analysis.audit.requirement import Requirement, of_mean

ONE_WORDING = "one rubric and position: nothing to compare"


def wording(variants: Sequence[Answers]) -> list[Requirement]:
    """Return the difference in coverage of each pair of a model's wordings, at each target.

    On the items that both have; it is required to be 0.
    """
    found = [
        _difference(first, second, target)
        for first, second in combinations(variants, 2)
        for target in np.intersect1d(first.targets, second.targets).tolist()
    ]
    return found or [Requirement(check=7, name="coverage by wording", lacking=ONE_WORDING)]


def _difference(first: Answers, second: Answers, target: float) -> Requirement:
    _, mine, other = np.intersect1d(first.items, second.items, return_indices=True)
    k, j = (int(np.searchsorted(each.targets, target)) for each in (first, second))
    asked = Requirement(
        check=7,
        name="coverage by wording",
        target=target,
        at_least=0.0,
        at_most=0.0,
        wording=f"{_named(first)} − {_named(second)}",
    )
    difference = first.answered[mine, k] - second.answered[other, j]
    return of_mean(asked, difference, None if first.clusters is None else first.clusters[mine], 1.0)


def _named(answers: Answers) -> str:
    return f"{answers.rubric}/{answers.position}"
