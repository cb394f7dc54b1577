"""The judge as the sweep names it: one panel of models, perhaps a second one, and their prompt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    Field,
    SerializerFunctionWrapHandler,
    StrictBool,
    StrictInt,
    StrictStr,
    field_validator,
    model_serializer,
    model_validator,
)

from orchestrator.sweep.model_spec import Entry, ModelEntry, ModelSpec, Number, check_labels
from orchestrator.sweep.shorthand import as_list, problem

Asks = Literal["auto", "all", "unsure"]
ThenAsks = Literal["disputed", "unsure"]
Structured = Literal["auto", True, False]
Votes = Literal["majority", "unanimous", "weighted"]
FewVotes = Annotated[StrictInt, Field(ge=1, le=1000)]
Weight = Annotated[Number, Field(gt=0)]

_ALWAYS_KEPT = frozenset({"models", "votes"})


class Jury(Entry):
    """Models that vote on whether an answer is right, and how their votes are counted.

    `majority` is more than half of the valid votes, `unanimous` all of them, `weighted` more than
    half of their weight. Fewer valid votes than `min_votes`, or a tie, leave the answer ungraded.
    """

    models: Annotated[tuple[ModelEntry, ...], BeforeValidator(as_list)] = Field(min_length=1)
    votes: Votes = "majority"
    weights: dict[StrictStr, Weight] = Field(
        default_factory=dict, description="What a judge's vote weighs, by its label; default 1."
    )
    min_votes: FewVotes = Field(1, description="Valid votes that a verdict needs.")
    repeats: FewVotes = Field(1, description="Votes that each judge gives.")
    structured: Structured = Field(
        "auto",
        description="Whether a verdict's JSON Schema is sent along. auto: where litellm knows that "
        "the model takes one; true: always, and plainly where it is refused; false: never.",
    )

    _labels = field_validator("models")(check_labels)

    @model_validator(mode="after")
    def _votes_can_be_counted(self) -> Jury:
        labels = [model.label for model in self.models]
        for label in self.weights:
            if label not in labels:
                raise problem(f"no judge here has this label; there are {', '.join(labels)}",
                              "weights", label)  # fmt: skip
        if self.weights and self.votes != "weighted":
            raise problem("weights count with 'votes: weighted' only", "weights")
        most = len(labels) * self.repeats
        if self.min_votes > most:
            raise problem(f"these judges give {most} votes in all; expected at most that",
                          "min_votes")  # fmt: skip
        return self

    @model_serializer(mode="wrap")
    def _as_ever(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what is as it would be unsaid: older sweeps keep their hash."""
        content: dict[str, Any] = handler(self)
        fields = type(self).model_fields
        return {
            name: value
            for name, value in content.items()
            if name in _ALWAYS_KEPT
            or getattr(self, name) != fields[name].get_default(call_default_factory=True)
        }


class SecondJury(Jury):
    """A panel that is asked after the first one, or instead of it."""

    asks: Annotated[tuple[ThenAsks, ...], BeforeValidator(as_list)] = Field(
        ("disputed",),
        min_length=1,
        description="disputed: where the votes of the first panel differ or give no verdict; "
        "unsure: what the rules are unsure of, without asking the first panel.",
    )


class Judge(Jury):
    """The judges of a sweep, what they are asked and about which answers."""

    prompt: StrictStr | None = Field(
        None,
        min_length=1,
        description="simpleqa, verified, omniscience, or a file; by default the benchmark's own, "
        "else simpleqa.",
    )
    prompts: dict[StrictStr, StrictStr] = Field(
        default_factory=dict, description="Texts of prompts by name, instead of files."
    )
    asks: Asks = Field(
        "auto",
        description="auto: free text, and what the rules are unsure of; all: every answer; "
        "unsure: only what the rules are unsure of. Of an item without a gold a judge says what "
        "the response does: it answers, abstains or refuses.",
    )
    then: SecondJury | None = Field(
        None, description="A second panel, asked where the first disagrees or fails."
    )
    own_answers: StrictBool = Field(
        False, description="Whether a judge also grades the answers of its own model."
    )

    @property
    def juries(self) -> tuple[Jury, ...]:
        """The panels, in the order in which they are asked."""
        return (self, self.then) if self.then is not None else (self,)

    @property
    def everyone(self) -> tuple[ModelSpec, ...]:
        """All judges, the second panel's too."""
        return tuple(model for _, model in self.places())

    def places(self) -> Iterator[tuple[str, ModelSpec]]:
        """Yield each judge with the key under which it stands."""
        for place, models in self.panels():
            yield from ((".".join(place), model) for model in models)

    def panels(self) -> Iterator[tuple[tuple[str, ...], tuple[ModelSpec, ...]]]:
        """Yield the judges of each panel with their place in the sweep."""
        yield ("judge", "models"), self.models
        if self.then is not None:
            yield ("judge", "then", "models"), self.then.models

    @model_validator(mode="after")
    def _panels_differ(self) -> Judge:
        taken = {model.label for model in self.models}
        for index, model in enumerate(self.then.models if self.then else ()):
            if model.label in taken:
                raise problem(f"the label {model.label!r} is taken by a judge of the first panel; "
                              "give one of them another 'label'",
                              "then", "models", index)  # fmt: skip
        return self
