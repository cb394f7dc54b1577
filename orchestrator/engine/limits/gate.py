"""What every attempt passes: the worker's share of a pool, spent evenly."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Any

from orchestrator.engine.limits.closed import ClosedError
from orchestrator.engine.limits.estimate import Estimate, characters_in
from orchestrator.engine.limits.lease import Lease, Reason, Report
from orchestrator.engine.limits.pace import Pace
from orchestrator.engine.limits.tally import Tally
from orchestrator.providers.call import Call, Outcome, Price

UNHALTED_S = 5.0
"""How long a gate does not stand still for a 429 again when the limiter set no rate for one."""

LONGEST_PAUSE_S = 120.0
"""A Retry-After beyond this is not waited for in full: the provider is asked again."""


class _Turn:
    """One attempt, waiting or inside, and what is reserved for it."""

    __slots__ = ("began", "characters", "estimate", "over", "ready", "round", "tokens", "usd")

    def __init__(self, estimate: Estimate, characters: int) -> None:
        self.estimate = estimate
        self.characters = characters
        self.tokens = 0.0
        self.usd = 0.0
        self.ready: asyncio.Future[bool] | None = None
        self.began: float | None = None
        self.round = 0
        self.over = False
        """Cancelled or closed while waiting: whoever meets it in the queue drops it."""


class PoolGate:
    """One worker's share of one pool; its lanes (models) enter it in the order they came.

    Without a lease in force nothing starts. Belongs to the event loop it is first used on.
    `hurry` is called when a lease is wanted before its time.
    """

    def __init__(self, hurry: Callable[[], None] = lambda: None) -> None:
        self._hurry = hurry
        self._lease = Lease(connections=0, requests_per_s=0.0, tokens_per_s=0.0, usd=0.0)
        self._expires = 0.0
        self._pause_until = 0.0
        self._told_until = 0.0
        """Until when the provider itself told this worker to wait."""
        self._told = False
        """Whether any reply's headers named limits."""
        self._halted_at: float | None = None
        self._unhalted_until = 0.0
        self._requests = Pace()
        self._tokens = Pace()
        self._queue: deque[_Turn] = deque()
        self._waiting = 0
        self._in_flight = 0
        self._held_usd = 0.0
        self._spent_usd = 0.0
        self._reserved_usd = 0.0
        self._tally = Tally()
        self._why: Reason | None = None
        self._timer: asyncio.Handle | None = None
        self._timer_at = 0.0
        """Kept here: uvloop's handle of a timer that is due at once does not tell its time."""
        self._until = 0.0
        self._loop: asyncio.AbstractEventLoop | None = None

    def lane(self, price: Price | None = None, max_tokens: int | None = None) -> LaneGate:
        """Return a model's own door to this pool.

        `price` is what its requests are reserved at, `max_tokens` its bound on the completion.
        """
        return LaneGate(self, Estimate(price, max_tokens))

    def report(self) -> Report:
        """Return what happened so far; gives back money that is not needed."""
        now = self._now()
        self._note(self._why, now)
        if not self._waiting or self._why == "budget":
            self._held_usd = min(self._held_usd, self._spent_usd + self._reserved_usd)
        return self._tally.report(
            now,
            in_flight=self._in_flight,
            waiting=self._waiting,
            spent_usd=self._spent_usd,
            reserved_usd=self._reserved_usd,
            held_usd=self._held_usd,
            committed_usd=self._lease.committed_usd,
            wanted_usd=self._price_of_next(),
            short_of_money=self._why == "budget",
            retry_after_s=self._told_until - now if self._told_until > now else None,
            round=self._lease.round,
        )

    def renew(self, lease: Lease, asked_at: float) -> None:
        """Take a lease in; `asked_at`: the loop's time when its report was made."""
        now = self._now()
        if lease.round != self._lease.round:
            self._tally.new_round()
        self._lease = lease
        self._expires = asked_at + lease.valid_s
        self._requests.set_rate(lease.requests_per_s, now)
        self._tokens.set_rate(lease.tokens_per_s, now)
        self._held_usd = lease.usd or 0.0
        if lease.pause_s > 0.0:
            self._pause_until = max(self._pause_until, now + lease.pause_s)
        if self._halted_at is not None and asked_at >= self._halted_at:
            self._halted_at = None
            if lease.requests_per_s is None:  # the limiter heard of it and lets things be
                self._unhalted_until = self._now() + UNHALTED_S
        self._pump()

    def take(self, turn: _Turn) -> bool:
        """Start `turn` if nobody waits before it and nothing hinders; else it must `wait`."""
        now = self._now()
        if self._queue or self._hindrance(turn, now) is not None:
            return False
        self._start(turn, now)
        return True

    async def wait(self, turn: _Turn) -> None:
        """Queue and return once `turn` has started. Raises ClosedError."""
        assert self._loop is not None
        turn.ready = self._loop.create_future()
        first = not self._queue
        self._queue.append(turn)
        self._waiting += 1
        if first:
            self._pump()
            if self._why not in {None, "pause"} and not self._timer:
                self._hurry()
        try:
            started = await turn.ready
        except asyncio.CancelledError:
            if turn.began is not None:
                self._undo(turn)
            else:
                self.drop(turn)
            raise
        if not started:
            raise ClosedError

    def drop(self, turn: _Turn) -> None:
        """Let a turn wait no longer."""
        if turn.over or turn.began is not None:
            return
        turn.over = True
        self._waiting -= 1
        if turn.ready is not None and not turn.ready.done():
            turn.ready.set_result(False)
        if self._queue and self._queue[0] is turn:
            self._pump()

    def end(self, turn: _Turn, outcome: Outcome | None) -> None:
        """Settle a turn that started and let the next one in."""
        now = self._now()
        self._in_flight -= 1
        self._reserved_usd -= turn.usd
        if outcome is None or outcome.error_class == "timeout":
            # It was sent, and may be paid for although no answer came.
            self._spent_usd += turn.usd
        else:
            self._settle(turn, outcome, now)
        if self._queue:
            self._pump()

    def _undo(self, turn: _Turn) -> None:
        """Take back a start whose task was cancelled before it sent anything."""
        self._in_flight -= 1
        self._reserved_usd -= turn.usd
        self._tokens.settle(-turn.tokens)
        self._pump()

    def _settle(self, turn: _Turn, outcome: Outcome, now: float) -> None:
        answered = outcome.error_class is None
        if answered:
            # A price that the reply does not tell is taken as estimated.
            self._spent_usd += turn.usd if outcome.cost_usd is None else outcome.cost_usd
        else:
            self._spent_usd += outcome.cost_usd or 0.0
        if outcome.tokens is not None:
            self._tokens.settle(outcome.tokens - turn.tokens)
        assert turn.began is not None
        self._tally.count(outcome, turn.began, now, in_round=turn.round == self._lease.round)
        first_told = outcome.limits is not None and not self._told
        if outcome.error_class != "rate_limit" and not first_told:
            return
        self._told = self._told or first_told
        if outcome.retry_after_s:
            self._told_until = now + min(outcome.retry_after_s, LONGEST_PAUSE_S)
            self._pause_until = max(self._pause_until, self._told_until)
        if self._lease.requests_per_s is None and now >= self._unhalted_until:
            # Nobody knows yet how fast is too fast: stand still until the limiter says.
            self._halted_at = now
        self._hurry()

    def _pump(self) -> None:
        """Start whoever may, in order, and see to it that this is called when the next may."""
        now = self._now()
        queue = self._queue
        why: Reason | None = None
        while queue:
            turn = queue[0]
            if turn.over:
                queue.popleft()
                continue
            why = self._hindrance(turn, now)
            if why is not None:
                break
            queue.popleft()
            self._waiting -= 1
            self._start(turn, now)
            assert turn.ready is not None
            turn.ready.set_result(True)
        if why is not self._why:
            self._note(why, now)
        self._arm(why)

    def _arm(self, why: Reason | None) -> None:
        # What else hinders ends with a lease or with a turn's end, and both pump.
        timed = why in {"rate", "tokens", "pause"} and self._until < self._expires
        if self._timer is not None:
            if timed and self._timer_at == self._until:
                return
            self._timer.cancel()
            self._timer = None
        if timed:
            assert self._loop is not None
            self._timer = self._loop.call_at(self._until, self._wake)
            self._timer_at = self._until

    def _wake(self) -> None:
        self._timer = None
        self._pump()

    def _hindrance(self, turn: _Turn, now: float) -> Reason | None:
        """Return what keeps `turn` from starting; `_until` is when that ends by itself."""
        lease = self._lease
        if now >= self._expires:
            return "lease"
        if self._halted_at is not None:
            self._until = self._expires
            return "pause"
        if now < self._pause_until:
            self._until = self._pause_until
            return "pause"
        if self._in_flight >= lease.connections:
            return "connections"
        if delay := self._requests.delay(now):
            self._until = now + delay
            return "rate"
        # Estimated anew: answers have come since it queued.
        turn.tokens, turn.usd = turn.estimate.of(turn.characters)
        if delay := self._tokens.delay(now):
            self._until = now + delay
            return "tokens"
        reserved = self._spent_usd + self._reserved_usd + turn.usd
        if lease.usd is not None and turn.usd and reserved > self._held_usd:
            return "budget"
        return None

    def _start(self, turn: _Turn, now: float) -> None:
        turn.began = now
        turn.round = self._lease.round
        self._in_flight += 1
        self._reserved_usd += turn.usd
        self._requests.charge(1.0)
        self._tokens.charge(turn.tokens)
        self._tally.started(self._in_flight, now)

    def _price_of_next(self) -> float:
        if not self._queue:
            return 0.0
        turn = self._queue[0]
        return turn.estimate.of(turn.characters)[1]

    def _note(self, why: Reason | None, now: float) -> None:
        self._tally.waits(self._why, now)
        self._why = why

    def _now(self) -> float:
        if self._loop is None:
            self._loop = asyncio.get_running_loop()
        return self._loop.time()


