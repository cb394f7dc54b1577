from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from orchestrator.store import SCHEMAS, PartWriter, readable_parts, write_part
from tests.store.rows import response


def table(*names: str) -> pa.Table:
    return pa.Table.from_pylist([response(name) for name in names], schema=SCHEMAS["responses"])


def test_a_flush_writes_the_rows_as_one_part(tmp_path: Path) -> None:
    writer = PartWriter(tmp_path / "model_slug=m", "responses")
    assert writer.flush() is None
    writer.append(response("a"))
    writer.append(response("b", prompt_tokens=3))
    assert len(writer) == 2
    path = writer.flush()
    assert path is not None
    assert len(writer) == 0
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    file = pq.ParquetFile(path)
    assert file.schema_arrow.remove_metadata() == SCHEMAS["responses"]
    assert file.schema_arrow.metadata[b"calibrant.schema_version"] == b"1"
    assert file.metadata.row_group(0).column(0).compression == "ZSTD"
    assert file.read().column("prompt_tokens").to_pylist() == [None, 3]


def test_pandas_and_polars_open_a_part(tmp_path: Path) -> None:
    path = write_part(tmp_path, "responses", table("a", "b"))
    assert list(pd.read_parquet(path)["response"]) == ["answer a", "answer b"]
    frame = pl.read_parquet(path, hive_partitioning=False)
    assert frame["response"].to_list() == ["answer a", "answer b"]
    # What they write back is read again, whatever flavour of text they use.
    frame.write_parquet(tmp_path / "polars.parquet")
    good, bad = readable_parts(tmp_path, "responses")
    assert (len(good), bad) == (2, [])


def test_part_names_are_ordered_and_unique(tmp_path: Path) -> None:
    paths = [write_part(tmp_path, "responses", table("a")) for _ in range(20)]
    assert len(set(paths)) == 20
    assert [p.name[:16] for p in paths] == sorted(p.name[:16] for p in paths)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"nonsense": 1}, "no such column: nonsense"),
        ({"status": None}, "responses.status: a value is required"),
    ],
)
def test_append_refuses_a_row_that_does_not_fit(
    tmp_path: Path, change: dict[str, object], message: str
) -> None:
    writer = PartWriter(tmp_path, "responses")
    with pytest.raises(ValueError, match=message):
        writer.append({**response("a"), **change})
    assert len(writer) == 0


def test_half_a_surrogate_pair_in_a_reply_is_replaced(tmp_path: Path) -> None:
    writer = PartWriter(tmp_path, "responses")
    writer.append(response("a", response="half \ud83d"))
    writer.append(response("b", response="whole \U0001f600 and NUL \x00"))
    path = writer.flush()
    assert pq.ParquetFile(path).read().column("response").to_pylist() == [
        "half \ufffd",
        "whole \U0001f600 and NUL \x00",
    ]


def test_a_row_at_fault_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    writer = PartWriter(tmp_path, "responses")
    writer.append(response("a"))
    writer.append(response("b", prompt_tokens=2**70))
    writer.append(response("c", latency_s="soon"))
    with pytest.raises(ValueError, match="2 rows were not written"):
        writer.flush()
    good, _ = readable_parts(tmp_path, "responses")
    assert [pq.ParquetFile(path).metadata.num_rows for path in good] == [1]


def test_rows_stay_when_the_disk_refuses(tmp_path: Path) -> None:
    folder = tmp_path / "model_slug=m"
    folder.write_text("in the way")
    writer = PartWriter(folder, "responses")
    writer.append(response("a"))
    with pytest.raises(OSError, match="exists"):
        writer.flush()
    writer.append(response("b"))
    folder.unlink()
    path = writer.flush()
    assert pq.ParquetFile(path).metadata.num_rows == 2


