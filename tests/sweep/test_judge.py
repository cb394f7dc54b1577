"""The judge as a sweep names it: panels, what they are asked, and what is wrong with them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from orchestrator.errors import UsageError
from orchestrator.sweep import TEMPLATE, Judge, Sweep, load_sweep, sweep_hash, to_yaml

MINIMAL = "models: [sim/bluffer]\nbenchmarks: [letters]\n"


def load(folder: Path, text: str) -> Sweep:
    path = folder / "sweep.yaml"
    path.write_text(text, encoding="utf-8")
    return load_sweep(path)


def judge_of(folder: Path, lines: str) -> Judge:
    found = load(folder, f"{MINIMAL}judge:\n{lines}").judge
    assert found is not None
    return found


def test_the_judges_of_the_starter_can_be_taken_as_they_stand(tmp_path: Path) -> None:
    lines = TEMPLATE.split("\n")
    start = lines.index("#   judge:")
    block = [line[4:] for line in lines[start:] if line.startswith("#")]
    end = next(at for at, line in enumerate(block) if "judge validate` holds" in line)
    judge = load(tmp_path, MINIMAL + "\n".join(block[:end])).judge
    assert judge is not None
    assert judge.then is not None
    assert [model.label for model in judge.everyone] == [
        "openai/gpt-5-mini", "qwen", "openai/gpt-4.1",
    ]  # fmt: skip
    assert (judge.min_votes, judge.prompt, judge.then.asks) == (
        2,
        "verified",
        ("disputed", "unsure"),
    )
    usual = Judge.model_validate({"models": ["a/b"]})
    for name in ("votes", "repeats", "asks", "structured", "own_answers"):
        assert getattr(judge, name) == getattr(usual, name)  # as the stars say
    [lone] = [line[2:] for line in lines if line.startswith("# judge: {")]
    assert load(tmp_path, f"{MINIMAL}{lone}\n").judge is not None


def test_a_second_panel_is_asked_what_is_disputed_unless_it_says_more(tmp_path: Path) -> None:
    for said, asks in (
        ("", ("disputed",)),
        (", asks: unsure", ("unsure",)),
        (", asks: [disputed, unsure]", ("disputed", "unsure")),
    ):
        judge = judge_of(tmp_path, f"  models: [a/b]\n  then: {{models: [c/d]{said}}}\n")
        assert judge.then is not None
        assert judge.then.asks == asks


def test_what_is_unsaid_changes_no_hash(tmp_path: Path) -> None:
    short = load(tmp_path, f"{MINIMAL}judge:\n  models: [a/b]\n  then: {{models: [c/d]}}\n")
    long = load(
        tmp_path,
        f"{MINIMAL}judge:\n  models: [a/b]\n  structured: auto\n  repeats: 1\n  asks: auto\n"
        "  then: {models: [c/d], asks: [disputed], structured: auto}\n",
    )
    assert sweep_hash(short) == sweep_hash(long)
    assert not re.search(r"structured|asks", to_yaml(short))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("  models: [a/b]\n  then: {models: [c/d], asks: sure}\n", r"judge\.then\.asks"),
        ("  models: [a/b]\n  then: {models: [c/d], asks: []}\n", r"judge\.then\.asks"),
        ("  models: [a/b]\n  structured: maybe\n", r"judge\.structured"),
        ("  models: [a/b]\n  prompt: abstention\n", r"judge\.prompt"),
        ("  models: [a/b]\n  min_votes: 2\n", "these judges give 1 votes in all"),
        ("  models: [a/b]\n  weights: {a/b: 2}\n", "weights count with 'votes: weighted' only"),
        ("  models: [a/b]\n  then: {models: [a/b]}\n", "taken by a judge of the first panel"),
    ],
)
def test_what_will_not_do_is_said(tmp_path: Path, lines: str, said: str) -> None:
    with pytest.raises(UsageError, match=said) as raised:
        judge_of(tmp_path, lines)
    assert "problems" not in str(raised.value)
