"""How much was spent within any span of time: the server's rate limits."""

from __future__ import annotations

from collections import deque


class SlidingWindow:
    """Allows `limit` units in any span of `seconds`; what is refused is not counted."""

    def __init__(self, limit: float, seconds: float) -> None:
        self.limit = limit
        self.seconds = seconds
        self._used = 0.0
        self._spent: deque[tuple[float, float]] = deque()

    def room(self, now: float) -> float:
        """Return how many units may still be spent now."""
        spent, oldest = self._spent, now - self.seconds
        while spent and spent[0][0] <= oldest:
            self._used -= spent.popleft()[1]
        return self.limit - self._used

    def spend(self, now: float, units: float) -> None:
        self._spent.append((now, units))
        self._used += units

    def wait(self, now: float, units: float) -> float:
        """Return in how many seconds that many units will fit (the whole span if they never do)."""
        room = self.room(now)
        if room >= units:
            return 0.0
        for at, spent in self._spent:
            room += spent
            if room >= units:
                return at + self.seconds - now
        return self.seconds

    def until_empty(self, now: float) -> float:
        """Return in how many seconds all of the limit is free again."""
        return max(0.0, self._spent[-1][0] + self.seconds - now) if self._spent else 0.0
