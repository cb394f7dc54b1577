"""The adapter path sends what `litellm.acompletion` sends: path, body and headers."""

from __future__ import annotations

import asyncio
import base64
import json
import pickle
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

import pytest

from orchestrator.providers import Call, Endpoint, has_adapter, open_client, resolve
from tests.providers.wire import Wire, fails, says
from tests.wire.both import MODELS, SYSTEM, USER, endpoint, recipe_of, ways
from tests.wire.said import anthropic

SCHEMA = {
    "type": "json_schema",
    "json_schema": {
        "name": "answer",
        "strict": True,
        "schema": {
            "type": "object",
            "properties": {"answer": {"type": "string"}},
            "required": ["answer"],
            "additionalProperties": False,
        },
    },
}
PARAMS: Mapping[str, Mapping[str, Any]] = {
    "plain": {"max_tokens": 77},
    "sampled": {"max_tokens": 77, "temperature": 0.25, "top_p": 0.9, "stop": ["\n\n"]},
    "reasoning": {"reasoning_effort": "low", "max_tokens": 4096},
    "logprobs": {"logprobs": True, "top_logprobs": 2},
    "seed": {"seed": 5},
    "schema": {"response_format": SCHEMA},
}
COMPARED = {
    "authorization", "x-api-key", "api-key", "anthropic-version", "anthropic-beta", "content-type",
    "accept", "http-referer", "x-title", "x-pplx-integration", "request-source", "x-team",
    "x-calibrant-draw",
}  # fmt: skip


def headers_of(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name in COMPARED}


async def same(wire: Wire, asked: Endpoint, *messages: Mapping[str, str]) -> bool:
    """Compare both ways; return whether litellm sent anything."""
    wire.will(fails(418))
    call = Call("00ff" * 8, messages, headers={"X-Calibrant-Draw": "abcd"})
    by_litellm, by_adapter = await ways(wire, asked, call)
    if by_litellm.sent is None:
        assert by_adapter.sent is None
        assert by_litellm.error is not None
        assert by_adapter.error is not None
        assert by_adapter.error.error_class == by_litellm.error.error_class
        assert by_adapter.error.message == by_litellm.error.message
        return False
    assert by_adapter.sent is not None
    assert by_adapter.sent.path == by_litellm.sent.path
    assert by_adapter.sent.body == by_litellm.sent.body
    wanted = headers_of(by_litellm.sent.headers)
    assert headers_of(by_adapter.sent.headers).items() >= wanted.items()
    return True


@pytest.mark.parametrize("params", PARAMS)
@pytest.mark.parametrize("provider", MODELS)
async def test_both_ways_send_the_same(wire: Wire, provider: str, params: str) -> None:
    asked = endpoint(wire, provider, params=PARAMS[params])
    recipe = await recipe_of(asked)
    sent = await same(wire, asked, SYSTEM, USER)
    if sent:
        assert recipe is not None
        assert await same(wire, asked, USER)


@pytest.mark.parametrize("provider", MODELS)
async def test_headers_and_body_of_the_sweep(wire: Wire, provider: str) -> None:
    extra = {"X-Team": "evaluation", "Authorization": "Bearer of-the-sweep"}
    asked = endpoint(
        wire,
        provider,
        extra_headers=extra if provider not in {"anthropic", "ollama_chat"} else {"X-Team": "e"},
        extra_body={"chat_template_kwargs": {"enable_thinking": False}, "metadata": {"a": "ü"}},
    )
    assert await same(wire, asked, USER)


@pytest.mark.parametrize("provider", MODELS)
@pytest.mark.parametrize(
    "messages",
    [
        (SYSTEM, USER, {"role": "assistant", "content": "Wien "}, USER),
        (USER, {"role": "assistant", "content": "Wi"}),
        (USER, USER),
        (SYSTEM,),
        (USER, SYSTEM),
        (SYSTEM, {"role": "user", "content": " "}),
        ({"role": "system", "content": ""}, USER),
    ],
    ids=["shots", "begun", "twice", "system", "after", "blank", "empty"],
)
async def test_messages_of_any_shape(
    wire: Wire, provider: str, messages: tuple[Mapping[str, str], ...]
) -> None:
    await same(wire, endpoint(wire, provider), *messages)


ADDRESSES = {
    "anthropic": "https://api.anthropic.com/v1/messages",
    "cerebras": "https://api.cerebras.ai/v1/chat/completions",
    "cohere_chat": "https://api.cohere.com/v2/chat",
    "deepseek": "https://api.deepseek.com/beta/chat/completions",
    "fireworks_ai": "https://api.fireworks.ai/inference/v1/chat/completions",
    "groq": "https://api.groq.com/openai/v1/chat/completions",
    "mistral": "https://api.mistral.ai/v1/chat/completions",
    "nvidia_nim": "https://integrate.api.nvidia.com/v1/chat/completions",
    "ollama_chat": "http://localhost:11434/api/chat",
    "openai": "https://api.openai.com/v1/chat/completions",
    "openrouter": "https://openrouter.ai/api/v1/chat/completions",
    "perplexity": "https://api.perplexity.ai/chat/completions",
    "together_ai": "https://api.together.ai/v1/chat/completions",
    "xai": "https://api.x.ai/v1/chat/completions",
}


