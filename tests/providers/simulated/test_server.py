from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import numpy as np
import pytest
import pytest_asyncio
from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient, TestServer

from orchestrator.providers.simulated import JUDGE, PRESETS, behaviour_of
from orchestrator.providers.simulated.answer import respond
from orchestrator.providers.simulated.draws import item_hashes
from orchestrator.providers.simulated.outcomes import Did, outcomes
from orchestrator.providers.simulated.questions import KnownItem
from orchestrator.providers.simulated.server import create_app
from orchestrator.providers.simulated.truth import truth

Http = TestClient[Any, Any]
STATED = "Answer only if you are > {} confident, since mistakes are penalized a lot."
ASKS = 'End with a line "Confidence: NN%", NN being how likely your answer is to be correct.'


@pytest_asyncio.fixture
async def http(items: list[KnownItem]) -> AsyncIterator[Http]:
    async with TestClient(TestServer(create_app(items))) as client:
        yield client


def body(user: str, model: str = "sim/calibrated", **more: Any) -> dict[str, Any]:
    return {"model": model, "messages": [{"role": "user", "content": user}], **more}


async def post(http: Http, asked: Any, draw: str | None = None) -> ClientResponse:
    headers = {"X-Calibrant-Draw": draw} if draw else {}
    return await http.post("/v1/chat/completions", json=asked, headers=headers)


async def text_of(http: Http, asked: Any, draw: str | None = None) -> str | None:
    reply = await post(http, asked, draw)
    assert reply.status == 200, await reply.text()
    text: str | None = (await reply.json())["choices"][0]["message"]["content"]
    return text


def prompt(item: KnownItem, target: float | None) -> str:
    options = "\n".join(f"{'ABC'[n]}) {text}" for n, text in enumerate(item.choices))
    said = "" if target is None else STATED.format(target)
    return "\n\n".join(part for part in (item.question, options, said, ASKS) if part)


@pytest.mark.parametrize("model", ["sim/calibrated", "sim/bluffer", "sim/timid", "sim/oracle"])
async def test_http_equals_the_process_answer_by_answer(
    model: str, http: Http, items: list[KnownItem]
) -> None:
    own = {"noise": 0.4, "seed": 7, "share_refused": 0.05, "hedging": 0.1}
    like = behaviour_of(model, own)
    for target in (None, 0.0, 0.5, 0.9):
        vector = outcomes(
            like,
            model,
            np.array([item.identity for item in items], dtype=np.uint64),
            target,
            1,
            "night",
            answerable=np.array([item.answerable for item in items]),
        )
        for item, did in zip(items, vector.did, strict=True):
            expected = respond(like, model, item, target, 1, "night", says_confidence=True)
            assert expected.did == did
            asked = body(prompt(item, target), model, simulation=own)
            assert await text_of(http, asked, "night:1") == expected.text


async def test_the_target_may_stand_in_the_system_message(http: Http) -> None:
    question = "What is the capital of land 3?"
    like = behaviour_of("sim/calibrated")
    item = KnownItem(question, ("Town3", "City 3"))
    for target in (0.5, 0.99):
        system = {"role": "system", "content": STATED.format(target)}
        asked = body(question)
        asked["messages"] = [system, *asked["messages"]]
        expected = respond(like, "sim/calibrated", item, target)
        assert await text_of(http, asked) == expected.text


async def test_earlier_turns_are_not_the_question(http: Http) -> None:
    asked = body("How much is 3 + 17?", simulation={"knowledge": 1})
    example = {"role": "user", "content": "How much is 1 + 17? " + STATED.format(0.99)}
    asked["messages"] = [example, {"role": "assistant", "content": "18"}, *asked["messages"]]
    assert "20" in (await text_of(http, asked) or "")


async def test_the_reply_is_whole(http: Http) -> None:
    asked = body("How much is 3 + 17?", logprobs=True, simulation={"knowledge": 0.8, "spread": 0})
    reply = await (await post(http, asked)).json()
    assert reply["object"] == "chat.completion"
    assert reply["model"] == "sim/calibrated"
    assert reply["id"].startswith("chatcmpl-")
    assert reply["system_fingerprint"]
    assert reply["choices"][0]["finish_reason"] == "stop"
    usage = reply["usage"]
    assert usage["total_tokens"] == usage["prompt_tokens"] + usage["completion_tokens"] > 2
    logprobs = [token["logprob"] for token in reply["choices"][0]["logprobs"]["content"]]
    assert sum(logprobs) == pytest.approx(np.log(0.8))
    counted = {"prompt_tokens": 11, "completion_tokens": 22, "reasoning_tokens": 33}
    usage = (await (await post(http, body("Q?", simulation=counted))).json())["usage"]
    assert (usage["prompt_tokens"], usage["completion_tokens"]) == (11, 55)
    assert usage["completion_tokens_details"]["reasoning_tokens"] == 33
    cut = await (await post(http, body("Q?", max_tokens=10, simulation=counted))).json()
    assert cut["choices"][0]["finish_reason"] == "length"
    assert cut["choices"][0]["message"]["content"] == ""


async def test_models_and_health(http: Http, items: list[KnownItem]) -> None:
    listed = await (await http.get("/v1/models")).json()
    assert {model["id"] for model in listed["data"]} == set(PRESETS)
    health = await (await http.get("/health")).json()
    assert health == {"status": "ok", "items": len(items)}


