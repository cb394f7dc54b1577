from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from orchestrator.errors import UsageError
from orchestrator.store import SCHEMAS, RunFolder, connect, skipped_parts
from tests.store.rows import START, add, enter, items_table, key, response, rows


def test_every_view_has_the_contracts_columns_even_without_a_part(run: RunFolder) -> None:
    with connect([run]) as con:
        for kind, schema in SCHEMAS.items():
            table = con.sql(f"SELECT * FROM {kind}").to_arrow_table()
            assert table.num_rows == 0
            assert table.column_names == ["run_id", *schema.names]
            assert table.schema.types[1:] == schema.types
        assert rows(con, "SELECT * FROM run_sweeps") == []


def test_the_types_with_parts_are_the_types_without(con: duckdb.DuckDBPyConnection) -> None:
    for kind, schema in SCHEMAS.items():
        table = con.sql(f"SELECT * FROM {kind}").to_arrow_table()
        assert table.column_names == ["run_id", *schema.names], "no hive column is shown"
        assert table.schema.types[1:] == schema.types
        assert set(table.column("run_id").to_pylist()) <= {"weekly"}


def test_an_answer_beats_an_error(con: duckdb.DuckDBPyConnection) -> None:
    found = rows(con, "SELECT request_key, status, response, started_at FROM responses ORDER BY 3")
    assert [(row["request_key"], row["status"]) for row in found] == [
        (key("a"), "ok"),
        (key("b"), "ok"),
    ]
    assert found[1]["started_at"] == START + timedelta(minutes=2)


def test_one_row_a_key_first_answer_and_last_error(run: RunFolder) -> None:
    add(run, response("a", minutes=5, response="later"))
    add(run, response("a", minutes=4, response="first"))
    add(run, response("a", minutes=1, status="error", error_class="server"))
    add(run, response("b", minutes=1, status="error", error_class="server"))
    add(run, response("b", minutes=3, status="error", error_class="timeout"))
    add(run, response("b", minutes=2, status="error", error_class="quota"), model="other")
    with connect([run]) as con:
        found = rows(con, "SELECT * FROM responses ORDER BY started_at DESC")
        assert [(row["response"], row["error_class"]) for row in found] == [
            ("first", None),
            (None, "timeout"),
        ]


def test_runs_stand_beside_each_other(tmp_path: Path, filled: RunFolder) -> None:
    other = RunFolder.create(tmp_path / "runs", "o'clock".replace("'", "-"))
    enter(other, "s9", "a")
    add(other, response("a", response="other"))
    with connect([filled, other, filled]) as con:
        sql = "SELECT run_id, count(*) AS n FROM {} GROUP BY run_id ORDER BY run_id"
        assert rows(con, sql.format("responses")) == [
            {"run_id": "o-clock", "n": 1},
            {"run_id": "weekly", "n": 2},
        ]
        assert rows(con, sql.format("requests"))[0] == {"run_id": "o-clock", "n": 1}


def test_two_runs_of_one_name_are_refused(tmp_path: Path, run: RunFolder) -> None:
    twin = RunFolder.create(tmp_path / "elsewhere", "weekly")
    with pytest.raises(UsageError, match="two runs are called weekly"):
        connect([run, twin])


def test_the_views_show_the_newest_sweep(run: RunFolder) -> None:
    enter(run, "s1", "a", "b")
    add(run, response("a"))
    enter(run, "s2", "b", "c")
    with connect([run]) as con:
        assert rows(con, "SELECT item_id FROM requests ORDER BY 1") == [
            {"item_id": "b"},
            {"item_id": "c"},
        ]
        assert rows(con, "SELECT count(*) AS n FROM items") == [{"n": 2}]
        assert rows(con, "SELECT count(*) AS n FROM responses") == [{"n": 1}], "answers stay"


def test_the_tables_of_the_sweep(con: duckdb.DuckDBPyConnection) -> None:
    assert rows(con, "SELECT * FROM run_sweeps") == [
        {"run_id": "weekly", "sweep_hash": "s1", "name": "weekly", "decides": "alias", "seed": 7}
    ]
    assert rows(con, "SELECT * EXCLUDE (run_id) FROM run_benchmarks ORDER BY position") == [
        {
            "benchmark": "letters",
            "weight": 2.0,
            "position": 0,
            "grader": "number",
            "own_grading": "exact",
            "judge_prompt": None,
            "few_shot": None,
        },
        {
            "benchmark": "longtail",
            "weight": None,
            "position": 1,
            "grader": None,
            "own_grading": None,
            "judge_prompt": None,
            "few_shot": None,
        },
    ]
    assert con.sql("SELECT target FROM run_targets ORDER BY 1").fetchall() == [(0.0,), (0.75,)]
    assert dict(con.sql("SELECT outcome, points FROM policy").fetchall()) == {
        "correct": 1.0,
        "incorrect": None,
        "abstained": 0.0,
        "refused": -0.5,
        "empty": 0.0,
    }


