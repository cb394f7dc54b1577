from __future__ import annotations

import asyncio

import pytest

from orchestrator.engine.limits import ClosedError, LaneGate, Lease, PoolGate
from orchestrator.providers.call import Call, Outcome, Price
from tests.engine.limits.virtual import run_virtually

CALL = Call("key", ({"role": "user", "content": "x" * 100},))
ANSWER = Outcome(None, tokens=100, completion_tokens=50, latency_s=0.01)
FREE = Lease(connections=5, requests_per_s=None, tokens_per_s=None, usd=None, valid_s=1000.0)
PRICE = Price(input_per_mtok=0.0, output_per_mtok=1e6)  # a dollar a completion token


def opened(lease: Lease) -> PoolGate:
    pool = PoolGate()
    pool.renew(lease, asyncio.get_running_loop().time())
    return pool


def terms(
    connections: int = 1000,
    requests: float | None = None,
    tokens: float | None = None,
    usd: float | None = None,
    pause_s: float = 0.0,
    valid_s: float = 1000.0,
) -> Lease:
    return Lease(connections, requests, tokens, usd, pause_s, valid_s)


class Asking:
    """Attempts at one lane, and when each started."""

    def __init__(self, lane: LaneGate, takes_s: float = 0.0, outcome: Outcome = ANSWER) -> None:
        self.lane = lane
        self.takes_s = takes_s
        self.outcome = outcome
        self.starts: list[float] = []
        self.order: list[int] = []
        self.most = 0
        self.tasks: list[asyncio.Task[None]] = []

    def ask(self, count: int) -> None:
        first = len(self.tasks)
        self.tasks += [asyncio.create_task(self._one(n)) for n in range(first, first + count)]

    async def done(self) -> list[BaseException | None]:
        return await asyncio.gather(*self.tasks, return_exceptions=True)

    async def _one(self, number: int) -> None:
        await self.lane.enter(CALL)
        self.starts.append(asyncio.get_running_loop().time())
        self.order.append(number)
        self.most = max(self.most, self.lane.in_flight)
        outcome = None
        try:
            await asyncio.sleep(self.takes_s)
            outcome = self.outcome
        finally:
            self.lane.leave(CALL, outcome)


async def test_ten_thousand_enter_in_order_and_few_at_once() -> None:
    asking = Asking(opened(FREE).lane())
    asking.ask(10_000)
    assert await asking.done() == [None] * 10_000
    assert asking.most == 5
    assert asking.order == sorted(asking.order)


async def test_lanes_share_the_pools_connections() -> None:
    pool = opened(terms(connections=3))
    first, second = Asking(pool.lane(), 0.001), Asking(pool.lane(), 0.001)
    most = 0
    for asking in (first, second):
        asking.ask(20)
    while not all(task.done() for task in first.tasks + second.tasks):
        most = max(most, first.lane.in_flight + second.lane.in_flight)
        await asyncio.sleep(0)
    assert most == 3


@pytest.mark.parametrize("rate", [12.0, 487.5])
def test_starts_are_even_and_no_second_has_more_than_its_share(rate: float) -> None:
    async def main() -> list[float]:
        asking = Asking(opened(terms(requests=rate * 0.975)).lane())
        asking.ask(int(rate * 10))
        await asking.done()
        return asking.starts

    starts = run_virtually(main())
    assert starts[-1] == pytest.approx(10 / 0.975, rel=0.02)
    most = int(rate) if rate == 12.0 else int(rate) + 1
    assert all(b - a >= 1.0 for a, b in zip(starts, starts[most:], strict=False))


def test_tokens_are_reserved_by_estimate_and_settled_by_usage() -> None:
    async def main() -> float:
        loop = asyncio.get_running_loop()
        # Assumed at first: 1,000 completion tokens; really each takes 100 in all.
        asking = Asking(opened(terms(tokens=1000.0)).lane(max_tokens=1000))
        asking.ask(100)
        await asking.done()
        return loop.time()

    assert run_virtually(main()) == pytest.approx(10.0, rel=0.1)


def test_money_reserved_and_spent_stays_within_the_allowance() -> None:
    async def main() -> tuple[int, int, float]:
        pool = opened(terms(usd=10.5))
        lane = pool.lane(PRICE, max_tokens=3)
        asking = Asking(lane, 1.0, Outcome(None, tokens=60, completion_tokens=1, cost_usd=1.0))
        asking.ask(50)
        await asyncio.sleep(0.5)
        at_first = len(asking.starts)  # 3 dollars each are reserved
        await asyncio.sleep(100.0)
        report = pool.report()
        assert report.short_of_money
        lane.close()
        await asking.done()
        return at_first, len(asking.starts), report.spent_usd

    assert run_virtually(main()) == (3, 10, 10.0)


