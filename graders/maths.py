"""The maths grader: the final expression of a reply, compared by value.

Equal numbers and equal writing are seen at once; only what is left goes to the library math-verify
(sympy), in a process of its own that is limited in time and memory. An answer in words ("Evelyn",
"even") is matched as an alias. Unsure are answers without a box or a cue, and what could not be
read or compared in time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from graders import golds, maths_process
from graders.alias import grade_alias
from graders.decision import SHARED_VERSION, Reading, cut_off_grade, decide, no_single_answer
from graders.normalise import holds, shorten
from graders.number import offers_boxes
from graders.quantity import numbers, tidy
from graders.sentences import sentences
from graders.verdict import Grade, Question, Response

# Longer expressions are compared by their writing only.
_MAX_EXPRESSION = 300
_MAX_DIGITS = 30
_MAX_BRACES = 40

_STATED = re.compile(
    r"(?:\bfinal answer\b[*_ ]*(?:is)?|\b(?:the |my |correct )*(?:answer|solution"
    r"|result)\b[^.\n$=:]{0,80}?"
    r"(?: is| are|:|=)|^[*_ #]{0,6}(?:answer|a)[*_ ]*:|答案(?:是|为)?|答え(?:は)?|정답(?:은)?"
    r"|respuesta|réponse|antwort|resposta)[*_ ]*[:=：]?\s*",
    re.IGNORECASE | re.MULTILINE,
)
# What stands in whatever it finds in ASCII, where there is no colon.
_STATED_PARTS = ("answer", "solution", "result", "respuesta", "antwort", "resposta")
_INLINE = re.compile(r"\$\$([^$]{1,400})\$\$|\$([^$\n]{1,400})\$"
                     r"|\\\((.{1,400}?)\\\)|\\\[(.{1,400}?)\\\]",
                     re.DOTALL)  # fmt: skip
_PROSE = re.compile(r"[A-Za-z]{3,} [A-Za-z]{2,} ")
_SPACING = re.compile(
    r"\\(?:[,;:! ]|quad|qquad|left|right|big[gl]?|Big[gl]?|displaystyle|limits)(?![A-Za-z])"
)
_WRAPS = re.compile(
    r"\\(?:text|textbf|mathrm|mathbf|mbox|textit|operatorname|mathit)\s?\{([^{}]{0,80})\}"
)
_UNIT_TEXT = re.compile(
    r"(?<=[\d}\\$%)])\s*\\(?:text|mathrm|mbox)\s?\{\s*[^{}]{1,40}\}(?:\s?\^\{?[23]\}?)?$"
)
_DEGREE = re.compile(r"\s?\^?\s?\{?\\?(?:circ|degree)s?\}?|°")
_SIMPLE_FRACTION = re.compile(r"\\[dtc]?frac(?:\{(-?\w{1,20})\}\{(\w{1,20})\}|(\d)(\d))")
_LEFT_SIDE = re.compile(r"^\\?[A-Za-z](?:_\w|_\{\w{1,9}\}|\([A-Za-z]\))?\s*=\s*(?!.*[=<>])")
_TOWER = re.compile(r"\^\s*\{[^{}]*\^|\^\s*\w\s*\^|\*\*.*\*\*|\^\s*\{?-?\s*\d{4,}"
                    r"|\d{3,}\s*!|!\s*!|\)\s*!"
                    r"|\\(?:int|sum|prod|lim|iint|oint)(?![a-z])")  # fmt: skip
# Golds that hold several answers themselves.
_SEVERAL = re.compile(r",|\\pm|±|\bor\b|\\cup|\\\{")
_SYMBOLIC = re.compile(r"\d|\\|[=+*/^<>]|^[A-Za-z]$|[()\[\]]")


@dataclass(frozen=True, slots=True)
class MathsGrader:
    """Final expression, equal in value to a gold."""

    name: str = "math"
    version: str = f"2.{SHARED_VERSION}"

    def grade(self, question: Question, response: Response) -> Grade:
        """Return the grade of one response; never raises on a model's text."""
        return decide(question, response, grade_maths)


