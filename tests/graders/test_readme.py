"""The examples of graders/README.md do what is said of them."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

from graders import Question, Response, get, names

README = (files("graders") / "README.md").read_text(encoding="utf-8")
ALONE, MINE = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


def test_the_package_can_be_used_alone() -> None:
    exec(compile(ALONE, "README.md", "exec"), {})


def test_the_grader_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text(MINE, encoding="utf-8")
    own = get("mine.py:grade", tmp_path)

    def said(text: str, *golds: str) -> tuple[str, str | None, str | None]:
        grade = own.grade(Question("Which city?", golds), Response(text, "stop"))
        return grade.outcome, grade.extracted, grade.rationale

    assert said("Let me think.\n**Paris.**", "paris") == ("correct", "Paris", "last line")
    assert said("Rome", "Paris") == ("incorrect", "Rome", "last line")
    assert said("idk", "Paris") == ("abstained", None, None)
    assert said("7") == ("ungraded", None, "ValueError: a number where nothing is right")
    assert own.grade(Question("?"), Response("<think>x</think>", "stop")).outcome == "empty"


def test_our_graders_are_named() -> None:
    assert all(f"`{name}`" in README for name in names())
