"""A reply becomes a row of `responses` or `judgements`."""

from __future__ import annotations

from typing import Any

from orchestrator.engine.work import Ask
from orchestrator.providers import Reply
from orchestrator.sweep import stated_confidence

_OF_REPLY = (
    *("response", "reasoning", "finish_reason", "status", "error_class", "error_message"),
    *("attempts", "prompt_tokens", "completion_tokens", "reasoning_tokens", "cached_tokens"),
    *("cost_usd", "latency_s", "started_at", "served_model", "provider_request_id"),
    "mean_logprob",
)
"""Columns that are a reply's fields; written out, for `asdict` copies every value."""


def row_of(
    ask: Ask, reply: Reply, provider_model: str, *, reads_confidence: bool
) -> dict[str, Any]:
    """Return the row. `prompt` is the last user message; what came before it is in `system`.

    Few-shot examples are messages between the two: `run_benchmarks.few_shot` has them.
    """
    system = [message["content"] for message in ask.messages if message["role"] == "system"]
    confidence = None
    if reads_confidence and reply.response is not None:
        confidence = stated_confidence(reply.response)
    row = {name: getattr(reply, name) for name in _OF_REPLY}
    row["request_key"] = ask.request_key
    row["provider_model"] = provider_model
    row["system"] = "\n\n".join(system) or None
    row["prompt"] = ask.messages[-1]["content"]
    row["confidence"] = confidence
    return row
