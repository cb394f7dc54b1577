from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestrator.engine.limits import Lease, Limiter, Report, StatedLimits
from orchestrator.engine.limits.pool import PACE, UNHEARD_S


@dataclass
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Held:
    """The leases that workers hold, as an observer of all messages knows them."""

    clock: Clock
    leases: dict[str, tuple[float, Lease]] = field(default_factory=dict)

    def take(self, worker: str, lease: Lease) -> None:
        self.leases[worker] = (self.clock.now + lease.valid_s, lease)

    def unexpired(self) -> list[Lease]:
        return [lease for end, lease in self.leases.values() if end > self.clock.now]


BUSY = Report(waiting=1000)

steps = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c", "d", "e"]),
        st.integers(0, 200),  # waiting
        st.floats(0.0, 1.5),  # seconds until then
        st.booleans(),  # 429s since
    ),
    min_size=1,
    max_size=60,
)


@settings(deadline=None, max_examples=100)
@given(steps, st.integers(1, 12), st.sampled_from([6.0, 60.0, 3000.0]))
def test_shares_never_exceed_the_limit(
    moves: list[tuple[str, int, float, bool]], connections: int, rpm: float
) -> None:
    clock = Clock()
    stated = StatedLimits(max_connections=connections, rpm=rpm, tpm=10 * rpm)
    limiter = Limiter({"p": stated}, clock=clock)
    held = Held(clock)
    told: dict[str, Report] = {}
    for worker, waiting, after, refused in moves:
        clock.now += after
        before = told.get(worker, Report())
        report = replace(
            before,
            waiting=waiting,
            limited=before.limited + 5 * refused,
            ok=before.ok + 5,
            in_flight=held.leases[worker][1].connections if worker in held.leases else 0,
        )
        told[worker] = report
        held.take(worker, limiter.lease(worker, {"p": report})["p"])
        leases = held.unexpired()
        assert sum(lease.connections for lease in leases) <= connections
        assert sum(lease.requests_per_s or 0.0 for lease in leases) <= rpm / 60 + 1e-9
        assert sum(lease.tokens_per_s or 0.0 for lease in leases) <= rpm / 6 + 1e-9


def test_a_worker_with_little_left_gives_to_the_others() -> None:
    clock = Clock()
    limiter = Limiter({"p": StatedLimits(max_connections=40)}, clock=clock)
    for _ in range(4):
        clock.now += 0.5
        limiter.lease("a", {"p": Report(in_flight=2)})
        lease = limiter.lease("b", {"p": BUSY})["p"]
    assert lease.connections >= 37


def test_the_rate_of_a_silent_worker_goes_to_the_others_when_its_lease_has_run_out() -> None:
    clock = Clock()
    limiter = Limiter({"p": StatedLimits(rpm=600)}, clock=clock)
    assert limiter.lease("silent", {"p": BUSY})["p"].requests_per_s == 10 * PACE
    assert limiter.lease("b", {"p": BUSY})["p"].requests_per_s == 0
    clock.now += 2.6
    assert limiter.lease("b", {"p": BUSY})["p"].requests_per_s == 10 * PACE


@pytest.mark.parametrize("in_flight", [0, 7])
def test_the_connections_of_a_silent_worker_wait_until_it_is_heard(in_flight: int) -> None:
    clock = Clock()
    limiter = Limiter({"p": StatedLimits(max_connections=10)}, clock=clock)
    assert limiter.lease("silent", {"p": BUSY})["p"].connections == 10
    for _ in range(30):
        clock.now += 1.0
        assert limiter.lease("b", {"p": BUSY})["p"].connections == 0
    limiter.lease("silent", {"p": Report(in_flight=in_flight)})
    assert limiter.lease("b", {"p": BUSY})["p"].connections == 10 - in_flight


def test_a_dead_workers_share_goes_to_the_others_at_once() -> None:
    clock = Clock()
    limiter = Limiter({"p": StatedLimits(max_connections=10)}, clock=clock)
    limiter.lease("dead.1", {"p": BUSY})
    clock.now += 2.6
    assert limiter.lease("b", {"p": BUSY})["p"].connections == 0
    limiter.lose("dead")
    assert limiter.lease("b", {"p": BUSY})["p"].connections == 10


