"""The chemical elements."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from benchmarks.builtin.longtail.places import corrections


@dataclass(frozen=True, slots=True)
class Element:
    """A chemical element; `decile` counts tenths of the periodic table from hydrogen on."""

    number: int
    symbol: str
    name: str
    names: tuple[str, ...]
    decile: int


@lru_cache(maxsize=1)
def elements() -> tuple[Element, ...]:
    """Return the elements in the order of their atomic numbers."""
    import periodictable

    every = [element for element in periodictable.elements if element.number >= 1]
    other_names = corrections()["elements"]
    return tuple(
        Element(
            number=element.number,
            symbol=element.symbol,
            name=element.name,
            names=(element.name, *other_names.get(element.name, [])),
            decile=1 + at * 10 // len(every),
        )
        for at, element in enumerate(every)
    )
