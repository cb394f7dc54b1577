"""A preset's data: brought here, checked against its pin, read by the layout that fits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.errors import BenchmarkError
from benchmarks.fetch import (
    Fetched,
    HubSource,
    fetch_hub,
    fetch_local,
    fetch_url,
    fetch_urls,
    files_in,
    is_url,
    several_files,
)
from benchmarks.item import AnswerType, Item
from benchmarks.layout import Layout, check_columns, columns_of, fitting, merged
from benchmarks.mapping import Reading, left_out, to_items
from benchmarks.pins import Held, Pins, check_pin, pin_of, pinning_command, record_download
from benchmarks.preset import Preset
from benchmarks.rows import PART, Row, Table, read_table


def preset_files(preset: Preset, path: str | None = None, base_dir: str = ".") -> Fetched:
    """Return a preset's files: those at `path` (relative to `base_dir`), else from its source.

    A folder at `path` holds the files of several parts, each named after its part as on the hub.
    From its source they must be the pinned ones; of a preset that nothing pins, what a download
    brought is recorded and holds from then on.
    """
    if path is not None:
        if is_url(path):
            return fetch_url(path)
        local = fetch_local(path, base_dir)
        has_parts = preset.source.parts or len(preset.source.urls) > 1
        is_folder = has_parts and local.paths[0].is_dir()
        return _in_folder(preset, local.paths[0]) if is_folder else local
    pinned = pinned_files(preset, base_dir)
    if pinned is not None:
        return pinned
    fetched = from_source(preset, preset.source.split)
    if not preset.pins_itself and preset.source.path is None:
        record_download(preset.name, pin_of(fetched, preset.source.pinned_as))
    return fetched


def pinned_files(preset: Preset, base_dir: str = ".") -> Fetched | None:
    """Return the files that a preset is pinned to, or None where nothing pins it.

    Raises BenchmarkError where its source has other ones now.
    """
    held = Pins.read(base_dir).of(preset.name, preset.source.pinned_as)
    if held is None:
        return None
    if held.pin.source != preset.source.pinned_as:
        raise BenchmarkError(
            f"{preset.name}: {held.file} pins {held.pin.source}, but the preset's source is "
            f"{preset.source.pinned_as}; pin it anew: {pinning_command(preset.name, held.file)}"
        )
    fetched = from_source(_at_pin(preset, held), preset.source.split)
    check_pin(preset.name, held, fetched, is_download=preset.source.path is None)
    return fetched


def example_files(preset: Preset, split: str, base_dir: str = ".") -> Fetched:
    """Return the files of a preset's other split, of the revision that its data are pinned to."""
    held = Pins.read(base_dir).of(preset.name, preset.source.pinned_as)
    return from_source(_at_pin(preset, held), split)


def _at_pin(preset: Preset, held: Held | None) -> Preset:
    revision = held.pin.revision if held else None
    return preset.model_copy(update={"revision": revision or preset.revision})


def _in_folder(preset: Preset, folder: Path) -> Fetched:
    """Return the files in a folder that are of the preset's parts, and of its split if any is."""
    source = preset.source
    names = {url.rpartition("/")[2] for url in source.urls}
    inner = {path: path.relative_to(folder) for path in files_in(folder)}
    if names:
        paths = [path for path in inner if path.name in names]
    else:
        paths = [path for path in inner if part_of(inner[path], source.parts)]
        paths = [path for path in paths if part_of(inner[path], source.splits)] or paths
    if not paths:
        raise BenchmarkError(
            f"{folder}: holds no file of {preset.name}; expected files that are named, or lie in a "
            f"folder that is named, after {', '.join(sorted(names) or source.parts)}"
        )
    return several_files(paths, str(folder))


def part_of(path: Path, parts: Sequence[str]) -> str | None:
    """Return the part of a data set that a file is named after, or one of the folders it lies in.

    That is `original` of `original/test/0000.parquet` and of `original-test.parquet`: a folder has
    the part's name, a file begins with it. The nearest is taken, of a file the longest that fits.
    Only the two nearest folders are looked at.
    """
    stem = path.stem.casefold()
    for part in sorted(parts, key=len, reverse=True):
        if stem.startswith(part.casefold()) and not stem[len(part) : len(part) + 1].isalnum():
            return part
    for folder in (path.parent.name, path.parent.parent.name):
        for part in parts:
            if folder.casefold() == part.casefold():
                return part
    return None


