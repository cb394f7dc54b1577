"""The judges' votes become verdicts on disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import graders
from graders import Grade, Question, Response
from orchestrator.grading.deciding import Decided, decide
from orchestrator.grading.judgements import Replies, read_judgements
from orchestrator.grading.judging import Judging, open_judging
from orchestrator.grading.panel import as_judge, asked_or_graded
from orchestrator.grading.rule import BenchmarkRule
from orchestrator.grading.tables import GradeWriter, Row, RunTables, question_of, response_of
from orchestrator.store import RunFolder
from orchestrator.sweep import Judge, ModelSpec


@dataclass(frozen=True, slots=True)
class JudgeCounts:
    """Where the answers of the newest sweep stand with a set of judges, after the call.

    Benchmarks that have nothing for a judge are not counted.

    An answer counts once for each key x item. `graded` have a verdict, `ungraded` one that says
    why there is none, `waiting` none yet: a judge is still to be asked. `written` are the rows
    this call wrote, votes included.
    """

    graded: int
    ungraded: int
    waiting: int
    written: int = 0


def grade_by_judge(
    run: RunFolder,
    judges: Judge | Sequence[ModelSpec],
    identities: Mapping[str, str],
    *,
    confidence: bool,
) -> JudgeCounts:
    """Write the verdicts that the judgements on disk allow.

    Each answer gets one row a vote and one verdict: what the votes say as the sweep's judge counts
    them (see `decide`). Without a decision the verdict is `ungraded`, with the status `error` and
    the reason; it is replaced when a judgement comes later. In a benchmark that has an answer for
    a judge, answers that need none (items that are no free text, empty replies) get a verdict by
    rule under the same grader, so that the grader can be complete; other benchmarks get no row. A
    judge that is still to be asked leaves an answer without a row. A second call writes nothing.
    Raises `UsageError` for judges that share a label and for a prompt that will not do.
    """
    with RunTables(run) as tables:
        replies = read_judgements(tables)
        judging = open_judging(tables, as_judge(judges), identities)
        tables.run("judge_pending")
        stands = tables.rows("judge_standing")[0]
        counts: Counter[str] = Counter(graded=stands["graded"], ungraded=stands["ungraded"])
        with GradeWriter(run) as writer:
            for rows in tables.batches("judge_texts"):
                now = datetime.now(UTC)
                for row in rows:
                    decided = _decided(row, judging, replies, confidence)
                    counts[_standing(decided)] += 1
                    if decided is None or decided.says(row["failed"]):
                        continue
                    for grade in decided.rows(judging.panels[row["benchmark"]]):
                        writer.append({**_place(row), **grade, "graded_at": now})
    return JudgeCounts(counts["graded"], counts["ungraded"], counts["waiting"], writer.written)


def _decided(row: Row, judging: Judging, replies: Replies, confidence: bool) -> Decided | None:
    """Return the verdict on a row, or None while a judge is still to be asked."""
    benchmark = row["benchmark"]
    panel = judging.panels[benchmark]
    question, response = question_of(row), response_of(row, confidence=confidence)
    if row["judged"]:
        found = asked_or_graded(question, response, panel.prompt)
    else:
        found = _graded(judging.rules[benchmark], question, response)
    if isinstance(found, Grade):
        why = f"by rule: {found.rationale}" if found.rationale else "by rule"
        return Decided(replace(found, rationale=why))
    answered_by = judging.answered_by(row["answered_by"])
    decided = decide(panel, found, answered_by, replies, unsure=row["unsure"])
    if not isinstance(decided, Decided):
        return None
    if decided.grade.outcome == "abstained":
        return _refused(decided, judging.rules[benchmark].grade(question, response))
    return decided


def _refused(decided: Decided, by_rule: Grade) -> Decided:
    """Return `refused` where rules read a refusal in what judges say is no attempt.

    The rules of grading have one word for both; the reasons of the two are not alike.
    """
    if by_rule.outcome != "refused":
        return decided
    why = f"{decided.grade.rationale or 'not attempted'}; by rule: {by_rule.rationale}"
    return replace(decided, grade=replace(decided.grade, outcome="refused", rationale=why))


def _graded(rule: BenchmarkRule, question: Question, response: Response) -> Grade:
    """Return the grade of an item that is not judged: by its benchmark's rule, if it has a gold."""
    if question.answers:
        return rule.grade(question, response)
    return graders.get("abstention").grade(question, response)


def _standing(decided: Decided | None) -> str:
    if decided is None:
        return "waiting"
    return "ungraded" if decided.grade.outcome == "ungraded" else "graded"


def _place(row: Row) -> dict[str, Any]:
    return {name: row[name] for name in ("request_key", "benchmark", "item_id")}
