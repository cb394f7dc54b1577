"""Rules of a gate held against a run and its baseline: pass, fail, or cannot tell.

A drop is how much worse a metric has become on the items that both runs asked: where low is good,
it is a rise. A rule fails where the whole 95 % interval of the drop lies beyond what is allowed,
passes where all of it lies within, and cannot tell elsewhere. Rules are not adjusted for their
number: a change that nobody made is found beyond an allowed drop less often than once in forty.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from orchestrator.analysis.compare import weighted_cells
from orchestrator.analysis.gate_policy import Policy, Rule
from orchestrator.analysis.graders_apart import reason
from orchestrator.analysis.metrics import Measured, items_of, measured
from orchestrator.analysis.paired import Difference, weighted_mean
from orchestrator.analysis.paired_cells import ALL, Cell, Way, cells
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import pyarrow as pa

    from orchestrator.analysis.pairing import Pairs

Row = dict[str, Any]
Result = Literal["pass", "fail", "cannot tell"]
Pairing = Callable[[str], "Pairs"]
"""Pairs a model's answers in the run (A) with those in the baseline (B), or says why it cannot."""

Parts = Sequence[tuple[float, Cell]]

PASS, FAIL, CANNOT_TELL = "pass", "fail", "cannot tell"


def check(policy: Policy, models: Sequence[str], paired: Pairing) -> pa.Table:
    """Return one row a rule x model x way of asking, in the policy's order.

    `models` are those that a rule means that names none. Columns: rule, tier, result, reason (null
    for a pass), metric, better, target, stated_target, model, benchmark, rubric, position, n
    (shared items), left_out (those without a score in a run), value and baseline, change (value
    less baseline) with limits and the method's name, allowed (the largest drop, in the metric's
    unit), and margin: what is left of it, with limits. All of them lie above 0 where a rule passes,
    below where it fails.
    """
    import pyarrow as pa

    rows = [
        row
        for rule in policy.rules
        for model in rule.models or models
        for row in _checked(rule, model, paired)
    ]
    return pa.Table.from_pylist(rows, schema=_schema())


def no_rows() -> pa.Table:
    """Return the table of a gate that holds a run to nothing."""
    return _schema().empty_table()


def overall(table: pa.Table) -> Result:
    """Return what the critical rules say together; without any, pass."""
    results = {
        row["result"]
        for row in table.select(["tier", "result"]).to_pylist()
        if row["tier"] == "critical"
    }
    if FAIL in results:
        return "fail"
    return "cannot tell" if CANNOT_TELL in results else "pass"


def _checked(rule: Rule, model: str, paired: Pairing) -> list[Row]:
    row: Row = {"rule": rule.title, "tier": rule.tier, "metric": rule.metric,
                "better": rule.better, "target": rule.target, "stated_target": rule.stated,
                "model": model, "benchmark": rule.benchmark or ALL,
                "result": CANNOT_TELL}  # fmt: skip
    try:
        pairs = paired(model)
        found = _parts(rule, pairs)
        _check_graders(found, pairs)
    except UsageError as error:
        return [row | {"reason": str(error)}]
    return [
        row | {"rubric": way[0], "position": way[1]} | _result(rule, parts, pairs)
        for way, parts in found.items()
    ]


def _parts(rule: Rule, pairs: Pairs) -> dict[Way, Parts]:
    """Return by way of asking the cells that the rule is about; raises where there are none."""
    every = list(cells(pairs))
    found = [cell for cell in every if cell.way[2] == rule.stated]
    if not found:
        ways = {cell.way[2] for cell in every}
        listed = ", ".join(
            "closed" if t is None else f"{t:g}" for t in sorted(ways, key=_closed_first)
        )
        asked = (
            "closed answers" if rule.stated is None else f"answers at the target {rule.stated:g}"
        )
        raise UsageError(f"there are no {asked} that both runs asked for; there are: {listed}")
    names = list(dict.fromkeys(cell.benchmark for cell in found))
    if rule.benchmark in (None, ALL):
        of_all = {w: parts for w, parts in weighted_cells(pairs).items() if w[2] == rule.stated}
        if of_all:
            return dict(of_all)
        weighted = [name for name, weight in pairs.weights.items() if weight > 0]
        if len(weighted) > 1:
            lacking = [name for name in weighted if name not in names]
            raise UsageError(
                f"ALL is not whole: both runs have no shared items of {', '.join(lacking)}"
                if lacking
                else "ALL is not whole: a benchmark has no item with a score in both runs"
            )
        wanted = weighted[0] if weighted else names[0]
    else:
        wanted = rule.benchmark or ""
    chosen = {cell.way: [(1.0, cell)] for cell in found if cell.benchmark == wanted}
    if not chosen:
        from difflib import get_close_matches

        near = get_close_matches(wanted, names, n=1)
        hint = f"; did you mean {near[0]}?" if near else ""
        raise UsageError(
            f"benchmark {wanted!r} has no shared items{hint}; there are {', '.join(names)}"
        )
    return dict(chosen)


