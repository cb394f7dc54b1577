"""Kill -9 and Ctrl-C in the middle of a run; the same command then asks what is missing."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import signal
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.whole_line.line import (
    alive,
    calibrant,
    descendants,
    query,
    rows,
    started,
    sweep_file,
    until,
)

LIMIT, TARGETS = 24, ["closed", 0, 0.5, 0.75, 0.9]
PLANNED = LIMIT * len(TARGETS)


@pytest.fixture
def standing(tmp_path: Path) -> Iterator[str]:
    """A simulated server of one's own that outlives the runs."""
    with started(
        "sim", "serve", "--port", "0", "--builtin", "longtail:0:1000", cwd=tmp_path
    ) as sim:
        assert sim.stdout is not None
        told = json.loads(sim.stdout.readline())
        yield f"http://{told['host']}:{told['port']}"


def slow_sweep(folder: Path, base: str) -> Path:
    return sweep_file(
        folder,
        models=[
            {
                "id": "sim/calibrated",
                "api_base": f"{base}/v1",
                "extra_body": {"simulation": {"latency_s": 0.25}},
                "limits": {"max_connections": 6},
            }
        ],
        benchmarks=[{"name": "longtail", "limit": LIMIT}],
        targets=TARGETS,
    )


def stats(base: str) -> dict[str, Any]:
    with urllib.request.urlopen(f"{base}/stats?each=1", timeout=10) as answer:
        found: dict[str, Any] = json.load(answer)
    return found


def on_disk(run: Path) -> list[dict[str, Any]]:
    return rows(run, "responses") if (run / "manifest.json").exists() else []


def messages_hash(row: dict[str, Any]) -> str:
    system = [{"role": "system", "content": row["system"]}] if row["system"] else []
    messages = [*system, {"role": "user", "content": row["prompt"]}]
    return hashlib.sha256(orjson.dumps(messages)).hexdigest()


@pytest.mark.ray
def test_kill_9_then_the_same_command_asks_only_what_is_missing(
    standing: str, tmp_path: Path
) -> None:
    path, run = slow_sweep(tmp_path, standing), tmp_path / "runs" / "r"
    with started("run", path, cwd=tmp_path) as program:
        until(lambda: len(on_disk(run)) >= 30, 90)
        processes = descendants(program.pid)
        program.send_signal(signal.SIGKILL)
        program.wait()
    assert any("raylet" in command for command in processes.values())
    # Two agents of Ray's own try for a minute to tell the dead head of its death; they only wait.
    agents = ("ray::DashboardAgent", "ray::RuntimeEnvAgent")
    ours = {pid: name for pid, name in processes.items() if not name.startswith(agents)}
    until(lambda: not alive(ours), 30)
    kept = on_disk(run)
    before = stats(standing)
    assert 30 <= len(kept) < PLANNED

    done = calibrant("run", path, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    after = stats(standing)
    assert after["requests"] - before["requests"] == PLANNED - len(kept)
    assert f"Asked {PLANNED - len(kept)} requests" in done.stdout
    assert after["distinct"] == PLANNED
    times = {each["messages_sha256"]: each["requests"] for each in after["each"]}
    assert [times[messages_hash(row)] for row in kept] == [1] * len(kept)
    everything = rows(run, "responses")
    assert len(everything) == len({row["request_key"] for row in everything}) == PLANNED
    [counted] = query(
        "r", "SELECT count(*) n, count(DISTINCT request_key) k FROM responses", tmp_path
    )
    assert counted == {"n": PLANNED, "k": PLANNED}


@pytest.mark.ray
def test_ctrl_c_ends_soon_with_3_and_keeps_what_came(standing: str, tmp_path: Path) -> None:
    path, run = slow_sweep(tmp_path, standing), tmp_path / "runs" / "r"
    with started("run", path, cwd=tmp_path) as program:
        until(lambda: len(on_disk(run)) >= 20, 90)
        start = time.monotonic()
        os.killpg(program.pid, signal.SIGINT)  # as a terminal does: to everyone in the group
        _, said = program.communicate(timeout=60)
        took = time.monotonic() - start
    assert program.returncode == 3, said
    assert took < 15, "a few seconds, on a busy machine"
    assert "Traceback" not in said
    assert re.search(r"Go on with: calibrant run \S*sweep.yaml", said), said
    kept = on_disk(run)
    # Nothing that was asked is lost: what was in flight has been waited for.
    assert stats(standing)["requests"] == len(kept) < PLANNED

    done = calibrant("run", path, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert f"Asked {PLANNED - len(kept)} requests" in done.stdout
    assert stats(standing)["requests"] == PLANNED


@pytest.mark.ray
def test_sigterm_to_every_process_ends_as_ctrl_c_does(standing: str, tmp_path: Path) -> None:
    path, run = slow_sweep(tmp_path, standing), tmp_path / "runs" / "r"
    with started("run", path, cwd=tmp_path) as program:
        until(lambda: len(on_disk(run)) >= 20, 90)
        processes = descendants(program.pid)
        start = time.monotonic()
        # To the group as `timeout` does, and to what is in no group of ours, as systemd does.
        os.killpg(program.pid, signal.SIGTERM)
        for process in (program.pid, *processes):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGTERM)
        _, said = program.communicate(timeout=60)
        took = time.monotonic() - start
    assert program.returncode == 3, said
    assert took < 15, "a few seconds, on a busy machine"
    assert re.search(r"Go on with: calibrant run \S*sweep.yaml", said), said
    assert rows(run, "grades")
    assert stats(standing)["requests"] == len(on_disk(run)) < PLANNED
    until(lambda: not alive(processes), 30)


@pytest.mark.parametrize("phase", ["planning", "starting Ray"])
def test_stopped_before_anything_is_asked(phase: str, tmp_path: Path) -> None:
    path, run = slow_sweep(tmp_path, "http://127.0.0.1:9"), tmp_path / "runs" / "r"
    with started("run", path, cwd=tmp_path) as program:
        assert program.stderr is not None
        while program.stderr.readline() != f"{phase}\n":
            assert program.poll() is None
        start = time.monotonic()
        os.killpg(program.pid, signal.SIGINT)
        out, said = program.communicate(timeout=60)
        took = time.monotonic() - start
    assert program.returncode == 3, said
    assert took < 5, "two seconds, on a busy machine"
    [last] = said.splitlines()[-1:]
    assert last.startswith("Stopped before anything was asked. Go on with: calibrant run "), said
    assert not out, "no table of what there is not"
    assert run.exists() == (phase != "planning")
