"""An object store: whole objects by name, with its failures as `OSError`.

obstore speaks to S3 and what is compatible with it, Google Cloud Storage and Azure. Of the
libraries that do, it alone writes under a condition ("only if it is still the one I read") on all
three, and a lock needs that.
"""

from __future__ import annotations

import contextlib
import functools
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from tenacity import (
    Retrying,
    retry_if_exception,
    stop_after_attempt,
    stop_after_delay,
    wait_exponential_jitter,
)

from orchestrator.errors import ObjectStoreError, UsageError
from orchestrator.store.urls import normal_url

if TYPE_CHECKING:
    from obstore import ObjectMeta, PutMode, PutResult, UpdateVersion
    from obstore.store import ObjectStore

_CHUNK = 8 * 2**20
_ENDPOINTS = {
    "s3": ("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"),
    "gs": ("GOOGLE_BASE_URL",),
    "az": ("AZURE_STORAGE_ENDPOINT", "AZURE_ENDPOINT"),
}
"""Variables that name another endpoint than the provider's own, the first that is set."""

_CREDENTIALS = {
    "s3": "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY or AWS_PROFILE",
    "gs": "GOOGLE_APPLICATION_CREDENTIALS (a file)",
    "az": "AZURE_STORAGE_ACCOUNT_NAME and AZURE_STORAGE_ACCOUNT_KEY",
}
"""What says who asks, for a person who has said nothing."""

SILENCE = timedelta(minutes=2)
"""How long nothing may come before a connection is given up; an upload is one silence."""

_WHOLE = timedelta(hours=1)
"""How long one answer may take in all: a large part on a slow line."""

PATIENCE = timedelta(minutes=3)
"""How long one call is tried again for: an error of the server, or a broken connection."""


def _may_pass(error: BaseException) -> bool:
    from obstore.exceptions import PermissionDeniedError, UnauthenticatedError

    refused = isinstance(error.__context__, PermissionDeniedError | UnauthenticatedError)
    return isinstance(error, ObjectStoreError) and not refused


_P = ParamSpec("_P")
_T = TypeVar("_T")


