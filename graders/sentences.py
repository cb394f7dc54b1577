"""Cutting a reply into sentences, in the languages the abstention forms know."""

from __future__ import annotations

import re
from functools import lru_cache

from graders.folding import as_matched
from graders.normalise import holds

# A dot after one of these does not end a sentence: titles, initials, "vs.", "No. 5".
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Dr|Mr|Mrs|Ms|Prof|Sr|Jr|Sts?|Mts?|Ft|Lt|Col|Gen|Capt|Sgt|Maj|Rep|Sen|Gov"
    r"|Rev|Hon|Su|Cr|vs?|No|ca|cf|approx"
    r"|e\.g|i\.e|U\.S|U\.K))\Z"
)
# "Am 3. März": before a month a dot makes a number an ordinal.
_MONTH = re.compile(
    r" (?:jan(?:uar)?|feb(?:ruar)?|märz|apr(?:il)?|mai|jun[ie]?|jul[ie]?|aug(?:ust)?"
    r"|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?)\b",
    re.IGNORECASE,
)
# "k. A.", "s. d.": two letters, each with its dot.
_LETTER = re.compile(r" [A-Za-z]\.")
# So many letters before a dot are of a word that is none of them, but for "approx".
_TAIL = 5
# What ends a sentence in ASCII: most short replies have none of these but at their end.
_STOPS = (".", "\n", "!", "?")
# A Western stop counts before white space only ("3.5", "example.com"); a CJK stop always.
# Begins with one class of characters: that is what a search goes by quickly.
_STOP = re.compile(
    r"[.!?…؟।۔。！？\n](?:(?<=[.!?…؟।۔])[.!?…؟।۔]*[\"”’»)\]*_]*(?=\s|$)|(?<=[。！？])[。！？]*[」』”]*|(?<=\n)\n*)"
)


@lru_cache(maxsize=64)  # the steps of one grading ask again and again about the same reply
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, stripped, in order, with their closing marks."""
    if text.isascii() and not holds(text[:-1], _STOPS):
        return (text.strip(),) if text.strip() else ()
    return tuple([sentence for sentence, _ in _cut(text) if sentence])


@lru_cache(maxsize=64)
def folded_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text as forms of speech are matched on them."""
    return tuple([as_matched(sentence) for sentence in sentences(text)])


def completed_sentences(text: str) -> list[str]:
    """Return the sentences that end in a stop or a line break: what a cut-off text did say."""
    return [sentence for sentence, complete in _cut(text) if sentence and complete]


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Tell whether a dot that ends there is one of an abbreviation in the sentence from `start`."""
    last = text[end - 2 : end - 1]
    if last.isdigit():
        return _counts(text, end)
    tail = text[max(start, end - _TAIL - 1) : end - 1]
    if tail.isalpha() and len(tail) == _TAIL:
        return tail == "pprox"
    if last.islower() and not tail[-2:-1].isalnum() and _LETTER.match(text, end):
        return True
    return _ABBREVIATION.search(text[max(start, end - 12) : end - 1]) is not None


def _counts(text: str, end: int) -> bool:
    """Tell whether a dot that ends there is that of an ordinal."""
    if text[end : end + 1] != " ":
        return False
    day = text[max(0, end - 4) : end - 1]
    return not (len(day) == 3 and day.isdigit()) and _MONTH.match(text, end) is not None


def _cut(text: str) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    start = 0
    for stop in _STOP.finditer(text):
        end = stop.end()
        if stop.group() == "." and _abbreviates(text, start, end):
            continue
        found.append((text[start:end].strip(), True))
        start = end
    found.append((text[start:].strip(), False))
    return found
