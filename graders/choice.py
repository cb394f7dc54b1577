"""The choice grader: the letter a reply commits to, or the option whose text it gives.

The article "A" and the pronoun "I" are never letters; a repeated list of options is no choice.
A small letter counts where it stands as an answer does ("Answer: b", "(b)", "b) Paris"): alone,
before a mark, or before its own option's text.
A reply that names no option at all is `incorrect`; one that names several and commits to none is
`abstained`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graders.decision import (
    SHARED_VERSION,
    Reading,
    cut_off_grade,
    grade_named_gold,
    grade_withheld,
    grade_without_gold,
    no_single_answer,
    read,
)
from graders.normalise import positions, shorten, tokens
from graders.stance import says_ignorance
from graders.verdict import Grade, Question, Response

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# After a letter that could be a word ("A", "I"): an end, a mark, or a word that goes on about it.
_ENDS = r"(?=\s*(?:$|[.,:;!?)\]}*_\"'”\n]|[-–—]\s|because\b|since\b|as it\b|\(|is correct|is the))"
# After a small "a" or "i", which are words more often than letters: fewer marks will do.
_PLAIN_ENDS = r"(?=\s*(?:$|[.:;!?)\]}*_\n]|[-–—]\s|because\b|since\b|is correct))"
_LETTER = (
    r"[*_\s\"'“$]*(?:\\text(?:bf)?\{|\\mathrm\{|\\mathbf\{)?[(\[]?"
    r"(?P<letter>{letters})(?!\w|['’]\w)"
)
_CUES = (
    r"\\boxed\s*\{",
    r"(?i:\bfinal answer\b(?: is)?[*_ ]*[:=]?)",
    r"(?i:\b(?:answer|choice|option|letter|response|respuesta|réponse|antwort|resposta)\b"
    r"(?: correcta| correcte| correta)?(?: is| would be| must be| should be|'s| es| est| ist| é)?"
    r"[*_ ]*[:=：]?\s*(?:definitely |clearly |likely |probably )?(?:option |choice |letter )?)",
    r"(?i:(?:答案|答え|正解|정답|选择|選擇)(?:是|为|為|は|은|:|：)?\s*(?:选项)?)",
    r"(?i:\bi(?:'d| would|'ll| will)? (?:choose|pick|select|go with|say|guess|think(?: it'?s)?"
    r"|believe(?: it'?s)?)(?: it is)?(?: option| answer| choice)?[:\s])",
)
_RIVAL = re.compile(
    r"^[)\]}*_.\"']*\s*(?:or|and|/|,|&|y|o|ou|oder|和|或)\s*[*_]*[(\[]?(?P<letter>[A-Za-z])(?!\w|['’]\w)"
)
_NEGATION = re.compile(
    r"\b(?:not|isn'?t|wasn'?t|never|rather than|instead of|neither|nor)\b[^.]{0,12}$", re.I
)
# Beside it, a small "i" that begins a line is a number.
_ROMAN_TWO = re.compile(r"^[ \t>*_#(\[-]*ii[).:\]]", re.MULTILINE)
_WRONG_AFTER = re.compile(
    r"^[)\]*_.]*\s*(?:is|was)(?: not|n'?t| in)\s?(?:correct|right|wrong)?", re.I
)


@dataclass(frozen=True, slots=True)
class Picked:
    """What a reply chose: one letter, or the letters it could not decide between."""

    letters: tuple[str, ...]
    how: str


@dataclass(frozen=True, slots=True)
class ChoiceGrader:
    """Final letter of a multiple choice, or the option given in words."""

    name: str = "choice"
    version: str = f"2.{SHARED_VERSION}"

    def grade(self, question: Question, response: Response) -> Grade:
        """Return the grade of one response; never raises on a model's text."""
        reading = read(question, response)
        if isinstance(reading, Grade):
            return reading
        if not question.answers and not question.choices:
            return grade_without_gold(question, reading)
        return grade_choice(question, reading)


