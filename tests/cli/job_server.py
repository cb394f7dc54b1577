"""A server that speaks as the job server of a Ray cluster does, and keeps what it is sent."""

from __future__ import annotations

import asyncio
import io
import json
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSCloseCode, web

TOKEN = "token-of-the-cluster-0123456789"


@dataclass
class FakeJob:
    """A job as Ray tells of it; its log and its end are the test's to write."""

    body: dict[str, Any]
    status: str = "RUNNING"
    exit_code: int | None = None
    message: str | None = None
    log: str = ""

    @property
    def id(self) -> str:
        return str(self.body["submission_id"])

    def end(self, status: str = "SUCCEEDED", code: int | None = 0, message: str = "") -> None:
        self.status, self.exit_code, self.message = status, code, message

    def told(self) -> dict[str, Any]:
        return {
            "type": "SUBMISSION",
            "job_id": None,
            "submission_id": self.id,
            "driver_info": None,
            "status": self.status,
            "entrypoint": self.body["entrypoint"],
            "message": self.message,
            "error_type": None,
            "start_time": 1,
            "end_time": None,
            "metadata": self.body.get("metadata"),
            "runtime_env": self.body.get("runtime_env"),
            "driver_agent_http_address": None,
            "driver_node_id": None,
            "driver_exit_code": self.exit_code,
        }


@dataclass
class JobServer:
    """`asked` are all requests as (method, path, headers without Authorization, body)."""

    token: str | None = TOKEN
    jobs: dict[str, FakeJob] = field(default_factory=dict)
    packages: dict[str, bytes] = field(default_factory=dict)
    asked: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)
    authorised: list[str] = field(default_factory=list)
    url: str = ""
    log: str = "planning\nasking 3 requests\n"
    """What a new job has written."""
    ends_with: tuple[str, int | None, str] | None = ("SUCCEEDED", 0, "")
    """How a new job ends once its log was read; `None`: it goes on."""
    cuts: list[int] = field(default_factory=list)
    """After how many characters each of the next connections to a log breaks."""
    has_logs: bool = True
    refuses: int = 0
    """How many of the next requests are answered with status 503."""

    def files(self) -> dict[str, bytes]:
        """Return the files of the last package."""
        with zipfile.ZipFile(io.BytesIO(list(self.packages.values())[-1])) as archive:
            return {
                name: archive.read(name) for name in archive.namelist() if not name.endswith("/")
            }

    def everything(self) -> bytes:
        """Return all that was sent, the contents of packages too."""
        sent = [repr((method, path, headers)).encode() + body
                for method, path, headers, body in self.asked]  # fmt: skip
        for package in self.packages.values():
            with zipfile.ZipFile(io.BytesIO(package)) as archive:
                sent += [name.encode() + archive.read(name) for name in archive.namelist()]
        return b"\n".join(sent)

    def app(self) -> web.Application:
        app = web.Application(middlewares=[self._let_in], client_max_size=2**28)
        app.router.add_get("/api/version", self._version)
        app.router.add_get("/api/packages/{protocol}/{name}", self._has_package)
        app.router.add_put("/api/packages/{protocol}/{name}", self._take_package)
        app.router.add_post("/api/jobs/", self._submit)
        app.router.add_get("/api/jobs/", self._list)
        app.router.add_get("/api/jobs/{id}", self._tell)
        app.router.add_get("/api/jobs/{id}/logs", self._logs)
        app.router.add_get("/api/jobs/{id}/logs/tail", self._tail)
        app.router.add_post("/api/jobs/{id}/stop", self._stop)
        return app

    @web.middleware
    async def _let_in(self, request: web.Request, handler: Any) -> web.StreamResponse:
        headers = dict(request.headers)
        said = headers.pop("Authorization", None)
        body = await request.read() if request.can_read_body else b""
        kept = b"" if "packages" in request.path else body
        self.asked.append((request.method, request.path, headers, kept))
        if self.token is not None and said is None:
            return web.Response(status=401, text="Unauthorized: Missing authentication token")
        if self.token is not None and said != f"Bearer {self.token}":
            return web.Response(status=403, text="Forbidden: Invalid authentication token")
        if said:
            self.authorised.append(request.path)
        if self.refuses and said:
            self.refuses -= 1
            return web.Response(status=503, text="upstream is away")
        found: web.StreamResponse = await handler(request)
        return found

    async def _version(self, _: web.Request) -> web.Response:
        return web.json_response(
            {"version": "4", "ray_version": "2.60.0", "ray_commit": "c", "session_name": "s"}
        )

    async def _has_package(self, request: web.Request) -> web.Response:
        return web.Response(status=200 if request.match_info["name"] in self.packages else 404)

    async def _take_package(self, request: web.Request) -> web.Response:
        self.packages[request.match_info["name"]] = await request.read()
        return web.Response()

    async def _submit(self, request: web.Request) -> web.Response:
        body = json.loads(await request.read())
        if body["submission_id"] in self.jobs:
            trace = "Traceback (most recent call last):\nValueError: Job already exists"
            return web.Response(status=500, text=trace)
        job = self.jobs[body["submission_id"]] = FakeJob(body, log=self.log)
        return web.json_response({"job_id": job.id, "submission_id": job.id})

    async def _list(self, _: web.Request) -> web.Response:
        return web.json_response([job.told() for job in self.jobs.values()])

    async def _tell(self, request: web.Request) -> web.Response:
        job = self.jobs.get(request.match_info["id"])
        if job is None:
            return web.Response(status=404, text="Job does not exist")
        return web.json_response(job.told())

    async def _logs(self, request: web.Request) -> web.Response:
        if not self.has_logs:
            return web.Response(status=500, text="Traceback\nKeyError: no such agent")
        return web.json_response({"logs": self.jobs[request.match_info["id"]].log})

    async def _tail(self, request: web.Request) -> web.StreamResponse:
        """Send the log from its beginning and what comes, until the job has ended."""
        job = self.jobs[request.match_info["id"]]
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        sent = 0
        cut = self.cuts.pop(0) if self.cuts else None
        while True:
            upto = len(job.log) if cut is None else min(cut, len(job.log))
            if upto > sent:
                await socket.send_str(job.log[sent:upto])
                sent = upto
            if cut is not None and sent >= cut:
                assert request.transport is not None
                request.transport.abort()
                return socket
            if job.status in ("SUCCEEDED", "FAILED", "STOPPED"):
                await socket.close(code=WSCloseCode.OK)
                return socket
            if self.ends_with is not None and sent == len(job.log):
                job.end(*self.ends_with)
            await asyncio.sleep(0.01)

    async def _stop(self, request: web.Request) -> web.Response:
        job = self.jobs[request.match_info["id"]]
        running = job.status == "RUNNING"
        if running:
            job.end("STOPPED", None)
        return web.json_response({"stopped": running})


@contextmanager
def serving_jobs(server: JobServer) -> Iterator[JobServer]:
    """Run the server in a thread of its own until the block ends."""
    ready = threading.Event()
    loop = asyncio.new_event_loop()
    done = asyncio.Event()

    async def serve() -> None:
        runner = web.AppRunner(server.app(), shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        ready.set()
        await done.wait()
        await runner.cleanup()

    def hold() -> None:
        loop.run_until_complete(serve())
        loop.close()

    thread = threading.Thread(target=hold)
    thread.start()
    assert ready.wait(10)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(done.set)
        thread.join(10)
