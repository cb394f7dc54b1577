"""Reads litellm's answer object into a Reply, field by field, as it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from statistics import fmean
from typing import Any

from orchestrator.providers.call import Endpoint, Reply
from orchestrator.providers.endpoint_arguments import is_served

EMPTY_CHOICES = "empty_choices"
"""The finish reason of a reply that came without any choice."""


def read_reply(
    answer: Any,
    *,
    started_at: datetime,
    latency_s: float,
    endpoint: Endpoint,
    litellm_cost: Callable[[], float | None],
) -> Reply:
    """Return the reply of a successful HTTP exchange.

    Null content stays null with its finish reason; a reply without choices is an `ok` one with
    finish reason `empty_choices`. `litellm_cost` is asked when the endpoint names no price.
    """
    choice = answer.choices[0] if answer.choices else None
    message = getattr(choice, "message", None)
    usage = getattr(answer, "usage", None)
    prompt_tokens = _count(usage, "prompt_tokens")
    completion_tokens = _count(usage, "completion_tokens")
    return Reply(
        status="ok",
        started_at=started_at,
        latency_s=latency_s,
        response=_text(message),
        reasoning=getattr(message, "reasoning_content", None),
        finish_reason=EMPTY_CHOICES if choice is None else choice.finish_reason,
        prompt_tokens=prompt_tokens,
        completion_tokens=completion_tokens,
        reasoning_tokens=_count(
            getattr(usage, "completion_tokens_details", None), "reasoning_tokens"
        ),
        cached_tokens=_count(getattr(usage, "prompt_tokens_details", None), "cached_tokens"),
        cost_usd=_cost(endpoint, prompt_tokens, completion_tokens, litellm_cost),
        served_model=getattr(answer, "model", None),
        provider_request_id=_request_id(answer),
        mean_logprob=_mean_logprob(choice),
    )


def _text(message: Any) -> str | None:
    content = getattr(message, "content", None)
    if content is not None:
        return str(content)
    # OpenAI puts the words of a refusal in a field of their own and leaves the content null.
    extra = getattr(message, "provider_specific_fields", None) or {}
    refusal = extra.get("refusal")
    return str(refusal) if refusal else None


def _count(holder: Any, name: str) -> int | None:
    value = getattr(holder, name, None)
    return int(value) if isinstance(value, int | float) else None


def _cost(
    endpoint: Endpoint,
    prompt_tokens: int | None,
    completion_tokens: int | None,
    litellm_cost: Callable[[], float | None],
) -> float | None:
    """Return US dollars; completion tokens include the reasoning ones, as providers count them."""
    if endpoint.price is not None:
        if prompt_tokens is None or completion_tokens is None:
            return None
        return (
            prompt_tokens * endpoint.price.input_per_mtok
            + completion_tokens * endpoint.price.output_per_mtok
        ) / 1e6
    if is_served(endpoint.provider_model):
        return 0.0
    return litellm_cost()


def _request_id(answer: Any) -> str | None:
    hidden = getattr(answer, "_hidden_params", None) or {}
    headers = hidden.get("additional_headers") or {}
    for name in ("x-request-id", "request-id", "x-amzn-requestid", "apim-request-id"):
        value = headers.get(f"llm_provider-{name}") or headers.get(name)
        if value:
            return str(value)
    return getattr(answer, "id", None)


def _mean_logprob(choice: Any) -> float | None:
    """Return the mean natural-log probability of the sampled tokens, when they were asked for."""
    logprobs = getattr(choice, "logprobs", None)
    content = (
        logprobs.get("content")
        if isinstance(logprobs, dict)
        else getattr(logprobs, "content", None)
    )
    values = [
        token["logprob"] if isinstance(token, dict) else token.logprob for token in content or []
    ]
    return fmean(values) if values else None
