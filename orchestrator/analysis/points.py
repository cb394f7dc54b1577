"""Points of one response at a confidence target (arXiv 2509.04664, section 4.2)."""

from __future__ import annotations

from typing import Literal

from orchestrator.errors import UsageError

Outcome = Literal["correct", "incorrect", "abstained", "refused", "empty", "ungraded", "pending"]


def penalty(target: float) -> float:
    """Return what a wrong answer costs at `target`: t/(1 − t), to twelve significant digits.

    0, 1, 3 and 9 at the paper's targets 0, 0.5, 0.75 and 0.9. Raises `UsageError` outside [0, 1)
    and on NaN.
    """
    if not 0 <= target < 1:
        raise UsageError(f"a target must lie in [0, 1), got {target}")
    return float(f"{target / (1 - target):.12g}")


def points(outcome: Outcome, target: float) -> float | None:
    """Return the points of an outcome under the default policy.

    Right 1, wrong −penalty, no answer 0; `None` for `ungraded` and `pending`, which have no score.
    Raises `UsageError` for a target outside [0, 1).
    """
    cost = penalty(target)
    if outcome in ("ungraded", "pending"):
        return None
    return {"correct": 1.0, "incorrect": -cost}.get(outcome, 0.0)


def credit(outcome: Outcome, target: float) -> float | None:
    """Return the points in credit form, t + (1 − t)·points: right 1, wrong 0, no answer t.

    Raises `UsageError` for a target outside [0, 1).
    """
    if points(outcome, target) is None:
        return None
    return {"correct": 1.0, "incorrect": 0.0}.get(outcome, float(target))
