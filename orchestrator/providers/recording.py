"""Finds out what litellm would send for an endpoint, by having it send to nowhere.

litellm decides on the address, headers and body of a request in `acompletion` and a dozen
functions below it, differently for each provider. The request is taken from where it would leave
the process, so what is learned is what litellm sends, whatever way it took.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from orchestrator.providers.call import Call, Endpoint
from orchestrator.providers.endpoint_arguments import arguments
from orchestrator.providers.litellm_client import quiet_litellm

if TYPE_CHECKING:
    import httpx

_requests: ContextVar[list[httpx.Request] | None] = ContextVar("_requests", default=None)
_one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class Recorded:
    """One request as litellm would have sent it."""

    url: str
    headers: Mapping[str, str]
    """By lower-case names."""
    body: Mapping[str, Any]


class _KeptBack(BaseException):
    """Raised in place of sending."""


def record(endpoint: Endpoint, call: Call) -> Recorded | None:
    """Return what litellm sends for a call; `None` when it refuses, or sends what is no JSON.

    Runs an event loop of its own: call it from a thread without one. Imports litellm.
    Raises ProviderError (auth) when the variable named by `api_key_env` is not set.
    """
    litellm = quiet_litellm()
    given = arguments(endpoint, call)
    kept: list[httpx.Request] = []

    async def ask() -> None:
        _requests.set(kept)
        # Its refusal, ours to send, or a stumble: only what was kept matters.
        with contextlib.suppress(Exception, _KeptBack):
            await litellm.acompletion(**given)

    with _one_at_a_time, _keeping_back():
        asyncio.run(ask())
    if not kept or kept[0].method != "POST":
        return None
    try:
        body = json.loads(kept[0].content)
    except ValueError:
        return None
    if not isinstance(body, dict):
        return None
    headers = {name.lower(): value for name, value in kept[0].headers.items()}
    return Recorded(str(kept[0].url), headers, body)


@contextlib.contextmanager
def _keeping_back() -> Iterator[None]:
    """Keep back the requests of this context; those of others, in flight meanwhile, are sent."""
    import httpx

    send = httpx.AsyncClient.send

    async def keep(self: httpx.AsyncClient, request: httpx.Request, **options: Any) -> Any:
        kept = _requests.get()
        if kept is None:
            return await send(self, request, **options)
        kept.append(request)
        raise _KeptBack

    httpx.AsyncClient.send = keep  # type: ignore[method-assign]  # put back below
    try:
        yield
    finally:
        httpx.AsyncClient.send = send  # type: ignore[method-assign]  # as it was
