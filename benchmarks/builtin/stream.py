"""Endless streams of distinct items from a seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import TypeVar

from benchmarks.item import Item
from benchmarks.item_id import content_id

T = TypeVar("T")


def endless(name: str, seed: int, make: Callable[[Random], Item]) -> Iterator[Item]:
    """Yield items without end, none twice; the n-th is the same however many are taken.

    An item met again is drawn anew from the whole population, so that when the few easy items of
    a suite are used up, their share goes to the others.
    """
    # Seeding with a text hashes it (SHA-512), the same way on every version and platform.
    rng = Random(f"calibrant:{name}:{seed}")  # noqa: S311 - a draw of items, not a secret
    seen: set[int] = set()
    while True:
        item = make(rng)
        key = int(item.item_id[-16:], 16)
        if key not in seen:
            seen.add(key)
            yield item


def item_id(suite: str, question: str, answers: Sequence[str]) -> str:
    """Return the id of a generated item: what it says decides, not its place or the seed."""
    return f"{suite}-{content_id(question, answers)}"


def pick(rng: Random, values: Sequence[T]) -> T:
    """Return one of the values. Only `random()` is promised to stay the same across versions."""
    return values[int(rng.random() * len(values))]


def between(rng: Random, low: int, high: int) -> int:
    """Return a whole number from low to high, both included."""
    return low + int(rng.random() * (high - low + 1))