def test_a_worker_that_stays_silent_is_given_up_in_the_end() -> None:
    clock = Clock()
    limiter = Limiter({"p": StatedLimits(max_connections=10)}, clock=clock)
    limiter.lease("silent", {"p": BUSY})
    clock.now += UNHEARD_S + 2.6
    limiter.snapshot()
    assert limiter.lease("b", {"p": BUSY})["p"].connections == 10


def test_a_worker_that_leaves_frees_its_share_at_once() -> None:
    limiter = Limiter({"p": StatedLimits(max_connections=10)}, clock=Clock())
    limiter.lease("a", {"p": BUSY})
    limiter.leave("a")
    assert limiter.lease("b", {"p": BUSY})["p"].connections == 10


def test_one_connection_is_held_in_turn_by_two_workers() -> None:
    clock = Clock()
    limiter = Limiter({"p": StatedLimits(max_connections=1)}, clock=clock)
    held = {"a": 0.0, "b": 0.0}
    shares = dict.fromkeys(held, 0)
    for _ in range(200):
        clock.now += 0.25
        for worker in held:
            shares[worker] = limiter.lease(
                worker, {"p": Report(waiting=9, in_flight=shares[worker])}
            )["p"].connections
            held[worker] += shares[worker]
        assert sum(shares.values()) <= 1
    assert min(held.values()) > 60


def test_a_new_limiter_grants_nothing_until_the_old_leases_are_over() -> None:
    clock = Clock()
    limits = {"p": StatedLimits(max_connections=10, rpm=600)}
    limiter = Limiter(limits, 1.0, fresh=False, clock=clock)
    report = Report(waiting=5, ok=500, started=900, limited=400, held_usd=0.5, spent_usd=0.4)
    lease = limiter.lease("a", {"p": report})["p"]
    assert (lease.connections, lease.requests_per_s, lease.usd) == (0, 0.0, 0.5)
    clock.now += 2.6
    assert limiter.lease("a", {"p": report})["p"].connections == 10
    assert not limiter.changes()  # what happened before it is not news


def test_a_new_limiter_counts_the_money_of_workers_that_died_with_the_old_one() -> None:
    clock = Clock()
    old = Limiter({"p": StatedLimits()}, 10.0, clock=clock)
    want = Report(waiting=3, wanted_usd=1.0)
    dead = old.lease("dead", {"p": want})["p"].usd
    kept = old.lease("a", {"p": want})["p"]
    assert dead == 3.0
    new = Limiter({"p": StatedLimits()}, 10.0, fresh=False, clock=clock)
    report = Report(held_usd=kept.usd or 0.0, committed_usd=kept.committed_usd)
    new.lease("a", {"p": report})
    clock.now += 2.6
    new.lease("a", {"p": report})
    assert new.snapshot()["p"].budget_left_usd == pytest.approx(10.0 - kept.committed_usd)


def test_the_money_that_all_may_spend_never_exceeds_the_budget() -> None:
    clock = Clock()
    limiter = Limiter({"p": StatedLimits()}, 1.0, clock=clock)
    usd = dict.fromkeys("abc", 0.0)
    for _ in range(40):
        for worker, held in usd.items():
            clock.now += 0.1
            report = Report(waiting=50, wanted_usd=0.03, spent_usd=held, held_usd=held)
            usd[worker] = limiter.lease(worker, {"p": report})["p"].usd or 0.0
        assert sum(usd.values()) <= 1.0 + 1e-9
    assert sum(usd.values()) > 0.97 - 1e-9
    for worker, held in usd.items():
        limiter.lease(worker, {"p": Report(
            waiting=50, wanted_usd=0.03, spent_usd=held, held_usd=held, short_of_money=True
        )})  # fmt: skip
    assert limiter.snapshot()["p"].budget_exhausted


def test_retry_after_pauses_every_worker() -> None:
    clock = Clock()
    limiter = Limiter({"p": StatedLimits()}, clock=clock)
    limiter.lease("a", {"p": Report(waiting=1, limited=1, retry_after_s=7.0)})
    clock.now += 2.0
    assert limiter.lease("b", {"p": BUSY})["p"].pause_s == pytest.approx(5.0)


