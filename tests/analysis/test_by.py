"""Scores split by a column of the items or a key of their metadata."""

from __future__ import annotations

import json
from typing import Any

import pytest

from orchestrator.analysis import group_columns, scores
from orchestrator.errors import UsageError


@pytest.fixture(scope="module")
def con(new_run: Any, open_runs: Any) -> Any:
    run = new_run(weights={"b": None, "c": None}, targets=(0.5,))
    for i in range(8):
        topic = {"topic": "art" if i < 4 else "law", "odd/name~": i % 2, "score": 1}
        run.item(str(i), category="even" if i % 2 == 0 else None, metadata=json.dumps(topic))
        run.ask(str(i), "correct" if i < 6 else "incorrect", response={"latency_s": float(i)})
    run.item("x", "c", category="even", metadata='{"topic": "art"}')
    run.ask("x", "incorrect", "c", response={"latency_s": 9.0})
    return open_runs(run)


def split(con: Any, by: str) -> dict[tuple[str, Any], dict[str, Any]]:
    return {(row["benchmark"], row[by]): row for row in scores(con, by).to_pylist()}


def test_by_a_column(con: Any) -> None:
    table = scores(con, "category")
    assert table.column_names[:4] == ["run_id", "model", "benchmark", "category"]
    assert [n for n in table.column_names if n != "category"] == scores(con).column_names
    found = split(con, "category")
    # items without a category are in benchmark b alone, so ALL has no row for them
    assert set(found) == {("b", "even"), ("b", None), ("c", "even"), ("ALL", "even")}
    assert found["b", "even"]["score"] == pytest.approx((3 - 1) / 4)
    assert found["ALL", "even"]["score"] == pytest.approx((0.5 - 1) / 2)
    assert found["ALL", "even"]["latency_p50"] == 4
    assert found["b", None]["latency_p50"] == 4


def test_by_a_key_of_the_metadata(con: Any) -> None:
    found = split(con, "topic")
    assert found["b", "art"]["score"] == 1
    assert found["b", "law"]["score"] == 0
    assert found["b", "law"]["n_items"] == 4
    assert set(split(con, "odd/name~")) >= {("b", "0"), ("b", "1")}


def test_groups_add_up(con: Any) -> None:
    whole = {(row["benchmark"]): row for row in scores(con).to_pylist()}
    for by in ("category", "topic", "cluster", "answer_type", "should_abstain", "difficulty"):
        parts = [row for (benchmark, _), row in split(con, by).items() if benchmark == "b"]
        assert sum(row["n"] for row in parts) == whole["b"]["n"]
        mean = sum(row["n"] * row["score"] for row in parts) / whole["b"]["n"]
        assert mean == pytest.approx(whole["b"]["score"])


def test_unknown_column(con: Any) -> None:
    with pytest.raises(UsageError, match=r"--by categry: .* did you mean category\?"):
        scores(con, "categry")
    with pytest.raises(UsageError, match="expected one of: category, difficulty"):
        scores(con, "x'); DROP TABLE items; --")
    with pytest.raises(UsageError, match="has a column score already"):
        scores(con, "score")
    assert "topic" in group_columns(con)


def test_metadata_that_is_no_json_has_no_keys(new_run: Any, open_runs: Any) -> None:
    run = new_run(targets=(0.5,))
    for i, text in enumerate(['{"topic": "art"}', "", "not json", "[1]"]):
        run.item(str(i), metadata=text)
        run.ask(str(i), "correct")
    found = split(open_runs(run), "topic")
    assert found["b", "art"]["n"] == 1
    assert found["b", None]["n"] == 3
