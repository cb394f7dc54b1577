"""What each judge has said to a question so far: a vote, a failure, or the next try to ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graders import Outcome
from graders.judge import MAX_VERDICT_TRIES, parse_verdict
from orchestrator.grading.panel import Asked
from orchestrator.grading.tables import RunTables
from orchestrator.store import FINAL_ERRORS
from orchestrator.sweep import KeyForm, canonical_messages


@dataclass(frozen=True, slots=True)
class Judgement:
    """One reply of a judge: `outcome` is None where it holds no single verdict, or failed.

    `error_class` is set for an error of the request's own making, which is not asked again.
    """

    outcome: Outcome | None
    reason: str | None = None
    error_class: str | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    """What a judge makes of a question for good: an outcome, or None and the reason why."""

    judgement_key: str
    outcome: Outcome | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class NextTry:
    """A judge has still to be asked: the key, and which try it is (from 0)."""

    request_key: str
    attempt: int


def read_judgements(tables: RunTables) -> dict[str, Judgement]:
    """Return every settled judgement of the run by its key.

    Passing and account errors are left out: they are asked again, as if they had not been.
    """
    found: dict[str, Judgement] = {}
    for rows in tables.batches("judgements"):
        for row in rows:
            if row["status"] == "ok":
                verdict = parse_verdict(row["response"])
                found[row["request_key"]] = (
                    Judgement(None)
                    if verdict is None
                    else Judgement(verdict.outcome, verdict.reason)
                )
            elif row["error_class"] in FINAL_ERRORS:
                found[row["request_key"]] = Judgement(None, error_class=row["error_class"])
    return found


def standing(form: KeyForm, asked: Asked, judgements: Mapping[str, Judgement]) -> Vote | NextTry:
    """Return where one judge stands with one question.

    An unreadable reply leads to the next try, until all are used up; the index of the try is its
    sample, so that a try is a request of its own.
    """
    key = ""
    for attempt in range(MAX_VERDICT_TRIES):
        key = form.key(canonical_messages(asked.messages(attempt)), attempt)
        judgement = judgements.get(key)
        if judgement is None:
            return NextTry(key, attempt)
        if judgement.error_class is not None:
            return Vote(key, None, f"the request failed: {judgement.error_class}")
        if judgement.outcome is not None:
            return Vote(key, judgement.outcome, judgement.reason)
    return Vote(key, None, f"no readable verdict in {MAX_VERDICT_TRIES} tries")
