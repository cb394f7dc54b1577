"""Rows of each kind, and a run of three requests, for the tests of the store."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from orchestrator.store import SCHEMAS, RunFolder

START = datetime(2026, 11, 1, 12, tzinfo=UTC)

SWEEP_YAML = """\
name: weekly
models: [{id: sim/calibrated, label: calibrated}]
benchmarks:
  - {name: letters, weight: 2, grader: number}
  - {name: longtail}
targets: [closed, 0, 0.75]
decides: alias
points: {refused: -0.5, empty: 0}
seed: 7
"""


def key(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:32]


def response(name: str, *, status: str = "ok", minutes: float = 0, **more: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "request_key": key(name),
        "provider_model": "sim/calibrated",
        "prompt": f"question {name}",
        "response": f"answer {name}" if status == "ok" else None,
        "status": status,
        "attempts": 1,
        "started_at": START + timedelta(minutes=minutes),
        "cost_usd": 0.25,
    }
    return {**row, **more}


def request(name: str, *, benchmark: str = "letters", model: str = "calibrated") -> dict[str, Any]:
    return {
        "request_key": key(name),
        "model": model,
        "provider_model": "sim/calibrated",
        "simulated": True,
        "benchmark": benchmark,
        "item_id": name,
        "sample": 0,
        "stated_target": 0.75,
        "rubric": "paper",
        "position": "question",
    }


def item(name: str, *, benchmark: str = "letters") -> dict[str, Any]:
    return {
        "benchmark": benchmark,
        "item_id": name,
        "question": f"question {name}",
        "answers": [name, name.upper()],
        "choices": [],
        "answer_type": "text",
        "metadata": "{}",
    }


def grade(name: str, **more: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "request_key": key(name),
        "benchmark": "letters",
        "item_id": name,
        "grader": "alias",
        "grader_version": "1",
        "outcome": "correct",
        "status": "ok",
        "graded_at": START,
    }
    return {**row, **more}


def items_table(*names: str, benchmark: str = "letters") -> pa.Table:
    rows = [item(name, benchmark=benchmark) for name in names]
    return pa.Table.from_pylist(rows, schema=SCHEMAS["items"])


def requests_table(*names: str, **more: Any) -> pa.Table:
    rows = [request(name, **more) for name in names]
    return pa.Table.from_pylist(rows, schema=SCHEMAS["requests"])


def add(run: RunFolder, *rows: dict[str, Any], model: str = "sim/calibrated") -> Path:
    writer = run.part_writer("responses", model)
    for row in rows:
        writer.append(row)
    path = writer.flush()
    assert path is not None
    return path


def enter(run: RunFolder, sweep_hash: str, *names: str, yaml_text: str = SWEEP_YAML) -> None:
    items = run.write_items("letters", items_table(*names), {"own_grading": "exact"})
    run.write_requests(sweep_hash, requests_table(*names))
    run.write_sweep(sweep_hash, yaml_text)
    run.enter_sweep(sweep_hash, [items])


def fill(run: RunFolder) -> RunFolder:
    """Three requests: `a` answered, `b` answered after an error, `c` not asked."""
    enter(run, "s1", "a", "b", "c")
    add(run, response("a"), response("b", status="error", error_class="timeout", minutes=1))
    add(run, response("b", minutes=2))
    writer = run.part_writer("grades", "alias")
    writer.append(grade("a"))
    writer.flush()
    return run


def rows(con: duckdb.DuckDBPyConnection, sql: str) -> list[dict[str, Any]]:
    return [dict(row) for row in con.sql(sql).to_arrow_table().to_pylist()]


def checksum(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        digest.update(str(path.relative_to(folder)).encode())
        if path.is_file():
            digest.update(path.read_bytes())
        digest.update(f"{path.lstat().st_mode}{path.lstat().st_mtime_ns}".encode())
    return digest.hexdigest()
