"""Reads a reply in OpenAI's wire format straight from its JSON, field by field as litellm does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orchestrator.providers.finish_reasons import finish_reason
from orchestrator.providers.reply import EMPTY_CHOICES, Read, count, reported_cost, thoughts_apart


def read_openai(said: Mapping[str, Any]) -> Read:
    """Return what a chat completion's JSON says.

    Null content stays null with its finish reason; a reply without choices has the finish reason
    `empty_choices`. Raises ValueError for what is no chat completion, and that, KeyError,
    AttributeError or TypeError for one that is malformed.
    """
    choices = said.get("choices")
    if not isinstance(choices, list):
        raise ValueError("it is no chat completion: it has no choices")
    usage = said.get("usage") or {}
    prompt, completion, reasoning, cached = _usage(usage)
    text = thoughts = probability = None
    reason = EMPTY_CHOICES
    if choices:
        choice = choices[0]
        message = choice["message"]
        thoughts, text = _texts(message)
        reason = finish_reason(
            choice.get("finish_reason") or choice.get("finish_details") or "stop"
        )
        if reason == "stop" and message.get("tool_calls"):
            reason = "tool_calls"
        logprobs = choice.get("logprobs")
        probability = _mean_logprob(logprobs) if logprobs else None
    return Read(
        text, thoughts, reason, prompt, completion, reasoning, cached,
        said.get("model"), said.get("id"), probability, reported_cost(usage.get("cost")),
    )  # fmt: skip


def read_mistral(said: Mapping[str, Any]) -> Read:
    """Return what a chat completion of Mistral's says: an empty text of its stands for none."""
    read = read_openai(said)
    return read._replace(response=None) if read.response == "" else read


def read_xai(said: Mapping[str, Any]) -> Read:
    """Return what a chat completion of xAI's says: it counts reasoning tokens apart."""
    read = read_openai(said)
    prompt, completion, reasoning = (
        read.prompt_tokens,
        read.completion_tokens,
        read.reasoning_tokens,
    )
    if not reasoning or prompt is None or completion is None:
        return read
    if said["usage"].get("total_tokens") != prompt + completion + reasoning:
        return read
    return read._replace(completion_tokens=completion + reasoning)


def _mean_logprob(logprobs: Mapping[str, Any]) -> float | None:
    """Return the mean natural-log probability of the sampled tokens, when they were asked for."""
    content = logprobs.get("content")
    if not content:
        return None
    return float(sum(token["logprob"] for token in content) / len(content))


def _usage(usage: Mapping[str, Any]) -> tuple[int | None, int | None, int | None, int | None]:
    prompt, completion = count(usage.get("prompt_tokens")), count(usage.get("completion_tokens"))
    if not prompt and not completion:
        return None, None, None, None  # no prompt is of no tokens: nothing was counted
    completion_details = usage.get("completion_tokens_details")
    prompt_details = usage.get("prompt_tokens_details")
    reasoning = completion_details.get("reasoning_tokens") if completion_details else None
    cached = prompt_details.get("cached_tokens") if prompt_details else None
    return (
        prompt or 0,
        completion or 0,
        count(usage.get("reasoning_tokens") if reasoning is None else reasoning),
        count(usage.get("prompt_cache_hit_tokens", cached)),  # DeepSeek's, if it is there
    )


def _texts(message: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """Return the reasoning and the answer."""
    content = message.get("content")
    if content is None:
        # OpenAI puts the words of a refusal in a field of their own and leaves the content null.
        content = message.get("refusal") or None
    elif isinstance(content, list):
        return _blocks(content)
    for name in ("reasoning_content", "reasoning"):
        if name in message:
            return message[name], content
    return thoughts_apart(content)


def _blocks(content: list[Mapping[str, Any]]) -> tuple[str | None, str | None]:
    """Return the reasoning and the answer of a content in blocks (Mistral's), the last of each."""
    reasoning, text = None, ""
    for block in content:
        if block.get("type") == "thinking":
            parts = [part.get("text", "") for part in block["thinking"] if part["type"] == "text"]
            reasoning = "\n".join(parts) or None
        elif block.get("type") == "text":
            text = block.get("text", "")
    return reasoning, text
