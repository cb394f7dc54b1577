"""Plausible wrong answers: another letter, a number that is off, a name that does not exist."""

from __future__ import annotations

import re
from string import ascii_lowercase, ascii_uppercase

from orchestrator.providers.simulated.draws import uniform
from orchestrator.providers.simulated.questions import KnownItem
from orchestrator.providers.simulated.sameness import contains

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_STARTS = "Bel Cor Dra Fen Gal Hol Jar Kel Lom Mar Nor Pel Quin Ros Sel Tav Ul Vor Wes Yar Zan"
_MIDDLES = "a e i o u ani eli ori una ade ista ovar"
_ENDS = "bek dan dor fell gard heim kov lund mar neth quist rath sby ton vale wick zhen"
_PARTS = (_STARTS.split(), _MIDDLES.split(), _ENDS.split())

_TRIES = 64


def wrong_answer(item: KnownItem, state: int, stream: int) -> str:
    """Return a wrong answer that holds no gold of the item and is held by none.

    Drawn from `state`, from number `stream` on.
    """
    if item.answer_type == "choice":
        return _other_letter(item, uniform(state, stream))
    for attempt in range(_TRIES):
        answer = _candidate(item, state, stream + 8 * attempt)
        if not any(contains(answer, gold) or contains(gold, answer) for gold in item.answers):
            return answer
    # Golds that hold every invention: a word made longer than all of them is in none.
    return "x" * (1 + max(map(len, item.answers), default=0))


def _other_letter(item: KnownItem, draw: float) -> str:
    golds = {gold.strip().upper() for gold in item.answers}
    letters = ascii_uppercase[: max(len(item.choices), 2)]
    others = [letter for letter in letters if letter not in golds]
    if not others:
        others = [letter for letter in ascii_uppercase if letter not in golds]
    return others[int(draw * len(others))]


def _candidate(item: KnownItem, state: int, stream: int) -> str:
    gold = item.answers[0].strip() if item.answers else ""
    if len(gold) == 1 and gold.isalpha():
        letters = ascii_uppercase if gold.isupper() else ascii_lowercase
        return letters[int(uniform(state, stream) * len(letters))]
    said = gold.partition("(")[0].strip()  # without a remark like the accepted range
    if _NUMBER.search(said):
        return _other_numbers(said, state, stream)
    if item.answer_type in ("number", "math"):
        return str(1 + int(uniform(state, stream) * 99))
    name = "".join(
        part[int(uniform(state, stream + place) * len(part))] for place, part in enumerate(_PARTS)
    )
    return name.lower() if gold.islower() else name


def _other_numbers(gold: str, state: int, stream: int) -> str:
    place = stream

    def other(match: re.Match[str]) -> str:
        nonlocal place
        place += 1
        return _other_number(match[0], uniform(state, place))

    return _NUMBER.sub(other, gold)


def _other_number(text: str, draw: float) -> str:
    """Return a number off by a few (small ones, years) or by 15 to 90 per cent, written alike."""
    value = float(text.replace(",", ""))
    sign = 1 if draw >= 0.5 else -1
    size = abs(2 * draw - 1)
    decimals = len(text.partition(".")[2])
    if decimals == 0 and (value < 20 or (1000 <= value <= 2100 and "," not in text)):
        off = 1 + int(size * (9 if value < 20 else 60))
        changed = value + off if sign > 0 or off > value else value - off
    else:
        changed = value * (1 + (0.15 + 0.75 * size) * sign)
    grouped = "," if "," in text else ""
    return f"{changed:{grouped}.{decimals}f}"
