"""Whether a reply answers, hedges an answer, abstains or refuses: decided without the golds.

What each part of a reply does is told by `graders.parts`. What these rules cannot tell is marked
`unsure`: an abstention beside what may be an answer, a turn, a title. One that stands alone and is
a gold is seen by `graders.decision.grade_named_gold`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from graders import abstention_forms as forms
from graders.denied import may_be_the_answer
from graders.folding import CJK, as_matched
from graders.normalise import tokens
from graders.parts import (
    LABELS,
    Part,
    forms_in,
    is_anchored,
    is_answer,
    is_short,
    labelled,
    may_answer,
    weight,
)
from graders.quoted import without_quotations

Kind = Literal["answers", "hedges", "abstains", "refuses"]
_WORD = re.compile(r"\w")
# "I have no further details on …": what is missing is not the answer.
_SIDE_MATTER = re.compile(
    r"\b(?:further|more|other|additional|beyond that|any(?:thing)? else|mas|otr[oa]s?|adicional\w*"
    r"|plus|autres?|davantage|weitere\w*|mehr|sonst|naher\w*|mais|outr[oa]s?)\b|其他|更多|其它"
    r"|それ以上|その他|그 ?외|그 ?이상|더 ?이상|다른"
)
_ANNOUNCES = re.compile(
    r"\b(?:answer|guess|respuesta|reponse|antwort|resposta|risposta|odpowiedz)\b|ответ|答案"
    r"|回答|答え|정답|답변|답"
)
_ASKS_BACK = re.compile(
    r"^\W*(?:who|what|which|where|when|quien|que|cual|donde|qui|quel\w*|quoi|wer|was|welche\w*|wo|wen"
    r"|quem|qual|onde|chi|quale|che cosa|dove)\b"
    r"|\b(?:you|your|vous|votre|tu|ton|sie|ihnen|du|dir|sabes?|seguro|sai|sa|sei|hai|puoi|tens|tem|pode"
    r"|certeza|title|titulo|titre|titel|titolo|spelling)\b"
)
# A reply of more characters is read at both ends, where it says that it does not know.
_LONGEST = 4_000
# Texts up to this long are remembered: longer ones hardly come twice.
_REPEATED = 200
# A sentence longer than this that holds a word of guessing may only speak about the matter.
_LONG_GUESS = 14
# "The frequency is 100": a value or a name, where background says what something is.
_IS_NAMED = re.compile(r"\b(?:is|was|are|were)[\s*_\"“]+[A-Z\d]")
# A lead of no more words than these can be a bare answer, or is too short for background.
_BARE_LEAD, _BARE_BACKGROUND = 6, 4
# The share of the question's longer words that marks a sentence as its answer.
_RESTATED = 0.55
# The same where what is then said not to be known has others of the question's words.
_RESTATED_BESIDE = 0.75


class Stance(NamedTuple):
    """How a reply stands to the question.

    `answer` is the part that answers (the whole text when it simply answers, the guess when it
    hedges, "" when it does not answer), `form` the words that were taken as not answering,
    `label` what they do (see `graders.parts`) where nothing was said before, nor guessed after.
    `announced` is true for a hedge with words of guessing, false for a mere turn ("but …").
    `unsure` tells that the reply may be meant otherwise.
    """

    kind: Kind
    answer: str
    form: str | None = None
    announced: bool = False
    unsure: bool = False
    label: str = ""


def stance(text: str, question: str = "") -> Stance:
    """Return how a reply (after `precheck`, without echoes) stands to its question.

    What is said first leads. An abstention before any answer abstains, unless a guess is announced
    after it ("I'm not sure, but probably X", "My best guess is X") or a turn states something of
    its own ("I found nothing in the files; however, X was Y"). After an answer, being unsure does
    not take it back, nor does what is unknown beside it; a closing "I don't know" does.
    """
    if len(text) > _LONGEST:
        end = _LONGEST // 2 - 1
        ends = stance(f"{text[:end]}\n{text[-end:]}", question)
        return ends._replace(answer=text) if ends.kind == "answers" else ends
    found = _held(text) if len(text) <= _REPEATED else _held.__wrapped__(text)
    held = found if isinstance(found, Stance) else _beside(*found, text, question)
    if held.kind != "abstains" or held.unsure or held.form is None:
        return held
    if may_be_the_answer(held.form, text, question, nobodys=held.label == "unknown"):
        return held._replace(unsure=True)
    return held


@lru_cache(maxsize=4096)  # models decline in the same words again and again
def _held(text: str) -> Stance | tuple[list[Part], int]:
    """Return the stance of a text that does not hang on its question.

    Else its parts, and which of them first does not answer, something having been said before.
    """
    called = forms_in(text)
    if not called:
        return Stance("answers", text)
    shown = without_quotations(text)
    if shown is None:
        return Stance("answers", text, unsure=True)
    parts = labelled(shown, called)
    held = next((at for at, part in enumerate(parts) if part.label in LABELS), None)
    if held is None:  # a form that a turn cuts in two ("entzieht sich jedoch …"), or a mention
        return Stance("answers", text, unsure=not all(map(is_anchored, called)))
    if not any(part.label == "plain" for part in parts[:held]):
        return _after(parts, held, text)
    return parts, held


@lru_cache(maxsize=4096)
def says_ignorance(text: str) -> bool:
    """Tell whether a short text, such as an option, says nothing but "I don't know"."""
    line = as_matched(text).strip(" .!")
    parts = labelled(line, forms_in(line))
    return any(part.label in LABELS for part in parts) and stance(line).kind == "abstains"


def looks_withheld(text: str) -> bool:
    """Tell whether a short reply holds a word of not answering, though no declared form."""
    words = text.split()
    if len(words) > 12 or len(text) > 90:
        return False
    return forms.LOOSE.search(as_matched(text)) is not None


def _beside(parts: list[Part], held: int, text: str, question: str) -> Stance:
    """Return the stance of a text that says something before its first form of not answering."""
    part = parts[held]
    lead = [each for each in parts[:held] if each.label == "plain"]
    here = [each for each in parts if each.where.sentence == part.where.sentence]
    asked_for = _is_asked_for([each for each in here if each not in lead], lead, question)
    prepared = _prepares(lead, part, question, asked_for=asked_for)
    guessed = any(forms.GUESS.search(each.line) for each in lead)
    if part.label == "clarify" or guessed or (part.label == "unsure" and not asked_for):
        # "He is known as a painter. But I do not know his birthday": no guess at the birthday.
        turned = part.where.contrasted or CJK.search(part.line) is not None
        doubtful = prepared or (turned and part.label == "ignorance")
        return Stance("answers", text, unsure=doubtful)
    closing = _closing(parts)
    if closing and not _SIDE_MATTER.search(closing.line):
        return Stance("abstains", "", closing.form, unsure=True)
    if _announces_nothing(parts, held):
        return Stance("abstains", "", part.form)
    if prepared and asked_for:
        return _after(parts, held, text)._replace(unsure=True)
    if part.label == "unsure":
        return Stance("answers", text)
    if part.where.sentence == lead[-1].where.sentence:
        if part.where.conceded or any(is_answer(each) for each in lead):
            return Stance("answers", text, part.form, unsure=part.label == "ignorance")
        return _after(parts, held, text)._replace(unsure=True)
    if prepared:
        return _after(parts, held, text)._replace(unsure=True)
    doubtful = part.label in {"ignorance", "refusal"} or asked_for
    doubtful = doubtful and not _is_bare(lead) and not _SIDE_MATTER.search(part.line)
    return Stance("answers", text, part.form, unsure=doubtful)


def _is_bare(lead: list[Part]) -> bool:
    """Tell whether what is said first has so few words that it can be a bare answer."""
    first = _first_sentence(lead)
    return all(map(is_short, first)) and weight(_text(first)) <= _BARE_LEAD


def _text(parts: list[Part]) -> str:
    return " ".join(part.where.text for part in parts)


def _closing(parts: list[Part]) -> Part | None:
    """Return the part that takes back what was said: a last sentence that says nothing else."""
    last = [part for part in parts if part.where.sentence == parts[-1].where.sentence]
    held = [part for part in last if part.label not in {"preamble", "meta"}]
    if not 1 <= len(held) <= 2 or any(part.label != "ignorance" for part in held):
        return None
    return next((part for part in held if part.bare), None)


def _is_asked_for(told: list[Part], lead: list[Part], question: str) -> bool:
    """Tell whether what is not told is something of the question that was not spoken of before.

    "The pilot trained in Ottawa. The nationality is not stated" is about who asks for that.
    """
    asked, said = _asked_and_said(question, lead)
    words = {word for part in told for word in tokens(part.where.text)}
    return not asked.isdisjoint(words - said)


def _asked_and_said(question: str, lead: list[Part]) -> tuple[set[str], set[str]]:
    """Return the question's longer words, and all words of what was said first."""
    asked = {word for word in tokens(question) if len(word) > 3}
    return asked, {word for part in lead for word in tokens(part.where.text)}


