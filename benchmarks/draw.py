"""Draws: which items are asked, and which are shown as examples."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from benchmarks.item import Item


def rank(seed: int, item_id: str) -> bytes:
    """Return the hash that orders items in a draw: SHA-256 of the seed and the id."""
    return hashlib.sha256(f"{seed}:{item_id}".encode("utf-8", "surrogatepass")).digest()


def draw(
    items: Sequence[Item], *, seed: int, limit: int | None = None, few_shot: int = 0
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Return the drawn items and the examples.

    Items come in the order of their hash, the first `limit` of them; so the items of a smaller
    limit are the beginning of a larger one's, and any beginning is a random sample. The examples
    are the `few_shot` items with the largest hash: never among the items, and the same whatever
    the limit.
    """
    ordered = sorted(items, key=lambda item: rank(seed, item.item_id))
    kept = len(ordered) - few_shot
    examples = tuple(reversed(ordered[kept:])) if few_shot else ()
    return tuple(ordered[:kept][:limit]), examples
