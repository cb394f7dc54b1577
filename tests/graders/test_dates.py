"""Dates as they are written, their precision, and those that may be read in two ways."""

from __future__ import annotations

import pytest

from graders import Grade, Question, Response, get


def grade(text: str, gold: str, question: str = "When was it?") -> Grade:
    return get("alias").grade(Question(question, (gold,)), Response(text))


@pytest.mark.parametrize(
    "text",
    [
        "12 March 1987", "March 12, 1987", "12th of March 1987", "Mar. 12, 1987", "1987-03-12",
        "1987/03/12", "12.03.1987", "12-Mar-1987",
        "It was on Thursday, March 12, 1987.", "**March 12, 1987**", "12 de marzo de 1987",
        "le 12 mars 1987", "12. März 1987", "am 12. März 1987", "12 de março de 1987",
        "12 marzo 1987",
        "12 maart 1987", "12 марта 1987 года", "12 Mart 1987", "12 marca 1987", "1987年3月12日",
        "1987년 3월 12일입니다", "The date is March 12th, 1987, a Thursday.",
    ],
)  # fmt: skip
def test_forms_of_a_date(text: str) -> None:
    found = grade(text, "March 12, 1987")
    assert found.outcome == "correct"
    assert not found.unsure


@pytest.mark.parametrize(
    ("text", "gold", "expected"),
    [
        ("12 March 1987", "March 1987", "correct"),
        ("1987-03", "March 1987", "correct"),
        ("1987-03-12", "March 1987", "correct"),
        ("in March of 1987", "March 1987", "correct"),
        ("12 April 1987", "March 1987", "incorrect"),
        ("12 March 1988", "March 1987", "incorrect"),
        ("It was March 12.", "March 12", "correct"),
        ("12 March 1987", "1987", "correct"),
        ("13 March 1987", "March 12, 1987", "incorrect"),
        ("It was not on March 12, 1987.", "March 12, 1987", "incorrect"),
    ],
)
def test_the_precision_of_the_gold_counts(text: str, gold: str, expected: str) -> None:
    assert grade(text, gold).outcome == expected


@pytest.mark.parametrize(
    ("text", "gold", "expected"),
    [
        ("03/04/1987", "April 3, 1987", "correct"),
        ("03/04/1987", "March 4, 1987", "correct"),
        ("3/4/87", "March 4, 1987", "correct"),
        ("March 1987", "March 12, 1987", "incorrect"),
        ("In 1987.", "March 12, 1987", "incorrect"),
        ("It opened on 1 May 1990 and closed on 12 March 1987.", "March 12, 1987", "correct"),
    ],
)
def test_dates_a_judge_should_see(text: str, gold: str, expected: str) -> None:
    found = grade(text, gold)
    assert found.outcome == expected
    assert found.unsure


def test_a_day_beyond_twelve_is_no_ambiguity() -> None:
    assert grade("13/10/1957", "October 13, 1957") == grade(
        "10/13/1957", "October 13, 1957"
    ).__class__("correct", "13/10/1957", 'date: "October 13, 1957"')
    assert grade("03/04/1987", "May 9, 1987").outcome == "incorrect"
