"""Bootstrap limits of a table of scores against scipy's, for cells and for ALL."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy import stats

from orchestrator.analysis import scores
from orchestrator.analysis.bootstrapped import NAMES
from orchestrator.analysis.resampling import bootstrap_interval

POINTS = np.array([1.0, -3.0, 0.0])
NAMES_OF = ("correct", "incorrect", "abstained")


def made(new_run: Any, weights: dict[str, float], size: int = 2) -> tuple[Any, dict[str, Any]]:
    rng = np.random.default_rng(8)
    run, worth = new_run(targets=(0.75,), weights=weights), {}
    for benchmark in weights:
        codes = np.repeat(rng.choice(3, 120 // size, p=(0.5, 0.1, 0.4)), size)
        codes = np.where(rng.random(120) < 0.6, codes, rng.choice(3, 120))
        worth[benchmark] = POINTS[codes]
        for i, code in enumerate(codes):
            facts = {"cluster": f"c{i // size}"} if size > 1 else {}
            run.item(f"{benchmark}{i}", benchmark, category="xy"[i % 4 // 2], **facts)
            run.ask(f"{benchmark}{i}", NAMES_OF[code], benchmark)
    return run, worth


def rows_of(con: Any, method: Any, by: str | None = None) -> dict[Any, dict[str, Any]]:
    table = scores(con, by, method).to_pylist()
    return {(row["benchmark"], row[by] if by else None): row for row in table}


@pytest.mark.parametrize("method", ["bca", "studentised"])
@pytest.mark.parametrize("size", [1, 2])
def test_a_cell_is_bounded_as_by_scipy(
    new_run: Any, open_runs: Any, method: Any, size: int
) -> None:
    run, worth = made(new_run, {"b": 1.0}, size)
    row = rows_of(open_runs(run), method)["b", None]
    low, high = bootstrap_interval(worth["b"], np.arange(120) // size, method, draws=20_000)
    # 2,000 draws: a limit moves by some hundredths of the width
    assert row["score_low"] == pytest.approx(low, abs=0.06 * (high - low))
    assert row["score_high"] == pytest.approx(high, abs=0.06 * (high - low))
    assert row["interval"] == NAMES[method]
    assert row["credit_low"] == pytest.approx(0.75 + 0.25 * row["score_low"])


def test_all_is_bounded_as_by_scipy(new_run: Any, open_runs: Any) -> None:
    run, worth = made(new_run, {"b": 1.0, "c": 3.0}, size=1)
    con = open_runs(run)

    def mean(b: Any, c: Any, axis: int = -1) -> Any:
        return (b.mean(axis=axis) + 3 * c.mean(axis=axis)) / 4

    expected = stats.bootstrap((worth["b"], worth["c"]), mean, method="BCa", n_resamples=20_000,
                               rng=np.random.default_rng(1)).confidence_interval  # fmt: skip
    for method in ("bca", "studentised"):
        row = rows_of(con, method)["ALL", None]
        width = expected.high - expected.low
        assert row["score_low"] == pytest.approx(expected.low, abs=0.07 * width)
        assert row["score_high"] == pytest.approx(expected.high, abs=0.07 * width)
        assert row["interval"] == NAMES[method]


def test_groups_and_clustered_t(new_run: Any, open_runs: Any) -> None:
    run, worth = made(new_run, {"b": 1.0}, size=1)
    con = open_runs(run)
    groups = rows_of(con, "bca", "category")
    for place, name in enumerate("xy"):
        values = worth["b"].reshape(30, 2, 2)[:, place].ravel()
        low, high = bootstrap_interval(values, draws=20_000)
        assert groups["b", name]["score_low"] == pytest.approx(low, abs=0.08 * (high - low))
        assert groups["b", name]["score_high"] == pytest.approx(high, abs=0.08 * (high - low))
    usual, t = scores(con).to_pylist()[0], rows_of(con, "clustered")["b", None]
    assert usual["interval"] != "t (clustered)"  # few wrong answers
    expected = stats.t.interval(0.95, 119, worth["b"].mean(), stats.sem(worth["b"]))
    assert (t["score_low"], t["score_high"]) == pytest.approx(expected)
    assert t["interval"] == "t (clustered)"


def test_the_seed_decides_the_limits_alone(new_run: Any, open_runs: Any) -> None:
    con = open_runs(made(new_run, {"b": 1.0}, size=1)[0])
    tables = [scores(con, None, "studentised", seed) for seed in (3, 3, 4)]
    assert tables[0].equals(tables[1])
    assert not tables[0].equals(tables[2])
    assert tables[0]["score"].equals(tables[2]["score"])


def test_no_spread_no_limits(new_run: Any, open_runs: Any) -> None:
    run = new_run(targets=(0.75,))
    for i in range(20):
        run.item(str(i))
        run.ask(str(i), "correct")
    for method in ("bca", "studentised"):
        row = rows_of(open_runs(run), method)["b", None]
        assert row["score"] == 1
        assert {row[n] for n in ("score_low", "score_high", "interval", "credit_low")} == {None}
