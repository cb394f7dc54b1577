"""What grading by rule costs: reading and writing Parquet included.

The short texts are made, ten answers to an item, some of them in the same words, as models' are.
The real ones are answers to SimpleQA and solutions to GSM8K from the folder named by
CALIBRANT_SHARED_DATA, twenty drafts of each; they are left out where it is not set. The rows are
many, for a rate is meant and not the quarter of a second in which grading starts and ends.
Graders that `make compiled` installed are timed by
`CALIBRANT_OWN_PACKAGES=1 .venv-compiled/bin/python -m tests.bench grading`.
"""

from __future__ import annotations

import csv
import json
import os
import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import graders.alias
from orchestrator.grading import grade_by_rule
from orchestrator.store import RunFolder
from tests.bench.table import Table
from tests.grading.run_of_answers import RunOfAnswers

_ROWS = 100_000
_REPEATS = 3
_ANSWERS = 10
"""To each item of the short texts: two models, five targets."""
_SAID = (
    "{gold}.",
    "It is {gold}, as far as record {at} says.",
    "The answer is {gold}.",
    "I think it was Harbour {at}.",
    "I'm not sure, but probably {gold}.",
    "I don't know.",
    "I do not have information on number {at}.",
)
_TYPES = {"number": "number", "choice": "choice", "math": "math"}
_DRAFTS = 20


@dataclass(frozen=True, slots=True)
class _Asked:
    """An item and what is answered to it."""

    question: str
    golds: tuple[str, ...]
    texts: tuple[str, ...]
    choices: tuple[str, ...] = ()


def main(rows: int = _ROWS) -> None:
    """Print rows a second by grader, in CPU time of this one process."""
    table = Table(
        f"grading by rule, {_build()}, Parquet in and out, best of {_REPEATS}",
        ("grader", "texts", "rows", "characters", "rows/s", "ms/row", "calibrated"),
        "calibrated: ms/row over the time of a loop of pure Python taken beside it",
    )
    for name in ("alias", "number", "choice", "abstention", "list", "math"):
        _line(table, name, "short", partial(_short, name, rows))
    folder = os.environ.get("CALIBRANT_SHARED_DATA")
    if not folder:
        print("real texts are left out: CALIBRANT_SHARED_DATA names no folder")
        return
    for name in ("alias", "abstention", "list"):
        _line(table, name, "SimpleQA", partial(_simpleqa, Path(folder)))
    for name in ("number", "math"):
        _line(table, name, "GSM8K", partial(_gsm8k, Path(folder)))


def _build() -> str:
    return "interpreted" if Path(graders.alias.__file__).suffix == ".py" else "compiled"


def _line(table: Table, grader: str, texts: str, asked: Callable[[], Iterator[_Asked]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = RunOfAnswers(Path(folder), {"facts": grader})
        said: list[str] = []
        for number, item in enumerate(asked()):
            made.item(
                f"item {number}", *item.golds, question=item.question,
                answer_type=_TYPES.get(grader, "text"), choices=list(item.choices),
            )  # fmt: skip
            for text in item.texts:
                made.answer(f"{len(said):032x}", f"item {number}", text)
                said.append(text)
        spent, loop = _best(made.write(), len(said))
    each = spent / len(said)
    size = sum(map(len, said)) // len(said)
    table.row(grader, texts, len(said), size, 1 / each, 1e3 * each, each / loop)


def _best(run: RunFolder, rows: int) -> tuple[float, float]:
    """Return the least CPU seconds of grading the run anew, and those of a fixed loop."""
    spent, loops = [], []
    for _ in range(_REPEATS):
        start = time.process_time()
        written = grade_by_rule(run, confidence=False)
        spent.append(time.process_time() - start)
        if written != rows:
            raise SystemExit(f"graded {written:,} of {rows:,} rows")
        shutil.rmtree(run.path / "grades")
        start = time.process_time()
        _fixed_loop()
        loops.append(time.process_time() - start)
    return min(spent), min(loops)


def _fixed_loop() -> int:
    """Do what Python does in 10 ms or so, to compare machines and moments by."""
    known = {number: number % 7 for number in range(1000)}
    return sum(known[number % 1000] for number in range(100_000))


def _short(grader: str, rows: int) -> Iterator[_Asked]:
    draw = random.Random(5)
    for item in range(rows // _ANSWERS):
        places = (f"Port {item}", f"Mount {item}", f"Lake {item}", f"Cape {item}")
        gold = {"choice": draw.choice("ABCD"), "number": str(item), "math": str(item)}.get(
            grader, places[0]
        )
        numbers = range(item * _ANSWERS, (item + 1) * _ANSWERS)
        texts = tuple(draw.choice(_SAID).format(gold=gold, at=at) for at in numbers)
        choices = places if grader == "choice" else ()
        yield _Asked(f"What is item {item} known as?", (gold,), texts, choices)


def _simpleqa(folder: Path) -> Iterator[_Asked]:
    with (folder / "simple_qa_test_set.csv").open(encoding="utf-8", newline="") as file:
        golds = {row["problem"].strip(): row["answer"] for row in csv.DictReader(file)}
    lines = (folder / "simpleqa_responses_labelled.jsonl").read_text(encoding="utf-8").splitlines()
    for row in map(json.loads, lines):
        gold = golds[row["question"].strip()]
        yield _Asked(row["question"], (gold,), _drafts(row["response"]))


def _gsm8k(folder: Path) -> Iterator[_Asked]:
    lines = (folder / "gsm8k_labelled_solutions.jsonl").read_text(encoding="utf-8").splitlines()
    for row in map(json.loads, lines):
        gold = row["ground_truth"].rsplit("A:", 1)[1].strip()
        texts = (row["6b_finetuning"]["solution"], row["6b_verification"]["solution"])
        drafts = tuple(draft for text in texts for draft in _drafts(text))
        yield _Asked(row["question"], (gold,), drafts)


def _drafts(text: str) -> tuple[str, ...]:
    return tuple(f"{text}\n\nThis is draft {draft}." for draft in range(_DRAFTS))


if __name__ == "__main__":
    main()
