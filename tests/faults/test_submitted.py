"""A run as a job on a real cluster of several nodes that asks for a token, while faults befall it.

The cluster needs `ray[default]`, which the lock does not hold: `make cluster` runs these tests in
an environment of their own.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.bench.served import Served, serving
from tests.bench.workload import PARAMS
from tests.faults.asking import asking
from tests.faults.cable import cable
from tests.faults.conftest import Told
from tests.faults.nodes import WORKER, Nodes, several_nodes
from tests.faults.nothing_lost import check_nothing_lost, whole_rows
from tests.faults.test_several_nodes import BENCHMARK, write_items
from tests.store.elsewhere import OUTCOMES, SCORES, rows_of
from tests.whole_line.line import PROGRAM, calibrant, environment, sweep_file, until

pytest.importorskip("aiohttp_cors", reason="needs ray[default]: make cluster")

pytestmark = [pytest.mark.faults, pytest.mark.ray, pytest.mark.timeout(600)]

# Ray reads it once, when it is loaded, so that it has to be set before.
TOKEN = os.environ.get("RAY_AUTH_TOKEN", "")
if not TOKEN or os.environ.get("RAY_AUTH_MODE") != "token":
    pytest.skip("needs a token: make cluster", allow_module_level=True)

PLANTED = {
    "PROVIDER_KEY": "planted-provider-key-of-the-cluster-4712",
    "OTHER_PASSWORD": "planted-password-of-the-cluster-4713",
}
"""What the nodes' environment holds, as an image or a secret gives it."""
OURS = {"OPENAI_API_KEY": "planted-key-of-the-submitter-4714"}

PLANNED = 5000
RATE = 100
WINDOW_S = 10
"""The limit is stated for a minute; this is stricter. A busy machine delays single seconds."""
CONNECTIONS = 64
NODES_WORKERS = 2


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nodes]:
    """A head that takes jobs, and two nodes."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    variables = {
        **PLANTED,
        "RAY_AUTH_MODE": "token",
        "RAY_AUTH_TOKEN": TOKEN,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "CALIBRANT_WORKERS": str(NODES_WORKERS),
        "HOME": str(tmp_path_factory.mktemp("home")),
    }
    with several_nodes(variables, dashboard_port=port) as nodes:
        yield nodes


@pytest.fixture
def nodes(cluster: Nodes) -> Nodes:
    cluster.quiet()
    return cluster


@dataclass
class Submitting:
    """`calibrant submit` as a process, in the environment of a person outside of the cluster."""

    process: subprocess.Popen[bytes]
    output: Path

    def said(self) -> str:
        return self.output.read_text(errors="replace")

    def number(self) -> int:
        """Which attempt of the run it is."""
        [found] = re.findall(r"^run r, job r-(\d+)$", self.said(), re.MULTILINE)
        return int(found)

    def end(self, seconds: float = 240) -> int:
        return self.process.wait(timeout=seconds)


def outside(folder: Path, **more: str) -> dict[str, str]:
    """Return the environment of who submits: the token, a key, and none of the cluster's."""
    found = environment({"HOME": str(folder), "RAY_AUTH_TOKEN": TOKEN, **OURS, **more})
    return {name: value for name, value in found.items() if name not in PLANTED}


