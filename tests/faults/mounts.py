"""Small and read-only file systems. Mounting needs root; without it these tests are skipped."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

CHUNK = bytes(64 * 1024)


def _mount(*arguments: object) -> None:
    try:
        subprocess.run(
            ["mount", *map(str, arguments)], check=True, capture_output=True, text=True, timeout=20
        )
    except (OSError, subprocess.CalledProcessError) as error:
        why = getattr(error, "stderr", None) or str(error)
        pytest.skip(f"mounting is not permitted here: {why.strip()}")


def _unmount(folder: Path) -> None:
    subprocess.run(["umount", "--lazy", str(folder)], check=True, timeout=20)


@contextlib.contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[SmallDisk]:
    """Have a file system of its own at a folder."""
    folder.mkdir(exist_ok=True)
    _mount("-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder)
    try:
        yield SmallDisk(folder)
    finally:
        _unmount(folder)


class SmallDisk:
    """A mounted disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fill(self) -> None:
        """Leave not a byte free."""
        with (
            contextlib.suppress(OSError),
            (self.folder / "ballast").open("wb", buffering=0) as ballast,
        ):
            while ballast.write(CHUNK):
                pass

    def grow(self, megabytes: int) -> None:
        """Make it larger."""
        _mount("-o", f"remount,size={megabytes}m", self.folder)

    def make_read_only(self) -> None:
        """Let nothing be written any more; nobody may have a file open for it."""
        _mount("-o", "remount,ro", self.folder)

    def make_writable(self) -> None:
        _mount("-o", "remount,rw", self.folder)


@contextlib.contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Make a folder read-only for a while, also for those who have files in it open."""
    _mount("--bind", folder, folder)
    try:
        _mount("-o", "remount,bind,ro", folder)
        yield
    finally:
        _unmount(folder)
