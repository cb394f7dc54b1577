"""The behavioural-calibration audit of a run's models."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from orchestrator.api.named import check_name
from orchestrator.api.opened import Tell, connect, find_all, say_nothing, skipped_lines
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    from orchestrator.analysis.audit import Audit


def audit(
    run: str | Path,
    *,
    model: str | None = None,
    benchmark: str | None = None,
    violations: int = 10,
    grader: str | None = None,
    out: str | Path = "runs",
    tell: Tell = say_nothing,
) -> Audit:
    """Return the audit of a run: whether its models act on the stated confidence target.

    Seven checks a model, on the items that have an answer or an abstention at every stated target;
    see orchestrator/analysis/AUDIT.md. `model` and `benchmark` keep what bears the name; without
    `benchmark` the items of all are taken together. At most `violations` items a model are listed
    with their texts. `grader` decides instead of the one that the sweep names ("alias", "alias@2",
    "judge:verified"). `tell` hears which files are not read. Raises `UsageError` for what is not a
    run, for an unknown name, for a grader without any verdict there, and where no model has
    answers at two stated targets.
    """
    from orchestrator import analysis, store
    from orchestrator.analysis import audit as audits

    if violations < 0:
        raise UsageError(f"violations {violations}: expected 0 or more")

    def read() -> tuple[Audit, list[str]]:
        with closing(connect(run, out=out, curves=False)) as con:
            check_name(con, "model", model)
            check_name(con, "benchmark", benchmark)
            if grader is not None:
                analysis.let_decide(con, grader)
            with analysis.settled(con):
                found = audits.audit(con, model=model, benchmark=benchmark, violations=violations)
                notes = (*analysis.notes(con), *found.notes)
                return replace(found, notes=notes), skipped_lines(con)

    found, skipped = store.read_again(read, *find_all([run], out))
    for line in skipped:
        tell(line)
    return found
