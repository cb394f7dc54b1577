"""Folding text so that spelling, accents, punctuation and articles do not decide a grade."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ARTICLES = frozenset({"the", "a", "an"})
_APOSTROPHE = re.compile("[’‘ʼ＇`´ʹ′]")
# The letters beyond ASCII that stand for one of ASCII where a pattern ignores case.
_ASCII_CASES = {"İ": "i", "ı": "i", "ſ": "s", "\u212a": "k"}
_ASCII_CASE = re.compile(f"[{''.join(_ASCII_CASES)}]")
# Letters that Unicode does not decompose into a base and a mark.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_MARKED_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC")
# A pattern that begins with a character is looked for faster than one that looks behind.
_POSSESSIVE = re.compile(r"'(?<=\w')s\b")
_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)")
_GROUPED_HINT = re.compile(r"\d,\d{3}")
_DECIMAL_POINT = re.compile(r"\.(?<=\d\.)(?=\d)")
# One token a character where a script writes no spaces; else runs of letters, marks and digits.
_CJK = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]")
_TOKEN = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]|(?:(?![\u3040-\u30ff"
    r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af])[\w\u0300-\u036f\u0900-\u0fff\x1f])+"
)
_SPACED_TOKEN = re.compile(r"[\w\u0300-\u036f\u0900-\u0fff\x1f]+")
_ASCII_TOKEN = re.compile(r"[a-z0-9\x1f]+")
_LETTERS_RUN = re.compile(r"[^\W\d_]+")
# What a text of ASCII becomes, byte by byte, so that its words are what spaces stand between.
_WORDS = bytes(at if chr(at).isalnum() and at < 128 else 32 for at in range(256)).lower()
_LETTERS_ONLY = bytes(at if chr(at).isalpha() else 32 for at in _WORDS)
EMPHASIS = re.compile(r"[*_#]")
_POINT = "\x1f"


@lru_cache(maxsize=8192)
def _without_mark(character: str) -> str:
    parts = unicodedata.normalize("NFD", character)
    if len(parts) > 1 and unicodedata.name(parts[0], "").startswith(_MARKED_SCRIPTS):
        character = "".join(part for part in parts if not unicodedata.combining(part))
    return character.translate(_LETTERS)


def lowered(text: str) -> str:
    """Return text in small letters, place by place: what a pattern that ignores case reads."""
    if not text.isascii():
        text = _ASCII_CASE.sub(lambda match: _ASCII_CASES[match.group()], text)
    return text.lower()


def spaced(text: str) -> str:
    """Return text with single spaces for its white space, and none at its ends."""
    # No white space but " " is printable.
    if "\n" not in text and "  " not in text and text.isprintable():
        return text.strip(" ")
    return " ".join(text.split())


@lru_cache(maxsize=64)  # the steps of one grading ask again and again about the same reply
def plain(text: str) -> str:
    """Return lower-case text with straight apostrophes, no emphasis marks, single spaces.

    Accents stay: forms of abstention are matched on this ("no sé" is not "no se").
    """
    if text.isascii():
        text = text.replace("`", "'").lower()
    else:
        text = _APOSTROPHE.sub("'", unicodedata.normalize("NFKC", text)).lower()
    if "*" in text or "_" in text or "#" in text:
        text = EMPHASIS.sub(" ", text)
    return spaced(text)


@lru_cache(maxsize=256)
def tokens(text: str) -> tuple[str, ...]:
    """Return the folded words of a text: NFKC, case, accents, possessives, punctuation, articles.

    Accents are folded in Latin, Greek and Cyrillic only (elsewhere marks are letters). Chinese,
    Japanese and Korean characters are one token each. Digit groups are joined ("1,000" is "1000")
    and a decimal point stays in its number. Articles go, unless nothing else is left.
    """
    if text.isascii():
        text, token = text.lower().replace("`", "'"), _ASCII_TOKEN
    else:
        text = _folded(text)
        token = _ASCII_TOKEN if text.isascii() else _TOKEN if _CJK.search(text) else _SPACED_TOKEN
    text = text.replace("&", " and ")
    if "'" in text:
        text = _POSSESSIVE.sub("", text).replace("'", "")
    if "," in text and _GROUPED_HINT.search(text):
        text = _GROUPED.sub(lambda match: match.group().replace(",", ""), text)
    text = text.replace(_POINT, " ")
    if "." in text:
        text = _DECIMAL_POINT.sub(_POINT, text)
    if _POINT in text:
        found = [each.replace(_POINT, ".") for each in token.findall(text.replace("_", " "))]
    elif token is _ASCII_TOKEN:
        found = text.encode().translate(_WORDS).decode().split()
    else:
        found = token.findall(text.replace("_", " "))
    return tuple([each for each in found if each not in ARTICLES] or found)


def may_say(word: str, text: str) -> bool:
    """Tell whether `tokens` of a text, or of a part of it, may hold a word: no is certain."""
    if word == "and" or not text.isascii():
        return True
    low = text.lower()
    if word in low:
        return True
    if "'" in low or "`" in low:
        low = _POSSESSIVE.sub("", low.replace("`", "'")).replace("'", "")
    return word in low.replace(",", "")


def says_only(wanted: tuple[str, ...], text: str) -> bool:
    """Tell whether the `tokens` of a text are the wanted ones."""
    return may_say(max(wanted, key=len, default=""), text) and tokens(text) == wanted


def ascii_words(text: str) -> list[str]:
    """Return the runs of letters in a text of ASCII in small letters, in order."""
    return text.encode().translate(_LETTERS_ONLY).decode().split()


@lru_cache(maxsize=64)
def words(text: str) -> frozenset[str]:
    """Return the runs of letters in a text in small letters, as `lowered` makes them."""
    if text.isascii():
        return frozenset(ascii_words(text))
    return frozenset(_LETTERS_RUN.findall(lowered(text)))


def _folded(text: str) -> str:
    """Return text without case and accents, with straight apostrophes."""
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold())
    return _BEYOND_ASCII.sub(_unmarked, _APOSTROPHE.sub("'", text))


def _unmarked(match: re.Match[str]) -> str:
    return _without_mark(match.group())


def positions(needle: tuple[str, ...], hay: tuple[str, ...]) -> list[int]:
    """Return where `needle` occurs in `hay` as a whole-token sequence."""
    if not needle or needle[0] not in hay:
        return []
    first, size = needle[0], len(needle)
    return [at for at, token in enumerate(hay) if token == first and hay[at : at + size] == needle]


def holds(text: str, parts: tuple[str, ...]) -> bool:
    """Tell whether any of the parts stands in a text."""
    for part in parts:  # noqa: SIM110 # quicker than any() over a generator
        if part in text:
            return True
    return False


def shorten(text: str, size: int = 200) -> str:
    """Return text on one line, at most `size` characters: what a grade keeps as extracted."""
    line = spaced(text)
    return line if len(line) <= size else line[: size - 1] + "…"
