"""One writer a run: a lock that dies with its holder."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import socket
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from orchestrator.errors import IncompleteError

FILE_NAME = ".lock"

_TRIES = 10
_WAIT_S = 0.02


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes to a run: `started` is ISO 8601 in UTC."""

    pid: int
    host: str
    started: str


@contextlib.contextmanager
def write_lock(folder: Path) -> Iterator[Holder]:
    """Be the only writer of the run in `folder` for the length of the block.

    The kernel holds the lock and drops it when the process ends, kill -9 included, so a dead
    writer's lock is free at once; the file's text only says who holds it. Raises
    `IncompleteError` naming the holder when there is one.
    """
    # O_CLOEXEC (Python's default): a server started by the run does not keep the lock alive.
    descriptor = os.open(folder / FILE_NAME, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _acquire(descriptor):
            raise IncompleteError(_busy(folder, _read(descriptor)))
        me = Holder(os.getpid(), socket.gethostname(), datetime.now(UTC).isoformat())
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, json.dumps(asdict(me)).encode(), 0)
        try:
            yield me
        finally:
            os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def writer_of(folder: Path) -> Holder | None:
    """Return who writes to the run in `folder` now, or `None`."""
    try:
        descriptor = os.open(folder / FILE_NAME, os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return _read(descriptor) or Holder(0, "unknown", "unknown")
    finally:
        os.close(descriptor)
    return None


def _acquire(descriptor: int) -> bool:
    """Take the lock; a reader that asks who holds it (`writer_of`) is waited out."""
    for _ in range(_TRIES):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_WAIT_S)
        else:
            return True
    return False


def _read(descriptor: int) -> Holder | None:
    try:
        data = json.loads(os.pread(descriptor, 4096, 0))
        return Holder(int(data["pid"]), str(data["host"]), str(data["started"]))
    except (ValueError, KeyError, TypeError):
        return None  # the holder has not written its name yet


def _busy(folder: Path, holder: Holder | None) -> str:
    who = (
        f"process {holder.pid} on {holder.host}, since {holder.started}"
        if holder
        else "another process"
    )
    return (
        f"run {folder.name}: {who} is writing to it, and a run has one writer at a time. "
        "Wait for it, stop it, or use another --run-id"
    )
