"""The tables and views of runs as one SQL text, to be read and to be run in any DuckDB shell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from orchestrator.store.connection import (
    empty_table,
    parts_query,
    quoted,
    sql_text,
    view_text,
    with_digest,
)
from orchestrator.store.schemas import SCHEMAS, Kind

if TYPE_CHECKING:
    import duckdb

_FACTS = ("policy", "run_sweeps", "run_benchmarks", "run_targets")


def view_script(con: duckdb.DuckDBPyConnection) -> str:
    """Return the SQL that makes the tables and views of `con` (of `connect`) in another database.

    It names the parts that `con` reads, by absolute paths; parts that come later are not in it.
    """
    texts = [sql_text("tables")]
    for kind in SCHEMAS:
        texts.append(f"{empty_table(f'store.no_{kind}', SCHEMAS[kind])};\n")
        texts.append(
            f"CREATE VIEW store.{kind}_parts AS\n{with_digest(_parts(con, kind), kind)};\n"
        )
        texts.append(view_text(kind))
    texts += [_rows(con, table) for table in _FACTS]
    return "\n".join(texts)


def _parts(con: duckdb.DuckDBPyConnection, kind: Kind) -> str:
    queries = [f"SELECT NULL::VARCHAR AS run_id, * FROM store.no_{kind}"]  # noqa: S608 -- our names
    by_run = con.execute(
        "SELECT run_id, list(path ORDER BY path) FROM store.parts WHERE kind = ?"
        " GROUP BY run_id ORDER BY run_id",
        [kind],
    ).fetchall()
    for run_id, paths in by_run:
        queries.append(parts_query([Path(path) for path in paths], kind, run_id=run_id))
    return "\nUNION ALL BY NAME\n".join(queries).replace(".parquet', '", ".parquet',\n    '")


def _rows(con: duckdb.DuckDBPyConnection, table: str) -> str:
    rows = con.execute(f"FROM {table}").fetchall()
    if not rows:
        return ""
    values = ",\n".join(f"    ({', '.join(_literal(value) for value in row)})" for row in rows)
    return f"INSERT INTO {table} VALUES\n{values};\n"


def _literal(value: Any) -> str:
    if value is None:
        return "NULL"
    return quoted(value) if isinstance(value, str) else repr(value)
