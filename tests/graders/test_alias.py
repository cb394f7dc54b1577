from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from graders import Question, Response, get

CAPITAL = "What is the capital of France?"
LARGER = "Which is larger, Paris or London?"
DATA = Path(os.environ.get("CALIBRANT_SHARED_DATA", "no-shared-data"))


def outcome(question: str, golds: tuple[str, ...], text: str, finish: str = "stop") -> str:
    return get("alias").grade(Question(question, golds), Response(text, finish)).outcome


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paris", "correct"),
        ("PARIS!!", "correct"),
        ("**Paris**", "correct"),
        ("It is Paris.", "correct"),
        ("The capital of France is Paris.", "correct"),
        ("Lyon", "incorrect"),
        ("Parisian", "incorrect"),
        ("It is not Paris.", "incorrect"),
        ("It isn't Paris, it is Lyon.", "incorrect"),
        ("It's Lyon rather than Paris.", "incorrect"),
        ("It is none other than Paris.", "correct"),
        ("Paris or Lyon", "abstained"),
        ("Either Paris or Lyon.", "abstained"),
        ("Lyon or Nice", "abstained"),
        ("It could be Paris or London, maybe.", "abstained"),
        ("1. Paris\n2. Lyon\n3. Nice", "abstained"),
        ("Lyon, Nice, Paris, Lille", "abstained"),
        ("Paris. No wait, Lyon.", "incorrect"),
        ("Lyon. No, wait, Paris.", "correct"),
        ("What is the capital of France? Lyon", "incorrect"),
    ],
)
def test_a_text_gold(text: str, expected: str) -> None:
    assert outcome(CAPITAL, ("Paris",), text) == expected


@pytest.mark.parametrize(
    ("gold", "text", "expected"),
    [
        ("Apollo 11", "Apollo 11", "correct"),
        ("Apollo 11", "It was Apollo-11.", "correct"),
        ("Apollo 11", "11", "correct"),
        ("Apollo 11", "The answer is 11.", "correct"),
        ("Apollo 11", "Gemini 11", "incorrect"),
        ("Apollo 11", "It was Gemini 11.", "incorrect"),
        ("Apollo 11", "Apollo 12", "incorrect"),
        ("Boeing 747", "an Airbus 747", "incorrect"),
        ("US $12", "It was USD 12.", "correct"),
        ("Year 1953", "In 1953", "correct"),
    ],
)
def test_the_number_of_another_name_is_another(gold: str, text: str, expected: str) -> None:
    assert outcome("Which one was it?", (gold,), text) == expected


@pytest.mark.parametrize(
    ("golds", "text"),
    [
        (("Patrice Émery Lumumba",), "It was patrice emery lumumba."),
        (("Schindler's List",), "The film is Schindler’s list"),
        (("AT&T",), "It was AT and T."),
        (("The Order of Excellence of Guyana.",), "Order of excellence of Guyana"),
        (("Łódź",), "Lodz, in Poland"),
        (("東京",), "日本の首都は東京です。"),
        (("서울",), "서울입니다"),
        (("Bombay", "Mumbai"), "Bombay or Mumbai"),
        (("tramp steamer (or collier)",), "a collier"),
        (('Tuberculosis (then know as "Consumption")',), "consumption"),
        (("120,000 euros",), "€120,000"),
        (("50.16 (acceptable range: anything between 49.65 and 50.67)",), "About 50."),
        (("7",), "There were 7 goals."),
        (("Two.",), "2"),
        (("C",), "The symbol is C."),
        (("Au",), 'Use a book. Then look it up. It says: "The symbol for gold is Au."'),
        (("In",), "Its symbol (In) comes from indigo."),
        (("A",), "The letter is A."),
        (("1957",), "It was launched on October 4, 1957."),
    ],
)
def test_forms_of_a_gold_that_are_equal(golds: tuple[str, ...], text: str) -> None:
    assert outcome("Which one?", golds, text) == "correct"


