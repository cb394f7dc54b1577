"""Votes become a verdict: counted a stage at a time, the next stage asked where one disagrees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from graders import Grade, Outcome
from orchestrator.grading.judgements import NextTry, Replies, Vote, standing
from orchestrator.grading.panel import Asked, Panel, Seat
from orchestrator.sweep import Jury

SPOILT = "no single verdict in this reply: asked again"
"""The rationale of a try that was paid for and is no vote."""

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Cast:
    """A vote with the judge whose it is."""

    seat: Seat
    vote: Vote

    def __str__(self) -> str:
        return f"{self.seat.label}: {self.vote.outcome or 'no vote'}"


@dataclass(frozen=True, slots=True)
class Decided:
    """A verdict and the votes behind it; `failed` when the votes gave none."""

    grade: Grade
    votes: tuple[Cast, ...] = ()
    failed: bool = False

    def says(self, failed: str | None) -> bool:
        """Tell whether this is the failed verdict that stands already, by its rationale."""
        return self.failed and failed is not None and failed == self.grade.rationale

    def rows(self, panel: Panel) -> Iterator[dict[str, Any]]:
        """Yield the columns of the votes, of what was paid for beside them, and of the verdict."""
        grader = {"grader": panel.grader, "grader_version": panel.version}
        for cast in self.votes:
            vote = cast.vote
            said = [(key, None, SPOILT) for key in vote.spoilt]
            for key, outcome, why in [*said, (vote.judgement_key, vote.outcome, vote.reason)]:
                yield {
                    **grader,
                    "judge": cast.seat.label,
                    "judgement_key": key,
                    "outcome": outcome or "ungraded",
                    "rationale": why,
                    "status": "ok" if outcome else "error",
                }
        only = self.votes[0].vote if len(self.votes) == 1 else None
        yield {
            **grader,
            "judgement_key": only.judgement_key if only else None,
            "outcome": self.grade.outcome,
            "extracted": self.grade.extracted,
            "rationale": self.grade.rationale,
            "status": "error" if self.failed else "ok",
            "unsure": self.grade.unsure,
        }


def decide(
    panel: Panel,
    asked: Asked,
    answered_by: Collection[str],
    replies: Replies,
    *,
    unsure: bool = False,
) -> Decided | list[NextTry]:
    """Return the verdict on an answer, or what is still to be asked for one.

    `answered_by` are the identities of the models that gave it: judges that are one of them are
    left out unless the panel lets them in. A second panel is asked where the valid votes of the
    first differ, or are too few; its verdict then stands, and the rationale says so. It may be
    asked at once about answers that rules were `unsure` of (`Panel.unsure_second`). An answer
    without any judge left is ungraded.
    """
    stages = [
        (name, stage.jury, stage.seats_for(answered_by, own_answers=panel.own_answers))
        for name, stage in zip(("first", "second"), panel.stages, strict=False)
    ]
    stages = [stage for stage in stages if stage[2]]
    if unsure and panel.unsure_second:
        stages = stages[-1:]
    elif not panel.disputed_second:
        stages = stages[:1]
    cast: list[Cast] = []
    before = ""
    grade = _no_judge(panel)
    for number, (name, jury, seats) in enumerate(stages, 1):
        found = [
            (seat, standing(seat, asked, replies, repeat))
            for seat in seats
            for repeat in range(jury.repeats)
        ]
        tries = [vote for _, vote in found if isinstance(vote, NextTry)]
        if tries:
            return tries
        votes = [Cast(seat, vote) for seat, vote in found if isinstance(vote, Vote)]
        grade = count(jury, votes)
        cast += votes
        if len(panel.stages) > 1:
            grade = replace(grade, rationale=f"{name} panel: {grade.rationale}{before}")
        before = f" (after the {name} panel: {', '.join(map(str, votes))})"
        differ = len({each.vote.outcome for each in votes} - {None}) > 1
        if number == len(stages) or not (differ or grade.failed):
            break
    return Decided(grade, tuple(cast), failed=grade.failed)


def count(jury: Jury, votes: Sequence[Cast]) -> Grade:
    """Return the verdict of settled votes, as the jury counts them; a tie is ungraded."""
    weights: defaultdict[Outcome, float] = defaultdict(float)
    for cast in votes:
        if cast.vote.outcome is not None:
            weights[cast.vote.outcome] += cast.seat.weight if jury.votes == "weighted" else 1
    valid = [cast for cast in votes if cast.vote.outcome is not None]
    said = ", ".join(map(str, votes))
    if not valid:
        reasons = "; ".join(f"{cast.seat.label}: {cast.vote.reason}" for cast in votes)
        return _without_verdict(f"no valid vote: {reasons}")
    if len(valid) < jury.min_votes:
        why = f"{len(valid)} valid votes of the {jury.min_votes} that are needed ({said})"
        return _without_verdict(why)
    outcome = max(weights, key=lambda outcome: weights[outcome])
    total = sum(weights.values())
    if jury.votes == "unanimous":
        decided = len(weights) == 1
    else:
        decided = 2 * weights[outcome] > total * (1 + _ROUNDING)
    if not decided:
        missed = "not unanimous" if jury.votes == "unanimous" else "no majority"
        return _without_verdict(f"{missed} ({said})")
    if len(votes) == 1:
        return Grade(outcome, rationale=votes[0].vote.reason)
    unit = "of the valid votes' weight" if jury.votes == "weighted" else "valid votes"
    return Grade(outcome, rationale=f"{weights[outcome]:g} of {total:g} {unit}")


def _no_judge(panel: Panel) -> Grade:
    labels = ", ".join(seat.label for stage in panel.stages for seat in stage.seats)
    why = f"no judge: {labels} may not grade the answers of its own model (own_answers)"
    return _without_verdict(why)


def _without_verdict(why: str) -> Grade:
    return Grade("ungraded", rationale=why, failed=True)
