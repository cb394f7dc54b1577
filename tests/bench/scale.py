"""The table of scores of ten million graded rows: from the parts, the cache, filtered; an audit.

Before them the table of fifty thousand rows, the size of most runs, which write their cache when
they end.

Every figure is of a process of its own, from its start; memory is the most that the process had
resident. *must* is what the figure has to stay under on two cores of which nobody
else takes a part; *CPU s* says what it would be with one core.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.made_run import BENCHMARKS, MODELS, TARGETS, made_run

CELLS = len(MODELS) * len(BENCHMARKS) * len(TARGETS)
_BYTES_A_ROW = 200  # parts, cache and temporary files together


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds, CPU seconds and gigabytes of one command."""

    wall: float
    cpu: float
    gb: float


def main(rows: int, kept: Path | None = None) -> None:
    """Make a run of about `rows` rows (or take the one in `kept`) and print what reading costs."""
    items = max(1, rows // CELLS)
    if kept is not None:
        _measure(kept)
        return
    need = items * CELLS * _BYTES_A_ROW
    free = shutil.disk_usage(tempfile.gettempdir()).free
    if free < 2 * need:
        sys.exit(
            f"scale: {rows:,} rows take {need / 1e9:.0f} GB of disk, {free / 1e9:.0f} are free"
        )
    with tempfile.TemporaryDirectory() as folder:
        small = made_run(Path(folder), 1_000, MODELS[:5], BENCHMARKS[:2])
        table = ["scores", str(small.path)]
        _say("50,000 rows, the cache is built", _command(table), "-")
        _say("50,000 rows, as a run leaves it", _command(table), "1 s")
    with tempfile.TemporaryDirectory() as folder:
        made_run(Path(folder), items)
        _measure(Path(folder) / "made")


def _measure(run: Path) -> None:
    shutil.rmtree(run / "cache", ignore_errors=True)
    scores = ["scores", str(run), "--format", "parquet", "-o", str(run.parent / "scores.parquet")]
    one = "SELECT * FROM scores WHERE {} = '{}'"
    _say("whole table, the cache is built", _command(scores), "25 s")
    _say("whole table, from the cache", _command(scores), "5 s, 2 GB")
    for column, value in (("model", MODELS[7]), ("benchmark", BENCHMARKS[7])):
        query = ["sql", str(run), one.format(column, value), "--format", "json"]
        _say(f"one {column}", _command(query), "1 s")
        query = ["sql", str(run), _COUNTS.format(column, value), "--format", "json"]
        _say(f"outcomes of one {column}", _command(query), "1 s")
    _say("split by category", _command([*scores, "--by", "category"]), "-")
    size = sum(path.stat().st_size for path in (run / "cache").iterdir())
    print(f"cache: {size / 1e6:,.0f} MB")
    audit = ["audit", str(run), "--model", MODELS[7], "--format", "json"]
    _say("audit of one model", _command(audit), "10 s")


_COUNTS = (
    "SELECT model, benchmark, stated_target, outcome, count(*) AS n FROM outcomes"
    " WHERE {} = '{}' GROUP BY ALL ORDER BY ALL"
)


def _say(name: str, figures: Figures, must: str) -> None:
    print(
        f"{name:34}{figures.wall:8.2f} s {figures.cpu:8.2f} CPU s {figures.gb:6.2f} GB"
        f"   must: {must}",
        flush=True,
    )


def _command(arguments: Sequence[str]) -> Figures:
    """Run one `calibrant` command and return what it took, from the start of its process on."""
    with tempfile.TemporaryFile("w+") as said:
        begin = time.perf_counter()
        command = [sys.executable, "-m", "orchestrator", *arguments]
        done = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
        _, status, used = os.wait4(done.pid, 0)
        wall = time.perf_counter() - begin
        done.returncode = os.waitstatus_to_exitcode(status)
        if done.returncode:
            said.seek(0)
            sys.exit(f"calibrant {' '.join(arguments)}: exit {done.returncode}\n{said.read()}")
    return Figures(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024 / 1e9)
