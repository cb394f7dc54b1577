"""One pool: what bounds it, who holds which share of it, and what came of that."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from math import inf

from orchestrator.engine.limits.adaptive import Connections, Round
from orchestrator.engine.limits.lease import REASONS, Reason, Report, StatedLimits
from orchestrator.engine.limits.rate import Rate
from orchestrator.engine.limits.sharing import fair_shares, whole_shares

PACE = 0.975
"""Of a limit is used: room for messages that arrive closer together than they were sent."""
RECENT_S = 2.0
TOKENS_A_REQUEST = 1000.0
"""Assumed until answers tell."""
UNHEARD_S = 120.0
"""A worker that is silent for so long is gone, whatever became of what it had in flight."""
TURN_S = 10.0
"""With fewer connections (or requests a second) than workers, each has its turn for so long."""


@dataclass(slots=True)
class Holding:
    """One worker's share, and the newest it told."""

    report: Report
    expires: float
    connections: int = 0
    before: int = 0
    """Connections of the lease before: it may start as many until it hears of the newest."""
    requests: float | None = 0.0
    tokens: float | None = 0.0
    started_per_s: float = 0.0
    ok_per_s: float = 0.0
    ok_before: float = 0.0
    """What `ok_per_s` was when the overload was first heard of."""
    heard: float = 0.0
    taken: float = 0.0
    """Attempts taken in the second before its newest overload."""
    begun: float = 0.0
    """Attempts begun in that second."""
    taken_at: float = -inf

    @property
    def most_in_flight(self) -> int:
        """What the worker may have with the provider, by its leases and by what it told."""
        return max(self.connections, self.before, self.report.in_flight)


@dataclass(slots=True)
class Recent:
    """Counts of the last moments."""

    time: float
    ok: int
    limited: int