def test_tune_changes_the_limit_and_is_kept_in_the_history() -> None:
    limiter = Limiter({"p": StatedLimits(max_connections=10)}, clock=Clock())
    limiter.tune("p", 3)
    assert limiter.lease("a", {"p": BUSY})["p"].connections == 3
    (change,) = limiter.changes()
    assert (change.what, change.old, change.new) == ("connections", 10, 3)
    assert limiter.changes(since=change.number) == []
    with pytest.raises(ValueError, match="at least 1"):
        limiter.tune("p", 0)


def test_a_share_that_shrinks_is_given_away_once_its_worker_has_heard() -> None:
    clock = Clock()
    limiter = Limiter({"p": StatedLimits(max_connections=100)}, clock=clock)

    def granted(worker: str, in_flight: int) -> int:
        clock.now += 0.2
        report = Report(waiting=500, in_flight=in_flight)
        return limiter.lease(worker, {"p": report})["p"].connections

    assert granted("a", 0) == 100
    assert granted("b", 0) == 0
    # While this answer is under way, A may still start what its former lease allows.
    assert granted("a", 40) == 50
    assert granted("b", 0) == 0
    assert granted("a", 100) == 50
    assert granted("b", 0) == 0
    assert granted("a", 50) == 50
    assert granted("b", 0) == 50


def test_tuning_keeps_what_was_learned() -> None:
    clock = Clock()
    limiter = Limiter({"p": StatedLimits(max_connections=64)}, clock=clock)
    ok = limited = 0
    for _ in range(6):
        clock.now += 0.5
        ok, limited = ok + 50, limited + 10
        limiter.lease("a", {"p": Report(
            waiting=50, in_flight=20, started=ok + limited, ok=ok, limited=limited,
            taken_before_429=100.0, begun_before_429=120.0, since_429_s=0.1,
            waited_s={"rate": 0.01 * ok},
        )})  # fmt: skip
    before = limiter.snapshot()["p"]
    assert before.rpm is not None
    assert before.limited == limited
    limiter.tune("p", 8)
    limiter.set_pools({"p": StatedLimits(max_connections=8)})  # as the driver states it from now on
    after = limiter.snapshot()["p"]
    assert after.connections == 8
    assert after.rpm == pytest.approx(before.rpm)
    assert (after.limited, after.waited_s) == (before.limited, before.waited_s)
    limiter.set_pools({"p": StatedLimits(max_connections=8, rpm=600.0)})
    assert limiter.snapshot()["p"].rpm == pytest.approx(600.0)


def grown(latency_s: Callable[[int], float]) -> int:
    """Return the adaptive limit after a minute of full use of a server that takes so long."""
    clock = Clock()
    limiter = Limiter({"p": StatedLimits()}, clock=clock)
    lease, ok = limiter.lease("a", {"p": BUSY})["p"], 0
    for _ in range(120):
        clock.now += 0.5
        limit = lease.connections
        ok += 2 * limit
        lease = limiter.lease("a", {"p": Report(
            waiting=99, in_flight=limit, peak_in_flight=limit, started=ok, ok=ok,
            round=lease.round, round_ok=2 * limit, round_latency_s=2 * limit * latency_s(limit),
        )})["p"]  # fmt: skip
    return limiter.snapshot()["p"].connections


def test_connections_grow_to_the_bound_while_that_is_faster() -> None:
    assert grown(lambda limit: 0.5) == 1024


def test_connections_stay_where_more_are_no_faster() -> None:
    # Throughput is the same at any limit.
    assert 20 <= grown(lambda limit: 0.05 * limit) <= 31


def test_connections_that_are_not_used_do_not_grow() -> None:
    clock = Clock()
    limiter = Limiter({"p": StatedLimits()}, clock=clock)
    lease = limiter.lease("a", {"p": BUSY})["p"]
    for n in range(1, 20):
        clock.now += 0.5
        limiter.lease("a", {"p": Report(
            peak_in_flight=10, ok=50 * n, round=lease.round,
            round_ok=50 * n, round_latency_s=5.0 * n
        )})  # fmt: skip
    assert limiter.snapshot()["p"].connections == 20
