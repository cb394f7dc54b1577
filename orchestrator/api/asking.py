"""Running and grading: the rooms in their order, for the commands and for Python."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import pyarrow as pa

from orchestrator.api.by_grader import grade_with, sweep_of
from orchestrator.api.plan_files import write_plan
from orchestrator.api.planned_asks import PlannedAsks
from orchestrator.api.planning import (
    Plan,
    check_budget,
    check_simulated,
    endpoint_of,
    identities_of,
    judges_as_asked,
    judges_of,
    make_plan,
    warnings_of,
    with_judge,
)
from orchestrator.api.starting import Starting
from orchestrator.api.work import RunReport, Work, working
from orchestrator.engine import (
    PLANNING,
    STOPPED,
    Ask,
    AskReport,
    Listener,
    Silent,
    check_address,
)
from orchestrator.errors import UsageError
from orchestrator.grading import (
    FORMS,
    JudgeQuestion,
    forms,
    grade_by_judge,
    grade_by_rule,
    judge_questions,
)
from orchestrator.hooks import open_hooks
from orchestrator.store import (
    RunFolder,
    find_run,
    has_usable_answer,
    local_folder,
    missing,
    missing_rows,
    reuse_answers,
)
from orchestrator.sweep import Judge, Sweep, check_environment, sweep_hash

MOST_JUDGE_ROUNDS = 12
"""Unreadable verdicts, a schema that is refused and a second panel each need further rounds.

