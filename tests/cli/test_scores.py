"""`calibrant scores` and its options on run folders."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from orchestrator import api
from orchestrator.cli.app import main
from orchestrator.report.console import plain_console
from orchestrator.report.rank_table import rank_view
from tests.analysis.conftest import PaperRun
from tests.analysis.written_run import written

C, W, S = "correct", "incorrect", "abstained"
OUTCOMES = {"bold": [C, C, C, W, W, W], "wary": [C, C, S, S, S, S]}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    run = PaperRun(run_id="weekly", targets=(0.0, 0.75))
    for i in range(6):
        run.item(str(i), category="odd" if i % 2 else "even")
        for model, outcomes in OUTCOMES.items():
            run.ask(str(i), outcomes[i], model=model, simulated=model == "wary")
            run.ask(str(i), outcomes[i], model=model, stated_target=0.75)
    written(run, tmp_path / "runs")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rows(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert main([*arguments, "--format", "json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def test_ranks(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = rows(["scores", "weekly", "--ranks"], capsys)
    closed = {(r["model"], r["target"]): r for r in found if r["answers"] == "closed"}
    assert closed["bold", 0.0]["rank"] == 1 == closed["wary", 0.75]["rank"]
    assert closed["bold", 0.75]["kendall_tau"] == -1
    assert {row["simulated"] for row in found if row["model"] == "wary"} == {True}
    assert main(["scores", "weekly", "--ranks", "-o", "ranks.txt"]) == 0
    text = Path("ranks.txt").read_text(encoding="utf-8")
    assert "wary (simulated)" in text
    changed = "At t = 0.75 2 of 2 models change places against the ranking by accuracy"
    assert f"{changed}: wary 2 → 1, bold 1 → 2" in " ".join(text.split())
    assert "At t = 0 no model changes places" in text
    # the same seed, the same limits
    assert rows(["scores", "weekly", "--ranks", "--seed", "0"], capsys) == found


def test_a_pipe_has_a_line_a_rank_however_long_the_names(folder: Path) -> None:
    table = api.ranks("weekly").table
    name = "a model of a provider whose names are words " * 2
    place = table.schema.get_field_index("model")
    long = table.set_column(place, "model", pa.array([name] * table.num_rows))
    console, text = plain_console()
    console.print(rank_view(long, [], draws=1, seed=0))
    lines = sum(benchmark != "ALL" for benchmark in table["benchmark"].to_pylist())
    assert text.getvalue().count(f" {name.strip()} ") == lines > 1


def test_ranks_within_groups(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    everything = rows(["scores", "weekly", "--ranks"], capsys)
    found = rows(["scores", "weekly", "--ranks", "--by", "difficulty"], capsys)
    # the items have no difficulty: one group of all
    assert [row | {"difficulty": None} for row in everything] == found
    assert main(["scores", "weekly", "--ranks", "--by", "category"]) == 0
    assert "· category: even · closed" in capsys.readouterr().out
    assert main(["scores", "weekly", "--ranks", "--by", "flavour"]) == 2
    assert main(["scores", "weekly", "--history", "--by", "category"]) == 2


def test_corrected(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scores", "weekly", "--corrected"]) == 2
    assert "calibrant label weekly" in capsys.readouterr().err
    run = PaperRun(run_id="judged", targets=(0.0, 0.75))
    for i in range(60):
        run.item(str(i))
        key = run.ask(str(i), C if i % 2 else W, model="m\x1b[2J")
        if i < 30:
            said: dict[str, Any] = {
                "grader": "label:ada",
                "grader_version": "draw-1",
                "label_prob": 0.5,
            }
            run.grade(key, str(i), C if i < 20 else W, **said)
    written(run, folder / "runs")
    found = rows(["scores", "judged", "--corrected"], capsys)
    assert {(row["labels"], row["disagreements"]) for row in found} == {(30, 15)}
    assert {row["correction"] for row in found} == {"PPI++ (Jeffreys limits)"}
    assert main(["scores", "judged", "--corrected"]) == 0
    text = " ".join(capsys.readouterr().out.split())
    assert "alias is corrected by the labels of label:ada, draw-1" in text
    assert "\x1b" not in text
    assert main(["scores", "judged", "--corrected", "--ranks"]) == 2
    assert main(["scores", "judged", "--corrected", "--by", "cluster"]) == 0
    text = " ".join(capsys.readouterr().out.split())
    assert "cluster: none · m" in text


def test_intervals(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = {name: rows(["scores", "weekly", "--interval", name], capsys)
             for name in ("clustered", "bca", "studentised")}  # fmt: skip
    for name, table in found.items():
        bold = [row for row in table if row["model"] == "bold" and row["target"] == 0.75]
        assert {row["interval"].split()[0].lower() for row in bold} == {
            "t" if name == "clustered" else name
        }
    assert found["bca"] == rows(["scores", "weekly", "--interval", "bca"], capsys)
    assert main(["scores", "weekly", "--interval", "bca", "--seed", "7"]) == 0
    assert "BCa bootstrap (clusters), 2,000 draws, seed 7" in " ".join(
        capsys.readouterr().out.split()
    )
    assert main(["scores", "weekly", "--interval", "bca", "--ranks"]) == 2
    assert main(["scores", "weekly", "--interval", "wald"]) == 2


def test_references(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plain = rows(["scores", "weekly"], capsys)
    found = rows(["scores", "weekly", "--references"], capsys)
    assert [row | {"reference": None} for row in plain] == found[: len(plain)]
    lines = [
        row for row in found[len(plain) :] if row["benchmark"] == "b" and row["target"] == 0.75
    ]
    scores = {(row["model"], row["rubric"]): (row["reference"], row["score"]) for row in lines}
    # of six closed answers bold has three right and three wrong, wary two right
    assert scores == {
        ("(always abstain)", None): ("always abstain", 0),
        ("(always answer) bold", "closed"): ("always answer", (3 - 3 * 3) / 6),
        ("(oracle abstention) bold", "closed"): ("oracle abstention", 0.5),
        ("(always answer) wary", "closed"): ("always answer", 2 / 6),
        ("(oracle abstention) wary", "closed"): ("oracle abstention", 2 / 6),
        ("(always answer) bold", "paper"): ("always answer", -1),
        ("(oracle abstention) bold", "paper"): ("oracle abstention", 0.5),
        ("(always answer) wary", "paper"): ("always answer", 2 / 6),
        ("(oracle abstention) wary", "paper"): ("oracle abstention", 2 / 6),
    }
    assert {row["credit"] for row in lines if row["reference"] == "always abstain"} == {0.75}
    assert all(row["n"] is None and row["simulated"] is None for row in lines)
    groups = rows(["scores", "weekly", "--references", "--by", "category"], capsys)
    silent = [row for row in groups if row["reference"] == "always abstain"]
    assert {(row["category"], row["target"]) for row in silent} == {
        ("odd", 0), ("odd", 0.75), ("even", 0), ("even", 0.75),
    }  # fmt: skip
    assert main(["scores", "weekly", "--references"]) == 0
    text = capsys.readouterr().out.splitlines()
    shown = {line.split(")")[0]: line.split()[-2:] for line in text if line.startswith("(")}
    assert shown == {
        "(always abstain": ["0.00", "0.00"],
        "(always answer": ["0.33", "0.33"],
        "(oracle abstention": ["0.33", "0.33"],
    }
    assert main(["scores", "weekly"]) == 0
    assert "(oracle abstention)" not in capsys.readouterr().out


def test_nothing_that_a_table_can_do_without_is_imported(folder: Path) -> None:
    code = (
        "import sys; sys.argv = ['calibrant', 'scores', 'weekly']\n"
        "from orchestrator.__main__ import main\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code\n"
        "needless = {'pyarrow.compute', 'ray', 'litellm', 'jinja2', 'pandas'}\n"
        "print(sorted(needless & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
