"""The sweep's benchmarks, as what the benchmarks room loads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import BenchmarkError, BenchmarkSpec, Draw, suite
from benchmarks.errors import listing, nearest
from orchestrator.sweep.benchmark_entry import BenchmarkEntry
from orchestrator.sweep.schema import Sweep
from orchestrator.sweep.source import Source


def without_suites(entries: Sequence[BenchmarkEntry]) -> tuple[BenchmarkEntry, ...]:
    """Return the entries with each suite replaced by its benchmarks.

    The suite's `limit`, `weight` and `seed`, where stated, hold for each of them instead of the
    suite's own; those of `without` are left out. A benchmark that the sweep also names by itself
    stays as it stands there; one that two suites share comes once, with the first of them.
    Raises `BenchmarkError` for an unknown suite or member.
    """
    named = {entry.name for entry in entries if entry.suite is None}
    found: list[BenchmarkEntry] = []
    for entry in entries:
        if entry.suite is None:
            found.append(entry)
            continue
        for member in _members(entry, entry.suite):
            if member.name not in named:
                named.add(member.name)
                found.append(member)
    return tuple(found)


def benchmark_places(source: Source) -> dict[str, str]:
    """Return by name where a sweep's file asks for each benchmark: file, line and key.

    A suite's members stand where the suite does, unless they are named by themselves.
    """
    entries = enumerate(Sweep.model_validate(source.data).benchmarks)
    places: dict[str, str] = {}
    for index, entry in sorted(entries, key=lambda each: each[1].suite is not None):
        for member in without_suites([entry]):
            where = source.where(("benchmarks", index))
            places.setdefault(member.name, f"{where}: benchmarks.{index}")
    return places


def _members(entry: BenchmarkEntry, name: str) -> Iterator[BenchmarkEntry]:
    """Yield an entry for each member of a suite that is not left out."""
    members = suite(name).members
    names = [member.name for member in members]
    for unwanted in entry.without or ():
        if unwanted not in names:
            raise BenchmarkError(
                f'without: "{unwanted}" is not in the suite {name}; it has {listing(names)}.'
                f"{nearest(unwanted, names)}"
            )
    if not set(names) - set(entry.without or ()):
        raise BenchmarkError(f"without: nothing is left of the suite {name}")
    for member in members:
        if member.name not in (entry.without or ()):
            yield BenchmarkEntry(
                name=member.name,
                limit=member.limit if entry.limit is None else entry.limit,
                weight=member.weight if entry.weight is None else entry.weight,
                seed=entry.seed,
            )


def benchmark_specs(sweep: Sweep, base_dir: Path | str) -> list[BenchmarkSpec]:
    """Return what to load, in the sweep's order; `base_dir` is the sweep file's folder.

    Raises `BenchmarkError` for an unknown suite (a loaded sweep has none left).
    """
    return [_spec(entry, sweep, str(base_dir)) for entry in without_suites(sweep.benchmarks)]


def _spec(entry: BenchmarkEntry, sweep: Sweep, base_dir: str) -> BenchmarkSpec:
    # A number says how many of the benchmark's own examples; a file or a list are the user's.
    few_shot = sweep.few_shot if entry.few_shot is None else entry.few_shot
    return BenchmarkSpec(
        name=entry.name,
        path=entry.path,
        fields=entry.fields,
        answer_type=entry.answer_type,
        grader=entry.grader,
        limit=entry.limit,
        seed=sweep.seed if entry.seed is None else entry.seed,
        size=entry.size,
        few_shot=few_shot if isinstance(few_shot, int) else 0,
        examples=None if isinstance(few_shot, int) else few_shot,
        base_dir=base_dir,
        preset=entry.preset,
        only=entry.only or {},
        shuffle=entry.shuffle,
        draw=Draw(entry.draw.n, entry.draw.by) if entry.draw else None,
    )
