"""One benchmark of a sweep: what it is, which of its items are asked, and after which examples."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainValidator,
    StrictBool,
    StrictInt,
    StrictStr,
    WithJsonSchema,
    field_validator,
    model_validator,
)

import graders
from benchmarks import DEFAULT_SIZE, is_builtin, is_preset_file
from benchmarks.benchmark import AUTO_GRADER, GRADERS
from benchmarks.item import AnswerType
from orchestrator.sweep.credentials import check_data_address
from orchestrator.sweep.model_spec import Entry, Number
from orchestrator.sweep.shorthand import OrText, problem

OUR_GRADERS = tuple(name for name in GRADERS if name != AUTO_GRADER)

FIELDS = (
    *("question", "answer", "id", "category", "choices"),
    *("should_abstain", "difficulty", "cluster"),
)
"""Keys of a benchmark that name a column of its file."""

OF_A_SUITE = frozenset({"suite", "limit", "weight", "seed", "without"})
"""Keys that hold for all benchmarks of a suite."""

MOST_EXAMPLES = 1_000

Whole = Annotated[StrictInt, Field(ge=0, lt=2**53)]
Count = Annotated[StrictInt, Field(ge=1, lt=2**31)]
Column = StrictStr | None
Example = dict[str, Any]


def _grader(name: str) -> str:
    """Return the name of a grader: ours, `FILE.py:NAME`, or one of an installed package."""
    if name not in OUR_GRADERS and not graders.is_custom(name):
        known = [*OUR_GRADERS, *graders.installed()]
        if name not in known:
            expected = ", ".join(f"{each!r}" for each in known)
            near = get_close_matches(name.lower(), known, n=1, cutoff=0.6)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise ValueError(f"expected {expected} or 'FILE.py:NAME', got {name!r:.60}{hint}")
    return name


GraderName = Annotated[
    StrictStr,
    AfterValidator(_grader),
    WithJsonSchema(
        {
            "anyOf": [
                {"enum": list(OUR_GRADERS)},
                {"type": "string", "description": "FILE.py:NAME, or a package's grader."},
            ]
        }
    ),
]


def _is_unset(value: object) -> bool:
    """Tell that a key was not stated: it then stands outside the resolved sweep and its hash."""
    return value is None


def _values(value: Any) -> Any:
    """Return a facet's values as texts: a lone one as a list, true as "true"."""
    several = value if isinstance(value, list | tuple) else [value]
    texts = [str(each).lower() if isinstance(each, bool) else each for each in several]
    return [str(each) if isinstance(each, int | float) else each for each in texts]


_VALUE = {"type": ["string", "number", "boolean"]}

Values = Annotated[
    tuple[StrictStr, ...],
    BeforeValidator(_values),
    WithJsonSchema({"anyOf": [_VALUE, {"type": "array", "items": _VALUE}]}),
]
"""Values of a facet as texts; one may stand without a list."""


def _few_shot(value: Any) -> int | str | list[Example]:
    """Return a number of examples, a file of them, or the examples themselves."""
    if isinstance(value, str):
        return check_data_address(value)
    if isinstance(value, int) and not isinstance(value, bool):
        if value < 0:
            raise ValueError(f"expected 0 or more, got {value}")
        return value
    if not isinstance(value, list | tuple):
        raise ValueError(
            "expected a number, a file of examples, or a list of {question: …, answer: …}"
        )
    if not 1 <= len(value) <= MOST_EXAMPLES:
        raise ValueError(f"expected 1 to {MOST_EXAMPLES:,} examples, got {len(value):,}")
    for at, example in enumerate(value):
        if not isinstance(example, dict) or not example.get("question"):
            raise problem("expected {question: …, answer: …}", at)
    return list(value)


FewShot = Annotated[
    int | str | list[Example],
    PlainValidator(_few_shot),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 0},
                {"type": "string", "description": "A file of examples."},
                {
                    "type": "array",
                    "minItems": 1,
                    "items": {"type": "object", "required": ["question"]},
                },
            ]
        }
    ),
]


class DrawEntry(Entry):
    """A stratified draw: a random subset with every stratum in proportion to its size."""

    n: Count = Field(description="How many items; every stratum gives one or more if n allows.")
    by: StrictStr = Field(
        "category",
        min_length=1,
        description="category, difficulty, cluster, answer_type, should_abstain or a metadata key.",
    )


