"""What grading by rule costs, with a text of its own in every row."""

from __future__ import annotations

import random
import tempfile
import time
from pathlib import Path

from orchestrator.grading import grade_by_rule
from tests.grading.run_of_answers import RunOfAnswers

SIZE = 10_000
_SAID = (
    "{gold}.",
    "It is {gold}, as far as record {at} says.",
    "The answer is {gold}.",
    "I think it was Harbour {at}.",
    "I'm not sure, but probably {gold}.",
    "I don't know.",
    "I do not have information on number {at}.",
)
_KINDS = ("alias", "number", "choice")


def figures(size: int) -> list[tuple[str, str]]:
    """Return what a row costs, by grader, over `size` answers each."""
    return [(f"grading, {kind}", _cost(kind, size)) for kind in _KINDS]


def _cost(kind: str, size: int) -> str:
    draw = random.Random(5)
    with tempfile.TemporaryDirectory() as folder:
        made = RunOfAnswers(Path(folder), {"facts": kind})
        for at in range(size):
            gold = {"alias": f"Port {at}", "number": str(at), "choice": draw.choice("ABCD")}[kind]
            options = [f"Port {at}", f"Mount {at}", f"Lake {at}", f"Cape {at}"]
            made.item(
                f"item {at}", gold, answer_type={"alias": "text"}.get(kind, kind),
                choices=options if kind == "choice" else [],
            )  # fmt: skip
            made.answer(f"{at:032x}", f"item {at}", draw.choice(_SAID).format(gold=gold, at=at))
        run = made.write()
        start = time.process_time()
        grade_by_rule(run, confidence=False)
        spent = time.process_time() - start
    return f"{1e3 * spent / size:.3f} ms CPU a row, {size / spent:,.0f} rows/s"


def main() -> None:
    for name, value in figures(SIZE):
        print(f"{name}: {value}")


if __name__ == "__main__":
    main()
