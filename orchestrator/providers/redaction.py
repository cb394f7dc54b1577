"""Removes secrets from text that will be written, and bounds it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator

MAX_CHARS = 1000
HIDDEN = "[hidden]"

_SECRET_NAME = re.compile(
    r"(KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|AUTH)", flags=re.IGNORECASE
)
_MIN_SECRET_CHARS = 8  # shorter values ("true", "disabled") would blot out ordinary words

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
    values = {value for value in (*secrets, *_environment_secrets()) if value}
    for value in sorted(values, key=len, reverse=True):
        text = text.replace(value, HIDDEN)
    for pattern, replacement in _PATTERNS:
        text = pattern.sub(replacement, text)
    text = "".join(char if char.isprintable() else " " for char in text).strip()
    return text if len(text) <= MAX_CHARS else text[: MAX_CHARS - 1] + "…"


def _environment_secrets() -> Iterator[str]:
    for name, value in os.environ.items():
        # A file's path is no secret, and hiding it would hide the reason of a TLS error.
        if (
            len(value) >= _MIN_SECRET_CHARS
            and _SECRET_NAME.search(name)
            and not value.startswith("/")
        ):
            yield value
