"""Request keys: the same question put to the same model in the same way has the same key.

The key is the first 32 hex digits of the SHA-256 of the RFC 8785 JSON of

    {"api_base", "extra_body", "messages", "model", "params", "sample"}

`api_base` is null when the sweep gives none and `extra_body` empty. `extra_headers` stay outside:
they carry credentials and routing. A change here orphans every answer ever kept: the tests pin
some keys for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
import rfc8785

from orchestrator.errors import UsageError
from orchestrator.sweep.request import Message

KEY_BYTES = 16


class NotCanonicalError(UsageError, ValueError):
    """A value has no canonical JSON: a number too large or not finite, text that is no Unicode."""


def canonical(value: Any) -> bytes:
    """Return the RFC 8785 JSON of a value; raises `NotCanonicalError` when it has none."""
    try:
        return rfc8785.dumps(value)
    except rfc8785.IntegerDomainError as error:
        raise NotCanonicalError(
            "a whole number lies beyond ±(2^53 − 1), where JSON numbers are not exact; "
            "write a smaller one, or the number as text"
        ) from error
    except rfc8785.FloatDomainError as error:
        raise NotCanonicalError("expected a finite number, not nan or infinity") from error
    except (rfc8785.CanonicalizationError, UnicodeEncodeError) as error:
        raise NotCanonicalError(f"the value cannot be written as JSON: {error}") from error
    except RecursionError as error:
        raise NotCanonicalError("the value is nested too deeply") from error


def canonical_messages(messages: Iterable[Message]) -> bytes:
    """Return the RFC 8785 JSON of chat messages, ten times as fast as `canonical` does.

    For text orjson escapes as RFC 8785 demands, and sorting ASCII names by bytes is sorting them
    by UTF-16 units. Only names and text can stand in a message, so nothing else can differ.
    """
    try:
        plain = [message if type(message) is dict else dict(message) for message in messages]
        return orjson.dumps(plain, option=orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError as error:
        raise NotCanonicalError(
            "the text holds half of a surrogate pair, which is not Unicode; repair the text"
        ) from error


@dataclass(frozen=True, slots=True)
class KeyForm:
    """What is the same in all keys of one model, canonicalised once."""

    head: bytes
    tail: bytes

    @classmethod
    def of(
        cls,
        *,
        identity: str,
        api_base: str | None,
        params: Mapping[str, Any],
        extra_body: Mapping[str, Any] | None = None,
    ) -> KeyForm:
        """Return the form for a model; raises `NotCanonicalError` for values JSON cannot hold."""
        before = canonical({"api_base": api_base, "extra_body": dict(extra_body or {})})
        after = canonical({"model": identity, "params": dict(params)})
        return cls(before[:-1] + b',"messages":', b"," + after[1:-1] + b',"sample":')

    def key(self, messages: bytes, sample: int) -> str:
        """Return the key of canonical messages and a sample index."""
        return self.digest(messages, sample).hex()

    def digest(self, messages: bytes, sample: int) -> bytes:
        """Return the 16 bytes of which the key is the hex text."""
        text = b"%b%b%b%d}" % (self.head, messages, self.tail, sample)
        return hashlib.sha256(text).digest()[:KEY_BYTES]


def request_key(
    *,
    identity: str,
    api_base: str | None,
    messages: Iterable[Message],
    params: Mapping[str, Any],
    sample: int,
    extra_body: Mapping[str, Any] | None = None,
) -> str:
    """Return the key of one request.

    `identity` is the provider model, for `local/` the SHA-256 of its weights; `api_base` stands as
    written in the sweep; `sample` counts from 0 (for judges: the vote or retry index).
    Raises `NotCanonicalError` when a value cannot be written as canonical JSON.
    """
    form = KeyForm.of(identity=identity, api_base=api_base, params=params, extra_body=extra_body)
    return form.key(canonical_messages(messages), sample)
