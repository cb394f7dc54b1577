"""The items a simulated model may be asked, found again in the prompts that ask them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from orchestrator.errors import UsageError
from orchestrator.providers.simulated.draws import item_hash

_COLUMNS = ("question", "answers", "choices", "answer_type", "should_abstain")
# Where a template may begin the question: at a line's start, after a short label ("Question: ").
_LINE_STARTS = re.compile(
    r"^[ \t]*(?:[*_#>]{0,3}[A-Za-z][A-Za-z ]{0,20}:[*_]{0,3}[ \t]*\n?)?", re.M
)


@dataclass(frozen=True, slots=True)
class KnownItem:
    """A question and its golds, as far as a simulated model needs them."""

    question: str
    answers: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    answer_type: str = "text"
    should_abstain: bool | None = None

    @property
    def answerable(self) -> bool:
        """Whether there is a right answer to give."""
        return bool(self.answers) and not self.should_abstain

    @property
    def identity(self) -> int:
        """What a model's knowledge and its draws hang on: see `draws.item_hash`."""
        return item_hash(self.question, self.choices)


@dataclass(frozen=True, slots=True)
class Found:
    """An item found in a message, and the text of the message outside question and options."""

    item: KnownItem
    rest: str


@dataclass(slots=True)
class QuestionIndex:
    """Known items by their question's text."""

    _items: dict[str, list[KnownItem]] = field(default_factory=dict)
    _lengths: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, items: Iterable[KnownItem]) -> QuestionIndex:
        """Return an index of the items; one question with two sets of golds knows them all."""
        index = cls()
        for item in items:
            index._add(replace(item, question=item.question.strip()))
        index._lengths = sorted({len(question) for question in index._items}, reverse=True)
        return index

    def __len__(self) -> int:
        return sum(map(len, self._items.values()))

    def find(self, message: str) -> Found:
        """Return the item a user message asks, the longest question that fits at its start.

        A question elsewhere is found at the start of a line, the last one winning. An unknown
        question is an item of its own: the whole message, without golds.
        """
        text = message.strip()
        question = self._at(text, 0)
        start = 0
        if question is None:
            start, question = self._inside(text)
        if question is None:
            return Found(KnownItem(text), text)
        rest = f"{text[:start]}\n{text[start + len(question) :]}"
        item = _with_these_choices(self._items[question], rest)
        for choice in item.choices:
            rest = rest.replace(choice, "", 1)
        return Found(item, rest.strip())

    def _add(self, item: KnownItem) -> None:
        same = self._items.setdefault(item.question, [])
        for place, known in enumerate(same):
            if known.choices == item.choices:
                answers = tuple(dict.fromkeys(known.answers + item.answers))
                same[place] = replace(known, answers=answers)
                return
        same.append(item)

    def _at(self, text: str, start: int) -> str | None:
        if start == 0 and text in self._items:
            return text
        room = len(text) - start
        for length in self._lengths:
            if length > room:
                continue
            end = start + length
            if end < len(text) and not text[end].isspace():
                continue
            question = text[start:end]
            if question in self._items:
                return question
        return None

    def _inside(self, text: str) -> tuple[int, str | None]:
        last: tuple[int, str | None] = (0, None)
        done = 0
        for line in _LINE_STARTS.finditer(text):
            for start in dict.fromkeys((line.end(), line.start())):
                question = self._at(text, start) if start >= done else None
                if question:
                    last, done = (start, question), start + len(question)
                    break
        return last


def read_items(paths: Sequence[Path]) -> list[KnownItem]:
    """Return the items of Parquet files, of a run folder (its items/) or a folder of such files.

    Raises `UsageError` on a path that is missing, holds no items or is not Parquet.
    """
    return [item for path in paths for file in _files(path) for item in _read(file)]


def builtin_items(name: str, seed: int, size: int) -> list[KnownItem]:
    """Return the items of a built-in suite; raises `UsageError` when there is no such suite."""
    from benchmarks import BenchmarkError, BenchmarkSpec, load

    try:
        benchmark = load(BenchmarkSpec(name=name, seed=seed, size=size))
    except BenchmarkError as error:
        raise UsageError(f"--builtin {name}:{seed}:{size}: {error}") from error
    return [
        KnownItem(item.question, item.answers, item.choices, item.answer_type, item.should_abstain)
        for item in benchmark.items
    ]


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        files = sorted((path / "items").glob("*.parquet")) or sorted(path.glob("*.parquet"))
        if not files:
            raise UsageError(f"{path}: no items; expected a run folder or Parquet files of items")
        return files
    if not path.is_file():
        raise UsageError(f"{path}: no such file; expected a Parquet file of items or a run folder")
    return [path]


def _read(file: Path) -> list[KnownItem]:
    import pyarrow as pa
    from pyarrow import parquet

    try:
        rows: list[dict[str, Any]] = parquet.read_table(file, columns=list(_COLUMNS)).to_pylist()
    except (pa.ArrowException, OSError) as error:
        raise UsageError(f"{file}: not a Parquet file of items ({error})") from error
    if rows and set(_COLUMNS) - rows[0].keys():
        missing = ", ".join(sorted(set(_COLUMNS) - rows[0].keys()))
        raise UsageError(f"{file}: not a table of items, it has no column {missing}")
    return [
        KnownItem(
            question=row["question"],
            answers=tuple(row["answers"] or ()),
            choices=tuple(row["choices"] or ()),
            answer_type=row["answer_type"],
            should_abstain=row["should_abstain"],
        )
        for row in rows
    ]


def _with_these_choices(items: list[KnownItem], rest: str) -> KnownItem:
    fitting = (item for item in items if _in_order(item.choices, rest))
    # "1" and "2" are found in 12 and 25, too: the most text is the item's own.
    return max(fitting, key=lambda item: sum(map(len, item.choices)), default=items[0])


def _in_order(choices: Sequence[str], text: str) -> bool:
    """Tell whether the choices stand in the text one after the other: their order is the item's."""
    end = 0
    for choice in choices:
        start = text.find(choice, end)
        if start < 0:
            return False
        end = start + len(choice)
    return True
