from __future__ import annotations

import csv
import json
import os
from importlib.resources import files
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from benchmarks import BenchmarkError, BenchmarkSpec, Item, describe, load, presets
from benchmarks.acceptable_range import split_range
from benchmarks.preset import parse_preset
from graders.judge.wording import prompt_names


def _real(name: str) -> str:
    folder = os.environ.get("CALIBRANT_SHARED_DATA")
    if folder is None:
        pytest.skip(f"CALIBRANT_SHARED_DATA names no folder with the real data set {name}")
    path = Path(folder) / name
    if not path.exists():
        pytest.skip(f"the real data set {name} is not at {folder}")
    return str(path)


def _csv(path: Path, *rows: list[str]) -> str:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return str(path)


def _load(name: str, path: str, seed: int = 0, *, shuffle: bool | None = None) -> dict[str, Item]:
    benchmark = load(BenchmarkSpec(name, path=path, seed=seed, shuffle=shuffle))
    return {item.question: item for item in benchmark.items}


def test_simpleqa(tmp_path: Path) -> None:
    about = "{'topic': 'Art', 'answer_type': 'Person', 'urls': ['https://a.example/x']}"
    path = _csv(tmp_path / "s.csv", ["metadata", "problem", "answer"], [about, "Who?", "Ann"])
    item = _load("simpleqa", path)["Who?"]
    assert (item.answers, item.category, item.answer_type) == (("Ann",), "Art", "text")
    assert item.metadata == {"answer_type": "Person", "urls": ["https://a.example/x"]}


def test_simpleqa_verified_keeps_the_range(tmp_path: Path) -> None:
    header = ["original_index", "problem", "answer", "topic", "answer_type", "multi_step",
              "requires_reasoning", "urls"]  # fmt: skip
    stated = "150 (acceptable range: anything between 148 and 152)"
    path = _csv(
        tmp_path / "v.csv",
        header,
        ["31", "How many?", stated, "Art", "Number", "False", "False", "u"],
        ["8", "Who?", "Jóhanna", "Politics", "Person", "True", "False", "u"],
    )
    items = _load("simpleqa_verified", path)
    number, person = items["How many?"], items["Who?"]
    assert (number.item_id, number.answers) == ("31", ("150", stated))
    assert number.metadata["acceptable_range"] == [148, 152]
    assert number.metadata["acceptable_range_text"] == "anything between 148 and 152"
    assert person.answers == ("Jóhanna",)
    assert "acceptable_range" not in person.metadata


@pytest.mark.parametrize(
    ("gold", "stated", "limits"),
    [
        ("390 metres", "anything between 386 and 394 metres", (386, 394)),
        ("65W", "anything between 64W and 66W", (64, 66)),
        ("53rd minute", "anything between 52nd and 54th minute", (52, 54)),
        ("74,500 km2", "anything between 70,775 and 78,225 km2", (70775, 78225)),
        ("1.65 million", "anything between 1.6 million and 1.7 million USD", (1.6e6, 1.7e6)),
        ("13.03%", "anything between 12.90 and 13.16%", (12.9, 13.16)),
        ("41:18", "anything between 41:17 and 41:19", None),
        ("405 x 480 cm", "[400-409] x [475-485] cm", None),
        ("1 (one)", None, None),
    ],
)
def test_ranges(gold: str, stated: str | None, limits: tuple[float, float] | None) -> None:
    text = gold if stated is None else f"{gold} (acceptable range: {stated})"
    assert split_range(text) == (gold, stated, limits)


def test_gsm8k(tmp_path: Path) -> None:
    path = tmp_path / "test.jsonl"
    path.write_text(json.dumps({"question": "Sum?", "answer": "2+2=<<2+2=4>>4\n#### 1,004"}))
    item = _load("gsm8k", str(path))["Sum?"]
    assert (item.answers, item.answer_type) == (("1,004",), "number")
    path.write_text(json.dumps({"question": "Sum?", "answer": "4"}))
    with pytest.raises(BenchmarkError, match=r"line 1.*no '####'"):
        _load("gsm8k", str(path))


