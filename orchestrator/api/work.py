"""What running and grading share: one session on one cluster, opened once something is asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from orchestrator.api.planning import endpoint_of
from orchestrator.api.starting import Starting
from orchestrator.engine import (
    LOCAL_CONNECTIONS,
    SIMULATED_CONNECTIONS,
    AskReport,
    Channel,
    Listener,
    ModelProgress,
    OpensSpans,
    Session,
    StatedLimits,
    pool_of,
)
from orchestrator.hooks import Hooked
from orchestrator.providers import is_served_here
from orchestrator.store import (
    Control,
    Holder,
    ProgressFile,
    RunFolder,
    answered_counts,
    compact_if_worthwhile,
    spent,
)
from orchestrator.sweep import ModelSpec, Sweep


@dataclass(slots=True)
class RunReport:
    """What a run or a grading did. `asked`, `ok`, `reused` and `errors` are of this call alone.

    `summary` says how fast each model was and what held it back, a sentence each; `failures` on
    how many answers of a benchmark its grader failed, and why, a sentence each.
    """

    run: RunFolder
    complete: bool = False
    asked: int = 0
    ok: int = 0
    reused: int = 0
    errors: dict[str, int] = field(default_factory=dict)
    reason: str | None = None
    stopped: bool = False
    """Whether it was told to stop."""
    warnings: list[str] = field(default_factory=list)
    summary: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def add(self, asked: AskReport) -> None:
        """Add what came of asking."""
        for counts in asked.counts.values():
            self.asked += counts.done
            self.ok += counts.ok
            for name, count in counts.errors.items():
                self.errors[name] = self.errors.get(name, 0) + count
        self.summary += asked.summary
        reasons = [f"{label}: {why}" for label, why in asked.stopped.items()]
        if asked.reason:
            reasons.append(asked.reason)
        if reasons:
            self.reason = "; ".join([self.reason, *reasons] if self.reason else reasons)


class Told:
    """Passes on what is heard, and keeps the run's progress file and what models are sent."""

    def __init__(self, listener: Listener, file: ProgressFile) -> None:
        self._listener = listener
        self._file = file
        self._sent = dict(file.run.manifest().sent)
        self._texts: dict[str, str] = {}

    def phase(self, text: str) -> None:
        self._file.phase(text)
        self._listener.phase(text)

    def progress(self, models: Sequence[ModelProgress]) -> None:
        self._file.progress(models)
        texts = {each.model: each.sent for each in models if each.sent}
        new = {model: text for model, text in texts.items() if self._texts.get(model) != text}
        if new:
            self._texts.update(new)
            self._sent.update((model, json.loads(text)) for model, text in new.items())
            self._file.run.update(sent=self._sent)
        self._listener.progress(models)

    def message(self, text: str) -> None:
        self._listener.message(text)


@dataclass(slots=True)
class Work:
    """A run while it is asked and graded."""

    folder: RunFolder
    sweep: Sweep
    items: Sequence[Path]
    listener: Listener
    stop: threading.Event
    control: Control
    starting: Starting
    spans: OpensSpans | None = None
    connections: int | None = None
    most: int | None = None
    """How many requests may be asked in all, of models and judges."""
    _session: Session | None = None

    def session(self) -> Session:
        """Return the session, opened at the first call."""
        if self._session is None:
            budget = self.sweep.budget_usd
            if budget is not None:
                budget = max(0.0, budget - spent(self.folder))
            self._session = Session(
                self.folder,
                self.starting.cluster(),
                items=self.items,
                listener=self.listener,
                stop=self.stop,
                control=self.control,
                budget_usd=budget,
                spans=self.spans,
            )
        return self._session

    def close(self) -> None:
        """End what the session started."""
        if self._session is not None:
            session, self._session = self._session, None
            session.close()

    def channel(self, model: ModelSpec, *, reads_confidence: bool) -> Channel:
        """Return a model as the engine asks it."""
        endpoint = endpoint_of(model, self.sweep)
        connections = self._connections(model)
        usual = None
        if connections is None and _is_served(model):
            usual = SIMULATED_CONNECTIONS if model.simulated else LOCAL_CONNECTIONS
        limits = StatedLimits(connections or usual, model.limits.rpm, model.limits.tpm)
        return Channel(
            label=model.label,
            endpoint=endpoint,
            simulated=model.simulated,
            pool=pool_of(endpoint),
            limits=limits,
            limits_of_node=usual is not None,
            recipe=self.starting.recipe(endpoint),
            nonce=self.folder.manifest().nonce,
            reads_confidence=reads_confidence,
        )

    def bounds(self, model: ModelSpec) -> StatedLimits | None:
        """Return what bounds the workers that a model can keep busy; `None`: it is served here."""
        return (
            None if _is_served(model) else StatedLimits(self._connections(model), model.limits.rpm)
        )

    def _connections(self, model: ModelSpec) -> int | None:
        stated = (model.limits.max_connections, self.connections)
        return min((n for n in stated if n is not None), default=None)

    def finish(self, report: RunReport) -> None:
        """Write the counts into the manifest, and say whether anything is still to be done."""
        compact_if_worthwhile(self.folder)
        rows = answered_counts(self.folder).to_pylist()
        unasked = sum(row["unasked"] + row["again"] for row in rows)
        if unasked and report.reason is None:
            report.reason = f"{unasked:,} requests are still to be asked"
        report.complete = report.reason is None
        report.stopped = self.stop.is_set()
        self.folder.update(
            status="done" if report.complete else "incomplete",
            counts={
                name: sum(row[name] for row in rows)
                for name in ("planned", "ok", "failed", "again", "unasked")
            },
            spend_usd=spent(self.folder),
            warnings=tuple(report.warnings),
        )


def _is_served(model: ModelSpec) -> bool:
    return is_served_here(model.id) and not model.api_base


@contextmanager
def working(
    folder: RunFolder,
    holder: Holder,
    sweep: Sweep,
    items: Sequence[Path],
    listener: Hooked,
    stop: threading.Event,
    starting: Starting,
    *,
    report: RunReport,
    connections: int | None = None,
    most: int | None = None,
) -> Iterator[Work]:
    """Yield the work on a run; the manifest says so if it fails."""
    with closing(ProgressFile(folder, holder)) as file:
        control = Control(folder, holder)
        told = Told(listener, file)
        listener.begin(folder.path.name)
        spans = listener.spans()
        work = Work(folder, sweep, items, told, stop, control, starting, spans, connections, most)
        try:
            with closing(work):
                yield work
        except BaseException as error:
            broken_off = isinstance(error, KeyboardInterrupt)
            folder.update(status="incomplete" if broken_off else "failed")
            raise
        work.finish(report)
        file.summarise(report.summary)
