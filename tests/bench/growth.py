"""What grows with workers and with requests: the limiter, the driver's bookkeeping, the plan.

The limiter and the turn are the real ones. The limiter is driven by a clock of the test; around the
turn only Ray is replaced, by something that is done at once, so its figures are the driver's own
bookkeeping without Ray's. What is extrapolated says so.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any, cast
from unittest import mock

from orchestrator.engine import Ask, Channel, Silent, StatedLimits
from orchestrator.engine.crew import Crew, Remote
from orchestrator.engine.limits import Limiter, Report
from orchestrator.engine.turn import SHARD, Queue, Turn
from orchestrator.engine.work import Counts
from orchestrator.providers import Endpoint
from orchestrator.store import RunFolder
from tests.bench.nodes import cluster
from tests.bench.planning import inside, own_process, sweep_of
from tests.bench.processes import measure
from tests.bench.served import serving
from tests.bench.table import Table
from tests.bench.workload import PYTHON, workload

CREWS = (10, 100, 1000)
RENEWALS_S = 2.0
"""How often a worker asks the limiter in a second."""

HUNDRED_MILLION = 100_000_000
EACH_NODE = 100
"""Connections for each node, of which each has one worker."""
LATENCY_S = 0.5


def lease_ms(workers: int) -> float:
    """Return the CPU of one call to a limiter that so many workers share, in ms."""
    now = 0.0
    stated = StatedLimits(max_connections=64 * workers, rpm=6000.0 * workers)
    limiter = Limiter({"pool": stated}, clock=lambda: now)
    each = Report(in_flight=60, waiting=100)
    names = [f"w{number}" for number in range(workers)]
    step = 1 / (RENEWALS_S * workers)
    rounds, began = 0, 0.0
    while rounds < 3 or time.process_time() - began < 1.0:
        if rounds == 2:
            began = time.process_time()
        for name in names:
            now += step
            done = 30 * rounds
            limiter.lease(name, {"pool": replace(each, started=done + 60, ok=done)})
        rounds += 1
    return (time.process_time() - began) * 1000 / ((rounds - 2) * workers)


class _Ray:
    """Answers in Ray's place: all is done as soon as it is waited for, a few shards at a time."""

    AT_ONCE = 8

    def wait(
        self, references: Sequence[Any], *, num_returns: int, timeout: float
    ) -> tuple[list[Any], list[Any]]:
        if num_returns == 1:
            return list(references[: self.AT_ONCE]), []
        looks = [each for each in references if each.name == "look"]
        return looks or list(references[: self.AT_ONCE]), []

    def get(self, reference: Any) -> Any:
        return reference.gives


def _actor(number: int, done: Counts) -> Any:
    def ask(_channel: object, _base_url: object, shard: Sequence[Ask]) -> Any:
        done.settled += len(shard)
        done.ok += len(shard)
        return _Reference("ask", len(shard))

    def look() -> Any:
        return _Reference("look", (f"life{number}", {"m": replace(done)}))

    return SimpleNamespace(ask=SimpleNamespace(remote=ask), look=SimpleNamespace(remote=look))


class _Reference:
    """What stands for a reference."""

    __slots__ = ("gives", "name")

    def __init__(self, name: str, gives: Any) -> None:
        self.name, self.gives = name, gives


def bookkeeping_us(workers: int) -> float:
    """Return the driver's CPU for one request that so many workers are given, in µs."""
    asks = [Ask(f"{number:032x}", (), 0) for number in range(max(200_000, 3 * SHARD * workers))]
    channel = Channel("m", Endpoint("hosted_vllm/m", "http://nowhere"), False, "pool")
    crew = Crew(lambda _: [], lose=lambda _: None, empty=lambda _: None)
    crew.workers = [Remote(_actor(number, Counts())) for number in range(workers)]
    limits = SimpleNamespace(look=dict, lose=lambda _: None)
    import ray

    fake = _Ray()
    with (
        TemporaryDirectory() as folder,
        mock.patch.object(ray, "wait", fake.wait),
        mock.patch.object(ray, "get", fake.get),
    ):
        turn = Turn(
            RunFolder.create(Path(folder), "r"),
            "responses",
            {"m": Queue(channel, asks, SHARD)},
            crew,
            {"m": Counts()},
            Silent(),
            reach=_reach,
            limits=cast("Any", limits),
            reason_to_stop=lambda _: None,
        )
        gc.collect()
        began = time.process_time()
        turn.go()
        return (time.process_time() - began) * 1e6 / len(asks)


