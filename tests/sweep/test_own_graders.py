"""A benchmark's grader in a sweep: ours, of a file, of an installed package; loaded at once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from orchestrator.errors import UsageError
from orchestrator.sweep import load_sweep
from tests.graders.test_custom import offer

SWEEP = """\
models: [sim/calibrated]
benchmarks:
  - {name: ours, path: ours.csv, grader: "GRADER"}
"""


def load(folder: Path, grader: str) -> str | None:
    path = folder / "s.yaml"
    path.write_text(SWEEP.replace("GRADER", grader), encoding="utf-8")
    return load_sweep(path).benchmarks[0].grader


def test_a_file_is_looked_for_from_the_sweep(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/")
    (tmp_path / "mine.py").write_text("def grade(q, r): ...", encoding="utf-8")
    assert load(tmp_path, "mine.py:grade") == "mine.py:grade"


def test_an_installed_packages_grader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    offer(tmp_path, "exactly_the_gold:grade")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "exactly_the_gold", raising=False)
    assert load(tmp_path, "exactly") == "exactly"
    with pytest.raises(UsageError, match=r"s\.yaml:3: .*'FILE\.py:NAME', got 'exactlly'; did you"):
        load(tmp_path, "exactlly")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, r"mine\.py cannot be read"),
        ("import nowhere", r"mine\.py cannot be imported \(ModuleNotFoundError.*line 1\)"),
        ("def grad(q, r): ...", r"the file has no 'grade' \(did you mean 'grad'\?\)"),
        ("def grade(q): ...", "expected two arguments"),
    ],
)
def test_what_does_not_load_is_said_with_the_line(
    tmp_path: Path, text: str | None, said: str
) -> None:
    if text is not None:
        (tmp_path / "mine.py").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=rf"s\.yaml:3: benchmarks\.0\.grader: .*{said}"):
        load(tmp_path, "mine.py:grade")
