"""The scores of runs with labels, corrected for the judge's errors, beside the raw ones."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from orchestrator.analysis.correcting import (
    LEAST_LABELS,
    POOLED,
    PPI,
    PPI_POSTERIOR,
    Confusion,
    Corrected,
    confusion,
    pooled,
    ppi,
)
from orchestrator.analysis.grouping import with_group
from orchestrator.analysis.paired import t_quantile
from orchestrator.analysis.paired_cells import OUTCOMES
from orchestrator.analysis.points import penalty
from orchestrator.analysis.query_text import query_text
from orchestrator.analysis.resampling import Values
from orchestrator.analysis.scores import ALL, benchmark_weights, silence_points

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

_CELL = ("run_id", "benchmark", "model", "rubric", "position", "stated_target", "group")
_CLASS = np.array([0, 1, 2, 2, 2])
_SILENT = slice(2, 5)
_UNSCORED = "nothing is scored here"

Row = dict[str, Any]
Key = tuple[Any, ...]
Judge = tuple[str, str]
"""run_id and deciding grader: what has a confusion matrix."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """The graded rows of a cell: numbers of outcomes in `OUTCOMES`, a label of −1 for none."""

    judge: Judge
    outcome: NDArray[np.int64]
    label: NDArray[np.int64]
    probability: Values
    item: NDArray[np.int64]
    cluster: NDArray[np.int64]
    inside: NDArray[np.bool_]

    def of_all(self) -> _Cell:
        """Return the rows that count in ALL."""
        if self.inside.all():
            return self
        kept = self.inside
        return _Cell(self.judge, self.outcome[kept], self.label[kept], self.probability[kept],
                     self.item[kept], self.cluster[kept], kept[kept])  # fmt: skip

    def correct(self, worth: Values, matrix: Confusion | str) -> Corrected | str:
        """Return the corrected score, or why there is none; `matrix` may say why it is not."""
        if len(np.unique(self.cluster)) < 2:
            return "one cluster"
        given = self.label >= 0
        _, item, rows = np.unique(self.item, return_inverse=True, return_counts=True)
        if given.sum() >= LEAST_LABELS:
            labelled = np.where(given, worth[self.label], np.nan)
            share = 1 / (rows[item] * len(rows))
            return ppi(worth[self.outcome], labelled, self.probability, share, self.cluster, worth)
        few = f"{given.sum()} of {LEAST_LABELS} labels here"
        if isinstance(matrix, str):
            return f"{few}, {matrix}"
        # one class of silence: it has to be worth the same however a model is silent
        if np.ptp(worth[_SILENT]) > 0:
            return f"{few}, and silence has points of its own"
        said = np.zeros((len(rows), 3))
        np.add.at(said, (item, _CLASS[self.outcome]), 1 / rows[item])
        cluster = np.zeros(len(rows), dtype=np.int64)
        cluster[item] = self.cluster
        return pooled(matrix, said, worth[:3], cluster)


def corrected(con: duckdb.DuckDBPyConnection, table: pa.Table, by: str | None = None) -> pa.Table:
    """Return the rows of `table` (that of `scores`, split by `by`) of runs with labels, corrected.

    Columns: run_id, model, benchmark, rubric, position, stated_target, target, n, score, score_low,
    score_high; corrected, corrected_se, corrected_low, corrected_high, correction (the method),
    labels (of the cell), disagreements (labels that are not the verdict's class), power (PPI++'s
    λ), judge (the grader that is corrected), labelled_by, draw, reason (why corrected is
    null). With `by` a column of that name stands after benchmark, and each of its values is
    corrected by its own labels where they are enough. Raises `UsageError` where `by` is a column
    here.
    """
    import pyarrow as pa

    schema = with_group(_schema(), by)
    # DuckDB 2.0 fails to plan what follows where a run has no grades at all.
    if not con.execute("SELECT 1 FROM grades WHERE label_prob IS NOT NULL LIMIT 1").fetchall():
        return schema.empty_table()
    found = con.sql(query_text("labelled_rows"), params={"by": by}).to_arrow_table()
    drawn = {
        row["run_id"]: row
        for row in found.select(["run_id", "labelled_by", "draw"])
        .group_by(["run_id", "labelled_by", "draw"])
        .aggregate([])
        .to_pylist()
    }
    cells = _cells(found)
    matrices = _matrices(cells.values())
    worths = _Worths(con)
    weights = benchmark_weights(con)
    rows = []
    for row in table.to_pylist():
        run_id = row["run_id"]
        if run_id not in drawn:
            continue
        worth = worths.at(run_id, row["target"])
        row["group"] = row[by] if by else None
        key = tuple(row[name] for name in _CELL)
        if row["benchmark"] == ALL:
            of_benchmarks = ((weight, cells.get((run_id, name, *key[2:])))
                     for name, weight in weights.get(run_id, {}).items())  # fmt: skip
            parts = [(weight, cell and cell.of_all()) for weight, cell in of_benchmarks]
            estimate = _all(parts, worth, matrices) if row["score"] is not None else _UNSCORED
            held = [cell for _, cell in parts if cell is not None]
        else:
            held = [cells[key]] if key in cells else []
            estimate = held[0].correct(worth, matrices[held[0].judge]) if held else _UNSCORED
        kept = {name: row[name] for name in schema.names if name in row}
        rows.append(kept | _row(estimate, held, drawn[run_id]))
    return pa.Table.from_pylist(rows, schema=schema)


class _Worths:
    """The points of `OUTCOMES` at a target, by run."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self._silent = silence_points(con)

    def at(self, run_id: str, target: float) -> Values:
        return np.array([1.0, -penalty(target), *self._silent[run_id]], dtype=float)


