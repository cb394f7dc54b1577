"""A worker without Ray, against a provider on the wire."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from aiohttp import web

from orchestrator.engine.limits import Lease, Limiter, Report, StatedLimits
from orchestrator.engine.work import Ask, Channel
from orchestrator.engine.worker import Worker
from orchestrator.providers import Endpoint
from orchestrator.store import RunFolder
from tests.providers.wire import completion, fails, ok
from tests.whole_line.provider import Provider, after, when


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunFolder:
    monkeypatch.setenv("HOSTED_VLLM_API_KEY", "test-key-value")
    return RunFolder.create(tmp_path, "r")


def channel(provider: Provider, connections: int = 4, rpm: int | None = None) -> Channel:
    endpoint = Endpoint(provider_model="hosted_vllm/m", api_base=provider.base)
    return Channel("m", endpoint, False, "pool", StatedLimits(connections, rpm))


def worker_on(run: RunFolder, connections: int = 4, rpm: int | None = None) -> Worker:
    """Return a worker that leases from a limiter beside it."""
    limiter = Limiter({"pool": StatedLimits(connections, rpm)}, None, fresh=True)

    async def leasing(name: str, reports: Mapping[str, Report]) -> Mapping[str, Lease]:
        return limiter.lease(name, reports)

    return Worker(str(run.path), "responses", "w", leasing)


def asks(*words: str) -> list[Ask]:
    return [
        Ask(f"{index:032x}", ({"role": "user", "content": word},), 0)
        for index, word in enumerate(words)
    ]


def keys(run: RunFolder) -> list[str]:
    return sorted(
        key
        for part in run.parts("responses")
        for key in pq.read_table(part, partitioning=None).column("request_key").to_pylist()
    )


async def until(found: Callable[[], bool], seconds: float = 10) -> float:
    start = time.monotonic()
    while not found():
        assert time.monotonic() - start < seconds
        await asyncio.sleep(0.02)
    return time.monotonic() - start


async def settle(task: Awaitable[int]) -> int:
    async with asyncio.timeout(10):
        return await task


async def test_rows_are_on_disk_when_the_shard_is_done(run: RunFolder, provider: Provider) -> None:
    provider.will(ok("Paris"))
    worker = worker_on(run)
    assert await worker.ask(channel(provider), None, asks("a", "b", "c")) == 3
    assert len(keys(run)) == 3
    counts = worker.counts()["m"]
    assert (counts.ok, counts.failed, counts.in_flight) == (3, 0, 0)
    assert counts.most_in_flight > 0, "between looks, too"
    assert worker.counts()["m"].most_in_flight == 0
    await worker.close()


async def test_what_came_is_flushed_within_a_second_or_so(
    run: RunFolder, provider: Provider
) -> None:
    provider.will(when("slow", after(8, ok("Rome")), ok("Paris")))
    worker = worker_on(run)
    await worker.ask(channel(provider), None, asks("warm"))  # imports litellm
    shard = [Ask("f" * 32, ({"role": "user", "content": "slow"},), 0), *asks("x", "b", "c")[1:]]
    task = asyncio.create_task(worker.ask(channel(provider), None, shard))
    assert await until(lambda: len(keys(run)) == 3) < 3
    assert not task.done()
    task.cancel()
    await worker.close()


async def test_stop_drops_the_queued_and_waits_for_those_in_flight(
    run: RunFolder, provider: Provider
) -> None:
    provider.will(after(0.7, ok("Paris")))
    worker = worker_on(run, connections=2)
    shard = asks(*(f"q{index}" for index in range(20)))
    task = asyncio.create_task(worker.ask(channel(provider, connections=2), None, shard))
    await until(lambda: len(provider.seen) == 2)
    await worker.stop()
    assert await settle(task) == 2
    assert len(keys(run)) == 2
    assert len(provider.seen) == 2
    await worker.close()


@pytest.mark.parametrize("waits_for", ["another attempt", "its turn"])
async def test_stop_does_not_wait_for_who_is_not_with_the_provider(
    run: RunFolder, provider: Provider, waits_for: str
) -> None:
    provider.will(when("late", fails(503, headers={"Retry-After": "60"}), ok("Paris")))
    rpm = 1 if waits_for == "its turn" else None
    words = ["late", "late"] if rpm is None else ["a", "b", "c"]
    worker = worker_on(run, rpm=rpm)
    task = asyncio.create_task(worker.ask(channel(provider, rpm=rpm), None, asks(*words)))
    await until(lambda: len(provider.seen) >= (1 if rpm else 2))
    await until(lambda: worker.counts()["m"].in_flight == 0)
    start = time.monotonic()
    await worker.stop()
    await settle(task)
    assert time.monotonic() - start < 2
    assert len(keys(run)) == (1 if rpm else 0)
    await worker.close()


async def test_a_stopped_channel_ends_at_once_though_others_wait_for_an_attempt(
    run: RunFolder, provider: Provider
) -> None:
    provider.will(
        when(
            "late",
            fails(503, headers={"Retry-After": "60"}),
            after(0.5, fails(401, message="no such key")),
        )
    )
    worker = worker_on(run, 3)
    shard = asks("late", "late", "now", *(f"q{index}" for index in range(20)))
    start = time.monotonic()
    await settle(asyncio.create_task(worker.ask(channel(provider, 3), None, shard)))
    assert time.monotonic() - start < 9
    counts = worker.counts()["m"]
    assert counts.stopped is not None
    assert "auth" in counts.stopped
    assert len(provider.seen) < 10
    assert await worker.ask(channel(provider, 3), None, asks("more")) == 0
    await worker.close()


async def test_a_failed_request_is_a_row_and_not_an_empty_answer(
    run: RunFolder, provider: Provider
) -> None:
    provider.will(
        when("long", fails(400, code="context_length_exceeded", message="too long"), ok("Paris"))
    )
    worker = worker_on(run)
    assert await worker.ask(channel(provider), None, asks("long", "b")) == 2
    assert worker.counts()["m"].errors == {"context_length": 1}
    await worker.close()
    rows = [
        row
        for part in run.parts("responses")
        for row in pq.read_table(part, partitioning=None).to_pylist()
    ]
    failed = next(row for row in rows if row["prompt"] == "long")
    assert (failed["status"], failed["error_class"]) == ("error", "context_length")
    assert failed["response"] is None


async def test_empty_and_cut_off_answers_are_counted(run: RunFolder, provider: Provider) -> None:
    cut = {"finish_reason": "length"}

    async def answer(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        empty = "empty" in str(body["messages"])
        return web.json_response(completion("") if empty else completion("Par", choice=cut))

    provider.will(answer)
    worker = worker_on(run)
    await worker.ask(channel(provider), None, asks("empty", "cut", "cut"))
    counts = worker.counts()["m"]
    await worker.close()
    assert (counts.ok, counts.empty, counts.cut_off) == (3, 1, 2)
