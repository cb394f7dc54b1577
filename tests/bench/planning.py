"""How long planning, resuming and finding what is missing take, and what stays in memory."""

from __future__ import annotations

import contextlib
import gc
import json
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from benchmarks import Benchmark, load
from orchestrator.api.plan_files import write_plan
from orchestrator.api.planned_asks import PlannedAsks
from orchestrator.api.planning import Plan, make_plan, plan
from orchestrator.store import (
    SCHEMAS,
    RunFolder,
    answered_counts,
    has_usable_answer,
    missing_rows,
    write_part,
)
from orchestrator.sweep import benchmark_specs, load_sweep

SIZE = 1_000_000
TARGETS = 5
SHAPES = (4, 1)
"""Models of each sweep: the same number of requests over fewer items, and over more."""

ROWS_A_PART = 10_000
ROWS_A_FLUSH = 500

PAGE_MB = os.sysconf("SC_PAGE_SIZE") / 2**20

Figures = list[tuple[str, str]]


def figures(size: int = SIZE) -> Figures:
    """Return what planning about `size` requests takes, as (what, how much); a minute or so."""
    found: Figures = []
    for models in SHAPES:
        for step in (_plan_and_write, _resume, _plan_command):
            with tempfile.TemporaryDirectory() as folder, inside(Path(folder)):
                sweep = sweep_of(Path(folder), size, models)
                if step is not _plan_and_write:
                    own_process(_prepare, sweep)
                found += own_process(step, sweep)
    return found


