"""When two answers count as the same: normalised words, in order."""

from __future__ import annotations

import re
import unicodedata

_ARTICLES = frozenset({"a", "an", "the"})
_NOT_WORD = re.compile(r"[^\w]+")
_IN_NUMBER = re.compile(r"(?<=\d),(?=\d{3}\b)")


def words(text: str) -> list[str]:
    """Return the words without case, accents, punctuation, thousands commas and articles.

    A text of nothing else (an article, a sign) keeps its letters: the letter "A" is an answer.
    """
    plain = unicodedata.normalize("NFKD", _IN_NUMBER.sub("", text)).casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    found = _NOT_WORD.sub(" ", plain).split()
    return [word for word in found if word not in _ARTICLES] or found


def contains(text: str, part: str) -> bool:
    """Tell whether the words of `part` stand one after the other in `text`."""
    wanted = words(part)
    if not wanted:
        return bool(part.strip()) and part.strip() in text
    if _ARTICLES.issuperset(wanted):
        # The letter A, as it is written: "a" in a sentence is not it.
        return re.search(rf"(?<!\w){re.escape(part.strip())}(?!\w)", text) is not None
    return f" {' '.join(wanted)} " in f" {' '.join(words(text))} "
