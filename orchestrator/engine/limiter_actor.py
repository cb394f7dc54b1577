"""The limiter as a Ray actor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import ray

from orchestrator.engine.limits import Change, Limiter, PoolState, StatedLimits


@dataclass(frozen=True, slots=True)
class LimitsSeen:
    """What the driver sees of the limiter: the pools now, and changes since it last looked.

    `born` tells one life of the limiter from another.
    """

    born: datetime
    pools: Mapping[str, PoolState]
    changes: Sequence[Change]


class LimiterActor(Limiter):
    """The limiter in a process of its own. One that Ray started again begins with nothing."""

    def __init__(self, budget_usd: float | None) -> None:
        again = ray.get_runtime_context().was_current_actor_reconstructed
        super().__init__({}, budget_usd, fresh=not again)
        self._born = datetime.now(UTC)

    def look(
        self, stated: Mapping[str, StatedLimits], born: datetime | None, since: int
    ) -> LimitsSeen:
        """Take what the driver states, which a new life does not know, and tell how it stands."""
        self.set_pools(stated)
        changes = self.changes(since if born == self._born else 0)
        return LimitsSeen(self._born, self.snapshot(), changes)

    def rest(self) -> None:
        """Take back what workers hold: they have asked all they were given."""
        for worker in {worker for worker, _ in self._seen}:
            self.leave(worker)
