from __future__ import annotations

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.power import TTestPower

from orchestrator.analysis.power import (
    Side,
    Spread,
    detectable,
    items_needed,
    side_of,
    spread_of,
    spread_of_rates,
)


def test_rates_by_hand() -> None:
    # t = 0.75 costs 3: 0.5 + 9 * 0.2 - (0.5 - 0.6)^2 = 2.29 of one model, twice that of two.
    assert spread_of_rates(0.5, 0.2, 3.0, None).of_item(1) == pytest.approx(4.58)
    assert spread_of_rates(0.5, 0.2, 3.0, 0.5).of_item(1) == pytest.approx(2.29)
    assert spread_of_rates(0.5, 0.2, 3.0, 0.5).of_item(2) is None


@pytest.mark.parametrize("effect", [0.05, 0.2, 0.5, 1.0])
@pytest.mark.parametrize("power", [0.5, 0.8, 0.95])
def test_items_are_those_of_statsmodels(effect: float, power: float) -> None:
    exact = TTestPower().solve_power(effect_size=effect, power=power, alpha=0.05)
    found = items_needed(1.0, effect, power=power)
    assert abs(found - exact) <= 2 + 0.01 * exact
    assert detectable(1.0, found, power=power) <= effect
    assert detectable(1.0, found - 1, power=power) > effect


def test_variances_within_and_between_items_are_told_apart() -> None:
    draw = np.random.default_rng(3)
    items, samples = 4000, 4
    known = draw.beta(2.0, 2.0, items)
    right = draw.binomial(samples, known) / samples
    shares = np.stack([right, 1 - right], axis=1)
    side = side_of(shares, [1.0, -3.0], np.full(items, float(samples)))
    spread = spread_of([side], paired=False)
    assert spread.within is not None
    # A sample scores 1 or -3, so its variance is 16 p (1 - p); p is Beta(2, 2).
    assert spread.within == pytest.approx(2 * 16 * (0.25 - 0.05), rel=0.05)
    assert spread.between == pytest.approx(2 * 16 * 0.05, rel=0.1)
    assert spread.of_item(4) == pytest.approx(spread.between + spread.within / 4)


def test_clusters_that_agree_count_less() -> None:
    draw = np.random.default_rng(4)
    values = np.repeat(draw.normal(size=200), 5)
    side = Side(values, np.full(1000, np.nan), np.ones(1000))
    spread = spread_of([side], np.repeat(np.arange(200), 5), paired=False)
    assert spread.design == pytest.approx(5.0, rel=0.05)
    assert spread.within is None


def test_too_few_items_tell_nothing() -> None:
    side = Side(np.zeros(1), np.zeros(1), np.ones(1))
    with pytest.raises(ValueError, match="1 items"):
        spread_of([side], paired=False)


@pytest.mark.parametrize("samples", [1, 4])
def test_the_plan_has_the_power_it_promises(samples: int) -> None:
    """A pilot plans a paired comparison at t = 0.75; of many such comparisons 80 % see it."""
    draw = np.random.default_rng(5)
    true, detect = 0.04, 0.15

    def shares(items: int, runs: int) -> tuple[np.ndarray, np.ndarray]:
        ability = draw.beta(3.0, 1.0, (runs, items))
        # B is right a little less often; both are wrong otherwise, so the scores differ by 4 * d.
        a = draw.binomial(samples, ability) / samples
        b = draw.binomial(samples, np.clip(ability - true, 0.0, 1.0)) / samples
        return a, b

    def side(right: np.ndarray) -> Side:
        both = np.stack([right, 1 - right], axis=1)
        return side_of(both, [1.0, -3.0], np.full(len(right), float(samples)))

    (pilot_a, pilot_b) = shares(2000, 1)
    spread = spread_of([side(pilot_a[0]), side(pilot_b[0])], paired=True)
    variance = spread.of_item(samples)
    assert variance is not None
    expected = 4 * (true - _lost(true))
    items = items_needed(variance, expected)
    a, b = shares(items, 2000)
    p = stats.ttest_rel(4 * a, 4 * b, axis=1).pvalue
    assert 0.77 <= (p < 0.05).mean() <= 0.84
    assert items_needed(variance, detect) > items_needed(variance, 2 * detect)


def _lost(true: float) -> float:
    """What clipping takes off the mean difference: abilities below `true`, of Beta(3, 1)."""
    return true - (stats.beta(3, 1).expect(lambda p: min(p, true)))


def test_a_spread_without_within_knows_one_sample_alone() -> None:
    assert Spread(2.0, None, 1.5).of_item(1) == 3.0
    assert Spread(2.0, None).of_item(2) is None
    assert Spread(2.0, 4.0).of_item(2) == 4.0
