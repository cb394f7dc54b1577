"""Grading and scoring of answers that are there: no model is asked."""

from __future__ import annotations

import shutil

from tests.bench.processes import measure
from tests.bench.served import serving
from tests.bench.table import Table
from tests.bench.workload import CALIBRANT, workload


def main(questions: int) -> None:
    """Print the times of `grade`, first and again, and of `scores`."""
    with serving() as server, workload(server, questions) as load:
        measure(load.run("bench", "-j", "128"), load.folder).check()
        shutil.rmtree(load.run_folder("bench") / "grades")
        run = str(load.run_folder("bench"))
        table = Table(
            f"regrading: {questions:,} answers by rule, whole commands",
            ("command", "wall s", "CPU s", "CPU µs/answer", "MB"),
        )
        for name in ("grade", "grade", "scores", "scores"):
            done = measure([*CALIBRANT, name, run], load.folder).check()
            each = done.cpu_s * 1e6 / questions
            table.row(name, done.wall_s, done.cpu_s, each, done.driver_peak_mb())
