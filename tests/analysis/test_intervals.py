"""The Jeffreys–Dirichlet limits, and the rule that says where they stand."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from scipy import optimize, stats

from orchestrator.analysis import jeffreys_dirichlet, scores
from orchestrator.analysis.cell_limits import posterior_limits
from orchestrator.analysis.intervals import (
    JEFFREYS_DIRICHLET,
    T_CLUSTERED,
    _Posterior,
    _quantile,
    mover,
    t_is_doubtful,
)


@pytest.mark.parametrize(
    ("counts", "cost"),
    [((40, 3, 57), 9.0), ((190, 4, 6), 3.0), ((5, 15, 5), 1.0), ((1000, 12, 500), 9.0)],
)
def test_limits_are_the_quantiles_of_the_posterior(counts: Any, cost: float) -> None:
    draws = np.random.default_rng(0).dirichlet(np.array(counts) + 0.5, 400_000)
    expected = np.quantile(draws @ [1, -cost, 0], [0.025, 0.975])
    low, high = jeffreys_dirichlet(*counts, cost)
    assert np.array([low, high]) == pytest.approx(expected, abs=0.01 * (expected[1] - expected[0]))


def test_without_a_penalty_it_is_jeffreys_interval_of_a_share() -> None:
    low, high = jeffreys_dirichlet(3, 17, 30, 0.0)
    assert (low, high) == pytest.approx(stats.beta.ppf([0.025, 0.975], 3.5, 48), abs=1e-5)


def test_few_move_the_limits_halfway_to_exact_ones() -> None:
    # at t = 0 wrong and abstained are one: Clopper and Pearson's limits of 2 in 50 are the
    # quantiles of Beta(2, 49) and Beta(3, 48), ours of what lies between them and Beta(2.5, 49)
    low, high = jeffreys_dirichlet(2, 18, 30, 0.0)
    assert low == pytest.approx(stats.beta.ppf(0.025, 2.25, 49.25), abs=1e-5)
    assert high == pytest.approx(stats.beta.ppf(0.975, 2.75, 48.75), abs=1e-5)
    exact = stats.binomtest(2, 50).proportion_ci(method="exact")
    assert exact.low < low < high < exact.high


@pytest.mark.parametrize(
    ("n", "right", "wrong", "target"),
    [
        *((10, 0.02, 0.95, target) for target in (0.5, 0.75, 0.9)),  # 91.4 % by the posterior alone
        (10, 0.5, 0.01, 0.9),
        (50, 0.02, 0.05, 0.75),
        (50, 0.02, 0.05, 0.9),  # 90.1 %
    ],
)
def test_sparse_cells_are_covered(n: int, right: float, wrong: float, target: float) -> None:
    """The cells of the grid that are covered least, added up over all that can be observed."""
    cost = target / (1 - target)
    truth, covered = right - cost * wrong, 0.0
    shares = stats.multinomial(n, [right, wrong, 1 - right - wrong])
    for some in range(n + 1):
        for bad in range(n + 1 - some):
            chance = float(shares.pmf([some, bad, n - some - bad]))
            if chance > 1e-7:
                low, high = jeffreys_dirichlet(some, bad, n - some - bad, cost)
                covered += chance * (low <= truth <= high)
    assert 0.93 <= covered <= 1


def test_limits_hold_the_observed_score() -> None:
    assert jeffreys_dirichlet(20, 0, 0, 9.0)[1] == 1
    assert jeffreys_dirichlet(0, 20, 0, 9.0)[0] == -9
    low, high = jeffreys_dirichlet(0, 0, 20, 9.0)
    assert low < 0 < high


def test_the_rule() -> None:
    assert t_is_doubtful(500, 29, 1000, 9.0)
    assert not t_is_doubtful(500, 30, 1000, 9.0)
    assert not t_is_doubtful(500, 0, 1000, 0.0)  # at t = 0 a wrong answer costs nothing
    assert t_is_doubtful(980, 20, 1000, 0.0)
    assert t_is_doubtful(10, 10, 20, 1.0)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((60, 40, 100), T_CLUSTERED),
        ((100, 2, 98), JEFFREYS_DIRICHLET),
        ((0, 0, 40), JEFFREYS_DIRICHLET),
    ],
)
def test_the_table_names_the_method(
    shares: Any, open_runs: Any, counts: Any, expected: str
) -> None:
    con = open_runs(shares(*counts, targets=(0.9,)))
    row, _ = scores(con).to_pylist()
    assert row["interval"] == expected
    (view,) = con.sql("FROM scores WHERE benchmark = 'b'").to_arrow_table().to_pylist()
    assert view["interval"] == T_CLUSTERED
    if expected == JEFFREYS_DIRICHLET:
        assert (row["score_low"], row["score_high"]) == jeffreys_dirichlet(*counts, 9.0)
    else:
        assert row["score_low"] == view["score_low"]
    assert row["credit_low"] == pytest.approx(0.9 + 0.1 * row["score_low"])
    assert row["score_se"] == view["score_se"]
    assert scores(con).to_pylist()[0] == row  # no draw is involved


def test_dependent_items_count_by_cluster(new_run: Any, open_runs: Any) -> None:
    clustered, sampled = new_run(run_id="clustered"), new_run(run_id="sampled")
    for i in range(10):
        clustered.item(str(i), cluster=str(i // 2))
        clustered.ask(str(i), "correct")
        sampled.item(str(i))
        for sample in range(2):
            sampled.ask(str(i), "correct", sample=sample)
    found = scores(open_runs(clustered, sampled))["interval"].to_pylist()
    assert set(found) == {f"{JEFFREYS_DIRICHLET} (clusters)"}


def cell(shares: tuple[float, float], half: float, clusters: int = 60) -> dict[str, Any]:
    """Return a cell of 300 items at t = 0.5 whose t interval is 2 · `half` wide."""
    right, wrong = shares
    return {
        "target": 0.5, "score": right - wrong, "score_high": right - wrong + half,
        "correct": right, "incorrect": wrong, "n": 300, "clusters": clusters,
        "n_correct": right * 300, "n_incorrect": wrong * 300,
    }  # fmt: skip


def test_items_of_a_cluster_count_for_as_many_as_their_error_says() -> None:
    # 0.4 right, 0.1 wrong: one draw has the variance 0.5 − 0.3² = 0.41
    half = 1.96 * math.sqrt(0.41 / 100)
    low, high, _ = posterior_limits(cell((0.4, 0.1), half))
    worked_out = jeffreys_dirichlet(40, 10, 50, 1.0)
    assert (low, high) == pytest.approx(worked_out, abs=1e-4)
    wide = posterior_limits(cell((0.4, 0.1), 1.0))[:2]  # never fewer than the 60 clusters
    assert wide == pytest.approx(jeffreys_dirichlet(24, 6, 30, 1.0))
    narrow = posterior_limits(cell((0.4, 0.1), 1e-3))[:2]  # never more than the 300 items
    assert narrow == pytest.approx(jeffreys_dirichlet(120, 30, 150, 1.0))


def test_an_outcome_too_rare_to_know_its_clusters_error_counts_clusters() -> None:
    assert 0.03 * 60 < 2
    low, high, _ = posterior_limits(cell((0.4, 0.03), 0.01))
    assert (low, high) == pytest.approx(jeffreys_dirichlet(24, 1.8, 34.2, 1.0))


def test_samples_do_not_make_few_items_many(new_run: Any, open_runs: Any) -> None:
    run = new_run(targets=(0.5,))
    said = ["correct"] * 12 + ["incorrect"] * 5 + ["abstained"] * 8
    for i, outcome in enumerate(said):
        run.item(str(i))
        for sample in range(30):
            run.ask(str(i), outcome, sample=sample)
    row, _ = scores(open_runs(run)).to_pylist()
    assert row["interval"] == f"{JEFFREYS_DIRICHLET} (clusters)"
    assert (row["score_low"], row["score_high"]) == jeffreys_dirichlet(12.0, 5.0, 8.0, 1.0)


def test_many_items_of_a_few_samples_keep_t(new_run: Any, open_runs: Any) -> None:
    run = new_run(targets=(0.5,))
    for i, outcome in enumerate(["correct", "incorrect", "abstained"] * 30):
        run.item(str(i))
        for sample in range(3):
            run.ask(str(i), outcome, sample=sample)
    row, _ = scores(open_runs(run)).to_pylist()
    assert row["interval"] == T_CLUSTERED  # thirty items are right, thirty wrong: not one too few


@pytest.mark.parametrize("cost", [0.0, 1.0, 3.0, 9.0])
@pytest.mark.parametrize("n", [20, 30])
def test_few_items_of_equal_samples_are_covered(n: int, cost: float) -> None:
    """However many equal samples an item has: the limits are those of its items alone."""
    shares = [0.6, 0.05, 0.35]
    draws = np.random.default_rng(3).multinomial(n, shares, size=1000)
    truth, covered = shares[0] - cost * shares[1], 0
    for right, bad, rest in draws.tolist():
        assert t_is_doubtful(right, bad, n, cost)
        low, high = jeffreys_dirichlet(right, bad, rest, cost)
        covered += low <= truth <= high
    assert 0.935 <= covered / 1000 <= 0.99


@pytest.mark.parametrize(("n", "wrong"), [(50, 0.02), (200, 0.01), (1000, 0.02)])
def test_the_choice_covers_where_t_alone_does_not(n: int, wrong: float) -> None:
    """The method's own examples at t = 0.9, where t covers 71 and 88 per cent."""
    draws = np.random.default_rng(1).multinomial(n, [0.5, wrong, 0.5 - wrong], size=2000)
    truth, covered, by_t = 0.5 - 9 * wrong, 0, 0
    for right, bad, rest in draws.tolist():
        score = (right - 9 * bad) / n
        variance = (right + 81 * bad) / n - score**2
        half = stats.t.ppf(0.975, n - 1) * np.sqrt(variance / (n - 1))
        inside = bool(abs(score - truth) <= half)
        by_t += inside
        if t_is_doubtful(right, bad, n, 9.0):
            low, high = jeffreys_dirichlet(right, bad, rest, 9.0)
            inside = low <= truth <= high
        covered += inside
    assert 0.935 <= covered / 2000 <= 0.985
    if n == 50:
        assert by_t / 2000 < 0.75


