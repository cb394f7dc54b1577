"""What stands on a run's scores: how models rank by them, and scores corrected by labels."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from orchestrator.api.opened import Tell, connect, find_all, say_nothing, skipped_lines
from orchestrator.api.reading import ScoreReport
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa


def ranks(
    *runs: str | Path,
    out: str | Path = "runs",
    grader: str | None = None,
    seed: int = 0,
    tell: Tell = say_nothing,
) -> ScoreReport:
    """Return the models of runs ranked by score at each target, with their notes.

    The table's columns are those of `analysis.ranks.ranks`, and `simulated` at the end. Models are
    ranked within a run, never across runs. `seed` is the bootstrap's; `grader` and `tell` are as
    for `scores`, and so is what is raised.
    """
    from orchestrator.analysis.ranks import ranks as ranked

    def make(con: duckdb.DuckDBPyConnection, table: pa.Table) -> tuple[pa.Table, list[str]]:
        return ranked(con, table, seed=seed), []

    return _on_scores(runs, out, grader, tell, make)


def corrected(
    *runs: str | Path,
    out: str | Path = "runs",
    grader: str | None = None,
    tell: Tell = say_nothing,
) -> ScoreReport:
    """Return the scores of runs corrected for their judge's errors by labels, beside the raw ones.

    The table's columns are those of `analysis.corrected.corrected`, and `simulated` at the end.
    Raises `UsageError` where no run has labels that were drawn with a probability, and what
    `scores` raises; `grader` and `tell` are as there.
    """
    from orchestrator.analysis.corrected import corrected as made

    def make(con: duckdb.DuckDBPyConnection, table: pa.Table) -> tuple[pa.Table, list[str]]:
        return made(con, table), []

    report = _on_scores(runs, out, grader, tell, make)
    if not report.table.num_rows:
        raise UsageError(
            "no run here has labels that were drawn by chance, of answers that a rule or a judge "
            f"has graded; draw some: calibrant label {runs[0]} --n 100"
        )
    return report


def _on_scores(
    runs: tuple[str | Path, ...],
    out: str | Path,
    grader: str | None,
    tell: Tell,
    make: Callable[[duckdb.DuckDBPyConnection, pa.Table], tuple[pa.Table, list[str]]],
) -> ScoreReport:
    """Return what `make` has to say, given the connection to runs and their table of scores."""
    import pyarrow as pa

    from orchestrator import analysis, store

    def read() -> tuple[pa.Table, list[str], list[str], frozenset[tuple[str, str]]]:
        with closing(connect(*runs, out=out, curves=False)) as con:
            if grader is not None:
                analysis.let_decide(con, grader)
            with analysis.settled(con):
                scores = analysis.scores(con)
                table, said = make(con, scores)
                notes = [*analysis.notes(con, scores), *said]
                return table, notes, skipped_lines(con), frozenset(analysis.simulated_models(con))

    table, notes, skipped, simulated = store.read_again(read, *find_all(runs, out))
    for line in skipped:
        tell(line)
    cells = zip(table["run_id"].to_pylist(), table["model"].to_pylist(), strict=True)
    marks = pa.array([cell in simulated for cell in cells], pa.bool_())
    return ScoreReport(table.append_column("simulated", marks), [*notes, *skipped], simulated)
