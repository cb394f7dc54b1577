"""Nodes come and go while a run goes on; nothing but the requests leaves a worker."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.bench.served import Served, serving
from tests.bench.workload import PARAMS, sums
from tests.faults.asking import Asking
from tests.faults.conftest import Told
from tests.faults.nodes import LIMITER, WORKER, Nodes, several_nodes
from tests.faults.nothing_lost import check_nothing_lost
from tests.whole_line.line import rows, sweep_file, until

pytestmark = [pytest.mark.ray, pytest.mark.faults]

BENCHMARK = {"name": "sums", "answer_type": "number", "question": "question", "answer": "answer"}

CONNECTIONS = 256
RATE = 100
EACH = 3000


def write_items(folder: Path, count: int) -> str:
    """Write the questions; return their text."""
    lines = [json.dumps({"question": asked, "answer": answer}) for asked, answer in sums(count)]
    text = "\n".join(lines)
    (folder / "items.jsonl").write_text(text)
    return text


class Seconds:
    """What a server took in each second between two moments, as it says itself."""

    def __init__(self, server: Served) -> None:
        self._each = server.stats()["accepted_each_s"]

    def between(self, first: float, last: float) -> list[int]:
        begin = min(self._each) + 1
        return [
            self._each.get(second, 0) for second in range(int(begin + first), int(begin + last))
        ]


def test_a_node_joins_and_another_is_killed_while_the_limits_hold(
    nodes: Nodes, tmp_path: Path, told: Told
) -> None:
    """Two models, so that one is bound by what may be in flight and the other by its rate."""
    write_items(tmp_path, EACH)
    with serving(latency_s=1.5) as slow, serving(latency_s=0.05) as paced:
        models: list[dict[str, Any]] = [
            {"id": "hosted_vllm/slow", "api_base": slow.api_base, "params": PARAMS,
             "limits": {"max_connections": CONNECTIONS}},
            {"id": "hosted_vllm/paced", "api_base": paced.api_base, "params": PARAMS,
             "limits": {"rpm": 60 * RATE}},
        ]  # fmt: skip
        benchmark = {**BENCHMARK, "path": "items.jsonl"}
        sweep_file(tmp_path, models=models, benchmarks=[benchmark], targets=["closed"])
        work = Asking(tmp_path, nodes, slow, EACH, {"CALIBRANT_WORKERS": ""})
        with work.running() as running:
            work.reach(running, 0.15)
            assert nodes.actors(LIMITER)
            elsewhere = [nodes.actors(LIMITER, node) for node in nodes.nodes]
            assert not any(elsewhere), "the limiter stands where the driver does"
            before = len(nodes.actors(WORKER))
            added = nodes.add()
            nodes.nodes.append(added)
            until(lambda: nodes.actors(WORKER, added), 60)
            assert len(nodes.actors(WORKER)) > before
            work.reach(running, 0.5)
            victim = nodes.nodes[0]
            assert nodes.actors(WORKER, victim)
            lost = len(nodes.actors(WORKER, victim))
            kept = work.reach(running, 0.55)
            nodes.kill(victim)
            ended = running.end()
        assert ended.code == 0, ended.said
        assert "Traceback" not in ended.said
        stats = slow.stats()
        each_s = Seconds(paced).between(5, 5 + 0.9 * EACH / RATE - 5)
        # The dead node's requests are abandoned; both servers count what was asked in vain.
        slow_and_paced = _Both(slow, paced)
        told(
            check_nothing_lost(
                work.run_folder,
                slow_and_paced,
                2 * EACH,
                kept,
                in_flight=CONNECTIONS + RATE,
                lost_workers=lost,
            )
        )
    assert 0.95 * CONNECTIONS <= stats["peak_in_flight"] <= 1.05 * CONNECTIONS
    assert max(each_s) <= 1.05 * RATE
    # Nodes that start take the cores they share with the workers here, so most seconds have fewer.
    assert max(each_s) >= 0.8 * RATE, each_s
    nodes.nodes.append(nodes.add())


class _Both(Served):
    """Two servers counted as one."""

    def __init__(self, *servers: Served) -> None:
        self._servers = servers

    def count(self) -> dict[str, int]:
        found = [each.count() for each in self._servers]
        return {name: sum(each[name] for each in found) for name in found[0]}

    def stats(self) -> dict[str, Any]:
        found = [each.stats() for each in self._servers]
        sums = {name: sum(each[name] for each in found) for name in ("ok", "distinct", "abandoned")}
        return {**sums, "faults": {}}


NO_HUB = {
    "HF_HUB_OFFLINE": "1",
    "HF_ENDPOINT": "http://127.0.0.1:9",
    "CALIBRANT_CACHE": "/proc/nowhere",
}
"""What leads to the hub leads nowhere, and nothing can be kept either."""


@contextmanager
def data_served(text: str) -> Iterator[tuple[str, list[str]]]:
    """Serve a data set on the net; give its URL, and what was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/items.jsonl", asked
        finally:
            server.shutdown()
            thread.join()


def test_workers_need_neither_hub_nor_cache_and_each_node_serves_its_models(
    tmp_path: Path,
) -> None:
    """The driver fetches items once. Simulated models know them from the run's folder."""
    count = 400
    text = write_items(tmp_path, count)
    (tmp_path / "items.jsonl").unlink()
    with serving(latency_s=0.05) as server, data_served(text) as (url, asked):
        models = [
            {"id": "hosted_vllm/m", "api_base": server.api_base, "params": PARAMS},
            {"id": "sim/oracle"},
        ]
        benchmark = {**BENCHMARK, "path": url}
        sweep_file(tmp_path, models=models, benchmarks=[benchmark], targets=["closed"])
        cache = {"CALIBRANT_CACHE": str(tmp_path / "cache"), "HF_HUB_OFFLINE": "0"}
        with several_nodes(NO_HUB) as nodes:
            work = Asking(tmp_path, nodes, server, count, {"CALIBRANT_WORKERS": "4", **cache})
            with work.running() as running:
                until(lambda: len(nodes.actors("ray::Servers")) == 2, 60)
                on_nodes = [len(nodes.actors("ray::Servers", node)) for node in nodes.nodes]
                ended = running.end()
    assert ended.code == 0, ended.said
    assert on_nodes == [1, 1], "a server of simulated models on each node that has workers"
    assert asked == ["/items.jsonl"]
    found = rows(work.run_folder, "responses")
    assert Counter(row["status"] for row in found) == {"ok": 2 * count}
    assert len({row["request_key"] for row in found}) == 2 * count
