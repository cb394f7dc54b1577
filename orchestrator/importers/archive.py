"""Zip archives as Inspect writes them: compressed with Zstandard, which Python 3.11 cannot read."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path
from types import TracebackType

import pyarrow as pa

from orchestrator.importers.files import not_a_log

ZSTANDARD = 93
"""The number of the method in the format of zip archives."""

_LOCAL_HEADER = struct.Struct("<4s5H3L2H")


def is_archive(path: Path) -> bool:
    """Tell whether a file is an archive by its name or its first bytes."""
    with path.open("rb") as file:
        return path.suffix == ".eval" or file.read(4) == b"PK\x03\x04"


class Archive:
    """The entries of an archive. Use in a `with` block; raises `UsageError` for a torn one."""

    def __init__(self, path: Path, expected: str) -> None:
        self._path = path
        self._expected = expected
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError) as error:
            raise not_a_log(path, f"cannot be opened, or is torn ({error})", expected) from error
        self._entries = {each.filename: each for each in self._zip.infolist()}
        self.names = tuple(self._entries)

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    def read(self, name: str) -> bytes:
        """Return an entry's content; raises `UsageError` when it is damaged."""
        entry = self._entries[name]
        try:
            if entry.compress_type != ZSTANDARD:
                return self._zip.read(entry)
            packed = pa.BufferReader(self._packed(entry))
            with pa.CompressedInputStream(packed, "zstd") as stream:
                data: bytes = stream.read()
            if zlib.crc32(data) != entry.CRC:
                raise zipfile.BadZipFile("wrong checksum")
        except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError) as error:
            raise not_a_log(self._path, f"{name} is damaged ({error})", self._expected) from error
        return data

    def _packed(self, entry: zipfile.ZipInfo) -> bytes:
        with self._path.open("rb") as file:
            file.seek(entry.header_offset)
            header = file.read(_LOCAL_HEADER.size)
            if len(header) < _LOCAL_HEADER.size:
                raise zipfile.BadZipFile("cut off")
            *_, name_length, extra_length = _LOCAL_HEADER.unpack(header)
            file.seek(name_length + extra_length, 1)
            return file.read(entry.compress_size)
