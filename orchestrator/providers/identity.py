"""What stands for a model in the request key."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from pathlib import Path

from orchestrator.providers.local import PREFIX, weights


def identity(provider_model: str) -> str:
    """Return the weights' SHA-256 (64 hex digits) for `local/`, else the model string itself.

    Wherever the file lies and whatever it is called, the same weights give the same keys; other
    weights under the same name give others. Raises UsageError when the weights are missing.
    """
    if not provider_model.startswith(PREFIX):
        return provider_model
    return _file_digest(weights(provider_model))


def _file_digest(path: Path) -> str:
    """Return the file's SHA-256, remembered under its path, size and time of change."""
    stat = path.stat()
    state: dict[str, str | int] = {
        "path": str(path),
        "size": stat.st_size,
        "mtime_ns": stat.st_mtime_ns,
    }
    memory = _cache_folder() / f"{hashlib.sha256(str(path).encode()).hexdigest()[:32]}.json"
    if (known := _remembered(memory, state)) is not None:
        return known
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    with contextlib.suppress(OSError):  # a read-only home only means hashing again
        _write_whole(memory, json.dumps({**state, "sha256": digest}))
    return digest


def _remembered(memory: Path, state: dict[str, str | int]) -> str | None:
    try:
        known = json.loads(memory.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(known, dict):
        return None
    digest = known.pop("sha256", None)
    return digest if known == state and isinstance(digest, str) and len(digest) == 64 else None


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "calibrant" / "weights"


def _write_whole(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", dir=path.parent, delete=False
    ) as partial:
        partial.write(text)
    Path(partial.name).replace(path)
