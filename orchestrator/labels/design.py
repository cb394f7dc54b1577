"""Which rows a person labels: a draw in which every row's probability is known exactly.

Stratified simple random sampling in two strata, the disputed rows (`frame` says which) and the
rest. n is divided between them in proportion to their sizes, the disputed ones weighted by
`DISPUTED_WEIGHT`, with at least one row of each. A row's probability is n_h/N_h of its stratum, so
a weighted mean Σ y/π / N is unbiased. Within a stratum rows come in the order of a hash, so the
same seed draws the same rows, and a larger n of the same rows contains a smaller one. Two strata
alone, not one a model and benchmark: with a hundred labels those would have one row each, and
probabilities that differ far more than by the weight.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from orchestrator.errors import UsageError

DISPUTED_WEIGHT = 4
"""A disputed row is at most so many times (and rounding) as likely to be drawn as another."""

READING = "reading"
"""The name of a draw of disputed rows first: to be read, never to correct a score with."""

RowId = tuple[str, str, str]
"""request_key, benchmark, item_id."""


@dataclass(frozen=True, slots=True)
class Draw:
    """Rows with their inclusion probabilities, null where they were picked for reading.

    `name` stands for the design: the seed, n, and the rows it was drawn from. The first m rows are
    those of the draw of m.
    """

    name: str
    rows: tuple[tuple[RowId, float | None], ...]


def draw(disputed: Mapping[RowId, bool], n: int, seed: int) -> Draw:
    """Return a probability sample of `n` rows, or all when there are fewer.

    Raises `UsageError` when `n` is too small for every row to have a chance.
    """
    strata = [
        sorted(
            (row for row, is_disputed in disputed.items() if is_disputed is each), key=_rank(seed)
        )
        for each in (True, False)
    ]
    n = min(n, len(disputed))
    if n < sum(1 for stratum in strata if stratum):
        raise UsageError(
            f"--n {n}: some rows are disputed and some are not; expected at least 2, so that "
            "every row can be drawn"
        )
    sizes = (len(strata[0]), len(strata[1]))
    final = allocate(n, *sizes)
    rows: list[tuple[RowId, float | None]] = []
    taken = [0, 0]
    for m in range(1, n + 1):
        wanted = allocate(m, *sizes)
        grown = 0 if wanted[0] > taken[0] else 1
        rows.append((strata[grown][taken[grown]], final[grown] / sizes[grown]))
        taken[grown] += 1
    return Draw(_name(disputed, n, seed), tuple(rows))


def draw_for_reading(disputed: Mapping[RowId, bool], n: int, seed: int) -> Draw:
    """Return `n` rows, disputed ones first; they have no probability."""
    rank = _rank(seed)
    ordered = sorted(disputed, key=lambda row: (not disputed[row], rank(row)))
    return Draw(READING, tuple((row, None) for row in ordered[:n]))


def allocate(n: int, disputed: int, agreed: int) -> tuple[int, int]:
    """Divide `n` ≤ disputed + agreed rows; neither part shrinks as `n` grows."""
    if not disputed or not agreed:
        return min(n, disputed), min(n, agreed)
    weight = DISPUTED_WEIGHT * disputed
    share = (2 * n * weight + weight + agreed) // (2 * (weight + agreed))  # n·w/(w+a), rounded
    first = min(disputed, max(1, n - agreed, min(share, n - 1)))
    return first, n - first


def _rank(seed: int) -> Callable[[RowId], bytes]:
    """Return the order of a draw: SHA-256 of the seed and the row."""
    return lambda row: hashlib.sha256(json.dumps([seed, *row]).encode()).digest()


def _name(disputed: Mapping[RowId, bool], n: int, seed: int) -> str:
    digest = hashlib.sha256(json.dumps([seed, n, DISPUTED_WEIGHT]).encode())
    for row in sorted(disputed):
        digest.update(json.dumps([*row, disputed[row]]).encode())
    return f"draw-{digest.hexdigest()[:8]}"