@pytest.mark.parametrize(
    ("gold", "text"),
    [
        ("7", "There were 17 goals."),
        ("4", "It was on October 4, 1957."),
        ("4", "First count the letters of the word. Then write them down. There are many. Take 4."),
        ("C", "Consider that it's a common mistake."),
        ("Au", "Australia"),
        ("In", "In chemistry, indium is in group 13."),
        ("I", "I think it is Br."),
        ("A", "It is a vitamin."),
        ("Kofi Baako", "Baako"),
    ],
)
def test_forms_that_are_not_the_gold(gold: str, text: str) -> None:
    assert outcome("Which one?", (gold,), text) == "incorrect"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("London", "correct"),
        ("London is larger.", "correct"),
        ("The larger one is London.", "correct"),
        ("Paris is larger than London.", "incorrect"),
    ],
)
def test_a_gold_that_the_question_names_is_not_matched_in_its_echo(
    text: str, expected: str
) -> None:
    assert outcome(LARGER, ("London",), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 October 1957", "correct"),
        ("It was launched on the 4th of October, 1957 by the USSR.", "correct"),
        ("Oct. 4, 1957", "correct"),
        ("1957-10-04", "correct"),
        ("4 de octubre de 1957", "correct"),
        ("1957年10月4日", "correct"),
        ("October 1957", "incorrect"),
        ("5 October 1957", "incorrect"),
        ("4 October 1958", "incorrect"),
        ("It was not on October 4, 1957.", "incorrect"),
    ],
)
def test_dates(text: str, expected: str) -> None:
    assert outcome("When was Sputnik launched?", ("October 4, 1957",), text) == expected


def test_a_number_repeated_from_the_question_is_no_answer() -> None:
    question = "How many goals fell in the final of 12 teams?"
    assert outcome(question, ("12",), "The final of 12 teams had 5 goals.") == "incorrect"


@pytest.mark.parametrize(
    ("text", "finish", "expected"),
    [
        ("Paris is the capital. It lies on", "length", "correct"),
        ("Lyon.\nIt lies on", "length", "incorrect"),
        ("The capital of France, as we shall see, is", "length", "empty"),
        ("Okay, so the user asks for a capital. It might be Lyon. Or maybe Rome. Let", "length",
         "empty"),
        ("Let's see. The capital of France is Paris. Let me check", "length", "correct"),
        ("First, the capital of France is Lyon. It lies", "length", "incorrect"),
        ("To answer your question: Lyon. It lies", "length", "incorrect"),
        ("Let me think. **Lyon**. It", "length", "incorrect"),
        ("Let me think. Paris is on the Seine.", "stop", "correct"),
        ("Step 1: find the country. Step 2: find", "length", "empty"),
        ("Let me think. The answer is **Paris**. It has", "length", "correct"),
        ("Let me think. The answer is Lyon. It has", "length", "incorrect"),
        ("Voyons. La France a une capitale. Elle", "length", "empty"),
        ("让我想想。法国是一个国家。它的", "length", "empty"),
        ("<think>Paris? Lyon?", "length", "empty"),
        ("<think>Lyon</think>Paris", "stop", "correct"),
        ("Lyon</think>Paris", "stop", "correct"),
        ("<|channel|>analysis<|message|>Lyon<|end|><|channel|>final<|message|>Paris", "stop",
         "correct"),
        ("", "stop", "empty"),
        ("\u200b\n", "stop", "empty"),
        ("Paris", "content_filter", "refused"),
    ],
)  # fmt: skip
def test_the_state_of_a_response(text: str, finish: str, expected: str) -> None:
    assert outcome(CAPITAL, ("Paris",), text, finish) == expected


def test_a_long_sentence_of_a_cut_off_reply_may_only_lead_up_to_its_answer() -> None:
    said = "France has long been governed from one of its cities on a great river. Its"
    grade = get("alias").grade(Question(CAPITAL, ("Paris",)), Response(said, "length"))
    assert (grade.outcome, grade.unsure) == ("incorrect", True)
    sure = get("alias").grade(Question(CAPITAL, ("Paris",)), Response("Lyon. It is", "length"))
    assert (sure.outcome, sure.unsure) == ("incorrect", False)


def test_the_grade_says_what_matched() -> None:
    grade = get("alias").grade(Question(CAPITAL, ("Paris",)), Response("The answer is Paris."))
    assert grade.extracted == "Paris"
    assert grade.rationale == 'exact: "Paris"'


def test_an_item_without_a_gold_is_ungraded() -> None:
    assert outcome(CAPITAL, (), "Paris") == "ungraded"


