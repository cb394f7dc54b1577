"""What a grader is given and what it says: plain data, usable without the rest of the project."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

Outcome = Literal["correct", "incorrect", "abstained", "refused", "empty", "ungraded"]


@dataclass(frozen=True, slots=True)
class Question:
    """The bare question and its golds: all a grader may see (never the target or the rubric).

    `ordered` says of a gold list that its order counts.
    """

    text: str
    answers: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    answer_type: str = "text"
    should_abstain: bool | None = None
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Response:
    """A model's reply; `finish_reason` is "stop", "length", "content_filter" or the like."""

    text: str | None
    finish_reason: str | None = None


@dataclass(frozen=True, slots=True)
class Grade:
    """The decision on one response: the outcome, what was taken as the answer, and why.

    `unsure` marks the ambiguous middle: the likelier outcome, which a judge should see. `failed`
    marks an `ungraded` for which the grader itself is to blame: it is asked again another time.
    """

    outcome: Outcome
    extracted: str | None = None
    rationale: str | None = None
    unsure: bool = False
    failed: bool = False


class Grader(Protocol):
    """Decides one response. `version` changes whenever a decision could."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str: ...

    def grade(self, question: Question, response: Response) -> Grade:
        """Return the grade of one response; never raises on a model's text."""
        ...
