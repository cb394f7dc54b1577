"""Graders of a person's own: what they may be, what they may say, and what goes wrong."""

from __future__ import annotations

import re
import sys
from importlib.resources import files
from pathlib import Path

import pytest

import graders
from graders import CustomGrader, Grade, GraderError, Question, Response, get

QUESTION = Question("What is the capital of France?", ("Paris",))
RESPONSE = Response("It is Paris.", "stop")

GOOD = """\
from graders import Grade, Question, Response

def whole(question: Question, response: Response) -> Grade | str | bool:
    return Grade("correct", extracted=question.answers[0], rationale=response.text, unsure=True)

def word(question, response):
    return "abstained"

def right(question, response):
    return question.answers[0] in response.text

class Strict:
    name = "strict"
    version = "7"
    def grade(self, question, response):
        return response.text == question.answers[0]

strict = Strict()
"""


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.py"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("whole", Grade("correct", "Paris", "It is Paris.", unsure=True)),
        ("word", Grade("abstained")),
        ("right", Grade("correct")),
        ("Strict", Grade("incorrect")),
        ("strict", Grade("incorrect")),
    ],
)
def test_what_a_grader_may_be_and_say(mine: Path, name: str, expected: Grade) -> None:
    assert get(f"mine.py:{name}", mine.parent).grade(QUESTION, RESPONSE) == expected


def test_names_and_versions(mine: Path) -> None:
    before = get("mine.py:right", mine.parent)
    assert before.name == "mine.py:right"
    assert re.fullmatch(r"[0-9a-f]{12}", before.version)
    strict = get("mine.py:strict", mine.parent)
    assert (strict.name, strict.version) == ("strict", "7")
    mine.write_text(GOOD.replace("in response.text", "== response.text"), encoding="utf-8")
    edited = get("mine.py:right", mine.parent)
    assert edited.version != before.version
    assert edited.grade(QUESTION, RESPONSE).outcome == "incorrect"
    assert before.grade(QUESTION, RESPONSE).outcome == "correct"


WRONG = {
    "raise ValueError('no  golds\\n here')": "ValueError: no golds here",
    "raise SystemExit(3)": "SystemExit: 3",
    "return None": "returned None; expected a Grade, True or False, or one of correct, incorrect",
    "return 'right'": "returned str 'right'; expected",
    "return 1": "returned int 1; expected",
    "return Grade('wrong')": "returned a Grade with the outcome str 'wrong'",
    "return Grade('correct', extracted=3)": "returned a Grade with the extracted int 3",
    "return question.answer": "AttributeError: 'Question' object has no attribute 'answer'",
}


@pytest.mark.parametrize("line", WRONG)
def test_whatever_goes_wrong_is_ungraded_with_the_message(tmp_path: Path, line: str) -> None:
    (tmp_path / "w.py").write_text(
        f"from graders import Grade\ndef grade(question, response):\n    {line}\n", encoding="utf-8"
    )
    grade = get("w.py:grade", tmp_path).grade(QUESTION, RESPONSE)
    assert (grade.outcome, grade.failed) == ("ungraded", True)
    assert grade.rationale is not None
    assert grade.rationale.startswith(WRONG[line])


def test_it_is_not_asked_about_what_is_settled_without_it() -> None:
    asked: list[str | None] = []

    def grade(question: Question, response: Response) -> bool:
        asked.append(response.text)
        return True

    own = CustomGrader("own", "1", grade)
    assert own.grade(QUESTION, Response(None, "content_filter")).outcome == "refused"
    assert own.grade(QUESTION, Response("  ", "stop")).outcome == "empty"
    assert own.grade(QUESTION, Response("<think>Rome?</think>Paris")).outcome == "correct"
    assert asked == ["Paris"]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("none.py:grade", None, r"none\.py cannot be read .*did you mean 'mine\.py'"),
        ("mine.py:rite", None, r"no 'rite' \(did you mean 'right'\?\); it has whole, word, right"),
        ("x.py:grade", "import nowhere", r"x\.py cannot be imported .*nowhere.*, line 1"),
        ("x.py:grade", "def grade(", r"x\.py cannot be imported \(SyntaxError"),
        ("x.py:grade", "1 / 0", "ZeroDivisionError.*line 1"),
        ("x.py:grade", "grade = 3", "is a int; expected a callable"),
        ("x.py:grade", "def grade(answer): ...", r"takes \(answer\); expected two arguments"),
        ("x.py:grade", "async def grade(q, r): ...", "asynchronous or a generator"),
        ("x.py:grade", "class grade:\n    def __init__(self, x): ...", "made without arguments"),
        ("x.py:grade", "def grade(q, r): ...\ngrade.name = 'alias'", "one of ours"),
        ("x.py:grade", "def grade(q, r): ...\ngrade.version = 3", "version is int 3"),
        ("mine", None, r"unknown grader 'mine'.*or a callable of your own as FILE\.py:NAME"),
    ],
)
def test_what_does_not_load_is_one_message(
    mine: Path, name: str, text: str | None, said: str
) -> None:
    if text is not None:
        (mine.parent / "x.py").write_text(text, encoding="utf-8")
    with pytest.raises(GraderError, match=said) as error:
        get(name, mine.parent)
    assert "\n" not in str(error.value)


def test_a_file_may_import_what_lies_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path])
    (tmp_path / "beside_the_grader.py").write_text("OUTCOME = 'abstained'", encoding="utf-8")
    (tmp_path / "g.py").write_text(
        "from beside_the_grader import OUTCOME\ndef grade(q, r):\n    return OUTCOME\n",
        encoding="utf-8",
    )
    assert get("g.py:grade", tmp_path).grade(QUESTION, RESPONSE).outcome == "abstained"


def offer(folder: Path, value: str) -> None:
    """Install a package that offers the grader `exactly`, as a tool of packaging would."""
    (folder / "exactly_the_gold.py").write_text(
        "def grade(question, response):\n    return response.text in question.answers\n",
        encoding="utf-8",
    )
    facts = folder / "exactly-1.2.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: exactly\nVersion: 1.2\n")
    (facts / "entry_points.txt").write_text(f"[calibrant.graders]\nexactly = {value}\n")


def test_an_installed_package_offers_a_grader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer(tmp_path, "exactly_the_gold:grade")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "exactly_the_gold", raising=False)
    assert "exactly" in graders.installed()
    found = get("exactly")
    assert found.name == "exactly"
    assert re.fullmatch(r"[0-9a-f]{12}", found.version)  # of the source: an edit grades anew
    assert found.grade(QUESTION, Response("Paris")).outcome == "correct"
    assert found.grade(QUESTION, RESPONSE).outcome == "incorrect"
    with pytest.raises(GraderError, match=r"'exactlyy' \(did you mean 'exactly'\?\)"):
        get("exactlyy")


def test_a_package_whose_grader_cannot_be_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer(tmp_path, "not_there:grade")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(GraderError, match=r"'exactly': not_there:grade cannot be imported"):
        get("exactly")


def test_the_packages_are_typed() -> None:
    for package in ("graders", "benchmarks", "orchestrator"):
        assert (files(package) / "py.typed").is_file()
