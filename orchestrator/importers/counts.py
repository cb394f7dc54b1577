"""Published counts: a table of model, correct, incorrect, abstained becomes a run.

The items are nobody's: `model/1`, `model/2`, … They differ between models, so that two models are
never paired on items they do not share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.rows import SUFFIXES, Row
from graders import Outcome
from orchestrator.errors import UsageError
from orchestrator.importers.answer import Answer, ImportOptions, Verdict
from orchestrator.importers.files import find_files
from orchestrator.importers.plain_table import table_of

EXPECTED = "a table with the columns model, correct, incorrect, abstained"
GRADER = "counts:published"

_COLUMNS: dict[Outcome, tuple[str, ...]] = {
    "correct": ("correct", "right"),
    "incorrect": ("incorrect", "wrong"),
    "abstained": ("abstained", "not_attempted"),
    "refused": ("refused",),
    "empty": ("empty",),
}
_NEEDED: tuple[Outcome, ...] = ("correct", "incorrect")
_MOST = 10_000_000


def read_counts(files: Sequence[Path], options: ImportOptions) -> Iterator[Answer]:
    """Yield an answer without a text for each that was counted; raises `UsageError`."""
    for path in find_files(files, SUFFIXES, EXPECTED):
        table = table_of(path)
        names = {column.strip().lower(): column for column in table.columns}
        columns = {
            outcome: next((names[name] for name in usual if name in names), None)
            for outcome, usual in _COLUMNS.items()
        }
        if "model" not in names or any(columns[outcome] is None for outcome in _NEEDED):
            raise UsageError(f"{path}: expected {EXPECTED}; it has {', '.join(table.columns)}")
        for row in table.rows:
            model = str(row.values.get(names["model"]) or "").strip()
            if not model:
                raise UsageError(f"{row.where}: the model is empty")
            benchmark = row.values.get(names.get("benchmark", "")) or path.stem
            number = 0
            for outcome, column in columns.items():
                for _ in range(_count(row, column)):
                    number += 1
                    yield _answer(row, model, str(benchmark), number, outcome)


def _count(row: Row, column: str | None) -> int:
    value = row.values.get(column) if column is not None else None
    text = str(value).strip() if value is not None else ""
    if not text:
        return 0
    try:
        count = float(text.replace(",", ""))
    except ValueError:
        count = -1
    if not 0 <= count <= _MOST or count != int(count):
        raise UsageError(
            f"{row.where}: {column} {text[:40]!r}: expected a count of answers, not a share"
        )
    return int(count)


def _answer(row: Row, model: str, benchmark: str, number: int, outcome: Outcome) -> Answer:
    return Answer(
        where=row.where,
        model=model,
        benchmark=benchmark,
        item_id=f"{model}/{number}",
        question="",
        sample=0,
        verdicts=(Verdict(GRADER, outcome, is_final=True),),
    )