@pytest.mark.parametrize("targets", ["", "targets: [closed]"])
def test_without_a_number_the_papers_targets_are_scored(run: RunFolder, targets: str) -> None:
    text = f"name: x\nbenchmarks: [letters, {{suite: abstention, weight: 0}}]\n{targets}\n"
    enter(run, "s1", "a", yaml_text=text)
    with connect([run]) as con:
        found = con.sql("SELECT target FROM run_targets ORDER BY 1").fetchall()
        assert found == [(0.0,), (0.5,), (0.75,), (0.9,)]
        found = con.sql("SELECT benchmark, weight FROM run_benchmarks ORDER BY position").fetchall()
        assert found == [("letters", None), ("abstention", 0.0)]


def test_a_suite_stands_for_its_benchmarks(run: RunFolder) -> None:
    text = "name: x\nbenchmarks: [{suite: abstention, weight: 3}, {name: letters}]\n"
    enter(run, "s1", "a", yaml_text=text)
    files = [
        run.write_items(name, items_table("a", benchmark=name), {"suite": "abstention"})
        for name in ("kuq", "selfaware")
    ]
    run.enter_sweep("s1", [*run.parts("items"), *files])
    with connect([run]) as con:
        found = con.sql("SELECT benchmark, weight FROM run_benchmarks ORDER BY position").fetchall()
        assert found == [("kuq", 3.0), ("selfaware", 3.0), ("letters", None)]
        assert rows(con, "SELECT count(*) AS n FROM items") == [{"n": 3}]


@pytest.mark.parametrize("text", ["name: [", "just text", "name: x\nbenchmarks: 3", "{}"])
def test_a_broken_sweep_file_is_one_clear_message(run: RunFolder, text: str) -> None:
    enter(run, "s1", "a", yaml_text=text)
    with pytest.raises(UsageError, match=r"s1\.yaml: cannot be read as a resolved sweep"):
        connect([run])


def test_a_torn_and_a_foreign_file_are_skipped_and_listed(filled: RunFolder) -> None:
    (part, *_) = filled.parts("responses")
    part.with_name("torn.parquet").write_bytes(part.read_bytes()[:100])
    pq.write_table(pa.table({"x": [1]}), part.with_name("foreign.parquet"))
    with connect([filled]) as con:
        assert rows(con, "SELECT count(*) AS n FROM responses") == [{"n": 2}]
        assert [(run_id, Path(path).name) for run_id, path, _ in skipped_parts(con)] == [
            ("weekly", "foreign.parquet"),
            ("weekly", "torn.parquet"),
        ]


def test_a_part_of_another_tool_with_other_columns_is_read(filled: RunFolder) -> None:
    (part, *_) = filled.parts("responses")
    table = pq.ParquetFile(part).read().replace_schema_metadata(None)
    keys = [key("c")] * table.num_rows
    table = table.set_column(0, "request_key", pa.array(keys, pa.large_string()))
    table = table.drop_columns(["reused_from"]).append_column(
        "run_id", pa.array(["liar"] * len(keys))
    )
    pq.write_table(table, part.with_name("other.parquet"))
    with connect([filled]) as con:
        sql = f"SELECT run_id, reused_from FROM responses WHERE request_key = '{key('c')}'"
        assert rows(con, sql) == [{"run_id": "weekly", "reused_from": None}]


def test_an_odd_folder_name_is_quoted(tmp_path: Path) -> None:
    run = RunFolder.create(tmp_path / "it's model_slug=x {a}", "weekly")
    enter(run, "s1", "a")
    add(run, response("a"))
    with connect([run]) as con:
        assert rows(con, "SELECT count(*) AS n FROM responses") == [{"n": 1}]


def test_a_renamed_run_goes_by_its_folders_name(filled: RunFolder) -> None:
    renamed = RunFolder.open(filled.path.rename(filled.path.with_name("it's")))
    with connect([renamed]) as con:
        assert rows(con, "SELECT DISTINCT run_id FROM responses") == [{"run_id": "it's"}]


def test_python_variables_are_no_tables(con: duckdb.DuckDBPyConnection) -> None:
    secret = pa.table({"a": [1]})
    assert secret.num_rows == 1
    with pytest.raises(duckdb.CatalogException):
        con.sql("SELECT * FROM secret")
