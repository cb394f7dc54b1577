"""The sweep file as a person types it. Its JSON Schema serves editors."""

from __future__ import annotations

import math
import re
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    Field,
    PlainValidator,
    StrictBool,
    StrictStr,
    WithJsonSchema,
    field_validator,
)

from orchestrator.sweep.benchmark_entry import BenchmarkEntry, BenchmarkItem, Count, Whole
from orchestrator.sweep.judge import Judge
from orchestrator.sweep.model_spec import Entry, ModelEntry, Number, check_labels
from orchestrator.sweep.rubric import BUILT_IN, Rubric, number_text, rubric_of
from orchestrator.sweep.shorthand import OrText, as_list, problem
from orchestrator.sweep.wording import Position

Target = float | Literal["closed"]

DEFAULT_TARGETS: tuple[float, ...] = (0.0, 0.5, 0.75, 0.9)
"""The paper's targets: penalties 0, 1, 3 and 9."""


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
    out: StrictStr = Field(
        "runs", min_length=1, description="A folder, or s3://…, gs://… or az://… with a path."
    )
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

    _labels = field_validator("models")(check_labels)

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
                    f"or give it another 'name' and a 'path' or 'preset: {name}'",
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
