from __future__ import annotations

import operator
import re
from itertools import islice

import pytest

from benchmarks import BenchmarkSpec, Builtin, Item, builtins, describe, grader_of, load
from benchmarks.builtin.longtail.elements import elements
from benchmarks.builtin.longtail.places import cities, countries, divisions, lone_cities

SUITES = builtins()
every_suite = pytest.mark.parametrize("suite", SUITES, ids=lambda suite: suite.name)


def _items(suite: Builtin | str, count: int, seed: int = 0) -> tuple[Item, ...]:
    if isinstance(suite, str):
        suite = next(each for each in SUITES if each.name == suite)
    return tuple(islice(suite.generate(seed), count))


@every_suite
def test_same_seed_same_items_and_a_longer_run_only_adds(suite: Builtin) -> None:
    long = _items(suite, 2000)
    assert _items(suite, 300) == long[:300]
    assert len({item.item_id for item in long}) == 2000
    asked = {(item.question, item.choices) for item in long}
    assert len(asked) == 2000


@every_suite
def test_another_seed_gives_mostly_others(suite: Builtin) -> None:
    one, other = ({item.item_id for item in _items(suite, 500, seed)} for seed in (1, 2))
    assert len(one & other) < 250


@every_suite
def test_items_are_whole(suite: Builtin) -> None:
    for item in _items(suite, 3000):
        assert item.benchmark == suite.name
        assert item.category
        assert item.item_id.startswith(f"{suite.name}-")
        assert bool(item.answers) is (item.should_abstain is False)
        assert all(gold.strip() == gold and gold for gold in item.answers)
        assert (item.answer_type == "choice") is bool(item.choices)
        assert len(set(item.choices)) == len(item.choices)


@every_suite
def test_few_shot_examples_are_apart_and_do_not_depend_on_the_size(suite: Builtin) -> None:
    small = load(BenchmarkSpec(suite.name, limit=40, few_shot=5))
    large = load(BenchmarkSpec(suite.name, limit=400, few_shot=5))
    assert small.examples == large.examples
    assert len(small.examples) == 5
    assert large.items[:40] == small.items
    assert not {item.item_id for item in large.items} & {item.item_id for item in large.examples}


def test_sizes() -> None:
    assert len(load(BenchmarkSpec("letters")).items) == 1000
    assert len(load(BenchmarkSpec("letters", size=20)).items) == 20
    assert len(load(BenchmarkSpec("letters", size=20, limit=30)).items) == 20
    assert len(load(BenchmarkSpec("letters", size=30, limit=20)).items) == 20
    assert len(load(BenchmarkSpec("letters", limit=1001)).items) == 1001
    shown = load(BenchmarkSpec("letters", size=20, limit=30, few_shot=3))
    assert (len(shown.items), len(shown.examples)) == (20, 3)


def test_each_item_has_a_grader() -> None:
    longtail = load(BenchmarkSpec("longtail", size=300))
    found = {item.answer_type: grader_of(longtail, item) for item in longtail.items}
    assert found == {"text": "alias", "number": "number", "choice": "choice"}
    overridden = load(BenchmarkSpec("longtail", size=3, grader="judge"))
    assert {grader_of(overridden, item) for item in overridden.items} == {"judge"}


@every_suite
def test_descriptions(suite: Builtin) -> None:
    about = describe(suite.name)
    assert about.kind == "builtin"
    assert len(about.samples) == 3
    assert about.items is None
    assert suite.name in about.revision


def test_arithmetic_golds() -> None:
    operations = {
        "+": operator.add, "-": operator.sub, "times": operator.mul,
        "divided by": operator.truediv,
    }  # fmt: skip
    items = _items("arithmetic", 3000)
    for item in items:
        found = re.fullmatch(r"What is (\d+) (\+|-|times|divided by) (\d+)\?", item.question)
        assert found is not None
        left, right, result = int(found[1]), int(found[3]), int(item.answers[0])
        if found[2] == "divided by":
            assert left == right * result
            assert {len(str(right)), len(str(result))} == {int(str(item.difficulty))}
        else:
            assert operations[found[2]](left, right) == result
            assert {len(found[1]), len(found[3])} == {int(str(item.difficulty))}
        assert result >= 0
    assert {item.difficulty for item in items} == {str(digits) for digits in range(1, 10)}


