"""One model of a sweep: how it is named, reached, asked and limited."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    JsonValue,
    StrictInt,
    StrictStr,
    field_validator,
    model_validator,
)

from orchestrator.sweep.credentials import (
    check_address,
    check_fields,
    check_header,
    check_variable_name,
    variables_in,
)
from orchestrator.sweep.keys import canonical
from orchestrator.sweep.reserved_params import reason_against
from orchestrator.sweep.shorthand import OrText, problem

Number = Annotated[float, Field(strict=True, allow_inf_nan=False)]

LOCAL_DEFAULTS: Mapping[str, JsonValue] = {"max_tokens": 256}
"""A small local model may ramble until its context is full; hosted ones keep their own limits."""


class Entry(BaseModel):
    """Base of what stands in a sweep file: unknown keys are refused, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Limits(Entry):
    """What a provider account allows; what is not stated is learned."""

    max_connections: Annotated[StrictInt, Field(ge=1)] | None = Field(
        None, description="Requests in flight at once."
    )
    rpm: Annotated[StrictInt, Field(ge=1)] | None = Field(None, description="Requests a minute.")
    tpm: Annotated[StrictInt, Field(ge=1)] | None = Field(None, description="Tokens a minute.")


class ModelPrice(Entry):
    """US dollars a million tokens."""

    input_per_mtok: Annotated[Number, Field(ge=0)]
    output_per_mtok: Annotated[Number, Field(ge=0)]


class ModelSpec(Entry):
    """A model as the sweep names it. It holds names of variables, never a key."""

    id: StrictStr = Field(description="A litellm model string, local/… or sim/….")
    label: StrictStr = Field("", description="The name in tables; default: the id.")
    params: dict[StrictStr, JsonValue] = Field(
        default_factory=dict, description="Sent with each request: temperature, max_tokens, …"
    )
    limits: Limits = Field(default_factory=Limits)
    api_base: StrictStr | None = Field(
        None, description="Where the model is served; ${VAR} is filled in when it is asked."
    )
    api_key_env: StrictStr | None = Field(
        None, description="The name of the environment variable that holds the key."
    )
    price: ModelPrice | None = Field(None, description="Overrides the price map.")
    extra_headers: dict[StrictStr, StrictStr] = Field(
        default_factory=dict, description="HTTP headers; write secrets as ${VAR}."
    )
    extra_body: dict[StrictStr, JsonValue] = Field(
        default_factory=dict, description="Fields added to the request's JSON body."
    )
    timeout_s: Annotated[Number, Field(gt=0)] = Field(
        600.0, description="Seconds one attempt may take."
    )

    @property
    def simulated(self) -> bool:
        """Whether the answers are made up by a simulated model."""
        return self.id.startswith("sim/")

    @property
    def sent_params(self) -> dict[str, Any]:
        """Parameters as sent and hashed: ours, the sweep's over them; null takes one away."""
        defaults = LOCAL_DEFAULTS if self.id.startswith("local/") else {}
        merged = {**defaults, **self.params}
        return {name: value for name, value in merged.items() if value is not None}

    def variables(self) -> Iterator[tuple[str, str]]:
        """Yield (key, name) of each environment variable the model refers to."""
        if self.api_key_env:
            yield "api_key_env", self.api_key_env
        for name in variables_in(self.api_base or ""):
            yield "api_base", name
        for header, value in self.extra_headers.items():
            for name in variables_in(value):
                yield f"extra_headers.{header}", name

    @field_validator("id")
    @classmethod
    def _id_is_a_name(cls, value: str) -> str:
        if not value.strip() or value != value.strip() or re.search(r"[\x00-\x1f\x7f]", value):
            raise ValueError("expected a model string such as openai/gpt-5-mini")
        return value

    @field_validator("label")
    @classmethod
    def _label_is_a_name(cls, value: str) -> str:
        if not value.strip() or value != value.strip() or re.search(r"[\x00-\x1f\x7f]", value):
            raise ValueError("expected a name without spaces around it")
        return value

    @field_validator("api_key_env")
    @classmethod
    def _key_is_named(cls, value: str | None) -> str | None:
        return None if value is None else check_variable_name(value)

    @field_validator("api_base")
    @classmethod
    def _address_without_credentials(cls, value: str | None) -> str | None:
        return None if value is None else check_address(value)

    @field_validator("extra_headers")
    @classmethod
    def _headers_without_secrets(cls, value: dict[str, str]) -> dict[str, str]:
        for name, text in value.items():
            check_header(name, text)
        return value

    @field_validator("params")
    @classmethod
    def _params_belong_here(cls, value: dict[str, JsonValue]) -> dict[str, JsonValue]:
        for name in value:
            if (reason := reason_against(name)) is not None:
                raise ValueError(f"{name!r} cannot be a parameter: {reason}")
        return value

    @field_validator("params", "extra_body")
    @classmethod
    def _can_be_hashed(cls, value: dict[str, JsonValue]) -> dict[str, JsonValue]:
        check_fields(value)
        canonical(value)
        return value

    @model_validator(mode="after")
    def _label_defaults_to_id(self) -> ModelSpec:
        if not self.label:
            object.__setattr__(self, "label", self.id)
        return self


ModelEntry = Annotated[
    ModelSpec,
    BeforeValidator(lambda value: {"id": value} if isinstance(value, str) else value),
    OrText("A model string such as openai/gpt-5-mini."),
]


def check_labels(models: tuple[ModelSpec, ...]) -> tuple[ModelSpec, ...]:
    """Return models whose labels differ; raises for one that is taken."""
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
