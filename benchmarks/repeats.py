"""Items of a data set that do not go together: a question with several golds, an id twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Placed:
    """What an item says, and where: `golds` are those of its answer, in words.

    `item_id` is the data set's own, or `None`; `content` what stands for one without.
    """

    where: str
    question: str
    choices: tuple[str, ...]
    golds: tuple[str, ...]
    should_abstain: bool | None
    item_id: str | None
    content: str


def warnings_of(benchmark: str, file: Path, items: Sequence[Placed]) -> list[str]:
    """Return a sentence for each kind of repeat there is: how many, and where the first stands.

    A question is the same whatever its spacing and case, and the order of its choices; so are
    golds. Items that agree in both under ids of their own are no fault.
    """
    found = []
    pairs = _repeats(items, _question)
    differing = [(first, item) for first, item in pairs if _golds(first) != _golds(item)]
    if differing:
        first, item = differing[0]
        found.append(
            f"{benchmark}: {_count(differing, 'item')} with the question of an earlier one but "
            f"another gold; the first: {item.where} ({_shown(item)}) and "
            f"{_place(first, file)} ({_shown(first)})"
        )
    pairs = _repeats([item for item in items if item.item_id is not None], lambda i: i.item_id)
    if pairs:
        first, item = pairs[0]
        found.append(
            f"{benchmark}: {_count(pairs, 'item')} with the id of an earlier one, kept apart as "
            f"ID-2, ID-3 …; the first: {item.where} ({item.item_id}) and {_place(first, file)}"
        )
    pairs = _repeats([item for item in items if item.item_id is None], lambda i: i.content)
    if pairs:
        first, item = pairs[0]
        found.append(
            f"{benchmark}: {_count(pairs, 'item')} word for word like an earlier one, counted "
            f"again; the first: {item.where} and {_place(first, file)}"
        )
    return found


def _repeats(
    items: Sequence[Placed], key: Callable[[Placed], object]
) -> list[tuple[Placed, Placed]]:
    """Return each item whose key came before, with the first one that has it."""
    seen: dict[object, Placed] = {}
    firsts = [(seen.setdefault(key(item), item), item) for item in items]
    return [(first, item) for first, item in firsts if first is not item]


def _question(item: Placed) -> tuple[str, frozenset[str]]:
    return _plain(item.question), frozenset(item.choices)


def _golds(item: Placed) -> tuple[frozenset[str], bool | None]:
    return frozenset(_plain(gold) for gold in item.golds), item.should_abstain


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _shown(item: Placed) -> str:
    text = " | ".join(item.golds) or "no gold"
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def _place(item: Placed, file: Path) -> str:
    """Return a place without its file where that is the one already named."""
    return item.where.removeprefix(f"{file} ")


def _count(pairs: Sequence[object], noun: str) -> str:
    return f"{len(pairs):,} {noun}" if len(pairs) == 1 else f"{len(pairs):,} {noun}s"
