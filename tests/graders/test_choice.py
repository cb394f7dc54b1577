from __future__ import annotations

import pytest

from graders import Question, Response, get

CITIES = ("Rome", "Paris", "London", "Madrid")
LISTED = "A) Rome\nB) Paris\nC) London\nD) Madrid"


def outcome(text: str, choices: tuple[str, ...] = CITIES, finish: str = "stop") -> str:
    question = Question("What is the capital of France?", ("B",), choices, "choice")
    return get("choice").grade(question, Response(text, finish)).outcome


@pytest.mark.parametrize(
    "text",
    [
        "B", "(B)", "B.", "b", "B)", "B) Paris", "B. Paris", "B, Paris", "B: because it is",
        "The answer is B", "Answer: B", "**Answer:** B", "Answer: **B**", "**B**", "**B) Paris**",
        "The answer is (B) Paris.", "The best answer is B.", "Paris", "The answer is Paris.",
        "\\boxed{B}", "$\\boxed{\\text{B}}$", "A nice question. I think Paris.", "I choose B",
        "Definitely B", "Option B is correct", "The correct option is (B) because it is the seat",
        "A is wrong. I would say B.", "It's not C. The answer is B.", "I'm not sure, but B",
        "The answer is C. No wait, the answer is B", f"{LISTED}\n\nAnswer: B", "答案是B",
        "La respuesta correcta es B", "<think>A or C</think>B", "I considered C, but it is B",
        "Ⓑ",
        "It is not C; B", "Instead of C, choose B", "It's not C but B", "It was not C, it was B.",
        "C is out, D is out, B",
    ],
)  # fmt: skip
def test_forms_that_choose_b(text: str) -> None:
    assert outcome(text) == "correct"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A", "incorrect"),
        ("The answer is A", "incorrect"),
        ("The answer is A because", "incorrect"),
        ("I believe it's London", "incorrect"),
        ("The answer is a city in France", "incorrect"),
        ("A city that I like is Paris", "correct"),
        ("Berlin", "incorrect"),
        ("The answer is not C", "incorrect"),
        (LISTED, "abstained"),
        ("B or C", "abstained"),
        ("BC", "abstained"),
        ("It is definitely not B.", "incorrect"),
        ("The answer is surely not B", "incorrect"),
        ("?", "empty"),
        ("The answer is B or C.", "abstained"),
        ("Rome or Paris", "abstained"),
        ("I don't know", "abstained"),
        ("I can't help with that", "refused"),
    ],
)
def test_letters_that_are_words_and_candidates_without_a_choice(text: str, expected: str) -> None:
    assert outcome(text) == expected


@pytest.mark.parametrize("text", ["D", "I don't know", "D) I don't know", "The answer is D."])
def test_choosing_the_option_of_not_knowing_abstains(text: str) -> None:
    assert outcome(text, ("Rome", "Paris", "London", "I don't know")) == "abstained"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Let me think. The capital of Italy is Rome, so", "empty"),
        ("Let me think. Option C is London, which is the seat of the king. Option B", "empty"),
        ("B) Paris is the cap", "correct"),
        ("The answer is A. This is beca", "incorrect"),
    ],
)
def test_a_cut_off_reply_is_graded_only_when_it_stated_a_letter(text: str, expected: str) -> None:
    assert outcome(text, finish="length") == expected


def test_names_with_initials_are_no_letters() -> None:
    question = Question("Who?", ("C",), ("Washington", "Adams", "B. Franklin"), "choice")
    assert get("choice").grade(question, Response("B. Franklin")).outcome == "correct"


def test_golds_may_be_the_text_of_an_option() -> None:
    question = Question("Capital?", ("Paris",), CITIES, "choice")
    assert get("choice").grade(question, Response("B")).outcome == "correct"


def test_the_longer_option_holds_the_shorter() -> None:
    question = Question("Which?", ("B",), ("York", "New York"), "choice")
    assert get("choice").grade(question, Response("It is New York")).extracted == "B"


@pytest.mark.parametrize(
    "text",
    [
        "The answer is b.", "Answer: b", "b) y", "The correct answer is (b)", "Option b",
        "b. Paris", "(b) Paris", "**Answer:** b", "I choose b",
        "The answer is b) Paris", "the answer is: b\n",
        "The answer is b because it is the seat.", "The answer is b Paris",
        "The answer is B and I am sure",
        "La respuesta correcta es b",
    ],
)  # fmt: skip
def test_small_letters_choose(text: str) -> None:
    assert outcome(text) == "correct"


@pytest.mark.parametrize(
    ("text", "extracted"),
    [
        ("The answer is a.", "A"),
        ("Answer: a", "A"),
        ("(a) Rome", "A"),
        ("The answer is a) Rome", "A"),
        ("The answer is a city in France", None),
        ("The answer is a (very) large city", None),
        ("Answer: i think it is Berlin", None),
        ("I think it's a city, namely Paris", "B"),
        ("Answer: d'Artagnan", None),
        ("The answer is c = 3 m/s", None),
        ("The answer is b or a city near it", "B"),
        ("a) Rome\nb) Paris", "abstained"),
        ("The answer is b or c.", "abstained"),
    ],
)
@pytest.mark.parametrize("choices", [CITIES, ()])
def test_small_letters_that_are_words(
    text: str, extracted: str | None, choices: tuple[str, ...]
) -> None:
    if not choices and "namely" in text:
        return  # without the options no letter is named
    question = Question("What is the capital of France?", ("B",), choices, "choice")
    grade = get("choice").grade(question, Response(text))
    if extracted == "abstained":
        assert grade.outcome == "abstained"
    elif extracted:
        assert grade.extracted == extracted
    else:
        assert grade.extracted not in {"A", "B", "C", "D", "I"}
        assert grade.outcome == "incorrect"


def test_roman_numbers_are_no_letter_i() -> None:
    question = Question("Which?", ("B",), (), "choice")
    text = "i) it is old\nii) it is large\nAnswer: b"
    assert get("choice").grade(question, Response(text)).outcome == "correct"
    assert get("choice").grade(question, Response("i) old\nii) large")).outcome == "incorrect"


def test_the_gold_option_in_words_that_reads_like_an_abstention() -> None:
    titles = ("Yesterday", "I Don't Know Why", "Help!", "Michelle")
    assert outcome("I don't know why", titles) == "correct"
    assert outcome("I don't know", titles) == "abstained"
