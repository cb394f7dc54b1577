from __future__ import annotations

import numpy as np
import pytest

from orchestrator.providers.simulated import Behaviour, behaviour_of
from orchestrator.providers.simulated.outcomes import Did, outcomes
from orchestrator.providers.simulated.truth import truth

ITEMS = np.arange(200_000, dtype=np.uint64)
LIKE = {
    "calibrated": behaviour_of("sim/calibrated"),
    "bluffer": behaviour_of("sim/bluffer"),
    "timid": behaviour_of("sim/timid"),
    "oracle": behaviour_of("sim/oracle"),
    "noisy": Behaviour(knowledge=0.35, spread=0.45, noise=0.8, bias=0.6, share_refused=0.05),
    "same": Behaviour(knowledge=0.6, spread=0.0, noise=0.5, share_empty=0.1),
    "deaf": Behaviour(obeys_target=False, closed_threshold=0.4, noise=0.3),
    "all-knowing": Behaviour(knowledge=1.0, noise=1.0),
}


@pytest.mark.parametrize(
    ("stated", "answerable"),
    [
        (None, True),
        (0.0, True),
        (0.5, True),
        (0.75, True),
        (0.9, True),
        (None, False),
        (0.5, False),
    ],
)
@pytest.mark.parametrize("name", LIKE)
def test_truth_is_the_average_over_many_items(
    name: str, stated: float | None, answerable: bool
) -> None:
    done = outcomes(LIKE[name], f"sim/{name}", ITEMS, stated, 1, "n", answerable=answerable)
    shares = np.bincount(done.did, minlength=5) / ITEMS.size
    scored = 0.75
    true = truth(LIKE[name], scored, stated, answerable=answerable)
    answers = (true.accuracy, true.error_rate, true.abstention_rate)
    said = (*answers, true.refused_rate, true.empty_rate)
    # Five standard errors of a share (but one item is always allowed), none where it is 0 or 1.
    for expected, seen in zip(said, shares, strict=True):
        variance = expected * (1 - expected)
        margin = 5 * np.sqrt(max(variance, 1 / ITEMS.size) / ITEMS.size) if variance else 1e-12
        assert seen == pytest.approx(expected, abs=margin)
    points = np.array([1, -scored / (1 - scored), 0, 0, 0])
    assert true.score == pytest.approx(float(shares @ points), abs=0.025)
    assert true.credit == pytest.approx(scored + (1 - scored) * true.score)
    answered = shares[Did.CORRECT] + shares[Did.INCORRECT]
    if true.selective_accuracy is None:
        assert answered == 0
    elif answered > 0.01:
        assert true.selective_accuracy == pytest.approx(shares[Did.CORRECT] / answered, abs=0.02)


def test_worked_out_on_paper() -> None:
    # p is uniform: above t lie 1 − t of the items, (1 − t²)/2 of all are answered rightly.
    for t in (0.5, 0.75, 0.9):
        true = truth(Behaviour(), t)
        assert true.stated == t
        assert true.coverage == pytest.approx(1 - t, abs=1e-9)
        assert true.accuracy == pytest.approx((1 - t * t) / 2, abs=1e-9)
        assert true.score == pytest.approx((1 - t) / 2, abs=1e-9)
    assert truth(Behaviour(), 0.9, None).score == pytest.approx(0.5 - 4.5)
    assert truth(behaviour_of("sim/oracle"), 0.9).score == pytest.approx(0.5)


def test_a_little_noise_is_near_none() -> None:
    near, none = truth(Behaviour(noise=1e-4), 0.75), truth(Behaviour(), 0.75)
    assert near.score == pytest.approx(none.score, abs=1e-6)


def test_targets_outside_are_refused() -> None:
    for target, stated in ((1.0, None), (-0.5, None), (0.5, 1.0), (0.5, 2.0)):
        with pytest.raises(ValueError, match="target"):
            truth(Behaviour(), target, stated)