def own_process(step: Callable[[Path], Figures], sweep: Path) -> Figures:
    """Run a step in a process of its own: memory that one has used must not count for another."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(step, sweep).result()


def _plan_and_write(sweep: Path) -> Figures:
    clock = _Clock(_title(sweep))
    before = clock.memory()
    alone = _load_alone(sweep)
    clock.tell("loading the items alone")
    before += _kept_by(alone, clock, before)
    del alone
    made = make_plan(sweep)
    clock.tell(f"planning {len(made.requests):,} requests, loading included")
    folder = RunFolder.open_or_create(made.sweep.out, made.run_id)
    write_plan(folder, made)
    clock.tell("writing items and requests")
    rows = missing_rows(folder, "responses", made.requests.keys)
    clock.tell(f"{len(rows):,} missing of a new run")
    _walk(made, rows, clock, before)
    return clock.told


def _resume(sweep: Path) -> Figures:
    clock = _Clock(_title(sweep))
    made = make_plan(sweep)
    folder = RunFolder.open(made.run_folder())
    write_plan(folder, made)
    assert made.kept
    clock.tell("planning again from the files, loading included")
    rows = missing_rows(folder, "responses", made.requests.keys)
    clock.tell(f"{len(rows):,} missing beside {len(made.requests) - len(rows):,} answers")
    keys = made.requests.keys[: made.requests.rows_a_model]
    assert has_usable_answer(folder, made.sweep.models[0].id, keys)
    clock.tell("a usable answer is found")
    absent = np.bitwise_not(keys)
    assert not has_usable_answer(folder, made.sweep.models[0].id, absent)
    clock.tell("none is found")
    answered_counts(folder)
    clock.tell("the counts of a run's end")
    clock.peak()
    return clock.told


def _plan_command(sweep: Path) -> Figures:
    clock = _Clock(_title(sweep))
    report = plan(sweep)
    assert sum(report.rows.column("answered").to_pylist()) > 0
    clock.tell("calibrant plan, half of it answered")
    clock.peak()
    return clock.told


def _walk(made: Plan, rows: NDArray[np.int64], clock: _Clock, before: float) -> None:
    """Write every request once, a shard at a time, as asking does."""
    memory = []
    for some in made.requests.by_model(rows).values():
        asks = PlannedAsks(made.requests, some)
        for start in range(0, len(asks), 200):
            list(asks[start : start + 200])
            if start % 100_000 == 0:
                memory.append(clock.memory())
    clock.tell("writing every request's messages in shards of 200")
    clock.say("memory beside the items while all is asked", f"{memory[0] - before:.0f} MB")
    clock.say("growth of it from there to the end", f"{memory[-1] - memory[0]:.0f} MB")
    clock.peak()


class _Clock:
    def __init__(self, title: str) -> None:
        self.told: Figures = []
        self._title = title
        self._cpu, self._wall = time.process_time(), time.perf_counter()

    def tell(self, what: str) -> None:
        cpu, wall = time.process_time(), time.perf_counter()
        self.say(what, f"{wall - self._wall:.2f} s ({cpu - self._cpu:.2f} s CPU)")
        self._cpu, self._wall = cpu, wall

    def say(self, what: str, figure: str) -> None:
        self.told.append((f"{self._title}: {what}", figure))

    def peak(self) -> None:
        unit = 2**20 if sys.platform == "darwin" else 2**10
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
        self.say("memory at its peak, program and items included", f"{most:.0f} MB")

    def memory(self) -> float:
        """Return the resident megabytes of this process now."""
        return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE_MB


def _prepare(sweep: Path) -> Figures:
    """Write a run of which half is answered: a part of them in large parts, a part as flushed."""
    made = make_plan(sweep)
    folder = RunFolder.open_or_create(made.sweep.out, made.run_id)
    write_plan(folder, made)
    rows = missing_rows(folder, "responses", made.requests.keys)[::2]
    for model, some in zip(made.sweep.models, made.requests.by_model(rows).values(), strict=True):
        half = len(some) // 2
        for at, step in ((some[:half], ROWS_A_PART), (some[half:], ROWS_A_FLUSH)):
            for start in range(0, len(at), step):
                _answer(folder, model.id, made, at[start : start + step])
    return []


def _answer(folder: RunFolder, model: str, made: Plan, rows: NDArray[np.int64]) -> None:
    count = len(rows)
    columns = {
        "request_key": made.requests.key_texts(rows),
        "provider_model": [model] * count,
        "prompt": [f"Question {row}, as long as questions of a benchmark are?" for row in rows],
        "response": [f"Answer {row}, perhaps." for row in rows],
        "finish_reason": ["stop"] * count,
        "status": ["ok"] * count,
        "attempts": [1] * count,
        "started_at": [datetime(2026, 1, 1, tzinfo=UTC)] * count,
    }
    schema = SCHEMAS["responses"]
    table = pa.table({name: pa.array(of, schema.field(name).type) for name, of in columns.items()})
    write_part(folder.part_folder("responses", model), "responses", table)


def _load_alone(sweep: Path) -> list[Benchmark]:
    return [load(spec) for spec in benchmark_specs(load_sweep(sweep), sweep.parent)]


def _kept_by(alone: list[Benchmark], clock: _Clock, before: float) -> float:
    """Return the megabytes that the items take."""
    gc.collect()
    size = clock.memory() - before
    count = sum(len(benchmark.items) for benchmark in alone)
    clock.say(f"memory of {count:,} items", f"{size:.0f} MB")
    return size


def sweep_of(folder: Path, size: int, models: int) -> Path:
    """Write items and a sweep of that many requests; return the sweep file."""
    items = size // (models * TARGETS)
    with (folder / "ours.jsonl").open("w") as file:
        for number in range(items):
            question = f"What is the name of village {number} in the north of the province?"
            file.write(json.dumps({"q": question, "a": f"village {number}"}) + "\n")
    path = folder / f"{models} models, {items} items.yaml"
    path.write_text(
        "name: planning\n"
        f"models: [{', '.join(f'hosted_vllm/m{number}' for number in range(models))}]\n"
        "benchmarks: [{name: ours, path: ours.jsonl, question: q, answer: a}]\n"
    )
    return path


def _title(sweep: Path) -> str:
    return sweep.stem


@contextlib.contextmanager
def inside(folder: Path) -> Iterator[None]:
    """Work in a folder for a while."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def main(size: int = SIZE) -> None:
    for what, figure in figures(size):
        print(f"{what}: {figure}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SIZE)
