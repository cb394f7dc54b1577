"""Keeps a worker's leases fresh."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping

from orchestrator.engine.limits.gate import PoolGate
from orchestrator.engine.limits.lease import Lease, Report

AskLimiter = Callable[[str, Mapping[str, Report]], Awaitable[Mapping[str, Lease]]]

PATIENCE_S = 2.0
"""How long one answer of the limiter is waited for; a later one is not used."""
SOONEST_S = 0.05
"""Between two renewals, however urgent."""


class Renewal:
    """All of one worker's pools, renewed together about twice a second.

    `ask` is the limiter's `lease`. When it fails, what is leased runs out and nothing new starts
    until it answers again.
    """

    def __init__(self, worker: str, ask: AskLimiter, *, every_s: float = 0.5) -> None:
        self._worker = worker
        self._ask = ask
        self._every_s = every_s
        self._gates: dict[str, PoolGate] = {}
        self._urgent = asyncio.Event()
        self.error: Exception | None = None
        """What the last renewal failed with; None when it went well."""

    def gate(self, pool: str) -> PoolGate:
        """Return the worker's gate to a pool, made when first asked for."""
        gate = self._gates.get(pool)
        if gate is None:
            gate = self._gates[pool] = PoolGate(self._urgent.set)
            self._urgent.set()
        return gate

    async def run(self) -> None:
        """Renew for ever; cancel it to stop."""
        while True:
            if self._gates:
                await self.renew()
            await asyncio.sleep(SOONEST_S)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._every_s - SOONEST_S):
                    await self._urgent.wait()

    async def renew(self) -> bool:
        """Report and take the new leases in; false when the limiter did not answer."""
        self._urgent.clear()
        asked_at = asyncio.get_running_loop().time()
        reports = {pool: gate.report() for pool, gate in self._gates.items()}
        try:
            async with asyncio.timeout(PATIENCE_S):
                leases = await self._ask(self._worker, reports)
        except Exception as error:  # noqa: BLE001 - whatever ails the limiter, leases run out
            self.error = error
            return False
        self.error = None
        for pool, lease in leases.items():
            self._gates[pool].renew(lease, asked_at)
        return True
