"""Do corrected intervals cover the truth? `python -m tests.bench.corrected_coverage [RUNS]`.

Prints the tables of orchestrator/analysis/STATISTICS.md on scores corrected by labels: a judge with
a known confusion matrix, labels drawn as `calibrant label` draws them. Takes minutes at 2,000 runs.
"""

from __future__ import annotations

import math
import sys
from itertools import product

import numpy as np

from orchestrator.analysis.paired import t_quantile
from orchestrator.analysis.points import penalty
from tests.analysis.judged_labels import GOOD, SHARES, USUAL, Sample, by_matrix, by_ppi, sample

JUDGES = {"usual": USUAL, "good": GOOD}


def width_of_labels_alone(drawn: Sample, worth: np.ndarray) -> float:
    """Return the width of the interval of the weighted mean of the labels."""
    weight = drawn.given / drawn.probability
    weight /= weight.sum()
    spread = weight * (worth[drawn.truth] - weight @ worth[drawn.truth])
    size = float(1 / (weight @ weight))
    return float(2 * t_quantile(size - 1) * math.sqrt(spread @ spread * size / (size - 1)))


def main(runs: int) -> None:
    """Print a row a judge, number of labels, target and size of clusters."""
    print("| judge | rows | clusters of | labels | target | bias of raw | PPI++ | width | alone |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    designs = [(1000, 1), (1000, 5), (10_000, 1)]
    for (name, judge), (n, size), labels, target in product(
        JUDGES.items(), designs, (30, 100, 300), (0.0, 0.5, 0.9)
    ):
        rng = np.random.default_rng([labels, int(100 * target), size, n])
        worth = np.array([1, -penalty(target), 0])
        truth = float(SHARES @ worth)
        found = []
        for _ in range(runs if n < 5000 else runs // 2):
            drawn = sample(rng, n, labels, judge, size=size)
            low, high = by_ppi(drawn, worth).limits
            alone = width_of_labels_alone(drawn, worth)
            found.append((worth[drawn.said].mean(), low <= truth <= high, high - low, alone))
        raw, covered, width, alone = np.mean(found, axis=0)
        print(f"| {name} | {n:,} | {size} | {labels} | {target:g} | {raw - truth:+.3f} | "
              f"{covered:.3f} | {width:.2f} | {alone:.2f} |", flush=True)  # fmt: skip
    print("\n| judge | labels | target | pooled | width | no matrix |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for (name, judge), labels, target in product(JUDGES.items(), (60, 150, 300), (0.0, 0.5, 0.9)):
        rng = np.random.default_rng([labels, int(100 * target)])
        worth = np.array([1, -penalty(target), 0])
        truth, limits = float(SHARES @ worth), []
        for _ in range(runs):
            estimate = by_matrix(sample(rng, 2000, labels, judge), worth, first=300)
            if estimate is not None:
                limits.append(estimate.limits)
        low, high = np.transpose(limits)
        covered = ((low <= truth) & (truth <= high)).mean()
        print(f"| {name} | {labels} | {target:g} | {covered:.3f} | {(high - low).mean():.2f} | "
              f"{1 - len(limits) / runs:.0%} |", flush=True)  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
