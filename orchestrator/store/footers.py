"""Finding parts and telling whole ones from torn and foreign ones by their footers."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from orchestrator.errors import UsageError
from orchestrator.store.damage import known_damage
from orchestrator.store.names import check_path
from orchestrator.store.parts import KIND_KEY, REPLACES_KEY, VERSION_KEY
from orchestrator.store.schemas import SCHEMA_VERSION, SCHEMAS, Kind

VANISHED = "it was there, and is gone"

_LOOKS = 5

BadPart = tuple[Path, str]
"""A file that is skipped, and why."""


@dataclass(frozen=True, slots=True)
class Footer:
    """What a whole part says of itself; `replaces` names parts beside it that it stands for."""

    schema: pa.Schema
    rows: int
    replaces: frozenset[str]


def readable_parts(folder: Path, kind: Kind) -> tuple[list[Path], list[BadPart]]:
    """Return the parts of `kind` in `folder` and the folders right under it, sorted by path.

    The second list holds the files that are skipped, each with the reason: torn, foreign, of
    another kind, from a newer program, or a symbolic link. Names with a leading dot are nobody's.
    A part that a compacted one replaces is in neither. A folder that is missing holds no parts.
    """
    good, bad = readable_footers(folder, kind)
    return list(good), bad


def readable_footers(folder: Path, kind: Kind) -> tuple[dict[Path, Footer], list[BadPart]]:
    """Return what `readable_parts` does, each part with its footer."""
    for _ in range(_LOOKS):
        paths = _settled(folder)
        good, bad = check_footers(paths, kind)
        if not any(reason == VANISHED for _, reason in bad):
            break
    return good, bad


def check_parts(paths: list[Path], kind: Kind) -> tuple[list[Path], list[BadPart]]:
    """Split `paths` into parts of `kind` and files to skip, leaving out what is replaced."""
    good, bad = check_footers(paths, kind)
    return list(good), bad


def check_footers(paths: list[Path], kind: Kind) -> tuple[dict[Path, Footer], list[BadPart]]:
    """Return what `check_parts` does, each part with its footer."""
    good: dict[Path, Footer] = {}
    bad: list[BadPart] = []
    replaced: set[Path] = set()
    for path in paths:
        footer = read_footer(path, kind)
        if isinstance(footer, str):
            bad.append((path, footer))
        else:
            good[path] = footer
            replaced.update(path.with_name(name) for name in footer.replaces)
    if not replaced:
        return good, bad
    return (
        {path: footer for path, footer in good.items() if path not in replaced},
        [(path, reason) for path, reason in bad if path not in replaced],
    )


def _settled(folder: Path) -> list[Path]:
    """List `folder` so that what a compaction moves meanwhile is seen in one place or the other.

    A listing takes time: it may miss a new part and also the old ones, which were retired before
    it came to them. Where all of one listing still stands in the next, the next misses nothing.
    """
    found = list(_candidates(folder))
    for _ in range(_LOOKS):
        before, found = found, list(_candidates(folder))
        if set(before) <= set(found):
            break
    return found


def _candidates(folder: Path, *, depth: int = 1) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.name.endswith(".parquet") or entry.is_symlink():
            yield Path(entry.path)
        elif depth and entry.is_dir(follow_symlinks=False):
            yield from _candidates(Path(entry.path), depth=depth - 1)


def read_footer(path: Path, kind: Kind) -> Footer | str:
    """Return the footer of `path`, or why it is not a part of `kind`."""
    try:
        fault = _file_fault(path)
        if fault is not None:
            return fault
        metadata = pq.read_metadata(path)
        schema = metadata.schema.to_arrow_schema()
    except FileNotFoundError:
        return VANISHED
    except (pa.ArrowException, OSError) as error:
        return f"torn, or not Parquet: {str(error).splitlines()[0]}"
    fault = _schema_fault(schema, kind)
    if fault is not None:
        return fault
    replaces = _replaced_names(path.name, schema)
    if replaces is None:
        return f"{REPLACES_KEY.decode()} cannot be read: expected a list of names"
    return Footer(schema, metadata.num_rows, replaces)


def _file_fault(path: Path) -> str | None:
    """Return why `path` is not to be opened, or `None`; raises `OSError` when it cannot be seen."""
    about = path.lstat()
    if stat.S_ISLNK(about.st_mode):
        return "a symbolic link: a run's files lie in its own folder"
    if not stat.S_ISREG(about.st_mode):
        return "not a regular file"
    try:
        check_path(path)
    except UsageError as error:
        return str(error)
    return known_damage(path, about)


def _replaced_names(name: str, schema: pa.Schema) -> frozenset[str] | None:
    """Return the names that a part replaces, or `None` when they cannot be read.

    All are earlier than its own: so no two parts can replace each other.
    """
    try:
        names = json.loads((schema.metadata or {}).get(REPLACES_KEY, b"[]"))
        return frozenset(other for other in names if other < name and "/" not in other)
    except (ValueError, TypeError):
        return None


def _schema_fault(schema: pa.Schema, kind: Kind) -> str | None:
    metadata = schema.metadata or {}
    written_as = metadata.get(KIND_KEY, kind.encode()).decode("utf-8", "replace")
    if written_as != kind:
        return f"holds {written_as}, not {kind}"
    version = metadata.get(VERSION_KEY, b"1")
    if not version.isdigit() or int(version) > SCHEMA_VERSION:
        return (
            f"schema_version {version.decode('utf-8', 'replace')}: written by a newer calibrant "
            f"(this one reads up to {SCHEMA_VERSION})"
        )
    for field in SCHEMAS[kind]:
        index = schema.get_field_index(field.name)
        if index < 0:
            if field.name in schema.names:
                return f"holds the column {field.name} twice"
            if not field.nullable:
                return f"foreign: the column {field.name} is missing"
            continue  # a column that came later: null in older parts
        if not _same_type(field.type, schema.field(index).type):
            return (
                f"foreign: the column {field.name} is {schema.field(index).type}, "
                f"expected {field.type}"
            )
    return None


def _same_type(expected: pa.DataType, found: pa.DataType) -> bool:
    """Tell whether DuckDB reads `found` as it reads `expected` (other tools write large text)."""
    if pa.types.is_dictionary(found):
        found = found.value_type
    if pa.types.is_string(expected):
        return _is_text(found)
    if pa.types.is_list(expected):
        lists = pa.types.is_list(found) or pa.types.is_large_list(found)
        return lists and _same_type(expected.value_type, found.value_type)
    if pa.types.is_timestamp(expected):
        return pa.types.is_timestamp(found) and found.tz is not None and found.unit in {"us", "ms"}
    return bool(expected == found)


def _is_text(found: pa.DataType) -> bool:
    return bool(
        pa.types.is_string(found)
        or pa.types.is_large_string(found)
        or pa.types.is_string_view(found)
    )
