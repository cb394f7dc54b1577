from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from benchmarks import Benchmark, BenchmarkError, BenchmarkSpec, Item, load


def _load(tmp_path: Path, *records: Mapping[str, Any], **spec: Any) -> Benchmark:
    path = tmp_path / "mine.jsonl"
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return load(BenchmarkSpec("mine", path=str(path), **spec))


def _only(tmp_path: Path, record: Mapping[str, Any], **spec: Any) -> Item:
    (item,) = _load(tmp_path, record, **spec).items
    return item


def test_fields_are_mapped_and_the_rest_is_kept(tmp_path: Path) -> None:
    record = {
        "problem": " What? ", "gold": 18.0, "no": 7, "topic": "art", "hard": 3, "group": "g",
        "extra": {"a": [1]}, "blank": None,
    }  # fmt: skip
    fields = {
        "question": "problem", "answer": "gold", "id": "no", "category": "topic",
        "difficulty": "hard", "cluster": "group",
    }  # fmt: skip
    benchmark = _load(tmp_path, record, fields=fields, grader="number")
    assert benchmark.items == (
        Item(
            "mine",
            "7",
            "What?",
            ("18",),
            (),
            "number",
            None,
            "art",
            "3",
            "g",
            {"extra": {"a": [1]}},
        ),
    )
    assert (benchmark.grader, benchmark.own_grading) == ("number", "number")
    assert str(benchmark.revision).startswith("sha256:")


def test_nested_columns(tmp_path: Path) -> None:
    record = {"question": "Q?", "answer": {"aliases": ["a", "b", "a"]}, "about": "{'topic': 'x'}"}
    item = _only(tmp_path, record, fields={"answer": "answer.aliases", "category": "about.topic"})
    assert (item.answers, item.category) == (("a", "b"), "x")


@pytest.mark.parametrize("answer", ["B", 1, "1", "two", [0, 1, 0], ["two"]])
def test_choice_answers_in_every_form(tmp_path: Path, answer: Any) -> None:
    choices = ["one", "two", "three"]
    item = _only(tmp_path, {"question": "Q?", "choices": choices, "answer": answer})
    assert (item.answers, item.choices, item.answer_type) == (("B",), tuple(choices), "choice")


def test_choices_in_columns(tmp_path: Path) -> None:
    record = {"question": "Q?", "w": "one", "x": "two", "answer": "x?"}
    item = _only(tmp_path, record | {"answer": "two"}, fields={"choices": "w, x"})
    assert (item.answers, item.choices) == (("B",), ("one", "two"))


@pytest.mark.parametrize(
    ("answer", "choices", "says"),
    [
        (4, ["a1", "b1"], "answer 4 is out of range; expected 0 to 1"),
        (-1, ["a1", "b1"], "out of range"),
        ("E", ["a1", "b1"], "none of the 2 choices; expected a letter A to B"),
        ("9", ["a1", "b1"], "none of the 2 choices"),
        ("1", ["1", "2"], "could mean several choices (A, B)"),
        ("A", ["C", "A"], "could mean several choices (A, B)"),
        ([0, 0], ["a1", "b1"], "at least one 1"),
        ([1, 0, 0], ["a1", "b1"], "list of 3"),
        (0, ["a1"], "1 choices; expected 2"),
        (None, ["a1", "b1"], "no answer"),
    ],
)
def test_wrong_choice_answers(tmp_path: Path, answer: Any, choices: list[str], says: str) -> None:
    with pytest.raises(BenchmarkError) as error:
        _load(tmp_path, {"question": "Q?", "choices": choices, "answer": answer})
    assert "line 1" in str(error.value)
    assert says in str(error.value)


@pytest.mark.parametrize(
    ("value", "wanted"), [(True, True), ("No", False), (1, True), (None, None), ("", None)]
)
def test_should_abstain(tmp_path: Path, value: Any, wanted: bool | None) -> None:
    item = _only(tmp_path, {"question": "Q?", "answer": "a", "should_abstain": value})
    assert item.should_abstain is wanted


def test_items_without_gold(tmp_path: Path) -> None:
    item = _only(tmp_path, {"question": "Q?", "should_abstain": True})
    assert (item.answers, item.answer_type, item.should_abstain) == ((), "none", True)
    item = _only(tmp_path, {"question": "Q?"}, answer_type="none")
    assert (item.answers, item.answer_type, item.should_abstain) == ((), "none", True)
    with pytest.raises(BenchmarkError, match="line 2: no answer"):
        _load(tmp_path, {"question": "Q?", "answer": "a"}, {"question": "R?"})
    with pytest.raises(BenchmarkError, match=r"is 'maybe'; expected true or false"):
        _load(tmp_path, {"question": "Q?", "answer": "a", "should_abstain": "maybe"})


