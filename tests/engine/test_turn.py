"""Turns on a real Ray, with a worker that is killed in the middle."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from orchestrator.engine import (
    Ask,
    Channel,
    Cluster,
    ModelProgress,
    Session,
    Silent,
    StatedLimits,
    limits_watch,
    turn,
)
from orchestrator.engine.cluster import check_address
from orchestrator.engine.crew import SURPLUS_S, WORKERS_VARIABLE, Crew, Remote
from orchestrator.engine.work import Counts
from orchestrator.providers import Endpoint, Recipe
from orchestrator.store import RunFolder
from tests.providers.wire import ok
from tests.whole_line.fixtures import KEY_VARIABLE
from tests.whole_line.line import descendants, until
from tests.whole_line.provider import Provider, after


class KillsAWorker(Silent):
    """Kills one worker process with signal 9 once enough is done."""

    def __init__(self, after: int) -> None:
        self.after = after
        self.killed: int | None = None
        self.before = set(workers())

    def progress(self, models: Sequence[ModelProgress]) -> None:
        if self.killed is None and sum(model.done for model in models) >= self.after:
            new = sorted(set(workers()) - self.before) or sorted(workers())
            self.killed = new[0]
            os.kill(self.killed, signal.SIGKILL)


def workers() -> list[int]:
    found = descendants(os.getpid())
    return [pid for pid, command in found.items() if command.startswith("ray::LeasingWorker")]


def channels(provider: Provider, *labels: str, connections: int = 4) -> list[Channel]:
    return [
        Channel(
            label,
            Endpoint(f"hosted_vllm/{label}", provider.base, api_key_env=KEY_VARIABLE),
            False,
            label,
            StatedLimits(connections),
        )
        for label in labels
    ]


def asks(label: str, count: int) -> list[Ask]:
    return [
        Ask(f"{label}{index:031x}"[-32:], ({"role": "user", "content": f"{label} {index}"},), 0)
        for index in range(count)
    ]


def keys(run: RunFolder) -> Counter[str]:
    return Counter(
        key
        for part in run.parts("responses")
        for key in pq.read_table(part, partitioning=None).column("request_key").to_pylist()
    )


@pytest.mark.ray
@pytest.mark.parametrize("each", [20, 80], ids=["the only worker", "one of two workers"])
def test_a_killed_workers_shards_are_asked_by_others_or_its_next_life(
    cluster: Cluster, provider: Provider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, each: int
) -> None:
    monkeypatch.setenv(WORKERS_VARIABLE, "1" if each == 20 else "2")
    provider.will(after(0.1, ok("Paris")))
    run = RunFolder.create(tmp_path, "r")
    listener = KillsAWorker(after=30)
    labels = ("a", "b", "c")  # several shards of several models are out when the worker dies
    todo = {label: asks(label, each) for label in labels}
    with closing(Session(run, cluster, listener=listener)) as session:
        report = session.ask("responses", channels(provider, *labels), todo)
    assert listener.killed is not None
    assert not report.stopped
    assert report.reason is None
    planned = {ask.request_key for shard in todo.values() for ask in shard}
    found = keys(run)
    assert found.keys() == planned
    assert set(found.values()) == {1}
    # What the dead worker had not yet written was asked again; what it had was not.
    again = len(provider.seen) - len(planned)
    assert 0 <= again <= 60
    for label in labels:
        assert each <= report.counts[label].ok <= each + again
        assert report.counts[label].in_flight == 0


@pytest.mark.ray
def test_stopping_returns_soon_and_keeps_what_came(
    cluster: Cluster, provider: Provider, tmp_path: Path
) -> None:
    provider.will(after(0.3, ok("Paris")))
    run = RunFolder.create(tmp_path, "r")
    stop = threading.Event()
    stopped_at = []

    class Stops(Silent):
        def progress(self, models: Sequence[ModelProgress]) -> None:
            if models[0].done >= 4 and not stop.is_set():
                stopped_at.append(time.monotonic())
                stop.set()

    with closing(Session(run, cluster, listener=Stops(), stop=stop)) as session:
        report = session.ask("responses", channels(provider, "a"), {"a": asks("a", 200)})
    assert time.monotonic() - stopped_at[0] < 8
    assert report.reason == "stopped"
    assert 4 <= len(keys(run)) == report.counts["a"].ok == len(provider.seen) < 200


@pytest.mark.ray
def test_without_its_limiter_a_session_ends_instead_of_waiting_for_ever(
    cluster: Cluster, provider: Provider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits_watch, "LOOK_S", 0.5)
    provider.will(after(0.1, ok("Paris")))
    run = RunFolder.create(tmp_path, "r")

    class EndsTheLimiter(Silent):
        ended = False

        def progress(self, models: Sequence[ModelProgress]) -> None:
            if models[0].done and not self.ended:
                import ray

                self.ended = True
                monkeypatch.setattr(limits_watch, "AWAY_S", 4.0)  # not before: it takes its start
                assert session._limits is not None
                ray.kill(session._limits._actor)

    with closing(Session(run, cluster, listener=EndsTheLimiter())) as session:
        report = session.ask("responses", channels(provider, "a"), {"a": asks("a", 2000)})
    assert report.reason == "the limiter has not answered for 4 s; run again to go on"
    assert 0 < len(keys(run)) == report.counts["a"].ok < 2000


@pytest.mark.ray
def test_a_worker_that_ends_no_request_is_started_again(
    cluster: Cluster, provider: Provider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turn, "SHARD_S", 6.0)
    provider.will(after(60.0, ok("late")))
    around = (b'{"model":"a","messages":', b"}")  # so that no worker spends its time on litellm
    recipe = Recipe(
        "hosted_vllm",
        "a",
        "/chat/completions",
        after_base=True,
        headers={},
        around_messages=around,
        bodies={},
    )
    (channel,) = channels(provider, "a")
    run = RunFolder.create(tmp_path, "r")
    said = []

    class Hears(Silent):
        def message(self, text: str) -> None:
            said.append(text)
            provider.will(ok("Paris"))

    with closing(Session(run, cluster, listener=Hears())) as session:
        asked = [replace(channel, recipe=recipe)]
        report = session.ask("responses", asked, {"a": asks("a", 20)})
    assert said == ["a worker has ended no request for 6 s and is started again"]
    assert report.reason is None
    assert set(keys(run).values()) == {1}
    assert report.counts["a"].ok == len(keys(run)) == 20
    assert any("at most 4 in flight" in line for line in report.summary)


@pytest.mark.ray
def test_a_cluster_that_answers_is_an_address(cluster: Cluster) -> None:
    import ray

    check_address(ray.get_runtime_context().gcs_address)


class Lodger:
    """An actor on a node of its own name, that ends when it is told to."""

    def __init__(self, node: str) -> None:
        self._node = node

    def arrive(self) -> str:
        return self._node

    def close(self) -> float:
        return 0.25


@pytest.mark.ray
def test_workers_that_are_too_many_leave_after_a_while_when_they_hold_nothing(
    cluster: Cluster,
) -> None:
    """A node is to become empty: the only worker of one goes before those of another."""
    import ray

    lodger: Any = ray.remote(num_cpus=0)(Lodger)
    nodes = iter(["many", "many", "few", "late"])
    lost: list[str] = []
    emptied: list[str] = []

    def start(count: int) -> list[tuple[Any, Any]]:
        actors = [lodger.remote(next(nodes)) for _ in range(count)]
        return [(actor, actor.arrive.remote()) for actor in actors]

    crew = Crew(start, lose=lost.append, empty=emptied.append)
    crew.grow(3)
    for number, (reference, worker) in enumerate(crew.arriving.items()):
        worker.node, worker.arriving, worker.name = ray.get(reference), None, f"w{number}"
        worker.counts = {"m": Counts(ok=number)}
    first, second, alone = crew.workers
    crew.resize(2, {alone}, now=0)
    crew.resize(2, {alone}, now=SURPLUS_S - 1)
    assert crew.taking == 3, "too many, but not for long"
    crew.resize(2, {alone}, now=SURPLUS_S)
    assert crew.workers == [first, second, alone]
    assert [worker.takes for worker in crew.workers] == [True, True, False]
    crew.resize(3, {alone}, now=SURPLUS_S)
    assert crew.workers == [first, second, alone]
    assert crew.taking == 3, "wanted again before it has gone: none is started in its place"

    crew.resize(2, set(), now=2 * SURPLUS_S)
    crew.resize(2, set(), now=3 * SURPLUS_S)
    assert crew.workers == [first, second]
    assert crew.gone["m"].ok == 2, "what it counted stays counted"

    def has_left() -> bool:
        crew.bury()
        return bool(lost)

    until(has_left, 20)
    assert lost == ["w2"]
    assert emptied == ["few"]
    assert crew.rest(lambda references: ray.wait(references, num_returns=len(references))[0]) == [
        0.25, 0.25, 0.25,
    ]  # fmt: skip
    crew.end()
    assert crew.workers == []


def test_a_death_is_counted_once_and_its_counts_stay() -> None:
    remote = Remote(actor=None)
    remote.counts = {"a": Counts(ok=3, in_flight=2)}
    remote.die()
    assert remote.life == 1
    assert remote.counts == {}
    remote.counts = {"a": Counts(ok=2), "b": Counts(ok=1)}
    remote.die()
    assert remote.lost["a"].ok == 5
    assert remote.lost["a"].in_flight == 0
    assert remote.lost["b"].ok == 1
