"""From the same bytes both ways read the same reply, or the same class of error."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from typing import Any

import pytest

from orchestrator.providers import Reply
from tests.providers.wire import Answer, Wire, closes, cut_short, fails, says
from tests.wire.both import MODELS, Way, endpoint, recipe_of, ways
from tests.wire.said import OPENAI_KIND, OTHER_KINDS, SPECIAL

_NOT_COMPARED = {"started_at", "latency_s", "limits", "provider_request_id"}
"""litellm keeps neither the headers nor the id of some providers' replies."""

KNOWN = {
    # litellm calls every end a stop; an answer that was cut off must be told.
    ("cohere_chat", "MAX_TOKENS"): {"finish_reason": "length"},
    # Cohere's reply does not tell the model, and litellm fills in the one that was asked for.
    ("cohere_chat", "billed_units"): {"served_model": None},
    # litellm counts the words of the thoughts by itself; the provider does not tell.
    ("anthropic", "thinking"): {"reasoning_tokens": None},
}
"""What is read otherwise than litellm reads it, and meant to be."""


def fields(reply: Reply) -> dict[str, Any]:
    found = {field.name: getattr(reply, field.name) for field in dataclasses.fields(Reply)}
    return {name: value for name, value in found.items() if name not in _NOT_COMPARED}


def told(way: Way) -> Any:
    if way.error is not None:
        return way.error.error_class, way.error.retry_after_s
    assert way.reply is not None
    return fields(way.reply)


PROVIDERS = [provider for provider in MODELS if provider not in {"openai-o", "openai-5", "local"}]
"""Those left out ask otherwise, and are answered like others."""


def replies() -> Iterator[Any]:
    for provider in PROVIDERS:
        kinds = OTHER_KINDS.get(provider) or {**OPENAI_KIND, **SPECIAL.get(provider, {})}
        for name, said in kinds.items():
            request_id = "req-9" if name == "plain" else None
            yield pytest.param(provider, said, request_id, id=f"{provider}-{name}")


@pytest.mark.parametrize(("provider", "said", "request_id"), list(replies()))
async def test_both_ways_read_the_same(
    wire: Wire, provider: str, said: dict[str, Any], request_id: str | None
) -> None:
    headers = {"x-ratelimit-remaining-requests": "7"}
    if request_id:
        headers["x-request-id"] = request_id
    model = MODELS[provider][0]
    served = model if provider in {"sim", "local"} else model.partition("/")[2]
    said = {**said, "model": served}
    wire.will(says(json.dumps(said), "application/json", headers=headers))
    by_litellm, by_adapter = await ways(wire, endpoint(wire, provider))
    wanted = told(by_litellm)
    for (of, word), changes in KNOWN.items():
        if of == provider and word in json.dumps(said):
            assert wanted | changes != wanted  # else it need not stand above
            wanted |= changes
    assert told(by_adapter) == wanted
    assert by_adapter.reply is not None
    assert by_adapter.reply.limits is not None
    assert by_adapter.reply.limits.requests_left == 7
    assert by_adapter.reply.provider_request_id == (request_id or said.get("id"))


_CONTEXT = {
    "openai": fails(
        400,
        code="context_length_exceeded",
        message="This model's maximum context length is 128000 tokens. However, your messages "
        "resulted in 130005 tokens.",
    ),
    "vllm": fails(
        400,
        code="400",
        kind="BadRequestError",
        message="This model's maximum context length is 4096 tokens. However, you requested 5000 "
        "tokens (4000 in the messages, 1000 in the completion).",
    ),
    "anthropic": says(
        '{"type":"error","error":{"type":"invalid_request_error",'
        '"message":"prompt is too long: 208310 tokens > 200000 maximum"}}',
        "application/json",
        status=400,
    ),
}
ERRORS: dict[str, Answer] = {
    "400": fails(400),
    "401": fails(401, message="Incorrect key"),
    "402": fails(402),
    "403": fails(403),
    "404": fails(404, code="model_not_found", message="The model `x` does not exist"),
    "404 plain": says("404 page not found", "text/plain", status=404),
    "408": fails(408),
    "413": fails(413),
    "422": fails(422),
    "429": fails(429, headers={"Retry-After": "7"}),
    "429 quota": fails(429, code="insufficient_quota", kind="insufficient_quota"),
    "500": fails(500, kind="server_error", headers={"Retry-After": "3"}),
    "502 html": says("<html>Bad Gateway</html>", "text/html", status=502),
    "503": fails(503, kind="overloaded_error"),
    "529": fails(529, kind="overloaded_error"),
    "key 400": fails(400, code="invalid_api_key", message="Incorrect API key provided"),
    "policy": fails(400, code="content_policy_violation", message="violates our usage policies"),
    "policy by words": fails(
        400,
        message="The response was filtered due to the prompt triggering Azure OpenAI's content "
        "management policy.",
    ),
    **{f"context {name}": answer for name, answer in _CONTEXT.items()},
    "html": says("<html>welcome to the proxy</html>", "text/html"),
    "truncated json": says('{"id": "x", "choi', "application/json"),
    "no json object": says("[1]", "application/json"),
    "not a completion": says('{"detail": "hello"}', "application/json"),
    "error in 200": says(
        '{"error": {"message": "Provider returned error", "code": 502}}', "application/json"
    ),
    "rate in 200": says('{"error": {"message": "slow down", "code": 429}}', "application/json"),
    "closed": closes,
    "cut short": cut_short,
}  # fmt: skip


UNLIKE = {
    ("anthropic", "rate in 200"): "rate_limit",
    ("cohere_chat", "no json object"): "server",
    ("cohere_chat", "rate in 200"): "rate_limit",
    ("fireworks_ai", "error in 200"): "server",  # litellm takes this and the next for answers
    ("fireworks_ai", "not a completion"): "server",
    ("fireworks_ai", "rate in 200"): "rate_limit",
    ("groq", "rate in 200"): "rate_limit",
    ("ollama_chat", "rate in 200"): "rate_limit",
}
"""Where litellm reads an error that came with status 200 otherwise, without its code."""


@pytest.mark.parametrize("name", ERRORS)
@pytest.mark.parametrize("provider", PROVIDERS)
async def test_both_ways_give_the_same_class(wire: Wire, provider: str, name: str) -> None:
    wire.will(ERRORS[name])
    by_litellm, by_adapter = await ways(wire, endpoint(wire, provider))
    ours, theirs = told(by_adapter), told(by_litellm)
    if (provider, name) in UNLIKE:
        assert ours == (UNLIKE[provider, name], None)
        assert theirs != ours  # else it need not stand above
        return
    if isinstance(ours, dict) and isinstance(theirs, dict):
        ours.pop("error_message")
        theirs.pop("error_message")
    assert ours == theirs


@pytest.mark.parametrize("provider", MODELS)
async def test_the_recipe_is_used(wire: Wire, provider: str) -> None:
    """Else the tests above would compare litellm with itself."""
    assert await recipe_of(endpoint(wire, provider)) is not None