@contextlib.contextmanager
def submitting(folder: Path, *arguments: str) -> Iterator[Submitting]:
    output = folder / f"said-{time.time_ns()}.txt"
    with output.open("wb") as said:
        process = subprocess.Popen(
            [*PROGRAM, "submit", *arguments],
            cwd=folder,
            env=outside(folder),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
    try:
        yield Submitting(process, output)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def told_by(nodes: Nodes, path: str = "") -> str:
    """Return what the cluster tells of its jobs."""
    answer = httpx.get(
        f"http://{nodes.jobs}/api/jobs/{path}",
        headers={"Authorization": f"Bearer {TOKEN}"},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.text


def jobs_told(nodes: Nodes) -> str:
    """Return all that the cluster tells of its jobs, and their logs."""
    listed = told_by(nodes)
    ids = [job["submission_id"] for job in json.loads(listed) if job["submission_id"]]
    return listed + "".join(told_by(nodes, f"{each}/logs") for each in ids)


def files_with(secret: str, *folders: Path) -> list[str]:
    """Return the files that hold a text."""
    return [
        str(path)
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and secret.encode() in path.read_bytes()
    ]


def test_a_node_dies_another_joins_and_the_connection_breaks(
    nodes: Nodes, tmp_path: Path, told: Told
) -> None:
    with (
        serving(latency_s=0.1) as server,
        cable(int(nodes.jobs.rpartition(":")[2])) as line,
    ):
        work = asking(
            *(tmp_path, nodes, server, PLANNED),
            api_key_env="PROVIDER_KEY",
            limits={"max_connections": CONNECTIONS, "rpm": RATE * 60},
        )
        address = f"http://127.0.0.1:{line.port}"
        out = str(tmp_path / "runs")
        with submitting(
            tmp_path, "sweep.yaml", "--address", address, "--out", out, "--env", "PROVIDER_KEY"
        ) as submitted:
            reached(submitted, server, 0.2)
            line.pull()
            time.sleep(3)
            line.plug()
            reached(submitted, server, 0.4)
            kept = whole_rows(work.run_folder)
            spare = nodes.nodes[0]
            on_it = nodes.actors(WORKER, spare)
            assert on_it, "the workers are spread over the nodes"
            nodes.kill(spare)
            nodes.nodes.append(nodes.add())
            code = submitted.end()
        said = submitted.said()
        assert code == 0, said
        assert "is lost; trying again" in said
        assert said.count(f"asking {PLANNED - 3:,} requests") == 1, "the log is shown once"
        figures = check_nothing_lost(
            *(work.run_folder, server, PLANNED, kept),
            in_flight=CONNECTIONS,
            lost_workers=len(on_it),
        )
        told(figures)
        stats = server.stats()
    assert figures.ok == PLANNED
    sent = most_sent(stats["accepted_each_s"])
    print(f"at most {sent / WINDOW_S:.1f} requests a second in {WINDOW_S} s, of {RATE} allowed")
    assert sent <= 1.05 * RATE * WINDOW_S
    told_of_jobs = jobs_told(nodes)
    assert "calibrant run sweep.yaml" in told_of_jobs
    for secret in (TOKEN, *PLANTED.values(), *OURS.values()):
        assert secret not in told_of_jobs
        assert not files_with(secret, tmp_path, nodes.logs)


def most_sent(each_s: dict[int, int]) -> int:
    """Return the most requests in any `WINDOW_S` seconds of the clock, one after another."""
    return max(
        sum(each_s.get(second, 0) for second in range(begin, begin + WINDOW_S)) for begin in each_s
    )


def reached(submitted: Submitting, server: Served, share: float) -> None:
    def there() -> bool:
        assert submitted.process.poll() is None, submitted.said()
        return server.count()["ok"] >= share * PLANNED

    until(there, 120)


def test_a_job_is_stopped_and_submitted_again(
    nodes: Nodes, server: Served, tmp_path: Path, told: Told
) -> None:
    planned = 2000
    work = asking(
        *(tmp_path, nodes, server, planned), limits={"max_connections": CONNECTIONS, "rpm": 6000}
    )
    at = ("--address", f"http://{nodes.jobs}")
    arguments = ("sweep.yaml", *at, "--out", str(tmp_path / "runs"))
    with submitting(tmp_path, *arguments) as submitted:
        until(lambda: server.count()["ok"] >= 0.3 * planned, 180)
        stopped = calibrant("stop", "r", *at, cwd=tmp_path, env=outside(tmp_path))
        assert stopped.returncode == 0, stopped.stderr
        assert submitted.end(30) == 3, submitted.said()
    assert "Incomplete: stopped" in submitted.said()
    kept = whole_rows(work.run_folder)
    assert len(kept) >= 0.3 * planned
    with submitting(tmp_path, *arguments) as again:
        assert again.end() == 0, again.said()
    assert again.number() == submitted.number() + 1
    # It ended cleanly: all that was answered was written, and nothing was asked twice.
    told(check_nothing_lost(work.run_folder, server, planned, kept))


def test_a_run_holds_the_same_here_by_address_and_as_a_job(nodes: Nodes, tmp_path: Path) -> None:
    """Same keys, outcomes and scores; a simulated model draws its answers anew for each run."""
    found = {}
    with serving(latency_s=0.02) as server:
        for way in ("here", "address", "job"):
            folder = tmp_path / way
            folder.mkdir()
            write_items(folder, 80)
            sweep_file(
                folder,
                models=[{"id": "hosted_vllm/m", "api_base": server.api_base, "params": PARAMS}],
                benchmarks=[{**BENCHMARK, "path": "items.jsonl"}],
                targets=["closed", 0.5],
            )
            at = f"http://{nodes.jobs}"
            submit = ["submit", "sweep.yaml", "--address", at, "--out", str(folder / "runs")]
            options = {
                "here": ["run", "sweep.yaml"],
                "address": ["run", "sweep.yaml", "--address", nodes.address],
                "job": submit,
            }[way]
            env = {**outside(folder), "RAY_AUTH_MODE": "token"}
            ended = calibrant(*options, cwd=folder, env=env)
            assert ended.returncode == 0, ended.stderr + ended.stdout
            found[way] = [rows_of("r", text, folder / "runs") for text in (OUTCOMES, SCORES)]
    assert {row["outcome"] for row in found["here"][0]} >= {"correct"}
    assert len(found["here"][0]) == 160
    for way, contents in found.items():
        assert contents == found["here"], way


@pytest.mark.parametrize(
    ("token", "said"), [("", "asks for a token"), ("another", "does not take this token")]
)
def test_without_the_clusters_token_nothing_is_submitted(
    nodes: Nodes, tmp_path: Path, token: str, said: str
) -> None:
    sweep_file(tmp_path, models=["sim/calibrated"], benchmarks=["letters"])
    before = len(json.loads(told_by(nodes)))
    ended = calibrant(
        *("submit", "sweep.yaml", "--address", f"http://{nodes.jobs}", "--out", "/nowhere"),
        cwd=tmp_path,
        env=outside(tmp_path, RAY_AUTH_TOKEN=token),
    )
    assert ended.returncode == 2
    assert said in ended.stderr
    assert len(json.loads(told_by(nodes))) == before
