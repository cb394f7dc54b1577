"""A gate's rules on paper, and its policy file."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from orchestrator.analysis.deciding import let_decide
from orchestrator.analysis.gate import check, overall
from orchestrator.analysis.gate_policy import Policy, load_policy
from orchestrator.analysis.pairing import Side, pair
from orchestrator.cli.gate import POLICY
from orchestrator.errors import UsageError

C, W, S = "correct", "incorrect", "abstained"


def checked(con: Any, baseline: Any, *rules: dict[str, Any]) -> list[dict[str, Any]]:
    @cache
    def paired(model: str) -> Any:
        return pair(Side(con, "new", model), Side(baseline, "old", model))

    table = check(Policy.model_validate({"rules": rules}), ["m"], paired)
    return [dict(row) for row in table.to_pylist()]


def run_of(new_run: Any, outcomes: list[str], **facts: Any) -> Any:
    run = new_run(targets=(0.5, 0.9), **facts)
    for i, outcome in enumerate(outcomes):
        run.item(str(i))
        run.ask(str(i), outcome, stated_target=0.9)
    return run


@pytest.fixture
def worse(new_run: Any, open_runs: Any) -> tuple[Any, Any]:
    """A run in which 60 of 400 right answers have become wrong, and its baseline."""
    before = [C] * 200 + [W] * 100 + [S] * 100
    after = [W] * 60 + [C] * 140 + [W] * 100 + [S] * 100
    return open_runs(run_of(new_run, after)), open_runs(run_of(new_run, before))


@pytest.mark.parametrize(
    ("rule", "result", "change", "allowed"),
    [
        ({"metric": "score", "max_drop": 0.5}, "fail", -1.5, 0.5),
        ({"metric": "score", "max_drop": 1.5}, "cannot tell", -1.5, 1.5),
        ({"metric": "score", "max_drop": 2.5}, "pass", -1.5, 2.5),
        ({"metric": "credit", "max_drop": 0.05}, "fail", -0.15, 0.05),
        ({"metric": "correct", "max_drop": 0.05}, "fail", -0.15, 0.05),
        ({"metric": "correct", "max_drop_relative": 0.1}, "fail", -0.15, 0.05),
        ({"metric": "correct", "max_drop_relative": 0.3}, "cannot tell", -0.15, 0.15),
        ({"metric": "correct", "max_drop_relative": 0.5}, "pass", -0.15, 0.25),
        ({"metric": "incorrect", "max_drop": 0.05}, "fail", 0.15, 0.05),
        ({"metric": "hallucination_rate", "max_drop_relative": 0.9}, "pass", 0.15, 0.225),
        ({"metric": "hallucination_rate", "max_drop_relative": 0.2}, "fail", 0.15, 0.05),
        ({"metric": "selective_accuracy", "max_drop": 0.1}, "fail", -0.2, 0.1),
        ({"metric": "miss_hallucination_rate", "max_drop": 0.3}, "pass", 160 / 260 - 0.5, 0.3),
        ({"metric": "correct", "max_drop": 0.1, "direction": "lower"}, "pass", -0.15, 0.1),
        ({"metric": "coverage", "max_drop": 0.1, "direction": "higher"}, "pass", 0, 0.1),
        ({"metric": "abstained", "max_drop": 0.1, "direction": "lower"}, "pass", 0, 0.1),
        ({"metric": "refused", "max_drop": 0.1}, "pass", 0, 0.1),
        ({"metric": "score", "max_drop_relative": 0.2}, "fail", -1.5, 0.2 * (2.25 - 0.5)),
    ],
)  # fmt: skip
def test_rules_on_paper(
    worse: tuple[Any, Any], rule: Any, result: str, change: float, allowed: float
) -> None:
    [row] = checked(*worse, {"target": 0.9, **rule})
    assert row["change"] == pytest.approx(change)
    assert row["allowed"] == pytest.approx(allowed)
    assert row["result"] == result
    assert (row["n"], row["benchmark"], row["stated_target"]) == (400, "b", 0.9)
    assert (row["reason"] is None) == (result == "pass")
    if result != "pass":
        move = "rise" if change > 0 else "drop"
        assert f"against an allowed {move} of " in row["reason"]
    assert (row["margin_low"] >= 0) == (result == "pass")
    assert (row["margin_high"] < 0) == (result == "fail")
    if "max_drop" in rule:
        sides = sorted((abs(row["change_low"]), abs(row["change_high"])))
        if abs(change) > 0.01 and rule.get("direction") is None:
            assert [allowed - row["margin_high"], allowed - row["margin_low"]] == pytest.approx(
                sides
            )


def test_ungraded_counts_every_shared_item(new_run: Any, open_runs: Any) -> None:
    old, new = [C] * 100, [C] * 60 + ["ungraded"] * 40
    con, baseline = open_runs(run_of(new_run, new)), open_runs(run_of(new_run, old))
    rules = [{"metric": name, "max_drop": 0.1, "target": 0.9} for name in ("ungraded", "correct")]
    ungraded, correct = checked(con, baseline, *rules)
    assert (ungraded["n"], ungraded["result"], ungraded["change"]) == (100, "fail", 0.4)
    assert (correct["n"], correct["left_out"], correct["change"]) == (60, 40, 0)


def test_reasons_for_not_telling(new_run: Any, open_runs: Any) -> None:
    con = open_runs(run_of(new_run, [C] * 50 + [S] * 50))
    rows = checked(
        con, con,
        {"metric": "correct", "target": 0.9, "max_drop": 0.5, "min_n": 101},
        {"metric": "correct", "target": 0.5, "max_drop": 0.5},
        {"metric": "correct", "max_drop": 0.5},
        {"metric": "correct", "target": 0.9, "max_drop": 0.5, "benchmark": "bb"},
        {"metric": "correct", "target": 0.9, "max_drop": 0.001},
    )  # fmt: skip
    assert {row["result"] for row in rows} == {"cannot tell"}
    reasons = [row["reason"] for row in rows]
    assert reasons[0] == "100 shared items, fewer than min_n 101"
    assert "no answers at the target 0.5 that both runs asked for; there are: 0.9" in reasons[1]
    assert "no closed answers" in reasons[2]
    assert "did you mean b?" in reasons[3]
    assert reasons[4].startswith("too few items to tell")
    silent = open_runs(run_of(new_run, [S] * 50))
    [row] = checked(
        silent, silent, {"metric": "selective_accuracy", "target": 0.9, "max_drop": 0.1}
    )
    assert row["reason"] == "selective_accuracy is undefined: nothing was answered"


def test_all_needs_every_benchmark(new_run: Any, open_runs: Any) -> None:
    rules = [{"metric": "correct", "target": 0.9, "max_drop": 0.4},
             {"metric": "correct", "target": 0.9, "max_drop": 0.4, "benchmark": "b"}]  # fmt: skip
    cons = []
    for both in (True, False):
        run = run_of(new_run, [C, S] * 40, weights={"b": 3.0, "c": None} if both else {"b": None})
        for i in range(80 if both else 0):
            run.item(f"c{i}", "c")
            run.ask(f"c{i}", C if i % 4 else W, "c", stated_target=0.9)
        cons.append(open_runs(run))
    of_all, of_b = checked(cons[0], cons[0], *rules)
    assert (of_all["benchmark"], of_all["n"], of_all["result"]) == ("ALL", 160, "pass")
    assert of_all["value"] == pytest.approx(0.75 * 0.5 + 0.25 * 0.75)
    assert (of_b["benchmark"], of_b["value"]) == ("b", 0.5)
    of_all, of_b = checked(cons[0], cons[1], *rules)
    assert of_all["reason"] == "ALL is not whole: both runs have no shared items of c"
    assert of_b["result"] == "pass"


def test_another_grader_cannot_be_told_from_a_drop(new_run: Any, open_runs: Any) -> None:
    """Only rules on what it decides; and not where one that both have is let decide."""
    runs = []
    for strict in (True, False):
        run = run_of(new_run, [C] * 40, weights={"b": None, "c": None, "d": None})
        for i in range(40):
            for name in "cd":
                run.item(f"{name}{i}", name)
                key = run.ask(f"{name}{i}", C, name, stated_target=0.9)
                if strict and name == "c":
                    run.grade(key, f"c{i}", W, "c", minute=1, grader="mine.py:f")
        runs.append(run)
    con, baseline = open_runs(runs[0]), open_runs(runs[1])
    rules = [{"metric": "correct", "target": 0.9, "max_drop": 0.2, "benchmark": name}
             for name in ("b", "c", "ALL")]  # fmt: skip
    of_b, of_c, of_all = checked(con, baseline, *rules)
    assert (of_b["result"], of_c["result"], of_all["result"]) == (
        "pass", "cannot tell", "cannot tell",
    )  # fmt: skip
    assert of_all["reason"] == of_c["reason"]
    assert of_c["reason"] == (
        "not the same grader: c is graded by mine.py:f@1 in the run, by alias@1 in the baseline; "
        "give --grader alias@1, which both have, or grade the baseline like the run: calibrant "
        "grade BASELINE, with its --grader or --judge"
    )
    assert of_c["change"] is None
    let_decide(con, "alias@1")
    assert {row["result"] for row in checked(con, baseline, *rules)} == {"pass"}


def test_only_critical_rules_decide(new_run: Any, open_runs: Any) -> None:
    con = open_runs(run_of(new_run, [C] * 100))
    bad = open_runs(run_of(new_run, [W] * 100))
    strict = {"metric": "correct", "target": 0.9, "max_drop": 0.2}
    vague = {**strict, "min_n": 1000}
    advisory = {"tier": "advisory"}

    def says(new: Any, *rules: dict[str, Any]) -> str:
        @cache
        def paired(model: str) -> Any:
            return pair(Side(new, "new", model), Side(con, "old", model))

        return overall(check(Policy.model_validate({"rules": rules}), ["m"], paired))

    assert says(con, strict) == says(bad, {**strict, **advisory}) == "pass"
    assert says(con, strict, {**vague, **advisory}) == "pass"
    assert says(con, strict, vague) == "cannot tell"
    assert says(bad, vague, strict) == "fail"


def test_false_alarms_at_the_edge_are_at_most_one_in_forty(new_run: Any, open_runs: Any) -> None:
    """A true drop that is just what is allowed, on 200 benchmarks of 60 items."""
    rng = np.random.default_rng(5)
    names = [f"b{number}" for number in range(200)]
    cons = []
    for right in (0.5, 0.6):
        run = new_run(targets=(0.5,), weights=dict.fromkeys(names))
        for name in names:
            for i in range(60):
                run.item(str(i), name)
                run.ask(str(i), C if rng.random() < right else W, name)
        cons.append(open_runs(run))
    rule = {"metric": "correct", "max_drop": 0.1}
    rows = checked(*cons, *({**rule, "benchmark": name} for name in names))
    results = [row["result"] for row in rows]
    assert results.count("fail") <= 12  # 0.025 and three standard errors
    assert results.count("pass") <= 12
    assert results.count("cannot tell") > 170


def load(tmp_path: Path, text: str) -> Policy:
    path = tmp_path / "gate.yaml"
    path.write_text(text, encoding="utf-8")
    return load_policy(path)


def test_the_policy_in_the_help_is_one_and_stands_in_the_documentation(tmp_path: Path) -> None:
    page = files("orchestrator.analysis").joinpath("STATISTICS.md").read_text(encoding="utf-8")
    assert f"```yaml\n{POLICY}```" in page
    rules = load(tmp_path, POLICY).rules
    assert [(rule.title, rule.tier, rule.better, rule.stated) for rule in rules] == [
        ("score at 0.9", "critical", "higher", 0.9),
        ("does not bluff more", "critical", "lower", 0.9),
        ("coverage (closed)", "advisory", "higher", None),
    ]


RULE = "rules:\n  - metric: score\n    target: 0.9\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ["gate.yaml", "empty", "'rules'"]),
        ("- a\n", ["'rules:'"]),
        ("rules: []\n", ["gate.yaml:1", "at least one"]),
        (RULE, ["gate.yaml:2", "max_drop or max_drop_relative, got neither"]),
        (RULE + "    max_drop: 0.1\n    max_drop_relative: 0.1\n", ["gate.yaml:5", "got both"]),
        (RULE + "    max_drop: 0\n", ["gate.yaml:4", "above 0"]),
        (RULE + "    max_drop: 5%\n", ["gate.yaml:4", "expected a number", "'5%'"]),
        (RULE + "    max_dorp: 0.1\n", ["gate.yaml:4", "max_dorp", "did you mean 'max_drop'?"]),
        (RULE + "    max_drop: 1\n    tier: critcal\n", ["gate.yaml:5", "'critical'?"]),
        (RULE.replace("score", "scores") + "    max_drop: 1\n", ["gate.yaml:2", "'score'?"]),
        (RULE.replace("0.9", "90") + "    max_drop: 1\n", ["gate.yaml:3", "[0, 1)", "0.75"]),
        ("rules: [{metric: credit, max_drop: 1}]\n", ["rules.0.target", "missing"]),
        ("rules: [{metric: coverage, max_drop: 1}]\n", ["rules.0.direction", "higher or lower"]),
        (RULE + "    max_drop: 1\n" + RULE[7:] + "    max_drop: 2\n", ["gate.yaml:5", "same name"]),
        ("ruels: []\n", ["did you mean 'rules'?"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_policy(tmp_path: Path, text: str, words: list[str]) -> None:
    with pytest.raises(UsageError) as caught:
        load(tmp_path, text)
    for word in words:
        assert word in str(caught.value)


def test_no_policy_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"expected a policy file \('calibrant gate --help'"):
        load_policy(tmp_path / "gate.yaml")
