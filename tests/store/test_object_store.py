"""Runs in an object store: a real S3 server, and programs whose mirrors lie apart."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path

import pytest

from orchestrator.errors import IncompleteError, LostLockError, UsageError
from orchestrator.store import RunFolder, compact, find_run, list_runs, read_progress
from orchestrator.store import mirror as mirrors
from orchestrator.store.holder import Holder
from orchestrator.store.objects import Objects
from orchestrator.store.remote_lock import hold
from orchestrator.store.urls import normal_url
from tests.store.elsewhere import Elsewhere
from tests.store.fixtures import server
from tests.store.object_server import Lossy, new_bucket, variables
from tests.store.rows import fill, response
from tests.whole_line.fixtures import provider
from tests.whole_line.line import environment
from tests.whole_line.provider import Provider

__all__ = ["provider", "server"]


@pytest.fixture
def out(server: str) -> str:
    return f"{new_bucket(server)}/team/runs"


@pytest.fixture
def elsewhere(
    server: str, out: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], None]:
    """Go on as another machine would: with an empty mirror."""
    machines = iter(range(100))

    def go() -> None:
        monkeypatch.setattr(mirrors, "_mirrors", {})
        for name, value in variables(server, tmp_path / f"machine-{next(machines)}").items():
            monkeypatch.setenv(name, value)

    go()
    return go


def keys(run: RunFolder) -> list[str]:
    import pyarrow.parquet as pq

    return sorted(
        key
        for part in run.parts("responses")
        for key in pq.read_table(part, partitioning=None)["request_key"].to_pylist()
    )


def test_what_one_machine_writes_another_reads(out: str, elsewhere: Callable[[], None]) -> None:
    run = RunFolder.create(out, "r")
    fill(run)
    wanted = keys(run)
    assert wanted
    elsewhere()
    found = find_run(f"{out}/r")
    assert found.path != run.path
    assert keys(found) == wanted
    assert [each.run_id for each in list_runs(out)] == ["r"]
    assert found.address == f"{out}/r"
    newest = found.newest_sweep_file()
    assert newest is not None
    assert newest.is_file()


def test_a_reader_sees_what_is_added_and_what_is_merged(
    out: str, elsewhere: Callable[[], None]
) -> None:
    writer = RunFolder.create(out, "r")
    first = dict(mirrors._mirrors)
    elsewhere()
    reader = find_run(f"{out}/r")
    assert keys(reader) == []
    mirrors._mirrors.update(first)
    parts = writer.part_writer("responses", "sim/calibrated")
    wanted = []
    for name in "abc":
        row = response(name)
        wanted.append(row["request_key"])
        parts.append(row)
        parts.flush()
        assert keys(reader) == sorted(wanted)
    with writer.lock():
        assert compact(writer).parts_after == 1
    assert keys(reader) == sorted(wanted)
    assert len(reader.parts("responses")) == 1
    assert len(list((reader.path / "responses").rglob("*.parquet"))) == 1


def test_nothing_of_a_write_that_fails_is_seen(
    out: str, elsewhere: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = RunFolder.create(out, "r")
    parts = run.part_writer("responses", "sim/calibrated")
    parts.append(response("a"))
    there = mirrors._mirrors.copy()
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{_closed_port()}")
    monkeypatch.setattr("orchestrator.store.objects.PATIENCE", _brief())
    [(root, mirror)] = there.items()
    mirrors._mirrors[root] = mirrors.Mirror(root, Objects(mirror.objects.url))
    with pytest.raises(OSError, match="team/runs/r/responses"):
        parts.flush()
    assert len(parts) == 1
    mirrors._mirrors.update(there)
    assert keys(run) == []
    parts.flush()
    assert len(keys(run)) == 1


def _closed_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _brief() -> object:
    from datetime import timedelta

    return timedelta(seconds=0.2)


HOLD = """
import sys, time
from orchestrator.store import find_run
with find_run(sys.argv[1]).lock():
    print("held", flush=True)
    time.sleep(60)
