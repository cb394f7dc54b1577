"""Taking out what a reply merely repeats: the rubric's instruction, and the question.

Small models often begin with the prompt itself. Its "an answer of "I don't know" receives 0
points" is no abstention, its numbers are no answers, and the judge must not see its target.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from graders.normalise import lowered, plain, spaced
from graders.sentences import sentences
from graders.triggers import REPLY

# An instruction speaks of at least three of these, and not in the first person.
_RUBRIC = REPLY.any_of(
    [
        r"\bpenali[sz]\w*|\bpenalt\w+|\bcosts?\b",
        r"\bpoints?\b",
        r"\bconfiden\w+|\bprobability\b",
        r"i (?:don'?t|do not) know\b",
        r"\bmistakes?\b|\b(?:wrong|incorrect) answers?\b",
        r"\bcorrect answers?\b|\b(?:being|is) correct\b|% correct",
        r"\babstain\w*|\babstention\w*",
        r"\bscor(?:ed|es|ing)\b|\breceiv\w+|\bearns?\b",
        r"\banswer only if\b|\bonly (?:answer|if)\b|\bbelow\b",
        r"\bbest guess\b|\beven if (?:you are )?unsure\b",
    ]
)
_RUBRIC_WORDS = 3
# Texts up to this long are remembered: models say "I don't know" and "B" in the same words.
_REPEATED = 80
# One of these is enough: sentences nobody would answer with.
_DECISIVE = REPLY.any_of(
    [
        r"\babstention is (?:scored|graded)\b",
        r"\bnever abstain\b",
        r"as if you were taking an exam",
        r"\bbest guess,? even if you(?:'re| are) (?:un|not )sure\b",
        r"\breceives? 0 points\b",
        r"^answer with the letter of one option\b",
        r"^end with a line \W?confidence",
        r"\bnn being how likely\b",
        r"\bhow likely your answer is to be correct\b",
    ]
)
_CONFIDENCE_LINE = re.compile(
    r"^[ \t>*_#`-]{0,12}confidence(?: level| score)?[ \t*_`]{0,6}[:=：][ \t*_`]{0,6}"
    r"[\d.,]{1,12}[ \t]{0,3}(?:[%％]|percent)?(?: ?/ ?100?)?[ \t\r*_`.]{0,8}$",
    re.IGNORECASE | re.MULTILINE,
)
_QUOTED_ABSTENTION = re.compile(
    r"(?:(?:an )?answers? of |answering |answer |say(?:ing)? |respond(?:ing)?(?: with)? "
    r"|reply(?:ing)?(?: with)? |write |state |output )[\"'“«]?i (?:don'?t|do not) know\b[\"'”».,]*"
)
_FIRST_PERSON = re.compile(r"\b(?:i|i'?m|i'll|i'd|my|me)\b")
_BRACKETED = re.compile(r"\[[^\[\]]{0,600}\]")


def is_instruction(sentence: str) -> bool:
    """Tell whether a sentence repeats a scoring instruction rather than answers anything."""
    line = plain(sentence)
    if _FIRST_PERSON.search(_QUOTED_ABSTENTION.sub(" ", line)):
        return False
    if _DECISIVE.search(line):
        return True
    return sum(bool(form.search(line)) for form in _RUBRIC.called_forms(line)) >= _RUBRIC_WORDS


def without_instructions(text: str) -> str:
    """Return the text without the scoring instructions it repeats and its "Confidence:" lines."""
    return _remembered(text) if len(text) <= _REPEATED else _without_instructions(text)


def _without_instructions(text: str) -> str:
    if "conf" in plain(text):
        text = _CONFIDENCE_LINE.sub("", text)
    if not _may_instruct(plain(text)):
        return text.strip()
    text = _BRACKETED.sub(_unless_instruction, text)
    for sentence in sentences(text):
        if is_instruction(sentence):
            text = text.replace(sentence, " ", 1)
    return text.strip()


_remembered = lru_cache(maxsize=4096)(_without_instructions)


def _may_instruct(line: str) -> bool:
    """Tell whether a plain text may hold an instruction: no is certain, and quick."""
    numbers = REPLY.of(line)
    if not numbers or numbers[0] >= _DECISIVE.end:  # what is looked for here comes first
        return False
    return len(_RUBRIC.called(line)) >= _RUBRIC_WORDS or bool(_DECISIVE.called(line))


def _unless_instruction(match: re.Match[str]) -> str:
    return " " if is_instruction(match.group()[1:-1]) else match.group()


def without_question(text: str, question: str) -> str:
    """Return the text without verbatim repetitions of the question (white space may differ)."""
    words, asked, first = _words(question)
    if len(words) < 3:
        return text
    if len(asked) > len(text):
        return text.strip()
    low = lowered(text)
    if first not in low or asked not in spaced(low):
        return text.strip()
    echo = re.compile(r"\s+".join(re.escape(word) for word in words), re.IGNORECASE)
    return echo.sub(" ", text).strip()


@lru_cache(maxsize=1024)
def _words(question: str) -> tuple[list[str], str, str]:
    """Return a question's words, the longest stretch of ASCII ones in small letters, its first."""
    words = question.split()
    stretches = [
        " ".join(group) for is_ascii, group in itertools.groupby(words, key=str.isascii) if is_ascii
    ]
    longest = max(stretches, key=len, default="").lower()
    return words, longest, longest.partition(" ")[0]
