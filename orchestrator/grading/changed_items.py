"""Items that have changed since they were graded: what was said of them is as good as not said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from orchestrator.store import RunFolder
from orchestrator.store.schemas import GRADES

if TYPE_CHECKING:
    from orchestrator.grading.tables import RunTables

_COLUMNS = [
    *("benchmark", "item_id", "question", "answers", "choices", "answer_type", "should_abstain"),
    "metadata",
]


def leave_out_stale_grades(tables: RunTables, run: RunFolder) -> None:
    """Let the view `grades` of a run's tables show no grade by golds that an item has no more.

    A data set may be corrected and its sweep run again: the answers stay, as their questions do.
    """
    entry = run.manifest().newest_sweep
    if entry is None:
        return
    kept = run.path / "items"
    others = sorted(path for path in kept.glob("*.parquet") if path.name not in entry.items)
    if not others:
        return
    items = [pq.read_table(path, columns=_COLUMNS, partitioning=None) for path in others]
    tables.register("other_items", pa.concat_tables(items))
    since = pa.array([entry.added_at], GRADES.field("graded_at").type)
    tables.register("entered", pa.table({"since": since}))
    tables.run("changed_items")
