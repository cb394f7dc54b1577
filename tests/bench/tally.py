"""What the local server has seen: the witness of every scenario and fault test."""

from __future__ import annotations

import time
from collections import Counter
from typing import Any


class Tally:
    """Counts since the start or the last reset. Times are seconds since the epoch."""

    def __init__(self) -> None:
        self.requests = 0
        self.ok = 0
        self.refused = 0
        self.abandoned = 0
        self.tokens = 0
        self.in_flight = 0
        self.peak_in_flight = 0
        self.faults: Counter[str] = Counter()
        self.answered: dict[int, int] = {}
        self.accepted_each_s: dict[int, int] = {}
        self.refused_each_s: dict[int, int] = {}
        self.tokens_each_s: dict[int, int] = {}
        self.first_request_at: float | None = None
        self.last_reply_at: float | None = None
        self.connections = 0
        self._cpu_s = time.process_time()

    def arrived(self, now: float) -> None:
        self.requests += 1
        if self.first_request_at is None:
            self.first_request_at = now

    def accepted(self, now: float, tokens: int) -> None:
        second = int(now)
        self.accepted_each_s[second] = self.accepted_each_s.get(second, 0) + 1
        self.tokens_each_s[second] = self.tokens_each_s.get(second, 0) + tokens
        self.tokens += tokens
        self.in_flight += 1
        self.peak_in_flight = max(self.peak_in_flight, self.in_flight)

    def turned_away(self, now: float) -> None:
        second = int(now)
        self.refused += 1
        self.refused_each_s[second] = self.refused_each_s.get(second, 0) + 1

    def replied(self, now: float, key: int) -> None:
        self.ok += 1
        self.answered[key] = self.answered.get(key, 0) + 1
        self.last_reply_at = now

    def count(self) -> dict[str, int]:
        """Return what `/count` gives: little, for who asks often."""
        return {"requests": self.requests, "ok": self.ok, "in_flight": self.in_flight}

    def stats(self) -> dict[str, Any]:
        """Return what `/stats` gives."""
        times = Counter(self.answered.values())
        return {
            "requests": self.requests,
            "ok": self.ok,
            "refused": self.refused,
            "faults": dict(self.faults),
            "abandoned": self.abandoned,
            "tokens": self.tokens,
            "in_flight": self.in_flight,
            "peak_in_flight": self.peak_in_flight,
            "connections": self.connections,
            "distinct": len(self.answered),
            "times_answered": dict(sorted(times.items())),
            "accepted_each_s": self.accepted_each_s,
            "refused_each_s": self.refused_each_s,
            "tokens_each_s": self.tokens_each_s,
            "first_request_at": self.first_request_at,
            "last_reply_at": self.last_reply_at,
            "cpu_s": time.process_time() - self._cpu_s,
        }
