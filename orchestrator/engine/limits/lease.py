"""What workers and the limiter tell each other: plain data, cheap to pickle.

No clock is shared between machines: every time here is a number of seconds from now.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from orchestrator.providers.limit_headers import LimitHeaders

Reason = Literal["connections", "rate", "tokens", "pause", "budget", "lease"]
"""What a waiting request waits for; `lease`: there is none (the limiter is away)."""

REASONS: tuple[Reason, ...] = ("connections", "rate", "tokens", "pause", "budget", "lease")


@dataclass(frozen=True, slots=True)
class StatedLimits:
    """What the sweep says about one pool. What it does not say is found out."""

    max_connections: int | None = None
    rpm: float | None = None
    tpm: float | None = None
    start_connections: int = 20
    most_connections: int = 1024
    """Where adaptive concurrency starts and ends when `max_connections` is not stated."""


@dataclass(frozen=True, slots=True)
class Report:
    """What one worker says about one pool.

    Counts are of this worker's whole life, so a report that is lost loses nothing.
    """

    in_flight: int = 0
    peak_in_flight: int = 0
    """Since the last report."""
    waiting: int = 0
    started: int = 0
    ok: int = 0
    """Attempts the provider took: answers, and errors that are the request's own."""
    limited: int = 0
    """429s."""
    failed: int = 0
    """5xx, timeouts, broken connections."""
    tokens: int = 0
    spent_usd: float = 0.0
    reserved_usd: float = 0.0
    held_usd: float = 0.0
    """What the worker may spend in all (spent and reserved included); it gave the rest back."""
    committed_usd: float = 0.0
    """The newest `Lease.committed_usd`: from it a new limiter learns what the last one knew."""
    wanted_usd: float = 0.0
    """The price of the next request that waits, as estimated."""
    short_of_money: bool = False
    """That is what it waits for."""
    retry_after_s: float | None = None
    """How much longer the provider wants to be left alone."""
    taken_before_429: float | None = None
    """Attempts taken in the second before the newest overload began, so far as is known yet."""
    begun_before_429: float | None = None
    """Attempts begun in that second, whatever came of them."""
    since_429_s: float | None = None
    """How long ago that was."""
    round: int = 0
    round_ok: int = 0
    round_latency_s: float = 0.0
    """Attempts begun and taken since `Lease.round` last changed, and their seconds."""
    headers: LimitHeaders | None = None
    """The newest a reply carried since the last report."""
    waited_s: Mapping[Reason, float] = field(default_factory=dict)
    """Seconds with at least one request waiting, by what the first of them waited for."""


@dataclass(frozen=True, slots=True)
class Lease:
    """What one worker may do in one pool for `valid_s` from when it asked."""

    connections: int
    requests_per_s: float | None
    """None: not bounded."""
    tokens_per_s: float | None
    usd: float | None
    """Bound on spent and reserved of this worker's life. None: no budget."""
    pause_s: float = 0.0
    valid_s: float = 2.5
    round: int = 0
    committed_usd: float = 0.0
    """What all workers together may have spent when this was granted."""


@dataclass(frozen=True, slots=True)
class PoolState:
    """One pool as people see it."""

    connections: int
    in_flight: int
    waiting: int
    rpm: float | None
    """Stated or learned; None: no bound known."""
    tpm: float | None
    limited: int
    """429s so far."""
    paused_s: float
    """How much longer the pool is paused."""
    bound_by: Reason | None
    """What requests waited for most since the last look; None: they hardly waited."""
    waited_s: Mapping[Reason, float]
    """Since the start, summed over workers."""
    spent_usd: float
    budget_left_usd: float | None
    """Of all pools together; None: no budget."""
    budget_exhausted: bool
    """Nothing more can start: what is left does not pay for the next request of any worker."""


@dataclass(frozen=True, slots=True)
class Change:
    """One entry in the history of limits."""

    number: int
    time_s: float
    """Since the limiter started."""
    pool: str
    what: Literal["connections", "rpm", "tpm", "pause"]
    old: float | None
    new: float | None
    reason: str
