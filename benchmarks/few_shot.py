"""Few-shot examples: the user's own, a preset's own, or items held out from the questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.benchmark import BenchmarkSpec
from benchmarks.draw import draw
from benchmarks.errors import BenchmarkError
from benchmarks.fetch import fetch_local, fetch_url, is_url
from benchmarks.item import AnswerType, Item
from benchmarks.layout import own_layout
from benchmarks.mapping import Reading, to_items
from benchmarks.preset import Preset
from benchmarks.preset_data import counted_items, example_files
from benchmarks.rows import Row, Table, read_table


def split_examples(
    items: Sequence[Item], spec: BenchmarkSpec, answer_type: AnswerType, preset: Preset | None
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Return the items that may be asked, in the order of their hash, and the examples.

    The user's own examples are all shown, in their order. Of a preset's own `examples` the first
    `few_shot` are; of its `examples_split`, and of the items where there is neither (or the data
    are the user's file), those with the largest hash(seed, item_id). An item that is among the
    examples is never asked.
    """
    if spec.examples is not None:
        examples = _users(spec, spec.examples, answer_type)
    elif not spec.few_shot:
        examples = ()
    elif preset is not None and preset.examples:
        examples = _first(spec, _of_rows(preset.examples, f"{preset.name} examples", spec.name,
                                         answer_type))  # fmt: skip
    elif preset is not None and preset.examples_split and spec.path is None:
        examples = _of_split(spec, preset, preset.examples_split)
    else:
        _check_number(spec, len(items), "items in all; expected fewer examples than items",
                      most=len(items) - 1)  # fmt: skip
        return draw(items, seed=spec.seed, few_shot=spec.few_shot)
    shown = {_content(example) for example in examples}
    asked, _ = draw([item for item in items if _content(item) not in shown], seed=spec.seed)
    if not asked:
        raise BenchmarkError(f"{spec.name}: every item is among the few-shot examples")
    return asked, examples


def _content(item: Item) -> tuple[str, frozenset[str]]:
    """Return what makes two items the same question, whatever the spacing and order of choices."""
    return " ".join(item.question.split()).casefold(), frozenset(item.choices)


def _check_number(spec: BenchmarkSpec, there: int, what: str, *, most: int) -> None:
    if spec.few_shot > most:
        raise BenchmarkError(
            f"{spec.name}: few_shot is {spec.few_shot}, and there are {there} {what}"
        )


def _first(spec: BenchmarkSpec, examples: tuple[Item, ...]) -> tuple[Item, ...]:
    _check_number(spec, len(examples), "examples; give fewer, or examples of your own",
                  most=len(examples))  # fmt: skip
    return examples[: spec.few_shot]


def _of_split(spec: BenchmarkSpec, preset: Preset, split: str) -> tuple[Item, ...]:
    paths = example_files(preset, split, spec.base_dir).paths
    items, _ = counted_items(
        preset,
        paths,
        name=spec.name,
        seed=spec.seed,
        fields=spec.fields,
        shuffle=spec.shuffle,
    )
    what = f"items in the split {split!r} that examples come from; give fewer, or your own"
    _check_number(spec, len(items), what, most=len(items))
    return draw(items, seed=spec.seed, few_shot=spec.few_shot)[1]


def _users(
    spec: BenchmarkSpec, given: Sequence[Mapping[str, Any]] | str, answer_type: AnswerType
) -> tuple[Item, ...]:
    if not isinstance(given, str):
        return _of_rows(given, f"{spec.name} few_shot", spec.name, answer_type)
    fetched = fetch_url(given) if is_url(given) else fetch_local(given, spec.base_dir)
    return _of_table(read_table(fetched.paths[0]), spec.name, answer_type, spec.fields)


def _of_rows(
    given: Sequence[Mapping[str, Any]], shown: str, benchmark: str, answer_type: AnswerType
) -> tuple[Item, ...]:
    rows = tuple(Row(f"{shown} {at}", values) for at, values in enumerate(given, start=1))
    columns = dict.fromkeys(key for row in rows for key in row.values)
    return _of_table(Table(Path(shown), tuple(columns), rows), benchmark, answer_type, {})


def _of_table(
    table: Table, benchmark: str, answer_type: AnswerType, fields: Mapping[str, str]
) -> tuple[Item, ...]:
    """Return examples; a file may have the benchmark's own columns (`fields`) or plain ones."""
    there = {name: column for name, column in fields.items() if column in table.columns}
    return to_items(table, own_layout(table, there), Reading(benchmark, answer_type))
