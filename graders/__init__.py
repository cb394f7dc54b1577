"""Graders: a response becomes an outcome.

>>> from graders import Question, Response, get
>>> get("alias").grade(Question("Capital of France?", ("Paris",)), Response("It is Paris.")).outcome
'correct'
"""

from __future__ import annotations

from pathlib import Path

from graders.abstention import AbstentionGrader
from graders.alias import AliasGrader
from graders.choice import ChoiceGrader
from graders.custom import CustomCall, CustomGrader, installed, is_custom, load_custom
from graders.errors import GraderError
from graders.listed import ListGrader
from graders.maths import MathsGrader
from graders.number import NumberGrader
from graders.response_state import Answered, precheck
from graders.triggers import prepare
from graders.verdict import Grade, Grader, Outcome, Question, Response

__all__ = [
    "Answered",
    "CustomCall",
    "CustomGrader",
    "Grade",
    "Grader",
    "GraderError",
    "Outcome",
    "Question",
    "Response",
    "get",
    "installed",
    "is_custom",
    "names",
    "precheck",
    "prepare",
]

_GRADERS: dict[str, Grader] = {
    grader.name: grader
    for grader in (
        AbstentionGrader(),
        AliasGrader(),
        ChoiceGrader(),
        ListGrader(),
        MathsGrader(),
        NumberGrader(),
    )
}


def names() -> tuple[str, ...]:
    """Return the names of our graders that decide by themselves (the judge needs requests)."""
    return tuple(_GRADERS)


def get(name: str, folder: Path | str = ".") -> Grader:
    """Return a grader by name: ours, an installed package's, or one of a file as `mine.py:grade`.

    A file is looked for from `folder`. Raises `GraderError` for a name that is none, and for a
    grader that does not load.
    """
    if name in _GRADERS:
        return _GRADERS[name]
    known = ", ".join(_GRADERS)
    if name == "judge":
        raise GraderError(
            f"grader 'judge' asks a model and has no grade(); use graders.judge, or one of {known}"
        )
    return load_custom(name, folder, _GRADERS)
