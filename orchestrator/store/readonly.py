"""SQL from outside: one SELECT at a time, over the verified parts and nothing else.

Two fences, because neither holds alone. The database may open the parts and no other file, and
its configuration is locked; but an opened path may also be written (`COPY … (USE_TMP_FILE
false)`), so the statement is checked too, on DuckDB's own syntax tree. From DuckDB 2.0 a WITH may
hold COPY, INSERT, UPDATE and DELETE and is still a SELECT by its statement type, and
`json_execute_serialized_sql` runs whatever it is given: therefore the kinds of query nodes and
the table functions are lists of what is allowed, not of what is forbidden.
"""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from orchestrator.errors import UsageError
from orchestrator.store.connection import quoted

if TYPE_CHECKING:
    import duckdb

_QUERY_NODES = frozenset({"SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE"})

_TABLE_FUNCTIONS = frozenset(
    {
        "range",
        "generate_series",
        "unnest",
        "repeat",
        "repeat_row",
        "json_each",
        "json_tree",
        "query_table",
        "read_parquet",  # of the verified parts: the other fence sees to that
        "parquet_scan",
        "parquet_metadata",
        "parquet_file_metadata",
        "parquet_kv_metadata",
        "parquet_schema",
        "duckdb_columns",
        "duckdb_functions",
        "duckdb_tables",
        "duckdb_views",
        "duckdb_types",
        "duckdb_settings",
        "pragma_table_info",
        "pragma_version",
    }
)

_BLANK = r"(?:\s|--[^\n]*(?:\n|$)|/\*.*?\*/)"
_OPTION = r"(?:analyze|format\s+'?\w+'?)"
_EXPLAIN = re.compile(
    rf"{_BLANK}*explain\b{_BLANK}*"
    rf"(?P<options>analyze\b|\(\s*{_OPTION}\s*(?:,\s*{_OPTION}\s*)*\))?{_BLANK}*",
    re.IGNORECASE | re.DOTALL,
)

# DuckDB 1.5 turns some PRAGMAs into a SELECT before it says what type a statement is.
_READS = re.compile(
    rf"{_BLANK}*(?:\(|(?:select|with|from|values|table|describe|desc|show|summarize|unpivot)\b)",
    re.IGNORECASE | re.DOTALL,
)

_EXPECTED = "expected one SELECT, or WITH, DESCRIBE or EXPLAIN of one"


def lock_down(
    con: duckdb.DuckDBPyConnection, allowed_paths: Sequence[Path | str] | None = None
) -> None:
    """Let `con` open `allowed_paths` and no other file, and lock its configuration for good.

    By default the paths are the parts that `connect` verified. Views and macros are created
    before; nothing undoes this.
    """
    if allowed_paths is None:
        rows = con.execute("SELECT path FROM store.parts").fetchall()
        allowed_paths = [row[0] for row in rows]
    paths = ", ".join(quoted(str(path)) for path in allowed_paths)
    con.execute("SET allow_community_extensions = false")
    con.execute("SET allow_persistent_secrets = false")
    con.execute("SET python_enable_replacements = false")
    con.execute("SET allowed_directories = []")
    con.execute(f"SET allowed_paths = [{paths}]")
    con.execute("SET enable_external_access = false")
    con.execute("SET lock_configuration = true")


def checked_select(con: duckdb.DuckDBPyConnection, sql: str) -> pa.Table:
    """Run one read-only statement on a locked database and return its rows.

    Raises `UsageError` for anything but one SELECT (or WITH, DESCRIBE, EXPLAIN of one), and with
    DuckDB's words for one that fails.
    """
    import duckdb

    try:
        statement = _checked(con, sql)
        with _reading(con):
            return con.sql(statement).to_arrow_table()
    except duckdb.Error as error:
        raise UsageError(f"SQL: {str(error).strip()}") from error


def interrupt(con: duckdb.DuckDBPyConnection) -> None:
    """Break off what another thread asks `con` now, if it asks anything."""
    import duckdb

    with contextlib.suppress(duckdb.ConnectionException):  # closed meanwhile
        con.interrupt()


