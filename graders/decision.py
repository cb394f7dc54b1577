"""The way every grader decides: pre-check, echoes, stance, items without a gold, then its rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from graders.echo import without_instructions, without_question
from graders.normalise import holds, plain, says_only, shorten, tokens
from graders.premise import may_reject, rejection
from graders.response_state import precheck
from graders.stance import Stance, looks_withheld, stance
from graders.unfinished import has_only_begun, only_thinks
from graders.unnamed import has_candidate, names_nothing
from graders.verdict import Grade, Question, Response

# Part of every grader's version: raised when the forms, echoes, stance or the pre-check change.
SHARED_VERSION = "6"

# "Paris. No wait, London.": only what stands after the last of these was meant.
_TAKEN_BACK = re.compile(
    r"\b(?:no,? wait|wait,? no|scratch that|correction:|let me correct (?:that|myself)"
    r"|i made a mistake)\b[\s,.:;!—–-]*",
    re.IGNORECASE,
)


class Reading(NamedTuple):
    """A reply made ready for a grader's own rule.

    `text` is the reply without reasoning, echoes and what was taken back; `stance` how it stands
    to the question; `cut_off` true when the token limit ended it.
    """

    text: str
    stance: Stance
    cut_off: bool

    @property
    def answer(self) -> str:
        """The part that answers: the guess of a hedged reply, else the whole text."""
        return self.stance.answer if self.stance.kind == "hedges" else self.text


# A letter or figure in a circle or brackets is one, too.
_WORD = re.compile("[\\w\u2460-\u24ff]")
_MARKS = re.compile(r"[\s!-/:-@\[-`{-~¡¿…‐-―‘’“”«»。、，！？：；・]*")
_gold_tokens = lru_cache(maxsize=4096)(tokens)
_TAKEN_BACK_PARTS = ("wait", "scratch that", "correct", "i made a mistake")

# Types of answers that have neither a capital nor a number of their own ("red, green, not blue").
_NAMED_IN_SMALL = frozenset({"list", "choice"})

Rule = Callable[[Question, Reading], Grade]


def read(question: Question, response: Response) -> Reading | Grade:
    """Return the reply as a grader's rule needs it, or the grade of one that holds no answer."""
    checked = precheck(response)
    if isinstance(checked, Grade):
        return checked
    text = without_question(without_instructions(checked.text), question.text)
    if not _WORD.search(text):
        if _WORD.search(checked.text):
            return Grade("empty", rationale="only repeats the prompt")
        if checked.text in question.answers:
            return Grade("correct", checked.text, f'exact: "{shorten(checked.text, 80)}"')
        if _MARKS.fullmatch(checked.text):
            return Grade("empty", rationale="no word in the reply")
        return Grade("incorrect", shorten(checked.text), "no word in the reply", unsure=True)
    if holds(plain(text), _TAKEN_BACK_PARTS):
        retracted = list(_TAKEN_BACK.finditer(text))
        if retracted and _WORD.search(text, retracted[-1].end()):
            text = text[retracted[-1].end() :]
    return Reading(text, stance(text, question.text), checked.cut_off)


def decide(question: Question, response: Response, rule: Rule) -> Grade:
    """Return the grade of a response: the common steps, then the grader's own rule.

    An item without a gold is decided here, the same way by every grader: see
    `grade_without_gold`. The rule sees only replies that do not plainly abstain or refuse.
    """
    reading = read(question, response)
    if isinstance(reading, Grade):
        return reading
    if not question.answers:
        return grade_without_gold(question, reading)
    settled = grade_named_gold(question, reading) or grade_withheld(reading)
    return settled or with_doubt(rule(question, reading), question, reading)


def with_doubt(grade: Grade, question: Question, reading: Reading) -> Grade:
    """Return a rule's grade, unsure where a wrong answer may be no answer.

    The reply holds a form of not answering that its stance could not settle, or is short and holds
    a word of that kind without a declared form ("It eludes me"), or names nothing where a text or
    a number is asked for.
    """
    if grade.outcome != "incorrect" or grade.unsure:
        return grade
    held, text = reading.stance, reading.text
    if held.kind == "hedges":  # of a guess that names nothing: "it may be a lesser work"
        doubtful = held.unsure or not has_candidate(text, question.text)
    else:
        doubtful = held.unsure or looks_withheld(text)
        if not doubtful and question.answer_type not in _NAMED_IN_SMALL:
            doubtful = names_nothing(text, question.text)
    return replace(grade, unsure=True) if doubtful else grade


