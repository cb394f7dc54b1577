"""Checking a preset's YAML file: every fault of it and of its data, not only the first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.benchmark import BenchmarkSpec
from benchmarks.description import SAMPLES
from benchmarks.draw import draw
from benchmarks.errors import BenchmarkError, UnreachableError
from benchmarks.few_shot import split_examples
from benchmarks.item import Item
from benchmarks.layout import Layout, missing_columns
from benchmarks.mapping import Reading, to_items
from benchmarks.own_presets import check_name, preset_text
from benchmarks.preset import Preset, is_shipped, read_preset
from benchmarks.preset_data import (
    check_parts,
    from_source,
    pinned_files,
    preset_layout,
    preset_table,
)
from benchmarks.rows import Table

MOST_FAULTS = 20
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found of a preset's file.

    It is good when there are no `faults`. `items` is how many its data hold, None where they could
    not be read; `unreached` says why where that is nobody's fault (no network, a gated set).
    """

    file: str
    name: str | None
    faults: tuple[str, ...] = ()
    items: int | None = None
    samples: tuple[Item, ...] = ()
    unreached: str | None = None
    warnings: tuple[str, ...] = ()


def check_preset(path: Path) -> Checked:
    """Return what is found in a preset's YAML file and, where they can be had, in its data.

    Raises BenchmarkError when the file itself cannot be read.
    """
    found = read_preset(preset_text(path), str(path), path.parent)
    if not isinstance(found, Preset):
        return Checked(str(path), None, tuple(found))
    faults = []
    try:
        if not is_shipped(path):
            check_name(found.name, str(path))
    except BenchmarkError as error:
        faults.append(str(error))
    checked = _check_data(found, str(path))
    return replace(checked, faults=(*faults, *checked.faults))


def _check_data(preset: Preset, file: str) -> Checked:
    checked = Checked(file, preset.name)
    try:
        table = preset_table(preset, from_source(preset, preset.source.split).paths)
        if len(preset.layouts) == 1 and not preset.layouts[0].columns:
            faults = missing_columns(table, preset.layouts[0])
            if faults:
                return replace(checked, faults=tuple(faults))
        table, layout = preset_layout(preset, table, {})
        check_parts(preset, table, layout)
    except UnreachableError as error:
        return replace(checked, unreached=str(error))
    except BenchmarkError as error:
        return replace(checked, faults=(str(error),))
    items, faults = _items(preset, table, layout)
    warnings: list[str] = []
    if not faults:
        to_items(table, layout, Reading(preset.name, preset.answer_type), warnings.append)
        if preset.answer_type == "number":
            warnings += _without_number(items)
    if not faults and preset.items not in (None, len(items)):
        faults.append(f"{file}: items: {preset.items:,} stated, but the data hold {len(items):,}")
    faults += _pin_faults(preset)
    if items and preset.examples:
        spec = BenchmarkSpec(preset.name, few_shot=len(preset.examples))
        try:
            split_examples(items, spec, preset.answer_type, preset)
        except BenchmarkError as error:
            faults.append(str(error))
    samples = draw(items, seed=0, limit=SAMPLES)[0]
    return replace(
        checked,
        faults=tuple(faults),
        items=len(items),
        samples=samples,
        warnings=tuple(warnings),
    )


def _pin_faults(preset: Preset) -> list[str]:
    """Return what a run would say of data that are not the pinned ones."""
    try:
        pinned_files(preset)
    except UnreachableError:
        return []
    except BenchmarkError as error:
        return [str(error)]
    return []


def _without_number(items: Sequence[Item]) -> list[str]:
    """Return what is to be said of golds that are to be numbers and hold no digit."""
    worded = [item for item in items if item.answers and not any(map(_DIGIT.search, item.answers))]
    if not worded:
        return []
    first = worded[0]
    return [
        f"{len(worded):,} of {len(items):,} golds of answer_type number hold no digit; the "
        f'first: "{first.answers[0]}" of "{first.question[:60]}". A number in English words '
        "is read, other words are matched as text"
    ]


def _items(preset: Preset, table: Table, layout: Layout) -> tuple[list[Item], list[str]]:
    """Return the items of the rows that are any, and the faults of the others."""
    items: list[Item] = []
    faults: list[str] = []
    reading = Reading(preset.name, preset.answer_type, 0 if preset.shuffle else None)
    for row in table.rows:
        try:
            items += to_items(replace(table, rows=(row,)), layout, reading)
        except BenchmarkError as error:
            faults.append(str(error))
    if len(faults) > MOST_FAULTS:
        faults[MOST_FAULTS:] = [f"{len(faults) - MOST_FAULTS:,} more rows are no items"]
    return items, faults
