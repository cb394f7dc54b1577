"""Two models on the same items: paired differences, tests, and the items won and lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from orchestrator.analysis.multiplicity import holm
from orchestrator.analysis.paired import (
    Difference,
    discordance,
    paired_difference,
    weighted_mean,
)
from orchestrator.analysis.paired_cells import ALL, Cell, Way, cells, shares
from orchestrator.analysis.points import penalty
from orchestrator.analysis.resampling import Values, sign_flip_p

if TYPE_CHECKING:
    import pyarrow as pa

    from orchestrator.analysis.pairing import Pairs, Side

Row = dict[str, Any]

Parts = Sequence[tuple[float, Cell]]
"""The cells that a row is the weighted mean of, with their weights."""

_TESTED = ("correct", "abstained")
_TESTS = ("p", "correct_p", "abstained_p")


def compare(
    a: Side, b: Side, pairs: Pairs, target: float | None = None, *, simulated: Sequence[bool]
) -> pa.Table:
    """Return one row a benchmark x way of asking x target scored at; differences are A less B.

    Stated targets are scored at themselves, closed answers at each target; `target` keeps one
    (closed answers are scored at it whatever the sweeps name). With several benchmarks, rows of
    ALL hold their weighted mean, where every benchmark with a weight is shared.

    n: shared items with a score on both sides; left_out: shared ones without; only_a, only_b:
    items that one side alone is asked. p is of the sign-flip permutation test of the score (the
    items of a cluster flip together), correct_p and abstained_p of the exact test that `test`
    names. The adjusted p are Holm's over the tests of their kind: the rows' score differences, the
    ways' correctness, the ways' abstention.
    """
    import pyarrow as pa

    rows = _rows(pairs, target)
    adjust(rows)
    sides = {"run_a": a.run, "model_a": a.model, "run_b": b.run, "model_b": b.model,
             "simulated_a": simulated[0], "simulated_b": simulated[1]}  # fmt: skip
    return pa.Table.from_pylist([sides | row for row in rows], schema=_schema())


def targets_of(pairs: Pairs, way: Way, target: float | None) -> list[float]:
    """Return the targets that a way of asking is scored at."""
    stated = way[2]
    if stated is not None:
        return [stated] if target in (None, stated) else []
    return list(pairs.targets) if target is None else [target]


def score_worth(
    silence: Mapping[str, float], target: float
) -> tuple[list[tuple[str, ...]], list[float]]:
    """Return outcomes in groups and what each group is worth at a target.

    Right, wrong, and the outcomes without an answer, together where they earn the same.
    """
    groups: list[tuple[str, ...]] = [("correct",), ("incorrect",)]
    worth = [1.0, -penalty(target)]
    for points in dict.fromkeys(silence.values()):
        groups.append(tuple(name for name, value in silence.items() if value == points))
        worth.append(points)
    return groups, worth


def weighted_cells(pairs: Pairs) -> dict[Way, list[tuple[float, Cell]]]:
    """Return by way of asking the cells that ALL is made of, with their weights.

    Only for ways in which every benchmark with a weight has shared items; none for one benchmark.
    """
    wanted = {name: weight for name, weight in pairs.weights.items() if weight > 0}
    found: dict[Way, list[tuple[float, Cell]]] = {}
    for cell in cells(pairs, inside=True):
        if cell.benchmark in wanted and cell.items:
            found.setdefault(cell.way, []).append((wanted[cell.benchmark], cell))
    return {way: parts for way, parts in found.items() if len(parts) == len(wanted) > 1}


def adjust(rows: Sequence[Row]) -> None:
    """Fill in the adjusted p values of a table's rows."""
    for row, p in zip(rows, holm([_or_nan(row["p"]) for row in rows]), strict=True):
        row["p_adjusted"] = None if np.isnan(p) else p
    for name in _TESTED:
        # the same test stands in every row of a way of asking, whatever it is scored at
        first = {_test_of(row): _or_nan(row[f"{name}_p"]) for row in rows}
        adjusted = dict(zip(first, holm(list(first.values())), strict=True))
        for row in rows:
            p = adjusted[_test_of(row)]
            row[f"{name}_p_adjusted"] = None if np.isnan(p) else p


def _test_of(row: Row) -> tuple[Any, ...]:
    return (row["benchmark"], row["rubric"], row["position"], row["stated_target"])


def _or_nan(value: float | None) -> float:
    return float("nan") if value is None else value


def _rows(pairs: Pairs, target: float | None) -> list[Row]:
    order = {name: at for at, name in enumerate(pairs.weights)}
    own: list[tuple[str, Way, Parts]] = [
        (cell.benchmark, cell.way, [(1.0, cell)])
        for cell in sorted(cells(pairs), key=lambda cell: order.get(cell.benchmark, len(order)))
    ]
    of_all = [(ALL, way, parts) for way, parts in weighted_cells(pairs).items()]
    rows: list[Row] = []
    for benchmark, way, parts in [*own, *of_all]:
        rubric, position, stated = way
        same: Row = {"benchmark": benchmark, "rubric": rubric, "position": position,
                     "stated_target": stated, **dict.fromkeys(_TESTS)}  # fmt: skip
        same |= _counted(parts, pairs)
        rows += [
            same | {"target": at} | _scored(parts, pairs, at)
            for at in targets_of(pairs, way, target)
        ]
    return rows


