"""Presets of multiple choice: files in their source's true schema; what a shuffle may do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from benchmarks import BenchmarkError, BenchmarkSpec, Item, load, presets
from benchmarks.choices import Choices, shuffled

TEXTS = pa.list_(pa.string())


def _parquet(path: Path, schema: dict[str, pa.DataType], *rows: dict[str, Any]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.Table.from_pylist(list(rows), schema=pa.schema(schema)), path)
    return path


def _load(name: str, path: Path, seed: int = 0, *, shuffle: bool | None = False) -> dict[str, Item]:
    """Return the items by question, in the published order of their options unless `shuffle`."""
    benchmark = load(BenchmarkSpec(name, path=str(path), seed=seed, shuffle=shuffle))
    return {item.question: item for item in benchmark.items}


def test_mmlu_pro_with_ten_options_that_may_be_letters(tmp_path: Path) -> None:
    schema = {"question_id": pa.int64(), "question": pa.string(), "options": TEXTS,
              "answer": pa.string(), "answer_index": pa.int64(), "cot_content": pa.string(),
              "category": pa.string(), "src": pa.string()}  # fmt: skip
    options = ["O", "B", "AB", "I", *(f"none {at}" for at in range(6))]
    rows = [
        {"question_id": 70, "question": "Group?", "options": options[:4], "answer": "B",
         "answer_index": 1, "category": "biology", "src": "s"},
        {"question_id": 71, "question": "Last?", "options": options, "answer": "I",
         "answer_index": 8, "category": "law", "src": "s"},
    ]  # fmt: skip
    items = _load("mmlu_pro", _parquet(tmp_path / "m.parquet", schema, *rows))
    group, last = items["Group?"], items["Last?"]
    assert (group.item_id, group.answers, group.category) == ("70", ("B",), "biology")
    assert (last.answers, last.choices, last.metadata) == (("I",), tuple(options), {"src": "s"})
    rows[0]["answer"] = "E"
    with pytest.raises(BenchmarkError, match="row 1: answer 'E' is not one of the labels"):
        _load("mmlu_pro", _parquet(tmp_path / "m.parquet", schema, *rows))


GPQA = ["Record ID", "Question", "Correct Answer", "Incorrect Answer 1", "Incorrect Answer 2",
        "Incorrect Answer 3", "Explanation", "Subdomain", "High-level domain",
        "Canary String"]  # fmt: skip


def _gpqa(path: Path) -> Path:
    rows = [
        dict(zip(GPQA, [f"rec{at}", f"Q{at}?", "A and B", "w1", "w2", "all of the above", "e",
                        "Optics", "Physics", "26b5"], strict=True))
        for at in range(20)
    ]  # fmt: skip
    return _parquet(path, dict.fromkeys(GPQA, pa.string()), *rows)


def test_gpqa_is_shuffled_and_remembers_how(tmp_path: Path) -> None:
    path = _gpqa(tmp_path / "g.parquet")
    items = _load("gpqa", path, shuffle=None)
    given = ("A and B", "w1", "w2", "all of the above")
    for item in items.values():
        assert item.choices["ABCD".index(item.answers[0])] == "A and B"
        assert [given[at] for at in item.metadata["permutation"]] == list(item.choices)
        assert item.choices[3] == "all of the above"
        assert item.category == "Physics"
        assert item.metadata["Canary String"] == "26b5"
    assert {item.answers for item in items.values()} == {("A",), ("B",), ("C",)}
    assert _load("gpqa", path, shuffle=None) == items
    again = _load("gpqa", path, seed=1, shuffle=None)
    assert [item.item_id for item in again.values()] != [item.item_id for item in items.values()]
    assert any(again[question].choices != item.choices for question, item in items.items())


@pytest.mark.parametrize(
    ("reference", "moves"),
    [
        ("All of the above", "last"),
        ("None of these.", "last"),
        ("none of the other answers", "last"),
        ("Any of the above", "last"),
        ("Both A and B", "never"),
        ("A, B and C", "never"),
        ("(a) only", "free"),
        ("Both of the above", "never"),
        ("neither of these", "never"),
        ("C or D only", "never"),
        ("All of the above men were kings before they wrote a word of it", "free"),
        ("A and Bohr", "free"),
        ("Vitamins A and C", "free"),
        ("I and II", "free"),
    ],
)
def test_options_that_speak_of_others(reference: str, moves: str) -> None:
    given = Choices((reference, "x", "y", "z"), (1,))
    found = [shuffled(given, 0, f"item {at}") for at in range(60)]
    places = {choices.texts.index(reference) for choices, _ in found}
    assert places == {"last": {3}, "never": {0}, "free": {0, 1, 2, 3}}[moves]
    for choices, order in found:
        assert choices.texts == tuple(given.texts[at] for at in order)
        assert [choices.texts[at] for at in choices.right] == ["x"]
    if moves == "never":
        assert {order for _, order in found} == {(0, 1, 2, 3)}
        free = {shuffled(given, 0, f"{at}", has_order=False)[1] for at in range(60)}
        assert len(free) > 1


CHOICES = pa.struct({"text": TEXTS, "label": TEXTS})
ARC = {"id": pa.string(), "question": pa.string(), "choices": CHOICES, "answerKey": pa.string()}


def test_arc_reads_both_sets_with_letters_or_numbers(tmp_path: Path) -> None:
    easy = {"id": "e1", "question": "E?", "answerKey": "2",
            "choices": {"text": ["4", "2", "1"], "label": ["1", "2", "3"]}}  # fmt: skip
    hard = {"id": "c1", "question": "C?", "answerKey": "B",
            "choices": {"text": ["a", "b", "c", "d"], "label": ["A", "B", "C", "D"]}}  # fmt: skip
    _parquet(tmp_path / "ARC-Easy" / "test" / "0000.parquet", ARC, easy)
    _parquet(tmp_path / "ARC-Easy" / "train" / "0000.parquet", ARC, easy | {"question": "No"})
    _parquet(tmp_path / "ARC-Challenge" / "test" / "0000.parquet", ARC, hard)
    items = _load("arc", tmp_path)
    assert {q: (item.answers, item.category, item.item_id) for q, item in items.items()} == {
        "E?": (("B",), "ARC-Easy", "e1"),
        "C?": (("B",), "ARC-Challenge", "c1"),
    }
    assert items["E?"].choices == ("4", "2", "1")
    _parquet(tmp_path / "ARC-Easy" / "test" / "0000.parquet", ARC, easy | {"answerKey": "4"})
    with pytest.raises(BenchmarkError, match="row 1: answer '4' is not one of the labels"):
        _load("arc", tmp_path)


def _nested(path: Path, **stem: str) -> Path:
    options = [{"text": "dry", "label": "A"}, {"text": "wet", "label": "B"}]
    row = {"id": "x1", "question": {"choices": options} | stem, "answerKey": "B"}
    path.write_text(json.dumps(row) + "\n")
    return path


def test_the_authors_files_of_arc_and_commonsense_qa(tmp_path: Path) -> None:
    item = _load("arc", _nested(tmp_path / "ARC-Easy-Test.jsonl", stem="Rain?"))["Rain?"]
    assert (item.choices, item.answers, item.category) == (("dry", "wet"), ("B",), "ARC-Easy")
    path = _nested(tmp_path / "dev_rand_split.jsonl", stem="Rain?", question_concept="rain")
    item = _load("commonsense_qa", path)["Rain?"]
    assert (item.item_id, item.answers, item.cluster) == ("x1", ("B",), "rain")


def test_commonsense_qa(tmp_path: Path) -> None:
    schema = ARC | {"question_concept": pa.string()}
    words = ["bank", "library", "store", "mall", "new york"]
    row = {"id": "1afa", "question": "Where?", "question_concept": "revolving door",
           "choices": {"label": list("ABCDE"), "text": words}, "answerKey": "A"}  # fmt: skip
    item = _load("commonsense_qa", _parquet(tmp_path / "c.parquet", schema, row))["Where?"]
    assert (item.choices, item.answers) == (tuple(words), ("A",))
    assert (item.cluster, item.item_id) == ("revolving door", "1afa")


def test_every_choice_preset_shuffles_its_options_and_remembers_how(tmp_path: Path) -> None:
    presets_of_choice = [preset for preset in presets() if preset.answer_type == "choice"]
    assert all(preset.shuffle for preset in presets_of_choice)
    schema = {"id": pa.string(), "sent1": pa.string(), "label": pa.int64()}
    schema |= {f"ending{at}": pa.string() for at in range(4)}
    rows = [
        {"id": str(at), "sent1": f"Q{at}?", "label": 2}
        | {f"ending{each}": f"o{each}" for each in range(4)}
        for at in range(40)
    ]
    path = _parquet(tmp_path / "m.parquet", schema, *rows)
    found = _load("medqa", path, shuffle=None)
    for question, item in _load("medqa", path).items():
        other = found[question]
        order = other.metadata["permutation"]
        assert other.choices == tuple(item.choices[at] for at in order)
        assert other.choices["ABCD".index(other.answers[0])] == "o2"
    assert len({item.answers for item in found.values()}) == 4


def test_medqa(tmp_path: Path) -> None:
    endings = {f"ending{at}": text for at, text in enumerate(["0", "1", "2", "3"])}
    row: dict[str, Any] = {"id": "test-00001", "sent1": "A patient…?", "sent2": "", "label": 2}
    schema = {name: pa.string() for name in ("id", "sent1", "sent2", *endings)}
    path = _parquet(tmp_path / "m.parquet", schema | {"label": pa.int64()}, row | endings)
    item = _load("medqa", path)["A patient…?"]
    assert (item.choices, item.answers) == (("0", "1", "2", "3"), ("C",))
    # The repository's own test.json has an object a line.
    (tmp_path / "test.json").write_text(2 * (json.dumps(row | endings) + "\n"))
    ids = {
        item.item_id
        for item in load(
            BenchmarkSpec("medqa", path=str(tmp_path / "test.json"), shuffle=False)
        ).items
    }
    assert ids == {"test-00001", "test-00001-2"}


def test_musr_joins_story_and_question(tmp_path: Path) -> None:
    schema = {"narrative": pa.string(), "question": pa.string(), "choices": pa.string(),
              "answer_index": pa.int64(), "answer_choice": pa.string()}  # fmt: skip
    story = "In the hall lay a glove. " * 20
    ask = {"narrative": story, "choices": "['Ann', \"O'Brien\"]", "answer_index": 1}
    rows = [ask | {"question": f"Who {at}?", "answer_choice": "O'Brien"} for at in range(2)]
    for split in ("murder_mysteries", "team_allocation"):
        _parquet(tmp_path / "default" / split / "0000.parquet", schema, *rows)
    items = load(BenchmarkSpec("musr", path=str(tmp_path), shuffle=False)).items
    assert {item.category for item in items} == {"murder_mysteries", "team_allocation"}
    item = items[0]
    assert item.question.startswith(f"{story.strip()}\n\nWho ")
    assert (item.choices, item.answers) == (("Ann", "O'Brien"), ("B",))
    assert len({item.cluster for item in items}) == 1
    assert len(item.cluster or "") == 16
    bad = rows[0] | {"choices": "[" * 5000}
    with pytest.raises(BenchmarkError, match="row 1: 1 choices"):
        _load("musr", _parquet(tmp_path / "team_allocation.parquet", schema, bad))


def test_a_sweeps_own_columns_may_name_the_right_choice_otherwise(tmp_path: Path) -> None:
    schema = {"question": pa.string(), "choices": TEXTS, "answer": pa.int64(), "gold": pa.string()}
    row = {"question": "Q?", "choices": ["a", "b", "c", "d"], "answer": 0, "gold": "c"}
    path = str(_parquet(tmp_path / "m.parquet", schema, row))
    for fields, answers in ({}, ("A",)), ({"answer": "gold"}, ("C",)):
        benchmark = load(BenchmarkSpec("mmlu", path=path, fields=fields, shuffle=False))
        assert benchmark.items[0].answers == answers
