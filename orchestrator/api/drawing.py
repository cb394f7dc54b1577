"""The curves of a run's models."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from orchestrator.api.named import check_name
from orchestrator.api.opened import Tell, connect, find_all, say_nothing, skipped_lines

if TYPE_CHECKING:
    from orchestrator.analysis.curves import Curves


@dataclass(frozen=True, slots=True)
class CurveReport:
    """The curves of a run and what must be said of them: `notes` stand above a printed table."""

    curves: Curves
    notes: tuple[str, ...]


def curves(
    run: str | Path,
    *,
    model: str | None = None,
    benchmark: str | None = None,
    bins: int = 10,
    grader: str | None = None,
    out: str | Path = "runs",
    tell: Tell = say_nothing,
) -> CurveReport:
    """Return the curves of a run's models, per benchmark: four tables, a row a point.

    The score of closed or t = 0 answers at any target with its reference lines; calibration (Brier,
    log score, ECE over `bins` bins of equal mass, AURC), the risk–coverage curve and reliability
    data by each source of a confidence that the answers have: `stated`, `logprob`, `agreement`.
    The columns are those of the views of the same names. `model` and `benchmark` keep what bears
    the name. `grader` decides instead of the one that the sweep names. `tell` hears which files are
    not read. Raises `UsageError` for what is not a run, for an unknown name, for a grader without
    any verdict there, and for fewer than two bins.
    """
    from orchestrator import analysis, store
    from orchestrator.analysis import curves as drawn

    def read() -> tuple[CurveReport, list[str]]:
        with closing(connect(run, out=out)) as con:
            check_name(con, "model", model)
            check_name(con, "benchmark", benchmark)
            if grader is not None:
                analysis.let_decide(con, grader)
            with analysis.settled(con):
                found = drawn.curves(con, model=model, benchmark=benchmark, bins=bins)
                return CurveReport(found, tuple(analysis.notes(con))), skipped_lines(con)

    report, skipped = store.read_again(read, *find_all([run], out))
    for line in skipped:
        tell(line)
    return report
