"""Pins: the bytes a preset's data are expected to have, in a file that can be committed.

The file is `calibrant-pins.yaml` beside the sweep, else in the working folder; `CALIBRANT_PINS`
names another. `calibrant benchmarks pin` writes it. What a first download brought is recorded too,
in a file of the same form among the downloads (`CALIBRANT_CACHE`), so that nothing appears in
folders of the user's; it holds where the user's own file says nothing. Every load of a pinned
preset asks for the recorded revision and refuses files whose SHA-256 is another.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from benchmarks.errors import BenchmarkError
from benchmarks.fetch import Fetched, cache_folder, checksum
from benchmarks.preset import preset_names

FILE_NAME = "calibrant-pins.yaml"
VARIABLE = "CALIBRANT_PINS"

_HEAD = """\
# The data of presets as they were pinned; calibrant refuses other bytes. Commit this file.
# `calibrant benchmarks pin NAME` records them anew.
"""
_DOWNLOADS_HEAD = """\
# The data of presets as they were first downloaded; calibrant refuses other bytes where no
# calibrant-pins.yaml of yours says otherwise. `calibrant benchmarks pin NAME` records them anew.
"""


class PinnedFile(BaseModel):
    """One file's name and SHA-256 (64 hex digits)."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    name: str
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class Pin(BaseModel):
    """A preset's data as pinned: their source, the hub's commit (null elsewhere), every file."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    source: str
    revision: str | None = None
    files: list[PinnedFile] = Field(min_length=1)


_PINS = TypeAdapter(dict[str, Pin])


def pins_file(base_dir: Path | str = ".") -> Path:
    """Return the file of pins that holds for sweeps in `base_dir`, whether it is there or not."""
    if stated := os.environ.get(VARIABLE):
        return Path(stated).expanduser()
    beside = Path(base_dir) / FILE_NAME
    return beside if beside.is_file() else Path(FILE_NAME)


def downloads_file() -> Path:
    """Return the file that first downloads are recorded in, whether it is there or not."""
    return cache_folder() / FILE_NAME


@dataclass(frozen=True, slots=True)
class Held:
    """The pin that holds for a preset, and the file it stands in."""

    pin: Pin
    file: Path


@dataclass(frozen=True, slots=True)
class Pins:
    """The pins that hold for sweeps in a folder: the user's, else those of first downloads."""

    file: Path
    own: Mapping[str, Pin]
    downloads: Mapping[str, Pin]

    @classmethod
    def read(cls, base_dir: Path | str = ".") -> Pins:
        """Return what holds in `base_dir`; raises BenchmarkError for a file that is none of pins.

        Downloads' records that may not be read are none: data can be here without them.
        """
        file, downloads = pins_file(base_dir), downloads_file()
        if not (downloads.is_file() and os.access(downloads, os.R_OK)):
            return cls(file, read_pins(file), {})
        own = read_pins(file)
        try:
            return cls(file, own, read_pins(downloads))
        except BenchmarkError as error:
            raise BenchmarkError(
                f"{downloads}: no file of pins. Delete it: it records first downloads alone"
            ) from error

    def of(self, name: str, source: str) -> Held | None:
        """Return the pin of a preset; of a download only where it came from the same `source`."""
        if pin := self.own.get(name):
            return Held(pin, self.file)
        pin = self.downloads.get(name)
        return Held(pin, downloads_file()) if pin and pin.source == source else None


def record_download(name: str, pin: Pin) -> None:
    """Record what a download brought; where that may not be written, the preset stays unpinned."""
    file = downloads_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_pins(file, {**read_pins(file), name: pin}, _DOWNLOADS_HEAD)
    except (BenchmarkError, OSError):
        return


def read_pins(path: Path) -> dict[str, Pin]:
    """Return the pins by preset, none where there is no such file.

    Raises BenchmarkError for a file that is none of pins.
    """
    try:
        text = path.read_text(encoding="utf-8")
        return _PINS.validate_python(yaml.safe_load(text) or {})
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise BenchmarkError(f"{path}: cannot be read as UTF-8 text ({error})") from error
    except yaml.YAMLError as error:
        raise BenchmarkError(f"{path}: not YAML ({' '.join(str(error).split())})") from error
    except ValidationError as error:
        fault = error.errors()[0]
        key = ".".join(str(part) for part in fault["loc"]) or "the file"
        raise BenchmarkError(
            f"{path}: {key}: {fault['msg']}. Take the entry out and pin it again: "
            "calibrant benchmarks pin NAME"
        ) from error


def write_pins(path: Path, pins: Mapping[str, Pin], head: str = _HEAD) -> None:
    """Write the pins, sorted by name, whole or not at all; raises BenchmarkError if it cannot."""
    content = {name: pin.model_dump() for name, pin in sorted(pins.items())}
    text = head + yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=100)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise BenchmarkError(f"{path}: cannot be written ({error.strerror})") from error


def pin_of(fetched: Fetched, source: str) -> Pin:
    """Return the pin of files as they are now; `source` is the preset's, as it is shown."""
    return Pin(
        source=source,
        revision=None if _is_checksum(fetched.revision) else fetched.revision,
        files=[PinnedFile(name=path.name, sha256=_sha256(path)) for path in fetched.paths],
    )


def pinning_command(name: str, file: Path) -> str:
    """Return the command that pins a preset anew where `file` holds."""
    there = "" if file in (pins_file(), downloads_file()) else f"{VARIABLE}={file} "
    what = name if name in preset_names() else f"{name} (or its YAML file)"
    return f"{there}calibrant benchmarks pin {what}"


def check_pin(name: str, held: Held, fetched: Fetched, *, is_download: bool) -> None:
    """Raise BenchmarkError unless the files are the pinned ones.

    Only a download can be deleted and had again.
    """
    pin, pins = held.pin, held.file
    anew = f"pin it anew if you trust it: {pinning_command(name, pins)}"
    if len(fetched.paths) != len(pin.files):
        raise BenchmarkError(
            f"{name}: {len(fetched.paths)} files, where {pins} pins {len(pin.files)}; {anew}"
        )
    for path, pinned in zip(fetched.paths, pin.files, strict=True):
        if (found := _sha256(path)) != pinned.sha256:
            again = f"Delete {path} to download it again" if is_download else "Put that file back"
            raise BenchmarkError(
                f"{name}: {path.name} is not the file that {pins} pins (sha256 {found}, expected "
                f"{pinned.sha256}). {again}, or {anew}"
            )


def _sha256(path: Path) -> str:
    return checksum(path).removeprefix("sha256:")


def _is_checksum(revision: str | None) -> bool:
    return revision is not None and revision.startswith("sha256:")
