"""A sweep and the files it names, in a folder that means the same elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from benchmarks import load_all
from orchestrator.errors import UsageError
from orchestrator.sweep import benchmark_specs, load_sweep, sweep_hash
from orchestrator.sweep import packing as module
from orchestrator.sweep.packing import Packed, pack

ITEMS = '{"question": "What is 1+1?", "answer": "2"}\n'
GRADER = """\
from words import SAME
def grade(question, response):
    return SAME
"""
PRESET = """\
name: mine
title: Mine
source: {path: items.jsonl}
layouts: [{question: question, answer: answer}]
answer_type: number
grader: number
own_grading: exact
licence: CC0-1.0
citation: none
"""


PROMPT = """\
<question>, <gold_answer> and <response> hold what is to be graded.
Say CORRECT, INCORRECT or NOT_ATTEMPTED.
"""


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sweep's folder in a project, with much beside it that the sweep does not name."""
    work = tmp_path / "project" / "evals"
    for name, text in {
        "evals/data/items.jsonl": ITEMS,
        "evals/data/others.jsonl": ITEMS,
        "evals/shots.jsonl": ITEMS,
        "evals/mine.py": GRADER,
        "evals/words.py": "SAME = True\n",
        "evals/states.j2": "Be {{ percent }} % sure.",
        "evals/judge.txt": PROMPT,
        "evals/.env": "A_KEY=planted",
        "shared/items.jsonl": ITEMS,
        "shared/presets/mine.yaml": PRESET,
        "shared/presets/items.jsonl": ITEMS,
        "secrets.txt": "planted",
    }.items():
        path = tmp_path / "project" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    monkeypatch.delenv("CALIBRANT_PINS", raising=False)
    monkeypatch.delenv("CALIBRANT_PRESETS", raising=False)
    monkeypatch.chdir(tmp_path)
    return work


def written(work: Path, *benchmarks: object, **keys: object) -> Path:
    path = work / "sweep.yaml"
    models = [{"id": "sim/calibrated", "label": "c"}]
    path.write_text(yaml.safe_dump({"models": models, "benchmarks": list(benchmarks), **keys}))
    return path


def packed(path: Path, into: Path, **how: object) -> Packed:
    into.mkdir()
    found = pack(path, into, out="/shared/runs", **how)  # type: ignore[arg-type]  # a test's words
    there = {each.relative_to(into).as_posix() for each in into.rglob("*") if each.is_file()}
    assert there == set(found.names)
    return found


def items_of(path: Path) -> list[int]:
    return [len(each.items) for each in load_all(benchmark_specs(load_sweep(path), path.parent))]


def test_only_what_is_named_goes_and_means_the_same(work: Path, tmp_path: Path) -> None:
    path = written(
        work,
        {"path": "data/items.jsonl", "few_shot": "shots.jsonl"},
        {"name": "far", "path": "../shared/items.jsonl"},
        {"name": "web", "path": "https://example.org/x.jsonl"},
        "letters",
        rubric=["paper", "states.j2"],
    )
    found = packed(path, tmp_path / "sent")
    assert found.names == (
        *("evals/data/items.jsonl", "evals/shots.jsonl", "evals/sweep.yaml"),
        "shared/items.jsonl",
    )
    assert found.file == "evals/sweep.yaml"
    there = load_sweep(tmp_path / "sent" / found.file)
    assert sweep_hash(there) == sweep_hash(load_sweep(path))
    assert there.templates == {"states.j2": "Be {{ percent }} % sure."}
    assert there.out == found.sweep.out == "/shared/runs"
    assert not found.left


def test_the_name_is_the_files(work: Path, tmp_path: Path) -> None:
    written(work, "letters").rename(work / "nightly.yml")
    found = packed(work / "nightly.yml", tmp_path / "sent")
    assert found.file == "nightly.yaml"
    assert load_sweep(tmp_path / "sent" / found.file).name == "nightly"


