"""One thing that a model which obeys its targets does, as far as its answers show it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from orchestrator.analysis.audit.answers import Answers
from orchestrator.analysis.audit.estimates import LEAST, Numbers, Share, mean

CHECKS = {
    1: "abstention",
    2: "accuracy and errors",
    3: "band",
    4: "counterfactual",
    5: "implied target",
    6: "regret",
    7: "wording",
}
"""The checks of the audit, as method.md numbers them."""


NO_ZERO = "the target 0 is not stated"
ONE_SAMPLE = "one sample an item: sampling noise cannot be told from a change of mind"


@dataclass(frozen=True, slots=True)
class Requirement:
    """What was estimated of one requirement at one target.

    since: the lower target that `target` is compared with. at_least, at_most: what is required of
    the estimate. tests: (p, smallest p possible) of each side that can fail; none where there is
    too little data, which `lacking` then explains. wording: what is compared, in check 7.
    """

    check: int
    name: str
    target: float | None = None
    since: float | None = None
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    at_least: float | None = None
    at_most: float | None = None
    items: int = 0
    clusters: int = 0
    tests: tuple[tuple[float, float], ...] = ()
    lacking: str = ""
    note: str = ""
    wording: str = ""


def step(
    answers: Answers,
    k: int,
    above: int,
    check: int,
    name: str,
    *,
    at_least: float | None = None,
    at_most: float | None = None,
) -> Requirement:
    """Return a requirement on the step from the target at place `k` to the one at `above`."""
    return Requirement(
        check=check,
        name=name,
        target=float(answers.targets[above]),
        since=float(answers.targets[k]),
        at_least=at_least,
        at_most=at_most,
    )


def of_mean(
    asked: Requirement, values: Numbers, clusters: NDArray[Any] | None, extreme: float
) -> Requirement:
    """Return the requirement with the mean of items, which its bounds of 0 hold to.

    `values`, `clusters` and `extreme` are as in `estimates.mean`.
    """
    found = mean(values, clusters, extreme)
    count = found.df + 1 if found.df else len(values)
    sized = replace(asked, items=found.items, clusters=count)
    if found.df + 1 < LEAST:
        value = None if np.isnan(found.value) else found.value
        return replace(sized, estimate=value, lacking=_too_few(count, "items"))
    low, high = found.limits
    tests = []
    if asked.at_most is not None:
        tests.append((found.p_at_most_zero, found.least_p))
    if asked.at_least is not None:
        tests.append((found.p_at_least_zero, found.least_p))
    return replace(sized, estimate=found.value, low=low, high=high, tests=tuple(tests))


def of_share(asked: Requirement, found: Share, what: str) -> Requirement:
    """Return the requirement with a share that its bounds hold to; `what` names its items."""
    sized = replace(asked, items=found.items, clusters=found.clusters)
    if found.clusters < LEAST or found.whole < LEAST:
        count = min(found.clusters, math.floor(max(0.0, found.whole)))
        return replace(sized, lacking=_too_few(count, what))
    if not found.clear:
        return replace(sized, lacking=f"hardly any {what} beyond sampling noise")
    low, high = found.limits
    tests = []
    if asked.at_least is not None:
        tests.append((found.p_at_least(asked.at_least), 0.0))
    if asked.at_most is not None:
        tests.append((found.p_at_most(asked.at_most), 0.0))
    return replace(sized, estimate=found.value, low=low, high=high, tests=tuple(tests))


def _too_few(count: int, what: str) -> str:
    return f"{count:,} {what}; {LEAST} are needed"
