"""How many workers a run wants."""

from __future__ import annotations

import pytest

from orchestrator.engine import StatedLimits
from orchestrator.engine.crew import (
    MOST_WORKERS,
    WORKERS_VARIABLE,
    crew_size,
    stated_workers,
    useful_workers,
)
from orchestrator.errors import UsageError

PLENTY = 1_000_000


@pytest.mark.parametrize(
    ("cores", "requests", "useful", "ahead", "wanted"),
    [
        (2, PLENTY, 100, False, 2),  # a machine of our own: its cores
        (2, PLENTY, 100, True, 6),  # on a cluster some wait for more of them
        (2, PLENTY, 3, True, 3),  # but not more than the limits keep busy
        (40, PLENTY, 100, True, 80),  # which doubles it at the most
        (0, PLENTY, 100, True, 4),  # its first node is still to come
        (40, 640, 100, True, 10),  # near the end of the work some can go
        (40, 65, 100, True, 2),
        (40, 1, 100, True, 1),
        (40, 0, 0, True, 1),
        (5000, PLENTY, 5000, False, MOST_WORKERS),
    ],
)
def test_as_many_workers_as_cores_work_and_limits_have_use_for(
    cores: int, requests: int, useful: int, ahead: bool, wanted: int
) -> None:
    assert crew_size(cores, requests, useful, ahead=ahead) == wanted


@pytest.mark.parametrize(
    ("limits", "useful"),
    [
        ([StatedLimits(64)], 1),
        ([StatedLimits(65)], 2),
        ([StatedLimits()], 1),  # what is not stated begins low, and grows as it is learned
        ([StatedLimits(1024)], 16),
        ([StatedLimits(1024, rpm=600)], 1),
        ([StatedLimits(1024, rpm=60_000)], 10),
        ([StatedLimits(4), StatedLimits(4), StatedLimits(4)], 1),
        ([StatedLimits(128), StatedLimits(128, rpm=60)], 3),
        ([StatedLimits(4), None], MOST_WORKERS),  # each node serves it anew
        ([], 0),
    ],
)
def test_limits_keep_so_many_workers_busy(limits: list[StatedLimits | None], useful: int) -> None:
    assert useful_workers(limits) == useful


@pytest.mark.parametrize(("said", "meant"), [("", None), ("1", 1), ("1024", 1024)])
def test_a_number_that_is_stated(
    said: str, meant: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(WORKERS_VARIABLE, said)
    assert stated_workers() == meant


@pytest.mark.parametrize("said", ["0", "-1", "two", "1025", "1.5"])
def test_a_number_that_is_none(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS_VARIABLE, said)
    with pytest.raises(UsageError, match=f"{WORKERS_VARIABLE}={said}: expected 1 to 1024"):
        stated_workers()