@dataclass(slots=True)
class Pool:
    """Shares one pool. Times are the limiter's."""

    stated: StatedLimits
    connections: Connections
    requests: Rate
    tokens: Rate
    holdings: dict[str, Holding] = field(default_factory=dict)
    unheard: dict[str, Holding] = field(default_factory=dict)
    """Workers whose lease has run out: they start nothing, and what they started may go on."""
    round: int = 0
    pause_until: float = 0.0
    limited: int = 0
    ok: int = 0
    token_count: int = 0
    waited: dict[Reason, float] = field(default_factory=lambda: dict.fromkeys(REASONS, 0.0))
    recent_waits: dict[Reason, float] = field(default_factory=lambda: dict.fromkeys(REASONS, 0.0))
    recent: deque[Recent] = field(default_factory=deque)

    @classmethod
    def of(cls, stated: StatedLimits, now: float) -> Pool:
        """Return a pool with these limits that nobody uses yet."""
        most = stated.max_connections or stated.most_connections
        start = stated.max_connections or stated.start_connections
        return cls(
            stated,
            Connections(start, most, now),
            Rate(stated.rpm / 60.0 if stated.rpm else None),
            Rate(stated.tpm / 60.0 if stated.tpm else None),
        )

    def restate(self, stated: StatedLimits, now: float) -> None:
        """Go by other stated limits; what they do not touch stays as it was learned."""
        before, self.stated = self.stated, stated
        if stated.max_connections != before.max_connections:
            if stated.max_connections is None:
                self.connections = Connections(
                    stated.start_connections, stated.most_connections, now
                )
            else:
                self.connections.set_most(stated.max_connections)
            self.round += 1
        if stated.rpm != before.rpm:
            self.requests = Rate(stated.rpm / 60.0 if stated.rpm else None)
        if stated.tpm != before.tpm:
            self.tokens = Rate(stated.tpm / 60.0 if stated.tpm else None)

    @property
    def in_flight(self) -> int:
        """Attempts with the provider, as last told."""
        holdings = (*self.holdings.values(), *self.unheard.values())
        return sum(held.report.in_flight for held in holdings)

    @property
    def bound_by(self) -> Reason | None:
        """What requests waited for most, of late."""
        reason = max(self.recent_waits, key=lambda reason: self.recent_waits[reason])
        return reason if self.recent_waits[reason] > 0.05 else None

    def expire(self, now: float) -> None:
        """Take back what leases that have run out allow to start."""
        for worker in [w for w, held in self.holdings.items() if held.expires <= now]:
            self.unheard[worker] = self.holdings.pop(worker)
        for worker in [w for w, h in self.unheard.items() if h.expires <= now - UNHEARD_S]:
            del self.unheard[worker]

    def hold(self, worker: str, report: Report, now: float, *, until: float) -> Holding:
        """Return what `worker` holds until then; its share begins empty when it held nothing."""
        held = self.holdings.setdefault(worker, Holding(report, now, heard=now))
        held.expires = until
        self.unheard.pop(worker, None)
        return held

    def free(self, worker: str) -> None:
        """Share out what `worker` held: it is done, or dead."""
        self.holdings.pop(worker, None)
        self.unheard.pop(worker, None)

    def count(self, held: Holding, report: Report, before: Report, now: float) -> tuple[int, int]:
        """Take a worker's report in; return its new 429s and failures."""
        ok, limited = report.ok - before.ok, report.limited - before.limited
        self.ok += ok
        self.limited += limited
        self.token_count += report.tokens - before.tokens
        for reason, seconds in report.waited_s.items():
            more = seconds - before.waited_s.get(reason, 0.0)
            self.waited[reason] += more
            self.recent_waits[reason] = 0.7 * self.recent_waits[reason] + more
        passed = now - held.heard
        if passed > 0.2:
            held.started_per_s = (report.started - before.started) / passed
            held.ok_per_s += 0.5 * (ok / passed - held.ok_per_s)
            held.heard = now
        if report.taken_before_429 is not None and report.since_429_s is not None:
            held.taken, held.taken_at = report.taken_before_429, now - report.since_429_s
            held.begun = report.begun_before_429 or 0.0
        held.report = report
        self.recent.append(Recent(now, ok, limited))
        while self.recent[0].time < now - RECENT_S:
            self.recent.popleft()
        return limited, report.failed - before.failed

    def adapt(self, limited: int, failed: int, now: float) -> list[tuple[str, float | None, str]]:
        """Change limits by what was heard; return (what, the old value, why)."""
        changed: list[tuple[str, float | None, str]] = []
        old_rate, old_limit = self.requests.now(now), self.connections.limit
        if (
            why := self._limited(now)
            if limited
            else self.requests.revise(self._before_429(now)[0], now)
        ):
            changed.append(("rpm", old_rate, why))
        why_connections = None
        if self.stated.max_connections is None:
            if failed:
                self.connections.hold(now)
            if self.requests.deaf(now):
                pass
            elif limited and (old_rate is None or self.bound_by == "connections"):
                why_connections = self.connections.cut(now)
            elif not limited:
                why_connections = self.connections.heard(self._round(), now)
        if why_connections is not None and self.connections.limit != old_limit:
            self.round += 1
            changed.append(("connections", old_limit, why_connections))
        return changed

    def advance(self, seconds: float, now: float) -> None:
        """Let the learned rate go on, if it is what bounds."""
        rate = self.requests.now(now)
        if rate is None:
            return
        started = sum(held.started_per_s for held in self.holdings.values())
        if started >= 0.8 * PACE * rate:
            self.requests.used(seconds)

    def share(self, worker: str, now: float) -> None:
        """Give `worker` its share of what the others do not hold."""
        turn = int(now / TURN_S)
        others = [held for name, held in self.holdings.items() if name != worker]
        mine = self.holdings[worker]
        wanted = {
            name: float(held.report.waiting + held.report.in_flight)
            for name, held in self.holdings.items()
        }
        unheard = sum(held.most_in_flight for held in self.unheard.values())
        limit = max(0, self.connections.limit - unheard)
        taken = sum(held.most_in_flight for held in others)
        target = int(whole_shares(limit, wanted, turn)[worker])
        mine.before = mine.connections
        mine.connections = max(0, min(target, limit - taken))

        asked = {
            name: 2.0 * held.report.waiting + 1.2 * held.started_per_s + 1.0
            for name, held in self.holdings.items()
        }
        rate = self.requests.now(now)
        mine.requests = None
        if rate is not None:
            split = whole_shares(rate, asked, turn) if rate >= 1.0 else fair_shares(rate, asked)
            used = sum(rate if held.requests is None else held.requests for held in others)
            mine.requests = max(0.0, min(split[worker], rate - used))
        tokens = self.tokens.now(now)
        mine.tokens = None
        if tokens is not None:
            each = self.token_count / self.ok if self.ok else TOKENS_A_REQUEST
            split = fair_shares(tokens, {name: each * want for name, want in asked.items()})
            used = sum(tokens if held.tokens is None else held.tokens for held in others)
            mine.tokens = max(0.0, min(split[worker], tokens - used))

    def _limited(self, now: float) -> str | None:
        if not self.requests.overloaded(now):
            for held in self.holdings.values():
                held.ok_before = held.ok_per_s
        ok = sum(moment.ok for moment in self.recent)
        limited = sum(moment.limited for moment in self.recent)
        taken, begun = self._before_429(now)
        so_far = (self.ok, self.limited)
        return self.requests.limited(ok, limited, taken, begun, now, so_far=so_far)

    def _before_429(self, now: float) -> tuple[float, float]:
        """Return what was taken and begun in the second before the overload, by all workers."""
        holdings = self.holdings.values()
        newest = max((held.taken_at for held in holdings), default=now)
        taken = begun = 0.0
        for held in holdings:
            met_it = held.taken_at > newest - 1.0
            taken += held.taken if met_it else held.ok_before
            begun += held.begun if met_it else held.ok_before
        return taken, begun

    def _round(self) -> Round:
        seen = Round()
        for held in self.holdings.values():
            seen.peak += held.report.peak_in_flight
            if held.report.round == self.round:
                seen.ok += held.report.round_ok
                seen.latency_s += held.report.round_latency_s
        return seen
