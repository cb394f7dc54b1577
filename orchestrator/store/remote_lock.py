"""The lock of a run in an object store: an object that its holder writes anew every few seconds.

It is taken and kept by conditional writes, so of two that try at once one succeeds. No clock is
compared: a holder is dead when its object has not changed while somebody else watched it for the
length of a lease.
"""

from __future__ import annotations

import _thread
import contextlib
import json
import os
import secrets
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from orchestrator.errors import IncompleteError
from orchestrator.store.holder import Holder, busy, read_holder, this_machine

if TYPE_CHECKING:
    from orchestrator.store.objects import Objects, Said, Version

LEASE_S = float(os.environ.get("CALIBRANT_LEASE_S", "20"))
"""A holder that has not renewed its lock for so long is taken for dead."""

_RENEWALS = 4
"""In the length of a lease."""
_LOOK_S = 0.5


@contextlib.contextmanager
def hold(objects: Objects, name: str, me: Holder, run: str) -> Iterator[None]:
    """Hold the lock `name` for the length of the block.

    Raises `IncompleteError` naming the holder when there is a living one. A holder that loses its
    lock all the same, as one that could not reach the store for the length of a lease, is
    interrupted as by Ctrl-C.
    """
    lock = _Lock(objects, name, me, _take(objects, name, me, run))
    renewing = threading.Thread(target=lock.renew_for_ever, daemon=True, name="lock")
    renewing.start()
    try:
        yield
    finally:
        lock.done.set()
        renewing.join()
        lock.free()


def remote_holder(objects: Objects, name: str) -> Holder | None:
    """Return who holds the lock now, or `None`; one that died is named for the length of a lease.

    By the store's clock: this only tells people, and decides nothing.
    """
    said = objects.get(name)
    if said is None or _age_s(said) > 3 * LEASE_S:
        return None
    return read_holder(said.content)


class _Lock:
    def __init__(self, objects: Objects, name: str, me: Holder, version: Version) -> None:
        self._objects = objects
        self._name = name
        self._me = me
        self._version: Version | None = version
        self.done = threading.Event()

    def renew_for_ever(self) -> None:
        while not self.done.wait(LEASE_S / _RENEWALS):
            with contextlib.suppress(OSError):  # the store is away: others cannot take it either
                assert self._version is not None
                self._version = self._objects.put_if(self._name, _content(self._me), self._version)
                if self._version is None:
                    _thread.interrupt_main()
                    return

    def free(self) -> None:
        with contextlib.suppress(OSError):  # it runs out
            if self._version is not None:
                self._objects.put_if(self._name, _content(None), self._version)


def _take(objects: Objects, name: str, me: Holder, run: str) -> Version:
    """Return the version of the lock that is ours.

    A living holder renews its lock within a lease; one seen to be the same for longer is dead.
    Seen from when the first look at it has ended to when the last began: a look may take minutes.
    """
    seen: Said | None = None
    since = 0.0
    while True:
        looked = time.monotonic()
        said = objects.get(name)
        other = read_holder(said.content) if said is not None else None
        if said is None or other is None or _is_dead(other):
            takes = True
        elif seen is None:
            seen, since = said, time.monotonic()
            takes = False
        elif seen.version != said.version:
            raise IncompleteError(busy(run, other))
        else:
            takes = looked - since > LEASE_S
        if takes:
            ours = objects.put_if(name, _content(me), None if said is None else said.version)
            if ours is not None:
                return ours
            continue  # another was faster: it holds the lock, or has gone again
        time.sleep(_LOOK_S)


def _content(holder: Holder | None) -> bytes:
    # Never the same twice: a write that is tried again is known by it.
    said: dict[str, Any] = {} if holder is None else asdict(holder)
    return json.dumps({**said, "mark": secrets.token_hex(8)}).encode()


def _age_s(said: Said) -> float:
    return (datetime.now(UTC) - said.written).total_seconds()


def _is_dead(other: Holder) -> bool:
    """Tell whether the holder was a process of this machine that is not there any more."""
    here = (socket.gethostname(), this_machine())
    if not other.machine or (other.host, other.machine) != here:
        return False
    try:
        os.kill(other.pid, 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        pass  # it is somebody else's
    return False
