"""One budget for all workers and pools: granted in blocks, never more than there is."""

from __future__ import annotations

from collections.abc import Collection

from orchestrator.engine.limits.lease import Report

Holder = tuple[str, str]
"""Worker, pool."""


class Money:
    """What each worker may spend in each pool, its whole life long.

    What a worker that died may have spent stays counted in full: it may have.
    """

    def __init__(self, budget_usd: float) -> None:
        self._budget = budget_usd
        self._held: dict[Holder, float] = {}
        self._lost = 0.0
        self._told = 0.0
        """The most that any worker knew to be committed, before this limiter began."""

    @property
    def committed(self) -> float:
        """What may have been spent in all."""
        return sum(self._held.values()) + self._lost

    @property
    def left(self) -> float:
        """What nobody may spend yet."""
        return max(0.0, self._budget - self.committed)

    def hear(self, holder: Holder, report: Report) -> None:
        """Take in what a worker holds: it may have given some back, or spent past its estimate."""
        self._held[holder] = max(report.held_usd, report.spent_usd + report.reserved_usd)
        self._told = max(self._told, report.committed_usd)

    def recover(self) -> None:
        """Count what the former limiter had granted to workers that are not heard of any more."""
        self._lost = max(0.0, self._told - sum(self._held.values()))

    def grant(self, holder: Holder, report: Report, claimants: int) -> float:
        """Return the worker's new bound: enough for all that waits, or its part of what is left.

        Near the end what is left goes to whoever comes, if it pays for one more request.
        """
        held = self._held.setdefault(holder, 0.0)
        price = report.wanted_usd
        if report.waiting and price > 0.0:
            spare = held - report.spent_usd - report.reserved_usd
            need = price * report.waiting - spare
            block = min(need, self.left / (2 * max(1, claimants)))
            if block < price - spare <= self.left:
                block = price - spare
            held += max(0.0, min(block, self.left))
            self._held[holder] = held
        return held

    def settle(self, workers: Collection[str], reports: dict[Holder, Report]) -> None:
        """Free what workers that left in order did not spend."""
        for holder in self._held:
            if holder[0] in workers and holder in reports:
                report = reports[holder]
                self._held[holder] = report.spent_usd + report.reserved_usd
