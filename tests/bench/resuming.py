"""Whole commands that plan many keys, and that go on with a run where nearly all are answered.

The answers are written here, as copies of one real row, so no time goes into asking.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from tests.bench import shown
from tests.bench.processes import Measured, measure
from tests.bench.served import Served, serving
from tests.bench.table import Table
from tests.bench.workload import CALIBRANT, Workload, workload

TARGETS = ("closed", 0, 0.5, 0.75, 0.9)
LEFT = 500
"""How many are left to ask: the first of them at the server ends the resuming."""
ROWS = 50_000
INCOMPLETE = 3


def main(requests: int) -> None:
    """Print the times of planning and resuming that many keys, beside those of a small run."""
    table = Table(
        f"resuming: {requests:,} keys, whole commands",
        ("command", "wall s", "CPU s", "driver MB", "first request after s"),
    )
    small = len(TARGETS) * LEFT
    with serving() as server, workload(server, LEFT, targets=TARGETS) as load:
        _row(table, f"run of {small:,}", measure(load.run("bench"), load.folder).check(), server)
    with serving() as server, workload(server, requests // len(TARGETS), targets=TARGETS) as load:
        plan = [*CALIBRANT, "plan", str(load.sweep), "--run-id", "bench"]
        _row(table, "plan, nothing answered", measure(plan, load.folder).check())
        some = load.run("bench", "--max-requests", "1")
        first = measure(some, load.folder).check(0, INCOMPLETE)
        _row(table, "run --max-requests 1", first, server)
        answer_all_but(LEFT, load)
        _row(table, "plan, all but 500", measure(plan, load.folder).check())
        server.reset()
        rest = measure(load.run("bench"), load.folder).check()
        _row(table, "run, all but 500", rest, server)
        if requests >= 1_000_000:
            came = server.stats()["first_request_at"] - rest.started_at
            shown.at_most(f"s from Enter to the first request, {requests:,} keys", came, 20)
        asked = server.count()["ok"]
        assert asked == LEFT, f"{asked} asked again of {LEFT}"


def answer_all_but(left: int, load: Workload) -> None:
    """Write answers for all planned keys but the last few, as parts of the run."""
    run = load.run_folder("bench")
    planned = next((run / "requests").glob("*.parquet"))
    example = pq.read_table(next((run / "responses").rglob("*.parquet")), partitioning=None)
    known = set(example["request_key"].to_pylist())
    keys = pq.read_table(planned, columns=["request_key"])["request_key"].unique().to_pylist()
    keys = [key for key in keys if key not in known][:-left]
    folder = next((run / "responses").glob("model_slug=*"))
    place = example.schema.get_field_index("request_key")
    for start in range(0, len(keys), ROWS):
        chosen = pa.array(keys[start : start + ROWS], example.schema.field(place).type)
        rows = example.take(pa.array(np.zeros(len(chosen), dtype=np.int64)))
        rows = rows.set_column(place, example.schema.field(place), chosen)
        pq.write_table(rows, _beside(folder, start), compression="zstd")


def _beside(folder: Path, number: int) -> Path:
    return folder / f"00000000{number:08d}.parquet"


def _row(table: Table, name: str, done: Measured, server: Served | None = None) -> None:
    came = server.stats()["first_request_at"] - done.started_at if server else "-"
    table.row(name, done.wall_s, done.cpu_s, done.driver_peak_mb(), came)
