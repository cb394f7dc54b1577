"""`calibrant scores --history` on run folders."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pytest
from rich.console import Console

from orchestrator import api
from orchestrator.cli.app import main
from orchestrator.report.history_table import history_view
from tests.analysis.conftest import PaperRun
from tests.analysis.written_run import written

C, W = "correct", "incorrect"
BEGUN = datetime(2026, 3, 1, 2, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def night(run_id: str, right: int, status: str = "done", grader: str = "alias") -> None:
    run = PaperRun(run_id=run_id, targets=(0.5,))
    for i in range(40):
        run.item(str(i))
        run.ask(str(i), C if i < right else W, stated_target=0.5, simulated=True)
    for row in run.rows["grades"]:
        row["grader"] = grader
    written(run, Path("runs")).update(name="nightly", status=status, created_at=BEGUN)


def test_the_trend_and_its_change(capsys: pytest.CaptureFixture[str]) -> None:
    for run_id, right in (("n1", 30), ("n2", 30), ("n4", 10)):
        night(run_id, right)
        if run_id == "n2":
            night("n3", 0, status="incomplete")
    assert main(["scores", "nightly", "--history"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("left out, not complete: n3 (incomplete)\n")
    assert "m (simulated) · b · paper · in the question" in text
    lines = [line.split() for line in text.splitlines()]
    begun = BEGUN.strftime("%Y-%m-%d %H:%M").split()
    assert [line for line in lines if line and line[0] in ("n1", "n2", "n4")] == [
        ["n1", *begun, "40", "1", "0.500", "[0.20,", "0.72]"],
        ["n2", *begun, "40", "1", "0.500", "[0.20,", "0.72]"],
        ["n4", *begun, "40", "2", "-0.500", "[-0.72,", "-0.20]", "◀"],
    ]  # fmt: skip
    assert "n4: m · b, asked at 0.5: -1.000 to -0.500, p <0.001" in text
    assert "a false alarm with the chance 0.01." in " ".join(text.split())

    assert main(["scores", "n4", "n1", "--history", "--last", "1", "--format", "json"]) == 0
    [row] = json.loads(capsys.readouterr().out)
    assert (row["run_id"], row["change"], row["segment"]) == ("n4", False, 1)
    assert main(["scores", "n1", "--history", "--last", "2", "-o", "h.txt"]) == 0
    assert "n4: m" in Path("h.txt").read_text(encoding="utf-8")


def test_targets_that_do_not_fit_stand_below_the_others() -> None:
    night("n1", 30)
    table = api.history("n1").table
    more = table.set_column(table.schema.get_field_index("target"), "target", pa.array([0.9]))
    for width, headings in ((60, ["at 0.5", "at 0.9"]), (100, ["at 0.5 at 0.9"])):
        text = io.StringIO()
        screen = Console(file=text, width=width, force_terminal=True, color_system=None)
        screen.print(history_view(pa.concat_tables([table, more]), [], alpha=0.01))
        found = [line.partition("segment")[2] for line in text.getvalue().splitlines()]
        assert [" ".join(line.split()) for line in found if line] == headings


def test_a_change_of_grader_is_marked_and_is_no_change_point(
    capsys: pytest.CaptureFixture[str],
) -> None:
    night("n1", 30)
    night("n2", 10, grader="strict")
    assert main(["scores", "nightly", "--history"]) == 0
    text = " ".join(capsys.readouterr().out.split())
    assert "40 2 * -0.500 [-0.72, -0.20] * graded by strict@1, before by alias@1: a new" in text
    assert (
        "No change points. n2: b is graded by strict@1, before by alias@1: a new segment, without "
        "a test; --grader NAME scores all by one"
    ) in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["n1", "--last", "2"], "--last and --alpha are of --history"),
        (["n1", "--history", "--ranks"], "--ranks and --history are tables of their own"),
        (["n1", "--history", "--by", "category"], "--history and --by"),
        (["n1", "--history", "--alpha", "1"], "alpha 1: expected a chance between 0 and 1"),
        (["n1", "--history"], "no run of n1 is complete (n1 (incomplete))"),
        (["weekly", "--history"], "weekly: not a run"),
    ],
)
def test_what_is_wrong_is_said(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    night("n1", 30, status="incomplete")
    assert main(["scores", *arguments]) == 2
    assert words in capsys.readouterr().err
