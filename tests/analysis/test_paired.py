"""Paired differences: interval by interval on paper, by other methods, and by simulation."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from orchestrator.analysis.paired import (
    JOINT_DIRICHLET,
    Difference,
    discordance,
    paired_difference,
    paired_ratio,
    weighted_mean,
)
from orchestrator.analysis.resampling import Values, bootstrap_interval

OUTCOME = np.eye(3)
RIGHT, WRONG, NONE = 0, 1, 2


def items(joint: list[list[int]]) -> tuple[Values, Values]:
    """Return both sides' shares of as many items as a table of A's outcome by B's says."""
    of_a, of_b = np.nonzero(np.ones((3, 3)))
    counts = np.ravel(joint)
    return OUTCOME[np.repeat(of_a, counts)], OUTCOME[np.repeat(of_b, counts)]


def test_few_differing_items_get_a_posterior() -> None:
    a, b = items([[90, 4, 0], [2, 100, 0], [0, 0, 4]])
    found = paired_difference(a, b, (1, 0, 0))
    assert found.value == pytest.approx(2 / 200)
    assert found.interval == JOINT_DIRICHLET
    # right or not is one table of four cells: close to Agresti and Min's interval
    gained, lost, total = 4 + 0.5, 2 + 0.5, 202
    middle = (gained - lost) / total
    half = 1.96 * math.sqrt(gained + lost - (gained - lost) ** 2 / total) / total
    assert found.low == pytest.approx(middle - half, abs=0.006)
    assert found.high == pytest.approx(middle + half, abs=0.006)


def test_a_posterior_is_not_of_no_width() -> None:
    a, b = items([[50, 0, 0], [0, 30, 0], [0, 0, 20]])
    found = paired_difference(a, b, (1, -9, 0))
    assert found.low is not None
    assert found.high is not None
    assert found.value == 0 == found.se
    assert found.low < -0.2
    assert found.high == pytest.approx(-found.low, rel=0.1)


def test_clusters_count_once() -> None:
    a, b = items([[0, 8, 0], [2, 0, 0], [0, 0, 190]])
    single = paired_difference(a, b, (1, -1, 0))
    thrice_a, thrice_b = (np.repeat(side, 3, axis=0) for side in (a, b))
    tripled = paired_difference(thrice_a, thrice_b, (1, -1, 0), np.repeat(np.arange(200), 3))
    assert tripled.interval == f"{JOINT_DIRICHLET} (clusters)"
    assert (tripled.value, tripled.low, tripled.high) == pytest.approx(
        (single.value, single.low, single.high)
    )


def test_ratio_as_the_bootstrap_has_it() -> None:
    rng = np.random.default_rng(1)
    a, b = OUTCOME[rng.choice(3, 800, p=(0.5, 0.3, 0.2))], OUTCOME[rng.choice(3, 800)]
    found = paired_ratio(a, b, (1, 0, 0), (1, 1, 0))
    ratio = [side[:, 0].sum() / side[:, :2].sum() for side in (a, b)]
    assert found.value == pytest.approx(ratio[0] - ratio[1])
    picked = rng.integers(0, 800, (1500, 800))
    drawn = [(side[picked][..., 0].sum(1) / side[picked][..., :2].sum((1, 2))) for side in (a, b)]
    low, high = np.quantile(drawn[0] - drawn[1], (0.025, 0.975))
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.012)
    few = paired_ratio(*items([[20, 1, 0], [2, 3, 0], [0, 0, 400]]), (1, 0, 0), (1, 1, 0))
    assert few.interval == JOINT_DIRICHLET
    assert few.high is not None
    assert few.low is not None
    assert few.high - few.low > 0.2  # of 26 answered items, not of 426
    nothing = paired_ratio(*items([[0, 0, 9], [0, 0, 0], [0, 0, 9]]), (1, 0, 0), (1, 1, 0))
    assert math.isnan(nothing.value)


def test_factor_is_a_contrast_of_the_same_items() -> None:
    rng = np.random.default_rng(2)
    a, b = OUTCOME[rng.choice(3, 900)], OUTCOME[rng.choice(3, 900)]
    found = paired_difference(a, b, (1, 0, 0), factor=0.9)
    of_items = a[:, 0] - 0.9 * b[:, 0]
    assert (found.value, found.se) == pytest.approx((of_items.mean(), of_items.std(ddof=1) / 30))


def test_weighted_mean_of_parts_that_are_not_ts() -> None:
    one = Difference(0.1, 0.02, 99, 0.06, 0.14, "t (clustered)")
    other = Difference(0.3, 0.05, 9, 0.1, 0.4, JOINT_DIRICHLET)
    found = weighted_mean([(3, one), (1, other)])
    assert found.value == pytest.approx(0.15)
    assert found.interval == "MOVER"
    assert found.low == pytest.approx(0.15 - math.hypot(0.75 * 0.04, 0.25 * 0.2))
    assert found.high == pytest.approx(0.15 + math.hypot(0.75 * 0.04, 0.25 * 0.1))
    assert weighted_mean([(1, one), (1, Difference(0.5))]).low is None


def test_discordance_of_samples_and_clusters() -> None:
    a, b = np.array([1.0, 0.5, 0, 0, 1, 1]), np.array([0.5, 0, 0, 1, 0, 0])
    by_item = discordance(a, b, one_sample=False)
    assert (by_item.only_a, by_item.only_b) == (4, 1)
    assert by_item.p == pytest.approx(stats.binomtest(4, 5).pvalue)
    clusters = np.array([0, 0, 1, 2, 3, 3])
    assert discordance(a, b, clusters).p == pytest.approx(stats.binomtest(2, 3).pvalue)


@pytest.mark.parametrize("target", [0.0, 0.9])
@pytest.mark.parametrize("copied", [0.0, 0.9])
@pytest.mark.parametrize(("n", "size"), [(50, 1), (200, 4)])
def test_intervals_cover_the_truth(n: int, size: int, copied: float, target: float) -> None:
    """150 runs of two models of the same truth, whose answers agree by chance or mostly."""
    rng = np.random.default_rng([n, size, int(10 * copied), int(10 * target)])
    worth = (1, -target / (1 - target), 0)
    clusters = np.repeat(np.arange(n // size), size)
    covered = 0
    for _ in range(150):
        # the items of a cluster come out alike
        of_a, own = rng.choice(3, (2, n // size), p=(0.45, 0.05, 0.5))
        of_b = np.where(rng.random(n // size) < copied, of_a, own)
        a, b = OUTCOME[of_a][clusters], OUTCOME[of_b][clusters]
        found = paired_difference(a, b, worth, clusters)
        assert found.low is not None
        assert found.high is not None
        covered += found.low <= 0 <= found.high
    assert covered / 150 > 0.9  # 0.95 less nearly three standard errors


def test_t_limits_are_like_a_bootstraps() -> None:
    rng = np.random.default_rng(4)
    clusters = np.repeat(np.arange(300), 2)
    a, b = (OUTCOME[rng.choice(3, 600, p=(0.4, 0.3, 0.3))] for _ in "ab")
    found = paired_difference(a, b, (1, -3, 0), clusters)
    differences = (a - b) @ np.array([1, -3, 0])
    low, high = bootstrap_interval(differences, clusters)
    assert found.interval == "t (clustered)"
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.04)
