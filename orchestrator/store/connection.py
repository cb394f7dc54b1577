"""DuckDB over the parts of one or more runs: in memory, nothing copied, views of the contract."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from orchestrator.errors import UsageError
from orchestrator.store.footers import Footer
from orchestrator.store.names import check_path
from orchestrator.store.run_folder import RunFolder
from orchestrator.store.schemas import SCHEMAS, Kind
from orchestrator.store.sweep_facts import SweepFacts, sweep_facts

if TYPE_CHECKING:
    import duckdb


MEMORY = 5 * 2**30
"""Bytes that queries of ours over runs of any size take at most; the process takes 2 GB more."""


def connect(runs: Sequence[RunFolder]) -> duckdb.DuckDBPyConnection:
    """Return an in-memory database with the runs' tables as views, each with `run_id`.

    Views: items, requests, responses, judgements, grades. Tables: policy, run_sweeps,
    run_benchmarks, run_targets; store.parts and store.skipped_parts list the files that are read
    and those that are not, with the reason. The database sees the parts that stand on disk now;
    connect again to see later ones. Raises `UsageError` for two runs of one name and for a sweep
    that cannot be read.
    """
    distinct = _distinct(runs)
    con = open_database()
    con.execute(sql_text("tables"))
    for kind in SCHEMAS:
        create_empty(con, f"store.no_{kind}", SCHEMAS[kind])
    sources: dict[Kind, list[str]] = {kind: [] for kind in SCHEMAS}
    listed: list[tuple[str, ...]] = []
    skipped: list[tuple[str, ...]] = []
    for run in distinct:
        items: list[Path] = []
        for kind in SCHEMAS:
            good, bad = run.checked_footers(kind)
            items = list(good) if kind == "items" else items
            listed += [(run.run_id, kind, str(path)) for path in good]
            skipped += [(run.run_id, kind, str(path), reason) for path, reason in bad]
            for alike in _by_columns(good):
                sources[kind].append(
                    parts_query(alike, kind, run_id=run.run_id, have_same_columns=True)
                )
        _insert_facts(con, run.run_id, sweep_facts(run, items))
    _insert(con, "store.parts", ("run_id", "kind", "path"), listed)
    _insert(con, "store.skipped_parts", ("run_id", "kind", "path", "reason"), skipped)
    for kind in SCHEMAS:
        empty = f"SELECT NULL::VARCHAR AS run_id, * FROM store.no_{kind}"  # noqa: S608 -- our names
        union = " UNION ALL BY NAME ".join([empty, *sources[kind]])
        con.execute(f"CREATE VIEW store.{kind}_parts AS {with_digest(union, kind)}")
        con.execute(view_text(kind))
    return con


def open_database() -> duckdb.DuckDBPyConnection:
    """Return an empty in-memory database that loads no extension and sees no Python variable."""
    import duckdb

    spill = Path(tempfile.gettempdir()) / f"calibrant-{os.getpid()}-{secrets.token_hex(4)}"
    con = duckdb.connect(":memory:")
    con.execute("SET autoinstall_known_extensions = false")
    con.execute("SET autoload_known_extensions = false")
    con.execute("SET python_enable_replacements = false")
    con.execute("SET enable_progress_bar = false")
    con.execute("SET TimeZone = 'UTC'")
    # By default a large query spills into the working folder, which may be a run's.
    con.execute(f"SET temp_directory = {quoted(str(spill))}")
    return con


def bound_memory(con: duckdb.DuckDBPyConnection) -> None:
    """Let `con` take a part of a large machine's memory; the rest goes to temporary files."""
    if os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") > 2 * MEMORY:
        con.execute(f"SET memory_limit = '{MEMORY} B'")


def sql_text(name: str) -> str:
    """Return the text of `views/<name>.sql`."""
    return (resources.files(__package__) / "views" / f"{name}.sql").read_text(encoding="utf-8")


def view_text(kind: Kind) -> str:
    """Return the SQL of a kind's view; answers of models and of judges are read the same way."""
    if kind in ("responses", "judgements"):
        return Template(sql_text("answers")).substitute(kind=kind)
    return sql_text(kind)


def with_digest(query: str, kind: Kind) -> str:
    """Return `query` of a kind's parts with a digest of the key where rows are told apart by it."""
    if kind not in ("responses", "judgements"):
        return query
    return f"SELECT *, hash(run_id, request_key) AS digest FROM ({query})"  # noqa: S608 -- our names


