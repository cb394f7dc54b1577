"""Permutation and bootstrap against scipy and statsmodels, clusters and cases by hand."""

from __future__ import annotations

import math
from itertools import product
from typing import Literal

import numpy as np
import pytest
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.contingency_tables import mcnemar

from orchestrator.analysis.resampling import bootstrap_interval, cluster_sums, sign_flip_p


def test_cluster_sums() -> None:
    sums, sizes = cluster_sums(np.array([1.0, 2.0, 4.0]), np.array(["b", "a", "b"]))
    assert (sums.tolist(), sizes.tolist()) == ([2, 5], [1, 2])


def test_exact_p_is_scipys() -> None:
    rng = np.random.default_rng(1)
    for differences in (rng.normal(0.4, 1, 11), rng.choice([-10, -1, 0, 1, 10], 12).astype(float)):
        theirs = stats.permutation_test(
            (differences,), np.mean, permutation_type="samples", n_resamples=10_000, vectorized=True
        )
        assert sign_flip_p(differences) == pytest.approx(theirs.pvalue)


def test_drawn_p_is_close_to_the_exact_one_and_never_zero() -> None:
    rng = np.random.default_rng(2)
    differences = rng.normal(0.3, 1, 13)
    exact = sign_flip_p(differences)  # 8,192 patterns
    drawn = sign_flip_p(differences, draws=8_000)
    assert drawn == pytest.approx(exact, abs=4 * math.sqrt(exact / 8_000))
    assert drawn != exact
    assert sign_flip_p(rng.uniform(0.5, 1, 200)) == 1 / 10_001


def test_clusters_flip_together() -> None:
    differences = np.array([1.0, 1, -1, 2, 2, 0.5])
    clusters = np.array([0, 0, 1, 2, 2, 3])
    sums = np.array([2, -1, 4, 0.5])
    beyond = [abs(sums @ signs) >= sums.sum() for signs in product((-1, 1), repeat=4)]
    assert np.mean(beyond) == 6 / 16
    assert sign_flip_p(differences, clusters) == pytest.approx(6 / 16)
    assert sign_flip_p(differences, clusters) > sign_flip_p(differences)


def test_one_sample_at_zero_is_mcnemars_exact_test() -> None:
    won, lost = 41, 25
    differences = np.array([1.0] * won + [-1.0] * lost + [0.0] * 500)
    theirs = mcnemar([[200, won], [lost, 300]], exact=True).pvalue
    assert sign_flip_p(differences) == pytest.approx(theirs)


def test_p_without_a_difference() -> None:
    assert sign_flip_p(np.zeros(30)) == 1
    assert math.isnan(sign_flip_p(np.array([])))


def test_p_is_uniform_under_the_null() -> None:
    """Not too small where clusters' items agree; 500 tests of 40 clusters of 1 to 5 items."""
    rng = np.random.default_rng(3)
    found = []
    for _ in range(500):
        clusters = np.repeat(np.arange(40), rng.integers(1, 6, 40))
        differences = rng.normal(0, 1, 40)[clusters] + rng.normal(0, 0.3, len(clusters))
        found.append(sign_flip_p(differences, clusters, draws=400))
    assert stats.kstest(found, "uniform").pvalue > 0.01
    assert np.mean(np.array(found) <= 0.05) == pytest.approx(0.05, abs=0.025)


def test_bca_of_single_items_is_scipys() -> None:
    values = np.random.default_rng(4).exponential(1, 60)
    theirs = stats.bootstrap(
        (values,), np.mean, n_resamples=2000, rng=np.random.default_rng(0), method="BCa"
    ).confidence_interval
    assert bootstrap_interval(values) == pytest.approx((theirs.low, theirs.high))


@pytest.mark.parametrize("method", ["bca", "studentised"])
def test_bootstrap_of_large_clustered_samples_is_the_normal_one(
    method: Literal["bca", "studentised"],
) -> None:
    rng = np.random.default_rng(5)
    clusters = np.repeat(np.arange(400), 3)
    values = rng.normal(0, 1, 400)[clusters] + rng.normal(0, 0.2, 1200)
    fit = sm.OLS(values, np.ones(1200)).fit(cov_type="cluster", cov_kwds={"groups": clusters})
    low, high = bootstrap_interval(values, clusters, method)
    assert (low + high) / 2 == pytest.approx(values.mean(), abs=0.01)
    assert high - low == pytest.approx(2 * 1.96 * fit.bse[0], rel=0.06)


def test_studentised_covers_small_skewed_samples() -> None:
    rng = np.random.default_rng(6)
    hits = 0
    for _ in range(300):
        low, high = bootstrap_interval(rng.exponential(1, 20), method="studentised", draws=400)
        hits += low <= 1 <= high
    assert hits / 300 == pytest.approx(0.95, abs=0.035)


def test_nothing_to_resample() -> None:
    for values in ([], [1.0], [0.3] * 8):
        assert np.isnan(bootstrap_interval(np.array(values))).all()
        assert np.isnan(bootstrap_interval(np.array(values), method="studentised")).all()
    assert math.isnan(bootstrap_interval(np.array([1.0, 2.0]), np.array([7, 7]))[0])
