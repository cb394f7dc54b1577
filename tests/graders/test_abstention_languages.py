"""Replies written for the test, in eight languages: some to write forms by, some held out.

Each row says what its reply does: `decline`, `hedge` (with the answer it still gives), `attempt`
(many hold the words of a decline) or `refusal`. The table that this prints stands in
graders/ABSTENTION.md.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from graders import Grade, Question, Response, get

ROWS = [
    json.loads(line)
    for name in ("abstention_labelled.jsonl", "abstention_fresh.jsonl")
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
]
LANGUAGES = ("en", "es", "fr", "de", "pt", "zh", "ja", "ko")
# What nobody answers: a gold that no row holds.
NO_ONE = "Zqxv Wrtk"


def graded(row: dict[str, str]) -> Grade:
    question = Question(row.get("question", "Who or what was it?"), (row.get("gold", NO_ONE),))
    return get("alias").grade(question, Response(row["text"], "stop"))


@dataclass
class Figures:
    """Counts of one language in one part of the rows."""

    counts: Counter[tuple[str, str]]
    unsure: Counter[str]

    def of(self, kind: str) -> int:
        return sum(n for (each, _), n in self.counts.items() if each == kind)

    def recall(self, kind: str, outcome: str) -> float:
        return self.counts[kind, outcome] / self.of(kind)

    def precision(self, kind: str, outcome: str) -> float:
        found = sum(n for (_, each), n in self.counts.items() if each == outcome)
        return self.counts[kind, outcome] / found

    def taken(self) -> int:
        return sum(self.counts["attempt", each] for each in ("abstained", "refused"))


def figures(split: str, language: str | None = None) -> Figures:
    rows = [
        row
        for row in ROWS
        if row["split"] == split and (language is None or row["language"] == language)
    ]
    grades = [(row["class"], graded(row)) for row in rows]
    return Figures(
        Counter((kind, grade.outcome) for kind, grade in grades),
        Counter(kind for kind, grade in grades if grade.unsure),
    )


def lines(split: str) -> Iterator[str]:
    yield (
        "| language | declines | recall | precision | hedges graded | attempts | taken "
        "| refusals | recall | precision |"
    )
    for language in (*LANGUAGES, None):
        found = figures(split, language)
        refused = found.of("refusal")
        yield (
            f"| {language or 'all'} | {found.of('decline')} "
            f"| {found.recall('decline', 'abstained'):.3f} "
            f"| {found.precision('decline', 'abstained'):.3f} "
            f"| {found.counts['hedge', 'correct']}/{found.of('hedge')} "
            f"| {found.of('attempt')} | {found.taken()} | {refused} | "
            + (
                f"{found.recall('refusal', 'refused'):.3f} "
                f"| {found.precision('refusal', 'refused'):.3f} |"
                if refused
                else "– | – |"
            )
        )


# What the forms were written by holds; what they never saw holds less.
@pytest.mark.parametrize(
    ("split", "recall", "precision"),
    [("dev", 0.98, 0.98), ("dev_2", 0.95, 0.95), ("held_out", 0.95, 0.93), ("fresh", 0.8, 0.85)],
)
def test_precision_and_recall_by_language(split: str, recall: float, precision: float) -> None:
    print(f"\n{split}", *lines(split), sep="\n")
    found = figures(split)
    assert found.recall("decline", "abstained") >= recall
    assert found.precision("decline", "abstained") >= precision
    assert found.taken() <= 0.1 * found.of("attempt")
    assert found.unsure["decline"] <= (0.25 if split == "fresh" else 0.05) * found.of("decline")
    if found.of("refusal"):
        assert found.recall("refusal", "refused") >= 0.93
        assert found.precision("refusal", "refused") >= 0.93
    if found.of("hedge"):
        assert found.counts["hedge", "correct"] >= 0.95 * found.of("hedge")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_is_left_behind(language: str) -> None:
    found = [figures(split, language) for split in ("dev", "held_out")]
    declines = sum(each.of("decline") for each in found)
    assert sum(each.counts["decline", "abstained"] for each in found) >= 0.95 * declines
    taken, attempts = sum(each.taken() for each in found), sum(each.of("attempt") for each in found)
    assert taken <= 0.15 * attempts
