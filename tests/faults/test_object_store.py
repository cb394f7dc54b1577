"""An object store on which calls fail, and a driver that is killed: nothing is lost or torn."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from orchestrator.store import mirror
from orchestrator.store.objects import Objects
from tests.store.elsewhere import PLANNED, Elsewhere
from tests.store.object_server import Lossy, new_bucket, object_server, variables
from tests.whole_line.fixtures import provider
from tests.whole_line.line import PROGRAM, environment, until
from tests.whole_line.provider import Provider

__all__ = ["provider"]

pytestmark = [pytest.mark.ray, pytest.mark.faults]


@pytest.fixture
def server() -> Iterator[str]:
    with object_server() as address:
        yield address


INTERRUPTED = """
import sys
from orchestrator import api
from orchestrator.engine import session

session.CLOSE_S = 1.0

class Listener:
    def phase(self, text): pass
    def message(self, text): print(text, flush=True)
    def progress(self, models):
        if sum(model.done for model in models) >= 20:
            print("asked", flush=True)
            sys.stdin.readline()
            raise KeyboardInterrupt

api.run(sys.argv[1], run_id="there", listener=Listener())
"""


def test_one_call_in_twenty_fails_and_the_driver_is_killed(
    server: str, provider: Provider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = f"{new_bucket(server)}/runs"
    there = Elsewhere(tmp_path, provider, out, latency_s=0.2)
    there.ask_here()
    asked_here = len(provider.seen)
    lossy = Lossy(server, share=0.05)
    with lossy.running():
        env = variables(lossy.address, tmp_path / "first")
        for name, value in env.items():
            monkeypatch.setenv(name, value)
        objects = Objects(out)
        with subprocess.Popen(
            [*PROGRAM, "run", str(there.sweep), "--run-id", "there"],
            cwd=tmp_path,
            env=environment(env),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as program:
            until(lambda: len(objects.entries("there/responses")) >= 3, 90)
            program.send_signal(signal.SIGKILL)
            program.wait()
        kept = {entry.name: entry.size for entry in objects.entries("there/responses")}
        again = there.run(variables(lossy.address, tmp_path / "second"))
        assert again.returncode == 0, again.stderr
    assert kept
    assert lossy.harmed >= 5
    monkeypatch.setattr(mirror, "_mirrors", {})
    for name, value in variables(server, tmp_path / "third").items():
        monkeypatch.setenv(name, value)
    there.check_whole()
    # Asked twice: what was in flight or not yet flushed (a second) when the driver was killed.
    assert len(provider.seen) - asked_here <= PLANNED + 4 + 4 / 0.2 * 2


def test_answers_that_came_while_the_store_was_away_are_written_before_the_end(
    server: str, provider: Provider, tmp_path: Path
) -> None:
    out = f"{new_bucket(server)}/runs"
    there = Elsewhere(tmp_path, provider, out, latency_s=0.1)
    with Lossy(server, share=0).running() as lossy:
        with subprocess.Popen(
            [sys.executable, "-c", INTERRUPTED, str(there.sweep)],
            cwd=tmp_path,
            env=environment(variables(lossy.address, tmp_path / "first")),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as program:
            assert program.stdin is not None
            assert program.stdout is not None
            said = iter(program.stdout.readline, "")
            assert "asked\n" in said
            lossy.away = True
            asked = len(provider.seen)
            until(lambda: len(provider.seen) >= asked + 10, 30)
            program.stdin.write("\n")
            program.stdin.flush()
            assert any(line.startswith(f"waiting for {out}/there") for line in said)
            time.sleep(2)
            lossy.away = False
            program.wait(60)
        again = there.run(variables(lossy.address, tmp_path / "second"))
    assert again.returncode == 0, again.stderr
    assert len(provider.seen) == PLANNED  # no answer was lost, so none was asked for twice


OTHER = """
import sys
from orchestrator.store import find_run
with find_run(sys.argv[1]).lock():
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_a_run_whose_lock_was_taken_ends_and_says_by_whom(
    server: str, provider: Provider, tmp_path: Path
) -> None:
    out = f"{new_bucket(server)}/runs"
    there = Elsewhere(tmp_path, provider, out, latency_s=0.5)
    asking = [*PROGRAM, "run", str(there.sweep), "--run-id", "there"]
    holding = [sys.executable, "-c", OTHER, f"{out}/there"]
    with (
        Lossy(server, share=0).running() as lossy,
        _started(asking, tmp_path, variables(lossy.address, tmp_path / "first")) as program,
    ):
        until(lambda: len(provider.seen) >= 20, 90)
        lossy.away = True
        with _started(holding, tmp_path, variables(server, tmp_path / "other")) as other:
            assert other.stdout is not None
            assert other.stdout.readline() == "held\n"
            lossy.away = False
            _, said = program.communicate(timeout=120)
            other.communicate("\n")
    assert program.returncode == 4, said
    assert f"process {other.pid} on" in said
    assert "took its lock" in said
    assert "Traceback" not in said
    again = there.run(variables(server, tmp_path / "second"))
    assert again.returncode == 0, again.stderr
    assert len(provider.seen) <= PLANNED + 4  # what the workers had is written all the same


def _started(command: list[str], folder: Path, env: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command,
        cwd=folder,
        env=environment({**env, "CALIBRANT_LEASE_S": "4"}),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
