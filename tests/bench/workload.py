"""The questions of the benchmarks, as sums, and the sweep that asks them."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import yaml

from tests.bench.served import Served

PYTHON = os.environ.get("BENCH_PYTHON", sys.executable)
"""Whose calibrant is measured: another environment's is compared with the same harness."""
CALIBRANT = [PYTHON, "-m", "orchestrator"]
MODEL = "hosted_vllm/bench"
PARAMS = {"temperature": 0, "max_tokens": 16}


def sums(count: int) -> Iterator[tuple[str, str]]:
    """Yield questions and their answers; no two are alike."""
    for number in range(count):
        first, second = 1 + number // 997, 1 + number % 997
        yield f"What is {first} + {second}?", str(first + second)


@dataclass(frozen=True, slots=True)
class Workload:
    """A folder with the items and the sweep file; runs are written below it."""

    folder: Path

    @property
    def sweep(self) -> Path:
        return self.folder / "sweep.yaml"

    def run(self, run_id: str, *options: str) -> list[str]:
        """Return the command that runs the sweep."""
        return [*CALIBRANT, "run", str(self.sweep), "--run-id", run_id, *options]

    def run_folder(self, run_id: str) -> Path:
        return self.folder / "runs" / run_id

    def asking_rate(self, run_id: str) -> float:
        """Return requests a second between the first and the last percent of the starts."""
        parts = sorted((self.run_folder(run_id) / "responses").rglob("*.parquet"))
        columns = [pq.read_table(part, columns=["started_at"], partitioning=None) for part in parts]
        started = pa.concat_tables(columns)["started_at"].cast(pa.int64())
        low, high = pc.quantile(started, q=[0.01, 0.99]).to_pylist()
        return 0.98 * len(started) / max(float(high - low) / 1e6, 1e-6)


@contextmanager
def workload(
    server: Served,
    items: int,
    *,
    targets: Sequence[float | str] = ("closed",),
    samples: int = 1,
    limits: Mapping[str, int] | None = None,
    **sweep: Any,
) -> Iterator[Workload]:
    """Write items and sweep into a folder that goes when the block ends."""
    with TemporaryDirectory(prefix="calibrant-bench-") as name:
        folder = Path(name)
        with (folder / "items.jsonl").open("w") as lines:
            for question, answer in sums(items):
                lines.write(json.dumps({"question": question, "answer": answer}) + "\n")
        model = {"id": MODEL, "api_base": server.api_base, "params": PARAMS}
        model["price"] = {"input_per_mtok": 1.0, "output_per_mtok": 1.0}
        if limits:
            model["limits"] = dict(limits)
        entry = {"name": "sums", "path": "items.jsonl", "answer_type": "number"}
        written = {
            "name": "bench",
            "models": [model],
            "benchmarks": [{**entry, "question": "question", "answer": "answer"}],
            "targets": list(targets),
            "samples": samples,
            **sweep,
        }
        (folder / "sweep.yaml").write_text(yaml.safe_dump(written, sort_keys=False))
        yield Workload(folder)
