"""Wherever a sweep is asked and wherever its run is kept, the same comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from orchestrator.store import mirror
from tests.faults.nodes import ENVIRONMENT, Nodes
from tests.store.elsewhere import OUTCOMES, PLANNED, SCORES, Elsewhere, rows_of
from tests.store.object_server import new_bucket, object_server, variables
from tests.whole_line.fixtures import provider
from tests.whole_line.line import calibrant
from tests.whole_line.provider import Provider

__all__ = ["provider"]

pytestmark = [pytest.mark.ray, pytest.mark.faults]


def test_runs_here_on_a_cluster_and_in_an_object_store_hold_the_same(
    nodes: Nodes, provider: Provider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Same keys, same outcomes, same scores. Another way to run a sweep is one more entry."""
    with object_server() as server:
        bucket = f"{new_bucket(server)}/runs"
        sweeps = Elsewhere(tmp_path, provider, bucket)
        sweeps.ask_here()
        env = variables(server, tmp_path / "mirror")
        assert sweeps.run(env).returncode == 0
        joined = calibrant(
            *("run", sweeps.here, "--run-id", "joined", "--address", nodes.address),
            cwd=tmp_path,
            env=ENVIRONMENT,
        )
        assert joined.returncode == 0, joined.stderr
        monkeypatch.setattr(mirror, "_mirrors", {})
        for name, value in variables(server, tmp_path / "reading").items():
            monkeypatch.setenv(name, value)
        runs = tmp_path / "runs"
        ways = {
            "on this machine": ("here", runs),
            "--address": ("joined", runs),
            "s3": (f"{bucket}/there", tmp_path),
        }
        found = {
            way: [rows_of(run, query, out) for query in (OUTCOMES, SCORES)]
            for way, (run, out) in ways.items()
        }
    assert len(provider.seen) == len(ways) * PLANNED
    usual = found["on this machine"]
    assert len({row["request_key"] for row in usual[0]}) == PLANNED
    for way, contents in found.items():
        assert contents == usual, way
