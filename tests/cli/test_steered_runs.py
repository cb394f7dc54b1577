"""`stop`, `tune`, `compact` and `status` beside a run that another process writes."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from orchestrator.api import steering
from orchestrator.cli.app import main
from orchestrator.store import Control, ModelState, ProgressFile, RunFolder, Stop, Tune
from tests.store.rows import START, add, fill, response

SWEEP = """\
name: weekly
models: [{id: sim/calibrated, label: calibrated}]
benchmarks: [letters]
judge: {models: [{id: sim/calibrated, label: strict}]}
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunFolder:
    monkeypatch.chdir(tmp_path)
    run = fill(RunFolder.create(tmp_path / "runs", "weekly"))
    run.write_sweep("s1", SWEEP)
    return run


def state(model: str = "calibrated") -> ModelState:
    return ModelState(
        model=model, simulated=True, planned=3000, done=1234, errors=2, in_flight=16, rate=99.0,
        cost_usd=0.5, prompt_tokens=5, completion_tokens=6, seconds_left=17.8, limit=64,
        rate_limited=5, errors_by_class={"timeout": 2}, held_by="rpm",
    )  # fmt: skip


@contextmanager
def driver(run: RunFolder) -> Iterator[list[Stop | Tune]]:
    """A driver that looks for requests until the block ends."""
    taken: list[Stop | Tune] = []
    ended = threading.Event()
    with run.lock() as holder:
        control = Control(run, holder)

        def look() -> None:
            while not ended.wait(0.01):
                taken.extend(control.poll())

        looking = threading.Thread(target=look)
        looking.start()
        try:
            yield taken
        finally:
            ended.set()
            looking.join()


def test_stop_and_tune_reach_the_run(run: RunFolder, capsys: pytest.CaptureFixture[str]) -> None:
    with driver(run) as taken:
        assert main(["tune", "weekly", "--model", "calibrated", "--max-connections", "4"]) == 0
        assert "calibrated may have 4 in flight now" in capsys.readouterr().out
        assert main(["tune", "weekly", "--model", "strict", "--max-connections", "2"]) == 0
        assert main(["stop", "weekly"]) == 0
        assert "stopping" in capsys.readouterr().out
    assert taken == [Tune("calibrated", 4), Tune("strict", 2), Stop()]


