"""Labelled answers that judges are held to: from a file, or the labels of a run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graders import Grade, Question, Response
from graders.judge import candidate
from graders.judge.parse import Word
from orchestrator.errors import UsageError
from orchestrator.labels.design import READING, RowId
from orchestrator.labels.frame import Label, answered, labels, stated_targets
from orchestrator.labels.sheet import (
    BETWEEN_GOLDS,
    NO_GOLD,
    UNKNOWN_GOLD,
    plain,
    read_records,
)
from orchestrator.labels.words import EXPECTED, judged_word, near, outcome_of
from orchestrator.store import RunFolder

_QUESTION = ("question", "problem")
_GOLDS = ("golds", "gold", "answers", "answer", "target_answer", "gold_answer")
_RESPONSE = ("response", "model_response", "prediction", "model_answer")
_LABEL = ("label", "verdict", "grade", "outcome")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A label that a draw gave an answer: the draw's name, the label, the row's probability."""

    draw: str
    label: Word
    probability: float


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled answer. `text` is what a judge sees of it, null where no judge is asked.

    `draws` has a label for each draw that the answer was in: a weighted figure is of one of them.
    `label` is the newest of them, else the newest of those that were not drawn. `for_reading` marks
    an answer that was only ever picked for reading: it stands in no figure beside drawn ones.
    """

    question: Question
    text: str | None
    label: Word
    benchmark: str | None = None
    target: str | None = None
    draws: tuple[Drawn, ...] = ()
    for_reading: bool = False


def cases_of_file(path: Path) -> list[Case]:
    """Return the labelled rows of a CSV, JSON or JSONL file; rows without a label are left out.

    Columns: question, gold (one, or a JSON list; also a list in JSON), response, label, and if
    they are there choices, benchmark and target. Where there is no gold, declining is right. A
    sheet of `calibrant label` will do. Raises `UsageError` naming the line and what was expected.
    """
    suffix = path.suffix.lower()
    if suffix in {".jsonl", ".ndjson", ".json"}:
        records = _json_records(path, suffix)
    elif suffix in {".csv", ".tsv"}:
        records = [(line, dict(record)) for line, record in read_records(path)]
    else:
        raise UsageError(f"{path}: expected a .csv, .jsonl or .json file of labelled answers")
    found = [_case(path, line, record) for line, record in records]
    cases = [case for case in found if case is not None]
    if not cases:
        raise UsageError(
            f"{path}: no row has a label; expected the columns question, gold, response and label"
        )
    return cases


def cases_of_run(run: RunFolder, grader: str = "label") -> list[Case]:
    """Return the rows that people labelled in a run, as `grader` names them.

    Of several labels of a row in one draw the newest counts. Items without a gold that need not be
    abstained from are left out: whether an answer to them is right cannot be told. Raises
    `UsageError` when there is none.
    """
    given: dict[RowId, dict[str, Label]] = {}
    for label in labels(run):  # in the order in which they were given
        if label.grader == grader or label.grader.startswith(f"{grader}:"):
            of_row = given.setdefault(label.row, {})
            of_row.pop(label.draw, None)
            of_row[label.draw] = label
    if not given:
        raise UsageError(
            f"{run.run_id}: no answer has a label; draw some: calibrant label {run.address}, "
            "or give a file: --labels FILE"
        )
    texts = answered(run, given)
    targets = stated_targets(run)
    cases = []
    for at, of_row in given.items():
        words = {draw: judged_word(label.outcome) for draw, label in of_row.items()}
        draws = tuple(
            Drawn(draw, word, label.probability)
            for draw, label in of_row.items()
            if label.probability is not None and (word := words[draw]) is not None
        )
        word = draws[-1].label if draws else list(words.values())[-1]
        seen = texts.get(at)
        if seen is None or word is None or not _can_be_told(seen.question):
            continue
        target = targets.get(at[0])
        named = "closed" if target is None else f"{target:g}"
        cases.append(
            Case(seen.question, seen.text, word, at[1], named, draws, for_reading=not draws)
        )
    return cases


def _can_be_told(question: Question) -> bool:
    return bool(question.answers) or question.should_abstain is True


def _json_records(path: Path, suffix: str) -> list[tuple[int, dict[str, Any]]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not UTF-8 (at byte {error.start})") from error
    lines: Iterable[tuple[int, Any]]
    try:
        if suffix == ".json":
            whole = json.loads(text)
            if not isinstance(whole, list):
                raise UsageError(f"{path}: expected a JSON list of rows")
            lines = list(enumerate(whole, start=1))
        else:
            lines = []
            for at, line in enumerate(text.split("\n"), start=1):
                if line.strip():
                    lines.append((at, json.loads(line)))
    except (json.JSONDecodeError, RecursionError) as error:
        raise UsageError(f"{path}: not JSON: {error}") from error
    for at, row in lines:
        if not isinstance(row, dict):
            raise UsageError(f"{path}, row {at}: expected an object with question, gold, …")
    return [(at, dict(row)) for at, row in lines]


def _case(path: Path, line: int, record: Mapping[str, Any]) -> Case | None:
    """Return a row as a case, or None without a label."""
    is_sheet = "checksum" in record and "draw" in record
    label = _said(record.get(_column(path, line, record, _LABEL)))
    if not label.strip():
        return None
    outcome = outcome_of(label)
    word = judged_word(outcome) if outcome else None
    if word is None:
        raise UsageError(
            f"{path}, row at line {line}: the label {label[:40]!r} is no verdict{near(label)}; "
            f"expected {EXPECTED}"
        )
    texts = {
        name: value if not is_sheet or not isinstance(value, str) else plain(value)
        for name, value in record.items()
    }
    golds = texts[_column(path, line, record, _GOLDS)]
    if is_sheet:
        if golds == UNKNOWN_GOLD:
            return None
        golds = [] if golds == NO_GOLD else str(golds).split(BETWEEN_GOLDS)
    answers = _list(golds)
    question = Question(
        text=_said(texts[_column(path, line, record, _QUESTION)]),
        answers=answers,
        choices=_list(texts.get("choices")),
        should_abstain=None if answers else True,
    )
    if not question.text.strip():
        raise UsageError(f"{path}, row at line {line}: the question is empty")
    seen = candidate(Response(_said(texts[_column(path, line, record, _RESPONSE)])))
    chance = _probability(texts.get("label_prob"))
    draw = _said(texts.get("draw"))
    return Case(
        question=question,
        text=None if isinstance(seen, Grade) else seen,
        label=word,
        benchmark=_said(texts.get("benchmark")) or None,
        target=_said(texts.get("target")) or None,
        draws=() if chance is None else (Drawn(draw or path.name, word, chance),),
        for_reading=draw == READING,
    )


def _column(path: Path, line: int, record: Mapping[str, Any], names: tuple[str, ...]) -> str:
    for name in names:
        if name in record:
            return name
    there = ", ".join(map(str, record))
    raise UsageError(
        f"{path}, row at line {line}: no column {names[0]!r} (or {', '.join(names[1:])}); "
        f"there are {there[:200]}"
    )


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _list(value: Any) -> tuple[str, ...]:
    """Return one or several texts; a cell may hold a JSON list."""
    if isinstance(value, list):
        return tuple(_said(each) for each in value)
    text = _said(value)
    if text.lstrip().startswith("["):
        try:
            found = json.loads(text)
        except (json.JSONDecodeError, RecursionError):
            found = None
        if isinstance(found, list):
            return _list(found)
    return (text,) if text else ()


def _probability(value: Any) -> float | None:
    try:
        found = float(value)
    except (TypeError, ValueError):
        return None
    return found if 0 < found <= 1 else None
