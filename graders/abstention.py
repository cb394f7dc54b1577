"""The abstention grader: whether the model kept silent where it should.

Items that should be abstained from are decided by `graders.decision.grade_without_gold`, as every
grader does; an item with a gold that is answered is graded by the grader of its answer type.
"""

from __future__ import annotations

from dataclasses import dataclass

from graders.alias import grade_alias
from graders.choice import grade_choice
from graders.decision import (
    SHARED_VERSION,
    grade_named_gold,
    grade_withheld,
    grade_without_gold,
    read,
    with_doubt,
)
from graders.number import grade_number
from graders.verdict import Grade, Question, Response


@dataclass(frozen=True, slots=True)
class AbstentionGrader:
    """Abstained or answered; on answerable items, right or wrong by their answer type."""

    name: str = "abstention"
    version: str = f"1.{SHARED_VERSION}"

    def grade(self, question: Question, response: Response) -> Grade:
        """Return the grade of one response; never raises on a model's text."""
        reading = read(question, response)
        if isinstance(reading, Grade):
            return reading
        if question.should_abstain is True or not question.answers:
            return grade_without_gold(question, reading)
        if question.answer_type == "choice":
            return grade_choice(question, reading)
        settled = grade_named_gold(question, reading) or grade_withheld(reading)
        if settled:
            return settled
        rule = grade_number if question.answer_type == "number" else grade_alias
        return with_doubt(rule(question, reading), question, reading)
