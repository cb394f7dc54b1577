"""Numbers as people and models write them, read exactly as fractions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from graders.normalise import words

# Powers beyond this are no answers, and would take for ever to compute.
_MAX_EXPONENT = 400
_MAX_DIGITS = 400

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_SUPERSCRIPT_RUN = re.compile("[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_LATEX_FRACTION = re.compile(r"\\[dt]?frac\s*\{\s*(-?\d{1,40})\s*\}\s*\{\s*(\d{1,40})\s*\}")
_LATEX_SPACES = re.compile(r"\{,\}|\\[,!;: ]|(?<=\d)\\,(?=\d)")
# The only signs of ASCII that `tidy` looks at.
_ODD = re.compile(r"[\\{]|\d['_]\d")
_SPLIT_GROUPS = re.compile("\\d['’_\u2009\u202f\u00a0]\\d")
_FRACTION_SIGN = re.compile("[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_MINUS_SIGN = re.compile("[−‒–﹣](?=\\s?[$€£¥]?\\d)")
_DIGIT = re.compile(r"\d")
_MINUS_WORD = re.compile(
    r"(^\W*|\b(?:is|was|be|to|of|at|about|equals)\s+|[:=]\s*)(?:minus|negative) (?=[$€£]?\d)",
    re.IGNORECASE,
)
_SHORT_TEXT = 500
_GROUP_HINT = re.compile(r"\d \d\d\d")
# Not a plain space: "300 200" is two numbers.
_PLAIN_GROUPS = re.compile(r"(?<![\d.,/]) ?(?<!\d)[1-9]\d{0,2}(?: \d{3})+(?![\d/:]| \d|,\d{3})")
_SPACED_GROUPS = re.compile("(?<![\\d.,])\\d{1,3}(?:['’_\u2009\u202f\u00a0]\\d{3})+(?!\\d)")

_BODY = (
    r"(?:\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?![\d,])"  # 12,34,567.89: lakhs and crores
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?"  # 1,234,567.89
    r"|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?"  # 1.234.567,89
    r"|\d{1,3}(?:\.\d{3})+,\d+"  # 1.234,89
    r"|\d+,\d{1,2}(?![\d,])|\d+,\d{4,}(?![\d,])|0,\d+(?![\d,])"  # 3,5: a decimal comma
    r"|\d+(?:\.\d+)?|\.\d+)"
)
_NUMBER = re.compile(
    rf"(?<![A-Za-z0-9_])(?<!\d[.:])(?P<sign>[-+])?(?P<currency>[$€£¥₹₩]\s?)?(?P<inner>-)?(?P<body>{_BODY})"
    r"(?!\d*:\d\d(?!\d))"  # a clock time is no number
    r"(?:\s?(?P<times>[x×*·⋅∙]|\\times|\\cdot)\s?10\s?(?:\^"
    r"|\*\*)\s?\{?\(?(?P<power>[-+]?\d{1,18})\)?\}?"
    r"|[eE](?P<exponent>[-+]?\d{1,18})(?!\w)"
    r"|(?:\^|\*\*)\s?\{?(?P<raised>\d{1,18})\}?"
    r"|\s(?P<mixed>\d{1,9}/\d{1,9})(?![\d/])"
    r"|\s?/\s?(?P<under>\d{1,40})(?![\d/]|\.\d)"
    r")?(?P<percent>\s?(?:%|\\%|percent\b|per cent\b|Prozent\b|por ciento\b|por cento\b"
    r"|pour cent\b))?"
    r"(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion)s?\b"
    r"|\s?(?P<foreign>tausend|mille|mil|million(?:en|es)|millones|millón|milhões|milhão|milion[ie]"
    r"|milliard(?:en?|s)?|miliard[io])\b|(?P<short>[kMB]|bn)\b"
    r"|\s?(?P<cjk>[千천万萬만亿億억兆조]))?",
    re.IGNORECASE,
)
# Digits that nothing before or after them can make anything else of: most numbers. No word that may
# scale them or make them a share begins with one of the letters that are allowed after them.
_LONE = re.compile(
    r"(?:(?<=[A-Za-z.,:;!?]\s)|(?<![\s\S]))[0-9]{1,15}"
    r"(?=[.,:;!?]?(?:\Z|\s(?:\Z|\s|[acdefgijklnoqrsuvwyzACDEFGIJKLNOQRSUVWYZ])))"
)
_SCALES: dict[str, int] = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_FOREIGN = {"ta": 10**3, "millia": 10**9, "milia": 10**9, "mille": 10**3}
_CJK_SCALES: dict[str, int] = {
    sign: 10**power
    for signs, power in (("千천", 3), ("万萬만", 4), ("亿億억", 8), ("兆조", 12))
    for sign in signs
}
_SHORT: dict[str, int] = {"k": 10**3, "m": 10**6, "b": 10**9, "bn": 10**9}
_HAN_DIGITS = {sign: at for at, sign in enumerate("零一二三四五六七八九")}
_HAN_DIGITS |= {"〇": 0, "两": 2, "兩": 2}
_HAN_DIGITS |= {sign: at for at, sign in enumerate("영일이삼사오육칠팔구")}
_HAN_TENS = {"十": 10, "百": 100, "千": 1000, "십": 10, "백": 100, "천": 1000}
_CJK = re.compile("[〇一-龥가-힣]")
_HAN = re.compile("[零〇一二两兩三四五六七八九十百千万萬亿億兆]{1,30}")
_HANGUL = re.compile(
    "(?<![가-힣])(?=[일이삼사오육칠팔구]{0,2}[십백천만억])[일이삼사오육칠팔구십백천만억]{1,30}"
    "(?=개|명|원|년|살|마리|권|장|시간|분|일|%|입니다|이다|이에요|예요|[^가-힣]|$)"
)
_PARTS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
          "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}  # fmt: skip
_PART_WORDS = frozenset({*_PARTS, *(f"{name}s" for name in _PARTS)})
_WORDED_PART = re.compile(
    r"\b(?:(?P<whole>\w{2,9})[\s-]and[\s-])?(?:(?P<over>a|an|one|two|three|four|five|six|seven"
    r"|eight"
    r"|nine)[\s-])?(?P<under>half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?"
    r"|eighths?"
    r"|ninths?|tenths?)\b(?! of the way)",
    re.IGNORECASE,
)
# "A quarter", "a third of them" are shares, "a third man" is none.
_PART_ENDS = re.compile(r"\s*(?:of\b|[.!]?\s*$)")
_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_BY_TEN = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = {word: value for value, word in enumerate(_TO_NINETEEN.split())}
_TENS = {word: 10 * value for value, word in enumerate(_BY_TEN.split(), 2)}
_ANY_WORD = "|".join([*_UNITS, *_TENS, *_SCALES, "dozen"])
_NUMBER_WORDS = frozenset({*_UNITS, *_TENS, *_SCALES, "dozen"})
_WORDED = re.compile(
    rf"\b(?:minus |negative )?(?:{_ANY_WORD})(?:(?:[\s-]+|,\s+)(?:and\s+)?(?:{_ANY_WORD}))*\b",
    re.IGNORECASE,
)


class Number(NamedTuple):
    """A number found in a text: its exact value, whether a % follows, and where it stands.

    `other` is what it would be in another way of writing: "1.234" as a thousand, "5k" as 5,000.
    """

    value: Fraction
    percent: bool
    start: int
    end: int
    text: str
    other: Fraction | None = None


@lru_cache(maxsize=256)
def tidy(text: str) -> str:
    """Return text with one form of minus, space, fraction and power, so numbers can be found."""
    if "minus " in text or "egative " in text or "Minus " in text:
        text = _MINUS_WORD.sub(r"\1-", text)
    if text.isascii() and not _ODD.search(text):
        return _PLAIN_GROUPS.sub(_joined, text) if _GROUP_HINT.search(text) else text
    if _SPLIT_GROUPS.search(text):
        text = _SPACED_GROUPS.sub(lambda run: re.sub(r"\D", "", run.group()), text)
    if not text.isascii():
        text = _SUPERSCRIPT_RUN.sub(lambda run: "^" + run.group().translate(_SUPERSCRIPTS), text)
        text = _FRACTION_SIGN.sub(lambda sign: " " + sign.group(), text)
        text = unicodedata.normalize("NFKC", text)
        text = _MINUS_SIGN.sub("-", text).replace("⁄", "/")
    if "\\" in text or "{" in text:
        text = _LATEX_FRACTION.sub(r"\1/\2", text)
        text = _LATEX_SPACES.sub(lambda mark: "," if mark.group() == "{,}" else "", text)
    if _GROUP_HINT.search(text):
        text = _PLAIN_GROUPS.sub(_joined, text)
    return text.replace("\\$", "$")


def _joined(groups: re.Match[str]) -> str:
    lead = " " if groups.group().startswith(" ") else ""
    return lead + groups.group().replace(" ", "")


def numbers(text: str) -> list[Number]:
    """Return the numbers written in digits in a tidied text, in order.

    Reads signs, thousands separators, decimal points and commas ("1,234" has a separator, "3,5" a
    decimal comma, "1.234" a decimal point), powers, fractions, mixed fractions, per cent and the
    words hundred to trillion after digits. A dash between two numbers is no sign ("3-4").
    """
    if not _DIGIT.search(text):
        return []
    return list(_remembered(text)) if len(text) <= _SHORT_TEXT else _numbers(text)


@lru_cache(maxsize=4096)
def values(text: str) -> frozenset[Fraction]:
    """Return the values of the numbers in a text of any form, such as a question."""
    return frozenset(number.value for number in numbers(tidy(text)))


def _numbers(text: str) -> list[Number]:
    found: list[Number] = []
    for match in _matches(text):
        if match.re is _LONE:
            digits = match.group()
            found.append(Number(Fraction(int(digits)), False, match.start(), match.end(), digits))
            continue
        if match.lastgroup == "body" and match["body"].isdecimal():  # nothing but digits
            whole = _whole(match)
            if whole:
                found.append(whole)
            continue
        value = _value(match)
        if value is None:
            continue
        start = match.start()
        if match["cjk"] and found and _goes_on(text, found[-1], start, match["cjk"]):
            last = found.pop()
            value, start = value + last.value, last.start
        percent = match["percent"] is not None
        said = text[start : match.end()].strip()
        found.append(Number(value, percent, start, match.end(), said, _other(match, value)))
    return found


def _whole(match: re.Match[str]) -> Number | None:
    """Return a number that is digits, perhaps with a sign and a currency before them."""
    if len(match["body"]) > _MAX_DIGITS:
        return None
    value = -int(match["body"]) if _is_negative(match) else int(match["body"])
    return Number(Fraction(value), False, match.start(), match.end(), match.group())


def _is_negative(match: re.Match[str]) -> bool:
    return match["sign"] == "-" or match["inner"] is not None


@lru_cache(maxsize=512)  # the steps of one grading ask again about the same words
def _remembered(text: str) -> tuple[Number, ...]:
    return tuple(_numbers(text))


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Yield what `_NUMBER` matches, or `_LONE` of it, by way of the digits: most text has none."""
    at = 0
    while digit := _DIGIT.search(text, at):
        match = _LONE.match(text, digit.start()) or _NUMBER.search(text, max(at, digit.start() - 4))
        if match is None:
            return
        yield match
        at = match.end()


