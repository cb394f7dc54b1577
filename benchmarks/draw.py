"""Draws: which items are asked, and which are shown as examples."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from benchmarks.facets import facet
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


def stratified(items: Sequence[Item], *, n: int, by: str, seed: int) -> tuple[Item, ...]:
    """Return `n` items (all when there are no more), each stratum in proportion to its size.

    A stratum is the items with one value of the facet `by`; those without a value are one too.
    `allocation` says how many each gives, and it gives the first of its items by hash(seed,
    item_id). So of two draws of one seed, the one that takes more of a stratum contains what the
    other takes of it: the larger n contains the smaller one but where a stratum's share falls as n
    grows, by one item, as largest remainders can. The items keep the order they came in.
    """
    strata: dict[str, list[Item]] = {}
    for item in items:
        strata.setdefault(facet(item, by) or "", []).append(item)
    shares = allocation({name: len(members) for name, members in strata.items()}, n, seed)
    taken: set[str] = set()
    for name, members in strata.items():
        ordered = sorted(members, key=lambda item: rank(seed, item.item_id))
        taken.update(item.item_id for item in ordered[: shares[name]])
    return tuple(item for item in items if item.item_id in taken)


def allocation(sizes: Mapping[str, int], n: int, seed: int) -> dict[str, int]:
    """Return how many of `n` items each stratum gives: proportional, largest remainders.

    With `n` at least the number of strata, each gives one or more: those whose quota
    n · size / total is below one give one, and the others share the rest in proportion (again,
    until no quota is below one). Then each gives its quota's whole part, and what is left goes,
    one each, to the largest remainders. Equal remainders go by hash(seed, name).
    """
    n = min(n, sum(sizes.values()))
    shares: dict[str, int] = {}
    left = {name: size for name, size in sizes.items() if size}
    if n >= len(left):
        while small := _below_one(left, n - len(shares)):
            shares |= dict.fromkeys(small, 1)
            left = {name: size for name, size in left.items() if name not in shares}
    rest, total = n - sum(shares.values()), sum(left.values())
    parts = {name: divmod(rest * size, total) for name, size in left.items()}
    shares |= {name: whole for name, (whole, _) in parts.items()}
    over = n - sum(shares.values())
    for name in sorted(parts, key=lambda name: (-parts[name][1], rank(seed, name)))[:over]:
        shares[name] += 1
    return {name: shares.get(name, 0) for name in sizes}


def _below_one(sizes: Mapping[str, int], n: int) -> list[str]:
    """Return the strata whose proportional quota of `n` is below one."""
    total = sum(sizes.values())
    return [name for name, size in sizes.items() if n * size < total]
