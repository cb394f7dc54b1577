"""How many requests (or tokens) a second a provider takes: stated, told by headers, or learned."""

from __future__ import annotations

from collections import deque

EVENT_S = 1.25
"""One overload is heard of from several workers and reports; all within this time are one."""
REVISE_S = 10.0
"""A first estimate may rise for so long, while answers to what was asked before it come in."""
BACK_OFF = 0.95
CLEAR_SHARE = 0.05
"""429s above this share say how far off the rate is, and that a known limit is wrong."""
FIRST_RETURN_S = 5.0
LONGEST_RETURN_S = 20.0
FAR_OFF = 0.85
"""When less than this part of the rate was begun before a 429, the limit is much lower."""
LARGEST_CUT = 0.5
SLOWEST = 1.0 / 60.0
NEARLY_USED_UP = 0.02
CRAWL = 0.1
FEW = 10
"""Attempts begun in a second: fewer say nothing about a rate. Each is tried again by itself."""
VAIN_AFTER = 40
VAIN_SHARE = 0.04
VAIN_CUT = 0.7
"""When the rate was cut to this part and of so many attempts this share still met a 429, they come
whatever the rate is: from others in the account, or at random."""
DEAF_S = 30.0
"""How long such 429s then teach nothing, unless they are more than `PLAIN_SHARE`."""
PLAIN_SHARE = 0.3
DAY_LIKE_S = 3600.0
"""A window this long says nothing about a second: only what is left of it counts."""


class Rate:
    """The most of one thing a second, for all workers together. None: no bound known.

    What 429s teach returns to the rate that was refused within a few seconds, stays a little below
    it for long, and then feels its way above it (the curve of CUBIC, RFC 9438).
    """

    def __init__(self, stated: float | None) -> None:
        self.stated = stated
        self._told: float | None = None
        self._left_rate: float | None = None
        self._left_until = 0.0
        self._learned: float | None = None
        self._ceiling = 0.0
        self._age_s = 0.0
        self._return_s = FIRST_RETURN_S
        self._steepness = 0.0
        self._event_until = 0.0
        self._revise_until = 0.0
        self._deaf_until = 0.0
        self._cuts: deque[tuple[float, int, int]] = deque(maxlen=8)
        """Rate, attempts taken and 429s, at each cut that has not been made good."""

    def now(self, now: float) -> float | None:
        """Return the rate in force."""
        bounds = [self.stated, self._told, self._learned]
        if now < self._left_until:
            bounds.append(self._left_rate)
        known = [bound for bound in bounds if bound is not None]
        return min(known, default=None)

    @property
    def known(self) -> bool:
        """Whether the sweep or the provider said it."""
        return self.stated is not None or self._told is not None

    def tell(
        self,
        limit: float | None,
        left: float | None,
        reset_s: float | None,
        window_s: float,
        now: float,
    ) -> str | None:
        """Take a reply's headers in; return why the rate changed, or None."""
        if limit is None or limit <= 0.0:
            return None
        told = None if window_s >= DAY_LIKE_S else limit / window_s
        before, self._told = self._told, told
        self._left_until = 0.0
        if left is not None and reset_s and window_s >= 10.0 and left < NEARLY_USED_UP * limit:
            self._left_rate = max(left / reset_s, CRAWL * limit / window_s)
            self._left_until = now + reset_s
        return "headers" if told != before else None

    def limited(
        self,
        ok: int,
        limited: int,
        taken: float,
        begun: float,
        now: float,
        *,
        so_far: tuple[int, int] = (0, 0),
    ) -> str | None:
        """Take 429s in; return why the rate changed, or None.

        `ok` and `limited` are the attempts of the last moments and `so_far` those since the start,
        `begun` those of the second before the 429s, and `taken` those of them that the provider
        took, so far as is known.
        """
        share = limited / max(1, ok + limited)
        if self.deaf(now) and share <= PLAIN_SHARE:
            return None
        if self.overloaded(now):
            return self.revise(taken, now)
        self._revise_until = now
        rate = self.now(now)
        if rate is None:
            if begun < FEW:
                return None
            self._learned = max(taken, SLOWEST)
            self._revise_until = now + REVISE_S
            return self._begin(self._learned, now)
        if share <= CLEAR_SHARE and self.known and self._learned is None:
            return None  # A stray one, where the limit is known.
        if share > CLEAR_SHARE:
            ceiling = max(SLOWEST, rate * max(1.0 - share, LARGEST_CUT))
        elif begun < FAR_OFF * rate:
            ceiling = max(begun, rate * LARGEST_CUT)
        else:
            ceiling = rate
        near = ceiling == rate and abs(rate - self._ceiling) < 0.1 * self._ceiling
        self._return_s = min(LONGEST_RETURN_S, self._return_s * 2) if near else FIRST_RETURN_S
        self._learned = BACK_OFF * ceiling
        if self._in_vain(rate, *so_far):
            self._learned, self._deaf_until = None, now + DEAF_S
            self._cuts.clear()
            return "429s whatever the rate"
        return self._begin(ceiling, now)

    def deaf(self, now: float) -> bool:
        """Whether 429s teach nothing now: they came whatever the rate was."""
        return now < self._deaf_until

    def _in_vain(self, rate: float, ok: int, limited: int) -> bool:
        """Note a cut from `rate`; tell whether the cuts of late have not helped."""
        assert self._learned is not None
        self._cuts.append((rate, ok, limited))
        first_rate, first_ok, first_limited = self._cuts[0]
        attempts = ok - first_ok + limited - first_limited
        still = limited - first_limited >= VAIN_SHARE * attempts
        return attempts >= VAIN_AFTER and still and self._learned <= VAIN_CUT * first_rate

    def overloaded(self, now: float) -> bool:
        """Whether a 429 that is heard of now belongs to what was acted on."""
        return now < self._event_until

    def used(self, seconds: float) -> None:
        """Go on along the curve: the rate was used in full for so long."""
        if self._learned is None:
            return
        self._age_s += seconds
        grown = self._ceiling * (1.0 + self._steepness * (self._age_s - self._return_s) ** 3)
        self._learned = max(self._learned, grown)
        while self._cuts and self._learned >= self._cuts[0][0]:
            self._cuts.popleft()
        known = [bound for bound in (self.stated, self._told) if bound is not None]
        if known and self._learned >= min(known):
            self._learned = None

    def revise(self, taken: float, now: float) -> str | None:
        """Raise a first estimate: others hit the same wall, and answers came in since."""
        if now >= self._revise_until or taken <= self._ceiling:
            return None
        self._ceiling = self._learned = taken
        return "429"

    def _begin(self, ceiling: float, now: float) -> str:
        self._event_until = now + EVENT_S
        self._ceiling = ceiling
        self._age_s = 0.0
        self._steepness = (1.0 - BACK_OFF) / self._return_s**3
        return "429"
