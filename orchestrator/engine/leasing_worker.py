"""A worker as a Ray actor: it leases its limits from the limiter."""

from __future__ import annotations

import secrets
from typing import Literal

import ray

from orchestrator.engine.progress import OpensSpans
from orchestrator.engine.work import Counts
from orchestrator.engine.worker import Leasing, Worker
from orchestrator.imports import leave_pandas_out


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
