from __future__ import annotations

import io
import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow as pa
import pytest

from orchestrator.errors import UsageError
from orchestrator.report.writing import chosen_format, emit

TABLE = pa.table({"a": ["x"], "n": [1]})


def test_the_suffix_decides_unless_a_format_is_asked_for() -> None:
    assert chosen_format(None, Path("x.csv")) == "csv"
    assert chosen_format("json", Path("x.csv")) == "json"
    with pytest.raises(UsageError, match=r"no format goes by \.jsonl; expected one of \.json,"):
        chosen_format(None, Path("x.jsonl"))
    assert chosen_format("json", Path("x.jsonl")) == "json"
    assert chosen_format(None, Path("x")) == "table"
    assert chosen_format(None, None) == "table"


def test_a_file_appears_whole(tmp_path: Path) -> None:
    emit(TABLE, None, tmp_path / "out.json")
    assert json.loads((tmp_path / "out.json").read_text()) == [{"a": "x", "n": 1}]
    emit(TABLE, None, tmp_path / "out.txt")
    assert "x" in (tmp_path / "out.txt").read_text()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.json", "out.txt"]


def test_files_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"the folder .* does not exist"):
        emit(TABLE, "csv", tmp_path / "none" / "out.csv")
    with pytest.raises(UsageError, match="is a folder"):
        emit(TABLE, "csv", tmp_path)


def test_parquet_is_refused_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdout", Screen())
    with pytest.raises(UsageError, match=r"-o table\.parquet"):
        emit(TABLE, "parquet", None)


def test_colour_only_on_a_terminal_without_no_color(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from orchestrator.report.console import open_console

    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")

    def coloured(stream: io.StringIO) -> str:
        open_console(stream).print("x", style="red")
        return stream.getvalue()

    assert "\x1b[31m" in coloured(Screen())
    assert "\x1b" not in coloured(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31m" not in coloured(Screen())


def test_a_link_stays_a_link_and_a_pipe_is_written_to(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to(tmp_path / "file.csv")
    emit(TABLE, None, tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    written = (tmp_path / "file.csv").read_bytes()
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as reader:
        read = reader.submit(pipe.read_bytes)
        emit(TABLE, None, pipe)
        assert read.result(timeout=20) == written
    assert pipe.is_fifo()
