from __future__ import annotations

import math

import pytest

from orchestrator.providers import LimitHeaders
from orchestrator.providers.limit_headers import read_limit_headers

NOW = 1_767_225_600.0  # 2026-01-01T00:00:00Z


def read(provider: str, **headers: str) -> LimitHeaders | None:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return read_limit_headers(provider, named, now=NOW)


def test_openai() -> None:
    assert read(
        "openai",
        X_RateLimit_Limit_Requests="10000",
        x_ratelimit_remaining_requests="9999",
        x_ratelimit_reset_requests="6ms",
        x_ratelimit_limit_tokens="2000000",
        x_ratelimit_remaining_tokens="1999984",
        x_ratelimit_reset_tokens="6m0s",
    ) == LimitHeaders(10000, 9999, 0.006, 60, 2_000_000, 1_999_984, 360, 60)


def test_groq_counts_requests_by_the_day() -> None:
    assert read(
        "groq",
        x_ratelimit_limit_requests="14400",
        x_ratelimit_remaining_requests="14370",
        x_ratelimit_reset_requests="2m59.56s",
        x_ratelimit_limit_tokens="18000",
        x_ratelimit_remaining_tokens="17997",
        x_ratelimit_reset_tokens="7.66s",
    ) == LimitHeaders(14400, 14370, 179.56, 86400, 18000, 17997, 7.66, 60)


def test_anthropic() -> None:
    both = {
        "anthropic_ratelimit_requests_limit": "4000",
        "anthropic_ratelimit_requests_remaining": "3999",
        "anthropic_ratelimit_requests_reset": "2026-01-01T00:00:03Z",
        "anthropic_ratelimit_input_tokens_limit": "400000",
        "anthropic_ratelimit_input_tokens_remaining": "399000",
        "anthropic_ratelimit_input_tokens_reset": "2026-01-01T00:00:01Z",
        "anthropic_ratelimit_output_tokens_limit": "80000",
        "anthropic_ratelimit_output_tokens_remaining": "79000",
        "anthropic_ratelimit_output_tokens_reset": "2026-01-01T01:00:02+01:00",
    }
    apart = read("anthropic", **both)
    assert apart == LimitHeaders(4000, 3999, 3, 60, 480_000, 478_000, 2, 60)
    whole = read(
        "anthropic",
        **both,
        anthropic_ratelimit_tokens_limit="450000",
        anthropic_ratelimit_tokens_remaining="440000",
        anthropic_ratelimit_tokens_reset="2026-01-01T00:00:05Z",
    )
    assert whole == LimitHeaders(4000, 3999, 3, 60, 450_000, 440_000, 5, 60)


@pytest.mark.parametrize(
    ("reset", "seconds"), [("1767225630000", 30), ("1767225660", 60), ("9", 9)]
)
@pytest.mark.parametrize("prefix", ["X_RateLimit_", "ratelimit_"])
def test_plain_names(prefix: str, reset: str, seconds: float) -> None:
    headers = {f"{prefix}Limit": "20", f"{prefix}Remaining": "0", f"{prefix}Reset": reset}
    found = read("openrouter", **headers)
    assert found == LimitHeaders(20, 0, seconds, 60)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("1s", 1), ("20ms", 0.02), ("1h2m3s", 3723), ("1d", 86400), ("0s", 0), ("5", 5)],
)
def test_durations(text: str, seconds: float) -> None:
    found = read("openai", x_ratelimit_limit_requests="1", x_ratelimit_reset_requests=text)
    assert found is not None
    assert found.requests_reset_s == pytest.approx(seconds)


@pytest.mark.parametrize(
    "hostile",
    ["", "-1", "nan", "inf", "1e999", "soon", "1s; drop", "9" * 39, "9" * 500, "1e13", "s1", "\x00",
     "9999-99-99T00:00:00Z", "2026-01-01T00:00:00", "99999d", "٣٤"],
)  # fmt: skip
def test_what_makes_no_sense_is_ignored(hostile: str) -> None:
    found = read(
        "openai",
        x_ratelimit_limit_requests=hostile,
        x_ratelimit_remaining_requests="5",
        x_ratelimit_reset_requests=hostile,
        x_ratelimit_limit_tokens=hostile,
    )
    assert found is not None
    assert found.requests_left == 5
    for value in (found.requests, found.requests_reset_s, found.tokens):
        assert value is None or (math.isfinite(value) and value >= 0)
    assert found.tokens is None or hostile == "٣٤"


def test_none_stated() -> None:
    assert read("openai", content_type="application/json") is None
    assert read("openai", x_ratelimit_policy="burst") is None
