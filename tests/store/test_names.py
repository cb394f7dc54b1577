from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestrator.errors import UsageError
from orchestrator.store import check_run_id, slug

HOSTILE = [
    "",
    ".",
    "..",
    "../../etc/passwd",
    "openai/gpt-5-mini",
    "openai_gpt-5-mini",
    "OpenAI/gpt-5-mini",
    "a:b",
    "a\\b",
    "a\x00b",
    "a\nb",
    "model_slug=x",
    "*?[x]",
    "%2e%2e",
    "'; DROP TABLE x; --",
    "名前",
    "\ud83d",
    "x" * 300,
    "x" * 299,
    ".hidden",
    "trailing.",
]


def test_hostile_names_become_safe_and_different_slugs() -> None:
    slugs = [slug(name) for name in HOSTILE]
    for text in slugs:
        assert re.fullmatch(r"[a-z0-9_-][a-z0-9._-]{0,99}", text), text
    assert len(set(slugs)) == len(HOSTILE)


def test_a_plain_name_stays() -> None:
    assert slug("gpt-5.1_mini") == "gpt-5.1_mini"
    assert slug("openai/gpt-5").startswith("openai_gpt-5-")


def test_a_name_cannot_imitate_the_slug_of_another() -> None:
    assert slug(slug("openai/gpt-5")) != slug("openai/gpt-5")


@given(st.lists(st.text(), min_size=2, max_size=2, unique=True))
def test_different_names_never_share_a_slug(names: list[str]) -> None:
    first, second = (slug(name) for name in names)
    assert first != second
    assert first.lower() == first


@pytest.mark.parametrize("run_id", ["weekly", "2026-11-24_a.b", "été", "a" * 200])
def test_run_ids_that_name_a_folder(run_id: str) -> None:
    assert check_run_id(run_id) == run_id


@pytest.mark.parametrize(
    "run_id", ["", ".", "..", "a/b", "a b", ".x", "x.", "a\n", "a\x00", "a" * 201, "e\u0301", "-x"]
)
def test_run_ids_that_do_not(run_id: str) -> None:
    with pytest.raises(UsageError, match="cannot name a folder"):
        check_run_id(run_id)


def test_a_refused_run_id_suggests_one() -> None:
    with pytest.raises(UsageError, match=r"try --run-id my-weekly-run$"):
        check_run_id("my weekly run")
