"""A benchmark and how one is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.item import Item

DEFAULT_SIZE = 1000
"""Items of a built-in suite when neither `limit` nor `size` says how many."""

AUTO_GRADER = "auto"
"""The grader of a benchmark whose items differ in kind: each goes by its answer type."""

GRADER_BY_ANSWER_TYPE: Mapping[str, str] = {
    "text": "alias",
    "choice": "choice",
    "number": "number",
    "math": "math",
    "none": "abstention",
}

GRADERS = (AUTO_GRADER, "alias", "number", "math", "choice", "list", "abstention", "judge")
"""Our graders, as a benchmark can name them."""

GRADER_GROUP = "calibrant.graders"
"""Entry points of this group are graders of other packages."""


def is_grader(name: str) -> bool:
    """Tell whether a benchmark can name a grader: ours, `FILE.py:NAME`, or a package's.

    Whether a person's own grader can be loaded is for those to say who grade with it.
    """
    if name in GRADERS or ".py:" in name:
        return True
    from importlib.metadata import entry_points  # takes longer than all else here

    return any(entry.name == name for entry in entry_points(group=GRADER_GROUP))


@dataclass(frozen=True, slots=True)
class Draw:
    """A stratified draw: `n` items, each stratum of the facet `by` in proportion to its size."""

    n: int
    by: str = "category"


@dataclass(frozen=True, slots=True)
class BenchmarkSpec:
    """One entry of a sweep's `benchmarks`, resolved: what to load and how much of it.

    `name` is a preset, a built-in suite, or (with `path`) any name for a file of one's own.
    `preset` is a preset's name or YAML file (relative to `base_dir`) where that is not `name`.
    `path` is a local file, relative to `base_dir`, or an http(s) URL. `fields` maps question,
    answer, id, category, choices, should_abstain, difficulty and cluster to the file's columns.
    `limit` takes the first n items by hash(seed, item_id), so a larger one contains a smaller one;
    of a built-in suite, which has no end, it is the number of items to generate. `size` says how
    many items a built-in suite has (1,000 when there is no `limit` either): `limit` takes the first
    of them and never makes more. `only` keeps the items whose facet has one of the values, `draw` a
    stratified subset of those, of which `limit` then takes the first. `few_shot` says how many
    examples are shown; `examples` are the user's own instead: rows, or the path of a file of them.
    `shuffle` says whether the options of each item are put in another order, drawn by `seed`;
    where unstated, a preset's are unless it says otherwise, and those of a file are not.
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
    preset: str | None = None
    only: Mapping[str, Sequence[str]] = field(default_factory=dict)
    draw: Draw | None = None
    examples: Sequence[Mapping[str, Any]] | str | None = None
    shuffle: bool | None = None


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Items and how they are graded.

    `own_grading` says what the benchmark's authors grade with (their word, such as "judge"): a
    report notes when `grader` differs. `judge_prompt` names the prompt a judge is asked with where
    the sweep names none. `examples` are shown to models and never among the items.
    `revision` is the data's commit or checksum; for a generated suite, the generator's version.
    `left_out` is how many rows of the data are no items (questions with images, say); `warnings`
    say which of them do not go together, a sentence each.
    """

    name: str
    items: tuple[Item, ...]
    grader: str
    own_grading: str
    examples: tuple[Item, ...] = ()
    source: str = ""
    licence: str | None = None
    revision: str | None = None
    judge_prompt: str | None = None
    left_out: int = 0
    warnings: tuple[str, ...] = ()


def grader_of(benchmark: Benchmark, item: Item) -> str:
    """Return the name of the grader of one item: the benchmark's, or by the item's answer type."""
    if benchmark.grader == AUTO_GRADER:
        return GRADER_BY_ANSWER_TYPE[item.answer_type]
    return benchmark.grader
