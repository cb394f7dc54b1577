"""Models ranked at each target, against their ranks by accuracy, and what stating a target does.

The ranks' limits count the models that are better, and those that are worse, beyond chance: by all
of a model's differences together, in a bootstrap over clusters of items that draws the same ones
for all models, each benchmark apart (Mogstad, Romano, Shaikh and Wilhelm 2024, Review of Economic
Studies 91, 476). Percentiles of the rank itself are too narrow where models are alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from orchestrator.analysis.grouping import with_group
from orchestrator.analysis.paired import Difference, paired_difference, weighted_mean
from orchestrator.analysis.paired_cells import OUTCOMES
from orchestrator.analysis.points import penalty
from orchestrator.analysis.query_text import query_text
from orchestrator.analysis.resampling import Values
from orchestrator.analysis.scores import ALL, benchmark_weights, silence_points
from orchestrator.analysis.strata import (
    Cell,
    Resampled,
    counted_in_all,
    resampled,
    strata,
)

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

DRAWS, LEVEL = 2000, 0.95
CLOSED, STATED = "closed", "stated"

_EQUAL = 1e-9

Row = dict[str, Any]
Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Gaps:
    """Paired differences, stated less closed, by (run, benchmark, group, scope, cell, target)."""

    found: Mapping[Key, Difference]

    def at(self, row: Row, weights: Mapping[str, float], scopes: Mapping[str, str]) -> Difference:
        """Return the gap of a row of scores, ALL's put together from its benchmarks'."""
        run_id, group, tail = row["run_id"], row["group"], (*_cell(row), row["target"])
        if row["benchmark"] != ALL:
            return self.found.get((run_id, row["benchmark"], group, "own", *tail), _NONE)
        parts = [
            (weight, self.found.get((run_id, name, group, scopes.get(name, "own"), *tail)))
            for name, weight in weights.items()
        ]
        known = [(weight, part) for weight, part in parts if part is not None]
        return weighted_mean(known) if known and len(known) == len(parts) else _NONE


_NONE = Difference(float("nan"))


def ranks(
    con: duckdb.DuckDBPyConnection,
    table: pa.Table,
    draws: int = DRAWS,
    seed: int = 0,
    by: str | None = None,
) -> pa.Table:
    """Return a row for each score that `scores` prints: at the stated target, and closed at each.

    `table` is that of `scores`, split by `by`. Models are ranked within run x benchmark x rubric
    x position x target, stated and closed answers apart. Columns: run_id, benchmark, rubric,
    position, answers (`stated`, `closed`), target, model, score, rank (1 is best, ties share the
    better one), rank_low, rank_high, models (how many are ranked), accuracy (the share right of the
    model's own t = 0 answers, or closed), accuracy_rank, kendall_tau (τ-b of scores and accuracies
    over the models), skill ((score − max(0, answer-all)) / (oracle − max(0, answer-all)); null at t
    = 0), gap (stated less closed at this target, on the items that have both) with gap_low,
    gap_high and gap_interval. Undefined is null. With `by` a column of that name stands after
    benchmark, and models are ranked within each of its values. Raises `UsageError` where `by` is a
    column here.
    """
    import pyarrow as pa

    schema = with_group(_schema(), by)
    weights = benchmark_weights(con)
    found = list(strata(con, by))
    counted = counted_in_all(found)
    replicates = {
        (each.run_id, each.benchmark, each.group, each.scope): resampled(
            each, draws, np.random.default_rng([seed, place])
        )
        for place, each in enumerate(found)
    }
    gaps = _gaps(con, _targets(table), by)
    rows: list[Row] = []
    for group in _groups(table, by):
        run_id, value = group[0]["run_id"], group[0]["group"]
        in_run = weights.get(run_id, {})
        parts = {name: counted.get((run_id, value, name)) for name in in_run}
        scope = {name: part.scope if part else "own" for name, part in parts.items()}
        rows += _ranked(group, _draws_of(group, replicates, in_run, scope, draws))
        for row, source in zip(rows[-len(group) :], group, strict=True):
            stated = row["answers"] == STATED
            gap = gaps.at(source, in_run, scope) if stated else _NONE
            if by:
                row[by] = value
            row["gap"] = None if np.isnan(gap.value) else gap.value
            row["gap_low"], row["gap_high"], row["gap_interval"] = gap.low, gap.high, gap.interval
    return pa.Table.from_pylist(rows, schema=schema)


def skill(score: float | None, answer: float | None, oracle: float | None) -> float | None:
    """Return how much of what abstaining could gain a score has gained; null where it is nothing.

    0 is the better of always answering and always abstaining, 1 is oracle abstention.
    """
    if score is None or answer is None or oracle is None:
        return None
    least = max(0.0, answer)
    return (score - least) / (oracle - least) if oracle - least > _EQUAL else None


def changes(rows: Sequence[Row], most: int = 5) -> str:
    """Return one sentence on who changes places: `rows` are one group's of `ranks`.

    The `most` that move furthest are named with both ranks.
    """
    target = f"At t = {rows[0]['target']:g}"
    if any(row["accuracy_rank"] is None for row in rows):
        return f"{target} the answers that an accuracy would be of are not there for every model"
    moved = [row for row in rows if row["rank"] != row["accuracy_rank"]]
    if not moved:
        return f"{target} no model changes places against the ranking by accuracy"
    moved.sort(key=lambda row: (-abs(row["rank"] - row["accuracy_rank"]), row["rank"]))
    named = [f"{row['model']} {row['accuracy_rank']} → {row['rank']}" for row in moved[:most]]
    more = f" and {len(moved) - most} more" if len(moved) > most else ""
    return (
        f"{target} {len(moved)} of {len(rows)} models change places against the ranking by "
        f"accuracy: {', '.join(named)}{more}"
    )


def _groups(table: pa.Table, by: str | None) -> Iterator[list[Row]]:
    """Yield the rows that are ranked against each other, in the table's order."""
    groups: dict[Key, list[Row]] = defaultdict(list)
    for row in table.to_pylist():
        row["group"] = row[by] if by else None
        stated = row["stated_target"]
        if row["score"] is None or stated not in (None, row["target"]):
            continue
        key = tuple(row[name] for name in ("run_id", "benchmark", "group", "rubric", "position"))
        groups[*key, stated is None, row["target"]].append(row)
    yield from groups.values()


