"""Spends a rate evenly over time."""

from __future__ import annotations

from math import inf

CATCH_UP_S = 0.015
"""How much of the rate that an event loop was too late for may be made up for at once.

Less than the margin that `limiter.PACE` leaves in each second, so a worker whose share is a whole
number a second never starts more than that in any second.
"""
CREDIT_S = 0.5
"""How much a settlement below the estimate may bring forward."""


class Pace:
    """A leaky bucket: what was started weighs until the rate has carried it off (GCRA)."""

    __slots__ = ("_at", "_begun", "_debt", "rate")

    def __init__(self) -> None:
        self.rate: float | None = 0.0
        self._debt = 0.0
        self._at = 0.0
        self._begun = False

    def set_rate(self, rate: float | None, now: float) -> None:
        """Go on at another rate: None is unbounded, 0 lets nothing start."""
        self._flow(now)
        if self.rate == 0.0 and self._begun and rate:
            # The share was with another worker until now, who may have just started one.
            self._debt = max(self._debt, min(1.0, rate))
        self._begun = True
        self.rate = rate

    def delay(self, now: float) -> float:
        """Return the seconds until the next start; 0: now."""
        if self.rate is None:
            return 0.0
        if self.rate <= 0.0:
            return inf
        self._flow(now)
        # A hair of slack, so that a timer that fires when it was told to is not early.
        return self._debt / self.rate if self._debt > 1e-6 else 0.0

    def charge(self, cost: float) -> None:
        """Count something that starts now (after `delay`)."""
        self._debt += cost

    def settle(self, difference: float) -> None:
        """Correct what an earlier start was charged by what it took more (or less, below 0)."""
        if self.rate:
            self._debt = max(self._debt + difference, -CREDIT_S * self.rate)

    def _flow(self, now: float) -> None:
        rate = self.rate
        if rate is None:
            self._debt = 0.0
        elif rate > 0.0:
            floor = -CATCH_UP_S * rate
            if self._debt > floor:
                self._debt = max(floor, self._debt - rate * (now - self._at))
        self._at = now
