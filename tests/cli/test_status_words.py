"""What `status`, `ls` and `prune` say of a run in words: its status, its costs, its failures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from orchestrator.cli.app import main
from orchestrator.store import RunFolder
from tests.store.rows import add, enter, grade, response

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(run_id: str, *costs: float | None, status: str = "done") -> None:
    made = RunFolder.create("runs", run_id, name="nightly")
    names = [f"{run_id}{number}" for number in range(len(costs))]
    enter(made, "s1", *names)
    for name, cost in zip(names, costs, strict=True):
        add(made, response(name, cost_usd=cost))
    writer = made.part_writer("grades", "alias")
    for name in names:
        writer.append(grade(name))
    writer.flush()
    made.update(status=status, spend_usd=sum(cost or 0 for cost in costs))


def test_a_run_whose_process_is_gone_is_incomplete_everywhere(capsys: Capture) -> None:
    run("n1", 0.25, status="grading")
    run("n2", 0.25)
    assert main(["status", "n1"]) == 0
    assert capsys.readouterr().out.startswith("n1: incomplete, ")
    assert main(["ls", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["status"] == "incomplete"
    assert main(["prune", "--keep", "1", "--dry-run"]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert rows[0][:3] == ["sweep", "run", "status"]
    assert rows[1][:3] == ["nightly", "n1", "incomplete"]
    assert main(["scores", "nightly", "--history", "--format", "json"]) == 0
    assert "n1 (incomplete)" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("costs", "said", "listed"),
    [
        ((0.25, 0.5), "UTC, spent $0.7500\n", 0.75),
        ((0.0,), "UTC, spent $0.0000\n", 0.0),
        ((None,), "UTC, spent an unknown sum: no price is known of calibrated\n", None),
        ((0.25, None), "UTC, spent $0.2500 without calibrated, of unknown price\n", 0.25),
    ],
)
def test_a_price_that_is_not_known_is_no_nought(
    costs: tuple[float | None, ...], said: str, listed: float | None, capsys: Capture
) -> None:
    run("r", *costs)
    assert main(["status", "r"]) == 0
    out = capsys.readouterr().out
    assert said in out
    assert "again: failed in passing or for the account, to be asked again" in out
    assert main(["ls", "--format", "json"]) == 0
    [row] = json.loads(capsys.readouterr().out)
    assert row["spend_usd"] == listed
