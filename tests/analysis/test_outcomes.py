"""The view `outcomes`, against rows worked out on paper."""

from __future__ import annotations

from typing import Any

import pytest

from orchestrator.analysis import let_decide, notes
from orchestrator.store.schemas import FINAL_ERRORS

CONTRACT = [
    "run_id", "request_key", "model", "simulated", "benchmark", "category", "item_id", "cluster",
    "sample", "stated_target", "rubric", "position", "outcome", "grader", "judge", "confidence",
    "should_abstain", "cost_usd", "latency_s", "prompt_tokens", "completion_tokens",
]  # fmt: skip


def outcome_of(con: Any, *columns: str) -> dict[str, Any]:
    picked = ", ".join(columns or ("outcome",))
    rows = con.execute(f"SELECT request_key, {picked} FROM outcomes").fetchall()
    return {row[0]: row[1] if len(row) == 2 else row[1:] for row in rows}


def test_columns_are_the_contracts(new_run: Any, open_runs: Any) -> None:
    assert open_runs(new_run()).table("outcomes").columns == CONTRACT


def test_every_request_has_one_outcome(new_run: Any, open_runs: Any) -> None:
    run = new_run()
    run.item("i", category="c", cluster="k", should_abstain=False)
    for key in ("silent", "passing", "account", "final", "unjudged", "failed", "fine", "odd"):
        run.request(key, "i")
        if key != "silent":
            run.response(key)
    responses = {row["request_key"]: row for row in run.rows["responses"]}
    responses["passing"] |= {"status": "error", "error_class": "timeout"}
    responses["account"] |= {"status": "error", "error_class": "auth"}
    responses["final"] |= {"status": "error", "error_class": "context_length"}
    responses["fine"] |= {"confidence": 0.7, "cost_usd": 0.25, "latency_s": 2.0}
    run.grade("failed", "i", "correct", status="error")
    run.grade("fine", "i", "incorrect")
    run.grade("odd", "i", "wonderful")
    run.grade("final", "i", "correct")  # of an earlier answer: the request failed for good since
    con = open_runs(run)
    assert outcome_of(con) == {
        "silent": "pending", "passing": "pending", "account": "pending", "final": "ungraded",
        "unjudged": "ungraded", "failed": "ungraded", "fine": "incorrect", "odd": "ungraded",
    }  # fmt: skip
    fine = outcome_of(con, "grader", "judge", "confidence", "cost_usd", "category", "cluster",
                      "should_abstain")["fine"]  # fmt: skip
    assert fine == ("alias", None, 0.7, 0.25, "c", "k", False)
    assert outcome_of(con, "grader")["final"] is None


def test_final_errors_are_the_stores(new_run: Any, open_runs: Any) -> None:
    rows = open_runs(new_run()).execute("SELECT error_class FROM final_errors").fetchall()
    assert {row[0] for row in rows} == FINAL_ERRORS


def test_shared_question_different_golds(new_run: Any, open_runs: Any) -> None:
    run = new_run(weights={"old": None, "new": None})
    run.response("k")
    for benchmark, outcome in (("old", "correct"), ("new", "incorrect")):
        run.item("i", benchmark)
        run.request("k", "i", benchmark)
        run.grade("k", "i", outcome, benchmark)
    con = open_runs(run)
    rows = con.execute("SELECT benchmark, outcome FROM outcomes ORDER BY ALL").fetchall()
    assert rows == [("new", "incorrect"), ("old", "correct")]


def test_two_labels_may_share_a_key(new_run: Any, open_runs: Any) -> None:
    run = new_run()
    run.item("i")
    run.response("k")
    run.request("k", "i", model="a")
    run.request("k", "i", model="b")
    run.grade("k", "i", "correct")
    con = open_runs(run)
    rows = con.execute("SELECT model, outcome FROM outcomes ORDER BY ALL").fetchall()
    assert rows == [("a", "correct"), ("b", "correct")]


