"""The attacks on `sql`: each is refused, and the run folder is the same before and after."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from orchestrator.errors import UsageError
from orchestrator.store import RunFolder, checked_select, connect, lock_down
from tests.store.rows import checksum, fill

FINE = [
    "SELECT count(*) FROM responses",
    "select * from requests;",
    "-- a comment\nSELECT 1 /* and another */ ; -- the end",
    "WITH x AS (SELECT request_key FROM responses) SELECT * FROM x",
    "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 3) FROM n",
    "FROM grades",
    "VALUES (1), (2)",
    "TABLE policy",
    "DESCRIBE responses",
    "DESCRIBE SELECT 1",
    "SUMMARIZE responses",
    "SHOW TABLES",
    "SHOW ALL TABLES",
    "EXPLAIN SELECT * FROM responses",
    "EXPLAIN ANALYZE SELECT * FROM responses",
    "/* c */ EXPLAIN -- d\n ANALYZE /* e */ SELECT count(*) FROM responses",
    "EXPLAIN (FORMAT json) SELECT 1",
    "EXPLAIN (SELECT 1)",
    "SELECT * FROM range(3)",
    "SELECT unnest([1, 2])",
    "SELECT * FROM grades PIVOT (count(*) FOR outcome IN ('correct', 'incorrect'))",
    "SELECT list_transform([1], lambda x: x + 1), regexp_matches('copy', 'copy')",
    "SELECT outcome AS copy, 'COPY x TO y; DROP TABLE z' FROM grades",
    "SELECT 1 UNION ALL SELECT 2",
    "SELECT * FROM store.parts",
    "SELECT * FROM own_macro(2)",
    "((SELECT 1))",
    "UNPIVOT (SELECT 1 AS a, 2 AS b) ON a, b",
]

COPY_PART = "COPY (SELECT 666 AS a) TO '{part}' (FORMAT parquet, USE_TMP_FILE false)"

ATTACKS = [
    "COPY responses TO '{run}/out.csv'",
    "COPY (SELECT 1) TO '{part}'",
    COPY_PART,
    "COPY responses TO '{run}' (FORMAT parquet, PARTITION_BY (status), OVERWRITE)",
    "COPY policy FROM '{beside}'",
    "EXPLAIN ANALYZE COPY (SELECT 1) TO '{run}/out.csv'",
    f"EXPLAIN ANALYZE {COPY_PART}",
    f"EXPLAIN {COPY_PART}",
    f"EXPLAIN (ANALYZE) {COPY_PART}",
    f"EXPLAIN (ANALYZE, FORMAT json) {COPY_PART}",
    f"/* x */ EXPLAIN /* y */ ANALYZE -- z\n{COPY_PART}",
    f"EXPLAIN EXPLAIN {COPY_PART}",
    f"WITH x AS ({COPY_PART}) SELECT * FROM x",
    f"WITH x AS MATERIALIZED ({COPY_PART}) SELECT 1",
    f"EXPLAIN ANALYZE WITH x AS ({COPY_PART}) SELECT * FROM x",
    f"SELECT * FROM (WITH x AS ({COPY_PART}) SELECT * FROM x)",
    f"SUMMARIZE WITH x AS ({COPY_PART}) SELECT 1",
    "WITH x AS (INSERT INTO policy VALUES ('a', 'b', 1) RETURNING 1) SELECT * FROM x",
    "WITH x AS (DELETE FROM policy RETURNING 1) SELECT * FROM x",
    "WITH x AS (UPDATE policy SET points = 1 RETURNING 1) SELECT * FROM x",
    "SELECT * FROM query('COPY (SELECT 1) TO ''{run}/out.csv''')",
    "SELECT * FROM query('SELECT 1')",
    "SELECT * FROM system.main.query('SELECT 1')",
    "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
    "SELECT * FROM \"JSON_execute_serialized_sql\"('{{}}')",
    "PRAGMA json_execute_serialized_sql('{{}}')",
    "ATTACH '{run}/other.duckdb'",
    "ATTACH '{part}' AS x",
    "DETACH memory",
    "EXPORT DATABASE '{run}/export'",
    "IMPORT DATABASE '{run}'",
    "INSTALL httpfs",
    "INSTALL httpfs FROM '{run}'",
    "LOAD httpfs",
    "LOAD '{run}/x.duckdb_extension'",
    "SELECT 1; SELECT 2",
    f"SELECT 1; {COPY_PART}",
    f"EXPLAIN SELECT 1; {COPY_PART}",
    "",
    ";",
    "-- nothing",
    "PRAGMA database_list",
    "PRAGMA threads = 1",
    "SET enable_external_access = true",
    "SET lock_configuration = false",
    "RESET lock_configuration",
    "SET GLOBAL allowed_directories = ['/']",
    "SET VARIABLE x = 1",
    "SET python_enable_replacements = true",
    "USE memory.main",
    "CREATE TABLE t (a INTEGER)",
    "CREATE OR REPLACE VIEW responses AS SELECT 1",
    "CREATE TEMP TABLE t AS SELECT 1",
    "CREATE MACRO m() AS 1",
    "CREATE SECRET s (TYPE s3)",
    "EXPLAIN ANALYZE CREATE TABLE t (a INTEGER)",
    "INSERT INTO policy VALUES ('a', 'b', 1)",
    "UPDATE policy SET points = 1",
    "DELETE FROM policy",
    "DROP VIEW responses",
    "ALTER TABLE policy ADD COLUMN x INTEGER",
    "TRUNCATE policy",
    "VACUUM",
    "CHECKPOINT",
    "ANALYZE",
    "BEGIN",
    "COMMIT",
    "PREPARE p AS SELECT 1",
    "EXECUTE p",
    "CALL enable_logging()",
    "SELECT * FROM enable_logging(storage='file', storage_path='{run}/log')",
    "SELECT * FROM enable_profiling(save_location='{run}/profile.json')",
    "SELECT * FROM checkpoint()",
    "PIVOT grades ON outcome USING count(*)",
    "SELECT * FROM read_text('{beside}')",
    "SELECT * FROM read_blob('{beside}')",
    "SELECT * FROM read_csv('{beside}')",
    "SELECT * FROM read_csv_auto('{beside}')",
    "SELECT * FROM read_json('{run}/manifest.json')",
    "SELECT * FROM read_text('{run}/manifest.json')",
    "SELECT * FROM sniff_csv('{beside}')",
    "SELECT * FROM read_parquet('{beside_parquet}')",
    "SELECT * FROM read_parquet('{run}/responses/*/*.parquet')",
    "SELECT * FROM read_parquet('{run}/../beside.parquet')",
    "SELECT * FROM parquet_metadata('{beside_parquet}')",
    "SELECT * FROM glob('{run}/*')",
    "SELECT * FROM glob('/etc/*')",
    "SELECT * FROM '{beside}'",
    "SELECT * FROM '{beside_parquet}'",
    "SELECT * FROM '{link}'",
    "SELECT * FROM '{linked_folder}/beside.parquet'",
    "SELECT * FROM query_table('{beside}')",
    "SELECT * FROM '/etc/passwd'",
    "SELECT * FROM read_csv('/proc/self/environ')",
    "DESCRIBE '{beside}'",
    "DESCRIBE SELECT * FROM read_csv('{beside}')",
    "SELECT * FROM 'https://example.com/x.parquet'",
    "SELECT getenv('HOME')",
    "SELECT * FROM duckdb_secrets()",
    "SELECT * FROM which_secret('s3://x', 's3')",
    "SELECT * FROM python_map_function(1)",
    "SELECT * FROM arrow_scan(1::POINTER, 1::POINTER, 1::POINTER)",
    "SELECT * FROM somewhere_else",
    "SELECT FROM WHERE",
    "SELECT \x00",
    "SELECT ?",
    "SELECT " + "1 + " * 5000 + "1",
]


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder the attacks are made in; one for all, since none may change it."""
    return tmp_path_factory.mktemp("ground")


