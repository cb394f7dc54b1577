"""The wall clock jumps by an hour, forwards and then back to an hour too early."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.bench.served import Served
from tests.faults.asking import asking
from tests.faults.conftest import Told
from tests.faults.nodes import Nodes, several_nodes
from tests.faults.nothing_lost import check_nothing_lost, whole_rows

pytestmark = [pytest.mark.ray, pytest.mark.faults]

HOUR_S = 3600
PLANNED = 4000


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that says by how many seconds the clock is wrong."""
    path = tmp_path_factory.mktemp("clock") / "shift_s"
    path.write_text("0")
    return path


@pytest.fixture(scope="module")
def variables(clock: Path) -> dict[str, str]:
    return {
        "PYTHONPATH": str(Path(__file__).parent / "clock"),
        "CALIBRANT_TEST_CLOCK": str(clock),
    }


@pytest.fixture(scope="module")
def shifted(variables: dict[str, str]) -> Iterator[Nodes]:
    with several_nodes(variables) as nodes:
        yield nodes


def test_the_clock_jumps(
    shifted: Nodes,
    variables: dict[str, str],
    clock: Path,
    server: Served,
    tmp_path: Path,
    told: Told,
) -> None:
    work = asking(tmp_path, shifted, server, PLANNED, variables=variables)
    began = datetime.now(UTC)
    with work.running() as running:
        kept = work.reach(running, 0.3)
        clock.write_text(str(HOUR_S))
        kept |= work.reach(running, 0.6)
        clock.write_text(str(-HOUR_S))
        ended = running.end()
    assert ended.code == 0, ended.said
    told(check_nothing_lost(work.run_folder, server, PLANNED, kept))
    times = sorted(row[-1] for row in whole_rows(work.run_folder))
    assert times[0] < began - timedelta(minutes=50), "the clock was an hour early"
    assert times[-1] > began + timedelta(minutes=50), "and late"
