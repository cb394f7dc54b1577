"""The penalised-score table: the view `scores`, with limits that hold where t's do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from orchestrator.analysis.grouping import check_group_column
from orchestrator.analysis.intervals import (
    JEFFREYS_DIRICHLET,
    MOVER,
    jeffreys_dirichlet,
    mover,
    t_is_doubtful,
)
from orchestrator.analysis.points import penalty

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

    from orchestrator.analysis.bootstrapped import Method

ALL = "ALL"
"""The benchmark of the rows that put a run's benchmarks together."""

Row = dict[str, Any]

_CELL = ("run_id", "model", "group", "rubric", "position", "stated_target", "target")
_INTERNAL = ("n_correct", "n_incorrect", "items", "clusters", "scope")
_LIMITS = ("score_low", "score_high", "interval", "credit_low", "credit_high")

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
) -> pa.Table:
    """Return the contract's `scores` columns, one row a cell x target, in a stable order.

    `by` (a column of the items or a key of their metadata) adds a column of that name after
    `benchmark` and splits every row by it; ALL is then given for values that every benchmark has.
    Where a cell's t interval is doubtful the limits are Jeffreys–Dirichlet's, ALL's are then put
    together from its benchmarks', and the column `interval` says so. With `interval` they are all
    t's (`clustered`), or all of a bootstrap over clusters, drawn by `seed`; null where a bootstrap
    has nothing to draw. Raises `UsageError` for an unknown `by`.
    """
    import pyarrow.compute as pc

    if by is not None:
        check_group_column(con, by, taken=con.table("scores").columns)
    table = con.sql(_ROWS, params={"by": by}).to_arrow_table()
    if interval is None:
        table = _with_limits(table, benchmark_weights(con))
    elif interval != "clustered":
        table = _with_bootstrap(con, table, by, interval, seed)
    table = table.filter(pc.equal(table["scope"], "own"))
    if by is None:
        return table.drop_columns([*_INTERNAL, "group"])
    partial_all = pc.and_(pc.equal(table["benchmark"], ALL), pc.is_null(table["score"]))
    table = table.filter(pc.invert(partial_all)).drop_columns(list(_INTERNAL))
    return table.rename_columns([by if name == "group" else name for name in table.column_names])


def benchmark_weights(con: duckdb.DuckDBPyConnection) -> dict[str, dict[str, float]]:
    """Return by run the weights in ALL of its benchmarks."""
    rows = con.execute(
        "SELECT run_id, benchmark, weight FROM benchmark_weights WHERE weight > 0 ORDER BY ALL"
    ).fetchall()
    weights: dict[str, dict[str, float]] = {}
    for run_id, benchmark, weight in rows:
        weights.setdefault(str(run_id), {})[str(benchmark)] = float(weight)
    return weights


def _with_limits(table: pa.Table, weights: dict[str, dict[str, float]]) -> pa.Table:
    """Return the table with the limits of doubtful cells and of their ALL replaced.

    The rows 'inside' are what a partial benchmark enters ALL with: they get limits like the
    others and hand them to ALL.
    """
    needed = [*_CELL, "benchmark", "n", "score", "correct", "incorrect", *_LIMITS, *_INTERNAL]
    rows: list[Row] = table.select(needed).to_pylist()
    parts: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        if row["benchmark"] != ALL:
            if _is_doubtful(row):
                _set_limits(row, *_posterior_limits(row))
            cell = _cell(row, row["benchmark"])
            if row["scope"] == "inside" or cell not in parts:
                parts[cell] = row
    for row in rows:
        if row["benchmark"] == ALL and row["score"] is not None:
            _set_limits_of_all(row, weights.get(row["run_id"], {}), parts)
    return _put_limits(table, rows)


def _with_bootstrap(
    con: duckdb.DuckDBPyConnection, table: pa.Table, by: str | None, method: Method, seed: int
) -> pa.Table:
    """Return the table with limits of a bootstrap over clusters in the place of its own."""
    from orchestrator.analysis.bootstrapped import NAMES, bootstrap_limits
    from orchestrator.analysis.strata import strata

    rows: list[Row] = table.select([*_CELL, "benchmark", "scope", *_LIMITS]).to_pylist()
    targets: dict[str, dict[float, None]] = {}
    for row in rows:
        targets.setdefault(row["run_id"], {})[row["target"]] = None
    found = bootstrap_limits(list(strata(con, by)), targets, benchmark_weights(con), method, seed)
    for row in rows:
        cell = (row["model"], row["rubric"], row["position"], row["stated_target"])
        at = (row["run_id"], row["benchmark"], row["group"], row["scope"], cell, row["target"])
        limits = found.get(at)
        if limits is None:
            row.update(dict.fromkeys(_LIMITS))
        else:
            _set_limits(row, *limits, NAMES[method])
    return _put_limits(table, rows)


def _put_limits(table: pa.Table, rows: list[Row]) -> pa.Table:
    import pyarrow as pa

    for name in _LIMITS:
        place = table.schema.get_field_index(name)
        column = pa.array([row[name] for row in rows], table.schema.field(name).type)
        table = table.set_column(place, table.schema.field(name), column)
    return table


def _cell(row: Row, benchmark: str) -> tuple[Any, ...]:
    return (benchmark, *(row[name] for name in _CELL))


def _is_doubtful(row: Row) -> bool:
    """Tell whether t is doubtful and a posterior of the outcome shares applies.

    It applies to scores made of right and wrong answers alone (no points for refused or empty
    replies).
    """
    if not row["n"]:
        return False
    cost = penalty(row["target"])
    if abs(row["score"] - (row["correct"] - cost * row["incorrect"])) > 1e-9 * (1 + cost):
        return False
    return t_is_doubtful(*_observations(row), cost)


def _observations(row: Row) -> tuple[float, float, float]:
    """Return right, wrong and all of a cell, in observations that are independent.

    Items of a cluster and samples of an item may all agree, so a cell counts as many observations
    as it has clusters, shared out like its outcomes: at worst too wide, never too narrow.
    """
    size = row["clusters"]
    if size == row["n"]:
        return row["n_correct"], row["n_incorrect"], size
    # rounded, so that a share of a third makes ten of thirty
    return round(row["correct"] * size, 9), round(row["incorrect"] * size, 9), size


def _posterior_limits(row: Row) -> tuple[float, float, str]:
    """Return low, high and the method's name."""
    right, wrong, size = _observations(row)
    rest = max(0, size - right - wrong)
    low, high = jeffreys_dirichlet(right, wrong, rest, penalty(row["target"]))
    clustered = "" if size == row["n"] else " (clusters)"
    return low, high, f"{JEFFREYS_DIRICHLET}{clustered}"


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
        _set_limits(row, part["score_low"], part["score_high"], part["interval"])
        return
    low, high = mover(
        [(weight, part["score"], part["score_low"], part["score_high"]) for weight, part in cells]
    )
    _set_limits(row, low, high, MOVER)


def _set_limits(row: Row, low: float, high: float, method: str) -> None:
    target = row["target"]
    row["score_low"], row["score_high"], row["interval"] = low, high, method
    row["credit_low"] = target + (1 - target) * low
    row["credit_high"] = target + (1 - target) * high
