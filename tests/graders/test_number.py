from __future__ import annotations

import pytest

from graders import Question, Response, get
from graders.golds import number_gold


def outcome(text: str, gold: str, question: str = "How many?", finish: str = "stop") -> str:
    asked = Question(question, (gold,), answer_type="number")
    return get("number").grade(asked, Response(text, finish)).outcome


@pytest.mark.parametrize(
    ("text", "gold"),
    [
        ("42", "42"), ("The answer is 42.", "42"), ("#### 42", "42"), ("\\boxed{42}", "42"),
        ("**42**", "42"), ("The answer is **42**.", "42"), ("答案是42", "42"), ("18.00", "18"),
        ("1,234", "1234"), ("1234", "1,234"), ("1.000.000", "1000000"), ("1\u202f234", "1234"),
        ("-5", "-5"), ("−5", "-5"), ("-$5", "-5"), ("12 - 7 = 5", "5"), ("$18", "18"),
        ("3.2e5", "320000"), ("3.2 × 10^5", "320000"), ("3.2 × 10⁵", "320000"),
        ("$1.5 million", "1500000"), ("two million", "2000000"), ("forty-two", "42"),
        ("three hundred and five", "305"), ("1/2", "0.5"), ("½", "0.5"), ("2 1/2", "2.5"),
        ("\\frac{3}{4}", "0.75"), ("25%", "0.25"), ("25%", "25"), ("25", "25%"), ("3,5", "3.5"),
        ("42km", "42"), ("42\nConfidence: 80%", "42"), ("There are 3 r's.", "3"),
        ("The answer is 42, since 6*7 = 42.", "42"), ("The result is 15 + 27 = 42.", "42"),
        ("3 apples and 4 pears, so 7 in all.", "7"), ("Answer: 7\n\nThere are 2 steps.", "7"),
        ("0.3333333", "0.33333333"), ("I'm not sure, but probably 42", "42"),
        ("6200 °F", "6229 °F (acceptable range: anything between 6166 and 6292 °F)"),
        ("4", "between 3 and 5"), ("7", "seven"),
    ],
)  # fmt: skip
def test_the_same_number(text: str, gold: str) -> None:
    assert outcome(text, gold) == "correct"


@pytest.mark.parametrize(
    ("text", "gold", "expected"),
    [
        ("43", "42", "incorrect"),
        ("420", "42", "incorrect"),
        ("1000000000000000000001", "1000000000000000000002", "incorrect"),
        ("0.334", "0.333", "incorrect"),
        ("6000 °F", "6229 °F (acceptable range: anything between 6166 and 6292 °F)", "incorrect"),
        ("It's lots", "4", "incorrect"),
        ("3 or 4", "4", "abstained"),
        ("between 3 and 4", "4", "abstained"),
        ("I don't know", "4", "abstained"),
        ("1e999999999", "1", "incorrect"),
        ("9" * 5000, "1", "incorrect"),
        ("1/0", "1", "incorrect"),
    ],
)
def test_other_outcomes(text: str, gold: str, expected: str) -> None:
    assert outcome(text, gold) == expected


def test_a_number_of_the_question_is_not_the_answer() -> None:
    question = "In the 2012 final, how many goals fell?"
    assert outcome("There were 3 goals in the 2012 final.", "3", question) == "correct"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The answer is 4", "empty"),
        ("The answer is 42.\nBecause", "correct"),
        ("First, 20 - 15 = 5 and then", "empty"),
        ("42\n\nThe reason is", "correct"),
    ],
)
def test_a_cut_off_reply_needs_a_stated_number(text: str, expected: str) -> None:
    assert outcome(text, "42", finish="length") == expected


def test_golds_that_are_no_number_are_matched_as_text() -> None:
    assert number_gold("23-27") is None
    assert outcome("The score was 23-27.", "23-27") == "correct"