@pytest.fixture(scope="module")
def attacked(ground: Path) -> RunFolder:
    return fill(RunFolder.create(ground / "runs", "weekly"))


@pytest.fixture(scope="module")
def places(ground: Path, attacked: RunFolder) -> dict[str, str]:
    """Files an attacker would like to reach: beside the run, and through links inside it."""
    part = attacked.parts("responses")[0]
    beside = ground / "runs" / "beside.csv"
    beside.write_text("secret\n1\n")
    beside_parquet = ground / "runs" / "beside.parquet"
    beside_parquet.write_bytes(part.read_bytes())
    link = part.with_name("link.parquet")
    link.symlink_to(beside_parquet)
    linked_folder = attacked.path / "responses" / "model_slug=linked"
    linked_folder.symlink_to(ground / "runs", target_is_directory=True)
    return {
        "run": str(attacked.path),
        "part": str(part),
        "beside": str(beside),
        "beside_parquet": str(beside_parquet),
        "link": str(link),
        "linked_folder": str(linked_folder),
    }


@pytest.fixture(scope="module")
def database(attacked: RunFolder, places: dict[str, str]) -> Iterator[duckdb.DuckDBPyConnection]:
    con = connect([attacked])
    con.execute("CREATE MACRO own_macro(n) AS TABLE SELECT n AS n")
    lock_down(con)
    yield con
    con.close()