def test_what_is_named_by_an_absolute_path_gets_a_place(work: Path, tmp_path: Path) -> None:
    path = written(
        work,
        {"path": str(work / "data" / "items.jsonl")},
        {"name": "there", "path": "/nowhere/on/this/machine.jsonl"},
    )
    found = packed(path, tmp_path / "sent")
    assert found.left == ("/nowhere/on/this/machine.jsonl",)
    sweep = load_sweep(tmp_path / "sent" / found.file)
    assert sweep.benchmarks[1].path == "/nowhere/on/this/machine.jsonl"
    assert sweep.benchmarks[0].path is not None
    assert (tmp_path / "sent" / sweep.benchmarks[0].path).read_text() == ITEMS


def test_presets_bring_their_data(work: Path, tmp_path: Path) -> None:
    path = written(work, "../shared/presets/mine.yaml")
    found = packed(path, tmp_path / "sent")
    assert found.names == (
        "evals/sweep.yaml",
        "shared/presets/items.jsonl",
        "shared/presets/mine.yaml",
    )
    (tmp_path / "project").rename(tmp_path / "elsewhere")  # nothing of the original is needed
    assert items_of(tmp_path / "sent" / found.file) == [1]


def test_a_folder_of_parts_goes_with_its_data_files_alone(work: Path, tmp_path: Path) -> None:
    (work / "parts" / "inner").mkdir(parents=True)
    (work / "parts" / "inner" / "a.jsonl").write_text(ITEMS)
    (work / "parts" / "key.pem").write_text("planted")
    found = packed(written(work, {"name": "x", "path": "parts"}), tmp_path / "sent")
    assert found.names == ("parts/inner/a.jsonl", "sweep.yaml")


def test_a_grader_goes_with_the_files_that_are_named_besides(work: Path, tmp_path: Path) -> None:
    path = written(work, {"path": "data/items.jsonl", "grader": "mine.py:grade"})
    assert packed(path, tmp_path / "sent").names == ("data/items.jsonl", "mine.py", "sweep.yaml")
    more = packed(path, tmp_path / "more", besides=["words.py"])
    assert more.names == ("data/items.jsonl", "mine.py", "sweep.yaml", "words.py")
    with pytest.raises(UsageError, match="below the sweep's folder"):
        packed(path, tmp_path / "out", besides=["../secrets.txt"])


def test_pins_and_prompts_go_along(work: Path, tmp_path: Path) -> None:
    (work / "calibrant-pins.yaml").write_text("{}\n")
    path = written(work, "letters", judge={"models": ["sim/judge"], "prompt": "judge.txt"})
    whole = load_sweep(path)
    found = packed(path, tmp_path / "sent")
    assert found.names == ("calibrant-pins.yaml", "sweep.yaml")
    assert sweep_hash(load_sweep(tmp_path / "sent" / found.file)) == sweep_hash(whole)


def test_overrides_are_applied_before(work: Path, tmp_path: Path) -> None:
    path = written(work, {"path": "data/gone.jsonl"})
    found = packed(
        path, tmp_path / "sent", overrides=["benchmarks.0.path=data/items.jsonl", "samples=3"]
    )
    assert load_sweep(tmp_path / "sent" / found.file).samples == 3
    with pytest.raises(UsageError, match=r"sweep\.yaml:\d+: .*no such file"):
        packed(path, tmp_path / "none")


def test_too_much_is_refused(work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 10)
    with pytest.raises(UsageError, match="the most Ray's job server takes"):
        packed(written(work, {"path": "data/items.jsonl"}), tmp_path / "sent")


def test_a_preset_known_by_its_name_here_alone_is_refused(
    work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CALIBRANT_PRESETS", str(tmp_path / "project" / "shared" / "presets"))
    with pytest.raises(UsageError, match="known here by name"):
        packed(written(work, "mine"), tmp_path / "sent")