@pytest.mark.parametrize("name", ["simple_qa_test_set.csv", "simpleqa_verified.csv"])
def test_every_gold_of_simpleqa_is_right_in_the_usual_phrases(name: str) -> None:
    path = DATA / name
    if not path.exists():
        pytest.skip(f"CALIBRANT_SHARED_DATA names no folder with {name}")
    with path.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))[::4]
    phrases = ("{}", "The answer is {}.", "It is {}.", "I'm not sure, but probably {}.")
    missed = [
        (row["answer"], phrase)
        for row in rows
        for phrase in phrases
        if outcome(row["problem"], (row["answer"],), phrase.format(row["answer"])) != "correct"
    ]
    print(f"{name}: {len(missed)} of {len(rows) * len(phrases)} golds not recognised: {missed}")
    assert len(missed) <= 0.002 * len(rows) * len(phrases)


@pytest.mark.parametrize("name", ["simple_qa_test_set.csv", "simpleqa_verified.csv"])
def test_other_golds_of_simpleqa_are_wrong(name: str) -> None:
    path = DATA / name
    if not path.exists():
        pytest.skip(f"CALIBRANT_SHARED_DATA names no folder with {name}")
    with path.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))[::2]
    others = rows[7:] + rows[:7]
    passed = [
        (row["answer"], other["answer"])
        for row, other in zip(rows, others, strict=True)
        if outcome(row["problem"], (row["answer"],), f"It is {other['answer']}.") == "correct"
    ]
    print(f"{name}: {len(passed)} of {len(rows)} other golds accepted: {passed}")
    assert len(passed) <= 0.005 * len(rows)


@pytest.mark.parametrize(
    ("text", "expected", "unsure"),
    [
        ("Ana Soto/Bob Marsh", "abstained", True),  # or one in two ways: "Mumbai/Bombay"
        ("Some say Ana Soto, others Bob Marsh.", "abstained", True),
        ("Possibly Bob Marsh, possibly Carl Low", "abstained", False),
        ("Some say she was mad, others not, but it was Ana Soto", "correct", False),
        ("Some say Bob Marsh, others no one. It was Ana Soto.", "correct", False),
        ("Ana Soto, Bob Marsh", "correct", True),
        ("Ana Soto, architect", "correct", False),
        ("Ana Soto/A. Soto", "correct", False),
        ("The bridge/tunnel was Ana Soto.", "correct", False),
        ("...", "empty", False),
        ("🙂", "incorrect", True),
    ],
)
def test_candidates_beside_each_other(text: str, expected: str, unsure: bool) -> None:
    question = Question("Who designed the bridge?", ("Ana Soto",))
    grade = get("alias").grade(question, Response(text))
    assert (grade.outcome, grade.unsure) == (expected, unsure)


def test_a_stretch_of_years_is_no_date() -> None:
    assert outcome("When did it fall?", ("14 July 1789",), "Between 1788 and 1790") == "abstained"
    assert outcome("Who?", ("AC/DC",), "AC/DC") == "correct"
    said = "It was built between 1886 and 1894, opening in 1894."
    assert outcome("When did it open?", ("1894",), said) == "correct"
    assert outcome("How many?", ("4",), "The number of primes between 1 and 10 is 4.") == "correct"


def test_a_city_and_its_country_are_one_answer() -> None:
    question = Question("In which city is it?", ("New York",))
    assert not get("alias").grade(question, Response("New York, United States")).unsure


def test_a_mark_may_be_the_gold() -> None:
    assert outcome("Which operator is it?", ("&",), "&") == "correct"


def test_a_name_that_is_asked_for_is_not_several() -> None:
    said = "Ann Brown, Bo Jones, Cy Smith, Di Adams"
    assert outcome("What is the name of the author?", ("Bo Jones",), said) == "abstained"
    assert outcome("Name three authors.", ("Bo Jones",), said) == "correct"


@pytest.mark.parametrize("mark", ["=", "[", "- ", "# "])
def test_a_cut_off_reply_of_marks_is_read_at_once(mark: str) -> None:
    grade = get("alias").grade(Question(CAPITAL, ("Paris",)), Response(mark * 12_000, "length"))
    assert grade.outcome == "empty"
