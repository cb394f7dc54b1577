"""One writer a run: a lock that dies with its holder."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from orchestrator.errors import IncompleteError
from orchestrator.store.holder import Holder, busy, read_holder
from orchestrator.store.mirror import guarded, objects_at

FILE_NAME = ".lock"

_TRIES = 10
_WAIT_S = 0.02


@contextlib.contextmanager
def write_lock(folder: Path) -> Iterator[Holder]:
    """Be the only writer of the run in `folder` for the length of the block.

    The kernel holds the lock and drops it when the process ends, kill -9 included, so a dead
    writer's lock is free at once; the file's text only says who holds it. Raises
    `IncompleteError` naming the holder when there is one. A run in an object store has a lock
    there as well, for writers on other machines.
    """
    # O_CLOEXEC (Python's default): a server started by the run does not keep the lock alive.
    descriptor = os.open(folder / FILE_NAME, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _acquire(descriptor):
            raise IncompleteError(busy(folder.name, _read(descriptor)))
        me = Holder.me()
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, json.dumps(asdict(me)).encode(), 0)
        try:
            with _held_there(folder, me):
                yield me
        finally:
            os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def writer_of(folder: Path) -> Holder | None:
    """Return who writes to the run in `folder` now, or `None`."""
    if (here := _writer_here(folder)) is not None:
        return here
    if (there := objects_at(folder / FILE_NAME)) is None:
        return None
    from orchestrator.store.remote_lock import remote_holder

    return remote_holder(*there)


def _writer_here(folder: Path) -> Holder | None:
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


@contextlib.contextmanager
def _held_there(folder: Path, me: Holder) -> Iterator[None]:
    if (there := objects_at(folder / FILE_NAME)) is None:
        yield
        return
    from orchestrator.store.remote_lock import hold

    with hold(*there, me, folder.name) as check, guarded(folder, check):
        yield


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
    return read_holder(os.pread(descriptor, 4096, 0))
