"""The lock of a run in an object store: an object that its holder writes anew every few seconds.

It is taken and kept by conditional writes, so of two that try at once one succeeds. No clock is
compared: a holder is dead when its object has not changed while somebody else watched it for the
length of a lease. A holder that has not renewed it for most of that writes nothing more before it
knows whose the lock is.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from orchestrator.errors import IncompleteError, LostLockError, ObjectStoreError
from orchestrator.store.holder import Holder, busy, read_holder, this_machine
from orchestrator.store.objects import PATIENCE

if TYPE_CHECKING:
    from orchestrator.store.objects import Objects, Said, Version

LEASE_S = float(os.environ.get("CALIBRANT_LEASE_S", "20"))
"""A holder that has not renewed its lock for so long is taken for dead."""

_RENEW_AFTER = 0.25
_TRY_AGAIN_AFTER = 0.05
_CALL_WITHIN = 0.2
_SURE_FOR = 0.75
"""Shares of a lease: when the lock is renewed, or tried to again, how long one try may take, and
how long after the last renewal it is surely the holder's."""

_LOOK_S = 0.5


@contextlib.contextmanager
def hold(objects: Objects, name: str, me: Holder, run: str) -> Iterator[Callable[[], None]]:
    """Hold the lock `name` for the length of the block.

    Raises `IncompleteError` naming the holder when there is a living one. Yields what is to be
    called before each write: it returns when the lock is the holder's, and waits while the store
    is away and that cannot be known. It raises `LostLockError` when another has taken the lock,
    and `ObjectStoreError` when the store stays away.
    """
    version, since = _take(objects, name, me, run)
    lock = _Lock(objects, name, me, run, version, since)
    renewing = threading.Thread(target=lock.renew_for_ever, daemon=True, name="lock")
    renewing.start()
    try:
        yield lock.check
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
    """A lock that is held; `since` is when its last renewal began."""

    def __init__(
        self, objects: Objects, name: str, me: Holder, run: str, version: Version, since: float
    ) -> None:
        # A call that is tried again for minutes would not tell in time.
        self._objects = objects.with_calls_within(_CALL_WITHIN * LEASE_S)
        self._name = name
        self._me = me
        self._run = run
        self._version = version
        self._since = since
        self._lost = False
        self.done = threading.Event()

    def renew_for_ever(self) -> None:
        wait = _RENEW_AFTER
        while not self.done.wait(wait * LEASE_S):
            wait = _RENEW_AFTER if self._renew() else _TRY_AGAIN_AFTER
            if self._lost:
                return

    def _renew(self) -> bool:
        begun = time.monotonic()
        try:
            version = self._objects.put_if(self._name, _content(self._me), self._version)
        except Exception:  # noqa: BLE001 -- without this thread the lock would run out unnoticed
            return False
        if version is None:
            self._lost = True
            return False
        self._version, self._since = version, begun
        return True

    def check(self) -> None:
        while True:
            if self._lost:
                raise LostLockError(self._told())
            away_s = time.monotonic() - self._since
            if away_s < _SURE_FOR * LEASE_S:
                return
            if away_s > LEASE_S + PATIENCE.total_seconds():
                raise ObjectStoreError(
                    f"{self._objects.url}: the lock of run {self._run} could not be renewed for "
                    f"{away_s:,.0f} s, and another process may have taken it. What is written "
                    "stays, and the same command goes on with what is missing"
                )
            time.sleep(_TRY_AGAIN_AFTER * LEASE_S)

    def _told(self) -> str:
        said = None
        with contextlib.suppress(OSError):
            said = self._objects.get(self._name)
        other = read_holder(said.content) if said is not None else None
        who = "another process" if other is None else f"process {other.pid} on {other.host}"
        return (
            f"run {self._run}: {who} took its lock while this process could not reach "
            f"{self._objects.url}, and is its writer now. What is written stays. Wait for that "
            "process or stop it (calibrant stop); then the same command goes on with what is "
            "missing"
        )

    def free(self) -> None:
        with contextlib.suppress(OSError):  # it runs out
            if not self._lost:
                self._objects.put_if(self._name, _content(None), self._version)


def _take(objects: Objects, name: str, me: Holder, run: str) -> tuple[Version, float]:
    """Return the version of the lock that is ours, and when its writing began.

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
            begun = time.monotonic()
            ours = objects.put_if(name, _content(me), None if said is None else said.version)
            if ours is not None:
                return ours, begun
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
