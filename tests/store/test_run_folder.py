from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from orchestrator.errors import IncompleteError, UsageError
from orchestrator.store import Manifest, RunFolder, find_run, list_runs
from tests.store.rows import SWEEP_YAML, add, enter, items_table, requests_table, response


def test_the_layout_is_the_contracts(filled: RunFolder) -> None:
    files = {
        str(path.relative_to(filled.path))
        for path in filled.path.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    (items,) = (filled.path / "items").iterdir()
    (slug_folder,) = (filled.path / "responses").iterdir()
    assert slug_folder.name.startswith("model_slug=sim_calibrated-")
    assert items.name.startswith("letters-")
    assert {"manifest.json", "sweeps/s1.yaml", "requests/s1.parquet"} < files
    assert sum(name.startswith("grades/grader_slug=alias/") for name in files) == 1
    assert len(files) == 7
    assert not list(filled.path.rglob("*.unfinished"))


def test_create_refuses_what_lies_there(tmp_path: Path, run: RunFolder) -> None:
    with pytest.raises(UsageError, match="exists already"):
        RunFolder.create(tmp_path / "runs", "weekly")
    other = tmp_path / "runs" / "photos"
    other.mkdir()
    (other / "a.jpg").touch()
    with pytest.raises(UsageError, match="not a run folder"):
        RunFolder.create(tmp_path / "runs", "photos")
    assert [entry.name for entry in other.iterdir()] == ["a.jpg"]
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="not a folder"):
        RunFolder.create(tmp_path / "file", "weekly")
    with pytest.raises(UsageError, match="wildcards"):
        RunFolder.create(tmp_path / "runs*", "weekly")
    assert not (tmp_path / "runs*").exists()


def test_open_or_create_continues_a_run_and_one_stopped_before_its_manifest(tmp_path: Path) -> None:
    first = RunFolder.open_or_create(tmp_path, "weekly", name="Weekly", simulated=True)
    nonce = first.manifest().nonce
    again = RunFolder.open_or_create(tmp_path, "weekly", name="other")
    assert again == first
    assert (again.manifest().nonce, again.manifest().name) == (nonce, "Weekly")
    assert again.manifest().simulated
    (first.path / "manifest.json").rename(first.path / ".abc.unfinished")
    assert RunFolder.open_or_create(tmp_path, "weekly").manifest().nonce != nonce


def test_opening_what_is_not_a_run_says_what_was_expected_and_what_is_near(
    tmp_path: Path, run: RunFolder
) -> None:
    with pytest.raises(UsageError, match=r"not a run; expected .*manifest\.json.*: weekly$"):
        find_run("wekly", tmp_path / "runs")
    with pytest.raises(UsageError, match="not a run"):
        RunFolder.open(tmp_path)
    with pytest.raises(UsageError, match="holds no runs"):
        find_run("weekly", tmp_path / "nowhere")
    with pytest.raises(UsageError, match="an object store such as s3"):
        find_run("ftp://bucket/weekly")
    for name in ("", "x" * 5000, "a\x00b"):
        with pytest.raises(UsageError):
            find_run(name, tmp_path)


def test_a_run_is_found_by_id_and_by_folder(tmp_path: Path, run: RunFolder) -> None:
    assert find_run("weekly", tmp_path / "runs") == run
    assert find_run(run.path) == run
    (tmp_path / "runs" / "latest").symlink_to("weekly")
    assert find_run("latest", tmp_path / "runs") == run
    (tmp_path / "runs" / "latest").unlink()
    (tmp_path / "runs" / "broken").mkdir()
    (tmp_path / "runs" / "broken" / "manifest.json").write_text("{")
    assert list_runs(tmp_path / "runs") == [run]
    with pytest.raises(UsageError, match="cannot be read as a run's manifest"):
        find_run("broken", tmp_path / "runs")


def test_a_second_sweep_extends_the_run(run: RunFolder) -> None:
    enter(run, "s1", "a", "b")
    enter(run, "s2", "b", "c", "d")
    assert [entry.hash for entry in run.manifest().sweeps] == ["s1", "s2"]
    assert [path.name for path in run.parts("requests")] == ["s2.parquet"]
    (items,) = run.parts("items")
    assert pq.ParquetFile(items).read().column("item_id").to_pylist() == ["b", "c", "d"]
    assert len(list((run.path / "items").iterdir())) == 2
    enter(run, "s1", "a", "b")
    assert [entry.hash for entry in run.manifest().sweeps] == ["s2", "s1"]
    assert [path.name for path in run.parts("requests")] == ["s1.parquet"]
    assert len(list((run.path / "items").iterdir())) == 2, "the same items are the same file"


