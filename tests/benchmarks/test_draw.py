from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import Item
from benchmarks.draw import allocation, draw, stratified
from benchmarks.item_id import distinct

items = st.lists(st.text(max_size=8), unique=True, max_size=40).map(
    lambda ids: [Item("b", item_id, "Q?", ("a",)) for item_id in ids]
)
counts = st.integers(0, 50)


@given(items, st.integers(), counts, counts, st.integers(0, 10))
def test_a_smaller_limit_is_the_beginning_of_a_larger(
    population: list[Item], seed: int, one: int, other: int, few_shot: int
) -> None:
    few_shot = min(few_shot, len(population))
    small, large = sorted((one, other))
    less, _ = draw(population, seed=seed, limit=small, few_shot=few_shot)
    more, _ = draw(population, seed=seed, limit=large, few_shot=few_shot)
    assert more[: len(less)] == less
    assert len(more) == min(large, len(population) - few_shot)


@given(items, st.integers(), counts, st.integers(0, 10))
def test_examples_are_never_among_the_items(
    population: list[Item], seed: int, limit: int, few_shot: int
) -> None:
    few_shot = min(few_shot, len(population))
    drawn, examples = draw(population, seed=seed, limit=limit, few_shot=few_shot)
    assert len(examples) == few_shot
    assert not {item.item_id for item in drawn} & {item.item_id for item in examples}
    assert draw(population, seed=seed, few_shot=few_shot)[1] == examples


@given(items, st.integers())
def test_the_draw_does_not_depend_on_the_files_order(population: list[Item], seed: int) -> None:
    reordered = sorted(population, key=lambda item: item.item_id)
    assert draw(population, seed=seed) == draw(reordered, seed=seed)


@given(st.lists(st.sampled_from(["a", "a-2", "a-2-2", "b"]), max_size=12))
def test_distinct_ids(ids: list[str]) -> None:
    named = list(distinct(ids))
    assert len(set(named)) == len(ids)
    for at, name in enumerate(ids):
        if name not in ids[:at]:
            assert named[at] == name


def _in_categories(**sizes: int) -> list[Item]:
    return [
        Item("b", f"{name}{at}", "Q?", ("a",), category=name)
        for name, size in sizes.items()
        for at in range(size)
    ]


sizes = st.dictionaries(st.text(max_size=3), st.integers(1, 400), min_size=1, max_size=12)


@given(sizes, st.integers(1, 2000), st.integers(0, 5))
def test_an_allocation_is_whole_and_proportional(strata: dict[str, int], n: int, seed: int) -> None:
    shares = allocation(strata, n, seed)
    total = sum(strata.values())
    assert sum(shares.values()) == min(n, total)
    assert all(0 <= shares[name] <= size for name, size in strata.items())
    if n >= len(strata):
        assert min(shares.values()) >= 1
    quotas = {name: Fraction(min(n, total) * size, total) for name, size in strata.items()}
    if n >= len(strata) and min(quotas.values()) >= 1:
        assert all(abs(shares[name] - quotas[name]) < 1 for name in strata)


@pytest.mark.parametrize(
    ("strata", "n", "expected"),
    [
        ({"a": 50, "b": 30, "c": 20}, 10, {"a": 5, "b": 3, "c": 2}),
        # Quotas 4.7, 1.6, 0.7 of 7: c gives one, a and b share 6 as 4.476 and 1.524.
        ({"a": 47, "b": 16, "c": 7}, 7, {"a": 4, "b": 2, "c": 1}),
        # Fewer than there are strata: the largest remainders alone.
        ({"a": 60, "b": 30, "c": 10}, 2, {"a": 1, "b": 1, "c": 0}),
        # A tiny stratum gives one, whatever its share.
        ({"a": 9990, "b": 10}, 20, {"a": 19, "b": 1}),
        ({"a": 3, "b": 2}, 99, {"a": 3, "b": 2}),
    ],
)
def test_allocations_worked_out_by_hand(
    strata: dict[str, int], n: int, expected: dict[str, int]
) -> None:
    assert allocation(strata, n, 0) == expected


def test_equal_remainders_go_by_the_seed_not_by_the_name() -> None:
    strata = dict.fromkeys("abcdef", 10)
    chosen = [frozenset(k for k, v in allocation(strata, 3, seed).items() if v)
              for seed in range(40)]  # fmt: skip
    assert len(set(chosen)) > 5
    assert allocation(strata, 3, 7) == allocation(dict(reversed(strata.items())), 3, 7)


def test_a_stratified_draw_takes_the_first_of_each_stratum() -> None:
    population = _in_categories(x=60, y=30, z=10)
    drawn = stratified(population, n=20, by="category", seed=1)
    assert Counter(item.category for item in drawn) == {"x": 12, "y": 6, "z": 2}
    first = draw([item for item in population if item.category == "y"], seed=1, limit=6)[0]
    assert {item for item in map(_id, drawn) if item[0] == "y"} == set(map(_id, first))
    assert stratified(population, n=20, by="category", seed=1) == drawn
    assert stratified(population, n=20, by="category", seed=2) != drawn


def _id(item: Item) -> str:
    return item.item_id


@given(sizes, st.integers(1, 300), st.integers(1, 300))
def test_a_larger_draw_contains_a_smaller_where_no_share_falls(
    strata: dict[str, int], one: int, other: int
) -> None:
    small, large = sorted((one, other))
    population = [
        Item("b", f"{name}/{at}", "Q?", ("a",), category=name)
        for name, size in strata.items()
        for at in range(min(size, 30))
    ]
    less = Counter(i.category for i in stratified(population, n=small, by="category", seed=0))
    more = Counter(i.category for i in stratified(population, n=large, by="category", seed=0))
    kept_ids = {i.item_id for i in stratified(population, n=large, by="category", seed=0)}
    lost = [
        item
        for item in stratified(population, n=small, by="category", seed=0)
        if item.item_id not in kept_ids
    ]
    assert all(more[item.category] < less[item.category] for item in lost)


def test_items_without_a_value_are_a_stratum() -> None:
    population = [*_in_categories(x=8), *[Item("b", f"n{at}", "Q?", ("a",)) for at in range(4)]]
    drawn = stratified(population, n=6, by="category", seed=0)
    assert Counter(item.category for item in drawn) == {"x": 4, None: 2}
