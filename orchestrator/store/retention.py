"""What becomes of old runs: what can be worked out anew is dropped, or the whole run is deleted."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

from orchestrator.store.cache import CACHE_FOLDER
from orchestrator.store.lock import FILE_NAME as LOCK_FILE
from orchestrator.store.manifest import FILE_NAME as MANIFEST_FILE
from orchestrator.store.mirror import objects_at, remove
from orchestrator.store.run_folder import RunFolder


def size_of(run: RunFolder) -> int:
    """Return the bytes of a run's files; in an object store, of those there."""
    there = objects_at(run.path)
    if there is not None:
        objects, name = there
        return sum(entry.size for entry in objects.entries(name))
    return _bytes_below(run.path)


def cache_size(run: RunFolder) -> int:
    """Return the bytes of a run's `cache/` on this machine."""
    return _bytes_below(run.path / CACHE_FOLDER)


def drop_cache(run: RunFolder) -> None:
    """Remove `cache/`, which readers work out anew. Raises `OSError`."""
    folder = run.path / CACHE_FOLDER
    if folder.is_dir() and not folder.is_symlink():
        shutil.rmtree(folder)


def delete_run(run: RunFolder) -> None:
    """Delete a run, also from its object store. Its manifest goes first: then it is no run.

    Raises `IncompleteError` naming the process that writes to it, if one does, and `OSError` where
    the disk or the store refuses.
    """
    there = objects_at(run.path)
    with run.lock():
        remove(run.path / MANIFEST_FILE)
        if there is None:
            shutil.rmtree(run.path)
            return
        objects, name = there
        for entry in objects.entries(name):
            path = run.path / entry.name.removeprefix(f"{name}/")
            if path.name != LOCK_FILE and ".." not in path.parts:
                with contextlib.suppress(FileNotFoundError):  # not fetched to this machine
                    remove(path)
    objects.delete(f"{name}/{LOCK_FILE}")
    shutil.rmtree(run.path)


def _bytes_below(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())
