"""Reads the stated target out of a prompt, as a model that obeys would.

Looked at is what surrounds the question, never the question itself. The built-in rubrics and the
usual ways to say the same are understood; a prompt in which no target is found counts as closed.
"""

from __future__ import annotations

import re
from functools import lru_cache

_NUMBER = r"(?P<number>\d{1,6}(?:\.\d{1,8})?|\.\d{1,8})"
_SHARE = _NUMBER + r"\s{0,2}(?P<percent>%|per\s?cent\b)?"
_MORE = r"(?:>=?|≥|more than|greater than|above|over|at least|exceeds?|exceeding)"
_LESS = r"(?:<=?|≤|below|less than|lower than|under|not above|does not exceed)"

# In order of trust: a stated confidence, then a credit for abstaining, then a penalty alone.
_SHARES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        _MORE + r"?\s{0,2}" + _SHARE + r"\s{1,2}(?:confident|sure|certain)\b",
        r"\b(?:confiden\w{2,4}|sure|certain\w{0,3}|probab\w{3,5}|chance|likel\w{2,7})\b"
        r"[^.!?\n]{0,80}?" + f"(?:{_MORE}|{_LESS})" + r"\s{0,2}" + _SHARE,
        r"\b(?:confidence\s(?:target|threshold)|target|threshold|t)\s{0,2}(?:=|:|is|of)\s{0,2}"
        + _SHARE,
        r"\b(?:abstention|abstaining|abstentions|i don['’]t know)\b[^.!?\n]{0,60}?"
        r"\b(?:as|with|at|receives?|earns?)\s" + _SHARE + r"\s{1,2}(?:correct|right|credit)",
    )
)
_PENALTIES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"t\s?/\s?\(\s?1\s?[-−–]\s?t\s?\)\s?(?:=|is)\s?" + _NUMBER,
        r"\b(?:penali[sz]ed(?:\sby|\swith)?|penalty\s(?:of|is)|costs?|loses?|lose|minus|deducts?)\s"
        r"[-−–]?" + _NUMBER + r"\s(?:points?|marks?)\b",
        r"\b(?:mistakes?|wrong\sanswers?|incorrect\sanswers?|errors?)\b[^.!?,;\n]{0,40}?\s[-−–]"
        + _NUMBER
        + r"\s(?:points?|marks?)\b",
        _NUMBER + r"\s(?:points?|marks?)\s(?:is|are|will be)\s(?:deducted|lost|taken off)\b",
    )
)
_NEVER_ABSTAIN = re.compile(
    r"\b(?:best guess|never abstain|always answer|do not abstain)\b", re.IGNORECASE
)
_CONFIDENCE_LINE = re.compile(r"^.*\bconfidence:.*$", re.IGNORECASE | re.MULTILINE)


def stated_target(*texts: str) -> float | None:
    """Return the first target in [0, 1) that the texts state, or `None` (closed)."""
    for text in texts:
        found = _target_in(text)
        if found is not None:
            return found
    return None


def asks_confidence(*texts: str) -> bool:
    """Tell whether a line "Confidence: NN%" is asked for."""
    return any("confidence:" in text.lower() for text in texts)


@lru_cache(maxsize=512)
def _target_in(text: str) -> float | None:
    said = _CONFIDENCE_LINE.sub("", text)
    for pattern in _SHARES:
        for match in pattern.finditer(said):
            share = float(match["number"])
            if match["percent"] or share > 1:
                share /= 100
            if 0 <= share < 1:
                return _rounded(share)
    for pattern in _PENALTIES:
        if fined := pattern.search(said):
            penalty = float(fined["number"])
            return _rounded(penalty / (1 + penalty))
    return 0.0 if _NEVER_ABSTAIN.search(said) else None


def _rounded(target: float) -> float:
    # A penalty is printed to six digits: the target it came from is recovered by rounding.
    return float(f"{target:.6g}")
