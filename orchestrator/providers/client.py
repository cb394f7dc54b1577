"""Opens clients: a transport for the endpoint, with the retries around it."""

from __future__ import annotations

import contextlib
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Protocol

from orchestrator.providers.call import Call, Client, Endpoint, Reply
from orchestrator.providers.errors import ProviderError
from orchestrator.providers.retry import RetryPolicy

Slots = AbstractAsyncContextManager[Any, Any]
"""What bounds the attempts in flight: an `asyncio.Semaphore`, or whatever is entered likewise."""


class Transport(Protocol):
    """Makes single attempts: one HTTP request each, no retries."""

    async def attempt(self, call: Call) -> Reply:
        """Return the answer. Raises ProviderError."""
        ...

    async def close(self) -> None:
        """Close the connections."""
        ...


def open_client(
    endpoint: Endpoint, *, slots: Slots | None = None, retries: RetryPolicy | None = None
) -> Client:
    """Return a client for `endpoint`. It belongs to the event loop it is first used on.

    `slots` is held during each attempt and released while waiting for the next one, so a request
    that must wait takes no other's place. Raises UsageError for parameters that are not the
    sweep's to set.
    """
    return _RetryingClient(_transport(endpoint), slots, retries or RetryPolicy())


def _transport(endpoint: Endpoint) -> Transport:
    # "auto" may choose the provider's adapter directly once there is such a transport.
    from orchestrator.providers.litellm_client import LitellmTransport

    return LitellmTransport(endpoint)


class _RetryingClient:
    def __init__(self, transport: Transport, slots: Slots | None, retries: RetryPolicy) -> None:
        self._transport = transport
        self._slots: Slots = contextlib.nullcontext() if slots is None else slots
        self._retries = retries

    async def ask(self, call: Call) -> Reply:
        started_at = datetime.now(UTC)  # replaced by each attempt, once it has its slot
        attempts = 0
        try:
            async for attempt in self._retries.retrying():
                with attempt:
                    async with self._slots:
                        attempts += 1
                        started_at = datetime.now(UTC)
                        reply = await self._transport.attempt(call)
        except ProviderError as error:
            return Reply(
                status="error",
                started_at=started_at,
                latency_s=(datetime.now(UTC) - started_at).total_seconds(),
                attempts=attempts,
                error_class=error.error_class,
                error_message=error.message,
            )
        return replace(reply, attempts=attempts)

    async def close(self) -> None:
        await self._transport.close()
