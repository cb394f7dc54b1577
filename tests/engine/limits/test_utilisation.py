"""The real gates and limiter against a server that counts, in simulated time."""

from __future__ import annotations

import asyncio

import pytest

from orchestrator.engine.limits import Limiter, StatedLimits
from orchestrator.providers.call import Call, Outcome, Price
from tests.engine.limits.utilisation import use_of
from tests.engine.limits.virtual import Crowd, Server, run_virtually

CALL = Call("key", ({"role": "user", "content": "x" * 200},))
workers = pytest.mark.parametrize("workers", [1, 2, 4])
limits = pytest.mark.parametrize(("limit", "workers"), [(50, 1), (50, 2), (50, 4), (500, 2)])
"""`utilisation.py` prints them all."""


@limits
def test_a_stated_limit_is_used(limit: int, workers: int) -> None:
    use = use_of(Server(limit), StatedLimits(rpm=60.0 * limit), workers)
    assert use.used >= 0.95
    assert use.refused <= 0.01


@limits
@pytest.mark.parametrize("retry_after_s", [None, 1.0])
def test_a_limit_is_learned_from_429s(
    limit: int, workers: int, retry_after_s: float | None
) -> None:
    use = use_of(Server(limit, retry_after_s=retry_after_s), StatedLimits(), workers)
    assert use.used >= 0.85
    assert use.refused <= 0.02


@limits
def test_a_limit_is_learned_with_slow_answers(limit: int, workers: int) -> None:
    use = use_of(Server(limit, latency_s=0.5), StatedLimits(), workers)
    assert use.used >= 0.85
    assert use.refused <= 0.02


@limits
def test_a_limit_is_told_by_headers(limit: int, workers: int) -> None:
    use = use_of(Server(limit, headers=True), StatedLimits(), workers)
    assert use.used >= 0.95
    assert use.refused <= 0.01


@workers
@pytest.mark.parametrize("each", [100, 1000])
def test_stated_tokens_a_minute_are_used(each: int, workers: int) -> None:
    server = Server(tokens=600.0 * each, window_s=60.0, tokens_each=each, tokens_spread=0.5)
    use = use_of(server, StatedLimits(tpm=600.0 * each), workers)
    assert use.used >= 0.95
    assert use.refused <= 0.01


@workers
def test_tokens_a_minute_are_told_by_headers(workers: int) -> None:
    server = Server(
        tokens=60_000.0, window_s=60.0, tokens_each=100, tokens_spread=0.5, headers=True
    )
    use = use_of(server, StatedLimits(), workers)
    assert use.used >= 0.85
    assert use.refused <= 0.02


def test_a_server_that_allows_few_at_once_is_not_overrun() -> None:
    async def main() -> Server:
        server = Server(connections=40, latency_s=0.5)
        limiter = Limiter({"pool": StatedLimits()}, clock=asyncio.get_running_loop().time)
        crowd = Crowd(limiter, server, 2, 400)
        await asyncio.sleep(65.0)
        await crowd.stop()
        return server

    taken, refused, _ = run_virtually(main()).taken_between(5.0, 65.0)
    assert taken >= 0.7 * 80 * 60  # 40 at once, half a second each
    assert refused <= 0.02 * taken


def test_a_worker_and_then_the_limiter_die() -> None:
    async def main() -> tuple[Server, float]:
        loop = asyncio.get_running_loop()
        server = Server(50)
        stated = StatedLimits(rpm=3000.0, max_connections=20)
        limiter = Limiter({"pool": stated}, clock=loop.time)
        crowd = Crowd(limiter, server, 3, 100)
        await asyncio.sleep(10.0)
        for task in crowd.tasks[0]:
            task.cancel()
        await asyncio.sleep(20.0)
        crowd.limiter = None
        await asyncio.sleep(10.0)
        crowd.limiter = Limiter({"pool": stated}, fresh=False, clock=loop.time)
        await asyncio.sleep(20.0)
        await crowd.stop()
        return server, loop.time()

    server, _ = run_virtually(main())
    assert server.most_in_flight <= 20
    assert server.taken_between(0.0, 60.0)[1] <= 0.01 * 3000
    after_worker, _, _ = server.taken_between(14.0, 30.0)
    assert after_worker >= 0.95 * 50 * 16
    nobody, _, _ = server.taken_between(33.0, 40.0)
    assert nobody == 0
    again, _, _ = server.taken_between(44.0, 60.0)
    assert again >= 0.95 * 50 * 16


@pytest.mark.parametrize("deaths", [0, 1])
def test_the_budget_is_never_passed_by_more_than_what_is_in_flight(deaths: int) -> None:
    budget, price, connections = 3.0, 0.01, 20

    async def main() -> tuple[float, bool]:
        loop = asyncio.get_running_loop()
        limiter = Limiter(
            {"pool": StatedLimits(max_connections=connections)}, budget, clock=loop.time
        )
        crowd = Crowd(limiter, Server(None), 3, 0)
        spent = 0.0

        async def client(lane_of: int) -> None:
            nonlocal spent
            lane = lanes[lane_of]
            while True:
                await lane.enter(CALL)
                outcome = None
                try:
                    spent += price  # paid for once sent
                    await asyncio.sleep(0.2)
                    outcome = Outcome(None, tokens=150, completion_tokens=100, cost_usd=price)
                finally:
                    lane.leave(CALL, outcome)

        per_token = price / 100 * 1e6
        lanes = [
            renewal.gate("pool").lane(Price(0.0, per_token), max_tokens=50)
            for renewal in crowd.renewals
        ]
        tasks = [[asyncio.create_task(client(n)) for _ in range(50)] for n in range(3)]
        await asyncio.sleep(1.2)
        for n in range(deaths):
            for task in tasks[n] + crowd.tasks[n]:
                task.cancel()
        await asyncio.sleep(60.0)
        exhausted = limiter.snapshot()["pool"].budget_exhausted
        for task in [task for each in tasks for task in each]:
            task.cancel()
        await crowd.stop()
        return spent, exhausted

    spent, exhausted = run_virtually(main())
    assert spent <= budget + connections * price
    assert spent >= (budget - 1.5 * price if not deaths else 0.5 * budget)
    assert exhausted