def test_rows_appended_from_threads_are_all_written_once(tmp_path: Path) -> None:
    writer = PartWriter(tmp_path, "responses")

    def work(start: int) -> None:
        for number in range(start, start + 200):
            writer.append(response(str(number)))
            if number % 50 == 0:
                writer.flush()

    threads = [threading.Thread(target=work, args=(start,)) for start in (0, 1000, 2000)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    writer.flush()
    good, _ = readable_parts(tmp_path, "responses")
    keys = [k for p in good for k in pq.ParquetFile(p).read().column("request_key").to_pylist()]
    assert len(keys) == len(set(keys)) == 600


class Slow(dict[str, object]):
    """A row that takes its time to be written: until `go` is set."""

    def __init__(self, row: dict[str, object], go: threading.Event) -> None:
        super().__init__(row)
        self.go = go
        self.is_read = threading.Event()

    def __getitem__(self, name: str) -> object:
        self.is_read.set()
        self.go.wait(10)
        return super().__getitem__(name)


def test_a_flush_does_not_return_before_what_another_thread_writes_is_on_disk(
    tmp_path: Path,
) -> None:
    writer = PartWriter(tmp_path, "responses")
    row = Slow(response("a"), threading.Event())
    writer.append(row)
    first = threading.Thread(target=writer.flush)
    first.start()
    assert row.is_read.wait(10)
    seen: list[int] = []

    def second() -> None:
        writer.flush()
        seen.append(len(readable_parts(tmp_path, "responses")[0]))

    other = threading.Thread(target=second)
    other.start()
    other.join(0.2)
    row.go.set()
    first.join()
    other.join()
    assert seen == [1]


def test_torn_and_foreign_files_are_reported_and_skipped(tmp_path: Path) -> None:
    folder = tmp_path / "model_slug=m"
    whole = write_part(folder, "responses", table("a", "b"))
    (folder / "torn.parquet").write_bytes(whole.read_bytes()[:-20])
    (folder / "empty.parquet").touch()
    (folder / "text.parquet").write_text("hello")
    (folder / ".hidden.parquet").write_text("nobody's")
    (folder / "notes.txt").write_text("nobody's")
    (folder / "folder.parquet").mkdir()
    (tmp_path / "elsewhere.parquet").symlink_to(whole)
    (tmp_path / "model_slug=link").symlink_to(folder)
    pq.write_table(pa.table({"x": [1]}), folder / "foreign.parquet")
    wrong = table("a").set_column(16, "cost_usd", pa.array(["much"]))
    assert wrong.schema.names == SCHEMAS["responses"].names
    pq.write_table(wrong, folder / "type.parquet")
    newer = table("a").replace_schema_metadata({"calibrant.schema_version": "99"})
    pq.write_table(newer, folder / "newer.parquet")
    (folder / "kind.parquet").write_bytes(
        write_part(tmp_path / "k", "judgements", table("a")).read_bytes()
    )
    (tmp_path / "k").rename(tmp_path / ".k")
    good, bad = readable_parts(tmp_path, "responses")
    assert good == [whole]
    reasons = {path.name: reason for path, reason in bad}
    assert "torn" in reasons["torn.parquet"]
    assert "torn" in reasons["empty.parquet"]
    assert "not Parquet" in reasons["text.parquet"]
    assert reasons["foreign.parquet"] == "foreign: the column request_key is missing"
    assert "cost_usd is string, expected double" in reasons["type.parquet"]
    assert "newer calibrant" in reasons["newer.parquet"]
    assert reasons["kind.parquet"] == "holds judgements, not responses"
    assert "symbolic link" in reasons["elsewhere.parquet"]
    assert "symbolic link" in reasons["model_slug=link"]
    assert reasons["folder.parquet"] == "not a regular file"
    assert len(bad) == 10


def test_a_missing_folder_holds_no_parts(tmp_path: Path) -> None:
    assert readable_parts(tmp_path / "none", "responses") == ([], [])


WRITER = """
import sys
from pathlib import Path
from tests.store.rows import response
from orchestrator.store import PartWriter

writer = PartWriter(Path(sys.argv[1]), "responses")
number = 0
while True:
    for _ in range(50):
        writer.append(response(str(number), response="x" * 2000))
        number += 1
    writer.flush()
    print(number, flush=True)
"""


@pytest.mark.parametrize("flushes", [1, 3, 6])
def test_kill_9_of_a_writer_leaves_whole_parts_and_every_flushed_row(
    tmp_path: Path, flushes: int
) -> None:
    folder = tmp_path / "model_slug=m"
    root = str(Path(__file__).parents[2])
    environment = {**os.environ, "PYTHONPATH": root}
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout is not None
        flushed = [int(process.stdout.readline()) for _ in range(flushes)][-1]
        process.send_signal(signal.SIGKILL)
        flushed = max([flushed, *map(int, process.stdout.read().split())])
    good, bad = readable_parts(folder, "responses")
    assert bad == []
    assert sum(pq.ParquetFile(path).read().num_rows for path in good) in (flushed, flushed + 50)
