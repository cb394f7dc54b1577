"""From a run's tables to the audit: what counts as a decision, which items, which texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import duckdb
import numpy as np
import pytest

from orchestrator.analysis.audit import audit
from orchestrator.analysis.audit.answers import read_answers
from orchestrator.analysis.audit.confidence import read_confidences
from orchestrator.errors import UsageError

LETTERS = {"r": "correct", "w": "incorrect", "-": "abstained", "x": "refused", "e": "empty",
           "u": "ungraded", "p": "pending"}  # fmt: skip
TARGETS = (0.0, 0.5, 0.9)

Opened = Callable[..., duckdb.DuckDBPyConnection]


def asked(run: Any, name: str, row: str, benchmark: str = "b", **facts: Any) -> None:
    """An item with a word of letters a target, a letter a sample."""
    run.item(name, benchmark, **({"question": f"{benchmark}/{name}?"} | facts))
    for target, word in zip(TARGETS, row.split(), strict=True):
        for sample, letter in enumerate(word):
            run.ask(name, LETTERS[letter], benchmark, sample=sample, stated_target=target,
                    response={"response": f"{name} at {target:g}"})  # fmt: skip


def test_decisions_by_half_on_the_items_that_have_them_everywhere(
    new_run: Any, open_runs: Opened
) -> None:
    run = new_run(targets=TARGETS)
    asked(run, "a", "rrw r-- ---")
    asked(run, "b", "xr re -x")  # blocked and empty replies are no decisions
    asked(run, "c", "rr xx --")  # none at 0.5: left out
    asked(run, "d", "rr pu --")
    con = open_runs(run)
    (found,) = read_answers(con)
    assert found.targets.tolist() == [0.0, 0.5, 0.9]
    assert (len(found.items), found.left_out) == (2, 2)
    order = np.argsort(-found.samples[:, 0])  # a has three samples
    assert found.samples[order].tolist() == [[3, 3, 3], [1, 1, 1]]
    assert found.usable[:, order[0]].tolist() == [[2, 2, 2], [1, 1, 1]]
    assert found.right[:, order[0], 0].tolist() == [1, 1]
    assert found.wrong[:, order[0], 0].tolist() == [1, 0]
    assert found.correct[order[0]].tolist() == pytest.approx([2 / 3, 1 / 3, 0])
    assert found.answered[order[1]].tolist() == [1, 1, 0]
    assert found.clusters is None


def test_one_question_in_two_benchmarks_is_one_cluster(new_run: Any, open_runs: Opened) -> None:
    run = new_run(weights={"b": None, "c": None}, targets=TARGETS)
    asked(run, "a", "r r r", "b", question="the same?")
    asked(run, "a", "r r r", "c", question="the same?")
    asked(run, "z", "r r r", "c", question="another?")
    asked(run, "k", "r r r", "b", cluster="k")
    asked(run, "l", "r r r", "b", cluster="k")
    asked(run, "m", "r r r", "c", cluster="k")
    con = open_runs(run)
    (found,) = read_answers(con)
    assert found.clusters is not None
    assert sorted(np.unique(found.clusters, return_counts=True)[1]) == [1, 1, 2, 2]
    (one,) = read_answers(con, benchmark="c")
    assert len(one.items) == 3
    assert read_answers(con, model="nobody") == []


def test_stated_confidences_come_before_agreement(new_run: Any, open_runs: Opened) -> None:
    run = new_run(targets=TARGETS)
    for number in range(30):
        name = str(number)
        run.item(name, question=name)
        for target in TARGETS:
            for sample in range(4):
                right = number % 2 == 0
                key = run.ask(name, "correct" if right else "incorrect", sample=sample,
                              stated_target=target,
                              response={"confidence": 0.8} if number < 25 else {})  # fmt: skip
                run.rows["grades"][-1]["extracted"] = "Gold" if right else f"wrong {sample % 2}"
                assert key == run.rows["grades"][-1]["request_key"]
    con = open_runs(run)
    (answers,) = read_answers(con)
    unit = (answers.run_id, answers.model, answers.rubric, answers.position)
    stated = read_confidences(con, {unit: answers})[unit]
    assert (stated.kind, stated.levels.tolist(), len(stated.items)) == ("stated", [0.8], 25)
    assert (stated.right + stated.wrong).sum(axis=1).tolist() == [1.0] * 25
    con.execute("UPDATE responses SET confidence = NULL")
    agreed = read_confidences(con, {unit: answers})[unit]
    assert (agreed.kind, agreed.levels.tolist(), len(agreed.items)) == ("agreement", [0.5, 1.0], 30)
    assert agreed.right.sum(axis=0).tolist() == [0, 15]


def test_violations_are_listed_widest_first_with_their_texts(
    new_run: Any, open_runs: Opened
) -> None:
    run = new_run(targets=TARGETS)
    for number in range(25):
        asked(run, f"i{number}", "rr rr --")
    asked(run, "turned", "rr -- rw", cluster="x")
    asked(run, "half", "rr r- rr")
    con = open_runs(run)
    found = audit(con, violations=5)
    rows = found.violations.to_pylist()
    assert [row["item_id"] for row in rows] == ["turned", "half"]
    first = rows[0]
    assert (first["silent_at"], first["silent_share"]) == (0.5, 1.0)
    assert (first["answers_at"], first["answers_share"], first["outcome"]) == (0.9, 1.0, "correct")
    assert first["question"] == "b/turned?"
    assert (first["silent_response"], first["response"]) == ("turned at 0.5", "turned at 0.9")
    assert audit(con, violations=1).violations.num_rows == 1
    checks = {row["check"]: row for row in found.checks.to_pylist()}
    assert list(checks) == [1, 2, 3, 4, 5, 6, 7]
    assert checks[2]["verdict"] == "pass"
    assert checks[5]["note"].startswith("no confidence")
    assert found.findings.num_rows > 20
    assert not found.has_failed
    (said,) = found.paragraphs
    assert (said.model, said.simulated) == ("m", False)
    assert said.text.startswith("Nothing found here speaks against")


def test_items_left_out_are_noted_and_models_are_apart(new_run: Any, open_runs: Opened) -> None:
    run = new_run(targets=TARGETS)
    asked(run, "a", "r r r")
    asked(run, "b", "r x r")
    for target in TARGETS:
        run.ask("a", "correct", model="other", stated_target=target, rubric="credit")
    found = audit(open_runs(run))
    assert [said.model for said in found.paragraphs] == ["m", "other"]
    assert any("1 of 2 items are left out" in note for note in found.notes)
    assert all("too little data to say" in said.text for said in found.paragraphs)


def test_one_target_is_nothing_to_audit(new_run: Any, open_runs: Opened) -> None:
    run = new_run(targets=(0.5,))
    run.item("a")
    run.ask("a", "correct", stated_target=0.5)
    run.ask("a", "correct")
    with pytest.raises(UsageError, match="two stated targets"):
        audit(open_runs(run))
