"""`calibrant grade` with a grader of one's own: the trial, then all of it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from orchestrator import api
from orchestrator.cli.app import main
from orchestrator.store import RunFolder
from tests.grading.run_of_answers import RunOfAnswers, grades, outcomes

Capture = pytest.CaptureFixture[str]

MINE = """\
from graders import Grade

def grade(question, response):
    print("seen", response.text)
    found = next((gold for gold in question.answers if gold in response.text), None)
    return Grade("correct" if found else "incorrect", extracted=found, rationale="a substring")

def picky(question, response):
    if "Rome" in response.text:
        raise LookupError("no Rome")
    return True
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunFolder:
    monkeypatch.chdir(tmp_path)
    made = RunOfAnswers(tmp_path / "runs")
    for at, name in enumerate(("Paris", "Rome", "Athens", "London")):
        made.item(name, name)
        made.answer(f"{at:032x}", name, f"It is {name}, I think.")
    (tmp_path / "mine.py").write_text(MINE)
    return made.write()


def checksums(run: RunFolder) -> dict[str, str]:
    """Return every file of a run with the hash of its content."""
    files = [path for path in run.path.rglob("*") if path.is_file()]
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_a_trial_shows_what_is_said_and_writes_nothing(run: RunFolder, capsys: Capture) -> None:
    before = checksums(run)
    assert main(["grade", "answers", "--grader", "mine.py:grade", "--limit", "3"]) == 0
    captured = capsys.readouterr()
    assert captured.out.count("── facts · ") == 3
    for said in ("question: What is Athens known as?", "answers: Athens", "grader: mine.py:grade",
                 "response: It is Athens, I think.", "outcome: correct", "extracted: Athens",
                 "rationale: a substring"):  # fmt: skip
        assert said in captured.out
    assert "seen" not in captured.out  # what a grader prints is no part of the result
    assert "nothing was written" in captured.err
    assert main(["grade", "answers", "--limit", "2", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["grader"] for row in rows] == ["alias", "alias"]  # the benchmark's own
    assert checksums(run) == before


def test_a_trial_shows_the_same_words_once(tmp_path: Path, capsys: Capture) -> None:
    made = RunOfAnswers(tmp_path / "runs")
    made.item("Paris", "Paris")
    for at in range(5):  # an answer at each of five targets
        made.answer(f"{at:032x}", "Paris", "It is Paris." if at else "It is Rome.")
    run = made.write()
    assert main(["grade", str(run.path), "--limit", "4", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert sorted(row["response"] for row in rows) == ["It is Paris.", "It is Rome."]


def test_a_trial_tells_failures(run: RunFolder, capsys: Capture) -> None:
    before = checksums(run)
    assert main(["grade", "answers", "--grader", "mine.py:picky", "--limit", "4"]) == 0
    captured = capsys.readouterr()
    assert "rationale: LookupError: no Rome" in captured.out
    assert "mine.py:picky failed on 1 of 4 answers: LookupError: no Rome" in captured.err
    assert checksums(run) == before


def test_all_is_graded_beside_the_other_graders(run: RunFolder, capsys: Capture) -> None:
    assert main(["grade", "answers"]) == 0
    assert main(["grade", "answers", "--grader", "mine.py:grade"]) == 0
    assert "calibrant scores runs/answers --grader mine.py:grade" in capsys.readouterr().out
    by = [row["grader"] for row in grades(run)]
    assert (by.count("alias"), by.count("mine.py:grade")) == (4, 4)
    assert set(outcomes(run).values()) == {("correct", "mine.py:grade")}  # the newest complete one
    assert main(["scores", "answers", "--grader", "alias"]) == 0


STRICT = """\
def grade(question, response):
    return False
"""


def test_the_table_is_that_of_the_grader_that_was_asked_for(
    run: RunFolder, capsys: Capture
) -> None:
    """Also where another one, graded later, decides."""
    Path("strict.py").write_text(STRICT)
    for name in ("alias", "strict.py:grade"):
        assert main(["grade", "answers", "--grader", name]) == 0
        assert f"These are the scores by {name}, which decides." in capsys.readouterr().out
    assert main(["grade", "answers", "--grader", "alias"]) == 0
    text = capsys.readouterr().out
    assert "      4  100.0%      0.0%   0.0%" in text
    assert (
        "These are the scores by alias. What decides is strict.py:grade on facts; to let alias "
        "decide: calibrant run SWEEP --set decides=alias"
    ) in text
    assert main(["grade", "answers", "--grader", "auto"]) == 0
    assert "These are" not in capsys.readouterr().out


def test_failures_are_ungraded_and_said_and_no_failure_of_the_command(
    run: RunFolder, capsys: Capture
) -> None:
    assert main(["grade", "answers", "--grader", "mine.py:picky"]) == 0
    err = capsys.readouterr().err
    assert "facts: the grader mine.py:picky failed on 1 of 4 answers, which are ungraded: " in err
    assert "LookupError: no Rome" in err
    [failed] = [row for row in grades(run) if row["outcome"] == "ungraded"]
    assert (failed["item_id"], failed["status"]) == ("Rome", "error")
    assert failed["rationale"] == "LookupError: no Rome"
    report = api.grade("answers", grader="mine.py:picky")
    assert report.complete
    assert len(report.failures) == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--grader", "mine.py:grad"], "did you mean 'grade'"),
        (["--grader", "mine.py:grad", "--limit", "5"], "did you mean 'grade'"),
        (["--grader", "none.py:grade"], "none.py cannot be read"),
        (["--grader", "broken.py:grade"], "broken.py cannot be imported (ZeroDivisionError"),
        (["--grader", "aliass"], "did you mean 'alias'"),
        (["--grader", "judge"], "--judge MODEL"),
        (["--grader", "alias", "--judge", "openai/gpt-4.1"], "--judge and --grader"),
        (["--grader", "alias", "--diff", "a", "b"], "leave out --grader"),
    ],
)
def test_what_is_wrong_is_one_message(
    run: RunFolder, capsys: Capture, options: list[str], said: str
) -> None:
    Path("broken.py").write_text("1 / 0")
    before = checksums(run)
    assert main(["grade", "answers", *options]) == 2
    captured = capsys.readouterr()
    [error] = [line for line in captured.err.splitlines() if line.startswith("Error: ")]
    assert said in error
    assert not captured.out
    assert checksums(run) == before


def test_a_trial_of_a_run_without_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    made = RunOfAnswers(tmp_path / "runs")
    made.item("Paris", "Paris")
    made.answer("0" * 32, "Paris", None, status="error", error_class="timeout")
    made.write()
    assert main(["grade", "answers", "--limit", "5"]) == 0
    assert "No answers to try it on" in capsys.readouterr().out
