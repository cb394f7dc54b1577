"""Benchmarks that another grader decides in one run than in another: scores that are not alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orchestrator.analysis.query_text import query_text

if TYPE_CHECKING:
    import duckdb

_DECIDING = "SELECT benchmark, grader || '@' || grader_version FROM deciding_graders"

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Apart:
    """A benchmark whose deciding graders, by name and version, differ between two runs.

    `shared` are those that have graded all of its answers in both, by name.
    """

    benchmark: str
    a: str
    b: str
    shared: tuple[str, ...] = ()

    def __str__(self) -> str:
        return (
            f"{self.benchmark}: A is graded by {self.a}, B by {self.b}; "
            "a difference may be the graders'"
        )


def deciding(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Return by benchmark the grader, name@version, that decides in the one connected run."""
    return {str(name): str(grader) for name, grader in con.execute(_DECIDING).fetchall()}


def graders_apart(
    a: duckdb.DuckDBPyConnection, b: duckdb.DuckDBPyConnection, benchmarks: Sequence[str]
) -> list[Apart]:
    """Return those of the benchmarks that another grader decides in one run than in the other."""
    of_a, of_b = deciding(a), deciding(b)
    differ = [
        name for name in benchmarks if name in of_a and name in of_b and of_a[name] != of_b[name]
    ]
    if not differ:
        return []
    complete = query_text("complete_graders")
    both = set(a.execute(complete).fetchall()) & set(b.execute(complete).fetchall())
    return [
        Apart(
            name,
            of_a[name],
            of_b[name],
            tuple(sorted(grader for benchmark, grader in both if benchmark == name)),
        )
        for name in differ
    ]


def reason(found: Sequence[Apart]) -> str:
    """Return why a run (A) is not held to a baseline (B) that others grade, and what would help."""
    said = "; ".join(
        f"{each.benchmark} is graded by {each.a} in the run, by {each.b} in the baseline"
        for each in found[:_SHOWN]
    )
    more = f"; and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    shared = sorted(set.intersection(*(set(each.shared) for each in found)))
    by_one = f"give --grader {shared[0]}, which both have, or " if shared else ""
    return (
        f"not the same grader: {said}{more}; {by_one}grade the baseline like the run: calibrant "
        "grade BASELINE, with its --grader or --judge"
    )
