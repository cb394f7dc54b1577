"""What the table of scores costs, from Parquet parts, beside what importing its libraries does."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

from orchestrator import api
from orchestrator.store import SCHEMAS, Kind, RunFolder, write_part
from orchestrator.sweep import Sweep, sweep_hash, to_yaml

SIZE = 100_000
_MODELS = ("sim/a", "sim/b")
_TARGETS = (None, 0.0, 0.5, 0.75, 0.9)
_ROWS_A_PART = 20_000
_AT = datetime(2026, 11, 1, tzinfo=UTC)


def figures(size: int) -> list[tuple[str, str]]:
    """Return what reading the scores of `size` outcomes costs, and the imports before it."""
    code = (
        "import time; t = time.process_time(); import duckdb, pyarrow, orchestrator.analysis,"
        "orchestrator.api, orchestrator.store, rich.console; print(time.process_time() - t)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    with tempfile.TemporaryDirectory() as folder:
        run = _graded_run(Path(folder), size)
        start = time.process_time()
        api.scores(run.path)
        spent = time.process_time() - start
    return [
        ("scoring, imports", f"{float(done.stdout):.2f} s CPU"),
        (f"scoring, {size:,} outcomes", f"{spent:.2f} s CPU, {size / spent:,.0f} outcomes/s"),
    ]


def _graded_run(folder: Path, size: int) -> RunFolder:
    """Return a run of `size` requests, every one answered and graded."""
    draw = random.Random(9)
    run = RunFolder.create(folder, "scored")
    sweep = Sweep.model_validate({"models": list(_MODELS), "benchmarks": ["b"]})
    per_item = len(_MODELS) * len(_TARGETS)
    items = [_item(at) for at in range(-(-size // per_item))]
    requests: list[dict[str, Any]] = []
    for at in range(size):
        model, target = _MODELS[at % 2], _TARGETS[at // 2 % 5]
        requests.append(
            {"request_key": f"{draw.getrandbits(128):032x}", "model": model,
             "provider_model": model, "simulated": True, "benchmark": "b",
             "item_id": items[at // per_item]["item_id"], "sample": 0, "stated_target": target,
             "rubric": "closed" if target is None else "paper", "position": "question"}
        )  # fmt: skip
    digest = sweep_hash(sweep)
    file = run.write_items("b", _table("items", items), {"grader": "alias"})
    run.write_requests(digest, _table("requests", requests))
    run.write_sweep(digest, to_yaml(sweep))
    run.enter_sweep(digest, [file])
    for first in range(0, size, _ROWS_A_PART):
        some = requests[first : first + _ROWS_A_PART]
        answers = _table("responses", [_response(row, draw.random()) for row in some])
        write_part(run.part_folder("responses", "sim/a"), "responses", answers)
        verdicts = [_grade(row, draw.choice(["correct", "incorrect", "abstained"])) for row in some]
        write_part(run.part_folder("grades", "alias"), "grades", _table("grades", verdicts))
    return run


def _item(at: int) -> dict[str, Any]:
    return {"benchmark": "b", "item_id": f"item-{at:07d}", "question": f"What is {at}?",
            "answers": ["gold"], "choices": [], "answer_type": "text",
            "metadata": "{}"}  # fmt: skip


def _response(request: dict[str, Any], latency_s: float) -> dict[str, Any]:
    return {"request_key": request["request_key"], "provider_model": request["provider_model"],
            "prompt": f"What is {request['item_id']}? Answer in few words.", "response": "gold",
            "finish_reason": "stop", "status": "ok", "attempts": 1, "prompt_tokens": 20,
            "completion_tokens": 5, "cost_usd": 1e-5, "latency_s": latency_s,
            "started_at": _AT}  # fmt: skip


def _grade(request: dict[str, Any], outcome: str) -> dict[str, Any]:
    return {name: request[name] for name in ("request_key", "benchmark", "item_id")} | {
        "grader": "alias", "grader_version": "1", "outcome": outcome, "status": "ok",
        "graded_at": _AT}  # fmt: skip


def _table(kind: Kind, rows: list[dict[str, Any]]) -> pa.Table:
    return pa.Table.from_pylist(rows, schema=SCHEMAS[kind])


def main() -> None:
    for name, value in figures(SIZE):
        print(f"{name}: {value}")


if __name__ == "__main__":
    main()
