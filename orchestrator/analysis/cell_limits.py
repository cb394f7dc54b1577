"""Limits of a cell's score, in rows of score tables: a posterior's where t's do not hold.

Rows have the columns target, score, score_high (t's), correct, incorrect, n, n_correct, n_incorrect
and clusters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from orchestrator.analysis.intervals import JEFFREYS_DIRICHLET, jeffreys_dirichlet, t_is_doubtful
from orchestrator.analysis.points import penalty

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]

LIMITS = ("score_low", "score_high", "interval", "credit_low", "credit_high")
"""The columns that hold limits, and the one that names their method."""


_KNOWN = 2
"""Clusters' worth of an outcome from which on a clustered standard error says something."""
_NORMAL = 1.959964
"""The normal's 97.5 % quantile: what t's is for that many items."""


def is_doubtful(row: Row) -> bool:
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

    Items of a cluster and samples of an item may be alike, so a cell's outcome shares are those of
    fewer observations than it has items: as many as would give the score its clustered standard
    error, in shares of the t quantiles (Korn and Graubard 1998, Survey Methodology 24, 193), never
    fewer than clusters and never more than items. Where an outcome that moves the score is too rare
    for that error to be known, clusters are counted: at worst too wide, never too narrow.
    """
    size, shares = row["clusters"], (row["correct"], row["incorrect"])
    if size == row["n"]:
        return row["n_correct"], row["n_incorrect"], size
    cost = penalty(row["target"])
    moving = shares if cost else shares[:1]
    half = 0.0 if row["score_high"] is None else row["score_high"] - row["score"]
    if half and all(min(share, 1 - share) * size >= _KNOWN for share in moving):
        one = shares[0] + cost**2 * shares[1] - row["score"] ** 2
        size = min(max(one * (_NORMAL / half) ** 2, size), row["n"])
    # rounded, so that a share of a third makes ten of thirty
    return round(shares[0] * size, 9), round(shares[1] * size, 9), size


def posterior_limits(row: Row) -> tuple[float, float, str]:
    """Return low, high and the method's name."""
    right, wrong, size = _observations(row)
    rest = max(0, size - right - wrong)
    low, high = jeffreys_dirichlet(right, wrong, rest, penalty(row["target"]))
    clustered = "" if size == row["n"] else " (clusters)"
    return low, high, f"{JEFFREYS_DIRICHLET}{clustered}"


def set_limits(row: Row, low: float, high: float, method: str) -> None:
    """Give a row these limits, in score and in credit."""
    target = row["target"]
    row["score_low"], row["score_high"], row["interval"] = low, high, method
    row["credit_low"] = target + (1 - target) * low
    row["credit_high"] = target + (1 - target) * high


def put_limits(table: pa.Table, rows: list[Row]) -> pa.Table:
    """Return the table with the limits that `rows`, one a row of it, have."""
    import pyarrow as pa

    for name in LIMITS:
        place = table.schema.get_field_index(name)
        column = pa.array([row[name] for row in rows], table.schema.field(name).type)
        table = table.set_column(place, table.schema.field(name), column)
    return table
