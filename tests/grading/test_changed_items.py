"""A data set that is corrected after its run was graded."""

from __future__ import annotations

from pathlib import Path

from orchestrator.grading import grade_by_rule
from orchestrator.store import RunFolder
from orchestrator.sweep import Judge
from tests.grading.run_of_answers import RunOfAnswers, ask_all, judge, outcomes


def two_answers(folder: Path) -> tuple[RunOfAnswers, RunFolder]:
    """Return a run of two items, and what it was made of without its answers."""
    made = RunOfAnswers(folder)
    for at, gold in enumerate(("Paris", "Rome")):
        made.item("ab"[at], gold)
        made.answer(str(at) * 32, "ab"[at], gold)
    run = made.write()
    made.responses = {}
    return made, run


def said(run: RunFolder) -> dict[str, str]:
    return {item: outcome for (_, item), (outcome, _) in outcomes(run).items()}


def test_only_what_has_another_gold_is_graded_anew(tmp_path: Path) -> None:
    made, run = two_answers(tmp_path)
    assert grade_by_rule(run, confidence=False) == 2
    made.write()
    assert grade_by_rule(run, confidence=False) == 0, "the same sweep again"

    made.items[0]["answers"] = ["Lutetia"]
    made.write()
    assert grade_by_rule(run, confidence=False) == 1
    assert said(run) == {"a": "incorrect", "b": "correct"}
    made.write()
    assert grade_by_rule(run, confidence=False) == 0

    made.items[0]["answers"] = ["Paris"]
    made.write()
    assert grade_by_rule(run, confidence=False) == 1
    assert said(run) == {"a": "correct", "b": "correct"}


def test_a_judge_is_asked_about_the_new_gold(tmp_path: Path) -> None:
    made, run = two_answers(tmp_path)
    panel = Judge(models=[judge("j")])
    assert len(ask_all(run, panel, lambda _: '{"reason": "", "verdict": "CORRECT"}')) == 2
    made.items[0]["answers"] = ["Lutetia"]
    made.write()
    (question,) = ask_all(run, panel, lambda _: '{"reason": "", "verdict": "INCORRECT"}')
    assert "Lutetia" in repr(question)
    assert said(run) == {"a": "incorrect", "b": "correct"}
