"""The choice grader: the letter a reply commits to, or the option whose text it gives.

The article "A" and the pronoun "I" are never letters; a repeated list of options is no choice.
A small letter counts where it stands as an answer does ("Answer: b", "(b)", "b) Paris"): alone,
before a mark, or before its own option's text.
A reply that names no option at all is `incorrect`; one that names several and commits to none is
`abstained`. Unsure are replies whose letter is only spoken of, whose letter and option text
disagree, which name no option at all, or which state another letter earlier.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from graders.decision import (
    SHARED_VERSION,
    Reading,
    cut_before_answer,
    cut_off_grade,
    grade_named_gold,
    grade_withheld,
    grade_without_gold,
    no_single_answer,
    read,
)
from graders.letter_mentions import BARE, SPOKEN_OF
from graders.letters import ALPHABET, Picked, bare_letter, stated_letter
from graders.normalise import positions, shorten, tokens
from graders.sentences import sentences
from graders.stance import says_ignorance
from graders.verdict import Grade, Question, Response

_NEGATING_WORDS = (
    "not isnt wasnt never nor neither than instead unlike except nicht no pas nao 不 非"
)
_NEGATING = frozenset(_NEGATING_WORDS.split())
_ANNOUNCES = re.compile(
    r"\b(?:answer|correct|right|best|choose|pick|select|go with|therefore|thus|hence|so|respuesta"
    r"|réponse|antwort|resposta)\b|答|정답|正",
    re.IGNORECASE,
)
_OFFERS = re.compile(r"\b(?:or|either|oder|ou|o)\b|或|또는", re.IGNORECASE)
_option_tokens = lru_cache(maxsize=4096)(tokens)


@dataclass(frozen=True, slots=True)
class ChoiceGrader:
    """Final letter of a multiple choice, or the option given in words."""

    name: str = "choice"
    version: str = f"4.{SHARED_VERSION}"

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
    letters, choices = available(question), question.choices
    picked = stated_letter(reading.text, letters, choices)
    plainly = picked is not None and len(picked.letters) == 1 and picked.rank > SPOKEN_OF
    if not plainly:
        settled = grade_named_gold(question, reading, *_gold_texts(question))
        settled = settled or grade_withheld(reading)
        if settled:
            return replace(settled, unsure=settled.unsure or picked is not None)
        if not reading.cut_off:
            picked = _with_words(picked, reading, letters, choices)
    if not plainly and (cut_before_answer(reading) or (picked is None and reading.cut_off)):
        return cut_off_grade()
    if picked is None:
        if not question.answers:
            return grade_without_gold(question, reading)
        said = shorten(reading.answer)
        return Grade("incorrect", said, "names none of the options", unsure=True)
    if len(picked.letters) > 1:
        return replace(no_single_answer(", ".join(picked.letters)), unsure=picked.unsure)
    if plainly and not picked.unsure and _disagrees(reading.text.strip(), picked, letters, choices):
        picked = replace(picked, how=f"{picked.how}; the words are another option's", unsure=True)
    return _judge(question, picked)


def _judge(question: Question, picked: Picked) -> Grade:
    letter = picked.letters[0]
    at = ALPHABET.index(letter)
    text = question.choices[at] if at < len(question.choices) else ""
    golds = gold_letters(question)
    if letter in golds and question.should_abstain is not True:
        return Grade("correct", letter, picked.how, picked.unsure)
    # Where silence is right the gold is the option that says so, in whatever words.
    if letter in golds or (text and says_ignorance(text)):
        return Grade("abstained", letter, f'chose "{shorten(text, 80)}"', picked.unsure)
    if not golds and question.should_abstain is not True:
        return Grade("ungraded", letter, "the item has no gold answer")
    return Grade("incorrect", letter, picked.how, picked.unsure)


def available(question: Question) -> str:
    """Return the letters of a question's options; A to J when the options are not given."""
    return ALPHABET[: min(len(question.choices), 26)] if question.choices else "ABCDEFGHIJ"


