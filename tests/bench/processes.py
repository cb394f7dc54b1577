"""Runs a command and measures all of its processes, also those that leave their parent.

The harness makes itself the reaper of orphans, so every process of a command stays its descendant,
Ray's daemons too. CPU is what the kernel says when they are reaped, or what was last seen of each
(a daemon that does not reap its own children would lose theirs), whichever is more.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

PR_SET_CHILD_SUBREAPER = 36
LOOK_EVERY_S = 0.2
REMEMBER_EVERY_S = 1.0
LINGER_S = 20.0
TICK_S = 1 / os.sysconf("SC_CLK_TCK")
PAGE_MB = os.sysconf("SC_PAGE_SIZE") / 2**20
UNWANTED = ("RAY_ADDRESS", "CALIBRANT_OWN_PACKAGES", "CALIBRANT_DEBUG", "CALIBRANT_WORKERS")


@dataclass(frozen=True, slots=True)
class Memory:
    """Resident megabytes at one moment, by process: the driver, and each actor by its name."""

    at_s: float
    done: int
    driver: float
    actors: Mapping[int, tuple[str, float]]

    def workers(self) -> list[float]:
        return [size for name, size in self.actors.values() if "Worker" in name]


@dataclass(slots=True)
class Measured:
    """One command, from its start to its end."""

    command: list[str]
    started_at: float
    output: Path
    wall_s: float = 0.0
    cpu_s: float = 0.0
    code: int = 0
    memory: list[Memory] = field(default_factory=list)

    def worker_peak_mb(self) -> float:
        return max((size for moment in self.memory for size in moment.workers()), default=0.0)

    def driver_peak_mb(self) -> float:
        return max((moment.driver for moment in self.memory), default=0.0)

    def check(self, *codes: int) -> Measured:
        """Raise `SystemExit` with the end of the output unless it ended with one of the codes."""
        if self.code not in (codes or (0,)):
            said = self.output.read_text(errors="replace")[-2000:]
            raise SystemExit(f"{' '.join(self.command)}\nended with {self.code}:\n{said}")
        return self


def measure(
    command: Sequence[str],
    cwd: Path,
    *,
    env: Mapping[str, str] | None = None,
    count: Callable[[], int] = lambda: 0,
    stop_when: Callable[[], bool] | None = None,
) -> Measured:
    """Run a command to its end; `stop_when` says when it gets its Ctrl-C."""
    _adopt_orphans()
    output = cwd / "output.txt"
    kept = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    with output.open("w") as said:
        result = Measured(list(command), time.time(), output)
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env={**kept, "COLUMNS": "160", **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        watch = _Watch(process.pid, result, count, start)
        watch.start()
        while True:
            pid, status, used = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if stop_when is not None and stop_when():
                process.send_signal(signal.SIGINT)
                stop_when = None
            time.sleep(0.01 if stop_when is None else LOOK_EVERY_S)
    result.wall_s = time.perf_counter() - start
    result.code = process.returncode = os.waitstatus_to_exitcode(status)
    watch.stop()
    reaped = used.ru_utime + used.ru_stime + _reap(watch.seen)
    result.cpu_s = max(reaped, sum(watch.seen.values()))
    return result


class _Watch(threading.Thread):
    """Looks at the command's processes while it runs."""

    def __init__(self, root: int, result: Measured, count: Callable[[], int], start: float) -> None:
        super().__init__(daemon=True)
        self.seen: dict[int, float] = {}
        self._root, self._result, self._count, self._start_s = root, result, count, start
        self._ended = threading.Event()

    def stop(self) -> None:
        self._ended.set()
        self.join()

    def run(self) -> None:
        known = {os.getpid()} | {pid for pid, parent, _, _ in _processes() if parent == os.getpid()}
        others = known - {self._root}
        remembered = 0.0
        while not self._ended.wait(LOOK_EVERY_S):
            ours = _descendants(os.getpid(), others)
            for pid, cpu_s, _ in ours:
                self.seen[pid] = cpu_s
            now = time.perf_counter() - self._start_s
            if now - remembered >= REMEMBER_EVERY_S:
                remembered = now
                self._result.memory.append(self._memory(now, ours))

    def _memory(self, now: float, ours: list[tuple[int, float, float]]) -> Memory:
        sizes = {pid: size for pid, _, size in ours}
        names = {pid: _title(pid) for pid in sizes}
        actors = {
            pid: (name, sizes[pid])
            for pid, name in names.items()
            if name.startswith("ray::") and "IDLE" not in name
        }
        return Memory(now, self._count(), sizes.get(self._root, 0.0), actors)


def _adopt_orphans() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _reap(pids: Mapping[int, float]) -> float:
    """Wait for the orphans to end, at most a while; return the CPU seconds of those that did."""
    used_s, left, until = 0.0, set(pids), time.perf_counter() + LINGER_S
    while left and time.perf_counter() < until:
        for pid in list(left):
            try:
                done, _, used = os.wait4(pid, os.WNOHANG)
            except ChildProcessError:  # somebody else's child: ended, or soon to be ours
                if not Path(f"/proc/{pid}").exists():
                    left.discard(pid)
                continue
            if done:
                used_s += used.ru_utime + used.ru_stime
                left.discard(pid)
        time.sleep(0.05)
    return used_s


def _processes() -> list[tuple[int, int, float, float]]:
    """Return pid, parent, CPU seconds and resident megabytes of every process."""
    found = []
    for entry in os.listdir("/proc"):  # noqa: PTH208  (several times faster than a Path each)
        if entry.isdigit():
            with contextlib.suppress(OSError, ValueError):
                with open(f"/proc/{entry}/stat", "rb") as stat:  # noqa: PTH123
                    fields = stat.read().rpartition(b")")[2].split()
                cpu_s = (int(fields[11]) + int(fields[12])) * TICK_S
                found.append((int(entry), int(fields[1]), cpu_s, int(fields[21]) * PAGE_MB))
    return found


def _descendants(root: int, others: set[int]) -> list[tuple[int, float, float]]:
    """Return pid, CPU seconds and megabytes of what descends from `root`, but not by `others`."""
    children: dict[int, list[tuple[int, float, float]]] = {}
    for pid, parent, cpu_s, size in _processes():
        children.setdefault(parent, []).append((pid, cpu_s, size))
    found: list[tuple[int, float, float]] = []
    layer = [root]
    while layer:
        born = [c for parent in layer for c in children.get(parent, ()) if c[0] not in others]
        found += born
        layer = [pid for pid, _, _ in born]
    return found


def _title(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode().strip()
    except (OSError, UnicodeDecodeError):
        return ""
