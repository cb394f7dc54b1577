"""The crew: how many workers a run wants, and those it has, on whatever nodes there are."""

from __future__ import annotations

import contextlib
import math
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from orchestrator.engine.limits import StatedLimits
from orchestrator.engine.work import Counts
from orchestrator.errors import UsageError

WORKERS_VARIABLE = "CALIBRANT_WORKERS"
MOST_WORKERS = 1024

REQUESTS_A_WORKER = 64
CONNECTIONS_A_WORKER = 64
RPM_A_WORKER = 6000.0
"""What makes another worker worth its start and its core; one can carry ten times as much."""

AHEAD = 4
"""So many workers at least wait for room on a cluster that was joined, if there is use for them.

An autoscaler reads them as demand, and a node that joins takes them at once; until then they cost
nothing. Beyond that as many wait as there are cores: a cluster that grows doubles.
"""

SURPLUS_S = 15.0
"""How long fewer workers must be enough before some leave: limits that are learned go up and down.

A node that runs one is not idle, so an autoscaler could not take it away.
"""


def stated_workers() -> int | None:
    """Return the number that the environment states, if any. Raises UsageError."""
    stated = os.environ.get(WORKERS_VARIABLE, "")
    if not stated:
        return None
    if not stated.isdigit() or not 1 <= int(stated) <= MOST_WORKERS:
        raise UsageError(f"{WORKERS_VARIABLE}={stated}: expected 1 to {MOST_WORKERS}")
    return int(stated)


def useful_workers(limits: Iterable[StatedLimits | None]) -> int:
    """Return how many workers the limits of so many pools together can keep busy.

    `None` are those of a model that is served on each node: more nodes are more servers.
    """
    total = 0.0
    for each in limits:
        if each is None:
            return MOST_WORKERS
        connections = each.max_connections or each.start_connections
        rpm = each.rpm if each.rpm is not None else math.inf
        total += min(connections / CONNECTIONS_A_WORKER, rpm / RPM_A_WORKER)
    return math.ceil(total)


def crew_size(cores: int, requests: int, useful: int, *, ahead: bool) -> int:
    """Return how many workers a run wants.

    `cores` are the cluster's now, each of which takes one; `requests` are left; the limits keep
    `useful` of them busy. `ahead` is whether more cores may come. At least one.
    """
    room = cores + max(AHEAD, cores) if ahead else cores
    work = math.ceil(requests / REQUESTS_A_WORKER)
    return max(1, min(room, work, useful, MOST_WORKERS))


@dataclass(slots=True, eq=False)
class Remote:
    """A worker actor, in the `life` it is in: one that dies is started anew by Ray.

    `lost` is what it had counted in former lives, `sent` what it was given in this one.
    """

    actor: Any
    arriving: Any = None
    """Comes with the id of its node, once it has started; `None` from then on."""
    node: str | None = None
    """Where it runs; after a death where it ran before."""
    leaving: bool = False
    """It gets nothing more, and ends once it holds nothing."""
    addresses: dict[str, str] = field(default_factory=dict)
    life: int = 0
    name: str | None = None
    """What the worker calls this life of its own: another name tells of a death unheard of."""
    reached: int = -1
    """The life in which it last learned where the served models are; its node may have changed."""
    heard: float | None = None
    """When it last answered in this life."""
    moved: float = field(default_factory=time.monotonic)
    """When it last ended a request, or held none."""
    away: bool = False
    """It died and has not answered since: what is sent to it meanwhile would fail at once."""
    counts: dict[str, Counts] = field(default_factory=dict)
    lost: dict[str, Counts] = field(default_factory=dict)
    sent: dict[str, int] = field(default_factory=dict)

    @property
    def takes(self) -> bool:
        """Whether it can be given something."""
        return self.arriving is None and not self.away and not self.leaving

    def die(self) -> None:
        """Begin a new life; what was counted in this one stays counted."""
        self.life += 1
        self.heard = None
        self.moved = time.monotonic()
        self.away = True
        for label, counts in self.counts.items():
            counts.in_flight = 0
            self.lost.setdefault(label, Counts()).add(counts)
        self.name = None
        self.counts = {}
        self.sent = {}

    def holds(self, label: str) -> int:
        """Return how many requests of a channel it was given and has not settled, as last heard."""
        return self.sent.get(label, 0) - self.settled(label)

    def settled(self, label: str) -> int:
        """Return how many requests of a channel it has ended in this life, as last heard."""
        return self.counts[label].settled if label in self.counts else 0

    def total(self) -> dict[str, Counts]:
        """Return what it has counted in all its lives."""
        found: dict[str, Counts] = {}
        for each in (self.counts, self.lost):
            for label, counts in each.items():
                found.setdefault(label, Counts()).add(counts)
        return found


