"""Whether a reply answers, hedges an answer, abstains or refuses: decided without the golds.

Only assertions count. "I don't know" inside a quoted or repeated instruction, in a condition ("if
I don't know …") or as an option among others is a mention, not an abstention. What it cannot tell:
a title or quotation that is itself such a form inside other words ("The song is I Don't Know
Why"); one that stands alone and is a gold is seen by `graders.decision.grade_named_gold`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from graders import abstention_forms as forms
from graders.normalise import plain, tokens
from graders.sentences import clauses, sentences
from graders.triggers import Triggers

Kind = Literal["answers", "hedges", "abstains", "refuses"]
Label = Literal["ignorance", "unsure", "refusal", "preamble", "advice", "plain"]
_Form = tuple[Label, re.Pattern[str]]


def _all(*groups: tuple[Label, dict[str, tuple[str, ...]]]) -> tuple[_Form, ...]:
    return tuple(
        (label, re.compile(form))
        for label, languages in groups
        for group in languages.values()
        for form in group
    )


def _triggers(patterns: Sequence[_Form]) -> Triggers:
    return Triggers([form.pattern for _, form in patterns])


_WITHHELD = _all(
    ("ignorance", forms.IGNORANCE), ("refusal", forms.REFUSAL), ("unsure", forms.UNSURE)
)
_PREMISE = _all(("plain", forms.PREMISE))
_GUESS: tuple[_Form, ...] = tuple(("plain", re.compile(form)) for form in forms.GUESS)
_ADVICE: tuple[_Form, ...] = tuple(("advice", re.compile(form)) for form in forms.ADVICE)
_MAY_WITHHOLD, _MAY_REJECT = _triggers(_WITHHELD), _triggers(_PREMISE)
_MAY_GUESS, _MAY_ADVISE = _triggers(_GUESS), _triggers(_ADVICE)
_WORD = re.compile(r"\w")

# Before a form, these make it a mention: a condition, or an instruction to someone else.
_MENTION_BEFORE = re.compile(
    r"(?:\b(?:if|when|unless|whenever|in case|whether|even if)(?: \w+){0,2}"
    r"|\b(?:an |the )?answers? of"
    r"|(?<!i )(?<!i'll )(?<!i will )(?<!i would )(?<!i'd )(?<!i must )(?<!i can only )"
    r"(?<!to )\b(?:say|says|saying|answer|answering|respond|responding|reply|replying|write|state"
    r"|output)(?: with)?)\s*[\"'“«‘]*$"
)
_MENTION_AFTER = re.compile(
    r"^[\"'”»’]*[\s,]*(?:(?:answers? )?(?:receives?|scores?|earns?|gets?|is worth|will receive"
    r"|would receive|costs?)\b|(?:answer|response|option)s?\b)"
)
# The share of the question's longer words that marks a sentence as its answer.
_RESTATED = 0.55


@dataclass(frozen=True, slots=True)
class Stance:
    """How a reply stands to the question.

    `answer` is the part that answers (the whole text when it simply answers, the guess when it
    hedges, "" when it does not answer), `form` the words that were taken as not answering.
    `announced` is true for a hedge with words of guessing, false for a mere turn ("but …").
    """

    kind: Kind
    answer: str
    form: str | None = None
    announced: bool = False


@dataclass(frozen=True, slots=True)
class _Clause:
    text: str
    contrasted: bool
    sentence: int
    label: Label
    form: str = ""
    after: str = ""


def stance(text: str, question: str = "") -> Stance:
    """Return how a reply (after `precheck`, without echoes) stands to its question.

    What is said first leads. An abstention before any answer abstains, unless a guess is announced
    after it ("I'm not sure, but probably X", "My best guess is X") or a turn states something of
    its own ("I found nothing in the files; however, X was Y"). After an answer, being unsure does
    not take it back; "I don't know" does, unless it opens a new matter in a later sentence.
    """
    parts = _labelled(text) if _possible(plain(text)) else []
    if not parts:
        return Stance("answers", text)
    held = next(at for at, part in enumerate(parts) if _withholds(part))
    lead = [part for part in parts[:held] if part.label == "plain"]
    follows = lead and (parts[held].label == "unsure" or parts[held].sentence > lead[0].sentence)
    if follows and not _prepares(lead, parts[held], question):
        return Stance("answers", text, parts[held].form)
    return _after(parts, held)


def premise_rejected(text: str) -> str | None:
    """Return the words that reject a question's premise or call it unanswerable, or None."""
    line = plain(text)
    for number in _MAY_REJECT.of(line):
        match = _PREMISE[number][1].search(line)
        if match:
            return match.group().strip()
    return None


