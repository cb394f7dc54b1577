"""Opens clients: a transport for the endpoint, with the gate and the retries around it."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from orchestrator.providers.call import Call, Client, Endpoint, Outcome, Reply
from orchestrator.providers.endpoint_arguments import check_params
from orchestrator.providers.errors import ProviderError
from orchestrator.providers.retry import RetryPolicy, is_passing

if TYPE_CHECKING:
    from orchestrator.providers.recipe import Recipe


class Transport(Protocol):
    """Makes single attempts: one HTTP request each, no retries."""

    async def attempt(self, call: Call, number: int, timeout_s: float) -> Reply:
        """Return the answer of the call's attempt of this number. Raises ProviderError."""
        ...

    def sent(self) -> str | None:
        """Tell in JSON what goes on the wire beside the texts; `None` before it is known."""
        ...

    async def close(self) -> None:
        """Close the connections."""
        ...


class Gate(Protocol):
    """Says when an attempt may start. It is not held while a call waits for its next attempt."""

    async def enter(self, call: Call) -> None:
        """Wait for a turn. What this raises ends the call and reaches whoever asked."""
        ...

    def leave(self, call: Call, outcome: Outcome | None) -> None:
        """Take note of what came of the attempt; `None` when it was cancelled before an answer."""
        ...


def open_client(
    endpoint: Endpoint,
    *,
    gate: Gate | None = None,
    retries: RetryPolicy | None = None,
    recipe: Recipe | None = None,
) -> Client:
    """Return a client for `endpoint`. It belongs to the event loop it is first used on.

    `gate` is entered for each attempt and left after it, so a request that waits for another
    attempt takes no other's place; without one nothing bounds the attempts. `recipe` is what
    `resolve` made of the same endpoint before its `${VAR}` were filled in; without one the client
    resolves by itself at its first request. Raises UsageError for parameters that are not the
    sweep's to set.
    """
    check_params(endpoint)
    return _RetryingClient(
        _transport(endpoint, recipe), gate, retries or RetryPolicy(), endpoint.timeout_s
    )


def _transport(endpoint: Endpoint, recipe: Recipe | None) -> Transport:
    if endpoint.transport == "auto":
        from orchestrator.providers.adapter_transport import AdapterTransport
        from orchestrator.providers.recipe import has_adapter

        if has_adapter(endpoint.provider_model):
            return AdapterTransport(endpoint, recipe)
    from orchestrator.providers.litellm_client import LitellmTransport

    return LitellmTransport(endpoint)


class _RetryingClient:
    def __init__(
        self, transport: Transport, gate: Gate | None, retries: RetryPolicy, timeout_s: float
    ) -> None:
        self._transport = transport
        self._gate = gate
        self._retries = retries
        self._timeout_s = min(timeout_s, retries.deadline_s)

    async def ask(self, call: Call) -> Reply:
        attempts = _Attempts(self._transport, self._gate, call)
        try:
            # Nearly every call is answered at once, and then pays for no retry machinery.
            return await attempts.next(self._timeout_s)
        except ProviderError as error:
            first = error
        if is_passing(first):
            return await self._again(attempts, first)
        return attempts.failed(first)

    async def _again(self, attempts: _Attempts, first: ProviderError) -> Reply:
        deadline = attempts.began + self._retries.deadline_s
        unused: ProviderError | None = first
        try:
            async for attempt in self._retries.retrying(attempts.began):
                with attempt:
                    if unused is not None:
                        error, unused = unused, None
                        raise error
                    return await attempts.next(self._timeout_s, deadline)
        except ProviderError as error:
            return attempts.failed(error)
        raise AssertionError("tenacity ends a loop by a result or by an error")

    def sent(self) -> str | None:
        return self._transport.sent()

    async def close(self) -> None:
        await self._transport.close()


class _Attempts:
    """The attempts of one call."""

    __slots__ = ("_call", "_gate", "_latency_s", "_number", "_transport", "began")

    def __init__(self, transport: Transport, gate: Gate | None, call: Call) -> None:
        self._transport = transport
        self._gate = gate
        self._call = call
        self._number = 0
        self._latency_s = 0.0
        self.began = 0.0
        """When the first attempt began, with its turn come: monotonic seconds."""

    async def next(self, timeout_s: float, deadline: float | None = None) -> Reply:
        """Make the next attempt, once the gate lets it; it ends by `deadline` (monotonic).

        Raises ProviderError; for a turn that did not come before the deadline too.
        """
        gate, call = self._gate, self._call
        if gate is not None:
            if deadline is None:  # nearly every attempt: no timer of its own
                await gate.enter(call)
            else:
                await self._enter(gate, deadline)
        start = time.monotonic()
        if deadline is not None:
            timeout_s = min(timeout_s, max(deadline - start, 0.001))
        if not self._number:
            self.began = start
        self._number += 1
        outcome: Outcome | None = None
        try:
            reply = await self._transport.attempt(call, self._number, timeout_s)
            if gate is not None:
                outcome = _answered(reply)
        except ProviderError as error:
            self._latency_s = time.monotonic() - start
            outcome = Outcome(
                error.error_class,
                error.retry_after_s,
                latency_s=self._latency_s,
                limits=error.limits,
            )
            raise
        finally:
            if gate is not None:
                gate.leave(call, outcome)
        return reply

    async def _enter(self, gate: Gate, deadline: float) -> None:
        try:
            async with asyncio.timeout(max(0.0, deadline - time.monotonic())):
                await gate.enter(self._call)
        except TimeoutError:
            said = "the request's time was up while it waited for its turn to be asked again"
            raise ProviderError("timeout", said) from None

    def failed(self, error: ProviderError) -> Reply:
        """Return the reply of a call that ends with this error."""
        return Reply(
            status="error",
            started_at=datetime.now(UTC) - timedelta(seconds=self._latency_s),
            latency_s=self._latency_s,
            attempts=self._number,
            error_class=error.error_class,
            error_message=error.message,
        )


def _answered(reply: Reply) -> Outcome:
    prompt, completion = reply.prompt_tokens, reply.completion_tokens
    return Outcome(
        None,
        None,
        None if prompt is None and completion is None else (prompt or 0) + (completion or 0),
        completion,
        reply.cost_usd,
        reply.latency_s or 0.0,
        reply.limits,
    )
