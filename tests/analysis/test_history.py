"""The nights of a sweep: what is held to what, and where a change is marked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import numpy as np
import pytest
from scipy import stats

from orchestrator.analysis.change_points import DRAWS, Plan, find_changes
from orchestrator.analysis.history import APART, history, plan_of
from orchestrator.analysis.nights import Items, read_night
from orchestrator.analysis.paired_cells import OUTCOMES
from tests.analysis.conftest import START
from tests.bench import nights as bench

C, W, S = "correct", "incorrect", "abstained"
CLOSED = ("closed", "question", None)
PLAN = Plan((0.5,), {"abstained": 0.0, "refused": 0.0, "empty": 0.0}, {"b": 1.0})


def told(new_run: Any, open_runs: Any, nights: list[Any]) -> list[dict[str, Any]]:
    """Return the rows of a history; `nights` are runs, or the outcomes of closed answers."""
    read = []
    for place, night in enumerate(nights):
        run = night
        if isinstance(night, list):
            run = new_run(run_id=f"n{place}", targets=(0.5,))
            for item, outcome in enumerate(night):
                run.item(str(item))
                run.ask(str(item), outcome)
        con = open_runs(run)
        read.append(read_night(con, f"n{place}", START + timedelta(days=place)))
        plan = plan_of(con)
    return [dict(row) for row in history(read, plan).to_pylist()]


def test_nights_on_paper(new_run: Any, open_runs: Any) -> None:
    rows = told(new_run, open_runs, [[C, W, S, C] * 10, [C, C, S, C] * 10, [C, C, S, C] * 10])
    assert [(row["run_id"], row["segment"], row["shared"]) for row in rows] == [
        ("n0", 1, None), ("n1", 2, 40), ("n2", 2, 40),
    ]  # fmt: skip
    assert [row["score"] for row in rows] == [0.25, 0.75, 0.75]
    # Ten items are better at once, each of which could as well have been so the night before.
    assert (rows[1]["segment_mean"], rows[1]["difference"]) == (0.25, 0.5)
    assert rows[1]["p"] == pytest.approx(2 * 2**-10, abs=3 / DRAWS)
    assert rows[1]["difference_low"] < 0.5 < rows[1]["difference_high"]
    assert [row["change"] for row in rows] == [False, True, False]
    # Equal nights differ by nothing.
    assert (rows[2]["difference"], rows[2]["p"]) == (0, 1)


def test_nights_without_a_grade(new_run: Any, open_runs: Any) -> None:
    assert told(new_run, open_runs, [[None] * 3, [None] * 3]) == []


def night_of(**models: list[str]) -> dict[Any, Items]:
    """Return the cells of a night; each model's outcomes are of closed answers to items 0, 1, …."""
    found: dict[Any, Items] = {}
    for model, outcomes in models.items():
        numbers = np.arange(len(outcomes))
        said = np.array(outcomes)
        shares = {name: (said == name).astype(float) for name in OUTCOMES}
        outside = np.zeros(len(outcomes), dtype=bool)
        found[model, "b", CLOSED] = Items(numbers, numbers, outside, shares)
    return found


def test_a_night_is_held_to_the_mean_of_all_since_the_last_change() -> None:
    nights = [[C, W] * 20, [C, C] + [C, W] * 19, [W, W] + [C, W] * 19, [C, W] * 20]
    found = find_changes([night_of(m=night) for night in nights], list("abcd"), PLAN, 0.01)
    assert [said.segments["m"] for said in found] == [1] * 4
    effects = [held.effect for said in found for held in said.held.values()]
    assert [effect.segment_mean() for effect in effects] == pytest.approx([0, 0.025, 0])
    assert [effect.difference().value for effect in effects] == pytest.approx([0.05, -0.075, 0])


def test_a_trial_on_few_items_among_the_nights_costs_the_others_none() -> None:
    whole, trial, more = [C, W] * 20, [C, W] * 2, [C, W] * 30
    nights = [night_of(m=night) for night in (whole, trial, whole, more)]
    found = find_changes(nights, list("abcd"), PLAN, 0.01)
    shared = [[held.effect.shared for held in said.held.values()] for said in found]
    assert shared == [[], [4], [40], [40]]
    assert [said.segments["m"] for said in found] == [1] * 4