def gold_letters(question: Question) -> frozenset[str]:
    """Return the golds as letters: a gold is a letter, or the text of an option."""
    return _gold_letters(question.answers, question.choices, available(question))


@lru_cache(maxsize=4096)
def _gold_letters(
    answers: tuple[str, ...], choices: tuple[str, ...], letters: str
) -> frozenset[str]:
    found = set()
    for gold in answers:
        bare = gold.strip().strip("().").upper()
        if len(bare) == 1 and bare in letters:
            found.add(bare)
        wanted = tokens(gold)
        found |= {
            ALPHABET[at]
            for at, choice in enumerate(choices[:26])
            if wanted and tokens(choice) == wanted
        }
    return frozenset(found)


def _gold_texts(question: Question) -> list[str]:
    golds = gold_letters(question)
    options = zip(available(question), question.choices, strict=False)
    return [text for letter, text in options if letter in golds]


def _with_words(
    picked: Picked | None, reading: Reading, letters: str, choices: tuple[str, ...]
) -> Picked | None:
    """Return the choice of a reply that states no letter plainly: by an option's words, if any."""
    if picked is not None and len(picked.letters) > 1:
        said = _option_tokens(reading.answer)
        whole = [
            letter for letter, each in zip(letters, choices, strict=False) if tokens(each) == said
        ]
        return Picked((whole[0],), "option in words") if len(whole) == 1 else picked
    worded = _option_in_words(reading.answer, letters, choices)
    spoken = picked or bare_letter(reading.text, letters)
    if worded is None or spoken is None:
        return worded or spoken
    if len(worded.letters) == 1 and spoken.rank > BARE:
        agree = worded.letters == spoken.letters
        return spoken if agree else replace(spoken, unsure=True)
    return worded


def _disagrees(text: str, picked: Picked, letters: str, choices: tuple[str, ...]) -> bool:
    """Tell whether a reply puts another option's text right after its letter: "B) Rome"."""
    rest = text[picked.end :].lstrip(" )].:*_-–—\"'(,}$\\")[:120] if picked.end >= 0 else ""
    if not rest or not choices:
        return False
    said = tokens(rest)
    own = _option_tokens(choices[letters.index(picked.letters[0])])
    if not own or said[: len(own)] == own:
        return False
    others = (_option_tokens(each) for each in choices)
    return any(each and each != own and said[: len(each)] == each for each in others)


def _option_in_words(text: str, letters: str, choices: tuple[str, ...]) -> Picked | None:
    """Return the option whose text stands in the reply, or the several that do.

    Where several do, the sentence that announces an answer decides when it holds just one.
    """
    found = _options_of(text, letters, choices)
    if len(found) == 1:
        return Picked(found, "option in words")
    if not found:
        return None
    lines = sentences(text)
    announcing = [line for line in lines if _ANNOUNCES.search(line)]
    for line in (*announcing[::-1], *(lines[:1] if len(lines) > 1 else ())):
        one = _options_of(line, letters, choices)
        if len(one) == 1:
            return Picked(one, "option in words, of several", unsure=True)
    short = len(text) <= 100 and _OFFERS.search(text) is not None
    return Picked(found, "options in words", unsure=not short)


def _options_of(text: str, letters: str, choices: tuple[str, ...]) -> tuple[str, ...]:
    """Return the options that a text names, longer options before those they hold."""
    said = tokens(text)
    taken: set[int] = set()
    found: list[str] = []
    for letter, option in _longest_first(letters, choices):
        for at in positions(option, said):
            span = set(range(at, at + len(option)))
            if span & taken or not _NEGATING.isdisjoint(said[max(0, at - 3) : at]):
                continue
            taken |= span
            found.append(letter)
    return tuple(sorted(dict.fromkeys(found)))


@lru_cache(maxsize=4096)
def _longest_first(letters: str, choices: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """Return options by their letters, as tokens, longer ones first."""
    options = ((letter, tokens(each)) for letter, each in zip(letters, choices, strict=False))
    return sorted(options, key=lambda option: -len(option[1]))
