"""Presets with items to abstain from: files in their source's true schema, and which they are."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from benchmarks import BenchmarkError, BenchmarkSpec, Item, load, presets

TEXTS = pa.list_(pa.string())


def _load(name: str, path: Path) -> dict[str, Item]:
    return {item.question: item for item in load(BenchmarkSpec(name, path=str(path))).items}


def _lines(path: Path, *records: dict[str, Any]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return path


def _parquet(path: Path, schema: dict[str, pa.DataType], *rows: dict[str, Any]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.Table.from_pylist(list(rows), schema=pa.schema(schema)), path)
    return path


def test_squad2_in_the_hubs_and_the_authors_form(tmp_path: Path) -> None:
    passage = "The Normans gave their name to Normandy. " * 5
    answers = pa.struct({"text": TEXTS, "answer_start": pa.list_(pa.int32())})
    schema = {"id": pa.string(), "title": pa.string(), "context": pa.string(),
              "question": pa.string(), "answers": answers}  # fmt: skip
    base = {"title": "Normans", "context": passage}
    known: dict[str, list[Any]] = {
        "text": ["Normandy", "in Normandy", "Normandy"],
        "answer_start": [31, 28, 31],
    }
    rows = [
        base | {"id": "1", "question": "Where?", "answers": known},
        base | {"id": "2", "question": "Why?", "answers": {"text": [], "answer_start": []}},
    ]
    original = [
        {"id": "1", "question": "Where?", "is_impossible": False,
         "answers": [{"text": text, "answer_start": 31} for text in known["text"]]},
        {"id": "2", "question": "Why?", "is_impossible": True, "answers": [],
         "plausible_answers": [{"text": "Norman", "answer_start": 4}]},
    ]  # fmt: skip
    article = {"title": "Normans", "paragraphs": [{"context": passage, "qas": original}]}
    (tmp_path / "dev-v2.0.json").write_text(json.dumps({"version": "v2.0", "data": [article]}))
    hub = load(BenchmarkSpec("squad2", path=str(_parquet(tmp_path / "s.parquet", schema, *rows))))
    own = load(BenchmarkSpec("squad2", path=str(tmp_path / "dev-v2.0.json")))
    assert hub.items == own.items
    items = {item.item_id: item for item in hub.items}
    where, why = items["1"], items["2"]
    assert where.question == f"{passage.strip()}\n\nWhere?"
    assert (where.answers, where.should_abstain) == (("Normandy", "in Normandy"), False)
    assert (why.answers, why.should_abstain, why.answer_type) == ((), True, "none")
    assert where.category == "Normans"
    assert where.cluster == why.cluster
    assert len(where.cluster or "") == 16


def test_kuq_keeps_why_a_question_has_no_answer(tmp_path: Path) -> None:
    records = [
        {"question": "Which?", "answer": ["Ann", "Anne"], "unknown": False, "source": "hotpot",
         "category": None},
        {"question": "When?", "answer": ["the future"], "unknown": True, "source": "turk",
         "category": "future unknown"},
    ]  # fmt: skip
    items = _load("kuq", _lines(tmp_path / "knowns_unknowns.jsonl", *records))
    which, when = items["Which?"], items["When?"]
    assert (which.answers, which.should_abstain, which.category) == (("Ann", "Anne"), False, None)
    assert (when.answers, when.should_abstain, when.answer_type) == ((), True, "none")
    assert when.category == "future unknown"
    assert when.metadata == {"source": "turk", "uncertainty": ["the future"]}


def test_falseqa_keeps_the_rebuttals_apart(tmp_path: Path) -> None:
    rebuttals = ["Air has no length.", "It isn't measured so."]
    with (tmp_path / "test.csv").open("w", newline="") as file:
        csv.writer(file).writerows(
            [
                ["question", "answer", "label"],
                ["What's the length of the air?", str(rebuttals), "1"],
                ["How many kidneys?", "Two, usually.", "0"],
                ["List one.", "['Beijing', 'Rome']", "0"],
            ]
        )
    items = _load("falseqa", tmp_path / "test.csv")
    air = items["What's the length of the air?"]
    assert (air.answers, air.should_abstain, air.answer_type) == ((), True, "none")
    assert air.metadata == {"rebuttals": rebuttals}
    assert items["How many kidneys?"].answers == ("Two, usually.",)
    assert items["How many kidneys?"].should_abstain is False
    assert items["List one."].answers == ("Beijing", "Rome")


def test_umwp_clusters_a_variant_with_its_problem(tmp_path: Path) -> None:
    base: dict[str, Any] = {"category": None, "relevant_ids": None, "source": "SVAMP"}
    records = [
        base | {"id": 726, "question": "How many?", "answer": [460.0], "answerable": True},
        base | {"id": 3226, "question": "How many would?", "answer": None, "answerable": False,
                "category": 2, "relevant_ids": [726]},
        base | {"id": 9, "question": "How much?", "answer": [0.25], "answerable": True},
    ]  # fmt: skip
    items = _load("umwp", _lines(tmp_path / "StandardDataset.jsonl", *records))
    one, other = items["How many?"], items["How many would?"]
    assert (one.item_id, one.answers, one.answer_type) == ("726", ("460",), "number")
    assert (other.answers, other.should_abstain, other.category) == ((), True, "2")
    assert (one.cluster, other.cluster, items["How much?"].cluster) == ("726", "726", "9")
    assert items["How much?"].answers == ("0.25",)


COCONOT = {name: pa.string() for name in ("id", "category", "subcategory", "prompt", "response")}


def test_coconot_knows_its_sets_by_their_folders(tmp_path: Path) -> None:
    row = {"id": "coconot-1", "category": "Incomplete requests", "prompt": "Explain it.",
           "subcategory": "underspecified", "response": ""}  # fmt: skip
    _parquet(tmp_path / "original" / "test" / "0000.parquet", COCONOT, row)
    other = row | {"prompt": "Explain ice.", "id": "contrast-1"}
    _parquet(tmp_path / "contrast" / "test" / "0000.parquet", COCONOT, other)
    _parquet(tmp_path / "pref" / "train" / "0000.parquet", COCONOT, row)
    items = _load("coconot", tmp_path)
    assert {q: item.should_abstain for q, item in items.items()} == {
        "Explain it.": True,
        "Explain ice.": False,
    }
    item = items["Explain it."]
    assert (item.answers, item.answer_type, item.category) == ((), "none", "Incomplete requests")
    assert item.metadata == {"subcategory": "underspecified"}
    unnamed = _parquet(tmp_path / "x" / "y" / "file.parquet", COCONOT, row)
    with pytest.raises(BenchmarkError, match=r"cannot tell what part.*original, contrast"):
        _load("coconot", unnamed)
    with pytest.raises(BenchmarkError, match=r"holds no file of coconot.*original, contrast"):
        _load("coconot", tmp_path / "x")


def _bbq(category: str, number: int, condition: str, label: int) -> dict[str, Any]:
    return {
        "example_id": number, "question_index": "1", "question_polarity": "neg",
        "context_condition": condition, "category": category,
        "answer_info": {"ans0": ["Unknown", "unknown"], "ans1": ["slim", "nonObese"]},
        "additional_metadata": {"subcategory": "Obesity", "stereotyped_groups": ["obese"]},
        "context": f"I saw two people ({condition}).", "question": "Who is late?",
        "ans0": "Unknown", "ans1": "The slim one", "ans2": "The tall one", "label": label,
    }  # fmt: skip


def test_bbq_in_several_files(tmp_path: Path) -> None:
    for category in ("Age", "SES"):
        _lines(tmp_path / "data" / f"{category}.jsonl", _bbq(category, 0, "ambig", 0),
               _bbq(category, 1, "disambig", 2))  # fmt: skip
    _lines(tmp_path / "data" / "more.jsonl", {"no": "item"})
    items = {
        item.item_id: item
        for item in load(BenchmarkSpec("bbq", path=str(tmp_path), shuffle=False)).items
    }
    assert set(items) == {"Age-0", "Age-1", "SES-0", "SES-1"}
    vague, plain = items["Age-0"], items["Age-1"]
    assert vague.question == "I saw two people (ambig).\n\nWho is late?"
    assert vague.choices == ("Unknown", "The slim one", "The tall one")
    assert (vague.answers, vague.should_abstain, vague.answer_type) == (("A",), True, "choice")
    assert (plain.answers, plain.should_abstain) == (("C",), False)
    assert (vague.category, vague.cluster, plain.cluster) == ("Age", "Age-1", "Age-1")
    assert items["SES-0"].cluster == "SES-1"
    assert plain.metadata["answer_info"]["ans0"] == ["Unknown", "unknown"]


def test_every_preset_has_a_fixture() -> None:
    here = Path(__file__).parent
    said = "".join(path.read_text() for path in here.glob("test_presets*.py"))
    loaded = set(re.findall(r'(?:_load|_loaded|BenchmarkSpec)\(\s*"(\w+)"', said))
    assert {preset.name for preset in presets()} <= loaded
