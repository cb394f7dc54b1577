"""The runs that others are held to: the last good one of a sweep, and those that are named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orchestrator.store import RunFolder, SweepRun

LAST_GOOD = "last-good"

FILE_NAME = "baselines"
"""A text file beside the runs: a run id a line, `#` begins a comment."""


def begun_before(run: RunFolder) -> list[SweepRun]:
    """Return the runs of the same sweep in the same folder that were begun before, oldest first."""
    from orchestrator.store import nights_of

    nights = nights_of(run.path, run.path.parent)
    return nights[: [each.run.path for each in nights].index(run.path)]


def newest_good(runs: list[SweepRun]) -> RunFolder | None:
    """Return the newest of runs, given oldest first, that is complete and passed its gate."""
    from orchestrator.store import read_gate_record

    for each in reversed(runs):
        record = read_gate_record(each.run) if each.is_complete else None
        if record is not None and record.result == "pass":
            return each.run
    return None


def named_in_file(out: str | Path) -> set[str]:
    """Return the run ids in the file `baselines` under `out`; none where there is no such file."""
    from orchestrator.store import local_folder
    from orchestrator.store.mirror import fetch_file

    path = local_folder(out) / FILE_NAME
    fetch_file(path)
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return set()
    return {name for line in lines if (name := line.partition("#")[0].strip())}