def _draws_of(
    group: Sequence[Row],
    replicates: Mapping[tuple[str, str, str | None, str], Resampled],
    weights: Mapping[str, float],
    scopes: Mapping[str, str],
    draws: int,
) -> Values:
    """Return the scores of a group's models in each draw, (draws, models)."""
    first = group[0]
    if first["benchmark"] == ALL:
        parts = [(weight, name, scopes[name]) for name, weight in weights.items()]
    else:
        parts = [(1.0, first["benchmark"], "own")]
    total = sum(weight for weight, *_ in parts)
    cost = penalty(first["target"])
    scores = np.zeros((draws, len(group)))
    for weight, benchmark, scope in parts:
        drawn = replicates[first["run_id"], benchmark, first["group"], scope]
        columns = [drawn.cells.index(_cell(row)) for row in group]
        scores += weight / total * (drawn.base[:, columns] - cost * drawn.incorrect[:, columns])
    return scores


def _ranked(group: Sequence[Row], drawn: Values) -> list[Row]:
    """Return the rows of a group with ranks, their limits, and Kendall's τ."""
    from scipy import stats

    digits = 9  # scores that differ by rounding alone are tied
    scores = np.array([row["score"] for row in group]).round(digits)
    accuracies = np.array([np.nan if row["ref_oracle"] is None else row["ref_oracle"]
                           for row in group]).round(digits)  # fmt: skip
    placed = stats.rankdata(-scores, method="min").astype(int)
    by_accuracy = stats.rankdata(-accuracies, method="min", nan_policy="omit")
    tau = float(stats.kendalltau(scores, accuracies).statistic) if len(group) > 1 else np.nan
    rows = []
    for place, row in enumerate(group):
        low, high = _limits(place, scores, drawn)
        rows.append(
            {
                **{name: row[name] for name in ("run_id", "benchmark", "rubric", "position")},
                "answers": CLOSED if row["stated_target"] is None else STATED,
                "target": row["target"],
                "model": row["model"],
                "score": row["score"],
                "rank": int(placed[place]),
                "rank_low": low,
                "rank_high": high,
                "models": len(group),
                "accuracy": row["ref_oracle"],
                "accuracy_rank": _whole(by_accuracy[place]),
                "kendall_tau": None if np.isnan(tau) else tau,
                "skill": skill(row["score"], row["ref_answer"], row["ref_oracle"]),
            }
        )
    return rows


