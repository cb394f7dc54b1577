from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from orchestrator.providers.simulated import Behaviour, behaviour_of
from orchestrator.providers.simulated.answer import respond
from orchestrator.providers.simulated.draws import (
    Hashes,
    item_hash,
    item_hashes,
    key,
    states,
    uniform,
    uniforms,
)
from orchestrator.providers.simulated.outcomes import Did, chances, outcomes
from orchestrator.providers.simulated.questions import KnownItem

PINNED_HASH = 1597324916990935283
PINNED_UNIFORM = 0.8854310837081303
TARGETS = (None, 0.0, 0.5, 0.75, 0.9)


@pytest.fixture(scope="module")
def many() -> Hashes:
    return item_hashes(f"Question {place}?" for place in range(20_000))


def share(did: np.ndarray, *which: Did) -> float:
    return float(np.isin(did, which).mean())


def test_hashes_and_draws_are_pinned_for_ever() -> None:
    assert item_hash("  What is it? ") == item_hash("What is it?") == PINNED_HASH
    of = states(key("a", "b"), np.array([PINNED_HASH], dtype=np.uint64))
    assert float(uniforms(of, 0)[0]) == PINNED_UNIFORM
    assert key("a", "bc") != key("ab", "c")


def test_choices_are_part_of_an_item() -> None:
    """Items asked in the same words draw apart, for what is known and for what is answered."""
    choices = [(f"Paris {n}", f"Rome {n}") for n in range(2000)]
    items = np.array([item_hash("Which?", each) for each in choices], dtype=np.uint64)
    drawn = outcomes(behaviour_of("sim/calibrated"), "m", items, 0.0)
    assert len(np.unique(drawn.chance)) == 2000
    assert share(drawn.did, Did.CORRECT) == pytest.approx(0.5, abs=0.05)
    assert item_hash("Which?", ["a", "b"]) == item_hash(" Which? ", ("a", "b"))
    assert len({item_hash("Which?", each) for each in ([], ["ab"], ["a", "b"], ["b", "a"])}) == 4


def test_one_draw_equals_many(many: Hashes) -> None:
    of = states(key("x"), many[:200])
    for stream in (0, 1, 17, 500):
        together = uniforms(of, stream)
        assert [uniform(int(state), stream) for state in of] == together.tolist()
        assert 0 < together.min() < together.max() < 1


def test_draws_are_uniform_and_independent(many: Hashes) -> None:
    stats = pytest.importorskip("scipy.stats")
    consecutive = np.arange(20_000, dtype=np.uint64)
    first, second = (uniforms(states(key("a"), h), 0) for h in (many, consecutive))
    other = uniforms(states(key("b"), many), 0)
    for drawn in (first, second, other):
        assert stats.kstest(drawn, "uniform").pvalue > 1e-3
    for one, two in ((first, other), (first, uniforms(states(key("a"), many), 1))):
        assert abs(np.corrcoef(one, two)[0, 1]) < 0.03


@pytest.mark.parametrize("model", ["calibrated", "bluffer", "timid", "oracle"])
@pytest.mark.parametrize("target", TARGETS)
def test_the_vector_equals_the_single_reply(
    model: str, target: float | None, items: list[KnownItem]
) -> None:
    like = replace(
        behaviour_of(f"sim/{model}"), noise=0.7, share_refused=0.1, share_empty=0.1, seed=5
    )
    together = outcomes(
        like,
        f"sim/{model}",
        np.array([item.identity for item in items], dtype=np.uint64),
        target,
        2,
        "night",
        answerable=np.array([item.answerable for item in items]),
    )
    alone = [respond(like, f"sim/{model}", item, target, 2, "night") for item in items]
    assert [int(reply.did) for reply in alone] == together.did.tolist()
    assert [reply.confidence for reply in alone] == pytest.approx(together.confidence.tolist())
    assert len(set(together.did.tolist())) >= 3


def test_knowledge_stays_and_draws_differ(many: Hashes) -> None:
    like = Behaviour(noise=0.5)
    base = outcomes(like, "sim/calibrated", many, 0.5, 0, "a")
    again = outcomes(like, "sim/calibrated", many, 0.5, 0, "a")
    assert (base.did == again.did).all()
    for other in (
        outcomes(like, "sim/calibrated", many, 0.5, 1, "a"),
        outcomes(like, "sim/calibrated", many, 0.5, 0, "b"),
        outcomes(like, "sim/calibrated", many, 0.75, 0, "a"),
    ):
        assert (other.chance == base.chance).all()
        assert (other.did != base.did).any()
        assert (other.confidence != base.confidence).any()
    known = outcomes(replace(like, seed=1), "sim/calibrated", many, 0.5, 0, "a").chance
    assert abs(np.corrcoef(known, base.chance)[0, 1]) < 0.03
    named = outcomes(like, "sim/other", many, 0.5, 0, "a").chance
    assert abs(np.corrcoef(named, base.chance)[0, 1]) < 0.03


