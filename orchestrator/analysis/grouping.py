"""What `--by` may name: a column of the items, or a key of their metadata."""

from __future__ import annotations

import difflib
from collections.abc import Collection
from typing import TYPE_CHECKING

from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

ITEM_COLUMNS = ("category", "difficulty", "answer_type", "cluster", "should_abstain")
"""Columns of items that group them (the macro `item_group` knows the same)."""


def group_columns(con: duckdb.DuckDBPyConnection) -> list[str]:
    """Return every name that `by` takes: columns of the items, then the keys of their metadata."""
    rows = con.execute(
        "SELECT DISTINCT unnest(json_keys(metadata)) AS key FROM item_facts"
        " WHERE json_valid(metadata) ORDER BY key"
    ).fetchall()
    return [*ITEM_COLUMNS, *(str(key) for (key,) in rows if key not in ITEM_COLUMNS)]


def check_group_column(
    con: duckdb.DuckDBPyConnection, by: str, taken: Collection[str] = ()
) -> None:
    """Raise `UsageError` unless `by` names a grouping of the items; `taken` are columns in use."""
    _check_free(by, taken)
    known = group_columns(con)
    if by in known:
        return
    near = difflib.get_close_matches(by, known, n=1)
    hint = f"; did you mean {near[0]}?" if near else ""
    raise UsageError(
        f"--by {by}: the items have no such column or metadata key{hint}"
        f" (expected one of: {', '.join(known)})"
    )


def with_group(schema: pa.Schema, by: str | None) -> pa.Schema:
    """Return the schema with a text column `by` after benchmark, as it is without `by`.

    Raises `UsageError` where it has such a column.
    """
    import pyarrow as pa

    if by is None:
        return schema
    _check_free(by, schema.names)
    return schema.insert(schema.get_field_index("benchmark") + 1, pa.field(by, pa.string()))


def _check_free(by: str, taken: Collection[str]) -> None:
    if by in taken:
        raise UsageError(f"--by {by}: the table has a column {by} already; name another one")
