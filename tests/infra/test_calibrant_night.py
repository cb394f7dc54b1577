from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.infra.manifests import INFRA

SCRIPT = INFRA / "nightly" / "calibrant-night"
NIGHT, NEXT = "2026-03-01", "2026-03-02"


def started(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the script with the command `calibrant` of this environment."""
    commands = folder / "bin"
    commands.mkdir(exist_ok=True)
    calibrant = commands / "calibrant"
    calibrant.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m orchestrator "$@"\n')
    calibrant.chmod(0o755)
    environment = {**os.environ, "PATH": f"{commands}:/usr/bin:/bin", **settings}
    return subprocess.run(
        [str(SCRIPT), *arguments],
        capture_output=True,
        text=True,
        cwd=folder,
        env=environment,
        check=False,
        timeout=120,
    )


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, str]:
    sweep = {
        "name": "small",
        "models": ["sim/calibrated"],
        "benchmarks": [{"name": "letters", "limit": 8}],
        "targets": [0.5],
    }
    policy = {"rules": [{"metric": "score", "target": 0.5, "max_drop": 0.9, "min_n": 4}]}
    (tmp_path / "sweep.yaml").write_text(yaml.safe_dump(sweep))
    (tmp_path / "gate.yaml").write_text(yaml.safe_dump(policy))
    return {
        "NIGHT_SWEEP": str(tmp_path / "sweep.yaml"),
        "NIGHT_OUT": str(tmp_path / "kept"),
        "NIGHT_REPORTS": str(tmp_path / "reports"),
        "NIGHT_POLICY": str(tmp_path / "gate.yaml"),
        "NIGHT_ADDRESS": "local",
    }


@pytest.mark.ray
@pytest.mark.faults
def test_nights_are_run_reported_and_gated(tmp_path: Path, settings: dict[str, str]) -> None:
    cut_short = {"NIGHT_TRIES": "1", "CALIBRANT_RUN_MAX_REQUESTS": "6"}
    ended = started(tmp_path, NIGHT, **settings, **cut_short)
    assert ended.returncode == 3, ended.stderr
    assert "Gate: cannot tell" in ended.stdout
    assert (tmp_path / "reports" / f"nightly-{NIGHT}" / "gate.json").is_file()
    for night, held in ((NIGHT, "nothing"), (NEXT, f"nightly-{NIGHT}")):
        ended = started(tmp_path, night, **settings, NIGHT_KEEP="1")
        assert ended.returncode == 0, ended.stderr
        assert "Gate: pass" in ended.stdout
        assert f"nightly-{night} against {held}" in ended.stdout
        reports = sorted(
            each.name for each in (tmp_path / "reports" / f"nightly-{night}").iterdir()
        )
        assert reports == [
            "gate.json", "gate.md", "gate.xml", "history.csv", "history.txt", "scores.json",
            "scores.md",
        ]  # fmt: skip
    runs = sorted(each.name for each in (tmp_path / "kept").iterdir())
    assert runs == [f"nightly-{NIGHT}", f"nightly-{NEXT}"]
    history = (tmp_path / "reports" / runs[1] / "history.csv").read_text()
    assert {line.split(",")[0] for line in history.splitlines()[1:]} == set(runs)


@pytest.mark.parametrize(
    ("arguments", "missing", "more", "said"),
    [
        (["yesterday"], "", {}, "yesterday is not a date; expected YYYY-MM-DD"),
        ([], "NIGHT_SWEEP", {}, "NIGHT_SWEEP is not set"),
        ([], "NIGHT_OUT", {}, "NIGHT_OUT is not set"),
        ([], "NIGHT_REPORTS", {}, "NIGHT_REPORTS is not set"),
        ([], "NIGHT_POLICY", {"NIGHT_BASELINE": "x"}, "NIGHT_POLICY is not"),
    ],
)
def test_a_wrong_setting_is_said(
    tmp_path: Path,
    settings: dict[str, str],
    arguments: list[str],
    missing: str,
    more: dict[str, str],
    said: str,
) -> None:
    settings.pop(missing, None)
    ended = started(tmp_path, *arguments, **settings, **more)
    assert ended.returncode == 2
    assert said in ended.stderr
    assert not (tmp_path / "kept").exists()


def test_a_run_that_cannot_begin_is_not_tried_again(
    tmp_path: Path, settings: dict[str, str]
) -> None:
    (tmp_path / "sweep.yaml").write_text("models: []\n")
    ended = started(tmp_path, NIGHT, **settings, NIGHT_PAUSE_S="60")
    assert ended.returncode == 2
    assert "incomplete" not in ended.stderr