@dataclass(frozen=True, slots=True)
class _Final:
    text: str
    how: str
    unsure: bool = False


def grade_maths(question: Question, reading: Reading) -> Grade:
    """Grade an answer by its final expression; one in words is matched as text."""
    if offers_boxes(reading.answer) and not any(_SEVERAL.search(gold) for gold in question.answers):
        return no_single_answer(reading.answer[-100:])
    found = final_expression(reading.answer, reading.cut_off)
    if found is None and reading.cut_off:
        return cut_off_grade()
    worded = _in_words(question.answers)
    names = replace(question, answers=worded) if worded else question
    if found is None or (worded and found.how in ("last expression", "the whole reply")):
        return grade_alias(names, reading)
    said = shorten(found.text)
    unknown = False
    for gold in question.answers:
        equal = equivalent(gold, found.text)
        if equal:
            return Grade("correct", said, f"equal to the gold ({found.how})", found.unsure)
        unknown = unknown or equal is None
    if worded:
        by_name = grade_alias(names, reading._replace(text=_words(found.text)))
        return replace(by_name, extracted=said)
    why = "not comparable with the gold" if unknown else "not equal to the gold"
    return Grade("incorrect", said, f"{why} ({found.how})", found.unsure or unknown)


@lru_cache(maxsize=4096)
def _in_words(answers: tuple[str, ...]) -> tuple[str, ...]:
    """Return golds as words, where none of them is symbolic; else ()."""
    worded = tuple(map(_words, answers))
    return () if any(map(_SYMBOLIC.search, worded)) else worded


def _words(text: str) -> str:
    return _WRAPS.sub(r" \1 ", text).strip(" $.")


def final_expression(text: str, cut_off: bool = False) -> _Final | None:
    """Return the expression that a reply gives as its answer, without marks around it.

    The last box; what follows "the answer is"; a reply that is one short line; the last formula or
    number of the last sentence that has one. A cut-off reply must have stated it.
    """
    boxes = boxed(text)
    if boxes:
        several = len({_written(box) for box in boxes}) > 1
        return _Final(boxes[-1], "boxed", several)
    stated = None
    for stated in _STATED.finditer(text if _may_state(text) else ""):  # noqa: B007 # the last one
        pass
    if stated is not None:
        rest = text[stated.end() : stated.end() + 600].lstrip("*_ \n")
        expression = _first_expression(rest)
        if expression and not (cut_off and rest.rstrip().endswith(expression)):
            return _Final(expression, "stated")
    if cut_off:
        return None
    return _unstated(text)


def _may_state(text: str) -> bool:
    """Tell whether a text may hold what `_STATED` finds: no is certain, and quick."""
    return not text.isascii() or ":" in text or holds(text.lower(), _STATED_PARTS)


def _unstated(text: str) -> _Final | None:
    """Return the expression of a reply without a box or a cue."""
    bare = text.strip().strip("*`").strip()
    short = "\n" not in bare and len(bare) <= 60 and not _PROSE.search(bare)
    formulas = _formulas(text[-4000:])
    if short and (not formulas or _INLINE.fullmatch(bare.rstrip("."))):
        return _Final(_unmarked(bare), "the whole reply")
    only = len({_written(each.group()) for each in formulas}) == 1
    for sentence in reversed(sentences(text)):
        found = _formulas(sentence)
        if found:
            return _Final(_unmarked(found[-1].group()), "last expression", not only)
        plain_numbers = numbers(tidy(sentence))
        if plain_numbers:
            return _Final(plain_numbers[-1].text, "last expression", len(plain_numbers) > 1)
    return None


def _formulas(text: str) -> list[re.Match[str]]:
    return list(_INLINE.finditer(text)) if "$" in text or "\\" in text else []


def boxed(text: str) -> list[str]:
    r"""Return the contents of a text's \boxed{...} and \fbox{...}, braces matched, in order."""
    found: list[str] = []
    at = text.find("boxed")
    while at >= 0 and len(found) < 50:
        opening = text.find("{", at, at + 8)
        end = _closing(text, opening) if opening >= 0 else -1
        if end > 0:
            found.append(text[opening + 1 : end].strip())
        at = text.find("boxed", max(end, at + 5))
    return [each for each in found if each]