def test_the_newest_of_repeated_verdicts_counts(new_run: Any, open_runs: Any) -> None:
    run = new_run()
    run.item("i")
    run.ask("i", "incorrect")
    key = run.rows["requests"][0]["request_key"]
    run.grade(key, "i", "correct", minute=2)
    run.grade(key, "i", "abstained", minute=1)
    con = open_runs(run)
    assert outcome_of(con) == {key: "correct"}


@pytest.fixture
def graded_twice(new_run: Any) -> Any:
    """Two answers; `alias` has graded both, `judge:s@1` later both, version 2 of alias one."""
    run = new_run()
    for i in "ab":
        run.item(i)
        run.ask(i, "incorrect")
        key = run.rows["requests"][-1]["request_key"]
        judge = {"grader": "judge:s@1", "grader_version": "3"}
        run.grade(key, i, "correct", minute=5, **judge)
        for vote in ("y", "x"):
            run.grade(key, i, "correct", minute=5, judge=vote, judgement_key=f"{i}{vote}", **judge)
        if i == "a":
            run.grade(key, i, "abstained", minute=9, grader_version="2")
    return run


@pytest.mark.parametrize(
    ("decides", "expected"),
    [
        ("auto", ("judge:s@1", "3", "x, y", False)),
        ("judge", ("judge:s@1", "3", "x, y", True)),
        ("judge:s@1", ("judge:s@1", "3", "x, y", True)),
        ("alias", ("alias", "1", None, True)),  # the newest complete version
        ("alias@2", ("alias", "2", None, True)),
        ("number", ("judge:s@1", "3", "x, y", False)),  # nothing of that name: as auto
    ],
)
def test_deciding_grader(graded_twice: Any, open_runs: Any, decides: str, expected: Any) -> None:
    graded_twice.decides = decides
    con = open_runs(graded_twice)
    rows = con.execute(
        "SELECT grader, grader_version, judge, named FROM deciding_graders"
    ).fetchall()
    assert rows == [expected]
    shown = {row for row in outcome_of(con, "grader", "judge").values() if row[0]}
    assert shown == {(expected[0], expected[2])}
    ungraded = sum(outcome == "ungraded" for outcome in outcome_of(con).values())
    assert ungraded == (1 if decides == "alias@2" else 0)


def test_the_grader_called_auto_can_be_asked_for(new_run: Any, open_runs: Any) -> None:
    """In a sweep the word leaves it to the rules; a reader who names a grader means that one."""
    run = new_run(weights={"b": None, "c": None})
    for benchmark in "bc":
        run.item(benchmark, benchmark)
        key = run.ask(benchmark, "ungraded", benchmark)
        for minute, grader in enumerate(("auto" if benchmark == "b" else "alias", "mine.py:f")):
            run.grade(key, benchmark, "correct", benchmark, grader=grader, minute=minute)
    con = open_runs(run)
    decide = "SELECT grader, named FROM deciding_graders ORDER BY benchmark"
    assert con.execute(decide).fetchall() == [("mine.py:f", False)] * 2
    let_decide(con, "auto")
    assert con.execute(decide).fetchall() == [("auto", True), ("mine.py:f", False)]
    assert "c: auto has no verdict here, so mine.py:f decides" in notes(con)


def test_when_no_grader_is_complete_the_fullest_decides(new_run: Any, open_runs: Any) -> None:
    run = new_run()
    for i in "abc":
        run.item(i)
        run.ask(i, "correct" if i != "c" else "ungraded")
    key = run.rows["requests"][0]["request_key"]
    run.grade(key, "a", "incorrect", minute=9, grader="number")
    con = open_runs(run)
    assert con.execute("SELECT grader, verdicts, answered FROM deciding_graders").fetchall() == [
        ("alias", 2, 3)
    ]
    run.grade(run.rows["requests"][1]["request_key"], "b", "incorrect", minute=1, grader="number")
    con = open_runs(run)
    assert con.execute("SELECT grader FROM deciding_graders").fetchall() == [("number",)]


def test_a_request_of_an_older_sweep_does_not_make_a_grader_incomplete(
    new_run: Any, open_runs: Any
) -> None:
    run = new_run()
    run.item("a")
    run.ask("a", "correct")
    run.response("gone")  # answered under a sweep that asked more; no longer planned
    con = open_runs(run)
    assert con.execute("SELECT verdicts, answered FROM deciding_graders").fetchall() == [(1, 1)]
    assert len(outcome_of(con)) == 1


