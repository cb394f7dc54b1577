"""Calendar dates in their different written forms, compared by year, month and day."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from graders.normalise import lowered, words

_MONTHS = {
    name: number
    for number, forms in enumerate(
        (
            "january jan enero ene janvier januar jänner januari janeiro gennaio gen januara"
            " января январь ocak stycznia styczeń",
            "february feb febrero février fevrier fév februar februari fevereiro fev febbraio"
            " февраля февраль şubat lutego luty",
            "march mar marzo mars märz marz maart março marco марта март mart marca marzec",
            "april apr abril abr avril aprile апреля апрель nisan kwietnia kwiecień",
            "may mayo mai maj maio mei maggio мая май mayıs maja",
            "june jun junio juin juni junho giugno giu июня июнь haziran czerwca czerwiec",
            "july jul julio juillet juil juli julho luglio июля июль temmuz lipca lipiec",
            "august aug agosto ago août aout augustus августа август ağustos sierpnia sierpień",
            "september sep sept septiembre septembre setembro settembre set сентября сентябрь eylül"
            " września wrzesień",
            "october oct octubre octobre oktober okt outubro out ottobre ott октября октябрь ekim"
            " października październik",
            "november nov noviembre novembre novembro ноября ноябрь kasım listopada listopad",
            "december dec diciembre dic décembre decembre déc dezember dez dezembro dicembre"
            " декабря декабрь aralık grudnia grudzień",
        ),
        start=1,
    )
    for name in forms.split()
}
_MONTH_NAMES = frozenset(_MONTHS)
_DAY = r"(?P<day>\d{1,2})(?!\d)(?:st|nd|rd|th|\.?º|er|\.)?"
_YEAR = r"(?P<year>\d{3,4})(?!\d)"
# In small letters. DAY, MONTH and YEAR stand for the groups of those names.
_NAMED = (
    r"(?<!\d)DAY\s*(?:of\s+|de\s+|d'|-)?MONTH(?:\s*,?\s*|\s+(?:of|de|del)\s+|-)YEAR",
    r"\bMONTH\s+DAY(?:\s*,\s*|\s+(?:in\s+)?)YEAR",
    r"\bMONTH(?:\s*,?\s*|\s+(?:of|de|del|in)\s+)YEAR",
)
# Each with what it needs, which is quicker to look for.
_NUMBERED = tuple(
    (re.compile(form), re.compile(hint))
    for form, hint in (
        (r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)", r"\d[-/.]\d"),
        (
            r"(?P<year>\d{4})\s*[年년]\s*(?P<month>\d{1,2})\s*[月월](?:\s*(?P<day>\d{1,2})\s*[日일])?",
            "[年년]",
        ),
        (r"(?<![\d/.-])(?P<year>\d{4})[-/](?P<month>0[1-9]|1[0-2])(?![\d/.-])", r"\d[-/]\d"),
    )
)
# Without a year only where there is no year to be read.
_YEARLESS = (
    r"(?<!\d)DAY\s*(?:of\s+|de\s+)?MONTH(?!\s*,?\s*\d{3})",
    r"\bMONTH\s+DAY(?!\s*,?\s*\d{3})(?!\d)",
)
_DIGIT = re.compile(r"\d")
# What may be written together with a day and run on into a month: "4thoctober", "1eraoût".
_SUFFIXED = re.compile(r"\d(?:st|nd|rd|th|er|\.?º)[^\W\d_]")
_MARKED = re.compile(r"\d[-/.]\d|[年년]")
# 13/10/1957 is a day first and 10/13/1957 a month first; 04/10/1957 may be either, but a
# month before a day where the marks are not English ("04.10.1957" is October).
_SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])")
_WEEKDAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\.?,"
    r"|the|on|in|le|el|am|den|o)\b|[\s.,]",
    re.IGNORECASE,
)


class Date(NamedTuple):
    """A date; a part that is not stated is None. `start` and `end` tell where it stands.

    `ambiguous` marks day and month that may be the other way round ("03/04/1987").
    """

    year: int | None
    month: int
    day: int | None
    start: int = 0
    end: int = 0
    ambiguous: bool = False

    def turned(self) -> Date:
        """Return an ambiguous date with day and month the other way round."""
        assert self.day is not None
        return self._replace(month=self.day, day=self.month)

    def fits(self, gold: Date) -> bool:
        """Tell whether this date says less than a gold date does, and nothing else."""
        return (
            (self.year is None or gold.year is None or self.year == gold.year)
            and self.month == gold.month
            and (self.day is None or gold.day is None or self.day == gold.day)
        )

    def tells(self, gold: Date) -> bool:
        """Tell whether this date states all that a gold date does, and the same."""
        return (
            self.month == gold.month
            and (gold.year is None or self.year == gold.year)
            and (gold.day is None or self.day == gold.day)
        )


@lru_cache(maxsize=256)  # the steps of one grading ask again about the same words
def dates(text: str) -> tuple[Date, ...]:
    """Return the dates in a text, in order of place; a year alone is no date here."""
    if not _DIGIT.search(text):
        return ()
    text = lowered(text)
    months = _MONTH_NAMES if _SUFFIXED.search(text) else _MONTH_NAMES & words(text)
    marked = _MARKED.search(text) is not None
    if not months and not marked:
        return ()
    numbered = [form for form, hint in _NUMBERED if hint.search(text)] if marked else []
    found: list[Date] = []
    taken: list[tuple[int, int]] = []
    for form in (*_with(months, _NAMED), *numbered, *_with(months, _YEARLESS)):
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
    for match in _SLASHED.finditer(text) if marked else ():
        date = _slashed(match)
        if date:
            found.append(date)
    return tuple(sorted(found, key=lambda date: date.start))


@lru_cache(maxsize=256)
def _with(months: frozenset[str], forms: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Return forms of dates with one of some months' names: the fewer, the quicker found."""
    if not months:
        return ()
    month = rf"(?P<month>{'|'.join(sorted(months, key=len, reverse=True))})\b\.?"
    return tuple(
        re.compile(form.replace("DAY", _DAY).replace("MONTH", month).replace("YEAR", _YEAR))
        for form in forms
    )


@lru_cache(maxsize=4096)
def whole_date(text: str) -> Date | None:
    """Return a text read as one date and nothing else ("October 4, 1957."), or None."""
    found = dates(text)
    if len(found) != 1:
        return None
    rest = text[: found[0].start] + text[found[0].end :]
    return None if _WEEKDAY.sub("", rest) else found[0]


def _slashed(match: re.Match[str]) -> Date | None:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if len(match[4]) == 2:
        year += 1900 if year > 30 else 2000
    day_first = first > 12 or match[2] == "."
    if first > 12 and second > 12:
        return None
    month, day = (second, first) if day_first else (first, second)
    date = _date(str(year), month, str(day), match)
    either = match[2] != "." and max(first, second) <= 12 and first != second
    unclear = either or len(match[4]) == 2
    return date._replace(ambiguous=unclear) if date else None


def _date(year: str | None, month: int, day: str | None, match: re.Match[str]) -> Date | None:
    number = int(day) if day else None
    if not 1 <= month <= 12 or (number is not None and not 1 <= number <= 31):
        return None
    return Date(int(year) if year else None, month, number, *match.span())
