"""Do corrected intervals cover the truth? `python -m tests.bench.corrected_coverage [RUNS]`.

Prints the tables of orchestrator/analysis/STATISTICS.md on scores corrected by labels: judges with
a known confusion matrix, labels drawn as `calibrant label` draws them. A cell is the coverage in
per cent and the mean width in brackets. Takes about eight minutes at 500 runs.
"""

from __future__ import annotations

import math
import sys
from itertools import product
from typing import Any

import numpy as np

from orchestrator.analysis.correcting import PPI
from orchestrator.analysis.paired import t_quantile
from orchestrator.analysis.points import penalty
from tests.analysis.judged_labels import (
    EASY,
    GOOD,
    HARD,
    LENIENT,
    POOR,
    SHARES,
    STRICT,
    USUAL,
    Sample,
    by_matrix,
    by_ppi,
    sample,
)

JUDGES = {"usual": USUAL, "good": GOOD, "poor": POOR, "lenient": LENIENT, "strict": STRICT}
ANSWERS = {"mixed": SHARES, "easy": EASY, "hard": HARD}
TARGETS = (0.0, 0.9)
DESIGNS = {"10,000 rows": (10_000, 1), "1,000 rows in clusters of five": (1000, 5)}


def width_of_labels_alone(drawn: Sample, worth: np.ndarray) -> float:
    """Return the width of the interval of the weighted mean of the labels."""
    weight = drawn.given / drawn.probability
    weight /= weight.sum()
    spread = weight * (worth[drawn.truth] - weight @ worth[drawn.truth])
    size = float(1 / (weight @ weight))
    return float(2 * t_quantile(size - 1) * math.sqrt(spread @ spread * size / (size - 1)))


def heads(*first: str) -> None:
    """Print the heads of a table with a column an answer's kind and target."""
    columns = [*first, *(f"{name}, {target:g}" for name, target in product(ANSWERS, TARGETS))]
    print(f"\n| {' | '.join(columns)} |\n| {' | '.join(['---'] * len(columns))} |")


def own_labels(runs: int) -> None:
    """Print what the labels of the rows themselves correct."""
    for said, (n, size) in DESIGNS.items():
        print(f"\n{said}:")
        heads("judge", "labels", "by t")
        for (name, judge), labels in product(JUDGES.items(), (30, 50, 100, 300)):
            texts, by_t = [], []
            for shares in ANSWERS.values():
                rng = np.random.default_rng([labels, n, size])
                found: dict[float, list[Any]] = {target: [] for target in TARGETS}
                for _ in range(runs):
                    drawn = sample(rng, n, labels, judge, shares, size)
                    for target in TARGETS:
                        worth = np.array([1, -penalty(target), 0])
                        estimate = by_ppi(drawn, worth)
                        covered = estimate.low <= shares @ worth <= estimate.high
                        width = estimate.high - estimate.low
                        found[target].append((covered, width, estimate.method == PPI))
                for each in found.values():
                    covered, width, is_t = np.mean(each, axis=0)
                    texts.append(f"{100 * covered:.1f} ({width:.2f})")
                    by_t.append(is_t)
            row = " | ".join([name, str(labels), f"{100 * np.mean(by_t):.0f} %", *texts])
            print(f"| {row} |", flush=True)


def alone(runs: int) -> None:
    """Print the widths of the labels alone."""
    heads("labels alone")
    for labels in (30, 50, 100, 300):
        texts = []
        for shares, target in product(ANSWERS.values(), TARGETS):
            rng, worth = np.random.default_rng(labels), np.array([1, -penalty(target), 0])
            widths = [
                width_of_labels_alone(sample(rng, 10_000, labels, shares=shares), worth)
                for _ in range(runs)
            ]
            texts.append(f"{np.mean(widths):.2f}")
        print(f"| {labels} | {' | '.join(texts)} |", flush=True)


def all_labels(runs: int) -> None:
    """Print what the labels of 2,000 rows correct in the first 300 of them."""
    heads("judge", "labels", "no matrix")
    for (name, judge), labels in product(JUDGES.items(), (60, 150, 300)):
        texts, missing = [], []
        for shares, target in product(ANSWERS.values(), TARGETS):
            rng, worth = np.random.default_rng(labels), np.array([1, -penalty(target), 0])
            drawn = (sample(rng, 2000, labels, judge, shares) for _ in range(runs))
            found = [estimate for each in drawn if (estimate := by_matrix(each, worth, first=300))]
            missing.append(1 - len(found) / runs)
            if len(found) < runs / 10:
                texts.append("–")
                continue
            covered = np.mean([each.low <= shares @ worth <= each.high for each in found])
            width = np.mean([each.high - each.low for each in found])
            texts.append(f"{100 * covered:.1f} ({width:.2f})")
        row = " | ".join([name, str(labels), f"{100 * np.mean(missing):.0f} %", *texts])
        print(f"| {row} |", flush=True)


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    own_labels(count)
    alone(count // 5)
    all_labels(count)
