"""What a reply says, and the Reply made of it, whichever way it was read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from statistics import fmean
from typing import Any, NamedTuple

from orchestrator.providers.call import Endpoint, Reply
from orchestrator.providers.costs import cost_usd
from orchestrator.providers.limit_headers import LimitHeaders

EMPTY_CHOICES = "empty_choices"
"""The finish reason of a reply that came without any choice."""

_THOUGHTS = re.compile(
    r"<(?:think|thinking|budget:thinking)>(.*?)</(?:think|thinking|budget:thinking)>(.*)",
    re.DOTALL,
)
_REQUEST_IDS = ("x-request-id", "request-id", "x-amzn-requestid", "apim-request-id")


class Read(NamedTuple):
    """What a reply says; counts are tokens. Completion tokens include the reasoning ones."""

    response: str | None = None
    reasoning: str | None = None
    finish_reason: str | None = None
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    reasoning_tokens: int | None = None
    cached_tokens: int | None = None
    served_model: str | None = None
    reply_id: str | None = None
    mean_logprob: float | None = None
    cost_usd: float | None = None
    """What the provider says that it charged."""


def count(value: Any) -> int | None:
    """Return a number of tokens, or `None` for what is none."""
    return int(value) if isinstance(value, int | float) else None


def reported_cost(said: Any) -> float | None:
    """Return US dollars from the `cost` of a reply's usage: a number, or a sum and its parts."""
    total = said.get("total_cost") if isinstance(said, dict) else said
    return float(total) if isinstance(total, int | float) else None


def thoughts_apart(content: str | None) -> tuple[str | None, str | None]:
    """Return the reasoning that begins a text between tags (`<think>`), and what follows it."""
    if content is not None and content.startswith("<"):
        found = _THOUGHTS.match(content)
        if found:
            return found[1], found[2]
    return None, content


def read_answer(answer: Any) -> Read:
    """Return what litellm's answer object says, field by field, as it is.

    Null content stays null with its finish reason; a reply without choices has the finish reason
    `empty_choices`. litellm counts no tokens where the provider tells none; here they are `None`.
    """
    choice = answer.choices[0] if answer.choices else None
    message = getattr(choice, "message", None)
    usage = getattr(answer, "usage", None)
    prompt, completion = _tokens(usage, "prompt_tokens"), _tokens(usage, "completion_tokens")
    counted = bool(prompt or completion)
    reasoning, text = _texts(message)
    return Read(
        text,
        reasoning,
        EMPTY_CHOICES if choice is None else choice.finish_reason,
        prompt if counted else None,
        completion if counted else None,
        _tokens(getattr(usage, "completion_tokens_details", None), "reasoning_tokens"),
        _tokens(getattr(usage, "prompt_tokens_details", None), "cached_tokens"),
        getattr(answer, "model", None),
        getattr(answer, "id", None),
        _mean_logprob(choice),
        reported_cost(getattr(usage, "cost", None)),
    )


def reply_of(
    read: Read,
    *,
    started_at: datetime,
    latency_s: float,
    attempt: int,
    endpoint: Endpoint,
    headers: Mapping[str, str],
    limits: LimitHeaders | None = None,
) -> Reply:
    """Return the reply of a successful HTTP exchange.

    `headers` are read without regard to case where the mapping is
    """
    return Reply(
        "ok",
        started_at,
        attempt,
        latency_s,
        read.response,
        read.reasoning,
        read.finish_reason,
        None,
        None,
        read.prompt_tokens,
        read.completion_tokens,
        read.reasoning_tokens,
        read.cached_tokens,
        cost_usd(
            endpoint,
            prompt=read.prompt_tokens,
            completion=read.completion_tokens,
            cached=read.cached_tokens,
            reported=read.cost_usd,
        ),
        read.served_model,
        _request_id(headers) or read.reply_id,
        read.mean_logprob,
        limits,
    )


def _texts(message: Any) -> tuple[str | None, str | None]:
    """Return the reasoning and the answer; some adapters leave the first where it was."""
    content = getattr(message, "content", None)
    if content is None:
        # OpenAI puts the words of a refusal in a field of their own and leaves the content null.
        extra = getattr(message, "provider_specific_fields", None) or {}
        content = extra.get("refusal") or getattr(message, "refusal", None) or None
    reasoning = getattr(message, "reasoning_content", None) or getattr(message, "reasoning", None)
    text = None if content is None else str(content)
    return thoughts_apart(text) if reasoning is None else (str(reasoning), text)


def _tokens(holder: Any, name: str) -> int | None:
    return count(getattr(holder, name, None))


def _request_id(headers: Mapping[str, str]) -> str | None:
    for name in _REQUEST_IDS:
        value = headers.get(name)
        if value:
            return str(value)
    return None


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
