"""A run's tables as this room uses them: named queries, rows in batches, grades in parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import files
from types import TracebackType
from typing import Any

import pyarrow as pa

from graders import Question, Response
from orchestrator.grading.changed_items import leave_out_stale_grades
from orchestrator.store import RunFolder, connect, write_part
from orchestrator.store.schemas import GRADES
from orchestrator.store.sweep_facts import BenchmarkFacts, sweep_facts
from orchestrator.sweep import without_confidence

ROWS_AT_ONCE = 10_000
"""Rows that are read at once."""

ROWS_A_PART = 50_000
"""Grades are written as a part once so many rows wait."""

QUESTIONS_KEPT = 50_000
"""Questions kept in memory, beside those of one batch."""

QUESTION_COLUMNS = ("question", "answers", "choices", "answer_type", "should_abstain", "ordered")

Row = Mapping[str, Any]


class RunTables:
    """The run's files as they stand now, opened for this room's queries. Use in a `with` block."""

    def __init__(self, run: RunFolder) -> None:
        self._run = run
        self._con = connect([run])
        self.run("ordered")
        leave_out_stale_grades(self, run)

    def __enter__(self) -> RunTables:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._con.close()

    def register(self, name: str, table: pa.Table) -> None:
        """Make a table of ours visible to the queries."""
        self._con.register(name, table)

    def benchmark_facts(self) -> Mapping[str, BenchmarkFacts]:
        """Return what the newest sweep says of each of its benchmarks."""
        facts = sweep_facts(self._run, self._run.parts("items"))
        return {each.benchmark: each for each in facts.benchmarks} if facts else {}

    def run(self, query: str) -> None:
        """Run the statements of `queries/<query>.sql`."""
        self._con.execute(_text(query))

    def record_batches(self, query: str) -> Iterator[pa.RecordBatch]:
        """Yield the rows of `queries/<query>.sql` as Arrow, about `ROWS_AT_ONCE` at a time.

        No other query may run on these tables before the last batch is read.
        """
        yield from self._con.sql(_text(query)).to_arrow_reader(ROWS_AT_ONCE)

    def batches(self, query: str) -> Iterator[list[dict[str, Any]]]:
        """Yield the rows of `queries/<query>.sql`, `ROWS_AT_ONCE` at a time.

        No other query may run on these tables before the last batch is read.
        """
        for batch in self.record_batches(query):
            yield batch.to_pylist()

    def rows(self, query: str) -> list[dict[str, Any]]:
        """Return all rows of `queries/<query>.sql`."""
        return [row for batch in self.batches(query) for row in batch]


class GradeWriter:
    """Grades on their way to disk: a folder a grader, parts of about `ROWS_A_PART` rows.

    Leaving the `with` block writes what waits, after an error too: a grade is right on its own.
    """

    def __init__(self, run: RunFolder) -> None:
        self._run = run
        self._waiting: dict[str, list[Row]] = defaultdict(list)
        self._tables: dict[str, list[pa.Table]] = defaultdict(list)
        self.written = 0

    def __enter__(self) -> GradeWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for grader in {**self._waiting, **self._tables}:
            self._flush(grader)

    def append(self, row: Row) -> None:
        """Take one row of grades."""
        grader = str(row["grader"])
        waiting = self._waiting[grader]
        waiting.append(row)
        self.written += 1
        if len(waiting) >= ROWS_A_PART:
            self._flush(grader)

    def extend(self, grader: str, rows: pa.Table) -> None:
        """Take rows of one grader as a table of some of the columns of grades; of none, no part."""
        if not rows.num_rows:
            return
        self._tables[grader].append(rows)
        self.written += rows.num_rows
        if sum(table.num_rows for table in self._tables[grader]) >= ROWS_A_PART:
            self._flush(grader)

    def _flush(self, grader: str) -> None:
        waiting, tables = self._waiting[grader], self._tables[grader]
        folder = self._run.part_folder("grades", grader)
        if waiting:
            columns = {
                name: pa.array([row.get(name) for row in waiting], kind)
                for name, kind in zip(GRADES.names, GRADES.types, strict=True)
            }
            write_part(folder, "grades", pa.table(columns))
            waiting.clear()
        if tables:
            write_part(folder, "grades", pa.concat_tables(tables))
            tables.clear()


class Questions:
    """The questions of a run's items, each made once however many replies it has."""

    def __init__(self) -> None:
        self._known: dict[int, Question] = {}

    def of(self, batch: pa.RecordBatch) -> list[Question]:
        """Return the question of each row, by its column `item`; only those new here are read."""
        numbers: list[int] = batch.column("item").to_pylist()
        if len(self._known) > QUESTIONS_KEPT:
            self._known.clear()
        known = self._known
        new = {item: at for at, item in enumerate(numbers) if item not in known}
        if new:
            rows = batch.select(QUESTION_COLUMNS).take(pa.array(new.values())).to_pylist()
            known.update(zip(new, map(question_of, rows), strict=True))
        return [known[item] for item in numbers]


def question_of(row: Row) -> Question:
    """Return the bare question of a row: no target, no rubric."""
    return Question(
        text=row["question"],
        answers=tuple(row["answers"]),
        choices=tuple(row["choices"]),
        answer_type=row["answer_type"],
        should_abstain=row["should_abstain"],
        ordered=bool(row.get("ordered")),
    )


def response_of(row: Row, *, confidence: bool) -> Response:
    """Return the reply of a row; where a confidence was asked for, without the lines that state it.

    They are no part of the answer, and "90" in one is no number that was asked for.
    """
    return reply_of(row["response"], row["finish_reason"], confidence=confidence)


def reply_of(text: str | None, finish_reason: str | None, *, confidence: bool) -> Response:
    """Return a reply of these columns, as `response_of` does."""
    if confidence and text:
        text = without_confidence(text)
    return Response(text, finish_reason)


def _text(query: str) -> str:
    path = files("orchestrator.grading").joinpath("queries", f"{query}.sql")
    return path.read_text(encoding="utf-8")
