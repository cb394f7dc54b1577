"""What bounds one worker's attempts at one model: connections, and requests a minute."""

from __future__ import annotations

import asyncio
import time
from types import TracebackType
from typing import Any, cast


class ClosedError(Exception):
    """No further attempt may start: the run or this model was stopped."""


class Slots:
    """Entered for each attempt: at most `connections` at once, starts spaced evenly by `rpm`.

    Once closed, entering raises `ClosedError`; attempts that are inside go on.
    `inside` are their tasks.
    """

    def __init__(self, connections: int, rpm: int | None) -> None:
        self._semaphore = asyncio.Semaphore(connections)
        self._spacing_s = 60.0 / rpm if rpm else 0.0
        self._next_start = 0.0
        self._closed = False
        self.inside: set[asyncio.Task[Any]] = set()

    @property
    def in_flight(self) -> int:
        """Attempts that are inside."""
        return len(self.inside)

    def close(self) -> None:
        """Let no further attempt start."""
        self._closed = True

    async def __aenter__(self) -> None:
        await self._semaphore.acquire()
        try:
            await self._wait_for_turn()
            if self._closed:
                raise ClosedError
        except BaseException:
            self._semaphore.release()
            raise
        task = asyncio.current_task()
        assert task is not None
        self.inside.add(task)

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.inside.discard(cast("asyncio.Task[Any]", asyncio.current_task()))
        self._semaphore.release()

    async def _wait_for_turn(self) -> None:
        if not self._spacing_s or self._closed:
            return
        now = time.monotonic()
        start = max(now, self._next_start)
        self._next_start = start + self._spacing_s
        if start > now:
            await asyncio.sleep(start - now)
