"""Runs in Google's and Azure's object stores, as servers on this machine speak for them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from orchestrator.errors import IncompleteError, ObjectStoreError
from orchestrator.store import RunFolder, compact, find_run, list_runs
from orchestrator.store import mirror as mirrors
from orchestrator.store.objects import Objects
from tests.store.other_servers import OtherStore
from tests.store.rows import response


@pytest.fixture(params=["gs", "az"])
def store(request: pytest.FixtureRequest) -> Iterator[OtherStore]:
    store = OtherStore(request.param)
    with store.running():
        yield store


@pytest.fixture
def elsewhere(
    store: OtherStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], None]:
    """Go on as another machine would: with an empty mirror."""
    machines = iter(range(100))

    def go() -> None:
        monkeypatch.setattr(mirrors, "_mirrors", {})
        for name, value in store.variables(tmp_path / f"machine-{next(machines)}").items():
            monkeypatch.setenv(name, value)

    go()
    return go


def test_an_object_is_written_only_over_the_version_that_was_read(
    store: OtherStore, elsewhere: Callable[[], None]
) -> None:
    objects = Objects(f"{store.url}/runs")
    first = objects.put_if("a", b"1", None)
    assert first is not None
    assert objects.put_if("a", b"other", None) is None
    second = objects.put_if("a", b"2", first)
    assert second is not None
    assert objects.put_if("a", b"late", first) is None
    said = objects.get("a")
    assert said is not None
    assert said.content == b"2"
    assert objects.put_if("a", b"3", said.version) is not None
    objects.delete("a")
    assert objects.put_if("a", b"4", said.version) is None


def test_a_run_is_written_locked_compacted_and_read_elsewhere(
    store: OtherStore, elsewhere: Callable[[], None]
) -> None:
    out = f"{store.url}/team/runs"
    run = RunFolder.create(out, "r")
    parts = run.part_writer("responses", "sim/calibrated")
    with run.lock() as me:
        assert run.writer() == me
        for name in "abc":
            parts.append(response(name))
            parts.flush()
        assert compact(run).parts_after == 1
        run.update(status="done")
    assert run.writer() is None
    elsewhere()
    found = find_run(f"{out}/r")
    assert [each.run_id for each in list_runs(out)] == ["r"]
    assert found.manifest().status == "done"
    [part] = found.parts("responses")
    assert pq.read_metadata(part).num_rows == 3


def test_a_lock_that_is_renewed_is_not_taken(
    store: OtherStore, elsewhere: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orchestrator.store.remote_lock.LEASE_S", 2.0)
    out = f"{store.url}/runs"
    run = RunFolder.create(out, "r")
    with run.lock():
        elsewhere()
        found = find_run(f"{out}/r")
        with pytest.raises(IncompleteError, match="is writing to it"), found.lock():
            pass
    monkeypatch.setattr("orchestrator.store.remote_lock.LEASE_S", 0.5)
    theirs = json.dumps({"pid": 1, "host": "gone", "started": "2026-11-01T12:00:00+00:00"})
    Objects(out).put("r/.lock", theirs.encode())
    with found.lock():  # watched for the length of a lease without a renewal
        pass


def test_an_answer_may_take_long_as_long_as_some_of_it_comes(
    store: OtherStore,
    elsewhere: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("orchestrator.store.objects.SILENCE", timedelta(seconds=0.5))
    monkeypatch.setattr("orchestrator.store.objects.PATIENCE", timedelta(seconds=0.1))
    objects = Objects(f"{store.url}/runs")
    objects.put("a", b"0123456789")
    [entry] = objects.entries("")
    store.drip = (10, 0.07)
    objects.download(entry, tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == b"0123456789"
    store.drip = (2, 0.7)
    with pytest.raises(ObjectStoreError):
        objects.download(entry, tmp_path / "a")
