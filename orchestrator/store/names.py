"""Names that become file names: run ids as people type them, slugs of anything else."""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from pathlib import Path

from orchestrator.errors import UsageError

UNFINISHED = ".unfinished"

_SLUG_LENGTH = 80
_HASH_LENGTH = 12
_UNSAFE = re.compile(r"[^a-z0-9._-]")
_LOOKS_HASHED = re.compile(rf"-[0-9a-f]{{{_HASH_LENGTH}}}\Z")
_RUN_ID = re.compile(r"\w[\w.-]*(?<!\.)\Z")
_RUN_ID_BYTES = 200
_WILDCARDS = frozenset("*?[")


def slug(name: str) -> str:
    """Return a file name for `name`: safe on every file system, different for different names.

    A name that has to be altered carries a hash of the original; so does one that already looks
    hashed, and one with capitals (two names that differ in case alone share a file on some
    systems). The true name stands in a column of the parts.
    """
    safe = _UNSAFE.sub("_", name.lower())[:_SLUG_LENGTH].lstrip(".")
    if safe == name and name and not name.endswith(".") and not _LOOKS_HASHED.search(name):
        return name
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_LENGTH]
    return f"{safe or 'unnamed'}-{digest}"


def unfinished_beside(path: Path) -> Path:
    """Return a new name beside `path` for what is not whole yet: no reader takes it."""
    return path.with_name(f".{secrets.token_hex(8)}{UNFINISHED}")


def check_run_id(run_id: str) -> str:
    """Return `run_id` if it can name a folder everywhere; raise `UsageError` if not."""
    fits = (
        _RUN_ID.match(run_id) is not None
        and len(run_id.encode("utf-8", "surrogatepass")) <= _RUN_ID_BYTES
        and unicodedata.is_normalized("NFC", run_id)
    )
    if fits:
        return run_id
    suggestion = re.sub(r"[^\w.-]+", "-", unicodedata.normalize("NFC", run_id)).strip(".-")[:100]
    hint = f"; try --run-id {suggestion}" if _RUN_ID.match(suggestion) else ""
    raise UsageError(
        f"run id {run_id!r} cannot name a folder: expected letters, digits, '-', '_' and '.', "
        f"starting with a letter or digit, at most {_RUN_ID_BYTES} bytes{hint}"
    )


def check_path(path: Path) -> Path:
    """Return `path` if DuckDB can name it; raise `UsageError` if not."""
    if not _WILDCARDS.isdisjoint(str(path)):
        raise UsageError(
            f"{path}: DuckDB takes the characters * ? [ in a path for wildcards; rename or move "
            "the folder"
        )
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError as error:
        raise UsageError(f"{str(path)!r}: a path that is not UTF-8; rename the folder") from error
    return path


def check_sweep_hash(sweep_hash: str) -> str:
    """Return `sweep_hash` if it is safe as a file name; raise `ValueError` if not."""
    if not re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z_-]{0,99}", sweep_hash):
        raise ValueError(f"not a sweep hash: {sweep_hash!r}")
    return sweep_hash
