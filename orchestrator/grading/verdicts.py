"""The judges' votes become verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa

import graders
from graders import Grade, Question, Response
from orchestrator.grading.judgements import Judgement, Vote, read_judgements, standing
from orchestrator.grading.panel import Asked, Panel, asked_or_graded
from orchestrator.grading.rule import BenchmarkRule, benchmark_rules
from orchestrator.grading.tables import GradeWriter, Row, RunTables, question_of, response_of
from orchestrator.store import RunFolder
from orchestrator.sweep import ModelSpec


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
    judges: Sequence[ModelSpec],
    identities: Mapping[str, str],
    *,
    confidence: bool,
) -> JudgeCounts:
    """Write the verdicts that the judgements on disk allow.

    Each answer gets one row a judge (its vote) and one verdict: what more than half of the valid
    votes say. Without such a majority the verdict is `ungraded`, with the status `error` and the
    reason; it is replaced when a judgement comes later. In a benchmark that has an item for a
    judge, answers that need none (items that are no free text, empty replies) get a verdict by
    rule under the same grader, so that the grader can be complete; other benchmarks get no row. A
    judge that is still to be asked leaves an answer without a row. A second call writes nothing.
    Raises `UsageError` for judges that share a label.
    """
    panel = Panel.of(judges, identities)
    with RunTables(run) as tables:
        judgements = read_judgements(tables)
        judging = {"grader": [panel.grader], "grader_version": [panel.version]}
        tables.register("judging", pa.table(judging))
        rules = benchmark_rules(tables)
        tables.run("judged_items")
        tables.run("judge_pending")
        stands = tables.rows("judge_standing")[0]
        counts: Counter[str] = Counter(graded=stands["graded"], ungraded=stands["ungraded"])
        with GradeWriter(run) as writer:
            for rows in tables.batches("pending_texts"):
                now = datetime.now(UTC)
                for row in rows:
                    question, response = question_of(row), response_of(row, confidence=confidence)
                    found = (
                        asked_or_graded(question, response)
                        if row["judged"]
                        else _graded(rules[row["benchmark"]], question, response)
                    )
                    decided = _decided(found, panel, judgements)
                    counts[_standing(decided)] += 1
                    if decided is None or decided.says(row["failed"]):
                        continue
                    for grade in decided.rows(panel):
                        writer.append({**_place(row), **grade, "graded_at": now})
    return JudgeCounts(counts["graded"], counts["ungraded"], counts["waiting"], writer.written)


@dataclass(frozen=True, slots=True)
class Decided:
    """A verdict and the votes behind it; `failed` when the votes gave none."""

    grade: Grade
    votes: Mapping[str, Vote]
    failed: bool = False

    def says(self, failed: str | None) -> bool:
        """Tell whether this is the failed verdict that stands already, by its rationale."""
        return self.failed and failed is not None and failed == self.grade.rationale

    def rows(self, panel: Panel) -> Iterator[dict[str, Any]]:
        """Yield the columns of the votes and of the verdict."""
        grader = {"grader": panel.grader, "grader_version": panel.version}
        for label, vote in self.votes.items():
            yield {
                **grader,
                "judge": label,
                "judgement_key": vote.judgement_key,
                "outcome": vote.outcome or "ungraded",
                "rationale": vote.reason,
                "status": "ok" if vote.outcome else "error",
            }
        only = next(iter(self.votes.values())) if len(self.votes) == 1 else None
        yield {
            **grader,
            "judgement_key": only.judgement_key if only else None,
            "outcome": self.grade.outcome,
            "extracted": self.grade.extracted,
            "rationale": self.grade.rationale,
            "status": "error" if self.failed else "ok",
            "unsure": self.grade.unsure,
        }


def majority(votes: Mapping[str, Vote]) -> Decided:
    """Return the verdict of settled votes: what more than half of the valid ones say."""
    counted = Counter(vote.outcome for vote in votes.values() if vote.outcome is not None)
    valid = counted.total()
    for outcome, count in counted.items():
        if 2 * count > valid:
            if len(votes) == 1:
                why = next(iter(votes.values())).reason
            else:
                why = f"{count} of {valid} valid votes"
            return Decided(Grade(outcome, rationale=why), votes)
    if valid:
        said = ", ".join(f"{label}: {vote.outcome or 'no vote'}" for label, vote in votes.items())
        why = f"no majority ({said})"
    else:
        why = "no valid vote: " + "; ".join(
            f"{label}: {vote.reason}" for label, vote in votes.items()
        )
    return Decided(Grade("ungraded", rationale=why), votes, failed=True)


def _graded(rule: BenchmarkRule, question: Question, response: Response) -> Grade:
    """Return the grade of an item that is not judged: by its benchmark's rule, if it has a gold."""
    if question.answers:
        return rule.grade(question, response)
    return graders.get("abstention").grade(question, response)


def _decided(
    found: Asked | Grade, panel: Panel, judgements: Mapping[str, Judgement]
) -> Decided | None:
    """Return the verdict, or None while a judge is still to be asked."""
    if isinstance(found, Grade):
        why = f"by rule: {found.rationale}" if found.rationale else "by rule"
        return Decided(replace(found, rationale=why), {})
    votes: dict[str, Vote] = {}
    for label, form in panel.forms.items():
        vote = standing(form, found, judgements)
        if not isinstance(vote, Vote):
            return None
        votes[label] = vote
    return majority(votes)


def _standing(decided: Decided | None) -> str:
    if decided is None:
        return "waiting"
    return "ungraded" if decided.grade.outcome == "ungraded" else "graded"


def _place(row: Row) -> dict[str, Any]:
    return {name: row[name] for name in ("request_key", "benchmark", "item_id")}
