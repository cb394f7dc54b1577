"""A million requests: memory of driver and workers over time, and the same command once more."""

from __future__ import annotations

from tests.bench import shown
from tests.bench.processes import Measured, Memory, measure
from tests.bench.served import serving
from tests.bench.table import Table
from tests.bench.workload import CALIBRANT, workload

TARGETS = ("closed", 0, 0.5, 0.75, 0.9)
CONNECTIONS = 256
MARKS = (0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 1.0)


def main(requests: int) -> None:
    """Ask `requests` over five targets, then run and plan again with nothing left to ask."""
    with (
        serving() as server,
        workload(server, requests // len(TARGETS), targets=TARGETS) as load,
    ):
        command = load.run("bench", "-j", str(CONNECTIONS))
        done = measure(command, load.folder, count=lambda: server.count()["ok"]).check()
        stats = server.stats()
        assert stats["ok"] == requests, f"{stats['ok']} answers of {requests}"
        _memory(done, requests)
        table = Table("million: whole commands", ("command", "wall s", "CPU s", "driver MB", ""))
        began = stats["first_request_at"] - done.started_at
        asked = stats["last_reply_at"] - stats["first_request_at"]
        note = (
            f"first request after {began:.1f} s, asking {asked:.1f} s ({requests / asked:,.0f}/s)"
        )
        table.row("run", done.wall_s, done.cpu_s, done.driver_peak_mb(), note)
        plan = [*CALIBRANT, "plan", str(load.sweep), "--run-id", "bench"]
        for name, again in (("run again", command), ("plan again", plan)):
            server.reset()
            done = measure(again, load.folder).check()
            note = f"{server.count()['requests']} requests"
            table.row(name, done.wall_s, done.cpu_s, done.driver_peak_mb(), note)


def _memory(done: Measured, requests: int) -> None:
    table = Table(
        f"million: resident memory of {requests:,} requests",
        ("requests", "seconds", "driver MB", "workers MB (each)"),
    )
    for mark in MARKS:
        moment = _when(done.memory, mark * requests)
        workers = " ".join(f"{size:.0f}" for size in sorted(moment.workers(), reverse=True))
        table.row(moment.done, moment.at_s, moment.driver, workers)
    # Not the very last: the workers may have gone by then.
    early, late = _when(done.memory, 0.05 * requests), _when(done.memory, 0.95 * requests)
    shown.at_most("driver MB at 95 % / at 5 %", late.driver / early.driver, 1.1)
    growth = max(late.workers()) / max(early.workers())
    shown.at_most("worker MB at 95 % / at 5 %", growth, 1.1)
    table.row("peak", done.wall_s, done.driver_peak_mb(), f"{done.worker_peak_mb():.0f}")


def _when(moments: list[Memory], count: float) -> Memory:
    return next((moment for moment in moments if moment.done >= count), moments[-1])
