"""What is still to be asked: an anti-join between the plan and the keys on disk."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from orchestrator.store.connection import create_empty, open_database, parts_query, sql_text
from orchestrator.store.footers import readable_parts
from orchestrator.store.reading_again import read_again
from orchestrator.store.run_folder import RunFolder
from orchestrator.store.schemas import FINAL_ERRORS, REQUESTS, RESPONSES

if TYPE_CHECKING:
    import duckdb

Asked = Literal["responses", "judgements"]

_KEY_BYTES = 16
_PARTS_AT_A_TIME = 100
"""Parts looked through at once for an answer, of which the first is nearly always enough."""


def missing_rows(
    run: RunFolder, kind: Asked, keys: NDArray[np.uint8], *, retry_errors: bool = False
) -> NDArray[np.int64]:
    """Return which rows of a plan are still to be asked, in the order of their keys.

    `keys` are the plan's keys as bytes, of shape (rows, 16). Of rows that share a key the first is
    returned. A key is settled by an `ok` row, or by an error of the request's own making
    (`FINAL_ERRORS`) unless `retry_errors`; passing and account errors are asked again. Keys are
    hashes: in their order any number of rows from the start is a fair choice of the plan.
    """
    return _missing(run, kind, _uuids(keys), retry_errors=retry_errors)


def missing(
    run: RunFolder, kind: Asked, planned: pa.Table, *, retry_errors: bool = False
) -> pa.Table:
    """Return the rows of `planned` that are still to be asked, in their own order.

    `planned` has a column `request_key` (text) and any others; the rest is as in `missing_rows`.
    """
    rows = _missing(run, kind, planned.column("request_key"), retry_errors=retry_errors)
    return planned.take(pa.array(np.sort(rows)))


def has_usable_answer(run: RunFolder, provider_model: str, keys: NDArray[np.uint8]) -> bool:
    """Return whether one of these requests has an answer that is neither empty nor cut off.

    `keys` has the shape (requests, 16).
    """

    def look() -> bool:
        parts, _ = readable_parts(run.part_folder("responses", provider_model), "responses")
        return any(
            _holds_usable(parts[start : start + _PARTS_AT_A_TIME], keys)
            for start in range(0, len(parts), _PARTS_AT_A_TIME)
        )

    return read_again(look)


def answered_counts(
    run: RunFolder, kind: Asked = "responses", planned: pa.Table | None = None
) -> pa.Table:
    """Return where each model stands, in distinct keys, from the files alone.

    Columns: model, planned, ok, failed (not asked again), again (to be asked again), unasked,
    cost_usd. `planned` has the columns model and request_key; by default it is what the run's
    newest sweep plans.
    """

    def count() -> pa.Table:
        with closing(_answers(run.parts(kind), kind)) as con:
            _name_final_errors(con, FINAL_ERRORS)
            parts = run.parts("requests")
            if planned is None and parts:
                con.execute(f"CREATE VIEW planned AS {parts_query(parts, 'requests')}")
            else:
                con.register("planned", REQUESTS.empty_table() if planned is None else planned)
            return con.sql(sql_text("answered_counts")).to_arrow_table()

    return read_again(count)


def _missing(
    run: RunFolder, kind: Asked, keys: pa.Array | pa.ChunkedArray, *, retry_errors: bool
) -> NDArray[np.int64]:
    numbered = pa.table(
        {"request_key": keys, "row_number": pa.array(np.arange(len(keys), dtype=np.int64))}
    )

    def look() -> NDArray[np.int64]:
        with closing(_answers(run.parts(kind), kind)) as con:
            _name_final_errors(con, frozenset() if retry_errors else FINAL_ERRORS)
            con.register("planned", numbered)
            found = con.sql(sql_text("missing")).fetchnumpy()["row_number"]
        return np.asarray(found, dtype=np.int64)

    return read_again(look)


def _holds_usable(parts: list[Path], keys: NDArray[np.uint8]) -> bool:
    with closing(_answers(parts, "responses")) as con:
        con.register("planned", pa.table({"request_key": _uuids(keys)}))
        return bool(con.sql(sql_text("usable_answer")).fetchall())


def _uuids(keys: NDArray[np.uint8]) -> pa.Array:
    """Return keys as DuckDB compares them fastest: a UUID is a number of 16 bytes."""
    rows = pa.py_buffer(np.ascontiguousarray(keys))
    stored = pa.FixedSizeBinaryArray.from_buffers(pa.binary(_KEY_BYTES), len(keys), [None, rows])
    return pa.ExtensionArray.from_storage(pa.uuid(), stored)


def _answers(parts: list[Path], kind: Asked) -> duckdb.DuckDBPyConnection:
    """Return a database with every row of these parts as the view `answers`."""
    con = open_database()
    create_empty(con, "no_answers", RESPONSES)
    tables = ["SELECT * FROM no_answers", *([parts_query(parts, kind)] if parts else [])]
    con.execute(f"CREATE VIEW answers AS {' UNION ALL BY NAME '.join(tables)}")
    return con


def _name_final_errors(con: duckdb.DuckDBPyConnection, names: frozenset[str]) -> None:
    con.execute("CREATE TABLE final_errors (error_class VARCHAR)")
    for name in names:
        con.execute("INSERT INTO final_errors VALUES (?)", [name])
