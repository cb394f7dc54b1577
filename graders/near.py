"""Near misses: replies that match no gold and yet may be right, so that a judge should see them."""

from __future__ import annotations

import re
from functools import lru_cache

from graders import golds
from graders.dates import dates
from graders.normalise import positions, shorten, tokens
from graders.verdict import Question

# Letters of other scripts than the Latin one.
_OTHER_SCRIPT = re.compile("[\u0370-\u1cff\u3040-\u9fff\uac00-\ud7af]")
# Of longer replies (tokens, or characters) nothing is said of what they nearly say.
_MAX_NEAR = 400

question_tokens = lru_cache(maxsize=1024)(tokens)


def is_named(accepted: tuple[golds.Spelling, ...], said: tuple[str, ...]) -> bool:
    """Tell whether any of the spellings stands among the tokens."""
    return any(positions(gold.tokens, said) for gold in accepted)


def near_miss(accepted: tuple[golds.Spelling, ...], answer: str, question: Question) -> str | None:
    """Return why a reply that matches no gold may yet be right, or None."""
    words: set[str] = set()
    for gold in accepted:
        date, wanted = gold.date, gold.tokens
        if gold.number:
            continue
        said = tokens(answer)
        words = words or set(said)
        if date:
            told = dates(answer)
            if any(each.fits(date) for each in told) or (not told and str(date.year) in words):
                return "a part of the date"
            continue
        if positions(wanted, said):
            return "the gold stands there, but is not asserted as the answer"
        if len(said) <= _MAX_NEAR and _nearly(wanted, words, question):
            return f'near "{shorten(gold.text, 80)}"'
    plainly = all(gold.text.isascii() for gold in accepted)
    if len(answer) <= _MAX_NEAR and answer.isascii() != plainly:
        script = _OTHER_SCRIPT.search(answer) is not None
        if script != any(_OTHER_SCRIPT.search(gold.text) for gold in accepted):
            return "in another script than the gold"
    return None


def _nearly(wanted: tuple[str, ...], words: set[str], question: Question) -> bool:
    """Tell whether words hold most of a name: its last part, half of it, or it with a slip."""
    asked = question_tokens(question.text)
    if any(each not in words and (len(each) == 1 or each.isdecimal()) for each in wanted):
        return False  # "G major" for "F major", "Apollo 12" for "Apollo 11"
    told = [each for each in wanted if len(each) > 3 and each not in asked]
    there = [each for each in told if each in words]
    if there and (2 * len(there) > len(told) or (len(told) == 2 and told[-1] in there)):
        return True
    lacking = [each for each in told if each not in words]
    slips = [each for each in lacking if len(each) > 4 and any(_alike(each, one) for one in words)]
    return bool(slips) and 2 * (len(there) + len(slips)) >= len(told)


def _alike(one: str, other: str) -> bool:
    """Tell whether two words differ in one place only: "rucklidge" and "rucklige"."""
    longer = max(len(one), len(other))
    if one[0] != other[0] or longer - min(len(one), len(other)) > 2:
        return False
    same = _shared(one, other)
    return same + _shared(one[same:][::-1], other[same:][::-1]) >= longer - 2


def _shared(one: str, other: str) -> int:
    """Return how many characters two words begin with alike."""
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
