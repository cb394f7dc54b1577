"""The alias grader: a normalised match of the answer with one of several golds.

A gold matches when the answer is the gold, or holds it as a whole-token sequence that is asserted:
not negated, not one of several candidates, not part of the repeated question. Golds of one number,
a date or one or two characters have stricter rules of their own.

Unsure are a gold that stands only in a negation, late in a long text or among other candidates, a
near miss (a part of a name, a slip of spelling), an ambiguous date, and a reply in another script.

What it cannot do: partial names ("Baako" for "Kofi Baako"), paraphrase, translation, spelling
mistakes, contradiction of a right answer later in a long text, golds that are whole sentences. A
wrong claim that mentions the gold in another role ("born in Paris, died in London") passes.
Where that matters, use the judge.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graders import golds
from graders.assertion import LEAD_IN, asserted, is_negated, without_hedge, without_lead
from graders.candidates import OR, PLAIN_OFFER, are_two_names, offered
from graders.dates import Date, dates
from graders.decision import (
    SHARED_VERSION,
    Reading,
    cut_at_once,
    cut_in_thought,
    cut_off_grade,
    decide,
    no_single_answer,
)
from graders.folding import CJK
from graders.near import is_named, near_miss, question_tokens
from graders.normalise import holds, lowered, may_say, positions, shorten, tokens
from graders.quantity import Number, numbers, tidy, values, worded_numbers
from graders.sentences import sentences
from graders.verdict import Grade, Question, Response

# A short gold counts only in a sentence this short: a ramble holds every digit somewhere.
_SHORT_SENTENCE = 30
_SHORT_GOLD_CHARACTERS = 2
# How many of a reply's sentences may hold the answer where the gold is short.
_LEADING_SENTENCES = 2

# A gold of one or two letters ("In", "I", "A") is a word of its own in most texts: it counts where
# the text points at it, in the gold's own letter case.
_POINTED_AT = re.compile(
    r"(?:\b(?:is|was|are|were|be|as|symbol|letter|called|named|written|answer)\b|[:=(\"'“‘*])"
    r"[\s*_\"'“‘(:]*$",
    re.IGNORECASE,
)
_AFFIRMS = re.compile(
    r"\W*(?:yes|yeah|yep|correct|right|indeed|exactly|sure|definitely|of course|that(?:'s| is)"
    r"|i (?:think|believe|guess) so|sí|oui|ja|sim|是的|はい|네)\b|\W*是",
    re.IGNORECASE,
)
_DENIES = re.compile(r"^(?:no|nope|nein|non|não)[,.!]\s+(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"\w")
_ANNOUNCED = re.compile(r"answer|guess", re.IGNORECASE)
_CLOSING_IS = re.compile(r"(?:\b(?:is|was|are|were|be)|:)[\s*_\"'“]*(?:the |a )?$", re.IGNORECASE)


# The first sentence of a reply is a bare answer up to so many characters.
_BARE = 40
# A gold that is first named beyond so many characters of a reply may stand in another role.
_EARLY = 400


@dataclass(frozen=True, slots=True)
class _Match:
    """How a gold matches, and whether it may mean something else."""

    how: str
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class AliasGrader:
    """Normalised match over several golds, exact or contained."""

    name: str = "alias"
    version: str = f"4.{SHARED_VERSION}"

    def grade(self, question: Question, response: Response) -> Grade:
        """Return the grade of one response; never raises on a model's text."""
        return decide(question, response, grade_alias)


