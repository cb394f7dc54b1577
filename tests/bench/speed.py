"""Whole runs at zero latency: wall time, CPU, requests a second."""

from __future__ import annotations

from collections.abc import Sequence

from tests.bench import shown
from tests.bench.processes import Measured, measure
from tests.bench.served import serving
from tests.bench.table import Table
from tests.bench.workload import workload

CONNECTIONS = 128
COLUMNS = (
    "questions", "workers", "wall s", "CPU s", "CPU ms/request", "beyond start-up", "asked/s",
    "server ms/request",
)  # fmt: skip


def one(questions: int, workers: int | None, connections: int) -> tuple[Measured, float, float]:
    """Return a fresh run's figures, its asking rate and the server's CPU ms per request."""
    env = {} if workers is None else {"CALIBRANT_WORKERS": str(workers)}
    with serving() as server, workload(server, questions) as load:
        command = load.run("bench", "-j", str(connections))
        measured = measure(command, load.folder, env=env).check()
        stats = server.stats()
        assert stats["ok"] == questions, f"{stats['ok']} answered of {questions}"
        return measured, load.asking_rate("bench"), stats["cpu_s"] * 1000 / questions


def speed(sizes: Sequence[int], workers: Sequence[int | None], connections: int) -> None:
    """Print a line a size and number of workers; the first, of one question, is the start-up."""
    table = Table("speed: whole runs, zero latency", COLUMNS)
    for count in workers:
        start: Measured | None = None
        for questions in (1, *sizes):
            done, rate, served_ms = one(questions, count, connections)
            start = start or done
            beyond = (done.cpu_s - start.cpu_s) * 1000 / max(1, questions - 1)
            table.row(
                *(questions, "auto" if count is None else count, done.wall_s, done.cpu_s),
                *(done.cpu_s * 1000 / questions, beyond if questions > 1 else "-"),
                *(rate if questions > 1 else "-", served_ms),
            )
            if questions >= 10_000:
                many = f"{questions:,} questions, {count or 'auto'} workers"
                shown.at_most(f"CPU ms/request beyond start-up, {many}", beyond, 0.8)
