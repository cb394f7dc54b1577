"""Comparisons of two models: worked out on paper, against statsmodels, and refused where unfair."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests

from orchestrator.analysis.changed import changed
from orchestrator.analysis.compare import compare
from orchestrator.analysis.pairing import Side, pair
from orchestrator.analysis.points import penalty
from orchestrator.errors import UsageError

C, W, S = "correct", "incorrect", "abstained"


def compared(con: Any, other: Any = None, target: float | None = None) -> list[dict[str, Any]]:
    a, b = Side(con, "r", "a"), Side(other or con, "r" if other is None else "s", "b")
    table = compare(a, b, pair(a, b), target, simulated=(False, False))
    return [dict(row) for row in table.to_pylist()]


def paired(run: Any, outcomes: list[tuple[str, str]], benchmark: str = "b", **request: Any) -> Any:
    """Ask a and b the same items, with the outcomes given."""
    for i, both in enumerate(outcomes):
        run.item(f"{benchmark}{i}", benchmark, question=f"Question {i}?")
        for model, outcome in zip("ab", both, strict=True):
            run.ask(f"{benchmark}{i}", outcome, benchmark, model=model, **request)
    return run


def test_one_cell_on_paper(new_run: Any, open_runs: Any) -> None:
    outcomes = [(C, C)] * 3 + [(C, W)] * 2 + [(W, S)] + [(S, C)] + [(C, "ungraded"), ("pending", S)]
    run = paired(new_run(targets=(0.75,)), outcomes)
    run.item("only")
    run.ask("only", C, model="b")
    [row] = compared(open_runs(run))
    assert [row[name] for name in ("n", "clusters", "left_out", "only_a", "only_b")] == [
        7,
        7,
        2,
        0,
        1,
    ]
    assert row["score_a"] == pytest.approx((5 - 3) / 7)
    assert row["score_b"] == pytest.approx((4 - 3 * 2) / 7)
    points = np.array([0, 0, 0, 4, 4, -3, -1])
    assert row["difference"] == pytest.approx(points.mean())
    assert row["difference_se"] == pytest.approx(points.std(ddof=1) / np.sqrt(7))
    assert row["credit_difference"] == pytest.approx(points.mean() / 4)
    assert row["credit_a"] - row["credit_b"] == pytest.approx(row["credit_difference"])
    assert row["interval"] == "Jeffreys-Dirichlet, joint"  # four items differ
    assert row["difference_low"] < row["difference"] < row["difference_high"]
    assert (row["correct_a"], row["abstained_b"]) == (pytest.approx(5 / 7), pytest.approx(1 / 7))
    assert (row["correct_only_a"], row["correct_only_b"], row["correct_p"]) == (2, 1, 1)
    assert (row["abstained_only_a"], row["abstained_only_b"], row["abstained_p"]) == (1, 1, 1)
    assert row["test"] == "McNemar (exact)"


def test_large_samples_as_statsmodels_has_it(new_run: Any, open_runs: Any) -> None:
    rng = np.random.default_rng(1)
    outcomes = [tuple(rng.choice([C, W, S], 2, p=(0.5, 0.3, 0.2))) for _ in range(600)]
    run = new_run(targets=(0.5, 0.9))
    clusters = rng.integers(0, 150, 600)
    for i, both in enumerate(outcomes):
        run.item(str(i), cluster=f"k{clusters[i]}")
        for model, outcome in zip("ab", both, strict=True):
            run.ask(str(i), outcome, model=model)
    rows = compared(open_runs(run))
    assert [row["target"] for row in rows] == [0.5, 0.9]
    for row in rows:
        worth = {C: 1.0, W: -penalty(row["target"]), S: 0.0}
        points = np.array([worth[a] - worth[b] for a, b in outcomes])
        fit = sm.OLS(points, np.ones(600)).fit(cov_type="cluster", cov_kwds={"groups": clusters})
        count = len(set(clusters))
        assert (row["n"], row["clusters"], row["interval"]) == (600, count, "t (clustered)")
        assert row["difference_se"] == pytest.approx(fit.bse[0])
        half = stats.t.ppf(0.975, count - 1) * fit.bse[0]
        assert row["difference_low"] == pytest.approx(points.mean() - half)
        assert row["p"] == pytest.approx(2 * stats.norm.sf(abs(fit.tvalues[0])), abs=0.03)
        assert row["test"] == "sign test of clusters (exact)"
    assert rows[0]["correct_p"] == rows[1]["correct_p"]


def test_tests_of_single_items_and_their_adjustment(new_run: Any, open_runs: Any) -> None:
    rng = np.random.default_rng(2)
    run = new_run(targets=(0.0, 0.5))
    counts = {}
    for stated, right_of_b in ((None, 0.35), (0.0, 0.5), (0.5, 0.42)):
        outcomes = list(
            zip(
                rng.choice([C, S], 120, p=(0.55, 0.45)),
                rng.choice([C, S], 120, p=(right_of_b, 1 - right_of_b)),
                strict=True,
            )
        )
        counts[stated] = [
            [sum((a == x, b == y) == (True, True) for a, b in outcomes) for y in (C, S)]
            for x in (C, S)
        ]
        for i, both in enumerate(outcomes):
            if stated is None:
                run.item(str(i))
            for model, outcome in zip("ab", both, strict=True):
                run.ask(str(i), str(outcome), model=model, stated_target=stated)
    rows = compared(open_runs(run))
    assert [(row["stated_target"], row["target"]) for row in rows] == [
        (None, 0.0), (None, 0.5), (0.0, 0.0), (0.5, 0.5),
    ]  # fmt: skip
    p = [mcnemar(table, exact=True).pvalue for table in counts.values()]
    found = {row["stated_target"]: row for row in rows}
    assert [found[stated]["correct_p"] for stated in counts] == pytest.approx(p)
    # correctness decides these scores, whose permutation test is the same test
    assert found[0.0]["p"] == pytest.approx(p[1])
    adjusted = [found[stated]["correct_p_adjusted"] for stated in counts]
    assert adjusted == pytest.approx(list(multipletests(p, method="holm")[1]))
    scores = [row["p"] for row in rows]
    assert [row["p_adjusted"] for row in rows] == pytest.approx(
        list(multipletests(scores, method="holm")[1])
    )


def test_samples_are_averaged_within_items(new_run: Any, open_runs: Any) -> None:
    run = new_run(targets=(0.5,))
    for item, of_a, of_b in (("x", [C, C, W], [W]), ("y", [S, W, "ungraded"], [S, S, S, C])):
        run.item(item)
        for model, outcomes in (("a", of_a), ("b", of_b)):
            for sample, outcome in enumerate(outcomes):
                run.ask(item, outcome, model=model, sample=sample)
    [row] = compared(open_runs(run))
    assert row["score_a"] == pytest.approx((1 / 3 - 1 / 2) / 2)
    assert row["score_b"] == pytest.approx((-1 + 1 / 4) / 2)
    assert (row["n"], row["test"]) == (2, "sign test of item means (exact)")
    assert (row["correct_only_a"], row["correct_only_b"]) == (1, 1)


def test_all_is_the_weighted_mean(new_run: Any, open_runs: Any) -> None:
    rng = np.random.default_rng(3)
    run = new_run(targets=(0.5,), weights={"b": 3.0, "c": None, "zero": 0.0})
    of = {}
    for name, n in (("b", 200), ("c", 100), ("zero", 5)):
        outcomes = [tuple(rng.choice([C, W, S], 2)) for _ in range(n)]
        paired(run, outcomes, name)
        worth = {C: 1, W: -1, S: 0}
        of[name] = np.array([worth[a] - worth[b] for a, b in outcomes])
    rows = {row["benchmark"]: row for row in compared(open_runs(run))}
    row = rows["ALL"]
    assert list(rows) == ["b", "c", "zero", "ALL"]
    assert row["difference"] == pytest.approx(0.75 * of["b"].mean() + 0.25 * of["c"].mean())
    assert row["score_a"] - row["score_b"] == pytest.approx(row["difference"])
    parts = [0.75 * of["b"].std(ddof=1) / 200**0.5, 0.25 * of["c"].std(ddof=1) / 100**0.5]
    assert row["difference_se"] == pytest.approx(np.hypot(*parts))
    df = np.hypot(*parts) ** 4 / (parts[0] ** 4 / 199 + parts[1] ** 4 / 99)
    half = stats.t.ppf(0.975, df) * row["difference_se"]
    assert row["difference_high"] == pytest.approx(row["difference"] + half)
    normal = 2 * stats.norm.sf(abs(row["difference"] / row["difference_se"]))
    assert row["p"] == pytest.approx(normal, abs=0.03)
    assert (row["n"], row["interval"]) == (300, "t (clustered)")


def test_points_of_silence_count(new_run: Any, open_runs: Any) -> None:
    run = paired(new_run(targets=(0.5,), points={"refused": -0.5}), [("refused", S), (C, C)])
    [row] = compared(open_runs(run))
    assert row["difference"] == pytest.approx(-0.25)
    other = paired(new_run(run_id="s", targets=(0.5,)), [(S, S), (C, C)])
    with pytest.raises(UsageError, match=r"refused -0\.5, .*refused 0"):
        compared(open_runs(run), open_runs(other))


def test_items_won_and_lost(new_run: Any, open_runs: Any) -> None:
    run = new_run(targets=(0.0, 0.9))
    outcomes = [(C, W), (C, S), (S, W), (W, C), (S, S)]
    for i, both in enumerate(outcomes):
        run.item(str(i), question=f"Question {i}?")
        for model, outcome in zip("ab", both, strict=True):
            run.ask(str(i), outcome, model=model, response={"response": f"{model} says {outcome}"})
            run.ask(str(i), S, model=model, stated_target=0.9)
    con = open_runs(run)
    a, b = Side(con, "r", "a"), Side(con, "r", "b")
    rows = changed(a, b, pair(a, b), most=2).to_pylist()
    assert [(row["change"], row["item_id"], row["points_a"], row["points_b"]) for row in rows] == [
        ("won", "0", 1, -9), ("won", "2", 0, -9), ("lost", "3", -9, 1),
    ]  # fmt: skip
    assert rows[0]["question"] == "Question 0?"
    assert rows[0]["response_b"] == "b says incorrect"
    assert (rows[1]["outcome_a"], rows[1]["target"], rows[1]["stated_target"]) == (S, 0.9, None)
    assert changed(a, b, pair(a, b), target=0.0, most=None).num_rows == 3


def two(new_run: Any, **changes: Any) -> tuple[Any, Any]:
    """Two runs of one item, the second with changes to its item, request or response."""
    runs = []
    for run_id, model, more in (("r", "a", {}), ("s", "b", changes)):
        run = new_run(run_id=run_id, targets=(0.5,))
        run.item("i", **more.get("item", {}))
        run.ask(more.get("id", "i"), C, model=model, response=more.get("response"),
                **({"stated_target": 0.5} | more.get("request", {})))  # fmt: skip
        runs.append(run)
    return runs[0], runs[1]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"item": {"question": "Another?"}}, ["1 item of the same id differ", "b i: question"]),
        ({"item": {"answers": ["other"]}}, ["b i: answers"]),
        ({"item": {"choices": ["x"], "cluster": "k"}}, ["b i: choices, cluster"]),
        ({"request": {"rubric": "credit"}}, ["rubric paper in the", "rubric credit in the"]),
        ({"request": {"position": "system"}}, ["in the question", "in the system"]),
        ({"response": {"prompt": "? Be bold."}}, ["differs on 1 of 1 item", "first: i"]),
        ({"id": "j"}, ["share no item"]),
    ],
)  # fmt: skip
def test_what_is_not_the_same_is_not_paired(
    new_run: Any, open_runs: Any, changes: Any, words: list[str]
) -> None:
    first, second = (open_runs(run) for run in two(new_run, **changes))
    with pytest.raises(UsageError) as caught:
        compared(first, second)
    for word in ["a in r and b in s", *words]:
        assert word in str(caught.value)


def test_gold_order_and_more_targets_do_not_stand_in_the_way(new_run: Any, open_runs: Any) -> None:
    first, second = two(new_run)
    first.rows["items"][0]["answers"], second.rows["items"][0]["answers"] = ["x", "y"], ["y", "x"]
    second.ask("i", W, model="b", stated_target=0.9)
    a, b = Side(open_runs(first), "r", "a"), Side(open_runs(second), "s", "b")
    pairs = pair(a, b)
    assert pairs.notes == ["only B was asked: rubric paper in the question at 0.9"]
    [row] = compare(a, b, pairs, simulated=(False, False)).to_pylist()
    assert (row["n"], row["difference"], row["p"]) == (1, 0, 1)
    assert row["difference_low"] is row["interval"] is None  # one item


def test_other_graders_are_said(new_run: Any, open_runs: Any) -> None:
    first, second = two(new_run)
    second.rows["grades"][0]["grader_version"] = "2"
    a, b = Side(open_runs(first), "r", "a"), Side(open_runs(second), "s", "b")
    assert [str(each) for each in pair(a, b).apart] == [
        "b: A is graded by alias@1, B by alias@2; a difference may be the graders'"
    ]
