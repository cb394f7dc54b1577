"""The limiter and the workers as Ray actors: what joins the two."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

import ray

from orchestrator.engine.limits import Change, Limiter, PoolState, StatedLimits
from orchestrator.engine.progress import OpensSpans
from orchestrator.engine.work import Counts
from orchestrator.engine.worker import Leasing, Worker
from orchestrator.imports import leave_pandas_out


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


class LeasingWorker(Worker):
    """A worker that leases its share of the limits from the session's limiter."""

    def __init__(
        self,
        run: str,
        kind: Literal["responses", "judgements"],
        limiter: str,
        spans: OpensSpans | None,
    ) -> None:
        leave_pandas_out()
        # A name for this life alone: what a former life had leased runs out by itself.
        self._life = secrets.token_hex(8)
        leasing: Leasing = ray.get_actor(limiter).lease.remote
        super().__init__(run, kind, self._life, leasing, spans)

    def look(self) -> tuple[str, dict[str, Counts]]:
        """Return which life this is, and the counts in it."""
        return self._life, self.counts()
