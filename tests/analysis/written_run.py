"""A run made by hand, written as a run folder for the commands to read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import yaml

from orchestrator.store import SCHEMAS, RunFolder


def written(run: Any, out: Path) -> RunFolder:
    """Write a `PaperRun`: its items, requests, responses and grades, and the sweep behind them."""
    folder = RunFolder.open_or_create(out, run.run_id)
    models = list(dict.fromkeys(row["model"] for row in run.rows["requests"]))
    benchmarks = [
        {"name": name} if weight is None else {"name": name, "weight": weight}
        for name, weight in run.weights.items()
    ]
    labelled = [{"id": f"sim/{name}", "label": name} for name in models]
    sweep = {"name": run.run_id, "models": labelled,
             "benchmarks": benchmarks, "targets": ["closed", *run.targets],
             "decides": run.decides, "points": dict(run.points), "seed": 0}  # fmt: skip
    files = [
        folder.write_items(
            name,
            table("items", [row for row in run.rows["items"] if row["benchmark"] == name]),
            {"own_grading": "exact"},
        )
        for name in run.weights
    ]
    folder.write_requests("s1", table("requests", run.rows["requests"]))
    folder.write_sweep("s1", yaml.safe_dump(sweep))
    folder.enter_sweep("s1", files)
    for kind, slug in (("responses", "p/m"), ("grades", "alias")):
        writer = folder.part_writer(kind, slug)  # type: ignore[arg-type] # one of two kinds
        for row in run.rows[kind]:
            writer.append(row)
        writer.flush()
    return folder


def table(kind: Any, rows: list[dict[str, Any]]) -> pa.Table:
    return pa.Table.from_pylist(rows, schema=SCHEMAS[kind])
