"""Candidates that are asked about, offered beside each other, or stated in another unit."""

from __future__ import annotations

import pytest

from graders import Question, Response, get

OPTIONS = ("Rome", "Paris", "Oslo", "Bern")


def outcome(grader: str, gold: str, text: str) -> str:
    choices = OPTIONS if grader == "choice" else ()
    question = Question("Which one is it?", (gold,), choices, "text")
    return get(grader).grade(question, Response(text, "stop")).outcome


@pytest.mark.parametrize("grader", ["alias", "list"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paris? No, London.", "incorrect"),
        ("Is it Paris? I'd say London.", "incorrect"),
        ("London? No, Paris.", "correct"),
        ("Paris?", "correct"),
        ("Paris? Yes.", "correct"),
        ("Paris? I think so.", "correct"),
        ("What is asked for? Paris.", "correct"),
    ],
)
def test_a_candidate_that_is_asked_about_and_left_is_no_answer(
    grader: str, text: str, expected: str
) -> None:
    assert outcome(grader, "Paris", text) == expected


def test_a_title_may_end_in_a_question_mark() -> None:
    title = '"Why Do They Call Me Mr. Happy?"'
    assert outcome("alias", title, f"It was {title} by Snatch.") == "correct"


@pytest.mark.parametrize(
    ("grader", "gold", "text", "expected"),
    [
        ("choice", "B", "It could be A, B", "abstained"),
        ("choice", "B", "It could be A or B", "abstained"),
        ("choice", "B", "The answer is B, not A", "correct"),
        ("choice", "B", "A looks right, but the answer is B", "correct"),
        ("alias", "Paris", "Paris or London", "abstained"),
        ("alias", "Paris", "It could be Paris or London.", "abstained"),
        ("alias", "4 May 1957", "4 May 1957 or 5 May 1957", "abstained"),
        ("number", "3", "3 or 4", "abstained"),
        ("number", "3", r"\boxed{3} or \boxed{4}", "abstained"),
        ("number", "3", r"\boxed{3}, that is \boxed{3}", "correct"),
        ("math", "1/3", r"\boxed{1/2} or \boxed{1/3}", "abstained"),
        ("math", "1/3", r"$\boxed{\frac12}$ or $\boxed{\frac13}$", "abstained"),
        ("math", "1/3", r"\boxed{1/3}", "correct"),
    ],
)
def test_several_candidates_without_commitment_are_no_attempt(
    grader: str, gold: str, text: str, expected: str
) -> None:
    assert outcome(grader, gold, text) == expected


@pytest.mark.parametrize(
    ("gold", "text", "expected", "unsure"),
    [
        ("5 km", "5 miles", "incorrect", False),
        ("5 km", "5000 m", "correct", False),
        ("5 km", "5 kilometers", "correct", False),
        ("5 km", "5", "correct", False),
        ("5 km", "3.1 miles", "incorrect", True),
        ("5 km", "5 kg", "incorrect", True),
        ("2 hours", "120 minutes", "correct", False),
        ("1 year", "12 months", "correct", False),
        ("3 dollars", "300 cents", "correct", False),
        ("25%", "a quarter", "correct", False),
        ("25%", "a quarter of them", "correct", False),
        ("3", "a third man came", "incorrect", True),
        ("1250000", "12,50,000", "correct", False),
        ("1250000.5", "12,50,000.5", "correct", False),
    ],
)
def test_measures_are_compared_with_their_units(
    gold: str, text: str, expected: str, unsure: bool
) -> None:
    grade = get("number").grade(Question("How much?", (gold,)), Response(text, "stop"))
    assert (grade.outcome, grade.unsure) == (expected, unsure)
