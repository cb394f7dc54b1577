"""What goes over the wire and what is read from it, through litellm and real HTTP."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from orchestrator.errors import UsageError
from orchestrator.providers import Call, Endpoint, Outcome, Price, RetryPolicy, open_client
from orchestrator.providers.endpoint_arguments import sampling_seed
from tests.providers.conftest import Opener
from tests.providers.wire import Answer, Wire, closes, completion, fails, hangs, ok, says, trickles

CALL = Call(
    "00ff" * 8,
    ({"role": "system", "content": "Be brief."}, {"role": "user", "content": "Capital of France?"}),
    headers={"X-Calibrant-Draw": "abcd"},
)
MODELS = ["openai/gpt-4o", "hosted_vllm/Qwen3-32B", "anthropic/claude-sonnet-4-5"]


class Places:
    """A gate of so many places."""

    def __init__(self, places: int) -> None:
        self._places = asyncio.Semaphore(places)
        self.outcomes: list[Outcome | None] = []

    async def enter(self, call: Call) -> None:
        await self._places.acquire()

    def leave(self, call: Call, outcome: Outcome | None) -> None:
        self.outcomes.append(outcome)
        self._places.release()


def endpoint(wire: Wire, model: str = "openai/gpt-4o", **changes: object) -> Endpoint:
    base = wire.base.removesuffix("/v1") if model.startswith("anthropic/") else wire.base
    return Endpoint(model, **{"api_base": base, "timeout_s": 5.0, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    ("answer", "error_class"),
    [
        (fails(400), "bad_request"),
        (fails(401), "auth"),
        (fails(402), "auth"),
        (fails(403), "auth"),
        (fails(404), "not_found"),
        (fails(408), "timeout"),
        (fails(409), "server"),
        (fails(413), "too_large"),
        (fails(422), "bad_request"),
        (fails(429), "rate_limit"),
        (fails(429, code="insufficient_quota", kind="insufficient_quota"), "quota"),
        (fails(400, message="Your credit balance is too low to access the API."), "quota"),
        (fails(500), "server"),
        (fails(500, kind="server_error"), "server"),
        (fails(502), "server"),
        (fails(503), "server"),
        (fails(504), "timeout"),
        (fails(529), "server"),
        (
            fails(400, code="context_length_exceeded", message="maximum context length is 4097"),
            "context_length",
        ),
        (says("<html>welcome to the proxy</html>", "text/html"), "server"),
        (says('{"id": "x", "choi', "application/json"), "server"),
        (closes, "connection"),
    ],
)
async def test_every_failure_has_its_class(
    wire: Wire, opened: Opener, model: str, answer: Answer, error_class: str
) -> None:
    wire.will(answer)
    reply = await opened(endpoint(wire, model)).ask(CALL)
    assert (reply.status, reply.error_class, reply.attempts) == ("error", error_class, 1)
    assert reply.error_message
    assert reply.response is None
    assert len(wire.seen) == 1  # one attempt is one HTTP request


def gemini_refuses_the_key(reason: str) -> Answer:
    error = {
        "code": 400,
        "message": reason,
        "status": "INVALID_ARGUMENT",
        "details": [
            {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID"}
        ],
    }
    return says(json.dumps({"error": error}), "application/json", status=400)


XAI_REFUSES_THE_KEY = says(
    '{"code": "Client specified an invalid argument", '
    '"error": "Incorrect API key provided: xa***yz. You can obtain an API key from the console."}',
    "application/json",
    status=400,
)


@pytest.mark.parametrize(
    ("model", "answer"),
    [
        ("gemini/gemini-2.5-flash", gemini_refuses_the_key("API key not valid. Please pass one.")),
        ("gemini/gemini-2.5-flash", gemini_refuses_the_key("API key expired. Renew it.")),
        ("xai/grok-4", XAI_REFUSES_THE_KEY),
        ("openai/gpt-4o", XAI_REFUSES_THE_KEY),
    ],
)
async def test_a_wrong_key_is_one_whatever_the_status(
    wire: Wire,
    opened: Opener,
    monkeypatch: pytest.MonkeyPatch,
    model: str,
    answer: Answer,
) -> None:
    monkeypatch.setenv("OUR_KEY", "wrong-key-of-ours")
    wire.will(answer)
    reply = await opened(endpoint(wire, model, api_key_env="OUR_KEY")).ask(CALL)
    assert (reply.status, reply.error_class) == ("error", "auth")
    assert len(wire.seen) == 1


@pytest.mark.parametrize("model", MODELS)
async def test_nobody_listens(wire: Wire, opened: Opener, model: str) -> None:
    reply = await opened(Endpoint(model, api_base="http://127.0.0.1:1/v1")).ask(CALL)
    assert (reply.status, reply.error_class) == ("error", "connection")


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("answer", [hangs, trickles])
async def test_timeout(wire: Wire, opened: Opener, model: str, answer: Answer) -> None:
    wire.will(answer)
    reply = await opened(endpoint(wire, model, timeout_s=0.5)).ask(CALL)
    assert (reply.error_class, len(wire.seen)) == ("timeout", 1)
    assert reply.latency_s is not None
    assert 0.3 < reply.latency_s < 3


@pytest.mark.parametrize("model", MODELS)
async def test_policy_block_is_an_answer(wire: Wire, opened: Opener, model: str) -> None:
    wire.will(fails(400, code="content_policy_violation", message="rejected by our safety system"))
    reply = await opened(endpoint(wire, model)).ask(CALL)
    assert (reply.status, reply.finish_reason, reply.response) == ("ok", "content_filter", None)
    assert reply.error_class is None


async def test_null_and_empty_are_what_they_are(wire: Wire, opened: Opener) -> None:
    client = opened(endpoint(wire))
    wire.will(ok(None, choice={"finish_reason": "content_filter"}))
    reply = await client.ask(CALL)
    assert (reply.status, reply.finish_reason, reply.response) == ("ok", "content_filter", None)
    wire.will(ok("", choice={"finish_reason": "length"}))
    reply = await client.ask(CALL)
    assert (reply.status, reply.finish_reason, reply.response) == ("ok", "length", "")
    wire.will(ok(choices=[]))
    reply = await client.ask(CALL)
    assert (reply.status, reply.finish_reason, reply.response) == ("ok", "empty_choices", None)
    assert reply.prompt_tokens == 1000
    wire.will(ok(None, message={"refusal": "I cannot help with that."}))
    assert (await client.ask(CALL)).response == "I cannot help with that."


@pytest.mark.parametrize("model", ["openai/gpt-4o", "hosted_vllm/Qwen3-32B"])
async def test_fields_of_a_reply(wire: Wire, opened: Opener, model: str) -> None:
    usage = {
        "prompt_tokens": 1000,
        "completion_tokens": 200,
        "total_tokens": 1200,
        "completion_tokens_details": {"reasoning_tokens": 150},
        "prompt_tokens_details": {"cached_tokens": 400},
    }
    token: dict[str, Any] = {"bytes": None, "top_logprobs": []}
    logprobs = {
        "content": [
            {"token": "Par", "logprob": -0.5, **token},
            {"token": "is", "logprob": -1.5} | token,
        ]
    }
    wire.will(
        ok(
            usage=usage,
            message={"reasoning_content": "France… Paris."},
            choice={"logprobs": logprobs},
        )
    )
    price = Price(input_per_mtok=2.0, output_per_mtok=10.0)
    reply = await opened(endpoint(wire, model, params={"logprobs": True}, price=price)).ask(CALL)
    assert reply.response == "Paris"
    assert reply.reasoning == "France… Paris."
    assert reply.finish_reason == "stop"
    assert (reply.prompt_tokens, reply.completion_tokens) == (1000, 200)
    assert (reply.reasoning_tokens, reply.cached_tokens) == (150, 400)
    assert reply.cost_usd == pytest.approx(1000 * 2e-6 + 200 * 10e-6)
    assert reply.served_model == "served-name"
    assert reply.provider_request_id == "req-9"
    assert reply.mean_logprob == pytest.approx(-1.0)
    assert reply.latency_s is not None
    assert reply.latency_s > 0


async def test_cost_from_the_price_map_or_unknown(wire: Wire, opened: Opener) -> None:
    wire.will(ok())
    priced = await opened(endpoint(wire, "openai/gpt-4.1")).ask(CALL)
    assert priced.cost_usd == pytest.approx(1000 * 2e-6 + 200 * 8e-6)
    assert (await opened(endpoint(wire, "openai/our-own")).ask(CALL)).cost_usd is None
    assert (await opened(endpoint(wire, "hosted_vllm/Qwen3-32B")).ask(CALL)).cost_usd is None
    assert (await opened(endpoint(wire, "sim/calibrated")).ask(CALL)).cost_usd == 0


async def test_what_is_sent(wire: Wire, opened: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OUR_GATEWAY_KEY", "gateway-key-one")
    wire.will(ok())
    client = opened(
        endpoint(
            wire,
            params={"temperature": 0.25, "max_tokens": 77, "seed": 5},
            extra_headers={"X-Team": "evaluation"},
            extra_body={"chat_template_kwargs": {"enable_thinking": False}},
            api_key_env="OUR_GATEWAY_KEY",
        )
    )
    await client.ask(CALL)
    sent = wire.seen[0]
    assert sent.path == "/v1/chat/completions"
    assert sent.body == {
        "model": "gpt-4o",
        "messages": [dict(message) for message in CALL.messages],
        "temperature": 0.25,
        "max_tokens": 77,
        "seed": 5,
        "chat_template_kwargs": {"enable_thinking": False},
    }
    assert sent.headers["x-calibrant-draw"] == "abcd"
    assert sent.headers["x-team"] == "evaluation"
    assert sent.headers["authorization"] == "Bearer gateway-key-one"
    monkeypatch.setenv("OUR_GATEWAY_KEY", "gateway-key-two")  # read when asking, not when opening
    await client.ask(CALL)
    assert wire.seen[1].headers["authorization"] == "Bearer gateway-key-two"


@pytest.mark.parametrize("model", ["sim/calibrated", "local/models/own.gguf"])
async def test_served_models_keep_their_id_on_the_wire(
    wire: Wire, opened: Opener, model: str
) -> None:
    wire.will(ok())
    await opened(endpoint(wire, model, params={"temperature": 1.0})).ask(CALL)
    sent = wire.seen[0]
    assert sent.body["model"] == model
    assert sent.path == "/v1/chat/completions"
    assert sent.headers["x-calibrant-draw"] == "abcd"
    assert "test-" not in sent.headers["authorization"]  # no key of another provider
    assert sent.body.get("seed") == (
        sampling_seed(CALL.request_key) if model.startswith("local/") else None
    )


def test_seed_fits_and_follows_the_key() -> None:
    assert sampling_seed("ffffffff" + "0" * 24) == 2**31 - 1
    assert sampling_seed("00000001" + "f" * 24) != sampling_seed("00000002" + "f" * 24)


async def test_a_missing_key_variable_is_told_by_name(wire: Wire, opened: Opener) -> None:
    wire.will(ok())
    reply = await opened(endpoint(wire, api_key_env="NOT_SET_ANYWHERE")).ask(CALL)
    assert reply.error_class == "auth"
    assert "NOT_SET_ANYWHERE" in (reply.error_message or "")
    assert not wire.seen


@pytest.mark.parametrize(
    ("model", "params"),
    [
        ("anthropic/claude-sonnet-4-5", {"seed": 3}),
        ("anthropic/claude-sonnet-4-5", {"logprobs": True}),
        ("openai/gpt-5-mini", {"temperature": 0.0}),
    ],
)
async def test_unsupported_parameters_are_told_not_dropped(
    wire: Wire, opened: Opener, model: str, params: dict[str, object]
) -> None:
    wire.will(ok())
    reply = await opened(endpoint(wire, model, params=params)).ask(CALL)
    assert reply.error_class == "bad_request"
    assert next(iter(params)) in (reply.error_message or "")
    assert not wire.seen


@pytest.mark.parametrize(
    "name", ["api_key", "num_retries", "n", "mock_response", "mock_delay", "drop_params"]
)
def test_reserved_parameters_are_refused(name: str) -> None:
    with pytest.raises(UsageError, match=rf"params\.{name} cannot be set"):
        open_client(Endpoint("openai/gpt-4o", params={name: 1}))


@pytest.mark.parametrize("model", MODELS)
async def test_secrets_stay_out_of_messages(
    wire: Wire, opened: Opener, monkeypatch: pytest.MonkeyPatch, model: str
) -> None:
    monkeypatch.setenv("PLAIN_NAME", "tiger-lily-42")
    said = (
        "Incorrect API key provided: tiger-lily-42. Header was Authorization: Bearer zzz-yyy-xxx, "
        "header two-secret-words, key sk-abcdefghijklmnop, see https://me:pass1234@host/x?key=k777"
    )
    wire.will(fails(401, message=said))
    asked = endpoint(
        wire,
        model,
        api_key_env="PLAIN_NAME",
        extra_headers={"X-Gateway": "two-secret-words"},
    )
    message = (await opened(asked).ask(CALL)).error_message or ""
    assert "API key" in message
    for secret in ("tiger-lily", "zzz-yyy", "two-secret", "abcdefghij", "pass1234", "k777"):
        assert secret not in message


async def test_filled_in_secrets_stay_out_of_messages(wire: Wire, opened: Opener) -> None:
    wire.will(fails(401, message="the token tok-en-77 of /path-key-5/v1 is wrong (try 2 of 2)"))
    asked = endpoint(
        wire,
        api_base=f"{wire.base.removesuffix('/v1')}/path-key-5/v1",
        extra_headers={"Authorization": "Bearer tok-en-77", "X-Version": "2"},
        secrets=("path-key-5",),
    )
    message = (await opened(asked).ask(CALL)).error_message or ""
    assert "the token [hidden] of /[hidden]/v1 is wrong (try 2 of 2)" in message
    assert "path-key-5" in wire.seen[0].path


async def test_retry_after_is_honoured_and_attempts_counted(wire: Wire, opened: Opener) -> None:
    wire.will(fails(429, headers={"Retry-After": "1"}), fails(500), closes, ok("Paris"))
    client = opened(endpoint(wire), retries=RetryPolicy(first_wait_s=0.05))
    start = asyncio.get_running_loop().time()
    reply = await client.ask(CALL)
    assert asyncio.get_running_loop().time() - start >= 1.0
    assert (reply.status, reply.response, reply.attempts) == ("ok", "Paris", 4)
    assert reply.latency_s is not None
    assert reply.latency_s < 0.9  # the answered attempt's, without the waits
    assert len(wire.seen) == 4


async def test_final_errors_are_not_tried_again(wire: Wire, opened: Opener) -> None:
    for answer in (fails(400), fails(401), fails(429, code="insufficient_quota")):
        wire.will(answer)
        client = opened(endpoint(wire), retries=RetryPolicy(first_wait_s=0.01))
        assert (await client.ask(CALL)).attempts == 1
    assert len(wire.seen) == 3


class Bounded:
    """A gate with so many places."""

    def __init__(self, places: int) -> None:
        self.slots = asyncio.Semaphore(places)

    async def enter(self, call: Call) -> None:
        await self.slots.acquire()

    def leave(self, call: Call, outcome: Outcome | None) -> None:
        self.slots.release()


async def test_many_at_once_get_their_own_answers(wire: Wire, opened: Opener) -> None:
    from aiohttp import web

    tried: set[str] = set()

    async def second_time_lucky(
        request: web.Request, body: dict[str, object]
    ) -> web.StreamResponse:
        question = str(body["messages"][0]["content"])  # type: ignore[index]  # a message list
        if question not in tried:
            tried.add(question)
            return web.json_response({"error": {"message": "busy"}}, status=503)
        return web.json_response(completion(f"echo {question}"))

    wire.will(second_time_lucky)
    client = opened(
        endpoint(wire, "sim/oracle"),
        gate=Bounded(8),
        retries=RetryPolicy(first_wait_s=0.05),
    )
    calls = [Call(f"{i:032x}", ({"role": "user", "content": f"q{i}"},)) for i in range(60)]
    replies = await asyncio.gather(*(client.ask(call) for call in calls))
    assert [reply.response for reply in replies] == [f"echo q{i}" for i in range(60)]
    assert {reply.attempts for reply in replies} == {2}
    assert len(wire.seen) == 120


async def test_the_place_is_free_while_waiting(wire: Wire, opened: Opener) -> None:
    wire.will(fails(429, headers={"Retry-After": "2"}), ok("quick"), ok("later"))
    client = opened(endpoint(wire), gate=Bounded(1), retries=RetryPolicy())
    waiting = asyncio.create_task(client.ask(CALL))
    await wire.asked.wait()
    quick = await asyncio.wait_for(client.ask(CALL), 1.5)
    assert (quick.response, waiting.done()) == ("quick", False)
    assert (await waiting).response == "later"


async def test_a_turn_that_does_not_come_again_ends_with_the_deadline(
    wire: Wire, opened: Opener
) -> None:
    class Once(Bounded):
        entered = 0

        async def enter(self, call: Call) -> None:
            self.entered += 1
            if self.entered > 1:
                await asyncio.Event().wait()
            await super().enter(call)

    wire.will(fails(500))
    retries = RetryPolicy(deadline_s=3.0, first_wait_s=0.01)
    reply = await asyncio.wait_for(
        opened(endpoint(wire), gate=Once(1), retries=retries).ask(CALL), 60
    )
    assert (reply.error_class, reply.attempts, len(wire.seen)) == ("timeout", 1, 1)
    assert "waited for its turn" in (reply.error_message or "")


async def test_a_cancelled_request_raises_and_frees_its_place(wire: Wire, opened: Opener) -> None:
    wire.will(hangs)
    gate = Places(1)
    task = asyncio.create_task(opened(endpoint(wire), gate=gate).ask(CALL))
    await wire.asked.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert gate.outcomes == [None]
    await asyncio.wait_for(gate.enter(CALL), 1)


async def test_the_gate_learns_what_came_of_each_attempt(wire: Wire, opened: Opener) -> None:
    limits = {"x-ratelimit-limit-requests": "500", "x-ratelimit-remaining-requests": "0"}
    wire.will(fails(429, headers={"Retry-After": "0.1", **limits}), fails(500), ok())
    gate = Places(1)
    client = opened(
        endpoint(wire, price=Price(1.0, 2.0)), gate=gate, retries=RetryPolicy(first_wait_s=0.01)
    )
    await client.ask(CALL)
    wire.will(fails(400, code="content_policy_violation"), fails(401))
    assert (await client.ask(CALL)).finish_reason == "content_filter"
    assert (await client.ask(CALL)).error_class == "auth"
    told = [outcome for outcome in gate.outcomes if outcome is not None]
    classes = [outcome.error_class for outcome in told]
    assert classes == ["rate_limit", "server", None, None, "auth"]
    assert told[0].retry_after_s == 0.1
    assert told[0].limits is not None
    assert (told[0].limits.requests, told[0].limits.requests_left) == (500, 0)
    assert (told[2].tokens, told[2].completion_tokens) == (1200, 200)
    assert told[2].cost_usd == pytest.approx(1400e-6)
    assert all(outcome.latency_s > 0 for outcome in told)


async def test_what_the_gate_raises_reaches_whoever_asked(wire: Wire, opened: Opener) -> None:
    class ClosedError(Exception):
        pass

    class Closing(Places):
        async def enter(self, call: Call) -> None:
            if self.outcomes:
                raise ClosedError
            await super().enter(call)

    wire.will(fails(503))
    gate = Closing(1)
    client = opened(endpoint(wire), gate=gate, retries=RetryPolicy(first_wait_s=0.01))
    with pytest.raises(ClosedError):
        await client.ask(CALL)
    assert len(wire.seen) == len(gate.outcomes) == 1


async def test_nothing_goes_on_beyond_the_deadline(wire: Wire, opened: Opener) -> None:
    wire.will(fails(503), hangs)
    policy = RetryPolicy(attempts=50, deadline_s=1.0, first_wait_s=0.01)
    reply = await asyncio.wait_for(opened(endpoint(wire), retries=policy).ask(CALL), 4)
    assert (reply.error_class, reply.attempts) == ("timeout", 2)


async def test_a_provider_that_is_down_for_a_while_makes_no_error(
    wire: Wire, opened: Opener
) -> None:
    wire.will(*[closes] * 12, *[fails(429)] * 12, ok("at last"))
    policy = RetryPolicy(attempts=2, first_wait_s=0.01, longest_wait_s=0.02)
    reply = await opened(endpoint(wire), retries=policy).ask(CALL)
    assert (reply.response, reply.attempts) == ("at last", 25)


async def test_one_client_closing_leaves_the_others_open(wire: Wire, opened: Opener) -> None:
    wire.will(ok())
    first, second = opened(endpoint(wire)), opened(endpoint(wire, "sim/timid"))
    await first.ask(CALL)
    await first.close()
    assert (await second.ask(CALL)).status == "ok"


async def test_proxies_of_the_environment(
    wire: Wire, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.setenv("http_proxy", wire.base.removesuffix("/v1"))
    wire.will(ok("through the proxy"))
    far = Endpoint("openai/gpt-4o", api_base="http://provider.invalid/v1", timeout_s=5)
    assert (await opened(far).ask(CALL)).response == "through the proxy"
    # A server of ours on loopback is never looked for behind the proxy.
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    assert (await opened(endpoint(wire, "sim/calibrated")).ask(CALL)).status == "ok"
