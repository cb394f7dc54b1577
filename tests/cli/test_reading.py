"""The read commands on a run folder as the store writes it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from orchestrator.cli.app import main
from orchestrator.store import RunFolder
from tests.store.rows import fill


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    fill(RunFolder.create(tmp_path / "runs", "weekly"))
    return "weekly"


def test_scores_in_every_format(run: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scores", run]) == 0
    text = capsys.readouterr().out
    assert "letters · calibrated (simulated)" in text
    assert "silence scores 0" in text
    assert main(["scores", run, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {row["benchmark"] for row in found} >= {"letters"}
    assert main(["scores", run, "--format", "csv"]) == 0
    assert len(list(csv.DictReader(io.StringIO(capsys.readouterr().out)))) == len(found)
    assert main(["scores", run, "--format", "md"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(found) + 2
    assert main(["scores", run, "-o", "scores.parquet"]) == 0
    assert pq.read_table("scores.parquet").num_rows == len(found)


def test_sql_answers_a_query_and_refuses_to_write(
    run: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sql", run, "SELECT count(*) AS n FROM requests", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"n": 3}]
    assert main(["sql", run, "COPY requests TO 'x.csv'"]) == 2
    assert capsys.readouterr().err.startswith("Error: SQL")
    assert not Path("x.csv").exists()


def test_sql_marks_simulated_models_in_tables(run: str, capsys: pytest.CaptureFixture[str]) -> None:
    query = "SELECT DISTINCT model AS who, benchmark FROM requests"
    assert main(["sql", run, query]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert rows[2:] == [["calibrated", "(simulated)", "letters"]]
    assert main(["sql", run, query, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"who": "calibrated", "benchmark": "letters"}]


def test_sql_reads_statements_from_standard_input(
    run: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("SELECT 1 AS a;\nSELECT 2 AS b"))
    assert main(["sql", run, "--format", "csv"]) == 0
    assert capsys.readouterr().out == "a\n1\nb\n2\n"


def test_show_status_and_ls(run: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", run, "--outcome", "correct", "--format", "json"]) == 0
    [row] = json.loads(capsys.readouterr().out)
    assert row["response"] == "answer a"
    assert main(["status", run]) == 0
    assert "weekly:" in capsys.readouterr().out
    assert main(["ls"]) == 0
    assert "weekly" in capsys.readouterr().out


def test_a_folder_that_is_no_run(run: str, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("scores", "status", "show"):
        assert main([command, "elsewhere"]) == 2
        captured = capsys.readouterr()
        assert "elsewhere" in captured.err
        assert captured.out == ""
