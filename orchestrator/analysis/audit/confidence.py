"""The confidence of the answers at t = 0: stated, or the agreement between samples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from orchestrator.analysis.audit.answers import Answers, Numbers, query, units
from orchestrator.analysis.audit.estimates import LEAST

if TYPE_CHECKING:
    import duckdb

FOLDS = 5
_SEED = 20260101


@dataclass(frozen=True, slots=True)
class Confidences:
    """How sure the t = 0 answers to m items are and how often right, by level of confidence.

    kind: `stated` or `agreement`. items: places of the m items in the `Answers`, (m,). levels: the
    confidences that occur, to a hundredth, ascending, (u,). right, wrong: shares of an item's
    answers at each level, (m, u); together they sum to 1 an item. folds: of each item, (m,); a
    cluster lies in one fold.
    """

    kind: str
    items: NDArray[np.int64]
    levels: Numbers
    right: Numbers
    wrong: Numbers
    folds: NDArray[np.int64]

    @property
    def answers(self) -> Numbers:
        """Shares of an item's answers at each level, (m, u)."""
        return self.right + self.wrong


def confidences(
    answers: Answers, kind: str, item: NDArray[Any], level: Numbers, is_right: NDArray[np.bool_]
) -> Confidences | None:
    """Return the confidences of answers at t = 0, or null where they cover too few items.

    `item` names the item of each answer as `Answers.items` does; all three are (answers,).
    """
    order = np.argsort(answers.items)
    place = np.searchsorted(answers.items[order], item)
    place = order[np.minimum(place, len(order) - 1)] if len(order) else place
    known = np.zeros(len(item), dtype=bool)
    if len(order):
        known = answers.items[place] == item
    place, rounded, is_right = place[known], np.round(level[known], 2), is_right[known]
    rows, row = np.unique(place, return_inverse=True)
    if len(rows) < LEAST:
        return None
    levels, column = np.unique(rounded, return_inverse=True)
    counts = np.zeros((2, len(rows), len(levels)))
    np.add.at(counts, (np.where(is_right, 0, 1), row, column), 1.0)
    right, wrong = counts / counts.sum(axis=(0, 2))[None, :, None]
    return Confidences(kind, rows, levels, right, wrong, _folds(answers, rows))


def read_confidences(
    con: duckdb.DuckDBPyConnection,
    units_of: dict[tuple[str, ...], Answers],
    model: str | None = None,
    benchmark: str | None = None,
) -> dict[tuple[str, ...], Confidences]:
    """Return the confidences by (run, model, rubric, position): stated ones before agreement."""
    wanted = {"model": model, "benchmark": benchmark}
    found: dict[tuple[str, ...], Confidences] = {}
    for kind in ("stated", "agreement"):
        missing = [unit for unit in units_of if unit not in found]
        if kind == "agreement" and not any(_has_four(units_of[unit]) for unit in missing):
            break
        columns = con.execute(query(kind), wanted).fetchnumpy()
        for unit, rows in units(columns):
            if unit not in missing:
                continue
            level = np.asarray(columns["confidence"][rows], dtype=float)
            is_right = np.asarray(columns["is_right"][rows], dtype=bool)
            items = np.asarray(columns["item"][rows])
            made = confidences(units_of[unit], kind, items, level, is_right)
            if made is not None:
                found[unit] = made
    return found


def _has_four(answers: Answers) -> bool:
    return answers.starts_at_zero and bool((answers.samples[:, 0] >= 4).any())


def _folds(answers: Answers, rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the fold of each item: clusters in a random order, dealt out in turn."""
    named = answers.items if answers.clusters is None else answers.clusters
    _, cluster = np.unique(named[rows], return_inverse=True)
    count = int(cluster.max()) + 1
    dealt = np.random.default_rng(_SEED).permutation(count) % FOLDS
    fold: NDArray[np.int64] = dealt[cluster]
    return fold
