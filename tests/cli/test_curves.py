"""`calibrant curves` on a run of simulated models as the store writes it."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from orchestrator.cli.app import main
from orchestrator.providers.simulated.behaviour import Behaviour
from tests.analysis.conftest import PaperRun
from tests.analysis.simulated_run import add_simulated
from tests.analysis.written_run import written

NASTY = "m\x1b[31m<b>"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two models, one of which states no confidence, and a run without any."""
    folder = tmp_path_factory.mktemp("out")
    run = PaperRun(run_id="two")
    add_simulated(run, Behaviour(), n=200, model=NASTY)
    add_simulated(run, Behaviour(closed_threshold=0.6), n=200, model="shy", says=False)
    add_simulated(run, Behaviour(closed_threshold=0.6), n=200, model="shy", target=0.0, says=False)
    written(run, folder)
    silent = PaperRun(run_id="silent")
    add_simulated(silent, Behaviour(), n=5, target=0.5, says=False)
    written(silent, folder)
    return folder


def test_the_table(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["curves", "two", "--out", str(out)]) == 0
    text = capsys.readouterr().out
    assert "\x1b" not in text
    assert "m\\x1b[31m<b> (simulated)" in text
    assert "(never answers)" in text
    assert "answers always" in text
    assert "oracle" in text
    assert "200/200" in text
    (heading,) = [line for line in text.splitlines() if line.split()[-2:] == ["even", "curve"]]
    assert heading.split()[0] == "items"  # whole: nothing ends a line of a file


def test_a_run_without_confidences_says_so(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["curves", "silent", "--out", str(out)]) == 0
    text = capsys.readouterr().out
    assert "No curve: no answers without a stated target, nor at t = 0" in text
    assert "no answer has a confidence" in text


def test_files(out: Path, tmp_path: Path) -> None:
    def write(name: str, *more: str) -> Path:
        assert main(["curves", "two", "--out", str(out), "-o", str(tmp_path / name), *more]) == 0
        return tmp_path / name

    rows = json.loads(write("score.json").read_text())
    assert {row["model"] for row in rows} == {NASTY, "shy"}
    assert {row["target"] for row in rows} >= {0, 0.5, 0.75, 0.9, 0.99}
    with write("calibration.csv", "--rows", "calibration", "--bins", "5").open() as file:
        (row,) = csv.DictReader(file)
    assert (row["source"], row["bins"], row["n_items"]) == ("stated", "5", "200")
    risk = pq.read_table(write("risk.parquet", "--rows", "risk-coverage"))
    assert risk["coverage"].to_pylist()[-1] == 1
    svg = write("all.svg").read_text()
    assert svg.startswith("<svg")
    assert "m\\x1b[31m&lt;b&gt; (simulated)" in svg
    assert write("r.png", "--rows", "reliability").read_bytes()[1:4] == b"PNG"
    spec = json.loads(write("shy.vl.json", "--model", "shy", "--credit").read_text())
    assert len(spec["vconcat"]) == 1  # it states no confidence
    assert "95% interval" not in write("table.txt").read_text()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--model", "shi"], "did you mean shy?"),
        (["--benchmark", "nope"], "expected one of: b"),
        (["--rows", "calibration", "-o", "a.svg"], "is a table and cannot be drawn"),
        (["-o", "a.png", "--format", "csv"], "leave --format out"),
        (["-o", "a.gif"], "no format goes by .gif"),
        (["--grader", "nobody"], "it has no verdict here"),
        (["--bins", "1"], "--bins"),
    ],
)
def test_bad_input(
    out: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["curves", "two", "--out", str(out), *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_plot_of_nothing_is_refused(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for rows in ("score", "reliability"):
        arguments = ["--rows", rows, "-o", str(tmp_path / "a.svg")]
        assert main(["curves", "silent", "--out", str(out), *arguments]) == 2
        assert "nothing to draw" in capsys.readouterr().err
    assert main(["curves", "silent", "--out", str(out), "-o", str(tmp_path / "a.svg")]) == 2
    assert not (tmp_path / "a.svg").exists()


def test_nothing_that_draws_is_imported_for_a_table(out: Path) -> None:
    code = (
        "import sys; from orchestrator.cli.app import main\n"
        f"main(['curves', 'two', '--out', {str(out)!r}])\n"
        "print(sorted({'vl_convert', 'altair', 'ray', 'litellm'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
