"""A real S3 server on this machine, and a way to it on which calls are lost, slow or cut."""

from __future__ import annotations

import asyncio
import logging
import os
import random
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
from aiohttp import web

CREDENTIALS = {
    "AWS_ACCESS_KEY_ID": "key-of-a-test",
    "AWS_SECRET_ACCESS_KEY": "secret-of-a-test",
    "AWS_REGION": "us-east-1",
}


@contextmanager
def object_server() -> Iterator[str]:
    """Run the server; give its address."""
    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        yield f"http://{host}:{port}"
    finally:
        server.stop()


def new_bucket(address: str) -> str:
    """Make a bucket and return its URL."""
    import boto3

    name = f"calibrant-{secrets.token_hex(4)}"
    client = boto3.client(
        "s3",
        endpoint_url=address,
        region_name="us-east-1",
        aws_access_key_id="key-of-a-test",
        aws_secret_access_key="secret-of-a-test",
    )
    client.create_bucket(Bucket=name)
    return f"s3://{name}"


class Lossy:
    """Passes calls on to `target`; a share of them fails, is slow, or is cut off midway."""

    def __init__(self, target: str, share: float, seed: int = 0) -> None:
        self._target = target
        self._share = share
        self._random = random.Random(seed)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._ready = threading.Event()
        self.away = False
        """Whether every call is lost."""
        self.away_from = ""
        """What a path holds from whose first writing on every call is lost; empty: nothing."""
        self.next_after_s = 0.0
        """How long the next call waits before it is passed on."""
        self.refused = ""
        """How the paths end that nobody may write to; empty: none."""
        self.calls = 0
        self.harmed = 0

    @contextmanager
    def running(self) -> Iterator[Lossy]:
        self._thread.start()
        assert self._ready.wait(10)
        try:
            yield self
        finally:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(10)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def _serve(self) -> None:
        self._loop.run_until_complete(self._open())
        self._ready.set()
        self._loop.run_forever()
        self._loop.run_until_complete(self._runner.cleanup())
        self._loop.run_until_complete(self._session.close())
        self._loop.close()

    async def _open(self) -> None:
        self._session = aiohttp.ClientSession(auto_decompress=False)
        app = web.Application(client_max_size=2**30)
        app.router.add_route("*", "/{path:.*}", self._pass_on)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self._port = self._runner.addresses[0][1]

    async def _pass_on(self, request: web.Request) -> web.StreamResponse:
        self.calls += 1
        how = None
        if self._random.random() < self._share:
            self.harmed += 1
            how = self._random.choice(["lost", "error", "slow", "answer lost", "cut"])
        wait_s, self.next_after_s = self.next_after_s, 0.0
        await asyncio.sleep(wait_s)
        if self.away_from and request.method == "PUT" and self.away_from in request.path:
            self.away = True
        if self.away or how == "lost":
            assert request.transport is not None
            request.transport.abort()
            raise web.HTTPServiceUnavailable
        if self.refused and request.method == "PUT" and request.path.endswith(self.refused):
            return web.Response(status=403, text="<Error><Code>AccessDenied</Code></Error>")
        if how == "error":
            return web.Response(status=503, text="<Error><Code>SlowDown</Code></Error>")
        if how == "slow":
            await asyncio.sleep(0.5)
        body = await request.read()
        async with self._session.request(
            request.method,
            self._target + request.raw_path,
            data=body,
            headers=request.headers,
        ) as reply:
            content = await reply.read()
            kept = {
                name: value
                for name, value in reply.headers.items()
                if name.lower() not in ("content-length", "transfer-encoding", "connection")
            }
        if how == "answer lost":
            assert request.transport is not None
            request.transport.abort()
            raise web.HTTPServiceUnavailable
        if request.method == "HEAD":
            kept["Content-Length"] = reply.headers.get("Content-Length", "0")
            return web.Response(status=reply.status, headers=kept)
        response = web.StreamResponse(status=reply.status, headers=kept)
        response.content_length = len(content)
        await response.prepare(request)
        if how == "cut":
            await response.write(content[: len(content) // 2])
            assert request.transport is not None
            request.transport.abort()
            return response
        await response.write(content)
        await response.write_eof()
        return response


def variables(address: str, cache: os.PathLike[str]) -> dict[str, str]:
    """Return what a program needs in its environment to use the server, with a mirror there."""
    return {**CREDENTIALS, "AWS_ENDPOINT_URL": address, "CALIBRANT_CACHE": str(cache)}
