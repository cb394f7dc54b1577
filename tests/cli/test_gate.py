"""`calibrant gate` on run folders: exit codes and files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from orchestrator.cli.app import main
from tests.analysis.conftest import PaperRun
from tests.analysis.written_run import written
from tests.report.junit_form import faults

C, W = "correct", "incorrect"
RULES = """\
rules:
  - {metric: correct, target: 0.5, max_drop: 0.2}
  - {metric: correct, target: 0.5, max_drop: 0.01, tier: advisory, name: 'a <b> | c'}
"""


def made(
    run_id: str, right: int, models: str = "m", graders: Sequence[str] = ("alias",), **item: str
) -> None:
    run = PaperRun(run_id=run_id, targets=(0.5,))
    for i in range(100):
        run.item(str(i), **item)
        for model in models:
            run.ask(str(i), C if i < right else W, model=model, stated_target=0.5, simulated=True)
    first = run.rows["grades"]
    run.rows["grades"] = [
        {**row, "grader": grader, "graded_at": row["graded_at"] + timedelta(minutes=place)}
        for place, grader in enumerate(graders)
        for row in first
    ]
    written(run, Path("runs"))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("gate.yaml").write_text(RULES, encoding="utf-8")
    made("old", 80)


def gate(run: str, *more: str) -> int:
    return main(["gate", run, "--baseline", "old", "--policy", "gate.yaml", *more])


def test_pass_and_its_files(capsys: pytest.CaptureFixture[str]) -> None:
    made("new", 79, "mx")
    assert gate("new", "--junit", "gate.xml", "--summary", "gate.md") == 0
    text = capsys.readouterr().out
    assert text.startswith("Gate: pass\n")
    assert "new against old: critical: 1 pass; advisory: 1 cannot tell" in text
    assert "not in the baseline, so not held to it: x" in text
    assert "m (simulated)" in text
    assert "cannot tell: a <b> | c · m · b (advisory): too few items" in text
    summary = Path("gate.md").read_text(encoding="utf-8")
    assert summary.startswith("## Gate: pass\n")
    assert "a &lt;b&gt; \\| c" in summary
    assert faults(Path("gate.xml").read_bytes()) == []
    suite = ET.parse("gate.xml").getroot()[0]
    assert [suite.get(name) for name in ("tests", "failures", "errors", "skipped")] == list("2001")
    assert [child.tag for child in suite] == [
        "properties", "testcase", "testcase", "system-out", "system-err",
    ]  # fmt: skip
    passed, advisory = suite.findall("testcase")
    assert (passed.get("classname"), list(passed)) == ("gate.critical", [])
    assert passed.get("name") == "correct at 0.5 · m · b · paper, in the question"
    assert [child.tag for child in advisory] == ["skipped"]


def test_fail(capsys: pytest.CaptureFixture[str]) -> None:
    made("new", 40)
    assert gate("new", "--junit", "gate.xml", "--format", "json") == 1
    first, second = json.loads(capsys.readouterr().out)
    assert (first["result"], first["change"], first["allowed"]) == ("fail", -0.4, 0.2)
    assert first["change_high"] < -0.2
    assert second["tier"] == "advisory"
    assert faults(Path("gate.xml").read_bytes()) == []
    suite = ET.parse("gate.xml").getroot()[0]
    [failure] = suite.iter("failure")
    assert failure.get("type") == "fail"
    assert failure.get("message") == first["reason"]
    assert "changed by -0.4 [" in first["reason"]


def test_cannot_tell(capsys: pytest.CaptureFixture[str]) -> None:
    made("new", 62)
    low = "rules:\n  - {metric: hallucination_rate, target: 0.5, max_drop: 0.2}\n"
    Path("gate.yaml").write_text(RULES + low.partition("\n")[2], encoding="utf-8")
    assert gate("new", "--junit", "gate.xml") == 3
    text = capsys.readouterr().out
    assert text.startswith("Gate: cannot tell\n")
    allowed = [line.split()[-1] for line in text.splitlines() if "m (simulated)" in line]
    assert allowed == ["-0.2", "-0.01", "+0.2"]
    assert faults(Path("gate.xml").read_bytes()) == []
    error, rate = ET.parse("gate.xml").getroot()[0].iter("error")
    assert error.get("type") == "cannot tell"
    assert "against an allowed drop of 0.2" in error.get("message", "")
    assert "against an allowed rise of 0.2" in rate.get("message", "")


def test_another_grader_in_the_baseline_cannot_be_told(capsys: pytest.CaptureFixture[str]) -> None:
    made("new", 10, graders=("alias", "strict"))
    assert gate("new") == 3
    text = " ".join(capsys.readouterr().out.split())
    assert "b is graded by strict@1 in the run, by alias@1 in the baseline; give" in text
    assert gate("new", "--grader", "alias@1") == 1


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"models": "n"}, "model 'm': new has none of this name"),
        ({"question": "Another?"}, "100 items of the same id differ (b 0: question; "),
    ],
)
def test_runs_that_do_not_match_cannot_be_told(
    facts: dict[str, str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    made("new", 80, **facts)
    assert gate("new", "--format", "json") == 3
    rows = json.loads(capsys.readouterr().out)
    assert all(words in row["reason"] for row in rows)


def test_what_is_wrong_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    Path("gate.yaml").write_text(RULES + "  - {metric: corect, max_drop: 1}\n", encoding="utf-8")
    assert gate("old") == 2
    assert "gate.yaml:4: rules.2.metric: expected 'score'" in capsys.readouterr().err
    Path("gate.yaml").write_text(RULES, encoding="utf-8")
    assert gate("nowhere") == 2
    assert "nowhere" in capsys.readouterr().err


def test_help_shows_a_policy(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gate", "--help"]) == 0
    text = capsys.readouterr().out
    assert "    max_drop_relative: 0.1 " in text
    assert "3 cannot tell" in text