def test_mmlu_in_the_hubs_and_the_original_form(tmp_path: Path) -> None:
    columns = {"question": ["Q?"], "subject": ["law"], "choices": [["5", "6", "7", "2"]]}
    pq.write_table(pa.table(columns | {"answer": [2]}), tmp_path / "m.parquet")
    item = _load("mmlu", str(tmp_path / "m.parquet"), shuffle=False)["Q?"]
    assert (item.answers, item.choices, item.category) == (("C",), ("5", "6", "7", "2"), "law")

    path = _csv(
        tmp_path / "law_test.csv", ["Q?", "5", "6", "7", "x"], ["R?", "a1", "b1", "c1", "d1"]
    )
    with pytest.raises(BenchmarkError, match="no column"):
        _load("mmlu", path, shuffle=False)
    rows = ["Q?", "5", "6", "7", "2", "C"], ["R?", "a1", "b1", "c1", "d1", "A"]
    items = _load("mmlu", _csv(tmp_path / "law_test.csv", *rows), shuffle=False)
    assert (items["Q?"].answers, items["Q?"].choices) == (("C",), ("5", "6", "7", "2"))
    assert items["R?"].answers == ("A",)

    pq.write_table(pa.table(columns | {"answer": [4]}), tmp_path / "m.parquet")
    with pytest.raises(BenchmarkError, match="row 1: answer 4 is out of range"):
        _load("mmlu", str(tmp_path / "m.parquet"), shuffle=False)


def _truthfulqa_files(tmp_path: Path) -> list[str]:
    targets = [{"choices": ["right", "w1", "w2"], "labels": [1, 0, 0]}] * 20
    questions = [f"Q{number}?" for number in range(20)]
    pq.write_table(
        pa.table({"question": questions, "mc1_targets": targets}), tmp_path / "t.parquet"
    )
    tasks = [{"question": q, "mc1_targets": {"right": 1, "w1": 0, "w2": 0}} for q in questions]
    (tmp_path / "mc_task.json").write_text(json.dumps(tasks))
    header = ["Type", "Category", "Question", "Best Answer", "Correct Answers",
              "Incorrect Answers", "Source"]  # fmt: skip
    rows = [["Adversarial", "Law", q, "right", "right; yes", "w1; w2", "u"] for q in questions]
    return [
        str(tmp_path / "t.parquet"),
        str(tmp_path / "mc_task.json"),
        _csv(tmp_path / "TruthfulQA.csv", header, *rows),
    ]


def test_truthfulqa_is_shuffled_by_the_seed_alone(tmp_path: Path) -> None:
    found = [_load("truthfulqa", path) for path in _truthfulqa_files(tmp_path)]
    for items in found:
        for item in items.values():
            right = item.choices["ABC".index(item.answers[0])]
            order = item.metadata["permutation"]
            assert right == "right"
            assert [("right", "w1", "w2")[at] for at in order] == list(item.choices)
        assert len({item.answers for item in items.values()}) == 3
    for question, item in found[0].items():
        others = [items[question] for items in found[1:]]
        assert {other.item_id for other in others} == {item.item_id}
        assert {other.choices for other in others} == {item.choices}
    reseeded = _load("truthfulqa", _truthfulqa_files(tmp_path)[0], seed=1)
    assert {q: item.item_id for q, item in reseeded.items()} == {
        q: item.item_id for q, item in found[0].items()
    }
    assert any(reseeded[q].choices != item.choices for q, item in found[0].items())


def test_selfaware(tmp_path: Path) -> None:
    example = [
        {
            "question_id": 1,
            "question": "Q?",
            "answer": ["a", "b"],
            "answerable": True,
            "source": "s",
        },
        {"question_id": 2, "question": "R?", "answer": None, "answerable": False},
    ]
    path = tmp_path / "SelfAware.json"
    example = [record | {"source": "s"} for record in example]
    path.write_text(json.dumps({"keywords": ["x"], "example": example}))
    items = _load("selfaware", str(path))
    assert (items["Q?"].answers, items["Q?"].should_abstain) == (("a", "b"), False)
    assert (items["R?"].answers, items["R?"].should_abstain) == ((), True)
    assert [items[q].answer_type for q in ("Q?", "R?")] == ["text", "none"]


def test_a_preset_says_which_column_it_misses(tmp_path: Path) -> None:
    path = _csv(tmp_path / "x.csv", ["metadata", "question", "answer"], ["{}", "Q?", "a"])
    with pytest.raises(BenchmarkError) as error:
        _load("simpleqa", path)
    assert 'no column "problem"' in str(error.value)
    assert "metadata, question, answer" in str(error.value)
    benchmark = load(
        BenchmarkSpec("simpleqa", path=_csv(tmp_path / "y.csv", ["metadata", "q", "answer"],
                      ["{'topic': 'x'}", "Q?", "a"]), fields={"question": "q"})
    )  # fmt: skip
    assert [item.question for item in benchmark.items] == ["Q?"]


