"""Standard errors against Inspect's `stderr()` and `stderr(cluster=)` on the same items.

Inspect is no dependency: tests/analysis/inspect_stderr.py asked it, the file says which version.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import duckdb
import pytest

from tests.analysis.inspect_stderr import KEPT

SAID = json.loads(KEPT.read_text(encoding="utf-8"))
TARGETS = tuple(case["target"] for case in SAID["cases"])


@pytest.mark.parametrize("clustered", [False, True])
def test_errors_are_inspects(
    clustered: bool, new_run: Any, open_runs: Callable[..., duckdb.DuckDBPyConnection]
) -> None:
    run = new_run(targets=TARGETS)
    for item in SAID["items"]:
        run.item(item["item_id"], cluster=item["cluster"] if clustered else None)
        for sample, outcome in enumerate(item["outcomes"]):
            run.ask(item["item_id"], outcome, sample=sample)
    table = open_runs(run).sql("FROM scores WHERE benchmark = 'b' ORDER BY target")
    rows = table.to_arrow_table().to_pylist()
    assert [row["target"] for row in rows] == list(TARGETS)
    for row, case in zip(rows, SAID["cases"], strict=True):
        assert row["score"] == pytest.approx(case["mean"], abs=1e-12)
        expected = case["stderr_clustered" if clustered else "stderr"]
        assert row["score_se"] == pytest.approx(expected, rel=1e-12)
        assert case["stderr_clustered"] != pytest.approx(case["stderr"], rel=0.02)