def test_a_target_is_what_the_prompt_prints(many: Hashes) -> None:
    exact = outcomes(Behaviour(), "sim/calibrated", many[:500], 2 / 3)
    printed = outcomes(Behaviour(), "sim/calibrated", many[:500], 0.666667)
    assert (exact.did == printed.did).all()
    for wrong in (1.0, -0.1, 1.5, float("nan")):
        with pytest.raises(ValueError, match="target"):
            outcomes(Behaviour(), "sim/calibrated", many[:1], wrong)


@pytest.mark.parametrize(("mean", "spread"), [(0.5, 1 / 3), (0.3, 0.1), (0.8, 0.6)])
def test_the_chance_has_the_mean_and_spread_asked_for(
    many: Hashes, mean: float, spread: float
) -> None:
    chance = chances(Behaviour(knowledge=mean, spread=spread), "sim/calibrated", many)
    assert chance.mean() == pytest.approx(mean, abs=0.012)
    assert chance.var() == pytest.approx(mean * (1 - mean) * spread, rel=0.05)


def test_calibrated_answers_above_its_target_and_is_right_as_often_as_it_believes(
    many: Hashes,
) -> None:
    for target in (0.5, 0.75, 0.9):
        done = outcomes(behaviour_of("sim/calibrated"), "sim/calibrated", many, target)
        answered = np.isin(done.did, (Did.CORRECT, Did.INCORRECT))
        assert (answered == (done.confidence > target)).all()
        assert (done.confidence == done.chance).all()
        right = (done.did[answered] == Did.CORRECT).mean()
        assert right == pytest.approx((1 + target) / 2, abs=0.015)
    for always in (None, 0.0):
        done = outcomes(behaviour_of("sim/calibrated"), "sim/calibrated", many, always)
        assert share(done.did, Did.ABSTAINED) == 0


def test_bluffer_always_answers_whatever_the_target(many: Hashes) -> None:
    like = behaviour_of("sim/bluffer")
    for target in TARGETS:
        for answerable in (True, False):
            done = outcomes(like, "sim/bluffer", many, target, answerable=answerable)
            assert share(done.did, Did.CORRECT, Did.INCORRECT) == 1
            assert share(done.did, Did.CORRECT) == pytest.approx(0.5 * answerable, abs=0.015)


def test_oracle_is_never_wrong_above_zero(many: Hashes) -> None:
    like = behaviour_of("sim/oracle")
    for target in (0.1, 0.5, 0.9):
        done = outcomes(like, "sim/oracle", many, target)
        assert share(done.did, Did.INCORRECT) == 0
        assert share(done.did, Did.CORRECT) == pytest.approx(0.5, abs=0.015)
        silent = outcomes(like, "sim/oracle", many, target, answerable=False)
        assert share(silent.did, Did.ABSTAINED) == 1
    for always in (None, 0.0):
        assert share(outcomes(like, "sim/oracle", many, always).did, Did.ABSTAINED) == 0


def test_timid_abstains_more_than_calibrated_and_is_right_more_often_than_it_believes(
    many: Hashes,
) -> None:
    for target in (None, 0.5, 0.75, 0.9):
        timid = outcomes(behaviour_of("sim/timid"), "sim/timid", many, target)
        sure = outcomes(behaviour_of("sim/calibrated"), "sim/calibrated", many, target)
        silent = share(timid.did, Did.ABSTAINED)
        assert silent > share(sure.did, Did.ABSTAINED) + 0.05
        assert (timid.confidence < timid.chance).all()


def test_calibrated_abstains_from_most_unknowable_items(many: Hashes) -> None:
    like = behaviour_of("sim/calibrated")
    at = {
        target: outcomes(like, "sim/calibrated", many, target, answerable=False)
        for target in (0.0, 0.5)
    }
    assert share(at[0.0].did, Did.INCORRECT) == 1
    assert share(at[0.5].did, Did.ABSTAINED) > 0.97


def test_refused_and_empty_shares(many: Hashes) -> None:
    like = Behaviour(share_refused=0.2, share_empty=0.1)
    done = outcomes(like, "sim/calibrated", many, 0.5)
    assert share(done.did, Did.REFUSED) == pytest.approx(0.2, abs=0.01)
    assert share(done.did, Did.EMPTY) == pytest.approx(0.1, abs=0.01)
    whole = outcomes(Behaviour(share_refused=0.3, share_empty=0.7), "sim/calibrated", many, 0.5)
    assert share(whole.did, Did.REFUSED, Did.EMPTY) == 1
