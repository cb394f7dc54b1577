"""What went wrong with one attempt, in the classes that the rest of the program acts on."""

from __future__ import annotations

import json
import ssl
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from orchestrator.providers.call import ErrorClass

RETRIED: frozenset[str] = frozenset({"timeout", "connection", "server", "rate_limit"})
"""Passing classes: the same attempt may well succeed a little later."""

_CLASS_OF_STATUS: Mapping[int, ErrorClass] = {
    400: "bad_request",
    401: "auth",
    402: "auth",
    403: "auth",
    404: "not_found",
    407: "connection",
    408: "timeout",
    409: "server",
    413: "too_large",
    422: "bad_request",
    429: "rate_limit",
    504: "timeout",
}
_POLICY_CODES = frozenset(
    {"content_filter", "content_policy_violation", "responsibleaipolicyviolation"}
)
_POLICY_TEXTS = ("content management policy", "content_policy_violation")
_QUOTA_CODES = frozenset({"insufficient_quota", "billing_hard_limit_reached"})
_QUOTA_TEXTS = ("insufficient_quota", "credit balance is too low")
_KEY_CODES = frozenset({"api_key_invalid", "invalid_api_key"})
_KEY_TEXTS = (
    "api_key_invalid",  # Gemini
    "api key not valid",  # Gemini
    "api key expired",  # Gemini
    "incorrect api key",  # xAI
    "invalid api key",
)
_CONTEXT_CODES = frozenset({"context_length_exceeded", "exceed_context_size_error"})
_MISSING_MODEL_CODES = frozenset({"model_not_found"})


class ProviderError(Exception):
    """One attempt failed. `message` holds no secrets; `retry_after_s` is the provider's wish."""

    def __init__(
        self, error_class: ErrorClass, message: str, *, retry_after_s: float | None = None
    ) -> None:
        super().__init__(message)
        self.error_class: ErrorClass = error_class
        self.message = message
        self.retry_after_s = retry_after_s


def chain(error: BaseException) -> Iterator[BaseException]:
    """Yield `error` and what caused it, outermost first."""
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__ or current.__context__


def classify(error: BaseException) -> ErrorClass:
    """Return the class of an exception raised by litellm, an SDK, httpx or aiohttp.

    The exception's own class says little: litellm reads texts before codes, so a 500 whose body
    says `invalid_request_error` arrives as BadRequestError, a refused connection as a 500. What
    the wire said stands deeper in the chain of causes, and decides when it is there.
    """
    links = list(chain(error))
    names = {name for link in links for name in _class_names(link)}
    status = _wire_status(links)
    codes = _codes(links)
    if "ContextWindowExceededError" in names or codes & _CONTEXT_CODES:
        return "context_length"
    if _says(links, codes, _QUOTA_CODES, _QUOTA_TEXTS):
        return "quota"
    if names & {"LiteLLMUnknownProvider", "ImportError"} or codes & _MISSING_MODEL_CODES:
        return "not_found"  # ImportError: this provider's adapter needs a package that is not here
    if status is None:
        found = _without_status(links, names)
        if found is not None:
            return found
        status = getattr(error, "status_code", None)
    if isinstance(status, int):
        if status == 400 and _says(links, codes, _KEY_CODES, _KEY_TEXTS):
            return "auth"  # some providers answer a wrong key with 400 instead of 401
        return _of_status(status)
    # A provider's adapter that stumbles over a reply (KeyError, ValueError) read a malformed one.
    return "server"


def is_policy_block(error: BaseException) -> bool:
    """Return whether the provider refused the prompt by its policy: an answer, not a failure."""
    links = list(chain(error))
    if any("ContentPolicyViolationError" in _class_names(link) for link in links):
        return True
    return _wire_status(links) in {None, 400} and _says(
        links, _codes(links), _POLICY_CODES, _POLICY_TEXTS
    )


def retry_after_s(error: BaseException, *, now: datetime | None = None) -> float | None:
    """Return the seconds that the provider's Retry-After asks to wait, if it sent one."""
    for link in chain(error):
        for headers in (
            getattr(link, "litellm_response_headers", None),
            getattr(getattr(link, "response", None), "headers", None),
        ):
            if headers:
                lowered = {str(name).lower(): str(value) for name, value in dict(headers).items()}
                seconds = parse_retry_after(lowered.get("retry-after"), now=now)
                if seconds is not None:
                    return seconds
    return None


def parse_retry_after(value: str | None, *, now: datetime | None = None) -> float | None:
    """Return the seconds a Retry-After header asks for: a number or an HTTP date (RFC 9110)."""
    if not value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        pass
    else:
        return seconds if 0 <= seconds < float("inf") else None
    try:
        then = parsedate_to_datetime(value)
    except ValueError:
        return None
    if then.tzinfo is None:
        then = then.replace(tzinfo=UTC)
    return max(0.0, (then - (now or datetime.now(UTC))).total_seconds())


def _class_names(error: BaseException) -> set[str]:
    return {f"{base.__name__}" for base in type(error).__mro__}


def _wire_status(links: list[BaseException]) -> int | None:
    """Return the HTTP status that came over the wire, where an HTTP library's error tells it."""
    for link in reversed(links):
        if type(link).__name__.endswith("HTTPStatusError"):
            status = getattr(getattr(link, "response", None), "status_code", None)
            if isinstance(status, int):
                return status
    return None


def _without_status(links: list[BaseException], names: set[str]) -> ErrorClass | None:
    """Return the class of an error before or without a whole HTTP reply."""
    if names & {"TimeoutException", "TimeoutError", "Timeout", "APITimeoutError"}:
        return "timeout"
    if any(isinstance(link, json.JSONDecodeError) for link in links):
        return "server"  # 200 with HTML or a truncated body
    if any(isinstance(link, ConnectionError | ssl.SSLError) for link in links):
        return "connection"
    if names & {"TransportError", "ClientConnectionError", "ClientPayloadError"}:
        return "connection"
    return None


def _of_status(status: int) -> ErrorClass:
    if status in _CLASS_OF_STATUS:
        return _CLASS_OF_STATUS[status]
    return "bad_request" if 400 <= status < 500 else "server"


def _codes(links: list[BaseException]) -> set[str]:
    """Return the provider's own error codes and types, lower case."""
    found: set[str] = set()
    for link in links:
        for body in (getattr(link, "body", None), _body(link), {"code": getattr(link, "code", "")}):
            if isinstance(body, Mapping):
                inner = body.get("error")
                fields = inner if isinstance(inner, Mapping) else body
                found |= {str(fields.get(name) or "").lower() for name in ("code", "type")}
    return found - {""}


def _body(link: BaseException) -> Any:
    """Return the reply's JSON, when the HTTP library has read it."""
    try:
        return json.loads(getattr(link, "response").text)  # noqa: B009  (any library's response)
    except Exception:  # noqa: BLE001  (none, not read, or not JSON: there is nothing to learn)
        return None


def _says(
    links: list[BaseException], codes: set[str], wanted: frozenset[str], texts: tuple[str, ...]
) -> bool:
    if codes & wanted:
        return True
    written = " ".join(str(link) for link in links).lower()
    return any(text in written for text in texts)