@pytest.mark.parametrize("provider", ADDRESSES)
def test_own_address_and_no_secret(provider: str) -> None:
    recipe = resolve(Endpoint(MODELS[provider][0], api_key_env="WIRE_KEY"))
    assert recipe is not None
    assert (recipe.url, recipe.after_base) == (ADDRESSES[provider], False)
    assert b"the-key-of-these-tests" not in pickle.dumps(recipe)
    assert any("${WIRE_KEY}" in value for value in recipe.headers.values())


def test_the_address_stays_where_it_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GATEWAY", "https://gateway.example/tenant-7/v1/")
    monkeypatch.setenv("TENANT_TOKEN", "tok-en-of-the-tenant")
    asked = Endpoint(
        "openai/gpt-4o",
        api_base="${GATEWAY}",
        api_key_env="WIRE_KEY",
        extra_headers={"X-Tenant": "t ${TENANT_TOKEN}"},
    )
    recipe = resolve(asked)
    assert recipe is not None
    assert (recipe.url, recipe.after_base) == ("/chat/completions", True)
    assert recipe.headers["x-tenant"] == "t ${TENANT_TOKEN}"
    assert b"tenant-7" not in pickle.dumps(recipe)


def test_what_only_the_asking_process_can_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    assert resolve(Endpoint("openai/gpt-4o")) is None  # the key may be set there
    assert resolve(Endpoint("openai/gpt-4o", api_key_env="NOT_SET")) is None
    assert resolve(Endpoint("openai/gpt-4o", api_base="${NOT_SET}/v1")) is None
    monkeypatch.setenv("OPENAI_BASE_URL", "https://gateway.example/v1")
    assert resolve(Endpoint("openai/gpt-4o", api_key_env="WIRE_KEY")) is None
    secret = "a-secret-among-the-parameters"
    monkeypatch.setenv("OTHER_TOKEN", secret)
    body = {"user": secret}
    assert resolve(Endpoint("sim/calibrated", extra_body=body)) is None
    assert resolve(Endpoint("sim/calibrated")) is not None


@pytest.mark.parametrize("model", ["azure/gpt-4o", "gemini/gemini-2.5-flash", "bedrock/x", "x/y"])
def test_others_go_through_litellm(model: str) -> None:
    assert not has_adapter(model)
    assert resolve(Endpoint(model, api_key_env="WIRE_KEY")) is None


def test_names_without_a_provider() -> None:
    recipe = resolve(Endpoint("claude-sonnet-4-5", api_key_env="WIRE_KEY"))
    assert recipe is not None
    assert recipe.provider == "anthropic"


async def test_what_an_adapter_adds_is_told(wire: Wire) -> None:
    wire.will(says(json.dumps(anthropic()), "application/json"))
    asked = endpoint(wire, "anthropic", extra_headers={"X-Team": "evaluation"})
    client = open_client(asked, recipe=await recipe_of(asked))
    assert client.sent() is None
    await client.ask(Call("00ff" * 8, (USER,)))
    told = client.sent()
    await client.close()
    assert told is not None
    body = json.loads(told)["body"]
    assert body.pop("messages") == [{"role": "user", "content": [{"type": "text", "text": "…"}]}]
    assert body == {
        name: wire.seen[0].body[name] for name in wire.seen[0].body if name != "messages"
    }
    assert "max_tokens" in body  # no sweep stated it


async def test_resolving_leaves_other_requests_alone(wire: Wire) -> None:
    wire.will(fails(418))
    await asyncio.gather(
        *(recipe_of(endpoint(wire, provider)) for provider in ("openai", "mistral", "anthropic")),
        same(wire, endpoint(wire, "hosted_vllm"), USER),
    )


async def test_a_recipe_is_enough_to_ask(wire: Wire) -> None:
    """Who is given one never imports litellm, which takes seconds."""
    asked = endpoint(wire, "anthropic", extra_headers={"X-Team": "evaluation"})
    recipe = await recipe_of(asked)
    wire.will(says(json.dumps(anthropic()), "application/json"))
    given = base64.b64encode(pickle.dumps((asked, Call("00ff" * 8, (SYSTEM, USER)), recipe)))
    code = (
        "import asyncio, base64, pickle, sys; from orchestrator.providers import open_client\n"
        "endpoint, call, recipe = pickle.loads(base64.b64decode(sys.argv[1]))\n"
        "async def main():\n"
        "    client = open_client(endpoint, recipe=recipe)\n"
        "    reply = await client.ask(call)\n"
        "    await client.close()\n"
        "    return reply.response\n"
        "print(asyncio.run(main())); sys.exit('litellm' in sys.modules)"
    )
    command = [sys.executable, "-W", "error", "-c", code, given.decode()]
    done = await asyncio.to_thread(subprocess.run, command, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"Wien\n", b"")
    assert wire.seen[0].headers["x-api-key"] == "the-key-of-these-tests"


async def test_a_key_that_is_only_known_where_it_is_asked(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = endpoint(wire, "openai", api_key_env=None)
    monkeypatch.setenv("OPENAI_API_KEY", "the-key-of-the-planner")
    recipe = await asyncio.to_thread(resolve, asked)
    assert recipe is not None
    wire.will(fails(418))
    for change in ("the-key-of-the-worker", None):
        if change:
            monkeypatch.setenv("OPENAI_API_KEY", change)
        else:
            monkeypatch.delenv("OPENAI_API_KEY")
        wire.seen.clear()
        client = open_client(asked, recipe=recipe)
        reply = await client.ask(Call("00ff" * 8, (USER,)))
        await client.close()
        if change:
            assert wire.seen[0].headers["authorization"] == f"Bearer {change}"
        else:
            assert (reply.error_class, wire.seen) == ("auth", [])
