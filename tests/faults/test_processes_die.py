"""Workers, nodes, the limiter and the driver are killed in the middle of a run."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.bench.served import Served
from tests.faults.asking import CONNECTIONS, WORKERS, asking
from tests.faults.conftest import Told
from tests.faults.nodes import LIMITER, WORKER, Nodes, kill
from tests.faults.nothing_lost import check_nothing_lost
from tests.whole_line.line import until

pytestmark = pytest.mark.ray

PLANNED = 4000


def test_a_worker_is_killed(nodes: Nodes, server: Served, tmp_path: Path, told: Told) -> None:
    work = asking(tmp_path, nodes, server, PLANNED)
    with work.running() as running:
        kept = work.reach(running, 0.3)
        victim, _other = nodes.actors(WORKER)
        kill(victim)
        ended = running.end()
    assert ended.code == 0, ended.said
    assert "Traceback" not in ended.said

    told(
        check_nothing_lost(
            work.run_folder, server, PLANNED, kept, in_flight=CONNECTIONS, lost_workers=1
        )
    )


@pytest.mark.faults
def test_a_worker_is_killed_again_and_again(
    nodes: Nodes, server: Served, tmp_path: Path, told: Told
) -> None:
    work = asking(tmp_path, nodes, server, PLANNED)
    times = 3
    with work.running() as running:
        for number in range(times):
            kept = work.reach(running, 0.2 * (number + 1))
            kill(nodes.actors(WORKER)[0])
        ended = running.end()
    assert ended.code == 0, ended.said
    told(
        check_nothing_lost(
            *(work.run_folder, server, PLANNED, kept),
            in_flight=times * CONNECTIONS,
            lost_workers=times,
        )
    )


@pytest.mark.faults
def test_a_node_is_killed(nodes: Nodes, server: Served, tmp_path: Path, told: Told) -> None:
    spare = nodes.nodes[0]
    work = asking(tmp_path, nodes, server, PLANNED)
    with work.running() as running:
        kept = work.reach(running, 0.3)
        on_it = nodes.actors(WORKER, spare)
        assert on_it, "the workers are spread over the nodes"
        nodes.kill(spare)
        nodes.nodes.append(nodes.add())
        ended = running.end()
    assert ended.code == 0, ended.said
    told(
        check_nothing_lost(
            *(work.run_folder, server, PLANNED, kept),
            in_flight=CONNECTIONS,
            lost_workers=len(on_it),
        )
    )


@pytest.mark.faults
def test_the_limiter_is_killed(nodes: Nodes, server: Served, tmp_path: Path, told: Told) -> None:
    work = asking(tmp_path, nodes, server, PLANNED)
    with work.running() as running:
        kept = work.reach(running, 0.3)
        [limiter] = nodes.actors(LIMITER)
        kill(limiter)
        ended = running.end()
    assert ended.code == 0, ended.said
    # Nothing is lost by it, and the limit holds over its death.
    told(check_nothing_lost(work.run_folder, server, PLANNED, kept))
    assert server.stats()["peak_in_flight"] <= CONNECTIONS


@pytest.mark.faults
def test_a_worker_hangs(nodes: Nodes, server: Served, tmp_path: Path, told: Told) -> None:
    work = asking(tmp_path, nodes, server, PLANNED, variables={"CALIBRANT_SILENT_S": "6"})
    with work.running() as running:
        kept = work.reach(running, 0.3)
        victim = nodes.actors(WORKER)[0]
        kill(victim, signal.SIGSTOP)
        try:
            ended = running.end()
        finally:
            alive = victim in nodes.actors(WORKER)
            kill(victim)
    assert ended.code == 0, ended.said
    assert "has not answered for 6 s" in ended.said
    assert not alive, "the engine kills a worker that hangs"
    told(
        check_nothing_lost(
            *(work.run_folder, server, PLANNED, kept), in_flight=CONNECTIONS, lost_workers=1
        )
    )


@pytest.mark.faults
def test_the_driver_is_killed_and_the_command_run_again(
    nodes: Nodes, server: Served, tmp_path: Path, told: Told
) -> None:
    work = asking(tmp_path, nodes, server, PLANNED)
    with work.running() as running:
        kept = work.reach(running, 0.4)
        running.kill()
    again = work.run()
    assert again.code == 0, again.said
    told(
        check_nothing_lost(
            *(work.run_folder, server, PLANNED, kept),
            in_flight=CONNECTIONS,
            lost_workers=WORKERS,
        )
    )
    until(lambda: not nodes.actors(WORKER), 20)
