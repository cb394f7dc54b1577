"""Who writes to a run, as a lock names them."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes to a run: `started` is ISO 8601 in UTC."""

    pid: int
    host: str
    started: str


def read_holder(content: bytes) -> Holder | None:
    """Return the holder that a lock names; `None` when it names none (yet, or any more)."""
    try:
        data = json.loads(content)
        return Holder(int(data["pid"]), str(data["host"]), str(data["started"]))
    except (ValueError, KeyError, TypeError):
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
