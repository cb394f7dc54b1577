"""What is still to be asked: an anti-join between the plan and the keys on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from orchestrator.store.connection import create_empty, open_database, parts_query, sql_text
from orchestrator.store.run_folder import RunFolder
from orchestrator.store.schemas import FINAL_ERRORS, REQUESTS, RESPONSES

if TYPE_CHECKING:
    import duckdb

Asked = Literal["responses", "judgements"]


def missing(run: RunFolder, kind: Asked, planned: pa.Table) -> pa.Table:
    """Return the rows of `planned` that are still to be asked, in their order.

    `planned` has a column `request_key` and any others. Of rows that share a key the first is
    returned. A key is settled by an `ok` row, or by an error of the request's own making
    (`FINAL_ERRORS`); passing and account errors are asked again.
    """
    keys = pa.table(
        {
            "request_key": planned.column("request_key"),
            "row_number": pa.array(np.arange(planned.num_rows, dtype=np.int64)),
        }
    )
    con = _database(run, kind, keys)
    try:
        rows = con.sql(sql_text("missing")).to_arrow_table()
    finally:
        con.close()
    return planned.take(rows.column("row_number").combine_chunks())


def answered_counts(
    run: RunFolder, kind: Asked = "responses", planned: pa.Table | None = None
) -> pa.Table:
    """Return where each model stands, in distinct keys, from the files alone.

    Columns: model, planned, ok, failed (not asked again), again (to be asked again), unasked,
    cost_usd. `planned` has the columns model and request_key; by default it is what the run's
    newest sweep plans.
    """
    if planned is None:
        parts = run.parts("requests")
        columns = ["model", "request_key"]
        planned = (
            pq.read_table(parts[0], columns=columns, partitioning=None)
            if parts
            else REQUESTS.empty_table()
        )
    con = _database(run, kind, planned.select(["model", "request_key"]))
    try:
        return con.sql(sql_text("answered_counts")).to_arrow_table()
    finally:
        con.close()


def _database(run: RunFolder, kind: Asked, planned: pa.Table) -> duckdb.DuckDBPyConnection:
    con = open_database()
    create_empty(con, "no_answers", RESPONSES)
    parts = run.parts(kind)
    union = " UNION ALL BY NAME ".join(
        ["SELECT * FROM no_answers", *([parts_query(parts, kind)] if parts else [])]
    )
    con.execute(f"CREATE VIEW answers AS {union}")
    con.execute("CREATE TABLE final_errors (error_class VARCHAR)")
    con.executemany("INSERT INTO final_errors VALUES (?)", [[name] for name in FINAL_ERRORS])
    con.register("planned", planned)
    return con
