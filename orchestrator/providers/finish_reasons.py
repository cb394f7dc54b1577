"""Why an answer ended, in OpenAI's words, whichever the provider uses."""

from __future__ import annotations

from collections.abc import Mapping

_IN_OUR_WORDS: Mapping[str, str] = {
    "COMPLETE": "stop",
    "ERROR": "stop",
    "ERROR_TOXIC": "content_filter",
    "MAX_TOKENS": "length",
    "STOP": "stop",
    "compaction": "length",
    "content_filter": "content_filter",
    "content_filtered": "content_filter",
    "end_turn": "stop",
    "eos": "stop",
    "eos_token": "stop",
    "function_call": "function_call",
    "guardrail_intervened": "content_filter",
    "length": "length",
    "max_tokens": "length",
    "network_error": "stop",
    "refusal": "content_filter",
    "sensitive": "content_filter",
    "stop": "stop",
    "stop_sequence": "stop",
    "tool_calls": "tool_calls",
    "tool_use": "tool_calls",
}


def finish_reason(said: str) -> str:
    """Return the provider's reason as litellm maps it; an unknown one is a plain stop."""
    return _IN_OUR_WORDS.get(said, "stop")
