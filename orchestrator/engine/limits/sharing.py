"""Divides a limit among workers by what each can use."""

from __future__ import annotations

from collections.abc import Mapping
from math import floor


def fair_shares(total: float, demands: Mapping[str, float]) -> dict[str, float]:
    """Return max-min fair shares of `total`; what nobody asks for is divided equally.

    They sum to `total` (when there is anyone), so a worker whose work comes in a moment has some.
    """
    shares: dict[str, float] = {}
    left, count = total, len(demands)
    for worker, demand in sorted(demands.items(), key=lambda pair: (pair[1], pair[0])):
        shares[worker] = min(demand, left / count)
        left -= shares[worker]
        count -= 1
    extra = left / len(demands) if demands else 0.0
    return {worker: share + extra for worker, share in shares.items()}


def whole_shares(total: float, demands: Mapping[str, float], turn: int) -> dict[str, float]:
    """Return `fair_shares` made whole numbers, but for one that takes the fraction of `total`.

    What rounding leaves goes to other workers as `turn` goes on: with fewer units than workers
    each has its time.
    """
    shares = {w: float(floor(share + 1e-9)) for w, share in fair_shares(total, demands).items()}
    order = sorted(demands)
    eager = [w for w in order if demands[w] > shares[w]] or order
    left = total - sum(shares.values())
    place = turn
    while left > 1e-9 and eager:
        unit = min(1.0, left)
        shares[eager[place % len(eager)]] += unit
        left -= unit
        place += 1
    return shares
