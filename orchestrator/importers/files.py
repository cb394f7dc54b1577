"""The files of a log: found, read as JSON, and named in what is said about them."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from orchestrator.errors import UsageError


def find_files(paths: Sequence[Path], suffixes: Sequence[str], expected: str) -> list[Path]:
    """Return the files named, and of a folder those below it with one of the suffixes, by name.

    Raises `UsageError` for a path that is not there, and for a folder without such a file.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(
                each for each in path.rglob("*") if each.is_file() and each.suffix in suffixes
            )
            if not inside:
                raise UsageError(f"{path}: no {' or '.join(suffixes)} file in it; give {expected}")
            found += inside
        elif path.is_file():
            found.append(path)
        else:
            raise UsageError(f"{path}: no such file or folder; give {expected}")
    return list(dict.fromkeys(found))


def digest_of(files: Iterable[Path]) -> str:
    """Return a SHA-256 over the contents of files, in whatever order they are named."""
    digests = []
    for path in files:
        with path.open("rb") as file:
            digests.append(hashlib.file_digest(file, "sha256").hexdigest())
    return hashlib.sha256("".join(sorted(digests)).encode()).hexdigest()


def not_a_log(path: Path, why: str, expected: str) -> UsageError:
    """Return the error of a file that cannot be read as a log of the tool."""
    return UsageError(f"{path}: {why}; expected {expected}. Nothing was imported")


def parse(data: bytes, where: str, expected: str) -> Any:
    """Return what JSON says; NaN, which Python writes, is null.

    Raises `UsageError` for what is not JSON.
    """
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError as first:
        try:  # NaN and halves of surrogate pairs, which Python's json writes and reads
            return _clean(json.loads(data, parse_constant=lambda _: None))
        except (ValueError, RecursionError):
            raise UsageError(
                f"{where}: not JSON, or torn ({first}); expected {expected}. Nothing was imported"
            ) from first


def load(path: Path, expected: str) -> Any:
    """Return the JSON of a file; raises `UsageError`."""
    return parse(path.read_bytes(), str(path), expected)


def lines(path: Path, expected: str) -> Iterator[tuple[str, Any]]:
    """Yield (place, JSON) of each line of a JSONL file; raises `UsageError` naming the line."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                where = f"{path} line {number}"
                yield where, parse(line, where, expected)


def mapping(value: Any) -> dict[str, Any]:
    """Return a mapping, an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def text_of(value: Any) -> str | None:
    """Return a value as text: null is none, numbers as they are written, the rest as JSON."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"{value:.15g}" if isinstance(value, float) else str(value)
    return json.dumps(value, ensure_ascii=False, default=str)


def number_of(value: Any) -> float | None:
    """Return a finite number, or `None` for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if math.isfinite(value) else None


def count_of(value: Any) -> int | None:
    """Return a whole number, or `None` for anything else."""
    number = number_of(value)
    return None if number is None else int(number)


def moment(value: Any) -> datetime | None:
    """Return a time as ISO text or as seconds since 1970, in UTC; `None` for anything else."""
    try:
        if isinstance(value, str):
            found = datetime.fromisoformat(value)
            return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
        seconds = number_of(value)
        return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def messages_of(messages: Any) -> tuple[str | None, str | None]:
    """Return (system, prompt) of chat messages; several turns stand below their roles."""
    if isinstance(messages, str):
        return None, messages
    found = [each for each in messages or () if isinstance(each, dict)]
    system = [content_of(each.get("content")) for each in found if each.get("role") == "system"]
    others = [each for each in found if each.get("role") != "system"]
    if len(others) == 1:
        prompt = content_of(others[0].get("content"))
    else:
        prompt = "\n\n".join(
            f"{each.get('role')}: {content_of(each.get('content'))}" for each in others
        )
    return "\n\n".join(system) or None, prompt or None


def content_of(content: Any) -> str:
    """Return the text of a message's content: text, or parts of which those with text count."""
    if isinstance(content, list):
        return "\n".join(
            str(part["text"]) for part in content if isinstance(part, dict) and part.get("text")
        )
    return text_of(content) or ""


def _clean(value: Any) -> Any:
    """Return JSON values in which half of a surrogate pair is U+FFFD."""
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(value, list):
        return [_clean(each) for each in value]
    if isinstance(value, dict):
        return {_clean(key): _clean(each) for key, each in value.items()}
    return value
