"""Reads replies of the providers that have a wire format of their own, as litellm's adapters do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orchestrator.providers.finish_reasons import finish_reason
from orchestrator.providers.reply import Read, count, thoughts_apart


def read_anthropic(said: Mapping[str, Any]) -> Read:
    """Return what a reply of Anthropic's messages endpoint says.

    Prompt tokens include those read from and written to the cache. Reasoning tokens are `None`
    where the provider thought and does not tell how much.
    """
    blocks = said["content"]
    thoughts = [block["thinking"] for block in blocks if block["type"] == "thinking"]
    thought = any(block["type"] in {"thinking", "redacted_thinking"} for block in blocks)
    usage = said["usage"]
    cached = usage.get("cache_read_input_tokens") or 0
    written = usage.get("cache_creation_input_tokens") or 0
    details = usage.get("output_tokens_details") or {}
    reasoning = count(details.get("thinking_tokens"))
    return Read(
        response="".join(block["text"] for block in blocks if block["type"] == "text") or None,
        reasoning="\n".join(thoughts) if thought else None,
        finish_reason=finish_reason(said["stop_reason"]),
        prompt_tokens=(usage.get("input_tokens") or 0) + cached + written,
        completion_tokens=usage.get("output_tokens") or 0,
        reasoning_tokens=0 if reasoning is None and not thought else reasoning,
        cached_tokens=cached,
        served_model=said["model"],
        reply_id=said.get("id"),
    )


def read_cohere(said: Mapping[str, Any]) -> Read:
    """Return what a reply of Cohere's second chat endpoint says."""
    content = said["message"].get("content")
    tokens = said["usage"].get("tokens") or {}
    return Read(
        response=None if content is None else "".join(part.get("text", "") for part in content),
        # litellm calls every end a stop; an answer that was cut off is told from one that ended.
        finish_reason=finish_reason(said.get("finish_reason") or "stop"),
        prompt_tokens=count(tokens.get("input_tokens")),
        completion_tokens=count(tokens.get("output_tokens")),
        reply_id=said.get("id"),
    )


def read_ollama(said: Mapping[str, Any]) -> Read:
    """Return what a reply of Ollama's chat endpoint says."""
    message = said["message"]
    if "thinking" in message:
        reasoning, text = message["thinking"], message.get("content")
    else:
        reasoning, text = thoughts_apart(message.get("content"))
    return Read(
        response=text,
        reasoning=reasoning,
        finish_reason=finish_reason(said.get("done_reason") or "stop"),
        prompt_tokens=count(said.get("prompt_eval_count")),
        completion_tokens=count(said.get("eval_count")),
        served_model=said.get("model"),
    )
