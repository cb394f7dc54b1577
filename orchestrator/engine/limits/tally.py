"""What one worker counts for its reports about one pool."""

from __future__ import annotations

from orchestrator.engine.limits.lease import REASONS, Reason, Report
from orchestrator.providers.call import Outcome
from orchestrator.providers.limit_headers import LimitHeaders

_OVERLOAD_S = 1.25
_FAILURES = frozenset({"server", "timeout", "connection"})


class LastSecond:
    """How many there were in the last second, by the twentieth of a second."""

    __slots__ = ("_counts", "_slot")
    _SLOTS = 20

    def __init__(self) -> None:
        self._counts = [0] * self._SLOTS
        self._slot = 0

    def add(self, at: float, now: float) -> None:
        """Count one that was at `at`, now or a little earlier."""
        self._turn_to(now)
        slot = int(at * self._SLOTS)
        if slot > self._slot - self._SLOTS:
            self._counts[slot % self._SLOTS] += 1

    def count(self, now: float) -> int:
        """Return how many there were."""
        self._turn_to(now)
        return sum(self._counts)

    def _turn_to(self, now: float) -> None:
        slot = int(now * self._SLOTS)
        if slot == self._slot:
            return
        for passed in range(max(self._slot + 1, slot - self._SLOTS + 1), slot + 1):
            self._counts[passed % self._SLOTS] = 0
        self._slot = slot


class Tally:
    """Counts of this worker's life, and of the time since its last report."""

    def __init__(self) -> None:
        self._started = 0
        self._ok = 0
        self._limited = 0
        self._failed = 0
        self._token_count = 0
        self._round_ok = 0
        self._round_latency_s = 0.0
        self._peak = 0
        self._headers: LimitHeaders | None = None
        self._mark: float | None = None
        """When the first 429 of an overload was sent."""
        self._begun = 0
        self._marked = 0
        """Attempts begun in the second before it that the provider took."""
        self._waited: dict[Reason, float] = dict.fromkeys(REASONS, 0.0)
        self._noted = 0.0
        self._began_lately = LastSecond()
        self._taken_lately = LastSecond()
        """Attempts that the provider took, by when they began."""

    def started(self, in_flight: int, now: float) -> None:
        """Count a start."""
        self._started += 1
        self._began_lately.add(now, now)
        self._peak = max(self._peak, in_flight)

    def count(self, outcome: Outcome, began: float, now: float, *, in_round: bool) -> None:
        """Count an attempt that came back."""
        if outcome.limits is not None:
            self._headers = outcome.limits
        self._token_count += outcome.tokens or 0
        if outcome.error_class == "rate_limit":
            self._limited += 1
            if self._mark is None or began > self._mark + _OVERLOAD_S:
                self._mark = began
                self._marked = self._taken_lately.count(now)
                self._begun = self._began_lately.count(now)
        elif outcome.error_class in _FAILURES:
            self._failed += 1
        else:
            self._ok += 1
            self._took(began, now)
            if in_round:
                self._round_ok += 1
                self._round_latency_s += outcome.latency_s

    def _took(self, began: float, now: float) -> None:
        self._taken_lately.add(began, now)
        # Answers take their time: how much was taken before a 429 is known only later.
        if self._mark is not None and self._mark - 1.0 < began <= self._mark:
            self._marked += 1

    def new_round(self) -> None:
        """Count anew what tells how the last change of connections went."""
        self._round_ok = 0
        self._round_latency_s = 0.0

    def waits(self, why: Reason | None, now: float) -> None:
        """Add the time since the last call to what requests waited for meanwhile."""
        if why is not None:
            self._waited[why] += now - self._noted
        self._noted = now

    def report(
        self,
        now: float,
        *,
        in_flight: int,
        waiting: int,
        spent_usd: float,
        reserved_usd: float,
        held_usd: float,
        committed_usd: float,
        wanted_usd: float,
        short_of_money: bool,
        retry_after_s: float | None,
        round: int,  # noqa: A002 - the field's name
    ) -> Report:
        """Return a report of all that, and begin a new stretch."""
        report = Report(
            in_flight=in_flight,
            peak_in_flight=max(self._peak, in_flight),
            waiting=waiting,
            started=self._started,
            ok=self._ok,
            limited=self._limited,
            failed=self._failed,
            tokens=self._token_count,
            spent_usd=spent_usd,
            reserved_usd=reserved_usd,
            held_usd=held_usd,
            committed_usd=committed_usd,
            wanted_usd=wanted_usd,
            short_of_money=short_of_money,
            retry_after_s=retry_after_s,
            taken_before_429=None if self._mark is None else float(self._marked),
            begun_before_429=None if self._mark is None else float(self._begun),
            since_429_s=None if self._mark is None else now - self._mark,
            round=round,
            round_ok=self._round_ok,
            round_latency_s=self._round_latency_s,
            headers=self._headers,
            waited_s=dict(self._waited),
        )
        self._peak = in_flight
        self._headers = None
        return report
