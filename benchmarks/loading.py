"""Loading: a spec becomes a benchmark."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal, TypeGuard, get_args

from benchmarks.benchmark import (
    DEFAULT_SIZE,
    GRADER_BY_ANSWER_TYPE,
    GRADERS,
    Benchmark,
    BenchmarkSpec,
)
from benchmarks.builtin import Builtin, builtins, find_builtin
from benchmarks.draw import draw
from benchmarks.errors import BenchmarkError, listing, nearest
from benchmarks.fetch import Fetched, HubSource, fetch_hub, fetch_local, fetch_url, is_url
from benchmarks.item import AnswerType, Item
from benchmarks.layout import check_columns, check_fields, fitting, merged, own_layout
from benchmarks.mapping import Reading, to_items
from benchmarks.preset import Preset, find_preset, presets
from benchmarks.rows import Table, read_table

ANSWER_TYPES: tuple[str, ...] = get_args(AnswerType)


def load(spec: BenchmarkSpec) -> Benchmark:
    """Return the benchmark a spec asks for: its items drawn, its examples held out.

    Downloads what is not here yet. Raises BenchmarkError, naming the file, line or key, for an
    unknown name, a missing or malformed file, a missing column, a row that is no item.
    """
    _check(spec)
    if suite := find_builtin(spec.name):
        return _load_builtin(spec, suite)
    preset = find_preset(spec.name)
    if preset is not None:
        return _load_preset(spec, preset)
    if spec.path is None:
        known = benchmark_names()
        raise BenchmarkError(
            f'unknown benchmark "{spec.name}"; expected one of {listing(known)}, or a path: '
            f"to a file of your own.{nearest(spec.name, known)}"
        )
    return _load_own(spec, spec.path)


def benchmark_names() -> list[str]:
    """Return the names that can be loaded without a path: presets and built-in suites."""
    return sorted([preset.name for preset in presets()] + [suite.name for suite in builtins()])


def _check(spec: BenchmarkSpec) -> None:
    for key, least in (("limit", 1), ("size", 1), ("few_shot", 0)):
        value = getattr(spec, key)
        if value is not None and value < least:
            raise BenchmarkError(f"{spec.name}: {key} is {value}; expected {least} or more")
    for key, value, known in (
        ("answer_type", spec.answer_type, ANSWER_TYPES),
        ("grader", spec.grader, GRADERS),
    ):
        if value is not None and value not in known:
            raise BenchmarkError(
                f'{spec.name}: {key} is "{value}"; expected one of {listing(known)}.'
                f"{nearest(value, known)}"
            )
    try:
        check_fields(spec.fields)
    except BenchmarkError as error:
        raise BenchmarkError(f"{spec.name}: {error}") from error


def is_answer_type(value: str) -> TypeGuard[Literal["text", "choice", "number", "math", "none"]]:
    """Whether a text names an answer type."""
    return value in ANSWER_TYPES


def _load_builtin(spec: BenchmarkSpec, suite: Builtin) -> Benchmark:
    for key, value in (
        ("path", spec.path),
        ("answer_type", spec.answer_type),
        ("fields", listing(spec.fields) if spec.fields else None),
    ):
        if value is not None:
            raise BenchmarkError(
                f'{spec.name} is a built-in suite and takes no {key} ("{value}"). '
                "Give a file of your own another name"
            )
    stated = [number for number in (spec.limit, spec.size) if number is not None]
    count = min(stated, default=DEFAULT_SIZE)
    items, examples = suite.take(count, seed=spec.seed, few_shot=spec.few_shot)
    return Benchmark(
        name=spec.name,
        items=items,
        examples=examples,
        grader=spec.grader or suite.grader,
        own_grading=suite.grader,
        source=f"generated, seed {spec.seed}",
        licence=suite.licence,
        revision=suite.revision(),
    )


def _load_preset(spec: BenchmarkSpec, preset: Preset) -> Benchmark:
    fetched = _fetch(spec, preset)
    return _drawn(
        spec,
        _preset_items(spec, preset, fetched.paths),
        Benchmark(
            name=spec.name,
            items=(),
            grader=spec.grader or preset.grader,
            own_grading=preset.own_grading,
            source=fetched.source,
            licence=preset.licence,
            revision=fetched.revision,
        ),
    )


def _fetch(spec: BenchmarkSpec, preset: Preset) -> Fetched:
    if spec.path is not None:
        return fetch_url(spec.path) if is_url(spec.path) else fetch_local(spec.path, spec.base_dir)
    source = preset.source
    if source.hub is not None:
        hub = HubSource(source.hub, source.config, source.split, source.file, preset.revision)
        return fetch_hub(hub, preset.name)
    assert source.url is not None
    try:
        return fetch_url(source.url, sha256=source.sha256)
    except BenchmarkError as error:
        file = source.url.rpartition("/")[2]
        raise BenchmarkError(
            f"{preset.name}: {error}: {{name: {preset.name}, path: {file}}}"
        ) from error


def _preset_items(spec: BenchmarkSpec, preset: Preset, paths: tuple[Path, ...]) -> tuple[Item, ...]:
    tables = [read_table(path) for path in paths]
    rows = tuple(row for part in tables for row in part.rows)
    table, path = replace(tables[0], rows=rows), paths[0]
    layouts = [merged(layout, spec.fields) for layout in preset.layouts]
    layout = fitting(table, [layout for layout in layouts if layout.columns is None])
    if layout is None:
        for other in layouts:
            if (
                other.columns
                and path.suffix.lower() == ".csv"
                and _widths_agree(table, other.columns)
            ):
                table, layout = read_table(path, header=other.columns), other
                break
    if layout is None:
        try:
            check_columns(table, layouts[0])
        except BenchmarkError as error:
            raise BenchmarkError(
                f"{error} {preset.name} is read in its original format; for another one, "
                "map the fields or give the file another name"
            ) from error
        layout = layouts[0]
    answer_type = spec.answer_type or preset.answer_type
    assert is_answer_type(answer_type)
    reading = Reading(spec.name, answer_type, spec.seed if preset.shuffle else None)
    return to_items(table, layout, reading)


def _widths_agree(table: Table, columns: list[str]) -> bool:
    return len(table.columns) == len(columns)


def _load_own(spec: BenchmarkSpec, path: str) -> Benchmark:
    fetched = fetch_url(path) if is_url(path) else fetch_local(path, spec.base_dir)
    table = read_table(fetched.paths[0])
    layout = own_layout(table, spec.fields)
    answer_type = spec.answer_type or _own_answer_type(spec, layout.choices is not None)
    assert is_answer_type(answer_type)
    items = to_items(table, layout, Reading(spec.name, answer_type))
    grader = spec.grader or GRADER_BY_ANSWER_TYPE[answer_type]
    return _drawn(
        spec,
        items,
        Benchmark(
            name=spec.name,
            items=(),
            grader=grader,
            own_grading=grader,
            source=fetched.source,
            revision=fetched.revision,
        ),
    )


def _own_answer_type(spec: BenchmarkSpec, has_choices: bool) -> str:
    if has_choices:
        return "choice"
    return {"number": "number", "abstention": "none"}.get(spec.grader or "", "text")


def _drawn(spec: BenchmarkSpec, items: tuple[Item, ...], whole: Benchmark) -> Benchmark:
    if spec.size is not None:
        raise BenchmarkError(
            f"{spec.name}: size is for built-in suites. Use limit to take fewer items"
        )
    if spec.few_shot >= len(items):
        raise BenchmarkError(
            f"{spec.name}: few_shot is {spec.few_shot}, and there are {len(items)} items in all; "
            "expected fewer examples than items"
        )
    drawn, examples = draw(items, seed=spec.seed, limit=spec.limit, few_shot=spec.few_shot)
    return replace(whole, items=drawn, examples=examples)
