"""Do the intervals of single scores cover the truth? `python -m tests.bench.coverage [RUNS]`.

Prints the grid of orchestrator/analysis/STATISTICS.md: a table a kind of clusters, a row a pair of
shares right and wrong, a column an n and target. A cell is the coverage in per cent and, where
fewer than ten clusters with a wrong answer are expected, the mean width in brackets, in those of a
normal interval with the true standard error. Takes about ten minutes at 2,000 runs a cell.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from orchestrator.analysis.cell_limits import is_doubtful, posterior_limits
from orchestrator.analysis.points import penalty

Numbers = NDArray[np.float64]

SHARES = tuple(
    (right, wrong)
    for right, wrong in product((0.02, 0.3, 0.5, 0.6), (0.01, 0.02, 0.05, 0.2, 0.95))
    if right + wrong <= 1
)
SIZES, TARGETS = (50, 200, 1000), (0.0, 0.5, 0.75, 0.9)
ENOUGH = 10
"""Expected clusters with a wrong answer from which on coverage is to be 93 to 97 %."""


@dataclass(frozen=True, slots=True)
class Clusters:
    """How items go together: each has its cluster's outcome with chance `alike`, else its own."""

    said: str
    size: int
    alike: float


KINDS = (
    Clusters("Not clustered", 1, 0.0),
    Clusters("Clusters of five, an item has the cluster's outcome half the time", 5, 0.5),
    Clusters("Clusters of five copies", 5, 1.0),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What was measured: shares, the width in true ones, and whether enough is expected."""

    covered: float
    width: float
    by_t: float
    enough: bool


def drawn(rng: np.random.Generator, shares: Numbers, n: int, kind: Clusters, runs: int) -> Numbers:
    """Return right and wrong answers by cluster: (2, runs, clusters)."""
    edges = np.cumsum(shares)[:2]
    uniform = rng.random((runs, n // kind.size, kind.size))
    if kind.alike:
        same = rng.random(uniform.shape) < kind.alike
        uniform = np.where(same, rng.random((runs, n // kind.size, 1)), uniform)
    right = (uniform < edges[0]).sum(axis=2)
    wrong = (uniform < edges[1]).sum(axis=2) - right
    return np.array([right, wrong], dtype=float)


def limits(sums: Numbers, n: int, target: float) -> tuple[Numbers, Numbers, NDArray[np.bool_]]:
    """Return low, high and whether they are t's, as `scores` gives them, each (runs,)."""
    cost, clusters = penalty(target), sums.shape[2]
    points = sums[0] - cost * sums[1]
    score = points.sum(axis=1) / n
    deviations = points - score[:, None] * (n / clusters)
    variance = (deviations**2).sum(axis=1) * clusters / (clusters - 1) / n**2
    half = stats.t.ppf(0.975, clusters - 1) * np.sqrt(variance)
    low, high = score - half, score + half
    shares = sums.sum(axis=2) / n
    by_t = np.ones(len(score), dtype=bool)
    for run, (right, wrong) in enumerate(shares.T.tolist()):
        row = {
            "target": target, "score": float(score[run]), "score_high": float(high[run]),
            "correct": right, "incorrect": wrong, "n": n,
            "n_correct": right * n, "n_incorrect": wrong * n, "clusters": clusters,
        }  # fmt: skip
        if is_doubtful(row):
            by_t[run] = False
            low[run], high[run], _ = posterior_limits(row)
    return low, high, by_t


def measured(right: float, wrong: float, n: int, target: float, kind: Clusters, runs: int) -> Cell:
    """Return how often the limits of a cell of the grid hold the true score."""
    seed = [n, int(100 * target), int(100 * right), int(100 * wrong), int(10 * kind.alike)]
    shares = np.array([right, wrong, 1 - right - wrong])
    low, high, by_t = limits(drawn(np.random.default_rng(seed), shares, n, kind, runs), n, target)
    cost = penalty(target)
    truth = right - cost * wrong
    together = 1 + (kind.size - 1) * kind.alike**2
    true_error = np.sqrt((right + cost**2 * wrong - truth**2) * together / n)
    # of a cluster: its own outcome is wrong and no item has it, or is not and no item is wrong
    own = (1 - kind.alike) * (1 - wrong)
    none = wrong * own**kind.size + (1 - wrong) * (kind.alike + own) ** kind.size
    return Cell(
        covered=float(((low <= truth + 1e-12) & (truth - 1e-12 <= high)).mean()),
        width=float((high - low).mean() / (2 * stats.norm.ppf(0.975) * true_error)),
        by_t=float(by_t.mean()),
        enough=n / kind.size * (1 - none) >= ENOUGH,
    )


def main(runs: int) -> None:
    """Print a table a kind of clusters, and below it what is to be held to."""
    for kind in KINDS:
        heads = [f"{n:,}, {target:g}" for n, target in product(SIZES, TARGETS)]
        print(f"\n{kind.said}:\n\n| right, wrong | {' | '.join(heads)} |")
        print(f"| --- |{' ---: |' * len(heads)}")
        cells: list[Cell] = []
        for right, wrong in SHARES:
            row = [measured(right, wrong, *at, kind, runs) for at in product(SIZES, TARGETS)]
            said = [
                f"{100 * cell.covered:.1f}" + ("" if cell.enough else f" ({cell.width:.1f})")
                for cell in row
            ]
            print(f"| {right:g}, {wrong:g} | {' | '.join(said)} |", flush=True)
            cells += row
        for enough in (True, False):
            found = [cell for cell in cells if cell.enough is enough]
            covered = np.array([cell.covered for cell in found])
            print(
                f"\n{'At least' if enough else 'Fewer than'} ten wrong: {len(found)} cells, "
                f"{100 * covered.min():.1f} to {100 * covered.max():.1f} %, "
                f"mean {100 * covered.mean():.1f} %; {(covered < 0.93).sum()} below 93 %, "
                f"{(covered > 0.97).sum()} above 97 %; "
                f"t in {100 * np.mean([cell.by_t for cell in found]):.0f} %; "
                f"width {np.mean([cell.width for cell in found]):.2f}"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
