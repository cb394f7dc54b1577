"""The scores of a sweep night by night, with the nights in which they changed."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from orchestrator.api.opened import Tell, connect, find_all, say_nothing, skipped_lines
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import pyarrow as pa

    from orchestrator.analysis.change_points import Plan
    from orchestrator.analysis.nights import Night
    from orchestrator.store import SweepRun

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class HistoryReport:
    """The trend of a sweep: `table` as `analysis.history` says, `notes` to be read with it.

    `alpha` is the chance of a false alarm in a night; `simulated` holds the models to be marked.
    """

    table: pa.Table
    alpha: float
    notes: list[str]
    simulated: frozenset[str] = frozenset()


def history(
    *runs: str | Path,
    last: int | None = None,
    alpha: float | None = None,
    out: str | Path = "runs",
    grader: str | None = None,
    tell: Tell = say_nothing,
) -> HistoryReport:
    """Return the scores of a sweep's complete runs, oldest first, with its change points.

    One name is that of a run, which stands for all of its sweep in the same folder, or that of a
    sweep under `out`; several are the runs themselves. `last` keeps the newest ones. All are scored
    as the newest one's sweep says. `tell` hears the notes. Raises `UsageError` for what is not a
    run, where none is complete, and for an `alpha` that is not between 0 and 1.
    """
    from orchestrator.analysis.history import ALPHA
    from orchestrator.analysis.history import history as made

    alpha = ALPHA if alpha is None else alpha
    if not 0 < alpha < 1:
        raise UsageError(f"alpha {alpha:g}: expected a chance between 0 and 1, such as {ALPHA}")
    if last is not None and last < 1:
        raise UsageError(f"last {last}: expected at least 1")
    complete, notes = _complete(runs, out)
    chosen = complete[-last:] if last else complete
    nights = []
    simulated: set[str] = set()
    plan = None
    for each in chosen:
        night, plan, models, skipped = _read(each, grader)
        nights.append(night)
        simulated |= models
        notes += skipped
    for note in notes:
        tell(note)
    assert plan is not None  # there is at least one night, and the newest one's counts
    return HistoryReport(made(nights, plan, alpha), alpha, notes, frozenset(simulated))


def _complete(runs: Sequence[str | Path], out: str | Path) -> tuple[list[SweepRun], list[str]]:
    from orchestrator.store import nights_of, sorted_runs

    found = nights_of(runs[0], out) if len(runs) == 1 else sorted_runs(find_all(runs, out))
    complete = [each for each in found if each.is_complete]
    left = [f"{each.run.run_id} ({each.status})" for each in found if not each.is_complete]
    if not complete:
        raise UsageError(
            f"no run of {runs[0]} is complete ({', '.join(left[:_SHOWN])}); go on with one by the "
            "command that began it"
        )
    listed = ", ".join(left[-_SHOWN:]) + (", …" if len(left) > _SHOWN else "")
    return complete, [f"left out, not complete: {listed}"] if left else []


def _read(each: SweepRun, grader: str | None) -> tuple[Night, Plan, set[str], list[str]]:
    """Return a night, how its sweep scores, its simulated models, and what is not read."""
    from orchestrator import analysis, store
    from orchestrator.analysis.history import plan_of
    from orchestrator.analysis.nights import read_night

    def read() -> tuple[Night, Plan, set[str], list[str]]:
        with closing(connect(each.run.path, curves=False)) as con:
            if grader is not None:
                analysis.let_decide(con, grader)
            with analysis.settled(con):
                night = read_night(con, each.run.run_id, each.manifest.created_at)
                models = {model for _, model in analysis.simulated_models(con)}
                return night, plan_of(con), models, skipped_lines(con)

    return store.read_again(read, each.run)
