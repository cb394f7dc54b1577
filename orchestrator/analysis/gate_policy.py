"""A gate's policy file: how far a metric may drop against a baseline, rule by rule."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StrictStr, ValidationError, model_validator

from orchestrator.analysis.metrics import AT_A_TARGET, BETTER, Direction, Name
from orchestrator.errors import UsageError
from orchestrator.sweep.benchmark_entry import Count
from orchestrator.sweep.complaints import complaint
from orchestrator.sweep.model_spec import Entry, Number
from orchestrator.sweep.schema import check_target
from orchestrator.sweep.shorthand import as_list, problem
from orchestrator.sweep.source import FileKind, read_source

Tier = Literal["critical", "advisory"]

POLICY_FILE = FileKind("policy file", ("rules", "baseline"), "'calibrant gate --help' shows one")


class Rule(Entry):
    """One metric of one or several models, and how far it may drop."""

    metric: Name
    max_drop: Number | None = Field(
        None, description="In the metric's own unit; a rise, where low is good."
    )
    max_drop_relative: Number | None = Field(None, description="As a share of the baseline's.")
    direction: Direction | None = Field(None, description="Which of higher and lower is better.")
    target: Number | None = None
    answers: Literal["stated", "closed"] | None = None
    models: Annotated[tuple[StrictStr, ...], BeforeValidator(as_list)] | None = Field(
        None, min_length=1
    )
    benchmark: StrictStr | None = None
    tier: Tier = "critical"
    min_n: Count = 1
    name: StrictStr | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Rule:
        drops = {"max_drop": self.max_drop, "max_drop_relative": self.max_drop_relative}
        stated = [name for name, drop in drops.items() if drop is not None]
        if len(stated) != 1:
            raise problem(
                f"expected max_drop or max_drop_relative, got {'both' if stated else 'neither'}",
                *stated[1:],
            )
        drop = drops[stated[0]]
        if drop is not None and drop <= 0:
            raise problem(
                f"expected a number above 0, got {drop:g}: no interval is without width, so a rule "
                "that allows no drop could never pass",
                stated[0],
            )
        if self.target is not None:
            try:
                check_target(self.target)
            except ValueError as error:
                raise problem(str(error), "target") from error
        if self.target is None and (self.metric in AT_A_TARGET or self.answers == "stated"):
            why = f"metric {self.metric}" if self.metric in AT_A_TARGET else "answers: stated"
            raise problem(f"missing; {why} needs the target, such as 0.9", "target")
        if self.direction is None and BETTER[self.metric] is None:
            raise problem(
                f"missing; whether a higher or lower {self.metric} is better depends: say which",
                "direction",
            )
        return self

    @property
    def better(self) -> Direction:
        """Return which direction is better."""
        return self.direction or BETTER[self.metric] or "higher"

    @property
    def stated(self) -> float | None:
        """Return the stated target of the answers that are measured; null for closed ones."""
        return None if self.answers == "closed" else self.target

    @property
    def title(self) -> str:
        """Return the rule's name, else one made of what it says."""
        if self.name is not None:
            return self.name
        parts: list[str] = [self.metric]
        if self.target is not None:
            parts.append(f"at {self.target:g}")
        if self.answers == "closed":
            parts.append("(closed)")
        return " ".join(parts)


class Policy(Entry):
    """The rules of a gate, and the run that it holds others to where none is named."""

    baseline: StrictStr | None = Field(None, min_length=1)
    rules: tuple[Rule, ...] = Field(min_length=1)


def load_policy(path: Path | str) -> Policy:
    """Return the policy that a YAML, TOML or JSON file describes.

    Raises `UsageError` with file, line and key for whatever is wrong, and for two rules of one
    name.
    """
    source = read_source(Path(path), POLICY_FILE)
    try:
        policy = Policy.model_validate(source.data)
    except ValidationError as error:
        raise complaint(error, source, Policy, {"rules": Rule}) from None
    first: dict[tuple[str, ...], int] = {}
    for at, rule in enumerate(policy.rules):
        key = (rule.title, rule.benchmark or "", *(rule.models or ()))
        if key in first:
            raise UsageError(
                f"{source.where(('rules', at))}: rules.{at}: the same name and place as "
                f"rules.{first[key]} ({rule.title!r}); give it a 'name' of its own"
            )
        first[key] = at
    return policy
