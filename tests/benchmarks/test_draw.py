from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from benchmarks import Item
from benchmarks.draw import draw
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
