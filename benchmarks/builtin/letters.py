"""Counting and spelling: easy to check, hard for a model that reads tokens."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from random import Random

from benchmarks.builtin.stream import endless, item_id, pick
from benchmarks.builtin.suite import Builtin
from benchmarks.item import AnswerType, Item

ALPHABET = "abcdefghijklmnopqrstuvwxyz"

# Of four count questions, one asks for a letter drawn from the whole alphabet, often an absent one.
_ANY_LETTER = 0.25
# Shares of one, two and three words in a counted phrase; three make the suite endless.
_ONE_WORD, _TWO_WORDS = 0.5, 0.8
_COUNT, _BACKWARDS = 0.5, 0.75


@lru_cache(maxsize=1)
def words() -> tuple[str, ...]:
    """Return the words the suite spells: common English ones of 3 to 15 letters."""
    text = (files("benchmarks.builtin") / "words.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.split() if line)


def generate(seed: int) -> Iterator[Item]:
    """Yield questions without end: half count a letter, a quarter each spell or pick one."""
    return endless("letters", seed, _make)


def _make(rng: Random) -> Item:
    kind = rng.random()
    if kind < _COUNT:
        return _count(rng)
    return _backwards(rng) if kind < _BACKWARDS else _position(rng)


def _count(rng: Random) -> Item:
    share = rng.random()
    size = 1 if share < _ONE_WORD else 2 if share < _TWO_WORDS else 3
    phrase = " ".join(pick(rng, words()) for _ in range(size))
    present = phrase.replace(" ", "")
    letter = pick(rng, ALPHABET if rng.random() < _ANY_LETTER else present)
    question = f'How many times does the letter "{letter}" appear in "{phrase}"?'
    return _item(question, (str(phrase.count(letter)),), "number", "count", phrase)


def _backwards(rng: Random) -> Item:
    word = pick(rng, words())
    reverse = word[::-1]
    question = f'Spell the word "{word}" backwards.'
    return _item(question, (reverse, " ".join(reverse)), "text", "backwards", word)


def _position(rng: Random) -> Item:
    word = pick(rng, words())
    # Not an "a": text matching drops articles, and a reply that says it would not be seen.
    places = [at for at, letter in enumerate(word, start=1) if letter != "a"]
    at = pick(rng, places)
    question = f'What is letter number {at} of the word "{word}", counting from the left?'
    return _item(question, (word[at - 1],), "text", "position", word)


def _item(
    question: str, answers: tuple[str, ...], answer_type: AnswerType, category: str, spelled: str
) -> Item:
    return Item(
        benchmark="letters",
        item_id=item_id("letters", question, answers),
        question=question,
        answers=answers,
        answer_type=answer_type,
        should_abstain=False,
        category=category,
        difficulty=_length_band(len(spelled.replace(" ", ""))),
        cluster=f"word:{spelled}",
    )


def _length_band(letters: int) -> str:
    """Return the number of letters as a band that sorts as text: "03-05" … "18+"."""
    for low, high in ((3, 5), (6, 8), (9, 11), (12, 17)):
        if letters <= high:
            return f"{low:02d}-{high:02d}"
    return "18+"


LETTERS = Builtin(
    name="letters",
    title="Counting letters, spelling backwards, picking the n-th letter",
    answer_type="number or text",
    grader="auto",
    licence="Apache-2.0",
    generate=generate,
    notes=(
        "Category: count, backwards, position. Difficulty: letters in the word or phrase. "
        "Questions about the same words are one cluster."
    ),
)
