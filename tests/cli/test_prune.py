"""`calibrant prune`: what is kept, made small, deleted and left alone."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from orchestrator.cli.app import main
from orchestrator.store import RunFolder, list_runs, write_gate_record
from tests.store.rows import fill, response


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def night(
    run_id: str, status: str = "done", name: str = "nightly", parts: int = 3, **gate: str | None
) -> RunFolder:
    """Write a run with several small parts, a cache, and a gate's record where there was one."""
    run = fill(RunFolder.create("runs", run_id, name=name))
    for part in range(parts):
        writer = run.part_writer("responses", "p/m")
        writer.append(response(f"{run_id}-{part}"))
        writer.flush()
    (run.path / "cache").mkdir()
    (run.path / "cache" / "outcomes.parquet").write_bytes(b"x" * 1000)
    run.update(status=status)
    if gate:
        write_gate_record(run, {"baseline": None, **gate})
    return run


def pruned(*arguments: str, capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, Any]]:
    assert main(["prune", *arguments, "--format", "json"]) == 0
    return {row["run_id"]: row for row in json.loads(capsys.readouterr().out)}


def actions(rows: dict[str, dict[str, Any]]) -> dict[str, str]:
    return {run_id: row["action"] for run_id, row in rows.items()}


def left() -> list[str]:
    return [run.run_id for run in list_runs("runs")]


def test_the_newest_are_kept_and_the_rest_compacted(capsys: pytest.CaptureFixture[str]) -> None:
    runs = [night(f"n{number}") for number in range(1, 5)]
    night("n5", status="incomplete")
    night("alone", name="other")

    def parts(run: RunFolder) -> int:
        return len(list(run.part_folder("responses", "p/m").glob("*.parquet")))

    rows = pruned("--keep", "2", "--dry-run", capsys=capsys)
    wanted = {"alone": "keep", "n1": "compact", "n2": "compact"}
    wanted |= dict.fromkeys(("n3", "n4", "n5"), "keep")
    assert actions(rows) == wanted
    assert rows["n1"]["freed"] == 1000
    assert [parts(run) for run in runs] == [3] * 4
    assert (runs[0].path / "cache").is_dir()

    rows = pruned("--keep", "2", capsys=capsys)
    assert actions(rows) == wanted
    assert rows["n1"]["freed"] > 1000
    for run in runs:
        old = run.run_id in ("n1", "n2")
        assert parts(run) == (1 if old else 3)
        assert (run.path / "cache").is_dir() != old
    assert len(left()) == 6


def test_no_baseline_is_deleted(capsys: pytest.CaptureFixture[str]) -> None:
    night("named", result="pass")
    night("held-to", result="pass")
    night("policy")
    night("not-complete", status="incomplete")
    night("old", result="fail", baseline="held-to")
    night("good", result="pass", baseline="named")
    night("n1", result="fail", baseline="held-to")
    Path("runs/baselines").write_text("# of the release\nnamed  # 1.0\n", encoding="utf-8")
    Path("gate.yaml").write_text(
        "baseline: policy\nrules: [{metric: correct, max_drop: 0.1}]\n", encoding="utf-8"
    )
    options = ("--keep", "1", "--delete", "--policy", "gate.yaml")
    dry = pruned(*options, "--dry-run", capsys=capsys)
    assert len(left()) == 7
    rows = pruned(*options, capsys=capsys)
    assert actions(dry) == actions(rows)
    assert {run_id: row["reason"] for run_id, row in rows.items()} == {
        "named": "named in baselines",
        "held-to": "the baseline of n1",
        "policy": "the baseline in gate.yaml",
        "not-complete": "not complete",
        "old": None,
        "good": "the last good run",
        "n1": None,
    }
    assert actions(rows) == {
        **dict.fromkeys(("named", "held-to", "policy", "not-complete", "good"), "compact"),
        "old": "delete",
        "n1": "keep",
    }
    assert rows["old"]["freed"] > 1000
    assert set(left()) == set(rows) - {"old"}
    assert not Path("runs/old").exists()


def test_a_run_that_is_written_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    first = night("n1")
    night("n2")
    with first.lock():
        for more in ((), ("--delete",), ("--dry-run",)):
            rows = pruned("--keep", "1", *more, capsys=capsys)
            assert actions(rows) == {"n1": "leave", "n2": "keep"}
            assert f"process {os.getpid()} on " in rows["n1"]["reason"]
    assert left() == ["n1", "n2"]


def test_a_link_is_not_followed_into_deletion(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = night("n1")
    (tmp_path / "archive").mkdir()
    kept.path.rename(tmp_path / "archive" / "n1")
    Path("runs/n1").symlink_to(tmp_path / "archive" / "n1")
    night("n2")
    assert pruned("--keep", "1", "--delete", capsys=capsys)["n1"]["reason"] == "a link elsewhere"
    assert left() == ["n1", "n2"]


def test_one_sweep_alone(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a", "b"):
        night(f"{name}1", name=name)
        night(f"{name}2", name=name)
    assert list(pruned("--keep", "1", "--delete", "--sweep", "b", capsys=capsys)) == ["b1", "b2"]
    assert left() == ["a1", "a2", "b2"]
    assert main(["prune", "--keep", "1", "--sweep", "c"]) == 2
    assert "sweep 'c': no run under runs is of this sweep" in capsys.readouterr().err


def test_a_baseline_that_is_no_run_stops_a_deletion(capsys: pytest.CaptureFixture[str]) -> None:
    night("n1")
    night("n2")
    Path("runs/baselines").write_text("n1o\n", encoding="utf-8")
    assert main(["prune", "--keep", "1", "--delete"]) == 2
    assert "runs/baselines: 'n1o' is no run under runs; did you mean" in capsys.readouterr().err
    assert left() == ["n1", "n2"]


def test_what_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    night("n1")
    night("n2")
    assert main(["prune", "--keep", "1", "--dry-run"]) == 0
    assert "A dry run: nothing was changed." in capsys.readouterr().out
    assert main(["prune", "--keep", "1", "--delete"]) == 0
    assert "delete" in capsys.readouterr().out
    assert main(["prune", "--keep", "1", "--out", "nowhere"]) == 0
    assert capsys.readouterr().out == "No runs.\n"
