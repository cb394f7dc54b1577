"""Grades by rule: every answer the newest sweep has, graded by its benchmark's grader.

Read and written a column at a time, and each distinct answer graded once: a row costs little more
than its grader takes.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime

import pyarrow as pa
import pyarrow.compute as pc

from graders import Grade, prepare
from orchestrator.grading.rule import BenchmarkRule, benchmark_rules
from orchestrator.grading.tables import GradeWriter, Questions, RunTables, reply_of
from orchestrator.store import RunFolder
from orchestrator.store.schemas import GRADES

_TEXT = pa.string()
TRIAL = pa.schema(
    [
        *((name, _TEXT) for name in ("benchmark", "item_id", "question")),
        ("answers", pa.list_(_TEXT)),
        *((name, _TEXT) for name in ("response", "grader", "outcome", "extracted", "rationale")),
        *((name, pa.bool_()) for name in ("unsure", "failed")),
    ]
)
"""The columns of `try_by_rule`."""

# Gradings kept in memory a benchmark, beside those of one batch.
_REMEMBERED = 20_000


def grade_by_rule(
    run: RunFolder,
    *,
    confidence: bool,
    progress: Callable[[int, int], None] | None = None,
    grader: str | None = None,
    tell: Callable[[str], None] | None = None,
) -> int:
    """Grade every answer that has no verdict of its benchmark's grader yet; return rows written.

    `confidence` tells that the prompts asked for a stated confidence. `progress` hears of
    (graded, to grade) every few thousand rows. A key that two benchmarks share gets a grade for
    each, by its own golds. `grader` is one for all benchmarks, instead of each one's own; a file
    (`mine.py:grade`) is looked for from the working folder. An answer on which a grader itself
    failed is `ungraded`, with the status `error`: it is tried again by the next call, and `tell`
    hears of it. A second call writes nothing.
    Raises `UsageError` for a grader nobody knows, and for one that does not load.
    """
    with RunTables(run) as tables:
        rules = benchmark_rules(tables, grader)
        tables.register("graders", _as_table(rules))
        tables.run("rule_pending")
        total = int(tables.rows("pending_count")[0]["pending"])
        gradings = {name: Grading(rule, confidence=confidence) for name, rule in rules.items()}
        questions, done = Questions(), 0
        spared = _looked_through_once() if total else nullcontext()
        with GradeWriter(run) as writer, spared:
            for batch in tables.record_batches("pending_texts") if total else ():
                for benchmark, rows in by_benchmark(batch):
                    writer.extend(rules[benchmark].name, gradings[benchmark].table(rows, questions))
                done += batch.num_rows
                if progress is not None:
                    progress(done, total)
        if tell is not None:
            for benchmark, grading in gradings.items():
                if grading.failed:
                    tell(f"{benchmark}: {grading.failure()}")
    return writer.written


def try_by_rule(
    run: RunFolder, *, confidence: bool, limit: int, grader: str | None = None
) -> pa.Table:
    """Return what `grade_by_rule` would say of the first `limit` answers; writes nothing.

    The first are those of benchmarks with a grader of the user's own, then by the hash that is
    their key; graded ones are among them. Columns: benchmark, item_id, question, answers, response,
    grader, outcome, extracted, rationale, unsure, failed. Raises like `grade_by_rule`.
    """
    with RunTables(run) as tables:
        rules = benchmark_rules(tables, grader)
        tables.register("graders", _as_table(rules))
        tables.register("trial", pa.table({"size": [limit]}))
        tables.run("rule_trial")
        questions, found = Questions(), []
        for batch in tables.record_batches("pending_texts"):
            for benchmark, rows in by_benchmark(batch):
                rule = rules[benchmark]
                grades = Grading(rule, confidence=confidence).grades(rows, questions)
                shown = rows.select(["benchmark", "item_id", "question", "answers", "response"])
                found += [
                    {
                        **row,
                        "grader": rule.name,
                        "outcome": grade.outcome,
                        "extracted": grade.extracted,
                        "rationale": grade.rationale,
                        "unsure": grade.unsure,
                        "failed": grade.failed,
                    }
                    for row, grade in zip(shown.to_pylist(), grades, strict=True)
                ]
    found.sort(key=lambda row: (row["benchmark"], row["item_id"]))
    return pa.Table.from_pylist(found, schema=TRIAL)


@contextmanager
def _looked_through_once() -> Iterator[None]:
    """Spare the collector what stands already, modules and forms: a tenth of grading's time."""
    if gc.get_freeze_count():
        yield  # somebody else decides
        return
    prepare()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _as_table(rules: Mapping[str, BenchmarkRule]) -> pa.Table:
    columns = {
        "benchmark": pa.array(rules, _TEXT),
        "grader": pa.array([rule.name for rule in rules.values()], _TEXT),
        "grader_version": pa.array([rule.version for rule in rules.values()], _TEXT),
        "own": pa.array([rule.is_own for rule in rules.values()], pa.bool_()),
    }
    return pa.table(columns)


