"""Grades by rule: every answer the newest sweep has, graded by its benchmark's grader.

Which grader decides is settled per benchmark, and a grader counts as complete only when it has a
verdict for every answer of the benchmark. So a benchmark whose items go to several graders (its
grader is "auto", and its items differ in kind) has one grader over them: "auto", whose version
names the graders behind it. The rationale of each grade begins with the one that was used.

A benchmark that asks for a judge is graded by its items' answer types too: there is a table before
a judge was asked, and where none is at hand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import pyarrow as pa

import graders
from benchmarks.benchmark import AUTO_GRADER, GRADER_BY_ANSWER_TYPE
from graders import Grade, Grader, Question, Response
from orchestrator.errors import UsageError
from orchestrator.grading.tables import GradeWriter, RunTables, question_of, response_of
from orchestrator.store import RunFolder

MIXED_GRADER = "auto"
"""The name of the grader of a benchmark whose items go to several graders."""

# Gradings kept in memory a benchmark, and how many pass between two words of progress.
_REMEMBERED = 20_000
_ROWS_A_WORD = 1_000

_BY_ANSWER_TYPE = frozenset({None, AUTO_GRADER, "judge"})


@dataclass(frozen=True, slots=True)
class BenchmarkRule:
    """How one benchmark is graded by rule; a grader by name and version, like any other."""

    name: str
    version: str
    by_type: Mapping[str, Grader]

    def grade(self, question: Question, response: Response) -> Grade:
        """Return the grade of one response by the grader of the question's answer type."""
        grader = self.by_type[question.answer_type]
        grade = grader.grade(question, response)
        if self.name != MIXED_GRADER:
            return grade
        why = f"{grader.name}: {grade.rationale}" if grade.rationale else grader.name
        return replace(grade, rationale=why)


def grade_by_rule(
    run: RunFolder, *, confidence: bool, progress: Callable[[int, int], None] | None = None
) -> int:
    """Grade every answer that has no verdict of its benchmark's grader yet; return rows written.

    `confidence` tells that the prompts asked for a stated confidence. `progress` hears of
    (graded, to grade) every thousand rows. A key that two benchmarks share gets a grade for
    each, by its own golds. A second call writes nothing.
    Raises `UsageError` for a grader nobody knows.
    """
    with RunTables(run) as tables:
        rules = benchmark_rules(tables)
        tables.register("graders", _as_table(rules))
        tables.run("rule_pending")
        total = int(tables.rows("pending_count")[0]["pending"])
        # A model says the same at several targets and samples, and grading is what takes time.
        graded = {name: lru_cache(maxsize=_REMEMBERED)(rule.grade) for name, rule in rules.items()}
        with GradeWriter(run) as writer:
            for rows in tables.batches("pending_texts") if total else ():
                now = datetime.now(UTC)
                for row in rows:
                    benchmark = row["benchmark"]
                    grade = graded[benchmark](
                        question_of(row), response_of(row, confidence=confidence)
                    )
                    writer.append(_as_row(row, rules[benchmark], grade, now))
                    last = writer.written == total
                    if progress is not None and (last or writer.written % _ROWS_A_WORD == 0):
                        progress(writer.written, total)
    return writer.written


def rule_of(benchmark: str, grader: str | None, answer_types: Sequence[str]) -> BenchmarkRule:
    """Return how a benchmark is graded by rule; raises `UsageError` for what nobody grades."""
    if grader in _BY_ANSWER_TYPE:
        unknown = sorted(set(answer_types) - set(GRADER_BY_ANSWER_TYPE))
        if unknown:
            raise UsageError(
                f"benchmark {benchmark!r}: no grader for the answer type {unknown[0]!r}; "
                f"expected one of {', '.join(GRADER_BY_ANSWER_TYPE)}: set answer_type in the sweep"
            )
        by_type = {kind: graders.get(GRADER_BY_ANSWER_TYPE[kind]) for kind in answer_types}
    else:
        try:
            by_type = dict.fromkeys(answer_types, graders.get(str(grader)))
        except graders.GraderError as error:
            raise UsageError(f"benchmark {benchmark!r}: {error}") from error
    used = {each.name: each.version for each in by_type.values()}
    if len(used) == 1:
        name, version = next(iter(used.items()))
        return BenchmarkRule(name, version, by_type)
    version = "+".join(f"{name}-{used[name]}" for name in sorted(used))
    return BenchmarkRule(MIXED_GRADER, version, by_type)


def benchmark_rules(tables: RunTables) -> dict[str, BenchmarkRule]:
    """Return the rule of each benchmark of the newest sweep; raises like `rule_of`."""
    return {
        row["benchmark"]: rule_of(row["benchmark"], row["grader"], row["answer_types"])
        for row in tables.rows("benchmark_kinds")
    }


def _as_table(rules: Mapping[str, BenchmarkRule]) -> pa.Table:
    schema = pa.schema([(name, pa.string()) for name in ("benchmark", "grader", "grader_version")])
    rows = [
        {"benchmark": benchmark, "grader": rule.name, "grader_version": rule.version}
        for benchmark, rule in rules.items()
    ]
    return pa.Table.from_pylist(rows, schema=schema)


def _as_row(
    row: Mapping[str, Any], rule: BenchmarkRule, grade: Grade, now: datetime
) -> dict[str, Any]:
    return {
        "request_key": row["request_key"],
        "benchmark": row["benchmark"],
        "item_id": row["item_id"],
        "grader": rule.name,
        "grader_version": rule.version,
        "outcome": grade.outcome,
        "extracted": grade.extracted,
        "rationale": grade.rationale,
        "status": "ok",
        "unsure": grade.unsure,
        "graded_at": now,
    }
