"""What there is: one description for a preset, a built-in suite or a set of benchmarks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from benchmarks.benchmark import BenchmarkSpec
from benchmarks.builtin import Builtin, builtins, find_builtin
from benchmarks.errors import BenchmarkError, listing, nearest
from benchmarks.item import Item
from benchmarks.loading import benchmark_names
from benchmarks.preset import Preset, find_preset
from benchmarks.suite_list import suite, suites

SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Description:
    """All that is known of a benchmark without downloading it.

    `items` is None where the number is unknown or has no end; `revision` is "unpinned" where no
    commit or checksum is pinned; `samples` are given where nothing need be downloaded.
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
    samples: tuple[Item, ...] = ()
    members: tuple[BenchmarkSpec, ...] = ()


def describe(name: str) -> Description:
    """Return the description of a preset, built-in suite or set; raises BenchmarkError if none."""
    if preset := find_preset(name):
        return _of_preset(preset)
    if builtin := find_builtin(name):
        return _of_builtin(builtin)
    if name in suites():
        return _of_suite(name)
    known = [*benchmark_names(), *suites()]
    raise BenchmarkError(
        f'unknown benchmark "{name}"; expected one of {listing(known)}.{nearest(name, known)}'
    )


def catalogue() -> list[Description]:
    """Return the description of everything there is, built-in suites first."""
    names = [builtin.name for builtin in builtins()]
    names += [name for name in benchmark_names() if name not in names]
    return [describe(name) for name in [*names, *suites()]]


def _of_preset(preset: Preset) -> Description:
    pinned = preset.revision or (preset.source.sha256 and f"sha256:{preset.source.sha256}")
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
        revision=pinned or "unpinned",
        verified=preset.verified,
        notes=preset.notes,
        fields=preset.layouts[0].mapped(),
    )


def _of_builtin(builtin: Builtin) -> Description:
    samples, _ = builtin.take(SAMPLES, seed=0)
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
        samples=samples,
    )


def _of_suite(name: str) -> Description:
    members = suite(name)
    return Description(
        name=name,
        kind="suite",
        title=f"{name}: " + ", ".join(member.name for member in members),
        source="several benchmarks",
        items=None,
        answer_type="mixed",
        grader="each its own",
        own_grading="each its own",
        licence=None,
        citation=None,
        revision="each its own",
        verified=None,
        notes=None,
        members=members,
    )
