"""Cells as sums over clusters: what a bootstrap that draws whole clusters needs.

The benchmarks of a run are strata: their clusters are drawn apart from each other. All cells of a
benchmark share its clusters, so that one draw is a draw for every model (paired).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from orchestrator.analysis.query_text import query_text
from orchestrator.analysis.resampling import Values

if TYPE_CHECKING:
    import duckdb

Cell = tuple[str, str, str, float | None]
"""Model, rubric, position and stated target (null: closed)."""

_STRATUM = ("run_id", "benchmark", "group", "scope")
_CELL = ("model", "rubric", "position", "stated_target")
_BATCH = 4_000_000  # numbers drawn at once: 32 MB


@dataclass(frozen=True, slots=True)
class Stratum:
    """The cells of one benchmark (and group, and scope) of a run, by cluster.

    `base`, `incorrect` and `items` have the shape (clusters, cells): sums over a cluster's graded
    items of what they earn but for wrong answers, of the share wrong, and their number.
    """

    run_id: str
    benchmark: str
    group: str | None
    scope: str
    cells: tuple[Cell, ...]
    base: Values
    incorrect: Values
    items: Values


@dataclass(frozen=True, slots=True)
class Resampled:
    """The means of a stratum's cells in each draw, (draws, cells); NaN without a graded item."""

    cells: tuple[Cell, ...]
    base: Values
    incorrect: Values


def strata(con: duckdb.DuckDBPyConnection, by: str | None = None) -> Iterator[Stratum]:
    """Yield the strata of the connected runs in a stable order; `by` groups their items."""
    table = con.sql(query_text("cluster_sums"), params={"by": by}).to_arrow_table()
    if not table.num_rows:
        return
    stratum = _codes(table, _STRATUM)
    starts = np.flatnonzero(np.diff(stratum, prepend=-1)).tolist()
    keys = table.select(list(_STRATUM)).take(starts).to_pylist()
    cell = _codes(table, _CELL)
    sums = {name: table[name].to_numpy() for name in ("base", "incorrect", "items")}
    for key, (start, end) in zip(keys, pairwise([*starts, table.num_rows]), strict=True):
        part = table.slice(start, end - start)
        _, first, column = np.unique(cell[start:end], return_index=True, return_inverse=True)
        named = part.select(list(_CELL)).take(first).to_pylist()
        clusters = part["cluster"].combine_chunks().dictionary_encode()
        # in the order of their names: the draws do not depend on the order of the models
        order = np.argsort(np.argsort(clusters.dictionary.to_numpy(zero_copy_only=False)))
        row = order[clusters.indices.to_numpy()]
        filled = {}
        for name, values in sums.items():
            filled[name] = np.zeros((len(clusters.dictionary), len(first)))
            filled[name][row, column] = values[start:end]
        yield Stratum(
            key["run_id"], key["benchmark"], key["group"], key["scope"],
            tuple((n["model"], n["rubric"], n["position"], n["stated_target"]) for n in named),
            **filled,
        )  # fmt: skip


def resampled(stratum: Stratum, draws: int, rng: np.random.Generator) -> Resampled:
    """Draw the stratum's clusters with replacement, the same ones for all of its cells."""
    base, incorrect = (np.empty((draws, len(stratum.cells))) for _ in range(2))
    start = 0
    for times in drawn_times(len(stratum.items), draws, rng):
        end = start + len(times)
        with np.errstate(invalid="ignore"):
            items = times @ stratum.items
            base[start:end] = times @ stratum.base / items
            incorrect[start:end] = times @ stratum.incorrect / items
        start = end
    return Resampled(stratum.cells, base, incorrect)


def drawn_times(count: int, draws: int, rng: np.random.Generator) -> Iterator[Values]:
    """Yield batches (draws, count) of how often each of `count` clusters is drawn in a draw."""
    step = max(1, _BATCH // count)
    for start in range(0, draws, step):
        size = min(step, draws - start)
        yield rng.multinomial(count, np.full(count, 1 / count), size).astype(float)


def counted_in_all(found: list[Stratum]) -> dict[tuple[str, str | None, str], Stratum]:
    """Return by (run, group, benchmark) the strata that ALL is made of.

    A partial benchmark enters ALL with its items 'inside' and none else.
    """
    counted: dict[tuple[str, str | None, str], Stratum] = {}
    for each in found:
        key = (each.run_id, each.group, each.benchmark)
        if each.scope == "inside" or key not in counted:
            counted[key] = each
    return counted


def _codes(table: Any, names: tuple[str, ...]) -> NDArray[np.int64]:
    """Return a number for each distinct combination of columns, in the order they come."""
    code = np.zeros(table.num_rows, dtype=np.int64)
    for name in names:
        # null is a value of its own
        encoded = table[name].combine_chunks().dictionary_encode(null_encoding="encode")
        code = code * (len(encoded.dictionary) + 1) + encoded.indices.to_numpy()
    return code
