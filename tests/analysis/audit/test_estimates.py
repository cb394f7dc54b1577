"""Means and shares of items against statsmodels, scipy and cases worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as sm
from scipy import stats

from orchestrator.analysis.audit.estimates import mean, share


def test_the_mean_has_statsmodels_clustered_error() -> None:
    rng = np.random.default_rng(1)
    clusters = rng.integers(0, 40, 300)
    values = rng.normal(size=300) + rng.normal(size=40)[clusters]
    fit = sm.OLS(values, np.ones(300)).fit(cov_type="cluster", cov_kwds={"groups": clusters})
    # statsmodels also multiplies with (n - 1)/(n - 1) = 1 here: the mean is the only parameter
    found = mean(values, clusters, 0.0)
    assert found.value == pytest.approx(fit.params[0])
    assert found.error == pytest.approx(fit.bse[0])
    low, high = found.limits
    half = stats.t.ppf(0.975, len(np.unique(clusters)) - 1) * fit.bse[0]
    assert (low, high) == pytest.approx((found.value - half, found.value + half))
    assert found.p_at_least_zero == pytest.approx(1 - found.p_at_most_zero)


@pytest.mark.parametrize(("more", "less"), [(9, 0), (9, 1), (14, 3), (30, 12), (6, 0)])
def test_differences_of_one_are_tested_as_mcnemar_does(more: int, less: int) -> None:
    values = np.array([1.0] * more + [-1.0] * less + [0.0] * (2000 - more - less))
    middle = (
        stats.binom.sf(more - 1, more + less, 0.5) - stats.binom.pmf(more, more + less, 0.5) / 2
    )
    exact = stats.binom.sf(more - 1, more + less, 0.5)
    assert middle / 2 <= mean(values, None, 1.0).p_at_most_zero <= 1.5 * exact


def test_a_rare_loss_that_was_not_seen_is_reckoned_with() -> None:
    values = np.array([1.0] * 9 + [0.0] * 91)  # at t = 0.9 nine right answers are no evidence
    assert mean(values, None, 1.0).p_at_most_zero < 0.01
    assert mean(values, None, 10.0).p_at_most_zero > 0.1


def test_no_difference_at_all_could_not_fail() -> None:
    found = mean(np.zeros(500), None, 1.0)
    assert found.p_at_most_zero == found.p_at_least_zero == found.least_p == 0.5


def test_one_cluster_has_no_error() -> None:
    assert mean(np.ones(5), np.zeros(5), 1.0).df == 0
    assert np.isnan(mean(np.zeros(0), None, 1.0).value)


def test_the_share_of_single_answers_is_jeffreys() -> None:
    right = np.array([1.0] * 27 + [0.0] * 3 + [0.0] * 70)
    answered = np.array([1.0] * 30 + [0.0] * 70)
    found = share(right, answered, np.ones(100), None)
    assert (found.items, found.whole, found.value) == (30, 30, 0.9)
    # n - 1 instead of n, as the variance has C/(C - 1)
    posterior = stats.beta(0.9 * 29 + 0.5, 0.1 * 29 + 0.5)
    assert found.limits == pytest.approx((posterior.ppf(0.025), posterior.ppf(0.975)))
    assert found.p_at_least(0.95) == pytest.approx(posterior.sf(0.95))
    assert found.p_at_most(0.8) == pytest.approx(posterior.cdf(0.8))


def test_all_right_has_the_size_of_its_clusters() -> None:
    found = share(np.ones(60), np.ones(60), np.ones(60), np.repeat(np.arange(20), 3))
    assert found.size is not None
    wide = stats.t.ppf(0.975, 59) / stats.t.ppf(0.975, 19)
    assert found.size == pytest.approx(20 * wide**2)
    assert found.limits[1] == 1


def test_copies_in_a_cluster_are_one_observation() -> None:
    right = np.repeat([1.0, 0.0, 1.0, 1.0] * 25, 5)
    found = share(right, np.ones(500), np.ones(500), np.repeat(np.arange(100), 5))
    alone = share(right[::5], np.ones(100), np.ones(100), None)
    assert found.size == pytest.approx(alone.size, rel=0.03)


def test_independent_samples_count_in_full() -> None:
    rng = np.random.default_rng(2)
    right = rng.binomial(4, 0.7, 3000) / 4
    found = share(right, np.ones(3000), np.full(3000, 4.0), None)
    assert found.size is not None
    assert 10_800 <= found.size <= 12_000


def test_a_share_of_noise_is_near_normal_and_not_clear_where_its_whole_is_noise() -> None:
    rng = np.random.default_rng(3)
    part, whole = rng.choice([-1.0, 0.0, 1.0], 2000), rng.choice([-1.0, 0.0, 1.0], 2000)
    assert not share(part, np.abs(whole) * 0 + whole, np.ones(2000), None).clear
    clear = share(part * 0.1 + 0.5, np.ones(2000), np.ones(2000), None)
    assert clear.clear
    noisy = share(part + 0.5, np.ones(2000), np.ones(2000), None)
    assert noisy.size is None
    error = np.sqrt(part.var(ddof=1) / 2000)
    low, high = noisy.limits
    assert (high - low) / 2 == pytest.approx(1.961 * error, rel=0.01)
