"""A run of answers with grades that differ on some, to be labelled."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from orchestrator.store import RunFolder
from tests.grading.run_of_answers import START, RunOfAnswers

HOSTILE = [
    '=HYPERLINK("http://x","y")',
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    'plain; with, all\n"kinds" of | signs',
    "red;=1+1\n=2+2\t@x; -3\n- a list",
    "\x1b[31mred\x1b[0m \u202eoverride",
    "＝1+1",
    "1/2",
    "May 1945",
    "0012",
    "'=already quoted",
    "x" * 40_000,
    "",
]


def labelled_run(out: Path, answers: list[str] | None = None) -> RunFolder:
    """Answers of facts: by `alias` all correct; another grader, `strict`, differs on the first two.

    The third was graded with doubt.
    """
    made = RunOfAnswers(out)
    texts = answers if answers is not None else [f"Answer {chr(97 + at)}" for at in range(10)]
    for at, text in enumerate(texts):
        made.item(f"i{at}", "gold one", "gold two")
        made.answer(key(at), f"i{at}", text, target=None if at % 2 else 0.75)
    run = made.write()
    rows = range(len(texts))
    write(run, "alias", [graded(at, "alias", "correct", unsure=at == 2) for at in rows])
    write(
        run, "strict", [graded(at, "strict", "incorrect" if at < 2 else "correct") for at in rows]
    )
    return run


def key(at: int) -> str:
    return f"{at:032x}"


def grade(run: RunFolder, at: int, grader: str, outcome: str, **more: Any) -> None:
    write(run, grader, [graded(at, grader, outcome, **more)])


def graded(at: int, grader: str, outcome: str, **more: Any) -> dict[str, Any]:
    row = {"request_key": key(at), "benchmark": "facts", "item_id": f"i{at}", "grader": grader,
           "grader_version": "1", "outcome": outcome, "status": "ok",
           "graded_at": START + timedelta(minutes=at)}  # fmt: skip
    return row | more


def write(run: RunFolder, grader: str, rows: list[dict[str, Any]]) -> None:
    writer = run.part_writer("grades", grader)
    for row in rows:
        writer.append(row)
    writer.flush()
