"""What must be said above a table of scores: how it was scored, by whom, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

_GRADERS = """
SELECT b.run_id, b.benchmark, b.own_grading, d.grader, d.judge, d.named, d.verdicts, d.answered,
    d.asked, d.unjudged, d.useless, s.decides
FROM run_benchmarks AS b
LEFT JOIN deciding_graders AS d USING (run_id, benchmark)
LEFT JOIN run_sweeps AS s USING (run_id)
ORDER BY b.run_id, b.position
"""

_SIMULATED = """
SELECT DISTINCT run_id, model FROM requests WHERE simulated
UNION
SELECT DISTINCT run_id, provider_model || ' (judge)' FROM judgements
WHERE starts_with(provider_model, 'sim/')
ORDER BY ALL
"""

_OWN = """
SELECT run_id, benchmark, judge, count(*)
FROM own_votes
GROUP BY run_id, benchmark, judge
ORDER BY ALL
"""

_OUTSIDE = """
SELECT w.run_id, w.benchmark, w.partial
FROM benchmark_weights AS w
JOIN run_benchmarks AS b USING (run_id, benchmark)
WHERE
    b.weight IS NULL AND (w.weight = 0 OR w.partial)
    AND (SELECT count(*) FROM run_benchmarks AS o WHERE o.run_id = w.run_id) > 1
ORDER BY w.run_id, b.position
"""

_COUNTS = """
SELECT run_id, count(*), count(*) FILTER (WHERE outcome = 'pending'),
    count(*) FILTER (WHERE outcome = 'ungraded')
FROM outcomes
GROUP BY run_id
ORDER BY run_id
"""


def notes(con: duckdb.DuckDBPyConnection, table: pa.Table | None = None) -> list[str]:
    """Return the header lines of a printed table of the connected runs' scores.

    The points of each outcome, the simulated models, how each benchmark was graded where that
    needs saying, and how many requests are without a score. Lines start with the run's id when
    several runs are connected. `table` is the table of `scores` if it is there already: the
    counts are then read from it and not from all the outcomes again.
    """
    counts = con.execute(_COUNTS).fetchall() if table is None else _counts(table)
    lines = [*_points(con), *_simulated(con), *_graders(con), *_own(con), *_outside(con)]
    lines += _missing(counts)
    runs = {run_id for run_id, _ in lines}
    texts = [f"{run_id}: {text}" if len(runs) > 1 else text for run_id, text in lines]
    return list(dict.fromkeys(texts))


def simulated_models(con: duckdb.DuckDBPyConnection) -> set[tuple[str, str]]:
    """Return (run_id, model) of the simulated models, to be marked in every table."""
    rows = con.execute("SELECT DISTINCT run_id, model FROM requests WHERE simulated").fetchall()
    return {(str(run_id), str(model)) for run_id, model in rows}


def _points(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    rows = con.execute(
        "SELECT run_id, abstained, refused, empty FROM silence_points ORDER BY run_id"
    ).fetchall()
    return [
        (
            run_id,
            f"points at target t: correct 1, incorrect −t/(1−t), abstained {abstained:g}, "
            f"refused {refused:g}, empty {empty:g}",
        )
        for run_id, abstained, refused, empty in rows
    ]


def _simulated(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    by_run: dict[str, list[str]] = {}
    for run_id, model in con.execute(_SIMULATED).fetchall():
        by_run.setdefault(run_id, []).append(model)
    return [
        (run_id, f"simulated, not a language model: {', '.join(models)}")
        for run_id, models in by_run.items()
    ]


def _outside(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    """Return which benchmarks, or items of them, ALL's score does not count."""
    return [
        (
            run_id,
            f"items of {benchmark} that nobody can answer stand outside "
            "ALL's score; a weight in the sweep counts them"
            if partial
            else f"{benchmark} stands outside ALL's score: nobody can answer it; "
            "a weight in the sweep counts it",
        )
        for run_id, benchmark, partial in con.execute(_OUTSIDE).fetchall()
    ]


def _graders(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    found = con.sql(_GRADERS).to_arrow_table().to_pylist()
    return [(row["run_id"], f"{row['benchmark']}: {text}") for row in found for text in _said(row)]


def _own(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    """Return which judges graded their own model's answers."""
    return [
        (run_id, f"{benchmark}: judge {judge} graded its own model's answers ({count})")
        for run_id, benchmark, judge, count in con.execute(_OWN).fetchall()
    ]


def _said(row: dict[str, Any]) -> list[str]:
    """Return what is to be said of one benchmark's grading."""
    grader = row["grader"]
    if grader is None:
        return []
    texts = []
    name, _, _ = grader.partition(":")
    if name == "judge":
        text = f"judged by {row['judge'] or 'an unnamed judge'} ({grader})"
        if row["unjudged"]:
            text += f": {row['unjudged']} of {row['asked']} could not be judged"
        texts.append(text)
    elif row["own_grading"] == "judge":
        by = "alias" if grader == "alias" else f"the grader {grader}"
        texts.append(f"answers were matched by {by}; the benchmark's own grading is a judge")
    elif ".py:" in grader:  # one of the user's own: `mine.py:grade`
        texts.append(f"graded by {grader}")
    useless = row["useless"]
    if useless and not row["named"] and useless not in (row["judge"], grader):
        texts.append(f"the judge {useless} has given no usable verdict, so {grader} decides")
    if row["decides"] not in (None, "auto") and not row["named"]:
        texts.append(f"{row['decides'].removesuffix('@')} has no verdict here, so {grader} decides")
    if row["verdicts"] < row["answered"]:
        texts.append(f"{grader} has graded {row['verdicts']} of {row['answered']} answers")
    return texts


def _counts(table: pa.Table) -> list[tuple[str, int, int, int]]:
    """Return (run_id, planned, pending, ungraded) from a table of scores."""
    columns = ["run_id", "benchmark", "target", "planned", "pending", "ungraded"]
    first_target: dict[str, float] = {}
    counts: dict[str, tuple[int, int, int]] = {}
    for row in table.select(columns).to_pylist():
        run_id = row["run_id"]
        # every cell stands there once a target
        if row["target"] != first_target.setdefault(run_id, row["target"]):
            continue
        if row["benchmark"] != "ALL":
            planned, pending, ungraded = counts.get(run_id, (0, 0, 0))
            counts[run_id] = (
                planned + row["planned"],
                pending + row["pending"],
                ungraded + row["ungraded"],
            )
    return [(run_id, *counts[run_id]) for run_id in sorted(counts)]


def _missing(counts: Sequence[tuple[str, int, int, int]]) -> list[tuple[str, str]]:
    lines = []
    for run_id, planned, pending, ungraded in counts:
        if pending:
            lines.append((run_id, f"{pending} of {planned} requests are pending: not scored"))
        if ungraded:
            lines.append(
                (
                    run_id,
                    f"{ungraded} of {planned} requests are ungraded: not scored; score_worst and "
                    "score_best give them −t/(1−t) and +1",
                )
            )
    return lines
