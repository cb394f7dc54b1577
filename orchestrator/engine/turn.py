"""One turn of asking: shards go out to workers until none is left, or something stops it."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import pyarrow as pa

from orchestrator.engine.progress import Listener, ModelProgress
from orchestrator.engine.work import Ask, Channel, Counts
from orchestrator.errors import CalibrantError
from orchestrator.store import RunFolder, missing

AHEAD = 2
"""Shards a worker has of one channel at a time, so that it never waits for the driver."""

TICK_S = 0.5
RATE_OVER_S = 20.0
"""The rate shown is that of the last seconds: a mean since the start would tell of the past."""

MOST_LOSSES = 3
"""How often each worker may die in a turn before it gives up; the next run goes on."""


@dataclass(slots=True)
class Remote:
    """A worker actor, in the `life` it is in: one that dies is started anew by Ray.

    `lost` is what it had counted in former lives.
    """

    actor: Any
    index: int
    addresses: dict[str, str] = field(default_factory=dict)
    life: int = 0
    counts: dict[str, Counts] = field(default_factory=dict)
    lost: dict[str, Counts] = field(default_factory=dict)

    def die(self) -> None:
        """Begin a new life; what was counted in this one stays counted."""
        self.life += 1
        for label, counts in self.counts.items():
            counts.in_flight = 0
            self.lost.setdefault(label, Counts()).add(counts)
        self.counts = {}


@dataclass(slots=True)
class Queue:
    """A channel's shards that wait; `planned` counts its requests in this turn."""

    channel: Channel
    planned: int
    waiting: deque[list[Ask]]
    done_before: int = 0
    seen: deque[tuple[float, int]] = field(default_factory=deque)
    """(time, done) of the last `RATE_OVER_S`, for the rate."""


@dataclass(frozen=True, slots=True)
class _Out:
    """A shard that is out, and the life of the worker it was given to."""

    label: str
    worker: Remote
    shard: list[Ask]
    life: int


class Turn:
    """Runs a turn. Counts per channel are the sum over workers, whatever turn they come from."""

    def __init__(
        self,
        run: RunFolder,
        kind: Literal["responses", "judgements"],
        queues: Mapping[str, Queue],
        workers: list[Remote],
        counts: dict[str, Counts],
        listener: Listener,
        reason_to_stop: Callable[[float], str | None],
    ) -> None:
        self._run = run
        self._kind: Literal["responses", "judgements"] = kind
        self._queues = queues
        self._workers = workers
        self._counts = counts
        self._listener = listener
        self._reason_to_stop = reason_to_stop
        self._out: dict[Any, _Out] = {}
        self._losses = 0
        self.stopped: dict[str, str] = {}
        self.reason: str | None = None
        for label, queue in queues.items():
            queue.done_before = counts[label].done

    def go(self) -> None:
        """Ask until nothing waits and nothing is out."""
        import ray

        self._send()
        while self._out:
            done, _ = ray.wait(list(self._out), num_returns=len(self._out), timeout=TICK_S)
            for reference in done:
                self._settle(reference, self._out.pop(reference))
            self._watch()
            if self.reason is None:
                self._send()
        self._watch()

    def _send(self) -> None:
        """Give each worker that has room a shard of each channel it has a share of."""
        for worker in self._workers:
            for label, queue in self._queues.items():
                share = queue.channel.share(worker.index, len(self._workers))
                while share and queue.waiting and self._ahead(worker, label) < AHEAD:
                    shard = queue.waiting.popleft()
                    base_url = worker.addresses.get(share.endpoint.provider_model)
                    reference = worker.actor.ask.remote(share, base_url, shard)
                    self._out[reference] = _Out(label, worker, shard, worker.life)

    def _ahead(self, worker: Remote, label: str) -> int:
        return sum(out.worker is worker and out.label == label for out in self._out.values())

    def _settle(self, reference: Any, out: _Out) -> None:
        import ray

        try:
            ray.get(reference)
        except ray.exceptions.RayTaskError as error:
            cause = error.cause
            raise (cause if isinstance(cause, CalibrantError | OSError) else error) from None
        except ray.exceptions.RayActorError as error:
            if out.life == out.worker.life:  # else another shard of that life has told already
                self._losses += 1
                out.worker.die()
            if self._losses > MOST_LOSSES * len(self._workers):
                raise CalibrantError(
                    f"workers keep dying ({error}); what is written stays, and the same command "
                    "goes on with what is missing"
                ) from error
            if out.label not in self.stopped:
                self._queues[out.label].waiting.append(self._unanswered(out.shard))

    def _unanswered(self, shard: list[Ask]) -> list[Ask]:
        """Return what of a lost shard is not on disk."""
        planned = pa.table({"request_key": [ask.request_key for ask in shard]})
        left = set(missing(self._run, self._kind, planned).column("request_key").to_pylist())
        return [ask for ask in shard if ask.request_key in left]

    def _watch(self) -> None:
        """Collect the counts, tell the listener, and stop what must stop."""
        self._collect()
        self._listener.progress([self._progress(queue) for queue in self._queues.values()])
        for label in self._queues:
            why = self._counts[label].stopped
            if why and label not in self.stopped:
                self.stopped[label] = why
                self._queues[label].waiting.clear()
                self._listener.message(f"{label}: nothing more is asked of this model: {why}")
                for worker in self._workers:
                    worker.actor.stop_channel.remote(label, why)
        if self.reason is None:
            spent = sum(counts.cost_usd for counts in self._counts.values())
            self.reason = self._reason_to_stop(spent)
            if self.reason is not None:
                for queue in self._queues.values():
                    queue.waiting.clear()
                for worker in self._workers:
                    worker.actor.stop.remote()

    def _collect(self) -> None:
        import ray

        asked = [(worker, worker.actor.counts.remote()) for worker in self._workers]
        for worker, reference in asked:
            try:
                worker.counts = ray.get(reference, timeout=2)
            except (ray.exceptions.RayError, TimeoutError):
                continue  # busy or being restarted: the last counts stand
        for label in self._queues:
            total = Counts()
            for worker in self._workers:
                for counts in (worker.counts, worker.lost):
                    if label in counts:
                        total.add(counts[label])
            self._counts[label] = total

    def _progress(self, queue: Queue) -> ModelProgress:
        counts = self._counts[queue.channel.label]
        done = counts.done - queue.done_before
        rate = _rate(queue.seen, time.monotonic(), done)
        return ModelProgress(
            model=queue.channel.label,
            simulated=queue.channel.simulated,
            planned=queue.planned,
            done=done,
            errors=counts.failed,
            in_flight=counts.in_flight,
            rate=rate,
            cost_usd=None if counts.unpriced else counts.cost_usd,
            prompt_tokens=counts.prompt_tokens,
            completion_tokens=counts.completion_tokens,
            seconds_left=(queue.planned - done) / rate if rate else None,
        )


def _rate(seen: deque[tuple[float, int]], now: float, done: int) -> float:
    """Return requests a second over the last `RATE_OVER_S`, and remember this moment."""
    seen.append((now, done))
    while len(seen) > 2 and now - seen[1][0] >= RATE_OVER_S:
        seen.popleft()
    then, before = seen[0]
    return (done - before) / (now - then) if now > then else 0.0
