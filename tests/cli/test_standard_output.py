"""`-o -` is standard output, where a command writes one text; elsewhere it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from orchestrator.cli.app import main
from orchestrator.report.writing import write_file
from orchestrator.store import RunFolder
from tests.store.rows import fill


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    fill(RunFolder.create(tmp_path / "runs", "weekly"))
    return "weekly"


@pytest.mark.parametrize(
    "command",
    [
        "ls",
        "scores weekly",
        "scores weekly --format json",
        "show weekly --format csv",
        "status weekly --format md",
        "benchmarks",
        "schema",
    ],
)
def test_it_is_as_without(command: str, run: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command.split()) == 0
    plain = capsys.readouterr().out
    assert main([*command.split(), "-o", "-"]) == 0
    assert capsys.readouterr().out == plain
    assert not Path("-").exists()


@pytest.mark.parametrize("command", ["label weekly", "export weekly", "export weekly --to csv"])
def test_what_must_be_a_file_refuses_it(
    command: str, run: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command.split(), "-o", "-"]) == 2
    assert "name a file" in capsys.readouterr().err
    assert not Path("-").exists()


def test_any_other_file_that_is_written_whole(run: str, capsys: pytest.CaptureFixture[str]) -> None:
    write_file(Path("-"), b"<testsuites/>\n")
    assert capsys.readouterr().out == "<testsuites/>\n"
    assert not Path("-").exists()
