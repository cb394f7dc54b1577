"""Answers of a log become a run: whole, or not at all.

The run is made in a folder beside its place and moved there at the end. Rows go to disk in batches;
what stays in memory is an item's row once, and the rows of `requests`.
"""

from __future__ import annotations

import gc
import hashlib
import json
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pyarrow as pa
import pyarrow.parquet as pq

from orchestrator.errors import UsageError
from orchestrator.importers.answer import UNKNOWN_RUBRIC, Answer, ImportOptions, Verdict
from orchestrator.importers.imported_sweep import imported_sweep
from orchestrator.importers.reading_scores import answer_type_of, golds_of
from orchestrator.importers.silence import with_silence
from orchestrator.store import SCHEMAS, RunFolder, check_run_id, write_part
from orchestrator.store.finding import is_run_folder
from orchestrator.store.mirror import address_of, is_mirrored, lies_there
from orchestrator.store.names import unfinished_beside
from orchestrator.store.parts import FACTS_KEY
from orchestrator.store.schemas import IMPORTED_ERROR, Kind
from orchestrator.sweep import sweep_hash, to_yaml

ROWS_A_PART = 50_000

_FIRST = timedelta(milliseconds=1)
_KEY_DIGITS = 32
_IN_BOTH = (
    *("system", "response", "reasoning", "confidence", "finish_reason", "prompt_tokens"),
    *("completion_tokens", "reasoning_tokens", "cached_tokens", "cost_usd", "latency_s"),
    *("served_model", "provider_request_id", "mean_logprob"),
)
"""Columns of responses that stand in an answer under the same name."""


@dataclass(slots=True)
class ImportReport:
    """What was imported: `answers` rows of `requests`, `items`, `models`, and the graders.

    `unchanged` tells that the same files stand in the run already, and nothing was written.
    """

    run: RunFolder
    answers: int
    items: int
    models: list[str]
    benchmarks: list[str]
    graders: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    unchanged: bool = False


def write_run(
    out: Path,
    run_id: str,
    tool: str,
    digest: str,
    answers: Iterable[Answer],
    options: ImportOptions,
) -> ImportReport:
    """Write the answers as the run `run_id` under `out`.

    Raises `UsageError` for answers that contradict each other, for names a sweep cannot hold and
    for a place that is taken; then nothing is written.
    """
    check_run_id(run_id)
    # Beside what mirrors an object store, not in it: nothing is there before it is whole.
    beside = unfinished_beside((out.parent if is_mirrored(out) else out) / run_id)
    # Rows are many and hold no cycles: looking for some would take more time than all the rest.
    collects = gc.isenabled()
    gc.disable()
    try:
        run = RunFolder.create(beside, run_id)
        with run.lock():
            report = _Writing(run, tool, digest, options).write(answers)
        report.run = RunFolder.move_in(run.path, out, run_id)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        if collects:
            gc.enable()
    return report


def imported_before(out: Path, run_id: str, digest: str) -> ImportReport | None:
    """Return the report of a run that holds this import already, `None` where there is no run.

    Raises `UsageError` for a run of that name that holds anything else.
    """
    folder = out / check_run_id(run_id)
    something = lies_there(folder) if is_mirrored(folder) else folder.exists()
    if not is_run_folder(folder) and not something:
        return None
    taken = UsageError(
        f"{address_of(folder)}: exists already and holds something else; import under another "
        "--run-id. Files that belong into one run are imported together: "
        "calibrant import FORMAT PATH PATH …"
    )
    try:
        run = RunFolder.open(folder)
    except UsageError:
        raise taken from None
    parts = run.parts("requests")
    metadata = pq.read_metadata(parts[0]).metadata if parts else {}
    facts = json.loads(metadata.get(FACTS_KEY, b"{}"))
    if facts.get("imported") != digest:
        raise taken
    requests = pq.read_table(parts[0], columns=["model", "benchmark"], partitioning=None)
    items = sum(pq.read_metadata(part).num_rows for part in run.parts("items"))
    return ImportReport(
        run,
        answers=requests.num_rows,
        items=items,
        models=requests["model"].unique().to_pylist(),
        benchmarks=requests["benchmark"].unique().to_pylist(),
        unchanged=True,
    )


