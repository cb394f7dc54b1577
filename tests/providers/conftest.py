from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from aiohttp import web

from orchestrator.providers import Client, Endpoint, RetryPolicy, open_client
from tests.providers.wire import Wire

Opener = Callable[..., Client]


@pytest.fixture
async def wire() -> AsyncIterator[Wire]:
    served = Wire()
    app = web.Application()
    app.router.add_post("/{path:.*}", served.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    served.port = runner.addresses[0][1]
    yield served
    await runner.cleanup()


@pytest.fixture
async def opened() -> AsyncIterator[Opener]:
    """Open clients that are closed after the test; quick retries unless told otherwise."""
    closing: list[Callable[[], Awaitable[None]]] = []

    def open_one(endpoint: Endpoint, **options: object) -> Client:
        options.setdefault("retries", RetryPolicy(attempts=1, total_s=0))
        client = open_client(endpoint, **options)  # type: ignore[arg-type]  # as the test gives them
        closing.append(client.close)
        return client

    yield open_one
    for close in closing:
        await close()


@pytest.fixture(autouse=True)
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "ANTHROPIC_API_KEY", "HOSTED_VLLM_API_KEY"):
        monkeypatch.setenv(name, f"test-{name.lower()}-value")
