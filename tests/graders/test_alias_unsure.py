"""What the alias grader takes for the answer, and where a judge should look."""

from __future__ import annotations

import pytest

from graders import Grade, Question, Response, get

WHO = "Who was Ghana's Minister of Information in 1962?"


def grade(text: str, gold: str, question: str = WHO) -> Grade:
    return get("alias").grade(Question(question, (gold,)), Response(text))


@pytest.mark.parametrize(
    ("text", "gold"),
    [
        ("Baako", "Kofi Baako"),  # a part of the name
        ("It was Kofi Asante Baako.", "Kofi Baako"),  # more than the name
        ("Kofi Bako", "Kofi Baako"),  # a slip
        ("Julia Rucklige", "Julia Rucklidge"),
        ("It was not Kofi Baako.", "Kofi Baako"),  # only in a negation
        ("파리", "Paris"),  # another script
        ("Париж", "Paris"),
        ("Paris", "파리"),
    ],
)
def test_near_misses_are_incorrect_and_unsure(text: str, gold: str) -> None:
    found = grade(text, gold)
    assert found.outcome == "incorrect"
    assert found.unsure


@pytest.mark.parametrize(
    ("text", "gold"),
    [("Kwame Nkrumah", "Kofi Baako"), ("G major", "F major"), ("Apollo 12", "Apollo 11"),
    ("Lyon", "Paris"),
     ("It was Lyon, in the south.", "Paris"), ("1958", "1957"), ("Kofi Annan", "Kofi Baako")],
)  # fmt: skip
def test_plain_misses_need_no_judge(text: str, gold: str) -> None:
    assert grade(text, gold) == Grade("incorrect", grade(text, gold).extracted, "matches no gold")


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Baako",
        "It was Kofi Baako.",
        "**Kofi Baako** held the post.",
        "The minister was Kofi Baako, I think.",
    ],
)
def test_plain_matches_need_no_judge(text: str) -> None:
    found = grade(text, "Kofi Baako")
    assert found.outcome == "correct"
    assert not found.unsure


def test_a_gold_late_in_a_long_text_is_unsure() -> None:
    text = "The minister was Kwame Nkrumah. " + "He held many posts over the years. " * 14
    found = grade(text + "Another member of that cabinet was Kofi Baako.", "Kofi Baako")
    assert (found.outcome, found.unsure) == ("correct", True)


def test_several_numbers_in_the_leading_sentences_are_unsure() -> None:
    question = "How many sets does part 4178 appear in?"
    assert grade("It appears in 10 sets, of which 3 are blue.", "10", question).unsure
    assert not grade("It appears in 10 sets.", "10", question).unsure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "There were 6 referees:\n1. Hector Baldassi\n2. Jorge Larrionda\n3. Oscar Ruiz",
            "correct",
        ),
        (
            "It was released on August 17, 2011:\n- Day: 17\n- Month: August\n- Year: 2011",
            "incorrect",
        ),
        ("Possible candidates:\n1. Kofi Baako\n2. Kwame Nkrumah\n3. Kojo Botsio", "abstained"),
    ],
)
def test_lists_of_details_are_no_candidates(text: str, expected: str) -> None:
    gold = "Kofi Baako" if "Baako" in text else "6"
    assert grade(text, gold, "How many, and who?").outcome == expected
