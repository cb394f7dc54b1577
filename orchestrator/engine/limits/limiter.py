"""Shares every pool's limits among workers. One object for a session; knows no Ray."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal, cast

from orchestrator.engine.limits.lease import Change, Lease, PoolState, Report, StatedLimits
from orchestrator.engine.limits.money import Money
from orchestrator.engine.limits.pool import PACE, Pool

VALID_S = 2.5
HISTORY = 10_000
_What = Literal["connections", "rpm", "tpm", "pause"]


class Limiter:
    """Grants leases: the sum of unexpired shares of a pool never exceeds its limit.

    `fresh` is false when this replaces a limiter that died: it grants nothing until every lease
    of the former one has expired, and learns meanwhile what its workers spent.
    """

    def __init__(
        self,
        pools: Mapping[str, StatedLimits],
        budget_usd: float | None = None,
        *,
        fresh: bool = True,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._clock = clock
        self._began = clock()
        self._quiet_until = self._began if fresh else self._began + VALID_S
        self._recovered = fresh
        self._pools: dict[str, Pool] = {}
        self._money = None if budget_usd is None else Money(budget_usd)
        self._seen: dict[tuple[str, str], Report] = {}
        """The newest report of every worker there ever was: what it told is counted once."""
        self._changes: deque[Change] = deque(maxlen=HISTORY)
        self._number = 0
        self._advanced = self._began
        self._exhausted = False
        self.set_pools(pools)

    def lease(self, worker: str, reports: Mapping[str, Report]) -> dict[str, Lease]:
        """Take in a worker's reports and return what it may do, pool by pool."""
        now = self._clock()
        self._pass_time(now)
        quiet = now < self._quiet_until
        for name, report in reports.items():
            self._hear(worker, name, report, now, quiet=quiet)
        if quiet:
            return {name: self._nothing(name, worker) for name in reports}
        if not self._recovered:
            self._recovered = True
            if self._money is not None:
                self._money.recover()
        return {name: self._grant(worker, name, now) for name in reports}

    def leave(self, worker: str) -> None:
        """Share out at once what a worker held that reported a last time and is done."""
        for pool in self._pools.values():
            pool.free(worker)
        if self._money is not None:
            self._money.settle({worker}, self._seen)

    def lose(self, life: str) -> None:
        """Share out at once what a worker held that died: nothing it asked is in flight any more.

        It has leased under the name of its life and, after it had rested, as `<life>.<rests>`. All
        the money that it held counts as spent. Of one that only fell silent nobody knows: its
        leases run out, and its connections wait until it is heard again.
        """
        for pool in self._pools.values():
            for name in [*pool.holdings, *pool.unheard]:
                if name.partition(".")[0] == life:
                    pool.free(name)

    def snapshot(self) -> dict[str, PoolState]:
        """Return every pool as it is now."""
        now = self._clock()
        self._pass_time(now)
        self._judge_budget()
        return {name: self._state(name, pool, now) for name, pool in self._pools.items()}

    def changes(self, since: int = 0) -> list[Change]:
        """Return the kept changes numbered above `since`, oldest first."""
        return [change for change in self._changes if change.number > since]

    def tune(self, pool: str, max_connections: int) -> None:
        """Bound a pool's connections by another number from now on. Raises KeyError, ValueError."""
        if max_connections < 1:
            raise ValueError(f"max_connections must be at least 1, not {max_connections}")
        found, now = self._pools[pool], self._clock()
        old = found.connections.limit
        found.restate(replace(found.stated, max_connections=max_connections), now)
        self._note(pool, "connections", old, found.connections.limit, "tuned", now)

    def set_pools(self, pools: Mapping[str, StatedLimits]) -> None:
        """Add pools; one that is there already keeps what it learned and counted."""
        now = self._clock()
        for name, stated in pools.items():
            known = self._pools.get(name)
            if known is None:
                self._pools[name] = Pool.of(stated, now)
            else:
                known.restate(stated, now)

    def _hear(self, worker: str, name: str, report: Report, now: float, *, quiet: bool) -> None:
        pool = self._pools.get(name)
        if pool is None:
            # A worker that knows of a pool before the driver told: as if nothing were stated.
            pool = self._pools[name] = Pool.of(StatedLimits(), now)
        before = self._seen.get((worker, name), report if quiet else Report())
        self._seen[worker, name] = report
        held = pool.hold(worker, report, now, until=now + VALID_S)
        if self._money is not None:
            self._money.hear((worker, name), report)
        self._hear_headers(name, pool, report, now)
        limited, failed = pool.count(held, report, before, now)
        if report.retry_after_s is not None and now + report.retry_after_s > pool.pause_until + 0.1:
            self._note(name, "pause", None, report.retry_after_s, "Retry-After", now)
            pool.pause_until = now + report.retry_after_s
        for what, old, why in pool.adapt(limited, failed, now):
            if what == "rpm":
                self._note(name, "rpm", _a_minute(old), _a_minute(pool.requests.now(now)), why, now)
            else:
                self._note(name, "connections", old, pool.connections.limit, why, now)

    def _hear_headers(self, name: str, pool: Pool, report: Report, now: float) -> None:
        told = report.headers
        if told is None:
            return
        old = pool.requests.now(now)
        why = pool.requests.tell(
            told.requests, told.requests_left, told.requests_reset_s, told.requests_window_s, now
        )
        if why:
            self._note(name, "rpm", _a_minute(old), _a_minute(pool.requests.now(now)), why, now)
        old = pool.tokens.now(now)
        why = pool.tokens.tell(
            told.tokens, told.tokens_left, told.tokens_reset_s, told.tokens_window_s, now
        )
        if why:
            self._note(name, "tpm", _a_minute(old), _a_minute(pool.tokens.now(now)), why, now)

    def _grant(self, worker: str, name: str, now: float) -> Lease:
        pool = self._pools[name]
        pool.share(worker, now)
        held = pool.holdings[worker]
        usd, committed = None, 0.0
        if self._money is not None:
            claimants = sum(
                other.report.waiting > 0
                for each in self._pools.values()
                for other in each.holdings.values()
            )
            usd = self._money.grant((worker, name), held.report, claimants)
            committed = self._money.committed
        return Lease(
            connections=held.connections,
            requests_per_s=None if held.requests is None else held.requests * PACE,
            tokens_per_s=None if held.tokens is None else held.tokens * PACE,
            usd=usd,
            pause_s=max(0.0, pool.pause_until - now),
            valid_s=VALID_S,
            round=pool.round,
            committed_usd=committed,
        )

    def _nothing(self, name: str, worker: str) -> Lease:
        pool = self._pools[name]
        held = pool.holdings[worker]
        held.connections, held.requests, held.tokens = 0, 0.0, 0.0
        return Lease(
            connections=0,
            requests_per_s=0.0,
            tokens_per_s=0.0,
            usd=None if self._money is None else held.report.held_usd,
            valid_s=VALID_S,
            round=pool.round,
            committed_usd=held.report.committed_usd,
        )

    def _pass_time(self, now: float) -> None:
        passed, self._advanced = now - self._advanced, now
        for pool in self._pools.values():
            pool.expire(now)
            if now >= pool.pause_until:
                pool.advance(passed, now)

    def _judge_budget(self) -> None:
        if self._money is None or self._exhausted:
            return
        held = [each for pool in self._pools.values() for each in pool.holdings.values()]
        wanting = [each.report for each in held if each.report.waiting]
        flying = any(each.report.in_flight for each in held)
        short = wanting and all(
            report.short_of_money and report.wanted_usd > self._money.left for report in wanting
        )
        if short and not flying:
            self._exhausted = True

    def _state(self, name: str, pool: Pool, now: float) -> PoolState:
        spent = sum(report.spent_usd for (_, of), report in self._seen.items() if of == name)
        return PoolState(
            connections=pool.connections.limit,
            in_flight=pool.in_flight,
            waiting=sum(held.report.waiting for held in pool.holdings.values()),
            rpm=_a_minute(pool.requests.now(now)),
            tpm=_a_minute(pool.tokens.now(now)),
            limited=pool.limited,
            paused_s=max(0.0, pool.pause_until - now),
            bound_by=pool.bound_by,
            waited_s=dict(pool.waited),
            spent_usd=spent,
            budget_left_usd=None if self._money is None else self._money.left,
            budget_exhausted=self._exhausted,
        )

    def _note(
        self, pool: str, what: str, old: float | None, new: float | None, why: str, now: float
    ) -> None:
        self._number += 1
        kind = cast("_What", what)
        change = Change(self._number, now - self._began, pool, kind, old, new, why)
        self._changes.append(change)


def _a_minute(per_s: float | None) -> float | None:
    return None if per_s is None else per_s * 60.0
