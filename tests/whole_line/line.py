"""The command line as a person runs it, and the little that looking at its traces takes."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import yaml

from orchestrator.store import RunFolder

PROGRAM = [sys.executable, "-m", "orchestrator"]
CONSOLE_SCRIPT = Path(sys.executable).parent / "calibrant"


def environment(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return an environment that does not lead to a cluster or a display of somebody's."""
    kept = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    return {**kept, "COLUMNS": "160", **(changes or {})}


UNWANTED = ("RAY_ADDRESS", "CALIBRANT_OWN_PACKAGES", "CALIBRANT_DEBUG")


def calibrant(
    *arguments: object, cwd: Path, env: Mapping[str, str] | None = None, seconds: float = 150
) -> subprocess.CompletedProcess[str]:
    """Run one command to its end."""
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        cwd=cwd,
        env=environment(env),
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )


def sweep_file(folder: Path, name: str = "sweep.yaml", **sweep: Any) -> Path:
    path = folder / name
    path.write_text(yaml.safe_dump({"name": "r", **sweep}, sort_keys=False), encoding="utf-8")
    return path


def rows(run: Path, kind: str) -> list[dict[str, Any]]:
    """Return every row of every part, whatever the views would show."""
    folder = RunFolder(run.resolve())
    found: list[dict[str, Any]] = []
    for part in folder.parts(kind):  # type: ignore[arg-type]  # one of the five kinds
        found += pq.read_table(part, partitioning=None).to_pylist()
    return found


def scores(run: str, cwd: Path) -> list[dict[str, Any]]:
    done = calibrant("scores", run, "--format", "json", cwd=cwd)
    assert done.returncode == 0, done.stderr
    table: list[dict[str, Any]] = json.loads(done.stdout)
    return table


def query(run: str, text: str, cwd: Path) -> list[dict[str, Any]]:
    done = calibrant("sql", run, text, "--format", "json", cwd=cwd)
    assert done.returncode == 0, done.stderr
    table: list[dict[str, Any]] = json.loads(done.stdout)
    return table


def listing(folder: Path) -> dict[str, tuple[int, int]]:
    """Return every path below a folder with its size and time of change."""
    stats = {path: path.lstat() for path in folder.rglob("*")}
    return {str(path): (stat.st_size, stat.st_mtime_ns) for path, stat in stats.items()}


def until(found: Callable[[], object], seconds: float) -> float:
    """Wait until something is found; return how long it took."""
    start = time.monotonic()
    while not found():
        assert time.monotonic() - start < seconds, "waited in vain"
        time.sleep(0.05)
    return time.monotonic() - start


def descendants(pid: int) -> dict[int, str]:
    """Return the processes that a process has started, with theirs, and what they are called."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, ValueError):
            fields = stat.read_text().rpartition(")")[2].split()
            if fields[0] != "Z":
                parents[int(stat.parent.name)] = int(fields[1])
    found: dict[int, str] = {}
    layer = {pid}
    while layer:
        layer = {child for child, parent in parents.items() if parent in layer} - found.keys()
        for child in layer:
            with contextlib.suppress(OSError):
                command = Path(f"/proc/{child}/cmdline").read_bytes()
                found[child] = command.replace(b"\0", b" ").decode(errors="replace")
    return found


def alive(processes: Mapping[int, str]) -> dict[int, str]:
    """Return those that still run as what they were."""
    left = {}
    for pid, name in processes.items():
        with contextlib.suppress(OSError):
            command = Path(f"/proc/{pid}/cmdline").read_bytes()
            if command and command.replace(b"\0", b" ").decode(errors="replace") == name:
                left[pid] = name
    return left


@contextlib.contextmanager
def started(*arguments: object, cwd: Path) -> Iterator[subprocess.Popen[str]]:
    """Start a command in a process group of its own; whatever it started ends with the block."""
    process = subprocess.Popen(
        [*PROGRAM, *map(str, arguments)],
        cwd=cwd,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()
