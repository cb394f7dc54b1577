"""Judges held to labelled answers and probes: asked like any judge, in a run of their own."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from graders.judge import Prompt
from graders.judge.probes import probes as all_probes
from orchestrator.api.asking import MOST_JUDGE_ROUNDS, ask_judges
from orchestrator.api.judge_plan import about_questions
from orchestrator.api.planning import (
    check_budget,
    check_simulated,
    endpoint_of,
    identities_of,
    judges_as_asked,
    judges_of,
    warnings_of,
    with_judge,
)
from orchestrator.api.starting import Starting
from orchestrator.api.work import RunReport, Work, working
from orchestrator.engine import Listener, Silent, check_address
from orchestrator.errors import UsageError
from orchestrator.grading import Panel
from orchestrator.grading.judging import benchmark_prompts
from orchestrator.grading.tables import RunTables
from orchestrator.hooks import open_hooks
from orchestrator.labels.cases import Case, cases_of_file, cases_of_run
from orchestrator.labels.trials import (
    Said,
    Trial,
    label_trials,
    panel_name,
    probe_trials,
    stand,
)
from orchestrator.labels.validation import measures
from orchestrator.providers import price_of
from orchestrator.store import RunFolder, find_run, slug
from orchestrator.sweep import Judge, ModelSpec, Sweep, check_environment, from_yaml, load_sweep

PREFIX = "judge-validation-"
"""The run that holds what judges were asked: `judge-validation-<name>`."""


@dataclass(slots=True)
class JudgeReport:
    """How judges did: `table` has the columns of `labels.validation`, and `simulated` at the end.

    `asking` says what was asked by this call and whether anything is still to be asked.
    """

    asking: RunReport
    table: pa.Table
    prompt: str

    def values(self, measure: str) -> dict[str, float | None]:
        """Return a measure of the agreement with the labels by judge, null where undefined."""
        return {
            row["judge"]: row["value"]
            for row in self.table.to_pylist()
            if (row["section"], row["name"], row["measure"]) == ("agreement", "labels", measure)
        }


def validate_judges(
    *,
    labels: str | Path | None = None,
    run: str | Path | None = None,
    judges: Sequence[str] = (),
    sweep: str | Path | None = None,
    prompt: str | None = None,
    grader: str = "label",
    name: str | None = None,
    out: str = "runs",
    repeats: int = 2,
    changed: int = 100,
    probes: bool = True,
    budget_usd: float | None = None,
    address: str = "auto",
    listener: Listener | None = None,
    stop: threading.Event | None = None,
) -> JudgeReport:
    """Ask judges about labelled answers and return how far they agree with the labels.

    The labels are those of a file, or those that people gave in `run` as `grader`. The judges are
    model strings, or those of a sweep file, or the run's own. They are asked with `prompt`, else
    with the sweep's, else with each benchmark's own, as the run is judged. Each answer is asked
    `repeats` times, `changed` of them once under every change of `labels.trials`, and the probes
    too unless told not to. A second call asks nothing. Raises `UsageError` before anything is
    asked.
    """
    if (labels is None) == (run is None):
        raise UsageError("expected labels: either a file (--labels FILE) or a RUN with labels")
    if repeats < 1 or changed < 0:
        raise UsageError(f"repeats {repeats}, changed {changed}: expected at least 1 and 0")
    folder = find_run(run, out) if run is not None else None
    cases = cases_of_run(folder, grader) if folder else cases_of_file(Path(labels or ""))
    of = folder.run_id if folder else Path(labels or "").stem
    judging = _sweep(judges, sweep, folder, prompt, budget_usd, out)
    prompts = _prompts(folder, judging) if folder else {}
    trials = label_trials(cases, repeats=repeats, changed=changed, prompts=prompts)
    if probes:
        used = dict.fromkeys(trial.prompt for trial in trials if trial.question.answers)
        trials += probe_trials(all_probes(), tuple(used) or (None,))
    return _held_to(trials, cases, judging, name or of, address, listener, stop)


def probe_judges(
    judges: Sequence[str] = (),
    *,
    sweep: str | Path | None = None,
    prompt: str | None = None,
    out: str = "runs",
    budget_usd: float | None = None,
    address: str = "auto",
    listener: Listener | None = None,
    stop: threading.Event | None = None,
) -> JudgeReport:
    """Ask judges about the probes and return which they passed, by kind; see `validate_judges`."""
    judging = _sweep(judges, sweep, None, prompt, budget_usd, out)
    return _held_to(probe_trials(all_probes()), [], judging, "probes", address, listener, stop)


def _sweep(
    judges: Sequence[str],
    path: str | Path | None,
    run: RunFolder | None,
    prompt: str | None,
    budget_usd: float | None,
    out: str,
) -> Sweep:
    """Return a sweep that has the judges, and nothing to ask of models."""
    if path is not None:
        found = load_sweep(Path(path), ())
    elif run is not None and (file := run.newest_sweep_file()) is not None:
        found = from_yaml(file.read_text(encoding="utf-8"), str(file)).model_copy(
            update={"out": out, "budget_usd": None}
        )
    elif judges:
        # The models and benchmarks of this sweep are never asked or loaded.
        found = Sweep.model_validate({"models": list(judges), "benchmarks": ["labels"], "out": out})
    else:
        raise UsageError("expected judges: --judge MODEL, or --sweep SWEEP with a judge")
    if judges:
        known = {model.id: model for model in (*found.models, *judges_of(found))}
        known |= {model.label: model for model in (*found.models, *judges_of(found))}
        models = tuple(known.get(judge) or ModelSpec(id=judge) for judge in dict.fromkeys(judges))
        rules = found.judge
        named = {"prompt": rules.prompt, "prompts": rules.prompts} if rules else {}
        found = found.model_copy(update={"judge": Judge(models=models, **named)})
    if found.judge is None:
        name = path or (run.run_id if run else "")
        raise UsageError(f"{name}: this sweep has no judge; name one with --judge MODEL")
    found = with_judge(found, None, prompt).model_copy(update={"models": ()})
    if budget_usd is not None:
        found = found.model_copy(update={"budget_usd": budget_usd})
    return found


def _prompts(run: RunFolder, sweep: Sweep) -> dict[str, Prompt]:
    """Return the rules by which each benchmark of a run is judged."""
    assert sweep.judge is not None
    with RunTables(run) as tables:
        return benchmark_prompts(tables, sweep.judge)


def _held_to(
    trials: Sequence[Trial],
    cases: Sequence[Case],
    sweep: Sweep,
    name: str,
    address: str,
    listener: Listener | None,
    stop: threading.Event | None,
) -> JudgeReport:
    check_environment(sweep)
    check_budget(sweep)
    judge = sweep.judge
    assert judge is not None
    for model in judge.everyone:
        check_simulated(model)
    check_address(address)
    panel = Panel.of(judge, identities_of(sweep))
    simulated = all(model.simulated for model in judge.everyone)
    run_id = f"{PREFIX}{slug(name)}"
    folder = RunFolder.open_or_create(sweep.out, run_id, name=run_id, simulated=simulated)
    with (
        open_hooks((), listener or Silent()) as heard,
        folder.lock() as holder,
        closing(Starting(address)) as starting,
    ):
        report = RunReport(folder, warnings=warnings_of(sweep))
        for warning in report.warnings:
            heard.message(warning)
        said, left = stand(folder, trials, panel)
        if left:
            prices = {model.label: price_of(endpoint_of(model, sweep)) for model in judge.everyone}
            heard.message(about_questions(left, prices))
            starting.begin([endpoint_of(model, sweep) for model in judges_as_asked(sweep)])
        stop = stop or threading.Event()
        with working(folder, holder, sweep, [], heard, stop, starting, report=report) as work:
            if left:
                said = _ask(work, trials, panel, judge, report)
    table = measures(cases, said, panel.prompt.name)
    simulated_labels = {model.label for model in judge.everyone if model.simulated}
    if simulated_labels:
        simulated_labels.add(panel_name(panel))
    marks = [
        not simulated_labels.isdisjoint(name.split(", ")) for name in table["judge"].to_pylist()
    ]
    table = table.append_column("simulated", pa.array(marks, pa.bool_()))
    rules = dict.fromkeys((trial.prompt or panel.prompt).name for trial in trials)
    return JudgeReport(report, table, ", ".join(rules))


def _ask(
    work: Work, trials: Sequence[Trial], panel: Panel, judge: Judge, report: RunReport
) -> list[Said]:
    """Ask the judges until all is said or nothing more comes; return what they said."""
    work.listener.phase("asking the judges")
    work.folder.update(status="asking")
    untried = {model.label for model in judge.everyone}
    said, left = stand(work.folder, trials, panel)
    for _ in range(MOST_JUDGE_ROUNDS):
        if not left or work.stop.is_set():
            break
        news = ask_judges(work, judge, left, untried, report)
        said, left = stand(work.folder, trials, panel)
        if not news:
            break
    if left and report.reason is None:
        report.reason = f"{len(left):,} questions to the judges are still to be asked"
    return said
