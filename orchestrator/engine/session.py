"""The driver: starts workers and servers for a run, asks in turns, and cleans up after itself."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from orchestrator.engine.cluster import (
    Cluster,
    node_of,
    start_servers_on,
    start_workers,
    worker_count,
)
from orchestrator.engine.limits_watch import LimitsWatch
from orchestrator.engine.preflight import PREFLIGHT, is_cut_off, verdict
from orchestrator.engine.progress import Listener, OpensSpans, Silent
from orchestrator.engine.summary import Held, summary
from orchestrator.engine.turn import SHARD, START_S, Queue, Remote, Turn
from orchestrator.engine.work import Ask, Channel, Counts
from orchestrator.errors import CalibrantError
from orchestrator.providers import is_served_here
from orchestrator.store import Control, RunFolder, Stop, address_of
from orchestrator.store.mirror import is_mirrored

CLOSE_S = 30.0
"""How long workers may take to write what they have and close; longer than their own grace."""

WRITE_S = 900.0
"""How much longer they may take where they write to an object store, which may be away.

A write is tried for minutes, and one may wait for another that is under way.
"""

REACH_S = 5.0
"""How long a worker that was started again may take to say where it is, before others go on."""


@dataclass(slots=True)
class AskReport:
    """What came of asking: counts by channel label, and why something was left unasked."""

    counts: dict[str, Counts] = field(default_factory=dict)
    stopped: dict[str, str] = field(default_factory=dict)
    reason: str | None = None
    summary: list[str] = field(default_factory=list)
    """How fast each model was and what held it back, in sentences."""


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
        control: Control | None = None,
        budget_usd: float | None = None,
        spans: OpensSpans | None = None,
    ) -> None:
        """`control` is what others ask of the run; `budget_usd` what may still be spent.

        `spans` hears of each request in the workers.
        """
        self._run = run
        self._cluster = cluster
        self._items = items
        self._listener: Listener = listener or Silent()
        self._stop = stop or threading.Event()
        self._control = control
        self._budget = budget_usd
        self._spans = spans
        self._limits: LimitsWatch | None = None
        self._served: Sequence[str] = ()
        self._servers: dict[str, Any] = {}
        self._workers: dict[str, list[Any]] = {}

    def close(self) -> None:
        """End the workers and servers that this session started."""
        if self._limits is None:
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
        self._limits.close()
        self._limits = None

    def ask(
        self,
        kind: Literal["responses", "judgements"],
        channels: Sequence[Channel],
        asks: Mapping[str, Sequence[Ask]],
        *,
        preflight: frozenset[str] = frozenset(),
    ) -> AskReport:
        """Ask what is given, by channel label; labels in `preflight` are tried first.

        Rows land in the run's parts. Returns when all is asked, or when it was stopped. The asks
        of a channel may be any sequence: slices are taken from it as they are sent.
        """
        total = sum(len(asks[channel.label]) for channel in channels)
        report = AskReport({channel.label: Counts() for channel in channels})
        if not total or self._stop.is_set():
            return report
        workers = [Remote(actor) for actor in self.begin(kind, total)]
        assert self._limits is not None
        self._limits.bound(channels)
        begun = time.monotonic()
        try:
            self._serve(workers, channels)
            todo = {channel.label: asks[channel.label] for channel in channels}
            if preflight:
                self._preflight(kind, channels, todo, preflight, workers, report)
            count = sum(len(left) for label, left in todo.items() if label not in report.stopped)
            if count and report.reason is None:
                whom = "judging: asking" if kind == "judgements" else "asking"
                self._listener.phase(f"{whom} {count:,} requests")
                self._turn(kind, channels, todo, workers, report)
            wall_s = time.monotonic() - begun
            busy = [cpu_s / wall_s for cpu_s in self._rest(workers)]
        except BaseException:
            self._give_up(kind, workers)
            raise
        self._limits.settle(sum(counts.cost_usd for counts in report.counts.values()))
        held = [self._held(channel, report.counts[channel.label], wall_s) for channel in channels]
        report.summary = summary(held, busy)
        return report

    def _held(self, channel: Channel, counts: Counts, wall_s: float) -> Held:
        assert self._limits is not None
        state = self._limits.pools.get(channel.pool)
        held = Held(
            channel.label,
            wall_s,
            counts.ok,
            counts.failed,
            retries=counts.retries,
            most_in_flight=counts.most_in_flight,
            latency_s=counts.latency_s / counts.ok if counts.ok else None,
        )
        if state is None:
            return held
        return replace(
            held,
            waited_s={
                reason: seconds for reason, seconds in state.waited_s.items() if reason != "lease"
            },
            rate_limited=state.limited,
            limit=state.connections,
            limit_stated=channel.limits.max_connections is not None,
            rpm=state.rpm,
            tpm=state.tpm,
        )

    def begin(self, kind: Literal["responses", "judgements"], requests: int) -> list[Any]:
        """Start as many workers as suit that many requests, and return them while they start.

        Those of former turns go on. `ask` does this too; a caller that has other things to do
        before it asks may call this first.
        """
        self._cluster.ready()
        if self._limits is None:
            self._listener.phase("starting workers")
            self._limits = LimitsWatch(self._run, self._budget)
        actors = self._workers.setdefault(kind, [])
        count = worker_count(requests) - len(actors)
        actors += start_workers(self._run.address, kind, count, self._limits.name, self._spans)
        return actors

    def _preflight(
        self,
        kind: Literal["responses", "judgements"],
        channels: Sequence[Channel],
        todo: dict[str, Sequence[Ask]],
        labels: frozenset[str],
        workers: list[Remote],
        report: AskReport,
    ) -> None:
        """Ask a few requests of each of these models; stop those that come to nothing.

        The first ones will do: requests come in the order of their keys, which are hashes. A model
        whose answers were cut off has a few more: some questions are answered at length.
        """
        self._listener.phase(f"trying {PREFLIGHT} requests of each model first")
        trying = labels
        for _ in range(2):
            few = {label: todo[label][:PREFLIGHT] for label in trying}
            for label in trying:
                todo[label] = todo[label][PREFLIGHT:]
            self._turn(kind, channels, few, workers[:1], report)
            trying = frozenset(
                label
                for label in trying - set(report.stopped)
                if todo[label] and is_cut_off(report.counts[label])
            )
            if not trying or report.reason is not None:
                break
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
        asks: Mapping[str, Sequence[Ask]],
        workers: list[Remote],
        report: AskReport,
    ) -> None:
        assert self._limits is not None
        queues = {}
        for channel in channels:
            chosen = asks.get(channel.label)
            if not chosen or channel.label in report.stopped:
                continue
            size = max(1, min(SHARD, -(-len(chosen) // (2 * len(workers)))))
            queues[channel.label] = Queue(channel, chosen, size)
        turn = Turn(
            self._run,
            kind,
            queues,
            workers,
            report.counts,
            self._listener,
            reach=self._reach,
            limits=self._limits,
            reason_to_stop=self._reason_to_stop,
        )
        turn.go()
        report.stopped.update(turn.stopped)
        report.reason = turn.reason

    def _serve(self, workers: list[Remote], channels: Sequence[Channel]) -> None:
        """Start the servers of embedded and simulated models on each node that asks them."""
        self._served = sorted(
            {
                channel.endpoint.provider_model
                for channel in channels
                if is_served_here(channel.endpoint.provider_model) and not channel.endpoint.api_base
            }
        )
        if self._served:
            self._listener.phase("starting the servers of embedded and simulated models")
            until = time.monotonic() + START_S
            for worker in workers:  # those not there in time are tried again as the turn goes on
                self._reach(worker, max(REACH_S, until - time.monotonic()))

    def _reach(self, worker: Remote, timeout_s: float = REACH_S) -> bool:
        """Tell a worker where the served models are on its node; false when it does not answer."""
        import ray

        life = worker.life
        if self._served:
            node = None
            try:
                node = node_of(worker.actor, timeout_s)
                if node not in self._servers:
                    self._servers[node] = start_servers_on(
                        node, [address_of(item) for item in self._items]
                    )
                server = self._servers[node]
                for model in self._served:
                    address = server.address.remote(model)
                    worker.addresses[model] = ray.get(address, timeout=START_S)
            except ray.exceptions.RayTaskError as error:
                cause = error.cause
                raise (cause if isinstance(cause, CalibrantError) else error) from None
            except (ray.exceptions.RayError, TimeoutError):
                if node is not None:
                    self._servers.pop(node, None)  # its node is gone, or going
                return False
        worker.reached = life
        return True

    def _rest(self, workers: list[Remote]) -> list[float]:
        """Have all rows written and connections closed; the workers wait for further work.

        Returns the CPU seconds each has used since it last rested.
        """
        import ray

        used = []
        for end in self._ended([worker.actor.close.remote() for worker in workers]):
            # All shards are back, so their rows are on disk: one that died has nothing to write.
            with contextlib.suppress(ray.exceptions.RayActorError):
                used.append(float(ray.get(end, timeout=REACH_S)))
        return used

    def _give_up(self, kind: str, workers: list[Remote]) -> None:
        """Write what came, answers in flight too as far as they come soon, and end the workers."""
        import ray

        problem = None
        for end in self._ended([worker.actor.stop.remote() for worker in workers]):
            try:
                ray.get(end, timeout=0)
            except ray.exceptions.RayTaskError as error:
                problem = error.cause
            except TimeoutError:
                problem = "it took too long"
            except ray.exceptions.RayError:
                pass  # it died: what it had not written is asked again
        if problem is not None:
            self._listener.message(
                f"the last answers could not be written ({problem}); the same command asks those "
                "again"
            )
        for actor in self._workers.pop(kind, []):
            ray.kill(actor)

    def _ended(self, ends: list[Any]) -> list[Any]:
        """Return what workers do at their end, once it is done or has taken too long."""
        import ray

        _, late = ray.wait(ends, num_returns=len(ends), timeout=CLOSE_S)
        if late and is_mirrored(self._run.path):
            how = "Ctrl-C again" if self._stop.is_set() else "Ctrl-C twice"
            self._listener.message(
                f"waiting for {self._run.address} to take the last answers, for at most "
                f"{WRITE_S / 60:.0f} minutes; {how} gives them up, and they are asked again later"
            )
            ray.wait(late, num_returns=len(late), timeout=WRITE_S)
        return ends

    def _reason_to_stop(self, cost_usd: float) -> str | None:
        assert self._limits is not None
        for request in self._control.poll() if self._control else ():
            if isinstance(request, Stop):
                self._stop.set()
            elif self._limits.tune(request.model, request.max_connections):
                self._listener.message(
                    f"{request.model}: at most {request.max_connections:,} in flight from now on"
                )
        if self._stop.is_set():
            return "stopped"
        return self._limits.reason_to_stop(cost_usd)