def from_source(preset: Preset, split: str | list[str] | None) -> Fetched:
    """Return the files of a preset's source, downloaded unless they are here; of a hub's `split`.

    Raises BenchmarkError with the way out when they cannot be had.
    """
    source = preset.source
    if source.path is not None:
        return fetch_local(source.path, ".")
    if source.hub is not None:
        splits = tuple(columns_of(split))
        return fetch_hub(
            HubSource(source.hub, source.configs, splits, source.file, preset.revision), preset.name
        )
    try:
        if isinstance(source.url, str):
            return fetch_url(source.url, sha256=source.sha256)
        return fetch_urls(source.urls)
    except BenchmarkError as error:
        is_one = len(source.urls) == 1
        file = source.urls[0].rpartition("/")[2] if is_one else f"{preset.name} (their folder)"
        raise type(error)(
            f"{preset.name}: {str(error).rstrip(':')}: {{name: {preset.name}, path: {file}}}"
        ) from error


def preset_table(preset: Preset, paths: Sequence[Path]) -> Table:
    """Return the rows of a preset's files together, named after the first file.

    Of a source with several parts each row has its part's name, where the file tells it.
    """
    tables = [read_table(path) for path in paths]
    rows = [row for table in tables for row in _with_part(table, preset.source.parts)]
    columns = dict.fromkeys(column for table in tables for column in table.columns)
    return replace(tables[0], columns=tuple(columns), rows=tuple(rows))


def _with_part(table: Table, parts: Sequence[str]) -> Sequence[Row]:
    part = part_of(table.path, parts)
    if part is None or PART in table.columns:
        return table.rows
    return [Row(row.where, {**row.values, PART: part}) for row in table.rows]


def preset_layout(preset: Preset, table: Table, fields: Mapping[str, str]) -> tuple[Table, Layout]:
    """Return the layout that fits the table, and the table (read again where it has no header).

    `fields` replace columns of the layout. Raises BenchmarkError when none fits.
    """
    layouts = [merged(layout, fields) for layout in preset.layouts]
    layout = fitting(table, [layout for layout in layouts if layout.columns is None])
    if layout is not None:
        return table, layout
    for other in layouts:
        is_csv = table.path.suffix.lower() == ".csv"
        if other.columns and is_csv and len(table.columns) == len(other.columns):
            return read_table(table.path, header=other.columns), other
    try:
        check_columns(table, layouts[0])
    except BenchmarkError as error:
        raise BenchmarkError(
            f"{error} {preset.name} is read in its original format; for another one, "
            "map the fields or give the file another name"
        ) from error
    return table, layouts[0]


def check_parts(preset: Preset, table: Table, layout: Layout) -> None:
    """Raise BenchmarkError where rows should be abstained from by their part, and have none."""
    rule = layout.should_abstain
    if rule is None or rule.column != PART:
        return
    for row in table.rows:
        if PART not in row.values:
            raise BenchmarkError(
                f"{row.where}: cannot tell what part of {preset.name} this is. Name the file, or "
                f"the folder it lies in, after one of {', '.join(preset.source.parts)}"
            )


def counted_items(
    preset: Preset,
    paths: Sequence[Path],
    *,
    name: str,
    seed: int = 0,
    fields: Mapping[str, str] | None = None,
    answer_type: AnswerType | None = None,
    shuffle: bool | None = None,
    tell: Callable[[str], None] | None = None,
) -> tuple[tuple[Item, ...], int]:
    """Return the items of a preset's files, in the files' order, and how many rows were left out.

    They are items of benchmark `name`. Choices are shuffled by `seed`, unless `shuffle` or else the
    preset says otherwise. `tell` hears of items that do not go together. Raises BenchmarkError with
    the file and row for whatever is wrong.
    """
    table, layout = preset_layout(preset, preset_table(preset, paths), fields or {})
    check_parts(preset, table, layout)
    if answer_type not in (None, preset.answer_type):
        layout = layout.model_copy(update={"answer_types": None})
    shuffles = preset.shuffle if shuffle is None else shuffle
    reading = Reading(name, answer_type or preset.answer_type, seed if shuffles else None)
    items, without = to_items(table, layout, reading, tell), left_out(table, layout)
    if not items:
        raise BenchmarkError(f"{table.path}: all {without:,} rows are left out; no item remains")
    return items, without