def grade_alias(question: Question, reading: Reading) -> Grade:
    """Grade an answer by its golds' names, numbers and dates."""
    if cut_at_once(reading):
        return cut_off_grade()
    thinking = cut_in_thought(reading)
    answer = unquestioned(reading.answer)
    accepted = golds.spellings(question.answers)
    short = _core(answer)
    stand = [bool(gold.tokens) and _may_stand(gold, answer) for gold in accepted]
    for gold, stands in zip(accepted, stand, strict=True):
        if stands and _is_exactly(gold, answer, short):
            return Grade("correct", shorten(short), f'exact: "{shorten(gold.text, 80)}"')
    undecided = None if thinking else offered(answer, accepted, question.text)
    if undecided:
        doubtful = undecided.weighed or len(undecided.words) > PLAIN_OFFER
        doubtful = doubtful and is_named(accepted, tokens(answer))
        return replace(no_single_answer(undecided.words), unsure=doubtful)
    for gold, stands in zip(accepted, stand, strict=True):
        match = _matches(gold, answer, question, stands=stands)
        if match:
            why = f'{match.how}: "{shorten(gold.text, 80)}"'
            doubtful = match.unsure or thinking or are_two_names(short, question.text)
            return Grade("correct", shorten(short), why, doubtful)
    if thinking:
        return cut_off_grade()
    near = near_miss(accepted, reading.answer, question)
    # What was cut off may only have led up to its answer.
    doubtful = near is not None or (reading.cut_off and len(short) > _BARE)
    return Grade("incorrect", shorten(short), near or "matches no gold", doubtful)


def unquestioned(answer: str) -> str:
    """Return an answer without the candidates that it asks about and goes on from.

    "Paris? No, Rome." answers with Rome. A question that is all there is, or that a yes follows,
    stays: it is the answer. So does one within quotation marks: a title.
    """
    if "?" not in answer and "？" not in answer:
        return answer
    lines = sentences(answer)
    kept = answer
    for line, after in itertools.pairwise(lines):
        asks = line.rstrip("*_) ").endswith(("?", "？"))
        if asks and _WORD.search(after) and not _AFFIRMS.match(after):
            kept = _DENIES.sub("", kept.replace(line, "", 1).strip(), count=1)
    return kept.strip() if _WORD.search(kept) else answer


def _core(answer: str) -> str:
    """Return the first sentence that says something, without its lead-in ("The answer is")."""
    lines = sentences(answer)
    if holds(lowered(answer), ("answer", "guess")):
        stated = [
            line
            for line in lines
            if (lead := LEAD_IN.match(line)) and _ANNOUNCED.search(lead.group())
        ]
        lines = (*stated, *lines)
    for line in lines:
        if _WORD.search(line):
            core = without_lead(line).strip().strip("*_\"'“”.:!「」 ")
            if core:
                return core
    return answer


def _may_stand(gold: golds.Spelling, answer: str) -> bool:
    """Tell whether a gold's words may stand in an answer or in a part of it: no is certain.

    Words that are not among those of the whole stand in no part; only where tokens hang on what
    stands beside them (CJK) may the parts hold more than the whole.
    """
    if gold.articles:
        return True
    if not may_say(gold.longest, answer):
        return False
    if not answer.isascii() and CJK.search(answer):
        return True
    return bool(positions(gold.tokens, tokens(answer)))


def _is_exactly(gold: golds.Spelling, answer: str, short: str) -> bool:
    """Tell whether an answer is a gold: all of it, its core, or what is beyond its lead-in."""
    wanted, said = gold.tokens, tokens(answer)
    if said == wanted:
        return True
    # What is beyond the lead-in is the end of the answer; so is the core of a single sentence.
    ends = gold.articles or not answer.isascii() or said[-len(wanted) :] == wanted
    if (ends or len(sentences(answer)) > 1) and tokens(short) == wanted:
        return True
    return ends and tokens(without_lead(without_hedge(answer))) == wanted


def _matches(
    gold: golds.Spelling, answer: str, question: Question, *, stands: bool
) -> _Match | None:
    """Return how the gold matches the answer ("date", "number", "contained"), or None.

    `stands` is what `_may_stand` says of them.
    """
    if gold.date:
        return _date_match(gold.date, answer, question)
    if gold.number:
        return _number_match(gold.number, answer, question)
    wanted = gold.tokens
    if not stands:
        return None
    short = gold.text.isascii() and len("".join(wanted)) <= _SHORT_GOLD_CHARACTERS
    named = bool(positions(wanted, question_tokens(question.text)))
    for before, found, after in asserted(wanted, answer):
        if short and not (_POINTED_AT.search(before) and gold.text.strip(" .") in found):
            continue
        if not named or _answers_itself(before, after, question.text):
            return _Match("contained", _doubtful(found, before, answer, short=short))
    return None


