from __future__ import annotations

import asyncio
import itertools
import time

import pytest

from orchestrator.engine.slots import ClosedError, Slots


async def test_no_more_than_the_connections_are_inside() -> None:
    slots = Slots(3, None)
    most = 0

    async def enter() -> None:
        nonlocal most
        async with slots:
            most = max(most, slots.in_flight)
            await asyncio.sleep(0.01)

    await asyncio.gather(*(enter() for _ in range(10)))
    assert most == 3
    assert slots.in_flight == 0


async def test_starts_are_spaced_evenly_by_rpm() -> None:
    slots = Slots(10, 600)
    starts: list[float] = []

    async def enter() -> None:
        async with slots:
            starts.append(time.monotonic())

    await asyncio.gather(*(enter() for _ in range(5)))
    gaps = [later - earlier for earlier, later in itertools.pairwise(starts)]
    assert all(gap > 0.08 for gap in gaps), gaps
    assert starts[-1] - starts[0] >= 0.39


async def test_once_closed_nobody_enters_and_who_is_inside_goes_on() -> None:
    slots = Slots(1, None)
    inside, leave = asyncio.Event(), asyncio.Event()

    async def enter() -> str:
        async with slots:
            inside.set()
            await leave.wait()
            return "done"

    first = asyncio.create_task(enter())
    await inside.wait()
    second = asyncio.create_task(enter())
    await asyncio.sleep(0)
    slots.close()
    leave.set()
    assert await first == "done"
    with pytest.raises(ClosedError):
        await second
    with pytest.raises(ClosedError):
        await enter()


async def test_an_error_inside_gives_the_slot_back() -> None:
    slots = Slots(1, None)
    with pytest.raises(ValueError, match="inside"):
        async with slots:
            raise ValueError("inside")
    async with asyncio.timeout(1), slots:
        assert slots.in_flight == 1