class LaneGate:
    """One model's door to a pool: providers' `Gate`."""

    def __init__(self, pool: PoolGate, estimate: Estimate) -> None:
        self._pool = pool
        self._estimate = estimate
        self._waiting: set[_Turn] = set()
        self._inside: dict[asyncio.Task[Any], _Turn] = {}
        self._most = 0
        self._closed = False

    async def enter(self, call: Call) -> None:
        """Wait for a turn. Raises ClosedError once the lane is closed."""
        if self._closed:
            raise ClosedError
        turn = _Turn(self._estimate, characters_in(call))
        if not self._pool.take(turn):
            self._waiting.add(turn)
            try:
                await self._pool.wait(turn)
            finally:
                self._waiting.discard(turn)
        task = asyncio.current_task()
        assert task is not None
        self._inside[task] = turn
        self._most = max(self._most, len(self._inside))

    def leave(self, call: Call, outcome: Outcome | None) -> None:
        """Settle what `enter` reserved, in the task that entered. `None`: cancelled."""
        task = asyncio.current_task()
        assert task is not None
        turn = self._inside.pop(task)
        if outcome is not None and outcome.error_class is None:
            self._estimate.learn(turn.characters, outcome)
        self._pool.end(turn, outcome)

    @property
    def inside(self) -> AbstractSet[asyncio.Task[Any]]:
        """Tasks whose attempt is with the provider now."""
        return self._inside.keys()

    @property
    def in_flight(self) -> int:
        """How many attempts are inside."""
        return len(self._inside)

    def most_in_flight(self) -> int:
        """Return how many attempts were inside at most since this was last asked."""
        most, self._most = self._most, len(self._inside)
        return most

    def close(self) -> None:
        """Let no further attempt of this lane start; who waits gets ClosedError."""
        self._closed = True
        for turn in list(self._waiting):
            self._pool.drop(turn)
