"""Suites: named sets of benchmarks that are asked together."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from benchmarks.errors import BenchmarkError, listing, nearest


class Member(BaseModel):
    """A benchmark of a suite; `weight` is its part in the ALL row (null: 1)."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    name: str
    limit: int | None = Field(default=None, ge=1)
    weight: float | None = Field(default=None, ge=0)


class Suite(BaseModel):
    """Benchmarks that are asked together."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    title: str
    members: list[Member] = Field(min_length=1)


@lru_cache(maxsize=1)
def _suites() -> dict[str, Suite]:
    text = (files("benchmarks") / "suites.yaml").read_text(encoding="utf-8")
    return TypeAdapter(dict[str, Suite]).validate_python(yaml.safe_load(text))


def suites() -> list[str]:
    """Return the names of the suites."""
    return sorted(_suites())


def suite(name: str) -> Suite:
    """Return the suite of this name; raises BenchmarkError for an unknown one."""
    found = _suites().get(name)
    if found is None:
        raise BenchmarkError(
            f'unknown suite "{name}"; expected one of {listing(suites())}.{nearest(name, suites())}'
        )
    return found