def _goes_on(text: str, last: Number, start: int, scale: str) -> bool:
    """Tell whether "3万5千" goes on: a smaller scale right after a larger one."""
    before = _CJK_SCALES.get(last.text[-1])
    between = text[last.end : start]
    return before is not None and before > _CJK_SCALES[scale] and not between.strip()


def _other(match: re.Match[str], value: Fraction) -> Fraction | None:
    """Return a number's other reading: "1.234" a thousand, "1,234" a decimal, "5k" 5,000."""
    if match["short"]:
        return value if match["currency"] else value * _SHORT[match["short"].lower()]
    body = match["body"]
    if match.lastgroup not in ("body", "currency", "percent", "sign") or len(body) > 40:
        return None
    if body[-4:-3] == "." and body.count(".") == 1 and body[0] != "0" and len(body) <= 7:
        whole = Fraction(int(body.replace(".", "").replace(",", "")))
    elif body[-4:-3] == "," and len(body) <= 7:
        whole = Fraction(body.replace(",", "."))
    else:
        return None
    return -whole if value < 0 else whole


def worded_numbers(text: str) -> list[Number]:
    """Return the numbers written in words or in Chinese, Japanese or Korean numerals, in order.

    "forty-two", "two million", "three quarters", "a dozen", "四十二", "삼십이".
    """
    if not text.isascii() and _CJK.search(text):
        cjk = _cjk_numbers(text)
        if cjk:
            return cjk
    said = words(text)
    parts = not _PART_WORDS.isdisjoint(said)
    if not parts and _NUMBER_WORDS.isdisjoint(said):
        return []
    found = []
    taken: list[range] = []
    for match in _WORDED_PART.finditer(text) if parts else ():
        value = _worded_part(match)
        if value is not None:
            taken.append(range(match.start(), match.end()))
            found.append(Number(value, False, match.start(), match.end(), match.group()))
    for match in _WORDED.finditer(text):
        if any(match.start() in part for part in taken):
            continue
        worded = _worded_value(re.findall(r"[a-z]+", match.group().lower()))
        if worded is not None:
            found.append(Number(Fraction(worded), False, match.start(), match.end(), match.group()))
    return sorted(found, key=lambda number: number.start)


