"""Presets of open questions: files in the true schema of their source become the right items."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from benchmarks import Benchmark, BenchmarkError, BenchmarkSpec, Item, load


def _parquet(path: Path, schema: dict[str, pa.DataType], *rows: dict[str, Any]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.Table.from_pylist(list(rows), schema=pa.schema(schema)), path)
    return path


def _loaded(name: str, path: Path) -> Benchmark:
    return load(BenchmarkSpec(name, path=str(path)))


def _load(name: str, path: Path) -> dict[str, Item]:
    return {item.question: item for item in _loaded(name, path).items}


OMNISCIENCE = {
    "question_id": pa.int64(),
    "domain": pa.string(),
    "topic": pa.string(),
    "question": pa.string(),
    "answer": pa.string(),
}


def test_omniscience_with_and_without_the_columns_that_changed(tmp_path: Path) -> None:
    row = {"question_id": 7, "domain": "Law", "topic": "Torts", "question": "Q?", "answer": "s. 4"}
    path = tmp_path / "o.parquet"
    item = _load("omniscience", _parquet(path, OMNISCIENCE, row))["Q?"]
    assert (item.item_id, item.answers, item.category) == ("7", ("s. 4",), "Law")
    assert item.metadata == {"topic": "Torts"}

    more = OMNISCIENCE | {"subtopic": pa.string()}
    item = _load("omniscience", _parquet(path, more, row | {"subtopic": "Duty"}))["Q?"]
    assert item.metadata == {"topic": "Torts", "subtopic": "Duty"}

    del more["question_id"], more["domain"]
    benchmark = _loaded("omniscience", _parquet(path, more, {"question": "Q?", "answer": "s. 4"}))
    assert (benchmark.items[0].answers, benchmark.items[0].category) == (("s. 4",), None)
    assert (benchmark.judge_prompt, benchmark.own_grading) == ("omniscience", "judge")


IMAGE = pa.struct({"bytes": pa.binary(), "path": pa.string()})
HLE = {
    "id": pa.string(),
    "question": pa.string(),
    "image": pa.string(),
    "image_preview": IMAGE,
    "answer": pa.string(),
    "answer_type": pa.string(),
    "author_name": pa.string(),
    "rationale": pa.string(),
    "rationale_image": IMAGE,
    "raw_subject": pa.string(),
    "category": pa.string(),
    "canary": pa.string(),
}


def test_hle_leaves_images_out_and_counts_them(tmp_path: Path) -> None:
    preview = {"bytes": b"\x89PNG", "path": None}
    rows: list[dict[str, Any]] = [
        {"id": "a", "question": "Name it.", "image": "", "answer": "Ann", "answer_type":
         "exactMatch", "raw_subject": "Poetry", "category": "Humanities", "canary": "c"},
        {"id": "b", "question": "Which?\nA. x\nB. y", "image": "", "answer": "B",
         "answer_type": "multipleChoice", "category": "Math", "canary": "c"},
        {"id": "d", "question": "What is shown?", "image": "data:image/png;base64,AA",
         "image_preview": preview, "answer": "a cat", "answer_type": "exactMatch"},
    ]  # fmt: skip
    benchmark = _loaded("hle", _parquet(tmp_path / "h.parquet", HLE, *rows))
    items = {item.item_id: item for item in benchmark.items}
    assert (set(items), benchmark.left_out) == ({"a", "b"}, 1)
    assert (items["a"].answer_type, items["a"].category) == ("text", "Humanities")
    assert items["a"].metadata == {
        "answer_type": "exactMatch",
        "raw_subject": "Poetry",
        "canary": "c",
    }
    assert (items["b"].answer_type, items["b"].answers, items["b"].choices) == (
        "choice",
        ("B",),
        (),
    )
    spec = BenchmarkSpec("hle", path=str(tmp_path / "h.parquet"), answer_type="none")
    assert {item.answer_type for item in load(spec).items} == {"none"}
    with pytest.raises(BenchmarkError, match="all 1 rows are left out"):
        _loaded("hle", _parquet(tmp_path / "h.parquet", HLE, rows[2]))


def test_triviaqa(tmp_path: Path) -> None:
    texts = pa.list_(pa.string())
    answer = pa.struct({
        "aliases": texts, "normalized_aliases": texts, "matched_wiki_entity_name": pa.string(),
        "normalized_matched_wiki_entity_name": pa.string(), "normalized_value": pa.string(),
        "type": pa.string(), "value": pa.string(),
    })  # fmt: skip
    pages = pa.struct(dict.fromkeys(("doc_source", "filename", "title", "wiki_context"), texts))
    schema = {
        "question": pa.string(), "question_id": pa.string(), "question_source": pa.string(),
        "entity_pages": pages, "answer": answer,
    }  # fmt: skip
    row = {
        "question": "Which city?", "question_id": "tc_1", "question_source": "http://q.example/",
        "entity_pages": {"doc_source": [], "filename": [], "title": [], "wiki_context": []},
        "answer": {"aliases": ["Paris", "Paname", "Paris"], "normalized_aliases": ["paris"],
                   "type": "WikipediaEntity", "value": "Paris"},
    }  # fmt: skip
    item = _load("triviaqa", _parquet(tmp_path / "t.parquet", schema, row))["Which city?"]
    assert (item.item_id, item.answers, item.answer_type) == ("tc_1", ("Paris", "Paname"), "text")
    assert item.metadata["value"] == "Paris"

    data = {"Answer": {"Aliases": ["Paris"], "Type": "WikipediaEntity", "Value": "Paris"},
            "Question": "Which city?", "QuestionId": "tc_1", "QuestionSource": "u"}  # fmt: skip
    path = tmp_path / "unfiltered-web-dev.json"
    path.write_text(json.dumps({"Data": [data], "Domain": "Web", "Version": 1.0}))
    assert _load("triviaqa", path)["Which city?"].answers == ("Paris",)


def test_nq_open(tmp_path: Path) -> None:
    schema = {"question": pa.string(), "answer": pa.list_(pa.string())}
    row = {"question": "when was it", "answer": ["14 December 1972 UTC", "December 1972"]}
    item = _load("nq_open", _parquet(tmp_path / "n.parquet", schema, row))["when was it"]
    assert item.answers == ("14 December 1972 UTC", "December 1972")


POPQA = {
    "id": 4222362, "subj": "George Rankin", "prop": "occupation", "obj": "politician",
    "subj_id": 1850297, "s_pop": 142, "o_pop": 25692,
    "question": "What is George Rankin's occupation?",
    "possible_answers": '["politician", "political \\u00e9lu", "pol"]',
}  # fmt: skip


def test_popqa_as_parquet_and_as_tsv(tmp_path: Path) -> None:
    kinds = {name: pa.int64() if isinstance(value, int) else pa.string()
             for name, value in POPQA.items()}  # fmt: skip
    wanted = ("politician", "political élu", "pol")
    found = [_load("popqa", _parquet(tmp_path / "p.parquet", kinds, POPQA))]
    cells = ['"' + str(value).replace('"', '""') + '"' for value in POPQA.values()]
    (tmp_path / "test.tsv").write_text("\t".join(POPQA) + "\n" + "\t".join(cells) + "\n")
    found.append(_load("popqa", tmp_path / "test.tsv"))
    for items in found:
        item = items["What is George Rankin's occupation?"]
        assert (item.item_id, item.answers, item.category) == ("4222362", wanted, "occupation")
        assert item.cluster == "1850297"
        assert str(item.metadata["s_pop"]) == "142"


MATH = {name: pa.string() for name in ("problem", "level", "type", "solution")}


def _math(subject: str, problem: str, solution: str) -> dict[str, str]:
    return {"problem": problem, "level": "Level 5", "type": subject, "solution": solution}


def test_math_reads_all_subjects_and_takes_what_is_boxed(tmp_path: Path) -> None:
    algebra = _math("Algebra", "P1", r"So \boxed{3}, or rather $\boxed{\frac{1}{\sqrt{2}}}$.")
    geometry = _math("Geometry", "P2", r"Thus $\boxed 4$.")
    _parquet(tmp_path / "algebra" / "test-00000-of-00001.parquet", MATH, algebra)
    _parquet(tmp_path / "algebra" / "train-00000-of-00001.parquet", MATH, _math("A", "No", ""))
    _parquet(tmp_path / "geometry" / "test" / "0000.parquet", MATH, geometry)
    items = _load("math", tmp_path)
    assert {question: item.answers for question, item in items.items()} == {
        "P1": (r"\frac{1}{\sqrt{2}}",),
        "P2": ("4",),
    }
    item = items["P1"]
    assert (item.answer_type, item.category, item.difficulty) == ("math", "Algebra", "Level 5")

    path = tmp_path / "one.parquet"
    assert _load("math", _parquet(path, MATH, algebra)).keys() == {"P1"}
    for solution in (r"It is 3.", r"\boxed{\frac{1}{2}"):
        with pytest.raises(BenchmarkError, match=r"row 1: .*no whole \\boxed"):
            _load("math", _parquet(path, MATH, _math("Algebra", "P", solution)))


def test_truthfulqa_generation_in_the_hubs_and_the_authors_form(tmp_path: Path) -> None:
    texts = pa.list_(pa.string())
    schema = {"type": pa.string(), "category": pa.string(), "question": pa.string(),
              "best_answer": pa.string(), "correct_answers": texts, "incorrect_answers": texts,
              "source": pa.string()}  # fmt: skip
    row = {"type": "Adversarial", "category": "Law", "question": "Is it?", "best_answer": "No",
           "correct_answers": ["No", "It is not; ever"], "incorrect_answers": ["Yes"],
           "source": "u"}  # fmt: skip
    path = _parquet(tmp_path / "g.parquet", schema, row)
    item = _load("truthfulqa_generation", path)["Is it?"]
    assert (item.answers, item.category) == (("No", "It is not; ever"), "Law")
    assert item.metadata["incorrect_answers"] == ["Yes"]
    (tmp_path / "TruthfulQA.csv").write_text(
        "Type,Category,Question,Best Answer,Correct Answers,Incorrect Answers,Source\n"
        "Adversarial,Law,Is it?,No,No; Never,Yes; Always,u\n"
    )
    item = _load("truthfulqa_generation", tmp_path / "TruthfulQA.csv")["Is it?"]
    assert item.answers == ("No", "Never")
