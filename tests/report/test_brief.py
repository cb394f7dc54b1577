"""Narrow views: simulated models and judges are marked, sums are right."""

from __future__ import annotations

import pyarrow as pa

from orchestrator.report.brief import marked, plan_view, runs_view
from orchestrator.report.console import plain_console

PLAN = pa.Table.from_pylist(
    [
        {
            "role": role, "model": model, "simulated": simulated, "benchmark": "letters",
            "to_ask": 1200, "answered": 0, "prompt_tokens": 90_000, "completion_tokens": 10_000,
            "cost_usd": cost,
        }
        for role, model, simulated, cost in [
            ("model", "sim/a", True, 0.0), ("model", "openai/x", False, 1.25),
            ("judge", "sim/judge", True, 0.5), ("judge", "unpriced", False, None),
        ]
    ]
)  # fmt: skip


def test_roles_and_simulated_models_are_told_beside_the_name() -> None:
    assert marked(PLAN)["model"].to_pylist() == [
        "sim/a (simulated)",
        "openai/x",
        "sim/judge (judge, simulated)",
        "unpriced (judge)",
    ]


def test_runs_are_lines_with_their_simulated_models_marked() -> None:
    rows = [
        {
            "run_id": f"n{at}", "status": "done", "models": ["gpt", "x"], "benchmarks": ["b"],
            "planned": at, "answered": at, "spend_usd": 0.0, "created_at": None,
            "updated_at": None, "simulated": ["gpt"],
        }
        for at in (1, 2)
    ]  # fmt: skip
    rows.append({"run_id": "broken", "status": "unreadable"})
    console, text = plain_console()
    console.print(runs_view(pa.Table.from_pylist(rows)))
    lines = [line.split() for line in text.getvalue().splitlines()]
    assert lines[2] == ["n1", "done", "gpt", "(simulated);", "x", "b", "1", "1", "0"]
    assert lines[4] == ["broken", "unreadable"]


def test_a_plan_ends_with_its_sums() -> None:
    console, text = plain_console()
    console.print(plan_view(PLAN))
    printed = text.getvalue()
    assert "sim/judge (judge, simulated)" in printed
    assert (
        "4,800 requests to ask, about 400,000 tokens, about $1.75 and what has no known price"
        in " ".join(printed.split())
    )
    assert max(len(line) for line in printed.splitlines()) <= 100
