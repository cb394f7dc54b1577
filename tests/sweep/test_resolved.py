"""The resolved sweep: what is kept, and its hash."""

from __future__ import annotations

import re

import yaml

from orchestrator.sweep import Sweep, from_yaml, sweep_hash, to_yaml

SWEEP = Sweep.model_validate(
    {
        "name": "n",
        "models": ["a/b", {"id": "c/d", "api_key_env": "MY_KEY", "params": {"temperature": 1}}],
        "benchmarks": ["simpleqa", {"name": "mmlu", "weight": 2, "grader": "choice"}],
        "targets": ["closed", 0, 0.5],
        "points": {"empty": -1},
    }
)


def changed(**keys: object) -> Sweep:
    return Sweep.model_validate({**SWEEP.model_dump(), **keys})


def test_the_hash_is_deaf_to_out() -> None:
    assert re.fullmatch("[0-9a-f]{16}", sweep_hash(SWEEP))
    assert sweep_hash(changed(out="s3://bucket")) == sweep_hash(SWEEP)
    assert sweep_hash(changed(samples=2)) != sweep_hash(SWEEP)
    assert sweep_hash(changed(targets=["closed", 0.0, 0.5])) == sweep_hash(SWEEP)


def test_what_a_run_folder_keeps() -> None:
    text = to_yaml(SWEEP, graders={"simpleqa": "alias"}, own_grading={"simpleqa": "judge"})
    kept = yaml.safe_load(text)
    simpleqa, mmlu = kept["benchmarks"]
    assert (simpleqa["weight"], simpleqa["grader"], simpleqa["own_grading"]) == (
        *(None, "alias", "judge"),
    )
    assert (mmlu["weight"], mmlu["grader"], mmlu["own_grading"]) == (2.0, "choice", None)
    assert kept["targets"] == ["closed", 0.0, 0.5]
    assert kept["points"] == {"refused": 0.0, "empty": -1.0}
    assert (kept["name"], kept["decides"], kept["seed"]) == ("n", "auto", 0)


def test_a_kept_sweep_is_read_back() -> None:
    again = from_yaml(to_yaml(SWEEP, own_grading={"simpleqa": "judge"}), "kept.yaml")
    assert again == SWEEP
    assert sweep_hash(again) == sweep_hash(SWEEP)
