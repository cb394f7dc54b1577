"""The OpenAI wire format: what a chat request asks, and the bodies of answers and errors."""

from __future__ import annotations

import hashlib
import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from orchestrator.errors import UsageError

DRAW_HEADER = "X-Calibrant-Draw"
FINGERPRINT = "calibrant-simulated-1"


@dataclass(frozen=True, slots=True)
class ChatRequest:
    """A chat request as far as a simulated model looks at it.

    system: the system (or developer) messages, joined. user: the last user message.
    messages: the SHA-256 of the messages' JSON. schema: a JSON schema asked for, if any.
    """

    model: str
    system: str
    user: str
    simulation: Mapping[str, Any]
    messages: str
    prompt_characters: int
    max_tokens: int | None
    logprobs: bool
    schema: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Draw:
    """The header `X-Calibrant-Draw: <nonce>:<sample>`; absent it is 0:0."""

    nonce: str
    sample: int

    @classmethod
    def of(cls, header: str | None) -> Draw:
        """Return the draw a header names; raises `UsageError` when it is not one."""
        if header is None:
            return cls("0", 0)
        nonce, colon, sample = header.strip().rpartition(":")
        if not colon or not nonce or not sample.isdecimal():
            raise UsageError(
                f"header {DRAW_HEADER} is {header[:80]!r}; expected <nonce>:<sample>, like 7f3a:0"
            )
        return cls(nonce, int(sample))


def read_chat(body: bytes) -> ChatRequest:
    """Return what a request's body asks; raises `UsageError` on anything a model could not do."""
    try:
        asked = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise UsageError(f"the body is not JSON: {error}") from error
    if not isinstance(asked, dict):
        raise UsageError("the body must be a JSON object with 'model' and 'messages'")
    model = asked.get("model")
    if not isinstance(model, str) or not model:
        raise UsageError("'model' is missing: expected a text like 'sim/calibrated'")
    if asked.get("stream"):
        raise UsageError("'stream' is not supported by the simulated models: leave it out")
    if asked.get("n") not in (None, 1):
        raise UsageError("'n' must be 1: ask for further samples in requests of their own")
    messages = asked.get("messages")
    if not isinstance(messages, list) or not messages:
        raise UsageError("'messages' is missing: expected a list of {role, content}")
    texts = [_message(place, message) for place, message in enumerate(messages)]
    users = [text for role, text in texts if role == "user"]
    if not users:
        raise UsageError("'messages' holds no user message: there is nothing to answer")
    return ChatRequest(
        model=model,
        system="\n".join(text for role, text in texts if role in ("system", "developer")),
        user=users[-1],
        simulation=asked.get("simulation") or {},
        messages=hashlib.sha256(orjson.dumps(messages)).hexdigest(),
        prompt_characters=sum(len(text) for _, text in texts),
        max_tokens=_max_tokens(asked),
        logprobs=bool(asked.get("logprobs")),
        schema=_schema(asked.get("response_format")),
    )


def completion(
    *,
    model: str,
    response_id: str,
    text: str | None,
    finish_reason: str,
    prompt_tokens: int,
    completion_tokens: int,
    reasoning_tokens: int = 0,
    confidence: float | None = None,
) -> bytes:
    """Return the body of a chat completion; with a confidence, log-probabilities of its words.

    Completion tokens in `usage` include the reasoning tokens, as they do in the original. The
    log-probabilities add up to the logarithm of the confidence.
    """
    completed = completion_tokens + reasoning_tokens
    message = {"role": "assistant", "content": text, "refusal": None}
    choice = {
        "index": 0,
        "message": message,
        "logprobs": None if confidence is None else _logprobs(text or "", confidence),
        "finish_reason": finish_reason,
    }
    return orjson.dumps(
        {
            "id": response_id,
            "object": "chat.completion",
            "created": int(time.time()),
            "model": model,
            "choices": [choice],
            "usage": {
                "prompt_tokens": prompt_tokens,
                "completion_tokens": completed,
                "total_tokens": prompt_tokens + completed,
                "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0},
                "completion_tokens_details": {
                    "reasoning_tokens": reasoning_tokens,
                    "audio_tokens": 0,
                    "accepted_prediction_tokens": 0,
                    "rejected_prediction_tokens": 0,
                },
            },
            "service_tier": "default",
            "system_fingerprint": FINGERPRINT,
        }
    )


def error_body(message: str, *, code: str | None = None) -> bytes:
    """Return the body of an error."""
    kind = "invalid_request_error"
    return orjson.dumps({"error": {"message": message, "type": kind, "param": None, "code": code}})


def models_body(models: Sequence[str]) -> bytes:
    """Return the body of the list of models."""
    data = [
        {"id": name, "object": "model", "created": 0, "owned_by": "calibrant"} for name in models
    ]
    return orjson.dumps({"object": "list", "data": data})


def _message(place: int, message: Any) -> tuple[str, str]:
    where = f"'messages[{place}]'"
    if not isinstance(message, dict) or not isinstance(message.get("role"), str):
        raise UsageError(f"{where} must be an object with 'role' and 'content'")
    content = message.get("content")
    if content is None and message["role"] == "assistant":
        return "assistant", ""
    if isinstance(content, list):
        parts = [part.get("text") for part in content if isinstance(part, dict)]
        texts = [part for part in parts if isinstance(part, str)]
        if len(texts) == len(content):
            return message["role"], "\n".join(texts)
    if not isinstance(content, str):
        raise UsageError(f"{where}.content must be text, or a list of text parts")
    return message["role"], content


def _max_tokens(asked: Mapping[str, Any]) -> int | None:
    for name in ("max_completion_tokens", "max_tokens"):
        value = asked.get(name)
        if value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            raise UsageError(f"'{name}' must be a whole number of at least 1, not {value!r}")
        return value
    return None


def _schema(response_format: Any) -> Mapping[str, Any] | None:
    if not isinstance(response_format, dict) or response_format.get("type") != "json_schema":
        return None
    named = response_format.get("json_schema")
    schema = named.get("schema") if isinstance(named, dict) else None
    return schema if isinstance(schema, dict) else None


def _logprobs(text: str, confidence: float) -> dict[str, Any]:
    tokens = text.split()
    each = math.log(max(confidence, 1e-6)) / max(len(tokens), 1)
    content = [
        {"token": token, "logprob": each, "bytes": list(token.encode()), "top_logprobs": []}
        for token in tokens
    ]
    return {"content": content, "refusal": None}
