"""A run held against a baseline by the rules of a policy file."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from orchestrator.api.baselines import LAST_GOOD, begun_before, newest_good
from orchestrator.api.comparing import check_model, models_of
from orchestrator.api.opened import Tell, connect, find_all, say_nothing, skipped_lines
from orchestrator.errors import Exit, LostLockError, UsageError

if TYPE_CHECKING:
    import pyarrow as pa

    from orchestrator.analysis.gate_policy import Policy
    from orchestrator.analysis.pairing import Pairs
    from orchestrator.store import RunFolder, SweepRun

WebhookFormat = Literal["json", "slack"]

_CODES = {"pass": Exit.DONE, "fail": Exit.NO, "cannot tell": Exit.INCOMPLETE}


@dataclass(frozen=True, slots=True)
class GateReport:
    """What a gate says: `result` is that of the critical rules together.

    `table` has a row a rule x model x way of asking, `notes` what is to be read with them, and
    `simulated` the simulated models, to be marked. `baseline` is null, and the table empty, where
    there is no run to be held to. `policy` is the file of the rules, `at` when it was said.
    """

    table: pa.Table
    result: Literal["pass", "fail", "cannot tell"]
    run: str
    baseline: str | None
    notes: list[str] = field(default_factory=list)
    simulated: frozenset[str] = frozenset()
    policy: str | None = None
    at: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def exit_code(self) -> Exit:
        """Return the exit code of the result: 0, 1 or 3."""
        return _CODES[self.result]

    @property
    def title(self) -> str:
        """Return which run is held to which."""
        return f"{self.run} against {self.baseline or 'nothing'}"

    def summary(self) -> dict[str, Any]:
        """Return all of it as one JSON object, with the counts of results by tier."""
        from orchestrator.report.gate_summary import gate_summary

        return gate_summary(
            self.table,
            self.result,
            self.run,
            self.baseline,
            self.notes,
            self.simulated,
            policy=self.policy,
            at=self.at,
        )


def gate(
    run: str | Path,
    *,
    baseline: str | Path | None = None,
    policy: str | Path,
    out: str | Path = "runs",
    grader: str | None = None,
    record: bool = True,
    webhook: str | None = None,
    webhook_format: WebhookFormat = "json",
    tell: Tell = say_nothing,
) -> GateReport:
    """Return whether a run is as good as a baseline by the rules of a policy file.

    A rule whose model or benchmark is missing, or whose items were not asked alike in both runs or
    are graded by another grader in the baseline, cannot tell, with the reason. `baseline` is a run,
    or "last-good": the newest run of the same sweep, begun before, that is complete and passed its
    gate. The first complete night is held to nothing, and passes; later, nothing can be told
    without a last good one. It defaults to what the policy names. `record` keeps the result in
    `gate.json` of the run, where the next night's "last-good" finds it. `webhook` names an
    environment variable that holds a URL to post the summary to; a webhook that fails is told, and
    changes nothing. Raises `UsageError` for a policy file that is wrong, for what is not a run, and
    where no baseline is named.
    """
    from orchestrator.analysis.gate_policy import load_policy

    if webhook is not None:
        from orchestrator.hooks.webhook import check_variable

        check_variable(webhook)
    rules = load_policy(policy)
    baseline = baseline or rules.baseline
    if baseline is None:
        raise UsageError(
            f"{policy}: no baseline is named; give --baseline RUN or --baseline {LAST_GOOD}, or "
            "write 'baseline' into the policy file"
        )
    [folder] = find_all([run], out)
    before = begun_before(folder) if str(baseline) == LAST_GOOD else []
    other = newest_good(before) if str(baseline) == LAST_GOOD else find_all([baseline], out)[0]
    if other is None:
        report = _alone(folder, before)
    else:
        report, skipped = _against(folder, other, rules, grader)
        for line in skipped:
            tell(line)
    report = replace(report, policy=str(policy))
    if record:
        _record(folder, report, tell)
    if webhook is not None:
        _post(report, webhook, webhook_format, tell)
    return report


def _alone(folder: RunFolder, before: Sequence[SweepRun]) -> GateReport:
    """Return the report of a run without a last good one: the first of all passes if complete."""
    from orchestrator.analysis.gate import no_rows
    from orchestrator.store import SweepRun, read_gate_record

    manifest = folder.manifest()
    status = SweepRun(folder, manifest).status
    if any(each.is_complete and read_gate_record(each.run) is not None for each in before):
        said = (
            f"no run of {manifest.name} before this one is complete and passed its gate; hold this "
            "one to a run that you name, and later ones are held to it if it passes"
        )
    elif manifest.status == "done":
        said = f"the first complete run of {manifest.name} that is gated: it is held to nothing"
        return GateReport(no_rows(), "pass", folder.run_id, None, [said])
    else:
        said = (
            f"not complete ({status}), and no complete run of {manifest.name} before was "
            "gated: it is held to nothing, and later ones are not held to it"
        )
    return GateReport(no_rows(), "cannot tell", folder.run_id, None, [said])


def _against(
    folder: RunFolder, other: RunFolder, rules: Policy, grader: str | None
) -> tuple[GateReport, list[str]]:
    """Return the report of a run held to another, and what is not read of them."""
    from orchestrator import analysis, store
    from orchestrator.analysis.gate import check, overall
    from orchestrator.analysis.pairing import Side, pair

    folders = [folder, other]
    names = [each.run_id for each in folders]
    statuses = [store.SweepRun(each, each.manifest()).status for each in folders]
    if names[0] == names[1]:
        names = [each.address for each in folders]

    def read() -> tuple[GateReport, list[str]]:
        with ExitStack() as stack:
            cons = [
                stack.enter_context(closing(connect(each.path, curves=False))) for each in folders
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
            said = [
                f"{name} is not complete ({status}): what is missing there is not compared"
                for name, status in zip(names, statuses, strict=True)
                if status != "done"
            ]
            said += [f"not in the baseline, so not held to it: {', '.join(new)}"] if new else []
            simulated = {model for con in cons for _, model in analysis.simulated_models(con)}
            skipped = [line for con in cons for line in skipped_lines(con)]
            report = GateReport(
                table, overall(table), names[0], names[1], [*said, *notes], frozenset(simulated)
            )
            return report, skipped

    return store.read_again(read, *folders)


def _record(folder: RunFolder, report: GateReport, tell: Tell) -> None:
    from orchestrator.store import write_gate_record

    try:
        write_gate_record(folder, report.summary())
    except (OSError, LostLockError) as error:
        tell(
            f"{folder.address}: the result is not kept there, so no later run is held to this one "
            f"as the last good: {error}"
        )


def _post(report: GateReport, variable: str, kind: WebhookFormat, tell: Tell) -> None:
    from orchestrator.hooks.webhook import post
    from orchestrator.report.gate_summary import slack_message

    summary = report.summary()
    complaint = post(variable, slack_message(summary) if kind == "slack" else summary)
    if complaint is not None:
        tell(complaint)
