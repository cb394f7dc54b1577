"""Scores at any target, against what is known of them: by hand, by other tables, by theory."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import duckdb
import pytest
from scipy import special

from orchestrator.analysis import scores, settled
from orchestrator.analysis.connect import create_curve_views
from orchestrator.analysis.curves import TARGETS, Curves, curves
from orchestrator.errors import UsageError
from orchestrator.providers.simulated.behaviour import Behaviour
from tests.analysis.simulated_run import add_simulated

Row = dict[str, Any]


@pytest.fixture
def draw(open_runs: Any) -> Callable[..., Curves]:
    """From runs made by hand to their curves."""

    def drawn(*runs: Any, **wanted: Any) -> Curves:
        con = open_runs(*runs)
        create_curve_views(con)
        with settled(con):
            return curves(con, **wanted)

    return drawn


def at(table: Any, **wanted: Any) -> Row:
    (row,) = [
        row
        for row in table.to_pylist()
        if all(row[name] == pytest.approx(value) for name, value in wanted.items())
    ]
    return dict(row)


def test_openai_s_published_counts_give_the_published_scores(draw: Any, shares: Any) -> None:
    found = draw(shares(22, 26, 52), targets=[0, 0.5, 0.75, 0.9]).score
    scored = [row["score"] for row in found.to_pylist()]
    assert scored == pytest.approx([0.22, -0.04, -0.56, -2.12])
    row = at(found, target=0.75)
    assert row["credit"] == pytest.approx(0.75 + 0.25 * -0.56)
    assert row["ref_abstain"] == 0
    assert row["ref_answer"] == pytest.approx(-0.56)  # its own: there are none at t = 0
    assert row["ref_oracle"] == pytest.approx(0.22)
    assert row["selective_accuracy"] == pytest.approx(22 / 48)
    assert row["n_items"] == row["n"] == 100


def test_the_selective_accuracy_is_where_the_curve_crosses_silence(draw: Any, shares: Any) -> None:
    found = draw(shares(30, 10, 60), targets=[0.74, 0.75, 0.76]).score.to_pylist()
    assert [round(row["score"], 12) > 0 for row in found] == [True, False, False]
    assert found[1]["score"] == pytest.approx(0)


def test_closed_answers_are_held_against_those_at_t_0(draw: Any, new_run: Any) -> None:
    run = new_run()
    closed_answers = ("correct", "abstained", "abstained", "abstained")
    zero_answers = ("correct", "incorrect", "correct", "incorrect")
    for item, (closed, at_zero) in enumerate(zip(closed_answers, zero_answers, strict=True)):
        run.item(str(item))
        run.ask(str(item), closed)
        run.ask(str(item), at_zero, stated_target=0.0)
        run.ask(str(item), "abstained", stated_target=0.5)
    found = draw(run, targets=[0.5]).score
    assert found.num_rows == 2  # what was held back by a stated target is no curve
    row = at(found, stated_target=None)
    assert (row["score"], row["ref_answer"], row["ref_oracle"]) == (0.25, 0.0, 0.5)


def test_what_is_undefined_is_null_with_its_numbers(draw: Any, new_run: Any) -> None:
    run = new_run()
    for item, outcome in enumerate(["abstained", "abstained", "pending", "ungraded"]):
        run.item(str(item))
        run.ask(str(item), outcome)
    row = at(draw(run, targets=[0.9]).score, target=0.9)
    assert row["score"] == 0
    assert row["selective_accuracy"] is None
    assert (row["n_items"], row["pending"], row["ungraded"]) == (2, 1, 1)
    empty = new_run()
    empty.item("i")
    empty.ask("i", "pending")
    row = at(draw(empty, targets=[0.9]).score, target=0.9)
    assert row["score"] is row["ref_abstain"] is row["score_low"] is None
    assert row["n_items"] == 0


def test_it_is_the_table_of_scores_at_its_targets(draw: Any, open_runs: Any, new_run: Any) -> None:
    run = new_run()
    for item in range(300):
        run.item(str(item), cluster=f"c{item // 3}" if item < 150 else None)
    add_simulated(run, Behaviour(closed_threshold=0.4), n=300, samples=2)
    table = [row for row in scores(open_runs(run)).to_pylist() if row["benchmark"] == "b"]
    found = draw(run, targets=run.targets).score.to_pylist()
    same = ("target", "n", "score", "score_se", "score_low", "score_high", "interval", "credit",
            "credit_low", "credit_high", "ref_answer", "ref_oracle", "coverage")  # fmt: skip
    assert len(found) == len(table) == 4
    for row, expected in zip(found, table, strict=True):
        assert {name: row[name] for name in same} == pytest.approx(
            {name: expected[name] for name in same}
        )


def test_limits_hold_where_wrong_answers_are_rare(draw: Any, shares: Any) -> None:
    row = at(draw(shares(40, 0, 10), targets=[0.9]).score, target=0.9)
    assert row["interval"] == "Jeffreys-Dirichlet"
    assert row["score_low"] < 0.5 < row["score"] < row["score_high"]
    row = at(draw(shares(100, 100, 100), targets=[0.9]).score, target=0.9)
    assert row["interval"] == "t (clustered)"


def test_a_simulated_model_s_curve_lies_where_theory_says(draw: Any, new_run: Any) -> None:
    """The chance p is uniform; the timid one answers where its confidence is above 0.2."""
    run = new_run()
    add_simulated(run, Behaviour(), n=3000, model="always")
    add_simulated(run, Behaviour(bias=-1.5, closed_threshold=0.2), n=3000, model="timid")
    found = draw(run).score.to_pylist()
    assert {row["simulated"] for row in found} == {True}
    least = float(special.expit(special.logit(0.2) + 1.5))
    checked = 0
    for row in found:
        above = 0.0 if row["model"] == "always" else least
        cost = row["target"] / (1 - row["target"])
        expected = (1 - above**2) / 2 - cost * (1 - above) ** 2 / 2
        assert abs(row["score"] - expected) < 4 * row["score_se"]
        checked += 1
    assert checked == 2 * len(TARGETS)


@pytest.mark.parametrize("target", [1.0, -0.1, math.nan])
def test_a_target_outside_is_refused(draw: Any, shares: Any, target: float) -> None:
    with pytest.raises(UsageError, match=r"\[0, 1\)"):
        draw(shares(1, 1, 1), targets=[target])


def test_the_view_refuses_it_too(open_runs: Any, shares: Any) -> None:
    con = open_runs(shares(1, 1, 1))
    create_curve_views(con)
    assert con.execute("SELECT count(*) FROM score_curve").fetchall() == [(100,)]
    with pytest.raises(duckdb.Error, match="a target must lie in"):
        con.sql("FROM score_curve_at([1.0])").fetchall()
