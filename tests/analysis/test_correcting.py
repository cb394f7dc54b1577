"""PPI++ and the pooled matrix: cases by hand, published formulas, coverage with a known judge."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from orchestrator.analysis.correcting import LEAST_LABELS, PPI, confusion, pooled, ppi
from orchestrator.analysis.paired import mean_of, t_quantile
from tests.analysis.judged_labels import SHARES, by_matrix, by_ppi, sample


def worth_at(target: float) -> Any:
    return np.array([1.0, -target / (1 - target), 0.0])


def test_every_row_labelled_is_the_labels_own_mean() -> None:
    rng = np.random.default_rng(1)
    truth, judged = rng.normal(size=200), rng.normal(size=200)
    clusters = np.arange(200) // 4
    found = ppi(judged, truth, np.ones(200), np.full(200, 1 / 200), clusters)
    expected = mean_of(truth, clusters)
    assert found.value == pytest.approx(expected.value)
    assert expected.se is not None
    assert found.se == pytest.approx(expected.se * math.sqrt(200 / 199))


def test_a_case_by_hand() -> None:
    # four rows; the first two drawn, at chances 1/2 and 1/4: weights 2 and 4, that is 1/3 and 2/3
    judged, labelled = np.array([1.0, 0, 1, 1]), np.array([1.0, 1, np.nan, np.nan])
    found = ppi(judged, labelled, np.array([0.5, 0.25, 0.5, 0.5]), np.full(4, 0.25), np.arange(4))
    # a: judged less their mean 3/4, over 4, less the weighted deviations from 1/3
    a = np.array([1 / 16 - 2 / 9, -3 / 16 + 2 / 9, 1 / 16, 1 / 16])
    # the labels are alike, so they say nothing about the slope: λ = 0
    assert found.power == 0
    assert (found.value, found.se) == (1, 0)
    other = ppi(judged, np.array([1.0, 0, np.nan, np.nan]), np.array([0.5, 0.25, 0.5, 0.5]),
                np.full(4, 0.25), np.arange(4))  # fmt: skip
    b = np.array([2 / 9, -2 / 9, 0, 0])
    power = min(1, -(a @ b) / (a @ a))
    assert other.power == pytest.approx(power)
    assert other.value == pytest.approx(power * 0.75 + (1 - power) / 3)
    effective = 1 / (1 / 9 + 4 / 9)
    e = power * a + b
    assert other.se == pytest.approx(math.sqrt(4 / 3 * (e @ e) * effective / (effective - 1)))
    assert other.df == pytest.approx(effective - 1)


def test_two_classes_are_rogan_and_gladen() -> None:
    truth = np.repeat([0, 1, 2], [40, 30, 20])
    said = np.concatenate([np.repeat([0, 1], [34, 6]), np.repeat([1, 0], [24, 6]), np.full(20, 2)])
    matrix = confusion(said, truth, np.ones(90))
    assert matrix is not None
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
    assert confusion(truth[:LEAST_LABELS], truth[:LEAST_LABELS], np.ones(LEAST_LABELS)) is None
    assert confusion(rng.permutation(truth), truth, np.ones(60)) is None
    assert confusion(truth, truth, np.ones(60)) is not None


@pytest.mark.parametrize("target", [0.0, 0.9])
def test_known_judge(target: float) -> None:
    """500 label sets: the raw score is biased, the corrected interval covers, narrower than labels
    alone. Binomial noise: 0.95 lies within 0.925 and 0.975 in 99 % of such tests."""
    worth = worth_at(target)
    truth, rng = float(SHARES @ worth), np.random.default_rng(11)
    raw, covered, widths, alone = [], [], [], []
    for _ in range(500):
        drawn = sample(rng, 1000, 100)
        found = by_ppi(drawn, worth)
        low, high = found.limits
        covered.append(low <= truth <= high)
        widths.append(high - low)
        raw.append(worth[drawn.said].mean())
        weight = drawn.given / drawn.probability / (drawn.given / drawn.probability).sum()
        spread = weight * (worth[drawn.truth] - weight @ worth[drawn.truth])
        size = 1 / (weight @ weight)
        alone.append(2 * t_quantile(size - 1) * math.sqrt(spread @ spread * size / (size - 1)))
        assert found.method == PPI
    assert 0.925 <= np.mean(covered) <= 0.98
    assert np.mean(widths) < 0.6 * np.mean(alone)
    bias, se = np.mean(raw) - truth, np.std(raw) / math.sqrt(500)
    assert abs(bias) > 5 * se


def test_pooled_covers_where_the_judge_errs_alike() -> None:
    """The first 300 of 2,000 answers, corrected by the labels of all."""
    worth = worth_at(0.9)
    truth, rng = float(SHARES @ worth), np.random.default_rng(12)
    covered = []
    for _ in range(500):
        found = by_matrix(sample(rng, 2000, 150), worth, first=300)
        if found is not None:
            low, high = found.limits
            covered.append(low <= truth <= high)
    assert len(covered) > 450
    assert 0.925 <= np.mean(covered) <= 0.99