def quoted(text: str) -> str:
    """Return `text` as an SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def parts_query(
    parts: Sequence[Path], kind: Kind, run_id: str | None = None, *, have_same_columns: bool = False
) -> str:
    """Return a SELECT of the columns of `kind` that `parts` have, with `run_id` first if given.

    Where all `parts` have the same columns, DuckDB looks at one of them to understand a query, and
    else at each of them every time the query names the view.
    """
    for path in parts:
        check_path(path)
    files = ", ".join(quoted(str(path)) for path in parts)
    columns = "|".join(SCHEMAS[kind].names)
    run = f"{quoted(run_id)} AS run_id, " if run_id is not None else ""
    return (
        f"SELECT {run}COLUMNS('^({columns})$') "  # noqa: S608 -- names of ours, literals quoted
        f"FROM read_parquet([{files}], union_by_name = {str(not have_same_columns).lower()}, "
        "hive_partitioning = false)"
    )


def _by_columns(parts: Mapping[Path, Footer]) -> list[list[Path]]:
    """Return the parts in groups of the same columns: a part may be older than a column."""
    groups: dict[frozenset[str], list[Path]] = {}
    for path, footer in parts.items():
        groups.setdefault(frozenset(footer.schema.names), []).append(path)
    return list(groups.values())


def create_empty(con: duckdb.DuckDBPyConnection, name: str, schema: pa.Schema) -> None:
    """Create the empty table `name` with the columns of `schema`."""
    con.execute(empty_table(name, schema))


def empty_table(name: str, schema: pa.Schema) -> str:
    """Return the statement that creates the empty table `name` with the columns of `schema`."""
    columns = ", ".join(f'"{field.name}" {_sql_type(field.type)}' for field in schema)
    return f"CREATE TABLE {name} ({columns})"


def skipped_parts(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str, str]]:
    """Return (run_id, path, reason) of every file that `connect` did not read."""
    rows = con.execute(
        "SELECT run_id, path, reason FROM store.skipped_parts ORDER BY ALL"
    ).fetchall()
    return [(str(run_id), str(path), str(reason)) for run_id, path, reason in rows]


def _distinct(runs: Iterable[RunFolder]) -> list[RunFolder]:
    by_id: dict[str, RunFolder] = {}
    for run in runs:
        other = by_id.setdefault(run.run_id, run)
        if other.path != run.path:
            raise UsageError(
                f"two runs are called {run.run_id}: {other.path} and {run.path}; rename one of "
                "the folders to tell them apart in the tables"
            )
    return list(by_id.values())


def _sql_type(kind: pa.DataType) -> str:
    if pa.types.is_list(kind):
        return f"{_sql_type(kind.value_type)}[]"
    names = {
        pa.string(): "VARCHAR",
        pa.bool_(): "BOOLEAN",
        pa.int32(): "INTEGER",
        pa.int64(): "BIGINT",
        pa.float64(): "DOUBLE",
        pa.timestamp("us", tz="UTC"): "TIMESTAMPTZ",
    }
    return names[kind]


def _insert(
    con: duckdb.DuckDBPyConnection, table: str, columns: Sequence[str], rows: list[Any]
) -> None:
    """Insert `rows` of text; one Arrow scan, since row by row takes seconds for thousands."""
    if not rows:
        return
    arrays = [pa.array(column, pa.string()) for column in zip(*rows, strict=True)]
    con.register("inserted", pa.table(dict(zip(columns, arrays, strict=True))))
    con.execute(f"INSERT INTO {table} SELECT * FROM inserted")  # noqa: S608 -- a name of ours
    con.unregister("inserted")


def _insert_facts(con: duckdb.DuckDBPyConnection, run_id: str, facts: SweepFacts | None) -> None:
    if facts is None:
        return
    rows: dict[str, list[tuple[Any, ...]]] = {
        "run_sweeps": [(run_id, facts.sweep_hash, facts.name, facts.decides, facts.seed)],
        "policy": [(run_id, outcome, points) for outcome, points in facts.points.items()],
        "run_targets": [(run_id, target) for target in facts.targets],
        "run_benchmarks": [
            (
                *(run_id, entry.benchmark, entry.weight, position),
                *(entry.grader, entry.own_grading, entry.judge_prompt, entry.few_shot),
            )
            for position, entry in enumerate(facts.benchmarks)
        ],
    }
    for table, values in rows.items():
        if values:  # in one statement: each takes a millisecond
            marks = ", ".join(f"({', '.join('?' * len(row))})" for row in values)
            con.execute(
                f"INSERT INTO {table} VALUES {marks}",  # noqa: S608 -- names of ours
                [value for row in values for value in row],
            )
