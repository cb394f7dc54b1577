"""Grading by a grader without a model: tried on a few answers first, or all of a run's."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from orchestrator.errors import IncompleteError, UsageError
from orchestrator.grading import grade_by_rule, try_by_rule
from orchestrator.store import answered_counts, find_run
from orchestrator.sweep import Sweep, from_yaml

if TYPE_CHECKING:
    import pyarrow as pa

    from orchestrator.store import RunFolder

TRIAL_SIZE = 5
"""Answers that a trial shows where nobody says how many."""


def sweep_of(folder: RunFolder, run: str) -> Sweep:
    """Return the newest sweep of a run; raises `UsageError` when it has none."""
    path = folder.newest_sweep_file()
    if path is None:
        raise UsageError(f"{run}: this run has no sweep yet; start it with calibrant run SWEEP")
    return from_yaml(path.read_text(encoding="utf-8"), str(path))


def has_judge(run: str, *, out: str = "runs") -> bool:
    """Tell whether the newest sweep of a run names a judge."""
    return sweep_of(find_run(run, out), run).judge is not None


def try_grader(
    run: str, *, grader: str | None = None, limit: int = TRIAL_SIZE, out: str = "runs"
) -> pa.Table:
    """Return what a grader says of the first `limit` answers of a run; writes nothing.

    `grader` is one of ours, an installed package's, or `FILE.py:NAME` (the file as seen from the
    working folder); by default each benchmark's own, and those that are the user's own come first.
    Columns: benchmark, item_id, question, answers (the golds), response, grader, outcome,
    extracted, rationale, unsure, failed (the grader raised or returned no grade; the rationale
    says what). Raises `UsageError` for a grader nobody knows and for one that does not load.
    """
    _check_name(grader)
    folder = find_run(run, out)
    confidence = sweep_of(folder, run).confidence
    return try_by_rule(folder, confidence=confidence, limit=limit, grader=grader)


def grade_with(
    folder: RunFolder,
    run: str,
    grader: str,
    tell: Callable[[str], None],
    stop: threading.Event | None = None,
) -> str | None:
    """Grade a run's answers by one grader, beside the grades that are there.

    `tell` hears of each benchmark on whose answers the grader failed. Returns what the run still
    lacks, None when nothing. Raises like `try_grader`, and `IncompleteError` once `stop` is set:
    what was graded by then is kept.
    """
    _check_name(grader)

    def progress(done: int, total: int) -> None:
        if stop is not None and stop.is_set() and done < total:
            raise IncompleteError(f"stopped: {done:,} of {total:,} answers were graded.")

    grade_by_rule(
        folder,
        confidence=sweep_of(folder, run).confidence,
        progress=progress,
        grader=grader,
        tell=tell,
    )
    unasked = sum(row["unasked"] + row["again"] for row in answered_counts(folder).to_pylist())
    return f"{unasked:,} requests are still to be asked" if unasked else None


def _check_name(grader: str | None) -> None:
    if grader == "judge":
        raise UsageError("--grader judge: a judge is a model, named with --judge MODEL")
