"""The line in which a response states its confidence."""

from __future__ import annotations

import re

_CONFIDENCE_LINE = re.compile(
    r"^[ \t>*_#`-]{0,12}confidence[ \t*_`]{0,6}[:=：][ \t*_`]{0,6}"
    r"(?P<number>\d{1,3}(?:[.,]\d{1,6})?)[ \t]{0,3}(?P<unit>[%％]|percent\b|per cent\b)?"
    r"[ \t\r*_`.]{0,8}$",
    re.IGNORECASE | re.MULTILINE,
)


def stated_confidence(text: str | None) -> float | None:
    """Return the confidence in [0, 1] that a response states in its last "Confidence:" line.

    Without a per cent sign, 0.85 is a probability and 85 is per cent; a lone 1 could be either.
    What is missing, ambiguous or above 100 % stays missing: `None`.
    """
    lines = list(_CONFIDENCE_LINE.finditer(text or ""))
    if not lines:
        return None
    number = lines[-1]["number"].replace(",", ".")
    value = float(number)
    if lines[-1]["unit"] is None:
        if number == "1":
            return None
        if "." in number and value <= 1:
            return value
    return value / 100 if value <= 100 else None


def without_confidence(text: str) -> str:
    """Return a response without its "Confidence:" lines, so that none is read as the answer."""
    return _CONFIDENCE_LINE.sub("", text).rstrip()
