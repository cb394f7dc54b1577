"""Messages: a question, where the target is stated, and what is said about the form of the answer.

The question's text stands at the very start of the user message, word for word, unless a user's
template writes the message itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase
from typing import Literal

from benchmarks.item import Item
from orchestrator.errors import UsageError
from orchestrator.sweep.request import Message
from orchestrator.sweep.rubric import Rubric

Position = Literal["question", "system"]

LETTER_SENTENCE = "Answer with the letter of one option."
CONFIDENCE_SENTENCE = (
    'End with a line "Confidence: NN%", NN being how likely your answer is to be correct.'
)
I_DO_NOT_KNOW = "I don't know"


def option_lines(item: Item) -> list[str]:
    """Return the options of an item as "A) …" lines; raises `UsageError` beyond 26 options."""
    if len(item.choices) > len(ascii_uppercase):
        raise UsageError(
            f"benchmark {item.benchmark!r}, item {item.item_id!r}: {len(item.choices)} choices; "
            "expected at most 26, one a letter"
        )
    return [
        f"{letter}) {text}" for letter, text in zip(ascii_uppercase, item.choices, strict=False)
    ]


def bare_question(item: Item) -> str:
    """Return the question as it is asked without a target: with its options, if it has any."""
    if not item.choices:
        return item.question
    options = "\n".join(option_lines(item))
    return f"{item.question}\n\n{options}\n\n{LETTER_SENTENCE}"


def example_messages(examples: Sequence[Item]) -> tuple[Message, ...]:
    """Return few-shot examples as pairs of a question and its gold answer, without a target."""
    messages: list[Message] = []
    for item in examples:
        answer = item.answers[0] if item.answers else I_DO_NOT_KNOW
        messages.append({"role": "user", "content": bare_question(item)})
        messages.append({"role": "assistant", "content": answer})
    return tuple(messages)


def closed_messages(
    item: Item, *, confidence: bool = False, examples: tuple[Message, ...] = ()
) -> tuple[Message, ...]:
    """Return the messages of the closed rubric: the question, and no target."""
    text = bare_question(item)
    if confidence:
        text = f"{text}\n\n{CONFIDENCE_SENTENCE}"
    return (*examples, {"role": "user", "content": text})


def target_messages(
    item: Item,
    target: float,
    rubric: Rubric,
    position: Position,
    *,
    confidence: bool = False,
    examples: tuple[Message, ...] = (),
) -> tuple[Message, ...]:
    """Return the messages that ask an item with a target stated where `position` says."""
    choices = option_lines(item) if rubric.sees_item else ()
    said = rubric.text(target, confidence=confidence, question=item.question, choices=choices)
    if confidence and not rubric.asks_confidence:
        said = f"{said}\n\n{CONFIDENCE_SENTENCE}"
    if rubric.whole:
        return (*examples, {"role": "user", "content": said})
    if position == "system":
        user = {"role": "user", "content": bare_question(item)}
        return ({"role": "system", "content": said}, *examples, user)
    return (*examples, {"role": "user", "content": f"{bare_question(item)}\n\n{said}"})
