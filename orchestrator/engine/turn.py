"""One turn of asking: shards go out to workers until none is left, or something stops it."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import pyarrow as pa

from orchestrator.engine.crew import Crew, Remote
from orchestrator.engine.limits import PoolState, StatedLimits
from orchestrator.engine.limits_watch import LimitsWatch
from orchestrator.engine.progress import Listener, ModelProgress
from orchestrator.engine.work import Ask, Channel, Counts
from orchestrator.errors import CalibrantError
from orchestrator.store import RunFolder, missing

SHARD = 200

TICK_S = 0.5
RATE_OVER_S = 20.0
"""The rate shown is that of the last seconds: a mean since the start would tell of the past."""

HELD_FOR_S = 1.5
"""A worker holds what it asks in so many seconds, so that it never waits for the driver."""

MOST_LOSSES = 3
LOSSES_S = 600.0
"""How often each worker may die in so many seconds before the turn gives up.

The next run goes on. Nodes that come and go over a long run take workers with them, in their turn.
"""

LAST_LOOK_S = 5.0
"""How long the last counts of a turn are waited for, on a machine with much else to do."""

RESIZE_S = 2.0
"""How often it is asked how many workers are wanted."""

START_S = 300.0
"""How long no worker at all may answer: a cluster that has no room now may find some."""

SILENT_S = float(os.environ.get("CALIBRANT_SILENT_S", "60"))
"""A worker that does not answer for so long hangs: it is killed and its shards asked anew."""

SHARD_S = float(os.environ.get("CALIBRANT_SHARD_S", "4500"))
"""A worker that ends nothing of what it holds for so long hangs, though it answers.

