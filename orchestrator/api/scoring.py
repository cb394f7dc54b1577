"""The scores of runs, how models rank by them, and scores corrected by labels."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from orchestrator.api.opened import Tell, connect, find_all, say_nothing, skipped_lines
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

    from orchestrator.analysis.scores import Interval

    Read = tuple[pa.Table, list[str]]
    """A table and the notes on it."""


@dataclass(frozen=True, slots=True)
class ScoreReport:
    """Scores and what must be said of them.

    `table` has the contract's `scores` columns; `notes` stand above a printed table; `simulated`
    holds (run_id, model) of the models to be marked.
    """

    table: pa.Table
    notes: list[str]
    simulated: frozenset[tuple[str, str]] = frozenset()


def scores(
    *runs: str | Path,
    out: str | Path = "runs",
    by: str | None = None,
    grader: str | None = None,
    interval: Interval | None = None,
    seed: int = 0,
    tell: Tell = say_nothing,
) -> ScoreReport:
    """Return the penalised scores of runs with their notes.

    The table has the contract's columns, and at the end n_scored (the graded requests that the
    score counts: fewer than n in ALL, where items stand outside it) and `simulated`. `by` (a column
    of the items, or a key of their metadata) splits every row. `grader` decides instead of the one
    that the sweeps name ("alias", "alias@2", "judge:verified"). `interval` makes all limits t's
    (`clustered`) or those of a bootstrap over clusters (`bca`, `studentised`) that `seed` draws.
    `tell` hears which files are not read, which the notes say too. Raises `UsageError` for what is
    not a run, for an unknown `by`, and for a grader without any verdict there.
    """
    from orchestrator import analysis

    def read(con: duckdb.DuckDBPyConnection) -> Read:
        table = analysis.scores(con, by, interval, seed, scored_n=True)
        return table, [*analysis.notes(con, table), *_interval_note(interval, seed)]

    return _report(runs, out, grader, tell, read)


def _interval_note(interval: Interval | None, seed: int) -> list[str]:
    """Return what is to be said of the limits where they are not the usual ones."""
    if interval is None:
        return []
    if interval == "clustered":
        return ["intervals: t with clustered standard errors, also where that is too narrow"]
    from orchestrator.analysis.bootstrapped import DRAWS, NAMES

    return [f"intervals: {NAMES[interval]}, {DRAWS:,} draws, seed {seed}"]


def ranks(
    *runs: str | Path,
    out: str | Path = "runs",
    by: str | None = None,
    grader: str | None = None,
    seed: int = 0,
    tell: Tell = say_nothing,
) -> ScoreReport:
    """Return the models of runs ranked by score at each target, with their notes.

    The table's columns are those of `analysis.ranks.ranks`, and `simulated` at the end. Models are
    ranked within a run, never across runs, and with `by` within each value of that column. `seed`
    is the bootstrap's; `by`, `grader` and `tell` are as for `scores`, and so is what is raised.
    """
    from orchestrator import analysis
    from orchestrator.analysis.ranks import ranks as ranked

    def read(con: duckdb.DuckDBPyConnection) -> Read:
        table = analysis.scores(con, by)
        return ranked(con, table, seed=seed, by=by), analysis.notes(con, table)

    return _report(runs, out, grader, tell, read)


def corrected(
    *runs: str | Path,
    out: str | Path = "runs",
    by: str | None = None,
    grader: str | None = None,
    tell: Tell = say_nothing,
) -> ScoreReport:
    """Return the scores of runs corrected for their judge's errors by labels, beside the raw ones.

    The table's columns are those of `analysis.corrected.corrected`, and `simulated` at the end.
    Raises `UsageError` where no run has labels that were drawn with a probability, and what
    `scores` raises; `by`, `grader` and `tell` are as there.
    """
    from orchestrator import analysis
    from orchestrator.analysis.corrected import corrected as made

    def read(con: duckdb.DuckDBPyConnection) -> Read:
        table = analysis.scores(con, by)
        return made(con, table, by), analysis.notes(con, table)

    report = _report(runs, out, grader, tell, read)
    if not report.table.num_rows:
        raise UsageError(
            "no run here has labels that were drawn by chance, of answers that a rule or a judge "
            f"has graded; draw some: calibrant label {runs[0]} --n 100"
        )
    return report


def _report(
    runs: tuple[str | Path, ...],
    out: str | Path,
    grader: str | None,
    tell: Tell,
    read: Callable[[duckdb.DuckDBPyConnection], Read],
) -> ScoreReport:
    """Return what `read` has to say, given a connection to runs whose verdicts are settled."""
    import pyarrow as pa

    from orchestrator import analysis, store

    def look() -> tuple[Read, list[str], frozenset[tuple[str, str]]]:
        with closing(connect(*runs, out=out, curves=False, bounded=True)) as con:
            if grader is not None:
                analysis.let_decide(con, grader)
            with analysis.settled(con):
                found = read(con)
                return found, skipped_lines(con), frozenset(analysis.simulated_models(con))

    (table, notes), skipped, simulated = store.read_again(look, *find_all(runs, out))
    for line in skipped:
        tell(line)
    cells = zip(table["run_id"].to_pylist(), table["model"].to_pylist(), strict=True)
    marks = pa.array([cell in simulated for cell in cells], pa.bool_())
    return ScoreReport(table.append_column("simulated", marks), [*notes, *skipped], simulated)
