"""Do bootstrap intervals cover, of scores and of ranks? `python -m tests.bench.bootstrap_coverage`.

Prints the tables of orchestrator/analysis/STATISTICS.md. A cell is the coverage in per cent; of
scores with the share of samples in brackets that have no limits, if any. Answers and clusters are
drawn as in tests.bench.coverage. All runs of a cell share the draws of the bootstrap, as real
tables with the same seed do. Takes about three minutes at 1,000 runs.
"""

from __future__ import annotations

import sys
from itertools import product

import numpy as np
from scipy import stats

from orchestrator.analysis.bootstrapped import DRAWS, Method, bootstrap_limits
from orchestrator.analysis.points import penalty
from orchestrator.analysis.ranks import _ranked
from orchestrator.analysis.strata import Cell, Stratum, resampled
from tests.bench.coverage import KINDS, Clusters, Numbers, drawn

SHARES = ((0.02, 0.05), (0.3, 0.05), (0.5, 0.01), (0.5, 0.2), (0.6, 0.02))
SIZES, TARGETS = (50, 200, 1000), (0.0, 0.75)
METHODS: tuple[Method, ...] = ("bca", "studentised")

MODELS = {
    "apart": (0.3, 0.4, 0.5, 0.6, 0.7),
    "close": (0.5, 0.51, 0.52, 0.53, 0.54),
    "two pairs alike": (0.4, 0.4, 0.5, 0.5, 0.6),
    "all alike": (0.5, 0.5, 0.5, 0.5, 0.5),
}
"""Shares right of five models, a tenth of whose answers are wrong."""
WRONG, ALIKE = 0.1, 0.5
"""The share wrong, and the correlation of two models' answers to an item."""


def stratum(right: Numbers, wrong: Numbers, size: int) -> Stratum:
    """Return sums over clusters of `size` items, (clusters, cells), as a benchmark's cells."""
    cells: tuple[Cell, ...] = tuple(
        (str(place), "closed", "question", None) for place in range(right.shape[1])
    )
    items = np.full(right.shape, float(size))
    return Stratum("r", "b", None, "own", cells, right, wrong, items)


def of_scores(
    right: float, wrong: float, n: int, target: float, kind: Clusters, method: Method, runs: int
) -> tuple[float, float]:
    """Return how often the limits of a score hold the true one, and how often there are none."""
    seed = [n, int(100 * target), int(100 * right), int(100 * wrong), int(10 * kind.alike)]
    shares = np.array([right, wrong, 1 - right - wrong])
    sums = drawn(np.random.default_rng(seed), shares, n, kind, runs)
    made = stratum(sums[0].T, sums[1].T, kind.size)
    limits = bootstrap_limits([made], {"r": [target]}, {"r": {"b": 1.0}}, method)
    truth = right - penalty(target) * wrong
    found = [limits.get(("r", "b", None, "own", cell, target)) for cell in made.cells]
    held = [low <= truth <= high for low, high in filter(None, found)]
    return float(np.mean(held)) if held else np.nan, 1 - len(held) / runs


def of_ranks(right: tuple[float, ...], n: int, target: float, runs: int) -> tuple[float, float]:
    """Return how often a rank's limits hold the true one, and their mean length in ranks.

    Models alike in truth share the better rank.
    """
    rng = np.random.default_rng([n, int(100 * target)])
    models, shares = len(right), np.array(right)
    common = rng.normal(size=(n, runs, 1)) * np.sqrt(ALIKE)
    place = stats.norm.cdf(common + rng.normal(size=(n, runs, models)) * np.sqrt(1 - ALIKE))
    is_right = (place < shares).reshape(n, -1).astype(float)
    is_wrong = ((place >= shares) & (place < shares + WRONG)).reshape(n, -1).astype(float)
    sample = stratum(is_right, is_wrong, 1)
    again = resampled(sample, DRAWS, np.random.default_rng([0, 0]))
    cost = penalty(target)
    scores = (is_right - cost * is_wrong).mean(axis=0)
    truth = stats.rankdata(-(shares - cost * WRONG), method="min")
    covered, length = [], []
    for run in range(runs):
        columns = slice(run * models, (run + 1) * models)
        group = [
            {"run_id": "r", "benchmark": "b", "rubric": "closed", "position": "question",
             "stated_target": None, "target": target, "model": str(k), "score": float(score),
             "ref_oracle": float(score), "ref_answer": None}
            for k, score in enumerate(scores[columns])
        ]  # fmt: skip
        rows = _ranked(group, again.base[:, columns] - cost * again.incorrect[:, columns])
        covered += [r["rank_low"] <= t <= r["rank_high"] for r, t in zip(rows, truth, strict=True)]
        length += [row["rank_high"] - row["rank_low"] + 1 for row in rows]
    return float(np.mean(covered)), float(np.mean(length))


def main(runs: int) -> None:
    """Print a table a kind of clusters and method, and one of ranks."""
    heads = [f"{n:,}, {target:g}" for n, target in product(SIZES, TARGETS)]
    for kind, method in product((KINDS[0], KINDS[2]), METHODS):
        print(f"\n{kind.said}, {method}:\n\n| right, wrong | {' | '.join(heads)} |")
        print(f"| --- |{' ---: |' * len(heads)}")
        for right, wrong in SHARES:
            texts = []
            for n, target in product(SIZES, TARGETS):
                covered, none = of_scores(right, wrong, n, target, kind, method, runs)
                texts.append(f"{100 * covered:.1f}" + (f" ({100 * none:.0f} %)" if none else ""))
            print(f"| {right:g}, {wrong:g} | {' | '.join(texts)} |", flush=True)
    heads = [f"{n:,}, {target:g}" for n, target in product(SIZES[1:], TARGETS)]
    print(f"\n| models | {' | '.join(heads)} |\n| --- |{' ---: |' * len(heads)}")
    for name, right_shares in MODELS.items():
        texts = []
        for n, target in product(SIZES[1:], TARGETS):
            covered, length = of_ranks(right_shares, n, target, max(1, runs // 4))
            texts.append(f"{100 * covered:.1f} ({length:.1f})")
        print(f"| {name} | {' | '.join(texts)} |", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
