"""What a plan says of judges, held to what they are then asked."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from graders import Question
from graders.judge import build_prompt, prompt_of
from orchestrator.api.judge_plan import JUDGED_ANSWER_TOKENS, VERDICT_TOKENS, about_questions
from orchestrator.api.plan_files import write_plan
from orchestrator.api.planning import make_plan, plan
from orchestrator.grading import JudgeQuestion, grade_by_rule
from orchestrator.providers import Price, estimate_tokens
from orchestrator.store import RunFolder
from tests.grading.run_of_answers import add, answer_row, ask_all, grades

PRICED = {"price": {"input_per_mtok": 1.0, "output_per_mtok": 2.0}}


def sweep(folder: Path, judge: dict[str, Any], **changes: Any) -> Path:
    given = {
        "name": "r",
        "models": ["sim/calibrated", "sim/bluffer"],
        "benchmarks": [
            {"name": name, "limit": limit}
            for name, limit in (("longtail", 4), ("arithmetic", 3), ("unknowable", 2))
        ],
        "targets": ["closed", 0.5],
        "samples": 2,
        "judge": judge,
        "out": str(folder / "runs"),
    }
    path = folder / "sweep.yaml"
    path.write_text(yaml.safe_dump(given | changes), encoding="utf-8")
    return path


def judge_rows(path: Path) -> dict[tuple[str, str], dict[str, Any]]:
    rows = plan(path).rows.to_pylist()
    return {(row["model"], row["benchmark"]): row for row in rows if row["role"] == "judge"}


def answered(path: Path) -> RunFolder:
    """Answer every request of the sweep in words of its own; rules are unsure of most of them."""
    made = make_plan(path)
    folder = RunFolder.open_or_create(made.sweep.out, made.run_id)
    write_plan(folder, made)
    keys = {request.request_key: None for request in made.requests}
    words = (f"{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(len(keys)))
    says = ("It was the harbour of Port {}.", "No number here but the word {}.")
    texts = [says[min(at % 9, 1)].format(word) for at, word in enumerate(words)]
    add(folder, "responses", [answer_row(*said) for said in zip(keys, texts, strict=True)])
    grade_by_rule(folder, confidence=False)
    return folder


def asked_of(path: Path, say: dict[str, str] | None = None) -> Counter[str]:
    """Return how many requests each judge of the sweep gets."""
    folder = answered(path)

    def word(question: JudgeQuestion) -> str:
        grading = (say or {}).get(question.judge, "INCORRECT")
        is_stance = "ABSTAINS" in question.messages[0]["content"]
        return json.dumps({"verdict": "ANSWERS" if is_stance else grading, "reason": ""})

    judge = make_plan(path).sweep.judge
    assert judge is not None
    asked = Counter(question.judge for question in ask_all(folder, judge, word))
    if judge.asks != "all":
        unsure = {row["benchmark"] for row in grades(folder) if row["unsure"]}
        assert "arithmetic" in unsure  # else nothing but free text would be asked about
    return asked


def test_no_more_is_asked_than_planned_of_a_panel_that_repeats(tmp_path: Path) -> None:
    own = {"id": "sim/calibrated", "label": "own"}
    dear = {"models": [{"id": "sim/judge", "label": "dear"}], "repeats": 3}
    path = sweep(tmp_path, {"models": ["sim/judge", own], "repeats": 2, "then": dear})
    rows = judge_rows(path)
    most: Counter[str] = Counter()
    expected: Counter[str] = Counter()
    for (judge, _), row in rows.items():
        most[judge] += row["to_ask"]
        expected[judge] += row["expected"] or 0
    # items × models × ways × samples × repeats: at most everything, expected the free text
    assert most == {"sim/judge": 9 * 2 * 2 * 2 * 2, "own": 9 * 1 * 2 * 2 * 2,
                    "dear": 9 * 2 * 2 * 2 * 3}  # fmt: skip
    assert rows["dear", "longtail"]["expected"] is None
    [longtail, *_] = make_plan(path).benchmarks
    texts = sum(item.answer_type == "text" for item in longtail.items)
    assert 0 < texts < 4
    assert (expected["sim/judge"], expected["own"]) == (texts * 16, texts * 8)
    asked = asked_of(path, {"own": "CORRECT"})  # they disagree on what both are asked about
    for judge, count in most.items():
        assert expected[judge] < asked[judge] <= count


@pytest.mark.parametrize("asks", ["all", "unsure"])
def test_what_is_asked_in_any_case_is_expected(tmp_path: Path, asks: str) -> None:
    path = sweep(tmp_path, {"models": ["sim/judge"], "repeats": 2, "asks": asks})
    rows = judge_rows(path).values()
    asked = asked_of(path)["sim/judge"]
    most = sum(row["to_ask"] for row in rows)
    assert most == 9 * 2 * 2 * 2 * 2
    if asks == "all":
        assert asked == most == sum(row["expected"] for row in rows)
    else:
        assert {row["expected"] for row in rows} == {None}
        assert 0 < asked < most


@pytest.mark.parametrize("prompt", ["simpleqa", "omniscience"])
def test_the_cost_is_that_of_the_prompt_that_is_asked_with(tmp_path: Path, prompt: str) -> None:
    lines = [{"q": f"Which is number {n}?", "a": "red", "c": ["red", "green" * 100]}
             for n in range(3)]  # fmt: skip
    (tmp_path / "ours.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    ours = {"name": "ours", "path": "ours.jsonl", "question": "q", "answer": "a", "choices": "c",
            "grader": "judge", "shuffle": False}  # fmt: skip
    judge = {"models": [{"id": "hosted_vllm/own", "label": "j", "params": {"max_tokens": 50},
                         "api_base": "http://127.0.0.1:9/v1"} | PRICED]}  # fmt: skip
    path = sweep(tmp_path, judge | {"prompt": prompt}, benchmarks=[ours],
                 models=[{"id": "sim/bluffer", "params": {"max_tokens": 70}}])  # fmt: skip
    row = judge_rows(path)["j", "ours"]
    [item, *_] = make_plan(path).benchmarks[0].items
    assert len(item.choices) == 2
    question = Question(item.question, tuple(item.answers), tuple(item.choices))
    asked = [
        estimate_tokens("".join(build_prompt(question, "", attempt=n, prompt=prompt_of(prompt))))
        for n in (0, 1)
    ]
    count = 3 * 2 * 2
    prompt_tokens = count * (asked[0] + JUDGED_ANSWER_TOKENS)
    assert row["prompt_tokens"] == prompt_tokens
    assert row["cost_usd"] == pytest.approx((prompt_tokens + 2 * count * VERDICT_TOKENS) / 1e6)
    assert row["cost_most_usd"] == pytest.approx(3 * count * (asked[1] + 70 + 2 * 50) / 1e6)


def test_without_a_judge_there_is_no_row_of_one(tmp_path: Path) -> None:
    path = sweep(tmp_path, {"models": ["sim/judge"]})
    text = path.read_text(encoding="utf-8")
    given = yaml.safe_load(text)
    del given["judge"]
    path.write_text(yaml.safe_dump(given), encoding="utf-8")
    assert judge_rows(path) == {}


def test_what_a_validation_asks_is_said_in_a_line() -> None:
    ask = ({"role": "system", "content": "x" * 400}, {"role": "user", "content": "y" * 400})
    free, dear = (JudgeQuestion(f"{at}", name, ask, 0) for at, name in enumerate(("free", "dear")))
    prices = {"free": None, "dear": Price(1000.0, 2000.0)}
    # 200 tokens in at $0.001 and 30 out at $0.002 each.
    assert about_questions([dear, dear], prices) == (
        "2 questions to ask of dear, about 460 tokens, about $0.52: an estimate"
    )
    assert about_questions([free, dear], prices) == (
        "2 questions to ask of free, dear, about 460 tokens, about $0.26 and the unknown price of "
        "free: an estimate"
    )
    assert about_questions([free], prices).endswith(
        "about 230 tokens, the unknown price of free: an estimate"
    )
