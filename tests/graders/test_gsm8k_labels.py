"""Agreement of the number grader with labelled model solutions to GSM8K.

The file holds two systems' answers to 1,319 problems. It is not part of the project: the folder is
named by CALIBRANT_SHARED_DATA.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from graders import Question, Response, get

SYSTEMS = ("6b_finetuning", "6b_verification")
# (line, system) -> why the label and the grade differ. All 2,638 labels agree: there is none.
EXPLAINED: dict[tuple[int, str], str] = {}


def rows() -> list[dict[str, Any]]:
    folder = os.environ.get("CALIBRANT_SHARED_DATA")
    path = Path(folder or ".") / "gsm8k_labelled_solutions.jsonl"
    if not folder or not path.exists():
        pytest.skip("CALIBRANT_SHARED_DATA names no folder with gsm8k_labelled_solutions.jsonl")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_every_label_is_met_or_explained() -> None:
    differ: set[tuple[int, str]] = set()
    unsure = compared = 0
    for line, row in enumerate(rows()):
        gold = row["ground_truth"].rsplit("A:", 1)[1].strip()
        asked = Question(row["question"], (gold,), answer_type="number")
        for system in SYSTEMS:
            found = get("number").grade(asked, Response(row[system]["solution"], "stop"))
            compared += 1
            unsure += found.unsure
            if (found.outcome == "correct") != row[system]["is_correct"]:
                differ.add((line, system))
    print(f"gsm8k: {compared - len(differ)} of {compared} agree, {unsure} unsure")
    assert compared == 2638
    assert differ == set(EXPLAINED)
    assert unsure <= 0.02 * compared


def test_without_the_marked_last_line_most_labels_are_met() -> None:
    """The same solutions ending in prose ("So the total is 18."), as chat models write."""
    agreed = compared = 0
    for row in rows():
        gold = row["ground_truth"].rsplit("A:", 1)[1].strip()
        for system in SYSTEMS:
            solution = row[system]["solution"]
            body, mark, last = solution.rpartition("\nA:")
            prose = f"{body}\nSo the total is {last.strip()}." if mark else solution
            asked = Question(row["question"], (gold,), answer_type="number")
            found = get("number").grade(asked, Response(prose, "stop"))
            compared += 1
            agreed += (found.outcome == "correct") == row[system]["is_correct"]
    print(f"gsm8k in prose: {agreed} of {compared} agree")
    assert agreed / compared >= 0.98
