"""The number grader: one final number, compared exactly.

Unsure are a number without a cue among several, one that fits only in another way of writing
("1.234" for 1234), one that is the gold rounded, one in a unit of another kind than the gold's, and
several stated answers. Measures of one kind are converted ("5000 m" is "5 km", "5 miles" is not).
What it cannot do: convert currencies or temperatures, or read a clock time or a score
("3-2"); golds that are no single number are matched as aliases.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from graders import golds
from graders.alias import grade_alias
from graders.decision import (
    SHARED_VERSION,
    Reading,
    cut_off_grade,
    decide,
    no_single_answer,
)
from graders.normalise import ascii_words, holds, shorten
from graders.quantity import Number, numbers, tidy, values, worded_numbers
from graders.sentences import sentences
from graders.verdict import Grade, Question, Response

_BOXED = re.compile(r"\\boxed\s*\{((?:[^{}]|\{[^{}]*\}){0,200})\}")
_MARK = r"[*_`\"'“” ]*"
_ANSWER_WORD = (
    r"(?:answer|ans|result|solution|total|respuesta|resultado|réponse|résultat|antwort|ergebnis"
    r"|resposta|risposta|risultato|antwoord|ответ|odpowiedź|cevap|jawaban|svar)"
)
# In order of how plainly they commit, each with what it needs, which is quicker to look for;
# within one form the last occurrence counts.
_CUES: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("####",), re.compile(r"####\s*([^\n]{1,200})")),
    (("boxed",), _BOXED),
    (("<answer>",), re.compile(r"<answer>\s*([^<]{1,200})", re.IGNORECASE)),
    (
        ("final answer", "final result"),
        re.compile(
            r"\bfinal (?:numerical |numeric )?(?:answer|result)\b[*_ ]*(?: is)?[*_ ]*[:=]?"
            r"[*_ \n]*([^\n]{1,200})",
            re.IGNORECASE,
        ),
    ),
    (
        (),
        re.compile(
            rf"^[*_#> {{\"']{{0,8}}(?:(?:the |correct |richtige |la |a )*{_ANSWER_WORD}|a|答案"
            rf"|答え|解答"
            rf"|정답|답)\s?{_MARK}(?:[:=：]|est :|is:){_MARK}\n{{0,2}}{_MARK}([^\n]{{1,200}})",
            re.IGNORECASE | re.MULTILINE,
        ),
    ),
    (
        ("answer", "result", "solution"),
        re.compile(
            r"\b(?:the |my |so |correct )*(?:answer|result|solution)\b(?: \w+){0,12}?"
            r"(?: is| was| would be| must be| should be| comes to| equals|:|=)[*_ ]*:?"
            r"(?: approximately| about| roughly| therefore| thus| indeed)?\s*([^\n]{1,200})",
            re.IGNORECASE,
        ),
    ),
    (
        ("is the answer", "is the final answer", "is the correct answer"),
        re.compile(r"([^\n.!?]{1,60}) is the (?:final |correct )?answer", re.IGNORECASE),
    ),
    (
        (
            "答",
            "답",
            "respuesta",
            "réponse",
            "antwort",
            "resposta",
            "risposta",
            "ответ",
            "结果",
            "結果",
        ),
        re.compile(
            r"(?:答案|答え|解答|答|정답|답|结果|結果|respuesta|réponse|antwort|resposta"
            r"|risposta|ответ)"
            r"[^\d\n]{0,20}?(-?[\d$€£][^\n]{0,200})",
            re.IGNORECASE,
        ),
    ),
)
_WORDED_CUE = re.compile(r"(?:答案|答え|정답|答|답)\S{0,4}?[:：是为はは은는]\s*([^\n]{1,60})")
_CONCLUDES = re.compile(
    r"\b(?:so|therefore|thus|hence|altogether|in total|in all|total|overall|finally|in conclusion"
    r"|this means|which means|which leaves|also|insgesamt|donc|por lo tanto|en total|portanto)\b"
    r"|[因所]此|所以|よって|したがって|따라서|그러므로|총|共",
    re.IGNORECASE,
)
# A word of each of those in ASCII.
_CONCLUDING_WORDS = (
    "so therefore thus hence altogether total all overall finally conclusion means leaves also"
    " insgesamt donc tanto portanto"
)
_CONCLUDING = frozenset(_CONCLUDING_WORDS.split())
_BOLD = re.compile(r"\*\*([^*\n]{1,80})\*\*(?!\s*:)")
_ALTERNATIVE = re.compile(r"^[\s*_]*(?:or|oder|ou|o|或|または|또는)\s+[*_$]{0,3}-?\d|^\s?[-–]\s?\d")
# What stands in whatever offers a second number.
_JOINS = ("or", "oder", "ou", "o ", "或", "또는", "-", "–", "between", "either", "from", "と")
_EITHER = re.compile(r"\b(?:either|between|from)\s+[*_$]{0,3}$", re.IGNORECASE)
_EQUATION = re.compile(r"[\s\d.,+\-*/×÷^()=$%xX·]*=\s*[*_$]*$")


# "72 clips (48 + 24)": what stands in brackets only explains.
_IN_BRACKETS = re.compile(r"\([^()]{0,100}\)")
# A number further than this from its cue is one of several in a sentence, not what is stated.
_NEAR_CUE = 12
_LETTERS = re.compile(r"[^\W\d_]+")
_NONE = re.compile(
    r"^\W*(?:none|nothing|nobody|no one|not (?:a single )?one|nil|there (?:are|is|were) (?:none"
    r"|no))\b",
    re.I,
)
# The share by which a converted measure may be off where it was rounded.
_CONVERTED = Fraction(1, 20)
_OFFERED_BOXES = re.compile(
    r"\}[\s$.,)\\\]]{0,6}(?:or|oder|ou|或|または|또는)[\s$(\\\[]{0,6}\\?(?:boxed|fbox)\s*\{"
)


@dataclass(frozen=True, slots=True)
class Committed:
    """The number a reply commits to, how it does, the words it stands in, and any doubt."""

    number: Number
    how: str
    line: str
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class NumberGrader:
    """Final number, exact for whole golds, relative tolerance 1e-6 for decimals."""

    name: str = "number"
    version: str = f"3.{SHARED_VERSION}"

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
    if offers_boxes(reading.answer):
        return no_single_answer(reading.answer[-100:])
    found = committed(text, question.text, reading.cut_off)
    if found is None:
        return _without_number(reading, numeric)
    rival = _rival(found.number, found.line)
    if rival:
        return no_single_answer(rival)
    return _compare(found, numeric)


def offers_boxes(text: str) -> bool:
    """Tell whether a reply offers two different boxed answers: one "or" another."""
    if text.count("boxed") + text.count("fbox") < 2 or not _OFFERED_BOXES.search(text):
        return False
    return len({match[1].strip() for match in _BOXED.finditer(text)}) > 1


def _without_number(reading: Reading, accepted: list[golds.NumberGold]) -> Grade:
    if reading.cut_off:
        return cut_off_grade()
    said = shorten(reading.answer)
    if any(gold.value == 0 for gold in accepted) and _NONE.search(said):
        return Grade("correct", said, "none, in words", unsure=True)
    return Grade("incorrect", said, "no number in the answer", unsure=True)


def _compare(found: Committed, accepted: list[golds.NumberGold]) -> Grade:
    """Return the grade of the number that a reply commits to."""
    number, how = found.number, found.how
    for gold in accepted:
        if gold.measures(number, found.line):
            converted = gold.in_own_unit(number, found.line) != number.value
            why = f"number matches ({how}){', converted' if converted else ''}"
            return Grade("correct", number.text, why, found.unsure)
    if number.other is not None:
        other = number._replace(value=number.other)
        if any(gold.accepts(other) for gold in accepted):
            why = f"number matches, written with other marks ({how})"
            return Grade("correct", number.text, why, unsure=True)
    rounded = any(_rounded(number, gold.value) for gold in accepted)
    units = any(_nearly(gold, found) for gold in accepted)
    why = "the gold rounded" if rounded else "in another unit" if units else "another number"
    return Grade("incorrect", number.text, f"{why} ({how})", found.unsure or rounded or units)


def _rounded(number: Number, gold: Fraction) -> bool:
    """Tell whether a decimal is the gold rounded to its own places ("3.14" of 3.14159)."""
    places = len(number.text.partition(".")[2].rstrip("% "))
    if gold.denominator == 1 or not 0 < places <= 9 or not number.value:
        return False
    value, places = (number.value / 100, places + 2) if number.percent else (number.value, places)
    return bool(abs(value - gold) <= Fraction(1, 2 * 10**places))


def _nearly(gold: golds.NumberGold, found: Committed) -> bool:
    """Tell whether a number in another unit may yet be the gold: rounded, or not comparable."""
    size = gold.in_own_unit(found.number, found.line)
    if size is None:
        return True
    return size != found.number.value and abs(size - gold.value) <= _CONVERTED * abs(gold.value)


def committed(text: str, question: str, cut_off: bool) -> Committed | None:
    """Return the number a tidied text commits to.

    A cue ("####", a box, "the answer is", a first line that is a number) before anything else;
    then, unless the text is cut off, the last bold number, the last sentence's number.
    """
    low = text.lower()
    for hints, cue in _CUES:
        if hints and not holds(low, hints):
            continue
        stated = _stated(cue, text, cut_off)
        if stated:
            return stated
    first = text.split("\n", 1)[0]
    alone = numbers(_IN_BRACKETS.sub("", first) if "(" in first else first)
    lone_line = len(alone) == 1 and len(_LETTERS.findall(first)) <= 2
    if lone_line and not (cut_off and "\n" not in text):
        rest = text[len(first) :]
        return Committed(alone[0], "first line", first, bool(rest) and _several(rest, alone[0]))
    if cut_off:
        return None
    return _unstated(text, question)


def _stated(cue: re.Pattern[str], text: str, cut_off: bool) -> Committed | None:
    """Return the last number that a cue states; unsure when another one is stated after it."""
    last: Committed | None = None
    for match in reversed(list(cue.finditer(text))):
        at_end = cut_off and match.end(1) >= len(text.rstrip()) and cue is not _BOXED
        number = _first_answer(match[1])
        if not number or (at_end and number.end >= len(match[1].rstrip())):
            continue
        if last is None:
            far = number.start > _NEAR_CUE and _several(match[1], number)
            last = Committed(number, "stated", match[1], far)
        elif number.value != last.number.value:
            return replace(last, unsure=True)
    return last


def _unstated(text: str, question: str) -> Committed | None:
    """Return the number of a whole text without a cue: the bold one, or the last sentence's."""
    bolds = [
        (bold[0], match[1])
        for match in (_BOLD.finditer(text) if "**" in text else ())
        if len(bold := numbers(match[1])) == 1 and not match[1].rstrip().endswith(":")
    ]
    if bolds:
        differ = len({number.value for number, _ in bolds}) > 1
        return Committed(bolds[-1][0], "bold", bolds[-1][1], differ)
    lines = sentences(text)
    for at, sentence in enumerate(reversed(lines)):
        last, only = _last_of(sentence, question)
        if last:
            sure = only and (at == 0 or len(lines) == 1)
            sure = sure and (not _several(text, last) or _concludes(sentence))
            return Committed(last, "last number", sentence, not sure)
    worded = worded_numbers(text)
    if not worded:
        return None
    cue = None if text.isascii() else _WORDED_CUE.search(text)
    stated = worded_numbers(cue[1]) if cue else []
    if stated:
        return Committed(stated[0], "stated, in words", text)
    differ = len({number.value for number in worded}) > 1
    return Committed(worded[-1], "last number, in words", text, differ)