def _patiently(
    call: Callable[Concatenate[Objects, _P], _T],
) -> Callable[Concatenate[Objects, _P], _T]:
    """Try again what obstore does not: an answer that was cut off, a write under a condition."""

    @functools.wraps(call)
    def trying(self: Objects, /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
        return self.patience.copy()(call, self, *args, **kwargs)

    return trying


@dataclass(frozen=True, slots=True)
class Entry:
    """An object as a listing tells of it: its name below the store's prefix, and bytes."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Version:
    """The marks of one version of an object: S3 and Azure compare the tag, Google the number."""

    e_tag: str | None
    number: str | None

    @classmethod
    def of(cls, said: PutResult | ObjectMeta) -> Version:
        """Return the marks in what the store says of an object."""
        return cls(said["e_tag"], said["version"])

    def as_condition(self) -> UpdateVersion:
        """Return them as the condition of a write; what the store does not state is left out."""
        condition: UpdateVersion = {}
        if self.e_tag is not None:
            condition["e_tag"] = self.e_tag
        if self.number is not None:
            condition["version"] = self.number
        return condition


@dataclass(frozen=True, slots=True)
class Said:
    """An object's content, which version of it this is, and when the store took it."""

    content: bytes
    version: Version
    written: datetime


class Objects:
    """The objects below one URL. Every call may take minutes before it gives up.

    Raises `ObjectStoreError`, an `OSError`, with the store's own words, which never hold a key.
    """

    def __init__(self, url: str, *, call_s: float | None = None) -> None:
        """`call_s` bounds each call, which is then tried once.

        Raises `UsageError` for what is no URL of an object store.
        """
        self.url = normal_url(url)
        self.patience = Retrying(
            retry=retry_if_exception(_may_pass),
            stop=stop_after_attempt(6 if call_s is None else 1) | stop_after_delay(PATIENCE),
            wait=wait_exponential_jitter(multiplier=0.1, max=5),
            reraise=True,
        )
        self._store = _open(self.url, call_s)

    def with_calls_within(self, seconds: float) -> Objects:
        """Return the same objects for one who cannot wait."""
        return Objects(self.url, call_s=seconds)

    def put(self, name: str, source: Path | bytes) -> None:
        """Write a whole object, in one request: it appears whole or not at all."""
        import obstore

        with self._told(name):
            obstore.put(self._store, name, source, use_multipart=False)

    @_patiently
    def put_if(self, name: str, content: bytes, version: Version | None) -> Version | None:
        """Write the object if it is still that version, or, for `None`, if there is none.

        Return the new version; `None` when another was there, or none any more. A repeated try may
        meet what the first one wrote, which counts as written: `content` must be the caller's
        alone. Raises `FileNotFoundError` when there is no such bucket.
        """
        import obstore
        from obstore.exceptions import AlreadyExistsError, NotModifiedError, PreconditionError

        with self._told(name):
            mode: PutMode = "create" if version is None else version.as_condition()
            try:
                result = obstore.put(self._store, name, content, mode=mode, use_multipart=False)
            except FileNotFoundError:
                if version is None:
                    raise  # it is the bucket that is not there
                return None
            except (AlreadyExistsError, NotModifiedError, PreconditionError):
                now = self.get(name)
                return now.version if now is not None and now.content == content else None
            return Version.of(result)

    @_patiently
    def get(self, name: str) -> Said | None:
        """Return a small object, `None` when there is none."""
        import obstore

        with self._told(name):
            try:
                result = obstore.get(self._store, name)
                meta = result.meta
                return Said(bytes(result.bytes()), Version.of(meta), meta["last_modified"])
            except FileNotFoundError:
                return None

    @_patiently
    def download(self, entry: Entry, path: Path) -> None:
        """Write an object into a file. Raises `FileNotFoundError` when it is gone."""
        import obstore

        with self._told(entry.name):
            size = 0
            with path.open("wb") as file:
                for chunk in obstore.get(self._store, entry.name).stream(min_chunk_size=_CHUNK):
                    size += file.write(chunk)
            if size != entry.size:
                raise ObjectStoreError(
                    f"{self.url}/{entry.name}: {size:,} bytes came of {entry.size:,}"
                )

    @_patiently
    def entries(self, prefix: str) -> list[Entry]:
        """Return the objects below `prefix`, a folder."""
        import obstore

        with self._told(prefix):
            return [
                Entry(each["path"], each["size"])
                for batch in obstore.list(self._store, prefix or None)
                for each in batch
            ]

    @_patiently
    def folders(self) -> list[str]:
        """Return the names of the folders at the top, sorted."""
        import obstore

        with self._told(""):
            found = obstore.list_with_delimiter(self._store)["common_prefixes"]
        return sorted(found)

    def delete(self, name: str) -> None:
        """Remove an object; one that is not there is no error."""
        import obstore

        with self._told(name), contextlib.suppress(FileNotFoundError):
            obstore.delete(self._store, name)

    @contextlib.contextmanager
    def _told(self, name: str) -> Iterator[None]:
        from obstore.exceptions import BaseError

        try:
            yield
        except FileNotFoundError as error:
            raise FileNotFoundError(f"{self.url}/{name}: is not there") from error
        except BaseError as error:
            raise ObjectStoreError(
                f"{self.url}/{name}".rstrip("/") + f": {_brief(error, self.url)}"
            ) from None


def _open(url: str, call_s: float | None) -> ObjectStore:
    from obstore.exceptions import BaseError
    from obstore.store import from_url

    silence = SILENCE if call_s is None else timedelta(seconds=call_s)
    options: dict[str, Any] = {
        "client_options": {
            "timeout": _WHOLE if call_s is None else silence,
            "read_timeout": silence,
            "connect_timeout": min(silence, timedelta(seconds=10)),
            "allow_http": _is_plain(url),
        },
        "retry_config": {"max_retries": 0 if call_s else 1000, "retry_timeout": PATIENCE},
    }
    if url.startswith("s3:") and (provider := _profile()) is not None:
        options["credential_provider"] = provider
    try:
        return from_url(url, **options)
    except (BaseError, ValueError) as error:
        raise UsageError(f"{url}: {_brief(error, url)}") from None


def _is_plain(url: str) -> bool:
    """Tell whether the stated endpoint is one without TLS, as a store on this machine has."""
    names = _ENDPOINTS[url.partition(":")[0]]
    stated = next(filter(None, map(os.environ.get, names)), "")
    return stated.startswith("http://")


def _profile() -> Any | None:
    """Return what gives the keys of a profile in AWS's own files, where those are stated."""
    if os.environ.get("AWS_ACCESS_KEY_ID"):
        return None
    profile = os.environ.get("AWS_PROFILE")
    if not profile and not (Path.home() / ".aws" / "credentials").exists():
        return None
    from botocore.exceptions import BotoCoreError
    from obstore.auth.boto3 import Boto3CredentialProvider

    try:
        return Boto3CredentialProvider()
    except (BotoCoreError, ValueError) as error:  # no such profile, a broken file, no keys in it
        if not profile:
            return None  # the file may serve others: the machine may have a role
        raise UsageError(
            f"AWS_PROFILE={profile}: {error}; expected a profile with keys in ~/.aws/config or "
            "~/.aws/credentials. Name another one, or set AWS_ACCESS_KEY_ID and "
            "AWS_SECRET_ACCESS_KEY"
        ) from None


def _brief(error: Exception, url: str) -> str:
    """Return an error's first line without what the library adds for its own debugging."""
    text = str(error).split("\n\nDebug source:", 1)[0]
    if "169.254.169.254" in text:
        variables = _CREDENTIALS[url.partition(":")[0]]
        return f"no credentials were found: set {variables}, or run where the machine has a role"
    code = re.search(r"<Code>([^<]*)</Code>\s*<Message>([^<]*)</Message>", text)
    if code:
        return f"{code[1]}: {code[2]}"
    return " ".join(text.split())[:300]
