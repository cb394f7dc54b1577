"""The sweep file as a person types it. Its JSON Schema serves editors."""

from __future__ import annotations

import math
import re
from pathlib import PurePosixPath
from typing import Annotated, Any, Literal

from pydantic import (
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

from benchmarks import DEFAULT_SIZE, is_builtin
from benchmarks.item import AnswerType
from orchestrator.sweep.credentials import check_data_address
from orchestrator.sweep.model_spec import Entry, ModelEntry, ModelSpec, Number
from orchestrator.sweep.rubric import BUILT_IN, Rubric, number_text, rubric_of
from orchestrator.sweep.shorthand import OrText, as_list, problem
from orchestrator.sweep.wording import Position

Target = float | Literal["closed"]
GraderName = Literal["alias", "number", "choice", "abstention", "judge"]

DEFAULT_TARGETS: tuple[float, ...] = (0.0, 0.5, 0.75, 0.9)
"""The paper's targets: penalties 0, 1, 3 and 9."""

FIELDS = (
    *("question", "answer", "id", "category", "choices"),
    *("should_abstain", "difficulty", "cluster"),
)
"""Keys of a benchmark that name a column of its file."""

Whole = Annotated[StrictInt, Field(ge=0, lt=2**53)]
Count = Annotated[StrictInt, Field(ge=1, lt=2**31)]
Column = StrictStr | None


def check_target(value: Any) -> Target:
    """Return a target: "closed", or a number in [0, 1); raises `ValueError` for anything else."""
    if value == "closed":
        return "closed"
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("expected 'closed' or a number in [0, 1), such as 0.75")
    target = float(value)
    if target == 1:
        raise ValueError("t must be in [0, 1): the penalty t/(1-t) is infinite at 1; use 0.99, say")
    if math.isnan(target) or not 0 <= target < 1:
        raise ValueError(f"t must be in [0, 1), got {value}; write 75 % as 0.75")
    if number_text(target) == "1":
        raise ValueError("prompts print six significant digits, and to those this target is 1")
    return target + 0.0  # −0 would be printed with its sign


TargetEntry = Annotated[
    Target,
    PlainValidator(check_target),
    WithJsonSchema(
        {"anyOf": [{"const": "closed"}, {"type": "number", "minimum": 0, "exclusiveMaximum": 1}]}
    ),
]


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

    @property
    def fields(self) -> dict[str, str]:
        """Our field → the file's column, for those the sweep states."""
        stated = {name: getattr(self, name) for name in FIELDS}
        return {name: column for name, column in stated.items() if column is not None}

    @property
    def most_items(self) -> int | None:
        """How many items there can be, where the entry or a built-in suite's size tells."""
        if self.limit is None and self.size is None and is_builtin(self.name):
            return DEFAULT_SIZE
        return min((n for n in (self.limit, self.size) if n is not None), default=None)

    @field_validator("path")
    @classmethod
    def _address_without_credentials(cls, value: str | None) -> str | None:
        return None if value is None else check_data_address(value)

    @model_validator(mode="after")
    def _is_named(self) -> BenchmarkEntry:
        if self.suite is not None:
            stated = self.model_fields_set - {"suite", "limit", "weight", "seed"}
            if stated:
                key = sorted(stated)[0]
                raise problem("cannot stand beside 'suite', which names several benchmarks", key)
            return self
        if not self.name and self.path is not None:
            object.__setattr__(self, "name", PurePosixPath(self.path).stem)
        if not self.name:
            raise problem("a benchmark needs a 'name', a 'path' or a 'suite'")
        if re.search(r"[\x00-\x1f\x7f]", self.name) or self.name != self.name.strip():
            raise problem("expected a name without spaces around it", "name")
        if self.name == "ALL":
            raise problem(
                "'ALL' is the row of all benchmarks together; choose another name", "name"
            )
        return self


BenchmarkItem = Annotated[
    BenchmarkEntry,
    BeforeValidator(lambda value: {"name": value} if isinstance(value, str) else value),
    OrText("The name of a preset or a built-in suite."),
]


def _check_labels(models: tuple[ModelSpec, ...]) -> tuple[ModelSpec, ...]:
    seen: dict[str, int] = {}
    for index, model in enumerate(models):
        if model.label in seen:
            raise problem(
                f"the label {model.label!r} is taken by model {seen[model.label]}; "
                "give one of them another 'label'",
                index,
            )
        seen[model.label] = index
    return models


class Judge(Entry):
    """Models that decide whether an answer is right."""

    models: Annotated[tuple[ModelEntry, ...], BeforeValidator(as_list)] = Field(min_length=1)
    votes: Literal["majority"] = "majority"

    _labels = field_validator("models")(_check_labels)


class Points(Entry):
    """What a response without an answer scores; abstaining is always 0."""

    refused: Number = 0.0
    empty: Number = 0.0


class Sweep(Entry):
    """A sweep: models × benchmarks × rubrics × positions × targets × samples."""

    name: StrictStr = Field("sweep", description="The run's id unless --run-id states one.")
    models: tuple[ModelEntry, ...] = Field(min_length=1)
    benchmarks: tuple[BenchmarkItem, ...] = Field(min_length=1)
    targets: tuple[TargetEntry, ...] = Field(("closed", *DEFAULT_TARGETS), min_length=1)
    rubric: Annotated[
        tuple[StrictStr, ...],
        BeforeValidator(as_list),
        OrText("paper, credit, percent, penalty, or a template file."),
    ] = Field(("paper",), min_length=1)
    position: Annotated[
        tuple[Position, ...], BeforeValidator(as_list), OrText("question or system")
    ] = Field(("question",), min_length=1)
    samples: Count = 1
    confidence: StrictBool = Field(False, description="Also ask for a stated confidence.")
    few_shot: Whole = 0
    judge: Judge | None = None
    decides: StrictStr = Field("auto", min_length=1, description="Whose verdict counts.")
    points: Points = Field(default_factory=Points)
    transport: Literal["auto", "litellm"] = "auto"
    budget_usd: Annotated[Number, Field(ge=0)] | None = None
    seed: Whole = Field(0, description="Our draws and shuffles; never sent to a provider.")
    out: StrictStr = Field("runs", min_length=1)
    templates: dict[StrictStr, StrictStr] = Field(
        default_factory=dict, description="Texts of rubric templates by name, instead of files."
    )

    @property
    def stated_targets(self) -> tuple[float, ...]:
        """The targets that prompts state."""
        return tuple(target for target in self.targets if target != "closed")

    @property
    def closed(self) -> bool:
        """Whether the questions are also asked without a target."""
        return "closed" in self.targets

    @property
    def scored_targets(self) -> tuple[float, ...]:
        """The targets answers are scored at: the stated ones, else the paper's four."""
        return self.stated_targets or DEFAULT_TARGETS

    def rubrics(self) -> tuple[Rubric, ...]:
        """The rubrics, ready to be filled in; raises `UsageError` for a template that is wrong."""
        return tuple(rubric_of(name, self.templates) for name in self.rubric)

    def limited(self, limit: int) -> Sweep:
        """Return the sweep with at most `limit` items a benchmark; it enlarges none."""
        entries = tuple(
            entry.model_copy(update={"limit": min(limit, entry.most_items or limit)})
            for entry in self.benchmarks
        )
        return self.model_copy(update={"benchmarks": entries})

    _labels = field_validator("models")(_check_labels)

    @field_validator("name")
    @classmethod
    def _name_is_a_folder(cls, value: str) -> str:
        if not re.fullmatch(r"\w[\w.-]{0,99}", value):
            raise ValueError(
                "it names the run's folder: expected letters, digits, '.', '_' and '-', "
                "starting with a letter or digit, at most 100"
            )
        return value

    @field_validator("benchmarks")
    @classmethod
    def _benchmarks_differ(cls, value: tuple[BenchmarkEntry, ...]) -> tuple[BenchmarkEntry, ...]:
        seen: dict[str, int] = {}
        for index, entry in enumerate(value):
            name = f"suite {entry.suite}" if entry.suite else entry.name
            if name in seen:
                raise problem(
                    f"{name!r} is already benchmark {seen[name]}; take one away, "
                    "or give it a 'path' and another 'name'",
                    index,
                )
            seen[name] = index
        return value

    @field_validator("targets")
    @classmethod
    def _targets_differ(cls, value: tuple[Target, ...]) -> tuple[Target, ...]:
        seen: dict[str, int] = {}
        for index, target in enumerate(value):
            text = target if isinstance(target, str) else number_text(target)
            if text in seen:
                raise problem(f"the target {text} stands here twice", index)
            seen[text] = index
        return value

    @field_validator("rubric", "position")
    @classmethod
    def _each_once(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for index, name in enumerate(value):
            if name in value[:index]:
                raise problem(f"{name!r} stands here twice", index)
            if name == "closed":
                raise problem("'closed' is a target, not a rubric: put it in 'targets'", index)
        return value

    @field_validator("templates")
    @classmethod
    def _templates_are_new(cls, value: dict[str, str]) -> dict[str, str]:
        for name in value:
            if name in (*BUILT_IN, "closed"):
                raise problem(f"{name!r} is a built-in name; choose another", name)
        return value


def sweep_schema() -> dict[str, Any]:
    """Return the JSON Schema of a sweep file, for editors."""
    schema = Sweep.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "calibrant sweep file",
    }
