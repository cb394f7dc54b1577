"""Request keys: pinned for ever, canonical, and deaf to what does not decide the answer."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from orchestrator.sweep import NotCanonicalError, request_key
from orchestrator.sweep.keys import canonical_messages

BASE: dict[str, Any] = {
    "identity": "openai/gpt-5-mini",
    "api_base": None,
    "messages": ({"role": "user", "content": "What is the capital of Peru?"},),
    "params": {},
    "sample": 0,
}

PINNED = [
    (BASE, "68ee8dec26cc1277997050f30667dacf"),
    ({**BASE, "sample": 1}, "eeda35c2e074b6b58db2ff215aa532a8"),
    (
        {
            "identity": "9f2c" * 16,
            "api_base": "${VLLM_BASE}",
            "messages": (
                {"role": "system", "content": 'Só números.\n"Ja"\t\\ \x00\x7f\u2028'},
                {"role": "user", "content": "수도는? 🗺"},
            ),
            "params": {"temperature": 0.7, "max_tokens": 1024, "stop": ["\n"], "seed": 7},
            "sample": 12,
            "extra_body": {"top_k": 40, "guided": {"b": None, "a": [True, 1e-7, 1e21]}},
        },
        "6722e70f4557f45fef0eaa6914e1f1be",
    ),
]
"""Changing one of these orphans every answer that anyone has kept: never edit them."""


@pytest.mark.parametrize(("request_parts", "key"), PINNED)
def test_pinned_for_ever(request_parts: dict[str, Any], key: str) -> None:
    assert request_key(**request_parts) == key


def test_the_key_is_the_hash_of_plain_canonical_json() -> None:
    text = (
        '{"api_base":null,"extra_body":{},"messages":[{"content":"What is the capital of Peru?",'
        '"role":"user"}],"model":"openai/gpt-5-mini","params":{},"sample":0}'
    )
    assert request_key(**BASE) == hashlib.sha256(text.encode()).hexdigest()[:32]


texts = st.text(st.characters(exclude_categories=["Cs"]))
names = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=8,
)
mappings = st.dictionaries(names, values, max_size=4)
messages = st.lists(
    st.fixed_dictionaries({"role": st.sampled_from(["system", "user"]), "content": texts}),
    min_size=1,
    max_size=3,
)


@given(messages)
def test_messages_are_canonical_byte_for_byte(asked: list[dict[str, str]]) -> None:
    assert canonical_messages(asked) == rfc8785.dumps(asked)


def test_every_character_is_escaped_as_the_standard_says() -> None:
    plane = "".join(chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000)
    asked = [{"role": "user", "content": plane + "\U0001f5fa\U0010ffff"}]
    assert canonical_messages(asked) == rfc8785.dumps(asked)


@given(texts, st.none() | texts, messages, mappings, st.integers(0, 10**6), mappings)
def test_the_fast_key_is_the_plain_one(
    identity: str,
    api_base: str | None,
    asked: list[dict[str, str]],
    params: dict[str, Any],
    sample: int,
    extra_body: dict[str, Any],
) -> None:
    whole = {
        "api_base": api_base,
        "extra_body": extra_body,
        "messages": asked,
        "model": identity,
        "params": params,
        "sample": sample,
    }
    expected = hashlib.sha256(rfc8785.dumps(whole)).hexdigest()[:32]
    key = request_key(
        identity=identity,
        api_base=api_base,
        messages=asked,
        params=params,
        sample=sample,
        extra_body=extra_body,
    )
    assert key == expected


@given(
    st.sampled_from(["identity", "api_base", "content", "role", "params", "sample", "extra_body"]),
    texts.filter(bool),
)
def test_whatever_decides_the_answer_changes_the_key(part: str, text: str) -> None:
    other = dict(BASE)
    first = BASE["messages"][0]
    if part in {"content", "role"}:
        other["messages"] = ({**first, part: first[part] + text},)
    elif part == "sample":
        other["sample"] = 1 + len(text)
    elif part in {"params", "extra_body"}:
        other[part] = {"stop": text}
    else:
        other[part] = (BASE[part] or "") + text
    assert request_key(**other) != request_key(**BASE)


def test_numbers_that_are_equal_have_one_key() -> None:
    keys = {request_key(**{**BASE, "params": {"temperature": t}}) for t in (1, 1.0)}
    assert len(keys) == 1
    assert request_key(**{**BASE, "params": {"temperature": True}}) not in keys


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"seed": 2**53}, "beyond"),
        ({"top_p": float("nan")}, "finite"),
        ({"stop": "\ud800"}, "cannot be written as JSON"),
        ({"when": object()}, "cannot be written as JSON"),
    ],
)
def test_what_json_cannot_hold_is_refused(params: dict[str, Any], said: str) -> None:
    with pytest.raises(NotCanonicalError, match=said):
        request_key(**{**BASE, "params": params})


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(NotCanonicalError, match="not Unicode"):
        request_key(**{**BASE, "messages": ({"role": "user", "content": "a\ud800"},)})
