"""Presets: data sets, each described in a YAML file of its own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails

from benchmarks.errors import BenchmarkError, nearest
from benchmarks.fetch import together
from benchmarks.item import AnswerType
from benchmarks.layout import Layout, columns_of


class Source(BaseModel):
    """Where a data set lies: a URL, a hub repository's file, a split's Parquet, or a local file.

    Several URLs, configs or splits are read together, as one data set of several `parts`. A local
    `path` is relative to the preset's own file.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    url: str | list[str] | None = None
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    hub: str | None = None
    file: str | None = None
    config: str | list[str] | None = None
    split: str | list[str] | None = None
    path: str | None = None

    @model_validator(mode="after")
    def _one_place(self) -> Source:
        if sum(place is not None for place in (self.url, self.hub, self.path)) != 1:
            raise ValueError("give either url, hub or path")
        if self.hub is not None and not (self.file or (self.config and self.split)):
            raise ValueError("with hub give file, or config and split")
        if self.sha256 is not None and not isinstance(self.url, str):
            raise ValueError("sha256 is the checksum of the file at one url")
        return self

    @property
    def urls(self) -> tuple[str, ...]:
        """The addresses of the files."""
        return tuple(columns_of(self.url))

    @property
    def configs(self) -> tuple[str, ...]:
        """The hub's configs."""
        return tuple(columns_of(self.config))

    @property
    def splits(self) -> tuple[str, ...]:
        """The hub's splits."""
        return tuple(columns_of(self.split))

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of what is read together: several configs, or else several splits."""
        several = self.configs if len(self.configs) > 1 else self.splits
        return several if len(several) > 1 else ()

    @property
    def pinned_as(self) -> str:
        """What a pin calls the source: of a local file, whose folder may differ, its name."""
        return str(self) if self.path is None else Path(self.path).name

    def __str__(self) -> str:
        if self.path is not None:
            return self.path
        if self.hub is None:
            return together(self.urls)
        where = f"{', '.join(self.configs)} / {', '.join(self.splits)}"
        return f"{self.hub} ({self.file or where})"


class Preset(BaseModel):
    """A data set: where it lies, which column is what, how it is graded.

    `layouts` are the forms its file is found in (the original, the hub's), the first that fits a
    file is used. `revision` null means *unpinned*. `verified` says against what the description
    was checked; false means against documentation only. `sources` are where its facts were looked
    up. `gated`: the hub gives it only to accounts that accepted its terms. Few-shot examples are
    `examples` (rows with question and answer, in their order), or come from `examples_split` of
    the same hub config; without either they are held out from the items.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    name: str
    title: str
    source: Source
    layouts: list[Layout] = Field(min_length=1)
    answer_type: AnswerType
    grader: Literal["auto", "alias", "number", "math", "choice", "list", "abstention", "judge"]
    own_grading: str
    judge_prompt: str | None = None
    shuffle: bool = True
    licence: str | None
    citation: str
    sources: list[str] = []
    gated: bool = False
    items: int | None = None
    examples: list[dict[str, Any]] = []
    examples_split: str | None = None
    notes: str | None = None
    revision: str | None = None
    verified: str | Literal[False] = False

    @field_validator("verified", mode="before")
    @classmethod
    def _says_how(cls, value: object) -> object:
        if value is None or value is False:
            return False
        if isinstance(value, str) and value.strip():
            return value
        raise ValueError("expected false, or a text that says against what it was checked")

    @model_validator(mode="after")
    def _one_kind_of_examples(self) -> Preset:
        if self.examples and self.examples_split:
            raise ValueError("give either examples or examples_split")
        if self.examples_split and not (self.source.hub and self.source.split):
            raise ValueError("examples_split is for a source with hub, config and split")
        return self

    @property
    def pins_itself(self) -> bool:
        """Whether its own file states the data's commit or checksum."""
        return bool(self.revision or self.source.sha256)


_MODELS: Mapping[str, type[BaseModel]] = {"source": Source, "layouts": Layout}
"""The model behind each key that holds a mapping or a list of them."""


@lru_cache(maxsize=1)
def _files() -> Mapping[str, str]:
    """Return the text of each preset's file, by name."""
    folder = files("benchmarks") / "presets"
    found = {
        entry.name.removesuffix(".yaml"): entry.read_text(encoding="utf-8")
        for entry in folder.iterdir()
        if entry.name.endswith(".yaml")
    }
    return dict(sorted(found.items()))


@lru_cache(maxsize=128)
def _parsed(name: str) -> Preset:
    return parse_preset(_files()[name], f"{name}.yaml")


def parse_preset(text: str, file: str, folder: Path | None = None) -> Preset:
    """Return the preset a YAML text describes; `file` is named in messages.

    A local source is found from `folder`. Raises BenchmarkError with the key that is wrong,
    unknown or missing.
    """
    found = read_preset(text, file, folder)
    if isinstance(found, Preset):
        return found
    raise BenchmarkError(found[0])


def read_preset(text: str, file: str, folder: Path | None = None) -> Preset | list[str]:
    """Return the preset a YAML text describes, or everything that is wrong with it."""
    try:
        data = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = f" line {error.problem_mark.line + 1}" if error.problem_mark else ""
        return [
            f"{file}{line}: not YAML ({error.problem}). Put texts that hold marks like : ? # {{ "
            "between quotes"
        ]
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return [f"{file}: not YAML ({type(error).__name__})"]
    return preset_of(data, file, folder)


def preset_of(data: Any, file: str, folder: Path | None = None) -> Preset | list[str]:
    """Return the preset that a mapping describes, or everything that is wrong with it."""
    try:
        preset = Preset.model_validate(data)
    except ValidationError as error:
        # An unknown key explains a missing one ("titel" for "title"): it goes first.
        faults = sorted(error.errors(), key=lambda fault: fault["type"] != "extra_forbidden")
        return [f"{file}: {_said(fault)}" for fault in faults]
    name = Path(file).name
    if name.endswith((".yaml", ".yml")) and Path(name).stem != preset.name:
        return [f"{file}: name: {preset.name!r} should be the file's own name"]
    if preset.source.path is None:
        return preset
    if folder is None and not Path(preset.source.path).expanduser().is_absolute():
        return [f"{file}: source.path: {preset.source.path!r} is relative; expected a whole path"]
    path = (folder or Path()) / Path(preset.source.path).expanduser()
    return preset.model_copy(
        update={"source": preset.source.model_copy(update={"path": str(path)})}
    )


def _said(fault: ErrorDetails) -> str:
    """Return a fault of a mapping: the key, what is wrong, the nearest valid key."""
    place = fault["loc"]
    key = ".".join(str(part) for part in place) or "the file"
    if fault["type"] == "missing":
        return f"{key}: missing; this key is needed."
    if fault["type"] == "extra_forbidden":
        known = _MODELS.get(str(place[0]) if place[1:] else "", Preset).model_fields
        return f"{key}: unknown key.{nearest(str(place[-1]), known)}"
    if fault["type"] == "literal_error":
        return f"{key}: expected {fault['ctx']['expected']}, got {str(fault['input'])[:40]!r}."
    return f"{key}: {fault['msg'].removeprefix('Value error, ')}."


def is_shipped(path: Path) -> bool:
    """Whether a file is that of a preset that comes with this package."""
    own = files("benchmarks") / "presets" / path.name
    return isinstance(own, Path) and own.is_file() and path.resolve() == own.resolve()


def preset_names() -> list[str]:
    """Return the names of the presets that come with this package, sorted."""
    return list(_files())


def presets() -> list[Preset]:
    """Return the presets that come with this package, by name."""
    return [_parsed(name) for name in _files()]


def find_preset(name: str) -> Preset | None:
    """Return the preset of this name that comes with this package, or None."""
    return _parsed(name) if name in _files() else None