def grade_choice(question: Question, reading: Reading) -> Grade:
    """Grade a reply by the option it commits to; a stated letter outranks words of doubt."""
    letters = available(question)
    picked = stated_letter(reading.text, letters, question.choices)
    if picked is None or len(picked.letters) > 1:
        options = zip(letters, question.choices, strict=False)
        golds = [text for letter, text in options if letter in gold_letters(question)]
        settled = grade_named_gold(question, reading, *golds) or grade_withheld(reading)
        if settled:
            return settled
    if picked is None and not reading.cut_off:
        picked = _option_in_words(reading.answer, letters, question.choices)
    if picked is None:
        if reading.cut_off:
            return cut_off_grade()
        if not question.answers:
            return grade_without_gold(question, reading)
        return Grade("incorrect", shorten(reading.answer), "names none of the options")
    if len(picked.letters) > 1:
        return no_single_answer(", ".join(picked.letters))
    return _judge(question, picked)


def _judge(question: Question, picked: Picked) -> Grade:
    letter = picked.letters[0]
    at = _LETTERS.index(letter)
    text = question.choices[at] if at < len(question.choices) else ""
    golds = gold_letters(question)
    if letter in golds and question.should_abstain is not True:
        return Grade("correct", letter, picked.how)
    if text and says_ignorance(text):
        return Grade("abstained", letter, f'chose "{shorten(text, 80)}"')
    if not golds and question.should_abstain is not True:
        return Grade("ungraded", letter, "the item has no gold answer")
    return Grade("correct" if letter in golds else "incorrect", letter, picked.how)


def available(question: Question) -> str:
    """Return the letters of a question's options; A to J when the options are not given."""
    return _LETTERS[: min(len(question.choices), 26)] if question.choices else "ABCDEFGHIJ"


def gold_letters(question: Question) -> frozenset[str]:
    """Return the golds as letters: a gold is a letter, or the text of an option."""
    found = set()
    for gold in question.answers:
        bare = gold.strip().strip("().").upper()
        if bare in set(available(question)):
            found.add(bare)
        for at, choice in enumerate(question.choices[:26]):
            if tokens(choice) == tokens(gold) and tokens(gold):
                found.add(_LETTERS[at])
    return frozenset(found)


def stated_letter(text: str, letters: str, choices: tuple[str, ...]) -> Picked | None:
    """Return the letter a reply states, the last commitment counting; None when it states none."""
    bare = re.fullmatch(rf"[\W_]*([{letters}{letters.lower()}])[\W_]*", text.strip())
    if bare:
        return Picked((bare[1].upper(),), "the letter alone")
    stated = _last_cue(text, letters, choices)
    if stated:
        return stated
    return _leading_letter(text, letters, choices) or _marked_letter(text, letters)


def _last_cue(text: str, letters: str, choices: tuple[str, ...]) -> Picked | None:
    best: tuple[int, Picked] | None = None
    target = _LETTER.replace("{letters}", f"[{letters}{letters.lower()}]")
    for cue in _CUES:
        for match in re.finditer(cue + target, text):
            letter, after = match["letter"], text[match.end() :]
            if _NEGATION.search(text[: match.start()][-30:]) or _WRONG_AFTER.match(after):
                continue
            doubtful = letter in "AI" or letter.islower()
            if doubtful and not _stands_alone(letter, after, letters, choices):
                continue
            if best is None or match.start("letter") >= best[0]:
                rival = _rival(after, letters)
                chosen = tuple(dict.fromkeys((letter.upper(), *rival)))
                best = (match.start("letter"), Picked(chosen, "stated letter"))
    return best[1] if best else None


