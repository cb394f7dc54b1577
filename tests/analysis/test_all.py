"""The rows with benchmark = 'ALL'."""

from __future__ import annotations

import math
from typing import Any

import pytest
from scipy import stats

from orchestrator.analysis import jeffreys_dirichlet, scores
from orchestrator.analysis.intervals import JEFFREYS_DIRICHLET, MOVER, mover


def fill(run: Any, benchmark: str, outcomes: str, **facts: Any) -> None:
    """Add one item an outcome: c correct, i incorrect, a abstained, p pending."""
    names = {"c": "correct", "i": "incorrect", "a": "abstained", "p": "pending"}
    for number, letter in enumerate(outcomes):
        item = f"{benchmark}{number}{facts.get('should_abstain')}"
        run.item(item, benchmark, **facts)
        run.ask(item, names[letter], benchmark, response={"latency_s": 1.0, "cost_usd": 1.0})


def rows(con: Any, target: float = 0.5) -> dict[str, dict[str, Any]]:
    table = con.sql("FROM scores").to_arrow_table().to_pylist()
    return {row["benchmark"]: row for row in table if row["target"] == target}


UNANSWERABLE: dict[str, Any] = {"should_abstain": True, "answers": []}


def test_weighted_mean(new_run: Any, open_runs: Any) -> None:
    run = new_run(weights={"x": 2.0, "y": None}, targets=(0.5,))
    fill(run, "x", "cccia")
    fill(run, "y", "ciia")
    found = rows(open_runs(run))
    x, y, both = found["x"], found["y"], found["ALL"]
    rates = ("correct", "incorrect", "abstained", "coverage", "selective_accuracy", "score",
             "credit", "f1", "hallucination_rate", "miss_hallucination_rate", "score_worst",
             "ref_answer", "ref_oracle")  # fmt: skip
    for name in rates:
        assert both[name] == pytest.approx((2 * x[name] + y[name]) / 3), name
    for name in ("n_items", "planned", "n", "cost_usd"):
        assert both[name] == 9
    parts = (2 / 3 * x["score_se"]) ** 2, (1 / 3 * y["score_se"]) ** 2
    assert both["score_se"] == pytest.approx(math.sqrt(sum(parts)))
    df = math.floor(sum(parts) ** 2 / (parts[0] ** 2 / 4 + parts[1] ** 2 / 3))
    half = stats.t.ppf(0.975, df) * both["score_se"]
    assert both["score_high"] == pytest.approx(both["score"] + half)
    assert both["credit_low"] == pytest.approx(0.5 + 0.5 * (both["score"] - half))


def test_null_unless_every_benchmark_is_there(new_run: Any, open_runs: Any) -> None:
    run = new_run(weights={"x": None, "y": None}, targets=(0.5,))
    fill(run, "x", "ci")
    fill(run, "y", "pp")
    both = rows(open_runs(run))["ALL"]
    assert both["score"] is both["correct"] is both["score_se"] is both["credit_low"] is None
    assert (both["planned"], both["n"], both["pending"], both["cost_usd"]) == (4, 2, 2, 2)
    assert both["latency_p50"] == 1
    run = new_run(weights={"x": None, "never planned": None}, targets=(0.5,))
    fill(run, "x", "ci")
    assert rows(open_runs(run))["ALL"]["score"] is None


def test_unanswerable_benchmark_stands_outside(new_run: Any, open_runs: Any) -> None:
    run = new_run(weights={"x": None, "unknowable": None}, targets=(0.5,))
    fill(run, "x", "cca", should_abstain=False)
    fill(run, "unknowable", "aai", **UNANSWERABLE)
    found = rows(open_runs(run))
    assert found["unknowable"]["score"] == pytest.approx(-1 / 3)
    for name in ("score", "correct", "score_se", "score_low"):
        assert found["ALL"][name] == pytest.approx(found["x"][name])
    # the abstention columns come from the items of both
    assert found["ALL"]["abstention_precision"] == pytest.approx(2 / 3)
    assert found["ALL"]["abstention_recall"] == pytest.approx(2 / 3)
    assert found["ALL"]["n"] == 6
    counted = {row["benchmark"]: row["n_scored"] for row in scores(open_runs(run), scored_n=True)
               .to_pylist()}  # fmt: skip
    assert counted == {"x": 3, "unknowable": 3, "ALL": 3}
    run.weights = {"x": 1.0, "unknowable": 1.0}
    weighted = rows(open_runs(run))
    assert weighted["ALL"]["score"] == pytest.approx((2 / 3 - 1 / 3) / 2)


