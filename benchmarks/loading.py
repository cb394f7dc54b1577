"""Loading: a spec becomes a benchmark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal, TypeGuard, get_args

from benchmarks.benchmark import (
    DEFAULT_SIZE,
    GRADER_BY_ANSWER_TYPE,
    GRADERS,
    Benchmark,
    BenchmarkSpec,
    is_grader,
)
from benchmarks.builtin import Builtin, builtins, find_builtin
from benchmarks.draw import stratified
from benchmarks.errors import BenchmarkError, UnreachableError, listing, nearest
from benchmarks.facets import check_facet, kept
from benchmarks.fetch import fetch_local, fetch_url, is_url
from benchmarks.few_shot import split_examples
from benchmarks.item import AnswerType, Item
from benchmarks.layout import check_fields, own_layout
from benchmarks.mapping import Reading, to_items
from benchmarks.own_presets import check_name, known_preset, known_preset_names
from benchmarks.preset import Preset, find_preset
from benchmarks.preset_data import counted_items, preset_files
from benchmarks.rows import read_table
from benchmarks.suite_list import suites

ANSWER_TYPES: tuple[str, ...] = get_args(AnswerType)
NO_COLUMNS: Mapping[str, str] = {}
NO_PLACES: Mapping[str, str] = {}


def load(spec: BenchmarkSpec) -> Benchmark:
    """Return the benchmark a spec asks for: its items drawn, its examples held out.

    Downloads what is not here yet. Raises BenchmarkError, naming the file, line or key, for an
    unknown name, a missing or malformed file, a missing column, a row that is no item.
    """
    _check(spec)
    suite = find_builtin(spec.name)
    if suite and spec.preset is None:
        return _load_builtin(spec, suite)
    preset = _preset_of(spec)
    if preset is not None:
        return _load_preset(spec, preset)
    if spec.path is None:
        known = benchmark_names()
        if spec.name in suites():
            raise BenchmarkError(
                f'"{spec.name}" is a suite of benchmarks; write {{suite: {spec.name}}}'
            )
        raise BenchmarkError(
            f'unknown benchmark "{spec.name}"; expected one of {listing(known)}, or a path: '
            f"to a file of your own.{nearest(spec.name, known)}"
        )
    return _load_own(spec, spec.path)


def load_all(
    specs: Sequence[BenchmarkSpec], places: Mapping[str, str] = NO_PLACES
) -> tuple[Benchmark, ...]:
    """Return the benchmarks of several specs, in their order.

    `places` say by name where each is asked for. Raises one BenchmarkError that names every one
    that cannot be loaded and its place, and which are gated.
    """
    loaded: list[Benchmark] = []
    faults: dict[str, BenchmarkError] = {}
    for spec in specs:
        try:
            loaded.append(load(spec))
        except BenchmarkError as error:
            faults[spec.name] = error
    if not faults:
        return tuple(loaded)
    lines = [
        f"{places[name]}: {error}" if name in places else str(error)
        for name, error in faults.items()
    ]
    if len(lines) > 1:
        lines = [
            f"{len(lines)} of {len(specs)} benchmarks cannot be loaded:",
            *(f"  {text}" for text in lines),
        ]
    absent = [name for name, error in faults.items() if isinstance(error, UnreachableError)]
    gated = [name for name in absent if (found := find_preset(name)) and found.gated]
    if gated:
        lines.append(
            f"Gated: {listing(gated)}. Accept the terms on the hub with an account, and set "
            "HF_TOKEN to a token of it that may read gated sets"
        )
    if gated or len(absent) > 1:
        lines.append(f"Those of a suite can be left out: without: [{listing(absent)}]")
    raise BenchmarkError("\n".join(lines))


def benchmark_names() -> list[str]:
    """Return the names that can be loaded without a path: presets and built-in suites."""
    return sorted([*known_preset_names(), *(suite.name for suite in builtins())])


def _preset_of(spec: BenchmarkSpec) -> Preset | None:
    if spec.preset is None:
        return known_preset(spec.name)
    preset = known_preset(spec.preset, spec.base_dir)
    if preset is None:
        known = known_preset_names()
        raise BenchmarkError(
            f'{spec.name}: unknown preset "{spec.preset}"; expected one of {listing(known)}, or '
            f"the path of a YAML file.{nearest(spec.preset, known)}"
        )
    if spec.name != preset.name:
        check_name(spec.name, f"preset: {spec.preset}")
    return preset


def _check(spec: BenchmarkSpec) -> None:
    for key, value, least in (
        ("limit", spec.limit, 1),
        ("size", spec.size, 1),
        ("few_shot", spec.few_shot, 0),
        ("draw.n", spec.draw.n if spec.draw else None, 1),
    ):
        if value is not None and value < least:
            raise BenchmarkError(f"{spec.name}: {key} is {value}; expected {least} or more")
    for key, name, known in (
        ("answer_type", spec.answer_type, ANSWER_TYPES),
        ("grader", spec.grader, GRADERS),
    ):
        if name is not None and name not in known and not (key == "grader" and is_grader(name)):
            raise BenchmarkError(
                f'{spec.name}: {key} is "{name}"; expected one of {listing(known)}.'
                f"{nearest(name, known)}"
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
    return replace(
        _builtin_items(spec, suite),
        grader=spec.grader or suite.grader,
        own_grading=suite.grader,
        source=f"generated, seed {spec.seed}",
        licence=suite.licence,
        revision=suite.revision(),
    )


def _builtin_items(spec: BenchmarkSpec, suite: Builtin) -> Benchmark:
    """Return the items of a suite; `only` and `draw` choose among the first `size` it generates."""
    whole = Benchmark(name=spec.name, items=(), grader="", own_grading="")
    chooses = bool(spec.only or spec.draw or spec.examples is not None)
    stated = [n for n in (None if chooses else spec.limit, spec.size) if n is not None]
    few_shot = spec.few_shot if spec.examples is None else 0
    count = min(stated, default=DEFAULT_SIZE)
    items, examples = suite.take(count, seed=spec.seed, few_shot=few_shot)
    if not chooses:
        return replace(whole, items=items, examples=examples)
    if spec.examples is not None:
        items, examples = split_examples(items, spec, "text", None)
    return replace(whole, items=_chosen(spec, _kept(spec, items)), examples=examples)


def _load_preset(spec: BenchmarkSpec, preset: Preset) -> Benchmark:
    fetched = preset_files(preset, spec.path, spec.base_dir)
    answer_type = spec.answer_type or preset.answer_type
    assert is_answer_type(answer_type)
    warnings: list[str] = []
    items, without = counted_items(
        preset,
        fetched.paths,
        name=spec.name,
        seed=spec.seed,
        fields=spec.fields,
        answer_type=answer_type,
        shuffle=spec.shuffle,
        tell=warnings.append,
    )
    whole = Benchmark(
        name=spec.name,
        items=items,
        grader=spec.grader or preset.grader,
        own_grading=preset.own_grading,
        judge_prompt=preset.judge_prompt,
        source=fetched.source,
        licence=preset.licence,
        revision=fetched.revision,
        left_out=without,
        warnings=tuple(warnings),
    )
    return _drawn(spec, whole, answer_type, preset)


def _load_own(spec: BenchmarkSpec, path: str) -> Benchmark:
    fetched = fetch_url(path) if is_url(path) else fetch_local(path, spec.base_dir)
    table = read_table(fetched.paths[0])
    layout = own_layout(table, spec.fields)
    answer_type = spec.answer_type or _own_answer_type(spec, layout.choices is not None)
    assert is_answer_type(answer_type)
    grader = spec.grader or GRADER_BY_ANSWER_TYPE[answer_type]
    reading = Reading(spec.name, answer_type, spec.seed if spec.shuffle else None)
    warnings: list[str] = []
    whole = Benchmark(
        name=spec.name,
        items=to_items(table, layout, reading, warnings.append),
        grader=grader,
        own_grading=grader,
        source=fetched.source,
        revision=fetched.revision,
        warnings=tuple(warnings),
    )
    return _drawn(spec, whole, answer_type)


def _own_answer_type(spec: BenchmarkSpec, has_choices: bool) -> str:
    if has_choices:
        return "choice"
    return {"number": "number", "abstention": "none"}.get(spec.grader or "", "text")


def _drawn(
    spec: BenchmarkSpec, whole: Benchmark, answer_type: AnswerType, preset: Preset | None = None
) -> Benchmark:
    """Return a benchmark with the items that a spec asks of it, and its examples."""
    if spec.size is not None:
        raise BenchmarkError(
            f"{spec.name}: size is for built-in suites. Use limit to take fewer items"
        )
    columns = _columns(spec, preset)
    asked, examples = split_examples(_kept(spec, whole.items, columns), spec, answer_type, preset)
    return replace(whole, items=_chosen(spec, asked, columns), examples=examples)


def _columns(spec: BenchmarkSpec, preset: Preset | None) -> dict[str, str]:
    """Return the data's columns → our fields, in any layout of a preset and as the spec maps."""
    layouts = preset.layouts if preset else []
    mapped = [*(layout.mapped() for layout in layouts), spec.fields]
    return {column: name for fields in mapped for name, column in fields.items()}


def _kept(
    spec: BenchmarkSpec, items: tuple[Item, ...], columns: Mapping[str, str] = NO_COLUMNS
) -> tuple[Item, ...]:
    """Return the items that `only` lets through."""
    try:
        return kept(items, spec.only, columns) if spec.only else items
    except BenchmarkError as error:
        raise BenchmarkError(f"{spec.name}: only: {error}") from error


def _chosen(
    spec: BenchmarkSpec, items: tuple[Item, ...], columns: Mapping[str, str] = NO_COLUMNS
) -> tuple[Item, ...]:
    """Return what `draw` and `limit` take of items that stand in the order of their hash."""
    if spec.draw is not None:
        try:
            check_facet(items, spec.draw.by, columns)
        except BenchmarkError as error:
            raise BenchmarkError(f"{spec.name}: draw.by: {error}") from error
        items = stratified(items, n=spec.draw.n, by=spec.draw.by, seed=spec.seed)
    return items[: spec.limit]
