"""The driver's view of the limiter: states the limits, watches them and keeps their history."""

from __future__ import annotations

import contextlib
import secrets
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from orchestrator.engine.cluster import start_limiter
from orchestrator.engine.limits import PoolState, StatedLimits
from orchestrator.engine.work import Channel
from orchestrator.store import RunFolder

if TYPE_CHECKING:
    from orchestrator.engine.limiter_actor import LimitsSeen

LOOK_S = 2.0
"""How long the limiter may take to answer; it may be starting again."""

AWAY_S = 120.0
"""Without an answer for so long the limiter is given up: nothing starts without its leases."""


WRITE_EVERY_S = 10.0
"""A killed driver loses so much of the history; each time is a small file until they are merged."""


class LimitsWatch:
    """Holds the session's limiter. Workers lease from the actor of its `name`."""

    def __init__(self, run: RunFolder, budget_usd: float | None) -> None:
        """`budget_usd` is what the session may spend."""
        self._budget = budget_usd
        self._spent = 0.0
        self._stated: dict[str, StatedLimits] = {}
        self._models: dict[str, list[str]] = {}
        self._tuned: set[str] = set()
        self.pools: Mapping[str, PoolState] = {}
        """How the pools stand, as last heard."""
        self._born: datetime | None = None
        self._since = 0
        self._heard = self._written = time.monotonic()
        self._history = run.limits_writer()
        self._is_spent = False
        self.name = f"limiter-{secrets.token_hex(8)}"
        self._actor: Any = start_limiter(self.name, budget_usd)

    def bound(self, channels: Sequence[Channel]) -> None:
        """State the limits of these channels' pools; of channels that share one the smallest."""
        for channel in channels:
            known = self._stated.get(channel.pool)
            limits = channel.limits
            self._stated[channel.pool] = limits if known is None else _smallest(known, limits)
            labels = self._models.setdefault(channel.pool, [])
            if channel.label not in labels:
                labels.append(channel.label)
        self._heard = time.monotonic()
        self.look()

    def tune(self, label: str, max_connections: int) -> bool:
        """Change a model's connections while it is asked; false when no model has that label."""
        for pool, labels in self._models.items():
            if label in labels:
                limits = replace(self._stated[pool], max_connections=max_connections)
                self._stated[pool] = limits
                self._tuned.add(pool)
                self._actor.tune.remote(pool, max_connections)
                return True
        return False

    def scale(self, channel: Channel, nodes: int) -> None:
        """Let a channel whose limits are those of a node have that many times as many connections.

        Not where somebody tuned them.
        """
        usual = channel.limits.max_connections
        if channel.pool not in self._tuned and usual is not None:
            known = self._stated[channel.pool]
            self._stated[channel.pool] = replace(known, max_connections=usual * max(1, nodes))

    def look(self) -> Mapping[str, PoolState]:
        """Return how the pools stand now or, of a limiter that is away, as last heard."""
        import ray

        reference = self._actor.look.remote(self._stated, self._born, self._since)
        with contextlib.suppress(ray.exceptions.RayError, TimeoutError):
            seen: LimitsSeen = ray.get(reference, timeout=LOOK_S)
            self.pools = seen.pools
            self._heard = time.monotonic()
            self._note(seen)
        if time.monotonic() - self._written >= WRITE_EVERY_S:
            self._written = time.monotonic()
            with contextlib.suppress(OSError):  # a full disk: the workers' rows will tell
                self._history.flush()
        return self.pools

    def lose(self, worker: str) -> None:
        """Tell that a worker, by the name of that life, is dead: others may use its share."""
        self._actor.lose.remote(worker)

    def settle(self, cost_usd: float) -> None:
        """Count what a finished asking has cost, and take back what workers hold."""
        self._spent += cost_usd
        self._actor.rest.remote()

    def reason_to_stop(self, cost_usd: float) -> str | None:
        """Return why nothing more may be asked, when this asking has cost so much so far."""
        if time.monotonic() - self._heard > AWAY_S:
            return f"the limiter has not answered for {AWAY_S:.0f} s; run again to go on"
        if self._budget is None:
            return None
        exhausted = any(state.budget_exhausted for state in self.pools.values())
        spent = self._spent + cost_usd
        if not exhausted and spent < self._budget:
            return None
        if not self._is_spent:
            self._is_spent = True
            now = datetime.now(UTC)
            for label in {label for labels in self._models.values() for label in labels}:
                self._history.append(
                    {"at": now, "model": label, "limit": "budget", "old": self._budget,
                     "new": max(0.0, self._budget - spent), "reason": "the budget is used up"}
                )  # fmt: skip
        return f"the budget is spent, ${spent:.4f} of the ${self._budget:.4f} that were left"

    def close(self) -> None:
        """Take in what changed last, write the history, and end the limiter."""
        import ray

        self.look()
        self._history.flush()
        ray.kill(self._actor)

    def _note(self, seen: LimitsSeen) -> None:
        self._born = seen.born
        for change in seen.changes:
            self._since = max(self._since, change.number)
            for label in self._models.get(change.pool, ()):
                self._history.append(
                    {
                        "at": seen.born + timedelta(seconds=change.time_s),
                        "model": label,
                        "limit": change.what,
                        "old": change.old,
                        "new": change.new,
                        "reason": change.reason,
                    }
                )


def _smallest(one: StatedLimits, other: StatedLimits) -> StatedLimits:
    def least(first: float | None, second: float | None) -> float | None:
        return min((each for each in (first, second) if each is not None), default=None)

    connections = least(one.max_connections, other.max_connections)
    return replace(
        one,
        max_connections=None if connections is None else int(connections),
        rpm=least(one.rpm, other.rpm),
        tpm=least(one.tpm, other.tpm),
    )
