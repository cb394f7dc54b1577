"""The points of one response, in SQL and in Python."""

from __future__ import annotations

import math
from typing import Any, get_args

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from orchestrator.analysis import credit, penalty, points
from orchestrator.analysis.points import Outcome
from orchestrator.errors import UsageError

OUTCOMES = get_args(Outcome)
TARGETS = st.floats(0, 0.999, allow_subnormal=False)
OUTSIDE = [1.0, 1, 1.5, -0.1, math.nan, math.inf, -math.inf]


def sql(con: duckdb.DuckDBPyConnection, text: str, *values: Any) -> Any:
    row = con.execute(f"SELECT {text}", list(values)).fetchone()
    assert row is not None
    return row[0]


USUAL = {0: 0.0, 0.5: 1.0, 0.75: 3.0, 0.8: 4.0, 0.9: 9.0, 0.95: 19.0, 0.99: 99.0, 0.999: 999.0}


@pytest.mark.parametrize(("target", "cost"), USUAL.items())
def test_penalties_of_the_usual_targets_are_exact(macros: Any, target: float, cost: float) -> None:
    assert penalty(target) == cost
    assert sql(macros, "penalty(?)", target) == cost
    assert sql(macros, f"penalty({target})") == cost  # a DECIMAL literal, as a person types it


@given(TARGETS)
def test_sql_and_python_agree(macros: Any, target: float) -> None:
    assert sql(macros, "penalty(?)", target) == pytest.approx(
        penalty(target), rel=1e-11, abs=1e-300
    )
    assert penalty(target) == pytest.approx(target / (1 - target), rel=1e-11, abs=1e-300)
    for outcome in OUTCOMES:
        for call, expected in (("points", points), ("credit", credit)):
            value = expected(outcome, target)
            found = sql(macros, f"{call}(?, ?)", outcome, target)
            assert (found is None) if value is None else found == pytest.approx(value, rel=1e-11)


@given(TARGETS, st.sampled_from(OUTCOMES))
def test_credit_is_the_affine_form_of_points(target: float, outcome: Outcome) -> None:
    scored, credited = points(outcome, target), credit(outcome, target)
    if scored is None:
        assert credited is None
    else:
        assert credited == pytest.approx(target + (1 - target) * scored, abs=1e-9)


@pytest.mark.parametrize("target", OUTSIDE)
@pytest.mark.parametrize("call", ["penalty(?)", "points('correct', ?)", "points('abstained', ?)",
                                  "credit('correct', ?)", "credit('empty', ?)"])  # fmt: skip
def test_targets_outside_are_errors_in_sql(macros: Any, call: str, target: float) -> None:
    with pytest.raises(duckdb.Error, match=r"must lie in \[0, 1\)"):
        sql(macros, call, target)
    with pytest.raises(duckdb.Error, match=r"must lie in \[0, 1\)"):
        macros.execute(f"SELECT {call} FROM range(3)", [target]).fetchall()


@pytest.mark.parametrize("target", OUTSIDE)
def test_targets_outside_are_errors_in_python(target: float) -> None:
    for call in (penalty, lambda t: points("correct", t), lambda t: credit("abstained", t)):
        with pytest.raises(UsageError, match=r"must lie in \[0, 1\)"):
            call(target)


def test_an_unstated_target_has_no_points(macros: Any) -> None:
    assert sql(macros, "penalty(NULL)") is None
    assert sql(macros, "points('correct', NULL)") is None
    assert sql(macros, "credit('correct', NULL)") is None
    assert sql(macros, "points(NULL, 0.5)") is None


def test_an_unknown_outcome_is_an_error(macros: Any) -> None:
    with pytest.raises(duckdb.Error, match="got right"):
        sql(macros, "points('right', 0.5)")


def test_bundled_t_quantiles_are_scipys(macros: Any) -> None:
    degrees = [*range(1, 301), 500, 1_000, 12_345, 1_000_000]
    rows = macros.execute("SELECT t_quantile(d) FROM (SELECT unnest(?::BIGINT[]) AS d)", [degrees])
    found = [row[0] for row in rows.fetchall()]
    assert found == pytest.approx(stats.t.ppf(0.975, degrees), rel=1e-9)
    assert sql(macros, "t_quantile(0)") is None
    assert sql(macros, "t_quantile(98.99999999999)") == pytest.approx(stats.t.ppf(0.975, 99))
    assert sql(macros, "t_quantile(9.7)") == pytest.approx(stats.t.ppf(0.975, 9))
