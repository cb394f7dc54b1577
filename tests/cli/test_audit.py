"""`calibrant audit` on a run as the store writes it, of a model that answers at any target."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from orchestrator.cli.app import main
from orchestrator.store import RunFolder
from tests.grading.run_of_answers import START, RunOfAnswers

TARGETS = (0.0, 0.9)
ESCAPE = "\x1b[31mred"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunFolder:
    """Forty items, answered at any target and half of them rightly; one is turned round."""
    monkeypatch.chdir(tmp_path)
    made = RunOfAnswers(tmp_path / "runs")
    outcomes = []
    for number in range(40):
        name = f"i{number}"
        made.item(name, "gold", question=f"{ESCAPE} {number}?")
        for target in TARGETS:
            for sample in (0, 1):
                key = f"{name}-{target}-{sample}"
                turned = number == 0 and target == 0
                made.answer(key, name, ESCAPE, target=target, sample=sample)
                right = "correct" if number % 2 else "incorrect"
                outcomes.append((key, name, "abstained" if turned else right))
    folder = made.write()
    writer = folder.part_writer("grades", "alias")
    for key, name, outcome in outcomes:
        writer.append({"request_key": key, "benchmark": "facts", "item_id": name, "grader": "alias",
                       "grader_version": "1", "outcome": outcome, "status": "ok",
                       "graded_at": made.responses[key]["started_at"]})  # fmt: skip
    writer.flush()
    return folder


def test_the_table_says_what_fails_and_shows_no_escape(
    run: RunFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", "answers"]) == 0
    text = capsys.readouterr().out
    assert "m (simulated)" in text
    assert "Check 2 fails: of its answers at t = 0.9 only 50 % are right." in " ".join(text.split())
    assert "Silent at a lower target, answered at a higher one" in text
    assert "\x1b" not in text
    assert "\\x1b[31mred 0?" in text


def test_formats_rows_and_strict(run: RunFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "answers", "--format", "json"]) == 0
    checks = json.loads(capsys.readouterr().out)
    assert {row["check"]: row["verdict"] for row in checks}[2] == "fail"
    assert main(["audit", "answers", "--rows", "requirements", "-o", "all.csv"]) == 0
    assert len(Path("all.csv").read_text(encoding="utf-8").splitlines()) > len(checks)
    assert main(["audit", "answers", "--rows", "violations", "--format", "json"]) == 0
    (turned,) = json.loads(capsys.readouterr().out)
    assert (turned["item_id"], turned["response"]) == ("i0", ESCAPE)
    assert main(["audit", "answers", "--violations", "0", "--strict"]) == 1
    assert "Silent at a lower" not in capsys.readouterr().out


def test_another_grader_decides(run: RunFolder, capsys: pytest.CaptureFixture[str]) -> None:
    """What alias takes for wrong answers is right to the judge, who decides unless told not to."""
    writer = run.part_writer("grades", "judge:x:m")
    for number in range(40):
        for target in TARGETS:
            for sample in (0, 1):
                writer.append({"request_key": f"i{number}-{target}-{sample}", "benchmark": "facts",
                               "item_id": f"i{number}", "grader": "judge:x:m",
                               "grader_version": "1", "outcome": "correct", "status": "ok",
                               "graded_at": START})  # fmt: skip
    writer.flush()
    assert main(["audit", "answers", "--strict"]) == 0
    assert "(judge:x:m)" in capsys.readouterr().out
    assert main(["audit", "answers", "--strict", "--grader", "alias"]) == 1
    assert "judge:x" not in capsys.readouterr().out
    assert main(["audit", "answers", "--grader", "judge:z"]) == 2
    assert "grader 'judge:z': it has no verdict here" in capsys.readouterr().err


def test_wrong_names_are_one_clear_message(
    run: RunFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", "answers", "--model", "n"]) == 2
    assert "--model n: the run's newest sweep has none of this name" in capsys.readouterr().err
    assert main(["audit", "answers", "--benchmark", "fact"]) == 2
    assert "facts" in capsys.readouterr().err
    assert main(["audit", "elsewhere"]) == 2
