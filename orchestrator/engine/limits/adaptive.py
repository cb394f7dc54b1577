"""How many connections to use where the sweep does not say."""

from __future__ import annotations

from dataclasses import dataclass

USED = 0.8
"""A limit counts as used when this much of it was."""
CUT = 0.7
WORTH_DOUBLING = 1.2
"""Twice the connections must give this much more throughput, or slow start ends."""
WORTH_GROWING = 1.1
"""Half as many more connections must give this much more, or growth pauses."""
STEP = 0.05
COOLDOWN_S = 1.0
HOLD_S = 30.0
"""How long growth that gained nothing is not tried again."""
LEAST_ANSWERS = 10


@dataclass(slots=True)
class Round:
    """What came of the attempts begun since the limit last changed."""

    ok: int = 0
    latency_s: float = 0.0
    peak: int = 0
    """Most in flight of late, all workers together."""


class Connections:
    """A limit that doubles while that pays, then creeps up while used, and is cut by a 429.

    With a limit L used in full and a mean latency l the throughput is L/l (Little's law), so what
    a larger limit gained is seen in the latency, without timing anything.
    """

    def __init__(self, start: int, most: int, now: float) -> None:
        self.limit = min(start, most)
        self._most = most
        self._doubling = True
        self._base = self.limit
        self._base_latency_s: float | None = None
        self._changed = now
        self._hold_until = now
        self._hold_s = HOLD_S
        self._latency_s = 0.0

    @property
    def latency_s(self) -> float:
        """Mean latency of the last round."""
        return self._latency_s

    def set_most(self, most: int) -> None:
        """Go to `most`, and never above it from now on."""
        self._most = most
        self.limit = self._base = most
        self._base_latency_s = None

    def hold(self, now: float) -> None:
        """Do not grow for a while: the provider fails."""
        self._hold_until = max(self._hold_until, now + max(COOLDOWN_S, self._latency_s))

    def cut(self, now: float) -> str | None:
        """Take a 429 in; return why the limit changed, or None when it did lately."""
        if now - self._changed < max(COOLDOWN_S, self._latency_s) and not self._doubling:
            return None
        self._doubling = False
        self._move(max(1, int(self.limit * CUT)), now)
        self._base, self._base_latency_s = self.limit, None
        self._hold_until = now + 2 * max(COOLDOWN_S, self._latency_s)
        return "429"

    def heard(self, seen: Round, now: float) -> str | None:
        """Grow, or take growth back, once a full round is in; return why, or None."""
        if seen.ok < max(LEAST_ANSWERS, self.limit) or seen.peak < USED * self.limit:
            return None
        self._latency_s = latency = seen.latency_s / seen.ok
        if self._base_latency_s is None or self._base_latency_s <= 0.0 or latency <= 0.0:
            self._base, self._base_latency_s = self.limit, latency
        else:
            gain = (self.limit / latency) / (self._base / self._base_latency_s)
            if self._doubling and self.limit > self._base and gain < WORTH_DOUBLING:
                self._doubling = False
                return self._back(now, "no faster with more")
            if not self._doubling and self.limit >= 1.5 * self._base and gain < WORTH_GROWING:
                return self._back(now, "no faster with more")
            if self._doubling or self.limit >= 1.5 * self._base:
                self._base, self._base_latency_s = self.limit, latency
        if now < self._hold_until or self.limit >= self._most:
            return None
        step = self.limit if self._doubling else max(1, int(self.limit * STEP))
        self._move(min(self._most, self.limit + step), now)
        return "all were used"

    def _back(self, now: float, why: str) -> str:
        self._hold_until = now + self._hold_s
        self._hold_s *= 2
        self._move(self._base, now)
        self._base_latency_s = None
        return why

    def _move(self, limit: int, now: float) -> None:
        self.limit = limit
        self._changed = now