def _counted(parts: Parts, pairs: Pairs) -> Row:
    """Return what counts and what does not, and the tests that no target changes."""
    only = [pairs.unshared[cell.benchmark] for _, cell in parts]
    row: Row = {
        "n": sum(cell.items for _, cell in parts),
        "clusters": sum(len(np.unique(cell.clusters)) for _, cell in parts),
        "left_out": sum(cell.left_out for _, cell in parts),
        "only_a": sum(only_a for only_a, _ in only),
        "only_b": sum(only_b for _, only_b in only),
    }
    if not row["n"]:
        return row
    for name in _TESTED:
        a, b = (
            np.concatenate([_shares_of(cell, side)[name] for _, cell in parts]) for side in "ab"
        )
        one_sample = all(cell.one_sample for _, cell in parts)
        found = discordance(a, b, _clusters(parts), one_sample=one_sample)
        row |= {f"{name}_only_a": found.only_a, f"{name}_only_b": found.only_b,
                f"{name}_p": found.p, "test": found.test}  # fmt: skip
    return row


def _scored(parts: Parts, pairs: Pairs, target: float) -> Row:
    """Return scores, their difference and its test at a target; all null without an item."""
    if not all(cell.items for _, cell in parts):
        return {}
    groups, worth = score_worth(pairs.silence, target)
    total = sum(weight for weight, _ in parts)
    found: list[tuple[float, Difference]] = []
    weighed: list[Values] = []
    scores = {"a": 0.0, "b": 0.0}
    for weight, cell in parts:
        a, b = shares(cell.a, groups), shares(cell.b, groups)
        found.append((weight, paired_difference(a, b, worth, cell.clusters)))
        points = {"a": a @ np.asarray(worth), "b": b @ np.asarray(worth)}
        for side, of_items in points.items():
            scores[side] += weight / total * float(of_items.mean())
        # in a mean over benchmarks an item weighs as little as its benchmark has many
        weighed.append((points["a"] - points["b"]) * weight / total / cell.items)
    difference = found[0][1] if len(found) == 1 else weighted_mean(found)
    row: Row = {
        "difference": difference.value, "difference_se": difference.se,
        "difference_low": difference.low, "difference_high": difference.high,
        "interval": difference.interval,
        "p": sign_flip_p(np.concatenate(weighed), _clusters(parts)),
    }  # fmt: skip
    for name in _TESTED:
        row |= {f"{name}_{side}": _mean(parts, side, name) for side in ("a", "b")}
    for side, score in scores.items():
        row |= {f"score_{side}": score, f"credit_{side}": target + (1 - target) * score}
    for name in ("difference", "difference_low", "difference_high"):
        value = row[name]
        row[f"credit_{name}"] = None if value is None else (1 - target) * value
    return row


def _mean(parts: Parts, side: str, outcome: str) -> float:
    total = sum(weight for weight, _ in parts)
    return float(
        sum(weight / total * _shares_of(cell, side)[outcome].mean() for weight, cell in parts)
    )


def _shares_of(cell: Cell, side: str) -> Mapping[str, Values]:
    return cell.a if side == "a" else cell.b


def _clusters(parts: Parts) -> NDArray[Any]:
    """Return the clusters of the items of all parts; no two benchmarks share one."""
    return np.concatenate([cell.clusters for _, cell in parts])


def _schema() -> pa.Schema:
    import pyarrow as pa

    text, number, count = pa.string(), pa.float64(), pa.int64()
    tested = [
        (f"{name}_{key}", count if key.startswith("only") else number)
        for name in _TESTED
        for key in ("a", "b", "only_a", "only_b", "p", "p_adjusted")
    ]
    return pa.schema(
        [
            *((name, text) for name in ("run_a", "model_a", "run_b", "model_b")),
            *((name, text) for name in ("benchmark", "rubric", "position")),
            *((name, number) for name in ("stated_target", "target")),
            *((name, count) for name in ("n", "clusters", "left_out", "only_a", "only_b")),
            *((name, number) for name in ("score_a", "score_b", "difference", "difference_se")),
            *((name, number) for name in ("difference_low", "difference_high")),
            ("interval", text), ("p", number), ("p_adjusted", number),
            *((name, number) for name in ("credit_a", "credit_b", "credit_difference")),
            *((name, number) for name in ("credit_difference_low", "credit_difference_high")),
            *tested,
            ("test", text), ("simulated_a", pa.bool_()), ("simulated_b", pa.bool_()),
        ]
    )  # fmt: skip
