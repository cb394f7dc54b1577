"""Presets: public data sets, each described in a YAML file of its own."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from benchmarks.errors import BenchmarkError, nearest
from benchmarks.item import AnswerType
from benchmarks.layout import Layout


class Source(BaseModel):
    """Where a data set lies: a URL, a file in a hub repository, or a split's Parquet conversion."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    url: str | None = None
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    hub: str | None = None
    file: str | None = None
    config: str | None = None
    split: str | None = None

    @model_validator(mode="after")
    def _one_place(self) -> Source:
        if (self.url is None) == (self.hub is None):
            raise ValueError("give either url or hub")
        if self.hub is not None and not (self.file or (self.config and self.split)):
            raise ValueError("with hub give file, or config and split")
        return self

    def __str__(self) -> str:
        if self.hub is None:
            return str(self.url)
        return f"{self.hub} ({self.file or f'{self.config} / {self.split}'})"


class Preset(BaseModel):
    """A public data set: where it lies, which column is what, how it is graded.

    `layouts` are the forms its file is found in (the original, the hub's), the first that fits a
    file is used. `revision` null means *unpinned*. `verified` says against what the description
    was checked; null means against documentation only.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    name: str
    title: str
    source: Source
    layouts: list[Layout] = Field(min_length=1)
    answer_type: AnswerType
    grader: Literal["auto", "alias", "number", "choice", "abstention", "judge"]
    own_grading: str
    shuffle: bool = False
    licence: str | None
    citation: str
    items: int | None = None
    notes: str | None = None
    revision: str | None = None
    verified: str | None = None


@lru_cache(maxsize=1)
def _presets() -> dict[str, Preset]:
    folder = files("benchmarks") / "presets"
    found = {}
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".yaml"):
            preset = parse_preset(entry.read_text(encoding="utf-8"), entry.name)
            found[preset.name] = preset
    return found


def parse_preset(text: str, file: str) -> Preset:
    """Return the preset a YAML text describes; `file` is named in messages.

    Raises BenchmarkError with the key that is wrong, unknown or missing.
    """
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise BenchmarkError(f"{file}: not YAML ({' '.join(str(error).split())})") from error
    try:
        preset = Preset.model_validate(data)
    except ValidationError as error:
        # An unknown key explains a missing one ("titel" for "title"): it goes first.
        faults = error.errors()
        first = next((fault for fault in faults if fault["type"] == "extra_forbidden"), faults[0])
        key = ".".join(str(part) for part in first["loc"]) or "the file"
        hint = nearest(str(first["loc"][-1]), Preset.model_fields) if first["loc"] else ""
        raise BenchmarkError(f"{file}: {key}: {first['msg']}.{hint}") from error
    if file != f"{preset.name}.yaml":
        raise BenchmarkError(f"{file}: name: {preset.name!r} should be the file's own name")
    return preset


def presets() -> list[Preset]:
    """Return the presets, by name."""
    return list(_presets().values())


def find_preset(name: str) -> Preset | None:
    """Return the preset of this name, or None."""
    return _presets().get(name)
