"""The SQL's means and clustered standard errors against statsmodels, on random runs."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy import stats

from orchestrator.analysis import penalty

OUTCOMES = ["correct", "incorrect", "abstained", "refused", "empty", "ungraded", "pending"]
TARGETS = (0.0, 0.3, 0.5, 0.75, 0.9, 0.999)

# Runs of up to 12 items, each with its cluster (or none) and one to three samples.
ITEMS = st.lists(
    st.tuples(
        st.sampled_from([None, "k", "l", "m"]),
        st.lists(st.sampled_from(OUTCOMES), min_size=1, max_size=3),
    ),
    min_size=1,
    max_size=12,
)
POINTS = st.fixed_dictionaries(
    {"refused": st.sampled_from([0, -0.5]), "empty": st.sampled_from([0, 0.25])}
)
# Several runs an example, read by one query: opening a database is what takes the time.
RUNS = st.lists(st.tuples(ITEMS, POINTS), min_size=1, max_size=12)
SLOW = settings(deadline=None, max_examples=15, suppress_health_check=list(HealthCheck))

Scored = list[tuple[Any, dict[str, float], dict[str, Any]]]


def rows(new_run: Any, open_runs: Any, given_runs: Any) -> Scored:
    """Return (items, points, row of the view) of every run and target."""
    runs = []
    for number, (items, points) in enumerate(given_runs):
        run = new_run(run_id=str(number), targets=TARGETS, points=points)
        for i, (cluster, outcomes) in enumerate(items):
            run.item(str(i), cluster=cluster)
            for sample, outcome in enumerate(outcomes):
                run.ask(str(i), outcome, sample=sample)
        runs.append(run)
    con = open_runs(*runs)
    order = "ORDER BY CAST(run_id AS INTEGER), target"
    table = con.sql(f"FROM scores WHERE benchmark = 'b' {order}").to_arrow_table().to_pylist()
    con.close()
    assert len(table) == len(runs) * len(TARGETS)
    return [(*given_runs[int(row["run_id"])], row) for row in table]


def item_means(items: Any, points: Any, target: float) -> tuple[list[float], list[str]]:
    """Mean points of the graded samples of each item that has any, and the item's cluster."""
    of = {"correct": 1.0, "incorrect": -penalty(target), "abstained": 0.0, **points}
    means, clusters = [], []
    for i, (cluster, outcomes) in enumerate(items):
        graded = [of[outcome] for outcome in outcomes if outcome in of]
        if graded:
            means.append(float(np.mean(graded)))
            clusters.append(f"cluster {cluster}" if cluster else f"item {i}")
    return means, clusters


@SLOW
@given(RUNS)
def test_clustered_standard_error_is_statsmodels(
    new_run: Any, open_runs: Any, given_runs: Any
) -> None:
    for items, points, row in rows(new_run, open_runs, given_runs):
        means, clusters = item_means(items, points, row["target"])
        if not means:
            assert row["score"] is row["score_se"] is None
            continue
        scale = 1 + penalty(row["target"])
        assert row["score"] == pytest.approx(np.mean(means), abs=1e-12 * scale)
        count = len(set(clusters))
        if count < 2:
            assert row["score_se"] is row["score_low"] is row["interval"] is None
            continue
        groups = np.unique(clusters, return_inverse=True)[1]
        fit = sm.OLS(means, np.ones(len(means))).fit(
            cov_type="cluster", cov_kwds={"groups": groups}
        )
        assert row["score_se"] == pytest.approx(fit.bse[0], rel=1e-6, abs=1e-7 * scale)
        half = stats.t.ppf(0.975, count - 1) * row["score_se"]
        assert row["score_low"] == pytest.approx(row["score"] - half, abs=1e-9 * scale)
        assert row["score_high"] == pytest.approx(row["score"] + half, abs=1e-9 * scale)


@SLOW
@given(RUNS)
def test_identities(new_run: Any, open_runs: Any, given_runs: Any) -> None:
    default = [(items, {"refused": 0, "empty": 0}) for items, _ in given_runs]
    for _, _, row in rows(new_run, open_runs, default):
        if not row["n"]:
            continue
        t, silent = row["target"], row["abstained"] + row["refused"] + row["empty"]
        assert row["credit"] == pytest.approx(t + (1 - t) * row["score"])
        assert row["credit"] == pytest.approx(row["correct"] + t * silent)
        assert row["coverage"] + silent == pytest.approx(1)
        assert row["score_worst"] <= row["score"] + 1e-9
        assert row["score"] <= row["score_best"] + 1e-9
        if t == 0:
            assert row["score"] == pytest.approx(row["correct"])
            assert row["credit"] == pytest.approx(row["correct"])
        if row["coverage"] == 0:
            assert (row["score"], row["selective_accuracy"]) == (0, None)
            assert row["credit"] == pytest.approx(t)
        if row["selective_accuracy"]:
            harmonic = 2 / (1 / row["correct"] + 1 / row["selective_accuracy"])
            assert row["f1"] == pytest.approx(harmonic)


def test_samples_of_an_item_are_not_items(new_run: Any, open_runs: Any) -> None:
    once = [(None, ["correct"]), (None, ["incorrect"]), (None, ["abstained"])]
    thrice = [(None, outcomes * 3) for _, outcomes in once]
    found = [row for _, _, row in rows(new_run, open_runs, [(once, {}), (thrice, {})])]
    for left, right in zip(found[: len(TARGETS)], found[len(TARGETS) :], strict=True):
        assert right["n"] == 3 * left["n"]
        assert right["score_se"] == pytest.approx(left["score_se"])
