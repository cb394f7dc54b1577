"""Running and grading: the rooms in their order, for the commands and for Python."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa

from orchestrator.api.planning import (
    Plan,
    check_budget,
    check_simulated,
    endpoint_of,
    identities_of,
    items_table,
    judges_of,
    make_plan,
    requests_table,
    warnings_of,
)
from orchestrator.engine import (
    HOSTED_CONNECTIONS,
    LOCAL_CONNECTIONS,
    Ask,
    AskReport,
    Channel,
    Cluster,
    Listener,
    Session,
    Silent,
    check_address,
    has_usable_answer,
)
from orchestrator.errors import UsageError
from orchestrator.grading import grade_by_judge, grade_by_rule, judge_questions
from orchestrator.store import RunFolder, answered_counts, find_run, missing
from orchestrator.sweep import Judge, ModelSpec, Sweep, check_environment, from_yaml, to_yaml

MOST_JUDGE_ROUNDS = 4
"""An unreadable verdict is asked for anew in the next round; the grading room bounds the tries."""


@dataclass(slots=True)
class RunReport:
    """What a run or a grading did. `asked`, `ok` and `errors` are of this call alone."""

    run: RunFolder
    complete: bool = False
    asked: int = 0
    ok: int = 0
    errors: dict[str, int] = field(default_factory=dict)
    reason: str | None = None
    warnings: list[str] = field(default_factory=list)

    def add(self, asked: AskReport) -> None:
        """Add what came of asking."""
        for counts in asked.counts.values():
            self.asked += counts.done
            self.ok += counts.ok
            for name, count in counts.errors.items():
                self.errors[name] = self.errors.get(name, 0) + count
        reasons = [f"{label}: {why}" for label, why in asked.stopped.items()]
        if asked.reason:
            reasons.append(asked.reason)
        if reasons:
            self.reason = "; ".join([self.reason, *reasons] if self.reason else reasons)


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
    listener: Listener | None = None,
    stop: threading.Event | None = None,
) -> RunReport:
    """Ask what is missing of a sweep, grade it, and return what was done.

    `connections` bounds the requests in flight of each model. `stop` ends the asking cleanly when
    set. Raises `UsageError` before anything is written or asked; a provider's failures are rows.
    """
    listener = listener or Silent()
    stop = stop or threading.Event()
    listener.phase("planning")
    check_address(address)
    made = make_plan(Path(sweep), run_id=run_id, limit=limit, overrides=overrides, judge=judge)
    check_budget(made.sweep)
    folder = RunFolder.open_or_create(
        made.sweep.out,
        made.run_id,
        name=made.sweep.name,
        simulated=all(model.simulated for model in made.sweep.models),
    )
    with folder.lock():
        report = RunReport(folder, warnings=warnings_of(made.sweep))
        for warning in report.warnings:
            listener.message(warning)
        items = _write_plan(folder, made)
        work = _Work(folder, made.sweep, address, items, listener, stop, connections)
        with closing(work), _marked_if_it_fails(folder):
            _ask_models(work, made, max_requests, report)
            _grade(work, judges_of(made.sweep), made.identities, None, report)
        _finish(folder, report)
    return report


def grade(
    run: str,
    *,
    judge: str | None = None,
    limit: int | None = None,
    out: str = "runs",
    address: str = "auto",
    listener: Listener | None = None,
    stop: threading.Event | None = None,
) -> RunReport:
    """Grade a run's answers again without asking its models.

    With `judge` (a litellm model string) that model judges; else the sweep's judges, if any, and
    the rule graders. `limit` bounds how many questions a judge is asked.
    """
    listener = listener or Silent()
    folder = find_run(run, out)
    path = folder.newest_sweep_file()
    if path is None:
        raise UsageError(f"{run}: this run has no sweep yet; start it with calibrant run SWEEP")
    sweep = from_yaml(path.read_text(encoding="utf-8"), str(path))
    if judge is not None:
        sweep = sweep.model_copy(update={"judge": Judge(models=(ModelSpec(id=judge),))})
    # The models are not asked, so their keys and addresses need not be here.
    check_environment(sweep.model_copy(update={"models": ()}))
    check_budget(sweep)
    for model in judges_of(sweep):
        check_simulated(model)
    check_address(address)
    with folder.lock():
        known = folder.manifest().warnings
        new = [text for text in warnings_of(sweep) if text not in known]
        report = RunReport(folder, warnings=[*known, *new])
        for warning in new:
            listener.message(warning)
        items = folder.parts("items")
        work = _Work(folder, sweep, address, items, listener, stop or threading.Event())
        with closing(work), _marked_if_it_fails(folder):
            _grade(work, judges_of(sweep), identities_of(sweep), limit, report)
        _finish(folder, report)
    return report


@contextmanager
def _marked_if_it_fails(folder: RunFolder) -> Iterator[None]:
    try:
        yield
    except BaseException:
        folder.update(status="failed")
        raise


@dataclass(slots=True)
class _Work:
    """What asking and grading share: one session on one cluster, opened once something is asked."""

    folder: RunFolder
    sweep: Sweep
    address: str
    items: Sequence[Path]
    listener: Listener
    stop: threading.Event
    connections: int | None = None
    _cluster: Cluster | None = None
    _session: Session | None = None

    def session(self) -> Session:
        if self._session is None:
            budget = self.sweep.budget_usd
            if budget is not None:
                budget = max(0.0, budget - _spent(self.folder))
            self._cluster = Cluster(self.address)
            self._session = Session(
                self.folder,
                self._cluster,
                items=self.items,
                listener=self.listener,
                stop=self.stop,
                budget_usd=budget,
            )
        return self._session

    def close(self) -> None:
        try:
            if self._session is not None:
                self._session.close()
        finally:
            if self._cluster is not None:
                self._cluster.close()

    def channel(self, model: ModelSpec, *, reads_confidence: bool) -> Channel:
        usual = LOCAL_CONNECTIONS if model.id.startswith("local/") else HOSTED_CONNECTIONS
        stated = [n for n in (model.limits.max_connections, self.connections) if n is not None]
        return Channel(
            label=model.label,
            endpoint=endpoint_of(model, self.sweep),
            simulated=model.simulated,
            connections=min(stated, default=usual),
            rpm=model.limits.rpm,
            nonce=self.folder.manifest().nonce,
            reads_confidence=reads_confidence,
        )


def _write_plan(folder: RunFolder, made: Plan) -> list[Path]:
    items = [
        folder.write_items(
            benchmark.name,
            items_table(benchmark),
            facts={
                "grader": benchmark.grader,
                "own_grading": benchmark.own_grading,
                "source": benchmark.source,
                "licence": benchmark.licence,
                "revision": benchmark.revision,
            },
        )
        for benchmark in made.benchmarks
    ]
    folder.write_requests(made.hash, requests_table(made.requests))
    folder.write_sweep(made.hash, to_yaml(made.sweep))
    folder.enter_sweep(made.hash, items)
    return items


def _ask_models(work: _Work, made: Plan, max_requests: int | None, report: RunReport) -> None:
    planned = pa.table({"request_key": [request.request_key for request in made.requests]})
    left = missing(work.folder, "responses", planned).column("request_key").to_pylist()
    if not left:
        return
    wanted = set(sorted(left)[:max_requests])
    if len(wanted) < len(left):
        report.reason = f"--max-requests {max_requests:,}: {len(left) - len(wanted):,} more to ask"
    asks: dict[str, dict[str, Ask]] = {model.label: {} for model in made.sweep.models}
    keys: dict[str, set[str]] = {model.label: set() for model in made.sweep.models}
    taken: set[str] = set()
    for request in made.requests:
        key = request.request_key
        keys[request.model].add(key)
        if key in wanted and key not in taken:
            taken.add(key)
            asks[request.model][key] = Ask(key, request.messages, request.sample)
    work.folder.update(status="asking")
    untried = frozenset(
        model.label
        for model in made.sweep.models
        if asks[model.label] and not has_usable_answer(work.folder, model.id, keys[model.label])
    )
    channels = [
        work.channel(model, reads_confidence=made.sweep.confidence)
        for model in made.sweep.models
        if asks[model.label]
    ]
    # In the order of their keys, which are hashes: a run that is stopped has seen some of each.
    ordered = {label: [by_key[key] for key in sorted(by_key)] for label, by_key in asks.items()}
    report.add(work.session().ask("responses", channels, ordered, preflight=untried))


def _grade(
    work: _Work,
    judges: Sequence[ModelSpec],
    identities: dict[str, str],
    limit: int | None,
    report: RunReport,
) -> None:
    work.listener.phase("grading")
    work.folder.update(status="grading")
    confidence = work.sweep.confidence
    grade_by_rule(work.folder, confidence=confidence)
    if not judges:
        return
    for number in range(MOST_JUDGE_ROUNDS):
        if work.stop.is_set():
            break
        questions = judge_questions(
            work.folder, judges, identities, confidence=confidence, limit=limit
        )
        planned = pa.table({"request_key": [question.request_key for question in questions]})
        left = set(missing(work.folder, "judgements", planned).column("request_key").to_pylist())
        asks: dict[str, list[Ask]] = {judge.label: [] for judge in judges}
        for question in questions:
            if question.request_key in left:
                asks[question.judge].append(
                    Ask(question.request_key, question.messages, question.sample)
                )
        channels = [
            work.channel(judge, reads_confidence=False) for judge in judges if asks[judge.label]
        ]
        if not channels:
            break
        untried = [channel.label for channel in channels] if number == 0 else []
        asked = work.session().ask("judgements", channels, asks, preflight=frozenset(untried))
        report.add(asked)
        if asked.stopped or asked.reason:
            break
    counts = grade_by_judge(work.folder, judges, identities, confidence=confidence)
    if counts.waiting and report.reason is None:
        report.reason = f"{counts.waiting:,} answers are still to be judged"


def _spent(folder: RunFolder) -> float:
    """Return what all answers and judgements on disk have cost, whichever sweep asked them."""
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    total = 0.0
    for part in (*folder.parts("responses"), *folder.parts("judgements")):
        column = pq.read_table(part, columns=["cost_usd"], partitioning=None).column("cost_usd")
        total += pc.sum(column).as_py() or 0.0
    return total


def _finish(folder: RunFolder, report: RunReport) -> None:
    """Write the counts into the manifest, and say whether anything is still to be done."""
    rows = answered_counts(folder).to_pylist()
    unasked = sum(row["unasked"] + row["again"] for row in rows)
    if unasked and report.reason is None:
        report.reason = f"{unasked:,} requests are still to be asked"
    report.complete = report.reason is None
    folder.update(
        status="done" if report.complete else "incomplete",
        counts={
            name: sum(row[name] for row in rows)
            for name in ("planned", "ok", "failed", "again", "unasked")
        },
        spend_usd=_spent(folder),
        warnings=tuple(report.warnings),
    )
