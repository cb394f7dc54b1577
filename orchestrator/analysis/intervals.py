"""Limits of a score where the t interval does not hold: a posterior of the outcome shares.

A score is p_right − penalty·p_wrong. Where an outcome that moves it is rare the t interval is far
too narrow (at t = 0.9, n = 50 and 2 % wrong it covers 71 %), and no bootstrap helps a sample
without a wrong answer. With Jeffreys' prior the shares (right, wrong, none) are Dirichlet with
parameters counts + 1/2; the limits are the score's 2.5 % and 97.5 % quantiles under it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

T_CLUSTERED = "t (clustered)"
JEFFREYS_DIRICHLET = "Jeffreys-Dirichlet"
MOVER = "MOVER"

RARE = 30
"""Below so many items with (or without) an outcome that moves the score, t is not trusted."""

FEW, CAUTION = 3, 0.25
"""Below so many the posterior's limits are moved outwards, by so much of an observation.

The least of both with which no cell of the grid in STATISTICS.md covers less than 93 %.
"""

_EXACT = 1e-9
_NODES = 128  # errors stay under 0.3 % of the width even with 20 wrong of 10,000 at t = 0.999


def t_is_doubtful(correct: float, incorrect: float, n: float, penalty: float) -> bool:
    """Tell whether the t interval of a score from `n` independent items is not to be trusted.

    The counts are of items (clusters, where items come in such), never of samples: thirty equal
    samples of one item say no more than one. They need not be whole, as an item's samples differ.

    So it is when fewer than `RARE` items have, or fewer than `RARE` lack, an outcome that moves
    the score: a right answer always, a wrong one when it costs anything. In simulations (n from 20
    to 3,000, t from 0 to 0.9, 0.2 to 95 % wrong) this choice between the two covered where t alone
    fell to 63 %.
    """
    return _is_rare(correct, incorrect, n, penalty, RARE)


def _is_rare(correct: float, incorrect: float, n: float, penalty: float, least: float) -> bool:
    """Tell whether fewer than `least` of `n` have, or lack, an outcome that moves the score."""
    moving = [correct] if penalty == 0 else [correct, incorrect]
    return any(min(count, n - count) < least for count in moving)


@lru_cache(maxsize=4096)
def jeffreys_dirichlet(
    correct: float, incorrect: float, rest: float, penalty: float
) -> tuple[float, float]:
    """Return the 95 % limits of p_right − penalty·p_wrong given counts of independent items.

    The counts need not be whole: shares of an effective sample size are as good.

    The posterior is Dirichlet(correct + 1/2, incorrect + 1/2, rest + 1/2): p_wrong is a beta, and
    the right ones' share of the others an independent beta, so the distribution is one integral,
    solved for its quantiles without any random draw. As usual for Jeffreys' intervals, the limits
    are widened to hold the observed score (all right: the upper limit is 1).

    Where fewer than `FEW` have, or lack, an outcome that moves the score, each limit gives
    `CAUTION` of an observation more to the outcome that moves it outwards, and as much less to
    the other. A half would make limits like Clopper and Pearson's (1934, Biometrika 26, 404),
    which never cover less than 95 %: this is halfway to them.
    """
    total = correct + incorrect + rest
    caution = CAUTION if _is_rare(correct, incorrect, total, penalty, FEW) else 0.0
    lower = _Posterior(correct + 0.5 - caution, incorrect + 0.5 + caution, rest + 0.5, penalty)
    upper = lower
    if caution:  # else one posterior has both limits
        upper = _Posterior(correct + 0.5 + caution, incorrect + 0.5 - caution, rest + 0.5, penalty)
    low = _quantile(lower, 0.025, -penalty, 1.0)
    high = _quantile(upper, 0.975, -penalty, 1.0)
    observed = (correct - penalty * incorrect) / total
    return min(low, observed), max(high, observed)


def mover(parts: Sequence[tuple[float, float, float, float]]) -> tuple[float, float]:
    """Return the limits of a weighted mean of independent estimates that have limits of their own.

    `parts` are (weight, estimate, low, high). The distances to the limits add up like standard
    errors, each side for itself: the method of variance estimates recovery (Zou and Donner 2008,
    Statistics in Medicine 27, 1693). Never of no width unless every part is.
    """
    total = sum(weight for weight, *_ in parts)
    mean = sum(weight * estimate for weight, estimate, *_ in parts) / total
    below = math.sqrt(sum((weight * (at - low)) ** 2 for weight, at, low, _ in parts)) / total
    above = math.sqrt(sum((weight * (high - at)) ** 2 for weight, at, _, high in parts)) / total
    return mean - below, mean + above


def _quantile(cdf: Callable[[float], float], at: float, low: float, high: float) -> float:
    """Return where `cdf`, 0 at `low` and 1 at `high`, is `at`: the Illinois method, bisecting too.

    scipy.optimize.brentq asks as often and takes a third of a second to import.
    """
    below, above, last = -at, 1 - at, 0
    for step in count():
        if high - low <= _EXACT:
            break
        guess = low + (high - low) * (0.5 if step % 3 == 2 else below / (below - above))
        guess = min(max(guess, low + _EXACT / 10), high - _EXACT / 10)
        off = cdf(guess) - at
        if off > 0:
            high, above = guess, off
            below /= 2 if last > 0 else 1  # the end that stays counts for less (Illinois)
            last = 1
        else:
            low, below = guess, off
            above /= 2 if last < 0 else 1
            last = -1
    return (low + high) / 2


@lru_cache(maxsize=1)
def _gauss_legendre(nodes: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    import numpy as np

    return np.polynomial.legendre.leggauss(nodes)


class _Posterior:
    """P(p_right − penalty·p_wrong ≤ score), by Gauss–Legendre over the quantiles of p_wrong."""

    def __init__(self, right: float, wrong: float, rest: float, penalty: float) -> None:
        import numpy as np
        from scipy import special

        nodes, weights = _gauss_legendre(_NODES)
        self._weights: NDArray[np.float64] = weights / 2
        share = special.betaincinv(wrong, right + rest, (nodes + 1) / 2)
        self._wrong: NDArray[np.float64] = np.minimum(share, 1 - 1e-15)
        self._right, self._rest, self._penalty = right, rest, penalty
        self._betainc: Any = special.betainc

    def __call__(self, score: float) -> float:
        right_of_others = (score + self._penalty * self._wrong) / (1 - self._wrong)
        below = self._betainc(self._right, self._rest, right_of_others.clip(0, 1))
        return float(self._weights @ below)
