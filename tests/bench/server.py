"""A fast local server that speaks the OpenAI chat-completions wire format.

`python -m tests.bench.server --port 0 …` prints its port and serves until it is ended; `served.py`
runs it as a subprocess. Every POST is taken for a question and answered from its body alone:
"What is 12 + 30?" gets "42", a share of the questions a wrong answer or an abstention, drawn by the
body's hash. Requests of one connection are answered in their order, one at a time. Beside it:

- `GET /stats`: what was counted (`tally.py`), `GET /count`: the sums alone,
  `GET /keys`: hash of a body → times answered ok;
- `POST /reset`: count anew, `POST /down?seconds=20`: no listening socket and every connection cut,
  `POST /down?seconds=20&how=503`: status 503 instead.
"""

from __future__ import annotations

import asyncio
import json
import re
import resource
import signal
import socket
import struct
import time
from hashlib import blake2b
from typing import cast
from urllib.parse import parse_qs, urlsplit

from tests.bench.options import FAULTS, Options, parse
from tests.bench.sliding_window import SlidingWindow
from tests.bench.tally import Tally

QUESTION = re.compile(rb"What is (\d+) \+ (\d+)")
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
MODEL = re.compile(rb'"model" ?: ?"([^"]*)"')

BACKLOG = 16_384
RESET_ON_CLOSE = struct.pack("ii", 1, 0)
CREATED = 1_767_225_600

COMPLETION = (
    b'{"id":"chatcmpl-%d","object":"chat.completion","created":%d,"model":"%b","choices":[{"index":'
    b'0,"message":{"role":"assistant","content":"%b","refusal":null},"logprobs":null,'
    b'"finish_reason":"stop"}],"usage":{"prompt_tokens":%d,"completion_tokens":%d,'
    b'"total_tokens":%d},"service_tier":"default","system_fingerprint":"fp_local"}'
)
JSON = b"application/json"
PAGE = b"<html><body><h1>Temporarily moved</h1></body></html>"
REASONS = {200: b"OK", 404: b"Not Found", 429: b"Too Many Requests", 500: b"Internal Server Error"}


def response(status: int, body: bytes, kind: bytes = JSON, headers: bytes = b"") -> bytes:
    """Return a whole HTTP response; `headers` are lines that each end with CRLF."""
    return b"HTTP/1.1 %d %b\r\nContent-Type: %b\r\n%bContent-Length: %d\r\n\r\n%b" % (
        status,
        REASONS.get(status, b"Service Unavailable"),
        kind,
        headers,
        len(body),
        body,
    )


def failure(status: int, kind: str, message: str, headers: bytes = b"") -> bytes:
    error = {"message": message, "type": kind, "param": None, "code": kind}
    return response(status, json.dumps({"error": error}).encode(), headers=headers)


