"""Graders: a response becomes an outcome.

>>> from graders import Question, Response, get
>>> get("alias").grade(Question("Capital of France?", ("Paris",)), Response("It is Paris.")).outcome
'correct'
"""

from __future__ import annotations

from graders.abstention import AbstentionGrader
from graders.alias import AliasGrader
from graders.choice import ChoiceGrader
from graders.number import NumberGrader
from graders.response_state import Answered, precheck
from graders.verdict import Grade, Grader, Outcome, Question, Response

__all__ = [
    "Answered",
    "Grade",
    "Grader",
    "GraderError",
    "Outcome",
    "Question",
    "Response",
    "get",
    "names",
    "precheck",
]

_GRADERS: dict[str, Grader] = {
    grader.name: grader
    for grader in (AbstentionGrader(), AliasGrader(), ChoiceGrader(), NumberGrader())
}


class GraderError(ValueError):
    """A grader that does not exist was asked for."""


def names() -> tuple[str, ...]:
    """Return the names of the graders that decide by themselves (the judge needs requests)."""
    return tuple(_GRADERS)


def get(name: str) -> Grader:
    """Return a grader by name; raises `GraderError` for a name that is none."""
    if name in _GRADERS:
        return _GRADERS[name]
    known = ", ".join(_GRADERS)
    if name == "judge":
        raise GraderError(
            f"grader 'judge' asks a model and has no grade(); use graders.judge, or one of {known}"
        )
    raise GraderError(f"unknown grader {name!r}; expected one of {known}")
