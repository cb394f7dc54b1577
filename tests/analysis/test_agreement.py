"""Agreement against statsmodels and against cases worked by hand in print."""

from __future__ import annotations

import numpy as np
import pytest
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.proportion import proportion_confint

from orchestrator.analysis.agreement import (
    cohen_kappa,
    confusion,
    krippendorff_alpha,
    paired_difference,
    rate,
    weighted_rate,
)

TABLES = [
    [[44, 5, 1], [7, 20, 3], [9, 5, 6]],
    [[10, 0, 0], [0, 3, 0], [0, 0, 0]],
    [[1, 9, 2], [8, 0, 1], [3, 4, 0]],
]


@pytest.mark.parametrize("table", TABLES)
def test_kappa_is_that_of_statsmodels(table: list[list[int]]) -> None:
    known = cohens_kappa(np.array(table))
    found = cohen_kappa(table)
    assert found.value == pytest.approx(known.kappa)
    assert found.n == np.sum(table)
    if known.std_kappa > 0:
        assert (found.low, found.high) == pytest.approx((known.kappa_low, known.kappa_upp))


def test_kappa_of_a_table_worked_by_hand() -> None:
    # 35 of 50 agree; chance is 0.5·0.6 + 0.5·0.4 = 0.5: κ = 0.4.
    assert cohen_kappa([[20, 5], [10, 15]]).value == pytest.approx(0.4)


def test_kappa_is_undefined_where_only_one_word_is_said() -> None:
    found = cohen_kappa([[9, 0, 0], [0, 0, 0], [0, 0, 0]])
    assert (found.value, found.low, found.high, found.n) == (None, None, None, 9)
    assert cohen_kappa([[0, 0], [0, 0]]).value is None


@pytest.mark.parametrize(("count", "n"), [(0, 7), (7, 7), (3, 10), (1, 1), (512, 1000)])
def test_rates_have_wilson_limits(count: int, n: int) -> None:
    found = rate(count, n)
    low, high = proportion_confint(count, n, method="wilson")
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-12)
    assert rate(0, 0).value is None


def test_krippendorff_with_missing_words_as_in_his_example_c() -> None:
    observers = [
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ]
    columns = zip(*(line.split() for line in observers), strict=True)
    units = [[None if word == "." else word for word in column] for column in columns]
    found = krippendorff_alpha(units)
    assert found.value == pytest.approx(0.743, abs=5e-4)
    assert found.n == 11  # the last unit has one word
    assert found.low is not None
    assert found.high is not None
    assert found.low < 0.743 < found.high


def test_krippendorff_of_two_observers_as_in_his_example_b() -> None:
    units = list(zip("aabbdcccedda", "babbbccceddd", strict=True))
    assert krippendorff_alpha(units).value == pytest.approx(0.692, abs=5e-4)


def test_krippendorff_is_undefined_where_nothing_can_disagree() -> None:
    assert krippendorff_alpha([("a", "a"), ("a", "a")]).value is None
    assert krippendorff_alpha([("a", None)]).value is None
    assert krippendorff_alpha([("a", "b"), ("b", "a")]).value == pytest.approx(-0.5)


def test_a_paired_difference_worked_by_hand() -> None:
    # 2 gained and 6 lost of 20: −0.2; (2.5 − 6.5)/22 ± 1.96·√(9 − 16/22)/22.
    pairs = [(False, True)] * 2 + [(True, False)] * 6 + [(True, True)] * 12
    found = paired_difference(pairs)
    assert found.value == pytest.approx(-0.2)
    assert (found.low, found.high) == pytest.approx((-0.4381, 0.0744), abs=2e-4)
    same = paired_difference([(True, True)] * 5)
    assert same.value == 0
    assert same.low is not None
    assert same.low < 0


def test_weights_undo_the_draw() -> None:
    # A wrong row drawn surely stands for itself, a right one drawn at 1/4 for four.
    found = weighted_rate([False, True], [1.0, 0.25])
    assert found.value == pytest.approx(0.8)
    assert weighted_rate([True, False], [0.5, 0.5]).low == pytest.approx(rate(1, 2).low)


def test_confusion_counts_by_row_and_column() -> None:
    assert confusion([("a", "b"), ("a", "b"), ("b", "b"), ("c", "a")], "ab") == ((0, 2), (0, 1))