def test_nothing_is_steered_where_nothing_is_running(
    run: RunFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stop", "weekly"]) == 2
    assert "nothing is running" in capsys.readouterr().err
    assert main(["tune", "weekly", "--model", "calibrated", "--max-connections", "4"]) == 2
    assert "nothing is running" in capsys.readouterr().err
    assert not (run.path / "control").exists()


def test_tune_names_the_nearest_model(run: RunFolder, capsys: pytest.CaptureFixture[str]) -> None:
    with driver(run) as taken:
        assert main(["tune", "weekly", "--model", "calibrate", "--max-connections", "4"]) == 2
    said = capsys.readouterr().err
    assert "did you mean calibrated?" in said
    assert "expected one of: calibrated, strict" in said
    assert taken == []


def test_a_request_that_is_not_taken_is_said(
    run: RunFolder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with run.lock():
        assert steering.stop(run.path, wait_s=0.05) == "waiting"
        monkeypatch.setattr(steering, "WAIT_S", 0.05)
        assert main(["stop", "weekly"]) == 3
        assert "has not taken it yet" in capsys.readouterr().err


def test_compact_says_what_it_did(run: RunFolder, capsys: pytest.CaptureFixture[str]) -> None:
    torn = run.part_folder("responses", "sim/calibrated") / "torn.parquet"
    torn.write_bytes(b"PAR1")
    assert main(["compact", "weekly"]) == 0
    captured = capsys.readouterr()
    assert "2 parts became 1 (3 rows;" in captured.out
    assert "torn.parquet is left as it is: torn" in captured.err
    assert main(["compact", "weekly"]) == 0
    assert "nothing to compact" in capsys.readouterr().out


def test_compact_is_refused_while_the_run_is_written(
    run: RunFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    with run.lock() as holder:
        assert main(["compact", "weekly"]) == 3
        assert f"process {holder.pid} on {holder.host}" in capsys.readouterr().err
    assert len(run.parts("responses")) == 2


def test_status_shows_what_the_writer_says(
    run: RunFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    with run.lock() as holder:
        run.update(status="asking")
        said = ProgressFile(run, holder)
        said.phase("asking 3,000 requests")
        said.progress([state("hostile \x1b[31m\n")])
        said.summarise(["a \x1b[2Jsummary"])
        assert main(["status", "weekly"]) == 0
        out = capsys.readouterr().out
        assert "asking 3,000 requests (process" in out
        assert "1,234/3,000" in out
        assert "16/64" in out
        assert "letters" in out, "the counts from the parts are there too"
        assert "\x1b" not in out
        assert "\\x1b[2Jsummary" in out
    assert main(["status", "weekly"]) == 0
    assert "the last session, as of" in capsys.readouterr().out


def test_watching_a_live_run_counts_no_parts(run: RunFolder) -> None:
    from orchestrator import api

    with run.lock() as holder:
        assert api.status("weekly", is_quick=True).table.num_rows == 1
        ProgressFile(run, holder).progress([state()])
        quick = api.status("weekly", is_quick=True)
        assert (quick.is_live, quick.table.num_rows) == (True, 0)
        assert api.status("weekly").table.num_rows == 1
    ended = api.status("weekly", is_quick=True)
    assert (ended.is_live, ended.table.num_rows) == (False, 1)
    assert ended.progress is not None


def test_watch_ends_with_the_run(run: RunFolder, capsys: pytest.CaptureFixture[str]) -> None:
    run.update(status="done")
    assert main(["status", "weekly", "--watch"]) == 0
    assert "weekly: done" in capsys.readouterr().out


def test_watch_goes_on_while_a_run_is_started_again(
    run: RunFolder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from orchestrator.cli import status

    monkeypatch.setattr(status, "WATCH_EVERY_S", 0.2)
    run.update(status="incomplete")
    with run.lock():  # planning: nothing is said yet, and the manifest tells of the last session
        ended = threading.Event()

        def watch() -> None:
            main(["status", "weekly", "--watch"])
            ended.set()

        watching = threading.Thread(target=watch)
        watching.start()
        assert not ended.wait(1.0)
    watching.join(20)
    assert ended.is_set()
    assert "being started again" in capsys.readouterr().out


def test_limits_show_the_last_changes(run: RunFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "weekly", "--limits", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    writer = run.limits_writer()
    for number in range(5):
        writer.append(
            {
                "at": START + timedelta(seconds=number),
                "model": "m\x1b",
                "limit": "connections",
                "old": None if number == 0 else float(number),
                "new": float(number + 1),
                "reason": "429",
            }
        )
        writer.flush()
    (run.path / "limits" / "torn.parquet").write_bytes(b"")
    assert main(["status", "weekly", "--limits", "--last", "2", "--format", "json"]) == 0
    captured = capsys.readouterr()
    assert [row["new"] for row in json.loads(captured.out)] == [4.0, 5.0]
    assert "torn.parquet is not read" in captured.err
    assert main(["status", "weekly", "--limits"]) == 0
    out = capsys.readouterr().out
    assert "connections" in out
    assert "\x1b" not in out
    assert main(["sql", "weekly", 'SELECT max("new") AS n FROM limits', "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"n": 5.0}]


READING = (
    ["scores", "weekly", "--format", "json"],
    ["sql", "weekly", "SELECT count(*) AS n FROM responses", "--format", "json"],
    ["show", "weekly", "--format", "json"],
    ["status", "weekly", "--format", "json"],
)


@pytest.mark.parametrize("command", READING, ids=lambda command: command[0])
def test_torn_and_foreign_files_are_told_on_standard_error(
    run: RunFolder, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    run.update(status="done")
    assert main(command) == 0
    before = capsys.readouterr()
    assert before.err == ""
    folder = run.part_folder("responses", "sim/calibrated")
    (folder / "torn\x1b.parquet").write_bytes(b"PAR1 torn")
    (run.path / "judgements").mkdir()
    (run.path / "judgements" / "foreign.parquet").write_text("hello")
    (run.path / "grades" / "notes.txt").write_text("hello")
    assert main(command) == 0
    after = capsys.readouterr()
    assert json.loads(after.out) == json.loads(before.out)
    assert "torn\\x1b.parquet is not read: torn" in after.err
    assert "foreign.parquet is not read: torn, or not Parquet" in after.err
    assert after.err.count("\n") == 2


def test_ls_lives_with_torn_files(run: RunFolder, capsys: pytest.CaptureFixture[str]) -> None:
    add(run, response("c"))
    (run.part_folder("responses", "sim/calibrated") / "torn.parquet").write_bytes(b"PAR1")
    assert main(["ls", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["answered"] == 3


@pytest.mark.parametrize("command", READING, ids=lambda command: command[0])
def test_a_part_damaged_inside_is_told_and_skipped(
    run: RunFolder, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Its footer is whole: that its columns are not shows only when they are read."""
    run.update(status="done")
    assert main(command) == 0
    before = capsys.readouterr()
    path = add(run, *(response(str(number)) for number in range(50)))
    data = bytearray(path.read_bytes())
    data[4:900] = bytes(896)
    path.write_bytes(data)
    assert main(command) == 0
    after = capsys.readouterr()
    assert json.loads(after.out) == json.loads(before.out)
    assert f"{path.name} is not read: damaged" in after.err
    assert path.read_bytes() == data


def test_a_wrong_query_is_not_blamed_on_the_files(
    run: RunFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    for query in ("SELECT penalty(2)", "SELECT nonsense FROM items", "SELECT 'x'::INTEGER"):
        assert main(["sql", "weekly", query]) == 2
        assert capsys.readouterr().err.startswith("Error: SQL")