def _concludes(sentence: str) -> bool:
    if sentence.isascii() and _CONCLUDING.isdisjoint(ascii_words(sentence)):
        return False
    return _CONCLUDES.search(sentence) is not None


def _several(text: str, number: Number) -> bool:
    return any(each.value != number.value for each in numbers(text))


def _first_answer(part: str) -> Number | None:
    """Return the number after a cue: the first one, or the result when it begins an equation."""
    sentence = next(iter(sentences(part)), part)
    found = numbers(sentence)
    if not found:
        worded = worded_numbers(sentence)
        return worded[0] if worded else None
    for number in reversed(found[1:] if "=" in sentence else ()):
        if _EQUATION.fullmatch(sentence[found[0].start : number.start]):
            return number
    return found[0]


def _last_of(sentence: str, question: str) -> tuple[Number | None, bool]:
    """Return a sentence's last number, and whether it is the only one it can mean.

    One the question gave counts only if all are such. After "=" it is a result, whatever the
    question says.
    """
    found = numbers(sentence)
    if not found:
        return None, False
    if "=" in sentence:
        return found[-1], True
    asked = values(question)
    fresh = [number for number in found if number.value not in asked] if asked else found
    fresh = fresh or found
    last = fresh[-1]
    return last, all(number.value == last.value for number in fresh)


def _rival(number: Number, line: str) -> str | None:
    """Return the words that offer a second number beside the first: "3 or 4"."""
    at = line.find(number.text)
    if at < 0:
        return None
    if not holds(line.lower(), _JOINS):
        return None
    before, after = line[:at], line[at + len(number.text) :]
    if _ALTERNATIVE.search(after) or re.search(r"\d\s?(?:or|oder|ou|-|–)\s?[*_$]{0,3}$", before):
        return line
    if _EITHER.search(before) and re.match(r"[\s*_]*(?:and|or|to)\s", after):
        return line
    both = re.search(r"\b(?:either|between|from)\s+\S+\s+(?:and|or|to)\s+[*_$]{0,3}$", before)
    return line if both else None