def test_descriptions_are_complete(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CALIBRANT_CACHE", str(tmp_path))  # nothing was downloaded
    names = [preset.name for preset in presets()]
    assert names == sorted(names)
    assert {"simpleqa", "simpleqa_verified", "gsm8k", "mmlu", "truthfulqa", "selfaware"} <= {*names}
    for preset in presets():
        about = describe(preset.name)
        assert about.kind == "preset"
        assert about.citation
        assert about.source
        assert about.fields["question"]
        assert about.revision == "unpinned" or about.revision.startswith("sha256:")
    with pytest.raises(BenchmarkError, match=r'Did you mean "gsm8k"'):
        describe("gsm8")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name: x\ntitel: y", "titel"),
        ("name: [", "not YAML"),
        ("3", "x.yaml"),
    ],
)
def test_a_wrong_preset_file(text: str, says: str) -> None:
    with pytest.raises(BenchmarkError, match=says):
        parse_preset(text, "x.yaml")


@pytest.mark.parametrize("stated", ["false", "the original file, 3 rows"])
def test_verified_says_against_what_or_false(stated: str) -> None:
    text = (files("benchmarks") / "presets" / "gsm8k.yaml").read_text(encoding="utf-8")
    head, _ = text.split("verified: ")
    preset = parse_preset(f"{head}verified: {stated}", "gsm8k.yaml")
    assert preset.verified == (False if stated == "false" else stated)
    for wrong in ("true", '""', "3"):
        with pytest.raises(BenchmarkError, match="verified: expected false, or a text"):
            parse_preset(f"{head}verified: {wrong}", "gsm8k.yaml")


def test_what_no_data_were_read_for_says_so() -> None:
    unverified = [preset.name for preset in presets() if preset.verified is False]
    assert "mmlu" in unverified
    assert "simpleqa" not in unverified
    assert describe("mmlu").verified is None


@pytest.mark.parametrize(
    ("name", "file", "count"),
    [
        ("simpleqa", "simple_qa_test_set.csv", 4326),
        ("simpleqa_verified", "simpleqa_verified.csv", 1000),
        ("gsm8k", "gsm8k_test.jsonl", 1319),
        ("selfaware", "SelfAware.json", 3369),
    ],
)
def test_the_real_files(name: str, file: str, count: int) -> None:
    benchmark = load(BenchmarkSpec(name, path=_real(file)))
    assert len({item.item_id for item in benchmark.items}) == len(benchmark.items) == count
    assert all(item.question and (item.answers or item.should_abstain) for item in benchmark.items)
    limited = load(BenchmarkSpec(name, path=_real(file), limit=50, few_shot=5))
    assert limited.items == benchmark.items[:50]
    assert limited.examples == tuple(reversed(benchmark.items[-5:]))


def test_the_real_ranges() -> None:
    benchmark = load(BenchmarkSpec("simpleqa_verified", path=_real("simpleqa_verified.csv")))
    texts = [item for item in benchmark.items if "acceptable_range_text" in item.metadata]
    limits = [item for item in texts if "acceptable_range" in item.metadata]
    assert (len(texts), len(limits)) == (88, 81)
    assert not any("acceptable range" in item.answers[0] for item in benchmark.items)


def test_the_real_selfaware_counts() -> None:
    benchmark = load(BenchmarkSpec("selfaware", path=_real("SelfAware.json")))
    withheld = [item for item in benchmark.items if item.should_abstain is True]
    assert len(withheld) == 1032
    assert all(item.answer_type == "none" and not item.answers for item in withheld)
    others = [item for item in benchmark.items if item.should_abstain is False]
    assert len(others) == 3369 - 1032
    assert all(item.answer_type == "text" and item.answers for item in others)


def test_every_preset_says_where_its_facts_were_looked_up() -> None:
    for preset in presets():
        assert preset.sources, preset.name
        assert all(source.startswith("https://") for source in preset.sources), preset.name
        assert preset.revision is None, f"{preset.name}: a revision comes with a first download"
        assert preset.judge_prompt in (None, *prompt_names()), preset.name
    assert {preset.name for preset in presets() if preset.gated} == {"hle", "gpqa"}
