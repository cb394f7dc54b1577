"""The provider goes down for a while, or fails at random in every way it can."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.served import Served, serving
from tests.faults.asking import CONNECTIONS, asking
from tests.faults.conftest import Told
from tests.faults.nodes import Nodes
from tests.faults.nothing_lost import check_nothing_lost

pytestmark = [pytest.mark.ray, pytest.mark.faults]

DOWN_S = 20


@pytest.mark.parametrize("how", ["refuse", "503"])
def test_down_for_20_s(nodes: Nodes, server: Served, tmp_path: Path, told: Told, how: str) -> None:
    planned = 3000
    work = asking(tmp_path, nodes, server, planned)
    with work.running() as running:
        kept = work.reach(running, 0.3)
        server.down(DOWN_S, how)
        ended = running.end()
    assert ended.code in (0, 3), ended.said
    if ended.code == 3:
        again = work.run()
        assert again.code == 0, again.said
    # What was in flight when it went down was cut off, and nothing else.
    told(check_nothing_lost(work.run_folder, server, planned, kept, in_flight=CONNECTIONS))


def test_30_percent_of_requests_fail(nodes: Nodes, tmp_path: Path, told: Told) -> None:
    planned = 2000
    kinds = ("429", "500", "reset", "truncated", "html", "hang")
    with serving(latency_s=0.05, faults=dict.fromkeys(kinds, 0.05), seed=1) as server:
        work = asking(tmp_path, nodes, server, planned, timeout_s=2)
        ended = work.run()
        assert ended.code in (0, 3), ended.said
        figures = check_nothing_lost(work.run_folder, server, planned)
        met = server.stats()["faults"]
        assert all(met[kind] > 0.02 * planned for kind in kinds)
        # Only what failed six times in a row ends as an error, and the next run asks it again.
        assert sum(figures.errors.values()) <= 0.01 * planned
        assert (ended.code == 3) == bool(figures.errors)
        again = work.run()
        after = check_nothing_lost(work.run_folder, server, planned)
        assert after.ok >= figures.ok
        assert (again.code == 3) == bool(after.errors)
        told(after)
