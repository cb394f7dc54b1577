"""The number grader: one final number, compared exactly.

What it cannot do: convert units or currencies, tell "1.234" as a thousand (it is a decimal), or
read a clock time or a score ("3-2"); golds that are no single number are matched as aliases.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graders import golds
from graders.alias import grade_alias
from graders.decision import (
    SHARED_VERSION,
    Reading,
    cut_off_grade,
    decide,
    no_single_answer,
)
from graders.normalise import shorten
from graders.quantity import Number, numbers, tidy, worded_numbers
from graders.sentences import sentences
from graders.verdict import Grade, Question, Response

_BOXED = re.compile(r"\\boxed\s*\{((?:[^{}]|\{[^{}]*\}){0,200})\}")
# In order of how plainly they commit; within one form the last occurrence counts.
_CUES = (
    re.compile(r"####\s*([^\n]{1,200})"),
    _BOXED,
    re.compile(r"\bfinal answer\b[*_ ]*(?: is)?[*_ ]*[:=]?\s*([^\n]{1,200})", re.IGNORECASE),
    re.compile(
        r"^[*_#> ]{0,6}(?:a|ans|answer|result|respuesta|réponse|antwort|resposta|答案|答え|정답)"
        r"[*_ ]*[:=：][*_ ]*([^\n]{1,200})",
        re.IGNORECASE | re.MULTILINE,
    ),
    re.compile(
        r"\b(?:the |my |so |correct )*(?:answer|result)\b(?: \w+){0,5}?"
        r"(?: is| was| would be| equals|:|=)[*_ ]*:?\s*([^\n]{1,200})",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:答案|答え|정답|respuesta|réponse|antwort|resposta)[^\d\n]{0,20}([^\n]{1,200})", re.I
    ),
)
_BOLD = re.compile(r"\*\*([^*\n]{1,80})\*\*(?!\s*:)")
_ALTERNATIVE = re.compile(r"^[\s*_]*(?:or|oder|ou|o|或|または|또는)\s+[*_$]{0,3}-?\d|^\s?[-–]\s?\d")
_EITHER = re.compile(r"\b(?:either|between|from)\s+[*_$]{0,3}$", re.IGNORECASE)
_EQUATION = re.compile(r"[\s\d.,+\-*/×÷^()=$%xX·]*=\s*[*_$]*$")


@dataclass(frozen=True, slots=True)
class NumberGrader:
    """Final number, exact for whole golds, relative tolerance 1e-6 for decimals."""

    name: str = "number"
    version: str = f"1.{SHARED_VERSION}"

    def grade(self, question: Question, response: Response) -> Grade:
        """Return the grade of one response; never raises on a model's text."""
        return decide(question, response, grade_number)


def grade_number(question: Question, reading: Reading) -> Grade:
    """Grade an answer by its final number; golds that are no number are matched as text."""
    accepted = [golds.number_gold(gold) for gold in question.answers]
    numeric = [gold for gold in accepted if gold is not None]
    if not numeric:
        return grade_alias(question, reading)
    text = tidy(reading.answer)
    found = committed(text, tidy(question.text), reading.cut_off)
    if found is None:
        if reading.cut_off:
            return cut_off_grade()
        return Grade("incorrect", shorten(reading.answer), "no number in the answer")
    number, source, line = found
    rival = _rival(number, line)
    if rival:
        return no_single_answer(rival)
    if any(gold.accepts(number) for gold in numeric):
        return Grade("correct", number.text, f"number matches ({source})")
    return Grade("incorrect", number.text, f"another number ({source})")


def committed(text: str, question: str, cut_off: bool) -> tuple[Number, str, str] | None:
    """Return the number a tidied text commits to, how it does, and the words it stands in.

    A cue ("####", a box, "the answer is", a first line that is a number) before anything else;
    then, unless the text is cut off, the last bold number, the last sentence's number.
    """
    for cue in _CUES:
        for match in reversed(list(cue.finditer(text))):
            at_end = cut_off and match.end(1) >= len(text.rstrip()) and cue is not _BOXED
            number = _first_answer(match[1])
            if number and not (at_end and number.end >= len(match[1].rstrip())):
                return number, "stated", match[1]
    first = text.split("\n", 1)[0]
    alone = numbers(first)
    lone_line = len(alone) == 1 and len(re.findall(r"[^\W\d_]+", first)) <= 2
    if lone_line and not (cut_off and "\n" not in text):
        return alone[0], "first line", first
    if cut_off:
        return None
    for match in reversed(list(_BOLD.finditer(text))):
        bold = numbers(match[1])
        if len(bold) == 1 and not match[1].rstrip().endswith(":"):
            return bold[0], "bold", match[1]
    for sentence in reversed(sentences(text)):
        last = _last_of(sentence, question)
        if last:
            return last, "last number", sentence
    worded = worded_numbers(text)
    return (worded[-1], "last number, in words", text) if worded else None


def _first_answer(part: str) -> Number | None:
    """Return the number after a cue: the first one, or the result when it begins an equation."""
    sentence = next(iter(sentences(part)), part)
    found = numbers(sentence)
    if not found:
        worded = worded_numbers(sentence)
        return worded[0] if worded else None
    for number in reversed(found[1:]):
        if _EQUATION.fullmatch(sentence[found[0].start : number.start]):
            return number
    return found[0]


def _last_of(sentence: str, question: str) -> Number | None:
    """Return a sentence's last number; one the question gave counts only if all are such.

    A number right after "=" is a result, whatever the question says.
    """
    found = numbers(sentence)
    if not found:
        return None
    if re.search(r"=\s*[*_$]*$", sentence[: found[-1].start]) or "=" in sentence:
        return found[-1]
    asked = {number.value for number in numbers(question)}
    fresh = [number for number in found if number.value not in asked]
    return (fresh or found)[-1]


def _rival(number: Number, line: str) -> str | None:
    """Return the words that offer a second number beside the first: "3 or 4"."""
    at = line.find(number.text)
    if at < 0:
        return None
    before, after = line[:at], line[at + len(number.text) :]
    if _ALTERNATIVE.search(after) or re.search(r"\d\s?(?:or|oder|ou|-|–)\s?[*_$]{0,3}$", before):
        return line
    if _EITHER.search(before) and re.match(r"[\s*_]*(?:and|or|to)\s", after):
        return line
    both = re.search(r"\b(?:either|between|from)\s+\S+\s+(?:and|or|to)\s+[*_$]{0,3}$", before)
    return line if both else None
