"""Which column of a file is what: the mapping from a data set's rows to items."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from pydantic import BaseModel, ConfigDict

from benchmarks.errors import BenchmarkError, listing, nearest
from benchmarks.rows import Table

FIELDS = (
    "question",
    "answer",
    "id",
    "category",
    "choices",
    "should_abstain",
    "difficulty",
    "cluster",
)
"""What a sweep can map to a column."""


class AbstainRule(BaseModel):
    """Items whose `column` equals this value are those to abstain from."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    column: str
    equals: bool | str = True


class Layout(BaseModel):
    """One way a data set is laid out in a file. `a.b` is key b of what column a holds.

    `columns` names the columns of a CSV without a header. Where the choices are not one column,
    they are several (a list), or the right answer with `distractors` after it. `answer_after`
    is the mark the gold stands behind; `separator` parts several texts in one cell.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    question: str
    answer: str | None = None
    id: str | None = None
    category: str | None = None
    difficulty: str | None = None
    cluster: str | None = None
    choices: str | list[str] | None = None
    distractors: str | list[str] | None = None
    should_abstain: AbstainRule | None = None
    metadata: list[str] = []
    columns: list[str] | None = None
    answer_after: str | None = None
    separator: str | None = None
    acceptable_range: bool = False
    other_columns: bool = False

    def mapped(self) -> dict[str, str]:
        """Return field → column for every column the layout needs (a list's as choices 1, 2 …)."""
        needed: dict[str, str] = {}
        for name in ("question", "answer", "id", "category", "difficulty", "cluster"):
            if column := getattr(self, name):
                needed[name] = column
        for name in ("choices", "distractors"):
            columns = getattr(self, name) or []
            if isinstance(columns, str):
                needed[name] = columns
            else:
                needed |= {f"{name} {at}": column for at, column in enumerate(columns, start=1)}
        if self.should_abstain:
            needed["should_abstain"] = self.should_abstain.column
        return needed


class _Missing:
    """The type of MISSING."""


MISSING: Final = _Missing()
"""What `value_at` returns where there is nothing (a null is something)."""


def value_at(values: Mapping[str, Any], path: str) -> Any:
    """Return the value of a column, or of a key inside one (`metadata.topic`), or MISSING.

    A text that holds a JSON object or a Python literal is looked into as well.
    """
    if path in values:
        return values[path]
    head, dot, rest = path.partition(".")
    if not dot or head not in values:
        return MISSING
    inner = values[head]
    if isinstance(inner, str):
        inner = parsed(inner)
    return value_at(inner, rest) if isinstance(inner, Mapping) else MISSING


@lru_cache(maxsize=64)  # several fields of a row look into the same cell
def parsed(text: str) -> Any:
    """Return what a text says as JSON or as a Python literal, else the text itself."""
    if text.lstrip()[:1] not in ("{", "["):
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        pass
    try:
        return ast.literal_eval(text.strip())
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return text


def fitting(table: Table, layouts: Sequence[Layout]) -> Layout | None:
    """Return the first layout whose columns the table has, or None."""
    for layout in layouts:
        has_all = all(_has(table, column) for column in layout.mapped().values())
        if has_all and _choices_fit(table, layout):
            return layout
    return None


def _has(table: Table, column: str) -> bool:
    # A JSON record leaves out what it has no value for: a column is there if any row has it.
    if column in table.columns:
        return True
    head, dot, _ = column.partition(".")
    if not dot or head not in table.columns:
        return False
    return any(value_at(row.values, column) is not MISSING for row in table.rows[:100])


def _choices_fit(table: Table, layout: Layout) -> bool:
    """Whether one column given as all the choices holds several texts."""
    if not isinstance(layout.choices, str):
        return True
    value = value_at(table.rows[0].values, layout.choices)
    if layout.choices == layout.answer:  # texts with their labels
        return isinstance(value, Mapping)
    return True


def own_layout(table: Table, fields: Mapping[str, str]) -> Layout:
    """Return the layout of a file of one's own: the named columns, else those named as the field.

    Raises BenchmarkError with the columns there are when a named one is missing.
    """
    check_fields(fields)
    chosen = {name: name for name in FIELDS if name in table.columns} | dict(fields)
    if "question" not in chosen:
        raise BenchmarkError(
            f'{table.path}: no column "question"; the columns are {listing(table.columns)}. '
            "Say which one holds the question, e.g. question: "
            f"{table.columns[0] if table.columns else 'problem'}"
        )
    layout = merged(Layout(question=chosen["question"], other_columns=True), chosen)
    check_columns(table, layout)
    return layout


def check_fields(fields: Mapping[str, str]) -> None:
    """Raise BenchmarkError for a field that is not one."""
    for name in fields:
        if name not in FIELDS:
            raise BenchmarkError(
                f'unknown field "{name}"; expected one of {listing(FIELDS)}.{nearest(name, FIELDS)}'
            )


def merged(layout: Layout, fields: Mapping[str, str]) -> Layout:
    """Return the layout with the columns a sweep names instead of its own."""
    changes: dict[str, Any] = dict(fields)
    if "should_abstain" in fields:
        changes["should_abstain"] = AbstainRule(column=fields["should_abstain"])
    if "choices" in fields:
        several = [column.strip() for column in fields["choices"].split(",")]
        changes["choices"] = several if len(several) > 1 else several[0]
        changes["distractors"] = None
    return layout.model_copy(update=changes)


def check_columns(table: Table, layout: Layout) -> None:
    """Raise BenchmarkError for the first column of the layout that the table has not."""
    for name, column in layout.mapped().items():
        if not _has(table, column):
            raise BenchmarkError(
                f'{table.path}: no column "{column}" (for {name}); the columns are '
                f"{listing(table.columns)}.{nearest(column, table.columns)}"
            )
