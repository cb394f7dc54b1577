from __future__ import annotations

import json
from pathlib import Path

import pytest

from orchestrator.cli.app import main

SWEEP = """\
name: r
models: [{{id: hosted_vllm/m, api_base: http://127.0.0.1:1/v1{price}}}]
benchmarks: [{{name: letters, limit: 20}}]
targets: [closed]
{budget}
"""
PRICED = ", price: {input_per_mtok: 1000.0, output_per_mtok: 0.0}"


@pytest.mark.parametrize(
    ("price", "budget", "said"),
    [
        (PRICED, "budget_usd: 0.01", "$0.01 of $0.01 is left, so the run will stop before its end"),
        (PRICED, "budget_usd: 1000", None),
        (PRICED, "", None),
        ("", "budget_usd: 5", "the price of hosted_vllm/m is not known, so run refuses to ask"),
    ],
)
def test_plan_says_what_a_budget_comes_to(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    price: str,
    budget: str,
    said: str | None,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sweep.yaml").write_text(SWEEP.format(price=price, budget=budget), encoding="utf-8")
    assert main(["plan", "sweep.yaml", "--format", "json"]) == 0
    captured = capsys.readouterr()
    [row] = json.loads(captured.out)
    assert row["to_ask"] == 20
    if said is None:
        assert "budget_usd" not in captured.err
    else:
        assert said in captured.err