class Server:
    """Decides what becomes of each request."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.tally = Tally()
        self.connections: set[Connection] = set()
        self.port = options.port
        self.requests = _window(options.requests, options.requests_window_s)
        self.tokens = _window(options.tokens, options.tokens_window_s)
        self._bounds = _bounds(options)
        self._tries: dict[int, int] = {}
        self._unavailable_until = 0.0
        self._listening: asyncio.Server | None = None
        self.loop = asyncio.get_running_loop()

    async def listen(self) -> None:
        """Open the port; the first time it is the one of the options, or any free one."""
        self._listening = await self.loop.create_server(
            lambda: Connection(self), "127.0.0.1", self.port, backlog=BACKLOG, reuse_address=True
        )
        self.port = self._listening.sockets[0].getsockname()[1]

    async def stay_down(self, seconds: float) -> None:
        """Refuse and cut all connections for a while."""
        assert self._listening is not None
        self._listening.close()
        for connection in list(self.connections):
            connection.cut()
        await asyncio.sleep(seconds)
        await self.listen()

    def ask(self, connection: Connection, body: bytes) -> None:
        """Answer a question, refuse it, or do to it what the options' faults say."""
        options, tally, now = self.options, self.tally, time.time()
        tally.arrived(now)
        if now < self._unavailable_until:
            tally.faults["down"] += 1
            connection.reply(failure(503, "unavailable", "down for maintenance"))
            return
        tokens = len(body) // 4 + options.completion_tokens
        headers = b""
        if self.requests or self.tokens:
            wait = self._wait(tokens)
            headers = self._headers() if options.limit_headers else b""
            if wait:
                tally.turned_away(now)
                connection.reply(self._refusal(wait, headers))
                return
        key = int.from_bytes(blake2b(body, digest_size=8).digest())
        tally.accepted(now, tokens)
        fault = self._fault(key) if self._bounds else None
        if fault is None:
            answer = self._completion(body, key, tokens)
            connection.later(response(200, answer, headers=headers), options.latency_s, key)
        else:
            tally.faults[fault] += 1
            self._fail(connection, fault, body, tokens)

    def control(self, connection: Connection, target: str) -> None:
        """Answer what is asked of the server itself."""
        parts = urlsplit(target)
        said = parse_qs(parts.query)
        answer: object = {}
        if parts.path == "/stats":
            answer = self.tally.stats()
        elif parts.path == "/count":
            answer = self.tally.count()
        elif parts.path == "/keys":
            answer = {f"{key:016x}": times for key, times in self.tally.answered.items()}
        elif parts.path == "/reset":
            in_flight = self.tally.in_flight
            self.tally = Tally()
            self.tally.in_flight = in_flight
        elif parts.path == "/down":
            seconds = float(said["seconds"][0])
            if said.get("how") == ["503"]:
                self._unavailable_until = time.time() + seconds
            else:  # first the answer, then the silence
                self.loop.call_later(0.02, lambda: self.loop.create_task(self.stay_down(seconds)))
        else:
            connection.reply(failure(404, "not_found", f"nothing at {parts.path}"))
            return
        connection.reply(response(200, json.dumps(answer).encode()))

    def _wait(self, tokens: int) -> float:
        """Return 0 and count the request, or return in how many seconds it would be taken."""
        now = self.loop.time()
        waits = (
            self.requests.wait(now, 1) if self.requests else 0.0,
            self.tokens.wait(now, tokens) if self.tokens else 0.0,
        )
        if not any(waits):
            if self.requests:
                self.requests.spend(now, 1)
            if self.tokens:
                self.tokens.spend(now, tokens)
        return max(waits)

    def _headers(self) -> bytes:
        """Return the limits as OpenAI states them: per minute, with the time until all is free."""
        now = self.loop.time()
        lines = b""
        for name, window in ((b"requests", self.requests), (b"tokens", self.tokens)):
            if window:
                minute = 60 / window.seconds
                lines += (
                    b"x-ratelimit-limit-%b: %d\r\nx-ratelimit-remaining-%b: %d\r\n"
                    b"x-ratelimit-reset-%b: %dms\r\n"
                ) % (
                    *(name, window.limit * minute),
                    *(name, max(0.0, window.room(now)) * minute),
                    *(name, window.until_empty(now) * 1000),
                )
        return lines

    def _refusal(self, wait: float, headers: bytes) -> bytes:
        if self.options.retry_after:
            headers += b"Retry-After: %.3f\r\n" % wait
        return failure(429, "rate_limit_exceeded", "Rate limit reached", headers)

    def _fault(self, key: int) -> str | None:
        """Draw what goes wrong with this try: the same for the same seed, in whatever order."""
        tries = self._tries[key] = self._tries.get(key, 0) + 1
        drawn = blake2b(b"%d %d %d" % (self.options.seed, key, tries), digest_size=8).digest()
        share = int.from_bytes(drawn) / 2**64
        return next((kind for kind, bound in self._bounds if share < bound), None)

    def _fail(self, connection: Connection, fault: str, body: bytes, tokens: int) -> None:
        latency = self.options.latency_s
        if fault == "hang":
            connection.hang()
        elif fault == "reset":
            connection.later(b"", latency, reset=True)
        elif fault == "truncated":
            whole = response(200, self._completion(body, 0, tokens))
            connection.later(whole[: len(whole) - 120], latency, close=True)
        elif fault == "html":
            connection.later(response(200, PAGE, b"text/html"), latency)
        elif fault == "429":
            connection.later(self._refusal(0.2, b""), latency)
        else:
            connection.later(failure(500, "server_error", "The server had an error"), latency)

    def _completion(self, body: bytes, key: int, tokens: int) -> bytes:
        options = self.options
        named = MODEL.search(body)
        spent = options.completion_tokens
        return COMPLETION % (
            *(self.tally.requests, CREATED, named[1] if named else b"local"),
            *(answer_to(body, key, options), tokens - spent, spent, tokens),
        )


