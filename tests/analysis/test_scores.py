"""The view and the command's table of scores, against rows worked out on paper."""

from __future__ import annotations

from typing import Any

import pytest

from orchestrator.analysis import scores

CONTRACT = [
    "run_id", "model", "benchmark", "rubric", "position", "stated_target", "target",
    "n_items", "planned", "n", "pending", "ungraded",
    "correct", "incorrect", "abstained", "refused", "empty", "coverage", "selective_accuracy",
    "score", "score_se", "score_low", "score_high", "interval", "score_worst", "score_best",
    "credit", "credit_low", "credit_high", "ref_answer", "ref_oracle",
    "hallucination_rate", "miss_hallucination_rate", "f1",
    "abstention_precision", "abstention_recall", "prompt_tokens", "completion_tokens",
    "cost_usd", "judge_cost_usd", "latency_p50", "latency_p95",
]  # fmt: skip

Rows = dict[tuple[Any, ...], dict[str, Any]]


def read(con: Any, **where: Any) -> list[dict[str, Any]]:
    """Rows of the view whose columns equal `where`, None included."""
    rows = con.sql("FROM scores").to_arrow_table().to_pylist()
    return [row for row in rows if all(row[name] == value for name, value in where.items())]


def one(con: Any, **where: Any) -> dict[str, Any]:
    (row,) = read(con, **({"benchmark": "b", "target": 0.75} | where))
    return row


def test_columns_are_the_contracts(new_run: Any, open_runs: Any) -> None:
    con = open_runs(new_run())
    assert con.table("scores").columns == CONTRACT
    table = scores(con)
    assert table.column_names == CONTRACT
    assert table.num_rows == 0
    kinds = {str(field.type) for field in table.schema}
    assert kinds == {"string", "double", "int64"}


def test_one_cell_on_paper(new_run: Any, open_runs: Any) -> None:
    run = new_run()
    given = (
        ["correct"] * 3
        + ["incorrect"] * 2
        + ["abstained", "refused", "empty", "ungraded", "pending"]
    )
    for i, outcome in enumerate(given):
        run.item(str(i))
        run.ask(str(i), outcome, response={"prompt_tokens": 10, "completion_tokens": i,
                                           "cost_usd": 0.5, "latency_s": float(i)})  # fmt: skip
    row = one(open_runs(run))
    assert [row[name] for name in CONTRACT[7:12]] == [10, 10, 8, 1, 1]
    expected = {
        "correct": 3 / 8, "incorrect": 2 / 8, "abstained": 1 / 8, "refused": 1 / 8, "empty": 1 / 8,
        "coverage": 5 / 8, "selective_accuracy": 3 / 5, "score": (3 - 3 * 2) / 8,
        "score_worst": (3 - 3 * 2 - 3) / 9, "score_best": (3 - 3 * 2 + 1) / 9,
        "credit": 0.75 + 0.25 * -3 / 8, "ref_answer": -3 / 8, "ref_oracle": 3 / 8,
        "hallucination_rate": 2 / 8, "miss_hallucination_rate": 2 / 5, "f1": 2 * 3 / (5 + 8),
        "prompt_tokens": 90, "completion_tokens": 36, "cost_usd": 4.5, "judge_cost_usd": 0,
        "latency_p50": 4.0, "latency_p95": 7.6,
    }  # fmt: skip
    assert {name: row[name] for name in expected} == pytest.approx(expected)
    # accuracy + t * abstention, refused and empty with the abstained
    assert row["credit"] == pytest.approx(3 / 8 + 0.75 * 3 / 8)
    assert row["interval"] == "t (clustered)"
    assert row["score_high"] - row["score"] == pytest.approx(2.364624 * row["score_se"])


