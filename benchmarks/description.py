"""What there is: one description for a preset, a built-in suite or a set of benchmarks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from benchmarks.benchmark import BenchmarkSpec
from benchmarks.builtin import Builtin, builtins, find_builtin
from benchmarks.errors import BenchmarkError, listing, nearest
from benchmarks.item import Item
from benchmarks.layout import Layout
from benchmarks.loading import benchmark_names, load
from benchmarks.own_presets import is_preset_file, known_preset, known_preset_names
from benchmarks.pins import Pin, Pins
from benchmarks.preset import Preset
from benchmarks.suite_list import Member, suite, suites

SAMPLES = 3
UNPINNED = "unpinned"


@dataclass(frozen=True, slots=True)
class Description:
    """All that is known of a benchmark without downloading it.

    `items` is None where the number is unknown or has no end; `revision` is "unpinned" where no
    commit or checksum is pinned, and the generator's edition of a built-in suite; `pinned_in` is
    the file of pins that says so, None where the preset itself does; `fields` is our field → the
    data's column, in the first of its `layouts`. `samples` are given where nothing need be
    downloaded; `with_samples` gives a preset's, or says in `missing` why there are none.
    """

    name: str
    kind: Literal["preset", "builtin", "suite"]
    title: str
    source: str
    items: int | None
    answer_type: str
    grader: str
    own_grading: str
    licence: str | None
    citation: str | None
    revision: str
    verified: str | None
    notes: str | None
    fields: Mapping[str, str] = field(default_factory=dict)
    should_abstain: str | None = None
    only: str | None = None
    metadata: Sequence[str] = ()
    judge_prompt: str | None = None
    shuffled: bool | None = None
    examples: str | None = None
    sources: Sequence[str] = ()
    gated: bool = False
    layouts: int = 0
    pinned_in: str | None = None
    samples: tuple[Item, ...] = ()
    missing: str | None = None
    members: tuple[Member, ...] = ()

    @property
    def pinned(self) -> bool | None:
        """Whether other bytes would be refused; None where there is nothing to pin."""
        return self.revision != UNPINNED if self.kind == "preset" else None


def describe(name: str) -> Description:
    """Return the description of a preset (a YAML file's path will do), built-in suite or set.

    Raises BenchmarkError when there is none of this name.
    """
    if builtin := find_builtin(name):
        return _of_builtin(builtin)
    if name in suites():
        return _of_suite(name)
    if preset := known_preset(name):
        return _of_preset(preset, Pins.read())
    known = [*benchmark_names(), *suites()]
    raise BenchmarkError(
        f'unknown benchmark "{name}"; expected one of {listing(known)}.{nearest(name, known)}'
    )


def with_samples(name: str) -> Description:
    """Return the description with three items: what is not here is downloaded.

    Where that fails `missing` says what is missing and how to get it.
    """
    about = describe(name)
    if about.kind != "preset":
        return about
    spec = BenchmarkSpec(about.name, limit=SAMPLES, preset=name if is_preset_file(name) else None)
    try:
        samples = load(spec).items
        return replace(describe(name), samples=samples)  # what is pinned may be news
    except BenchmarkError as error:
        return replace(about, missing=str(error))


def catalogue() -> list[Description]:
    """Return the description of everything there is, built-in suites first; without samples."""
    pins = Pins.read()
    return [
        *(_of_builtin(builtin, samples=0) for builtin in builtins()),
        *(_of_preset(each, pins) for name in known_preset_names() if (each := known_preset(name))),
        *(_of_suite(name) for name in suites()),
    ]


def _of_preset(preset: Preset, pins: Pins) -> Description:
    layout = preset.layouts[0]
    held = pins.of(preset.name, preset.source.pinned_as)
    return Description(
        name=preset.name,
        kind="preset",
        title=preset.title,
        source=str(preset.source),
        items=preset.items,
        answer_type=preset.answer_type,
        grader=preset.grader,
        own_grading=preset.own_grading,
        licence=preset.licence,
        citation=preset.citation,
        revision=_revision(preset, held.pin if held else None),
        pinned_in=str(held.file) if held else None,
        verified=preset.verified or None,
        notes=preset.notes,
        fields=layout.mapped(),
        should_abstain=_rule(layout),
        only=_kept(layout),
        metadata=layout.metadata,
        judge_prompt=preset.judge_prompt,
        shuffled=preset.shuffle if preset.answer_type == "choice" else None,
        examples=_examples(preset),
        sources=preset.sources,
        gated=preset.gated,
        layouts=len(preset.layouts),
    )


def _revision(preset: Preset, pin: Pin | None) -> str:
    if pin is not None:
        return pin.revision or f"sha256:{pin.files[0].sha256}"
    pinned = preset.source.sha256 and f"sha256:{preset.source.sha256}"
    return preset.revision or pinned or UNPINNED


def _rule(layout: Layout) -> str | None:
    rule = layout.should_abstain
    return None if rule is None else str(rule)


def _kept(layout: Layout) -> str | None:
    kept = layout.only
    return None if kept is None else f"rows where {kept.column} is {kept.equals or 'empty'}"


def _examples(preset: Preset) -> str | None:
    if preset.examples:
        return f"{len(preset.examples)} of its own"
    return preset.examples_split and f"from the split {preset.examples_split}"


def _of_builtin(builtin: Builtin, *, samples: int = SAMPLES) -> Description:
    return Description(
        name=builtin.name,
        kind="builtin",
        title=builtin.title,
        source="generated, offline, any number of items",
        items=None,
        answer_type=builtin.answer_type,
        grader=builtin.grader,
        own_grading=builtin.grader,
        licence=builtin.licence,
        citation=None,
        revision=builtin.revision(),
        verified=None,
        notes=builtin.notes,
        samples=builtin.take(samples, seed=0)[0],
    )


def _of_suite(name: str) -> Description:
    found = suite(name)
    gated = [
        member.name
        for member in found.members
        if (preset := known_preset(member.name)) and preset.gated
    ]
    left_out = f"{{suite: {name}, without: [{listing(gated)}]}} leaves out what is gated"
    return Description(
        name=name,
        kind="suite",
        title=found.title,
        source="several benchmarks",
        items=None,
        answer_type="mixed",
        grader="each its own",
        own_grading="each its own",
        licence=None,
        citation=None,
        revision="each its own",
        verified=None,
        notes=left_out if gated else None,
        gated=bool(gated),
        members=tuple(found.members),
    )
