"""Suites: named sets of benchmarks that are asked together."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from benchmarks.benchmark import BenchmarkSpec
from benchmarks.errors import BenchmarkError, listing, nearest


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    name: str
    limit: int | None = Field(default=None, ge=1)


@lru_cache(maxsize=1)
def _suites() -> dict[str, list[_Entry]]:
    text = (files("benchmarks") / "suites.yaml").read_text(encoding="utf-8")
    return TypeAdapter(dict[str, list[_Entry]]).validate_python(yaml.safe_load(text))


def suites() -> list[str]:
    """Return the names of the suites."""
    return sorted(_suites())


def suite(name: str, *, seed: int = 0) -> tuple[BenchmarkSpec, ...]:
    """Return the benchmarks of a suite; raises BenchmarkError for an unknown one."""
    entries = _suites().get(name)
    if entries is None:
        raise BenchmarkError(
            f'unknown suite "{name}"; expected one of {listing(suites())}.{nearest(name, suites())}'
        )
    return tuple(BenchmarkSpec(entry.name, limit=entry.limit, seed=seed) for entry in entries)
