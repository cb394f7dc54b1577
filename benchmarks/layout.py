"""Which column of a file is what: the mapping from a data set's rows to items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, model_validator

from benchmarks.cells import MISSING, value_at
from benchmarks.errors import BenchmarkError, listing, nearest
from benchmarks.item import AnswerType
from benchmarks.rows import PART, Row, Table

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
    """Items whose `column` equals this value (or is `empty`) are those to abstain from.

    `explains`: what the answer column holds for them is no gold (why the question has none, say);
    it goes into the item's metadata under this name.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    column: str
    equals: bool | str = True
    empty: bool = False
    explains: str | None = None

    def __str__(self) -> str:
        is_what = "empty" if self.empty else str(self.equals).lower()
        return f"where {self.column} is {is_what}"


class RowFilter(BaseModel):
    """Rows whose `column` equals this value are items (a null counts as empty), others are not."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    column: str
    equals: str


class TypeColumn(BaseModel):
    """Items whose `column` holds one of these `values` have that answer type."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    column: str
    values: dict[str, AnswerType]


class Layout(BaseModel):
    r"""One way a data set is laid out in a file. `a.b` is key b of what column a holds.

    `columns` names the columns of a CSV without a header; `each` the lists inside a record whose
    members are the rows (they have the record's other columns too). `only` leaves rows out. The
    column `part` names the config or split of the source that a row comes from.

    The question may be several columns, which stand in it as paragraphs; so may the id and the
    cluster, joined by "-". Items without a cluster have that of `cluster_else`.

    `answer_after` is the mark the gold stands behind, `boxed` says that it is the last `\boxed{…}`;
    `separator` parts several texts in one cell. `answerless`: the data set has no golds.
    `answer_types` tells items apart. Where the choices are not one column, they are several (a
    list), or the right answer with `distractors` after it. The answer names the right choice by
    one of the `labels`, or as `answer_is` says; without either by whatever fits.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    question: str | list[str]
    answer: str | None = None
    id: str | list[str] | None = None
    category: str | None = None
    difficulty: str | None = None
    cluster: str | list[str] | None = None
    cluster_else: str | None = None
    choices: str | list[str] | None = None
    labels: str | None = None
    answer_is: Literal["letter", "index", "text"] | None = None
    distractors: str | list[str] | None = None
    should_abstain: AbstainRule | None = None
    only: RowFilter | None = None
    answer_types: TypeColumn | None = None
    metadata: list[str] = []
    columns: list[str] | None = None
    each: list[str] = []
    answer_after: str | None = None
    boxed: bool = False
    separator: str | None = None
    acceptable_range: bool = False
    answerless: bool = False
    other_columns: bool = False

    @model_validator(mode="after")
    def _is_possible(self) -> Layout:
        if (self.labels or self.answer_is) and not self.choices:
            raise ValueError("labels and answer_is are about choices; give choices too")
        if self.labels and self.answer_is:
            raise ValueError("give either labels or answer_is")
        if self.answer_after and self.boxed:
            raise ValueError("give either answer_after or boxed")
        if self.answerless and self.answer:
            raise ValueError("with answerless give no answer")
        return self

    def needed(self) -> Iterator[tuple[str, str]]:
        """Yield field and column for every column the layout needs, `part` left out."""
        for name in ("question", "answer", "id", "category", "difficulty", "cluster",
                     "cluster_else", "choices", "labels", "distractors"):  # fmt: skip
            for column in columns_of(getattr(self, name)):
                if column != PART:
                    yield name, column
        for name in ("should_abstain", "only", "answer_types"):
            rule = getattr(self, name)
            if rule and rule.column != PART:
                yield name, rule.column

    def mapped(self) -> dict[str, str]:
        """Return field → column as people read it: several columns as "context + question"."""
        shown: dict[str, str] = {}
        for name in ("question", "answer", "id", "category", "difficulty", "cluster",
                     "choices", "distractors"):  # fmt: skip
            if columns := columns_of(getattr(self, name)):
                shown[name] = " + ".join(columns)
        if self.should_abstain:
            shown["should_abstain"] = self.should_abstain.column
        return shown


def columns_of(named: str | list[str] | None) -> list[str]:
    """Return the columns that a field of a layout names."""
    if named is None:
        return []
    return [named] if isinstance(named, str) else named


def unnested(table: Table, layout: Layout) -> Table:
    """Return the table whose rows are the members of the lists that `each` names."""
    for name in layout.each:
        rows = tuple(member for row in table.rows for member in _members(row, name))
        columns = dict.fromkeys(column for row in rows for column in row.values)
        table = replace(table, columns=tuple(columns), rows=rows)
    return table


def _members(row: Row, name: str) -> Iterator[Row]:
    members = row.values.get(name)
    outer = {column: value for column, value in row.values.items() if column != name}
    if not isinstance(members, list) or not all(isinstance(each, Mapping) for each in members):
        raise BenchmarkError(f'{row.where}: "{name}" is no list of objects')
    for at, each in enumerate(members, start=1):
        yield Row(f"{row.where} {name} {at}", outer | dict(each))


def fitting(table: Table, layouts: Sequence[Layout]) -> Layout | None:
    """Return the first layout whose columns the table has, or None."""
    for layout in layouts:
        if any(name not in table.columns for name in layout.each[:1]):
            continue
        inner = unnested(table, layout)
        has_all = inner.rows and all(_has(inner, column) for _, column in layout.needed())
        if has_all and _choices_fit(inner, layout):
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
    if "choices" in fields or "answer" in fields:
        # How the preset's own columns name the right choice says nothing of these.
        changes |= {"labels": None, "answer_is": None}
    return layout.model_copy(update=changes)


def check_columns(table: Table, layout: Layout) -> None:
    """Raise BenchmarkError for the first column of the layout that the table has not."""
    for fault in missing_columns(table, layout):
        raise BenchmarkError(fault)


def missing_columns(table: Table, layout: Layout) -> list[str]:
    """Return a message for each column of the layout that the table has not."""
    if layout.each and layout.each[0] not in table.columns:
        needed = [("each", layout.each[0])]
    else:
        needed = list(layout.needed())
        table = unnested(table, layout)
    return [
        f'{table.path}: no column "{column}" (for {name}); the columns are '
        f"{listing(table.columns)}.{nearest(column, table.columns)}"
        for name, column in needed
        if not _has(table, column)
    ]