def _doubtful(found: str, before: str, answer: str, *, short: bool) -> bool:
    """Tell whether words of the gold may stand in another role than the answer's."""
    if short:
        return len(answer) > 2 * PLAIN_OFFER
    if len(answer) <= _EARLY:
        return False
    at = answer.find(before + found)
    emphatic = answer[at + len(before) - 2 : at + len(before)] == "**"
    return at + len(before) > _EARLY and not emphatic and LEAD_IN.match(before) is None


def _answers_itself(before: str, after: str, question: str) -> bool:
    """Tell whether a name the question gave stands where an answer stands, not as an echo.

    After "the answer is", alone, after a closing "is", or leading where the question offered
    alternatives ("Which is larger, Paris or London?" – "London is larger.").
    """
    if OR.search(question) and not _WORD.search(before):
        return True
    before = without_hedge(before)
    lead = without_lead(before).strip(" *_\"'“,")
    if LEAD_IN.match(before) and not lead:
        return True
    stands_last = not _WORD.search(after)
    return stands_last and (not _WORD.search(before) or bool(_CLOSING_IS.search(before)))


def _leading(answer: str) -> Iterator[str]:
    """Yield the short leading sentences of an answer, and what follows a stated "answer is"."""
    lines = [line for line in sentences(answer) if _WORD.search(line)]
    for at, line in enumerate(lines):
        leads = at < _LEADING_SENTENCES
        leads = leads or ("answer" in line[:60].lower() and LEAD_IN.match(line) is not None)
        if leads and _is_short(line):
            yield line


def _is_short(sentence: str) -> bool:
    # Two tokens of ASCII have something between them, save that "&" is a token by itself.
    if len(sentence) < 2 * _SHORT_SENTENCE and sentence.isascii() and "&" not in sentence:
        return True
    return len(tokens(sentence)) <= _SHORT_SENTENCE


def _date_match(gold: Date, answer: str, question: Question) -> _Match | None:
    asked = [(date.year, date.month, date.day) for date in dates(question.text)]
    told = [date for date in dates(answer) if (date.year, date.month, date.day) not in asked]
    for date in told:
        straight = date.tells(gold)
        if not straight and not (date.ambiguous and date.turned().tells(gold)):
            continue
        if not is_negated(answer[: date.start]):
            rivals = {(each.year, each.month, each.day) for each in told if each.day}
            return _Match("date", date.ambiguous or (len(rivals) > 1 and date is not told[0]))
    return None


def _number_match(wanted: golds.NumberGold, answer: str, question: Question) -> _Match | None:
    """Match a gold number among the numbers of the leading sentences that the question lacks."""
    for part in _leading(answer):
        line = tidy(part)
        found = numbers(line)
        for number in _with_worded(found, line):
            if not wanted.measures(number, line) or is_negated(line[: number.start]):
                continue
            asked = values(question.text)
            if asked and number.value in asked and (wanted.value not in asked or len(found) > 1):
                continue
            if not _is_day(number, line, answer):
                fresh = {each.value for each in found} - asked if len(found) > 1 else ()
                return _Match("number", len(fresh) > 1 and not dates(line))
    return None


def _with_worded(found: list[Number], line: str) -> Iterator[Number]:
    """Yield the numbers found in a line, then those in words, for which it is read only then."""
    yield from found
    yield from worded_numbers(line)


def _is_day(number: Number, line: str, answer: str) -> bool:
    """Tell whether a number is the day of a date that the answer holds in this line."""
    if not 1 <= number.value <= 31 or all(date.day is None for date in dates(tidy(answer))):
        return False
    return any(
        date.day == number.value and date.start <= number.start < date.end for date in dates(line)
    )
