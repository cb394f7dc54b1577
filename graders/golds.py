"""What a gold answer accepts: a number, a range around it, other names in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from graders.dates import Date, whole_date
from graders.normalise import ARTICLES, tokens
from graders.quantity import Number, numbers, tidy, worded_numbers

# Decimals are equal within this share of the gold; whole numbers exactly.
RELATIVE_TOLERANCE = Fraction(1, 10**6)

# Units that are written in several ways; only what differs here is another unit.
UNITS = {
    form: unit.split()[0]
    for unit in (
        "metre m meter meters metres", "kilometre km kms kilometer kilometers kilometres",
        "centimetre cm centimeter centimeters centimetres",
        "millimetre mm millimeter millimeters millimetres", "mile mi miles", "foot ft feet",
        "inch inches", "yard yd yards", "kilogram kg kgs kilograms kilo kilos", "gram g grams",
        "pound lb lbs pounds", "ounce oz ounces", "tonne tonnes", "second s sec secs seconds",
        "minute min mins minutes", "hour h hr hrs hours", "day days", "week weeks",
        "month months", "year yr yrs years", "dollar usd dollars", "euro eur euros",
        "yen jpy", "cent cents", "litre l liter liters litres", "millilitre ml milliliter",
        "hectare ha hectares", "acre acres", "celsius c", "fahrenheit f", "kelvin k",
    )
    for form in unit.split()
}  # fmt: skip

# What one of a unit is in the first unit of its kind.
_KINDS: tuple[dict[str, Fraction], ...] = tuple(
    {unit: Fraction(size) for unit, size in kind.items()}
    for kind in (
        {"metre": "1", "kilometre": "1000", "centimetre": "1/100", "millimetre": "1/1000",
         "mile": "1609344/1000", "foot": "3048/10000", "inch": "254/10000", "yard": "9144/10000"},
        {"kilogram": "1", "gram": "1/1000", "pound": "45359237/100000000",
         "ounce": "45359237/1600000000", "tonne": "1000"},
        {"second": "1", "minute": "60", "hour": "3600", "day": "86400", "week": "604800"},
        {"month": "1", "year": "12"},
        {"dollar": "1", "cent": "1/100"},
        {"litre": "1", "millilitre": "1/1000"},
        {"hectare": "1", "acre": "40468564224/100000000000"},
    )
)  # fmt: skip
_UNIT_AFTER = re.compile(r"[\s-]{0,2}([A-Za-zµ°]{1,12})")
_RANGE = re.compile(
    r"\(?\s*(?:acceptable range:?\s*)?(?:anything )?between\s+(?P<low>[^()]{1,60}?)\s+and\s+"
    r"(?P<high>[^()]{1,60})\)?",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"\(\s*(?:or|aka|a\.k\.a\.|also (?:known?|called)(?: as)?|then known? as|i\.e\.,?)\s+"
    r"(?P<names>[^()]{1,200})\)",
    re.IGNORECASE,
)
_MAX_UNIT_WORDS = 4
# The last word before a number, where it has a capital: of what it is the number.
_NAME_BEFORE = re.compile(r"\b([A-Z][^\W\d_]+)[\s-]+$")
# What is no name: little words that begin a sentence, and words that are said in several ways.
_NO_NAME_WORDS = (
    "about all almost and answer approximately approx around at between circa er exactly for"
    " from in is it its just maybe nearly no nr number of on only over perhaps possibly"
    " probably roughly rs some than that the they to total under us was were with"
    " january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter year"
    " act article book chapter class episode figure game grade issue level line match page part"
    " phase question round scene season section series stage step table type unit verse volume"
)
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())
_OR = re.compile(r"\s(?:or|oder|ou)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NumberGold:
    """A numeric gold: its value and, where the gold states one, the range that is accepted."""

    value: Fraction
    percent: bool = False
    low: Fraction | None = None
    high: Fraction | None = None
    unit: str | None = None
    name: str | None = None
    """What it is a number of, where it is part of a name: "apollo" of "Apollo 11"."""

    def accepts(self, number: Number) -> bool:
        """Tell whether a number is this gold, or lies within its range.

        A per cent sign on one side only is a unit ("25" is "25%") or a hundredth ("25%" is
        "0.25"), whichever fits; a gold below 1 without a sign takes only the hundredth.
        """
        return self._takes(number.value, number.percent)

    def _takes(self, value: Fraction, percent: bool) -> bool:
        if percent == self.percent:
            return self._near(value)
        if percent:
            return self._near(value / 100) or (abs(self.value) >= 1 and self._near(value))
        return self._near(value) or self._near(value * 100)

    def measures(self, number: Number, line: str) -> bool:
        """Tell whether a number of a line is this gold with its unit, converted where it differs.

        A unit that is not known, or stated on one side only, is none; so is a name. The number of
        another name is another ("Gemini 11" is not "Apollo 11").
        """
        size = self.in_own_unit(number, line)
        if size is None or not self._takes(size, number.percent):
            return False
        said = self.name and _name_before(line[: line.find(number.text)])
        return said is None or said == self.name

    def in_own_unit(self, number: Number, line: str) -> Fraction | None:
        """Return a number of a line in this gold's unit; None where its unit is of another kind."""
        if self.unit is None:
            return number.value
        said = said_unit(number, line)
        if said is None or said == self.unit:
            return number.value
        for sizes in _KINDS:
            if self.unit in sizes and said in sizes:
                return number.value * sizes[said] / sizes[self.unit]
        return None

    def _near(self, value: Fraction) -> bool:
        if self.low is not None and self.high is not None and self.low <= value <= self.high:
            return True
        if self.value.denominator == 1:
            return value == self.value
        return abs(value - self.value) <= RELATIVE_TOLERANCE * abs(self.value)


