"""Items that have changed since they were graded: what was said of them is as good as not said."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from orchestrator.store import RunFolder
from orchestrator.store.schemas import GRADES

if TYPE_CHECKING:
    import duckdb

_COLUMNS = [
    *("benchmark", "item_id", "question", "answers", "choices", "answer_type", "should_abstain"),
    "metadata",
]


def leave_out_stale_grades(con: duckdb.DuckDBPyConnection, run: RunFolder) -> None:
    """Let the view `grades` of `con` show no grade by golds that an item has no more.

    A data set may be corrected and its sweep run again: the answers stay, as their questions do.
    """
    entry = run.manifest().newest_sweep
    if entry is None:
        return
    kept = run.path / "items"
    others = sorted(path for path in kept.glob("*.parquet") if path.name not in entry.items)
    if not others:
        return
    tables = [pq.read_table(path, columns=_COLUMNS, partitioning=None) for path in others]
    con.register("other_items", pa.concat_tables(tables))
    since = pa.array([entry.added_at], GRADES.field("graded_at").type)
    con.register("entered", pa.table({"since": since}))
    script = files("orchestrator.grading") / "queries" / "changed_items.sql"
    con.execute(script.read_text(encoding="utf-8"))
