"""The header lines of a table of scores."""

from __future__ import annotations

from typing import Any

from orchestrator.analysis import notes, scores, simulated_models

POINTS = "points at target t: correct 1, incorrect −t/(1−t), abstained 0, refused 0, empty 0"

UNGRADED = "requests are ungraded: not scored; score_worst and score_best give them −t/(1−t) and +1"


def test_a_plain_run_says_its_points(shares: Any, open_runs: Any) -> None:
    assert notes(open_runs(shares(1, 1, 0))) == [POINTS]


def test_alias_where_the_authors_use_a_judge(shares: Any, open_runs: Any) -> None:
    con = open_runs(shares(1, 1, 0, own_grading="judge", points={"refused": -0.5}))
    assert notes(con) == [
        POINTS.replace("refused 0", "refused -0.5"),
        "b: answers were matched by alias; the benchmark's own grading is a judge",
    ]


def test_a_judge_is_named(new_run: Any, open_runs: Any) -> None:
    run = new_run(own_grading="judge")
    run.item("i")
    key = run.ask("i", "ungraded")
    judge = {"grader": "judge:s@1", "grader_version": "1"}
    run.grade(key, "i", "correct", **judge)
    run.grade(key, "i", "correct", judge="gpt", **judge)
    assert notes(open_runs(run)) == [POINTS, "b: judged by gpt (judge:s@1)"]


def test_a_grader_of_ones_own_is_named(new_run: Any, open_runs: Any) -> None:
    run = new_run()
    run.item("i")
    key = run.ask("i", "ungraded")
    run.grade(key, "i", "correct", grader="mine.py:grade", grader_version="1")
    assert notes(open_runs(run)) == [POINTS, "b: graded by mine.py:grade"]


def test_what_is_missing_and_simulated(new_run: Any, open_runs: Any) -> None:
    runs = [new_run(run_id="one", decides="judge"), new_run(run_id="two")]
    for run in runs:
        for i, outcome in enumerate(["correct", "pending", "ungraded", "ungraded"]):
            run.item(str(i))
            run.ask(str(i), outcome, model="sim/x", simulated=run.run_id == "two")
    con = open_runs(*runs)
    assert simulated_models(con) == {("two", "sim/x")}
    assert set(notes(con)) == {
        f"one: {POINTS}",
        f"two: {POINTS}",
        "two: simulated, not a language model: sim/x",
        "one: b: judge has no verdict here, so alias decides",
        "one: b: alias has graded 1 of 3 answers",
        "two: b: alias has graded 1 of 3 answers",
        "one: 1 of 4 requests are pending: not scored",
        "two: 1 of 4 requests are pending: not scored",
        f"one: 2 of 4 {UNGRADED}",
        f"two: 2 of 4 {UNGRADED}",
    }
    assert notes(con, scores(con)) == notes(con)
    assert notes(con, scores(con, "category")) == notes(con)


def test_what_a_judge_could_not_judge_is_counted(new_run: Any, open_runs: Any) -> None:
    run = new_run(own_grading="judge")
    judge = {"grader": "judge:s@1", "grader_version": "1"}
    for i, says in enumerate(["correct", "ungraded", "ungraded", "empty"]):
        run.item(str(i))
        key = run.ask(str(i), "ungraded")
        facts = judge | {"status": "error" if says == "ungraded" else "ok"}
        run.grade(key, str(i), says, **facts)
        if says != "empty":
            run.grade(key, str(i), says, judge="gpt", **facts)
    assert notes(open_runs(run)) == [
        POINTS,
        "b: judged by gpt (judge:s@1): 2 of 3 could not be judged",
        f"2 of 4 {UNGRADED}",
    ]


def test_a_judge_of_no_use_is_named_where_another_grader_decides(
    new_run: Any, open_runs: Any
) -> None:
    run = new_run(own_grading="judge")
    run.item("a")
    key = run.ask("a", "incorrect")
    facts = {"grader": "judge:s@1", "grader_version": "1", "status": "error"}
    run.grade(key, "a", "ungraded", **facts)
    run.grade(key, "a", "ungraded", judge="gpt", **facts)
    assert notes(open_runs(run)) == [
        POINTS,
        "b: answers were matched by alias; the benchmark's own grading is a judge",
        "b: the judge gpt has given no usable verdict, so alias decides",
    ]