def test_undefined_is_null(new_run: Any, open_runs: Any) -> None:
    run = new_run()
    for i, outcome in enumerate(["abstained", "pending", "ungraded"]):
        run.item(str(i))
        run.ask(str(i), outcome, model=outcome)
    con = open_runs(run)
    silent = one(con, model="abstained")
    assert silent["selective_accuracy"] is None
    assert (silent["score"], silent["credit"], silent["hallucination_rate"]) == (0, 0.75, 0)
    assert silent["score_se"] is silent["score_low"] is silent["interval"] is None  # one item
    assert silent["abstention_precision"] is silent["abstention_recall"] is None
    assert silent["prompt_tokens"] is silent["latency_p50"] is None
    assert silent["cost_usd"] is None  # an answer without a price
    waiting = one(con, model="pending")
    assert [waiting[name] for name in ("planned", "n", "pending")] == [1, 0, 1]
    assert all(waiting[name] is None for name in CONTRACT[12:36])
    assert waiting["cost_usd"] == 0
    failed = one(con, model="ungraded")
    assert (failed["n"], failed["score"]) == (0, None)
    assert (failed["score_worst"], failed["score_best"]) == (-3, 1)


def test_all_right_has_no_miss_rate(shares: Any, open_runs: Any) -> None:
    row = one(open_runs(shares(4, 0, 0)))
    assert row["miss_hallucination_rate"] is None
    assert (row["score"], row["score_se"], row["f1"]) == (1, 0, 1)


def test_means_are_means_of_item_means(new_run: Any, open_runs: Any) -> None:
    run = new_run()
    run.item("x")
    run.item("y")
    for sample, outcome in enumerate(["correct", "incorrect", "incorrect", "ungraded"]):
        run.ask("x", outcome, sample=sample)
    run.ask("y", "correct")
    run.ask("y", "pending", sample=1)
    row = one(open_runs(run))
    assert [row[name] for name in ("n_items", "planned", "n", "pending", "ungraded")] == [
        2,
        6,
        4,
        1,
        1,
    ]
    assert row["correct"] == pytest.approx((1 / 3 + 1) / 2)
    assert row["score"] == pytest.approx(((1 - 3 * 2) / 3 + 1) / 2)
    assert row["score_worst"] == pytest.approx(((1 - 3 * 3) / 4 + 1) / 2)
    assert row["score_best"] == pytest.approx(((1 - 3 * 2 + 1) / 4 + 1) / 2)


def test_every_stated_target_is_scored_at_every_target(new_run: Any, open_runs: Any) -> None:
    run = new_run(targets=(0.0, 0.9))
    for i in range(4):
        run.item(str(i))
        run.ask(str(i), "correct" if i < 1 else "incorrect")
        run.ask(str(i), "correct" if i < 2 else "incorrect", stated_target=0.0)
        run.ask(str(i), "correct" if i < 2 else "abstained", stated_target=0.9)
        run.ask(str(i), "incorrect", stated_target=0.9, rubric="credit")
    con = open_runs(run)
    found = {
        (row["rubric"], row["stated_target"], row["target"]): row
        for row in read(con, benchmark="b")
    }
    assert len(found) == 8
    assert found["paper", 0.9, 0.9]["score"] == 0.5
    # its own t = 0 answers: two right, two wrong; of another rubric there are none, so closed
    assert found["paper", 0.9, 0.9]["ref_answer"] == pytest.approx((2 - 9 * 2) / 4)
    assert found["paper", 0.9, 0.9]["ref_oracle"] == 0.5
    assert found["credit", 0.9, 0.9]["ref_answer"] == pytest.approx((1 - 9 * 3) / 4)
    assert found["credit", 0.9, 0.9]["ref_oracle"] == 0.25
    assert found["closed", None, 0.0]["ref_answer"] == 0.25 == found["closed", None, 0.0]["score"]


def test_reference_prefers_the_same_position(new_run: Any, open_runs: Any) -> None:
    run = new_run(targets=(0.5,))
    run.item("i")
    run.ask("i", "correct", position="system")
    run.ask("i", "incorrect", position="question")
    run.ask("i", "abstained", position="system", stated_target=0.5)
    run.ask("i", "abstained", position="question", stated_target=0.5)
    con = open_runs(run)
    refs = {
        row["position"]: row["ref_answer"] for row in read(con, benchmark="b", stated_target=0.5)
    }
    assert refs == {"system": 1, "question": -1}


