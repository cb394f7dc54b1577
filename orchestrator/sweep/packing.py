"""A sweep and the local files it names, as a folder that can be sent to a cluster.

The folder holds the sweep file and what it names, and nothing else. Paths that are relative to the
sweep's folder stay as they are written, so that the sweep means the same, with the same hash, there
and here; what is named by an absolute path gets a place beside the sweep. Templates and prompts
stand in the sweep itself, as texts.
"""

from __future__ import annotations

import posixpath
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

import graders
from benchmarks import BenchmarkError, is_preset_file
from benchmarks.fetch import fetch_local, files_in, is_url
from benchmarks.own_presets import own_presets
from benchmarks.pins import FILE_NAME as PINS
from benchmarks.pins import pins_file
from orchestrator.errors import UsageError
from orchestrator.sweep.loading import read_sweep
from orchestrator.sweep.schema import Sweep
from orchestrator.sweep.source import Place, Source

ELSEWHERE = "named-by-absolute-path"
"""The folder beside the sweep for files that do not lie relative to it."""

MOST_BYTES = 100 * 2**20
"""What Ray's job server takes in one upload."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A packed sweep: `file` is its path below the folder, `names` are those of all files there.

    `left` are absolute paths that are not here: they are looked for on the cluster.
    """

    sweep: Sweep
    file: str
    names: tuple[str, ...]
    left: tuple[str, ...]


def pack(
    path: Path,
    into: Path,
    *,
    out: str | None = None,
    overrides: Sequence[str] = (),
    besides: Sequence[str] = (),
) -> Packed:
    """Write a sweep file and what it names into an empty folder; `out` is put in its place.

    `besides` are further files to send, relative to the sweep file (what a grader of one's own
    imports or reads). Raises `UsageError` for a sweep that is wrong, for a file that is not there,
    and for more than `MOST_BYTES` altogether.
    """
    source, sweep = read_sweep(path, overrides)
    packing = _Packing(source, path.parent, into)
    for place, value, put, is_grader in list(_named(source)):  # what is put is not named anew
        packing.add(place, value, put, is_grader=is_grader)
    for extra in besides:
        packing.add((), extra, None)
    for entry in sweep.benchmarks:
        packing.refuse_own(entry.name, entry.preset)
    if (pins := pins_file(path.parent)).is_file():
        packing.copy(pins, packing.beside(PINS))
    if out is not None:
        source.data["out"] = out
        sweep = sweep.model_copy(update={"out": out})
    if sweep.templates:
        source.data["templates"] = dict(sweep.templates)
    if sweep.judge is not None and sweep.judge.prompts:
        source.data["judge"]["prompts"] = dict(sweep.judge.prompts)
    file = packing.beside(f"{path.stem}.yaml")
    text = yaml.safe_dump(source.data, sort_keys=False, allow_unicode=True, width=100)
    packing.target(file).write_text(text, encoding="utf-8")
    return Packed(sweep, str(file), tuple(sorted(packing.names)), tuple(packing.left))


Put = Callable[[str], None]


def _named(source: Source) -> Iterator[tuple[Place, str, Put | None, bool]]:
    """Yield the paths a sweep's data name: where, the path, what states another, if a grader's."""
    benchmarks = source.data["benchmarks"]
    for index, entry in enumerate(benchmarks):
        if isinstance(entry, str):
            if is_preset_file(entry):
                yield ("benchmarks", index), entry, _setter(benchmarks, index), False
            continue
        for key in ("path", "preset", "few_shot"):
            value = entry.get(key)
            if isinstance(value, str) and (key != "preset" or is_preset_file(value)):
                yield ("benchmarks", index, key), value, _setter(entry, key), False
        grader = entry.get("grader")
        if isinstance(grader, str) and graders.is_custom(grader):
            yield ("benchmarks", index, "grader"), grader, _setter(entry, "grader"), True


def _setter(holder: Any, key: Any) -> Put:
    def put(value: str) -> None:
        holder[key] = value

    return put