def said_unit(number: Number, line: str) -> str | None:
    """Return the name of the known unit that follows a number in its line."""
    said = _UNIT_AFTER.match(line, line.find(number.text) + len(number.text))
    return UNITS.get(said[1].lower()) if said else None


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling that a gold accepts, read once: its tokens, and as a date or a number.

    `longest` is the longest of the tokens. `offers` tells that the spelling holds an "or" or a list
    itself, `articles` that it is nothing but those.
    """

    text: str
    tokens: tuple[str, ...]
    longest: str
    date: Date | None
    number: NumberGold | None
    offers: bool
    articles: bool


@lru_cache(maxsize=4096)
def spellings(answers: tuple[str, ...]) -> tuple[Spelling, ...]:
    """Return all spellings that an item's golds accept, each gold as it is written first."""
    written = dict.fromkeys(name for gold in answers for name in (gold, *names(gold)))
    return tuple(map(_spelling, written))


def _spelling(name: str) -> Spelling:
    wanted = tokens(name)
    offers = _OR.search(name) is not None or name.count(",") > 1
    date = whole_date(name)
    number = number_gold(name)
    longest = max(wanted, key=len, default="")
    return Spelling(name, wanted, longest, date, number, offers, ARTICLES.issuperset(wanted))


@lru_cache(maxsize=4096)
def number_gold(gold: str) -> NumberGold | None:
    """Return a gold read as one number with its unit and range, or None if it is no such thing.

    "25", "$1,200", "6229 °F (acceptable range: anything between 6166 and 6292 °F)", "between 3
    and 5", "seven". Golds with several numbers or many words are text.
    """
    low = high = None
    stated = _RANGE.search(gold) if "between" in gold.casefold() else None
    rest = gold
    if stated:
        ends = [numbers(tidy(stated[end])) for end in ("low", "high")]
        if all(len(end) == 1 for end in ends):
            low, high = sorted(end[0].value for end in ends)
            rest = gold[: stated.start()] + gold[stated.end() :]
    rest = tidy(rest)
    found = numbers(rest) or worded_numbers(rest)
    if not found and low is not None and high is not None and not tokens(rest):
        return NumberGold((low + high) / 2, False, low, high)
    if len(found) != 1:
        return None
    only = found[0]
    unit = tokens(rest[: only.start] + " " + rest[only.end :])
    if len(unit) > _MAX_UNIT_WORDS or re.search(r"\w$", rest[: only.start]):
        return None
    named = {UNITS[word] for word in unit if word in UNITS}
    return NumberGold(
        only.value,
        only.percent,
        low,
        high,
        named.pop() if len(named) == 1 else None,
        _name_before(rest[: only.start]),
    )


def _name_before(text: str) -> str | None:
    found = _NAME_BEFORE.search(text)
    if found is None or (word := found[1].casefold()) in _NO_NAMES or word in UNITS:
        return None
    return word


def names(gold: str) -> tuple[str, ...]:
    """Return the spellings a text gold accepts: itself, and what its brackets say it is "or"."""
    also = _ALSO.search(gold) if "(" in gold else None
    if also is None:
        return (gold,)
    others = re.split(r"/|,| or ", also["names"])
    base = (gold[: also.start()] + gold[also.end() :]).strip()
    return tuple(name for name in (base, *(other.strip(" \"'“”") for other in others)) if name)