def _cells(table: pa.Table) -> dict[Key, _Cell]:
    if not table.num_rows:
        return {}
    numbers = {}
    for name in ("item_id", "cluster"):
        numbers[name] = table[name].combine_chunks().dictionary_encode().indices.to_numpy()
    place = {name: number for number, name in enumerate(OUTCOMES)}
    for name in ("outcome", "label"):
        numbers[name] = np.array([place.get(said, -1) for said in table[name].to_pylist()])
    probability = table["label_prob"].to_numpy()
    inside = ~table["out_of_all"].to_numpy()
    graders = table["grader"].to_pylist()
    keys = list(zip(*(table[name].to_pylist() for name in _CELL), strict=True))
    starts = [0, *(i for i, (a, b) in enumerate(pairwise(keys), start=1) if a != b), len(keys)]
    return {
        keys[start]: _Cell(
            (keys[start][0], graders[start]),
            numbers["outcome"][start:end],
            numbers["label"][start:end],
            probability[start:end],
            numbers["item_id"][start:end],
            numbers["cluster"][start:end],
            inside[start:end],
        )
        for start, end in pairwise(starts)
    }


def _matrices(cells: Any) -> dict[Judge, Confusion | str]:
    """Return by judge the confusion matrix of all of its labels, or why there is none."""
    parts: dict[Judge, list[_Cell]] = defaultdict(list)
    for cell in cells:
        parts[cell.judge].append(cell)
    found: dict[Judge, Confusion | str] = {}
    for judge, of_judge in parts.items():
        label = np.concatenate([cell.label for cell in of_judge])
        given = label >= 0
        said = np.concatenate([cell.outcome for cell in of_judge])[given]
        weight = 1 / np.concatenate([cell.probability for cell in of_judge])[given]
        found[judge] = confusion(_CLASS[said], _CLASS[label[given]], weight)
    return found


def _all(
    parts: Sequence[tuple[float, _Cell | None]],
    worth: Values,
    matrices: Mapping[Judge, Confusion | str],
) -> Corrected | str:
    """Return the weighted mean over benchmarks, or why there is none: each has to be corrected.

    A confusion matrix errs the same way in all benchmarks that it corrects, so their errors add up
    (t with the least of their degrees of freedom); those of PPI++ are apart. The distances to the
    limits add up like standard errors, each side for itself (MOVER, as in `scores`).
    """
    total = sum(weight for weight, _ in parts)
    estimates: list[tuple[float, Judge, Corrected]] = []
    for weight, cell in parts:
        found = cell.correct(worth, matrices[cell.judge]) if cell is not None else _UNSCORED
        if cell is None or isinstance(found, str):
            return f"a benchmark is not corrected ({found})"
        estimates.append((weight / total, cell.judge, found))
    if not estimates:
        return _UNSCORED
    value = sum(share * found.value for share, _, found in estimates)
    of_matrices = 0.0
    shared: dict[Judge, Values] = defaultdict(lambda: np.zeros(3))
    own: list[tuple[float, Corrected]] = []
    for share, judge, found in estimates:
        if found.shares is None:
            own.append((share, found))
        else:
            of_matrices += share**2 * found.own
            shared[judge] += share * found.shares
    for judge, shares in shared.items():
        matrix = matrices[judge]
        if not isinstance(matrix, str):  # it corrected these parts
            of_matrices += float(shares**2 @ matrix.variances(worth[:3]))
    half = t_quantile(min(found.df for *_, found in estimates)) * math.sqrt(of_matrices)
    se = math.sqrt(of_matrices + sum((share * found.se) ** 2 for share, found in own))
    below = math.hypot(half, *(share * (found.value - found.low) for share, found in own))
    above = math.hypot(half, *(share * (found.high - found.value) for share, found in own))
    named = {found.method for *_, found in estimates}
    methods = ", ".join(method for method in (PPI, PPI_POSTERIOR, POOLED) if method in named)
    return Corrected(value, se, value - below, value + above, methods)


def _row(found: Corrected | str, held: Sequence[_Cell], drawn: Mapping[str, Any]) -> Row:
    estimate, reason = (None, found) if isinstance(found, str) else (found, None)
    labels = disagreements = 0
    for cell in held:
        given = cell.label >= 0
        labels += int(given.sum())
        differs = _CLASS[cell.label[given]] != _CLASS[cell.outcome[given]]
        disagreements += int(differs.sum())
    return {
        "corrected": estimate and estimate.value,
        "corrected_se": estimate and estimate.se,
        "corrected_low": estimate and estimate.low,
        "corrected_high": estimate and estimate.high,
        "correction": estimate and estimate.method,
        "labels": labels,
        "disagreements": disagreements,
        "power": estimate and estimate.power,
        "judge": ", ".join(sorted({cell.judge[1] for cell in held})) or None,
        "labelled_by": drawn["labelled_by"],
        "draw": drawn["draw"],
        "reason": reason,
    }


def _schema() -> pa.Schema:
    import pyarrow as pa

    text, number, count = pa.string(), pa.float64(), pa.int64()
    kinds = {"run_id": text, "model": text, "benchmark": text, "rubric": text, "position": text,
             "stated_target": number, "target": number, "n": count, "score": number,
             "score_low": number, "score_high": number, "corrected": number,
             "corrected_se": number, "corrected_low": number, "corrected_high": number,
             "correction": text, "labels": count, "disagreements": count, "power": number,
             "judge": text, "labelled_by": text, "draw": text, "reason": text}  # fmt: skip
    return pa.schema(list(kinds.items()))