class Crew:
    """The workers of one kind. Grows and shrinks as it is told how many are wanted."""

    def __init__(
        self,
        start: Callable[[int], list[tuple[Any, Any]]],
        *,
        lose: Callable[[str], None],
        empty: Callable[[str], None],
    ) -> None:
        """`start` gives that many actors, each with a reference that comes when it is there.

        `lose` tells the limiter that a life has ended; `empty` is called with a node that the last
        worker has left.
        """
        self._start = start
        self._lose = lose
        self._empty = empty
        self.workers: list[Remote] = []
        self.gone: dict[str, Counts] = {}
        """What those that left had counted in this asking."""
        self._cpu_s: list[float] = []
        self._ending: dict[Any, Remote] = {}
        self._surplus_since: float | None = None

    @property
    def arriving(self) -> dict[Any, Remote]:
        """Return those that have not started yet, by the reference that comes when they have."""
        return {each.arriving: each for each in self.workers if each.arriving is not None}

    @property
    def taking(self) -> int:
        """How many can be given something."""
        return sum(worker.takes for worker in self.workers)

    def grow(self, wanted: int) -> None:
        """Have at least so many workers."""
        missing = wanted - sum(not worker.leaving for worker in self.workers)
        for worker in self.workers:
            if missing > 0 and worker.leaving:
                worker.leaving = False
                missing -= 1
        if missing > 0:
            self.workers += [Remote(actor, arriving) for actor, arriving in self._start(missing)]

    def resize(self, wanted: int, busy: set[Remote], now: float) -> None:
        """Have so many workers; those too many leave after a while, when they hold nothing.

        `busy` are those with shards out.
        """
        self.grow(wanted)
        surplus = sum(not worker.leaving for worker in self.workers) - wanted
        if surplus <= 0:
            self._surplus_since = None
        elif self._surplus_since is None:
            self._surplus_since = now
        elif now - self._surplus_since >= SURPLUS_S:
            self._surplus_since = None
            for worker in self._first_to_leave()[:surplus]:
                worker.leaving = True
        for worker in self.workers.copy():
            if worker.leaving and worker not in busy:
                self._dismiss(worker)
        self.bury()

    def bury(self) -> None:
        """End the actors that have closed."""
        import ray

        if not self._ending:
            return
        done, _ = ray.wait(list(self._ending), num_returns=len(self._ending), timeout=0)
        for reference in done:
            with contextlib.suppress(ray.exceptions.RayError):
                self._cpu_s.append(float(ray.get(reference)))
            self._end(self._ending.pop(reference))

    def rest(self, ended: Callable[[list[Any]], list[Any]]) -> list[float]:
        """Have all rows written and connections closed; who has not even started is let go.

        `ended` waits for what workers do at their end. Returns the CPU seconds each has used.
        """
        import ray

        for worker in self.arriving.values():
            self.workers.remove(worker)
            self._end(worker)
        closing = [worker.actor.close.remote() for worker in self.workers]
        ended([*closing, *self._ending])
        self.bury()
        used, self._cpu_s = self._cpu_s, []
        for reference in closing:
            # All shards are back, so their rows are on disk: one that died has nothing to write.
            with contextlib.suppress(ray.exceptions.RayActorError):
                used.append(float(ray.get(reference, timeout=5)))
        self.workers = [Remote(worker.actor, node=worker.node) for worker in self.workers]
        self.gone = {}
        self._surplus_since = None
        return used

    def end(self) -> None:
        """End all at once."""
        for worker in (*self.workers, *self._ending.values()):
            self._end(worker)
        self.workers.clear()
        self._ending.clear()

    def _first_to_leave(self) -> list[Remote]:
        """Return those that stay in the order in which they may go: a node is to become empty."""
        each_node = Counter(worker.node for worker in self.workers)
        staying = [worker for worker in self.workers if not worker.leaving]
        return sorted(
            staying,
            key=lambda worker: (worker.takes, each_node[worker.node], worker.node or ""),
        )

    def _dismiss(self, worker: Remote) -> None:
        self.workers.remove(worker)
        for label, counts in worker.total().items():
            self.gone.setdefault(label, Counts()).add(counts)
        if worker.arriving is None and not worker.away:
            self._ending[worker.actor.close.remote()] = worker
        else:
            self._end(worker)

    def _end(self, worker: Remote) -> None:
        import ray

        ray.kill(worker.actor)
        if worker.name is not None:
            self._lose(worker.name)
        on_it = (other.node for other in (*self.workers, *self._ending.values()))
        if worker.node is not None and worker.node not in on_it:
            self._empty(worker.node)