def test_p_is_that_of_a_permutation_test_within_items() -> None:
    """scipy's permutation test of paired samples, on three nights and one column."""
    rng = np.random.default_rng(3)
    nights = [list(rng.choice([C, W, S], 30, p=(0.6, 0.3, 0.1))) for _ in range(2)]
    nights.append(list(rng.choice([C, W, S], 30, p=(0.4, 0.5, 0.1))))
    found = find_changes([night_of(m=night) for night in nights], list("abc"), PLAN, 1e-6)
    [held] = found[2].held.values()
    worth = {C: 1.0, W: -1.0, S: 0.0}
    points = [np.array([worth[outcome] for outcome in night]) for night in nights]

    def size(first: Any, second: Any, new: Any, axis: int) -> Any:
        return np.abs((new - (first + second) / 2).mean(axis=axis))

    theirs = stats.permutation_test(
        points, size, permutation_type="samples", alternative="greater", n_resamples=4999,
        vectorized=True, rng=np.random.default_rng(1),
    )  # fmt: skip
    assert 0.05 < held.p < 0.5
    assert held.p == pytest.approx(theirs.pvalue, abs=0.04)
    assert held.effect.difference().value == pytest.approx(
        (points[2] - (points[0] + points[1]) / 2).mean()
    )


def test_a_model_that_comes_later_has_a_segment_of_its_own() -> None:
    nights = [night_of(m=[C] * 40), night_of(m=[C] * 40, late=[C] * 40),
              night_of(m=[W] * 40, late=[C] * 40)]  # fmt: skip
    found = find_changes(nights, list("abc"), PLAN, 0.01)
    assert [said.segments for said in found] == [{"m": 1}, {"m": 1, "late": 1}, {"m": 2, "late": 1}]
    assert [said.changed for said in found] == [frozenset(), frozenset(), {"m"}]
    assert [len(said.held) for said in found] == [0, 1, 2]


def test_other_items_or_words_begin_a_segment_without_a_test(new_run: Any, open_runs: Any) -> None:
    nights: list[Any] = [[C, W] * 20]
    for place, fact in ((1, {"question": "Another?"}), (2, {"response": {"prompt": "In short:"}})):
        run = new_run(run_id=f"n{place}", targets=(0.5,))
        for item in range(40):
            run.item(str(item), question=fact.get("question", "Another?"))
            run.ask(str(item), W, response=fact.get("response"))
        nights.append(run)
    rows = told(new_run, open_runs, nights)
    assert [(row["segment"], row["note"], row["p"]) for row in rows] == [
        (1, None, None), (2, APART, None), (3, APART, None),
    ]  # fmt: skip


def test_another_grader_begins_a_segment_and_is_no_change(new_run: Any, open_runs: Any) -> None:
    """Of two benchmarks one is graded otherwise from night 2 on: the other is held all the same."""
    runs = []
    for place in range(4):
        run = new_run(run_id=f"n{place}", targets=(0.5,), weights={"b": None, "c": None})
        for item in range(40):
            run.item(str(item))
            run.ask(str(item), C if item % 2 else W)
            run.item(f"c{item}", "c")
            key = run.ask(f"c{item}", C, "c")
            if place >= 2:
                run.grade(key, f"c{item}", W, "c", minute=1, grader="strict")
        runs.append(run)
    rows = told(new_run, open_runs, runs)
    found = {(row["run_id"], row["benchmark"]): row for row in rows}
    segments = [[found[f"n{place}", name]["segment"] for name in ("b", "c", "ALL")]
                for place in range(4)]  # fmt: skip
    assert segments == [[1] * 3, [1] * 3, [2] * 3, [2] * 3]
    assert not any(row["change"] for row in rows)
    held = {key for key, row in found.items() if row["p"] is not None}
    every = {(f"n{place}", name) for place in (1, 3) for name in ("b", "c", "ALL")}
    assert held == every | {("n2", "b")}
    assert found["n2", "c"]["score"] == -1
    assert found["n2", "c"]["grader"] == "strict@1"
    assert {key: row["note"] for key, row in found.items() if row["note"]} == {
        ("n2", "c"): "graded by strict@1, before by alias@1: a new segment, without a test",
        ("n2", "b"): "another grader decides on c: a new segment",
        ("n2", "ALL"): "another grader decides on c: a new segment",
    }


