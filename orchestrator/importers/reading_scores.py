"""Values of other harnesses become outcomes, and golds an answer type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from graders import Outcome

_SAID: dict[Outcome, tuple[str, ...]] = {
    "correct": ("c", "correct", "true", "pass", "passed", "right", "yes", "y"),
    "incorrect": ("i", "incorrect", "false", "fail", "failed", "wrong", "no"),
    "abstained": ("n", "abstained", "abstain", "noanswer", "not_attempted", "not attempted"),
    "refused": ("refused", "refusal"),
    "empty": ("empty", "blank"),
    "ungraded": ("p", "partial", "ungraded"),
}
_WORDS = {word: outcome for outcome, words in _SAID.items() for word in words}

_NUMBER = re.compile(r"[-+−]?\s*[$€£]?\s*(?:\d[\d,]*(?:\.\d+)?|\.\d+)\s*%?")
_MATHS = re.compile(r"\\(?:frac|dfrac|boxed|sqrt|text|pi|left|cdot|le|ge|infty)\b|\$.+\$|\^\{")
_WORKED = re.compile(r"####\s*(.+)\s*\Z")


def outcome_of(value: Any, pass_at: float | None = None) -> Outcome | None:
    """Return the outcome that a score stands for, `None` for what is no verdict.

    1, true, "C" and "correct" are right, 0 and their opposites wrong, "N" and "not attempted"
    abstained. What lies between 0 and 1 is `ungraded`, as there is no partly right answer here,
    unless `pass_at` says from where it counts as right.
    """
    if isinstance(value, str):
        word = value.strip().lower()
        if word in _WORDS:
            return _WORDS[word]
        try:
            value = float(word)
        except ValueError:
            return None
    if isinstance(value, bool):
        return "correct" if value else "incorrect"
    if not isinstance(value, int | float) or not 0 <= value <= 1:
        return None
    if pass_at is not None:
        return "correct" if value >= pass_at else "incorrect"
    return "correct" if value == 1 else "incorrect" if value == 0 else "ungraded"


def golds_of(answers: Sequence[str]) -> tuple[str, ...]:
    """Return the golds: of worked solutions what stands after the last `####`; none twice."""
    found = (_WORKED.search(each) for each in answers)
    golds = [match[1] if match else each for each, match in zip(answers, found, strict=True)]
    return tuple(dict.fromkeys(gold.strip() for gold in golds if gold.strip()))


def answer_type_of(answers: Sequence[str], choices: Sequence[str]) -> str:
    """Return how answers with these golds are told: choice, number, math, text, or none."""
    if not answers:
        return "none"
    letters = {chr(ord("A") + at) for at in range(min(len(choices), 26))}
    if letters and letters.issuperset(answers):
        return "choice"
    if all(_NUMBER.fullmatch(each) for each in answers):
        return "number"
    return "math" if any(_MATHS.search(each) for each in answers) else "text"
