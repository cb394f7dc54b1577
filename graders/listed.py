"""The list grader: an answer that must name every element of a gold list.

Each of the item's answers is an element that must be there; a single answer is cut into its
elements ("red, green and blue"). The order is free unless the item says it is `ordered`. A part of
the list is `incorrect`; so is an element too many, which is unsure: it may be a comment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graders import golds
from graders.alias import unquestioned
from graders.assertion import LEAD_IN, asserted
from graders.decision import (
    SHARED_VERSION,
    Reading,
    cut_at_once,
    cut_in_thought,
    cut_off_grade,
    decide,
)
from graders.normalise import ascii_words, holds, plain, positions, shorten, tokens
from graders.verdict import Grade, Question, Response

_SPLIT = re.compile(
    r"\s*(?:[;；、|\n]|,(?!\d{3}(?!\d))|，)\s*(?:(?:and|und|et|y|e|i|ed|og|och|en|и|와|과|및|和|以及)\s+)?"
    r"|\s+(?:and|und|et|y|e|&|\+|og|och|и|및|や|→|->|>|-)\s+|\s*(?:와|과|및|和|以及)\s+|(?<=\w)和(?=\w)"
    r"|\s*→\s*",
    re.IGNORECASE,
)
# What stands in whatever `_SPLIT` finds in ASCII.
_MARKS = (",", ";", "|", "\n", "&", "+", "-", ">")
_JOINING = frozenset({"and", "und", "et", "y", "e", "og", "och"})
_BULLET = re.compile(r"^[ \t]*(?:[-*•–]|\d{1,2}[.)]|[a-z][.)]|\(\d{1,2}\))\s+(\S.*)$", re.MULTILINE)
_STATED = re.compile(
    r"(?:\banswers?\b(?: is| are|:)|\bare\b|\bwere\b|:|は|는|은|是|有)[*_ ]*\s*", re.IGNORECASE
)
_COMMENT = re.compile(r"\s+[-–—:(].*$")
_MAX_ELEMENTS = 200
_MAX_WORDS = 6


@dataclass(frozen=True, slots=True)
class ListGrader:
    """All elements of a list, in any order or in the gold's."""

    name: str = "list"
    version: str = f"2.{SHARED_VERSION}"

    def grade(self, question: Question, response: Response) -> Grade:
        """Return the grade of one response; never raises on a model's text."""
        return decide(question, response, grade_list)


def grade_list(question: Question, reading: Reading) -> Grade:
    """Grade an answer by the elements of the gold list that it asserts."""
    if cut_at_once(reading):
        return cut_off_grade()
    thinking = cut_in_thought(reading)
    wanted = elements_of(question.answers)
    answer = unquestioned(reading.answer)
    given = given_elements(answer)
    said = shorten("; ".join(given) if given else answer)
    missing = [names[0] for names in wanted if not _is_named(names, answer)]
    if missing and thinking:
        return cut_off_grade()
    if missing:
        partly = len(missing) < len(wanted)
        why = f"{len(wanted) - len(missing)} of {len(wanted)} elements; lacks {missing[0]}"
        return Grade("incorrect", said, shorten(why, 120), unsure=reading.cut_off and partly)
    if question.ordered and not _in_order(wanted, given or (answer,)):
        return Grade("incorrect", said, "all elements, in another order")
    extra = [each for each in given if not any(_holds(each, names) for names in wanted)]
    if extra and len(given) > len(wanted):
        why = f"all elements, and others: {extra[0]}"
        return Grade("incorrect", said, shorten(why, 120), unsure=True)
    return Grade("correct", said, f"all {len(wanted)} elements", unsure=thinking or not given)


@lru_cache(maxsize=4096)
def elements_of(answers: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return a gold list's elements, each with the names it accepts.

    A single answer is cut at its commas, semicolons, lines and words for "and", unless brackets
    or quotes hold them together.
    """
    parts = answers if len(answers) > 1 else tuple(_cut(answers[0].strip(" .[](){}")))
    return tuple(golds.names(part) for part in parts if tokens(part))


def given_elements(answer: str) -> tuple[str, ...]:
    """Return the elements of a reply that is or holds a list, or () for prose."""
    bullets = _BULLET.findall(answer) if "\n" in answer else []
    if len(bullets) >= 2:
        return tuple(_COMMENT.sub("", each).strip("*_ .") for each in bullets[:_MAX_ELEMENTS])
    lines = [line for line in answer.strip().splitlines() if line.strip()]
    if len(lines) >= 3:
        parts = [line.strip(" *_.,") for line in lines[:_MAX_ELEMENTS]]
        if all(len(part.split()) <= _MAX_WORDS for part in parts):
            return tuple(parts)
    body = lines[0] if lines else answer
    if len(lines) == 2 and body.rstrip().endswith(":"):
        body = lines[1]
    if not _may_cut(body):
        return ()
    body = LEAD_IN.sub("", body, count=1)
    for stated in _STATED.finditer(body[:400]):
        if len(_cut(body[stated.end() :])) > 1:
            body = body[stated.end() :]
            break
    parts = [part.strip(" *_.\"'“”()[]") for part in _cut(body)]
    short = [part for part in parts if part and len(part.split()) <= _MAX_WORDS]
    return tuple(short) if len(short) == len(parts) > 1 else ()


def _cut(text: str) -> list[str]:
    return [part for part in _SPLIT.split(text, maxsplit=_MAX_ELEMENTS) if part and part.strip()]


def _may_cut(text: str) -> bool:
    """Tell whether a text may hold what `_SPLIT` cuts it at: no is certain, and quick."""
    if not text.isascii() or holds(text, _MARKS):
        return True
    return not _JOINING.isdisjoint(ascii_words(text))


def _is_named(names: tuple[str, ...], answer: str) -> bool:
    return any(next(asserted(tokens(name), answer), None) is not None for name in names)


def _holds(given: str, names: tuple[str, ...]) -> bool:
    said = tokens(given)
    return any(positions(tokens(name), said) for name in names)


def _in_order(wanted: tuple[tuple[str, ...], ...], given: tuple[str, ...]) -> bool:
    """Tell whether the elements stand in the gold's order, by their first places."""
    said = tokens(plain("\n".join(given)))
    places = []
    for names in wanted:
        found = [at for name in names for at in positions(tokens(name), said)[:1]]
        if not found:
            return False
        places.append(min(found))
    return places == sorted(places)