def _rival(after: str, letters: str) -> tuple[str, ...]:
    """Return the second letter of "B or C"; "B and I am sure" and "b or a city" hold none."""
    rival = _RIVAL.match(after)
    if rival is None or rival["letter"].upper() not in letters:
        return ()
    if rival["letter"] in "AIai" or rival["letter"].islower():
        ends = _PLAIN_ENDS if rival["letter"] in "ai" else _ENDS
        if not re.match(ends, after[rival.end() :]):
            return ()
    return (rival["letter"].upper(),)


def _stands_alone(letter: str, after: str, letters: str, choices: tuple[str, ...]) -> bool:
    """Tell whether what could be a word is a letter: it ends there, or its option follows."""
    if re.match(_PLAIN_ENDS if letter in "ai" else _ENDS, after) or _rival(after, letters):
        return True
    if letter not in "AIai" and _RIVAL.match(after):
        return True
    at = letters.index(letter.upper())
    option = tokens(choices[at]) if at < len(choices) else ()
    return bool(option) and tokens(after[:400])[: len(option)] == option


def _leading_letter(text: str, letters: str, choices: tuple[str, ...]) -> Picked | None:
    """Return the letter of lines like "B) Paris"; several such lines are a list, not a choice."""
    found: list[str] = []
    either = letters + letters.lower()
    for match in re.finditer(
        rf"^[ \t>*_#-]*(?:(?P<open>[(\[])(?P<inner>[{either}])[)\]]|(?P<letter>[{either}])"
        rf"(?P<mark>[).:])|(?P<bare>[{either}])(?=[ \t*_]*$))(?P<rest>.*)$",
        text,
        re.MULTILINE,
    ):
        said = match["inner"] or match["letter"] or match["bare"]
        letter = said.upper()
        if match["mark"] == "." and not _goes_with(letter, match["rest"], letters, choices):
            continue
        if said == "i" and _ROMAN_TWO.search(text):
            continue
        found.append(letter)
    if not found:
        return None
    return Picked(tuple(dict.fromkeys(found)), "line that begins with the letter")


def _goes_with(letter: str, rest: str, letters: str, choices: tuple[str, ...]) -> bool:
    """Tell whether "B." begins an answer rather than a name ("B. Franklin")."""
    said = tokens(rest)
    if not said:
        return True
    for other, choice in zip(letters, choices, strict=False):
        option = tokens(choice)
        if option and (said[: len(option)] == option or option[: len(said)] == said):
            return other == letter
    if any(positions(said, tokens(choice)) for choice in choices):
        return False
    return letter not in "AI" and len(said) > 3


def _marked_letter(text: str, letters: str) -> Picked | None:
    """Return a letter marked inside the text, "(B)" or "**B**", or a capital that is no word."""
    marked = re.findall(rf"\(([{letters}])\)|\*\*\(?([{letters}])\)?[.:]?\*\*", text)
    found = dict.fromkeys(one or other for one, other in marked)
    if not found:
        safe = "".join(letter for letter in letters if letter not in "AI")
        if not safe:
            return None
        found = dict.fromkeys(re.findall(rf"(?<![\w.'-])([{safe}])(?![\w'-]|\. ?[A-Z]|\+|#)", text))
    return Picked(tuple(found), "letter in the text") if found else None


def _option_in_words(text: str, letters: str, choices: tuple[str, ...]) -> Picked | None:
    """Return the options whose text stands in the reply, longer options before those they hold."""
    said = tokens(text)
    taken: set[int] = set()
    found: list[str] = []
    order = sorted(zip(letters, choices, strict=False), key=lambda pair: -len(tokens(pair[1])))
    for letter, choice in order:
        option = tokens(choice)
        for at in positions(option, said):
            span = set(range(at, at + len(option)))
            if span & taken or _negated_words(said[max(0, at - 3) : at]):
                continue
            taken |= span
            found.append(letter)
    kept = tuple(sorted(dict.fromkeys(found)))
    return Picked(kept, "option in words") if kept else None


def _negated_words(before: tuple[str, ...]) -> bool:
    return bool({"not", "isnt", "wasnt", "never", "nor", "neither"} & set(before))
