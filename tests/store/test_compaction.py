from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from orchestrator.store import (
    CompactionReport,
    RunFolder,
    compact,
    compact_if_worthwhile,
    connect,
    read_again,
    readable_parts,
)
from tests.store.rows import add, grade, key, response

ROOT = str(Path(__file__).parents[2])


def held(run: RunFolder) -> Counter[str]:
    """All rows that readers see, how often each."""
    found: Counter[str] = Counter()
    for kind in ("responses", "judgements", "grades", "limits"):
        good, bad = run.checked_parts(kind)
        assert bad == []
        for path in good:
            for row in pq.ParquetFile(path).read().to_pylist():
                found[f"{kind} {json.dumps(row, default=str, sort_keys=True)}"] += 1
    return found


def files(run: RunFolder, kind: str = "responses") -> list[Path]:
    return sorted((run.path / kind).rglob("*.parquet"))


def scattered(run: RunFolder, parts: int = 6) -> RunFolder:
    for number in range(parts):
        add(run, response(f"m{number}", reasoning="é\x00" * 50), response(f"n{number}"))
        # superseded errors and rows that stand twice are rows too
        add(run, response("m0", status="error", error_class="timeout"), model="p/b")
    return run


def compacted(run: RunFolder, **options: Any) -> CompactionReport:
    with run.lock():
        return compact(run, **options)


def test_small_parts_become_one_and_every_row_is_kept(run: RunFolder) -> None:
    scattered(run)
    writer = run.part_writer("grades", "alias")
    limits = run.limits_writer()
    for number in range(3):
        writer.append(grade(str(number)))
        writer.flush()
        moved = {"model": "m", "limit": "rpm", "old": None, "new": 1.0, "reason": "429"}
        limits.append({**moved, "at": response("a")["started_at"]})
        limits.flush()
    before = held(run)
    report = compacted(run)
    assert held(run) == before
    assert sum(before.values()) == 6 * 3 + 3 + 3
    assert (report.parts_before, report.parts_after, report.rows) == (18, 4, 24)
    assert report.left == ()
    assert [len(files(run, kind)) for kind in ("responses", "grades", "limits")] == [2, 1, 1]
    assert all(path.stat().st_size for path in files(run))
    assert compacted(run) == CompactionReport()


def test_compacted_parts_are_compacted_again(run: RunFolder) -> None:
    for _ in range(3):
        scattered(run)
        before = held(run)
        compacted(run)
        assert held(run) == before
        assert len(files(run)) == 2


