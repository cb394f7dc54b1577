"""Do paired intervals cover the true difference? `python -m tests.bench.paired_coverage [RUNS]`.

Prints a table like that of orchestrator/analysis/STATISTICS.md: by the number of items and the
target, the coverage over 42 pairs of models. Takes some ten minutes at 300 runs a pair.
"""

from __future__ import annotations

import sys
from itertools import product

import numpy as np
from numpy.typing import NDArray

from orchestrator.analysis.paired import paired_difference
from orchestrator.analysis.points import penalty

SHARES = ((0.5, 0.2), (0.5, 0.02), (0.3, 0.01), (0.02, 0.05), (0.6, 0.05), (0.3, 0.6), (0.02, 0.95))
"""Right and wrong of model A; B is the same, or 0.1 more often right and half as often wrong."""

COPIED = (0.0, 0.8, 0.97)
"""How much of the answers the two models share as far as they can; the rest is independent."""


def joint(a: NDArray[np.float64], b: NDArray[np.float64], copied: float) -> NDArray[np.float64]:
    """Return the joint outcome table (3, 3) of two models' outcome shares (3,)."""
    both = np.minimum(a, b)
    more, less = a - both, b - both
    alike = np.diag(both) + np.outer(more, less) / max(float(more.sum()), 1e-12)
    table: NDArray[np.float64] = copied * alike + (1 - copied) * np.outer(a, b)
    table /= table.sum()
    return table


def coverage(table: NDArray[np.float64], n: int, target: float, runs: int) -> tuple[float, float]:
    """Return the share of runs whose interval holds the truth, and of those not by t."""
    rng = np.random.default_rng([n, int(100 * target), int(1e6 * table[0, 0])])
    worth = np.array([1, -penalty(target), 0])
    truth = float((table * (worth[:, None] - worth[None, :])).sum())
    covered = joint_ones = 0
    for _ in range(runs):
        a, b = np.divmod(rng.choice(9, n, p=table.ravel()), 3)
        found = paired_difference(np.eye(3)[a], np.eye(3)[b], worth.tolist())
        assert found.low is not None
        assert found.high is not None
        assert found.interval is not None
        covered += found.low <= truth + 1e-12 and truth - 1e-12 <= found.high
        joint_ones += not found.interval.startswith("t ")
    return covered / runs, joint_ones / runs


def main(runs: int) -> None:
    """Print a row an n and target."""
    print(
        "| n | target | mean | least | most | not t |\n| ---: | ---: | ---: | ---: | ---: | ---: |"
    )
    for n, target in product((50, 200, 1000), (0.0, 0.5, 0.75, 0.9)):
        found = []
        for (right, wrong), better, copied in product(SHARES, (False, True), COPIED):
            a = np.array([right, wrong, 1 - right - wrong])
            b = np.array([min(right + 0.1, 1 - wrong), wrong / 2, 0]) if better else a.copy()
            b[2] = 1 - b[:2].sum()
            found.append(coverage(joint(a, b, copied), n, target, runs))
        covered, others = np.array(found).T
        print(
            f"| {n:,} | {target:g} | {covered.mean():.3f} | {covered.min():.3f} |"
            f" {covered.max():.3f} | {others.mean():.0%} |",
            flush=True,
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