def test_points_of_the_policy(new_run: Any, open_runs: Any) -> None:
    run = new_run(points={"refused": -0.5, "empty": -1})
    for i, outcome in enumerate(["correct", "refused", "empty", "abstained"]):
        run.item(str(i))
        run.ask(str(i), outcome)
    con = open_runs(run)
    assert one(con)["score"] == pytest.approx((1 - 0.5 - 1) / 4)
    # the posterior knows right, wrong and nothing: a cell with points of its own keeps t's limits
    assert set(scores(con)["interval"].to_pylist()) == {"t (clustered)"}


def test_abstention_columns(new_run: Any, open_runs: Any) -> None:
    run = new_run()
    rows = [(True, "abstained"), (True, "abstained"), (True, "incorrect"), (True, "refused"),
            (False, "abstained"), (False, "correct"), (None, "abstained")]  # fmt: skip
    for i, (should, outcome) in enumerate(rows):
        run.item(str(i), should_abstain=should)
        run.ask(str(i), outcome)
    row = one(open_runs(run))
    assert row["abstention_precision"] == pytest.approx(2 / 3)
    assert row["abstention_recall"] == pytest.approx(2 / 4)


def test_costs(new_run: Any, open_runs: Any) -> None:
    run = new_run(decides="judge")
    for i in "ab":
        run.item(i)
        for model, cost in (("priced", 1.0), ("half", 1.0 if i == "a" else None)):
            key = run.ask(i, "correct", model=model, response={"cost_usd": cost})
            # both models said the same, so one judgement serves both
            judged = {"grader": "judge:s@1", "grader_version": "1"}
            run.grade(key, i, "correct", **judged)
            run.grade(key, i, "correct", judge="j", judgement_key=f"j{i}", **judged)
        run.response(f"j{i}", kind="judgements", cost_usd=0.25)
    run.response("unused", kind="judgements", cost_usd=99.0)
    con = open_runs(run)
    for benchmark in ("b", "ALL"):
        assert one(con, model="priced", benchmark=benchmark)["cost_usd"] == 2
        assert one(con, model="half", benchmark=benchmark)["cost_usd"] is None
        assert one(con, model="half", benchmark=benchmark)["judge_cost_usd"] == 0.5
    run.rows["judgements"][0]["cost_usd"] = None
    assert one(open_runs(run), model="half")["judge_cost_usd"] is None


def test_table_is_ordered(new_run: Any, open_runs: Any) -> None:
    run = new_run(weights={"z": None, "a": None}, targets=(0.0, 0.5))
    for benchmark in "az":
        run.item("i", benchmark)
        for model in ("m2", "m1"):
            run.ask("i", "correct", benchmark, model=model, stated_target=0.5)
            run.ask("i", "correct", benchmark, model=model)
    rows = scores(open_runs(run)).to_pylist()
    order = [(r["benchmark"], r["model"], r["stated_target"], r["target"]) for r in rows]
    assert order == [
        (b, m, s, t)
        for b in ("z", "a", "ALL")
        for m in ("m1", "m2")
        for s in (None, 0.5)
        for t in (0, 0.5)
    ]


@pytest.mark.parametrize(
    ("outcome", "response", "cost"),
    [
        ("ungraded", {}, None),
        ("correct", {}, None),
        ("refused", {"finish_reason": "content_filter"}, 1.0),
        ("ungraded", {"finish_reason": "content_filter"}, 1.0),
        ("refused", {"finish_reason": "content_filter", "prompt_tokens": 9}, None),
        ("refused", {"finish_reason": "stop"}, None),
        ("ungraded", {"status": "error", "error_class": "bad_request"}, 1.0),
        ("pending", {"status": "error", "error_class": "timeout"}, 1.0),
    ],
)
def test_an_answer_of_unknown_price_makes_the_cost_unknown(
    new_run: Any, open_runs: Any, outcome: str, response: Any, cost: float | None
) -> None:
    run = new_run(targets=(0.75,))
    for i in "ab":
        run.item(i)
    run.ask("a", "correct", response={"cost_usd": 1.0})
    run.ask("b", outcome, response=response)
    con = open_runs(run)
    for benchmark in ("b", "ALL"):
        assert one(con, benchmark=benchmark)["cost_usd"] == cost
