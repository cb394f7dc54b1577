"""Ids of items: the data set's own, else a hash of what the item says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

_LONGEST_NAME = 100


def content_id(question: str, answers: Iterable[str], choices: Iterable[str] = ()) -> str:
    """Return 16 hex digits that stay the same as long as question, golds and choices do."""
    # Unit and record separators keep ("ab", "c") apart from ("a", "bc").
    text = "\x1e".join((question, "\x1f".join(answers), "\x1f".join(choices)))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def short_name(text: str) -> str:
    """Return a text as it is, or where it is longer than a name 16 hex digits of its hash."""
    if len(text) <= _LONGEST_NAME:
        return text
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def distinct(ids: Iterable[str]) -> Iterator[str]:
    """Yield the ids in order, repeated ones with "-2", "-3" … after them.

    An id that a later item has by itself is never taken as such a name.
    """
    given = list(ids)
    taken = set(given)
    times: dict[str, int] = {}
    for item_id in given:
        times[item_id] = times.get(item_id, 0) + 1
        if times[item_id] == 1:
            yield item_id
            continue
        while (name := f"{item_id}-{times[item_id]}") in taken:
            times[item_id] += 1
        taken.add(name)
        yield name
