"""URLs of places in object stores."""

from __future__ import annotations

import re

from orchestrator.errors import UsageError

SCHEMES = ("s3", "gs", "az")

_URL = re.compile(rf"({'|'.join(SCHEMES)})://([A-Za-z0-9][A-Za-z0-9._-]*)(?:/([^?#]*))?")


def is_url(text: object) -> bool:
    """Tell whether `text` names a place in an object store, or tries to."""
    return isinstance(text, str) and "://" in text


def normal_url(url: str) -> str:
    """Return the URL without slashes at its end; raise `UsageError` for what is none of ours."""
    match = _URL.fullmatch(url)
    if match is None:
        from benchmarks.fetch import shown_url

        raise UsageError(
            f"{shown_url(url)}: expected a folder, or a place in an object store such as "
            "s3://bucket/runs, gs://bucket/runs or az://container/runs"
        )
    scheme, bucket, prefix = match.groups()
    parts = [part for part in (prefix or "").split("/") if part]
    if any(part in (".", "..") for part in parts):
        raise UsageError(f"{url}: expected a path without . and ..")
    return "/".join([f"{scheme}://{bucket}", *parts])