The grading room bounds the tries; a round that brings no verdict is the last.
"""


def run(
    sweep: Path | str,
    *,
    run_id: str | None = None,
    limit: int | None = None,
    address: str = "auto",
    connections: int | None = None,
    max_requests: int | None = None,
    overrides: Sequence[str] = (),
    judge: str | None = None,
    reuse: bool = False,
    retry_errors: bool = False,
    allow_unknown_price: bool = False,
    hooks: Sequence[str] = (),
    listener: Listener | None = None,
    stop: threading.Event | None = None,
    begun: Starting | None = None,
) -> RunReport:
    """Ask what is missing of a sweep, grade it, and return what was done.

    `run_id` may have the fields `{name}` and `{date}`, as `fill_run_id` says; it defaults to the
    sweep's name. `connections` bounds the requests in flight of each model. `reuse` takes answers
    to the same requests from other runs in the same `out`. `retry_errors` asks again what failed
    for its own sake, too. `allow_unknown_price` lets a budget stand beside a model whose price is
    not known. `hooks` name who else hears of the run. `stop` ends the asking cleanly when set.
    `begun` is what the caller has started already. Raises `UsageError` before anything is written
    or asked; a provider's failures are rows.
    """
    stop = stop or threading.Event()
    check_address(address)
    with (
        open_hooks(hooks, listener or Silent()) as heard,
        closing(begun or Starting(address)) as starting,
    ):
        heard.phase(PLANNING)

        def begin(given: Sweep, named: str) -> None:
            check_budget(given, allow_unknown_price=allow_unknown_price)
            _refuse_while_written(given, named)
            if not _is_done(given, named):
                models = (*given.models, *judges_as_asked(given))
                starting.begin([endpoint_of(model, given) for model in models])

        made = make_plan(
            Path(sweep), run_id=run_id, limit=limit, overrides=overrides, judge=judge, begin=begin
        )
        folder = RunFolder.open_or_create(
            made.sweep.out,
            made.run_id,
            name=made.sweep.name,
            simulated=all(model.simulated for model in made.sweep.models),
        )
        with folder.lock() as holder:
            was_done = _is_done(made.sweep, made.run_id)
            if not was_done:
                starting.cluster()
            anew = _asked_anew(folder, made) if was_done and not made.kept else []
            warnings = [*warnings_of(made.sweep), *made.data_warnings, *anew]
            report = RunReport(folder, warnings=warnings)
            for warning in report.warnings:
                heard.message(warning)
            heard.phase("writing the plan")
            items = write_plan(folder, made)
            with working(
                folder,
                holder,
                made.sweep,
                items,
                heard,
                stop,
                starting,
                report=report,
                connections=connections,
                most=max_requests,
            ) as work:
                if reuse:
                    _reuse(work, made, report)
                _ask_models(work, made, report, retry_errors=retry_errors)
                if not judges_of(made.sweep):
                    work.close()
                    starting.close()
                _grade(work, made.sweep, made.identities, None, report)
    return report


def grade(
    run: str,
    *,
    judge: str | None = None,
    prompt: str | None = None,
    grader: str | None = None,
    limit: int | None = None,
    allow_unknown_price: bool = False,
    out: str = "runs",
    address: str = "auto",
    hooks: Sequence[str] = (),
    listener: Listener | None = None,
    stop: threading.Event | None = None,
) -> RunReport:
    """Grade a run's answers again without asking its models.

    With `judge` (a litellm model string, or the label of a model of the sweep) that model judges;
    else the sweep's judges, if any, and the rule graders. `prompt` is another prompt for them: its
    verdicts stand beside the others. `limit` bounds how many questions a judge is asked. `grader`
    grades every answer by one grader that is no model: one of ours, an installed package's, or
    `FILE.py:NAME` (`try_grader` shows first what it says). Answers on which a grader failed are
    `ungraded`, and the report's `failures` say so.
    """
    folder = find_run(run, out)
    if grader is not None:
        if judge is not None or prompt is not None or limit is not None:
            raise UsageError("a grader without a model takes no judge, prompt or limit")
        with open_hooks(hooks, listener or Silent()) as heard, folder.lock():
            report = RunReport(folder, warnings=list(folder.manifest().warnings))
            heard.phase("grading")
            report.reason = grade_with(folder, run, grader, report.failures.append, stop)
            report.complete = report.reason is None
        return report
    sweep = with_judge(sweep_of(folder, run), judge, prompt)
    # The models are not asked, so their keys, addresses and prices need not be here.
    asked = sweep.model_copy(update={"models": ()})
    check_environment(asked)
    check_budget(asked, allow_unknown_price=allow_unknown_price)
    for model in judges_of(sweep):
        check_simulated(model)
    check_address(address)
    with (
        open_hooks(hooks, listener or Silent()) as heard,
        folder.lock() as holder,
        closing(Starting(address)) as starting,
    ):
        known = folder.manifest().warnings
        new = [text for text in warnings_of(asked) if text not in known]
        report = RunReport(folder, warnings=[*known, *new])
        for warning in new:
            heard.message(warning)
        items = folder.parts("items")
        stop = stop or threading.Event()
        if judges_of(sweep):
            starting.begin([endpoint_of(model, sweep) for model in judges_as_asked(sweep)])
        with working(folder, holder, sweep, items, heard, stop, starting, report=report) as work:
            _grade(work, sweep, identities_of(sweep), limit, report)
    return report


def _refuse_while_written(sweep: Sweep, run_id: str) -> None:
    """Raise `IncompleteError` while another process writes to the run: before it is planned."""
    try:
        folder = RunFolder.open(local_folder(sweep.out) / run_id)
    except UsageError:
        return  # no run yet, or one that says later what is wrong with it
    with folder.lock():
        pass


def _is_done(sweep: Sweep, run_id: str) -> bool:
    """Tell whether this sweep was done to its end, so that most likely nothing will be asked."""
    path = local_folder(sweep.out) / run_id
    try:
        manifest = RunFolder.open(path).manifest()
    except UsageError:
        return False
    newest = manifest.newest_sweep
    return manifest.status == "done" and newest is not None and newest.hash == sweep_hash(sweep)


def _asked_anew(folder: RunFolder, made: Plan) -> list[str]:
    """Return a warning where a sweep that was done has other requests now, so that some are asked.

    The items changed under it: their data, or how this version of the program reads them.
    """
    left = len(missing_rows(folder, "responses", made.requests.keys))
    changed = (
        f"this sweep was done, but {left:,} of its requests are new: the data of its benchmarks "
        "or this program changed since"
    )
    return [changed] if left else []


def _reuse(work: Work, made: Plan, report: RunReport) -> None:
    """Take over answers of other runs to what is still to be asked."""
    work.listener.phase("looking for answers in other runs")
    rows = missing_rows(work.folder, "responses", made.requests.keys)
    planned = pa.table({"request_key": made.requests.key_texts(rows)})
    report.reused = reuse_answers(work.folder, made.sweep.out, planned, tell=work.listener.message)
    work.listener.message(f"{report.reused:,} answers were taken over from other runs")


def _ask_models(work: Work, made: Plan, report: RunReport, *, retry_errors: bool) -> None:
    requests = made.requests
    rows = missing_rows(work.folder, "responses", requests.keys, retry_errors=retry_errors)
    chosen = rows[: work.most]
    if len(chosen) < len(rows):
        report.reason = f"--max-requests {work.most:,}: {len(rows) - len(chosen):,} more to ask"
    # In the order of their keys, which are hashes: a run that is stopped has seen some of each.
    asks = {
        label: PlannedAsks(requests, some)
        for label, some in requests.by_model(chosen).items()
        if len(some)
    }
    if not asks:
        return
    work.folder.update(status="asking")
    keys_of_model = np.split(requests.keys, len(made.sweep.models))
    untried = frozenset(
        model.label
        for model, keys in zip(made.sweep.models, keys_of_model, strict=True)
        if model.label in asks and not has_usable_answer(work.folder, model.id, keys)
    )
    session = work.session()
    if not work.stop.is_set():
        limits = [work.bounds(model) for model in made.sweep.models if model.label in asks]
        session.begin("responses", len(chosen), limits)  # they start while the recipes are made
    if work.stop.is_set():
        report.add(AskReport(reason=STOPPED))
        return
    channels = [
        work.channel(model, reads_confidence=made.sweep.confidence)
        for model in made.sweep.models
        if model.label in asks
    ]
    report.add(session.ask("responses", channels, asks, preflight=untried))


def _grade(
    work: Work, sweep: Sweep, identities: dict[str, str], limit: int | None, report: RunReport
) -> None:
    work.listener.phase("grading")
    work.folder.update(status="grading")
    confidence = sweep.confidence
    grade_by_rule(work.folder, confidence=confidence, tell=report.failures.append)
    judge = sweep.judge
    if judge is None:
        return
    untried = {model.label for model in judge.everyone}
    for _ in range(MOST_JUDGE_ROUNDS):
        if work.stop.is_set():
            break
        questions = judge_questions(
            work.folder, judge, identities, confidence=confidence, limit=limit
        )
        if not ask_judges(work, judge, questions, untried, report):
            break
    counts = grade_by_judge(work.folder, judge, identities, confidence=confidence)
    if counts.waiting and report.reason is None:
        report.reason = f"{counts.waiting:,} answers are still to be judged"


def ask_judges(
    work: Work,
    judge: Judge,
    questions: Sequence[JudgeQuestion],
    untried: set[str],
    report: RunReport,
) -> bool:
    """Ask the questions that are not settled; tell whether another round may bring verdicts.

    Structured output is asked for first, by itself: where the provider refuses it, the next round
    asks plainly, and nothing has failed. `untried` judges get a preflight.
    """
    planned = pa.table({"request_key": [question.request_key for question in questions]})
    left = set(missing(work.folder, "judgements", planned).column("request_key").to_pylist())
    news = False
    if work.most is not None and len(left) > (room := max(0, work.most - report.asked)):
        more = f"--max-requests {work.most:,}: {len(left) - room:,} more to ask of judges"
        report.reason = f"{report.reason}; {more}" if report.reason else more
        left = set(sorted(left)[:room])
    for words in FORMS:
        asks: dict[str, list[Ask]] = {}
        for question in sorted(questions, key=lambda question: question.request_key):
            if question.structured == words and question.request_key in left:
                ask = Ask(question.request_key, question.messages, question.sample)
                asks.setdefault(question.judge, []).append(ask)
        channels = [
            work.channel(form, reads_confidence=False)
            for form in forms(judge, words)
            if form.label in asks
        ]
        if not channels:
            continue
        asked = work.session().ask(
            "judgements", channels, asks, preflight=frozenset(untried & set(asks))
        )
        refused = _without_refusals(asked, work) if words else set()
        untried -= set(asks) - refused
        report.add(asked)
        if asked.stopped or asked.reason or report.asked == work.most:
            return False
        news = news or bool(refused) or any(counts.ok for counts in asked.counts.values())
    return news


def _without_refusals(asked: AskReport, work: Work) -> set[str]:
    """Return the judges whose provider refused the schema; they are asked again, not stopped."""
    refused = {label for label, counts in asked.counts.items() if counts.errors.get("bad_request")}
    for label in refused & set(asked.stopped):
        if set(asked.counts[label].errors) == {"bad_request"}:
            del asked.stopped[label]
            work.listener.message(f"{label}: asked again without structured output")
    return refused
