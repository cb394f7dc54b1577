"""Folding text so that spelling, accents, punctuation and articles do not decide a grade."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ARTICLES = frozenset({"the", "a", "an"})
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ＇`´ʹ′", "'"))
# Letters that Unicode does not decompose into a base and a mark.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
_MARKED_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")
_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)")
_DECIMAL_POINT = re.compile(r"(?<=\d)\.(?=\d)")
# One token a character where a script writes no spaces; else runs of letters, marks and digits.
_TOKEN = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]|(?:(?![\u3040-\u30ff"
    r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af])[\w\u0300-\u036f\u0900-\u0fff\x1f])+"
)
_POINT = "\x1f"


@lru_cache(maxsize=8192)
def _without_mark(character: str) -> str:
    parts = unicodedata.normalize("NFD", character)
    if len(parts) == 1 or not unicodedata.name(parts[0], "").startswith(_MARKED_SCRIPTS):
        return character
    return "".join(part for part in parts if not unicodedata.combining(part))


def plain(text: str) -> str:
    """Return lower-case text with straight apostrophes, no emphasis marks, single spaces.

    Accents stay: forms of abstention are matched on this ("no sé" is not "no se").
    """
    text = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).lower()
    return " ".join(re.sub(r"[*_#]+", " ", text).split())


def tokens(text: str) -> tuple[str, ...]:
    """Return the folded words of a text: NFKC, case, accents, possessives, punctuation, articles.

    Accents are folded in Latin, Greek and Cyrillic only (elsewhere marks are letters). Chinese,
    Japanese and Korean characters are one token each. Digit groups are joined ("1,000" is "1000")
    and a decimal point stays in its number. Articles go, unless nothing else is left.
    """
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold())
    text = "".join(_without_mark(c) if ord(c) > 127 else c for c in text.translate(_APOSTROPHES))
    text = text.translate(_LETTERS).replace("&", " and ")
    text = _POSSESSIVE.sub("", text).replace("'", "")
    text = _GROUPED.sub(lambda match: match.group().replace(",", ""), text).replace(_POINT, " ")
    text = _DECIMAL_POINT.sub(_POINT, text).replace("_", " ")
    found = tuple(token.replace(_POINT, ".") for token in _TOKEN.findall(text))
    return tuple(token for token in found if token not in _ARTICLES) or found


def positions(needle: tuple[str, ...], hay: tuple[str, ...]) -> list[int]:
    """Return where `needle` occurs in `hay` as a whole-token sequence."""
    if not needle:
        return []
    first, size = needle[0], len(needle)
    return [at for at, token in enumerate(hay) if token == first and hay[at : at + size] == needle]


def shorten(text: str, size: int = 200) -> str:
    """Return text on one line, at most `size` characters: what a grade keeps as extracted."""
    line = " ".join(text.split())
    return line if len(line) <= size else line[: size - 1] + "…"
