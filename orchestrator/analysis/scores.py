"""The penalised-score table: the view `scores`, with limits that hold where t's do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from orchestrator.analysis.cell_limits import (
    LIMITS,
    Row,
    is_doubtful,
    posterior_limits,
    put_limits,
    set_limits,
)
from orchestrator.analysis.grouping import check_group_column
from orchestrator.analysis.intervals import JEFFREYS_DIRICHLET, MOVER, mover

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

    from orchestrator.analysis.bootstrapped import Method

ALL = "ALL"
"""The benchmark of the rows that put a run's benchmarks together."""

_CELL = ("run_id", "model", "group", "rubric", "position", "stated_target", "target")
_INTERNAL = ("n_correct", "n_incorrect", "items", "clusters", "scope")
N_SCORED = "n_scored"
"""Of `n` what the score counts: fewer in ALL, where items stand outside it."""

_ROWS = """
SELECT s.*
FROM score_rows($by) AS s
LEFT JOIN run_benchmarks AS b USING (run_id, benchmark)
ORDER BY
    s.run_id, s.benchmark = 'ALL', b.position, s.benchmark, s."group" NULLS LAST, s.model,
    s.position, s.rubric = 'closed' DESC, s.rubric, s.stated_target NULLS FIRST, s.target, s.scope
"""


Interval = Literal["clustered", "bca", "studentised"]


def scores(
    con: duckdb.DuckDBPyConnection,
    by: str | None = None,
    interval: Interval | None = None,
    seed: int = 0,
    *,
    scored_n: bool = False,
) -> pa.Table:
    """Return the contract's `scores` columns, one row a cell x target, in a stable order.

    `by` (a column of the items or a key of their metadata) adds a column of that name after
    `benchmark` and splits every row by it; ALL is then given for values that every benchmark has.
    Where a cell's t interval is doubtful the limits are Jeffreys–Dirichlet's, ALL's are then put
    together from its benchmarks', and the column `interval` says so. With `interval` they are all
    t's (`clustered`), or all of a bootstrap over clusters, drawn by `seed`; null where a bootstrap
    has nothing to draw. `scored_n` adds the column `N_SCORED` at the end. Raises `UsageError` for
    an unknown `by`.
    """
    if by is not None:
        check_group_column(con, by, taken=con.table("scores").columns)
    table = _rows(con, by)
    if interval is None:
        table = _with_limits(table, benchmark_weights(con))
    elif interval != "clustered":
        table = _with_bootstrap(con, table, by, interval, seed)
    table = _with_scope_own(table)
    if not scored_n:
        table = table.drop_columns([N_SCORED])
    if by is None:
        return table.drop_columns([*_INTERNAL, "group"])
    table = _without_partial_all(table).drop_columns(list(_INTERNAL))
    return table.rename_columns([by if name == "group" else name for name in table.column_names])


def _rows(con: duckdb.DuckDBPyConnection, by: str | None) -> pa.Table:
    """Return `score_rows` of both scopes, in the order of the table.

    By way of a table: `con.sql` plans a query twice, to know its columns and to run it, and this
    plan takes as long as a thousand rows.
    """
    con.execute(f"CREATE OR REPLACE TEMP TABLE ordered_scores AS {_ROWS}", {"by": by})
    try:
        return con.sql("FROM ordered_scores").to_arrow_table()
    finally:
        con.execute("DROP TABLE temp.ordered_scores")


def _with_scope_own(table: pa.Table) -> pa.Table:
    if set(table["scope"].to_pylist()) <= {"own"}:
        return table  # nothing to filter out, and pyarrow.compute takes 50 ms to import
    import pyarrow.compute as pc

    return table.filter(pc.equal(table["scope"], "own"))


def _without_partial_all(table: pa.Table) -> pa.Table:
    import pyarrow.compute as pc

    partial_all = pc.and_(pc.equal(table["benchmark"], ALL), pc.is_null(table["score"]))
    return table.filter(pc.invert(partial_all))


