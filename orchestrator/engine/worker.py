"""One worker: asks shards on its own event loop and writes what came as parts.

It returns counts, never responses: truth lies in the files. Nothing here knows Ray.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from orchestrator.engine.limits import ClosedError, LaneGate, Lease, Renewal, Report
from orchestrator.engine.progress import OpensSpans
from orchestrator.engine.rows import row_of
from orchestrator.engine.work import Ask, Channel, Counts
from orchestrator.providers import ACCOUNT_ERRORS, Call, Client, Reply, open_client
from orchestrator.sweep import expand, values_in

if TYPE_CHECKING:
    from orchestrator.store import PartWriter

FLUSH_EVERY_S = 1.0
FLUSH_ROWS = 500
GRACE_S = 15.0
"""How long requests in flight may still take once a stop is asked for: they are paid for."""

Leasing = Callable[[str, Mapping[str, Report]], Awaitable[Mapping[str, Lease]]]
"""Asks the limiter, as this worker, for its share of each pool."""


@dataclass(slots=True)
class _Lane:
    """A channel at work in this worker."""

    channel: Channel
    client: Client
    gate: LaneGate
    writer: asyncio.Task[PartWriter]
    """Comes while the first answers are waited for: what writes Parquet takes time to load."""
    counts: Counts
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def close(self) -> set[asyncio.Task[None]]:
        """Let go of what is not with the provider now, and return what is.

        Whoever waits for a slot, for its turn or for another attempt would do so for minutes.
        """
        self.gate.close()
        waiting = self.tasks - self.gate.inside
        for task in waiting:
            task.cancel()
        return self.tasks - waiting

    async def flush(self) -> None:
        """Write what came so far as a part."""
        await asyncio.to_thread((await self.writer).flush)


class Worker:
    """Asks shards of any channel; one object a process, on one event loop."""

    def __init__(
        self,
        run: str,
        kind: Literal["responses", "judgements"],
        name: str,
        leasing: Leasing,
        spans: OpensSpans | None = None,
    ) -> None:
        """`run` is the run's address; `name` is this worker's with the limiter alone."""
        self._run = run
        self._kind = kind
        self._name = name
        self._leasing = leasing
        self._rests = 0
        self._renewal = Renewal(name, leasing)
        self._spans = spans.open() if spans is not None else None
        self._lanes: dict[str, _Lane] = {}
        self._stopping = False
        self._cpu_s = time.process_time()
        self._loops: list[asyncio.Task[None]] = []

    async def ask(self, channel: Channel, base_url: str | None, shard: Sequence[Ask]) -> int:
        """Ask a shard; return how many rows it gave. They are on disk when this returns."""
        lane = self._lane(channel, base_url)
        if not self._loops:
            self._loops = [
                asyncio.create_task(self._flush_for_ever()),
                asyncio.create_task(self._renewal.run()),
            ]
        before = lane.counts.done
        tasks = [asyncio.create_task(self._one(lane, ask)) for ask in shard]
        lane.tasks.update(tasks)
        try:
            for outcome in await asyncio.gather(*tasks, return_exceptions=True):
                if isinstance(outcome, Exception):
                    raise outcome
        finally:
            lane.tasks.difference_update(tasks)
            await lane.flush()
        return lane.counts.done - before

    def counts(self) -> dict[str, Counts]:
        """Return what became of each channel's requests so far."""
        for lane in self._lanes.values():
            lane.counts.in_flight = lane.gate.in_flight
            lane.counts.most_in_flight = lane.gate.most_in_flight()
            if lane.counts.sent is None and lane.counts.done:
                lane.counts.sent = lane.client.sent()
        return {label: lane.counts for label, lane in self._lanes.items()}

    def stop_channel(self, label: str, reason: str) -> None:
        """Ask no more of one model."""
        if label in self._lanes:
            self._lanes[label].counts.stopped = reason
            self._lanes[label].close()

    async def stop(self) -> None:
        """Start nothing new; give what is in flight a little time, then write what came."""
        self._stopping = True
        flying = set().union(*(lane.close() for lane in self._lanes.values()))
        if flying:
            _, late = await asyncio.wait(flying, timeout=GRACE_S)
            for task in late:
                task.cancel()
        await self._flush_all()

    async def close(self) -> float:
        """Write what is left, close the connections and forget the counts: ready for new work.

        Returns the CPU seconds used since the last time.
        """
        loops, self._loops = self._loops, []
        for loop in loops:
            loop.cancel()
        await asyncio.gather(*loops, return_exceptions=True)
        await self._flush_all()
        await self._renewal.renew()
        self._rests += 1  # the limiter takes back what this name holds
        self._renewal = Renewal(f"{self._name}.{self._rests}", self._leasing)
        lanes, self._lanes = self._lanes, {}
        for lane in lanes.values():
            await lane.client.close()
        if self._spans is not None:
            await asyncio.to_thread(self._spans.flush)
        before, self._cpu_s = self._cpu_s, time.process_time()
        return self._cpu_s - before

    def _lane(self, channel: Channel, base_url: str | None) -> _Lane:
        lane = self._lanes.get(channel.label)
        if lane is None:
            endpoint = channel.endpoint
            api_base = base_url or (expand(endpoint.api_base) if endpoint.api_base else None)
            headers = {name: expand(value) for name, value in endpoint.extra_headers.items()}
            secrets = values_in([endpoint.api_base or "", *endpoint.extra_headers.values()])
            endpoint = replace(endpoint, api_base=api_base, extra_headers=headers, secrets=secrets)
            gate = self._renewal.gate(channel.pool).lane(
                price=endpoint.price, max_tokens=_most_tokens(endpoint.params)
            )
            lane = _Lane(
                channel,
                open_client(endpoint, gate=gate, recipe=channel.recipe),
                gate,
                asyncio.create_task(asyncio.to_thread(self._writer, endpoint.provider_model)),
                Counts(),
            )
            self._lanes[channel.label] = lane
        return lane

    def _writer(self, provider_model: str) -> PartWriter:
        from orchestrator.store import RunFolder

        return RunFolder.at(self._run).part_writer(self._kind, provider_model)

    async def _one(self, lane: _Lane, ask: Ask) -> None:
        counts = lane.counts
        if self._stopping or counts.stopped:
            counts.settled += 1
            return
        headers = {}
        if lane.channel.simulated:
            headers["X-Calibrant-Draw"] = f"{lane.channel.nonce}:{ask.sample}"
        try:
            reply = await lane.client.ask(Call(ask.request_key, ask.messages, headers))
        except ClosedError:
            return  # never sent, or waiting for another attempt: the next run asks it
        finally:
            counts.settled += 1
        row = row_of(
            ask,
            reply,
            lane.channel.endpoint.provider_model,
            reads_confidence=lane.channel.reads_confidence,
        )
        writer = await lane.writer
        writer.append(row)
        _count(counts, reply)
        if self._spans is not None:
            self._spans.ended(lane.channel.label, lane.channel.endpoint, ask.request_key, reply)
        if reply.error_class in ACCOUNT_ERRORS:
            # Every further request would meet it too: ask no more of this model.
            self.stop_channel(lane.channel.label, counts.last_error or "")
        if len(writer) >= FLUSH_ROWS:
            await lane.flush()

    async def _flush_for_ever(self) -> None:
        while True:
            await asyncio.sleep(FLUSH_EVERY_S)
            # When the disk refuses, the rows stay in the writer; the shard's own flush tells.
            with contextlib.suppress(OSError, ValueError):
                await self._flush_all()

    async def _flush_all(self) -> None:
        for lane in list(self._lanes.values()):
            await lane.flush()


def _most_tokens(params: Mapping[str, Any]) -> int | None:
    """Return how long an answer may be, where the sweep says so."""
    for name in ("max_completion_tokens", "max_tokens"):
        if isinstance(params.get(name), int):
            return int(params[name])
    return None


def _count(counts: Counts, reply: Reply) -> None:
    counts.retries += reply.attempts - 1
    counts.prompt_tokens += reply.prompt_tokens or 0
    counts.completion_tokens += reply.completion_tokens or 0
    counts.cost_usd += reply.cost_usd or 0.0
    if reply.status == "ok":
        counts.ok += 1
        counts.latency_s += reply.latency_s or 0.0
        counts.unpriced += reply.cost_usd is None
        if reply.finish_reason == "length":
            counts.cut_off += 1
        elif reply.finish_reason != "content_filter" and not (reply.response or "").strip():
            counts.empty += 1  # a policy block is an outcome of its own, not an empty answer
        return
    name = reply.error_class or "server"
    counts.errors[name] = counts.errors.get(name, 0) + 1
    counts.last_error = f"{name}: {reply.error_message}"
