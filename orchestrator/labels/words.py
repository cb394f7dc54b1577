"""The words people use for verdicts, and what they mean."""

from __future__ import annotations

import difflib
import re

from graders import Outcome
from graders.judge.parse import Word

_SPELLINGS: dict[Outcome, tuple[str, ...]] = {
    "correct": ("correct", "right", "true", "yes", "y", "1", "ok", "pass"),
    "incorrect": ("incorrect", "wrong", "false", "no", "0", "not correct", "fail"),
    "abstained": (
        *("not attempted", "notattempted", "abstained", "abstain", "abstention", "unattempted"),
        *("idk", "no answer", "none", "na", "n/a", "skipped"),
    ),
    "refused": ("refused", "refusal"),
    "empty": ("empty", "blank"),
}
_MEANING = {spelling: outcome for outcome, words in _SPELLINGS.items() for spelling in words}

EXPECTED = "correct, incorrect, not_attempted, refused or empty"


def outcome_of(word: str) -> Outcome | None:
    """Return what a person's word means, or None for one that nobody knows.

    Bare letters are none: in some rubrics C is the letter of NOT_ATTEMPTED.
    """
    return _MEANING.get(re.sub(r"[\s_-]+", " ", word.strip().lower()))


def near(word: str) -> str:
    """Return a hint at the nearest known word, as the end of a message."""
    found = difflib.get_close_matches(word.strip().lower(), _MEANING, n=1, cutoff=0.6)
    return f" (did you mean {found[0]!r}?)" if found else ""


def judged_word(outcome: Outcome) -> Word | None:
    """Return an outcome as the word a judge has for it; None for `ungraded`."""
    if outcome == "ungraded":
        return None
    if outcome == "correct":
        return "CORRECT"
    return "INCORRECT" if outcome == "incorrect" else "NOT_ATTEMPTED"
