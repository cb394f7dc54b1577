"""The line that every score is held against and that no model's answers are needed for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

ALWAYS_ABSTAIN = "(always abstain)"


def always_abstain(table: pa.Table) -> pa.Table:
    """Return one row a run x benchmark x target of a `scores` table: score 0, credit t.

    Columns run_id, model (`ALWAYS_ABSTAIN`), benchmark, target, score, credit. The two other
    reference lines belong to a model and are columns of `scores`: ref_answer and ref_oracle.
    """
    import pyarrow as pa

    keys = table.select(["run_id", "benchmark", "target"])
    cells = keys.group_by(["run_id", "benchmark", "target"], use_threads=False).aggregate([])
    n = cells.num_rows
    return pa.table(
        {
            "run_id": cells["run_id"],
            "model": pa.array([ALWAYS_ABSTAIN] * n, pa.string()),
            "benchmark": cells["benchmark"],
            "target": cells["target"],
            "score": pa.array([0.0] * n, pa.float64()),
            "credit": cells["target"],
        }
    )
