"""Steering a run from outside through its folder: stop it, change a limit, tidy its parts."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from orchestrator.api.near import nearest
from orchestrator.errors import UsageError
from orchestrator.store import (
    CompactionReport,
    RunFolder,
    find_run,
    wait_until_taken,
    write_stop,
    write_tune,
)
from orchestrator.store import compact as compact_parts

Taken = Literal["taken", "waiting", "ended"]
"""What became of a request: the run took it, has not looked yet, or ended without looking."""

WAIT_S = 5.0


def stop(run: str | Path, *, out: str | Path = "runs", wait_s: float | None = None) -> Taken:
    """Ask the process that writes a run to end it cleanly, as Ctrl-C there would.

    It is waited for `wait_s` seconds (`WAIT_S`) that the run takes it. Raises `UsageError` when
    nothing writes to the run.
    """
    folder = find_run(run, out)
    return _wait(folder, write_stop(folder), wait_s)


def tune(
    run: str | Path,
    *,
    model: str,
    max_connections: int,
    out: str | Path = "runs",
    wait_s: float | None = None,
) -> Taken:
    """Let a model or judge (its label) have at most `max_connections` in flight from now on.

    Raises `UsageError` when nothing writes to the run, and for a label that its newest sweep does
    not have.
    """
    if max_connections < 1:
        raise UsageError(f"max_connections {max_connections}: expected at least 1")
    folder = find_run(run, out)
    _check_label(folder, model)
    return _wait(folder, write_tune(folder, model, max_connections), wait_s)


def compact(run: str | Path, *, out: str | Path = "runs") -> CompactionReport:
    """Merge a run's small parts into large ones; no row is lost, whenever this is killed.

    Raises `IncompleteError` naming the process that writes to the run, if one does.
    """
    folder = find_run(run, out)
    with folder.lock():
        return compact_parts(folder)


def _wait(folder: RunFolder, request: Path | None, wait_s: float | None) -> Taken:
    if request is None:
        raise UsageError(
            f"{folder.run_id}: nothing is running: no process writes to {folder.address} now "
            f"(its status is {folder.manifest().status})"
        )
    taken = wait_until_taken(folder, request, WAIT_S if wait_s is None else wait_s)
    if taken is None:
        return "ended"
    return "taken" if taken else "waiting"


def _check_label(folder: RunFolder, label: str) -> None:
    from orchestrator.sweep import from_yaml

    path = folder.newest_sweep_file()
    if path is None:
        raise UsageError(f"{folder.run_id}: this run has not planned a sweep yet")
    sweep = from_yaml(path.read_text(encoding="utf-8"), str(path))
    labels = [model.label for model in sweep.models]
    labels += [model.label for model in sweep.judge.everyone] if sweep.judge else []
    if label not in labels:
        raise UsageError(
            f"model {label!r}: the run's newest sweep has none of this name"
            f"{nearest(label, labels)}; expected one of: {', '.join(labels)}"
        )
