"""Asking the process that compares expressions: one a process of ours, restarted when it dies."""

from __future__ import annotations

import atexit
import contextlib
import importlib.util
import json
import os
import select
import subprocess
import sys
import threading
from functools import lru_cache
from pathlib import Path

_WORKER = Path(__file__).with_name("maths_worker.py")
# Only where no CPU limit ends the process (or it sleeps); far above what a comparison takes.
_WALL_SECONDS = 60.0
_REMEMBERED = 20_000


class MathsUnavailableError(RuntimeError):
    """The process that compares expressions cannot be started: the installation is not whole."""


class _Process:
    """A running process and the pipes to it; used under a lock."""

    def __init__(self) -> None:
        found = importlib.util.find_spec("math_verify")
        if found is None or found.origin is None:
            raise MathsUnavailableError(
                "the package math-verify is not installed: pip install math-verify"
            )
        self.owner = os.getpid()
        self._popen = subprocess.Popen(  # noqa: S603 # our own file, by our own interpreter
            [sys.executable, "-I", str(_WORKER), str(Path(found.origin).parents[1])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        if self._read() != "ready":
            self.close()
            raise MathsUnavailableError("the process that compares expressions does not start")

    def ask(self, gold: str, answer: str) -> bool | None:
        """Return whether two expressions are equal, None for unreadable; `EOFError` at its end."""
        assert self._popen.stdin is not None
        try:
            self._popen.stdin.write(json.dumps([gold, answer]) + "\n")
            self._popen.stdin.flush()
        except OSError as error:
            raise EOFError from error
        reply: bool | None = json.loads(self._read())
        return reply

    def _read(self) -> str:
        assert self._popen.stdout is not None
        readable = [self._popen.stdout]
        if os.name == "posix":
            readable = select.select(readable, [], [], _WALL_SECONDS)[0]
        line = self._popen.stdout.readline() if readable else ""
        if not line:
            raise EOFError
        return line.strip()

    def forget(self) -> None:
        """Leave the process to the parent it belongs to: this is a fork of that parent."""
        self._popen.returncode = 0

    def close(self) -> None:
        """End the process."""
        self._popen.kill()
        for pipe in (self._popen.stdin, self._popen.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()
        self._popen.wait()


_lock = threading.Lock()
_running: list[_Process] = []


@lru_cache(maxsize=_REMEMBERED)
def same(gold: str, answer: str) -> bool | None:
    """Return whether two expressions are mathematically equal, or None where that is not known.

    Not known is what cannot be read or takes more than a few seconds of CPU time. Safe in threads:
    the comparison runs in a process of its own, one at a time. Raises
    `MathsUnavailableError` when that process cannot be started.
    """
    with _lock:
        process = _process()
        try:
            return process.ask(gold, answer)
        except EOFError:
            _stop()
            return None


def _process() -> _Process:
    """Return the running process; after a fork, the parent's is left to the parent."""
    if _running and _running[0].owner != os.getpid():
        _running.pop().forget()
    if not _running:
        try:
            _running.append(_Process())
        except EOFError as error:
            raise MathsUnavailableError(
                "the process that compares expressions ended at once"
            ) from error
    return _running[0]


def _stop() -> None:
    while _running:
        process = _running.pop()
        if process.owner == os.getpid():
            process.close()


atexit.register(_stop)