def test_letters_golds() -> None:
    kinds = set()
    for item in _items("letters", 3000):
        quoted = re.findall(r'"([^"]+)"', item.question)
        kinds.add(item.category)
        if item.category == "count":
            letter, phrase = quoted
            assert item.answers == (str(sum(each == letter for each in phrase)),)
        elif item.category == "backwards":
            assert "".join(reversed(item.answers[0])) == quoted[0]
        else:
            found = re.search(r"letter number (\d+)", item.question)
            assert found is not None
            assert item.answers == (list(quoted[0])[int(found[1]) - 1],)
    assert kinds == {"count", "backwards", "position"}


def test_unknowable_has_no_real_place() -> None:
    real = {city.name.casefold() for city in cities()}
    for item in _items("unknowable", 3000):
        assert (item.answers, item.answer_type, item.should_abstain) == ((), "none", True)
        for year in re.findall(r"\b(2[01]\d\d)\b", item.question):
            assert item.category != "future" or int(year) >= 2060
        if item.category in {"person", "place"}:
            words = re.findall(r"[A-Z][a-z]{7,}", item.question)
            invented = [word for word in words if word.casefold() not in _known_words()]
            assert invented, item.question
            assert not {word.casefold() for word in invented} & real


def _known_words() -> set[str]:
    known = {name.casefold() for country in countries() for name in country.names}
    return known | {"university", "treaty", "argentina", "australia", "portugal"}


def _facts() -> dict[str, tuple[str, ...]]:
    return {item.question: item.answers for item in _items("longtail", 30_000)}


def test_longtail_facts_that_anyone_can_check() -> None:
    facts = _facts()
    assert facts["What is the capital of Bolivia?"] == ("Sucre", "La Paz")
    assert facts["What is the capital of Kazakhstan?"][0] == "Astana"
    assert "Japanese Yen" in facts["What is the currency of Japan?"]
    assert facts["What is the atomic number of iron?"] == ("26",)
    assert facts["What is the chemical symbol of gold?"] == ("Au",)
    assert "aluminium" in facts['Which chemical element has the symbol "Al"?']
    assert "Holland" in facts["Which country's capital is Amsterdam?"]
    for left_out in ("Indonesia", "Israel", "Equatorial Guinea", "Singapore", "Monaco"):
        assert f"What is the capital of {left_out}?" not in facts
    assert not any("Taiwan" in question or "Kosovo" in question for question in facts)
    assert "What is the currency of Bulgaria?" not in facts


def test_longtail_never_gives_the_answer_away() -> None:
    for item in _items("longtail", 10_000):
        if item.answer_type == "text" and item.category != "elements":
            asked = item.question.casefold()
            assert not any(gold.casefold() in asked for gold in item.answers), item


def test_longtail_comparisons_have_a_clear_winner() -> None:
    area = {country.name: country.area_km2 for country in countries()}
    people = {country.name: country.population for country in countries()}
    towns = [(f"{city.name} ({city.country.name})", city.population) for city in cities()]
    largest = dict(sorted(towns, key=lambda pair: pair[1]))
    smallest = dict(sorted(towns, key=lambda pair: -pair[1]))
    checked = 0
    for item in _items("longtail", 5000):
        if item.category != "comparisons":
            continue
        best = "ABCD".index(item.answers[0])
        places = "places" in item.question
        upper = largest if places else area if "area" in item.question else people
        lower = smallest if places else upper
        others = [name for name in item.choices if name != item.choices[best]]
        assert all(upper[item.choices[best]] > lower[other] for other in others), item
        checked += 1
    assert checked > 500


def test_longtail_data() -> None:
    assert len(countries()) == 194
    assert len(elements()) == 118
    assert len(lone_cities()) > 25_000
    assert len(divisions()) > 2_500
    assert {country.decile for country in countries()} == set(range(1, 11))
    names = [division.name.casefold() for division in divisions()]
    assert len(set(names)) == len(names)
