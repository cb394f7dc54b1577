"""The runs of one sweep in a folder, oldest first: its nights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from orchestrator.errors import UsageError
from orchestrator.store.finding import find_run, list_runs
from orchestrator.store.manifest import GOING_ON, Manifest, Status
from orchestrator.store.mirror import at_once
from orchestrator.store.run_folder import RunFolder


@dataclass(frozen=True, slots=True)
class SweepRun:
    """A run with its manifest as it stood when it was listed."""

    run: RunFolder
    manifest: Manifest

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left to be asked or graded."""
        return self.manifest.status == "done"

    @property
    def status(self) -> Status:
        """What the manifest says, or `incomplete` where the process that was at it is gone."""
        told = self.manifest.status
        return "incomplete" if told in GOING_ON and self.run.writer() is None else told


def runs_of_sweeps(out: Path | str) -> dict[str, list[SweepRun]]:
    """Return the runs under `out` by the name of their sweep, each oldest first.

    A run whose manifest is broken is left out.
    """
    found: dict[str, list[SweepRun]] = {}
    for run in sorted_runs(list_runs(out)):
        found.setdefault(run.manifest.name, []).append(run)
    return found


def sorted_runs(runs: Sequence[RunFolder]) -> list[SweepRun]:
    """Return runs by when they were begun."""
    listed = at_once(lambda run: SweepRun(run, run.manifest()), runs)
    return sorted(listed, key=lambda each: (each.manifest.created_at, each.run.run_id))


def nights_of(reference: Path | str, out: Path | str) -> list[SweepRun]:
    """Return the runs of the sweep that `reference` names: a run of it, or its name under `out`.

    Raises `UsageError` where it names neither.
    """
    try:
        run = find_run(reference, out)
    except UsageError:
        named = runs_of_sweeps(out).get(str(reference))
        if named is None:
            raise
        return named
    return runs_of_sweeps(run.path.parent)[run.manifest().name]