@dataclass(slots=True)
class _Packing:
    """Copies files into a folder that mirrors the sweep's surroundings as far as it names them."""

    source: Source
    base: Path
    into: Path
    names: set[str] = field(default_factory=set)
    left: list[str] = field(default_factory=list)
    _bytes: int = 0
    _folder: PurePosixPath = field(init=False)

    def __post_init__(self) -> None:
        # As many of the sweep's own folders are made as its paths climb, so that ".." leads right.
        ups = [_climbs(value) for _, value, _, _ in _named(self.source)]
        parts = self.base.resolve().parts[1:]
        self._folder = PurePosixPath(*parts[len(parts) - max(ups, default=0) :])

    def beside(self, name: str) -> PurePosixPath:
        """Return a place relative to the sweep, as one below the folder."""
        return PurePosixPath(posixpath.normpath(self._folder / name))

    def target(self, place: PurePosixPath) -> Path:
        target = self.into / place
        target.parent.mkdir(parents=True, exist_ok=True)
        self.names.add(str(place))
        return target

    def add(self, place: Place, value: str, put: Put | None, *, is_grader: bool = False) -> None:
        """Copy what a path names, and state its new place where the old one does not lead there."""
        name, colon, member = value.rpartition(":") if is_grader else (value, "", "")
        if is_url(name):
            return
        full = self.base / Path(name).expanduser()
        if Path(name).expanduser().is_absolute() and not full.exists():
            self.left.append(name)
            return
        try:
            fetch_local(name, str(self.base))
        except BenchmarkError as error:
            raise UsageError(f"{self.source.where(place)}: {error}") from error
        if _stays(name) and _climbs(name) <= len(self._folder.parts):
            at = self.beside(name)
        elif put is None:
            raise UsageError(
                f"{name}: expected a file below the sweep's folder ({self.base}): what is sent "
                "besides lies where the sweep's own files lie"
            )
        else:
            moved = f"{ELSEWHERE}/{len(self.names)}/{full.name}"
            put(moved + colon + member)
            at = self.beside(moved)
        self._copy_all(full, at)
        if place[-1:] == ("preset",) or (len(place) == 2 and is_preset_file(name)):
            self._data_of_preset(place, full, at)

    def refuse_own(self, name: str, preset: str | None) -> None:
        """Raise for a preset known here by name alone, from a folder: the cluster has none."""
        own = own_presets().get(preset or name)
        if own is not None and isinstance(own.place, Path):
            raise UsageError(
                f"benchmarks: {name}: its preset is known here by name, from {own.place}; "
                "name the file in the sweep, so that it can be sent: preset: FILE.yaml"
            )

    def copy(self, full: Path, at: PurePosixPath) -> None:
        if str(at) in self.names:
            return
        self._bytes += full.stat().st_size
        if self._bytes > MOST_BYTES:
            raise UsageError(
                f"{full}: with it the sweep's files have more than {MOST_BYTES // 2**20} MiB, the "
                "most Ray's job server takes; put the data where the cluster reads them, and name "
                "them by a URL or by their absolute path there"
            )
        shutil.copyfile(full, self.target(at))

    def _copy_all(self, full: Path, at: PurePosixPath) -> None:
        if not full.is_dir():
            self.copy(full, at)
            return
        for each in files_in(full):
            self.copy(each, at / each.relative_to(full).as_posix())

    def _data_of_preset(self, place: Place, full: Path, at: PurePosixPath) -> None:
        """Copy the local data that a preset's file names, relative to itself."""
        try:
            data = yaml.safe_load(full.read_text(encoding="utf-8-sig"))
            named = data["source"].get("path")
        except (OSError, ValueError, yaml.YAMLError, TypeError, KeyError, AttributeError):
            return  # loading the sweep's benchmarks says what is wrong with it
        if not isinstance(named, str) or Path(named).expanduser().is_absolute():
            self.left += [named] if isinstance(named, str) else []
            return
        there = PurePosixPath(posixpath.normpath(at.parent / named))
        if there.parts[:1] == ("..",):
            raise UsageError(
                f"{self.source.where(place)}: the preset {full} names its data as {named}, outside "
                "of the sweep's folders; put them beside it"
            )
        try:
            fetch_local(named, str(full.parent))
        except BenchmarkError as error:
            raise UsageError(f"{self.source.where(place)}: the preset {full}: {error}") from error
        self._copy_all(full.parent / named, there)


def _stays(name: str) -> bool:
    """Tell whether a path can be kept as written: relative, and climbing at its beginning alone."""
    parts = PurePosixPath(name).parts
    return not name.startswith(("/", "~")) and ".." not in parts[_climbs(name) :]


def _climbs(name: str) -> int:
    """Return how many folders a relative path goes up before it goes down."""
    if name.startswith(("/", "~")):
        return 0
    parts = PurePosixPath(name).parts
    return next((index for index, part in enumerate(parts) if part != ".."), len(parts))
