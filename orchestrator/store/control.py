"""Steering a run from outside through files: `<run>/control/*.json`, one request a file.

A request names the writer that it is meant for and is removed by it once taken. One that is meant
for a writer that has gone is nobody's, and the next writer drops it.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import stat
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from orchestrator.store.holder import Holder
from orchestrator.store.mirror import fetch_folder, remove
from orchestrator.store.run_folder import RunFolder
from orchestrator.store.whole_files import make_folder, write_whole_text

FOLDER = "control"

_LONGEST = 64 * 1024


@dataclass(frozen=True, slots=True)
class Stop:
    """End the run cleanly, as Ctrl-C would."""


@dataclass(frozen=True, slots=True)
class Tune:
    """Let a model (its label) have at most `max_connections` requests in flight."""

    model: str
    max_connections: int


Request = Stop | Tune


class Control:
    """What is asked of a run's writer from outside; `poll` about twice a second."""

    def __init__(self, run: RunFolder, holder: Holder) -> None:
        """`holder` is what `run.lock()` gave."""
        self._folder = run.path / FOLDER
        self._holder = asdict(holder)

    def poll(self) -> list[Request]:
        """Return what has been asked since the last time, in its order; each once.

        A file that is not a request is left where it lies.
        """
        requests = []
        for path, said in _read_all(self._folder):
            if said.get("to") == self._holder:
                request = _request(said)
                if request is None:
                    continue
                requests.append(request)
            with contextlib.suppress(OSError):
                remove(path)
        return requests


def write_stop(run: RunFolder) -> Path | None:
    """Ask the run's writer to stop; return the request, or `None` when nothing is running."""
    return _write(run, {"request": "stop"})


def write_tune(run: RunFolder, model: str, max_connections: int) -> Path | None:
    """Ask the run's writer to change a limit; return the request, or `None` when none is there."""
    return _write(run, {"request": "tune", "model": model, "max_connections": max_connections})


def wait_until_taken(run: RunFolder, request: Path, timeout_s: float) -> bool | None:
    """Tell whether the writer took a request in time; `None` when it ended without."""
    until = time.monotonic() + timeout_s
    while _waits(request):
        if run.writer() is None:
            # It may have taken the request as its last act.
            try:
                fetch_folder(request.parent)
                remove(request)
            except FileNotFoundError:
                return True
            return None
        if time.monotonic() >= until:
            return False
        time.sleep(0.05)
    return True


def _waits(request: Path) -> bool:
    fetch_folder(request.parent)
    return request.exists()


def _write(run: RunFolder, said: dict[str, Any]) -> Path | None:
    holder = run.writer()
    if holder is None:
        return None
    folder = run.path / FOLDER
    make_folder(folder)
    path = folder / f"{time.time_ns():019d}-{secrets.token_hex(4)}.json"
    write_whole_text(path, json.dumps({**said, "to": asdict(holder)}))
    return path


def _read_all(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield the files of the folder that hold a JSON object with `to`, by name."""
    try:
        fetch_folder(folder)
        names = sorted(os.listdir(folder))  # noqa: PTH208 -- names are enough, twice a second
    except OSError:
        return
    for name in names:
        path = folder / name
        if name.startswith(".") or path.suffix != ".json":
            continue
        try:
            about = path.lstat()
            if not stat.S_ISREG(about.st_mode) or about.st_size > _LONGEST:
                continue
            said = json.loads(path.read_bytes())
        except (OSError, ValueError, RecursionError):
            continue
        if isinstance(said, dict) and isinstance(said.get("to"), dict):
            yield path, said


def _request(said: dict[str, Any]) -> Request | None:
    if said.get("request") == "stop":
        return Stop()
    model, number = said.get("model"), said.get("max_connections")
    if said.get("request") == "tune" and isinstance(model, str) and type(number) is int:
        return Tune(model, number) if number >= 1 else None
    return None