class _Writing:
    """One import on its way to disk."""

    def __init__(self, run: RunFolder, tool: str, digest: str, options: ImportOptions) -> None:
        self._run = run
        self._tool = tool
        self._digest = digest
        self._options = options
        self._now = datetime.now(UTC)
        self._items: dict[tuple[str, str], dict[str, Any]] = {}
        self._requests: list[dict[str, Any]] = []
        self._places: set[tuple[Any, ...]] = set()
        self._next: Counter[tuple[Any, ...]] = Counter()
        self._waiting: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
        self._graders: dict[str, Verdict] = {}
        self._partly = 0
        self._failed = 0
        self._textless = False

    def write(self, answers: Iterable[Answer]) -> ImportReport:
        """Write everything and enter the sweep."""
        options = self._options
        models: dict[str, str] = {}
        for answer in answers:
            if options.benchmark is not None:
                answer.benchmark = options.benchmark
            label = options.model or answer.model
            if models.setdefault(label, answer.model) != answer.model:
                raise UsageError(
                    f"--model {label}: the log holds several models ({models[label]}, "
                    f"{answer.model}); leave --model out, or import one at a time"
                )
            self._take(answer, label)
        if not self._requests:
            raise UsageError("no answers in it: nothing was imported")
        for place in list(self._waiting):
            self._flush(*place)
        return self._enter(models)

    def _take(self, answer: Answer, label: str) -> None:
        self._take_item(answer)
        target = answer.stated_target
        target = self._options.target if target is None else target
        rubric = "closed" if target is None else answer.rubric or UNKNOWN_RUBRIC
        position = answer.position or "question"
        way = (label, answer.benchmark, answer.item_id, target, rubric, position)
        if answer.sample is None:
            answer.sample = self._next[way]
            self._next[way] += 1
        place = (*way, answer.sample)
        if place in self._places:
            raise UsageError(
                f"{answer.where}: a second answer of {label} to item {answer.item_id!r} of "
                f"{answer.benchmark!r}, sample {answer.sample}; if two logs of one task were "
                "given, import each under a run id of its own"
            )
        self._places.add(place)
        key = _key(self._tool, answer, place)
        self._requests.append(
            {
                "request_key": key,
                "model": label,
                "provider_model": answer.model,
                "simulated": answer.model.startswith("sim/"),
                "benchmark": answer.benchmark,
                "item_id": answer.item_id,
                "sample": answer.sample,
                "stated_target": target,
                "rubric": rubric,
                "position": position,
            }
        )
        self._add("responses", answer.model, self._response(key, answer))
        if answer.error is None:
            self._take_verdicts(key, answer)

    def _take_item(self, answer: Answer) -> None:
        golds = golds_of(answer.answers)
        kind = self._options.answer_type or answer.answer_type
        item = {
            "benchmark": answer.benchmark,
            "item_id": answer.item_id,
            "question": answer.question,
            "answers": golds,
            "choices": answer.choices,
            "answer_type": kind or answer_type_of(golds, answer.choices),
            "should_abstain": answer.should_abstain,
            "category": answer.category,
            "difficulty": answer.difficulty,
            "cluster": answer.cluster,
            "metadata": json.dumps(dict(answer.metadata), ensure_ascii=False, default=str),
        }
        known = self._items.setdefault((answer.benchmark, answer.item_id), item)
        for name in ("question", "answers", "choices"):
            if known[name] != item[name]:
                raise UsageError(
                    f"{answer.where}: item {answer.item_id!r} of {answer.benchmark!r} has another "
                    f"{name} than before ({known[name]!r:.80} and {item[name]!r:.80}); import the "
                    "logs under run ids of their own"
                )

    def _response(self, key: str, answer: Answer) -> dict[str, Any]:
        failed = answer.error is not None
        self._failed += failed
        self._textless = self._textless or (answer.response is None and not failed)
        return {
            "request_key": key,
            "provider_model": answer.model,
            "prompt": answer.prompt or "",
            "status": "error" if failed else "ok",
            "error_class": IMPORTED_ERROR if failed else None,
            "error_message": answer.error,
            "attempts": 1,
            "started_at": answer.started_at or self._now,
            **{name: getattr(answer, name) for name in _IN_BOTH},
        }

    def _take_verdicts(self, key: str, answer: Answer) -> None:
        at = min(answer.started_at or self._now, self._now)
        for place, theirs in enumerate(answer.verdicts):
            self._graders.setdefault(theirs.grader, theirs)
            self._partly += theirs.outcome == "ungraded"
            # Theirs is older than ours, and of several scorers the first the newest: it decides.
            self._grade(key, answer, theirs, at - (place + 1) * _FIRST)
            if not theirs.is_final:
                ours = with_silence(answer, theirs)
                self._grade(key, answer, ours, self._now - place * _FIRST)

    def _grade(self, key: str, answer: Answer, verdict: Verdict, at: datetime) -> None:
        row = {
            "request_key": key,
            "benchmark": answer.benchmark,
            "item_id": answer.item_id,
            "grader": verdict.grader,
            "grader_version": verdict.version,
            "outcome": verdict.outcome,
            "extracted": verdict.extracted,
            "rationale": verdict.rationale,
            "status": "ok",
            "graded_at": at,
        }
        self._add("grades", verdict.grader, row)

    def _add(self, kind: Kind, name: str, row: dict[str, Any]) -> None:
        waiting = self._waiting[kind, name]
        waiting.append(row)
        if len(waiting) >= ROWS_A_PART:
            self._flush(kind, name)

    def _flush(self, kind: str, name: str) -> None:
        rows = self._waiting.pop((kind, name))
        if kind == "responses":
            write_part(
                self._run.part_folder("responses", name), "responses", _table("responses", rows)
            )
        else:
            write_part(self._run.part_folder("grades", name), "grades", _table("grades", rows))

    def _enter(self, models: Mapping[str, str]) -> ImportReport:
        benchmarks = list(dict.fromkeys(name for name, _ in self._items))
        sweep = imported_sweep(
            self._run.run_id,
            models,
            benchmarks,
            self._requests,
            decides=self._decides(),
        )
        by_model = any(verdict.by_model for verdict in self._graders.values())
        facts = {"grader": "auto", "own_grading": "judge" if by_model else self._tool}
        files = [
            self._run.write_items(
                name,
                _table("items", [row for (of, _), row in self._items.items() if of == name]),
                {**facts, "source": f"imported from {self._tool}"},
            )
            for name in benchmarks
        ]
        digest = sweep_hash(sweep)
        tables = (
            _table("requests", self._requests[start : start + ROWS_A_PART])
            for start in range(0, len(self._requests), ROWS_A_PART)
        )
        self._run.write_requests(digest, tables, facts={"imported": self._digest})
        self._run.write_sweep(digest, to_yaml(sweep))
        self._run.enter_sweep(digest, files, command=f"import {self._tool}")
        count, warnings = len(self._requests), self._warnings()
        ok = count - self._failed
        self._run.update(
            status="done",
            counts={"planned": count, "ok": ok, "failed": self._failed, "again": 0, "unasked": 0},
            warnings=tuple(warnings),
        )
        graders = list(self._graders)
        return ImportReport(
            self._run, count, len(self._items), list(models), benchmarks, graders, warnings
        )

    def _decides(self) -> str:
        """Return whose verdicts count: theirs for good where some answers cannot be graded anew.

        Without a gold, or without a text, other graders could only take verdicts away.
        """
        blind = any(row["answer_type"] == "none" for row in self._items.values())
        if not self._graders or not (blind or self._textless):
            return "auto"
        return self._tool

    def _warnings(self) -> list[str]:
        found = []
        if self._partly:
            found.append(
                f"{self._partly:,} verdicts are partial credit, which is neither right nor wrong: "
                "ungraded; --pass-at 0.5, say, tells from where it counts as right"
            )
        if self._failed:
            found.append(f"{self._failed:,} requests failed there: ungraded")
        if not self._graders:
            found.append(
                "the log holds no verdicts: calibrant grade the run (--judge MODEL where the "
                "answers are free text)"
            )
        return found


def _key(tool: str, answer: Answer, place: Sequence[Any]) -> str:
    """Return the key of an imported answer.

    It is not what `run` would give the same request: a log does not say all that decided it.
    """
    content = [tool, *place, answer.model, answer.system, answer.prompt]
    return hashlib.sha256(orjson.dumps(content)).hexdigest()[:_KEY_DIGITS]


def _table(kind: Kind, rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    schema = SCHEMAS[kind]
    return pa.table(
        {each.name: pa.array([row.get(each.name) for row in rows], each.type) for each in schema}
    )
