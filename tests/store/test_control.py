from __future__ import annotations

import json
import threading
from dataclasses import asdict

import pytest

from orchestrator.store import (
    Control,
    RunFolder,
    Stop,
    Tune,
    wait_until_taken,
    write_stop,
    write_tune,
)


def test_requests_reach_the_writer_once_and_in_their_order(run: RunFolder) -> None:
    with run.lock() as holder:
        control = Control(run, holder)
        assert control.poll() == []
        write_tune(run, "m", 4)
        write_tune(run, "m", 8)
        write_stop(run)
        assert control.poll() == [Tune("m", 4), Tune("m", 8), Stop()]
        assert control.poll() == []
        assert list((run.path / "control").iterdir()) == []


def test_nothing_is_asked_where_nothing_is_running(run: RunFolder) -> None:
    assert write_stop(run) is None
    assert write_tune(run, "m", 4) is None
    assert not (run.path / "control").exists()


def test_what_was_meant_for_a_writer_that_has_gone_is_dropped(run: RunFolder) -> None:
    with run.lock():
        assert write_stop(run) is not None
    with run.lock() as holder:
        assert Control(run, holder).poll() == []
    assert list((run.path / "control").iterdir()) == []


@pytest.mark.parametrize(
    "said",
    [
        {"request": "dance"},
        {"request": "tune", "model": "m", "max_connections": 0},
        {"request": "tune", "model": "m", "max_connections": True},
        {"request": "tune", "model": 7, "max_connections": 7},
        {"request": "tune"},
    ],
)
def test_a_request_that_makes_no_sense_is_left(run: RunFolder, said: dict[str, object]) -> None:
    with run.lock() as holder:
        path = run.path / "control" / "1.json"
        path.parent.mkdir()
        path.write_text(json.dumps({**said, "to": asdict(holder)}))
        assert Control(run, holder).poll() == []
        assert path.exists()


def test_foreign_files_are_ignored_and_left(run: RunFolder) -> None:
    folder = run.path / "control"
    folder.mkdir()
    (folder / "torn.json").write_text('{"request": "st')
    (folder / "list.json").write_text("[]")
    (folder / "deep.json").write_text("[" * 50_000)
    (folder / "long.json").write_text('{"to": {}, "x": "' + "x" * 100_000 + '"}')
    (folder / "notes.txt").write_text("stop")
    (folder / ".0.unfinished").write_text('{"request": "stop"}')
    (folder / "folder.json").mkdir()
    (folder / "bytes.json").write_bytes(b"\xff\xfe")
    (folder / "link.json").symlink_to(folder / "list.json")
    with run.lock() as holder:
        before = sorted(path.name for path in folder.iterdir())
        assert Control(run, holder).poll() == []
        assert sorted(path.name for path in folder.iterdir()) == before
        write_stop(run)
        assert Control(run, holder).poll() == [Stop()]


def test_who_asks_hears_whether_it_was_taken(run: RunFolder) -> None:
    with run.lock() as holder:
        request = write_stop(run)
        assert request is not None
        assert wait_until_taken(run, request, 0.1) is False
        assert request.exists(), "it stays for when the writer looks"
        control = Control(run, holder)
        taken: list[bool | None] = []
        waiting = threading.Thread(
            target=lambda: taken.append(wait_until_taken(run, request, 30.0))
        )
        waiting.start()
        assert control.poll() == [Stop()]
        waiting.join()
        assert taken == [True]
        late = write_stop(run)
        assert late is not None
    assert wait_until_taken(run, late, 30.0) is None
    assert not late.exists()
