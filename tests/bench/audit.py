"""How often the audit fails models of known behaviour: `python -m tests.bench.audit [SEEDS]`.

A line a model and design: the share of seeds with any fail, and the seeds by check and requirement.
Its figures stand in orchestrator/analysis/AUDIT.md; a part of it is a test
(tests/analysis/audit/test_false_fails.py). It takes about five minutes on an idle core.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from typing import Any

from orchestrator.providers.simulated.behaviour import Behaviour, behaviour_of
from tests.analysis.audit.simulated import audited, failed

CALIBRATED, ORACLE = behaviour_of("sim/calibrated"), behaviour_of("sim/oracle")
EASY = Behaviour(knowledge=0.98, spread=0.05)

_Design = dict[str, Any]


def knife(target: float) -> Behaviour:
    """A model that is right with p = target on every item: at that target it answers by chance."""
    return Behaviour(knowledge=target, spread=0.0, noise=0.01)


SILENT: _Design = {"states_confidence": False}
DESIGNS: tuple[tuple[str, Behaviour, _Design], ...] = (
    ("knife 0.75", knife(0.75), {"n": 500, "samples": 2} | SILENT),
    ("knife 0.75", knife(0.75), {"n": 500, "samples": 1} | SILENT),
    ("knife 0.75", knife(0.75), {"n": 500, "samples": 4} | SILENT),
    ("knife 0.75", knife(0.75), {"n": 200, "samples": 2} | SILENT),
    ("knife 0.75", knife(0.75), {"n": 2000, "samples": 2} | SILENT),
    ("knife 0.75", knife(0.75), {"n": 500, "samples": 2, "cluster_size": 5} | SILENT),
    ("knife 0.5", knife(0.5), {"n": 500, "samples": 2, "targets": (0.0, 0.5)} | SILENT),
    ("knife 0.75", knife(0.75), {"n": 500, "samples": 2, "targets": (0.0, 0.75)} | SILENT),
    ("knife 0.9", knife(0.9), {"n": 500, "samples": 2, "targets": (0.0, 0.9)} | SILENT),
    ("knife 0.75", knife(0.75), {"n": 500, "samples": 2}),
    ("calibrated", CALIBRATED, {"n": 500, "samples": 2}),
    ("calibrated", CALIBRATED, {"n": 200, "samples": 1}),
    ("calibrated", CALIBRATED, {"n": 500, "samples": 2, "cluster_size": 5}),
    ("calibrated", CALIBRATED, {"n": 1000, "samples": 2, "benchmark": "longtail"}),
    ("calibrated", CALIBRATED, {"n": 1000, "samples": 2, "benchmark": "longtail"} | SILENT),
    ("calibrated", CALIBRATED, {"n": 500, "samples": 2, "benchmark": "letters"} | SILENT),
    ("oracle", ORACLE, {"n": 500, "samples": 2}),
    ("oracle", ORACLE, {"n": 200, "samples": 1}),
    ("easy", EASY, {"n": 500, "samples": 2}),
    ("bluffer", behaviour_of("sim/bluffer"), {"n": 200, "samples": 2}),
    ("timid", behaviour_of("sim/timid"), {"n": 200, "samples": 2}),
    ("timid", behaviour_of("sim/timid"), {"n": 1000, "samples": 2}),
)


def main(seeds: int) -> None:
    """Print a line a design."""
    for name, behaviour, design in DESIGNS:
        start, by_requirement, fails = time.perf_counter(), Counter[tuple[int, str]](), 0
        for seed in range(seeds):
            found = failed(audited(behaviour, seed=seed, **design))
            fails += bool(found)
            by_requirement.update(found)
        said = ", ".join(
            f"{check} {what} {n}" for (check, what), n in sorted(by_requirement.items())
        )
        spent = 1000 * (time.perf_counter() - start) / seeds
        print(
            f"{name:11}{design} fails {100 * fails / seeds:.1f} % ({spent:.0f} ms): {said}",
            flush=True,
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