def test_large_parts_are_left_and_groups_are_bounded(
    run: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orchestrator.store.compaction.TARGET_ROWS", 10)
    monkeypatch.setattr("orchestrator.store.compaction._GROUP_ROWS", 4)
    for size in (3, 3, 3, 3, 7, 3):
        add(run, *(response(f"{size}-{number}") for number in range(size)))
    before = held(run)
    report = compacted(run)
    assert held(run) == before
    sizes = [pq.ParquetFile(path).metadata.num_rows for path in files(run)]
    assert sorted(sizes) == [6, 7, 9]
    assert (report.parts_before, report.parts_after) == (5, 2)
    assert max(pq.ParquetFile(path).metadata.num_row_groups for path in files(run)) > 1


def test_only_the_writer_compacts(run: RunFolder) -> None:
    scattered(run)
    with pytest.raises(ValueError, match="take its lock first"):
        compact(run)
    assert len(files(run)) == 12


def test_the_end_of_a_run_compacts_only_many_parts(run: RunFolder) -> None:
    scattered(run, parts=10)
    with run.lock():
        assert compact_if_worthwhile(run) == CompactionReport()
        scattered(run, parts=7)
        assert compact_if_worthwhile(run).parts_after == 2


def test_torn_and_foreign_files_are_left_and_told(run: RunFolder) -> None:
    scattered(run)
    folder = files(run)[0].parent
    (folder / "torn.parquet").write_bytes(b"PAR1")
    own = pq.ParquetFile(files(run)[0]).read()
    pq.write_table(own, folder / "by-hand.parquet")
    later = own.append_column("from_a_later_version", pa.array([1] * own.num_rows))
    pq.write_table(later, folder / f"{1:016d}-{'a' * 12}.parquet")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    report = compacted(run)
    reasons = {path.name: reason for path, reason in report.left}
    assert len(reasons) == 3
    assert "torn" in reasons["torn.parquet"]
    for name in reasons:
        assert (folder / name).read_bytes() == before[name]


def test_a_damaged_part_is_left_and_the_others_merged(run: RunFolder) -> None:
    scattered(run)
    path = next(path for path in files(run) if pq.ParquetFile(path).metadata.num_rows == 2)
    data = bytearray(path.read_bytes())
    data[4:104] = bytes(100)
    path.write_bytes(data)
    report = compacted(run)
    assert [left for left, _ in report.left] == [path]
    assert "damaged" in report.left[0][1]
    assert path.read_bytes() == data
    assert report.rows == 10 + 6


def test_what_a_part_replaces_cannot_hide_a_later_one(run: RunFolder) -> None:
    scattered(run)
    (folder,) = {path.parent for path in files(run) if "sim_calibrated" in str(path)}
    names = json.dumps([path.name for path in folder.iterdir()])
    own = pq.ParquetFile(files(run)[0]).read()
    metadata = {**own.schema.metadata, b"calibrant.replaces": names.encode()}
    pq.write_table(own.replace_schema_metadata(metadata), folder / "0000.parquet")
    assert len(readable_parts(run.path / "responses", "responses")[0]) == 13
    metadata[b"calibrant.replaces"] = b"{torn"
    pq.write_table(own.replace_schema_metadata(metadata), folder / "0000.parquet")
    ((_, reason),) = readable_parts(run.path / "responses", "responses")[1]
    assert "calibrant.replaces cannot be read" in reason


KILLED = """
import os, signal, sys
from orchestrator.store import RunFolder, compact
run, at = RunFolder.open(sys.argv[1]), int(sys.argv[2])
seen = 0

def watch(event, args):
    global seen
    if event in ("os.rename", "os.remove") and "responses" in str(args[0]):
        seen += 1
        if seen == at:
            os.kill(os.getpid(), signal.SIGKILL)

with run.lock():
    sys.addaudithook(watch)
    compact(run)
"""


def killed_at(run: RunFolder, step: int) -> bool:
    """Compact in a process that is killed before its `step`th rename or removal of a part."""
    command = [sys.executable, "-c", KILLED, str(run.path), str(step)]
    done = subprocess.run(command, cwd=ROOT, check=False)
    assert done.returncode in (0, -signal.SIGKILL)
    return done.returncode != 0


def test_kill_9_at_every_step_loses_and_doubles_no_row(run: RunFolder) -> None:
    scattered(run, parts=3)
    step, before = 1, held(run)
    while killed_at(run, step):
        assert held(run) == before, f"killed before step {step}"
        # New rows between two kills: what was half compacted is compacted with them.
        add(run, response(f"after {step}"))
        before = held(run)
        step += 1
        assert step < 40
    assert held(run) == before
    assert step > 5
    assert len(files(run)) == 2, "leftovers of the kills are gone"
    assert not list(run.path.rglob("*.unfinished"))


def test_kill_9_at_a_moment_of_chance(run: RunFolder) -> None:
    scattered(run, parts=8)
    before = held(run)
    code = KILLED.replace("    compact(run)", "    print(flush=True)\n    compact(run)")
    for number in range(6):
        command = [sys.executable, "-c", code, str(run.path), "0"]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            threading.Event().wait(number * 0.004)
            process.kill()
        assert held(run) == before


def test_a_part_that_cannot_be_removed_stays_replaced(run: RunFolder) -> None:
    scattered(run, parts=3)
    before = held(run)
    assert killed_at(run, 2), "renamed, nothing removed"
    leftover = files(run)
    assert len(leftover) == 7
    assert held(run) == before
    connection = connect([run])
    ((count,),) = connection.sql("SELECT count(*) FROM store.responses_parts").fetchall()
    connection.close()
    assert count == 9


def test_readers_see_every_row_while_parts_are_compacted(run: RunFolder) -> None:
    """Tables read again and again beside a compaction of the same parts."""
    scattered(run, parts=1)
    done = threading.Event()
    seen: list[int] = []
    faults: list[Exception] = []

    def count() -> int:
        connection = connect([run])
        try:
            query = "SELECT count(*) FROM store.responses_parts WHERE length(response) > 0"
            ((number,),) = connection.sql(query).fetchall()
            return int(number)
        finally:
            connection.close()

    def read() -> None:
        while not done.is_set():
            try:
                seen.append(read_again(count))
            except Exception as error:  # noqa: BLE001 -- whatever it is fails the test
                faults.append(error)

    reader = threading.Thread(target=read)
    with run.lock():
        compact(run)
        reader.start()
        for number in range(20):
            add(run, response(f"x{number}"))
            compact(run)
            read_before = len(seen)
            while len(seen) == read_before and not faults:
                done.wait(0.001)
        done.set()
        reader.join()
    assert faults == []
    assert seen == sorted(seen), "rows only ever come"
    assert len(seen) > 1


def test_read_again_gives_up_on_what_stays_broken() -> None:
    calls = []

    def read() -> None:
        calls.append(1)
        raise FileNotFoundError("gone")

    with pytest.raises(FileNotFoundError):
        read_again(read)
    assert len(calls) > 1
    calls.clear()

    def fail() -> None:
        calls.append(1)
        raise ValueError(key("a"))

    with pytest.raises(ValueError, match=key("a")):
        read_again(fail)
    assert len(calls) == 1


def test_the_next_writer_removes_what_a_killed_one_left_unfinished(run: RunFolder) -> None:
    scattered(run)
    left = [run.path / ".a.unfinished", files(run)[0].parent / f".{'0' * 16}.unfinished"]
    others = [run.path / "a.unfinished", files(run)[0].parent / ".notes"]
    for path in (*left, *others):
        path.touch()
    before = held(run)
    with run.lock():
        assert not any(path.exists() for path in left)
    assert all(path.exists() for path in others)
    assert held(run) == before
