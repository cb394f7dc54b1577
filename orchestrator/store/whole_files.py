"""Files that appear whole or not at all."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from orchestrator.store.mirror import publish
from orchestrator.store.names import UNFINISHED, unfinished_beside


def write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Make `path` appear with what `write` puts into the file it is given, or not at all.

    The unfinished file lies in the same folder under a name with a leading dot, which no reader
    takes. After a return the file and its name have reached the disk and, where the folder mirrors
    an object store, that store.
    """
    unfinished = unfinished_beside(path)
    try:
        write(unfinished)
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        publish(unfinished, path)
        unfinished.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_whole_text(path: Path, text: str) -> None:
    """Make `path` appear with `text` as UTF-8, or not at all."""
    write_whole(path, lambda unfinished: _write_bytes(unfinished, text.encode("utf-8")))


def make_folder(folder: Path) -> None:
    """Create `folder` and what is missing above it, and see that their names reach the disk."""
    created = []
    for level in (folder, *folder.parents):
        if level.exists():
            break
        created.append(level)
    folder.mkdir(parents=True, exist_ok=True)
    for level in created:
        sync_folder(level.parent)


def remove_unfinished(folder: Path, *, depth: int = 2) -> None:
    """Remove what killed writers left in `folder` and, `depth` levels deep, in those below it.

    A worker that outlives its driver for a moment loses no row by it: its write fails, and the
    rows wait for the next flush.
    """
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if depth:
                remove_unfinished(Path(entry.path), depth=depth - 1)
        elif entry.name.startswith(".") and entry.name.endswith(UNFINISHED):
            with contextlib.suppress(OSError):
                Path(entry.path).unlink()


def sync_folder(folder: Path) -> None:
    """See that the names in `folder` have reached the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_bytes(path: Path, content: bytes) -> None:
    path.write_bytes(content)
