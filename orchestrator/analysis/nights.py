"""Runs of one sweep, night by night: what came of each item, and which items nights share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from orchestrator.analysis.graders_apart import deciding
from orchestrator.analysis.paired_cells import OUTCOMES, Way
from orchestrator.analysis.query_text import query_text
from orchestrator.analysis.resampling import Values

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

Key = tuple[str, str, Way]
"""Model, benchmark and way of asking."""

_NUMBERS = ("item", "cluster", "outside", *OUTCOMES)
_NAMES = ["model", "benchmark", "rubric", "position", "stated_target"]


@dataclass(frozen=True, slots=True)
class Night:
    """A run as one night of several.

    `items` are the rows of `night_items.sql`, `scores` those of `analysis.scores` with `n_scored`,
    `at` when the run was begun, `graders` by benchmark which one decides, as name@version.
    """

    run_id: str
    at: datetime
    items: pa.Table
    scores: pa.Table
    graders: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a cell that have a score in a night, by number, ascending.

    Shapes: numbers, clusters, outside (items,); each outcome's shares (items,).
    """

    numbers: NDArray[np.int64]
    clusters: NDArray[np.int64]
    outside: NDArray[np.bool_]
    shares: Mapping[str, Values]

    def only(self, numbers: NDArray[np.int64]) -> Items:
        """Return those of these numbers, all of which are here."""
        if np.array_equal(numbers, self.numbers):
            return self
        at = np.searchsorted(self.numbers, numbers)
        shares = {name: values[at] for name, values in self.shares.items()}
        return Items(numbers, self.clusters[at], self.outside[at], shares)

    def inside(self) -> Items:
        """Return those that ALL counts of a benchmark that it counts in part."""
        return self.only(self.numbers[~self.outside])


def common_numbers(a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the numbers of items that are in both, ascending."""
    return a if np.array_equal(a, b) else np.intersect1d(a, b, assume_unique=True)


def read_night(con: duckdb.DuckDBPyConnection, run_id: str, at: datetime) -> Night:
    """Return the night of the one run that `con` is connected to."""
    from orchestrator.analysis.scores import scores

    items = con.sql(query_text("night_items")).to_arrow_table()
    return Night(run_id, at, items, scores(con, scored_n=True), deciding(con))


def aligned(nights: Sequence[Night]) -> list[dict[Key, Items]]:
    """Return the cells of each night.

    An item has the same number in two nights where it was the same item, asked in the same words
    and graded by the same grader.
    """
    import pyarrow as pa

    from orchestrator.store.connection import open_database

    tables = [
        night.items.append_column("night", pa.array([place] * night.items.num_rows, pa.int32()))
        for place, night in enumerate(nights)
    ]
    with closing(open_database()) as con:
        con.register("night_items", pa.concat_tables(tables))
        found = con.sql(query_text("night_rows")).to_arrow_table()
    columns = {name: found[name].to_numpy() for name in _NUMBERS}
    starts = np.flatnonzero(np.diff(found["cell"].to_numpy(), prepend=-1)).tolist()
    cells: list[dict[Key, Items]] = [{} for _ in nights]
    rows = found.select(["night", *_NAMES]).take(pa.array(starts, pa.int64())).to_pylist()
    for row, (start, end) in zip(rows, pairwise([*starts, found.num_rows]), strict=True):
        part = {name: column[start:end] for name, column in columns.items()}
        cells[row["night"]][_key(row)] = Items(
            part["item"].astype(np.int64),
            part["cluster"].astype(np.int64),
            part["outside"].astype(bool),
            {name: part[name].astype(float) for name in OUTCOMES},
        )
    return cells


def _key(row: Mapping[str, Any]) -> Key:
    way: Way = (row["rubric"], row["position"], row["stated_target"])
    return row["model"], row["benchmark"], way
