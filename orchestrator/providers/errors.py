"""What went wrong with one attempt, in the classes that the rest of the program acts on."""

from __future__ import annotations

import json
import ssl
from collections.abc import Iterator, Mapping, Set
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from orchestrator.providers.call import ErrorClass
from orchestrator.providers.limit_headers import LimitHeaders

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
_NO_KEY_TEXTS = ("missing credentials", "missing gemini api key")  # said before anything is sent
_CONTEXT_CODES = frozenset({"context_length_exceeded", "exceed_context_size_error"})
_MISSING_MODEL_CODES = frozenset({"model_not_found"})


class ProviderError(Exception):
    """One attempt failed. `message` holds no secrets; `retry_after_s` is the provider's wish."""

    def __init__(
        self,
        error_class: ErrorClass,
        message: str,
        *,
        retry_after_s: float | None = None,
        limits: LimitHeaders | None = None,
    ) -> None:
        super().__init__(message)
        self.error_class: ErrorClass = error_class
        self.message = message
        self.retry_after_s = retry_after_s
        self.limits = limits


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
    text = _written(links)
    found = _by_words(names, codes, text)
    if found is not None:
        return found
    if names & {"LiteLLMUnknownProvider", "ImportError"}:
        return "not_found"  # ImportError: this provider's adapter needs a package that is not here
    if status is None:
        found = "auth" if any(said in text for said in _NO_KEY_TEXTS) else None
        found = found or _without_status(links, names)
        if found is not None:
            return found
        status = getattr(error, "status_code", None)
    if isinstance(status, int):
        return _of_status(status, codes, text)
    # A provider's adapter that stumbles over a reply (KeyError, ValueError) read a malformed one.
    return "server"


def is_policy_block(error: BaseException) -> bool:
    """Return whether the provider refused the prompt by its policy: an answer, not a failure."""
    links = list(chain(error))
    if any("ContentPolicyViolationError" in _class_names(link) for link in links):
        return True
    return _wire_status(links) in {None, 400} and _says(
        _codes(links), _written(links), _POLICY_CODES, _POLICY_TEXTS
    )


class WireError:
    """An error as it came over the wire: a status and a body.

    `names` in the methods are the classes of the exception that litellm makes of it, where
    `may_be_about_content` says that these are wanted: they tell refusals of the prompt apart.
    """

    def __init__(self, status: int, text: str) -> None:
        self.status = status
        self.text = text
        try:
            body = json.loads(text)
        except ValueError:
            body = None
        self._codes = _codes_in(body)
        self._lowered = text.lower()
        self.message = f"HTTP {status}: {_message_in(body) or text}"

    @property
    def may_be_about_content(self) -> bool:
        """Whether the prompt's length or content may be the reason."""
        return self.status in {400, 413, 422} or "context" in self._lowered

    def is_policy_block(self, names: Set[str]) -> bool:
        """Return whether the provider refused the prompt by its policy."""
        if "ContentPolicyViolationError" in names:
            return True
        return self.status == 400 and _says(
            self._codes, self._lowered, _POLICY_CODES, _POLICY_TEXTS
        )

    def error_class(self, names: Set[str]) -> ErrorClass:
        """Return its class."""
        found = _by_words(names, self._codes, self._lowered)
        return found or _of_status(self.status, self._codes, self._lowered)


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


def _by_words(names: Set[str], codes: Set[str], text: str) -> ErrorClass | None:
    """Return the class that codes and words tell, whatever the status."""
    if "ContextWindowExceededError" in names or codes & _CONTEXT_CODES:
        return "context_length"
    if _says(codes, text, _QUOTA_CODES, _QUOTA_TEXTS):
        return "quota"
    if codes & _MISSING_MODEL_CODES:
        return "not_found"
    return None


def _of_status(status: int, codes: Set[str], text: str) -> ErrorClass:
    if status == 400 and _says(codes, text, _KEY_CODES, _KEY_TEXTS):
        return "auth"  # some providers answer a wrong key with 400 instead of 401
    if status in _CLASS_OF_STATUS:
        return _CLASS_OF_STATUS[status]
    return "bad_request" if 400 <= status < 500 else "server"


def _codes(links: list[BaseException]) -> set[str]:
    """Return the provider's own error codes and types, lower case."""
    found: set[str] = set()
    for link in links:
        for body in (getattr(link, "body", None), _body(link), {"code": getattr(link, "code", "")}):
            found |= _codes_in(body)
    return found


def _codes_in(body: Any) -> set[str]:
    if not isinstance(body, Mapping):
        return set()
    inner = body.get("error")
    fields = inner if isinstance(inner, Mapping) else body
    return {str(fields.get(name) or "").lower() for name in ("code", "type")} - {""}


def _message_in(body: Any) -> str | None:
    """Return the words of an error reply, wherever the provider puts them."""
    if not isinstance(body, Mapping):
        return None
    for holder in (body.get("error"), body):
        if isinstance(holder, str) and holder:
            return holder
        if isinstance(holder, Mapping):
            for name in ("message", "detail"):
                if isinstance(holder.get(name), str) and holder[name]:
                    return str(holder[name])
    return None


def _body(link: BaseException) -> Any:
    """Return the reply's JSON, when the HTTP library has read it."""
    try:
        return json.loads(getattr(link, "response").text)  # noqa: B009  (any library's response)
    except Exception:  # noqa: BLE001  (none, not read, or not JSON: there is nothing to learn)
        return None


def _written(links: list[BaseException]) -> str:
    return " ".join(str(link) for link in links).lower()


def _says(codes: Set[str], text: str, wanted: Set[str], texts: tuple[str, ...]) -> bool:
    return bool(codes & wanted) or any(said in text for said in texts)
