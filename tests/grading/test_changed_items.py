"""A data set that is corrected after its run was graded."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from orchestrator import analysis
from orchestrator.grading import grade_by_rule
from orchestrator.store import RunFolder
from orchestrator.sweep import Judge
from tests.grading.run_of_answers import RunOfAnswers, ask_all, judge


def outcomes(run: RunFolder) -> dict[str, str]:
    with closing(analysis.connect([run])) as con:
        return dict(con.sql("SELECT item_id, outcome FROM outcomes").fetchall())


def test_only_what_has_another_gold_is_graded_anew(tmp_path: Path) -> None:
    made = RunOfAnswers(tmp_path)
    made.item("a", "Paris")
    made.item("b", "Rome")
    made.answer("1" * 32, "a", "Paris")
    made.answer("2" * 32, "b", "Rome")
    run = made.write()
    assert grade_by_rule(run, confidence=False) == 2
    made.responses = {}
    made.write()
    assert grade_by_rule(run, confidence=False) == 0, "the same sweep again"

    made.items[0]["answers"] = ["Lutetia"]
    made.write()
    assert grade_by_rule(run, confidence=False) == 1
    assert outcomes(run) == {"a": "incorrect", "b": "correct"}
    made.write()
    assert grade_by_rule(run, confidence=False) == 0

    made.items[0]["answers"] = ["Paris"]
    made.write()
    assert grade_by_rule(run, confidence=False) == 1
    assert outcomes(run) == {"a": "correct", "b": "correct"}


def test_a_judge_is_asked_about_the_new_gold(tmp_path: Path) -> None:
    made = RunOfAnswers(tmp_path)
    made.item("a", "Paris")
    made.item("b", "Rome")
    made.answer("1" * 32, "a", "The city of light")
    made.answer("2" * 32, "b", "The eternal city")
    run = made.write()
    panel = Judge(models=[judge("j")])
    assert len(ask_all(run, panel, lambda _: '{"reason": "", "verdict": "CORRECT"}')) == 2
    made.responses = {}
    made.items[0]["answers"] = ["Lutetia"]
    made.write()
    (question,) = ask_all(run, panel, lambda _: '{"reason": "", "verdict": "INCORRECT"}')
    assert "Lutetia" in repr(question)
    assert outcomes(run) == {"a": "incorrect", "b": "correct"}
