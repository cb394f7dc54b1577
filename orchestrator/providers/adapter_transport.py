"""Single attempts over one pool of connections, as a recipe of the provider's adapter says."""

from __future__ import annotations

import asyncio
import os
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import aiohttp
from multidict import CIMultiDict
from yarl import URL

from orchestrator.providers.call import Call, Endpoint, ErrorClass, Reply
from orchestrator.providers.connections import give_back_session, proxy_for, take_session
from orchestrator.providers.endpoint_arguments import api_key, is_served
from orchestrator.providers.errors import ProviderError, classify
from orchestrator.providers.http_replies import Exchange, read_exchange
from orchestrator.providers.litellm_client import LitellmTransport
from orchestrator.providers.recipe import (
    USUAL_SHAPES,
    Body,
    Recipe,
    body_of,
    fill,
    resolve,
    shape_of,
)
from orchestrator.providers.redaction import redact_for
from orchestrator.providers.sent import sent_by_adapter

_VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_AGENT = "calibrant"

_RESOLVE_S = 120.0
"""How long finding out how a request looks may take: litellm's import, and what it asks."""

_LIMITS_EVERY_S = 0.05
"""How often an answer's headers are read for limits: a reader looks at a few a second."""


@dataclass(slots=True)
class _Line:
    """A recipe filled in for this process: where to send to, over what, and with which headers."""

    recipe: Recipe
    url: URL
    proxy: URL | None
    session: aiohttp.ClientSession
    variables: tuple[str, ...]
    values: tuple[str | None, ...] = ()
    headers: CIMultiDict[str] | None = None


class AdapterTransport:
    """One HTTP request an attempt, made from the recipe; through litellm where there is none.

    Without a recipe, or with one whose variables are not set in this process, it resolves by
    itself at the first attempt.
    """

    def __init__(self, endpoint: Endpoint, recipe: Recipe | None = None) -> None:
        if is_served(endpoint.provider_model) and endpoint.api_base is None:
            raise ValueError(f"{endpoint.provider_model} needs its server's URL as api_base")
        self._endpoint = endpoint
        self._recipe = recipe
        self._line: _Line | None = None
        self._litellm: LitellmTransport | None = None
        self._only_litellm = False
        self._learned: dict[tuple[str, ...], Body | None] = {}
        self._learning = asyncio.Lock()
        self._limits_read_at = -_LIMITS_EVERY_S

    async def attempt(self, call: Call, number: int = 1, timeout_s: float | None = None) -> Reply:
        """Return the answer. Raises ProviderError."""
        limit_s = self._endpoint.timeout_s if timeout_s is None else timeout_s
        line = self._line or await self._prepared()
        body = None if line is None else body_of(line.recipe, call)
        if body is None and line is not None:
            body = await self._learn(line, call)
        if line is None or body is None:
            return await self._through_litellm().attempt(call, number, limit_s)
        headers = self._headers(line, call)
        started_at = datetime.now(UTC)
        start = time.perf_counter()
        try:
            async with (
                asyncio.timeout(limit_s),
                line.session.post(line.url, data=body, headers=headers, proxy=line.proxy) as reply,
            ):
                content = await reply.read()
        except Exception as error:  # noqa: BLE001  (every failure of a request becomes a row)
            raise ProviderError(_class_of(error), self._message(error, limit_s)) from None
        end = time.perf_counter()
        telling = reply.status != 200 or end - self._limits_read_at >= _LIMITS_EVERY_S
        if telling:
            self._limits_read_at = end
        exchange = Exchange(
            reply.status, reply.headers, content, started_at, end - start, number, telling
        )
        return read_exchange(exchange, self._endpoint, line.recipe)

    def sent(self) -> str | None:
        """Tell what goes on the wire, once that is known."""
        if self._litellm is not None and self._line is None:
            return self._litellm.sent()
        return sent_by_adapter(self._endpoint, self._line.recipe) if self._line else None

    async def close(self) -> None:
        """Close the connections when no other client of this event loop uses them."""
        if self._line is not None:
            self._line = None
            await give_back_session()
        if self._litellm is not None:
            await self._litellm.close()
            self._litellm = None

    async def _prepared(self) -> _Line | None:
        """Return the line, made at first need; `None` when this endpoint goes through litellm."""
        if self._only_litellm:
            return None
        async with self._learning:
            if self._line is not None or self._only_litellm:
                return self._line
            api_key(self._endpoint)  # raises when its variable is not set
            recipe = self._recipe
            if recipe is None or any(name not in os.environ for name in _names(recipe.headers)):
                recipe = await self._resolved()
            if recipe is None:
                self._only_litellm = True
                return None
            base = (self._endpoint.api_base or "").rstrip("/")
            address = base + recipe.url if recipe.after_base else recipe.url
            self._line = _Line(
                recipe,
                URL(address),
                proxy_for(address),
                take_session(),
                _names(recipe.headers),
            )
            return self._line

    async def _resolved(self, shapes: Sequence[tuple[str, ...]] = USUAL_SHAPES) -> Recipe | None:
        """Return the recipe as this process finds it; `None` when it does not in time."""
        try:
            async with asyncio.timeout(_RESOLVE_S):
                return await asyncio.to_thread(
                    resolve, self._endpoint, shapes=shapes, portable=False
                )
        except TimeoutError:
            return None

    async def _learn(self, line: _Line, call: Call) -> bytes | None:
        """Return the body for messages the recipe was not prepared for, by asking litellm once."""
        shape = shape_of(call.messages)
        if shape is None:
            return None
        async with self._learning:
            if shape not in self._learned:
                recipe = await self._resolved([shape])
                self._learned[shape] = recipe.bodies.get(shape) if recipe else None
        body = self._learned[shape]
        if body is None:
            return None
        return body_of(replace(line.recipe, around_messages=None, bodies={shape: body}), call)

    def _headers(self, line: _Line, call: Call) -> CIMultiDict[str]:
        values = tuple(map(os.environ.get, line.variables))
        if line.headers is None or values != line.values:
            if self._endpoint.api_key_env:
                api_key(self._endpoint)  # raises when its variable is no longer set
            line.values = values
            line.headers = CIMultiDict({"User-Agent": _AGENT})
            line.headers.update(fill(line.recipe.headers))
        if not call.headers:
            return line.headers
        headers = line.headers.copy()
        headers.update(call.headers)
        return headers

    def _through_litellm(self) -> LitellmTransport:
        if self._litellm is None:
            self._litellm = LitellmTransport(self._endpoint)
        return self._litellm

    def _message(self, error: Exception, limit_s: float) -> str:
        text = str(error) or type(error).__name__
        if isinstance(error, TimeoutError):
            text = f"no whole reply within {limit_s:g} s"
        return redact_for(self._endpoint, text)


def _names(headers: Mapping[str, str]) -> tuple[str, ...]:
    found = (name for value in headers.values() for name in _VARIABLE.findall(value))
    return tuple(dict.fromkeys(found))


def _class_of(error: Exception) -> ErrorClass:
    if isinstance(error, aiohttp.ClientResponseError) and error.status:
        return "connection" if error.status == 407 else "server"
    return classify(error)
