"""One call to a model and its reply: plain data between the engine and the providers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

from orchestrator.providers.limit_headers import LimitHeaders

ErrorClass = Literal[
    "timeout",  # passing: asked again by the next run
    "connection",  # passing
    "server",  # passing: 5xx, 409, 529, 200 with HTML or a truncated body
    "rate_limit",  # passing: 429
    "quota",  # account: stops the model, asked again by the next run
    "auth",  # account: 401, 402, 403
    "not_found",  # account: 404, unknown model
    "bad_request",  # final: 400, 422
    "context_length",  # final
    "too_large",  # final: 413
]

ACCOUNT_ERRORS: frozenset[str] = frozenset({"quota", "auth", "not_found"})
"""Classes that every further request to the same model would meet too."""


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars a million tokens."""

    input_per_mtok: float
    output_per_mtok: float


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One model as it is reached. Holds the *name* of the key's variable, never the key.

    Once `${VAR}` references are filled in, `api_base`, `extra_headers` and `secrets` may hold other
    secrets: such an endpoint stays in the process that asks.
    """

    provider_model: str
    api_base: str | None = None
    api_key_env: str | None = None
    params: Mapping[str, Any] = field(default_factory=dict)
    extra_headers: Mapping[str, str] = field(default_factory=dict)
    extra_body: Mapping[str, Any] = field(default_factory=dict)
    price: Price | None = None
    timeout_s: float = 600.0
    transport: Literal["auto", "litellm"] = "auto"
    secrets: tuple[str, ...] = field(default=(), repr=False)
    """Values that were filled in for `${VAR}` in the address or headers; kept out of messages."""


@dataclass(frozen=True, slots=True)
class Call:
    """What one request sends. `headers` lie outside the key (a simulated model's draw)."""

    request_key: str
    messages: tuple[Mapping[str, str], ...]
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of one call, after all attempts: an answer (`ok`) or a classified error."""

    status: Literal["ok", "error"]
    started_at: datetime
    attempts: int = 1
    latency_s: float | None = None
    response: str | None = None
    reasoning: str | None = None
    finish_reason: str | None = None
    error_class: ErrorClass | None = None
    error_message: str | None = None
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    reasoning_tokens: int | None = None
    cached_tokens: int | None = None
    cost_usd: float | None = None
    served_model: str | None = None
    provider_request_id: str | None = None
    mean_logprob: float | None = None
    limits: LimitHeaders | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one attempt, for whoever decides when the next may start."""

    error_class: ErrorClass | None
    """`None` when it was answered."""
    retry_after_s: float | None = None
    tokens: int | None = None
    """Prompt and completion together; `None` when the reply does not tell."""
    completion_tokens: int | None = None
    cost_usd: float | None = None
    latency_s: float = 0.0
    limits: LimitHeaders | None = None


class Client(Protocol):
    """Asks one model. One client serves many calls at once on one event loop."""

    async def ask(self, call: Call) -> Reply:
        """Return the reply; an error of the provider is a reply too. Raises only when cancelled."""
        ...

    def sent(self) -> str | None:
        """Tell in JSON what goes on the wire beside the texts; `None` before it is known."""
        ...

    async def close(self) -> None:
        """Close the connections."""
        ...
