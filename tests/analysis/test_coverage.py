"""Do the 95 % intervals cover the truth? A thousand simulated runs, read by one query."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pytest

from orchestrator.analysis import create_views, scores
from orchestrator.providers.simulated.behaviour import behaviour_of
from orchestrator.providers.simulated.outcomes import Did, outcomes
from orchestrator.providers.simulated.truth import truth
from orchestrator.store.schemas import SCHEMAS

RUNS, ITEMS = 1000, 500
CELLS = (("sim/calibrated", 0.75), ("sim/bluffer", None))
TARGETS = (0.0, 0.5, 0.75)

_ASKED = """
CREATE TABLE asked AS
SELECT
    'r' || (number // {items}) AS run_id, model, 'b' AS benchmark, 0 AS sample, true AS simulated,
    CAST(number AS VARCHAR) AS item_id, model || number AS request_key,
    stated_target, CASE WHEN stated_target IS NULL THEN 'closed' ELSE 'paper' END AS rubric,
    'question' AS "position", 'ok' AS status, ['gold'] AS answers,
    outcome, 'alias' AS grader, '1' AS grader_version,
    TIMESTAMPTZ '2026-01-01 00:00:00+00' AS graded_at
FROM simulated
"""


def simulated(model: str, stated: float | None, items: Any) -> pa.Table:
    """What `model` does with every item of every run."""
    names = np.array([did.name.lower() for did in Did])
    did = outcomes(behaviour_of(model), model, items, stated).did
    n = len(items)
    return pa.table(
        {
            "number": np.arange(n),
            "model": pa.array([model] * n),
            "stated_target": pa.array([stated] * n, pa.float64()),
            "outcome": pa.array(names[did]).dictionary_encode().cast(pa.string()),
        }
    )


@pytest.fixture(scope="module")
def con(new_run: Any, plan: Callable[..., None]) -> Iterator[Any]:
    items = np.random.default_rng(20_260_101).integers(0, 2**64, RUNS * ITEMS, dtype=np.uint64)
    answers = pa.concat_tables(simulated(model, stated, items) for model, stated in CELLS)
    made = duckdb.connect()
    for kind, schema in SCHEMAS.items():
        made.register("empty", schema.empty_table())
        made.execute(f"CREATE TABLE {kind} AS SELECT NULL::VARCHAR AS run_id, * FROM empty")
        made.unregister("empty")
    made.register("simulated", answers)
    made.execute(_ASKED.format(items=ITEMS))
    made.unregister("simulated")
    for kind, schema in SCHEMAS.items():
        if kind != "judgements":
            named = [name for name in schema.names if name in made.table("asked").columns]
            distinct = "DISTINCT ON (run_id, item_id)" if kind == "items" else ""
            columns = ", ".join(f'"{name}"' for name in ["run_id", *named])
            made.execute(f"INSERT INTO {kind} BY NAME SELECT {distinct} {columns} FROM asked")
    plan(made, [new_run(run_id=f"r{i}", targets=TARGETS) for i in range(RUNS)])
    create_views(made)
    yield made
    made.close()


def test_intervals_cover_the_truth(con: Any) -> None:
    true: dict[tuple[str, float | None, float], float] = {}
    for model, stated in CELLS:
        for target in TARGETS:
            true[model, stated, target] = truth(behaviour_of(model), target, stated).score
    covered: dict[tuple[str, float | None, float], list[bool]] = {cell: [] for cell in true}
    for row in scores(con).to_pylist():
        if row["benchmark"] == "b":
            cell = (row["model"], row["stated_target"], row["target"])
            covered[cell].append(row["score_low"] <= true[cell] <= row["score_high"])
    assert {len(of_runs) for of_runs in covered.values()} == {RUNS}
    shares = {cell: sum(of_runs) / RUNS for cell, of_runs in covered.items()}
    assert {cell: share for cell, share in shares.items() if not 0.93 <= share <= 0.97} == {}
