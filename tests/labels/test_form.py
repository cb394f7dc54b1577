"""The form in the terminal: a key a verdict, undo, quitting and going on later."""

from __future__ import annotations

from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from orchestrator import api
from orchestrator.cli.app import main
from orchestrator.cli.label_form import fill_in
from orchestrator.labels.sheet import read_sheet
from orchestrator.store import RunFolder
from tests.grading.run_of_answers import grades
from tests.labels.labelled_run import labelled_run


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunFolder:
    monkeypatch.chdir(tmp_path)
    return labelled_run(tmp_path / "runs", ["Lutetia", "\x1b[2Jgone", "1/2", "=1"])


@pytest.fixture
def sheet(run: RunFolder, tmp_path: Path) -> Path:
    path = tmp_path / "sheet.csv"
    api.draw_labels(run.path, path, n=4)
    return path


def typed(path: Path, keys: str) -> bool:
    """Return whether the sheet is full after these keys."""
    with create_pipe_input() as terminal:
        terminal.send_text(keys)
        with create_app_session(input=terminal, output=DummyOutput()):
            return fill_in(path)


def labels(path: Path) -> list[str]:
    return [row.label for row in read_sheet(path)]


def test_a_key_a_verdict(sheet: Path) -> None:
    assert typed(sheet, "cInr")
    assert labels(sheet) == ["correct", "incorrect", "not_attempted", "refused"]


def test_undo_skip_and_other_keys(sheet: Path) -> None:
    assert not typed(sheet, "xc\rui7secq")
    assert labels(sheet) == ["incorrect", "", "empty", "correct"]


def test_undo_of_a_skip_and_of_nothing(sheet: Path) -> None:
    assert typed(sheet, "usucccc")
    assert labels(sheet) == ["correct"] * 4


def test_quitting_keeps_what_was_said_and_going_on_asks_the_rest(sheet: Path) -> None:
    assert not typed(sheet, "ciq")
    assert labels(sheet) == ["correct", "incorrect", "", ""]
    assert typed(sheet, "ne")
    assert labels(sheet) == ["correct", "incorrect", "not_attempted", "empty"]


def test_it_shows_the_text_and_no_escape_reaches_the_terminal(
    sheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(sheet, "cccc")
    said = capsys.readouterr().out
    assert "Gold: gold one | gold two" in said
    assert "\x1b" not in said
    assert "Response: \\x1b[2Jgone" in said
    assert "Response: 1/2" in said
    assert "Response: =1" in said
    assert "sim/m" not in said


def test_it_refuses_without_a_terminal(
    run: RunFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["label", "answers", "--form"]) == 2
    assert "needs a terminal" in capsys.readouterr().err
    assert not list(tmp_path.glob("*.csv"))


def test_the_commands_draw_and_take(
    run: RunFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["label", "answers", "-n", "3", "-o", "s.csv"]) == 0
    said = capsys.readouterr().out
    assert "Wrote s.csv: 3 of 4 graded answers" in said
    assert "calibrant label answers --take s.csv" in said
    typed(tmp_path / "s.csv", "ccc")
    assert main(["label", "answers", "--take", "s.csv", "--as", "ada"]) == 0
    assert "Took 3 labels as grades of label:ada" in capsys.readouterr().out
    assert len([row for row in grades(run) if row["grader"] == "label:ada"]) == 3
    assert main(["label", "answers", "-o", "s.csv"]) == 2
    assert main(["label", "answers", "--take", "s.csv", "--form"]) == 2
    assert main(["label", "answers", "--take", "missing.csv"]) == 2
    assert main(["label", "nothing"]) == 2


def test_grade_diff_prints_counts_first(run: RunFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["grade", "answers", "--diff", "alias", "strict"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("alias \\ strict")
    assert said.index("incorrect") < said.index("Lutetia")
    assert "\x1b[2J" not in said
    for kind in ("json", "csv", "md"):
        assert main(["grade", "answers", "--diff", "alias", "strict", "--format", kind]) == 0
        assert "Lutetia" in capsys.readouterr().out
    assert main(["grade", "answers", "--diff", "alias", "nobody"]) == 2
    assert "there are alias, strict" in capsys.readouterr().err
    assert main(["grade", "answers", "--format", "json"]) == 2