def _limits(place: int, scores: Values, drawn: Values) -> tuple[int, int]:
    """Return a model's best and worst rank by its differences from all others, (models,).

    A difference is beyond chance if it is more of its standard errors than the largest of all of
    them is in 95 % of the draws, (draws, models).
    """
    gaps = scores - scores[place]
    chance = drawn - drawn[:, [place]] - gaps
    errors = np.nanstd(chance, axis=0, ddof=1)
    others = errors > _EQUAL
    most = np.fmax.reduce(np.abs(chance[:, others]) / errors[others], axis=1, initial=0.0)
    far = np.quantile(most, LEVEL) * errors + _EQUAL
    return 1 + int((gaps > far).sum()), len(scores) - int((gaps < -far).sum())


def _whole(value: float) -> int | None:
    return None if np.isnan(value) else int(value)


def _gaps(
    con: duckdb.DuckDBPyConnection, targets: Mapping[str, set[float]], by: str | None
) -> _Gaps:
    """Return the gap of every stated cell at the target it states, if it is scored there."""
    keys = ["run_id", "benchmark", "group", "scope", "model", "rubric", "position", "stated_target"]
    table = con.sql(query_text("gap_items"), params={"by": by}).to_arrow_table()
    points = silence_points(con)
    found: dict[Key, Difference] = {}
    if table.num_rows:
        cells: dict[Key, list[int]] = defaultdict(list)
        for place, key in enumerate(zip(*(table[k].to_pylist() for k in keys), strict=True)):
            cells[key].append(place)
        sides = [
            np.stack([table[f"{side}_{name}"].to_numpy() for name in OUTCOMES], axis=1)
            for side in ("open", "closed")
        ]
        clusters = table["cluster"].to_numpy()
        for key, places in cells.items():
            run_id, target = key[0], key[-1]
            if target in targets.get(run_id, ()):
                worth = (1.0, -penalty(target), *points[run_id])
                opened, closed = (side[places] for side in sides)
                found[*key, target] = paired_difference(opened, closed, worth, clusters[places])
    return _Gaps(found)


def _targets(table: pa.Table) -> dict[str, set[float]]:
    targets: dict[str, set[float]] = defaultdict(set)
    pairs = zip(table["run_id"].to_pylist(), table["target"].to_pylist(), strict=True)
    for run_id, target in pairs:
        targets[run_id].add(target)
    return targets


def _cell(row: Row) -> Cell:
    return row["model"], row["rubric"], row["position"], row["stated_target"]


def _schema() -> pa.Schema:
    import pyarrow as pa

    text, number, count = pa.string(), pa.float64(), pa.int64()
    kinds = {"run_id": text, "benchmark": text, "rubric": text, "position": text, "answers": text,
             "target": number, "model": text, "score": number, "rank": count, "rank_low": count,
             "rank_high": count, "models": count, "accuracy": number, "accuracy_rank": count,
             "kendall_tau": number, "skill": number, "gap": number, "gap_low": number,
             "gap_high": number, "gap_interval": text}  # fmt: skip
    return pa.schema(list(kinds.items()))
