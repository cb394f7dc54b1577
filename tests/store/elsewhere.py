"""One sweep asked twice: into a folder, and into an object store."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from aiohttp import web

from orchestrator import api
from tests.providers.wire import ok
from tests.whole_line.line import calibrant, sweep_file
from tests.whole_line.provider import Provider, after

ITEMS = 60
TARGETS = ["closed", 0.5, 0.9]
PLANNED = ITEMS * len(TARGETS)
OUTCOMES = (
    "SELECT request_key, benchmark, item_id, stated_target, outcome FROM outcomes ORDER BY ALL"
)
SCORES = "SELECT * EXCLUDE (run_id, latency_p50, latency_p95) FROM scores ORDER BY ALL"
TWICE = "SELECT count(*) - count(DISTINCT request_key) AS n FROM responses"


class Elsewhere:
    """The sweep's run `here` under `folder`, and its run `there` under `out`."""

    def __init__(self, folder: Path, provider: Provider, out: str, latency_s: float = 0.0) -> None:
        self._folder = folder
        self._out = out
        provider.will(after(latency_s, _answers))
        lines = [
            json.dumps({"question": f"Question {n}?", "answer": "Paris"}) for n in range(ITEMS)
        ]
        (folder / "q.jsonl").write_text("\n".join(lines), encoding="utf-8")
        sweep: dict[str, Any] = {
            "models": [
                {
                    "id": "hosted_vllm/m",
                    "api_base": provider.base,
                    "limits": {"max_connections": 4},
                }
            ],
            "benchmarks": [{"name": "ours", "path": "q.jsonl"}],
            "targets": TARGETS,
        }
        self.here = sweep_file(folder, "here.yaml", **sweep)
        self.sweep = sweep_file(folder, "there.yaml", **sweep, out=out)

    def ask_here(self) -> None:
        done = calibrant("run", self.here, "--run-id", "here", cwd=self._folder)
        assert done.returncode == 0, done.stderr

    def run(self, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        return calibrant("run", self.sweep, "--run-id", "there", cwd=self._folder, env=env)

    def check_complete(self) -> None:
        """Check that all is there, once: read by this process, as it is set up."""
        there = f"{self._out}/there"
        found = rows_of(there, OUTCOMES, self._folder)
        assert len(found) == PLANNED
        assert {row["outcome"] for row in found} == {"correct", "incorrect", "abstained"}
        assert rows_of(there, TWICE, self._folder) == [{"n": 0}]

    def check_whole(self) -> None:
        """Check that all is there, once, and as it is here."""
        self.check_complete()
        out = self._folder / "runs"
        for query in (OUTCOMES, SCORES):
            assert rows_of(f"{self._out}/there", query, out) == rows_of("here", query, out)


def rows_of(run: str, query: str, out: Path) -> list[dict[str, Any]]:
    """Return what a query gives on a run."""
    with closing(api.connect(run, out=out)) as con:
        found: list[dict[str, Any]] = con.sql(query).to_arrow_table().to_pylist()
    return found


async def _answers(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
    asked = str(body["messages"][-1]["content"])
    text = ("Paris", "London", "I don't know")[sum(asked.encode()) % 3]
    return await ok(text)(request, body)