def answer_to(body: bytes, key: int, options: Options) -> bytes:
    """Return the answer to the last sum in a body, wrong or withheld for a share of the keys."""
    asked = QUESTION.findall(body)
    if not asked:
        return b"OK"
    share = (key & 0xFFFF) / 0x10000
    if share < options.abstain:
        return b"I don't know"
    first, second = asked[-1]
    return b"%d" % (int(first) + int(second) + (share < options.abstain + options.wrong))


class Connection(asyncio.Protocol):
    """One client; a request is read only when the one before it is answered."""

    transport: asyncio.Transport

    def __init__(self, server: Server) -> None:
        self._server = server
        self._buffer = b""
        self._pending = False
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)  # uvloop's is no subclass
        self._server.connections.add(self)
        self._server.tally.connections += 1

    def connection_lost(self, exc: Exception | None) -> None:
        self._server.connections.discard(self)
        if self._timer is not None:
            self._timer.cancel()
        if self._pending:
            self._server.tally.in_flight -= 1
            self._server.tally.abandoned += 1
            self._pending = False

    def data_received(self, data: bytes) -> None:
        self._buffer = self._buffer + data if self._buffer else data
        if not self._pending:
            self._read()

    def _read(self) -> None:
        while self._buffer and not self._pending:
            head = self._buffer.find(b"\r\n\r\n")
            if head < 0:
                return
            said = LENGTH.search(self._buffer, 0, head)
            end = head + 4 + (int(said[1]) if said else 0)
            if len(self._buffer) < end:
                return
            whole, self._buffer = self._buffer, self._buffer[end:]
            method, target, _ = whole[: whole.index(b"\r\n")].split(b" ", 2)
            if method == b"POST" and not target.startswith((b"/down", b"/reset")):
                self._server.ask(self, whole[head + 4 : end])
            else:
                self._server.control(self, target.decode())

    def reply(self, data: bytes) -> None:
        """Write an answer that was not in flight."""
        self.transport.write(data)

    def later(
        self,
        data: bytes,
        seconds: float,
        key: int | None = None,
        *,
        close: bool = False,
        reset: bool = False,
    ) -> None:
        """Write after the latency; with a key it is an answer that counts."""
        self._pending = True
        if seconds:
            self._timer = self._server.loop.call_later(
                seconds, self._finish, data, key, close, reset
            )
        else:
            self._finish(data, key, close, reset)

    def hang(self) -> None:
        """Never answer; the client has to give up."""
        self._pending = True

    def cut(self) -> None:
        """Reset the connection."""
        known = self.transport.get_extra_info("socket")
        known.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
        self.transport.abort()

    def _finish(self, data: bytes, key: int | None, close: bool, reset: bool) -> None:
        tally = self._server.tally
        tally.in_flight -= 1
        self._pending = False
        self._timer = None
        if reset:
            self.cut()
            return
        self.transport.write(data)
        if key is not None:
            tally.replied(time.time(), key)
        if close:
            self.transport.close()
        elif self._buffer:
            self._read()


def _window(limit: float, seconds: float) -> SlidingWindow | None:
    return SlidingWindow(limit, seconds) if limit else None


def _bounds(options: Options) -> list[tuple[str, float]]:
    """Return the faults with the shares summed up, for one draw to find its place."""
    bounds: list[tuple[str, float]] = []
    for kind in FAULTS:
        if options.faults.get(kind):
            bounds.append((kind, options.faults[kind] + (bounds[-1][1] if bounds else 0.0)))
    return bounds


async def serve(options: Options) -> None:
    """Serve until SIGTERM or SIGINT."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    server = Server(options)
    await server.listen()
    print(server.port, flush=True)
    ended = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        server.loop.add_signal_handler(number, ended.set)
    await ended.wait()


def main() -> None:
    options = parse()
    try:
        import uvloop
    except ImportError:
        asyncio.run(serve(options))
    else:
        uvloop.run(serve(options))


if __name__ == "__main__":
    main()
