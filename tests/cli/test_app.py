from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
import typer

from orchestrator import __version__
from orchestrator.cli.app import main
from orchestrator.cli.command import Commands
from orchestrator.errors import IncompleteError, UsageError

COMMANDS = (
    "init", "demo", "plan", "run", "submit", "grade", "status", "stop", "tune", "compact", "prune",
    "show", "scores", "sql", "ls", "benchmarks", "models", "schema",
)  # fmt: skip


def calibrant(*arguments: str, cwd: Path, **options: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "CALIBRANT_DEBUG": "", **options}
    command = [sys.executable, "-m", "orchestrator", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, cwd=cwd, env=environment, check=False, timeout=60
    )


def test_help_imports_nothing_heavy(tmp_path: Path) -> None:
    heavy = ("ray", "litellm", "duckdb", "pyarrow", "scipy", "rich", "pydantic", "numpy", "jinja2")
    code = (
        "import sys\n"
        "from orchestrator.cli.app import main\n"
        "assert main(['--help']) == 0\n"
        f"found = sorted(set({heavy!r}) & set(sys.modules))\n"
        "sys.exit(f'imported: {found}' if found else 0)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert ended.returncode == 0, ended.stderr


def test_ctrl_c_in_the_middle_of_a_query_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    app = typer.Typer(cls=Commands)
    app.callback()(lambda: None)

    @app.command()
    def query() -> None:
        with duckdb.connect(config={"threads": 1}) as con:
            signal.setitimer(signal.ITIMER_REAL, 0.5)
            con.execute("SELECT sum(a.range * b.range) FROM range(1000000) a, range(1000000) b")

    monkeypatch.setattr(sys, "argv", ["calibrant", "query"])
    former = signal.signal(signal.SIGALRM, signal.default_int_handler)
    try:
        with pytest.raises(IncompleteError, match=r"^stopped\. Go on with: calibrant query$"):
            app(["query"], standalone_mode=False)
    finally:
        signal.signal(signal.SIGALRM, former)


@pytest.mark.parametrize("command", [*COMMANDS, "sim serve"])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command.split(), "--help"]) == 0
    text = capsys.readouterr().out
    assert f"Usage: calibrant {command}" in text
    assert f"  Examples:\n    calibrant {command}" in text
    assert f"CALIBRANT_{command.replace(' ', '_').upper()}_<OPTION>" in text


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    listed = [line.split()[0] for line in lines[lines.index("Commands:") + 1 :] if line]
    assert set(COMMANDS) | {"sim"} <= set(listed)


def test_version(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"calibrant {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["scores"],
        ["run", "x.yaml", "--limit", "0"],
        ["run", "x.yaml", "-j", "many"],
        ["scores", "r", "--format", "xml"],
        ["sql", "SELECT 1"],
        ["status", "r", "--watch", "--format", "json"],
        ["status", "r", "--watch", "--limits"],
        ["tune", "r"],
        ["tune", "r", "--model", "m", "--max-connections", "0"],
        [],
    ],
)
def test_a_wrong_command_ends_with_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err


def test_options_are_read_from_the_environment(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CALIBRANT_RUN_MAX_REQUESTS", "zero")
    assert main(["run", "x.yaml"]) == 2
    assert "max-requests" in capsys.readouterr().err.replace("_", "-").lower()
    monkeypatch.delenv("CALIBRANT_RUN_MAX_REQUESTS")
    monkeypatch.setenv("CALIBRANT_SCORES_FORMAT", "xml")
    assert main(["scores", "r"]) == 2
    assert "xml" in capsys.readouterr().err


def test_dotenv_of_the_working_folder_is_read_and_not_shown(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("SECRET_KEY=s3cret\nCALIBRANT_SCORES_FORMAT=xml\n")
    ended = calibrant("scores", "r", cwd=tmp_path)
    assert ended.returncode == 2
    assert "xml" in ended.stderr
    assert "s3cret" not in ended.stdout + ended.stderr
    ended = calibrant("scores", "r", cwd=tmp_path, CALIBRANT_SCORES_FORMAT="yml")
    assert "yml" in ended.stderr  # the environment goes before the file


@pytest.mark.parametrize(
    ("error", "code", "text"),
    [
        (UsageError("sweep.yaml: bad\x1b[2J key"), 2, "Error: sweep.yaml: bad\\x1b[2J key\n"),
        (IncompleteError("budget reached"), 3, "Error: budget reached\n"),
        (ZeroDivisionError("a\nb"), 4, "Error: ZeroDivisionError: a b (CALIBRANT_DEBUG=1"),
        (OSError(28, "No space left"), 4, "Error: OSError: [Errno 28] No space left"),
        (KeyboardInterrupt(), 3, "Error: stopped"),
    ],
)
def test_errors_become_exit_codes(
    error: BaseException,
    code: int,
    text: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    def fail(path: Path, content: str) -> None:
        raise error

    monkeypatch.setattr("orchestrator.cli.init.write_new", fail)
    monkeypatch.delenv("CALIBRANT_DEBUG", raising=False)
    assert main(["init", str(tmp_path)]) == code
    captured = capsys.readouterr()
    assert captured.err.startswith(text)
    assert "Traceback" not in captured.err


def test_debug_shows_where(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(path: Path, content: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("orchestrator.cli.init.write_new", fail)
    monkeypatch.setenv("CALIBRANT_DEBUG", "1")
    assert main(["init", str(tmp_path)]) == 4
    assert "Traceback" in capsys.readouterr().err


def test_init_writes_a_sweep_and_leaves_one_that_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new" / "evaluation"
    assert main(["init", str(folder)]) == 0
    written = (folder / "sweep.yaml").read_text()
    assert "targets" in written
    (folder / "sweep.yaml").write_text("mine")
    assert main(["init", str(folder)]) == 2
    assert "exists and is left as it is" in capsys.readouterr().err
    assert (folder / "sweep.yaml").read_text() == "mine"
    assert main(["init", str(folder / "sweep.yaml")]) == 2


@pytest.mark.parametrize("arguments", ["schema", "--help", "init new"])
def test_a_reader_that_has_gone_is_no_error(arguments: str, tmp_path: Path) -> None:
    command = f"(sleep 0.5; {sys.executable} -m orchestrator {arguments}; echo $? >code) | true"
    command += "; while [ ! -s code ]; do sleep 0.05; done; exit $(cat code)"
    ended = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert ended.stderr == ""
    assert ended.returncode == 0