class BenchmarkEntry(Entry):
    """A benchmark as the sweep names it: a preset, a built-in suite, or a file of one's own."""

    name: StrictStr = Field("", description="The name in tables; a preset's unless path is given.")
    suite: StrictStr | None = Field(None, description="A list of presets; stands instead of name.")
    path: StrictStr | None = Field(None, description="CSV, JSON, JSONL or Parquet; file or URL.")
    limit: Count | None = Field(None, description="The first n items by hash(seed, item_id).")
    size: Count | None = Field(None, description="Items a built-in suite has; default 1000.")
    weight: Annotated[Number, Field(ge=0)] | None = Field(
        None, description="In the ALL row; default 1."
    )
    grader: GraderName | None = Field(None, description="Instead of the benchmark's own.")
    answer_type: AnswerType | None = None
    seed: Whole | None = Field(None, description="Instead of the sweep's, for this benchmark.")
    question: Column = Field(None, description="Column of the file that holds the question.")
    answer: Column = Field(None, description="Column with the gold answer or answers.")
    id: Column = None
    category: Column = None
    choices: Column = None
    should_abstain: Column = None
    difficulty: Column = None
    cluster: Column = None
    preset: StrictStr | None = Field(
        None,
        exclude_if=_is_unset,
        min_length=1,
        description="A preset's YAML file, or a preset's name where 'name' is another.",
    )
    only: dict[StrictStr, Values] | None = Field(
        None, exclude_if=_is_unset, description="Values to keep: {category: [geography]}."
    )
    draw: DrawEntry | None = Field(
        None, exclude_if=_is_unset, description="A stratified random subset; limit takes its first."
    )
    few_shot: FewShot | None = Field(
        None, exclude_if=_is_unset, description="Instead of the sweep's, or examples of your own."
    )
    shuffle: StrictBool | None = Field(
        None,
        exclude_if=_is_unset,
        description="Put the options of each item in an order drawn by the seed; a preset's are.",
    )
    without: tuple[StrictStr, ...] | None = Field(
        None, exclude_if=_is_unset, description="Benchmarks of the suite to leave out."
    )

    @property
    def fields(self) -> dict[str, str]:
        """Our field → the file's column, for those the sweep states."""
        stated = {name: getattr(self, name) for name in FIELDS}
        return {name: column for name, column in stated.items() if column is not None}

    @property
    def most_items(self) -> int | None:
        """How many items there can be, where the entry or a built-in suite's size tells."""
        drawn = self.draw.n if self.draw else None
        size = DEFAULT_SIZE if self.limit is None and is_builtin(self.name) else None
        stated = (self.limit, self.size or size, drawn)
        return min((n for n in stated if n is not None), default=None)

    @field_validator("path")
    @classmethod
    def _address_without_credentials(cls, value: str | None) -> str | None:
        return None if value is None else check_data_address(value)

    @model_validator(mode="after")
    def _is_named(self) -> BenchmarkEntry:
        if self.suite is not None:
            stated = self.model_fields_set - OF_A_SUITE
            if stated:
                key = sorted(stated)[0]
                raise problem("cannot stand beside 'suite', which names several benchmarks", key)
            return self
        if self.without is not None:
            raise problem("leaves benchmarks of a 'suite' out; there is none here", "without")
        if not self.name and (named := _default_name(self.path, self.preset)):
            object.__setattr__(self, "name", named)
        if not self.name:
            raise problem("a benchmark needs a 'name', a 'path', a 'preset' or a 'suite'")
        if re.search(r"[\x00-\x1f\x7f]", self.name) or self.name != self.name.strip():
            raise problem("expected a name without spaces around it", "name")
        if self.name == "ALL":
            raise problem(
                "'ALL' is the row of all benchmarks together; choose another name", "name"
            )
        return self


def _default_name(path: str | None, preset: str | None) -> str:
    """Return the name where none is stated: the preset's, else the file's."""
    file = path if preset is None else preset
    if file is None:
        return ""
    return file if preset == file and not is_preset_file(file) else PurePosixPath(file).stem


def _from_text(value: Any) -> Any:
    """Return the mapping that a lone text stands for: a name, or a preset's YAML file."""
    if not isinstance(value, str):
        return value
    return {"preset": value} if is_preset_file(value) else {"name": value}


BenchmarkItem = Annotated[
    BenchmarkEntry,
    BeforeValidator(_from_text),
    OrText("The name of a preset or a built-in suite, or a preset's YAML file."),
]
