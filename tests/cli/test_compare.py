"""`calibrant compare` on run folders."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from orchestrator.cli.app import main
from tests.analysis.conftest import PaperRun
from tests.analysis.written_run import written

C, W, S = "correct", "incorrect", "abstained"
OUTCOMES = [(C, C), (C, W), (S, W), (W, C), (S, S), (C, "ungraded")]


def made(run_id: str, out: Path, models: str = "ab") -> None:
    run = PaperRun(run_id=run_id, targets=(0.0, 0.75))
    for i, both in enumerate(OUTCOMES):
        run.item(str(i), question=f"Question {i}?\x1b[2J")
        for model in models:
            outcome = both["ab".index(model)]
            said: dict[str, Any] = {"response": f"{model}: {outcome} \u202e", "prompt": f"Q{i}"}
            run.ask(str(i), outcome, model=model, response=said, simulated=model == "b")
            run.ask(str(i), outcome, model=model, response=said, stated_target=0.75)
    written(run, out)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rows(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert main(arguments) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def test_without_models_those_that_there_are_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made("weekly", folder / "runs")
    made("daily", folder / "runs", "a")
    assert main(["compare", "weekly", "daily"]) == 2
    assert (
        "name the models to be compared: --models A B; weekly has a, b; daily has a"
        in capsys.readouterr().err
    )


def test_two_models_of_one_run(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made("weekly", folder / "runs")
    assert main(["compare", "weekly", "--models", "a", "b", "--items", "1"]) == 0
    text = capsys.readouterr().out
    assert "A = a in weekly" in text
    assert "B = b (simulated) in weekly" in text
    assert "paper, in the question" in text
    assert "items not counted: 1 shared without a score on a side" in text
    assert "Holm's, over the 3 score differences" in text
    assert "Interval and p are two methods, so" in text
    assert "── won · b · 1 ──" in text
    assert "Question 1?\\x1b[2J" in text
    assert "\\u202e" in text
    assert not {"\x1b", "\u202e"} & set(text)
    found = rows(["compare", "weekly", "--models", "a", "b", "--format", "json"], capsys)
    assert [(row["stated_target"], row["target"]) for row in found] == [
        (None, 0.0), (None, 0.75), (0.75, 0.75),
    ]  # fmt: skip
    assert {(row["n"], row["left_out"], row["simulated_b"]) for row in found} == {(5, 1, True)}
    more = ["--target", "0.9", "--changed", "--format", "json"]
    changes = rows(["compare", "weekly", "--models", "a", "b", *more], capsys)
    assert [(row["change"], row["points_a"] - row["points_b"]) for row in changes] == [
        ("won", 10), ("won", 9), ("lost", -10),
    ]  # fmt: skip


def test_one_model_in_two_runs_of_one_name(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made("weekly", folder / "runs", "a")
    made("weekly", folder / "kept", "b")
    arguments = ["compare", "runs/weekly", "kept/weekly", "--models", "a", "b"]
    found = rows([*arguments, "--format", "json"], capsys)
    assert found[1]["difference"] == pytest.approx((4 + 3 - 4) / 5)
    assert found[0]["run_a"] == str(folder / "runs/weekly")
    assert main(["compare", "runs/weekly", "kept/weekly", "--models", "b", "b"]) == 2
    assert "has none of this name" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["--models", "a", "bb"], ["model 'bb'", "did you mean b?"]),
        (["--models", "a", "b", "--target", "1"], ["target must lie in [0, 1)"]),
        (["weekly", "weekly", "--models", "a", "b"], ["got 3 runs"]),
        (["--models", "a"], ["--models"]),
    ],
)
def test_what_cannot_be_compared(
    folder: Path, capsys: pytest.CaptureFixture[str], more: list[str], words: list[str]
) -> None:
    made("weekly", folder / "runs")
    assert main(["compare", "weekly", *more]) == 2
    captured = capsys.readouterr()
    assert all(word in captured.err for word in words)
    assert captured.out == ""