def test_a_pause_holds_the_whole_pool_and_is_reported() -> None:
    async def main() -> tuple[list[float], float | None]:
        pool = opened(terms(connections=1))
        told = Asking(pool.lane(), 0.0, Outcome("rate_limit", retry_after_s=7.0))
        told.ask(1)
        await told.done()
        report = pool.report()
        other = Asking(pool.lane())
        other.ask(3)
        pool.renew(terms(requests=100.0), asyncio.get_running_loop().time())
        await other.done()
        return other.starts, report.retry_after_s

    starts, retry_after_s = run_virtually(main())
    assert retry_after_s == pytest.approx(7.0)
    assert starts[0] >= 7.0


def test_after_a_429_without_a_known_rate_nothing_starts_until_the_limiter_answers() -> None:
    async def main() -> tuple[int, int]:
        pool = opened(terms())
        asked_before = asyncio.get_running_loop().time()
        refused = Asking(pool.lane(), 0.1, Outcome("rate_limit"))
        refused.ask(1)
        await refused.done()
        later = Asking(pool.lane())
        later.ask(5)
        pool.renew(terms(), asked_before)  # an answer to a question from before the 429
        await asyncio.sleep(10.0)
        between = len(later.starts)
        pool.renew(terms(requests=10.0), asyncio.get_running_loop().time())
        await later.done()
        return between, len(later.starts)

    assert run_virtually(main()) == (0, 5)


def test_without_a_lease_nothing_starts_and_what_is_inside_goes_on() -> None:
    async def main() -> tuple[int, int, int]:
        loop = asyncio.get_running_loop()
        pool = PoolGate()
        asking = Asking(pool.lane(), 3.0)
        asking.ask(4)
        await asyncio.sleep(1.0)
        before = len(asking.starts)
        pool.renew(terms(connections=2, valid_s=2.5), loop.time())
        await asyncio.sleep(30.0)
        expired = len(asking.starts)
        assert pool.report().waited_s["lease"] > 20.0
        pool.renew(terms(connections=2), loop.time())
        assert await asking.done() == [None] * 4
        return before, expired, len(asking.starts)

    assert run_virtually(main()) == (0, 2, 4)


async def test_a_closed_lane_lets_go_of_who_waits_and_leaves_the_others_alone() -> None:
    pool = opened(terms(connections=1))
    closed, other = Asking(pool.lane(), 0.01), Asking(pool.lane())
    closed.ask(3)
    await asyncio.sleep(0)
    other.ask(2)
    await asyncio.sleep(0)
    assert len(set(closed.tasks) - closed.lane.inside) == 2
    closed.lane.close()
    first, *rest = await closed.done()
    assert first is None
    assert all(isinstance(error, ClosedError) for error in rest)
    assert await other.done() == [None, None]
    with pytest.raises(ClosedError):
        await closed.lane.enter(CALL)


async def test_who_is_cancelled_while_waiting_or_just_let_in_takes_no_place() -> None:
    pool = opened(terms(connections=1))
    asking = Asking(pool.lane(PRICE))
    asking.ask(3)
    await asyncio.sleep(0)
    asking.tasks[1].cancel()  # waits
    await asyncio.sleep(0)  # the first leaves and lets the third in, which has not run yet
    asking.tasks[2].cancel()
    await asking.done()
    report = pool.report()
    assert (report.in_flight, report.waiting, report.reserved_usd) == (0, 0, 0.0)
    asking.ask(1)
    await asyncio.wait_for(asking.tasks[-1], 5)


async def test_an_attempt_cut_off_counts_as_paid_for() -> None:
    pool = opened(terms(usd=100.0))
    asking = Asking(pool.lane(PRICE, max_tokens=4), 60.0)
    asking.ask(1)
    await asyncio.sleep(0)
    asking.tasks[0].cancel()
    await asking.done()
    assert pool.report().spent_usd == pytest.approx(4.0)


def test_a_paced_gate_works_on_uvloop() -> None:
    uvloop = pytest.importorskip("uvloop", reason="uvloop is not for this system")

    async def ask() -> list[BaseException | None]:
        asking = Asking(opened(terms(connections=4, requests=2000.0)).lane(), takes_s=0.001)
        asking.ask(200)
        return await asking.done()

    assert uvloop.run(ask()) == [None] * 200
