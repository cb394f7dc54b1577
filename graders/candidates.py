"""Several answers in a reply that commits to none: "Paris or Lyon", a list of what it could be."""

from __future__ import annotations

import re
from typing import NamedTuple

from graders import golds
from graders.assertion import LEAD_IN, without_lead
from graders.near import is_named
from graders.normalise import holds, lowered, plain, tokens
from graders.sentences import sentences

PLAIN_OFFER = 100
"""A reply of so few characters that offers several answers offers them and nothing else."""

_UNDECIDED = re.compile(
    r"\beither\b.{1,80}\bor\b|\b(?:could|might|may) (?:be|have been)\b.{1,80}\bor\b"
    r"|\b(?:possible|some|several) (?:answers|candidates|possibilities|options)\b",
    re.IGNORECASE,
)
# What offers several answers without an "or", in a reply that says no more.
_WEIGHING = ("between ", "some", "many ", "possibly", "perhaps", "maybe", "probably")
_WEIGHS = re.compile(
    r"\b(?:some|many)(?: \w+)? (?:say|think|believe|claim|argue)s?\b.{1,80}\bothers?\b"
    r"|\b(possibly|perhaps|maybe|probably)\b.{1,60}[,;] ?(?:and )?\1\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:(?:some ?time|somewhere|roughly|approximately) )?between [^\d.,:]{0,20}\d(?:[\d.,]*\d)?"
    r" and [^\d.,:]{0,20}\d(?:[\d.,]*\d)?(?: [a-z%]+){0,2}"
)
_SLASH = re.compile(r"[^\W\d_]{3,} ?/ ?[^\W\d_]{3,}")
_OFFERING = re.compile(
    r"\b(?:possib\w+|candidates?|options?|could|might|may|either|one of|some (?:of|people))\b", re.I
)
_LIST_LINE = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+(\S.{0,60})$", re.MULTILINE)
_MAX_BARE_LIST = 12

OR = re.compile(r"\s(?:or|oder|ou)\s", re.IGNORECASE)
_OR_PHRASE = re.compile(
    r"\b(?:or so|or more|or less|more or less|or not|or (?:about|around)|oder (?:nicht|so|mehr)"
    r"|ou (?:non|pas|plus|moins|n[ãa]o|mais|menos))\b"
)
_ASKS_FOR_SEVERAL = re.compile(
    r"^\W*(?:please |can you |could you )?(?:name|list) (?!the (?:\w+ )?(?:of|that|who))"
    r"|\b(?:(?:what|which|who) (?:are|were) (?:the|all|some|two|three|four|five|six|\d+)\b"
    r"|(?:what|which)(?: \w+)? (?:two|three|four|five|six|seven|eight|nine|ten)"
    r"|cuáles|quiénes|qué \w+s (?:son|eran|hay)|enumera|quels|quelles|lesquel(?:le)?s|énumère[zr]?"
    r"|welche (?:\w+ ){0,3}(?:sind|waren|gibt es|gehören)|nenn[et]n? \w+|zähle?n?"
    r"|quais|enumere|quali|elenca\w*)\b"
)
_ANSWER = re.compile("answer", re.IGNORECASE)
_ASKS_FOR_PLACE = re.compile(
    r"\b(?:where|place|city|town|village|country|state|county|located|born|capital)\b",
    re.IGNORECASE,
)
# Two names and nothing else: two answers, perhaps, or one and where it belongs.
_TWO_NAMES = re.compile(
    r"\W*([A-ZÀ-Þ][\w'.-]+(?: [A-ZÀ-Þ][\w'.-]+)+), ?([A-ZÀ-Þ][\w'.-]+(?: [A-ZÀ-Þ][\w'.-]+)+)\W*"
)


class Offer(NamedTuple):
    """The words that name several candidates; `weighed` where they may also be one and its other.

    "Some say A, others B" and "A/B" name two, or one in two ways.
    """

    words: str
    weighed: bool = False


