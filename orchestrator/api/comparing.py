"""Two models compared on the items that both were asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orchestrator.api.near import nearest
from orchestrator.api.opened import Tell, connect, find_all, say_nothing, skipped_lines
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

    from orchestrator.analysis.pairing import Side
    from orchestrator.store import RunFolder

_SHOWN = 5
_MODELS = "SELECT DISTINCT model FROM requests ORDER BY model"


@dataclass(frozen=True, slots=True)
class CompareReport:
    """A comparison of two models, A and B; every difference is A less B.

    `table` has a row a benchmark x way of asking x target, `changed` the items won and lost by A
    with their texts; `notes` are to be read with them.
    """

    table: pa.Table
    changed: pa.Table
    notes: list[str]


def compare(
    *runs: str | Path,
    models: Sequence[str] = (),
    target: float | None = None,
    items: int | None = 5,
    out: str | Path = "runs",
    grader: str | None = None,
    tell: Tell = say_nothing,
) -> CompareReport:
    """Return the paired comparison of two models of one run, or of one each of two runs.

    `target` scores at that target alone; `items` is how many items won and how many lost are
    returned (null: all). Raises `UsageError` for a model that a run does not have, without `models`
    with those that there are, and, saying what differs, for runs whose items, rubrics, positions or
    points are not the same.
    """
    from orchestrator import store
    from orchestrator.analysis.changed import changed
    from orchestrator.analysis.compare import compare as compared
    from orchestrator.analysis.pairing import pair
    from orchestrator.analysis.points import penalty

    if not models and 1 <= len(runs) <= 2:
        raise UsageError(_to_choose_from(find_all(runs, out)))
    if len(runs) > 2 or len(models) != 2:
        raise UsageError(
            f"compare takes two models of one run, or one each of two runs; got {len(runs)} runs "
            f"and {len(models)} models"
        )
    if target is not None:
        penalty(target)  # which refuses what is no target
    found = find_all(runs, out)

    def read() -> tuple[CompareReport, list[str]]:
        with opened_sides(found, models, grader) as (a, b, skipped):
            pairs = pair(a, b)
            marks = [is_simulated(side) for side in (a, b)]
            table = compared(a, b, pairs, target, simulated=marks)
            if not table.num_rows:
                raise UsageError(_no_row(target, pairs.targets))
            changes = changed(a, b, pairs, target, items)
            notes = [*pairs.notes, *map(str, pairs.apart)]
            return CompareReport(table, changes, notes), skipped

    report, skipped = store.read_again(read, *found)
    for line in skipped:
        tell(line)
    return report


@contextmanager
def opened_sides(
    runs: Sequence[RunFolder], models: Sequence[str], grader: str | None = None
) -> Iterator[tuple[Side, Side, list[str]]]:
    """Open sides A (of the first run) and B (of the last) and say which files are not read."""
    from orchestrator import analysis
    from orchestrator.analysis.pairing import Side

    names = [run.run_id for run in runs]
    if len(set(names)) < len(names):
        names = [str(run.path) for run in runs]
    with ExitStack() as stack:
        cons: list[duckdb.DuckDBPyConnection] = []
        for run in runs:
            con = stack.enter_context(closing(connect(run.path, curves=False)))
            if grader is not None:
                analysis.let_decide(con, grader)
            stack.enter_context(analysis.settled(con))
            cons.append(con)
        a = Side(cons[0], names[0], models[0])
        b = Side(cons[-1], names[-1], models[1])
        for side in (a, b):
            check_model(side)
        yield a, b, [line for con in cons for line in skipped_lines(con)]


def is_simulated(side: Side) -> bool:
    """Tell whether a side's model is a simulated one."""
    from orchestrator import analysis

    return any(model == side.model for _, model in analysis.simulated_models(side.con))


def models_of(con: Any) -> list[str]:
    """Return the models that the newest sweep of the connected run asks, by name."""
    return [str(model) for (model,) in con.execute(_MODELS).fetchall()]


def check_model(side: Side) -> None:
    """Raise `UsageError` unless the side's run has its model."""
    known = models_of(side.con)
    if side.model in known:
        return
    there = ", ".join(known[:_SHOWN]) + (", …" if len(known) > _SHOWN else "")
    raise UsageError(
        f"model {side.model!r}: {side.run} has none of this name{nearest(side.model, known)}; "
        f"there {'is' if len(known) == 1 else 'are'} {there or 'none: nothing is planned yet'}"
    )


def _to_choose_from(runs: Sequence[RunFolder]) -> str:
    """Return a message with the models of each run."""
    said = []
    for run in runs:
        with closing(connect(run.path, curves=False)) as con:
            said.append(f"{run.run_id} has {', '.join(models_of(con)) or 'none yet'}")
    return f"name the models to be compared: --models A B; {'; '.join(said)}"


def _no_row(target: float | None, targets: Sequence[float]) -> str:
    listed = ", ".join(f"{each:g}" for each in targets)
    return (
        f"target {target}: it is not stated in these runs and they have no closed answers to score "
        f"at it; the targets are {listed}"
    )
