"""Nights of one sweep: a run a day, made again without harm, and by one process at a time."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from orchestrator import api
from orchestrator.cli.app import main
from orchestrator.engine import Cluster
from orchestrator.store import RunFolder, list_runs
from tests.whole_line.line import sweep_file

A_DAY = "{name}-{date}"


def nightly(folder: Path, knowledge: float = 0.98) -> Path:
    simulation = {"knowledge": knowledge, "noise": 0.5}
    model = {"id": "sim/calibrated", "label": "m", "extra_body": {"simulation": simulation}}
    return sweep_file(
        folder, models=[model], benchmarks=[{"name": "letters", "limit": 60}], targets=[0.5]
    )


@pytest.mark.long
@pytest.mark.ray
def test_two_nights_are_run_gated_shown_and_pruned(
    cluster: Cluster,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    rule = {"metric": "score", "target": 0.5, "max_drop": 0.5}
    policy = {"baseline": "last-good", "rules": [rule]}
    Path("gate.yaml").write_text(yaml.safe_dump(policy), encoding="utf-8")
    day = datetime.now(UTC).date()
    first = api.run(nightly(tmp_path), run_id=A_DAY)
    assert (first.complete, first.asked) == (True, 60)
    again = api.run(nightly(tmp_path), run_id=A_DAY)
    if datetime.now(UTC).date() != day:
        pytest.skip("midnight passed: those were runs of two days")
    assert (again.complete, again.asked, again.run) == (True, 0, first.run)
    assert first.run.run_id == f"r-{day}"

    api.run(nightly(tmp_path, knowledge=0.05), run_id="drifted")
    assert main(["gate", first.run.run_id, "--policy", "gate.yaml"]) == 0
    assert main(["gate", "drifted", "--policy", "gate.yaml"]) == 1
    assert f"drifted against {first.run.run_id}" in capsys.readouterr().out

    assert main(["scores", "r", "--history", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    # The nights are the same questions, though the model is told otherwise how to behave.
    assert [(row["run_id"], row["shared"], row["segment"], row["change"]) for row in rows] == [
        (first.run.run_id, None, 1, False), ("drifted", 60, 2, True),
    ]  # fmt: skip
    assert main(["scores", "drifted", "--history", "--last", "2"]) == 0
    assert "drifted: m · letters, asked at 0.5: -" in capsys.readouterr().out

    # What the last night was held to stays.
    assert main(["prune", "--keep", "1", "--delete"]) == 0
    assert "the last good run" in capsys.readouterr().out
    assert [run.run_id for run in list_runs("runs")] == ["drifted", first.run.run_id]


def test_a_second_process_of_a_night_is_told_who_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sweep = nightly(tmp_path)
    run = RunFolder.create(tmp_path / "runs", f"r-{datetime.now(UTC).date()}")
    with run.lock():
        assert main(["run", str(sweep), "--run-id", A_DAY]) == 3
    said = capsys.readouterr().err
    assert f"run {run.run_id}: process {os.getpid()} on " in said
    assert "is writing to it, and a run has one writer at a time" in said
    assert main(["run", str(sweep), "--run-id", "{name}-{day}"]) == 2
    assert "there are {name}, {date}" in capsys.readouterr().err