def test_items_count_where_every_night_has_a_score(new_run: Any, open_runs: Any) -> None:
    first = [C] * 30
    second = ["ungraded"] * 2 + [C] * 28
    rows = told(new_run, open_runs, [first, second, [C] * 30 + [W] * 6])
    assert [row["shared"] for row in rows] == [None, 28, 28]
    assert [row["difference"] for row in rows] == [None, 0, 0]


def test_all_weighs_its_benchmarks(new_run: Any, open_runs: Any) -> None:
    runs = []
    for place, right in enumerate((40, 20)):
        run = new_run(run_id=f"n{place}", targets=(0.0,), weights={"b": 3.0, "c": None})
        for item in range(40):
            for benchmark in "bc":
                run.item(f"{benchmark}{item}", benchmark)
                is_right = benchmark == "c" or item < right
                run.ask(f"{benchmark}{item}", C if is_right else W, benchmark)
        runs.append(run)
    found = {row["benchmark"]: row for row in told(new_run, open_runs, runs)[3:]}
    assert [found[name]["difference"] for name in ("b", "c", "ALL")] == [-0.5, 0, -0.375]
    assert (found["ALL"]["segment_mean"], found["ALL"]["shared"]) == (1, 80)
    assert [found[name]["change"] for name in ("b", "c", "ALL")] == [True, False, True]


def test_items_of_a_cluster_move_as_one() -> None:
    """Forty items that turn wrong together are one event of four clusters, not forty."""

    def night(share: float, clusters: np.ndarray[Any, Any]) -> dict[Any, Items]:
        shares = {name: np.zeros(40) for name in OUTCOMES}
        shares[C], shares[W] = np.full(40, share), np.full(40, 1 - share)
        outside = np.zeros(40, dtype=bool)
        return {("m", "b", CLOSED): Items(np.arange(40), clusters, outside, shares)}

    def p(clusters: np.ndarray[Any, Any]) -> float:
        found = find_changes([night(1, clusters), night(0, clusters)], ["a", "b"], PLAN, 0.01)
        return next(iter(found[1].held.values())).p

    assert p(np.arange(40)) == pytest.approx(0, abs=1 / DRAWS)
    assert p(np.arange(40) // 10) == pytest.approx(2 / 2**4, abs=0.03)


def test_quiet_weeks_alarm_as_often_as_predicted() -> None:
    """Two hundred weeks of four quiet nights, with three columns that depend on each other."""
    rng = np.random.default_rng(8)
    plan = Plan((0.0, 0.5, 0.9), PLAN.silence, PLAN.weights)
    numbers, outside = np.arange(60), np.zeros(60, dtype=bool)

    def night(chances: Any) -> dict[Any, Items]:
        drawn = rng.multinomial(5, chances) / 5
        shares = {name: np.zeros(60) for name in OUTCOMES}
        shares |= dict(zip((C, W, S), drawn.T, strict=True))
        return {("m", "b", CLOSED): Items(numbers, numbers // 2, outside, shares)}

    alarms = 0
    for week in range(200):
        chances = rng.dirichlet((1, 1, 1), 60)
        days = [night(chances) for _ in range(4)]
        found = find_changes(days, [f"{week}-{day}" for day in range(4)], plan, 0.05)
        alarms += any(said.changed for said in found)
    low, high = bench.binomial_band(200, 1 - 0.95**3)
    assert low <= alarms <= high


def test_a_drift_is_marked_on_its_day() -> None:
    """Three weeks; python -m tests.bench nights tells of a hundred."""
    weeks = [bench.week(seed, 0.01) for seed in range(3)]
    assert [(each.caught, each.alone) for each in weeks] == [(True, True)] * 3


def test_segments_begin_with_the_drift() -> None:
    found = bench.verdicts(0, 0.01)
    assert [said.segments["sim/drifting"] for said in found] == [1, 1, 1, 1, 2, 2, 2]
    assert [said.segments["sim/steady"] for said in found] == [1] * 7
    again = bench.verdicts(0, 0.01)
    for first, second in zip(found, again, strict=True):
        p = {column: held.p for column, held in first.held.items()}
        assert p == {column: held.p for column, held in second.held.items()}
