from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graders import Grade, GraderError, Question, Response, get, names
from graders.dates import dates
from graders.normalise import tokens
from graders.quantity import numbers, tidy, worded_numbers

OUTCOMES = {"correct", "incorrect", "abstained", "refused", "empty", "ungraded"}
PIECES = st.sampled_from([
    "I don't know", "but", "probably", "Paris", "(B)", "A", "\\boxed{", "}", "####", "1,234", "3/0",
    "<think>", "</think>", "-", "10^999999", "answer is", "not", "\n", ".", "or", "½", "٣", "①",
    "4 October 1957", "99/99/9999", "모르", "\x00", "[", "]", "1e9999", "minus one million",
])  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=20).map(" ".join))


def test_names_and_versions() -> None:
    assert set(names()) == {"abstention", "alias", "choice", "list", "math", "number"}
    for name in names():
        assert get(name).name == name
        assert re.fullmatch(r"\d+\.\d+", get(name).version)


@pytest.mark.parametrize("name", ["judge", "aliass", ""])
def test_an_unknown_grader_is_one_clear_message(name: str) -> None:
    with pytest.raises(GraderError, match="one of abstention, alias, choice, list, math, number"):
        get(name)


@settings(deadline=None)  # the first comparison of formulas starts a process
@given(
    text=st.one_of(st.none(), TEXTS),
    question=TEXTS,
    golds=st.lists(TEXTS, max_size=2),
    choices=st.lists(TEXTS, max_size=4),
    finish=st.sampled_from([None, "stop", "length", "content_filter"]),
    abstain=st.sampled_from([None, True, False]),
    kind=st.sampled_from(["text", "choice", "number", "math", "none"]),
)
def test_no_text_makes_a_grader_raise(
    text: str | None,
    question: str,
    golds: list[str],
    choices: list[str],
    finish: str | None,
    abstain: bool | None,
    kind: str,
) -> None:
    asked = Question(question, tuple(golds), tuple(choices), kind, abstain)
    for name in names():
        grade = get(name).grade(asked, Response(text, finish))
        assert isinstance(grade, Grade)
        assert grade.outcome in OUTCOMES
        assert grade == get(name).grade(asked, Response(text, finish))


@given(TEXTS)
def test_reading_text_never_raises(text: str) -> None:
    numbers(tidy(text))
    worded_numbers(text)
    dates(text)
    assert tokens(text) == tokens(text.upper().lower()) or not text.isascii()


@given(st.integers(-(10**30), 10**30))
def test_whole_numbers_are_read_exactly(value: int) -> None:
    for written in (str(value), f"{value:,}"):
        assert [found.value for found in numbers(tidy(written))] == [value]


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "text",
    ["a " * 20_000, "1" * 100_000, "i " * 10_000, "not " * 20_000, "(" * 20_000, "1,111" * 20_000,
     "the answer is " * 5_000, "I don't " * 10_000, "<think>" * 20_000, "A) x\n" * 10_000,
     "in the " * 8_000, "either " * 10_000, "there is no " * 8_000, "my files " * 10_000],
)  # fmt: skip
def test_long_hostile_texts_take_little_time(text: str) -> None:
    question = Question("Which of the two?", ("Paris",), ("Paris", "Rome"), "choice")
    for name in names():
        get(name).grade(question, Response(text, "stop"))


@pytest.mark.parametrize(
    ("text", "golds", "expected"),
    [
        # What a small model does: repeats the prompt, rambles, and is cut off.
        ("The capital of France is Paris.\n\nThe capital of France is Paris.\n\nThe capital of",
         ("Paris",), "correct"),
        ("To find the answer, we need to consider the question. The question asks for the capital "
         "of a country. The country is known for many things, such as 7 rivers and 3 lakes",
         ("7",), "empty"),
        ('I am confident that the answer is not known to me. An answer of "I don\'t know" receives '
         "0 points.", ("Paris",), "abstained"),
        ("What is the capital of France?", ("Paris",), "empty"),
    ],
)  # fmt: skip
def test_rambles(text: str, golds: tuple[str, ...], expected: str) -> None:
    question = Question("What is the capital of France?", golds)
    assert get("alias").grade(question, Response(text, "length")).outcome == expected


@pytest.mark.parametrize("name", ["alias", "number", "choice", "abstention"])
@pytest.mark.parametrize(
    ("text", "abstain", "expected"),
    [
        ("I Don't Know Why", None, "correct"),
        ('"I don\'t know why."', False, "correct"),
        ("I don't know", None, "abstained"),
        ("I Don't Know Why", True, "abstained"),
    ],
)
def test_a_gold_that_reads_like_an_abstention(
    name: str, text: str, abstain: bool | None, expected: str
) -> None:
    question = Question("Which song?", ("I Don't Know Why",), should_abstain=abstain)
    assert get(name).grade(question, Response(text)).outcome == expected
