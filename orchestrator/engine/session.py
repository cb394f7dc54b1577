"""The driver: starts workers and servers for a run, asks in turns, and cleans up after itself."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Literal

from orchestrator.engine.cluster import (
    Cluster,
    cores_now,
    node_of,
    start_servers_on,
    start_workers,
)
from orchestrator.engine.crew import Crew, Remote, crew_size, stated_workers, useful_workers
from orchestrator.engine.limits import PoolState, StatedLimits
from orchestrator.engine.limits_watch import LimitsWatch
from orchestrator.engine.preflight import PREFLIGHT, is_cut_off, verdict
from orchestrator.engine.progress import Listener, OpensSpans, Silent
from orchestrator.engine.summary import Held, summary
from orchestrator.engine.turn import SHARD, START_S, Queue, Turn
from orchestrator.engine.work import Ask, Channel, Counts
from orchestrator.errors import CalibrantError
from orchestrator.providers import is_served_here
from orchestrator.store import Control, RunFolder, Stop, address_of
from orchestrator.store.mirror import is_mirrored

STOPPED = "stopped"
"""Why something was left unasked that was to be left so."""

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
        self._channels: Sequence[Channel] = ()
        self._servers: dict[str, Any] = {}
        self._crews: dict[str, Crew] = {}

    def close(self) -> None:
        """End the workers and servers that this session started."""
        if self._limits is None:
            return
        for crew in self._crews.values():
            crew.end()
        self._crews.clear()
        for node in list(self._servers):
            self._stop_servers(node)
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
        if not total:
            return report
        limits = [_as_now(channel, None) for channel in channels]
        crew = None if self._stop.is_set() else self.begin(kind, total, limits)
        if crew is None:
            report.reason = STOPPED
            return report
        assert self._limits is not None
        self._limits.bound(channels)
        begun = time.monotonic()
        try:
            self._serve(channels)
            todo = {channel.label: asks[channel.label] for channel in channels}
            if preflight:
                self._preflight(kind, channels, todo, preflight, crew, report)
            count = sum(len(left) for label, left in todo.items() if label not in report.stopped)
            if count and report.reason is None:
                whom = "judging: asking" if kind == "judgements" else "asking"
                self._listener.phase(f"{whom} {count:,} requests")
                self._turn(kind, channels, todo, crew, report, resize=True)
            wall_s = time.monotonic() - begun
            busy = [cpu_s / wall_s for cpu_s in crew.rest(self._ended)]
        except BaseException:
            self._give_up(kind)
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
        stated = channel.limits.max_connections
        if stated is not None:
            # What workers had at most is added up, and they need not have had it at once.
            most = min(held.most_in_flight, max(stated, state.connections))
            held = replace(held, most_in_flight=most)
        return replace(
            held,
            waited_s={
                reason: seconds for reason, seconds in state.waited_s.items() if reason != "lease"
            },
            rate_limited=state.limited,
            limit=state.connections,
            limit_stated=stated is not None,
            rpm=state.rpm,
            tpm=state.tpm,
        )

    def begin(
        self,
        kind: Literal["responses", "judgements"],
        requests: int,
        limits: Sequence[StatedLimits | None],
    ) -> Crew | None:
        """Start as many workers as suit that many requests, and return them while they start.

        Returns `None` when the run is stopped before Ray is up.
        `limits` are those of the models that are asked (`useful_workers`). Workers of former turns
        go on; those of another kind end. `ask` does this too; a caller that has other things to do
        before it asks may call this first.
        """
        if self._limits is None:
            self._listener.phase("starting Ray")
        if not self._cluster.ready(self._stop):
            return None
        if self._limits is None:
            self._listener.phase("starting workers")
            self._limits = LimitsWatch(self._run, self._budget)
        for other in self._crews.keys() - {kind}:
            self._crews.pop(other).end()
        crew = self._crews.get(kind)
        if crew is None:
            start = partial(self._start, kind)
            crew = Crew(start, lose=self._limits.lose, empty=self._stop_servers)
            self._crews[kind] = crew
        crew.grow(self._size(requests, limits))
        return crew

    def _start(self, kind: Literal["responses", "judgements"], count: int) -> list[tuple[Any, Any]]:
        assert self._limits is not None
        # A stated number is started whatever the cores.
        cores = 1.0 if stated_workers() is None else 0.5
        name = self._limits.name
        return start_workers(self._run.address, kind, count, name, self._spans, cores=cores)

    def _size(self, requests: int, limits: Sequence[StatedLimits | None]) -> int:
        """Return how many workers are wanted, by the cluster as it is now."""
        stated = stated_workers()
        if stated is not None:
            return stated
        useful = useful_workers(limits)
        return crew_size(cores_now(), requests, useful, ahead=self._cluster.joined)

    def _preflight(
        self,
        kind: Literal["responses", "judgements"],
        channels: Sequence[Channel],
        todo: dict[str, Sequence[Ask]],
        labels: frozenset[str],
        crew: Crew,
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
            self._turn(kind, channels, few, crew, report, resize=False)
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
        crew: Crew,
        report: AskReport,
        *,
        resize: bool,
    ) -> None:
        assert self._limits is not None
        queues = {}
        for channel in channels:
            chosen = asks.get(channel.label)
            if not chosen or channel.label in report.stopped:
                continue
            size = max(1, min(SHARD, -(-len(chosen) // (2 * len(crew.workers)))))
            queues[channel.label] = Queue(channel, chosen, size)

        def wanted(left: int, states: Mapping[str, PoolState]) -> int:
            waiting = [queue.channel for queue in queues.values() if queue.waits]
            now = {channel.pool: _as_now(channel, states.get(channel.pool)) for channel in waiting}
            return self._size(left, list(now.values()))

        turn = Turn(
            self._run,
            kind,
            queues,
            crew,
            report.counts,
            self._listener,
            reach=self._reach,
            limits=self._limits,
            reason_to_stop=self._reason_to_stop,
            size=wanted if resize else None,
        )
        turn.go()
        report.stopped.update(turn.stopped)
        report.reason = turn.reason

    def _serve(self, channels: Sequence[Channel]) -> None:
        """Know which models are served on each node that asks them, from its first worker on."""
        self._channels = channels
        self._scale()
        self._served = sorted(
            {channel.endpoint.provider_model for channel in channels if _is_served(channel)}
        )
        if self._served:
            self._listener.phase("starting the servers of embedded and simulated models")

    def _scale(self) -> None:
        """Let each node's servers have as much to do as one node's have."""
        assert self._limits is not None
        for channel in self._channels:
            if channel.limits_of_node:
                self._limits.scale(channel, len(self._servers))

    def _stop_servers(self, node: str) -> None:
        """End the servers on a node, if there are any."""
        import ray

        server = self._servers.pop(node, None)
        if server is not None:
            # If it does not answer, its processes end with the actor all the same.
            with contextlib.suppress(ray.exceptions.RayError, TimeoutError):
                ray.get(server.stop.remote(), timeout=10)
            ray.kill(server)
            self._scale()

    def _reach(self, worker: Remote, timeout_s: float = REACH_S) -> bool:
        """Tell a worker where the served models are on its node; false when it does not answer."""
        import ray

        life = worker.life
        if self._served:
            node = None
            try:
                node = worker.node = node_of(worker.actor, timeout_s)
                if node not in self._servers:
                    self._servers[node] = start_servers_on(
                        node, [address_of(item) for item in self._items]
                    )
                    self._scale()
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
                    self._scale()
                return False
        worker.reached = life
        return True

    def _give_up(self, kind: str) -> None:
        """Write what came, answers in flight too as far as they come soon, and end the workers."""
        import ray

        problem = None
        crew = self._crews.pop(kind)
        there = [worker for worker in crew.workers if worker.arriving is None]
        for end in self._ended([worker.actor.stop.remote() for worker in there]):
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
        crew.end()

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
            return STOPPED
        return self._limits.reason_to_stop(cost_usd)


def _as_now(channel: Channel, state: PoolState | None) -> StatedLimits | None:
    """Return a channel's limits with what has been learned, as `useful_workers` takes them."""
    if _is_served(channel):
        return None
    if state is None:
        return channel.limits
    return replace(channel.limits, max_connections=state.connections, rpm=state.rpm)


def _is_served(channel: Channel) -> bool:
    """Tell whether a model is served on each node that asks it."""
    return is_served_here(channel.endpoint.provider_model) and not channel.endpoint.api_base
