"""Responses become grades: by rule, or by models that judge.

`grade_by_rule` needs nothing but the files, and `try_by_rule` shows what it would say. A judge is
asked like any model: `judge_questions` says what is to be asked now, the engine asks it into
`judgements`, and `grade_by_judge` reads the verdicts. Every call reads the run as it stands on
disk and writes only what is new, so each can be repeated at any time.
"""

from __future__ import annotations

from orchestrator.grading.by_rule import grade_by_rule, try_by_rule
from orchestrator.grading.panel import FORMS, Panel, forms, stated_prompt
from orchestrator.grading.questions import JudgeQuestion, judge_questions
from orchestrator.grading.rule import MIXED_GRADER
from orchestrator.grading.verdicts import JudgeCounts, grade_by_judge

__all__ = [
    "FORMS",
    "MIXED_GRADER",
    "JudgeCounts",
    "JudgeQuestion",
    "Panel",
    "forms",
    "grade_by_judge",
    "grade_by_rule",
    "judge_questions",
    "stated_prompt",
    "try_by_rule",
]
