"""Exports: what other programs read, and what comes in again unchanged."""

from __future__ import annotations

import csv
import json
import os
import zipfile
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from orchestrator import api
from orchestrator.cli.app import main
from orchestrator.store import RunFolder
from tests.analysis.conftest import PaperRun
from tests.analysis.written_run import written
from tests.importers.test_imports import DATA, asked, imported

OUTCOMES = {"c": "correct", "i": "incorrect", "a": "abstained", "r": "refused", "e": "empty"}

ROWS = """
SELECT model, benchmark, item_id, sample, stated_target, rubric, response, outcome, prompt_tokens
FROM outcomes JOIN responses USING (run_id, request_key) ORDER BY ALL
""".replace("prompt_tokens", "responses.prompt_tokens")


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    return imported("inspect", DATA / "inspect_sums.eval", out=tmp_path / "runs", run_id="sums")


@pytest.mark.parametrize("name", ["answers.csv", "answers.parquet"])
def test_a_table_comes_in_again(run: RunFolder, tmp_path: Path, name: str) -> None:
    assert main(["export", str(run.path), "-o", str(tmp_path / name)]) == 0
    again = imported("csv", tmp_path / name, out=tmp_path / "runs")
    assert asked(again, ROWS) == asked(run, ROWS)


@pytest.mark.parametrize("name", ["log.eval", "log.json"])
def test_an_inspect_log_comes_in_again(run: RunFolder, tmp_path: Path, name: str) -> None:
    assert api.export_run(run.path, tmp_path / name) == [tmp_path / name]
    again = imported("inspect", tmp_path / name, out=tmp_path / "runs", run_id="again")
    assert asked(again, ROWS) == asked(run, ROWS)


def test_an_inspect_log_holds_what_its_reader_asks_for(run: RunFolder, tmp_path: Path) -> None:
    """The fields that inspect_ai 0.3.285 needs; it was read with `read_eval_log` by hand."""
    api.export_run(run.path, tmp_path / "log.eval")
    with zipfile.ZipFile(tmp_path / "log.eval") as archive:
        header = json.loads(archive.read("header.json"))
        sample = json.loads(archive.read("samples/sum-0_epoch_2.json"))
        assert "_journal/start.json" in archive.namelist()
        assert len(json.loads(archive.read("summaries.json"))) == 16
    assert header["version"] == 2
    assert header["status"] == "success"
    assert {"created", "task", "dataset", "model", "config"} <= header["eval"].keys()
    assert {"id", "epoch", "input", "target", "messages", "output", "scores"} <= sample.keys()
    assert sample["epoch"] == 2
    assert sample["scores"]["inspect:match+abstention"]["value"] in ("C", "I", "N")
    assert sample["output"]["choices"][0]["stop_reason"] == "stop"
    assert sample["metadata"]["rubric"] == "closed"
    printed = json.loads((DATA / "inspect_printed.json").read_text())["inspect_sums.eval"]
    accuracy = header["results"]["scores"][0]["metrics"]["accuracy"]["value"]
    assert accuracy == pytest.approx(printed["match"])


def test_several_logs_go_into_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = imported("promptfoo", DATA / "promptfoo.json", out=tmp_path / "runs")
    assert main(["export", str(run.path), "-o", str(tmp_path / "one.eval")]) == 2
    assert "name a folder" in capsys.readouterr().err
    assert list(tmp_path.glob("*one.eval*")) == []
    files = api.export_run(run.path, tmp_path / "logs", to="inspect")
    assert len(files) == 2
    again = imported("inspect", tmp_path / "logs", out=tmp_path / "runs")
    assert asked(again, "SELECT count(*) FROM outcomes") == asked(
        run, "SELECT count(*) FROM outcomes"
    )


def test_the_logs_of_several_targets_come_in_as_one_run(tmp_path: Path) -> None:
    paper = PaperRun(run_id="asked", targets=(0.5, 0.9))
    paper.item("0", category="c", difficulty="hard", cluster="k", metadata='{"from": "a book"}')
    paper.item("1", answers=[], should_abstain=True, answer_type="none")
    for target, outcomes in ((None, "ci"), (0.5, "cr"), (0.9, "ae")):
        for item, letter in enumerate(outcomes):
            text = f"{letter} at {target}" if letter != "e" else ""
            said = {"response": text, "finish_reason": "stop", "confidence": 0.25}
            paper.ask(str(item), OUTCOMES[letter], stated_target=target, response=said)
    run = written(paper, tmp_path / "runs")
    assert len(api.export_run(run.path, tmp_path / "logs", to="inspect")) == 3
    again = imported("inspect", tmp_path / "logs", out=tmp_path / "runs")
    assert asked(again, ROWS) == asked(run, ROWS)
    facts = """SELECT item_id, answers, category, difficulty, cluster, should_abstain,
        json_extract_string(metadata, '$.from'), json_exists(metadata, '$.outcome')
        FROM items ORDER BY ALL"""
    assert asked(again, facts) == asked(run, facts)
    ways = "SELECT DISTINCT stated_target, rubric, position, confidence FROM outcomes ORDER BY ALL"
    assert asked(again, ways) == asked(run, ways)


def test_a_pipe_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = imported("promptfoo", DATA / "promptfoo.json", out=tmp_path / "runs")
    os.mkfifo(tmp_path / "pipe.csv")
    assert main(["export", str(run.path), "-o", str(tmp_path / "pipe.csv")]) == 2
    assert "is a device or a pipe" in capsys.readouterr().err
    assert (tmp_path / "pipe.csv").is_fifo()


def test_csv_runs_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text('model,question,answer,response\nm,"=1+1",2,"=HYPERLINK(""x"")"\n')
    run = imported("csv", path, out=tmp_path / "runs")
    api.export_run(run.path, tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["response"] == '\'=HYPERLINK("x")'
    assert row["question"] == "'=1+1"
    again = imported("csv", tmp_path / "out.csv", out=tmp_path / "runs")
    assert asked(again, "SELECT response FROM responses") == [('=HYPERLINK("x")',)]
    api.export_run(run.path, tmp_path / "out.parquet")
    assert pq.read_table(tmp_path / "out.parquet")["response"].to_pylist() == ['=HYPERLINK("x")']


def test_bad_places_are_named(run: RunFolder, tmp_path: Path) -> None:
    assert main(["export", str(run.path), "-o", str(tmp_path / "a.xlsx")]) == 2
    assert main(["export", str(run.path), "-o", str(tmp_path / "absent" / "a.csv")]) == 2
    assert main(["export", str(run.path), "--to", "csv", "-o", str(tmp_path)]) == 2
