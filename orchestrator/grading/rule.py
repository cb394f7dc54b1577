"""Which grader a benchmark has, by rule.

Which grader decides is settled per benchmark, and a grader counts as complete only when it has a
verdict for every answer of the benchmark. So a benchmark whose items go to several graders (its
grader is "auto", and its items differ in kind) has one grader over them: "auto", whose version
names the graders behind it. The rationale of each grade begins with the one that was used.

A benchmark that asks for a judge is graded by its items' answer types too: there is a table before
a judge was asked, and where none is at hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import graders
from benchmarks.benchmark import AUTO_GRADER, GRADER_BY_ANSWER_TYPE
from graders import Grade, Grader, Question, Response
from orchestrator.errors import UsageError
from orchestrator.grading.tables import Row, RunTables

MIXED_GRADER = "auto"
"""The name of the grader of a benchmark whose items go to several graders."""

_BY_ANSWER_TYPE = frozenset({None, AUTO_GRADER, "judge"})


@dataclass(frozen=True, slots=True)
class BenchmarkRule:
    """How one benchmark is graded by rule; a grader by name and version, like any other."""

    name: str
    version: str
    by_type: Mapping[str, Grader]

    @property
    def is_own(self) -> bool:
        """Whether the user wrote the grader."""
        return any(isinstance(grader, graders.CustomGrader) for grader in self.by_type.values())

    def grade(self, question: Question, response: Response) -> Grade:
        """Return the grade of one response by the grader of the question's answer type."""
        grader = self.by_type[question.answer_type]
        grade = grader.grade(question, response)
        if grade.failed:
            from orchestrator.providers import redact  # the room is needed for nothing else here

            grade = replace(grade, rationale=redact(grade.rationale or ""))
        if self.name != MIXED_GRADER:
            return grade
        why = f"{grader.name}: {grade.rationale}" if grade.rationale else grader.name
        return replace(grade, rationale=why)


def rule_of(
    benchmark: str, grader: str | None, answer_types: Sequence[str], folder: str = "."
) -> BenchmarkRule:
    """Return how a benchmark is graded by rule; raises `UsageError` for what nobody grades.

    A grader in a file is looked for from `folder`.
    """
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
            by_type = dict.fromkeys(answer_types, graders.get(str(grader), folder))
        except graders.GraderError as error:
            hint = "; if the sweep has moved, run it again from there" if folder != "." else ""
            raise UsageError(f"benchmark {benchmark!r}: {error}{hint}") from error
    used = {each.name: each.version for each in by_type.values()}
    if len(used) == 1:
        name, version = next(iter(used.items()))
        return BenchmarkRule(name, version, by_type)
    version = "+".join(f"{name}-{used[name]}" for name in sorted(used))
    return BenchmarkRule(MIXED_GRADER, version, by_type)


def benchmark_rules(tables: RunTables, grader: str | None = None) -> dict[str, BenchmarkRule]:
    """Return the rule of each benchmark of the newest sweep; raises like `rule_of`.

    `grader` stands instead of the one each benchmark names.
    """
    kinds = tables.rows("benchmark_kinds")
    if grader is not None:
        return {row["benchmark"]: rule_of(row["benchmark"], grader, _kinds(row)) for row in kinds}
    facts = tables.benchmark_facts() if any(_is_own(row["grader"]) for row in kinds) else {}
    rules = {}
    for row in kinds:
        fact = facts.get(row["benchmark"])
        folder = (fact.grader_folder if fact else None) or "."
        rules[row["benchmark"]] = rule_of(row["benchmark"], row["grader"], _kinds(row), folder)
    return rules


def _kinds(row: Row) -> Sequence[str]:
    kinds: Sequence[str] = row["answer_types"]
    return kinds


def _is_own(grader: str | None) -> bool:
    return grader is not None and graders.is_custom(grader)
