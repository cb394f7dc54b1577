"""Ranks at each target: published ones, a worked case, and limits against a bootstrap by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy import stats

from orchestrator.analysis import scores
from orchestrator.analysis.ranks import changes, ranks, skill
from orchestrator.analysis.strata import strata
from orchestrator.errors import UsageError
from tests.analysis.test_golden import VERIFIED, N, run_of
from tests.bench.bootstrap_coverage import of_ranks


def rows_of(con: Any, **wanted: Any) -> list[dict[str, Any]]:
    rows = ranks(con, scores(con), draws=500).to_pylist()
    return [row for row in rows if all(row[name] == value for name, value in wanted.items())]


def test_published_counts_change_places(new_run: Any, open_runs: Any) -> None:
    counts = {}
    for model, (_, accuracy, _, attempted) in VERIFIED.items():
        right, answered = round(accuracy * N / 100), round(attempted * N / 100)
        counts[model] = (right, answered - right, N - answered)
    con = open_runs(run_of(new_run, counts))
    at = {t: rows_of(con, benchmark="b", target=t) for t in (0.0, 0.75)}
    opus = {t: next(row for row in rows if row["model"] == "Opus 4") for t, rows in at.items()}
    assert (opus[0]["rank"], opus[0]["accuracy_rank"], opus[0.75]["rank"]) == (9, 9, 1)
    assert opus[0.75]["models"] == 13
    for target, rows in at.items():
        by_hand = stats.kendalltau(
            [counts[row["model"]][0] - target / (1 - target) * counts[row["model"]][1]
             for row in rows],
            [counts[row["model"]][0] for row in rows],
        )  # fmt: skip
        assert rows[0]["kendall_tau"] == pytest.approx(by_hand.statistic)
    assert at[0][0]["kendall_tau"] == pytest.approx(1)
    assert "no model changes places" in changes(at[0.0])
    assert changes(at[0.75]).startswith("At t = 0.75 ")
    assert "Opus 4 9 → 1" in changes(at[0.75])


def three_models(new_run: Any) -> Any:
    """Clusters of two items; `bold` is the most accurate, `wary` abstains, `twin` equals `bold`."""
    rng = np.random.default_rng(5)
    run = new_run(targets=(0.0, 0.75))
    for i in range(40):
        run.item(str(i), cluster=f"c{i // 2}")
        u, v = rng.random(2)
        bold = "correct" if u < 0.6 else "incorrect"
        wary = "correct" if u < 0.3 else "incorrect" if v < 0.1 else "abstained"
        for model, outcome in (("bold", bold), ("twin", bold), ("wary", wary)):
            run.ask(str(i), outcome, model=model)
            run.ask(str(i), outcome, model=model, stated_target=0.0)
            open_ = (
                "abstained" if model == "bold" and outcome == "incorrect" and v < 0.5 else outcome
            )
            run.ask(str(i), open_, model=model, stated_target=0.75)
    return run


def test_limits_are_those_of_drawing_clusters_by_hand(new_run: Any, open_runs: Any) -> None:
    run = three_models(new_run)
    con = open_runs(run)
    found = {
        row["model"]: row for row in rows_of(con, benchmark="b", answers="closed", target=0.75)
    }
    # ties share the better rank
    assert (found["bold"]["rank"], found["twin"]["rank"], found["wary"]["rank"]) == (2, 2, 1)
    points = {"correct": 1.0, "incorrect": -3.0, "abstained": 0.0}
    closed = con.execute(
        "SELECT model, item_id::INT, outcome FROM outcomes WHERE rubric = 'closed'"
    ).fetchall()
    worth = {m: np.zeros(40) for m in found}
    for model, item, outcome in closed:
        worth[model][item] = points[outcome]
    per_cluster = {m: values.reshape(20, 2).sum(axis=1) for m, values in worth.items()}
    rng = np.random.default_rng(9)
    drawn = rng.integers(0, 20, (4000, 20))
    bold, wary = (per_cluster[m][drawn].sum(axis=1) for m in ("bold", "wary"))
    gap = per_cluster["wary"].sum() - per_cluster["bold"].sum()
    error = (wary - bold).std()
    # both of wary's differences are this one: the larger of them is each of them
    ahead = gap > np.quantile(np.abs(wary - bold - gap), 0.95)
    assert gap / error > 1
    assert (found["wary"]["rank_low"], found["wary"]["rank_high"]) == (1, 1 if ahead else 3)
    # the twins are drawn the same items: neither is ever ahead of the other
    for twin in ("bold", "twin"):
        limits = found[twin]["rank_low"], found[twin]["rank_high"]
        assert limits == (2 if ahead else 1, 3)


def test_limits_hold_the_rank_of_models_that_are_alike() -> None:
    covered, length = of_ranks((0.5, 0.5, 0.5, 0.5, 0.5), 200, 0.75, 100)
    assert covered >= 0.95
    assert length > 4.5


def test_limits_tell_models_apart() -> None:
    covered, length = of_ranks((0.3, 0.5, 0.7), 1000, 0.0, 20)
    assert (covered, length) == (1, 1)


def test_one_draw_is_a_draw_for_every_model(new_run: Any, open_runs: Any) -> None:
    con = open_runs(three_models(new_run))
    (stratum,) = strata(con)
    column = {cell[0]: place for place, cell in enumerate(stratum.cells) if cell[3] is None}
    assert stratum.items.shape == (20, 9)
    assert (stratum.items == 2).all()
    assert (stratum.base[:, column["bold"]] == stratum.base[:, column["twin"]]).all()
    for row in scores(con).to_pylist():
        if row["benchmark"] == "b" and row["stated_target"] is None:
            at = column[row["model"]]
            cost = row["target"] / (1 - row["target"])
            mean = (stratum.base[:, at] - cost * stratum.incorrect[:, at]).sum() / 40
            assert mean == pytest.approx(row["score"])


def test_skill_and_gap(new_run: Any, open_runs: Any) -> None:
    run = new_run(targets=(0.0, 0.75), weights={"b": 1.0, "c": 3.0})
    closed = ["correct"] * 2 + ["incorrect"] * 2
    stated = {"b": ["correct", "abstained", "incorrect", "abstained"],
              "c": ["correct", "correct", "abstained", "abstained"]}  # fmt: skip
    for benchmark, outcomes in stated.items():
        for i, outcome in enumerate(outcomes):
            run.item(f"{benchmark}{i}", benchmark)
            run.ask(f"{benchmark}{i}", closed[i], benchmark)
            run.ask(f"{benchmark}{i}", outcome, benchmark, stated_target=0.75)
    # what has no closed answer has no gap
    run.item("lone", "c")
    run.ask("lone", "incorrect", "c", stated_target=0.75)
    con = open_runs(run)
    found = {row["benchmark"]: row for row in rows_of(con, answers="stated", target=0.75)}
    # closed: (2 - 3 * 2) / 4 = -1; oracle .5; answering all is worse than silence
    assert found["b"]["skill"] == pytest.approx((1 - 3) / 4 / 0.5)
    assert found["b"]["gap"] == pytest.approx(-0.5 + 1)
    assert found["c"]["gap"] == pytest.approx(0.5 + 1), "over the four items with both"
    assert found["ALL"]["gap"] == pytest.approx((0.5 + 3 * 1.5) / 4)
    for row in found.values():
        assert row["gap_low"] <= row["gap"] <= row["gap_high"]
        assert row["gap_interval"]
        assert row["kendall_tau"] is None, "one model has no order"
    assert all(row["gap"] is None for row in rows_of(con, answers="closed"))


def test_skill_is_null_where_nothing_is_to_gain() -> None:
    assert skill(0.4, 0.4, 0.4) is None  # t = 0: answering all is the oracle
    assert skill(None, 0.4, 0.5) is None
    assert skill(0.3, -2.0, 0.5) == pytest.approx(0.6)
    assert skill(0.3, 0.1, 0.5) == pytest.approx(0.5)
    assert skill(-1.0, -2.0, 0.5) == -2


def test_no_accuracy_no_rank_by_it(new_run: Any, open_runs: Any) -> None:
    run = new_run(targets=(0.5,))
    for i, outcome in enumerate(["correct", "incorrect", "abstained"]):
        run.item(str(i))
        run.ask(str(i), outcome, stated_target=0.5, model="a")
        run.ask(str(i), outcome, stated_target=0.5, model="b")
    rows = rows_of(open_runs(run), benchmark="b")
    assert [row["rank"] for row in rows] == [1, 1]
    assert {row["accuracy_rank"] for row in rows} == {None} == {row["kendall_tau"] for row in rows}
    assert "not there for every model" in changes(rows)


def test_nothing_scored(new_run: Any, open_runs: Any) -> None:
    run = new_run()
    run.item("0")
    run.ask("0", "pending")
    assert rows_of(open_runs(run)) == []


def test_groups_are_ranked_as_if_alone(new_run: Any, open_runs: Any) -> None:
    """By category: each as a run that holds its items alone, ALL where all benchmarks have it."""
    rng = np.random.default_rng(11)
    runs = {name: new_run(targets=(0.75,), weights={"b": 1.0, "c": 3.0}) for name in ("", *"xy")}
    for benchmark in "bc":
        for i in range(60):
            kind = "xy"[i % 2] if benchmark == "b" else "x"
            told = {name: run for name, run in runs.items() if name in ("", kind)}
            for run in told.values():
                run.item(f"{benchmark}{i}", benchmark, category=kind, cluster=f"c{i // 4}")
            for model, stated in ((m, t) for m in ("m", "o", "p") for t in (None, 0.75)):
                outcome = ("correct", "incorrect", "abstained")[rng.choice(3, p=(0.5, 0.2, 0.3))]
                for run in told.values():
                    run.ask(
                        f"{benchmark}{i}", outcome, benchmark, model=model, stated_target=stated
                    )
    con = open_runs(runs[""])
    by = ranks(con, scores(con, "category"), draws=500, by="category").to_pylist()
    assert list(by[0])[:3] == ["run_id", "benchmark", "category"]
    assert {(row["benchmark"], row["category"]) for row in by} == {
        ("b", "x"), ("b", "y"), ("c", "x"), ("ALL", "x")
    }  # fmt: skip
    drawn = ("rank_low", "rank_high")
    for kind in "xy":
        alone = {
            (r["benchmark"], r["answers"], r["model"]): r for r in rows_of(open_runs(runs[kind]))
        }
        for row in (r for r in by if r["category"] == kind):
            other = alone[row["benchmark"], row["answers"], row["model"]]
            for name in other.keys() - drawn:
                assert row[name] == pytest.approx(other[name]), name
            assert row["rank_low"] <= row["rank"] <= row["rank_high"]
            # other draws, the same limits or nearly so
            assert all(abs(row[name] - other[name]) <= 1 for name in drawn)


def test_a_column_of_the_table_is_no_group(new_run: Any, open_runs: Any) -> None:
    run = new_run(targets=(0.75,))
    run.item("0", metadata='{"skill": "reading"}')
    run.ask("0", "correct")
    con = open_runs(run)
    with pytest.raises(UsageError, match="--by skill: the table has a column skill already"):
        ranks(con, scores(con, "skill"), by="skill")