def _announces_nothing(parts: list[Part], held: int) -> bool:
    """Tell whether a form follows the words that announce an answer: "Final answer: unknown"."""
    ahead = parts[held - 1]
    return (
        ahead.label == "preamble"
        and _ANNOUNCES.search(ahead.line) is not None
        and ahead.where.sentence == parts[held].where.sentence
    )


def _prepares(lead: list[Part], held: Part, question: str, *, asked_for: bool) -> bool:
    """Tell whether what stands before an abstention only leads up to it.

    "Albert Hamm was a German rower. However, there is no record of …": a turn, soon, from
    background to not knowing, or one to what was asked for. A lead that is a bare answer of a few
    words, or takes up most of the question's words ("The book can be found in …"), stands.
    """
    first = _text(_first_sentence(lead))
    if weight(first) <= _BARE_BACKGROUND or _IS_NAMED.search(first) or _restates(first, question):
        return False
    asked, said = _asked_and_said(question, lead)
    asked_for = asked_for and held.label != "unknown"
    most = _RESTATED_BESIDE if asked_for else _RESTATED
    if asked and len(asked & said) >= most * len(asked):
        return False
    turns = held.where.contrasted or (asked_for and held.label != "unsure")
    return turns and held.where.sentence - lead[0].where.sentence <= 2 + asked_for


