"""Providers without an adapter path: what litellm's own client sends for us, and reads."""

from __future__ import annotations

import json
from typing import Any

import pytest

from orchestrator.providers import Call, Endpoint, Reply, has_adapter, open_client
from tests.providers.wire import Wire, says
from tests.wire.both import SYSTEM, USER
from tests.wire.test_requests import SCHEMA

AZURE = {
    "id": "chatcmpl-1",
    "object": "chat.completion",
    "created": 1,
    "model": "gpt-4o-2024-11-20",
    "choices": [
        {
            "index": 0,
            "finish_reason": "stop",
            "message": {"role": "assistant", "content": "Vienna"},
            "logprobs": {"content": [{"token": "Vienna", "logprob": -0.5, "top_logprobs": []}]},
        }
    ],
    "usage": {"prompt_tokens": 20, "completion_tokens": 3, "total_tokens": 23},
}
GEMINI = {
    "candidates": [
        {
            "content": {
                "role": "model",
                "parts": [{"text": "Let me see.", "thought": True}, {"text": "Vienna"}],
            },
            "finishReason": "STOP",
            "index": 0,
        }
    ],
    "usageMetadata": {
        "promptTokenCount": 20,
        "candidatesTokenCount": 3,
        "thoughtsTokenCount": 4,
        "totalTokenCount": 27,
    },
    "modelVersion": "gemini-2.5-flash",
}


async def asked(
    wire: Wire, model: str, said: dict[str, Any], params: dict[str, Any]
) -> tuple[Reply, str, dict[str, Any]]:
    """Return the reply, the path that was asked and the body that was sent."""
    wire.will(says(json.dumps(said), "application/json"))
    client = open_client(
        Endpoint(
            model,
            f"http://127.0.0.1:{wire.port}",
            api_key_env="WIRE_KEY",
            params=params,
            timeout_s=20.0,
        )
    )
    assert not has_adapter(model)
    try:
        reply = await client.ask(Call("00ff" * 8, (SYSTEM, USER)))
        told = client.sent()
    finally:
        await client.close()
    assert told is not None
    assert json.loads(told)["transport"] == "litellm"
    (seen,) = wire.seen
    return reply, seen.path, seen.body


_Cases = dict[str, tuple[dict[str, Any], dict[str, Any]]]

AZURE_PARAMS: _Cases = {
    "plain": ({"max_tokens": 77}, {"max_tokens": 77}),
    "logprobs": (
        {"logprobs": True, "top_logprobs": 2},
        {"logprobs": True, "top_logprobs": 2},
    ),
    "seed": ({"seed": 5, "temperature": 0.25}, {"seed": 5, "temperature": 0.25}),
    "schema": ({"response_format": SCHEMA}, {"response_format": SCHEMA}),
}


@pytest.mark.parametrize("case", AZURE_PARAMS)
async def test_azure(wire: Wire, case: str) -> None:
    params, wanted = AZURE_PARAMS[case]
    given = {**params, "api_version": "2025-01-01-preview"}
    reply, path, body = await asked(wire, "azure/gpt-4o", AZURE, given)
    assert path.startswith("/openai/deployments/gpt-4o/chat/completions")
    assert body["messages"] == [SYSTEM, USER]
    assert {name: body.get(name) for name in wanted} == wanted
    assert (reply.response, reply.finish_reason, reply.mean_logprob) == ("Vienna", "stop", -0.5)
    assert (reply.prompt_tokens, reply.completion_tokens) == (20, 3)


GEMINI_PARAMS: _Cases = {
    "plain": ({"max_tokens": 77}, {"max_output_tokens": 77}),
    "reasoning": (
        {"reasoning_effort": "low"},
        {"thinkingConfig": {"includeThoughts": True, "thinkingBudget": 1024}},
    ),
    "seed": ({"seed": 5, "temperature": 0.25}, {"seed": 5, "temperature": 0.25}),
    "schema": ({"response_format": SCHEMA}, {"response_mime_type": "application/json"}),
}


@pytest.mark.parametrize("case", GEMINI_PARAMS)
async def test_gemini(wire: Wire, case: str) -> None:
    params, wanted = GEMINI_PARAMS[case]
    reply, path, body = await asked(wire, "gemini/gemini-2.5-flash", GEMINI, params)
    assert "generateContent" in path
    assert body["contents"] == [{"role": "user", "parts": [{"text": USER["content"]}]}]
    assert body["system_instruction"]["parts"] == [{"text": SYSTEM["content"]}]
    config = body["generationConfig"]
    assert {name: config.get(name) for name in wanted} == wanted
    assert (reply.response, reply.reasoning) == ("Vienna", "Let me see.")
    assert reply.finish_reason == "stop"
    assert (reply.prompt_tokens, reply.reasoning_tokens) == (20, 4)