def test_runs_do_not_mix(new_run: Any, open_runs: Any) -> None:
    runs = []
    for name, outcome in (("one", "correct"), ("two", "incorrect"), ("three", "pending")):
        run = new_run(run_id=name)
        run.item("i")
        run.ask("i", outcome)
        runs.append(run)
    con = open_runs(*runs)
    rows = con.execute("SELECT run_id, outcome FROM outcomes ORDER BY ALL").fetchall()
    assert rows == [("one", "correct"), ("three", "pending"), ("two", "incorrect")]


def judged(run: Any, outcomes: str, *, minute: int = 5) -> None:
    """Let a judge vote on the run's answers: c correct, u it could not."""
    judge = {"grader": "judge:s@1", "grader_version": "3", "minute": minute}
    for row, letter in zip(run.rows["requests"], outcomes, strict=False):
        says = "correct" if letter == "c" else "ungraded"
        facts = judge | {"status": "ok" if letter == "c" else "error"}
        run.grade(row["request_key"], row["item_id"], says, **facts)
        run.grade(row["request_key"], row["item_id"], says, judge="x", judgement_key="j", **facts)


def decider(con: Any) -> tuple[Any, ...]:
    (row,) = con.execute(
        "SELECT grader, grader_version, asked, unjudged FROM deciding_graders"
    ).fetchall()
    return tuple(row)


@pytest.fixture
def graded_by_rule(new_run: Any) -> Any:
    run = new_run()
    for i in "ab":
        run.item(i)
        run.ask(i, "incorrect")
    return run


@pytest.mark.parametrize(
    ("votes", "decides", "expected"),
    [
        ("uu", "auto", ("alias", "1", 0, 0)),
        ("uu", "judge", ("judge:s@1", "3", 2, 2)),  # asked for by name
        ("cu", "auto", ("judge:s@1", "3", 2, 1)),
        ("c", "auto", ("alias", "1", 0, 0)),  # not complete
        ("u", "auto", ("alias", "1", 0, 0)),
    ],
)
def test_a_judge_without_a_real_verdict_never_decides(
    graded_by_rule: Any, open_runs: Any, votes: str, decides: str, expected: Any
) -> None:
    graded_by_rule.decides = decides
    graded_by_rule.own_grading = "judge"
    judged(graded_by_rule, votes)
    assert decider(open_runs(graded_by_rule)) == expected


def test_what_a_judge_gets_by_rule_is_no_real_verdict(graded_by_rule: Any, open_runs: Any) -> None:
    judged(graded_by_rule, "u")
    key = graded_by_rule.rows["requests"][1]["request_key"]
    by_rule = {"grader": "judge:s@1", "grader_version": "3", "minute": 5}
    graded_by_rule.grade(key, "b", "empty", **by_rule)
    assert decider(open_runs(graded_by_rule)) == ("alias", "1", 0, 0)


def test_an_incomplete_rule_comes_before_a_complete_judge_that_failed(
    new_run: Any, open_runs: Any
) -> None:
    run = new_run()
    for i, outcome in (("a", "correct"), ("b", "ungraded")):
        run.item(i)
        run.ask(i, outcome)
    judged(run, "uu")
    assert decider(open_runs(run)) == ("alias", "1", 0, 0)


@pytest.mark.parametrize(
    ("own", "grader", "expected"),
    [
        ("judge", "alias", "judge:s@1"),
        ("exact", "judge", "judge:s@1"),
        ("exact", "alias", "alias"),
    ],
)
def test_a_raised_rule_takes_nothing_from_a_benchmarks_own_judge(
    graded_by_rule: Any, open_runs: Any, own: str, grader: str, expected: str
) -> None:
    run = graded_by_rule
    run.own_grading, run.grader = own, grader
    judged(run, "cc")
    for row in run.rows["requests"]:
        run.grade(row["request_key"], row["item_id"], "incorrect", minute=9, grader_version="2")
    assert decider(open_runs(run))[0] == expected