def _reach(worker: Remote) -> bool:
    worker.reached = worker.life
    return True


def _plan_size(sweep: Path) -> list[tuple[str, str]]:
    """Plan in a process of its own; tell the seconds of CPU and the megabytes it took."""
    from orchestrator.api.planning import make_plan

    before, began = _resident_mb(), time.process_time()
    made = make_plan(sweep)
    used = time.process_time() - began
    assert len(made.requests)
    return [("CPU s", str(used)), ("MB", str(_resident_mb() - before))]


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def plan_of(size: int) -> tuple[float, float]:
    """Return CPU seconds and megabytes of a plan of that many requests."""
    with TemporaryDirectory() as folder, inside(Path(folder)):
        told = dict(own_process(_plan_size, sweep_of(Path(folder), size, 4)))
    return float(told["CPU s"]), float(told["MB"])


def _in_process() -> None:
    table = Table(
        "growth with workers: one limiter, one driver, each with a core of its own",
        ("workers", "lease ms", "calls/s", "% of core", "most workers", "driver µs", "requests/s"),
        "calls/s: two a worker; most workers: those that keep the limiter's core at 100 %, by its "
        "cost at this size;\ndriver µs: bookkeeping for a request, without Ray's own; requests/s: "
        "what a core of it could hand out",
    )
    for workers in CREWS:
        cost, own = lease_ms(workers), bookkeeping_us(workers)
        calls = RENEWALS_S * workers
        table.row(
            workers, cost, calls, calls * cost / 10, int(1000 / cost / RENEWALS_S), own, 1e6 / own
        )


def _plans() -> None:
    table = Table(
        "growth with requests: the plan, of which a fifth are items (four models, five targets)",
        ("requests", "CPU s", "MB", "how"),
    )
    small, large = 250_000, 1_000_000
    (few_s, few_mb), (many_s, many_mb) = plan_of(small), plan_of(large)
    table.row(small, few_s, few_mb, "measured")
    table.row(large, many_s, many_mb, "measured")
    times = (HUNDRED_MILLION - large) / (large - small)
    table.row(
        HUNDRED_MILLION,
        many_s + times * (many_s - few_s),
        many_mb + times * (many_mb - few_mb),
        "extrapolated",
    )


def _nodes(seconds: float) -> None:
    table = Table(
        f"nodes on this machine, a worker each, {EACH_NODE} connections for each, "
        f"{LATENCY_S:g} s latency",
        ("nodes", "ceiling/s", "requests/s", "% ceiling", "calls/s", "driver CPU%", "driver MB"),
    )
    for nodes in (1, 2, 4):
        connections = EACH_NODE * nodes
        ceiling = connections / LATENCY_S
        with (
            cluster(nodes, PYTHON) as address,
            serving(latency_s=LATENCY_S) as server,
            workload(
                server, int(ceiling * seconds), limits={"max_connections": connections}
            ) as load,
        ):
            done = measure(
                load.run("bench", "--address", address),
                load.folder,
                env={"CALIBRANT_WORKERS": str(nodes), "RAY_AUTH_MODE": "disabled"},
            ).check()
            rate = load.asking_rate("bench")
        table.row(
            *(nodes, ceiling, rate, 100 * rate / ceiling, RENEWALS_S * nodes),
            *(100 * done.cpu_s / done.wall_s, done.driver_peak_mb()),
        )


def main(seconds: float) -> None:
    steps: tuple[Callable[[], None], ...] = (_in_process, _plans, lambda: _nodes(seconds))
    for step in steps:
        step()
