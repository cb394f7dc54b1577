"""A run held against a baseline by the rules of a policy file."""

from __future__ import annotations

from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from orchestrator.api.comparing import check_model, models_of
from orchestrator.api.opened import Tell, connect, find_all, say_nothing, skipped_lines
from orchestrator.errors import Exit, UsageError

if TYPE_CHECKING:
    import pyarrow as pa

    from orchestrator.analysis.pairing import Pairs

_CODES = {"pass": Exit.DONE, "fail": Exit.NO, "cannot tell": Exit.INCOMPLETE}


@dataclass(frozen=True, slots=True)
class GateReport:
    """What a gate says: `result` is that of the critical rules together.

    `table` has a row a rule x model x way of asking, `notes` what is to be read with them, and
    `simulated` the simulated models, to be marked.
    """

    table: pa.Table
    result: Literal["pass", "fail", "cannot tell"]
    run: str
    baseline: str
    notes: list[str] = field(default_factory=list)
    simulated: frozenset[str] = frozenset()

    @property
    def exit_code(self) -> Exit:
        """Return the exit code of the result: 0, 1 or 3."""
        return _CODES[self.result]


def gate(
    run: str | Path,
    *,
    baseline: str | Path,
    policy: str | Path,
    out: str | Path = "runs",
    grader: str | None = None,
    tell: Tell = say_nothing,
) -> GateReport:
    """Return whether a run is as good as a baseline by the rules of a policy file.

    A rule whose model or benchmark is missing, or whose items were not asked alike in both runs,
    cannot tell, with the reason. Raises `UsageError` for a policy file that is wrong, and for what
    is not a run.
    """
    from orchestrator import analysis, store
    from orchestrator.analysis.gate import check, overall
    from orchestrator.analysis.gate_policy import load_policy
    from orchestrator.analysis.pairing import Side, pair

    rules = load_policy(policy)
    folders = [find_all([each], out)[0] for each in (run, baseline)]
    names = [folder.run_id for folder in folders]
    if names[0] == names[1]:
        names = [str(folder.path) for folder in folders]

    def read() -> tuple[GateReport, list[str]]:
        with ExitStack() as stack:
            cons = [
                stack.enter_context(closing(connect(folder.path, curves=False)))
                for folder in folders
            ]
            for con in cons:
                if grader is not None:
                    analysis.let_decide(con, grader)
                stack.enter_context(analysis.settled(con))
            notes: dict[str, None] = {}

            @cache
            def paired(model: str) -> Pairs:
                sides = [Side(con, name, model) for con, name in zip(cons, names, strict=True)]
                for side in sides:
                    check_model(side)
                pairs = pair(sides[0], sides[1])
                notes.update(dict.fromkeys(pairs.notes))
                return pairs

            of_run, of_baseline = (models_of(con) for con in cons)
            if not of_baseline:
                raise UsageError(f"baseline {names[1]}: nothing is planned in it yet; name another")
            table = check(rules, of_baseline, paired)
            new = [model for model in of_run if model not in of_baseline]
            said = [f"not in the baseline, so not held to it: {', '.join(new)}"] if new else []
            simulated = {model for con in cons for _, model in analysis.simulated_models(con)}
            skipped = [line for con in cons for line in skipped_lines(con)]
            report = GateReport(
                table, overall(table), names[0], names[1], [*said, *notes], frozenset(simulated)
            )
            return report, skipped

    report, skipped = store.read_again(read, *folders)
    for line in skipped:
        tell(line)
    return report