@pytest.fixture
def locked(
    attacked: RunFolder, database: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch
) -> duckdb.DuckDBPyConnection:
    monkeypatch.chdir(attacked.path)  # whatever is written to the working folder shows
    return database


@pytest.mark.parametrize("sql", FINE)
def test_a_read_is_answered(ground: Path, locked: duckdb.DuckDBPyConnection, sql: str) -> None:
    before = checksum(ground)
    assert isinstance(checked_select(locked, sql), pa.Table)
    assert checksum(ground) == before


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: repr(attack[:60]))
def test_an_attack_is_refused_and_changes_nothing(
    ground: Path, locked: duckdb.DuckDBPyConnection, places: dict[str, str], attack: str
) -> None:
    before = checksum(ground)
    policy = locked.sql("SELECT * FROM policy ORDER BY ALL").fetchall()
    with pytest.raises(UsageError, match=r"^SQL: "):
        checked_select(locked, attack.format_map(places))
    assert checksum(ground) == before
    # The same connection goes on, and nothing in memory changed either.
    assert locked.sql("SELECT * FROM policy ORDER BY ALL").fetchall() == policy
    assert checked_select(locked, "SELECT count(*) AS n FROM responses").to_pylist() == [{"n": 2}]


def test_the_fence_of_files_holds_by_itself(
    ground: Path, locked: duckdb.DuckDBPyConnection, places: dict[str, str]
) -> None:
    """Without the check of the statement the database still opens the parts and nothing else."""
    before = checksum(ground)
    for sql in (
        "COPY policy TO '{run}/out.csv'",
        "ATTACH '{run}/other.duckdb'",
        "EXPORT DATABASE '{run}/export'",
        "SELECT * FROM read_csv('{beside}')",
        "SELECT * FROM '{link}'",
        "SET enable_external_access = true",
        "INSTALL httpfs",
        "LOAD httpfs",
    ):
        with pytest.raises(duckdb.Error):
            locked.execute(sql.format_map(places)).fetchall()
    assert checksum(ground) == before


def test_links_out_of_the_folder_are_no_parts(
    locked: duckdb.DuckDBPyConnection, places: dict[str, str]
) -> None:
    found = checked_select(locked, "SELECT path, reason FROM store.skipped_parts").to_pylist()
    assert {row["path"] for row in found} == {places["link"], places["linked_folder"]}
    assert all("symbolic link" in row["reason"] for row in found)


def test_a_linked_kind_is_refused_whole(tmp_path: Path, filled: RunFolder) -> None:
    filled.path.joinpath("grades").rename(tmp_path / "grades")
    filled.path.joinpath("grades").symlink_to(tmp_path / "grades")
    assert filled.parts("grades") == []
    filled.path.joinpath("items").rename(tmp_path / "items")
    filled.path.joinpath("items").symlink_to(tmp_path / "items")
    assert filled.parts("items") == []


def test_an_unlocked_database_is_not_queried(con: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(ValueError, match="lock_down"):
        checked_select(con, "SELECT 1")


def test_a_deep_statement_is_answered_or_refused(locked: duckdb.DuckDBPyConnection) -> None:
    with contextlib.suppress(UsageError):
        checked_select(locked, "SELECT " + "(" * 5000 + "1" + ")" * 5000)
    assert checked_select(locked, "SELECT 1 AS n").to_pylist() == [{"n": 1}]


def test_a_mistake_is_explained(locked: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(UsageError, match=r"(?s)responces does not exist.*responses"):
        checked_select(locked, "SELECT * FROM responces")
    with pytest.raises(UsageError, match="FOR target IN"):
        checked_select(locked, "PIVOT grades ON outcome USING count(*)")
    with pytest.raises(UsageError, match="2 statements; expected one SELECT"):
        checked_select(locked, "SELECT 1; SELECT 2")
