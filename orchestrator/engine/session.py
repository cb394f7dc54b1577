"""The driver: starts workers and servers for a run, asks in turns, and cleans up after itself."""

from __future__ import annotations

import contextlib
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from orchestrator.engine.cluster import (
    Cluster,
    node_of,
    start_servers_on,
    start_workers,
    worker_count,
)
from orchestrator.engine.preflight import PREFLIGHT, first_few, verdict
from orchestrator.engine.progress import Listener, Silent
from orchestrator.engine.turn import AHEAD, Queue, Remote, Turn
from orchestrator.engine.work import Ask, Channel, Counts
from orchestrator.errors import CalibrantError
from orchestrator.providers import is_served_here
from orchestrator.store import RunFolder

SHARD = 200
CLOSE_S = 30.0
"""How long workers may take to write what they have and close; longer than their own grace."""


@dataclass(slots=True)
class AskReport:
    """What came of asking: counts by channel label, and why something was left unasked."""

    counts: dict[str, Counts] = field(default_factory=dict)
    stopped: dict[str, str] = field(default_factory=dict)
    reason: str | None = None


class Session:
    """Asks on one Ray cluster for one run, as often as need be; `close` cleans up after it."""

    def __init__(
        self,
        run: RunFolder,
        cluster: Cluster,
        *,
        items: Sequence[Path] = (),
        listener: Listener | None = None,
        stop: threading.Event | None = None,
        budget_usd: float | None = None,
    ) -> None:
        """`budget_usd` is what this session may still spend."""
        self._run = run
        self._cluster = cluster
        self._items = items
        self._listener: Listener = listener or Silent()
        self._stop = stop or threading.Event()
        self._budget = budget_usd
        self._spent = 0.0
        self._servers: dict[str, Any] = {}
        self._workers: dict[str, list[Any]] = {}

    def close(self) -> None:
        """End the workers and servers that this session started."""
        if not self._workers and not self._servers:
            return
        import ray

        for actors in self._workers.values():
            for actor in actors:
                ray.kill(actor)
        self._workers.clear()
        for server in self._servers.values():
            # If it does not answer, its processes end with the actor all the same.
            with contextlib.suppress(ray.exceptions.RayError, TimeoutError):
                ray.get(server.stop.remote(), timeout=10)
            ray.kill(server)
        self._servers.clear()

    def ask(
        self,
        kind: Literal["responses", "judgements"],
        channels: Sequence[Channel],
        asks: Mapping[str, Sequence[Ask]],
        *,
        preflight: frozenset[str] = frozenset(),
    ) -> AskReport:
        """Ask what is given, by channel label; labels in `preflight` are tried first.

        Rows land in the run's parts. Returns when all is asked, or when it was stopped.
        """
        total = sum(len(asks[channel.label]) for channel in channels)
        report = AskReport({channel.label: Counts() for channel in channels})
        if not total or self._stop.is_set():
            return report
        self._listener.phase("starting workers")
        self._cluster.ready()
        actors = self._workers.setdefault(kind, [])
        actors += start_workers(self._run.path, kind, worker_count(total) - len(actors))
        workers = [Remote(actor, index) for index, actor in enumerate(actors)]
        try:
            self._reach(workers, channels)
            todo = {channel.label: list(asks[channel.label]) for channel in channels}
            if preflight:
                self._preflight(kind, channels, todo, preflight, workers, report)
            count = sum(len(left) for label, left in todo.items() if label not in report.stopped)
            if count and report.reason is None:
                whom = "judging: asking" if kind == "judgements" else "asking"
                self._listener.phase(f"{whom} {count:,} requests")
                self._turn(kind, channels, todo, workers, report)
            self._rest(workers)
        except BaseException:
            self._give_up(kind, workers)
            raise
        self._spent += sum(counts.cost_usd for counts in report.counts.values())
        return report

    def _preflight(
        self,
        kind: Literal["responses", "judgements"],
        channels: Sequence[Channel],
        todo: dict[str, list[Ask]],
        labels: frozenset[str],
        workers: list[Remote],
        report: AskReport,
    ) -> None:
        """Ask a few requests of each of these models; stop those that come to nothing."""
        few = {}
        for label in labels:
            few[label], todo[label] = first_few(todo[label])
        self._listener.phase(f"trying {PREFLIGHT} requests of each model first")
        self._turn(kind, channels, few, workers, report)
        for label in labels - set(report.stopped):
            problem = verdict(report.counts[label])
            if problem and todo[label]:
                report.stopped[label] = problem
            if problem:
                self._listener.message(f"{label}: {problem}")

    def _turn(
        self,
        kind: Literal["responses", "judgements"],
        channels: Sequence[Channel],
        asks: Mapping[str, list[Ask]],
        workers: list[Remote],
        report: AskReport,
    ) -> None:
        queues = {}
        for channel in channels:
            chosen = asks.get(channel.label)
            if not chosen or channel.label in report.stopped:
                continue
            size = max(1, min(SHARD, -(-len(chosen) // (AHEAD * len(workers)))))
            shards = deque(chosen[at : at + size] for at in range(0, len(chosen), size))
            queues[channel.label] = Queue(channel, len(chosen), shards)
        turn = Turn(
            self._run,
            kind,
            queues,
            workers,
            report.counts,
            self._listener,
            self._reason_to_stop,
        )
        turn.go()
        report.stopped.update(turn.stopped)
        report.reason = turn.reason

    def _reach(self, workers: list[Remote], channels: Sequence[Channel]) -> None:
        """Start the servers of embedded and simulated models on each node that asks them."""
        import ray

        served = [
            channel.endpoint.provider_model
            for channel in channels
            if is_served_here(channel.endpoint.provider_model) and not channel.endpoint.api_base
        ]
        if not served:
            return
        self._listener.phase("starting the servers of embedded and simulated models")
        for worker in workers:
            node = node_of(worker.actor)
            if node not in self._servers:
                self._servers[node] = start_servers_on(node, self._items)
            server = self._servers[node]
            try:
                for model in served:
                    worker.addresses[model] = ray.get(server.address.remote(model))
            except ray.exceptions.RayTaskError as error:
                cause = error.cause
                raise (cause if isinstance(cause, CalibrantError) else error) from None

    def _rest(self, workers: list[Remote]) -> None:
        """Have all rows written and connections closed; the workers wait for further work."""
        import ray

        ray.get([worker.actor.close.remote() for worker in workers], timeout=CLOSE_S)

    def _give_up(self, kind: str, workers: list[Remote]) -> None:
        """Write what came, answers in flight too as far as they come soon, and end the workers."""
        import ray

        ends = [worker.actor.stop.remote() for worker in workers]
        with contextlib.suppress(ray.exceptions.RayError, TimeoutError):
            ray.get(ends, timeout=CLOSE_S)
        for actor in self._workers.pop(kind, []):
            ray.kill(actor)

    def _reason_to_stop(self, cost_usd: float) -> str | None:
        if self._stop.is_set():
            return "stopped"
        if self._budget is not None and self._spent + cost_usd >= self._budget:
            return f"the budget of ${self._budget:g} is spent"
        return None
