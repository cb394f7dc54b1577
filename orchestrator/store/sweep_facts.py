"""What the tables need to know of a run's newest sweep, read from its resolved file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import yaml

from orchestrator.errors import UsageError
from orchestrator.store.parts import FACTS_KEY
from orchestrator.store.run_folder import RunFolder

try:
    from yaml import CSafeLoader as _Loader  # a tenth of the time
except ImportError:  # PyYAML without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]  # reads the same

DEFAULT_TARGETS = (0.0, 0.5, 0.75, 0.9)


@dataclass(frozen=True, slots=True)
class BenchmarkFacts:
    """A benchmark of the sweep: its stated weight in ALL, how it is graded here and elsewhere.

    `judge_prompt` names the prompt of its own that a judge is asked with, `grader_folder` where the
    file of a grader of the user's own is looked for, `few_shot` the examples that every prompt
    begins with.
    """

    benchmark: str
    weight: float | None
    grader: str | None
    own_grading: str | None
    judge_prompt: str | None = None
    grader_folder: str | None = None
    few_shot: str | None = None


@dataclass(frozen=True, slots=True)
class SweepFacts:
    """The newest sweep: `points` an outcome scores (null: it depends on the target)."""

    sweep_hash: str
    name: str
    decides: str
    seed: int
    targets: tuple[float, ...]
    benchmarks: tuple[BenchmarkFacts, ...]
    points: Mapping[str, float | None]


def sweep_facts(run: RunFolder, items: Sequence[Path]) -> SweepFacts | None:
    """Read the newest sweep of `run`; `None` before the first.

    `items` are its readable items files. Their facts say how a benchmark is graded where the sweep
    does not, and which benchmarks a suite stands for (`suite`). Raises `UsageError` for a sweep
    file that cannot be read.
    """
    path = run.newest_sweep_file()
    if path is None:
        return None
    try:
        if path.resolve() != path:
            raise ValueError("a symbolic link leads there")
        sweep = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
        return _parse(path.stem, sweep, _items_facts(items))
    except (OSError, ValueError, TypeError, AttributeError, KeyError, yaml.YAMLError) as error:
        raise UsageError(
            f"{path}: cannot be read as a resolved sweep ({error}); run the sweep again under "
            "the same run id to write it anew"
        ) from error


def _parse(
    sweep_hash: str, sweep: Mapping[str, Any], facts: Mapping[str, Mapping[str, Any]]
) -> SweepFacts:
    stated = sweep.get("targets") or ()
    targets = sorted({float(target) for target in stated if target != "closed"})
    points = sweep.get("points") or {}
    return SweepFacts(
        sweep_hash=sweep_hash,
        name=str(sweep["name"]),
        decides=str(sweep.get("decides") or "auto"),
        seed=int(sweep.get("seed") or 0),
        targets=tuple(targets) or DEFAULT_TARGETS,
        benchmarks=tuple(
            benchmark for entry in sweep["benchmarks"] for benchmark in _benchmarks(entry, facts)
        ),
        points={
            "correct": 1.0,
            "incorrect": None,
            "abstained": 0.0,
            "refused": float(points.get("refused") or 0.0),
            "empty": float(points.get("empty") or 0.0),
        },
    )


def _benchmarks(entry: Any, facts: Mapping[str, Mapping[str, Any]]) -> Iterator[BenchmarkFacts]:
    """Yield what an entry of the sweep stands for: a suite stands for several benchmarks."""
    given: Mapping[str, Any] = {"name": entry} if isinstance(entry, str) else entry
    suite = given.get("suite")
    names = [name for name, fact in facts.items() if suite and fact.get("suite") == suite]
    for name in names or [str(given.get("name") or given["suite"])]:
        fact = facts.get(name, {})
        weight = given.get("weight")
        yield BenchmarkFacts(
            benchmark=name,
            weight=None if weight is None else float(weight),
            grader=_text(given.get("grader") or fact.get("grader")),
            own_grading=_text(given.get("own_grading") or fact.get("own_grading")),
            judge_prompt=_text(fact.get("judge_prompt")),
            grader_folder=_text(fact.get("grader_folder")),
            few_shot=_text(fact.get("few_shot")),
        )


def _items_facts(items: Sequence[Path]) -> dict[str, Mapping[str, Any]]:
    """Return by benchmark what `write_items` was told of it."""
    found: dict[str, Mapping[str, Any]] = {}
    for path in items:
        metadata = pq.read_metadata(path).metadata or {}
        facts = json.loads(metadata.get(FACTS_KEY, b"{}"))
        if isinstance(facts, dict) and "benchmark" in facts:
            found[str(facts["benchmark"])] = facts
    return found


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
