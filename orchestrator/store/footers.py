"""Finding parts and telling whole ones from torn and foreign ones by their footers."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from orchestrator.errors import UsageError
from orchestrator.store.names import check_path
from orchestrator.store.parts import KIND_KEY, VERSION_KEY
from orchestrator.store.schemas import SCHEMA_VERSION, SCHEMAS, Kind

BadPart = tuple[Path, str]
"""A file that is skipped, and why."""


def readable_parts(folder: Path, kind: Kind) -> tuple[list[Path], list[BadPart]]:
    """Return the parts of `kind` in `folder` and the folders right under it, sorted by path.

    The second list holds the files that are skipped, each with the reason: torn, foreign, of
    another kind, from a newer program, or a symbolic link. Names with a leading dot are nobody's.
    A folder that is missing holds no parts.
    """
    return check_parts(list(_candidates(folder)), kind)


def check_parts(paths: list[Path], kind: Kind) -> tuple[list[Path], list[BadPart]]:
    """Split `paths` into parts of `kind` and files to skip."""
    good: list[Path] = []
    bad: list[BadPart] = []
    for path in paths:
        reason = _fault(path, kind)
        if reason is None:
            good.append(path)
        else:
            bad.append((path, reason))
    return good, bad


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


def _fault(path: Path, kind: Kind) -> str | None:
    """Return why `path` is not a part of `kind`, or `None` if it is one."""
    try:
        mode = path.lstat().st_mode
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    if stat.S_ISLNK(mode):
        return "a symbolic link: a run's files lie in its own folder"
    if not stat.S_ISREG(mode):
        return "not a regular file"
    try:
        check_path(path)
    except UsageError as error:
        return str(error)
    try:
        schema = pq.read_schema(path)
    except (pa.ArrowException, OSError) as error:
        return f"torn, or not Parquet: {str(error).splitlines()[0]}"
    return _schema_fault(schema, kind)


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
