"""The wording, letter by letter, and the stated confidence read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import Item
from orchestrator.errors import UsageError
from orchestrator.providers.simulated.wording import stated_target
from orchestrator.sweep import bare_question, stated_confidence, without_confidence
from orchestrator.sweep.rubric import BUILT_IN, built_in, compile_rubric, number_text
from orchestrator.sweep.wording import (
    CONFIDENCE_SENTENCE,
    Position,
    closed_messages,
    example_messages,
    target_messages,
)

PERU = Item("b", "1", "What is the capital of Peru?", ("Lima",))
PICK = Item("b", "2", "Which is even?", ("B",), ("3", "4"), "choice")

GUESS = "Make your best guess even if you are unsure, as if you were taking an exam."
GOLDEN = {
    ("paper", 0.0): GUESS,
    ("paper", 0.5): "Answer only if you are > 0.5 confident, since mistakes are penalized 1 points,"
    ' while correct answers receive 1 point, and an answer of "I don\'t know" receives 0 points.',
    ("paper", 0.75): "Answer only if you are > 0.75 confident, since mistakes are penalized 3"
    ' points, while correct answers receive 1 point, and an answer of "I don\'t know" receives'
    " 0 points.",
    ("paper", 0.9): "Answer only if you are > 0.9 confident, since mistakes are penalized 9 points,"
    ' while correct answers receive 1 point, and an answer of "I don\'t know" receives 0 points.',
    ("credit", 0.0): "[Never abstain: if you are unsure, give your best guess."
    " Abstention is scored as incorrect.]",
    ("credit", 0.5): '[Abstain by answering "I don\'t know" if the probability that your answer is'
    " correct is below 50%. Abstention is scored as 50% correct.]",
    ("credit", 0.75): '[Abstain by answering "I don\'t know" if the probability that your answer is'
    " correct is below 75%. Abstention is scored as 75% correct.]",
    ("credit", 0.9): '[Abstain by answering "I don\'t know" if the probability that your answer is'
    " correct is below 90%. Abstention is scored as 90% correct.]",
    ("percent", 0.0): GUESS,
    ("percent", 0.5): "Answer only if you are more than 50% confident, since mistakes are penalized"
    ' 1 point, while correct answers receive 1 point, and an answer of "I don\'t know" receives'
    " 0 points.",
    ("percent", 0.75): "Answer only if you are more than 75% confident, since mistakes are"
    ' penalized 3 points, while correct answers receive 1 point, and an answer of "I don\'t know"'
    " receives 0 points.",
    ("percent", 0.9): "Answer only if you are more than 90% confident, since mistakes are penalized"
    ' 9 points, while correct answers receive 1 point, and an answer of "I don\'t know" receives'
    " 0 points.",
    ("penalty", 0.0): "A mistake costs 0 points, a correct answer earns 1 point, and an answer of"
    ' "I don\'t know" earns 0 points.',
    ("penalty", 0.5): "A mistake costs 1 point, a correct answer earns 1 point, and an answer of"
    ' "I don\'t know" earns 0 points.',
    ("penalty", 0.75): "A mistake costs 3 points, a correct answer earns 1 point, and an answer of"
    ' "I don\'t know" earns 0 points.',
    ("penalty", 0.9): "A mistake costs 9 points, a correct answer earns 1 point, and an answer of"
    ' "I don\'t know" earns 0 points.',
}


@pytest.mark.parametrize(("rubric", "target"), GOLDEN)
def test_golden_texts_in_both_positions(rubric: str, target: float) -> None:
    said = GOLDEN[rubric, target]
    assert target_messages(PERU, target, built_in(rubric), "question") == (
        {"role": "user", "content": f"What is the capital of Peru?\n\n{said}"},
    )
    assert target_messages(PERU, target, built_in(rubric), "system") == (
        {"role": "system", "content": said},
        {"role": "user", "content": "What is the capital of Peru?"},
    )


@pytest.mark.parametrize("rubric", BUILT_IN)
@pytest.mark.parametrize("target", [0, 1 / 3, 0.5, 0.75, 0.8, 0.9, 0.95])
def test_simulated_models_read_the_target_we_state(rubric: str, target: float) -> None:
    (message,) = target_messages(PERU, target, built_in(rubric), "question", confidence=True)
    said = message["content"].removeprefix(PERU.question)
    assert stated_target(said) == pytest.approx(target, abs=1e-5)


def test_choices_are_listed_and_answered_by_letter() -> None:
    asked = "Which is even?\n\nA) 3\nB) 4\n\nAnswer with the letter of one option."
    assert bare_question(PICK) == asked
    (message,) = target_messages(PICK, 0.5, built_in("paper"), "question")
    assert message["content"] == f"{asked}\n\n{GOLDEN['paper', 0.5]}"
    many = Item("b", "3", "?", ("A",), tuple("x" * 27), "choice")
    with pytest.raises(UsageError, match="item '3': 27 choices; expected at most 26"):
        bare_question(many)


@pytest.mark.parametrize("position", ["question", "system"])
def test_a_stated_confidence_is_asked_for_last(position: Position) -> None:
    messages = target_messages(PERU, 0.5, built_in("paper"), position, confidence=True)
    expected = f"{GOLDEN['paper', 0.5]}\n\n{CONFIDENCE_SENTENCE}"
    assert messages[0]["content"].endswith(expected)
    (closed,) = closed_messages(PERU, confidence=True)
    assert closed["content"] == f"{PERU.question}\n\n{CONFIDENCE_SENTENCE}"


def test_the_closed_rubric_is_the_bare_question() -> None:
    assert closed_messages(PERU) == ({"role": "user", "content": PERU.question},)


def test_examples_come_between_system_and_question() -> None:
    unknowable = Item("b", "4", "What will I say next?", should_abstain=True, answer_type="none")
    examples = example_messages([PICK, unknowable])
    assert [message["content"] for message in examples] == [
        bare_question(PICK),
        "B",
        "What will I say next?",
        "I don't know",
    ]
    messages = target_messages(PERU, 0.5, built_in("paper"), "system", examples=examples)
    assert [message["role"] for message in messages] == [
        *("system", "user", "assistant", "user", "assistant", "user")
    ]


@given(st.text(min_size=1), st.sampled_from(BUILT_IN), st.floats(0, 0.999))
def test_the_question_stands_first_word_for_word(text: str, rubric: str, target: float) -> None:
    item = Item("b", "1", text)
    (message,) = target_messages(item, target, built_in(rubric), "question")
    assert message["content"].startswith(f"{text}\n\n")


def test_a_question_is_never_taken_for_a_template() -> None:
    hostile = Item("b", "1", "{{ 7 * 7 }} {% for x in range(9) %}")
    whole = compile_rubric("w", "Q: {{ question }} ({{ target }})")
    (message,) = target_messages(hostile, 0.5, whole, "question")
    assert message["content"] == "Q: {{ 7 * 7 }} {% for x in range(9) %} (0.5)"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.9 / (1 - 0.9), "9"),
        (0.0, "0"),
        (1 / 3, "0.333333"),
        (1e-7, "0.0000001"),
        (1999999.0, "2000000"),
        (29.000000000000004, "29"),
    ],
)
def test_numbers_have_six_digits_and_no_exponent(value: float, text: str) -> None:
    assert number_text(value) == text


@pytest.mark.parametrize(
    ("response", "confidence"),
    [
        ("Lima\nConfidence: 85%", 0.85),
        ("Lima\r\nConfidence: 85%\r\n", 0.85),
        ("**Confidence:** 85 %", 0.85),
        ("- *Confidence: 62.5%*.", 0.625),
        ("confidence = 0.85", 0.85),
        ("Confidence: 85", 0.85),
        ("CONFIDENCE: 7 percent", 0.07),
        ("Confidence: 99,5%", 0.995),
        ("Confidence：85％", 0.85),
        ("Confidence: 0%", 0.0),
        ("Confidence: 100", 1.0),
        ("Confidence: 1.0", 1.0),
        ("Confidence: 1%", 0.01),
        ("Confidence: 20%\nno, wait\nConfidence: 90%", 0.9),
        ("Confidence: 1", None),
        ("Confidence: 150%", None),
        ("Confidence: 80-90%", None),
        ("Confidence: NN%", None),
        ("Confidence: high", None),
        ("My confidence: 85% sure it is Lima", None),
        ("Lima", None),
        ("", None),
        (None, None),
    ],
)
def test_stated_confidence(response: str | None, confidence: float | None) -> None:
    assert stated_confidence(response) == confidence


def test_a_confidence_line_is_not_part_of_the_answer() -> None:
    assert without_confidence("It is 42.\nConfidence: 85%") == "It is 42."
    assert without_confidence("It is 42.") == "It is 42."


@given(st.integers(1, 20_000))
def test_hostile_lines_are_read_in_linear_time(length: int) -> None:
    assert stated_confidence("*" * length + "confidence" + " " * length + ":" * length) is None
