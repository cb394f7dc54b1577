"""A plain table of answers: CSV, TSV, JSON, JSONL or Parquet with a row an answer.

Columns are found by the usual names, or named with `--column FIELD=COLUMN`. The CSV and Parquet
that `calibrant export` writes come in by it again.
"""

from __future__ import annotations

import contextlib
import json
import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks import BenchmarkError
from benchmarks.rows import SUFFIXES, Row, Table, read_table
from orchestrator.errors import UsageError
from orchestrator.importers.answer import Answer, ImportOptions, Verdict
from orchestrator.importers.files import find_files, moment, text_of
from orchestrator.importers.reading_scores import outcome_of
from orchestrator.report.formats import FORMULA_STARTS

EXPECTED = "a CSV, TSV, JSON, JSONL or Parquet with a row an answer"

USUAL: Mapping[str, Sequence[str]] = {
    "model": ("model_name", "model_id"),
    "provider_model": (),
    "benchmark": ("task", "dataset", "eval"),
    "item_id": ("id", "custom_id", "question_id", "doc_id"),
    "question": ("problem", "query", "input"),
    "answer": ("answers", "gold", "golds", "target", "expected", "reference", "correct_answer"),
    "response": ("output", "completion", "prediction", "model_response", "model_answer"),
    "outcome": ("verdict", "grade", "label", "correct", "is_correct", "score"),
    "choices": ("options",),
    "answer_type": (),
    "should_abstain": (),
    "category": ("topic", "subject"),
    "difficulty": (),
    "cluster": (),
    "sample": ("epoch", "repeat"),
    "stated_target": (),
    "rubric": (),
    "position": (),
    "system": ("system_prompt",),
    "prompt": (),
    "reasoning": (),
    "confidence": (),
    "finish_reason": ("stop_reason",),
    "error": ("error_message",),
    "prompt_tokens": ("input_tokens",),
    "completion_tokens": ("output_tokens",),
    "reasoning_tokens": (),
    "cached_tokens": (),
    "cost_usd": ("cost",),
    "latency_s": (),
    "started_at": (),
    "served_model": (),
    "rationale": (),
    "extracted": (),
}
"""Our fields, each found under its own name or one of the usual ones."""

_TEXTS = (
    *("category", "difficulty", "cluster", "rubric", "position", "system", "prompt", "response"),
    *("reasoning", "finish_reason", "error", "served_model", "answer_type"),
)
_COUNTS = ("prompt_tokens", "completion_tokens", "reasoning_tokens", "cached_tokens")
_NUMBERS = ("confidence", "cost_usd", "latency_s", "stated_target")
_OURS = ("request_key", "run_id")
_NO_VERDICT = frozenset({"", "pending"})
_TRUTHS = {"true": True, "false": False, "1": True, "0": False}


def read_plain_table(files: Sequence[Path], options: ImportOptions) -> Iterator[Answer]:
    """Yield the answers of plain tables; raises `UsageError` naming the line."""
    for path in find_files(files, SUFFIXES, EXPECTED):
        yield from _Columns(table_of(path), options).answers()


def table_of(path: Path) -> Table:
    """Return a file's rows; raises `UsageError`."""
    try:
        return read_table(path)
    except BenchmarkError as error:
        raise UsageError(f"{error}. Nothing was imported") from error


