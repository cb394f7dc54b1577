"""Rows become items: the mapping applied, with every fault named by its place."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.acceptable_range import split_range
from benchmarks.boxed import last_boxed
from benchmarks.cells import Missing, parsed, value_at
from benchmarks.choices import LETTERS, Choices, resolve, shuffled
from benchmarks.errors import BenchmarkError
from benchmarks.item import AnswerType, Item
from benchmarks.item_id import content_id, distinct, short_name
from benchmarks.layout import Layout, columns_of, unnested
from benchmarks.repeats import Placed, warnings_of
from benchmarks.rows import Row, Table

_TRUE = frozenset({"true", "yes", "1"})
_FALSE = frozenset({"false", "no", "0"})


@dataclass(frozen=True, slots=True)
class Reading:
    """How a table is read: the benchmark's name, answer type, and the seed of choice shuffles."""

    benchmark: str
    answer_type: AnswerType
    shuffle_seed: int | None = None


@dataclass(frozen=True, slots=True)
class _Draft:
    """An item before it has its final id; `given` is the data set's own, if it has one."""

    item_id: str
    given: str | None
    question: str
    answers: tuple[str, ...]
    choices: Choices | None
    should_abstain: bool | None
    row: Row
    metadata: Mapping[str, Any]


def to_items(
    table: Table, layout: Layout, reading: Reading, tell: Callable[[str], None] | None = None
) -> tuple[Item, ...]:
    """Return one item a row, in the file's order; rows that the layout leaves out are none.

    `tell` hears of items that do not go together. Raises BenchmarkError with the row for a missing
    question, a missing gold, a wrong choice.
    """
    rows = unnested(table, layout).rows
    drafts = [_draft(row, layout, reading) for row in rows if _is_item(row, layout)]
    if tell is not None:
        for text in warnings_of(reading.benchmark, table.path, [_placed(each) for each in drafts]):
            tell(text)
    ids = distinct(draft.item_id for draft in drafts)
    return tuple(
        _item(draft, item_id, layout, reading) for draft, item_id in zip(drafts, ids, strict=True)
    )


def left_out(table: Table, layout: Layout) -> int:
    """Return how many rows of a table the layout leaves out (`only`)."""
    if layout.only is None:
        return 0
    return sum(not _is_item(row, layout) for row in unnested(table, layout).rows)


def _is_item(row: Row, layout: Layout) -> bool:
    return layout.only is None or (_text(row, layout.only.column) or "") == layout.only.equals


def _draft(row: Row, layout: Layout, reading: Reading) -> _Draft:
    question = _question(row, layout)
    metadata = dict(_metadata(row, layout))
    should_abstain = _should_abstain(row, layout)
    choices = _choices(row, layout)
    answers: tuple[str, ...] = choices.letters if choices else ()
    if choices is None and layout.answer is not None:
        answers = _answers(row, layout, metadata, is_gold=should_abstain is not True)
    if not answers:
        if reading.answer_type == "none" and should_abstain is None:
            should_abstain = True
        is_bare = layout.answerless and should_abstain is False
        if should_abstain is not True and not is_bare:
            raise BenchmarkError(
                f"{row.where}: no answer{_from_column(layout.answer)}. Give one, or mark "
                "the item with should_abstain if it has none (a file of nothing else: "
                "answer_type: none)"
            )
    given = _joined(row, layout.id, "-")
    texts = choices.texts if choices else ()
    item_id = given or content_id(question, _golds_of(answers, choices), texts)
    return _Draft(item_id, given, question, answers, choices, should_abstain, row, metadata)


def _golds_of(answers: tuple[str, ...], choices: Choices | None) -> tuple[str, ...]:
    """Return the golds in words: letters say nothing without their choices."""
    return tuple(choices.texts[at] for at in choices.right) if choices else answers


def _placed(draft: _Draft) -> Placed:
    return Placed(
        where=draft.row.where,
        question=draft.question,
        choices=draft.choices.texts if draft.choices else (),
        golds=_golds_of(draft.answers, draft.choices),
        should_abstain=draft.should_abstain,
        item_id=draft.given,
        content=draft.item_id,
    )


