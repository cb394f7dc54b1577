"""Half a second of latency, with many in flight: how close to the ceiling."""

from __future__ import annotations

from collections.abc import Mapping

from tests.bench import shown
from tests.bench.processes import measure
from tests.bench.served import serving
from tests.bench.table import Table
from tests.bench.workload import workload

COLUMNS = (
    "in flight", "latency s", "ceiling/s", "steady/s", "% ceiling", "peak", "CPU ms/request",
    "worker MB", "driver MB",
)  # fmt: skip


def steady_rate(each_s: Mapping[int, int], low: float = 0.1, high: float = 0.9) -> float:
    """Return the rate between the moments when these shares of all requests had come."""
    total = sum(each_s.values())
    moments = []
    for share in (low, high):
        come = 0
        for second in sorted(each_s):
            if come + each_s[second] >= share * total:
                moments.append(second + (share * total - come) / each_s[second])
                break
            come += each_s[second]
    return (high - low) * total / max(moments[1] - moments[0], 1e-6)


def flight(in_flight: int, latency_s: float, seconds: float, table: Table) -> None:
    """Print the line of a run that could take that many seconds at the ceiling."""
    ceiling = in_flight / latency_s
    questions = int(ceiling * seconds)
    with serving(latency_s=latency_s) as server, workload(server, questions) as load:
        done = measure(load.run("bench", "-j", str(in_flight)), load.folder).check()
        stats = server.stats()
    rate = steady_rate(stats["accepted_each_s"])
    table.row(
        *(in_flight, latency_s, ceiling, rate, 100 * rate / ceiling, stats["peak_in_flight"]),
        *(done.cpu_s * 1000 / questions, done.worker_peak_mb(), done.driver_peak_mb()),
    )
    shown.at_least(f"% of the ceiling, {in_flight:,} in flight", 100 * rate / ceiling, 95)
    shown.at_most(f"MB a worker, {in_flight:,} in flight", done.worker_peak_mb(), 1000)


def main(seconds: float) -> None:
    table = Table("flight: share of the ceiling in the steady state", COLUMNS)
    flight(1024, 0.5, seconds, table)
    flight(10_000, 5.0, seconds, table)
