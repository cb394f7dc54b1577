"""A server with a limit in any sliding second: how much of it is used, how much is refused.

The window begins a while after the first request, when limits that are not stated have been
learned; the run is then stopped, as there are more questions than can be asked.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

from tests.bench import shown
from tests.bench.nodes import cluster
from tests.bench.processes import measure
from tests.bench.served import Served, serving
from tests.bench.table import Table
from tests.bench.workload import PYTHON, workload

LATENCY_S = 0.1
WARM_S = 10
INCOMPLETE = 3
BODY_TOKENS = 45
"""About what one question and its answer come to, as the server counts them."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is limited, how the program knows it, and who asks."""

    rate: int
    unit: str = "requests"
    known: str = "stated"
    workers: int = 1
    nodes: int = 1

    @property
    def in_a_second(self) -> int:
        """The limit in its unit."""
        return self.rate * (BODY_TOKENS if self.unit == "tokens" else 1)

    def served(self) -> dict[str, Any]:
        """Return the server's options."""
        return {
            "latency_s": LATENCY_S,
            self.unit: float(self.in_a_second),
            f"{self.unit}_window_s": 1.0,
            "limit_headers": self.known == "headers",
            "retry_after": self.known == "headers",
        }

    def limits(self) -> dict[str, int] | None:
        """Return what the sweep states."""
        name = {"requests": "rpm", "tokens": "tpm"}[self.unit]
        return {name: self.in_a_second * 60} if self.known == "stated" else None


def cases(*, every: bool) -> Iterable[Case]:
    """Return the cases to run: some, or every combination."""
    crews = ((1, 1), (4, 2)) if every else ((2, 1),)
    for rate in (50, 500):
        for known in ("stated", "headers", "learned") if every else ("stated", "learned"):
            for workers, nodes in crews:
                yield Case(rate, "requests", known, workers, nodes)
    for known in ("stated", "headers", "learned") if every else ("stated",):
        yield Case(50, "tokens", known, *crews[-1])


def main(seconds: float, chosen: Iterable[Case]) -> None:
    table = Table(
        f"limits: {seconds:.0f} s from {WARM_S} s after the first request",
        ("limit/s", "unit", "known by", "workers", "nodes", "used/s", "% used", "% 429",
         "% 429 before", "peak/s"),
        "% 429: of the requests sent; peak/s: the most in a second of the clock",
    )  # fmt: skip
    for case in chosen:
        one(case, seconds, table)


def one(case: Case, seconds: float, table: Table) -> None:
    """Print the line of one case."""
    questions = int(case.rate * (seconds + WARM_S) * 1.6)
    place = cluster(case.nodes, PYTHON) if case.nodes > 1 else nullcontext("local")
    with (
        place as address,
        serving(**case.served()) as server,
        workload(server, questions, limits=case.limits()) as load,
    ):
        measure(
            load.run("bench", "--address", address),
            load.folder,
            env={"CALIBRANT_WORKERS": str(case.workers)},
            stop_when=_passed(server, seconds + WARM_S + 1),
        ).check(0, INCOMPLETE)
        stats = server.stats()
    begin = int(stats["first_request_at"]) + 1 + WARM_S
    window = range(begin, begin + int(seconds))
    before = range(begin - WARM_S - 1, begin)
    refused = _refused(stats, window)
    spent = stats["tokens_each_s" if case.unit == "tokens" else "accepted_each_s"]
    used = sum(spent.get(second, 0) for second in window) / len(window)
    table.row(
        *(case.in_a_second, case.unit, case.known, case.workers, case.nodes),
        *(used, 100 * used / case.in_a_second, refused, _refused(stats, before)),
        max(spent.get(second, 0) for second in window),
    )
    which = f"{case.in_a_second:,} {case.unit}/s {case.known}, {case.workers} workers"
    share, few = (95, 1) if case.known == "stated" else (85, 2)
    shown.at_least(f"% used of {which}", 100 * used / case.in_a_second, share)
    shown.at_most(f"% 429s of {which}", refused, few)


def _refused(stats: Mapping[str, Any], seconds: range) -> float:
    """Return the percentage of requests in these seconds that were refused."""
    refused: int = sum(stats["refused_each_s"].get(second, 0) for second in seconds)
    accepted: int = sum(stats["accepted_each_s"].get(second, 0) for second in seconds)
    return 100 * refused / max(1, refused + accepted)


def _passed(server: Served, seconds: float) -> Callable[[], bool]:
    """Return what says whether that much time has passed since the server's first request."""
    first: list[float] = []

    def passed() -> bool:
        if not first and server.count()["requests"]:
            first.append(time.monotonic())
        return bool(first) and time.monotonic() - first[0] > seconds

    return passed
