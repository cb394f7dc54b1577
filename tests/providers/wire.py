"""A provider at the system's edge: a local server that speaks the OpenAI wire format."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Answer = Callable[[web.Request, dict[str, Any]], Awaitable[web.StreamResponse]]


@dataclass
class Seen:
    path: str
    headers: dict[str, str]
    body: dict[str, Any]


@dataclass
class Wire:
    """Answers in the order they were put in; the last one stays."""

    port: int = 0
    answers: deque[Answer] = field(default_factory=deque)
    seen: list[Seen] = field(default_factory=list)
    asked: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def will(self, *answers: Answer) -> None:
        self.answers = deque(answers)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.seen.append(Seen(request.path, headers, body))
        self.asked.set()
        answer = self.answers.popleft() if len(self.answers) > 1 else self.answers[0]
        return await answer(request, body)


def completion(text: str | None = "Paris", **changes: Any) -> dict[str, Any]:
    message = {"role": "assistant", "content": text, **changes.pop("message", {})}
    choice = {"index": 0, "finish_reason": "stop", "message": message, **changes.pop("choice", {})}
    return {
        "id": "chatcmpl-7",
        "object": "chat.completion",
        "created": 1,
        "model": "served-name",
        "choices": [choice],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 200, "total_tokens": 1200},
        **changes,
    }


def ok(text: str | None = "Paris", **changes: Any) -> Answer:
    async def answer(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        return web.json_response(completion(text, **changes), headers={"x-request-id": "req-9"})

    return answer


def fails(
    status: int,
    *,
    code: str | None = None,
    message: str = "it went wrong",
    kind: str = "invalid_request_error",
    headers: dict[str, str] | None = None,
) -> Answer:
    async def answer(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        error = {"message": message, "type": kind, "code": code, "param": None}
        return web.json_response({"error": error}, status=status, headers=headers)

    return answer


def says(
    text: str, content_type: str, *, status: int = 200, headers: dict[str, str] | None = None
) -> Answer:
    async def answer(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        return web.Response(text=text, content_type=content_type, status=status, headers=headers)

    return answer


async def closes(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
    assert request.transport is not None
    request.transport.close()
    return web.Response()


async def cut_short(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
    response = web.StreamResponse(
        headers={"Content-Type": "application/json", "Content-Length": "1000"}
    )
    await response.prepare(request)
    await response.write(b'{"id": "x", "choices": [')
    assert request.transport is not None
    request.transport.close()
    return response


async def hangs(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
    await asyncio.sleep(30)
    return web.Response()


async def trickles(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    await response.prepare(request)
    for _ in range(300):
        await response.write(b" ")
        await asyncio.sleep(0.1)
    return response
