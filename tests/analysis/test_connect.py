"""The same views over a real run folder, and what reading results imports."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from orchestrator.analysis import connect, group_columns, notes, scores
from orchestrator.store import SCHEMAS, RunFolder, checked_select

SWEEP = """
name: paper
models: [openai/m]
benchmarks: [{name: b}]
targets: [closed, 0, 0.5]
decides: auto
seed: 0
"""


def filled(folder: Path, run: Any) -> RunFolder:
    """Write the rows of a run made by hand as a run folder."""
    made = RunFolder.create(folder, run.run_id)
    tables = {
        kind: pa.Table.from_pylist(
            [{name: row.get(name) for name in schema.names} for row in run.rows.get(kind, [])],
            schema,
        )
        for kind, schema in SCHEMAS.items()
    }
    made.write_sweep("a" * 16, SWEEP)
    items = made.write_items("b", tables["items"], {"own_grading": "judge", "grader": "alias"})
    made.write_requests("a" * 16, tables["requests"])
    made.enter_sweep("a" * 16, [items])
    writers = {
        "responses": made.part_writer("responses", "m"),
        "grades": made.part_writer("grades", "alias"),
    }
    for kind, writer in writers.items():
        for row in run.rows[kind]:
            writer.append(row)
        writer.flush()
    return made


@pytest.fixture
def con(tmp_path: Path, shares: Any) -> Iterator[Any]:
    made = connect([filled(tmp_path / "runs", shares(3, 2, 1, run_id="paper"))])
    yield made
    made.close()


def test_scores_of_a_run_folder(con: Any) -> None:
    rows = scores(con).to_pylist()
    assert [(row["benchmark"], row["target"], row["n"]) for row in rows] == [
        ("b", 0, 6), ("b", 0.5, 6), ("ALL", 0, 6), ("ALL", 0.5, 6)
    ]  # fmt: skip
    assert [row["score"] for row in rows[:2]] == pytest.approx([1 / 2, 1 / 6])
    assert "category" in group_columns(con)
    assert scores(con, "category").num_rows == 4
    assert any("the benchmark's own grading is a judge" in line for line in notes(con))


def test_views_and_macros_answer_to_sql_from_outside(con: Any) -> None:
    def rows(sql: str) -> Any:
        return checked_select(con, sql).to_pylist()

    assert rows("SELECT DISTINCT outcome FROM outcomes ORDER BY ALL") == [
        {"outcome": "abstained"}, {"outcome": "correct"}, {"outcome": "incorrect"}
    ]  # fmt: skip
    (mean,) = rows(
        "SELECT avg(points(outcome, 0.5)) AS s, avg(credit(outcome, 0.5)) AS c FROM outcomes"
    )
    assert mean == pytest.approx({"s": 1 / 6, "c": 0.5 + 0.5 / 6})
    assert rows("SELECT penalty(0.9) AS p") == [{"p": 9.0}]
    assert len(rows("FROM scores")) == 4
    assert {row["outcome"] for row in rows("FROM policy")} >= {"abstained", "refused", "empty"}


def test_a_run_without_answers_is_pending(tmp_path: Path, new_run: Any) -> None:
    run = new_run(run_id="paper")
    run.item("i")
    run.ask("i", "pending")
    con = connect([filled(tmp_path, run)])
    assert [row["pending"] for row in scores(con).to_pylist()] == [1] * 4
    con.close()


def test_a_run_without_a_sweep_is_empty(tmp_path: Path) -> None:
    con = connect([RunFolder.create(tmp_path, "empty")])
    assert scores(con).num_rows == 0
    assert notes(con) == []
    con.close()


def test_reading_imports_neither_ray_nor_litellm_nor_scipy() -> None:
    code = (
        "import sys, orchestrator.analysis as a; c = a.connect([]); a.scores(c); a.notes(c);"
        "print(sorted({'ray', 'litellm', 'scipy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
