"""A benchmark and how one is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from benchmarks.item import Item

DEFAULT_SIZE = 1000
"""Items of a built-in suite when neither `limit` nor `size` says how many."""

AUTO_GRADER = "auto"
"""The grader of a benchmark whose items differ in kind: each goes by its answer type."""

GRADER_BY_ANSWER_TYPE: Mapping[str, str] = {
    "text": "alias",
    "choice": "choice",
    "number": "number",
    "math": "number",
    "none": "abstention",
}

GRADERS = (AUTO_GRADER, "alias", "number", "choice", "abstention", "judge")
"""The graders a benchmark can name."""


@dataclass(frozen=True, slots=True)
class BenchmarkSpec:
    """One entry of a sweep's `benchmarks`, resolved: what to load and how much of it.

    `name` is a preset, a built-in suite, or (with `path`) any name for a file of one's own.
    `path` is a local file, relative to `base_dir`, or an http(s) URL. `fields` maps question,
    answer, id, category, choices, should_abstain, difficulty and cluster to the file's columns.
    `limit` takes the first n items by hash(seed, item_id), so a larger one contains a smaller one;
    of a built-in suite, which has no end, it is the number of items to generate. `size` says how
    many items a built-in suite has (1,000 when there is no `limit` either): `limit` takes the first
    of them and never makes more.
    """

    name: str
    path: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    answer_type: str | None = None
    grader: str | None = None
    limit: int | None = None
    seed: int = 0
    size: int | None = None
    few_shot: int = 0
    base_dir: str = "."


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Items and how they are graded.

    `own_grading` says what the benchmark's authors grade with (their word, such as "judge"): a
    report notes when `grader` differs. `examples` are shown to models and never among the items.
    `revision` is the data's commit or checksum; for a generated suite, the generator's version.
    """

    name: str
    items: tuple[Item, ...]
    grader: str
    own_grading: str
    examples: tuple[Item, ...] = ()
    source: str = ""
    licence: str | None = None
    revision: str | None = None


def grader_of(benchmark: Benchmark, item: Item) -> str:
    """Return the name of the grader of one item: the benchmark's, or by the item's answer type."""
    if benchmark.grader == AUTO_GRADER:
        return GRADER_BY_ANSWER_TYPE[item.answer_type]
    return benchmark.grader
