"""Servers on this machine that speak what Google's and Azure's object stores do, as far as we ask.

They hold to the rules of conditional writes: Google's compares generations and knows no If-Match,
Azure's compares entity tags. What they are asked beyond that is an error.
"""

from __future__ import annotations

import asyncio
import hashlib
import itertools
import json
import os
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Literal
from urllib.parse import unquote
from xml.sax.saxutils import escape

from aiohttp import web


@dataclass(frozen=True, slots=True)
class _Object:
    content: bytes
    generation: int
    tag: str
    written: datetime

    def headers(self) -> dict[str, str]:
        return {
            "ETag": self.tag,
            "x-goog-generation": str(self.generation),
            "Last-Modified": format_datetime(self.written, usegmt=True),
        }


@dataclass(slots=True)
class OtherStore:
    """One of the two, with one bucket or container; `kind` is its scheme."""

    kind: Literal["gs", "az"]
    bucket: str = "bucket"
    objects: dict[str, _Object] = field(default_factory=dict)
    drip: tuple[int, float] | None = None
    """Send answers in that many pieces with so many seconds between them."""
    _generations: Iterator[int] = field(default_factory=lambda: itertools.count(1_700_000_000))
    _port: int = 0

    @property
    def url(self) -> str:
        return f"{self.kind}://{self.bucket}"

    def variables(self, cache: os.PathLike[str]) -> dict[str, str]:
        """Return what a program needs in its environment to use the server, with a mirror there."""
        address = f"http://127.0.0.1:{self._port}"
        if self.kind == "gs":
            account = {"disable_oauth": True, "client_email": "", "private_key": ""}
            key = json.dumps({**account, "private_key_id": "", "gcs_base_url": address})
            stated = {"GOOGLE_BASE_URL": address, "GOOGLE_SERVICE_ACCOUNT_KEY": key}
        else:
            stated = {
                "AZURE_ENDPOINT": address,
                "AZURE_SKIP_SIGNATURE": "true",
                "AZURE_STORAGE_ACCOUNT_NAME": "account",
            }
        return {**stated, "CALIBRANT_CACHE": str(cache)}

    @contextmanager
    def running(self) -> Iterator[None]:
        loop = asyncio.new_event_loop()
        ready = threading.Event()

        def serve() -> None:
            runner = loop.run_until_complete(self._open())
            ready.set()
            loop.run_forever()
            loop.run_until_complete(runner.cleanup())
            loop.close()

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        assert ready.wait(10)
        try:
            yield
        finally:
            loop.call_soon_threadsafe(loop.stop)
            thread.join(10)

    async def _open(self) -> web.AppRunner:
        app = web.Application(client_max_size=2**28)
        app.router.add_get(f"/{self.bucket}", self._list)
        app.router.add_post(f"/{self.bucket}", self._batch)
        app.router.add_put(f"/{self.bucket}/{{name:.+}}", self._put)
        app.router.add_get(f"/{self.bucket}/{{name:.+}}", self._get)
        app.router.add_delete(f"/{self.bucket}/{{name:.+}}", self._delete)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self._port = runner.addresses[0][1]
        return runner

    async def _put(self, request: web.Request) -> web.Response:
        name, now = request.match_info["name"], self.objects.get(request.match_info["name"])
        content = await request.read()
        if (refused := self._refuses(request.headers, now)) is not None:
            return refused
        generation = next(self._generations)
        # Google's tag is one of the content, Azure's one of the write.
        seen = content if self.kind == "gs" else str(generation).encode()
        tag = f'"{hashlib.md5(seen, usedforsecurity=False).hexdigest()}"'
        self.objects[name] = _Object(content, generation, tag, datetime.now(UTC))
        return web.Response(
            status=200 if self.kind == "gs" else 201, headers=self.objects[name].headers()
        )

    def _refuses(self, said: Mapping[str, str], now: _Object | None) -> web.Response | None:
        if self.kind == "gs":
            assert "If-Match" not in said
            wanted = said.get("x-goog-if-generation-match")
            there = "0" if now is None else str(now.generation)
            return None if wanted in (None, there) else self._error(412, "PreconditionFailed")
        if said.get("If-None-Match") == "*" and now is not None:
            return self._error(409, "BlobAlreadyExists")
        wanted = said.get("If-Match")
        if wanted is not None and (now is None or now.tag != wanted):
            return self._error(412, "ConditionNotMet")
        return None

    async def _get(self, request: web.Request) -> web.StreamResponse:
        found = self.objects.get(request.match_info["name"])
        if found is None:
            return self._error(404, "NoSuchKey" if self.kind == "gs" else "BlobNotFound")
        if self.drip is None:
            return web.Response(body=found.content, headers=found.headers())
        pieces, pause_s = self.drip
        answer = web.StreamResponse(headers=found.headers())
        answer.content_length = len(found.content)
        await answer.prepare(request)
        size = -(-len(found.content) // pieces)
        for at in range(0, len(found.content), size):
            await asyncio.sleep(pause_s)
            await answer.write(found.content[at : at + size])
        return answer

    async def _delete(self, request: web.Request) -> web.Response:
        if self.objects.pop(request.match_info["name"], None) is None:
            return self._error(404, "NoSuchKey" if self.kind == "gs" else "BlobNotFound")
        return web.Response(status=204 if self.kind == "gs" else 202)

    async def _batch(self, request: web.Request) -> web.Response:
        """Delete several objects, which is how Azure is asked for one, too."""
        assert request.query["comp"] == "batch"
        asked = re.findall(rf"DELETE /{self.bucket}/(\S+) HTTP/1.1", await request.text())
        told = []
        for number, name in enumerate(asked):
            gone = self.objects.pop(unquote(name), None) is None
            answer = "404 Gone\r\nx-ms-error-code: BlobNotFound" if gone else "202 Accepted"
            told.append(
                f"--b\r\nContent-Type: application/http\r\nContent-ID: {number}\r\n\r\n"
                f"HTTP/1.1 {answer}\r\nServer: here\r\n\r\n"
            )
        return web.Response(
            status=202,
            body="".join([*told, "--b--\r\n"]).encode(),
            headers={"Content-Type": "multipart/mixed; boundary=b"},
        )

    async def _list(self, request: web.Request) -> web.Response:
        prefix = request.query.get("prefix", "")
        below, folders = [], set()
        for name, found in sorted(self.objects.items()):
            if name.startswith(prefix):
                head, slash, _ = name[len(prefix) :].partition("/")
                if slash and request.query.get("delimiter"):
                    folders.add(f"{prefix}{head}/")
                else:
                    below.append((escape(name), found))
        text = _google(below, folders) if self.kind == "gs" else _azure(below, folders)
        return web.Response(text=text, content_type="application/xml")

    def _error(self, status: int, code: str) -> web.Response:
        text = f"<Error><Code>{code}</Code><Message>{code}</Message></Error>"
        headers = {} if self.kind == "gs" else {"x-ms-error-code": code}
        return web.Response(
            status=status, text=text, content_type="application/xml", headers=headers
        )


def _google(below: list[tuple[str, _Object]], folders: set[str]) -> str:
    files = "".join(
        f"<Contents><Key>{name}</Key><LastModified>{found.written.isoformat()}</LastModified>"
        f"<ETag>{escape(found.tag)}</ETag><Size>{len(found.content)}</Size></Contents>"
        for name, found in below
    )
    more = "".join(
        f"<CommonPrefixes><Prefix>{escape(each)}</Prefix></CommonPrefixes>" for each in folders
    )
    return f"<ListBucketResult>{files}{more}</ListBucketResult>"


def _azure(below: list[tuple[str, _Object]], folders: set[str]) -> str:
    files = "".join(
        f"<Blob><Name>{name}</Name><Properties>"
        f"<Last-Modified>{format_datetime(found.written, usegmt=True)}</Last-Modified>"
        f"<Etag>{escape(found.tag)}</Etag><Content-Length>{len(found.content)}</Content-Length>"
        "<Content-Type>application/octet-stream</Content-Type></Properties></Blob>"
        for name, found in below
    )
    more = "".join(f"<BlobPrefix><Name>{escape(each)}</Name></BlobPrefix>" for each in folders)
    return f"<EnumerationResults><Blobs>{files}{more}</Blobs></EnumerationResults>"
