"""Numbers as people and models write them, read exactly as fractions."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction

# Powers beyond this are no answers, and would take for ever to compute.
_MAX_EXPONENT = 400
_MAX_DIGITS = 400

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_SUPERSCRIPT_RUN = re.compile("[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_LATEX_FRACTION = re.compile(r"\\[dt]?frac\s*\{\s*(-?\d{1,40})\s*\}\s*\{\s*(\d{1,40})\s*\}")
_LATEX_SPACES = re.compile(r"\{,\}|\\[,!;: ]|(?<=\d)\\,(?=\d)")
# The only signs of ASCII that `tidy` looks at.
_ODD = re.compile(r"[\\{'_]")
_DIGIT = re.compile(r"\d")
# Not a plain space: "300 200" is two numbers.
_SPACED_GROUPS = re.compile("(?<![\\d.,])\\d{1,3}(?:['’_\u2009\u202f\u00a0]\\d{3})+(?!\\d)")

_BODY = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?"  # 1,234,567.89
    r"|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?"  # 1.234.567,89
    r"|\d{1,3}(?:\.\d{3})+,\d+"  # 1.234,89
    r"|\d+,\d{1,2}(?![\d,])|\d+,\d{4,}(?![\d,])|0,\d+(?![\d,])"  # 3,5: a decimal comma
    r"|\d+(?:\.\d+)?|\.\d+)"
)
_NUMBER = re.compile(
    rf"(?<![A-Za-z0-9_])(?<!\d\.)(?P<sign>[-+])?(?P<currency>[$€£¥₹]\s?)?(?P<inner>-)?(?P<body>{_BODY})"
    r"(?:\s?(?P<times>[x×*]|\\times|\\cdot)\s?10\s?(?:\^|\*\*)\s?\{?\(?(?P<power>[-+]?\d{1,18})\)?\}?"
    r"|[eE](?P<exponent>[-+]?\d{1,18})(?!\w)"
    r"|\^\s?\{?(?P<raised>\d{1,18})\}?"
    r"|\s(?P<mixed>\d{1,9}/\d{1,9})(?![\d/])"
    r"|\s?/\s?(?P<under>\d{1,40})(?![\d/]|\.\d)"
    r")?(?P<percent>\s?(?:%|\\%|percent\b|per cent\b))?"
    r"(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion)s?\b)?",
    re.IGNORECASE,
)
_SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_BY_TEN = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = {word: value for value, word in enumerate(_TO_NINETEEN.split())}
_TENS = {word: 10 * value for value, word in enumerate(_BY_TEN.split(), 2)}
_ANY_WORD = "|".join([*_UNITS, *_TENS, *_SCALES])
_WORDED_HINT = re.compile(_ANY_WORD)
_WORDED = re.compile(
    rf"\b(?:minus |negative )?(?:{_ANY_WORD})(?:(?:[\s-]+|,\s+)(?:and\s+)?(?:{_ANY_WORD}))*\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number found in a text: its exact value, whether a % follows, and where it stands."""

    value: Fraction
    percent: bool
    start: int
    end: int
    text: str


def tidy(text: str) -> str:
    """Return text with one form of minus, space, fraction and power, so numbers can be found."""
    if text.isascii() and not _ODD.search(text):
        return text
    text = _SUPERSCRIPT_RUN.sub(lambda run: "^" + run.group().translate(_SUPERSCRIPTS), text)
    text = re.sub("[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]", lambda sign: " " + sign.group(), text)
    text = _SPACED_GROUPS.sub(lambda run: re.sub(r"\D", "", run.group()), text)
    text = unicodedata.normalize("NFKC", text)
    text = re.sub("[−‒–﹣](?=\\s?[$€£¥]?\\d)", "-", text).replace("⁄", "/")
    text = _LATEX_FRACTION.sub(r"\1/\2", text)
    text = _LATEX_SPACES.sub(lambda mark: "," if mark.group() == "{,}" else "", text)
    return text.replace("\\$", "$")


def numbers(text: str) -> list[Number]:
    """Return the numbers written in digits in a tidied text, in order.

    Reads signs, thousands separators, decimal points and commas ("1,234" has a separator, "3,5" a
    decimal comma, "1.234" a decimal point), powers, fractions, mixed fractions, per cent and the
    words hundred to trillion after digits. A dash between two numbers is no sign ("3-4").
    """
    if not _DIGIT.search(text):
        return []
    found = []
    for match in _NUMBER.finditer(text):
        value = _value(match)
        if value is not None:
            percent = match["percent"] is not None
            found.append(Number(value, percent, match.start(), match.end(), match.group().strip()))
    return found


def worded_numbers(text: str) -> list[Number]:
    """Return the numbers written in English words, in order: "forty-two", "two million"."""
    if not _WORDED_HINT.search(text.casefold()):
        return []
    found = []
    for match in _WORDED.finditer(text):
        value = _worded_value(re.findall(r"[a-z]+", match.group().lower()))
        if value is not None:
            found.append(Number(Fraction(value), False, match.start(), match.end(), match.group()))
    return found


def _value(match: re.Match[str]) -> Fraction | None:
    body = _plain_digits(match["body"])
    if len(body) > _MAX_DIGITS:
        return None
    negative = (match["sign"] or "").startswith("-") or match["inner"] is not None
    if match.lastgroup == "body" and body.isdecimal():  # most numbers: nothing but digits
        return Fraction(-int(body) if negative else int(body))
    value = Fraction(body)
    power = int(match["power"] or match["exponent"] or 0)
    raised = int(match["raised"] or 1)
    if abs(power) > _MAX_EXPONENT or raised * len(body) > _MAX_EXPONENT + len(body):
        return None
    value = (value * Fraction(10) ** power) ** raised
    fraction = _fraction(match["mixed"] or (f"1/{match['under']}" if match["under"] else "0/1"))
    if fraction is None:
        return None
    value = value * fraction if match["under"] else value + fraction
    if match["scale"]:
        value *= _SCALES[match["scale"].lower()]
    return -value if negative else value


def _fraction(text: str) -> Fraction | None:
    over, under = text.split("/")
    return Fraction(int(over), int(under)) if int(under) else None


def _plain_digits(body: str) -> str:
    if "," in body and "." in body:
        decimal = max(body.rfind(","), body.rfind("."))
        return re.sub(r"[.,]", "", body[:decimal]) + "." + body[decimal + 1 :]
    if body.count(".") > 1:
        return body.replace(".", "")
    if "," in body:
        grouped = re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+", body)
        return body.replace(",", "" if grouped else ".") if body.count(",") == 1 or grouped else ""
    return "0" + body if body.startswith(".") else body


def _worded_value(words: list[str]) -> int | None:
    total = current = 0
    seen = False
    for word in words:
        if word in _UNITS:
            current += _UNITS[word]
        elif word in _TENS:
            current += _TENS[word]
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in _SCALES:
            total += max(current, 1) * _SCALES[word]
            current = 0
        else:
            continue
        seen = True
    value = total + current
    return (-value if words[0] in {"minus", "negative"} else value) if seen else None
