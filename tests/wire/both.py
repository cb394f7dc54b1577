"""The same call through litellm's own call and through the adapter path."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from orchestrator.providers import Call, Endpoint, ProviderError, Recipe, Reply, resolve
from orchestrator.providers.adapter_transport import AdapterTransport
from orchestrator.providers.litellm_client import LitellmTransport
from tests.providers.wire import Seen, Wire

MODELS: Mapping[str, tuple[str, str]] = {
    "anthropic": ("anthropic/claude-sonnet-4-5", ""),
    "cerebras": ("cerebras/gpt-oss-120b", "/v1"),
    "cohere_chat": ("cohere_chat/command-a-03-2025", "/v2/chat"),
    "deepseek": ("deepseek/deepseek-reasoner", "/beta"),
    "fireworks_ai": ("fireworks_ai/accounts/fireworks/models/qwen3-32b", "/inference/v1"),
    "groq": ("groq/openai/gpt-oss-120b", "/openai/v1"),
    "hosted_vllm": ("hosted_vllm/Qwen/Qwen3-32B", "/v1"),
    "local": ("local/models/own.gguf", "/v1"),
    "mistral": ("mistral/magistral-medium-latest", "/v1"),
    "nvidia_nim": ("nvidia_nim/meta/llama3-70b-instruct", "/v1"),
    "ollama_chat": ("ollama_chat/llama3.2", ""),
    "openai": ("openai/gpt-4o", "/v1"),
    "openai-o": ("openai/o3", "/v1"),
    "openai-5": ("openai/gpt-5-mini", "/v1"),
    "openrouter": ("openrouter/openai/gpt-4o", "/api/v1"),
    "perplexity": ("perplexity/sonar-pro", ""),
    "sim": ("sim/calibrated", "/v1"),
    "together_ai": ("together_ai/Qwen/Qwen3-235B-A22B-fp8-tput", "/v1"),
    "xai": ("xai/grok-3-mini", "/v1"),
}
"""A model of each kind, and the path of its address."""

SYSTEM = {"role": "system", "content": 'Answer "briefly",\nin one word. '}
USER = {"role": "user", "content": " Capital of Österreich? <think> \\u00e9 \t"}
CALL = Call("00ff" * 8, (SYSTEM, USER), headers={"X-Calibrant-Draw": "abcd"})


@dataclass(frozen=True)
class Way:
    """What one way sent, and what came of it."""

    sent: Seen | None
    reply: Reply | None
    error: ProviderError | None


def endpoint(wire: Wire, provider: str, **changes: Any) -> Endpoint:
    model, path = MODELS[provider]
    base = f"http://127.0.0.1:{wire.port}{path}"
    given = {"api_base": base, "api_key_env": "WIRE_KEY", "timeout_s": 10.0, **changes}
    if provider in {"sim", "local"}:
        given["api_key_env"] = None
    return Endpoint(model, **given)


async def ways(wire: Wire, asked: Endpoint, call: Call = CALL) -> tuple[Way, Way]:
    """Return litellm's way and the adapter's."""
    return (
        await _way(wire, LitellmTransport(asked), call),
        await _way(wire, AdapterTransport(asked, await recipe_of(asked)), call),
    )


_recipes: dict[str, Recipe | None] = {}


async def recipe_of(asked: Endpoint) -> Recipe | None:
    """Return the endpoint's recipe, made once."""
    written = repr(asked)
    if written not in _recipes:
        _recipes[written] = await asyncio.to_thread(resolve, asked)
    return _recipes[written]


async def _way(wire: Wire, transport: LitellmTransport | AdapterTransport, call: Call) -> Way:
    wire.seen.clear()
    reply = error = None
    try:
        reply = await transport.attempt(call, 1, 10.0)
    except ProviderError as failed:
        error = failed
    finally:
        await transport.close()
    return Way(wire.seen[0] if wire.seen else None, reply, error)