def _first_sentence(lead: list[Part]) -> list[Part]:
    return [part for part in lead if part.where.sentence == lead[0].where.sentence]


def _restates(said: str, question: str) -> bool:
    """Tell whether a text holds most of a question that is written without spaces, two by two."""
    if not CJK.search(question):
        return False
    asked = set(pairwise(tokens(question)))
    return len(asked & set(pairwise(tokens(said)))) >= _RESTATED * len(asked)


def _after(parts: list[Part], held: int, text: str) -> Stance:
    """Return the stance of a text whose first word on the matter is that it does not answer."""
    part = parts[held]
    here = {each.label for each in parts[held:] if each.where.sentence == part.where.sentence}
    kind: Kind = "refuses" if "refusal" in here else "abstains"
    doubtful = kind == "refuses" and any(each.label == "ignorance" for each in parts[held:])
    guess = _guess(part)
    if guess:
        return Stance("hedges", guess, part.form, announced=True)
    announced, turned = False, -1
    for at, later in enumerate(parts[held + 1 :], held + 2):
        if later.where.contrasted:
            turned = later.where.sentence
        if later.label != "plain":
            announced = later.label == "preamble" and _ANNOUNCES.search(later.line) is not None
            continue
        if _opens_advice(later, parts[at:]):
            continue
        contrasted = turned == later.where.sentence
        found = _later(part, later, text, contrasted=contrasted, announced=announced)
        if found:
            return found
        doubtful = doubtful or may_answer(later) or _adds(part, later)
    return Stance(kind, "", part.form, unsure=doubtful, label=part.label)


def _opens_advice(part: Part, following: list[Part]) -> bool:
    """Tell whether a few words open a sentence that then advises: "Perhaps, you could ask …"."""
    rest = [each.label for each in following if each.where.sentence == part.where.sentence]
    return is_short(part) and "advice" in rest and "plain" not in rest


def _adds(held: Part, later: Part) -> bool:
    """Tell whether a plain part goes on from what is unknown with what may be known.

    "It is not known, although most say 1204", "The cause is unknown, the fire began at …", "Who
    did it was never found. In 1975 the case was closed": that may be all there is to know.
    """
    if held.label == "ignorance":
        return False
    if held.label == "unknown" and any(map(str.isdigit, later.where.text)):
        return True
    same = later.where.sentence == held.where.sentence
    return later.where.conceded or (same and held.label == "unknown" and not is_short(later))


def _later(
    held: Part, later: Part, text: str, *, contrasted: bool, announced: bool
) -> Stance | None:
    """Return the stance that a plain part gives to a text after it withheld, if it gives one."""
    rest, silent = text[later.where.start :], held.label != "refusal"
    asks = later.where.text.endswith(("?", "？"))
    if asks and (not is_short(later) or _ASKS_BACK.search(later.line)):
        return None  # "Might it have come out elsewhere?", "Who is Hannah?" ask back
    if announced or asks or ((silent or contrasted) and forms.GUESS.search(later.line)):
        long = not contrasted and len(later.line.split()) > _LONG_GUESS
        return Stance("hedges", rest, held.form, announced=True, unsure=long)
    if contrasted and silent:
        return Stance("hedges", rest, held.form, unsure=True)
    if not may_answer(later):
        return None
    if held.label == "unsure":
        return Stance("hedges", rest, held.form, announced=True)
    beside = later.where.sentence == held.where.sentence and not held.bare
    if beside and forms.STATES.search(later.line):
        return Stance("answers", text, held.form, unsure=True)
    return None


def _guess(part: Part) -> str | None:
    """Return a guess announced in the same fragment: "idk maybe Paris"."""
    match = forms.GUESS.search(part.after)
    dense = match is not None and CJK.search(part.after) is not None
    if (
        dense
        and match
        and max(weight(part.after[: match.start()]), weight(part.after[match.end() :])) < 2
    ):
        return None
    if match and _WORD.search(part.after, match.end()):
        return part.after[match.start() :].strip()
    return None