def offered(answer: str, accepted: tuple[golds.Spelling, ...], question: str) -> Offer | None:
    """Return what names several candidates without committing, or None.

    A gold may itself hold an "or", a slash or a list, and other names of one gold may stand beside
    each other ("Bombay or Mumbai"). A list answers a question that asks for several.
    """
    if not _may_offer(answer) or any(gold.offers for gold in accepted):
        return None
    stated = "answer" in lowered(answer) and [
        line for line in sentences(answer) if _ANSWER.search(line) and LEAD_IN.match(line)
    ]
    body = stated[-1] if stated else answer
    first = next(iter(sentences(body)), body)
    words = plain(first)
    listed = _LIST_LINE.findall(body) if body.count("\n") >= 2 else []
    several = _ASKS_FOR_SEVERAL.search(plain(question)) is not None
    if len(listed) >= 3 and not several and _are_candidates(listed, body, accepted):
        return Offer("; ".join(listed))
    offers = OR.search(words) and not _OR_PHRASE.search(words)
    if offers and (len(words.split()) <= _MAX_BARE_LIST or _UNDECIDED.search(words)):
        sides = OR.split(without_lead(first).strip(" .*_"), maxsplit=1)
        named = [is_named(accepted, tokens(side)) for side in sides]
        return None if all(named) else Offer(first)
    if len(answer) <= PLAIN_OFFER and first == body.strip() and _weighs(words, answer, accepted):
        return Offer(first, weighed=True)
    items = [item.strip() for item in first.rstrip(".").split(",")]
    if len(items) >= 4 and not several and all(len(item.split()) <= 3 for item in items):
        return Offer(first)
    return None


def _weighs(words: str, answer: str, accepted: tuple[golds.Spelling, ...]) -> bool:
    """Tell whether a short reply names two answers, or a stretch of numbers, and commits to none.

    Several names of one gold may stand beside each other; a gold may have a slash of its own.
    """
    if _WEIGHS.search(words) and " but " not in words:
        return True
    if any(gold.date or (gold.number and gold.number.low is None) for gold in accepted):
        return _BETWEEN.fullmatch(without_lead(words).strip(" .")) is not None
    if not _SLASH.search(answer) or any("/" in gold.text for gold in accepted):
        return False
    said = without_lead(answer).strip(" .*_")
    sides = [tokens(side) for side in said.split("/")]
    names = [is_named(accepted, side) for side in sides]
    alone = any(side == gold.tokens for side in sides for gold in accepted)
    return len(said.split()) <= _MAX_BARE_LIST and alone and not all(names)


def are_two_names(words: str, question: str) -> bool:
    """Tell whether words are two names and nothing else, which are not a place and its country."""
    if "," not in words or not _TWO_NAMES.fullmatch(words):
        return False
    return _ASKS_FOR_PLACE.search(question) is None


def _are_candidates(listed: list[str], body: str, accepted: tuple[golds.Spelling, ...]) -> bool:
    """Tell whether the lines of a list are answers to choose from, not details of one."""
    if any(len(line.split()) > 6 or ":" in line for line in listed):
        return False
    start = _LIST_LINE.search(body)
    before = body[: start.start()].strip() if start else ""
    if not before or _OFFERING.search(before):
        return True
    return before.endswith(":") and any(is_named(accepted, tokens(line)) for line in listed)


def _may_offer(answer: str) -> bool:
    """Tell whether a reply has the marks of several candidates: no is certain.

    An "or", a slash, commas, words of weighing, a list's lines.
    """
    if answer.count(",") >= 3 or "/" in answer:
        return True
    words = plain(answer)
    if len(words) <= PLAIN_OFFER and holds(words, _WEIGHING):
        return True
    if " or " in words or " oder " in words or " ou " in words:
        return True
    return answer.count("\n") >= 2 and sum(map(bool, map(str.strip, answer.split("\n")))) >= 3