class _Columns:
    """Which column is which field."""

    def __init__(self, table: Table, options: ImportOptions) -> None:
        self._table = table
        self._options = options
        self._column = dict(_found(table, options.columns))
        self._is_ours = table.path.suffix.lower() in (".csv", ".tsv") and set(_OURS) <= set(
            table.columns
        )
        self._numbers: dict[str, str] = {}
        has = self._column.keys()
        if not has & {"response", "outcome"}:
            self._lacks("response", "answers are read from it")
        if not has & {"item_id", "question", "prompt"}:
            self._lacks("question", "items are told apart by it, or by an item_id")
        if "model" not in has and options.model is None:
            self._lacks("model", "or name the model with --model")

    def _lacks(self, field: str, why: str) -> None:
        names = ", ".join(map(repr, (field, *USUAL[field])))
        raise UsageError(
            f"{self._table.path}: no column for {field} ({why}): expected one of {names}, or "
            f"--column {field}=COLUMN; it has {', '.join(self._table.columns)}"
        )

    def answers(self) -> Iterator[Answer]:
        """Yield an answer a row."""
        for row in self._table.rows:
            answer = self._answer(row)
            if answer is not None:
                yield answer

    def _answer(self, row: Row) -> Answer | None:
        said = {field: self._cell(row, column) for field, column in self._column.items()}
        outcome = said.get("outcome")
        word = str(outcome).strip().lower() if outcome is not None else ""
        if said.get("response") is None and word == "pending":
            return None
        named: dict[str, Any] = {
            **{name: text_of(said.get(name)) for name in _TEXTS},
            **{name: self._number(row, name, said.get(name)) for name in _NUMBERS},
            **{name: self._count(row, name, said.get(name)) for name in _COUNTS},
        }
        question = text_of(said.get("question")) or named["prompt"] or ""
        model = text_of(said.get("provider_model")) or text_of(said.get("model"))
        model = model or self._options.model
        if model is None:
            raise UsageError(f"{row.where}: the column {self._column['model']} is empty")
        target = named["stated_target"]
        if target is not None and not 0 <= target < 1:
            raise UsageError(f"{row.where}: stated_target {target:g}: expected 0 or more, below 1")
        return Answer(
            where=row.where,
            model=model,
            benchmark=text_of(said.get("benchmark")) or self._table.path.stem,
            item_id=text_of(said.get("item_id")) or self._number_of(question),
            question=question,
            answers=tuple(_list(said.get("answer"))),
            choices=tuple(_list(said.get("choices"))),
            should_abstain=self._truth(row, said.get("should_abstain")),
            sample=self._count(row, "sample", said.get("sample")),
            started_at=_time(said.get("started_at")),
            verdicts=self._verdicts(row, outcome, word, said),
            **named,
        )

    def _verdicts(
        self, row: Row, value: Any, word: str, said: Mapping[str, Any]
    ) -> tuple[Verdict, ...]:
        if word in _NO_VERDICT:
            return ()
        outcome = outcome_of(value, self._options.pass_at)
        if outcome is None:
            raise UsageError(
                f"{row.where}: {self._column['outcome']} {value!r:.60} is no verdict; expected "
                "correct, incorrect, abstained, refused, empty, ungraded, or a number from 0 to 1"
            )
        grader = f"csv:{self._column['outcome']}"
        extracted, rationale = (text_of(said.get(name)) for name in ("extracted", "rationale"))
        return (Verdict(grader, outcome, extracted, rationale),)

    def _cell(self, row: Row, column: str) -> Any:
        value = row.values.get(column)
        if isinstance(value, str):
            if self._is_ours and value[:1] == "'" and value[1:].startswith(FORMULA_STARTS):
                value = value[1:]  # the guard against formulas that our CSV has
            return value or None
        return None if isinstance(value, float) and math.isnan(value) else value

    def _number_of(self, question: str) -> str:
        """Return the place of a question among those that differ."""
        return self._numbers.setdefault(question, str(len(self._numbers)))

    def _number(self, row: Row, field: str, value: Any) -> float | None:
        if value is None or (field == "stated_target" and value == "closed"):
            return None
        try:
            number = float(value)
        except (TypeError, ValueError):
            number = math.nan
        if not math.isfinite(number):
            raise UsageError(f"{row.where}: {self._column[field]} {value!r:.60}: expected a number")
        return number

    def _count(self, row: Row, field: str, value: Any) -> int | None:
        number = self._number(row, field, value)
        return None if number is None else int(number)

    def _truth(self, row: Row, value: Any) -> bool | None:
        if value is None or isinstance(value, bool):
            return value
        found = _TRUTHS.get(str(value).strip().lower())
        if found is None:
            raise UsageError(f"{row.where}: should_abstain {value!r:.60}: expected true or false")
        return found


def _found(table: Table, stated: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for field, column in stated.items():
        if field not in USUAL:
            raise UsageError(
                f"--column {field}={column}: there is no field {field!r}; expected one of "
                f"{', '.join(USUAL)}"
            )
        if column not in table.columns:
            raise UsageError(
                f"--column {field}={column}: {table.path} has no column {column!r}; it has "
                f"{', '.join(table.columns)}"
            )
    by_name = {column.strip().lower(): column for column in reversed(table.columns)}
    for field, usual in USUAL.items():
        found = next((by_name[name] for name in (field, *usual) if name in by_name), None)
        chosen = stated.get(field, found)
        if chosen is not None:
            yield field, chosen


def _list(value: Any) -> Iterator[str]:
    """Yield the texts of a list: one of the file's own, or JSON in a cell."""
    if isinstance(value, str) and value[:1] == "[":
        with contextlib.suppress(ValueError):
            value = json.loads(value)
    for each in value if isinstance(value, list | tuple) else [value]:
        text = text_of(each)
        if text is not None:
            yield text


def _time(value: Any) -> datetime | None:
    return value if isinstance(value, datetime) else moment(value)
