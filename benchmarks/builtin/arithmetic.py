"""Sums graded by the digits of their operands."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.builtin.stream import between, endless, item_id, pick
from benchmarks.builtin.suite import Builtin
from benchmarks.item import Item

MOST_DIGITS = 9

OPERATIONS = ("addition", "subtraction", "multiplication", "division")


def generate(seed: int) -> Iterator[Item]:
    """Yield sums without end: operation and digits (1 to 9) evenly, operands evenly in them."""
    return endless("arithmetic", seed, _make)


def _make(rng: Random) -> Item:
    digits = between(rng, 1, MOST_DIGITS)
    operation = pick(rng, OPERATIONS)
    low, high = 10 ** (digits - 1), 10**digits - 1
    a, b = between(rng, low, high), between(rng, low, high)
    question, result = _stated(operation, a, b)
    answers = (str(result),)
    return Item(
        benchmark="arithmetic",
        item_id=item_id("arithmetic", question, answers),
        question=question,
        answers=answers,
        answer_type="number",
        should_abstain=False,
        category=operation,
        difficulty=str(digits),
    )


def _stated(operation: str, a: int, b: int) -> tuple[str, int]:
    """Return the question and its result; all are whole numbers, none negative."""
    if operation == "addition":
        return f"What is {a} + {b}?", a + b
    if operation == "subtraction":
        a, b = max(a, b), min(a, b)
        return f"What is {a} - {b}?", a - b
    if operation == "multiplication":
        return f"What is {a} times {b}?", a * b
    return f"What is {a * b} divided by {b}?", a


ARITHMETIC = Builtin(
    name="arithmetic",
    title="Sums of one to nine digits",
    answer_type="number",
    grader="number",
    licence="Apache-2.0",
    generate=generate,
    notes=(
        "Category: the operation. Difficulty: digits of the operands (of a division: of divisor "
        "and quotient)."
    ),
)