@pytest.mark.parametrize(
    ("change", "status", "said"),
    [
        ({"simulation": {"knowlege": 1}}, 400, "did you mean 'knowledge'?"),
        ({"simulation": {"noise": -1}}, 400, "simulation.noise must be at least 0"),
        ({"simulation": [1]}, 400, "must be a mapping"),
        ({"model": "sim/blufer"}, 404, "did you mean 'sim/bluffer'?"),
        ({"model": None}, 400, "'model' is missing"),
        ({"messages": []}, 400, "'messages' is missing"),
        ({"messages": [{"role": "system", "content": "x"}]}, 400, "no user message"),
        ({"messages": [{"role": "user", "content": 3}]}, 400, "'messages[0]'.content"),
        ({"stream": True}, 400, "'stream' is not supported"),
        ({"n": 2}, 400, "'n' must be 1"),
        ({"max_tokens": 0}, 400, "'max_tokens' must be"),
        ({"model": JUDGE}, 400, "<question>"),
    ],
)
async def test_bad_requests_are_told_why(
    change: dict[str, Any], status: int, said: str, http: Http
) -> None:
    reply = await post(http, {**body("Q?"), **change})
    assert reply.status == status
    error = (await reply.json())["error"]
    assert said in error["message"]
    assert error["type"] == "invalid_request_error"


async def test_bad_bodies_and_headers(http: Http) -> None:
    for raw in (b"", b"[]", b"{"):
        assert (await http.post("/v1/chat/completions", data=raw)).status == 400
    for draw in ("x", "x:", ":1", "x:-1"):
        reply = await post(http, body("Q?"), draw)
        assert reply.status == 400
        assert "<nonce>:<sample>" in (await reply.json())["error"]["message"]


async def test_counts_tell_what_was_asked(http: Http) -> None:
    for draw in ("a:0", "a:0", "a:1", "b:0"):
        await text_of(http, body("Q?"), draw)
    await text_of(http, body("Other?"), "a:0")
    await text_of(http, body("Q?", "sim/bluffer"), "a:0")
    await text_of(http, body("Q?", simulation={"seed": 1}), "a:0")
    stats = await (await http.get("/stats")).json()
    assert stats["requests"] == 7
    assert stats["distinct"] == 6
    assert stats["by_model"]["sim/calibrated"] == {"requests": 6, "distinct": 5}
    each = (await (await http.get("/stats?each=1")).json())["each"]
    assert sorted(entry["requests"] for entry in each) == [1, 1, 1, 1, 1, 2]


async def test_the_shares_of_what_goes_wrong(http: Http) -> None:
    own = {"share_malformed": 0.3, "share_refused": 0.2, "share_empty": 0.1}
    seen = {"malformed": 0, "refused": 0, "empty": 0, "ok": 0}
    kinds = set()
    for number in range(600):
        reply = await post(http, body(f"Q{number}?", simulation=own))
        assert reply.status == 200
        try:
            choice = json.loads(await reply.text())["choices"][0]
        except ValueError:
            seen["malformed"] += 1
            kinds.add(reply.content_type)
            continue
        if choice["finish_reason"] == "content_filter":
            assert choice["message"]["content"] is None
            seen["refused"] += 1
        else:
            seen["ok" if choice["message"]["content"] else "empty"] += 1
    assert kinds == {"text/html", "application/json"}
    assert seen["malformed"] / 600 == pytest.approx(0.3, abs=0.06)
    well = 600 - seen["malformed"]
    assert seen["refused"] / well == pytest.approx(0.2, abs=0.06)
    assert seen["empty"] / well == pytest.approx(0.1, abs=0.05)


async def test_a_malformed_reply_asked_again_has_another_chance(http: Http) -> None:
    asked = body("How much is 3 + 17?", simulation={"share_malformed": 0.6})
    texts = set()
    torn = 0
    for _ in range(40):
        reply = await (await post(http, asked)).text()
        try:
            texts.add(json.loads(reply)["choices"][0]["message"]["content"])
        except ValueError:
            torn += 1
    assert 0 < torn < 40
    assert len(texts) == 1


async def test_latency_is_waited_for_and_does_not_hold_up_others(http: Http) -> None:
    loop = asyncio.get_running_loop()
    started = loop.time()
    asked = [body(f"Q{n}?", simulation={"latency_s": 0.3}) for n in range(20)]
    await asyncio.gather(*(text_of(http, one) for one in asked))
    assert 0.3 <= loop.time() - started < 3


async def test_the_judge_answers_in_words_or_json(http: Http) -> None:
    user = (
        "<question>Who?</question><gold_answer>Ann &amp; Bo</gold_answer>"
        "<response>Ann & Bo!</response>"
    )
    assert (await text_of(http, body(user, JUDGE)) or "").startswith("CORRECT")
    schema = {"properties": {"verdict": {"enum": ["CORRECT", "INCORRECT", "NOT_ATTEMPTED"]}}}
    form = {"type": "json_schema", "json_schema": {"name": "v", "schema": schema}}
    said = await text_of(http, body(user, JUDGE, response_format=form))
    assert json.loads(said or "") == {"verdict": "CORRECT"}


def test_truth_is_what_a_large_run_comes_to() -> None:
    like = behaviour_of("sim/calibrated", {"knowledge": 0.4, "noise": 0.5})
    items = item_hashes(f"Question {place}?" for place in range(50_000))
    done = outcomes(like, "sim/calibrated", items, 0.75, 0, "n").did
    true = truth(like, 0.75)
    assert (done == Did.CORRECT).mean() == pytest.approx(true.accuracy, abs=0.01)
