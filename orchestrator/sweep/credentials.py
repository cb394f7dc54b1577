"""Keeps credentials out of sweep files: only the names of variables may stand there.

No message made here repeats a value, since the value may be the secret.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from orchestrator.errors import UsageError

VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_VARIABLE_NAME = re.compile(r"[A-Z_][A-Z0-9_]*")
_SECRET_HEADER = re.compile(r"auth|key|token|secret|cookie|passw|credential|signature", re.I)
_SIGNED = re.compile(r"sig|sas", re.I)
_SECRET_FIELD = re.compile(
    r"(^|[_-])(api[_-]?key|apikey|secret|secret[_-]?key|password|authorization|bearer"
    r"|(access|auth|api|id|refresh|session)[_-]?token|credentials?|private[_-]?key)$",
    re.I,
)
_LOOKS_SECRET = re.compile(
    r"\b(sk|pk|rk|gsk|hf|xai|pplx|r8|csk|nvapi|ghp|github_pat)[-_][A-Za-z0-9_\-]{12,}"
    r"|\bAKIA[A-Z0-9]{16}\b|\bAIza[A-Za-z0-9_\-]{20,}|\beyJ[A-Za-z0-9_\-]{10,}\."
    r"|\b(bearer|basic)\s+[A-Za-z0-9+/=_.\-]{8,}",
    re.I,
)
_ENV_LIKE_KEY = re.compile(r"AKIA[A-Z0-9]{16}|(?=.*[0-9])[A-Z0-9]{24,}")


def variables_in(text: str) -> Iterator[str]:
    """Yield the names in the `${NAME}` references of a text."""
    return (match.group(1) for match in VARIABLE.finditer(text))


def expand(text: str, environ: Mapping[str, str] | None = None) -> str:
    """Return the text with each `${NAME}` replaced by its value.

    The result may hold a secret: it goes to a provider, never into a file or a message.
    Raises `UsageError` naming the variable when one is not set.
    """
    values = os.environ if environ is None else environ

    def value(match: re.Match[str]) -> str:
        name = match.group(1)
        if name not in values:
            raise UsageError(
                f"the environment variable {name} is not set; set it, or add it to .env"
            )
        return values[name]

    return VARIABLE.sub(value, text)


def values_in(texts: Iterable[str], environ: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return the values of the variables that texts refer to, once each; unset ones are left out.

    They may be secrets: they go to whoever keeps them out of messages, never into a file.
    """
    values = os.environ if environ is None else environ
    names = dict.fromkeys(name for text in texts for name in variables_in(text))
    return tuple(dict.fromkeys(values[name] for name in names if values.get(name)))


def check_variable_name(text: str) -> str:
    """Return the name of an environment variable; raise `ValueError` when the text is none."""
    if _LOOKS_SECRET.search(text) or _ENV_LIKE_KEY.fullmatch(text):
        raise ValueError(
            "this looks like a key itself; expected the name of the environment variable that "
            "holds it, such as OPENAI_API_KEY (and renew the key: it stood in a file)"
        )
    if not _VARIABLE_NAME.fullmatch(text):
        raise ValueError(
            "expected the name of an environment variable: capital letters, digits and "
            "underscores, such as OPENAI_API_KEY"
        )
    return text


def check_address(text: str) -> str:
    """Return an address without credentials of its own; raise `ValueError` when it has some."""
    _check_references(text)
    bare = VARIABLE.sub("", text)
    try:
        parts = urlsplit(bare)
        password = parts.password
    except ValueError as error:
        raise ValueError("expected a URL such as http://localhost:8000/v1") from error
    if not VARIABLE.match(text) and (parts.scheme not in {"http", "https"} or not parts.netloc):
        raise ValueError("expected a URL such as http://localhost:8000/v1, or ${VARIABLE}")
    named = any(value and _SECRET_HEADER.search(name) for name, value in parse_qsl(parts.query))
    if password or named or _LOOKS_SECRET.search(bare):
        raise ValueError(
            "the address holds a key or password; write ${NAME} for it and set the variable NAME"
        )
    return text


def check_data_address(text: str) -> str:
    """Return a benchmark's path; raise `ValueError` when it is a URL that holds credentials.

    A data set is fetched as its address reads: `${NAME}` is not filled in there.
    """
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", text):
        return text
    try:
        parts = urlsplit(text)
        user = parts.username is not None or parts.password is not None
    except ValueError as error:
        raise ValueError("expected a file or a URL such as https://host/data.jsonl") from error
    named = any(
        value and (_SECRET_HEADER.search(name) or _SIGNED.fullmatch(name))
        for name, value in parse_qsl(parts.query)
    )
    if user or named or _LOOKS_SECRET.search(text):
        raise ValueError(
            "the address holds a user, key, password or signature, and sweeps are kept in the run "
            "folder; download the file and name it by its path"
        )
    return text


def check_header(name: str, value: str) -> None:
    """Raise `ValueError` when a header's value is a secret and not a `${NAME}` reference."""
    _check_references(value)
    rest = VARIABLE.sub("", value)
    secret_name = _SECRET_HEADER.search(name) and not re.fullmatch(
        r"\s*(bearer|basic|token|apikey|api-key)?\s*", rest, re.I
    )
    if secret_name or _LOOKS_SECRET.search(rest):
        raise ValueError(
            f"the header {name!r} carries a secret; write it as ${{NAME}} "
            "and set the environment variable NAME"
        )
    if re.search(r"[\r\n\0]", value) or not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name):
        raise ValueError(f"{name!r} is not a valid HTTP header")


def check_fields(value: Any) -> None:
    """Raise `ValueError` when a parameter or body field, at any depth, holds a secret."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if isinstance(inner, str) and inner and _SECRET_FIELD.search(name):
                raise ValueError(
                    f"{name!r} looks like a secret; name its variable in api_key_env, "
                    "or send it as ${NAME} in extra_headers"
                )
            check_fields(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            check_fields(inner)
    elif isinstance(value, str) and _LOOKS_SECRET.search(value):
        raise ValueError(
            "a value looks like a key; name its variable in api_key_env, "
            "or send it as ${NAME} in extra_headers"
        )


def _check_references(text: str) -> None:
    if "${" in VARIABLE.sub("", text):
        raise ValueError("a reference to a variable must read ${NAME}")
