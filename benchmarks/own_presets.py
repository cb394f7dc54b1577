"""A user's own presets: YAML files in folders, and what installed packages bring.

`CALIBRANT_PRESETS` names the folders (several parted as in PATH); the entry point group
`calibrant.presets` gives a `Preset`, the path of a YAML file, or a mapping with a preset's keys. A
preset has its file's name, or its entry point's: names are known, and clashes found, without
reading a file or importing a package: one that is wrong troubles only who asks for it or lists all.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from benchmarks.builtin import builtins
from benchmarks.errors import BenchmarkError, nearest
from benchmarks.preset import (
    Preset,
    find_preset,
    is_shipped,
    parse_preset,
    preset_names,
    preset_of,
)
from benchmarks.suite_list import suites

GROUP = "calibrant.presets"
FOLDERS = "CALIBRANT_PRESETS"
SUFFIXES = (".yaml", ".yml")
RESERVED: Mapping[str, str] = {
    "check": "a word of `calibrant benchmarks`",
    "pin": "a word of `calibrant benchmarks`",
    "ALL": "the row of all benchmarks together",
}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an own preset comes from: a YAML file, or an entry point of a package."""

    place: Path | EntryPoint

    def __str__(self) -> str:
        if isinstance(self.place, Path):
            return str(self.place)
        package = self.place.dist.name if self.place.dist else "an installed package"
        return f"{self.place.value} of {package}"

    def load(self) -> Preset:
        """Return the preset; raises BenchmarkError naming this origin when it is none."""
        if isinstance(self.place, Path):
            try:
                return preset_file(self.place)
            except BenchmarkError as error:
                raise BenchmarkError(
                    f"{error} (a preset, as {FOLDERS} names its folder)"
                ) from error
        try:
            given = self.place.load()
        except Exception as error:
            raise BenchmarkError(
                f"preset {self.place.name!r} ({self}) cannot be imported "
                f"({type(error).__name__}: {error}). Repair or uninstall the package"
            ) from error
        preset = _given(given, str(self))
        if preset.name != self.place.name:
            raise BenchmarkError(
                f"{self}: name: {preset.name!r} should be the entry point's own, "
                f"{self.place.name!r}"
            )
        return preset


def _given(given: object, shown: str) -> Preset:
    if isinstance(given, Preset):
        return given
    if isinstance(given, str | Path):
        return preset_file(Path(given))
    if not isinstance(given, Mapping):
        raise BenchmarkError(
            f"{shown}: is of type {type(given).__name__}; expected a Preset, the path of a YAML "
            "file or a mapping with a preset's keys"
        )
    found = preset_of(dict(given), shown)
    if isinstance(found, Preset):
        return found
    raise BenchmarkError(found[0])


def is_preset_file(name: str) -> bool:
    """Whether a text that names a preset is the path of a YAML file, not a name."""
    return name.lower().endswith(SUFFIXES)


def preset_text(path: Path) -> str:
    """Return the text of a preset's file; raises BenchmarkError when it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        beside = [each.name for each in path.parent.iterdir()] if path.parent.is_dir() else []
        raise BenchmarkError(
            f"{path}: no such file; expected a preset's YAML.{nearest(path.name, beside)}"
        ) from error
    except UnicodeDecodeError as error:
        raise BenchmarkError(f"{path}: not UTF-8 text (byte {error.start})") from error
    except OSError as error:
        raise BenchmarkError(f"{path}: cannot be read ({error.strerror or error})") from error


def preset_file(path: Path) -> Preset:
    """Return the preset a YAML file describes; raises BenchmarkError with what is wrong."""
    preset = parse_preset(preset_text(path), str(path), path.parent)
    if not is_shipped(path):
        check_name(preset.name, str(path))
    return preset


def check_name(name: str, shown: str) -> None:
    """Raise BenchmarkError when a name is taken by something that comes with this package."""
    taken = RESERVED.get(name)
    if name in preset_names():
        taken = f"the preset that comes with calibrant (benchmarks/presets/{name}.yaml)"
    elif name in [builtin.name for builtin in builtins()]:
        taken = "the built-in suite of generated items"
    elif name in suites():
        taken = "the suite of benchmarks"
    if taken:
        raise BenchmarkError(f"{shown}: the name {name!r} is taken by {taken}. Choose another name")


def own_presets() -> dict[str, Origin]:
    """Return where each own preset comes from, by name.

    Raises BenchmarkError naming both when two have one name, or one has the name of something
    that comes with this package, and for a folder that is not there.
    """
    found: dict[str, Origin] = {}
    for name, origin in [*_from_folders(), *_from_packages()]:
        check_name(name, str(origin))
        if name in found:
            raise BenchmarkError(
                f"two presets are named {name!r}: {found[name]} and {origin}. Rename one"
            )
        found[name] = origin
    return found


def _from_folders() -> Iterator[tuple[str, Origin]]:
    folders = [part for part in os.environ.get(FOLDERS, "").split(os.pathsep) if part.strip()]
    for folder in dict.fromkeys(Path(part.strip()).expanduser().resolve() for part in folders):
        if not folder.is_dir():
            raise BenchmarkError(
                f"{FOLDERS}: {folder} is no folder; expected folders of presets' YAML files"
            )
        for path in sorted(folder.iterdir()):
            if is_preset_file(path.name) and not path.name.startswith("."):
                yield path.stem, Origin(path)


def _from_packages() -> Iterator[tuple[str, Origin]]:
    for point in installed():
        yield point.name, Origin(point)


@lru_cache(maxsize=1)
def installed() -> tuple[EntryPoint, ...]:
    """Return the entry points of installed packages, by name; looking for them takes long."""
    return tuple(sorted(entry_points(group=GROUP), key=lambda point: point.name))


def known_preset(name: str, base_dir: Path | str = ".") -> Preset | None:
    """Return the preset of a name, or of a YAML file (relative to `base_dir`); None for neither.

    Raises BenchmarkError for an own preset that is wrong.
    """
    if is_preset_file(name):
        return preset_file(Path(base_dir) / Path(name).expanduser())
    own = own_presets()
    return own[name].load() if name in own else find_preset(name)


def known_preset_names() -> Sequence[str]:
    """Return the names of all presets, this package's and the user's, sorted."""
    return sorted([*preset_names(), *own_presets()])
