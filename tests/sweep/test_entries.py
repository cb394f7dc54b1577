"""The benchmarks of a sweep: what an entry can ask for, and that old sweeps keep their hashes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from benchmarks import Draw, load, load_all, suite
from orchestrator.errors import UsageError
from orchestrator.sweep import (
    Sweep,
    benchmark_specs,
    from_yaml,
    load_sweep,
    plan_requests,
    sweep_hash,
    sweep_schema,
    to_yaml,
)

Write = Callable[[str], Path]

OLD = """\
name: golden
models:
  - sim/calibrated
  - {id: openai/gpt-4.1, label: four, params: {temperature: 0.5, max_tokens: 64}}
benchmarks:
  - {name: longtail, limit: 20}
  - {name: arithmetic, size: 30, limit: 10, weight: 2, seed: 3}
  - {name: ours, path: ours.csv, question: problem, answer: gold, category: topic, grader: alias,
     limit: 3}
targets: [closed, 0, 0.75]
few_shot: 1
seed: 5
"""
"""A sweep without any of the newer keys; what it hashed to before they came is pinned below."""


@pytest.fixture
def write(tmp_path: Path) -> Write:
    rows = [f"What is {n}?,a{n},{'xy'[n % 2]}" for n in range(8)]
    (tmp_path / "ours.csv").write_text("\n".join(["problem,gold,topic", *rows]) + "\n")

    def save(text: str) -> Path:
        path = tmp_path / "sweep.yaml"
        path.write_text(text)
        return path

    return save


def entry(text: str) -> str:
    return f"models: [sim/calibrated]\nbenchmarks:\n  - {text}\n"


def test_old_sweeps_keep_their_hash_and_their_keys(write: Write) -> None:
    path = write(OLD)
    sweep = load_sweep(path)
    assert sweep_hash(sweep) == "10ff44de3ca84324"
    requests = plan_requests(sweep, load_all(benchmark_specs(sweep, path.parent)), {})
    assert len(requests) == 198
    assert hashlib.sha256(requests.keys.tobytes()).hexdigest() == (
        "2e9b43906070d02c0f38f0fd021e0a5387ca20890c96858327746b3d5c41172d"
    )
    assert not {"only", "draw", "preset", "without"} & set(sweep.benchmarks[0].model_dump())
    names = ["simpleqa", {"name": "mmlu", "weight": 2, "grader": "choice"}]
    short = Sweep.model_validate({"name": "n", "models": ["a/b"], "benchmarks": names})
    assert sweep_hash(short) == "9862fe161df4da95"


def test_what_was_asked_for_is_kept(write: Write) -> None:
    text = entry(
        "{name: law, preset: mmlu, only: {category: law, should_abstain: false, year: [1, 2]}, "
        "draw: {n: 200, by: difficulty}, few_shot: [{question: 'Q?', answer: 3}]}"
    )
    sweep = load_sweep(write(text))
    assert from_yaml(to_yaml(sweep), "kept.yaml") == sweep
    [spec] = benchmark_specs(sweep, ".")
    assert (spec.name, spec.preset, spec.draw) == ("law", "mmlu", Draw(200, "difficulty"))
    assert spec.only == {"category": ("law",), "should_abstain": ("false",), "year": ("1", "2")}
    assert spec.examples == [{"question": "Q?", "answer": 3}]
    plain = load_sweep(write(entry("{name: law, preset: mmlu}")))
    assert sweep_hash(plain) != sweep_hash(sweep)
    assert plain.benchmarks[0].most_items is None
    assert sweep.benchmarks[0].most_items == 200
    assert sweep.limited(9).benchmarks[0].limit == 9


def test_the_new_keys_fit_the_schema() -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="comes with Ray")
    check = jsonschema.Draft202012Validator(sweep_schema())
    right = (
        "{preset: mine.yaml, only: {category: [a, b]}, draw: {n: 5}}",
        "{name: a, few_shot: 3, only: {category: law, should_abstain: true, year: [1]}}",
        "{name: a, few_shot: shots.csv}",
        "{name: a, few_shot: [{question: Why, answer: so}]}",
        "{suite: reasoning, without: [gpqa]}",
    )
    wrong = ("{name: a, draw: {n: 0}}", "{name: a, few_shot: -1}", "{name: a, few_shot: [{a: 1}]}")
    for texts, is_right in ((right, True), (wrong, False)):
        for text in texts:
            assert check.is_valid(yaml.safe_load(entry(text))) == is_right, text


@pytest.mark.parametrize(
    ("text", "name", "preset"),
    [
        ("own/mine.yaml", "mine", "own/mine.yaml"),
        ("{preset: own/mine.yml}", "mine", "own/mine.yml"),
        ("{preset: own/mine.yaml, path: rows.csv}", "mine", "own/mine.yaml"),
        ("{preset: mmlu.v2}", "mmlu.v2", "mmlu.v2"),
        ("mmlu", "mmlu", None),
    ],
)
def test_presets_by_their_file(write: Write, text: str, name: str, preset: str | None) -> None:
    [found] = load_sweep(write(entry(text))).benchmarks
    assert (found.name, found.preset) == (name, preset)


def test_few_shot_of_a_benchmark_goes_before_the_sweeps(write: Write) -> None:
    text = (
        "models: [sim/calibrated]\nfew_shot: 2\nbenchmarks:\n"
        "  - longtail\n  - {name: letters, few_shot: 0}\n  - {name: arithmetic, few_shot: 3}\n"
        "  - {name: ours, path: ours.csv, question: problem, answer: gold, few_shot: ours.csv}\n"
    )
    path = write(text)
    specs = benchmark_specs(load_sweep(path), path.parent)
    assert [(spec.few_shot, spec.examples) for spec in specs] == [
        (2, None), (0, None), (3, None), (0, "ours.csv"),
    ]  # fmt: skip
    assert [len(load(spec).examples) for spec in specs[:3]] == [2, 0, 3]


def test_examples_stand_before_the_question_and_change_the_key(write: Write) -> None:
    def first(more: str) -> tuple[str, list[str]]:
        path = write(entry(f"{{path: ours.csv, question: problem, answer: gold{more}}}"))
        sweep = load_sweep(path)
        asked = plan_requests(sweep, load_all(benchmark_specs(sweep, path.parent)), {})[0]
        return asked.request_key, [message["content"] for message in asked.messages]

    bare, alone = first("")
    key, texts = first(", few_shot: [{question: 'One?', answer: uno}]")
    assert texts == ["One?", "uno", *alone]
    assert key != bare


def test_a_suites_keys_hold_for_its_members(write: Write) -> None:
    text = entry("{suite: factuality, limit: 50, weight: 3, seed: 4, without: [longtail]}")
    entries = load_sweep(write(text)).benchmarks
    assert [each.name for each in entries] == [
        member.name for member in suite("factuality").members if member.name != "longtail"
    ]
    assert {(each.limit, each.weight, each.seed) for each in entries} == {(50, 3.0, 4)}
    plain = {each.name: each for each in load_sweep(write(entry("{suite: factuality}"))).benchmarks}
    assert plain["longtail"].limit == 1000
    assert plain["longtail"].weight is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{name: q, draw: {n: 0}}", "draw.n: expected a value greater than or equal to 1, got 0"),
        ("{name: q, draw: {n: 2, bi: x}}", "draw.bi: unknown key; expected one of n, by"),
        ("{name: q, draw: 5}", "draw: expected keys and values, got 5"),
        ("{name: q, only: law}", "only: expected keys and values, got 'law'"),
        ("{name: q, few_shot: -1}", "few_shot: expected 0 or more, got -1"),
        ("{name: q, few_shot: true}", "few_shot: expected a number, a file of examples, or a list"),
        ("{name: q, few_shot: []}", "few_shot: expected 1 to 1,000 examples, got 0"),
        ("{name: q, few_shot: [{q: a}]}", "few_shot.0: expected {question: …, answer: …}"),
        ("{name: q, few_shot: 'https://h/x.csv?token=abc'}", "few_shot: the address holds a user"),
        ("{name: q, few_shot: [{question: Q?, answer: a}]}", "put a text that holds ? between"),
        ("{name: q, without: [a]}", "without: leaves benchmarks of a 'suite' out"),
        ("{suite: reasoning, draw: {n: 2}}", "draw: cannot stand beside 'suite'"),
        ("{suite: reasoning, without: [gsm8]}", 'suite: without: "gsm8" is not in the suite'),
        ("{limit: 3}", "a benchmark needs a 'name', a 'path', a 'preset' or a 'suite'"),
    ],
)
def test_entries_that_are_wrong(write: Write, text: str, said: str) -> None:
    with pytest.raises(UsageError) as error:
        load_sweep(write(entry(text)))
    assert "sweep.yaml:3: " in str(error.value)
    assert said in str(error.value)


def test_nothing_left_of_a_suite(write: Write) -> None:
    names = ", ".join(member.name for member in suite("reasoning").members)
    with pytest.raises(UsageError, match="nothing is left of the suite reasoning"):
        load_sweep(write(entry(f"{{suite: reasoning, without: [{names}]}}")))
