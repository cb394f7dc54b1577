"""What must be asked of the judges now."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graders import Grade
from orchestrator.grading.judgements import NextTry, read_judgements, standing
from orchestrator.grading.panel import Asked, Panel, asked_or_graded
from orchestrator.grading.tables import RunTables, question_of, response_of
from orchestrator.store import RunFolder
from orchestrator.sweep import Message, ModelSpec, canonical_messages


@dataclass(frozen=True, slots=True)
class JudgeQuestion:
    """One request to a judge: `judge` is its label, `sample` the try it is (from 0)."""

    request_key: str
    judge: str
    messages: tuple[Message, ...]
    sample: int


def judge_questions(
    run: RunFolder,
    judges: Sequence[ModelSpec],
    identities: Mapping[str, str],
    *,
    confidence: bool,
    limit: int | None = None,
) -> list[JudgeQuestion]:
    """Return the next requests to each judge, in the order of a hash; empty when none is left.

    Asked about are the items that `queries/judged_items.sql` names: free text with golds.
    A question, its golds and a response make one question, whatever model, target, sample or
    benchmark they came from. A judge whose reply held no verdict is asked again, as often as
    `MAX_VERDICT_TRIES` says: ask what this returns, then call again. What failed for a passing
    reason is returned again, at the same try. `limit` keeps the first n distinct questions,
    answered ones among them: repeated calls stay within the same n.
    Raises `UsageError` for judges that share a label.
    """
    panel = Panel.of(judges, identities)
    with RunTables(run) as tables:
        judgements = read_judgements(tables)
        tables.run("judged_items")
        distinct = _distinct(tables, confidence)
    questions: list[JudgeQuestion] = []
    for mark in sorted(distinct)[:limit]:
        asked = distinct[mark]
        for label, form in panel.forms.items():
            found = standing(form, asked, judgements)
            if isinstance(found, NextTry):
                messages = asked.messages(found.attempt)
                questions.append(JudgeQuestion(found.request_key, label, messages, found.attempt))
    return questions


def _distinct(tables: RunTables, confidence: bool) -> dict[bytes, Asked]:
    """Return the distinct questions by the hash of what a judge would read."""
    distinct: dict[bytes, Asked] = {}
    for rows in tables.batches("judge_candidates"):
        for row in rows:
            asked = asked_or_graded(question_of(row), response_of(row, confidence=confidence))
            if not isinstance(asked, Grade):
                mark = hashlib.sha256(canonical_messages(asked.messages(0))).digest()
                distinct.setdefault(mark, asked)
    return distinct
