"""Starts the servers of `local/` and `sim/` models as processes that end with their starter."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from orchestrator.errors import CalibrantError, UsageError
from orchestrator.providers.local import PREFIX as LOCAL_PREFIX
from orchestrator.providers.local import require_runtime, weights
from orchestrator.providers.redaction import redact

READY_TIMEOUT_S = 120.0
_GRACE_S = 5.0
_TAIL_BYTES = 2000
_SIMULATED = "sim/"


class ServerError(CalibrantError):
    """A server of ours did not start. The text holds the end of what it printed."""


@dataclass(frozen=True, slots=True)
class ServerProcess:
    """A running server. `base_url` is what an Endpoint's `api_base` takes."""

    base_url: str
    process: subprocess.Popen[bytes]
    _log: IO[bytes] = field(repr=False)

    def alive(self) -> bool:
        """Return whether the process still runs."""
        return self.process.poll() is None

    def last_words(self) -> str:
        """Return the end of what the server has printed to standard error."""
        return _tail(self._log)

    def stop(self) -> None:
        """End the server: ask by closing its standard input, then insist. May be called again."""
        _end(self.process)
        self._log.close()


def is_served_here(provider_model: str) -> bool:
    """Return whether the model needs a server of ours on the node that asks it."""
    return provider_model.startswith((LOCAL_PREFIX, _SIMULATED))


def server_name(provider_model: str) -> str:
    """Return which server answers for the model: one a local model, one for all simulated ones."""
    return _SIMULATED if provider_model.startswith(_SIMULATED) else provider_model


def start_server(
    provider_model: str, items: Sequence[Path] = (), *, timeout_s: float = READY_TIMEOUT_S
) -> ServerProcess:
    """Start the server of a `local/` or `sim/` model on a free loopback port and wait for it.

    `items` are the Parquet files of items whose answers simulated models are to know. The process
    ends when this one does, however it ends: it reads its standard input, a pipe of ours, and
    stops at its end. Raises UsageError when a package or file is missing, ServerError with the
    end of its output when it does not come up within `timeout_s`.
    """
    log = tempfile.TemporaryFile()  # noqa: SIM115  (lives as long as the server)
    try:
        process = subprocess.Popen(  # noqa: S603  (our own interpreter and module)
            _command(provider_model, items),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            env={**os.environ, "CALIBRANT_OWN_PACKAGES": "1", "PYTHONUNBUFFERED": "1"},
            start_new_session=True,  # Ctrl-C at the terminal is for us; we stop it in our own time
        )
    except BaseException:
        log.close()
        raise
    try:
        base_url = _wait_until_ready(provider_model, process, log, timeout_s)
    except BaseException:
        _end(process)
        log.close()
        raise
    return ServerProcess(base_url, process, log)


def _command(provider_model: str, items: Sequence[Path]) -> list[str]:
    python = [sys.executable, "-m"]
    always = ["--port", "0", "--until-stdin-closes"]
    if provider_model.startswith(LOCAL_PREFIX):
        require_runtime(provider_model)
        weights(provider_model)  # a missing file is told here, not by a process that ends at once
        module = "orchestrator.providers.serve_local"
        return [*python, module, "--model", provider_model, *always]
    if provider_model.startswith(_SIMULATED):
        listed = [argument for path in items for argument in ("--items", str(path))]
        return [*python, "orchestrator.providers.simulated", *always, *listed]
    raise UsageError(
        f"no server of ours answers for {provider_model}: it is neither local/ nor sim/"
    )


def _wait_until_ready(
    provider_model: str, process: subprocess.Popen[bytes], log: IO[bytes], timeout_s: float
) -> str:
    lines: queue.Queue[bytes] = queue.Queue()
    threading.Thread(target=_read_lines, args=(process.stdout, lines), daemon=True).start()
    deadline = time.monotonic() + timeout_s
    while (left := deadline - time.monotonic()) > 0:
        try:
            line = lines.get(timeout=left)
        except queue.Empty:
            break
        if not line:
            code = process.wait()
            raise ServerError(
                f"the server of {provider_model} ended with code {code} before it was ready; "
                f"its last words:\n{_tail(log)}"
            )
        with contextlib.suppress(ValueError, KeyError, TypeError):
            told = json.loads(line)
            return f"http://{told['host']}:{int(told['port'])}/v1"
    raise ServerError(
        f"the server of {provider_model} was not ready within {timeout_s:g} s; "
        f"its last words:\n{_tail(log)}"
    )


def _read_lines(stream: IO[bytes] | None, lines: queue.Queue[bytes]) -> None:
    """Hand over what the server prints, and keep reading so that it never blocks on a full pipe."""
    if stream is not None:
        with stream:
            for line in stream:
                lines.put(line)
    lines.put(b"")


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.stdin is not None:
        with contextlib.suppress(OSError):
            process.stdin.close()
    try:
        process.wait(_GRACE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _tail(log: IO[bytes]) -> str:
    if log.closed:
        return ""
    # pread: the child writes through the same open file, whose position must not move.
    size = os.fstat(log.fileno()).st_size
    start = max(0, size - _TAIL_BYTES)
    text = os.pread(log.fileno(), _TAIL_BYTES, start).decode("utf-8", errors="replace")
    return "\n".join(redact(line) for line in text.splitlines() if line.strip())