"""


def test_two_machines_never_write_to_one_run(
    out: str, server: str, elsewhere: Callable[[], None], tmp_path: Path
) -> None:
    run = RunFolder.create(out, "r")
    env = environment({**variables(server, tmp_path / "other"), "CALIBRANT_LEASE_S": "2"})
    command = [sys.executable, "-c", HOLD, f"{out}/r"]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(IncompleteError, match=f"process {other.pid} on"), run.lock():
            pass
        holder = run.writer()
        assert holder is not None
        assert holder.pid == other.pid
        other.send_signal(signal.SIGKILL)
        other.wait()
    with run.lock():  # a dead writer's lock is taken over
        pass
    assert run.writer() is None


def test_the_lock_of_a_writer_on_another_host_is_taken_over_when_it_is_not_renewed(
    out: str, elsewhere: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orchestrator.store.remote_lock.LEASE_S", 1.0)
    run = RunFolder.create(out, "r")
    theirs = json.dumps({"pid": 1, "host": "elsewhere", "started": "2026-11-01T12:00:00+00:00"})
    Objects(out).put("r/.lock", theirs.encode())
    holder = run.writer()
    assert holder is not None
    assert holder.host == "elsewhere"
    with run.lock() as me:
        assert run.writer() == me
    assert run.writer() is None


@pytest.mark.parametrize("url", ["ftp://x/y", "s3://", "s3://bucket/../x", "s3://bucket/x?y=1"])
def test_a_url_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="expected"):
        normal_url(url)


def test_a_url_with_a_key_in_it_is_refused_and_not_repeated() -> None:
    with pytest.raises(UsageError) as raised:
        normal_url("s3://key:plainword@bucket/runs")
    assert "plainword" not in str(raised.value)


def test_a_run_that_is_not_there_is_told_with_those_that_are(
    out: str, elsewhere: Callable[[], None]
) -> None:
    RunFolder.create(out, "this")
    with pytest.raises(UsageError, match=f"runs under {out}: this"):
        find_run(f"{out}/thiss")


@pytest.mark.long
@pytest.mark.ray
def test_a_whole_run_lies_there(
    out: str, server: str, provider: Provider, elsewhere: Callable[[], None], tmp_path: Path
) -> None:
    there = Elsewhere(tmp_path, provider, out)
    env = variables(server, tmp_path / "first")
    done = there.run(env)
    assert done.returncode == 0, done.stderr
    assert f"calibrant scores {out}/there" in done.stdout
    there.check_complete()
    assert not [path for path in tmp_path.rglob("*") if "s3:" in path.name]


def test_progress_is_seen_from_elsewhere(out: str, elsewhere: Callable[[], None]) -> None:
    from orchestrator.store import ProgressFile

    run = RunFolder.create(out, "r")
    with run.lock() as me:
        ProgressFile(run, me).phase("asking")
    elsewhere()
    seen = read_progress(find_run(f"{out}/r"))
    assert seen is not None
    assert (seen.phase, seen.holder) == ("asking", me)


def _left_behind(out: str, **changes: object) -> None:
    """Leave a lock of a process that ended, as this machine would have written it."""
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        pass
    theirs = {**asdict(Holder.me()), "pid": gone.pid, **changes}
    Objects(out).put("r/.lock", json.dumps(theirs).encode())


def test_a_process_of_this_machine_that_is_gone_is_dead_at_once(
    out: str, elsewhere: Callable[[], None]
) -> None:
    run = RunFolder.create(out, "r")
    _left_behind(out)
    begun = time.monotonic()
    with run.lock():
        assert time.monotonic() - begun < 2


@pytest.mark.parametrize("machine", ["another-boot pid:[4026531836]", ""])
def test_a_number_of_a_process_elsewhere_says_nothing_here(
    out: str, elsewhere: Callable[[], None], monkeypatch: pytest.MonkeyPatch, machine: str
) -> None:
    """Two containers may have one host name, and the same number is free in one of them."""
    monkeypatch.setattr("orchestrator.store.remote_lock.LEASE_S", 0.8)
    run = RunFolder.create(out, "r")
    _left_behind(out, machine=machine)
    begun = time.monotonic()
    with run.lock():
        assert time.monotonic() - begun > 0.8


def test_a_living_lock_is_not_taken_because_looking_at_it_took_long(
    server: str, out: str, elsewhere: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first answer comes after a lease; the holder has renewed its lock all the while."""
    monkeypatch.setattr("orchestrator.store.remote_lock.LEASE_S", 2.0)
    RunFolder.create(out, "r")
    they = Holder(1, "elsewhere", "2026-11-01T12:00:00+00:00")
    with hold(Objects(out), "r/.lock", they, "r"), Lossy(server, share=0).running() as lossy:
        monkeypatch.setenv("AWS_ENDPOINT_URL", lossy.address)
        slow = Objects(out)
        lossy.next_after_s = 2.2
        with pytest.raises(IncompleteError, match="on elsewhere"), hold(slow, "r/.lock", they, "r"):
            pass


