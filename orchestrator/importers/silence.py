"""Their verdict with silence told apart: a wrong answer that is none is abstained.

Other harnesses count "I don't know" as wrong. What was said can be read again, without a gold and
without asking anyone: where a text gives no answer, `incorrect` becomes `abstained`, `refused` or
`empty`; every other verdict stands as it is.
"""

from __future__ import annotations

from dataclasses import replace

from graders import Grade, Question, Response
from graders.decision import SHARED_VERSION, grade_withheld, read
from orchestrator.importers.answer import Answer, Verdict

SUFFIX = "+abstention"


def with_silence(answer: Answer, verdict: Verdict) -> Verdict:
    """Return the verdict of the grader `<theirs>+abstention` on an answer."""
    named = replace(
        verdict,
        grader=verdict.grader + SUFFIX,
        version=f"{verdict.version}+{SHARED_VERSION}",
        by_model=False,
    )
    if verdict.outcome != "incorrect" or answer.response is None:
        return named
    reading = read(Question(answer.question), Response(answer.response, answer.finish_reason))
    grade = reading if isinstance(reading, Grade) else grade_withheld(reading)
    if grade is None or grade.outcome == "incorrect":
        return named
    return replace(
        named,
        outcome=grade.outcome,
        extracted=grade.extracted,
        rationale=f"{grade.rationale} (theirs: incorrect)",
    )
