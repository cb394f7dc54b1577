"""Curves of a run's models: the score at any target, and how well their confidences fit and rank.

`views/score_curve.sql`, `confidence.sql` and `calibration.sql` say what each column is, and name
the source of each formula. Here they are read in one pass, with limits that hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from orchestrator.analysis.cell_limits import (
    Row,
    is_doubtful,
    posterior_limits,
    put_limits,
    set_limits,
)
from orchestrator.analysis.points import penalty
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

CurveName = Literal["score", "calibration", "risk-coverage", "reliability"]

TARGETS = (*(step / 20 for step in range(20)), 0.99)
"""Targets of a curve: 0, 0.05, …, 0.95 and 0.99. In credit a score is a straight line over t."""

BINS = 10

RISK_POINTS = 200
"""Points of a risk-coverage curve at most; the view `risk_coverage` has every level."""

_PASS = ("confident_answers", "confidence_levels")
"""What every table about confidences stands on, in order."""

_WANTED = """
WHERE ($model IS NULL OR c.model = $model) AND ($benchmark IS NULL OR c.benchmark = $benchmark)
"""

_ORDER = """
ORDER BY
    c.run_id, b.position, c.benchmark, c.model, c.position, c.rubric = 'closed' DESC, c.rubric,
    c.stated_target NULLS FIRST
"""


def _select(rows: str, columns: str = "c.*") -> str:
    return (
        f"SELECT {columns} FROM {rows} AS c LEFT JOIN run_benchmarks AS b USING (run_id, benchmark)"  # noqa: S608 -- names of ours
        f"{_WANTED}{{more}}{_ORDER}"
    )


_SCORE = _select("score_curve_at($targets)").format(more="") + ", c.target"
_CALIBRATION = _select("calibration_at($bins)").format(more="") + ", c.source"
_RELIABILITY = _select("reliability_at($bins)").format(more="") + ", c.source, c.bin"
# of each step of the coverage the last point; the first answer and the last are always there
_RISK = (
    _select("risk_coverage").format(
        more="""QUALIFY row_number() OVER (
    PARTITION BY c.run_id, c.model, c.benchmark, c.rubric, c.position, c.stated_target, c.source,
        ceil(c.coverage * $points)
    ORDER BY c.confidence
) = 1"""
    )
    + ", c.source, c.confidence DESC"
)


@dataclass(frozen=True, slots=True)
class Curves:
    """What the curves are drawn from, a row a point; columns as in the views of the same names.

    score: `score_curve` at `targets`, limits replaced where t's do not hold (`interval` says by
    what). calibration: a row a model, benchmark, wording and source of a confidence. risk_coverage:
    at most `RISK_POINTS` points of each. reliability: a row a bin.
    """

    score: pa.Table
    calibration: pa.Table
    risk_coverage: pa.Table
    reliability: pa.Table

    def table(self, name: CurveName) -> pa.Table:
        """Return the table of this name."""
        tables: dict[CurveName, pa.Table] = {
            "score": self.score,
            "calibration": self.calibration,
            "risk-coverage": self.risk_coverage,
            "reliability": self.reliability,
        }
        return tables[name]


def curves(
    con: duckdb.DuckDBPyConnection,
    *,
    model: str | None = None,
    benchmark: str | None = None,
    targets: Sequence[float] = TARGETS,
    bins: int = BINS,
) -> Curves:
    """Return the curves of the connected runs' models; `con` needs the views of curves.

    Only of `model` and `benchmark` where they are named. Raises `UsageError` for a target outside
    [0, 1) and for fewer than two bins.
    """
    for target in targets:
        penalty(target)
    if bins < 2:
        raise UsageError(f"bins {bins}: expected 2 or more")
    wanted = {"model": model, "benchmark": benchmark}
    score = con.sql(_SCORE, params={**wanted, "targets": sorted(set(targets))}).to_arrow_table()
    with _in_one_pass(con, wanted):
        return Curves(
            score=with_limits(score),
            calibration=con.sql(_CALIBRATION, params={**wanted, "bins": bins}).to_arrow_table(),
            risk_coverage=con.sql(_RISK, params={**wanted, "points": RISK_POINTS}).to_arrow_table(),
            reliability=con.sql(_RELIABILITY, params={**wanted, "bins": bins}).to_arrow_table(),
        )


@contextmanager
def _in_one_pass(con: duckdb.DuckDBPyConnection, wanted: dict[str, str | None]) -> Iterator[None]:
    """Keep the wanted answers and their levels of confidence in memory for a `with` block."""
    kept: list[str] = []
    try:
        for name in _PASS:
            where = _WANTED if name == "confident_answers" else ""
            params = wanted if where else {}
            # names of ours
            con.execute(f"CREATE TEMP TABLE {name} AS SELECT c.* FROM main.{name} AS c {where}", params)  # noqa: S608, E501 # fmt: skip
            kept.append(name)
        yield
    finally:
        for name in kept:
            con.execute(f"DROP TABLE temp.{name}")


def with_limits(table: pa.Table) -> pa.Table:
    """Return the table of `score_curve` with Jeffreys–Dirichlet limits where t is doubtful."""
    rows: list[Row] = table.to_pylist()
    for row in rows:
        if is_doubtful(row):
            set_limits(row, *posterior_limits(row))
    return put_limits(table, rows)
