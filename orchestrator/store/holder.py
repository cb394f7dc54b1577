"""Who writes to a run, as a lock names them."""

from __future__ import annotations

import functools
import json
import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes to a run: `started` is ISO 8601 in UTC.

    `machine` says where `pid` is the number of one process and no other: which boot of which
    kernel, and which namespace of processes. It is empty where that cannot be told.
    """

    pid: int
    host: str
    started: str
    machine: str = ""

    @classmethod
    def me(cls) -> Holder:
        """Return this process, from now on."""
        now = datetime.now(UTC).isoformat()
        return cls(os.getpid(), socket.gethostname(), now, this_machine())

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Holder:
        """Return the holder that a file tells of; `KeyError`, `ValueError` for what is none."""
        machine = str(data.get("machine", ""))
        return cls(int(data["pid"]), str(data["host"]), str(data["started"]), machine)


@functools.cache
def this_machine() -> str:
    """Return what `Holder.machine` is here: host names repeat, and containers number anew."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{boot} {Path('/proc/self/ns/pid').readlink()}"
    except OSError:
        return ""  # not Linux


def read_holder(content: bytes) -> Holder | None:
    """Return the holder that a lock names; `None` when it names none (yet, or any more)."""
    try:
        return Holder.of(json.loads(content))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def busy(run: str, holder: Holder | None) -> str:
    """Return what is told to a second writer."""
    who = (
        f"process {holder.pid} on {holder.host}, since {holder.started}"
        if holder
        else "another process"
    )
    return (
        f"run {run}: {who} is writing to it, and a run has one writer at a time. "
        "Wait for it, stop it, or use another --run-id"
    )
