"""The p values of all requirements of one model, adjusted together.

A model that obeys its targets is far inside most requirements and near the edge of a few; counting
all of them would make every one of those few too hard to fail. So, after Romano, Shaikh and Wolf
(2014, Econometrica 82, 1979) with Bonferroni's bounds: a requirement that is met beyond doubt at a
level of `BETA` (over all of them together) leaves the family, and Holm's procedure at
`ALPHA` − `BETA` goes over the others. The chance of any false fail is at most `ALPHA`. A
test that could not have failed whatever the directions of its differences (Tarone 1990, Biometrics
46, 515) is not counted either.
"""

from __future__ import annotations

from collections.abc import Sequence

from orchestrator.analysis.multiplicity import holm

ALPHA = 0.05
"""The chance, over all requirements of a model, of any fail of one that obeys its targets."""

BETA = 0.005
"""The part of `ALPHA` that is spent on setting requirements aside."""


def adjusted(tests: Sequence[tuple[float, float]]) -> list[float]:
    """Return the adjusted p value of each (p, smallest p possible): a fail where below `ALPHA`.

    1 for a test that is set aside.
    """
    can_fail = [least <= ALPHA - BETA for _, least in tests]
    edge = 1 - BETA / max(1, sum(can_fail))
    counted = [at for at, (p, _) in enumerate(tests) if can_fail[at] and p <= edge]
    result = [1.0] * len(tests)
    for at, p in zip(counted, holm([tests[at][0] for at in counted]), strict=True):
        result[at] = min(1.0, p * ALPHA / (ALPHA - BETA))
    return result