def _item(draft: _Draft, item_id: str, layout: Layout, reading: Reading) -> Item:
    answers, choices, metadata = draft.answers, draft.choices, dict(draft.metadata)
    if choices and reading.shuffle_seed is not None:
        has_order = layout.distractors is None
        choices, order = shuffled(choices, reading.shuffle_seed, item_id, has_order=has_order)
        answers = choices.letters
        metadata["permutation"] = list(order)
    row = draft.row
    return Item(
        benchmark=reading.benchmark,
        item_id=item_id,
        question=draft.question,
        answers=answers,
        choices=choices.texts if choices else (),
        answer_type=_answer_type(row, layout, reading) if answers else "none",
        should_abstain=draft.should_abstain,
        category=_text(row, layout.category) if layout.category else None,
        difficulty=_text(row, layout.difficulty) if layout.difficulty else None,
        cluster=_cluster(row, layout),
        metadata=metadata,
    )


def _question(row: Row, layout: Layout) -> str:
    parts = {column: _text(row, column) for column in columns_of(layout.question)}
    empty = [column for column, text in parts.items() if text is None]
    if empty:
        raise BenchmarkError(
            f'{row.where}: no question (column "{empty[0]}" is empty). '
            "Every item needs one: fill it in or delete the row"
        )
    return "\n\n".join(text for text in parts.values() if text)


def _joined(row: Row, columns: str | list[str] | None, joint: str) -> str | None:
    """Return the texts of the columns, joined; None where there is none."""
    texts = [text for column in columns_of(columns) if (text := _text(row, column))]
    return joint.join(texts) or None


def _cluster(row: Row, layout: Layout) -> str | None:
    """Return the cluster's name; a passage that is one, or any other long text, as its hash."""
    if isinstance(layout.cluster, str):
        texts = _texts(value_at(row.values, layout.cluster), None)
        found = texts[0] if texts else None
    else:
        found = _joined(row, layout.cluster, "-")
    found = found or _joined(row, layout.cluster_else, "-")
    return None if found is None else short_name(found)


def _answer_type(row: Row, layout: Layout, reading: Reading) -> AnswerType:
    told = layout.answer_types
    if told is None:
        return reading.answer_type
    return told.values.get(_text(row, told.column) or "", reading.answer_type)


def _from_column(column: str | None) -> str:
    return f' (column "{column}" is empty)' if column else " (no column is mapped to answer)"


def _text(row: Row, column: str) -> str | None:
    """Return a cell as a text, or None where it is missing, null or blank."""
    value = value_at(row.values, column)
    if value is None or isinstance(value, Missing):
        return None
    if isinstance(value, Mapping | list):
        raise BenchmarkError(
            f'{row.where}: column "{column}" holds {type(value).__name__}; expected a text. '
            f"A key inside it is named {column}.key"
        )
    return _scalar(value) or None


