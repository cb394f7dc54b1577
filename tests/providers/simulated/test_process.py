"""The server as a process of its own: ready line, exit codes, and that it never outlives anyone."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from orchestrator.providers.simulated.__main__ import main

COMMAND = [sys.executable, "-m", "orchestrator.providers.simulated", "--port", "0"]


def started(*more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*COMMAND, *more], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def ran(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)


@pytest.fixture
def server(items_file: Path) -> Iterator[subprocess.Popen[str]]:
    process = started("--items", str(items_file.parent.parent), "--until-stdin-closes")
    with process:
        yield process
        process.kill()


def ready(process: subprocess.Popen[str]) -> dict[str, Any]:
    assert process.stdout is not None
    said: dict[str, Any] = json.loads(process.stdout.readline())
    return said


def health(port: int) -> dict[str, Any]:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=5) as reply:
        said: dict[str, Any] = json.load(reply)
    return said


def test_it_serves_until_standard_input_closes(server: subprocess.Popen[str]) -> None:
    said = ready(server)
    assert said["host"] == "127.0.0.1"
    assert health(said["port"]) == {"status": "ok", "items": 240}
    assert server.stdin is not None
    server.stdin.close()
    assert server.wait(timeout=10) == 0


def test_it_ends_on_a_signal(server: subprocess.Popen[str]) -> None:
    ready(server)
    server.send_signal(signal.SIGTERM)
    assert server.wait(timeout=10) == 0


def test_it_ends_when_its_starter_is_killed(items_file: Path) -> None:
    code = (
        "import subprocess, sys, time\n"
        "p = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)\n"
        "line = p.stdout.readline().decode().strip()\n"
        "print(p.pid, line, flush=True)\n"
        "time.sleep(600)\n"
    )
    arguments = [*COMMAND, "--items", str(items_file), "--until-stdin-closes"]
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True
    ) as starter:
        assert starter.stdout is not None
        pid, line = starter.stdout.readline().split(" ", 1)
        port = json.loads(line)["port"]
        assert health(port)["status"] == "ok"
        starter.kill()
    until = time.monotonic() + 10
    while time.monotonic() < until and alive(int(pid)):
        time.sleep(0.05)
    assert not alive(int(pid))


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # Ended, but not yet reaped by whoever inherited it: "pid (name) Z …".
    stat = Path(f"/proc/{pid}/stat")
    try:
        return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--items", "nowhere.parquet"], "nowhere.parquet: no such file"),
        (["--builtin", "arithmetic"], "expected NAME:SEED:SIZE"),
        (["--builtin", "arithmetic:x:9"], "must be whole numbers"),
        (["--builtin", "arithmetic:0:0"], "SIZE must be at least 1"),
    ],
)
def test_bad_arguments_exit_with_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert printed.out == ""


def test_a_taken_port_is_named(server: subprocess.Popen[str]) -> None:
    port = ready(server)["port"]
    arguments = [*COMMAND[:-1], str(port)]
    done = ran(arguments)
    assert done.returncode == 2
    assert f"127.0.0.1:{port}" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
