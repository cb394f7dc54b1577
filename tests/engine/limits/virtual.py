"""An event loop whose time jumps to the next timer, and a provider that lives on it.

The gates, renewals and limiter under test are the real ones; only time and the server are not.
"""

from __future__ import annotations

import asyncio
import random
import selectors
from collections import deque
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from orchestrator.engine.limits import Lease, Limiter, Renewal, Report
from orchestrator.providers.call import Call, Outcome
from orchestrator.providers.limit_headers import LimitHeaders

T = TypeVar("T")


class _Jump(selectors.SelectSelector):
    """Waits for nothing: passes the time at once."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise RuntimeError("everything waits and no timer is set: a deadlock")
        self.now += max(0.0, timeout)
        return super().select(0)


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._jump = _Jump()
        super().__init__(self._jump)

    def time(self) -> float:
        return self._jump.now


def run_virtually(main: Coroutine[Any, Any, T]) -> T:
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(main)


@dataclass
class Server:
    """Allows so many requests (and tokens) in any sliding window; 429 above."""

    requests: int | None = None
    tokens: float | None = None
    window_s: float = 1.0
    latency_s: float = 0.0
    jitter_s: float = 0.002
    retry_after_s: float | None = None
    headers: bool = False
    connections: int | None = None
    tokens_each: int = 100
    tokens_spread: float = 0.0
    seed: int = 0
    times: deque[tuple[float, float]] = field(default_factory=deque)
    used_tokens: float = 0.0
    log: list[tuple[float, bool, float]] = field(default_factory=list)
    in_flight: int = 0
    most_in_flight: int = 0

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    async def ask(self) -> Outcome:
        loop = asyncio.get_running_loop()
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            await asyncio.sleep(self._random.uniform(0.0, self.jitter_s))
            now = loop.time()
            while self.times and self.times[0][0] <= now - self.window_s:
                self.used_tokens -= self.times.popleft()[1]
            spread = self._random.uniform(1.0 - self.tokens_spread, 1.0 + self.tokens_spread)
            cost = round(self.tokens_each * spread)
            full = (
                (self.requests is not None and len(self.times) >= self.requests)
                or (self.tokens is not None and self.used_tokens + cost > self.tokens)
                or (self.connections is not None and self.in_flight > self.connections)
            )
            self.log.append((now, not full, 0.0 if full else cost))
            if full:
                return Outcome("rate_limit", self.retry_after_s, limits=self._limits(now))
            self.times.append((now, cost))
            self.used_tokens += cost
            await asyncio.sleep(self.latency_s * self._random.uniform(0.8, 1.2))
            return Outcome(
                None,
                tokens=cost,
                completion_tokens=cost // 2,
                latency_s=loop.time() - now,
                limits=self._limits(now),
            )
        finally:
            self.in_flight -= 1

    def _limits(self, now: float) -> LimitHeaders | None:
        if not self.headers:
            return None
        reset = self.times[-1][0] + self.window_s - now if self.times else 0.0
        return LimitHeaders(
            requests=self.requests,
            requests_left=None if self.requests is None else self.requests - len(self.times),
            requests_reset_s=None if self.requests is None else reset,
            requests_window_s=self.window_s,
            tokens=self.tokens,
            tokens_left=None if self.tokens is None else self.tokens - self.used_tokens,
            tokens_reset_s=None if self.tokens is None else reset,
            tokens_window_s=self.window_s,
        )

    def taken_between(self, begin: float, end: float) -> tuple[int, int, float]:
        """Return accepted, refused and tokens of that time."""
        chosen = [entry for entry in self.log if begin <= entry[0] < end]
        taken = sum(ok for _, ok, _ in chosen)
        return taken, len(chosen) - taken, sum(tokens for _, _, tokens in chosen)


class Crowd:
    """Workers that keep asking one server through one limiter."""

    def __init__(
        self, limiter: Limiter, server: Server, workers: int, clients: int, trip_s: float = 0.003
    ) -> None:
        self.limiter: Limiter | None = limiter
        self.server = server
        self.trip_s = trip_s
        self.error: Exception | None = None
        self._random = random.Random(workers)
        self.renewals = [Renewal(f"w{n}", self._lease) for n in range(workers)]
        self.tasks: list[list[asyncio.Task[None]]] = []
        for renewal in self.renewals:
            lane = renewal.gate("pool").lane(max_tokens=100)
            tasks = [asyncio.create_task(self._client(lane)) for _ in range(clients)]
            tasks.append(asyncio.create_task(renewal.run()))
            self.tasks.append(tasks)

    async def _lease(self, worker: str, reports: Mapping[str, Report]) -> Mapping[str, Lease]:
        await asyncio.sleep(self.trip_s)
        if self.limiter is None:
            raise ConnectionError
        try:
            return self.limiter.lease(worker, reports)
        except Exception as error:
            self.error = error  # a renewal goes on whatever ails the limiter; a test must not
            raise

    async def _client(self, lane: Any) -> None:
        tries = 0
        call = Call("key", ({"role": "user", "content": "x" * 200},))
        while True:
            await lane.enter(call)
            outcome = None
            try:
                outcome = await self.server.ask()
            finally:
                lane.leave(call, outcome)
            if outcome.error_class is None:
                tries = 0
            else:
                tries = min(tries + 1, 5)
                back_off = self._random.uniform(0.0, 0.5 * 2**tries)
                await asyncio.sleep(max(outcome.retry_after_s or 0.0, back_off))

    async def stop(self) -> None:
        for tasks in self.tasks:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        if self.error is not None:
            raise self.error
