"""What must be asked of the judges now."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graders import Grade
from graders.judge import Words
from orchestrator.grading.deciding import Decided, decide
from orchestrator.grading.judgements import NextTry, Replies, read_judgements
from orchestrator.grading.judging import Judging, open_judging
from orchestrator.grading.panel import Asked, Panel, as_judge, asked_or_graded
from orchestrator.grading.tables import RunTables, question_of, response_of
from orchestrator.store import RunFolder
from orchestrator.sweep import Judge, Message, ModelSpec, canonical_messages


@dataclass(frozen=True, slots=True)
class JudgeQuestion:
    """One request to a judge: `judge` is its label, `sample` counts its votes and tries (from 0).

    `structured` are the words that its `response_format` names, null where it is asked plainly
    (see `panel.structured`).
    """

    request_key: str
    judge: str
    messages: tuple[Message, ...]
    sample: int
    structured: Words | None = None


@dataclass(slots=True)
class _Text:
    """A distinct question, its panel, and the (model, whether rules are unsure) of its answers."""

    asked: Asked
    panel: Panel
    answered_by: set[tuple[str, bool]] = field(default_factory=set)


def judge_questions(
    run: RunFolder,
    judges: Judge | Sequence[ModelSpec],
    identities: Mapping[str, str],
    *,
    confidence: bool,
    limit: int | None = None,
) -> list[JudgeQuestion]:
    """Return the next requests to each judge, in the order of a hash; empty when none is left.

    Asked about are the answers that `queries/judged_rows.sql` names: free text with golds and what
    rules are unsure of, unless the judge's `asks` says otherwise.
    A question, its golds and a response make one question, whatever model, target, sample or
    benchmark they came from; a judge is asked it when an answer of another model than its own
    needs it. A judge whose reply held no verdict is asked again, as often as `MAX_VERDICT_TRIES`
    says, and a second panel once the first has disagreed: ask what this returns, then call again.
    What failed for a passing reason is returned again, at the same try. `limit` keeps the first n
    distinct questions, answered ones among them: repeated calls stay within the same n.
    Raises `UsageError` for judges that share a label and for a prompt that will not do.
    """
    with RunTables(run) as tables:
        replies = read_judgements(tables)
        judging = open_judging(tables, as_judge(judges), identities)
        distinct = _distinct(tables, judging, confidence)
    tries: dict[str, NextTry] = {}
    for mark in sorted(distinct)[:limit]:
        text = distinct[mark]
        for one in _needed(text, replies):
            tries.setdefault(one.plain_key, one)
    return [question_of_try(one, replies) for one in tries.values()]


def _needed(text: _Text, replies: Replies) -> Iterable[NextTry]:
    """Yield what any of the answers with this text needs to be decided."""
    for model, unsure in sorted(text.answered_by):
        found = decide(text.panel, text.asked, {model}, replies, unsure=unsure)
        if not isinstance(found, Decided):
            yield from found


def question_of_try(one: NextTry, replies: Replies) -> JudgeQuestion:
    """Return a judge's next try as the request it is."""
    structured = one.structured_key is not None and not replies.refuses(one.judge)
    key = one.structured_key if structured and one.structured_key else one.plain_key
    return JudgeQuestion(
        key, one.judge, one.messages, one.sample, one.words if structured else None
    )


def _distinct(tables: RunTables, judging: Judging, confidence: bool) -> dict[bytes, _Text]:
    """Return the distinct questions by the hash of what a judge would read."""
    distinct: dict[bytes, _Text] = {}
    for rows in tables.batches("judge_candidates"):
        for row in rows:
            panel = judging.panels[row["benchmark"]]
            asked = asked_or_graded(
                question_of(row), response_of(row, confidence=confidence), panel.prompt
            )
            if isinstance(asked, Grade):
                continue
            mark = hashlib.sha256(canonical_messages(asked.messages(0))).digest()
            text = distinct.setdefault(mark, _Text(asked, panel))
            models = judging.answered_by(row["answered_by"])
            text.answered_by.update((model, row["unsure"]) for model in models)
    return distinct
