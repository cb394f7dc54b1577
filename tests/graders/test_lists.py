"""The list grader: all elements, in any order or in the gold's."""

from __future__ import annotations

import pytest

from graders import Grade, Question, Response, get
from graders.listed import elements_of

COLOURS = ("red, green and blue",)


def grade(text: str, golds: tuple[str, ...] = COLOURS, *, ordered: bool = False) -> Grade:
    return get("list").grade(
        Question("Which ones?", golds, answer_type="list", ordered=ordered), Response(text)
    )


@pytest.mark.parametrize(
    "text",
    [
        "red, green, blue", "Blue, red and green.", "red; green; blue", "red and green and blue",
        "- Red\n- Green\n- Blue", "1. Red\n2. Green\n3. Blue", "* **Red**\n* **Green**\n* **Blue**",
        "Red\nGreen\nBlue", "The answer is: red, green, blue.",
        "The colours are red, green, and blue.",
        "They are:\n\n- Red – like blood\n- Green (like grass)\n- Blue: like the sky",
        "red/green/blue",
        "Red is one, green another, and blue the last.", "[\"red\", \"green\", \"blue\"]",
        "The three primary colours of light are red, green, and blue.", "red & green & blue",
    ],
)  # fmt: skip
def test_all_elements_in_any_order(text: str) -> None:
    assert grade(text).outcome == "correct"


@pytest.mark.parametrize(
    ("text", "unsure"),
    [("red, green", False), ("Red and blue.", False), ("yellow", False),
     ("red, green, but not blue", False), ("red, green, blue, yellow", True),
     ("- red\n- green\n- blue\n- mauve", True)],
)  # fmt: skip
def test_a_part_or_more_than_the_list_is_incorrect(text: str, unsure: bool) -> None:
    found = grade(text)
    assert found.outcome == "incorrect"
    assert found.unsure is unsure


@pytest.mark.parametrize(
    ("golds", "text"),
    [
        (("Mercury", "Venus"), "Venus and Mercury"), (("빨강, 파랑",), "빨강, 파랑"),
        (("빨강 및 파랑",), "파랑과 빨강"),
        (("红色、蓝色和绿色",), "红色、绿色和蓝色"), (("rot und blau",), "blau und rot"),
        (("rouge et bleu",), "bleu, rouge"),
        (("rojo y azul",), "azul y rojo"), (("3, 5, 7",), "7, 5 and 3"),
        (("1,200; 300",), "300 and 1,200"),
    ],
)  # fmt: skip
def test_separators_of_several_languages(golds: tuple[str, ...], text: str) -> None:
    assert grade(text, golds).outcome == "correct"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("red, green, blue", "correct"), ("1. Red\n2. Green\n3. Blue", "correct"),
    ("red → green → blue", "correct"),
     ("blue, green, red", "incorrect"), ("First red, then green, then blue.", "correct")],
)  # fmt: skip
def test_a_fixed_order(text: str, expected: str) -> None:
    assert grade(text, ordered=True).outcome == expected


def test_other_outcomes() -> None:
    assert grade("I don't know.").outcome == "abstained"
    assert grade("").outcome == "empty"
    assert grade("red, green, blue").extracted == "red; green; blue"
    assert len(elements_of(("Tom, Dick, and Harry",))) == 3


@pytest.mark.parametrize("piece", ["red, ", "- red\n", "and ", ", ", "red and "])
def test_hostile_texts_are_read_in_linear_time(piece: str) -> None:
    assert grade(piece * (100_000 // len(piece))).outcome
