"""Multiple choice: the letter of the right choice, and shuffles that remember themselves.

A shuffle keeps true what the options say of each other. One that speaks of all the others ("all of
the above", "none of these") goes last, and the others are shuffled. An item with an option that
names others by letter or counts them ("both A and B", "neither of the above") stays as it is,
unless its order is not the data's own: there no letter can mean a place.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.draw import rank
from benchmarks.errors import BenchmarkError

LETTERS = string.ascii_uppercase

# Options longer than this are no mere references; it also bounds the patterns below.
_LONGEST_REFERENCE = 80
_NOUNS = "options|answers|choices"
_OTHERS = (
    rf"(?:the |these |those )?(?:above|below|others|other (?:{_NOUNS})|{_NOUNS}|these|those)\W*$"
)
_SPEAKS_OF_ALL = re.compile(rf"\b(?:all|none|any) (?:of )?{_OTHERS}", re.IGNORECASE)
_COUNTS_OTHERS = re.compile(
    rf"\b(?:both|neither|either|two|three|some) (?:of )?{_OTHERS}", re.IGNORECASE
)
_NAMES_OTHERS = re.compile(
    r"\W*(?:(?:[Bb]oth|[Nn]either|[Ee]ither|[Oo]nly|[Oo]ptions?|[Aa]nswers?|[Cc]hoices?) )?"
    r"\(?[A-J]\)?(?: ?(?:,|&|/|and|or|nor|, and|, or) ?\(?[A-J]\)?)+"
    r"(?: (?:only|both|above|are correct|are true))?\W*"
)


@dataclass(frozen=True, slots=True)
class Choices:
    """The texts to choose from and the indices (from 0) of the right ones."""

    texts: tuple[str, ...]
    right: tuple[int, ...]

    @property
    def letters(self) -> tuple[str, ...]:
        """The right choices' letters ("A" is the first)."""
        return tuple(LETTERS[index] for index in self.right)


def resolve(
    where: str, texts: Sequence[str], answer: Any, labels: Sequence[str] | None = None
) -> Choices:
    """Return the choices with the right ones found from how a data set gives the answer.

    That is one of the choices' `labels` where they have any; else an index from 0, a letter, the
    choice's own text, or a list of 0/1 labels. Raises BenchmarkError when it is none of these, out
    of range, or could mean two different choices.
    """
    if not 2 <= len(texts) <= len(LETTERS):
        raise BenchmarkError(f"{where}: {len(texts)} choices; expected 2 to {len(LETTERS)} of them")
    if labels is not None:
        return Choices(tuple(texts), (_labelled_by(where, len(texts), labels, str(answer)),))
    if isinstance(answer, Mapping):
        answer = list(answer.values())
    if isinstance(answer, list | tuple):
        if len(answer) == 1 and len(texts) > 1:
            return resolve(where, texts, answer[0])
        return Choices(tuple(texts), _labelled(where, len(texts), answer))
    if isinstance(answer, int) and not isinstance(answer, bool):
        return Choices(tuple(texts), (_in_range(where, answer, len(texts)),))
    return Choices(tuple(texts), (_from_text(where, texts, str(answer).strip()),))


def _labelled_by(where: str, size: int, labels: Sequence[str], answer: str) -> int:
    if len(labels) != size or labels.count(answer.strip()) != 1:
        raise BenchmarkError(
            f"{where}: answer {answer[:60]!r} is not one of the labels of the {size} choices "
            f"({', '.join(labels)[:200]})"
        )
    return labels.index(answer.strip())


def _labelled(where: str, size: int, labels: Sequence[Any]) -> tuple[int, ...]:
    right = tuple(index for index, label in enumerate(labels) if label in (1, True))
    if len(labels) != size or not right or any(label not in (0, 1) for label in labels):
        raise BenchmarkError(
            f"{where}: the answer is a list of {len(labels)}; expected one 0 or 1 for each of the "
            f"{size} choices, and at least one 1"
        )
    return right


def _in_range(where: str, index: int, size: int) -> int:
    if not 0 <= index < size:
        raise BenchmarkError(
            f"{where}: answer {index} is out of range; expected 0 to {size - 1} for {size} choices"
        )
    return index


def _from_text(where: str, texts: Sequence[str], answer: str) -> int:
    meant = {index for index, text in enumerate(texts) if text.strip() == answer}
    if len(answer) == 1 and answer in LETTERS[: len(texts)]:
        meant.add(LETTERS.index(answer))
    if answer.isdecimal() and int(answer) < len(texts):
        meant.add(int(answer))
    if len(meant) == 1:
        return meant.pop()
    last = LETTERS[len(texts) - 1]
    if meant:
        raise BenchmarkError(
            f"{where}: answer {answer!r} could mean several choices "
            f"({', '.join(LETTERS[index] for index in sorted(meant))}). "
            "Give the right choice's text or its letter so that only one fits"
        )
    shown = answer if len(answer) <= 60 else f"{answer[:57]}..."
    raise BenchmarkError(
        f"{where}: answer {shown!r} is none of the {len(texts)} choices; expected a letter A to "
        f"{last}, an index 0 to {len(texts) - 1}, or the text of a choice"
    )


def shuffled(
    choices: Choices, seed: int, item_id: str, *, has_order: bool = True
) -> tuple[Choices, tuple[int, ...]]:
    """Return the choices in an order drawn from the seed and the item, and that permutation.

    Position i of the result holds what was at `permutation[i]`. `has_order` is false where the
    order given is none that a reader of the data ever saw (the right one first, then the others).
    """
    texts = choices.texts
    if has_order and any(_refers_to_some(text) for text in texts):
        return choices, tuple(range(len(texts)))
    order = sorted(
        range(len(texts)),
        key=lambda at: (_refers_to_all(texts[at]), rank(seed, f"{item_id}:choice:{at}")),
    )
    right = tuple(sorted(order.index(at) for at in choices.right))
    return Choices(tuple(texts[at] for at in order), right), tuple(order)


def _refers_to_all(text: str) -> bool:
    """Whether an option speaks of all the others: it belongs after them."""
    return len(text) <= _LONGEST_REFERENCE and _SPEAKS_OF_ALL.search(text) is not None


def _refers_to_some(text: str) -> bool:
    """Whether an option names others by letter, or counts them."""
    if len(text) > _LONGEST_REFERENCE:
        return False
    return bool(_COUNTS_OTHERS.search(text) or _NAMES_OTHERS.fullmatch(text))