def says_ignorance(text: str) -> bool:
    """Tell whether a short text, such as an option, says nothing but "I don't know"."""
    line = plain(text).strip(" .!")
    said = any(
        label != "refusal" and form.search(line) is not None for label, form in _possible(line)
    )
    return said and stance(line).kind == "abstains"


def _possible(line: str) -> list[_Form]:
    """Return the forms of not answering that may match in a line, or in parts of it."""
    return [_WITHHELD[number] for number in _MAY_WITHHOLD.of(line)]


def _labelled(text: str) -> list[_Clause]:
    """Return the clauses of a text, or none when no clause withholds an answer."""
    withheld = {
        (number, at): said
        for number, sentence in enumerate(sentences(text))
        if (possible := _possible(plain(sentence)))
        for at, (piece, _) in enumerate(clauses(sentence))
        if (said := _asserted(possible, plain(piece)))
    }
    if not withheld:
        return []
    return [
        _Clause(piece, contrasted, number, *(withheld.get((number, at)) or (_label(plain(piece)),)))
        for number, sentence in enumerate(sentences(text))
        for at, (piece, contrasted) in enumerate(clauses(sentence))
    ]


def _label(line: str) -> Label:
    if not _WORD.search(line) or forms.PREAMBLE.search(line):
        return "preamble"
    if any(_GUESS[number][1].match(line) for number in _MAY_GUESS.of(line)):
        return "plain"
    if any(_ADVICE[number][1].search(line) for number in _MAY_ADVISE.of(line)):
        return "advice"
    return "plain"


def _asserted(possible: Sequence[_Form], line: str) -> tuple[Label, str, str] | None:
    """Return the label and words of the first form asserted in a line, and what follows it."""
    for label, form in possible:
        for match in form.finditer(line):
            before, after = line[: match.start()], line[match.end() :]
            if not _MENTION_BEFORE.search(before) and not _MENTION_AFTER.search(after):
                return label, match.group().strip(), after
    return None


def _guesses(line: str) -> bool:
    return any(_GUESS[number][1].search(line) for number in _MAY_GUESS.of(line))


def _withholds(part: _Clause) -> bool:
    return part.label in {"ignorance", "unsure", "refusal"}


def _prepares(lead: list[_Clause], held: _Clause, question: str) -> bool:
    """Tell whether what stands before an abstention only leads up to it.

    "Albert Hamm was a German rower. However, there is no record of …": a turn, at once, from
    background to not knowing. A lead that announces its answer, is a bare answer of a few words,
    or takes up most of the question's words ("The book can be found in …"), stands.
    """
    if held.label == "unsure":
        return False
    first = plain(lead[0].text)
    if _guesses(first) or len(first.split()) <= 4:
        return False
    asked = {word for word in tokens(question) if len(word) > 3}
    said = {word for part in lead for word in tokens(part.text)}
    if asked and len(asked & said) >= _RESTATED * len(asked):
        return False
    return held.contrasted and held.sentence - lead[0].sentence <= 2


def _after(parts: list[_Clause], held: int) -> Stance:
    """Return the stance of a text whose first word on the matter is that it does not answer."""
    part = parts[held]
    ignorant = any(each.label in {"ignorance", "unsure"} for each in parts)
    kind: Kind = "abstains" if ignorant else "refuses"
    guess = _guess(part.after)
    if guess:
        return Stance("hedges", guess, part.form, announced=True)
    for at in range(held + 1, len(parts)):
        later = parts[at]
        if later.label not in {"plain", "advice"}:
            continue
        if later.label == "plain" and _guesses(plain(later.text)):
            rest = " ".join(each.text for each in parts[at:] if each.label == "plain")
            return Stance("hedges", rest, part.form, announced=True)
        if later.label == "plain" and later.contrasted and kind == "abstains":
            return Stance("hedges", later.text, part.form)
    return Stance(kind, "", part.form)


def _guess(after: str) -> str | None:
    """Return a guess announced in the same clause: "I'm not sure, maybe Paris"."""
    for number in _MAY_GUESS.of(after):
        match = _GUESS[number][1].search(after)
        if match and _WORD.search(after, match.end()):
            rest = after[match.start() :]
            ignorance = [form for form in _possible(rest) if form[0] == "ignorance"]
            if not _asserted(ignorance, rest):
                return rest.strip()
    return None