def test_unanswerable_items_of_a_mixed_benchmark_stand_outside_all(
    new_run: Any, open_runs: Any
) -> None:
    run = new_run(weights={"selfaware": None}, targets=(0.5,))
    fill(run, "selfaware", "cci", should_abstain=False)
    fill(run, "selfaware", "ai", **UNANSWERABLE)
    found = rows(open_runs(run))
    assert found["selfaware"]["score"] == pytest.approx(0)  # (2 - 2) / 5
    assert found["selfaware"]["n"] == found["ALL"]["n"] == 5
    assert found["ALL"]["score"] == found["ALL"]["ref_answer"] == pytest.approx(1 / 3)
    assert found["ALL"]["abstention_recall"] == found["selfaware"]["abstention_recall"] == 0.5
    run.weights = {"selfaware": 1.0}
    assert rows(open_runs(run))["ALL"]["score"] == pytest.approx(0)


def test_a_partial_benchmark_hands_all_the_limits_of_its_items_inside(
    new_run: Any, open_runs: Any
) -> None:
    run = new_run(weights={"selfaware": None}, targets=(0.5,))
    fill(run, "selfaware", "c" * 25, should_abstain=False)
    fill(run, "selfaware", "aaiii", **UNANSWERABLE)
    own, both = scores(open_runs(run)).to_pylist()
    assert own["interval"] == both["interval"] == JEFFREYS_DIRICHLET
    assert (both["score_low"], both["score_high"]) == jeffreys_dirichlet(25, 0, 0, 1.0)
    assert both["score_low"] < both["score_high"] == 1
    assert (own["score_low"], own["score_high"]) == jeffreys_dirichlet(25, 3, 2, 1.0)
    run.weights = {"selfaware": None, "x": 3.0}
    fill(run, "x", "c" * 40 + "i" * 40 + "a" * 40)
    table = scores(open_runs(run)).to_pylist()
    assert [row["benchmark"] for row in table] == ["selfaware", "x", "ALL"]
    _, x, both = table
    low, high = mover(
        [(1, 1.0, *jeffreys_dirichlet(25, 0, 0, 1.0)),
         (3, x["score"], x["score_low"], x["score_high"])]
    )  # fmt: skip
    assert both["interval"] == MOVER
    assert (both["score_low"], both["score_high"]) == pytest.approx((low, high))
    by_kind = scores(open_runs(run), "should_abstain").to_pylist()
    assert [row["should_abstain"] for row in by_kind if row["benchmark"] == "ALL"] == []
    run.weights = {"selfaware": 1.0}  # counted in whole: its own limits
    own, both = (row for row in scores(open_runs(run)).to_pylist() if row["benchmark"] != "x")
    assert both["score_low"] == own["score_low"]


def test_all_of_one_benchmark_is_that_benchmark(shares: Any, open_runs: Any) -> None:
    con = open_runs(shares(20, 2, 28))
    table = scores(con).to_pylist()
    own = [row | {"benchmark": "ALL"} for row in table if row["benchmark"] == "b"]
    both = [row for row in table if row["benchmark"] == "ALL"]
    assert {row["interval"] for row in both} == {"Jeffreys-Dirichlet"}
    for left, right in zip(own, both, strict=True):
        assert left == pytest.approx(right)


def test_latencies_are_pooled(new_run: Any, open_runs: Any) -> None:
    run = new_run(weights={"x": None, "y": None}, targets=(0.5,))
    for benchmark, seconds in (("x", [1.0, 2.0, 3.0]), ("y", [10.0])):
        for i, latency in enumerate(seconds):
            run.item(str(i), benchmark)
            run.ask(str(i), "correct", benchmark, response={"latency_s": latency})
    found = rows(open_runs(run))
    assert found["x"]["latency_p50"] == 2
    assert found["ALL"]["latency_p50"] == 2.5
