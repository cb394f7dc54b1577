"""PPI++ and the pooled matrix: cases by hand, published formulas, coverage with a known judge."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from orchestrator.analysis.correcting import (
    LEAST_LABELS,
    PPI,
    PPI_POSTERIOR,
    Confusion,
    confusion,
    pooled,
    posterior_limits,
    ppi,
)
from orchestrator.analysis.paired import mean_of, t_quantile
from tests.analysis.judged_labels import (
    EASY,
    GOOD,
    HARD,
    LENIENT,
    POOR,
    SHARES,
    STRICT,
    USUAL,
    by_matrix,
    by_ppi,
    sample,
)


def worth_at(target: float) -> Any:
    return np.array([1.0, -target / (1 - target), 0.0])


def test_every_row_labelled_is_the_labels_own_mean() -> None:
    rng = np.random.default_rng(1)
    truth, judged = rng.choice([1.0, -3.0, 0.0], (2, 800))
    clusters = np.arange(800) // 4
    found = ppi(judged, truth, np.ones(800), np.full(800, 1 / 800), clusters, truth)
    expected = mean_of(truth, clusters)
    assert found.value == pytest.approx(expected.value)
    assert expected.se is not None
    # of 200 clusters one in 200 is a cluster's leverage
    assert found.se == pytest.approx(expected.se * math.sqrt(199 / 200) / (1 - 1 / 200))
    half = t_quantile(199) * found.se
    assert found.method == PPI
    assert (found.low, found.high) == pytest.approx((found.value - half, found.value + half))


def test_a_case_by_hand() -> None:
    # four rows; the first two drawn, at chances 1/2 and 1/4: weights 2 and 4, that is 1/3 and 2/3
    judged, labelled = np.array([1.0, 0, 1, 1]), np.array([1.0, 1, np.nan, np.nan])
    chances, shares, clusters = np.array([0.5, 0.25, 0.5, 0.5]), np.full(4, 0.25), np.arange(4)
    worth = np.array([1.0, 0, 0])
    found = ppi(judged, labelled, chances, shares, clusters, worth)
    # a: judged less their mean 3/4, over 4, less the weighted deviations from 1/3
    a = np.array([1 / 16 - 2 / 9, -3 / 16 + 2 / 9, 1 / 16, 1 / 16])
    # the labels are alike, so they say nothing about the slope: λ = 0
    assert found.power == 0
    assert (found.value, found.se) == (1, 0)
    # but two labels are not all that there is
    assert found.low < 0.5
    assert found.high == 1
    other = ppi(judged, np.array([1.0, 0, np.nan, np.nan]), chances, shares, clusters, worth)
    b = np.array([2 / 9, -2 / 9, 0, 0])
    power = -(a @ b) / (a @ a)
    assert power > 1
    assert other.power == 1
    assert other.value == pytest.approx(0.75)
    weights = np.array([1 / 3, 2 / 3, 0, 0])
    assert other.se == pytest.approx(np.linalg.norm((a + b) / (1 - weights)))


def test_limits_where_no_label_differs_by_hand() -> None:
    """Two verdicts, half of the rows each, twenty labels of each, none of which differs."""
    judged = np.repeat([1.0, 0.0], 5000)
    labelled = np.where(np.arange(10_000) % 250 == 0, judged, np.nan)
    weight = np.where(np.isnan(labelled), 0, 1 / 40)
    rows = np.arange(10_000)
    low, high = posterior_limits(
        judged, labelled, weight, np.full(10_000, 1e-4), rows, np.array([1.0, 0])
    )
    # a half of the difference of two betas (1/2, 20 1/2), each a share of errors
    rng = np.random.default_rng(5)
    errors = rng.beta(0.5, 20.5, (2, 200_000))
    off = np.quantile((errors[1] - errors[0]) / 2, (0.025, 0.975))
    half = t_quantile(9999) * math.sqrt(0.25 / 9999)
    assert low == pytest.approx(0.5 - math.hypot(off[0], half), abs=0.006)
    assert high == pytest.approx(0.5 + math.hypot(off[1], half), abs=0.006)


def test_copies_of_a_label_are_one() -> None:
    """Five samples of an item that a label each calls the same say no more than one."""
    rng = np.random.default_rng(6)
    drawn = sample(rng, 400, 60)
    worth = worth_at(0.9)
    labelled = np.where(drawn.given, worth[drawn.truth], np.nan)
    alone = by_ppi(drawn, worth)
    copied = ppi(
        np.repeat(worth[drawn.said], 5), np.repeat(labelled, 5), np.repeat(drawn.probability, 5),
        np.full(2000, 1 / 2000), np.repeat(drawn.cluster, 5), worth,
    )  # fmt: skip
    assert (copied.value, copied.se) == pytest.approx((alone.value, alone.se))
    assert (copied.low, copied.high) == pytest.approx((alone.low, alone.high))


def test_two_classes_are_rogan_and_gladen() -> None:
    truth = np.repeat([0, 1, 2], [40, 30, 20])
    said = np.concatenate([np.repeat([0, 1], [34, 6]), np.repeat([1, 0], [24, 6]), np.full(20, 2)])
    matrix = confusion(said, truth, np.ones(90))
    assert isinstance(matrix, Confusion)
    sensitivity, specificity, apparent = 34 / 40, 24 / 30, 0.55
    verdicts = np.eye(3)[np.repeat([0, 1], [55, 45])]
    found = pooled(matrix, verdicts, np.array([1.0, 0, 0]), np.arange(100))
    prevalence = (apparent + specificity - 1) / (sensitivity + specificity - 1)
    assert found.value == pytest.approx(prevalence)
    assert found.shares == pytest.approx([prevalence, 1 - prevalence, 0])
    # Rogan and Gladen (1978), with n/(n - 1) and half a label in each cell as we have it
    slope = sensitivity + specificity - 1
    own = apparent * (1 - apparent) / 99 / slope**2
    assert found.own == pytest.approx(own)
    rows = []
    for size, counts in ((40, (34, 6, 0)), (30, (6, 24, 0))):
        smoothed = (np.array(counts) + 0.5) / (size + 1.5)
        words = matrix.worth(np.array([1.0, 0, 0]))
        rows.append((smoothed @ words**2 - (smoothed @ words) ** 2) / size)
    variance = own + prevalence**2 * rows[0] + (1 - prevalence) ** 2 * rows[1]
    assert found.se == pytest.approx(math.sqrt(variance))


def test_no_matrix_of_too_few_labels_or_of_a_judge_that_guesses() -> None:
    rng = np.random.default_rng(2)
    truth = np.repeat([0, 1, 2], 20)
    few = LEAST_LABELS - 1
    assert confusion(truth[:few], truth[:few], np.ones(few)) == "29 of 30 labels in all"
    assert confusion(truth[:44], truth[:44], np.ones(44)) == ("4 of 5 labels without an answer")
    assert "the judge sees" in str(confusion(rng.permutation(truth), truth, np.ones(60)))
    assert isinstance(confusion(truth, truth, np.ones(60)), Confusion)


@pytest.mark.parametrize("target", [0.0, 0.9])
def test_known_judge(target: float) -> None:
    """500 label sets: the raw score is biased, the corrected interval covers at least at its rate,
    and is narrower than labels alone. Binomial noise: 0.95 lies above 0.925 in 99 % of tests."""
    worth = worth_at(target)
    truth, rng = float(SHARES @ worth), np.random.default_rng(11)
    raw, covered, widths, alone = [], [], [], []
    for _ in range(500):
        drawn = sample(rng, 1000, 100)
        found = by_ppi(drawn, worth)
        covered.append(found.low <= truth <= found.high)
        widths.append(found.high - found.low)
        raw.append(worth[drawn.said].mean())
        weight = drawn.given / drawn.probability / (drawn.given / drawn.probability).sum()
        spread = weight * (worth[drawn.truth] - weight @ worth[drawn.truth])
        size = 1 / (weight @ weight)
        alone.append(2 * t_quantile(size - 1) * math.sqrt(spread @ spread * size / (size - 1)))
        assert found.method == PPI_POSTERIOR
    assert np.mean(covered) >= 0.93
    assert np.mean(widths) < 0.7 * np.mean(alone)
    bias, se = np.mean(raw) - truth, np.std(raw) / math.sqrt(500)
    assert abs(bias) > 5 * se


@pytest.mark.parametrize(
    ("judge", "shares", "labels", "n"),
    [(LENIENT, SHARES, 30, 10_000), (STRICT, SHARES, 50, 10_000), (GOOD, HARD, 30, 3000),
     (USUAL, HARD, 30, 3000), (POOR, SHARES, 300, 3000)],
)  # fmt: skip
@pytest.mark.parametrize("target", [0.0, 0.9])
def test_few_labels_of_judges_that_err_to_one_side(
    judge: Any, shares: Any, labels: int, n: int, target: float
) -> None:
    """PPI++'s t alone covers 72 to 93 % in the first four. 0.95 lies above 0.91 by 200 runs."""
    worth, rng = worth_at(target), np.random.default_rng(13)
    found = [by_ppi(sample(rng, n, labels, judge, shares), worth) for _ in range(200)]
    assert np.mean([each.low <= shares @ worth <= each.high for each in found]) >= 0.91
    assert (PPI in {each.method for each in found}) is (labels == 300)


def test_t_wants_enough_of_what_moves_the_score() -> None:
    """Eighty of 300 labels differ, but those of wrong answers are too few for t."""
    worth, rng = worth_at(0.9), np.random.default_rng(14)
    assert by_ppi(sample(rng, 3000, 300, POOR, EASY), worth).method == PPI_POSTERIOR
    assert by_ppi(sample(rng, 3000, 300, POOR), worth).method == PPI


def test_pooled_covers_where_the_judge_errs_alike() -> None:
    """The first 300 of 2,000 answers, corrected by the labels of all."""
    worth = worth_at(0.9)
    truth, rng = float(SHARES @ worth), np.random.default_rng(12)
    covered = []
    for _ in range(500):
        found = by_matrix(sample(rng, 2000, 150), worth, first=300)
        if found is not None:
            covered.append(found.low <= truth <= found.high)
    assert len(covered) > 450
    assert 0.925 <= np.mean(covered) <= 0.99
