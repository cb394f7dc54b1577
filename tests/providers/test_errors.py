from __future__ import annotations

from datetime import UTC, datetime

import pytest

from orchestrator.providers import Endpoint
from orchestrator.providers.errors import classify, parse_retry_after
from orchestrator.providers.redaction import MAX_CHARS, endpoint_secrets, redact


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7.0),
        ("0.25", 0.25),
        ("Tue, 24 Nov 2026 10:00:30 GMT", 30.0),
        ("Tue, 24 Nov 2026 09:00:00 GMT", 0.0),
        ("-3", None),
        ("nan", None),
        ("inf", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after(value: str | None, seconds: float | None) -> None:
    now = datetime(2026, 11, 24, 10, 0, 0, tzinfo=UTC)
    assert parse_retry_after(value, now=now) == seconds


def test_classes_without_a_reply() -> None:
    assert classify(TimeoutError()) == "timeout"
    assert classify(ConnectionResetError()) == "connection"
    assert classify(ModuleNotFoundError("boto3")) == "not_found"
    assert classify(KeyError("choices")) == "server"


def test_a_circle_of_causes_ends() -> None:
    one, two = ValueError("one"), ValueError("two")
    one.__cause__, two.__cause__ = two, one
    assert classify(one) == "server"


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("authorization: Bearer abcdef123", "abcdef123"),
        ("{'Authorization': 'Basic dXNlcjpwYXNz'}", "dXNlcjpwYXNz"),
        ('{"x-api-key": "topsecretvalue"}', "topsecretvalue"),
        ("Incorrect API key provided: sk-proj-********************wxyz.", "wxyz"),
        ("http://user:hunter22@proxy:3128 refused", "hunter22"),
        ("GET https://host/v1?alt=json&key=AIzaSyA-12345678901234567890", "AIzaSyA"),
        ("token eyJhbGciOi.eyJzdWIi.c2lnbmF0dXJl was rejected", "eyJzdWIi"),
        ("AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE"),
        ("hf_abcdefghijklmnopqrst", "abcdefghij"),
    ],
)
def test_secrets_by_their_form(text: str, secret: str) -> None:
    assert secret in text
    assert secret not in redact(text)


def test_secrets_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_PROVIDER_KEY", "plain looking words")
    monkeypatch.setenv("ANOTHER_TOKEN", "true")
    monkeypatch.setenv("KEY_FILE", "/etc/ssl/key.pem")
    text = redact("it is true that plain looking words of /etc/ssl/key.pem failed")
    assert text == "it is true that [hidden] of /etc/ssl/key.pem failed"


def test_what_of_an_endpoint_is_secret() -> None:
    endpoint = Endpoint(
        "openai/m",
        api_base="https://me:pass-word@gateway.local:8000/path-key-1/v1",
        extra_headers={
            "Authorization": "Bearer header-token-1",
            "X-Version": "2",
            "X-Two": "${A} of two parts",
            "X-Site": "https://site.example/hidden-path",
        },
        secrets=("path-key-1", "gateway.local", "7", "https://me:pass-word@gateway.local:8000/v1"),
    )
    assert set(endpoint_secrets(endpoint)) == {
        "Bearer header-token-1", "header-token-1", "${A} of two parts",
        "hidden-path", "path-key-1", "pass-word",
    }  # fmt: skip
    assert "path-key-1" not in repr(Endpoint("openai/m", secrets=("path-key-1",)))


def test_a_secret_inside_another_leaves_no_rest() -> None:
    assert redact("wordwordword", secrets=["word", "wordword"]) == "[hidden][hidden]"


def test_plain_messages_stay_and_are_bounded() -> None:
    plain = "This model's maximum context length is 4097 tokens; your messages hold 5000 (id 12)."
    assert redact(plain) == plain
    assert len(redact("x" * 5000)) == MAX_CHARS
    assert "\x1b" not in redact("\x1b[31mred\x1b[0m")
