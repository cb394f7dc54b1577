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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path, PurePosixPath
from typing import IO
from urllib.parse import unquote, urlsplit, urlunsplit

from benchmarks.errors import BenchmarkError, UnreachableError, nearest
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


def fetch_urls(urls: Sequence[str]) -> Fetched:
    """Return the files at several URLs, in their order; the revision is that of all together."""
    fetched = [fetch_url(url) for url in urls]
    return several_files(
        [path for each in fetched for path in each.paths],
        together([each.source for each in fetched]),
    )


def several_files(paths: Sequence[Path], source: str) -> Fetched:
    """Return local files as one data set, whose revision is the checksum of their checksums."""
    digest = hashlib.sha256("".join(checksum(path) for path in paths).encode())
    return Fetched(tuple(paths), source, f"sha256:{digest.hexdigest()}")


def together(urls: Sequence[str]) -> str:
    """Return several addresses as one text: `https://a.example/{x.csv, y.csv}`."""
    folders = {url.rpartition("/")[0] for url in urls}
    if len(urls) == 1 or len(folders) > 1:
        return ", ".join(urls)
    return f"{folders.pop()}/{{{', '.join(url.rpartition('/')[2] for url in urls)}}}"


def files_in(folder: Path) -> list[Path]:
    """Return the data files of a local folder and of the folders in it, sorted."""
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)


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
        raise UnreachableError(f"{shown}: cannot be reached ({error.reason}). {advice}") from error
    except (OSError, HTTPException) as error:
        raise UnreachableError(f"{shown}: download failed ({error}). {advice}") from error


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
    """A data set on the hub: a file in its repository, or the Parquet conversion of its splits.

    With several configs and splits it is every split of every config, in this order.
    """

    repo: str
    configs: tuple[str, ...] = ()
    splits: tuple[str, ...] = ()
    file: str | None = None
    revision: str | None = None

    @property
    def patterns(self) -> list[str]:
        """The files, as patterns of paths in the repository."""
        if self.file is not None:
            return [self.file]
        return [f"{config}/{split}/*.parquet" for config in self.configs for split in self.splits]


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
    endpoint = os.environ.get("HF_ENDPOINT")
    shown = f"datasets/{source.repo}@{revision}/{', '.join(source.patterns)}"
    way_out = f"Download it by hand and give {_by_hand(source, preset)}"
    try:
        folder = Path(
            snapshot_download(
                source.repo,
                repo_type="dataset",
                revision=revision,
                allow_patterns=source.patterns,
                endpoint=endpoint,
            )
        )
    except hub.GatedRepoError as error:
        page = f"{endpoint or 'https://huggingface.co'}/datasets/{source.repo}"
        raise UnreachableError(
            f"{preset}: {shown} is gated. Ask for access at {page} and set HF_TOKEN to a token of "
            f"the account that has it. {way_out}"
        ) from error
    except (hub.RepositoryNotFoundError, hub.RevisionNotFoundError) as error:
        raise BenchmarkError(
            f"{preset}: {shown} is not on the hub, or private (HF_TOKEN). {way_out}"
        ) from error
    except hub.LocalEntryNotFoundError as error:
        raise UnreachableError(
            f"{preset}: {shown} cannot be reached (no network, or HF_HUB_OFFLINE is set) and is "
            f"not in the hub's cache. {way_out}"
        ) from error
    except (hub.HfHubHTTPError, httpx.HTTPError, OSError) as error:
        response = getattr(error, "response", None)
        reason = f"status {response.status_code}" if response is not None else type(error).__name__
        raise UnreachableError(f"{preset}: {shown} cannot be read ({reason}). {way_out}") from error
    paths: list[Path] = []
    for pattern in source.patterns:
        found = sorted(folder.glob(pattern))
        if not found:
            raise BenchmarkError(
                f"{preset}: datasets/{source.repo}@{revision} holds no such file ({pattern}). "
                f"{way_out}"
            )
        paths += found
    # The hub's cache names the folder of a snapshot by its commit.
    return Fetched(tuple(paths), shown, folder.name)


def _by_hand(source: HubSource, preset: str) -> str:
    if source.file is not None:
        return f"the file: {{name: {preset}, path: {source.file.rpartition('/')[2]}}}"
    if len(source.patterns) == 1:
        return f"the file: {{name: {preset}, path: {preset}.parquet}}"
    return f"the folder that holds all of it: {{name: {preset}, path: {preset}}}"
