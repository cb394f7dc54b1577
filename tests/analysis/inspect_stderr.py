"""Asks Inspect for its standard errors of the items in inspect_stderr.json, and keeps them there.

Run by hand where inspect_ai is installed: `python tests/analysis/inspect_stderr.py`. It reads each
item's cluster and the outcomes of its samples; Inspect averages samples ("epochs") before its
metrics, so what they get here is the mean points of each item at a target.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

KEPT = Path(__file__).with_suffix(".json")
TARGETS = (0.0, 0.5, 0.9)


def points(outcomes: list[str], target: float) -> float:
    """Return an item's mean points: right 1, wrong −t/(1 − t), abstained 0."""
    of = {"correct": 1.0, "incorrect": -target / (1 - target), "abstained": 0.0}
    return sum(of[outcome] for outcome in outcomes) / len(outcomes)


def asked_of_inspect(items: list[dict[str, Any]], target: float) -> dict[str, float]:
    """Return Inspect's mean and its standard errors, clustered and not."""
    # Not a dependency: only this script wants it.
    from inspect_ai.scorer import (  # type: ignore[import-not-found]
        SampleScore,
        Score,
        mean,
        stderr,
    )

    scores = [
        SampleScore(
            score=Score(value=points(item["outcomes"], target)),
            sample_id=item["item_id"],
            sample_metadata={"cluster": item["cluster"]},
        )
        for item in items
    ]
    return {
        "mean": float(mean()(scores)),
        "stderr": float(stderr()(scores)),
        "stderr_clustered": float(stderr(cluster="cluster")(scores)),
    }


def main() -> None:
    """Rewrite the file with what the installed Inspect says."""
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    kept["inspect_ai"] = version("inspect_ai")
    kept["cases"] = [
        {"target": target, **asked_of_inspect(kept["items"], target)} for target in TARGETS
    ]
    items = ",\n".join(f"    {json.dumps(item)}" for item in kept.pop("items"))
    cases = ",\n".join(f"    {json.dumps(case)}" for case in kept.pop("cases"))
    text = (
        f'{{\n  "inspect_ai": "{kept["inspect_ai"]}",\n'
        f'  "cases": [\n{cases}\n  ],\n  "items": [\n{items}\n  ]\n}}\n'
    )
    KEPT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
