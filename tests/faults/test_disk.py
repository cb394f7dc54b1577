"""The disk that a run is written to is full, or can only be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.served import Served
from tests.faults.asking import CONNECTIONS, WORKERS, Asking, asking
from tests.faults.conftest import Told
from tests.faults.mounts import read_only, small_disk
from tests.faults.nodes import Nodes
from tests.faults.nothing_lost import Kept, check_nothing_lost, whole_rows
from tests.whole_line.line import calibrant

pytestmark = pytest.mark.ray

PLANNED = 3000


@pytest.fixture
def work(nodes: Nodes, server: Served, tmp_path: Path) -> Asking:
    return asking(tmp_path, nodes, server, PLANNED)


def go_on(work: Asking, kept: Kept, told: Told) -> None:
    """Run the same command again, now that the disk takes what is written."""
    assert kept <= whole_rows(work.run_folder), "a fault of the disk costs no row that was written"
    again = work.run()
    assert again.code == 0, again.said
    told(
        check_nothing_lost(
            *(work.run_folder, work.server, PLANNED, kept),
            in_flight=CONNECTIONS,
            lost_workers=WORKERS,
        )
    )


@pytest.mark.faults
def test_the_disk_is_full(work: Asking, told: Told) -> None:
    with small_disk(work.folder / "runs", megabytes=8) as disk:
        with work.running() as running:
            kept = work.reach(running, 0.3)
            disk.fill()
            ended = running.end()
        assert ended.code == 4, ended.said
        assert "No space left on device" in ended.said
        assert "Traceback" not in ended.said
        disk.grow(megabytes=32)
        go_on(work, kept, told)


@pytest.mark.faults
def test_the_run_becomes_read_only(work: Asking, told: Told) -> None:
    with work.running() as running:
        kept = work.reach(running, 0.3)
        with read_only(work.run_folder):
            ended = running.end()
    assert ended.code == 4, ended.said
    assert "Read-only file system" in ended.said
    assert "Traceback" not in ended.said
    go_on(work, kept, told)


def test_the_folder_is_read_only_from_the_start(work: Asking) -> None:
    runs = work.folder / "runs"
    runs.mkdir()
    with read_only(runs):
        ended = work.run()
    assert ended.code == 4, ended.said
    assert "Read-only file system" in ended.said
    assert "runs" in ended.said, ended.said
    assert "Traceback" not in ended.said
    assert work.server.stats()["requests"] == 0, "what cannot be written is not asked"
    assert not list(runs.iterdir())


@pytest.mark.faults
def test_a_run_that_is_read_only_can_be_read_and_not_gone_on_with(work: Asking) -> None:
    with work.running() as running:
        work.reach(running, 0.3)
        running.kill()
    asked = work.server.stats()["requests"]
    with read_only(work.folder / "runs"):
        for command in ("status", "scores"):
            read = calibrant(command, "r", cwd=work.folder)
            assert read.returncode == 0, read.stderr
        ended = work.run()
    assert ended.code == 4, ended.said
    assert "Read-only file system" in ended.said
    assert work.server.stats()["requests"] - asked <= 2 * CONNECTIONS, "dying workers ask a little"
