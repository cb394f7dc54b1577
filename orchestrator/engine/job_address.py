"""Where a cluster takes jobs, and whether it asks for a token there."""

from __future__ import annotations

import ipaddress
import os
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from orchestrator.errors import CalibrantError, UsageError

PROBE_S = 10.0

LET_IN_BY = (
    "set RAY_AUTH_TOKEN, or RAY_AUTH_TOKEN_PATH to its file, or write it into ~/.ray/auth_token"
)

_EXPECTED = "expected the address of the dashboard of a cluster's head, such as http://host:8265"
_SHUT = (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN)


@dataclass(frozen=True, slots=True)
class JobAddress:
    """A cluster's job server. `token` is sent with every request, where there is one."""

    url: str
    token: str | None = field(repr=False)

    @property
    def headers(self) -> dict[str, str]:
        """The headers that let us in."""
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}

    @property
    def is_open_to_listeners(self) -> bool:
        """Whether a token goes to another machine without encryption."""
        parts = urlsplit(self.url)
        return bool(self.token) and parts.scheme == "http" and not _is_here(parts.hostname or "")


def job_address(address: str, *, insecure: bool = False) -> JobAddress:
    """Return the job server at a URL such as http://host:8265, after a look at it.

    It is asked for its version, first without a token: who answers that takes jobs from anybody,
    and is refused unless `insecure` (no token is sent to it). Raises `UsageError` for what is no
    URL, for a cluster that is open to all, and for one that does not take the token;
    `CalibrantError` when nothing that speaks as Ray does answers there.
    """
    url = _checked(address)
    asked = _version(url, {})
    if asked.status_code == httpx.codes.OK:
        _check_ray(url, asked)
        if not insecure:
            raise UsageError(
                f"--address {url}: the cluster takes jobs from anybody who reaches it: it asks for "
                "no token. Start it with RAY_AUTH_MODE=token, or submit all the same with "
                "--insecure"
            )
        return JobAddress(url, None)
    if asked.status_code not in _SHUT:
        raise CalibrantError(
            f"--address {url}: HTTP {asked.status_code} where a Ray cluster tells its version; "
            f"{_EXPECTED}"
        )
    found = JobAddress(url, auth_token())
    if found.token is None:
        raise UsageError(f"--address {url}: the cluster asks for a token; {LET_IN_BY}")
    answer = _version(url, found.headers)
    if answer.status_code in _SHUT:
        raise UsageError(f"--address {url}: the cluster does not take this token; {LET_IN_BY}")
    _check_ray(url, answer)
    return found


def auth_token() -> str | None:
    """Return Ray's token from where Ray looks for it, or `None`; it is in no file or message.

    Ray's own reader keeps for good what it found first in a process, and only under
    RAY_AUTH_MODE=token.
    """
    if token := os.environ.get("RAY_AUTH_TOKEN", "").strip():
        return token
    stated = os.environ.get("RAY_AUTH_TOKEN_PATH", "").strip()
    file = Path(stated).expanduser() if stated else Path.home() / ".ray" / "auth_token"
    try:
        return file.read_text(encoding="utf-8").strip() or None
    except (OSError, UnicodeDecodeError) as error:
        if stated:
            raise UsageError(f"RAY_AUTH_TOKEN_PATH: {file} cannot be read") from error
        return None


def _checked(address: str) -> str:
    try:
        parts = urlsplit(address.strip())
        port, user = parts.port, parts.username or parts.password
    except ValueError:
        parts, port, user = urlsplit(""), None, None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(
            "--address: expected the URL of the dashboard of a cluster's head, such as "
            "http://host:8265 (a HOST:PORT is what `calibrant run --address` takes)"
        )
    if user or parts.query or parts.fragment:
        raise UsageError(
            "--address: expected a URL without user, password and query: "
            f"{parts.scheme}://{parts.hostname}{f':{port}' if port else ''}"
        )
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"


def _version(url: str, headers: dict[str, str]) -> httpx.Response:
    try:
        return httpx.get(f"{url}/api/version", headers=headers, timeout=PROBE_S)
    except httpx.HTTPError as error:
        raise CalibrantError(
            f"--address {url}: no Ray cluster answers there "
            f"({str(error) or type(error).__name__}); {_EXPECTED}"
        ) from error


def _check_ray(url: str, answer: httpx.Response) -> None:
    try:
        said = answer.json()
    except ValueError:
        said = None
    if not isinstance(said, dict) or "ray_version" not in said:
        raise CalibrantError(
            f"--address {url}: something else than a Ray cluster answers there; {_EXPECTED}"
        )


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
