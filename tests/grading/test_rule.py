from __future__ import annotations

from pathlib import Path

import pytest

import graders
from orchestrator.errors import UsageError
from orchestrator.grading import MIXED_GRADER, grade_by_rule
from orchestrator.store import RunFolder
from tests.grading.run_of_answers import RunOfAnswers, grades, outcomes


def test_every_answer_gets_one_grade_and_a_second_call_writes_nothing(tmp_path: Path) -> None:
    made = RunOfAnswers(tmp_path)
    made.item("paris", "Paris")
    made.item("rome", "Rome")
    made.answer("k1", "paris", "It is Paris.")
    made.answer("k1", "paris", "It is Paris.", target=None)  # two requests, one key
    made.answer("k2", "rome", "I don't know.")
    made.answer("k3", "rome", "London", target=0.9)
    made.answer("k4", "rome", None, finish_reason="content_filter", sample=1)
    made.answer("k5", "rome", None, status="error", error_class="timeout", sample=2)
    run = made.write()
    heard: list[tuple[int, int]] = []
    assert grade_by_rule(run, confidence=False, progress=lambda *at: heard.append(at)) == 4
    assert heard[-1] == (4, 4)
    rows = {row["request_key"]: row for row in grades(run)}
    assert {key: row["outcome"] for key, row in rows.items()} == {
        "k1": "correct", "k2": "abstained", "k3": "incorrect", "k4": "refused"
    }  # fmt: skip
    assert {row["grader"] for row in rows.values()} == {"alias"}
    assert rows["k1"]["grader_version"] == graders.get("alias").version
    assert rows["k1"]["judge"] is None
    assert rows["k1"]["status"] == "ok"
    assert grade_by_rule(run, confidence=False) == 0
    assert len(grades(run)) == 4


def test_later_answers_alone_are_graded_later(tmp_path: Path) -> None:
    made = RunOfAnswers(tmp_path)
    made.item("paris", "Paris")
    made.answer("k1", "paris", "Paris")
    assert grade_by_rule(made.write(), confidence=False) == 1
    made.answer("k2", "paris", "London", sample=1)
    run = made.write()
    assert grade_by_rule(run, confidence=False) == 1
    assert [row["outcome"] for row in grades(run)] == ["correct", "incorrect"]


def test_a_key_of_two_benchmarks_is_graded_by_each_ones_golds(tmp_path: Path) -> None:
    made = RunOfAnswers(tmp_path, {"facts": "alias", "revised": "alias"})
    made.item("one", "Paris")
    made.item("uno", "London", benchmark="revised")
    made.answer("k", "one", "Paris")
    made.answer("k", "uno", "Paris", benchmark="revised")
    run = made.write()
    assert grade_by_rule(run, confidence=False) == 2
    assert outcomes(run) == {
        ("facts", "one"): ("correct", "alias"),
        ("revised", "uno"): ("incorrect", "alias"),
    }
    assert grade_by_rule(run, confidence=False) == 0


def test_the_order_of_a_list_counts_where_its_item_says_so(tmp_path: Path) -> None:
    made = RunOfAnswers(tmp_path, {"facts": "list"})
    for name, metadata in (("any", "{}"), ("strict", '{"ordered": true}')):
        made.item(name, "red", "green", "blue", answer_type="list", metadata=metadata)
        made.answer(name, name, "green, red, blue")
    run = made.write()
    assert grade_by_rule(run, confidence=False) == 2
    assert outcomes(run) == {
        ("facts", "any"): ("correct", "list"),
        ("facts", "strict"): ("incorrect", "list"),
    }


def mixed(tmp_path: Path, grader: str) -> RunFolder:
    made = RunOfAnswers(tmp_path, {"facts": grader})
    made.item("text", "Paris")
    made.item("number", "12", answer_type="number")
    made.item("choice", "B", answer_type="choice", choices=["Paris", "London"])
    made.item("none", answer_type="none", should_abstain=True)
    said = {"text": "Paris", "number": "12", "choice": "B", "none": "Nobody can know that."}
    for name, text in said.items():
        made.answer(name, name, text)
    return made.write()


