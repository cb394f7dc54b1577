"""What judges are asked over the wire, as their server counts it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from graders.judge import VERDICTS, read_prompt
from orchestrator import api
from orchestrator.engine import Cluster
from tests.grading.run_of_answers import RunOfAnswers
from tests.labels.labelled_run import graded, write
from tests.providers.wire import Answer, completion, fails
from tests.whole_line.fixtures import KEY_VARIABLE
from tests.whole_line.line import rows, sweep_file
from tests.whole_line.provider import Provider, by_model

pytestmark = pytest.mark.ray

TARGETS = [0, 0.25, 0.5, 0.75, 0.9]
ITEMS = 6


def says(word: str) -> Answer:
    async def answer(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        return web.json_response(completion(json.dumps({"verdict": word, "reason": "so"})))

    return answer


async def parrot(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
    """Say the same to a question, whatever stands after it."""
    [line] = [line for line in body["messages"][-1]["content"].split("\n") if "river" in line]
    return web.json_response(completion(f"The one of {line.split('?')[0].split()[-1]}"))


async def knows_no_schema(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
    refuses = fails(400, message="response_format is not supported by this server")
    return await (refuses if "response_format" in body else says("INCORRECT"))(request, body)


def model(provider: Provider, name: str) -> dict[str, Any]:
    return {
        "id": f"hosted_vllm/{name}",
        "label": name,
        "api_base": provider.base,
        "api_key_env": KEY_VARIABLE,
        "price": {"input_per_mtok": 1.0, "output_per_mtok": 1.0},
    }


def test_five_targets_and_the_same_answer_make_one_question_an_item(
    cluster: Cluster, provider: Provider, tmp_path: Path
) -> None:
    """One judge takes a schema, the other does not and is then asked plainly."""
    provider.will(by_model({"parrot": parrot, "modern": says("CORRECT"), "old": knows_no_schema}))
    lines = [{"q": f"Which river flows through town {n}?", "a": f"gold {n}"} for n in range(ITEMS)]
    (tmp_path / "ours.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    report = api.run(
        sweep_file(
            tmp_path,
            models=[model(provider, "parrot")],
            benchmarks=[{"name": "ours", "path": "ours.jsonl", "question": "q", "answer": "a",
                         "grader": "alias"}],
            targets=TARGETS,
            judge={"models": [model(provider, "modern"), model(provider, "old")],
                   "structured": True, "votes": "weighted", "weights": {"modern": 2}},
            out=str(tmp_path / "runs"),
        )
    )  # fmt: skip
    assert report.complete, report.reason
    asked = Counter(
        (str(seen.body["model"]), "response_format" in seen.body) for seen in provider.seen
    )
    assert asked["parrot", False] == ITEMS * len(TARGETS)
    assert asked["modern", True] == ITEMS
    assert asked["old", False] == ITEMS
    assert 1 <= asked["old", True] <= ITEMS
    assert ("modern", False) not in asked
    schemas = {
        tuple(
            seen.body["response_format"]["json_schema"]["schema"]["properties"]["verdict"]["enum"]
        )
        for seen in provider.seen
        if "response_format" in seen.body
    }
    assert schemas == {VERDICTS}
    for name in ("modern", "old"):
        of_judge = [seen.body["messages"] for seen in provider.seen if seen.body["model"] == name]
        assert len({read_prompt(messages[-1]["content"]) for messages in of_judge}) == ITEMS
    with api.connect(str(report.run.path)) as con:
        found = con.sql("SELECT outcome, judge, count(*) FROM outcomes GROUP BY ALL").fetchall()
    assert found == [("correct", "modern, old", ITEMS * len(TARGETS))]

    provider.forget()
    assert api.run(tmp_path / "sweep.yaml").asked == 0
    assert provider.seen == []


@pytest.mark.long
def test_a_run_is_validated_by_the_prompts_of_its_benchmarks(
    cluster: Cluster, provider: Provider, tmp_path: Path
) -> None:
    made = RunOfAnswers(tmp_path / "runs")
    made.graders = {"facts": "alias", "exact": "alias"}
    made.judge_prompts = {"exact": "verified"}
    labels = []
    for at, benchmark in enumerate(made.graders):
        made.item("i", "gold", benchmark=benchmark)
        made.answer(f"{at:032x}", "i", f"answer {at}", benchmark=benchmark)
        labels.append(graded(at, "label", "incorrect", grader_version="draw-1", label_prob=1.0)
                      | {"benchmark": benchmark, "item_id": "i"})  # fmt: skip
    write(made.write(), "label", labels)
    provider.will(says("INCORRECT"))
    sweep = sweep_file(
        tmp_path, models=["sim/oracle"], benchmarks=["letters"],
        judge={"models": [model(provider, "j"), model(provider, "k")]}, out=str(tmp_path / "runs"),
    )  # fmt: skip
    for prompt, names in ((None, {"simpleqa", "verified"}), ("omniscience", {"omniscience"})):
        provider.forget()
        report = api.validate_judges(
            run=tmp_path / "runs" / "answers", sweep=sweep, prompt=prompt, repeats=1, changed=0,
            probes=False,
        )  # fmt: skip
        assert report.asking.complete, report.asking.reason
        systems = [str(seen.body["messages"][0]["content"]) for seen in provider.seen]
        assert len(systems) == 2 * 2
        assert all(any(f"prompt: {name}," in each for each in systems) for name in names)
        assert len(set(systems)) == len(names)
        assert set(report.prompt.split(", ")) == names
        assert report.values("accuracy") == {"j": 1.0, "k": 1.0, "panel j+k": 1.0}
    assert len(rows(report.asking.run.path, "judgements")) == 8
