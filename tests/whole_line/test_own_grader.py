"""A sweep whose benchmarks are graded by a person's own code, beside the sweep file."""

from __future__ import annotations

from pathlib import Path

import pytest

from orchestrator.cli.app import main
from orchestrator.engine import Cluster
from tests.whole_line.line import rows, sweep_file

MINE = """\
def right(question, response):
    return response.text.strip().endswith(question.answers[0] + ".")

def never(question, response):
    raise RuntimeError("the server of dates is away")
"""


@pytest.mark.ray
def test_a_sweep_graded_by_ones_own_code(
    tmp_path: Path, cluster: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.py").write_text(MINE, encoding="utf-8")
    ours = tmp_path / "ours.csv"
    ours.write_text("question,answer\n" + "".join(f"What is {n}?,{n}\n" for n in range(4)))
    path = sweep_file(
        tmp_path,
        models=["sim/calibrated"],
        benchmarks=[
            {"name": "ours", "path": "ours.csv", "grader": "mine.py:right"},
            {"name": "arithmetic", "limit": 3, "grader": "mine.py:never"},
        ],
        targets=["closed"],
        out=str(tmp_path / "runs"),
    )
    assert main(["run", str(path)]) == 0
    assert (
        "Warning: arithmetic: the grader mine.py:never failed on 3 of 3 answers, which are "
        "ungraded: RuntimeError: the server of dates is away"
    ) in capsys.readouterr().err
    grades = rows(tmp_path / "runs" / "r", "grades")
    assert {(row["benchmark"], row["grader"]) for row in grades} == {
        ("ours", "mine.py:right"),
        ("arithmetic", "mine.py:never"),
    }
    failed = [row for row in grades if row["benchmark"] == "arithmetic"]
    assert {(row["outcome"], row["status"]) for row in failed} == {("ungraded", "error")}
    assert len(failed) == 3

    ours.write_text(ours.read_text().replace("What is 3?", "What is three?"))
    assert main(["run", str(path)]) == 0  # the same sweep: only its data are others
    captured = capsys.readouterr()
    assert "this sweep was done, but 1 of its requests are new: the data of its" in captured.err
    assert "Asked 1 requests" in captured.out

    (tmp_path / "mine.py").write_text("import nowhere\n", encoding="utf-8")
    assert main(["run", str(path)]) == 2
    assert "mine.py cannot be imported (ModuleNotFoundError" in capsys.readouterr().err
