"""Corrected scores of runs: which labels and cells they take, and how ALL is put together."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from orchestrator.analysis import scores
from orchestrator.analysis.corrected import corrected
from orchestrator.analysis.correcting import POOLED, PPI_POSTERIOR, ppi

NAMES = ("correct", "incorrect", "abstained")
DRAW = {"grader": "label:ada", "grader_version": "draw-1"}


def fill(run: Any, rng: Any, benchmark: str, n: int, labels: int, **facts: Any) -> list[Any]:
    """Add n answers, the first of them labelled; return (said, true) of each, as 0, 1, 2."""
    pairs = []
    for i in range(n):
        item = f"{benchmark}{i}"
        run.item(item, benchmark, cluster=f"c{i // 2}")
        truth = int(rng.choice(3, p=(0.5, 0.3, 0.2)))
        said = truth if rng.random() < 0.85 else int(rng.choice(3))
        key = run.ask(item, NAMES[said], benchmark, **facts)
        if i < labels:
            run.grade(key, item, NAMES[truth], benchmark, label_prob=0.5 if i % 2 else 0.2, **DRAW)
        pairs.append((said, truth))
    return pairs


def rows_of(con: Any) -> dict[Any, dict[str, Any]]:
    table = corrected(con, scores(con)).to_pylist()
    return {(row["benchmark"], row["model"], row["target"]): row for row in table}


def test_each_cell_by_its_own_labels_where_they_are_enough(new_run: Any, open_runs: Any) -> None:
    rng = np.random.default_rng(3)
    run = new_run(targets=(0.0, 0.75), weights={"b": 1.0, "c": 3.0})
    pairs = fill(run, rng, "b", 80, 40)
    fill(run, rng, "c", 80, 20)
    # labels picked for reading have no probability and correct nothing; an older label is replaced
    run.grade(f"m/b/b70/{None}/{None}/{None}/0", "b70", "incorrect", grader="label:ada",
              grader_version="reading")  # fmt: skip
    run.grade(
        f"m/b/b0/{None}/{None}/{None}/0", "b0", "abstained", minute=-5, label_prob=0.2, **DRAW
    )
    found = rows_of(open_runs(run))
    row = found["b", "m", 0.75]
    worth = np.array([1, -3, 0])
    said, truth = np.array(pairs).T
    labelled = np.where(np.arange(80) < 40, worth[truth], np.nan)
    expected = ppi(
        worth[said].astype(float), labelled, np.where(np.arange(80) % 2, 0.5, 0.2),
        np.full(80, 1 / 80), np.arange(80) // 2, worth,
    )  # fmt: skip
    assert (row["correction"], row["labels"], row["judge"]) == (PPI_POSTERIOR, 40, "alias")
    assert (row["labelled_by"], row["draw"]) == ("label:ada", "draw-1")
    assert row["disagreements"] == int((said != truth)[:40].sum())
    assert row["corrected"] == pytest.approx(expected.value)
    assert row["corrected_se"] == pytest.approx(expected.se)
    assert (row["corrected_low"], row["corrected_high"]) == pytest.approx(
        (expected.low, expected.high)
    )
    assert row["score"] == pytest.approx(worth[said].mean())
    other, both = found["c", "m", 0.75], found["ALL", "m", 0.75]
    assert (other["correction"], other["labels"], other["power"]) == (POOLED, 20, None)
    assert both["correction"] == f"{PPI_POSTERIOR}, {POOLED}"
    assert both["corrected"] == pytest.approx((row["corrected"] + 3 * other["corrected"]) / 4)
    se = np.hypot(row["corrected_se"] / 4, 3 * other["corrected_se"] / 4)
    assert both["corrected_se"] == pytest.approx(se)
    for side in ("corrected_low", "corrected_high"):
        parts = [abs(part[side] - part["corrected"]) for part in (row, other)]
        assert abs(both[side] - both["corrected"]) == pytest.approx(
            np.hypot(parts[0] / 4, 3 * parts[1] / 4)
        )


def test_errors_of_one_matrix_add_up_in_all(new_run: Any, open_runs: Any) -> None:
    rng = np.random.default_rng(4)
    run = new_run(targets=(0.75,), weights={"b": 1.0, "c": 1.0})
    for benchmark in "bc":
        fill(run, rng, benchmark, 4000, 25)
    found = rows_of(open_runs(run))
    parts = [found[name, "m", 0.75] for name in "bc"]
    together = sum(part["corrected_se"] for part in parts) / 2
    apart = np.hypot(*(part["corrected_se"] / 2 for part in parts))
    # nearly all of the error is the matrix's, which both share
    assert found["ALL", "m", 0.75]["corrected_se"] == pytest.approx(together, rel=0.03)
    assert apart < 0.75 * together


def test_samples_of_an_item_are_averaged(new_run: Any, open_runs: Any) -> None:
    run = new_run(targets=(0.0,))
    for i in range(40):
        run.item(str(i))
        # one item in two has three samples, all wrong; all labels agree: nothing is corrected
        for sample in range(3 if i % 2 else 1):
            outcome = "incorrect" if i % 2 else "correct"
            key = run.ask(str(i), outcome, sample=sample)
            run.grade(key, str(i), outcome, label_prob=1.0, **DRAW)
    row = rows_of(open_runs(run))["b", "m", 0.0]
    assert row["corrected"] == pytest.approx(0.5) == pytest.approx(row["score"])
    assert (row["labels"], row["disagreements"]) == (80, 0)


def test_null_where_labels_are_too_few(new_run: Any, open_runs: Any) -> None:
    run = new_run(targets=(0.0,))
    fill(run, np.random.default_rng(5), "b", 60, 29)
    row = rows_of(open_runs(run))["b", "m", 0.0]
    assert row["score"] is not None
    assert {row[name] for name in ("corrected", "corrected_se", "corrected_low", "correction")} == {
        None
    }
    assert row["reason"] == "29 of 30 labels here, 29 of 30 labels in all"


def test_points_for_silence(new_run: Any, open_runs: Any) -> None:
    run = new_run(targets=(0.0,), points={"refused": -1.0}, weights={"b": None, "c": None})
    fill(run, np.random.default_rng(6), "b", 100, 60)
    fill(run, np.random.default_rng(6), "c", 40, 0)
    found = rows_of(open_runs(run))
    assert found["b", "m", 0.0]["correction"] == PPI_POSTERIOR
    # the three classes of a matrix do not tell a refusal from an abstention
    assert found["c", "m", 0.0]["correction"] is None
    reason = "0 of 30 labels here, and silence has points of its own"
    assert found["c", "m", 0.0]["reason"] == reason
    assert found["ALL", "m", 0.0]["corrected"] is None
    assert found["ALL", "m", 0.0]["reason"] == f"a benchmark is not corrected ({reason})"


def test_a_person_who_decides_is_not_corrected(new_run: Any, open_runs: Any) -> None:
    run = new_run(targets=(0.0,), decides="label")
    fill(run, np.random.default_rng(7), "b", 60, 60)
    assert rows_of(open_runs(run)) == {}


def test_runs_without_labels(new_run: Any, open_runs: Any) -> None:
    run = new_run()
    fill(run, np.random.default_rng(8), "b", 10, 0)
    assert rows_of(open_runs(run)) == {}


def test_groups_are_corrected_by_their_own_labels(new_run: Any, open_runs: Any) -> None:
    rng = np.random.default_rng(9)
    runs = {name: new_run(targets=(0.75,)) for name in ("both", "x", "y", "z")}
    for kind, n, labels in (("x", 80, 45), ("y", 60, 20), ("z", 60, 8)):
        for i in range(n):
            item, truth = f"{kind}{i}", int(rng.choice(3, p=(0.5, 0.3, 0.2)))
            said = truth if rng.random() < 0.9 else int(rng.choice(3))
            for run in (runs["both"], runs[kind]):
                run.item(item, category=kind)
                key = run.ask(item, NAMES[said])
                if i < labels:
                    run.grade(key, item, NAMES[truth], label_prob=labels / n, **DRAW)
    con = open_runs(runs["both"])
    table = corrected(con, scores(con, "category"), "category").to_pylist()
    found = {row["category"]: row for row in table if row["benchmark"] == "b"}
    assert list(table[0])[:4] == ["run_id", "model", "benchmark", "category"]
    alone = rows_of(open_runs(runs["x"]))["b", "m", 0.75]
    assert {name: found["x"][name] for name in alone} == alone
    # too few of their own: all labels of the run
    assert [found[kind]["correction"] for kind in "yz"] == [POOLED, POOLED]
    assert [found[kind]["labels"] for kind in "xyz"] == [45, 20, 8]
    assert rows_of(open_runs(runs["y"]))["b", "m", 0.75]["reason"] is not None
