"""A run's tables as this room uses them: named queries, rows in batches, grades in parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import files
from types import TracebackType
from typing import Any

import pyarrow as pa

from graders import Question, Response
from orchestrator.store import RunFolder, connect, write_part
from orchestrator.store.schemas import GRADES
from orchestrator.sweep import without_confidence

ROWS_AT_ONCE = 10_000
"""Rows that are read at once."""

ROWS_A_PART = 50_000
"""The most rows a part of grades holds."""

Row = Mapping[str, Any]


class RunTables:
    """The run's files as they stand now, opened for this room's queries. Use in a `with` block."""

    def __init__(self, run: RunFolder) -> None:
        self._con = connect([run])

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

    def run(self, query: str) -> None:
        """Run the statements of `queries/<query>.sql`."""
        self._con.execute(_text(query))

    def batches(self, query: str) -> Iterator[list[dict[str, Any]]]:
        """Yield the rows of `queries/<query>.sql`, `ROWS_AT_ONCE` at a time.

        No other query may run on these tables before the last batch is read.
        """
        for batch in self._con.sql(_text(query)).to_arrow_reader(ROWS_AT_ONCE):
            yield batch.to_pylist()

    def rows(self, query: str) -> list[dict[str, Any]]:
        """Return all rows of `queries/<query>.sql`."""
        return [row for batch in self.batches(query) for row in batch]


class GradeWriter:
    """Grades on their way to disk: a folder a grader, parts of at most `ROWS_A_PART` rows.

    Leaving the `with` block writes what waits, after an error too: a grade is right on its own.
    """

    def __init__(self, run: RunFolder) -> None:
        self._run = run
        self._waiting: dict[str, list[Row]] = defaultdict(list)
        self.written = 0

    def __enter__(self) -> GradeWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for grader in self._waiting:
            self._flush(grader)

    def append(self, row: Row) -> None:
        """Take one row of grades."""
        grader = str(row["grader"])
        waiting = self._waiting[grader]
        waiting.append(row)
        self.written += 1
        if len(waiting) >= ROWS_A_PART:
            self._flush(grader)

    def _flush(self, grader: str) -> None:
        waiting = self._waiting[grader]
        if waiting:
            columns = {
                name: pa.array([row.get(name) for row in waiting], kind)
                for name, kind in zip(GRADES.names, GRADES.types, strict=True)
            }
            write_part(self._run.part_folder("grades", grader), "grades", pa.table(columns))
            waiting.clear()


def question_of(row: Row) -> Question:
    """Return the bare question of a row: no target, no rubric."""
    return Question(
        text=row["question"],
        answers=tuple(row["answers"]),
        choices=tuple(row["choices"]),
        answer_type=row["answer_type"],
        should_abstain=row["should_abstain"],
    )


def response_of(row: Row, *, confidence: bool) -> Response:
    """Return the reply of a row; where a confidence was asked for, without the lines that state it.

    They are no part of the answer, and "90" in one is no number that was asked for.
    """
    text = row["response"]
    if confidence and text:
        text = without_confidence(text)
    return Response(text, row["finish_reason"])


def _text(query: str) -> str:
    path = files("orchestrator.grading").joinpath("queries", f"{query}.sql")
    return path.read_text(encoding="utf-8")