def benchmark_weights(con: duckdb.DuckDBPyConnection) -> dict[str, dict[str, float]]:
    """Return by run the weights in ALL of its benchmarks."""
    rows = con.execute(
        "SELECT run_id, benchmark, weight FROM benchmark_weights WHERE weight > 0 ORDER BY ALL"
    ).fetchall()
    weights: dict[str, dict[str, float]] = {}
    for run_id, benchmark, weight in rows:
        weights.setdefault(str(run_id), {})[str(benchmark)] = float(weight)
    return weights


def silence_points(con: duckdb.DuckDBPyConnection) -> dict[str, tuple[float, ...]]:
    """Return by run what an abstained, a refused and an empty answer are worth."""
    rows = con.execute("SELECT run_id, abstained, refused, empty FROM silence_points").fetchall()
    return {str(run_id): tuple(float(each) for each in worth) for run_id, *worth in rows}


def _with_limits(table: pa.Table, weights: dict[str, dict[str, float]]) -> pa.Table:
    """Return the table with the limits of doubtful cells and of their ALL replaced.

    The rows 'inside' are what a partial benchmark enters ALL with: they get limits like the
    others and hand them to ALL.
    """
    needed = [*_CELL, "benchmark", "n", "score", "correct", "incorrect", *LIMITS, *_INTERNAL]
    rows: list[Row] = table.select(needed).to_pylist()
    parts: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        if row["benchmark"] != ALL:
            if is_doubtful(row):
                set_limits(row, *posterior_limits(row))
            cell = _cell(row, row["benchmark"])
            if row["scope"] == "inside" or cell not in parts:
                parts[cell] = row
    for row in rows:
        if row["benchmark"] == ALL and row["score"] is not None:
            _set_limits_of_all(row, weights.get(row["run_id"], {}), parts)
    return put_limits(table, rows)


def _with_bootstrap(
    con: duckdb.DuckDBPyConnection, table: pa.Table, by: str | None, method: Method, seed: int
) -> pa.Table:
    """Return the table with limits of a bootstrap over clusters in the place of its own."""
    from orchestrator.analysis.bootstrapped import NAMES, bootstrap_limits
    from orchestrator.analysis.strata import strata

    rows: list[Row] = table.select([*_CELL, "benchmark", "scope", *LIMITS]).to_pylist()
    targets: dict[str, dict[float, None]] = {}
    for row in rows:
        targets.setdefault(row["run_id"], {})[row["target"]] = None
    found = bootstrap_limits(list(strata(con, by)), targets, benchmark_weights(con), method, seed)
    for row in rows:
        cell = (row["model"], row["rubric"], row["position"], row["stated_target"])
        at = (row["run_id"], row["benchmark"], row["group"], row["scope"], cell, row["target"])
        limits = found.get(at)
        if limits is None:
            row.update(dict.fromkeys(LIMITS))
        else:
            set_limits(row, *limits, NAMES[method])
    return put_limits(table, rows)


def _cell(row: Row, benchmark: str) -> tuple[Any, ...]:
    return (benchmark, *(row[name] for name in _CELL))


def _set_limits_of_all(
    row: Row, weights: dict[str, float], parts: dict[tuple[Any, ...], Row]
) -> None:
    """Put ALL's limits together from its benchmarks' where one of those is not t's."""
    found = [(weight, parts.get(_cell(row, benchmark))) for benchmark, weight in weights.items()]
    cells = [(weight, part) for weight, part in found if part and part["score_low"] is not None]
    if len(cells) < len(found) or not any(
        part["interval"].startswith(JEFFREYS_DIRICHLET) for _, part in cells
    ):
        return
    if len(cells) == 1:
        part = cells[0][1]
        set_limits(row, part["score_low"], part["score_high"], part["interval"])
        return
    low, high = mover(
        [(weight, part["score"], part["score_low"], part["score_high"]) for weight, part in cells]
    )
    set_limits(row, low, high, MOVER)
