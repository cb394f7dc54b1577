"""p values of a family of tests, adjusted for their number.

`holm` bounds the chance of any false finding (Holm 1979, Scandinavian Journal of Statistics 6, 65),
`benjamini_hochberg` the expected share of false ones among the findings (1995, JRSS B 57, 289).
A p value that is undefined (NaN) is no test: it stays NaN and does not count in the family.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray


def holm(p: Sequence[float]) -> list[float]:
    """Return Holm's adjusted p values in the order given."""

    def adjusted(known: NDArray[np.float64]) -> NDArray[np.float64]:
        order = np.argsort(known)
        stepped = np.maximum.accumulate(known[order] * np.arange(len(known), 0, -1))
        back: NDArray[np.float64] = np.minimum(stepped, 1)[np.argsort(order)]
        return back

    return _of_known(p, adjusted)


def benjamini_hochberg(p: Sequence[float]) -> list[float]:
    """Return Benjamini and Hochberg's adjusted p values in the order given."""
    from scipy import stats

    return _of_known(p, lambda known: np.asarray(stats.false_discovery_control(known)))


def _of_known(
    p: Sequence[float], adjust: Callable[[NDArray[np.float64]], NDArray[np.float64]]
) -> list[float]:
    values = np.asarray(p, dtype=float)
    known = ~np.isnan(values)
    if known.any():
        values = values.copy()
        values[known] = adjust(values[known])
    return [float(value) for value in values]