def test_limits_of_a_mean_are_recovered_from_those_of_its_parts() -> None:
    # by hand: (0.2 + 0.6)/2 = 0.4; below √(0.1² + 0.2²)/2, above √(0.3² + 0.4²)/2 = 0.25
    low, high = mover([(1, 0.2, 0.1, 0.5), (1, 0.6, 0.4, 1.0)])
    assert low == pytest.approx(0.4 - 0.05**0.5 / 2)
    assert high == pytest.approx(0.65)
    # weights are relative, and a part of weight 0 changes nothing
    weighted = mover([(2, 0.2, 0.1, 0.5), (2, 0.6, 0.4, 1.0), (0, 9.0, 8.0, 10.0)])
    assert list(weighted) == pytest.approx([low, high])


def test_normal_limits_stay_normal() -> None:
    # the mean of two independent estimates with standard errors 3 and 4 has one of 2.5
    low, high = mover([(1, 0.0, -3.0, 3.0), (1, 0.0, -4.0, 4.0)])
    assert [low, high] == pytest.approx([-2.5, 2.5])


@pytest.mark.parametrize("cost", [0.0, 1.0, 3.0])
def test_the_recovered_limits_cover_where_wrong_answers_are_rare(cost: float) -> None:
    random = np.random.default_rng(7)
    shares = [(0.9, 0.03, 0.07), (0.3, 0.1, 0.6), (0.55, 0.05, 0.4)]
    truth = sum(right - cost * wrong for right, wrong, _ in shares) / 3
    held = 0
    for _ in range(1000):
        parts = []
        for share in shares:
            right, wrong, rest = (int(count) for count in random.multinomial(40, share))
            low, high = jeffreys_dirichlet(right, wrong, rest, cost)
            parts.append((1.0, (right - cost * wrong) / 40, low, high))
        low, high = mover(parts)
        held += low <= truth <= high
    print(f"covered {held / 10:.1f} % at penalty {cost:g}")
    assert 930 <= held <= 985


@pytest.mark.parametrize("cost", [0.0, 9.0, 999.0])
@pytest.mark.parametrize("counts", [(0, 0, 2), (1, 1, 0), (40, 0, 10), (5000, 20, 4980)])
def test_limits_are_brents_roots(counts: Any, cost: float) -> None:
    right, wrong, rest = counts
    cdf = _Posterior(right + 0.5, wrong + 0.5, rest + 0.5, cost)
    for at in (0.025, 0.975):
        expected = optimize.brentq(lambda score, at=at: cdf(score) - at, -cost, 1.0, xtol=1e-10)
        assert _quantile(cdf, at, -cost, 1.0) == pytest.approx(expected, abs=2e-9)