@contextmanager
def _written_by_way_of(
    lossy: Lossy, out: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[RunFolder]:
    """Be the writer of a run that reaches the store by that way alone."""
    with ExitStack() as stack:
        with monkeypatch.context() as here:
            here.setenv("AWS_ENDPOINT_URL", lossy.address)
            run = RunFolder.create(out, "r")
            stack.enter_context(run.lock())
        yield run


def test_a_writer_whose_lock_was_taken_writes_nothing_more(
    server: str, out: str, elsewhere: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orchestrator.store.remote_lock.LEASE_S", 1.0)
    with (
        Lossy(server, share=0).running() as lossy,
        _written_by_way_of(lossy, out, monkeypatch) as run,
    ):
        parts = run.part_writer("responses", "sim/calibrated")
        for name in "ab":
            parts.append(response(name))
            parts.flush()
        here = dict(mirrors._mirrors)
        lossy.away = True
        time.sleep(0.3)  # what had been passed on is there
        elsewhere()
        found = find_run(f"{out}/r")
        with found.lock() as they:
            found.update(status="done")
            mirrors._mirrors.update(here)
            lossy.away = False
            parts.append(response("c"))
            changes: list[Callable[[], object]] = [
                lambda: run.update(status="failed"),
                lambda: compact(run),
                parts.flush,
            ]
            for change in changes:
                with pytest.raises(LostLockError, match=f"process {they.pid} on .* is its writer"):
                    change()
            assert found.manifest().status == "done"
            assert len(found.parts("responses")) == 2
        assert found.writer() is None


def test_a_writer_that_cannot_renew_its_lock_waits_until_it_knows(
    server: str, out: str, elsewhere: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orchestrator.store.remote_lock.LEASE_S", 1.0)
    with (
        Lossy(server, share=0).running() as lossy,
        _written_by_way_of(lossy, out, monkeypatch) as run,
    ):
        late = run.manifest().changed(status="done")
        lossy.away = True
        back = threading.Timer(1.5, setattr, (lossy, "away", False))
        back.start()
        time.sleep(1.0)
        put = lossy.calls
        late.save(run.path)  # nobody has taken the lock meanwhile
        assert not lossy.away
        assert lossy.calls > put
    elsewhere()
    assert find_run(f"{out}/r").manifest().status == "done"


def test_a_manifest_is_replaced_only_by_who_has_read_it(
    out: str, elsewhere: Callable[[], None]
) -> None:
    run = RunFolder.create(out, "r")
    here = dict(mirrors._mirrors)
    late = run.manifest().changed(status="failed")
    elsewhere()
    found = find_run(f"{out}/r")
    found.update(status="done")
    mirrors._mirrors.update(here)
    with pytest.raises(LostLockError, match="another process has replaced it"):
        late.save(run.path)
    assert found.manifest().status == "done"
    assert run.update(status="incomplete").status == "incomplete"  # it reads it first


def test_a_run_id_may_hold_two_dots(out: str, elsewhere: Callable[[], None]) -> None:
    fill(RunFolder.create(out, "a..b"))
    elsewhere()
    assert keys(find_run(f"{out}/a..b"))


@pytest.mark.parametrize("content", ["", "[theirs]\nregion = us-east-1\n", "nonsense"])
def test_a_profile_that_gives_no_keys_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    (tmp_path / "credentials").write_text(content)
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_PROFILE", "ours")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    with pytest.raises(UsageError, match=r"AWS_PROFILE=ours: .* Name another one"):
        Objects("s3://bucket/runs")


def test_the_keys_of_a_profile_are_used(
    server: str, out: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = variables(server, tmp_path)
    (tmp_path / "credentials").write_text(
        f"[ours]\naws_access_key_id = {given.pop('AWS_ACCESS_KEY_ID')}\n"
        f"aws_secret_access_key = {given.pop('AWS_SECRET_ACCESS_KEY')}\n"
    )
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AWS_PROFILE", "ours")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    objects = Objects(out)
    objects.put("a", b"1")
    assert [entry.name for entry in objects.entries("")] == ["a"]


def test_a_bucket_that_is_not_there_is_told(elsewhere: Callable[[], None]) -> None:
    with pytest.raises(FileNotFoundError, match="no-such-bucket-here"):
        Objects("s3://no-such-bucket-here/runs").put_if("a", b"1", None)


def test_a_lock_that_somebody_deletes_is_lost(
    out: str, elsewhere: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orchestrator.store.remote_lock.LEASE_S", 0.8)
    run = RunFolder.create(out, "r")
    with run.lock():
        Objects(out).delete("r/.lock")
        with pytest.raises(LostLockError):
            _write_on(run)


def _write_on(run: RunFolder) -> None:
    for _ in range(100):  # the next renewal of the lock finds it out
        run.update(status="done")
        time.sleep(0.05)
