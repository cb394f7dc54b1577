"""Numeric golds that carry the range a grader should accept (SimpleQA Verified)."""

from __future__ import annotations

import re

_RANGE = re.compile(r"\s*\(acceptable range:\s*(?P<range>.*?)\)\s*$", re.IGNORECASE | re.DOTALL)
_BETWEEN = re.compile(r"^anything between (?P<low>.+?) and (?P<high>.+)$", re.IGNORECASE)
# One number with a unit around it; text with a second number in it ("41:17") is no quantity.
_QUANTITY = re.compile(
    r"^[^\d.,-]*(?P<number>-?\d[\d,]*(?:\.\d+)?|-?\.\d+)(?:st|nd|rd|th)?"
    r"(?:\s*(?P<scale>thousand|million|billion|trillion)\b)?[^\d]*?(?:\bk?m2)?$",
    re.IGNORECASE,
)
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


def split_range(answer: str) -> tuple[str, str | None, tuple[float, float] | None]:
    """Return the gold without its range, the range's text, and its limits where it is plain.

    "150 (acceptable range: anything between 148 and 152)" gives ("150", "anything between 148
    and 152", (148.0, 152.0)). Ranges of dimensions, clock times and ages keep their text only.
    """
    found = _RANGE.search(answer)
    if found is None:
        return answer, None, None
    text = " ".join(found["range"].split())
    gold = answer[: found.start()].strip()
    between = _BETWEEN.match(text)
    if between is None:
        return gold, text, None
    low, high = _quantity(between["low"]), _quantity(between["high"])
    if low is None or high is None or low > high:
        return gold, text, None
    return gold, text, (low, high)


def _quantity(text: str) -> float | None:
    found = _QUANTITY.match(text.strip())
    if found is None:
        return None
    number = float(found["number"].replace(",", ""))
    return number * _SCALES[found["scale"].lower()] if found["scale"] else number
