"""Facets: what of an item a draw is stratified by, and what a sweep keeps items by."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from benchmarks.errors import BenchmarkError, listing, nearest
from benchmarks.item import Item

FACETS = ("category", "difficulty", "cluster", "answer_type", "should_abstain")
"""Fields of an item that divide a benchmark; keys of its metadata do so too."""

_SHOWN = 20


def facet(item: Item, name: str) -> str | None:
    """Return an item's value as a text: of a facet, else of a key of its metadata."""
    value = getattr(item, name) if name in FACETS else item.metadata.get(name)
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def check_facet(items: Sequence[Item], name: str, columns: Mapping[str, str]) -> None:
    """Raise BenchmarkError unless some item has a value of this facet.

    `columns` are the data's columns → the facets read from them, for who names the column.
    """
    if any(facet(item, name) is not None for item in items):
        return
    known = [each for each in FACETS if any(facet(item, each) is not None for item in items)]
    known = list(dict.fromkeys([*known, *(key for item in items for key in item.metadata)]))
    if columns.get(name) in known:
        raise BenchmarkError(f'no item has a "{name}"; that column is the {columns[name]} here')
    raise BenchmarkError(
        f'no item has a "{name}"; items have {listing(known[:_SHOWN])}.{nearest(name, known)}'
    )


def kept(
    items: Sequence[Item], only: Mapping[str, Sequence[str]], columns: Mapping[str, str]
) -> tuple[Item, ...]:
    """Return the items whose value of every facet named is one of those listed.

    Values are compared without regard to case. `columns` as in `check_facet`. Raises BenchmarkError
    for a facet or a value that no item has, with the nearest one.
    """
    found = tuple(items)
    for name, values in only.items():
        check_facet(items, name, columns)
        wanted = {value.casefold() for value in values}
        there = sorted({value for item in items if (value := facet(item, name)) is not None})
        folded = {value.casefold() for value in there}
        for value in values:
            if value.casefold() not in folded:
                more = f" and {len(there) - _SHOWN:,} more" if len(there) > _SHOWN else ""
                raise BenchmarkError(
                    f'no item has the {name} "{value}"; expected one of '
                    f"{listing(there[:_SHOWN])}{more}.{nearest(value, there)}"
                )
        found = tuple(item for item in found if (facet(item, name) or "").casefold() in wanted)
    if not found:
        raise BenchmarkError(
            "no item is left: "
            + "; ".join(f"{name}: {listing(values)}" for name, values in only.items())
        )
    return found