def _check_graders(found: Mapping[Way, Parts], pairs: Pairs) -> None:
    """Raise where another grader decides in the baseline: its change would be taken for a drop."""
    names = {cell.benchmark for parts in found.values() for _, cell in parts}
    apart = [each for each in pairs.apart if each.benchmark in names]
    if apart:
        raise UsageError(reason(apart))


def _closed_first(target: float | None) -> float:
    return -1 if target is None else target


def _result(rule: Rule, parts: Parts, pairs: Pairs) -> Row:
    n = sum(items_of(rule.metric, cell) for _, cell in parts)
    left_out = sum(cell.left_out for _, cell in parts)
    row: Row = {
        "n": n,
        "left_out": left_out,
        "benchmark": ALL if len(parts) > 1 else parts[0][1].benchmark,
    }
    if not all(items_of(rule.metric, cell) for _, cell in parts):
        return row | {"reason": "no shared item has a score in both runs"}
    at = rule.target or 0.0
    value, baseline, change = _measured(rule, parts, pairs, at, 1)
    row |= {"value": _or_null(value), "baseline": _or_null(baseline)}
    if math.isnan(change.value):
        return row | {"reason": f"{rule.metric} is undefined: nothing was answered"}
    row |= {"change": change.value, "change_low": change.low, "change_high": change.high,
            "interval": change.interval}  # fmt: skip
    sign = 1 if rule.better == "higher" else -1
    if rule.max_drop_relative is None:
        allowed, factor = rule.max_drop or 0.0, 1.0
        against = change
    else:
        # worse than the baseline by a share of its size: one contrast of the same items, so that
        # the uncertainty of the baseline counts too
        allowed = rule.max_drop_relative * abs(baseline)
        factor = 1 - sign * math.copysign(rule.max_drop_relative, baseline)
        _, _, against = _measured(rule, parts, pairs, at, factor)
    add = allowed if rule.max_drop_relative is None else 0.0
    row |= {"allowed": allowed, "margin": sign * against.value + add}
    if against.low is None or against.high is None:
        return row | {"reason": "one item or cluster has no interval"}
    low, high = sorted((sign * against.low + add, sign * against.high + add))
    row |= {"margin_low": low, "margin_high": high}
    if n < rule.min_n:
        return row | {"reason": f"{n:,} shared items, fewer than min_n {rule.min_n:,}"}
    if low >= 0:
        return row | {"result": PASS}
    limits = f"{change.value:+.3g} [{change.low:+.3g}, {change.high:+.3g}]"
    move = "drop" if rule.better == "higher" else "rise"
    worse = f"{limits} against an allowed {move} of {allowed:.3g}"
    if high < 0:
        return row | {"result": FAIL, "reason": f"{rule.metric} changed by {worse}"}
    return row | {"reason": f"too few items to tell: {rule.metric} changed by {worse}"}


def _measured(
    rule: Rule, parts: Parts, pairs: Pairs, target: float, factor: float
) -> tuple[float, float, Difference]:
    """Return the metric in the run, in the baseline, and run less `factor` times baseline."""
    found: list[tuple[float, Measured]] = [
        (weight, measured(rule.metric, cell, target, pairs.silence, factor))
        for weight, cell in parts
    ]
    if len(found) == 1:
        only = found[0][1]
        return only.a, only.b, only.difference
    total = sum(weight for weight, _ in found)
    return (
        sum(weight * each.a for weight, each in found) / total,
        sum(weight * each.b for weight, each in found) / total,
        weighted_mean([(weight, each.difference) for weight, each in found]),
    )


def _or_null(value: float) -> float | None:
    return None if math.isnan(value) else value


def _schema() -> pa.Schema:
    import pyarrow as pa

    text, number = pa.string(), pa.float64()
    return pa.schema(
        [
            *((name, text) for name in ("rule", "tier", "result", "reason", "metric", "better")),
            ("target", number), ("stated_target", number),
            *((name, text) for name in ("model", "benchmark", "rubric", "position")),
            ("n", pa.int64()), ("left_out", pa.int64()),
            *((name, number) for name in ("value", "baseline", "change")),
            *((name, number) for name in ("change_low", "change_high")), ("interval", text),
            *((name, number) for name in ("allowed", "margin", "margin_low", "margin_high")),
        ]
    )  # fmt: skip
