"""A plan's files, and planning again from them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

from benchmarks import Benchmark, Item
from orchestrator import api
from orchestrator.api import plan_files
from orchestrator.api.plan_files import items_table, write_plan
from orchestrator.api.planned_asks import PlannedAsks
from orchestrator.api.planning import Plan, left_rows, make_plan, plan
from orchestrator.engine import Ask
from orchestrator.errors import UsageError
from orchestrator.store import SCHEMAS, RunFolder


@pytest.fixture
def sweep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_items(tmp_path, "Question")
    path = tmp_path / "sweep.yaml"
    path.write_text(
        "name: r\nmodels: [sim/calibrated, {id: sim/bluffer, label: b}]\n"
        "benchmarks:\n"
        "  - {name: ours, path: ours.csv, question: q, answer: a}\n"
        "  - {name: letters, limit: 3}\n"
        "targets: [closed, 0, 0.75]\nrubric: [paper, credit]\nsamples: 2\n"
    )
    return path


def write_items(folder: Path, word: str) -> None:
    lines = [f"{word} {number}?,{number}\n" for number in range(4)]
    (folder / "ours.csv").write_text("q,a\n" + "".join(lines))


def write(made: Plan) -> RunFolder:
    folder = RunFolder.open_or_create(made.sweep.out, made.run_id)
    write_plan(folder, made)
    return folder


def test_the_files_hold_the_plan(sweep: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_files, "_ROWS_AT_A_TIME", 10)  # 140 rows in 14 row groups
    made = make_plan(sweep)
    folder = write(made)
    [path] = folder.parts("requests")
    file = pq.ParquetFile(path)
    assert file.num_row_groups == 14
    assert file.schema_arrow.remove_metadata() == SCHEMAS["requests"]
    names = SCHEMAS["requests"].names
    assert file.read().to_pylist() == [
        {name: getattr(request, name) for name in names} for request in made.requests
    ]
    items = [row for part in folder.parts("items") for row in pq.read_table(part).to_pylist()]
    assert [(row["benchmark"], row["item_id"]) for row in items] == [
        (benchmark.name, item.item_id) for benchmark in made.benchmarks for item in benchmark.items
    ]


def test_a_plan_is_taken_from_its_file_and_not_written_again(sweep: Path) -> None:
    first = make_plan(sweep)
    assert not first.kept
    assert left_rows(first) is None
    folder = write(first)
    before = folder.requests_file(first.hash).stat()
    again = make_plan(sweep)
    assert again.kept
    assert list(again.requests) == list(first.requests)
    write(again)
    after = folder.requests_file(first.hash).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_changed_data_under_the_same_sweep_are_planned_anew(sweep: Path, tmp_path: Path) -> None:
    first = make_plan(sweep)
    folder = write(first)
    write_items(tmp_path, "Changed")
    changed = make_plan(sweep)
    assert changed.hash == first.hash
    assert not changed.kept
    assert changed.requests[0].request_key != first.requests[0].request_key
    write(changed)
    [path] = folder.parts("requests")
    kept = pq.read_table(path).column("request_key").to_pylist()
    assert kept == [request.request_key for request in changed.requests]


@pytest.mark.parametrize("damage", ["torn", "gone", "of another program"])
def test_a_file_that_cannot_be_trusted_is_written_anew(sweep: Path, damage: str) -> None:
    first = make_plan(sweep)
    folder = write(first)
    path = folder.requests_file(first.hash)
    content = path.read_bytes()
    if damage == "torn":
        path.write_bytes(content[:-100])
    elif damage == "gone":
        path.unlink()
    else:
        pq.write_table(pq.read_table(path).replace_schema_metadata(None), path)
    again = make_plan(sweep)
    assert not again.kept
    write(again)
    assert pq.read_table(path).num_rows == len(first.requests)
    assert make_plan(sweep).kept


def test_what_a_plan_says_is_left(sweep: Path) -> None:
    made = make_plan(sweep)
    folder = write(made)
    writer = folder.part_writer("responses", "sim/calibrated")
    rows = pq.read_table(folder.requests_file(made.hash)).slice(0, 5).to_pylist()
    for row in rows:
        writer.append(
            {
                "request_key": row["request_key"],
                "provider_model": row["provider_model"],
                "prompt": "?",
                "status": "ok",
                "attempts": 1,
                "started_at": 0,
            }
        )
    writer.flush()
    report = plan(sweep).rows.to_pylist()
    asked = [(row["model"], row["benchmark"], row["answered"], row["to_ask"]) for row in report]
    assert asked == [
        ("sim/calibrated", "ours", 5, 35),
        ("sim/calibrated", "letters", 0, 30),
        ("b", "ours", 0, 40),
        ("b", "letters", 0, 30),
    ]


def test_asks_are_written_when_they_are_wanted(sweep: Path) -> None:
    requests = make_plan(sweep).requests
    rows = np.random.default_rng(0).permutation(len(requests))
    asks = PlannedAsks(requests, rows)
    wanted = [
        Ask(request.request_key, request.messages, request.sample)
        for request in (requests[int(row)] for row in rows)
    ]
    assert len(asks) == 140
    assert list(asks) == wanted
    assert list(asks[3:9][1:]) == wanted[4:9]
    assert asks[0] == wanted[0]
    assert asks[-1] == wanted[-1]
    assert wanted[7] in asks
    assert len(asks[:0]) == 0
    with pytest.raises(IndexError):
        asks[140]


def test_items_as_rows() -> None:
    item = Item("b", "i", "Q?", ("x", "y"), metadata={"page": 3}, should_abstain=False)
    table = items_table(Benchmark("renamed", (item,), "alias", "judge"))
    assert table.schema == SCHEMAS["items"]
    [row] = table.to_pylist()
    assert (row["benchmark"], row["answers"], row["choices"]) == ("renamed", ["x", "y"], [])
    assert (row["metadata"], row["should_abstain"], row["category"]) == (
        '{"page": 3}',
        False,
        None,
    )
    assert items_table(Benchmark("b", (), "alias", "judge")).num_rows == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("models.1=sim/nosuch", r"--set models\.1: models\.1: unknown simulated model"),
        ("benchmarks.1=lettres", r'--set benchmarks\.1: .*unknown benchmark "lettres"'),
    ],
)
def test_what_a_sweep_names_and_there_is_not_is_placed(sweep: Path, change: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        plan(sweep, overrides=[change])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("models: [sim/nosuch]", r"sweep\.yaml:1: models\.0: unknown simulated model"),
        ("models: [local/nosuch]", r"sweep\.yaml:1: models\.0: unknown model local/nosuch"),
        (
            "models: [sim/oracle]\njudge:\n  models: [sim/judge]\n  then:\n    models: [sim/jug]",
            r"sweep\.yaml:5: judge\.then\.models\.0: unknown simulated model",
        ),
        (
            "models: [{id: sim/oracle, extra_body: {simulation: {nosuch: 1}}}]",
            r"sweep\.yaml:1: models\.0: .*unknown simulation parameter 'nosuch'",
        ),
        ("models: [sim/oracle]", r'sweep\.yaml:2: benchmarks\.0: unknown benchmark "lettres"'),
    ],
)
def test_so_is_it_by_its_line(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "sweep.yaml"
    path.write_text(f"{line}\nbenchmarks: [lettres]\n")
    with pytest.raises(UsageError, match=said):
        plan(path)


def test_few_shot_examples_stand_in_the_run(sweep: Path) -> None:
    shots = "answer: a, few_shot: [{question: '1?', answer: one}]}"
    sweep.write_text(sweep.read_text().replace("answer: a}", shots))
    folder = write(make_plan(sweep))
    rows = api.show(folder.path, limit=1000).to_pylist()
    said = {row["benchmark"]: row["few_shot"] for row in rows}
    assert said == {"ours": "user: 1?\n\nassistant: one", "letters": None}
