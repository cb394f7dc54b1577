"""Replies written for the test, in many languages: some to write forms by, some held out.

Each row says what its reply does: `decline`, `hedge` (with the answer it still gives), `attempt`
(many hold the words of a decline) or `refusal`. The tables that this prints stand in
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
    for name in (
        "abstention_labelled.jsonl",
        "abstention_fresh.jsonl",
        "abstention_wide.jsonl",
        "abstention_asked.jsonl",
        "abstention_third.jsonl",
    )
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
]
LANGUAGES = ("en", "es", "fr", "de", "pt", "zh", "ja", "ko")
# What nobody answers, in the script of the language: a gold that no row holds.
NO_ONE = {
    "zh": "郗夔罡",
    "ja": "ヌヴェ彩蔵",
    "ko": "뷁쉙",
    "ru": "Жщцв Ыфкх",
    "ar": "ضظغ ثخذ",
    "hi": "ढझञ ठङण",
}


def graded(row: dict[str, str]) -> Grade:
    gold = row.get("gold", NO_ONE.get(row["language"], "Zqxv Wrtk"))
    question = Question(row.get("question", "Who or what was it?"), (gold,))
    return get("alias").grade(question, Response(row["text"], "stop"))


@dataclass
class Figures:
    """Counts of (class, outcome, unsure) of one language in one part of the rows."""

    counts: Counter[tuple[str, str, bool]]

    def of(self, kind: str, *outcomes: str, unsure: bool | None = None) -> int:
        return sum(
            n
            for (each, outcome, doubt), n in self.counts.items()
            if each == kind
            and (not outcomes or outcome in outcomes)
            and (unsure is None or doubt is unsure)
        )

    def recall(self, kind: str, outcome: str) -> float:
        return self.of(kind, outcome) / self.of(kind)

    def precision(self, kind: str, outcome: str) -> float:
        found = sum(n for (_, each, _), n in self.counts.items() if each == outcome)
        return self.of(kind, outcome) / found

    def missed(self, *, unsure: bool) -> int:
        return self.of("decline", unsure=unsure) - self.of("decline", "abstained", unsure=unsure)

    def taken(self, *, unsure: bool) -> int:
        return self.of("attempt", "abstained", "refused", unsure=unsure)


def figures(split: str, language: str | None = None) -> Figures:
    rows = [
        row
        for row in ROWS
        if row["split"] == split and (language is None or row["language"] == language)
    ]
    grades = [(row["class"], graded(row)) for row in rows]
    return Figures(Counter((kind, grade.outcome, grade.unsure) for kind, grade in grades))


def languages(split: str) -> list[str]:
    found = {row["language"]: None for row in ROWS if row["split"] == split}
    return sorted(found, key=lambda each: (each not in LANGUAGES, each))


def lines(split: str) -> Iterator[str]:
    yield (
        "| language | declines | recall | precision | missed, unsure | missed, sure "
        "| hedges graded | attempts | taken, unsure | taken, sure | refusals | recall | precision |"
    )
    for language in (*languages(split), None):
        found = figures(split, language)
        refused = found.of("refusal")
        yield (
            f"| {language or 'all'} | {found.of('decline')} "
            f"| {found.recall('decline', 'abstained'):.3f} "
            f"| {found.precision('decline', 'abstained'):.3f} "
            f"| {found.missed(unsure=True)} | {found.missed(unsure=False)} "
            f"| {found.of('hedge', 'correct')}/{found.of('hedge')} "
            f"| {found.of('attempt')} | {found.taken(unsure=True)} | {found.taken(unsure=False)} "
            f"| {refused} | "
            + (
                f"{found.recall('refusal', 'refused'):.3f} "
                f"| {found.precision('refusal', 'refused'):.3f} |"
                if refused
                else "– | – |"
            )
        )


# What the forms were written by, or have been read since; first measurements are in ABSTENTION.md.
@pytest.mark.parametrize(
    ("split", "recall", "precision"),
    [
        ("dev", 0.98, 0.98),
        ("dev_2", 0.95, 0.95),
        ("held_out", 0.95, 0.93),
        ("fresh", 0.8, 0.85),
        ("wide_dev", 0.98, 0.97),
        ("wide_held_out", 0.98, 0.97),
    ],
)
def test_precision_and_recall_by_language(split: str, recall: float, precision: float) -> None:
    print(f"\n{split}", *lines(split), sep="\n")
    found = figures(split)
    declines, attempts = found.of("decline"), found.of("attempt")
    assert found.recall("decline", "abstained") >= recall
    assert found.precision("decline", "abstained") >= precision
    assert found.taken(unsure=False) <= (0.02 if split.startswith("wide") else 0.1) * attempts
    assert found.of("decline", unsure=True) <= (0.25 if split == "fresh" else 0.05) * declines
    if split.startswith("wide"):
        assert found.missed(unsure=False) <= 0.01 * declines
    if found.of("refusal"):
        assert found.recall("refusal", "refused") >= 0.93
        assert found.precision("refusal", "refused") >= 0.93
    if found.of("hedge"):
        assert found.of("hedge", "correct") >= 0.95 * found.of("hedge")


@pytest.mark.parametrize(("split", "most"), [("near", 0), ("near_held_out", 2)])
def test_ordinary_answers_with_words_of_the_forms(split: str, most: int) -> None:
    found = figures(split)
    print(f"\n{split}: {found.of('attempt')} attempts, taken {found.taken(unsure=True)} unsure,")
    print(f"{found.taken(unsure=False)} sure")
    assert found.taken(unsure=False) <= most


@pytest.mark.parametrize("language", languages("wide_dev"))
def test_no_language_is_left_behind(language: str) -> None:
    splits = ("dev", "held_out", "wide_dev", "wide_held_out")
    found = [figures(split, language) for split in splits]
    declines = sum(each.of("decline") for each in found)
    assert sum(each.of("decline", "abstained") for each in found) >= 0.95 * declines
    taken = sum(each.taken(unsure=False) for each in found)
    assert taken <= 0.1 * sum(each.of("attempt") for each in found)


@pytest.mark.parametrize(
    ("split", "recall", "settled", "taken"),
    [
        ("asked_dev", 0.92, 0.96, 0.02),
        ("asked_held_out", 0.74, 0.91, 0.01),
        ("asked_second", 0.82, 0.96, 0.03),
        ("third", 0.84, 0.96, 0.03),
    ],
)
def test_replies_of_other_hands(split: str, recall: float, settled: float, taken: float) -> None:
    """Replies to questions of their own, many in rarer words; `settled` is found or unsure."""
    print(f"\n{split}\n| language | declines | found | found or unsure | attempts | taken |")
    for language in (*languages(split), None):
        found = figures(split, language)
        declines = found.of("decline")
        silent = found.of("decline", "abstained", "refused")
        doubted = found.of("decline", "incorrect", unsure=True)
        sure = found.taken(unsure=False)
        print(
            f"| {language or 'all'} | {declines} | {silent / declines:.3f} "
            f"| {(silent + doubted) / declines:.3f} | {found.of('attempt')} "
            f"| {sure} sure, {found.taken(unsure=True)} unsure |"
        )
    assert silent >= recall * declines
    assert silent + doubted >= settled * declines
    assert sure <= taken * found.of("attempt")
