"""Draws: known probabilities, the same for the same seed, smaller ones within larger ones."""

from __future__ import annotations

import random
from itertools import combinations, pairwise

import pytest

from orchestrator.errors import UsageError
from orchestrator.labels.design import (
    DISPUTED_WEIGHT,
    READING,
    RowId,
    allocate,
    draw,
    draw_for_reading,
)


def rows(disputed: int, agreed: int) -> dict[RowId, bool]:
    return {(f"k{at}", "facts", f"i{at}"): at < disputed for at in range(disputed + agreed)}


def test_the_weighted_estimate_of_a_known_mean_is_unbiased() -> None:
    """Horvitz-Thompson over 500 draws; the plain mean of the same labels is far off."""
    population = rows(60, 340)
    chance = random.Random(3)
    # At t = 0.9 an item scores 1, 0 or −9; the disputed ones are wrong far more often.
    score = {
        row: chance.choices([1, 0, -9], [1, 1, 2] if disputed else [8, 1.8, 0.2])[0]
        for row, disputed in population.items()
    }
    truth = sum(score.values()) / len(score)
    weighted, plain = [], []
    for seed in range(500):
        drawn = draw(population, 100, seed).rows
        weighted.append(
            sum(score[row] / pi for row, pi in drawn if pi is not None) / len(population)
        )
        plain.append(sum(score[row] for row, _ in drawn) / len(drawn))
    mean = sum(weighted) / 500
    error = (sum((each - mean) ** 2 for each in weighted) / 499 / 500) ** 0.5
    assert abs(mean - truth) < 4 * error
    assert abs(sum(plain) / 500 - truth) > 20 * error


def test_each_row_is_drawn_as_often_as_its_probability_says() -> None:
    population = rows(8, 40)
    times = dict.fromkeys(population, 0)
    draws = 3000
    for seed in range(draws):
        found = draw(population, 12, seed).rows
        assert len({row for row, _ in found}) == 12
        for row, pi in found:
            assert pi == allocate(12, 8, 40)[0 if population[row] else 1] / (
                8 if population[row] else 40
            )
            times[row] += 1
    for row, disputed in population.items():
        pi = allocate(12, 8, 40)[0] / 8 if disputed else allocate(12, 8, 40)[1] / 40
        assert abs(times[row] / draws - pi) < 5 * (pi * (1 - pi) / draws) ** 0.5


def test_a_larger_draw_begins_with_a_smaller_one() -> None:
    population = rows(7, 30)
    largest = draw(population, 37, 5)
    for n in range(2, 38):
        assert [row for row, _ in draw(population, n, 5).rows] == [
            row for row, _ in largest.rows[:n]
        ]
    assert {pi for _, pi in largest.rows} == {1.0}


def test_the_same_seed_draws_the_same_and_another_others() -> None:
    population = rows(20, 80)
    backwards = dict(reversed(population.items()))
    assert draw(population, 30, 1) == draw(backwards, 30, 1)
    assert draw(population, 30, 1) != draw(population, 30, 2)
    assert draw(population, 30, 1).name != draw(population, 31, 1).name


def test_disputed_rows_are_likelier_by_a_bounded_factor() -> None:
    for n, disputed, agreed in [(100, 100, 900), (50, 10, 5000), (30, 500, 500), (100, 3, 2000)]:
        first, second = allocate(n, disputed, agreed)
        assert first + second == n
        assert (first - 1) / disputed <= DISPUTED_WEIGHT * (second + 1) / agreed


@pytest.mark.parametrize(
    ("disputed", "agreed"), [(1, 1), (1, 100), (100, 1), (4, 5), (0, 6), (6, 0)]
)
def test_no_part_shrinks_and_every_row_has_a_chance(disputed: int, agreed: int) -> None:
    low = 2 if disputed and agreed else 1
    sizes = [allocate(n, disputed, agreed) for n in range(low, disputed + agreed + 1)]
    for n, (first, second) in enumerate(sizes, start=low):
        assert first + second == n
        assert first <= disputed
        assert second <= agreed
        assert first > 0 or not disputed
        assert second > 0 or not agreed
    for before, after in pairwise(sizes):
        assert before[0] <= after[0]
        assert before[1] <= after[1]


def test_a_draw_that_leaves_rows_without_a_chance_is_refused() -> None:
    with pytest.raises(UsageError, match="at least 2"):
        draw(rows(3, 9), 1, 0)
    assert len(draw(rows(0, 9), 1, 0).rows) == 1


def test_for_reading_disputed_rows_come_first_and_have_no_probability() -> None:
    population = rows(5, 20)
    found = draw_for_reading(population, 8, 0)
    assert found.name == READING
    assert [population[row] for row, _ in found.rows] == [True] * 5 + [False] * 3
    assert {pi for _, pi in found.rows} == {None}


def test_pairs_are_drawn_as_in_simple_random_sampling() -> None:
    population = rows(0, 5)
    pairs = dict.fromkeys(combinations(sorted(population), 2), 0)
    draws = 4000
    for seed in range(draws):
        one, other = sorted(row for row, _ in draw(population, 2, seed).rows)
        pairs[one, other] += 1
    assert all(abs(count / draws - 0.1) < 5 * (0.09 / draws) ** 0.5 for count in pairs.values())