def test_items_that_do_not_go_together_are_told_with_their_places(tmp_path: Path) -> None:
    records: list[dict[str, Any]] = [
        {"id": "a", "question": "Where does the Rhine end?", "answer": "North Sea"},
        {"id": "b", "question": "Where does the Po end?", "answer": ["Adriatic", "Adriatic Sea"]},
        {"id": "a", "question": "where does  the Rhine end?", "answer": "Baltic"},
        {"id": "a", "question": "Which?", "choices": ["x", "y"], "answer": "x"},
        {"id": "c", "question": "Which?", "choices": ["u", "v"], "answer": "u"},
        {"id": "d", "question": "Where does the Po end?", "answer": ["adriatic sea", "Adriatic"]},
        {"id": "e", "question": "Where does the Rhine end?", "answer": [], "should_abstain": True},
        {"id": "f", "question": "Which?", "choices": ["v", "u"], "answer": "v"},
    ]
    mixed = [record for record in records if "choices" not in record]
    benchmark = _load(tmp_path, *mixed)
    file = tmp_path / "mine.jsonl"
    assert benchmark.warnings == (
        "mine: 2 items with the question of an earlier one but another gold; the first: "
        f"{file} line 3 (Baltic) and line 1 (North Sea)",
        "mine: 1 item with the id of an earlier one, kept apart as ID-2, ID-3 …; the first: "
        f"{file} line 3 (a) and line 1",
    )
    assert sorted(item.item_id for item in benchmark.items if item.item_id < "b") == [
        "a", "a-2",
    ]  # fmt: skip
    chosen = [record for record in records if "choices" in record]
    assert _load(tmp_path, *chosen, shuffle=True).warnings == (
        "mine: 1 item with the question of an earlier one but another gold; the first: "
        f"{file} line 3 (v) and line 2 (u)",
    )
    once = {"question": "Q?", "answer": "x"}
    assert _load(tmp_path, once, once, {"question": "R?", "answer": "x"}).warnings == (
        "mine: 1 item word for word like an earlier one, counted again; the first: "
        f"{file} line 2 and line 1",
    )
    assert _load(tmp_path, once, {"question": "R?", "answer": "x"}).warnings == ()


def test_ids_are_content_and_repeats_are_told_apart(tmp_path: Path) -> None:
    q, r = {"question": "Q?", "answer": "a"}, {"question": "R?", "answer": "b"}
    first = {item.question: item.item_id for item in _load(tmp_path, q, r).items}
    swapped = {item.question: item.item_id for item in _load(tmp_path, r, q).items}
    assert first == swapped
    assert len(first["Q?"]) == 16
    twice = {item.item_id for item in _load(tmp_path, q, q, q).items}
    assert twice == {first["Q?"], f"{first['Q?']}-2", f"{first['Q?']}-3"}
    ids = [q | {"id": name} for name in ("a", "a", "a-2", "a")]
    assert {item.item_id for item in _load(tmp_path, *ids).items} == {"a", "a-2", "a-3", "a-4"}


def test_wrong_specs(tmp_path: Path) -> None:
    record = {"problem": "Q?", "answer": "a"}
    wrong: list[tuple[dict[str, Any], list[str]]] = [
        ({"fields": {"question": "problm"}}, ['no column "problm"', '"problem"']),
        ({"fields": {"qestion": "problem"}}, ['unknown field "qestion"', '"question"']),
        ({"grader": "aliass"}, ['grader is "aliass"', 'Did you mean "alias"']),
        ({"answer_type": "numbr"}, ['answer_type is "numbr"', '"number"']),
        ({"limit": 0}, ["limit is 0"]),
        ({"few_shot": -1}, ["few_shot is -1"]),
        ({"fields": {"question": "problem"}, "size": 5}, ["size is for built-in suites"]),
        ({"fields": {"question": "problem"}, "few_shot": 1}, ["few_shot is 1", "1 items"]),
    ]
    for spec, says in wrong:
        with pytest.raises(BenchmarkError) as error:
            _load(tmp_path, record, **spec)
        assert all(part in str(error.value) for part in says), str(error.value)


def test_unknown_names() -> None:
    with pytest.raises(BenchmarkError, match=r'unknown benchmark "simplqa".*"simpleqa"'):
        load(BenchmarkSpec("simplqa"))
    with pytest.raises(BenchmarkError, match="letters is a built-in suite and takes no path"):
        load(BenchmarkSpec("letters", path="x.csv"))
