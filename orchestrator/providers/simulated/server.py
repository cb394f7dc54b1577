"""The simulated models over HTTP, in the OpenAI wire format: a real server on a real port."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import orjson
from aiohttp import web

from orchestrator.errors import UsageError
from orchestrator.providers.simulated import wire
from orchestrator.providers.simulated.answer import count_tokens, cut_off, respond
from orchestrator.providers.simulated.behaviour import (
    JUDGE,
    PRESETS,
    Behaviour,
    JudgeBehaviour,
    behaviour_of,
    canonical,
    judge_behaviour_of,
)
from orchestrator.providers.simulated.draws import item_hash, uniform
from orchestrator.providers.simulated.judge import judge
from orchestrator.providers.simulated.questions import (
    KnownItem,
    QuestionIndex,
    builtin_items,
    read_items,
)
from orchestrator.providers.simulated.wording import asks_confidence, stated_target

_MAX_BODY = 64 * 2**20
_MALFORMED, _HOW = 0, 1  # streams of an attempt
_HTML = b"<!DOCTYPE html><html><body><h1>upstream connect error</h1></body></html>"


@dataclass(frozen=True, slots=True)
class Builtin:
    """A built-in suite whose questions the models know: `NAME:SEED:SIZE`."""

    name: str
    seed: int
    size: int

    @classmethod
    def of(cls, text: str) -> Builtin:
        """Return the suite that `NAME:SEED:SIZE` names; raises `UsageError`."""
        parts = text.split(":")
        if len(parts) != 3 or not parts[0]:
            raise UsageError(f"--builtin {text}: expected NAME:SEED:SIZE, like longtail:0:1000")
        try:
            seed, size = int(parts[1]), int(parts[2])
        except ValueError as error:
            raise UsageError(f"--builtin {text}: SEED and SIZE must be whole numbers") from error
        if size < 1:
            raise UsageError(f"--builtin {text}: SIZE must be at least 1")
        return cls(parts[0], seed, size)


@dataclass(slots=True)
class Asked:
    """What was asked, and how often: by model, simulation parameters, draw and messages."""

    counts: Counter[tuple[str, str, str, str]] = field(default_factory=Counter)

    def note(self, model: str, simulation: str, draw: str, messages: str) -> int:
        """Count one request; return how often the very same one came before."""
        name = (model, simulation, draw, messages)
        before = self.counts[name]
        self.counts[name] = before + 1
        return before

    def as_json(self, *, each: bool) -> bytes:
        """Return the counts; with `each`, also every distinct request with its own count."""
        models: dict[str, dict[str, int]] = {}
        for (model, *_), count in self.counts.items():
            entry = models.setdefault(model, {"requests": 0, "distinct": 0})
            entry["requests"] += count
            entry["distinct"] += 1
        stats: dict[str, Any] = {
            "requests": self.counts.total(),
            "distinct": len(self.counts),
            "by_model": models,
        }
        if each:
            stats["each"] = [
                {"model": m, "simulation": s, "draw": d, "messages_sha256": h, "requests": count}
                for (m, s, d, h), count in self.counts.items()
            ]
        return orjson.dumps(stats)


class SimulatedModels:
    """Answers chat requests about known items; one for each application."""

    def __init__(self, index: QuestionIndex) -> None:
        self.index = index
        self.asked = Asked()

    async def chat(self, request: web.Request) -> web.Response:
        """Answer one chat request."""
        try:
            asked = wire.read_chat(await request.read())
            draw = wire.Draw.of(request.headers.get(wire.DRAW_HEADER))
        except UsageError as error:
            return _error(error)
        try:
            model = canonical(asked.model)
        except UsageError as error:
            return _json(wire.error_body(str(error), code="model_not_found"), 404)
        try:
            simulation = orjson.dumps(asked.simulation, option=orjson.OPT_SORT_KEYS)
            like = _behaviour(model, simulation)
            attempt = self.asked.note(
                model, simulation.decode(), f"{draw.nonce}:{draw.sample}", asked.messages
            )
            if isinstance(like, JudgeBehaviour):
                body, state, wait_s = _judged(like, asked, draw)
            else:
                body, state, wait_s = self._answered(like, model, asked, draw, attempt)
        except UsageError as error:
            return _error(error)
        if wait_s > 0:
            await asyncio.sleep(wait_s)
        if isinstance(like, Behaviour):
            torn = _torn(body, state, attempt, like.share_malformed)
            if torn is not None:
                return torn
        return _json(body, 200, {"x-request-id": f"req-{state:016x}-{attempt}"})

    async def models(self, _: web.Request) -> web.Response:
        """List the models."""
        return _json(wire.models_body(list(PRESETS)))

    async def health(self, _: web.Request) -> web.Response:
        """Say that the server is up, and how many items it knows."""
        return _json(orjson.dumps({"status": "ok", "items": len(self.index)}))

    async def stats(self, request: web.Request) -> web.Response:
        """Say what was asked; `?each=1` lists every distinct request."""
        return _json(self.asked.as_json(each=request.query.get("each") in ("1", "true")))

    def _answered(
        self, like: Behaviour, model: str, asked: wire.ChatRequest, draw: wire.Draw, attempt: int
    ) -> tuple[bytes, int, float]:
        found = self.index.find(asked.user)
        target = stated_target(found.rest, asked.system)
        says = asks_confidence(found.rest, asked.system)
        reply = respond(
            like, model, found.item, target, draw.sample, draw.nonce, says_confidence=says
        )
        if asked.max_tokens is not None:
            reply = cut_off(reply, asked.max_tokens)
        body = wire.completion(
            model=asked.model,
            response_id=f"chatcmpl-sim-{reply.state:016x}-{attempt}",
            text=reply.text,
            finish_reason=reply.finish_reason,
            prompt_tokens=_prompt_tokens(asked, reply.prompt_tokens),
            completion_tokens=reply.completion_tokens,
            reasoning_tokens=reply.reasoning_tokens,
            confidence=reply.confidence if asked.logprobs else None,
        )
        return body, reply.state, reply.latency_s


def create_app(items: Sequence[KnownItem]) -> web.Application:
    """Return the application that serves the simulated models, knowing `items`."""
    served = SimulatedModels(QuestionIndex.of(items))
    app = web.Application(client_max_size=_MAX_BODY)
    app.router.add_post("/v1/chat/completions", served.chat)
    app.router.add_get("/v1/models", served.models)
    app.router.add_get("/health", served.health)
    app.router.add_get("/stats", served.stats)
    return app


def serve(
    host: str,
    port: int,
    items: Sequence[Path] = (),
    *,
    builtins: Sequence[Builtin] = (),
    until_stdin_closes: bool = False,
) -> None:
    """Serve until interrupted, or until standard input closes, and so never outlive its starter.

    `items` are Parquet files of items, run folders or folders of such files. Port 0 takes a free
    one. One JSON line {"host", "port", "items"} on standard output says that it is ready. Raises
    `UsageError` when items cannot be read or the address cannot be had.
    """
    known = read_items(items)
    for suite in builtins:
        known += builtin_items(suite.name, suite.seed, suite.size)
    asyncio.run(_serve(host, port, known, until_stdin_closes))


async def _serve(
    host: str, port: int, known: Sequence[KnownItem], until_stdin_closes: bool
) -> None:
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, ended.set)
    if until_stdin_closes:
        _when_stdin_closes(lambda: loop.call_soon_threadsafe(ended.set))
    runner = web.AppRunner(create_app(known), access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port, backlog=1024)
        try:
            await site.start()
        except OSError as error:
            raise UsageError(
                f"cannot listen on {host}:{port} ({error.strerror or error}); "
                "choose another port, or 0 for any free one"
            ) from error
        taken = runner.addresses[0]
        ready = {"host": taken[0], "port": taken[1], "items": len(known)}
        sys.stdout.write(orjson.dumps(ready).decode() + "\n")
        sys.stdout.flush()
        await ended.wait()
    finally:
        await runner.cleanup()


def _when_stdin_closes(then: Callable[[], object]) -> None:
    """Call `then` at the end of standard input: the pipe closes with whoever holds it, killed too.

    A thread, since standard input may be a file or a terminal, which event loops cannot watch.
    """

    def wait() -> None:
        with suppress(OSError):  # no standard input at all: the same as a closed one
            while os.read(0, 4096):
                pass
        with suppress(RuntimeError):  # the loop is closed: the server has ended already
            then()

    threading.Thread(target=wait, name="stdin", daemon=True).start()


def _judged(
    like: JudgeBehaviour, asked: wire.ChatRequest, draw: wire.Draw
) -> tuple[bytes, int, float]:
    said = judge(like, asked.user, draw.sample, draw.nonce, schema=asked.schema)
    body = wire.completion(
        model=asked.model,
        response_id=f"chatcmpl-sim-{said.state:016x}",
        text=said.text,
        finish_reason="stop",
        prompt_tokens=_prompt_tokens(asked, None),
        completion_tokens=count_tokens(said.text),
    )
    return body, said.state, said.latency_s


@lru_cache(maxsize=256)
def _behaviour(model: str, simulation: bytes) -> Behaviour | JudgeBehaviour:
    parameters = orjson.loads(simulation)
    return judge_behaviour_of(parameters) if model == JUDGE else behaviour_of(model, parameters)


def _prompt_tokens(asked: wire.ChatRequest, said: int | None) -> int:
    # Chat templates put a few tokens around each prompt.
    return asked.prompt_characters // 4 + 8 if said is None else said


def _torn(body: bytes, state: int, attempt: int, share: float) -> web.Response | None:
    """Return a broken reply in place of the body, for a share of the attempts.

    The attempt is part of the draw: asked once more, the same request has another chance.
    """
    if share == 0:
        return None
    luck = item_hash(f"attempt {state} {attempt}")
    if uniform(luck, _MALFORMED) >= share:
        return None
    if uniform(luck, _HOW) < 0.5:
        return web.Response(body=_HTML, content_type="text/html")
    return _json(body[: len(body) // 2])


def _error(error: UsageError) -> web.Response:
    return _json(wire.error_body(str(error)), 400)


def _json(body: bytes, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(body=body, status=status, headers=headers, content_type="application/json")