def _scalar(value: object) -> str:
    """Return a value as the text a person would write: 18.0 is "18", True is "true"."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return format(value, ".15g")
    return str(value).strip()


def _texts(value: Any, separator: str | None) -> list[str]:
    """Return the texts of a cell: a list's, a JSON list's, or those between separators."""
    if value is None or isinstance(value, Missing):
        return []
    if isinstance(value, Mapping):
        value = list(value)
    if isinstance(value, str):
        inner = parsed(value)
        # A list of numbers in a text is an answer ("[1, 2]"); one of texts is several answers.
        if isinstance(inner, list) and inner and all(isinstance(text, str) for text in inner):
            value = inner
        elif separator:
            value = value.split(separator)
    several = value if isinstance(value, list | tuple) else [value]
    texts = [_scalar(text) for text in several if text is not None]
    return [text for text in dict.fromkeys(texts) if text]


def _answers(
    row: Row, layout: Layout, metadata: dict[str, Any], *, is_gold: bool
) -> tuple[str, ...]:
    """Return the golds; what only explains why there is none goes into the metadata."""
    assert layout.answer is not None
    rule = layout.should_abstain
    if not is_gold and rule is not None and rule.explains is not None:
        if texts := _texts(value_at(row.values, layout.answer), layout.separator):
            metadata[rule.explains] = texts
        return ()
    return _golds(row, layout, layout.answer, metadata)


def _golds(row: Row, layout: Layout, column: str, metadata: dict[str, Any]) -> tuple[str, ...]:
    golds = _texts(value_at(row.values, column), layout.separator)
    if layout.boxed and golds:
        found = last_boxed(golds[0])
        if found is None:
            raise BenchmarkError(
                f'{row.where}: column "{column}" has no whole \\boxed{{…}}; '
                "expected the final answer in one"
            )
        golds = [found]
    if mark := layout.answer_after:
        unmarked = [gold for gold in golds if mark not in gold]
        if unmarked:
            raise BenchmarkError(
                f'{row.where}: column "{column}" has no {mark!r}; '
                "expected the final answer behind it"
            )
        golds = [gold.rpartition(mark)[2].strip() for gold in golds]
    if layout.acceptable_range and golds:
        stated = golds[0]
        gold, text, limits = split_range(stated)
        if text is not None:
            # The bare gold first, then as it is stated: graders and judges accept the range in it.
            golds[:1] = [gold, stated]
            metadata["acceptable_range_text"] = text
        if limits is not None:
            metadata["acceptable_range"] = list(limits)
    return tuple(gold for gold in golds if gold)


def _choices(row: Row, layout: Layout) -> Choices | None:
    if layout.distractors is not None:
        assert layout.answer is not None
        right = _text(row, layout.answer) or ""
        wrong = _columns(row, layout.distractors, layout.separator)
        # The gold can stand among the wrong ones by mistake of the data set: it is right.
        texts = list(dict.fromkeys([right, *wrong])) if right else wrong
        return resolve(row.where, texts, 0 if right else "")
    if layout.choices is None or layout.answer is None:
        return None
    texts = _columns(row, layout.choices, layout.separator)
    if not texts:
        return None
    answer = value_at(row.values, layout.answer)
    if answer is None or isinstance(answer, Missing) or answer == "":
        raise BenchmarkError(f"{row.where}: no answer{_from_column(layout.answer)}")
    if layout.answer_is == "index" and str(answer).isdecimal():
        answer = int(answer)
    return resolve(row.where, texts, answer, _labels(row, layout, texts))


def _labels(row: Row, layout: Layout, texts: list[str]) -> list[str] | None:
    """Return what the answer calls the choices, None where it may be anything that fits."""
    if layout.labels:
        return _columns(row, layout.labels, None)
    if layout.answer_is == "letter":
        return list(LETTERS[: len(texts)])
    return texts if layout.answer_is == "text" else None


def _columns(row: Row, columns: str | list[str], separator: str | None) -> list[str]:
    if isinstance(columns, list):
        values = [_text(row, column) for column in columns]
        return [value for value in values if value is not None]
    value = value_at(row.values, columns)
    if isinstance(value, str) and isinstance(inner := parsed(value), list):
        value = inner
    if isinstance(value, list):
        return [_scalar(text) for text in value]
    return _texts(value, separator)


def _should_abstain(row: Row, layout: Layout) -> bool | None:
    rule = layout.should_abstain
    if rule is None:
        return None
    if rule.empty:
        return not _texts(value_at(row.values, rule.column), None)
    text = _text(row, rule.column)
    if text is None:
        return None
    if isinstance(rule.equals, str):
        return text == rule.equals
    folded = text.casefold()
    if folded not in _TRUE | _FALSE:
        raise BenchmarkError(
            f'{row.where}: column "{rule.column}" is {text[:40]!r}; expected true or false'
        )
    return (folded in _TRUE) == rule.equals


def _metadata(row: Row, layout: Layout) -> Iterator[tuple[str, Any]]:
    if layout.other_columns:
        mapped = {column for _, column in layout.needed()}
        named = [column for column in row.values if column not in mapped]
    else:
        named = layout.metadata
    for column in named:
        value = value_at(row.values, column)
        if value is None or isinstance(value, Missing | bytes):
            continue
        yield column.rpartition(".")[2] if column not in row.values else column, _plain(value)


def _plain(value: Any) -> Any:
    """Return a value as JSON can hold it; what it cannot (dates, decimals) as text."""
    try:
        return json.loads(json.dumps(value, default=str))
    except (TypeError, ValueError):
        return str(value)
