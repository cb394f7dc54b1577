"""Calendar dates in their different written forms, compared by year, month and day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graders.normalise import lowered

_MONTHS = {
    name: number
    for number, forms in enumerate(
        (
            "january jan enero janvier januar janeiro",
            "february feb febrero février fevrier februar fevereiro",
            "march mar marzo mars märz marz março marco",
            "april apr abril avril",
            "may mayo mai maio",
            "june jun junio juin juni junho",
            "july jul julio juillet juli julho",
            "august aug agosto août aout",
            "september sep sept septiembre septembre setembro",
            "october oct octubre octobre oktober outubro",
            "november nov noviembre novembre novembro",
            "december dec diciembre décembre decembre dezember dezembro",
        ),
        start=1,
    )
    for name in forms.split()
}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?!\d)(?:st|nd|rd|th|º|er|\.)?"
_YEAR = r"(?P<year>\d{3,4})(?!\d)"
_NAMED = "|".join(sorted({name[:3] for name in _MONTHS}))
# Each with what it needs, which is quicker to look for; in small letters.
_FORMS = tuple(
    (re.compile(form), re.compile(hint))
    for form, hint in (
        (
            rf"(?<!\d){_DAY}\s*(?:of\s+|de\s+|-)?{_MONTH}(?:\s*,?\s*|\s+(?:of|de|del)\s+|-){_YEAR}",
            _NAMED,
        ),
        (rf"\b{_MONTH}\s+{_DAY}(?:\s*,\s*|\s+(?:in\s+)?){_YEAR}", _NAMED),
        (rf"\b{_MONTH}(?:\s*,?\s*|\s+(?:of|de|del|in)\s+){_YEAR}", _NAMED),
        (r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)", r"\d[-/.]\d"),
        (
            r"(?P<year>\d{4})\s*[年년]\s*(?P<month>\d{1,2})\s*[月월](?:\s*(?P<day>\d{1,2})\s*[日일])?",
            "[年년]",
        ),
        # Without a year only where there is no year to be read.
        (rf"(?<!\d){_DAY}\s*(?:of\s+|de\s+)?{_MONTH}(?!\s*,?\s*\d{{3}})", _NAMED),
        (rf"\b{_MONTH}\s+{_DAY}(?!\s*,?\s*\d{{3}})(?!\d)", _NAMED),
    )
)
_DIGIT = re.compile(r"\d")
# 13/10/1957 is a day first and 10/13/1957 a month first; 04/10/1957 is read as neither.
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)")


@dataclass(frozen=True, slots=True)
class Date:
    """A date; a part that is not stated is None. `start` and `end` tell where it stands."""

    year: int | None
    month: int
    day: int | None
    start: int = 0
    end: int = 0

    def tells(self, gold: Date) -> bool:
        """Tell whether this date states all that a gold date does, and the same."""
        return (
            self.month == gold.month
            and (gold.year is None or self.year == gold.year)
            and (gold.day is None or self.day == gold.day)
        )


def dates(text: str) -> list[Date]:
    """Return the dates in a text, in order of place; a year alone is no date here."""
    if not _DIGIT.search(text):
        return []
    text = lowered(text)
    found: list[Date] = []
    taken: list[tuple[int, int]] = []
    for form in (form for form, hint in _FORMS if hint.search(text)):
        for match in form.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            parts = match.groupdict()
            name = parts["month"]
            month = int(name) if name.isdecimal() else _MONTHS[name]
            date = _date(parts.get("year"), month, parts.get("day"), match)
            if date:
                found.append(date)
                taken.append(match.span())
    for match in _SLASHED.finditer(text):
        first, second = int(match[1]), int(match[2])
        if (first > 12) != (second > 12):
            day, month = max(first, second), min(first, second)
            date = _date(match[3], month, str(day), match)
            if date:
                found.append(date)
    return sorted(found, key=lambda date: date.start)


@lru_cache(maxsize=4096)
def whole_date(text: str) -> Date | None:
    """Return a text read as one date and nothing else ("October 4, 1957."), or None."""
    found = dates(text)
    if len(found) != 1:
        return None
    rest = text[: found[0].start] + text[found[0].end :]
    return None if re.sub(r"\b(?:on|in|the)\b|[\s.,]", "", rest, flags=re.IGNORECASE) else found[0]


def _date(year: str | None, month: int, day: str | None, match: re.Match[str]) -> Date | None:
    number = int(day) if day else None
    if not 1 <= month <= 12 or (number is not None and not 1 <= number <= 31):
        return None
    return Date(int(year) if year else None, month, number, *match.span())