def by_benchmark(batch: pa.RecordBatch) -> Iterator[tuple[str, pa.RecordBatch]]:
    """Yield the rows of each benchmark in a batch."""
    names = pc.unique(batch.column("benchmark")).to_pylist()
    for name in names:
        if len(names) == 1:
            yield name, batch
        else:
            yield name, batch.filter(pc.equal(batch.column("benchmark"), name))


class Grading:
    """Grades the answers to one benchmark, batch by batch; the same words once."""

    def __init__(self, rule: BenchmarkRule, *, confidence: bool) -> None:
        self._rule = rule
        self._confidence = confidence
        # A model says the same at several targets and samples, and grading is what takes time.
        self._grades: dict[tuple[int, str | None, str | None], Grade] = {}
        self._first_failure: str | None = None
        self.failed = 0
        self.graded = 0

    def failure(self) -> str:
        """Return what is to be said of the failures."""
        return (
            f"the grader {self._rule.name} failed on {self.failed:,} of {self.graded:,} answers, "
            f"which are ungraded: {self._first_failure}"
        )

    def grades(self, rows: pa.RecordBatch, questions: Questions) -> list[Grade]:
        """Return the grade of each row of texts."""
        if len(self._grades) > _REMEMBERED:
            self._grades.clear()
        known, found = self._grades, []
        columns = [rows.column(name).to_pylist() for name in ("item", "response", "finish_reason")]
        for said, question in zip(zip(*columns, strict=True), questions.of(rows), strict=True):
            grade = known.get(said)
            if grade is None:
                _, text, reason = said
                response = reply_of(text, reason, confidence=self._confidence)
                grade = known[said] = self._rule.grade(question, response)
            found.append(grade)
        return found

    def table(self, rows: pa.RecordBatch, questions: Questions) -> pa.Table:
        """Return rows of grades; a failure that stands already in the same words is left out."""
        grades = self.grades(rows, questions)
        failures = [grade.rationale for grade in grades if grade.failed]
        self.graded += len(grades)
        self.failed += len(failures)
        self._first_failure = self._first_failure or next(iter(failures), None)
        if failures:
            before = rows.column("failed").to_pylist()
            kept = [
                at
                for at, grade in enumerate(grades)
                if not (grade.failed and grade.rationale == before[at])
            ]
            rows, grades = rows.take(pa.array(kept, pa.int64())), [grades[at] for at in kept]
        texts = {
            "outcome": [grade.outcome for grade in grades],
            "extracted": [grade.extracted for grade in grades],
            "rationale": [grade.rationale for grade in grades],
            "status": ["error" if grade.failed else "ok" for grade in grades],
        }
        same = {"grader": self._rule.name, "grader_version": self._rule.version}
        now = pa.scalar(datetime.now(UTC), GRADES.field("graded_at").type)
        return pa.table(
            {
                **{name: rows.column(name) for name in ("request_key", "benchmark", "item_id")},
                **{name: pa.repeat(value, len(grades)) for name, value in same.items()},
                **{name: pa.array(values, pa.string()) for name, values in texts.items()},
                "unsure": pa.array([grade.unsure for grade in grades], pa.bool_()),
                "graded_at": pa.repeat(now, len(grades)),
            }
        )