def test_a_sweep_is_entered_only_when_its_files_stand(run: RunFolder) -> None:
    items = run.write_items("letters", items_table("a"))
    run.write_sweep("s1", SWEEP_YAML)
    with pytest.raises(ValueError, match=r"s1\.parquet"):
        run.enter_sweep("s1", [items])
    assert run.manifest().sweeps == ()
    assert run.parts("items") == run.parts("requests") == []
    with pytest.raises(ValueError, match="not a sweep hash"):
        run.write_sweep("../s1", SWEEP_YAML)


def test_tables_that_do_not_fit_are_refused_before_anything_is_written(run: RunFolder) -> None:
    good = requests_table("a")
    for table, message in [
        (good.append_column("extra", pa.array([1])), "no such column: extra"),
        (good.drop_columns(["rubric"]), "requests.rubric: a value is required"),
        (good.set_column(6, "sample", pa.array(["first"])), "requests.sample"),
    ]:
        with pytest.raises(ValueError, match=message):
            run.write_requests("s1", table)
    assert not (run.path / "requests").exists() or not list((run.path / "requests").iterdir())


def test_a_manifest_cannot_lead_out_of_the_folder(tmp_path: Path, filled: RunFolder) -> None:
    manifest = filled.path / "manifest.json"
    data = json.loads(manifest.read_text())
    outside = tmp_path / "outside.parquet"
    outside.write_bytes(filled.parts("items")[0].read_bytes())
    data["sweeps"][0]["items"] = ["../../../outside.parquet", str(outside)]
    manifest.write_text(json.dumps(data))
    good, bad = filled.checked_parts("items")
    assert good == []
    assert {path.parent for path, _ in bad} == {filled.path / "items"}


def test_a_manifest_round_trips(filled: RunFolder) -> None:
    before = filled.manifest()
    after = filled.update(status="done", counts={"ok": 2}, spend_usd=0.5, warnings=("half \ud83d",))
    assert filled.manifest() == after.__class__(
        **{f: getattr(after, f) for f in after.__slots__ if f != "warnings"}, warnings=("half ?",)
    )
    assert after.nonce == before.nonce
    assert after.updated_at > before.updated_at
    assert after.created_at == before.created_at
    assert after.newest_sweep == before.newest_sweep


def test_a_newer_manifest_is_refused_and_an_unknown_key_is_not(run: RunFolder) -> None:
    path = run.path / "manifest.json"
    data = json.loads(path.read_text())
    path.write_text(json.dumps({**data, "from_a_later_patch": 1}))
    assert run.manifest().run_id == "weekly"
    path.write_text(json.dumps({**data, "schema_version": 2}))
    with pytest.raises(UsageError, match="Update calibrant"):
        RunFolder.open(run.path)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "{}", '{"schema_version": 1}', '{"schema_version": "x"}']
)
def test_a_broken_manifest_is_one_clear_message(run: RunFolder, text: str) -> None:
    (run.path / "manifest.json").write_text(text)
    with pytest.raises(UsageError, match=r"manifest\.json"):
        RunFolder.open(run.path)


def test_the_manifest_is_replaced_whole(run: RunFolder) -> None:
    """A reader at any moment sees one manifest or the other, never a part of one."""
    stop = threading.Event()
    faults: list[Exception] = []

    def read() -> None:
        while not stop.is_set():
            try:
                manifest = Manifest.load(run.path)
                assert len(manifest.warnings) == manifest.counts.get("warnings", 0)
            except Exception as error:  # noqa: BLE001 -- whatever it is fails the test
                faults.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(60):
        size = number % 7 * 100
        run.update(warnings=("w" * 200,) * size, counts={"warnings": size})
    stop.set()
    reader.join()
    assert faults == []


HOLD = """
import sys
from orchestrator.store import RunFolder
with RunFolder.open(sys.argv[1]).lock():
    print("held", flush=True)
    sys.stdin.read()
"""


def test_one_writer_a_run_and_a_dead_writers_lock_is_taken_over(run: RunFolder) -> None:
    root = str(Path(__file__).parents[2])
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(run.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=root,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        holder = run.writer()
        assert holder is not None
        assert holder.pid == process.pid
        with pytest.raises(IncompleteError, match=f"process {process.pid} on "), run.lock():
            pass
        process.kill()
        process.wait()
        assert run.writer() is None
        with run.lock() as mine:
            assert run.writer() == mine
            with pytest.raises(IncompleteError, match=f"process {mine.pid} on "), run.lock():
                pass
        assert run.writer() is None


def test_parts_of_a_hostile_model_name_stay_in_the_folder(run: RunFolder) -> None:
    for name in ("../../../../tmp/x", "a/b:c", "model_slug=..", "\n"):
        path = add(run, response("a"), model=name)
        assert path.resolve().parent.parent == run.path / "responses"
    assert len(run.parts("responses")) == 4