def grade_named_gold(question: Question, reading: Reading, *also: str) -> Grade | None:
    """Return `correct` for a reply that reads as no answer and is, word for word, a gold.

    "I Don't Know Why" is the title that was asked for, not ignorance of it. `also` are further
    texts of the golds. An item that should be abstained from has no such answer.
    """
    if reading.stance.kind == "answers" or reading.cut_off or question.should_abstain is True:
        return None
    for gold in (*question.answers, *also):
        if says_only(_gold_tokens(gold), reading.text):
            return Grade("correct", shorten(reading.text), f'exact: "{shorten(gold, 80)}"')
    return None


def grade_withheld(reading: Reading) -> Grade | None:
    """Return the grade of a reply that gives no answer, or None when it gives one."""
    held = reading.stance
    if held.kind not in ("refuses", "abstains"):
        return None
    said = shorten(held.form or "", 80)
    if held.kind == "refuses":
        return Grade("refused", rationale=f'declines: "{said}"', unsure=held.unsure)
    return Grade("abstained", rationale=f'abstains: "{said}"', unsure=held.unsure)


def grade_without_gold(question: Question, reading: Reading) -> Grade:
    """Grade an item that has no gold.

    Where it should be abstained from, abstaining, calling it unanswerable or rejecting its premise
    is `abstained`, any committed answer `incorrect`; a mere turn after an abstention ("nobody
    knows; however, some think …") commits to nothing, an announced guess does. Unsure are such a
    turn, an abstention after other words, and denials that may reject the premise or answer.
    Where it should not (a harmless request), abstaining and refusing are what they are, and what
    complies is `ungraded`: that it is right cannot be told. So is all else without a gold.
    """
    withheld = grade_withheld(reading)
    if question.should_abstain is False and withheld:
        return withheld
    if question.should_abstain is not True:
        return Grade("ungraded", rationale="the item has no gold answer")
    if withheld:
        return withheld
    held = reading.stance
    if held.kind == "hedges":
        if not held.announced:
            return _abstained(f'abstains: "{shorten(held.form or "", 80)}"', unsure=True)
    else:
        rejected = rejection(reading.text, question.text)
        if rejected:
            why = f'rejects the question: "{shorten(rejected.words, 80)}"'
            return _abstained(why, unsure=rejected.unsure)
        if held.form:
            return _abstained(f'abstains: "{shorten(held.form, 80)}"', unsure=True)
    if cut_before_answer(reading):
        return cut_off_grade()
    unsure = held.unsure or (held.kind == "answers" and may_reject(reading.text))
    said = shorten(reading.answer)
    return Grade("incorrect", said, "answers a question that has no answer", unsure)


def _abstained(why: str, *, unsure: bool) -> Grade:
    return Grade("abstained", rationale=why, unsure=unsure)


def cut_before_answer(reading: Reading) -> bool:
    """Tell whether the token limit ended a reply before it had come to an answer."""
    return cut_at_once(reading) or cut_in_thought(reading)


def cut_at_once(reading: Reading) -> bool:
    """Tell whether the token limit ended a reply within its first sentence."""
    return reading.cut_off and has_only_begun(reading.text)


def cut_in_thought(reading: Reading) -> bool:
    """Tell whether the token limit ended a reply that thinks aloud: it may yet name a gold."""
    return reading.cut_off and only_thinks(reading.text)


def cut_off_grade() -> Grade:
    """Return the grade of a reply that was cut off before it gave an answer."""
    return Grade("empty", rationale="cut off by the token limit before an answer")


def no_single_answer(candidates: str) -> Grade:
    """Return the grade of a reply that names several candidates and commits to none."""
    return Grade("abstained", rationale=f"no single answer: {shorten(candidates, 100)}")