def _closing(text: str, opening: int) -> int:
    depth = 0
    for at in range(opening, min(len(text), opening + 2000)):
        if text[at] == "{" and text[at - 1] != "\\":
            depth += 1
        elif text[at] == "}" and text[at - 1] != "\\":
            depth -= 1
            if depth == 0:
                return at
    return -1


def _first_expression(rest: str) -> str:
    """Return what stands first after "the answer is": a formula, or the words of the sentence."""
    line = rest.split("\n", 1)[0].strip()
    formula = _INLINE.search(line) or (_INLINE.match(rest) if not line else None)
    if formula and len(line[: formula.start()].split()) <= 3:
        return _unmarked(formula.group())
    sentence = next(iter(sentences(line)), line)
    sentence = re.split(r",? (?:because|since|as|where|which|when|so)\b", sentence, maxsplit=1)[0]
    return _unmarked(sentence)


def _unmarked(text: str) -> str:
    text = text.strip().strip("*_` ").strip()
    for opening, closing in (("$$", "$$"), ("$", "$"), ("\\(", "\\)"), ("\\[", "\\]")):
        if text.startswith(opening) and text.endswith(closing) and len(text) > 2 * len(opening):
            text = text[len(opening) : -len(closing)].strip()
    return text.rstrip(".。 ").strip()


def equivalent(gold: str, answer: str) -> bool | None:
    """Return whether two expressions are equal; None where that is not known."""
    wanted, said = _written(gold), _written(answer)
    if wanted == said and said:
        return True
    by_number = _by_number(wanted, said)
    if by_number is not None:
        return by_number
    if not _SYMBOLIC.search(wanted):
        return False
    if not (_bounded(gold) and _bounded(answer)):
        return None
    return maths_process.same(_prepared(gold), _prepared(answer))


@lru_cache(maxsize=8192)
def _written(text: str) -> str:
    """Return an expression's writing without what does not change it: spaces, sizes, units."""
    text = _unmarked(text)
    if "\\" in text:
        text = _WRAPS.sub(r"\1", _SPACING.sub("", _UNIT_TEXT.sub("", text)))
    if holds(text, ("circ", "degree", "°")):
        text = _DEGREE.sub("", text)
    text = text.replace("\\$", "").replace("\\%", "%").replace("{,}", ",")
    text = (
        text.replace("−", "-").replace("\\cdot", "*").replace("\\times", "*").replace("\\pi", "π")
    )
    if "\\" in text:
        text = _SIMPLE_FRACTION.sub(lambda part: f"{part[1] or part[3]}/{part[2] or part[4]}", text)
    text = "".join(text.split())
    return _LEFT_SIDE.sub("", text).rstrip(".").lower() if len(text) <= 2000 else text


def _by_number(gold: str, answer: str) -> bool | None:
    """Return whether two single numbers are equal, or None when one of them is no number."""
    wanted = _number(gold)
    if wanted is None:
        return None
    found = numbers(tidy(answer))
    if len(found) != 1 or found[0].start != 0 or found[0].end != len(tidy(answer)):
        return None
    if wanted.accepts(found[0]):
        return True
    return None if found[0].other is not None else False


@lru_cache(maxsize=8192)
def _number(gold: str) -> golds.NumberGold | None:
    found = numbers(tidy(gold))
    whole = len(found) == 1 and found[0].start == 0 and found[0].end == len(tidy(gold))
    return golds.NumberGold(found[0].value, found[0].percent) if whole else None


def _bounded(text: str) -> bool:
    """Tell whether an expression is small enough to be worked out."""
    return (
        len(text) <= _MAX_EXPRESSION
        and text.count("{") + text.count("(") <= _MAX_BRACES
        and not re.search(rf"\d{{{_MAX_DIGITS}}}", text)
        and _TOWER.search(text) is None
    )


def _prepared(text: str) -> str:
    """Return an expression as the library reads it: one line, without units and marks."""
    text = _UNIT_TEXT.sub("", _unmarked(text))
    return " ".join(_DEGREE.sub("", text).split())
