"""The trend of scores over the nights of a sweep, with the nights marked in which they changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from orchestrator.analysis.change_points import Column, Held, Plan, Verdict, find_changes
from orchestrator.analysis.nights import Night, aligned
from orchestrator.analysis.paired_cells import ALL

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

Row = dict[str, Any]

ALPHA = 0.01
"""The chance of a false alarm in a night: one in a hundred nights."""

APART = "not the same items, or asked in other words: a new segment, without a test"

REGRADED = "graded by"
"""How the note of a row begins whose deciding grader was another one the night before."""

_TARGETS = "SELECT target FROM run_targets ORDER BY target"
_SCORES = ("model", "benchmark", "rubric", "position", "stated_target", "target", "n",
           "n_scored", "score", "score_low", "score_high", "interval")  # fmt: skip


def plan_of(con: duckdb.DuckDBPyConnection) -> Plan:
    """Return how the one run that `con` is connected to is scored."""
    from orchestrator.analysis.pairing import PLAN, SILENT
    from orchestrator.analysis.scores import silence_points

    benchmarks = con.execute(PLAN).fetchall()
    [points] = silence_points(con).values()
    return Plan(
        targets=[target for (target,) in con.execute(_TARGETS).fetchall()],
        silence=dict(zip(SILENT, points, strict=True)),
        weights={name: weight for name, weight, _ in benchmarks},
        partial=frozenset(name for name, _, partial in benchmarks if partial),
    )


def history(nights: Sequence[Night], plan: Plan, alpha: float = ALPHA) -> pa.Table:
    """Return a row a night x cell x target, oldest first: scores, and what they are held to.

    Columns: run_id, night (when the run was begun), those of `scores` up to the interval, grader
    (the deciding one, name@version), segment (1, 2, … of the model), segment_mean of the nights
    before and shared (items of all of them), difference to that mean with 95 % limits and the
    method's name, p (adjusted for all that is held in the night), change (whether p is at most
    `alpha`), note (why a segment begins without a test). `plan` scores what is held. Closed answers
    are scored at each target, others at the one that was stated. ALL is left out where it is one
    benchmark.
    """
    import pyarrow as pa

    names, graders = [night.run_id for night in nights], [night.graders for night in nights]
    verdicts = find_changes(aligned(nights), names, plan, alpha, graders)
    alone = sum(weight > 0 for weight in plan.weights.values()) < 2
    rows = [
        row
        for night, verdict in zip(nights, verdicts, strict=True)
        for row in night.scores.to_pylist()
        if row["score"] is not None
        and row["stated_target"] in (None, row["target"])
        and not (alone and row["benchmark"] == ALL)
        for row in [_row(night, row, verdict, alpha)]
    ]
    return pa.Table.from_pylist(rows, schema=_schema())


def _row(night: Night, scored: Row, verdict: Verdict, alpha: float) -> Row:
    way = (scored["rubric"], scored["position"], scored["stated_target"])
    column: Column = (scored["model"], scored["benchmark"], way, scored["target"])
    model = scored["model"]
    return {
        "run_id": night.run_id,
        "night": night.at,
        **{name: scored[name] for name in _SCORES},
        "grader": night.graders.get(scored["benchmark"]),
        "segment": verdict.segments.get(model),
        **_held(verdict.held.get(column), alpha),
        "note": _note(night, verdict, scored),
    }


def _note(night: Night, verdict: Verdict, row: Row) -> str | None:
    """Return why a segment of the row's model begins in a night without a test."""
    benchmark, regraded = row["benchmark"], verdict.regraded.get(row["model"], {})
    if benchmark in regraded:
        now, before = night.graders[benchmark], regraded[benchmark]
        return f"{REGRADED} {now}, before by {before}: a new segment, without a test"
    if regraded:
        return f"another grader decides on {', '.join(regraded)}: a new segment"
    return APART if row["model"] in verdict.apart else None


def _held(held: Held | None, alpha: float) -> Mapping[str, Any]:
    if held is None:
        return {"change": False}
    found = held.effect.difference()
    return {
        "segment_mean": held.effect.segment_mean(),
        "shared": held.effect.shared,
        "difference": found.value,
        "difference_low": found.low,
        "difference_high": found.high,
        "difference_interval": found.interval,
        "p": held.p,
        "change": held.p <= alpha,
    }


def _schema() -> pa.Schema:
    import pyarrow as pa

    text, number, count = pa.string(), pa.float64(), pa.int64()
    return pa.schema(
        [
            ("run_id", text), ("night", pa.timestamp("us", tz="UTC")),
            *((name, text) for name in ("model", "benchmark", "rubric", "position")),
            ("stated_target", number), ("target", number),
            ("n", count), ("n_scored", count),
            *((name, number) for name in ("score", "score_low", "score_high")), ("interval", text),
            ("grader", text), ("segment", count), ("segment_mean", number), ("shared", count),
            *((name, number) for name in ("difference", "difference_low", "difference_high")),
            ("difference_interval", text), ("p", number), ("change", pa.bool_()), ("note", text),
        ]
    )  # fmt: skip
