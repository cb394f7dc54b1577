"""Turns one HTTP exchange into a Reply, or into the error that it is."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson

from orchestrator.providers.call import Endpoint, Reply
from orchestrator.providers.endpoint_arguments import is_served
from orchestrator.providers.errors import ProviderError, WireError, parse_retry_after
from orchestrator.providers.limit_headers import LimitHeaders, read_limit_headers
from orchestrator.providers.native_replies import read_anthropic, read_cohere, read_ollama
from orchestrator.providers.openai_reply import read_mistral, read_openai, read_xai
from orchestrator.providers.recipe import Recipe
from orchestrator.providers.redaction import redact_for
from orchestrator.providers.reply import Read, reply_of

_READERS: Mapping[str, Callable[[Mapping[str, Any]], Read]] = {
    "anthropic": read_anthropic,
    "cohere_chat": read_cohere,
    "mistral": read_mistral,
    "ollama_chat": read_ollama,
    "xai": read_xai,
}
"""Providers whose replies are not just OpenAI's."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """What came back over the wire for one attempt."""

    status: int
    headers: Mapping[str, str]
    """Read without regard to case."""
    content: bytes
    started_at: datetime
    latency_s: float
    attempt: int
    tells_limits: bool = True
    """Whether its headers shall be read for limits."""


def read_exchange(exchange: Exchange, endpoint: Endpoint, recipe: Recipe) -> Reply:
    """Return the answer, a refusal by the provider's policy included. Raises ProviderError."""
    limits = None
    if exchange.tells_limits:
        limits = read_limit_headers(recipe.provider, exchange.headers)
    if exchange.status >= 300:
        return _failed(exchange, exchange.status, endpoint, recipe, limits)
    try:
        said = orjson.loads(exchange.content)
        error = said.get("error")
        if error and _means_something(error):
            code = error.get("code") if isinstance(error, dict) else None
            status = code if isinstance(code, int) else 422
            return _failed(exchange, status, endpoint, recipe, limits)
        read = _READERS.get(recipe.provider, read_openai)(said)
        return reply_of(
            read,
            started_at=exchange.started_at,
            latency_s=exchange.latency_s,
            attempt=exchange.attempt,
            endpoint=endpoint,
            headers=exchange.headers,
            limits=limits,
        )
    except ProviderError:
        raise
    except Exception as error:  # noqa: BLE001  (a reader stumbles over a malformed reply)
        shown = exchange.content[:200].decode(errors="replace")
        text = f"HTTP {exchange.status}, but no whole reply ({error!r}): {shown}"
        raise ProviderError("server", redact_for(endpoint, text), limits=limits) from None


def _failed(
    exchange: Exchange,
    status: int,
    endpoint: Endpoint,
    recipe: Recipe,
    limits: LimitHeaders | None,
) -> Reply:
    error = WireError(status, exchange.content.decode(errors="replace"))
    message = redact_for(endpoint, error.message)
    seen = functools.partial(_names_of_litellm, error, exchange.headers, recipe)
    names = seen() if error.may_be_about_content else frozenset()
    if error.is_policy_block(names):
        return Reply(
            "ok",
            exchange.started_at,
            exchange.attempt,
            exchange.latency_s,
            finish_reason="content_filter",
            error_message=message,
            cost_usd=0.0 if is_served(endpoint.provider_model) else None,
            limits=limits,
        )
    wait_s = parse_retry_after(exchange.headers.get("retry-after"))
    raise ProviderError(error.error_class(names), message, retry_after_s=wait_s, limits=limits)


def _names_of_litellm(
    error: WireError, headers: Mapping[str, str], recipe: Recipe
) -> frozenset[str]:
    """Return the classes of the exception that litellm makes of an error reply.

    It knows the words in which some dozens of providers say that a prompt is too long or against
    their policy. Imports litellm, at the first such reply.
    """
    from orchestrator.providers.error_words import exception_classes

    return exception_classes(error.status, error.text, headers, recipe)


def _means_something(error: Any) -> bool:
    if isinstance(error, dict):
        return bool(error.get("message")) or error.get("code") is not None
    return True
