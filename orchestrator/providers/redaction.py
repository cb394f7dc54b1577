"""Removes secrets from text that will be written, and bounds it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator

from orchestrator.providers.call import Endpoint

MAX_CHARS = 1000
HIDDEN = "[hidden]"

_SECRET_NAME = re.compile(
    r"(KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|AUTH)", flags=re.IGNORECASE
)
_MIN_SECRET_CHARS = 8  # shorter values ("true", "disabled") would blot out ordinary words

_MIN_PART_CHARS = 6
"""Of a header, and of what stands for a variable: "2" or "Bearer" would blot out ordinary words."""
_SCHEMES = frozenset({"apikey", "api-key", "basic", "bearer", "digest", "negotiate", "token"})

_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    # Header values, as headers and as members of JSON or of a printed dictionary.
    (
        re.compile(
            r"(?i)(\b(?:proxy-)?authorization\b['\"]?\s*[:=]\s*['\"]?)"
            r"(?:(?:bearer|basic|token|apikey)\s+)?[^\s'\",;}]+"
        ),
        rf"\1{HIDDEN}",
    ),
    (re.compile(r"(?i)\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{8,}"), rf"\1 {HIDDEN}"),
    (
        re.compile(
            r"(?i)(\b[\w-]*(?:api[-_ ]?key|access[-_ ]?token|client[-_ ]?secret|password)"
            r"['\"]?\s*(?:[:=]|provided:)\s*['\"]?)[^\s'\",;&}]+"
        ),
        rf"\1{HIDDEN}",
    ),
    # Credentials inside an address, and keys in its query.
    (re.compile(r"(?i)\b([a-z][a-z0-9+.-]*://)[^/\s@'\"]+@"), rf"\1{HIDDEN}@"),
    (
        re.compile(r"(?i)([?&](?:key|api[-_]?key|token|sig|signature|code|secret)=)[^&\s'\"]+"),
        rf"\1{HIDDEN}",
    ),
    # Keys that tell themselves by their form, also as providers shorten them (sk-ab***yz).
    (re.compile(r"\b(?:sk|pk|rk|gsk|xai|r8|hf|pplx|nvapi|ghp)[-_][A-Za-z0-9*_-]{8,}"), HIDDEN),
    (re.compile(r"\bAIza[A-Za-z0-9_-]{20,}"), HIDDEN),
    (re.compile(r"\b(?:AKIA|ASIA)[A-Z0-9]{12,}"), HIDDEN),
    (re.compile(r"\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*"), HIDDEN),
)


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """Return `text` without secrets and control characters, at most `MAX_CHARS` long.

    Removed are `secrets`, the values of environment variables whose names say that they hold a
    secret, authorization headers, keys of well-known forms, and credentials and keys in addresses.
    """
    values = {value for value in (*secrets, *environment_secrets()) if value}
    for value in sorted(values, key=len, reverse=True):
        text = text.replace(value, HIDDEN)
    for pattern, replacement in _PATTERNS:
        text = pattern.sub(replacement, text)
    text = "".join(char if char.isprintable() else " " for char in text).strip()
    return text if len(text) <= MAX_CHARS else text[: MAX_CHARS - 1] + "…"


def redact_for(endpoint: Endpoint, text: str) -> str:
    """Return `text` without the endpoint's key and other secrets, as `redact` does."""
    key = os.environ.get(endpoint.api_key_env or "", "")
    return redact(text, secrets=[key, *endpoint_secrets(endpoint)])


def endpoint_secrets(endpoint: Endpoint) -> Iterator[str]:
    """Yield what of an endpoint, with its variables filled in, must not stand in a message.

    Of each header its value and the words in it, without the scheme ("Bearer"); of each filled-in
    variable the same, and of one that is an address what follows the host. What is too short to be
    a secret is left out, and so is what names the server: errors of the network need it.
    """
    server = _address(endpoint.api_base or "")[1]
    for value in (*endpoint.extra_headers.values(), *endpoint.secrets):
        user, host, rest = _address(value)
        if host:
            yield from _long_enough((*user.split(":"), rest))
        elif value not in server:
            yield from _long_enough((value, *value.split()))


def _address(text: str) -> tuple[str, str, str]:
    """Return user and password, host and port, and the rest of a URL; empty texts for another."""
    _, scheme, after = text.partition("://")
    if not scheme or any(char.isspace() for char in text):
        return "", "", ""
    found = re.match(r"(?:([^/?#]*)@)?([^/?#]*)[/?#]?(.*)", after)
    return (found[1] or "", found[2], found[3]) if found else ("", "", "")


def _long_enough(parts: Iterable[str]) -> Iterator[str]:
    for part in parts:
        if len(part) >= _MIN_PART_CHARS and part.lower() not in _SCHEMES:
            yield part


def names_a_secret(name: str) -> bool:
    """Return whether a variable or header of this name is taken to hold a secret."""
    return _SECRET_NAME.search(name) is not None


def environment_secrets() -> Iterator[str]:
    """Yield the values of the environment's variables that are taken to be secrets."""
    for name, value in os.environ.items():
        # A file's path is no secret, and hiding it would hide the reason of a TLS error.
        if (
            len(value) >= _MIN_SECRET_CHARS
            and _SECRET_NAME.search(name)
            and not value.startswith("/")
        ):
            yield value
