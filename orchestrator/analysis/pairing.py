"""Two models' answers to the same items, next to each other; refused where they are not the same.

A side is a model in a run. Its items are read from its own connection, so two runs of one name
(one kept as a baseline) can be paired.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from orchestrator.analysis.graders_apart import Apart, graders_apart
from orchestrator.analysis.query_text import query_text
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

_SHOWN = 3

SILENT = ("abstained", "refused", "empty")
"""Outcomes without an answer."""

_READ = {"items": "side_items", "facts": "side_facts", "prompts": "side_prompts"}

_POINTS = "SELECT abstained, refused, empty FROM silence_points"

_TARGETS = "SELECT target FROM run_targets"

PLAN = """
SELECT b.benchmark, w.weight, w.partial
FROM run_benchmarks AS b
JOIN benchmark_weights AS w USING (run_id, benchmark)
ORDER BY b.position
"""


@dataclass(frozen=True, slots=True)
class Side:
    """A model of a run: `con` is connected to that run alone, `run` is how messages name it."""

    con: duckdb.DuckDBPyConnection
    run: str
    model: str

    def __str__(self) -> str:
        return f"{self.model} in {self.run}"


@dataclass(frozen=True, slots=True)
class Pairs:
    """The shared items of sides A and B.

    `table` has one row a way of asking (benchmark, rubric, position, stated_target) x item, with
    the columns of each side after `a_` and `b_`: n (graded samples), planned, ungraded, and the
    shares correct, incorrect, abstained, refused, empty of its graded samples. `unshared` counts by
    benchmark the items that only one side is asked. `targets` are those of either run's sweep,
    `silence` the points of outcomes without an answer, `weights` those in ALL, and `partial` the
    benchmarks whose items `outside` do not count there. `notes` say what a reader has to know, and
    `apart` which benchmarks another grader decides on one side than on the other.
    """

    table: pa.Table
    unshared: Mapping[str, tuple[int, int]]
    targets: tuple[float, ...]
    weights: Mapping[str, float]
    partial: frozenset[str]
    silence: Mapping[str, float]
    notes: list[str] = field(default_factory=list)
    apart: Sequence[Apart] = ()


def pair(a: Side, b: Side) -> Pairs:
    """Return the items that both sides are asked in the same way.

    Raises `UsageError`, which says what differs, where the sides share no item, where an id stands
    for different items (question, answers, choices, type, cluster), where no rubric and position
    is shared or the same one was worded differently, and where outcomes earn other points.
    """
    from orchestrator.store.connection import open_database

    silence = _silence(a, b)
    with closing(open_database()) as con:
        for name, side in (("a", a), ("b", b)):
            for kind, query in _READ.items():
                found = side.con.sql(query_text(query), params={"model": side.model})
                con.register(f"{name}_{kind}", found.to_arrow_table())
        unshared = {row[0]: row[1:] for row in con.sql(query_text("unshared")).fetchall()}
        shared = [benchmark for benchmark, counts in unshared.items() if counts[2]]
        if not shared:
            raise UsageError(
                f"{a} and {b} share no item: {_benchmarks(con, 'a')} against "
                f"{_benchmarks(con, 'b')}; compare models that were asked the same benchmarks"
            )
        _check_items(con, a, b)
        notes = _check_ways(con, a, b)
        _check_prompts(con, a, b)
        table = con.sql(query_text("pairs")).to_arrow_table()
    plan = a.con.execute(PLAN).fetchall()
    targets = {row[0] for side in (a, b) for row in side.con.execute(_TARGETS).fetchall()}
    return Pairs(
        table=table,
        unshared={benchmark: (counts[0], counts[1]) for benchmark, counts in unshared.items()},
        targets=tuple(sorted(targets)),
        weights={benchmark: weight for benchmark, weight, _ in plan},
        partial=frozenset(benchmark for benchmark, _, partial in plan if partial),
        silence=silence,
        notes=[*notes, *_weights_note(a, b, plan)],
        apart=graders_apart(a.con, b.con, shared),
    )


def _benchmarks(con: duckdb.DuckDBPyConnection, side: str) -> str:
    rows = con.sql(f"SELECT DISTINCT benchmark FROM {side}_items ORDER BY 1").fetchall()  # noqa: S608 - a or b
    return _listed([name for (name,) in rows]) or "none"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")


def _silence(a: Side, b: Side) -> dict[str, float]:
    """Return the points of outcomes without an answer; raises where the sides' differ."""
    of_a, of_b = (
        dict(zip(SILENT, (side.con.execute(_POINTS).fetchall() or [(0, 0, 0)])[0], strict=True))
        for side in (a, b)
    )
    if of_a != of_b:
        said = [", ".join(f"{name} {points[name]:g}" for name in SILENT) for points in (of_a, of_b)]
        raise UsageError(
            f"{a} and {b} cannot be paired: outcomes earn other points ({said[0]} against "
            f"{said[1]}); give both sweeps the same points"
        )
    return of_a