@pytest.mark.parametrize("grader", ["auto", "judge"])
def test_a_benchmark_of_several_kinds_has_one_complete_grader(tmp_path: Path, grader: str) -> None:
    run = mixed(tmp_path, grader)
    assert grade_by_rule(run, confidence=False) == 4
    rows = {row["item_id"]: row for row in grades(run)}
    assert len({(row["grader"], row["grader_version"]) for row in rows.values()}) == 1
    assert rows["number"]["rationale"].startswith("number")
    assert rows["choice"]["rationale"].startswith("choice")
    assert "abstention-1." in rows["text"]["grader_version"]
    assert {item: found for (_, item), found in outcomes(run).items()} == {
        "text": ("correct", MIXED_GRADER),
        "number": ("correct", MIXED_GRADER),
        "choice": ("correct", MIXED_GRADER),
        "none": ("abstained", MIXED_GRADER),
    }
    assert grade_by_rule(run, confidence=False) == 0


def test_auto_over_one_kind_is_that_kinds_grader(tmp_path: Path) -> None:
    made = RunOfAnswers(tmp_path, {"facts": "auto"})
    made.item("sum", "12", answer_type="number")
    made.answer("k", "sum", "The answer is 12.")
    run = made.write()
    grade_by_rule(run, confidence=False)
    assert outcomes(run) == {("facts", "sum"): ("correct", "number")}


def test_a_stated_confidence_is_no_part_of_the_answer(tmp_path: Path) -> None:
    made = RunOfAnswers(tmp_path, {"facts": "number"})
    made.item("sum", "90", answer_type="number")
    made.answer("k", "sum", "12\nConfidence: 90%")
    run = made.write()
    grade_by_rule(run, confidence=True)
    assert [row["outcome"] for row in grades(run)] == ["incorrect"]


def test_an_unknown_grader_is_one_clear_message(tmp_path: Path) -> None:
    made = RunOfAnswers(tmp_path, {"facts": "oracle"})
    made.item("a", "b")
    made.answer("k", "a", "b")
    with pytest.raises(UsageError, match=r"'facts'.*'oracle'.*alias"):
        grade_by_rule(made.write(), confidence=False)


def test_a_run_without_a_sweep_has_nothing_to_grade(tmp_path: Path) -> None:
    assert grade_by_rule(RunFolder.create(tmp_path, "new"), confidence=False) == 0


def test_more_rows_than_a_part_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orchestrator.grading.tables.ROWS_A_PART", 10_000)
    made = RunOfAnswers(tmp_path)
    made.item("paris", "Paris")
    for number in range(10_500):
        made.answer(f"k{number}", "paris", "Paris", sample=number)
    run = made.write()
    heard: list[tuple[int, int]] = []
    assert grade_by_rule(run, confidence=False, progress=lambda *at: heard.append(at)) == 10_500
    assert heard[0][0] < heard[-1][0] == 10_500
    assert len(run.parts("grades")) == 2
    assert len({row["request_key"] for row in grades(run)}) == 10_500


def test_a_failure_that_stands_already_writes_no_part(tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text(
        "def grade(question, response):\n    raise RuntimeError('no')\n", encoding="utf-8"
    )
    made = RunOfAnswers(tmp_path, {"facts": f"{tmp_path}/mine.py:grade"})
    made.item("paris", "Paris")
    made.answer("k1", "paris", "Paris")
    run = made.write()
    assert grade_by_rule(run, confidence=False) == 1
    parts = sorted((run.path / "grades").rglob("*.parquet"))
    assert grade_by_rule(run, confidence=False) == 0
    assert sorted((run.path / "grades").rglob("*.parquet")) == parts
