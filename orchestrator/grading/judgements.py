"""What each judge has said to a question so far: a vote, a failure, or the next try to ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graders import Outcome
from graders.judge import MAX_VERDICT_TRIES, Verdict, Words, outcome_of, parse_verdict
from orchestrator.grading.panel import Asked, Seat
from orchestrator.grading.tables import RunTables
from orchestrator.store import FINAL_ERRORS
from orchestrator.sweep import Message, canonical_messages


@dataclass(frozen=True, slots=True)
class Judgement:
    """One reply of a judge as it stands, or `error_class` of a request that failed for good."""

    text: str | None = None
    error_class: str | None = None

    @property
    def refused(self) -> bool:
        """Whether the provider did not take the request as it was."""
        return self.error_class == "bad_request"


@dataclass(frozen=True, slots=True)
class Vote:
    """What a judge makes of a question for good: an outcome, or None and the reason why.

    An outcome may be `ungraded`: a verdict that says nothing of right or wrong (`outcome_of`).
    `spoilt` are the keys of earlier tries, whose replies held no verdict and were paid for.
    """

    judgement_key: str
    outcome: Outcome | None
    reason: str | None
    spoilt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NextTry:
    """A judge has still to be asked: the messages and the sample they are asked as.

    `structured_key` is the key of the request for structured output, where that is to be tried;
    `words` are those of which a verdict has one.
    """

    judge: str
    messages: tuple[Message, ...]
    sample: int
    words: Words
    plain_key: str
    structured_key: str | None = None


@dataclass(frozen=True, slots=True)
class Replies:
    """The settled judgements of a run by their keys, and what was seen of structured output.

    `took` and `refused` are the judges that have answered such a request, and not taken one: they
    are noted as questions are looked at.
    """

    found: Mapping[str, Judgement]
    took: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    _read: dict[str, Verdict | None] = field(default_factory=dict)

    def verdict(self, key: str, words: Words) -> Verdict | None:
        """Return the verdict in the reply under a key; one key asks for one set of words."""
        if key not in self._read:
            self._read[key] = parse_verdict(self.found[key].text, words)
        return self._read[key]

    def refuses(self, judge: str) -> bool:
        """Tell whether a judge is better asked plainly: its provider takes no schema."""
        return judge in self.refused and judge not in self.took

    def of(
        self, seat: Seat, asked: Asked, attempt: int, sample: int
    ) -> tuple[str, Judgement] | NextTry:
        """Return the key and judgement of one try, or what is to be asked for one.

        A request for structured output that the provider did not take is asked plainly.
        """
        messages, words = asked.messages(attempt), asked.words
        canonical = canonical_messages(messages)
        plain_key = seat.plain.key(canonical, sample)
        plain = self.found.get(plain_key)
        structured_key = None
        form = seat.structured.get(words)
        if form is not None:
            structured_key = form.key(canonical, sample)
            judgement = self.found.get(structured_key)
            if judgement is not None and not judgement.refused:
                self.took.add(seat.label)
                return structured_key, judgement
            if judgement is not None:
                self.refused.add(seat.label)
                structured_key = None
        if plain is not None:
            return plain_key, plain
        return NextTry(seat.label, messages, sample, words, plain_key, structured_key)


def read_judgements(tables: RunTables) -> Replies:
    """Return every settled judgement of the run by its key.

    Passing and account errors are left out: they are asked again, as if they had not been.
    """
    found: dict[str, Judgement] = {}
    for rows in tables.batches("judgements"):
        for row in rows:
            if row["status"] == "ok":
                found[row["request_key"]] = Judgement(row["response"])
            elif row["error_class"] in FINAL_ERRORS:
                found[row["request_key"]] = Judgement(error_class=row["error_class"])
    return Replies(found)


def standing(seat: Seat, asked: Asked, replies: Replies, repeat: int = 0) -> Vote | NextTry:
    """Return where one vote of a judge stands; a judge may give several (`repeat` from 0).

    An unreadable reply leads to the next try, until all are used up. Repeats and tries have
    samples of their own, so that each is a request of its own.
    """
    spoilt: list[str] = []
    for attempt in range(MAX_VERDICT_TRIES):
        sample = repeat * MAX_VERDICT_TRIES + attempt
        found = replies.of(seat, asked, attempt, sample)
        if isinstance(found, NextTry):
            return found
        key, judgement = found
        if judgement.error_class is not None:
            why = f"the request failed: {judgement.error_class}"
            return Vote(key, None, why, tuple(spoilt))
        verdict = replies.verdict(key, asked.words)
        if verdict is not None:
            outcome = outcome_of(verdict.word, asked.question)
            return Vote(key, outcome, verdict.reason, tuple(spoilt))
        spoilt.append(key)
    why = f"no readable verdict in {MAX_VERDICT_TRIES} tries"
    return Vote(spoilt[-1], None, why, tuple(spoilt[:-1]))
