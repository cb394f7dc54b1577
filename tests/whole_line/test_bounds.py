"""What bounds or steers a run, through the program and a server that counts."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Any

import pytest

from orchestrator import api
from orchestrator.engine import Cluster
from tests.providers.wire import fails, ok
from tests.whole_line.fixtures import KEY_VARIABLE
from tests.whole_line.line import rows, sweep_file, until
from tests.whole_line.provider import Provider, after, by_model, when

pytestmark = pytest.mark.ray

QUESTIONS = 60
PRICE = 0.0014
"""Of one answer of the server: 1,000 tokens in and 200 out, at 1 and 2 dollars a million."""


def sweep(folder: Path, provider: Provider, *models: str, **changes: Any) -> Path:
    with (folder / "q.jsonl").open("w", encoding="utf-8") as lines:
        for n in range(QUESTIONS):
            lines.write(json.dumps({"question": f"Question {n}?", "answer": "Paris"}) + "\n")
    return sweep_file(
        folder,
        **{
            "models": [
                {
                    "id": f"hosted_vllm/{name}",
                    "label": name,
                    "api_base": provider.base,
                    "api_key_env": KEY_VARIABLE,
                    "price": {"input_per_mtok": 1.0, "output_per_mtok": 2.0},
                    "limits": {"max_connections": 4},
                }
                for name in models
            ],
            "benchmarks": [{"name": "ours", "path": "q.jsonl"}],
            "targets": ["closed"],
            "out": str(folder / "runs"),
            **changes,
        },
    )


def test_a_budget_ends_the_run_before_it_is_passed(
    cluster: Cluster, provider: Provider, tmp_path: Path
) -> None:
    provider.will(after(0.05, ok("Paris")))
    budget = 20.5 * PRICE
    path = sweep(tmp_path, provider, "m", budget_usd=budget)
    report = api.run(path)
    assert not report.complete
    assert report.reason is not None
    assert "the budget is spent" in report.reason
    spent = len(provider.seen) * PRICE
    assert 16 * PRICE <= spent <= budget + 4 * PRICE
    assert len(rows(report.run.path, "responses")) == len(provider.seen)
    assert api.scores(str(report.run.path)).table.num_rows > 0
    changes = api.limits(str(report.run.path)).to_pylist()
    assert [each["reason"] for each in changes if each["limit"] == "budget"] == [
        "the budget is used up"
    ]
    provider.forget()
    assert api.run(path).asked <= 4  # what is left of it
    more = sweep(tmp_path, provider, "m", budget_usd=QUESTIONS * PRICE * 2)
    assert api.run(more).complete


@pytest.mark.long
def test_at_most_so_many_requests_are_asked_of_models_and_judges(
    cluster: Cluster, provider: Provider, tmp_path: Path
) -> None:
    provider.will(by_model({"m": ok("It is Paris"), "j": ok('{"verdict": "CORRECT"}')}))
    judge = {"id": "hosted_vllm/j", "api_base": provider.base, "api_key_env": KEY_VARIABLE}
    path = sweep(
        tmp_path,
        provider,
        "m",
        judge={"models": [judge], "asks": "all"},
        benchmarks=[{"name": "ours", "path": "q.jsonl", "limit": 20}],
    )
    report = api.run(path, max_requests=7)
    assert len(provider.seen) == 7
    assert report.reason is not None
    assert report.reason.startswith("--max-requests 7: 13 more to ask")
    provider.forget()
    report = api.run(path, max_requests=15)
    assert len(provider.seen) == 15
    asked = [seen.body["model"] for seen in provider.seen]
    assert (asked.count("m"), asked.count("j")) == (13, 2)
    assert not report.complete
    assert len(rows(report.run.path, "responses")) == 20


@pytest.mark.long
def test_reuse_and_retry_errors(cluster: Cluster, provider: Provider, tmp_path: Path) -> None:
    too_long = fails(400, code="context_length_exceeded", message="maximum context length is 8")
    provider.will(when("Question 7?", too_long, ok("Paris")))
    path = sweep(tmp_path, provider, "m")
    first = api.run(path)
    assert first.errors == {"context_length": 1}
    sent = first.run.manifest().sent["m"]
    assert sent["transport"] == "adapter"
    assert sent["body"]["model"] == "m"
    provider.forget()
    provider.will(ok("Paris"))
    assert api.run(path, retry_errors=True).asked == 1
    assert ["Question 7?" in text for text in provider.prompts()] == [True]
    provider.forget()
    second = api.run(path, run_id="second", reuse=True)
    assert (second.reused, second.asked, len(provider.seen)) == (QUESTIONS, 0, 0)
    found = rows(second.run.path, "responses")
    assert {row["reused_from"] for row in found} == {"r"}
    assert len(found) == QUESTIONS


def test_an_exhausted_quota_stops_that_model_at_once(
    cluster: Cluster, provider: Provider, tmp_path: Path
) -> None:
    used_up = fails(429, code="insufficient_quota", message="You exceeded your current quota")
    missing = fails(404, code="model_not_found", message="The model `gone` does not exist")

    async def poor(request: Any, body: dict[str, Any]) -> Any:
        asked = sum(seen.body["model"] == "poor" for seen in provider.seen)
        return await (ok("Paris") if asked <= 20 else used_up)(request, body)

    provider.will(by_model({"good": ok("Paris"), "poor": poor, "gone": missing}))
    report = api.run(sweep(tmp_path, provider, "good", "poor", "gone"))
    assert report.reason is not None
    assert "poor: quota" in report.reason
    assert "gone: not_found" in report.reason
    asked = [seen.body["model"] for seen in provider.seen]
    assert asked.count("good") == QUESTIONS
    assert 20 < asked.count("poor") <= 20 + 4 + 4
    assert asked.count("gone") <= 3


def test_a_run_is_tuned_and_stopped_from_outside(
    cluster: Cluster, provider: Provider, tmp_path: Path
) -> None:
    provider.will(after(0.3, ok("Paris")))
    path = sweep(tmp_path, provider, "m")
    ended = []
    running = threading.Thread(target=lambda: ended.append(api.run(path)))
    running.start()
    out = tmp_path / "runs"
    until(lambda: len(provider.seen) > 5, 60)
    assert api.tune("r", model="m", max_connections=2, out=out, wait_s=10) == "taken"
    live = api.status("r", out=out, is_quick=True)
    assert live.is_open
    until(lambda: _in_flight_at_most(out, 2), 15)
    assert api.stop("r", out=out, wait_s=10) == "taken"
    running.join(60)
    (report,) = ended
    assert report.reason == "stopped"
    assert len(rows(report.run.path, "responses")) == len(provider.seen) < QUESTIONS
    tuned = [each for each in api.limits("r", out=out).to_pylist() if each["reason"] == "tuned"]
    assert [(each["model"], each["old"], each["new"]) for each in tuned] == [("m", 4.0, 2.0)]
    assert not api.status("r", out=out).is_open


def _in_flight_at_most(out: Path, most: int) -> bool:
    progress = api.status("r", out=out, is_quick=True).progress
    return progress is not None and all(
        model.limit == most and model.in_flight <= most for model in progress.models
    )
