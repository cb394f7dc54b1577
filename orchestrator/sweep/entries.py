"""The sweep's benchmarks, as what the benchmarks room loads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks import BenchmarkSpec, suite
from orchestrator.sweep.schema import BenchmarkEntry, Sweep


def without_suites(entries: Sequence[BenchmarkEntry]) -> tuple[BenchmarkEntry, ...]:
    """Return the entries with each suite replaced by its benchmarks.

    The suite's `limit`, `weight` and `seed` hold for each of them. A benchmark that the sweep also
    names by itself stays as it stands there; one that two suites share comes once.
    Raises `BenchmarkError` for an unknown suite.
    """
    named = {entry.name for entry in entries if entry.suite is None}
    found: list[BenchmarkEntry] = []
    for entry in entries:
        if entry.suite is None:
            found.append(entry)
            continue
        for spec in suite(entry.suite):
            if spec.name in named:
                continue
            named.add(spec.name)
            limits = [limit for limit in (entry.limit, spec.limit) if limit is not None]
            found.append(
                BenchmarkEntry(
                    name=spec.name,
                    limit=min(limits, default=None),
                    weight=entry.weight,
                    seed=entry.seed,
                )
            )
    return tuple(found)


def benchmark_specs(sweep: Sweep, base_dir: Path | str) -> list[BenchmarkSpec]:
    """Return what to load, in the sweep's order; `base_dir` is the sweep file's folder.

    Raises `BenchmarkError` for an unknown suite (a loaded sweep has none left).
    """
    return [
        BenchmarkSpec(
            name=entry.name,
            path=entry.path,
            fields=entry.fields,
            answer_type=entry.answer_type,
            grader=entry.grader,
            limit=entry.limit,
            seed=sweep.seed if entry.seed is None else entry.seed,
            size=entry.size,
            few_shot=sweep.few_shot,
            base_dir=str(base_dir),
        )
        for entry in without_suites(sweep.benchmarks)
    ]
