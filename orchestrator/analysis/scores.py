"""The penalised-score table: the view `scores`, with limits that hold where t's do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from orchestrator.analysis.grouping import check_group_column
from orchestrator.analysis.intervals import JEFFREYS_DIRICHLET, jeffreys_dirichlet, t_is_doubtful
from orchestrator.analysis.points import penalty

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

Row = dict[str, Any]

_CELL = ("run_id", "model", "group", "rubric", "position", "stated_target", "target")
_INTERNAL = ("n_correct", "n_incorrect", "items", "clusters")
_LIMITS = ("score_low", "score_high", "interval", "credit_low", "credit_high")

_ROWS = """
SELECT s.*
FROM score_rows($by) AS s
LEFT JOIN run_benchmarks AS b USING (run_id, benchmark)
ORDER BY
    s.run_id, s.benchmark = 'ALL', b.position, s.benchmark, s."group" NULLS LAST, s.model,
    s.position, s.rubric = 'closed' DESC, s.rubric, s.stated_target NULLS FIRST, s.target
"""


def scores(con: duckdb.DuckDBPyConnection, by: str | None = None) -> pa.Table:
    """Return the contract's `scores` columns, one row a cell x target, in a stable order.

    `by` (a column of the items or a key of their metadata) adds a column of that name after
    `benchmark` and splits every row by it; ALL is then given for values that every benchmark has.
    Where the t interval of an unclustered cell with one sample an item is doubtful the limits are
    Jeffreys–Dirichlet's and `interval` says so. Raises `UsageError` for an unknown `by`.
    """
    if by is not None:
        check_group_column(con, by, taken=con.table("scores").columns)
    table = con.sql(_ROWS, params={"by": by}).to_arrow_table()
    table = _with_limits(table, _sole_benchmarks(con))
    if by is None:
        return table.drop_columns([*_INTERNAL, "group"])
    import pyarrow.compute as pc

    partial_all = pc.and_(pc.equal(table["benchmark"], "ALL"), pc.is_null(table["score"]))
    table = table.filter(pc.invert(partial_all)).drop_columns(list(_INTERNAL))
    return table.rename_columns([by if name == "group" else name for name in table.column_names])


def _sole_benchmarks(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Return by run the benchmark that ALL consists of, for runs where it is a single one."""
    rows = con.execute(
        "SELECT run_id, any_value(benchmark) FROM benchmark_weights WHERE weight > 0"
        " GROUP BY run_id HAVING count(*) = 1 AND NOT any_value(partial)"
    ).fetchall()
    return {str(run_id): str(benchmark) for run_id, benchmark in rows}


def _with_limits(table: pa.Table, sole: dict[str, str]) -> pa.Table:
    """Return the table with the limits of doubtful cells replaced."""
    import pyarrow as pa

    needed = [*_CELL, "benchmark", "n", "score", "correct", "incorrect", *_LIMITS, *_INTERNAL]
    rows: list[Row] = table.select(needed).to_pylist()
    replaced: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        if row["benchmark"] != "ALL" and _is_doubtful(row):
            row.update(_posterior_limits(row))
            replaced[_cell(row, row["benchmark"])] = {name: row[name] for name in _LIMITS}
    for row in rows:
        if row["benchmark"] == "ALL" and row["run_id"] in sole:
            row.update(replaced.get(_cell(row, sole[row["run_id"]]), {}))
    for name in _LIMITS:
        place = table.schema.get_field_index(name)
        column = pa.array([row[name] for row in rows], table.schema.field(name).type)
        table = table.set_column(place, table.schema.field(name), column)
    return table


def _cell(row: Row, benchmark: str) -> tuple[Any, ...]:
    return (benchmark, *(row[name] for name in _CELL))


def _is_doubtful(row: Row) -> bool:
    """Tell whether t is doubtful and the posterior of independent items applies.

    It applies to one graded sample an item, to items that are clusters of their own, and to
    scores made of right and wrong answers alone (no points for refused or empty replies).
    """
    n = row["n"]
    if not n or not n == row["items"] == row["clusters"]:
        return False
    cost = penalty(row["target"])
    if abs(row["score"] - (row["correct"] - cost * row["incorrect"])) > 1e-9 * (1 + cost):
        return False
    return t_is_doubtful(row["n_correct"], row["n_incorrect"], n, cost)


def _posterior_limits(row: Row) -> Row:
    right, wrong, target = row["n_correct"], row["n_incorrect"], row["target"]
    low, high = jeffreys_dirichlet(right, wrong, row["n"] - right - wrong, penalty(target))
    return {
        "score_low": low,
        "score_high": high,
        "interval": JEFFREYS_DIRICHLET,
        "credit_low": target + (1 - target) * low,
        "credit_high": target + (1 - target) * high,
    }
