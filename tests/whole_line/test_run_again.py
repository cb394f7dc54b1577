"""A sweep of simulated models through the command line: once, again, and extended."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.whole_line.line import calibrant, environment, query, rows, scores, sweep_file

TARGETS = ["closed", 0, 0.5, 0.75, 0.9]
BENCHMARKS = ["longtail", "letters", "arithmetic", "unknowable"]


def sweep(folder: Path, limit: int, targets: list[object]) -> Path:
    return sweep_file(
        folder,
        models=["sim/calibrated", "sim/bluffer"],
        benchmarks=[{"name": name, "limit": limit} for name in BENCHMARKS],
        targets=targets,
    )


@pytest.mark.ray
def test_run_again_asks_nothing_and_a_changed_sweep_only_what_is_new(tmp_path: Path) -> None:
    path = sweep(tmp_path, 3, [*TARGETS])
    first = calibrant("run", path, cwd=tmp_path)
    assert first.returncode == 0, first.stderr
    planned = 2 * 4 * 3 * 5
    assert f"Asked {planned} requests, {planned} answered" in first.stdout
    assert "sim/bluffer (simulated)" in first.stdout
    run = tmp_path / "runs" / "r"
    assert len(rows(run, "responses")) == planned
    identities_hold(scores("r", tmp_path))

    again = calibrant("run", path, cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    assert "Asked 0 requests" in again.stdout
    assert "starting" not in again.stderr  # neither workers nor servers
    assert len(rows(run, "responses")) == planned

    sweep(tmp_path, 4, [*TARGETS, 0.95])
    more = calibrant("run", path, cwd=tmp_path)
    assert more.returncode == 0, more.stderr
    extended = 2 * 4 * 4 * 6
    assert f"Asked {extended - planned} requests" in more.stdout
    assert len(rows(run, "responses")) == extended
    [counted] = query(
        "r", "SELECT count(*) n, count(DISTINCT request_key) k FROM requests", tmp_path
    )
    assert counted == {"n": extended, "k": extended}
    identities_hold(scores("r", tmp_path))


def identities_hold(table: list[dict[str, object]]) -> None:
    assert table
    for row in table:
        t, score, credit = row["target"], row["score"], row["credit"]
        assert isinstance(t, float)
        assert isinstance(score, float)
        assert isinstance(credit, float)
        assert credit == pytest.approx(t + (1 - t) * score, abs=1e-9)
        if t == 0:
            assert score == pytest.approx(row["correct"], abs=1e-9)


@pytest.mark.long
@pytest.mark.ray
def test_a_folder_with_packages_of_the_same_names_runs_ours(tmp_path: Path) -> None:
    from tests.whole_line.line import CONSOLE_SCRIPT

    for name in ("benchmarks", "graders", "orchestrator"):
        (tmp_path / name).mkdir()
        text = f"print('THEIRS {name}')\nraise RuntimeError('THEIRS {name}')\n"
        (tmp_path / name / "__init__.py").write_text(text, encoding="utf-8")
    path = sweep_file(
        tmp_path, models=["sim/oracle"], benchmarks=[{"name": "letters", "limit": 2}], targets=[0.5]
    )
    for program, run_id in (
        ([str(CONSOLE_SCRIPT)], "a"),
        ([sys.executable, "-m", "orchestrator"], "b"),
    ):
        done = subprocess.run(
            [*program, "run", str(path), "--run-id", run_id],
            cwd=tmp_path,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
            timeout=150,
        )
        assert done.returncode == 0, done.stderr
        assert "THEIRS" not in done.stdout + done.stderr
        assert {row["status"] for row in rows(tmp_path / "runs" / run_id, "responses")} == {"ok"}


LOADED = """
import sys
from orchestrator.cli.app import main
code = main(sys.argv[1:])
loaded = [name for name in ("ray", "litellm") if name in sys.modules]
assert not loaded, loaded
sys.exit(code)
"""


@pytest.mark.parametrize("arguments", [["scores", "r"], ["sql", "r", "SELECT * FROM outcomes"]])
def test_reading_a_run_loads_neither_ray_nor_litellm(arguments: list[str], tmp_path: Path) -> None:
    from orchestrator.store import RunFolder
    from tests.store.rows import fill

    fill(RunFolder.create(tmp_path / "runs", "r"))
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
