"""A provider in a thread of its own, for runs whose workers are other processes."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

from aiohttp import web

from tests.providers.wire import Answer, Wire


class Provider(Wire):
    """Serves until `stop`; `answer` decides each reply, from the request's body."""

    def __init__(self) -> None:
        super().__init__()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._ready = threading.Event()

    def start(self) -> None:
        self._thread.start()
        assert self._ready.wait(10)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def forget(self) -> None:
        self.seen.clear()

    def prompts(self) -> list[str]:
        return [str(seen.body["messages"][-1]["content"]) for seen in list(self.seen)]

    def _serve(self) -> None:
        self._loop.run_until_complete(self._open())
        self._ready.set()
        self._loop.run_forever()
        self._loop.run_until_complete(self._runner.cleanup())
        self._loop.close()

    async def _open(self) -> None:
        app = web.Application()
        app.router.add_post("/{path:.*}", self.handle)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, handler_cancellation=True)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]


def after(seconds: float, then: Answer) -> Answer:
    """Answer only after a while."""

    async def answer(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        await asyncio.sleep(seconds)
        return await then(request, body)

    return answer


def when(word: str, then: Answer, otherwise: Answer) -> Answer:
    """Answer prompts that hold `word` one way, all others another way."""

    async def answer(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        chosen = then if word in str(body["messages"]) else otherwise
        return await chosen(request, body)

    return answer


def by_model(answers: dict[str, Answer]) -> Answer:
    """Answer each model its own way."""

    async def answer(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        return await answers[str(body["model"])](request, body)

    return answer
