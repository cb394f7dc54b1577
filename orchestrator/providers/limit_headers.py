"""What the headers of a provider's reply say about the account's limits."""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

MINUTE_S = 60.0
DAY_S = 86_400.0

_REQUESTS_PER_DAY = frozenset({"groq"})
"""Providers whose request headers count a day; their token headers count a minute."""

_DURATION = re.compile(r"(\d+(?:\.\d+)?)(ms|us|µs|ns|d|h|m|s)")
_UNITS_S: Mapping[str, float] = {
    "d": DAY_S, "h": 3600.0, "m": 60.0, "s": 1.0, "ms": 1e-3, "us": 1e-6, "µs": 1e-6, "ns": 1e-9,
}  # fmt: skip
_MAX_CHARS = 40
_LARGEST = 1e12
_LONGEST_RESET_S = 32 * DAY_S
_EPOCH_S = 1e9
_EPOCH_MS = 1e12


@dataclass(frozen=True, slots=True)
class LimitHeaders:
    """Limits as a reply's headers state them; `None` where they state nothing.

    `*_left` is what remains of the window, `*_reset_s` the seconds until it is whole again, and
    `*_window_s` the window that the limit counts over: a minute unless the provider is known to
    count otherwise, since no header tells.
    """

    requests: float | None = None
    requests_left: float | None = None
    requests_reset_s: float | None = None
    requests_window_s: float = MINUTE_S
    tokens: float | None = None
    tokens_left: float | None = None
    tokens_reset_s: float | None = None
    tokens_window_s: float = MINUTE_S


def read_limit_headers(
    provider: str, headers: Mapping[str, str], *, now: float | None = None
) -> LimitHeaders | None:
    """Return what the headers of `provider`'s reply (litellm's name for it) state, if anything.

    Names are compared without regard to case; a value that is not a plain number, duration or
    time is ignored, and so is one out of all proportion. `now` is seconds since the epoch.
    """
    found = {
        name.lower(): value
        for name, value in headers.items()
        if "ratelimit" in name.lower() and len(value) <= _MAX_CHARS
    }
    if not found:
        return None
    clock = time.time() if now is None else now
    if any(name.startswith("anthropic-ratelimit-") for name in found):
        limits = _anthropic(found, clock)
    else:
        limits = _openai(found, clock, provider)
    stated = (limits.requests, limits.requests_left, limits.tokens, limits.tokens_left)
    return limits if any(value is not None for value in stated) else None


def _openai(found: Mapping[str, str], now: float, provider: str) -> LimitHeaders:
    def of(kind: str, what: str) -> str | None:
        return found.get(f"x-ratelimit-{kind}-{what}") or found.get(f"ratelimit-{kind}-{what}")

    def plain(kind: str) -> str | None:
        return found.get(f"x-ratelimit-{kind}") or found.get(f"ratelimit-{kind}")

    by_requests = any(name.endswith("-requests") for name in found)
    requests = plain if not by_requests else (lambda kind: of(kind, "requests"))
    return LimitHeaders(
        requests=_count(requests("limit")),
        requests_left=_count(requests("remaining")),
        requests_reset_s=_seconds(requests("reset"), now),
        requests_window_s=DAY_S if provider in _REQUESTS_PER_DAY and by_requests else MINUTE_S,
        tokens=_count(of("limit", "tokens")),
        tokens_left=_count(of("remaining", "tokens")),
        tokens_reset_s=_seconds(of("reset", "tokens"), now),
    )


def _anthropic(found: Mapping[str, str], now: float) -> LimitHeaders:
    def of(kind: str, what: str) -> str | None:
        return found.get(f"anthropic-ratelimit-{kind}-{what}")

    def tokens(what: str, read: Callable[[str | None], float | None]) -> float | None:
        # `tokens` is the one in force; else input and output are bounded apart: together they
        # are the most that may pass, and what is left of either may end the window.
        whole = read(of("tokens", what))
        if whole is not None:
            return whole
        parts = [read(of("input-tokens", what)), read(of("output-tokens", what))]
        known = [part for part in parts if part is not None]
        if not known:
            return None
        return max(known) if what == "reset" else sum(known)

    return LimitHeaders(
        requests=_count(of("requests", "limit")),
        requests_left=_count(of("requests", "remaining")),
        requests_reset_s=_seconds(of("requests", "reset"), now),
        tokens=tokens("limit", _count),
        tokens_left=tokens("remaining", _count),
        tokens_reset_s=tokens("reset", lambda value: _seconds(value, now)),
    )


def _count(value: str | None) -> float | None:
    number = _number(value)
    return number if number is not None and number <= _LARGEST else None


def _number(value: str | None) -> float | None:
    if value is None:
        return None
    try:
        number = float(value)
    except ValueError:
        return None
    return number if math.isfinite(number) and number >= 0 else None


def _seconds(value: str | None, now: float) -> float | None:
    """Return seconds from now: of a duration (`2m59.5s`), a number, an epoch or a date."""
    if value is None:
        return None
    number = _number(value)
    if number is None:
        number = _duration(value)
    if number is None:
        number = _until(value, now)
    elif number >= _EPOCH_MS:
        number = max(0.0, number / 1e3 - now)
    elif number >= _EPOCH_S:
        number = max(0.0, number - now)
    return number if number is not None and number <= _LONGEST_RESET_S else None


def _duration(value: str) -> float | None:
    parts = _DURATION.findall(value)
    if not parts or "".join(number + unit for number, unit in parts) != value.strip():
        return None
    return float(sum(float(number) * _UNITS_S[unit] for number, unit in parts))


def _until(value: str, now: float) -> float | None:
    try:
        then = datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    if then.tzinfo is None:
        return None
    return max(0.0, then.timestamp() - now)
