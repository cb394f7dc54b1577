from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from orchestrator.store import RunFolder, connect, missing, reuse_answers, spent
from tests.store.rows import add, key, response, rows


def planned(*names: str) -> pa.Table:
    return pa.table({"request_key": [key(name) for name in names]})


def held(run: RunFolder) -> dict[str, tuple[Any, Any]]:
    con = connect([run])
    found = rows(con, "SELECT request_key, response, reused_from FROM responses")
    con.close()
    return {row["request_key"]: (row["response"], row["reused_from"]) for row in found}


def test_missing_answers_come_from_other_runs_the_newest_first(tmp_path: Path) -> None:
    run = RunFolder.create(tmp_path, "mine")
    old, new = RunFolder.create(tmp_path, "old"), RunFolder.create(tmp_path, "new")
    add(run, response("a", response="own"), response("e", status="error", error_class="timeout"))
    add(old, response("a", response="old a"), response("b", response="old b", minutes=1))
    add(old, response("c", response="old c"), response("z", response="nobody asked"))
    add(old, response("e", response="old e"), model="sim/other")
    add(new, response("b", response="new b", minutes=2), response("b", response="b0", minutes=0))
    add(new, response("d", status="error", error_class="timeout", minutes=9))
    copied = reuse_answers(run, tmp_path, planned("a", "b", "c", "d", "e", "b"))
    assert copied == 3
    assert held(run) == {
        key("a"): ("own", None),
        key("b"): ("new b", "new"),
        key("c"): ("old c", "old"),
        key("e"): ("old e", "old"),
    }
    left = missing(run, "responses", planned("a", "b", "c", "d", "e"))
    assert left.column("request_key").to_pylist() == [key("d")]
    assert reuse_answers(run, tmp_path, planned("a", "b", "c", "d", "e")) == 0


def test_what_was_reused_before_keeps_its_origin_and_costs_nothing_here(tmp_path: Path) -> None:
    run, other = RunFolder.create(tmp_path, "mine"), RunFolder.create(tmp_path, "second")
    add(other, response("a", reused_from="first"), response("b", cost_usd=0.5))
    add(run, response("c", cost_usd=0.125))
    assert reuse_answers(run, tmp_path, planned("a", "b", "c")) == 2
    assert {origin for _, origin in held(run).values()} == {"first", "second", None}
    assert spent(run) == 0.125
    assert spent(other) == 0.5


def test_rows_go_to_the_folder_of_their_model_whole(tmp_path: Path) -> None:
    run, other = RunFolder.create(tmp_path, "mine"), RunFolder.create(tmp_path, "other")
    for model in ("p/a", "p/b"):
        add(other, response(model, provider_model=model, mean_logprob=-1.5), model=model)
    assert reuse_answers(run, tmp_path, planned("p/a", "p/b")) == 2
    for model in ("p/a", "p/b"):
        (part,) = run.part_folder("responses", model).iterdir()
        (source,) = other.part_folder("responses", model).iterdir()
        (row,), (before,) = (pq.ParquetFile(p).read().to_pylist() for p in (part, source))
        assert row == {**before, "reused_from": "other"}


def test_many_rows_come_in_several_parts(tmp_path: Path) -> None:
    run, other = RunFolder.create(tmp_path, "mine"), RunFolder.create(tmp_path, "other")
    names = [str(number) for number in range(25_000)]
    add(other, *(response(name) for name in names[:15_000]))
    add(other, *(response(name) for name in names[10_000:]))
    assert reuse_answers(run, tmp_path, planned(*names)) == 25_000
    parts = run.parts("responses")
    assert len(parts) > 1
    keys = [k for p in parts for k in pq.ParquetFile(p).read(["request_key"])["request_key"]]
    assert len(keys) == len({k.as_py() for k in keys}) == 25_000


def test_a_broken_run_is_told_and_left_out(tmp_path: Path) -> None:
    run, good = RunFolder.create(tmp_path, "mine"), RunFolder.create(tmp_path, "good")
    add(good, response("a"))
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "manifest.json").write_text("{")
    torn = RunFolder.create(tmp_path, "torn")
    (torn.part_folder("responses", "m")).mkdir(parents=True)
    (torn.part_folder("responses", "m") / "x.parquet").write_bytes(b"PAR1")
    # Its footer is whole, its columns are not: found only when they are read.
    damaged = RunFolder.create(tmp_path, "damaged")
    path = add(damaged, *(response(str(number)) for number in range(100)), response("b"))
    data = bytearray(path.read_bytes())
    data[4:-3000] = bytes(len(data) - 3004)
    path.write_bytes(data)
    (tmp_path / "latest").symlink_to("mine")
    told: list[str] = []
    assert reuse_answers(run, tmp_path, planned("a", "b"), tell=told.append) == 1
    assert held(run) == {key("a"): ("answer a", "good")}
    assert any("broken is left out" in text for text in told)
    assert any("x.parquet is not read: torn" in text for text in told)
    assert any("damaged" in text for text in told)
    assert len(told) == 3


def test_nothing_is_read_where_nothing_is_missing(tmp_path: Path) -> None:
    run = RunFolder.create(tmp_path, "mine")
    add(run, response("a"))
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "manifest.json").write_text("{")
    told: list[str] = []
    assert reuse_answers(run, tmp_path, planned("a"), tell=told.append) == 0
    assert told == []
    assert reuse_answers(run, tmp_path / "nowhere", planned("x"), tell=told.append) == 0


def test_spent_counts_every_row_once(tmp_path: Path) -> None:
    run = RunFolder.create(tmp_path, "mine")
    assert spent(run) == 0.0
    part = add(run, response("a", cost_usd=1.0), response("b", cost_usd=None))
    add(run, response("a", status="error", error_class="timeout", cost_usd=0.5, minutes=1))
    writer = run.part_writer("judgements", "p/judge")
    writer.append(response("a", cost_usd=0.25))
    writer.flush()
    (part.parent / "copy.parquet").write_bytes(part.read_bytes())
    assert spent(run) == 1.75
