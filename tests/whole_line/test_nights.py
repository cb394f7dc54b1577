"""Nights of one sweep: a run a day, made again without harm, and by one process at a time."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from orchestrator import api
from orchestrator.cli.app import main
from orchestrator.engine import Cluster
from orchestrator.store import RunFolder
from tests.whole_line.line import sweep_file

A_DAY = "{name}-{date}"


def nightly(folder: Path) -> Path:
    return sweep_file(
        folder,
        models=["sim/calibrated"],
        benchmarks=[{"name": "letters", "limit": 40}],
        targets=[0.5],
        out=str(folder / "runs"),
    )


@pytest.mark.ray
def test_the_same_command_is_one_run_a_day(cluster: Cluster, tmp_path: Path) -> None:
    sweep = nightly(tmp_path)
    day = datetime.now(UTC).date()
    first = api.run(sweep, run_id=A_DAY)
    assert (first.complete, first.asked) == (True, 40)
    if datetime.now(UTC).date() != day:
        pytest.skip("midnight passed: that was a run of yesterday")
    assert first.run.run_id == f"r-{day}"
    again = api.run(sweep, run_id=A_DAY)
    assert (again.complete, again.asked) == (True, 0)
    assert again.run == first.run


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
