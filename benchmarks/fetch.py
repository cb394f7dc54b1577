"""Bringing files here: from a URL or the Hugging Face hub, once, into a cache folder."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path, PurePosixPath
from typing import IO
from urllib.parse import unquote, urlsplit, urlunsplit

from benchmarks.errors import BenchmarkError, nearest
from benchmarks.rows import SUFFIXES

TIMEOUT_S = 60.0
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Fetched:
    """Local files of one data set, what to call their source, and their commit when known."""

    paths: tuple[Path, ...]
    source: str
    revision: str | None = None


def is_url(path: str) -> bool:
    """Whether a benchmark's path is an http(s) address."""
    return path.lower().startswith(("http://", "https://"))


def shown_url(url: str) -> str:
    """Return the URL without user, password, query and fragment: those may hold secrets."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def cache_folder() -> Path:
    """Return the folder for downloads: `CALIBRANT_CACHE`, else the user's cache folder."""
    if own := os.environ.get("CALIBRANT_CACHE"):
        return Path(own).expanduser()
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "calibrant"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "calibrant"


def checksum(path: Path) -> str:
    """Return `sha256:` and the file's hex digest."""
    with path.open("rb") as file:
        return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"


def fetch_local(path: str, base_dir: str) -> Fetched:
    """Return a local file, relative to `base_dir`, with the nearest name if it is not there."""
    full = Path(base_dir) / Path(path).expanduser()
    if not full.exists():
        beside = [entry.name for entry in full.parent.iterdir()] if full.parent.is_dir() else []
        raise BenchmarkError(
            f"{full}: no such file (paths in a sweep are relative to its folder)."
            f"{nearest(full.name, beside)}"
        )
    return Fetched((full,), str(full), checksum(full) if full.is_file() else None)


def fetch_url(url: str, *, sha256: str | None = None) -> Fetched:
    """Return the file at an http(s) URL, downloaded unless the cache has it.

    Raises BenchmarkError when it cannot be reached or its checksum is not the pinned one.
    """
    shown = shown_url(url)
    name = PurePosixPath(unquote(urlsplit(url).path)).name or "data"
    if PurePosixPath(name).suffix.lower() not in SUFFIXES:
        raise BenchmarkError(
            f"{shown}: expected a URL that ends in {', '.join(SUFFIXES)}. "
            "Download the file and give its path"
        )
    key = hashlib.sha256(url.encode()).hexdigest()[:16]
    safe_name = re.sub(r"[^A-Za-z0-9._-]+", "_", name)[-80:]
    target = cache_folder() / "downloads" / f"{key}-{safe_name}"
    if not target.exists():
        _download(url, target)
    found = checksum(target)
    if sha256 is not None and found != f"sha256:{sha256}":
        raise BenchmarkError(
            f"{shown}: the file differs from the pinned one ({found}, expected sha256:{sha256}). "
            f"Delete {target} to download it again, or give a file you trust with path:"
        )
    return Fetched((target,), shown, found)


def _download(url: str, target: Path) -> None:
    """Write the response's body to `target`, whole or not at all."""
    shown = shown_url(url)
    advice = "Check the address and the network, or download the file and give its path"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        # is_url has let http and https through only.
        with urllib.request.urlopen(url, timeout=TIMEOUT_S) as response:  # noqa: S310
            expected = response.headers.get("Content-Length")
            with _whole_file(target) as file:
                size = 0
                while chunk := response.read(_CHUNK):
                    file.write(chunk)
                    size += len(chunk)
                if expected is not None and size != int(expected):
                    raise BenchmarkError(f"{shown}: got {size} of {expected} bytes. Try again")
    except urllib.error.HTTPError as error:
        raise BenchmarkError(f"{shown}: the server answered {error.code}. {advice}") from error
    except urllib.error.URLError as error:
        raise BenchmarkError(f"{shown}: cannot be reached ({error.reason}). {advice}") from error
    except (OSError, HTTPException) as error:
        raise BenchmarkError(f"{shown}: download failed ({error}). {advice}") from error


@contextlib.contextmanager
def _whole_file(target: Path) -> Iterator[IO[bytes]]:
    """Open a file beside `target` that takes its name when all went well, and goes when not."""
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".part-", delete=False) as file:
        part = Path(file.name)
        try:
            yield file
            file.flush()
            os.fsync(file.fileno())
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class HubSource:
    """A data set on the hub: a file in its repository, or the Parquet conversion of a split."""

    repo: str
    config: str | None = None
    split: str | None = None
    file: str | None = None
    revision: str | None = None


def fetch_hub(source: HubSource, preset: str) -> Fetched:
    """Return the files of a data set on the hub, downloaded unless the hub's cache has them.

    `HF_ENDPOINT`, `HF_TOKEN`, `HF_HUB_OFFLINE` and the hub's other variables hold. Raises
    BenchmarkError with the way out (a local file) when the set is gated or unreachable.
    """
    # Loaded here: half a second, and local files do without it.
    import httpx
    from huggingface_hub import errors as hub
    from huggingface_hub import snapshot_download

    revision = source.revision or ("main" if source.file else "refs/convert/parquet")
    pattern = source.file or f"{source.config}/{source.split}/*.parquet"
    shown = f"datasets/{source.repo}@{revision}/{pattern}"
    example = source.file.rpartition("/")[2] if source.file else f"{preset}.parquet"
    way_out = f"Download it by hand and give the file: {{name: {preset}, path: {example}}}"
    try:
        folder = Path(
            snapshot_download(
                source.repo,
                repo_type="dataset",
                revision=revision,
                allow_patterns=[pattern],
                endpoint=os.environ.get("HF_ENDPOINT"),
            )
        )
    except hub.GatedRepoError as error:
        raise BenchmarkError(
            f"{preset}: {shown} is gated. Accept its terms on the hub and set HF_TOKEN. {way_out}"
        ) from error
    except (hub.RepositoryNotFoundError, hub.RevisionNotFoundError) as error:
        raise BenchmarkError(
            f"{preset}: {shown} is not on the hub, or private (HF_TOKEN). {way_out}"
        ) from error
    except hub.LocalEntryNotFoundError as error:
        raise BenchmarkError(
            f"{preset}: {shown} cannot be reached (no network, or HF_HUB_OFFLINE is set) and is "
            f"not in the hub's cache. {way_out}"
        ) from error
    except (hub.HfHubHTTPError, httpx.HTTPError, OSError) as error:
        response = getattr(error, "response", None)
        reason = f"status {response.status_code}" if response is not None else type(error).__name__
        raise BenchmarkError(f"{preset}: {shown} cannot be read ({reason}). {way_out}") from error
    paths = tuple(sorted(folder.glob(pattern)))
    if not paths:
        raise BenchmarkError(f"{preset}: {shown} holds no such file. {way_out}")
    # The hub's cache names the folder of a snapshot by its commit.
    return Fetched(paths, shown, folder.name)