It is longer than a request may take with all its attempts (`RetryPolicy.deadline_s`).
"""


@dataclass(slots=True)
class Queue:
    """A channel's requests that wait: those not sent yet, and shards that came back."""

    channel: Channel
    asks: Sequence[Ask]
    shard: int
    next: int = 0
    returned: deque[list[Ask]] = field(default_factory=deque)
    done_before: int = 0
    seen: deque[tuple[float, int]] = field(default_factory=deque)
    """(time, done) of the last `RATE_OVER_S`, for the rate."""

    def take(self) -> list[Ask]:
        """Return the next shard; empty when nothing waits."""
        if self.returned:
            return self.returned.popleft()
        first, self.next = self.next, min(len(self.asks), self.next + self.shard)
        return list(self.asks[first : self.next])

    @property
    def waits(self) -> bool:
        """Whether there is something to take."""
        return bool(self.returned) or self.next < len(self.asks)

    @property
    def waiting(self) -> int:
        """How many requests wait."""
        return len(self.asks) - self.next + sum(len(shard) for shard in self.returned)

    def clear(self) -> None:
        """Let nothing wait any more."""
        self.returned.clear()
        self.next = len(self.asks)

    @property
    def rate(self) -> float:
        """Requests a second over the last `RATE_OVER_S`."""
        if len(self.seen) < 2:
            return 0.0
        (then, before), (now, done) = self.seen[0], self.seen[-1]
        return (done - before) / (now - then) if now > then else 0.0


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
        crew: Crew,
        counts: dict[str, Counts],
        listener: Listener,
        *,
        reach: Callable[[Remote], bool],
        limits: LimitsWatch,
        reason_to_stop: Callable[[float], str | None],
        size: Callable[[int, Mapping[str, PoolState]], int] | None = None,
    ) -> None:
        """`reach` tells a worker where served models are; false when it does not answer yet.

        `size` tells how many workers so many requests want as the limits stand; without it their
        number stays.
        """
        self._run = run
        self._kind: Literal["responses", "judgements"] = kind
        self._queues = queues
        self._crew = crew
        self._size = size
        self._resized = time.monotonic()
        self._counts = counts
        self._listener = listener
        self._reach = reach
        self._limits = limits
        self._reason_to_stop = reason_to_stop
        self._states: Mapping[str, PoolState] = {}
        self._out: dict[Any, _Out] = {}
        self._losses: deque[float] = deque()
        self._company = time.monotonic()
        """When a worker was last there."""
        self.stopped: dict[str, str] = {}
        self.reason: str | None = None
        for label, queue in queues.items():
            queue.done_before = counts[label].done

    def go(self) -> None:
        """Ask until nothing waits and nothing is out."""
        import ray

        self.reason = self._reason_to_stop(self._spent())  # since it was begun
        if self.reason is None:
            self._send()
        next_look = time.monotonic() + TICK_S
        while self._out or self._waits():
            left = max(0.0, next_look - time.monotonic())
            arriving = self._crew.arriving
            if some := [*self._out, *arriving]:
                done, _ = ray.wait(some, num_returns=1, timeout=left)
                if done:
                    done, _ = ray.wait(some, num_returns=len(some), timeout=0)
                self._settle([reference for reference in done if reference in self._out])
                for reference in done:
                    if reference in arriving:
                        self._welcome(arriving[reference])
            else:  # every worker has died and is being started again
                time.sleep(left)
            if time.monotonic() >= next_look:
                self._watch()
                next_look = time.monotonic() + TICK_S
            if self.reason is None:
                self._send()
        self._watch(LAST_LOOK_S)

    def _waits(self) -> bool:
        return self.reason is None and any(queue.waits for queue in self._queues.values())

    def _send(self) -> None:
        """Give each worker of each channel as much as it asks in a little while."""
        for worker in self._crew.workers:
            if not worker.takes or (worker.reached != worker.life and not self._reach(worker)):
                continue  # it is being started, or is about to go
            for label, queue in self._queues.items():
                wanted = self._wanted(queue)
                while worker.holds(label) < wanted:
                    shard = queue.take()
                    if not shard:
                        break
                    base_url = worker.addresses.get(queue.channel.endpoint.provider_model)
                    reference = worker.actor.ask.remote(queue.channel, base_url, shard)
                    worker.sent[label] = worker.sent.get(label, 0) + len(shard)
                    self._out[reference] = _Out(label, worker, shard, worker.life)

    def _wanted(self, queue: Queue) -> int:
        """Return how many of a channel's requests a worker should hold."""
        state = self._states.get(queue.channel.pool)
        connections = state.connections if state else StatedLimits().start_connections
        share = max(2 * connections, HELD_FOR_S * queue.rate) / max(1, self._crew.taking)
        return int(share) + queue.shard

    def _settle(self, references: Sequence[Any]) -> None:
        """Take in the shards that came back; what dead workers had is asked again."""
        import ray

        lost: dict[str, list[Ask]] = {}
        for reference in references:
            out = self._out.pop(reference)
            try:
                ray.get(reference)
            except ray.exceptions.RayTaskError as error:
                cause = error.cause
                raise (cause if isinstance(cause, CalibrantError | OSError) else error) from None
            except ray.exceptions.RayActorError as error:
                self._mourn(out, error)
                lost.setdefault(out.label, []).extend(out.shard)
            else:
                self._note_settled(out)
        for label, asks in lost.items():
            queue = self._queues[label]
            if label in self.stopped or self.reason is not None:
                continue
            left = self._unanswered(asks)
            queue.returned.extend(
                left[at : at + queue.shard] for at in range(0, len(left), queue.shard)
            )

    def _note_settled(self, out: _Out) -> None:
        """Know at once, before the next look at the counts, that the worker has room."""
        worker = out.worker
        if out.life != worker.life:
            return
        worker.moved = time.monotonic()
        counts = worker.counts.setdefault(out.label, Counts())
        still = sum(
            len(other.shard)
            for other in self._out.values()
            if other.worker is worker and other.label == out.label and other.life == out.life
        )
        counts.settled = max(counts.settled, worker.sent.get(out.label, 0) - still)

    def _mourn(self, out: _Out, error: Exception) -> None:
        if out.life == out.worker.life:  # else its death is known already
            self._lose(out.worker)
        self._judge_losses(error)

    def _judge_losses(self, error: Exception) -> None:
        while self._losses and self._losses[0] < time.monotonic() - LOSSES_S:
            self._losses.popleft()
        if len(self._losses) > MOST_LOSSES * max(1, len(self._crew.workers)):
            raise CalibrantError(
                f"workers keep dying ({error}); what is written stays, and the same command "
                "goes on with what is missing"
            ) from error

    def _lose(self, worker: Remote) -> None:
        self._losses.append(time.monotonic())
        if worker.name is not None:
            self._limits.lose(worker.name)
        worker.die()

    def _unanswered(self, asks: list[Ask]) -> list[Ask]:
        """Return what of lost shards is not on disk."""
        planned = pa.table({"request_key": [ask.request_key for ask in asks]})
        left = set(missing(self._run, self._kind, planned).column("request_key").to_pylist())
        return [ask for ask in asks if ask.request_key in left]

    def _watch(self, patience_s: float = TICK_S) -> None:
        """Collect the counts, tell the listener, and stop what must stop."""
        self._collect(patience_s)
        self._states = self._limits.look()
        self._listener.progress([self._progress(queue) for queue in self._queues.values()])
        for label, queue in self._queues.items():
            why = self._counts[label].stopped
            if why and label not in self.stopped:
                self.stopped[label] = why
                queue.clear()
                self._listener.message(f"{label}: nothing more is asked of this model: {why}")
                for worker in self._there():
                    worker.actor.stop_channel.remote(label, why)
        if self.reason is None:
            self.reason = self._reason_to_stop(self._spent())
            if self.reason is not None:
                for queue in self._queues.values():
                    queue.clear()
                for worker in self._there():
                    worker.actor.stop.remote()
        if self._size is not None and time.monotonic() - self._resized >= RESIZE_S:
            self._resize(self._size)

    def _spent(self) -> float:
        return sum(counts.cost_usd for counts in self._counts.values())

    def _resize(self, size: Callable[[int, Mapping[str, PoolState]], int]) -> None:
        """Have as many workers as the requests that are left are worth."""
        self._resized = time.monotonic()
        out = sum(len(each.shard) for each in self._out.values())
        wanted = size(sum(queue.waiting for queue in self._queues.values()) + out, self._states)
        busy = {each.worker for each in self._out.values()}
        self._crew.resize(wanted, busy, self._resized)

    def _there(self) -> list[Remote]:
        """Return the workers that have started."""
        return [worker for worker in self._crew.workers if worker.arriving is None]

    def _welcome(self, worker: Remote) -> None:
        """Know where a worker is that has just started."""
        import ray

        arrived, worker.arriving = worker.arriving, None
        try:
            worker.node = ray.get(arrived)
        except ray.exceptions.RayError as error:
            self._lose(worker)
            self._judge_losses(error)
        else:
            worker.heard = worker.moved = time.monotonic()

    def _collect(self, patience_s: float) -> None:
        """Take each worker's counts; kill one that has been silent for too long."""
        import ray

        asked = {worker.actor.look.remote(): worker for worker in self._there()}
        answered, _ = ray.wait(list(asked), num_returns=len(asked), timeout=patience_s)
        now = time.monotonic()
        for reference, worker in asked.items():
            if reference in answered:
                try:
                    name, counts = ray.get(reference)
                except ray.exceptions.RayError:
                    continue  # being restarted: the last counts stand
                self._hear(worker, name, counts, now)
                if now - worker.moved > SHARD_S:
                    self._restart(worker, f"has ended no request for {SHARD_S:.0f} s")
            elif worker.heard is not None and now - worker.heard > SILENT_S:
                self._restart(worker, f"has not answered for {SILENT_S:.0f} s")
        if any(worker.heard is not None for worker in self._crew.workers):
            self._company = now
        elif now - self._company > START_S:
            raise CalibrantError(
                f"no worker has started for {START_S:.0f} s: has the Ray cluster room for one? "
                "What is written stays, and the same command goes on with what is missing"
            )
        self._add_up()

    def _restart(self, worker: Remote, why: str) -> None:
        """Kill a worker that hangs; what it held comes back as lost, and is asked again."""
        import ray

        worker.heard, worker.away, worker.moved = None, True, time.monotonic()
        self._listener.message(f"a worker {why} and is started again")
        ray.kill(worker.actor, no_restart=False)

    def _add_up(self) -> None:
        """Sum the counts of all workers, former lives included."""
        for label in self._queues:
            total = Counts()
            for each in (*(worker.total() for worker in self._crew.workers), self._crew.gone):
                if label in each:
                    total.add(each[label])
            now = [each.counts[label] for each in self._crew.workers if label in each.counts]
            most = sum(counts.most_in_flight for counts in now)
            total.most_in_flight = max(self._counts[label].most_in_flight, most)
            self._counts[label] = total

    def _hear(self, worker: Remote, name: str, counts: dict[str, Counts], now: float) -> None:
        if worker.name not in (None, name):
            self._lose(worker)
        worker.name = name
        is_new = worker.heard is None
        worker.heard, worker.away = now, False
        for label, known in worker.counts.items():
            if label in counts:
                counts[label].settled = max(counts[label].settled, known.settled)
        ended = any(counts[label].settled > worker.settled(label) for label in counts)
        worker.counts = counts
        if is_new or ended or not any(worker.holds(label) > 0 for label in worker.sent):
            worker.moved = now

    def _progress(self, queue: Queue) -> ModelProgress:
        counts = self._counts[queue.channel.label]
        state = self._states.get(queue.channel.pool)
        done = counts.done - queue.done_before
        _remember(queue.seen, time.monotonic(), done)
        rate = queue.rate
        planned = len(queue.asks)
        return ModelProgress(
            model=queue.channel.label,
            simulated=queue.channel.simulated,
            planned=planned,
            done=done,
            errors=counts.failed,
            in_flight=counts.in_flight,
            rate=rate,
            cost_usd=None if counts.unpriced else counts.cost_usd,
            prompt_tokens=counts.prompt_tokens,
            completion_tokens=counts.completion_tokens,
            seconds_left=(planned - done) / rate if rate else None,
            limit=state.connections if state else None,
            rate_limited=state.limited if state else 0,
            errors_by_class=counts.errors,
            held_by=held_by(state) if state else None,
            sent=counts.sent,
        )


def held_by(state: PoolState) -> str | None:
    """Return what a model's requests wait for now, in a few words."""
    if state.paused_s > 0:
        return f"paused by the provider for {state.paused_s:.0f} s"
    words = {"rate": "rpm", "tokens": "tpm", "lease": "the limiter"}
    return words.get(state.bound_by, state.bound_by) if state.bound_by else None


def _remember(seen: deque[tuple[float, int]], now: float, done: int) -> None:
    """Note how many are done now; keep what the rate is taken over."""
    seen.append((now, done))
    while len(seen) > 2 and now - seen[1][0] >= RATE_OVER_S:
        seen.popleft()