def _cjk_numbers(text: str) -> list[Number]:
    """Return the numbers in Chinese or Korean numerals; a lone 一 is a number only by itself."""
    found = []
    for match in (*_HAN.finditer(text), *_HANGUL.finditer(text)):
        run = match.group()
        if run in {"一", "千", "万", "百", "十万"} and len(text.strip()) > 8:
            continue
        found.append(Number(Fraction(_han_value(run)), False, match.start(), match.end(), run))
    return found


def _han_value(run: str) -> int:
    total = section = digit = 0
    if all(sign in _HAN_DIGITS for sign in run):
        return int("".join(str(_HAN_DIGITS[sign]) for sign in run))
    for sign in run:
        if sign in _HAN_DIGITS:
            digit = _HAN_DIGITS[sign]
        elif sign in _HAN_TENS:
            section += (digit or 1) * _HAN_TENS[sign]
            digit = 0
        else:
            total += ((section + digit) or 1) * _CJK_SCALES[sign]
            section = digit = 0
    return total + section + digit


def _worded_part(match: re.Match[str]) -> Fraction | None:
    """Return "three quarters" or "two and a half"; "a third man" and "the fifth" are no numbers."""
    name = match["under"].lower()
    under = _PARTS.get(name) or _PARTS[name[:-1]]
    over = (match["over"] or "").lower()
    bare = over in ("a", "an") and _PART_ENDS.match(match.string, match.end())
    if under != 2 and over in ("", "a", "an") and not bare:
        return None
    if over not in ("", "a", "an", "one") and not name.endswith("s"):
        return None
    part = Fraction(_UNITS.get(over, 1), under)
    whole = (match["whole"] or "").lower()
    return part + _UNITS[whole] if whole in _UNITS else part


def _value(match: re.Match[str]) -> Fraction | None:
    body = _plain_digits(match["body"])
    if len(body) > _MAX_DIGITS:
        return None
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
    value *= _scale(match)
    return -value if _is_negative(match) else value


def _scale(match: re.Match[str]) -> int:
    """Return what the word after a number multiplies it by; 1 when there is none."""
    if match["scale"]:
        return _SCALES[match["scale"].lower()]
    if match["cjk"]:
        return _CJK_SCALES[match["cjk"]]
    if match["short"] and match["currency"]:
        return _SHORT[match["short"].lower()]
    if match["foreign"]:
        word = match["foreign"].lower()
        known = next((power for start, power in _FOREIGN.items() if word.startswith(start)), None)
        return known or (10**3 if word == "mil" else 10**6)
    return 1


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
        grouped = re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3}", body)
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
        elif word == "dozen":
            current = max(current, 1) * 12
        elif word in _SCALES:
            total += max(current, 1) * _SCALES[word]
            current = 0
        else:
            continue
        seen = True
    value = total + current
    return (-value if words[0] in {"minus", "negative"} else value) if seen else None