def _checked(con: duckdb.DuckDBPyConnection, sql: str) -> str:
    """Return the text to run: the statement as DuckDB split it off, found to be read-only."""
    if not con.sql("SELECT current_setting('lock_configuration')").fetchall()[0][0]:
        raise ValueError("lock_down comes before checked_select")
    if "\x00" in sql:
        raise UsageError(f"SQL: holds a NUL character; {_EXPECTED}")
    kind, text = _only_statement(con, sql)
    if kind != "EXPLAIN":
        _check_select(con, kind, text)
        return text
    # What EXPLAIN ANALYZE explains is run: the inner statement is checked by itself, and what is
    # run is put together from its checked text.
    prefix = _EXPLAIN.match(text)
    if prefix is None:
        raise UsageError(f"SQL: an EXPLAIN of this form is not taken; {_EXPECTED}")
    kind, inner = _only_statement(con, text[prefix.end() :])
    _check_select(con, kind, inner)
    return f"EXPLAIN {prefix['options'] or ''} {inner}"


def _only_statement(con: duckdb.DuckDBPyConnection, sql: str) -> tuple[str, str]:
    statements = con.extract_statements(sql)
    if len(statements) != 1:
        number = len(statements) or "no"
        raise UsageError(f"SQL: {number} statements; {_EXPECTED}{_pivot_hint(sql)}")
    (statement,) = statements
    kind = statement.type.name
    if kind == "SELECT" and not _READS.match(sql):
        kind = "OTHER"
    return kind, statement.query.strip()


def _check_select(con: duckdb.DuckDBPyConnection, kind: str, text: str) -> None:
    if kind != "SELECT":
        raise UsageError(f"SQL: a statement of another kind; {_EXPECTED}{_pivot_hint(text)}")
    ((serialized,),) = con.execute("SELECT json_serialize_sql(?::VARCHAR)", [text]).fetchall()
    try:
        tree = json.loads(serialized)
    except RecursionError as error:
        raise UsageError("SQL: the statement is nested too deeply; write it flatter") from error
    if tree.get("error") or len(tree.get("statements", ())) != 1:
        raise UsageError(f"SQL: {tree.get('error_message', 'cannot be read')}; {_EXPECTED}")
    functions: set[str] = set()
    for node in _nodes(tree):
        node_kind = node.get("type")
        if isinstance(node_kind, str) and node_kind.endswith("_NODE"):
            if node_kind not in _QUERY_NODES:
                raise UsageError(f"SQL: holds a {_plain(node_kind)}; {_EXPECTED}")
        elif node_kind == "TABLE_FUNCTION":
            function = node.get("function") or {}
            functions.add(str(function.get("function_name", "")).lower())
    _check_functions(con, functions - _TABLE_FUNCTIONS)


def _check_functions(con: duckdb.DuckDBPyConnection, unknown: set[str]) -> None:
    """Raise `UsageError` where a table function that is not listed is none of our macros either."""
    if unknown:  # the list of functions takes a fiftieth of a second
        unknown -= _own_table_macros(con)
    if unknown:
        raise UsageError(
            f"SQL: the table function {min(unknown)}() is not taken here: a query reads the "
            "run's views and nothing else (SHOW TABLES lists them)"
        )


def _own_table_macros(con: duckdb.DuckDBPyConnection) -> frozenset[str]:
    rows = con.execute(
        "SELECT lower(function_name) FROM duckdb_functions() "
        "WHERE function_type = 'table_macro' AND NOT internal"
    ).fetchall()
    return frozenset(row[0] for row in rows)


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """Walk every object of a JSON tree; without recursion, since the tree is hostile."""
    waiting = [tree]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def _plain(node_kind: str) -> str:
    return node_kind.removesuffix("_NODE").removesuffix("_QUERY")


def _pivot_hint(sql: str) -> str:
    if re.search(r"\bpivot\b", sql, re.IGNORECASE):
        return "; a PIVOT names its values: FROM scores PIVOT (any_value(score) FOR target IN (…))"
    return ""


@contextlib.contextmanager
def _reading(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """A read-only transaction, given up at the end: the third fence, for tables in memory."""
    con.execute("BEGIN TRANSACTION READ ONLY")
    try:
        yield
    finally:
        con.execute("ROLLBACK")