def _check_items(con: duckdb.DuckDBPyConnection, a: Side, b: Side) -> None:
    rows = con.sql(query_text("differing_items")).fetchall()
    if not rows:
        return
    shown = "; ".join(f"{name} {item}: {', '.join(what)}" for name, item, what in rows[:_SHOWN])
    more = "; …" if len(rows) > _SHOWN else ""
    raise UsageError(
        f"{a} and {b} cannot be paired: {_items(len(rows))} of the same id differ ({shown}{more}); "
        "ask both the same version of the data"
    )


def _check_ways(con: duckdb.DuckDBPyConnection, a: Side, b: Side) -> list[str]:
    """Return what is not shared of the ways of asking; raises when nothing is."""
    of_a, of_b = (_ways(con, side) for side in ("a", "b"))
    shared = of_a & of_b
    stated = [{way for way in ways if way[0] != "closed"} for ways in (of_a, of_b)]
    differ = all(stated) and not {way[:2] for way in stated[0]} & {way[:2] for way in stated[1]}
    if differ or not shared:
        raise UsageError(
            f"{a} and {b} cannot be paired: they were asked in other ways "
            f"({_said(of_a)} against {_said(of_b)}); give both the same rubric and position"
        )
    return [
        f"only {name} was asked: {_said(left)}"
        for name, left in (("A", of_a - of_b), ("B", of_b - of_a))
        if left
    ]


def _ways(con: duckdb.DuckDBPyConnection, side: str) -> set[tuple[str, str, float | None]]:
    query = f"SELECT DISTINCT rubric, position, stated_target FROM {side}_items"  # noqa: S608 - a or b
    return set(con.sql(query).fetchall())


def _said(ways: set[tuple[str, str, float | None]]) -> str:
    """Return ways of asking in words: the targets of each rubric and position."""
    targets: dict[tuple[str, str], list[float]] = {}
    for rubric, position, target in sorted(ways, key=lambda way: (way[:2], way[2] or 0)):
        of_way = targets.setdefault((rubric, position), [])
        if target is not None:
            of_way.append(target)
    return "; ".join(
        "closed"
        if rubric == "closed"
        else f"rubric {rubric} in the {position} at {', '.join(f'{t:g}' for t in of_way)}"
        for (rubric, position), of_way in targets.items()
    )


def _check_prompts(con: duckdb.DuckDBPyConnection, a: Side, b: Side) -> None:
    rows = con.sql(query_text("differing_prompts")).fetchall()
    if not rows:
        return
    rubric, position, target, shared, differing, example = rows[0]
    way = "closed" if target is None else f"rubric {rubric} in the {position} at {target:g}"
    raise UsageError(
        f"{a} and {b} cannot be paired: under {way} the text that was sent differs on {differing} "
        f"of {_items(shared)} (first: {example}; 'calibrant show RUN --item {example}' prints it); "
        "a rubric's template, the few-shot examples or the confidence line was changed"
    )


def _items(count: int) -> str:
    return f"{count:,} item{'' if count == 1 else 's'}"


def _weights_note(a: Side, b: Side, plan: Sequence[Any]) -> list[str]:
    weights = [{row[0]: row[1] for row in rows} for rows in (plan, b.con.execute(PLAN).fetchall())]
    shared = weights[0].keys() & weights[1].keys()
    if all(weights[0][name] == weights[1][name] for name in shared):
        return []
    return [f"weights in ALL are those of {a.run}; {b.run} has others"]
