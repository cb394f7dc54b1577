"""What has to hold after every fault, the server's own counts being the witness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pyarrow.parquet as pq

from orchestrator.engine.worker import FLUSH_ROWS
from orchestrator.providers.call import ErrorClass
from orchestrator.store import RunFolder, connect
from tests.bench.served import Served
from tests.whole_line.line import until

Kept = AbstractSet[tuple[Any, ...]]
"""Rows of `responses` that stood in whole parts at some moment."""

_TOLD_BY = ["request_key", "status", "response", "error_class", "started_at"]


@dataclass(frozen=True, slots=True)
class Figures:
    """What the end of a run looked like."""

    planned: int
    ok: int
    errors: dict[str, int]
    beyond: int
    """Requests the server did the work of without a row coming of it."""
    bound: int


def whole_rows(run: Path) -> Kept:
    """Return the rows that stand in whole parts now."""
    if not (run / "manifest.json").exists():
        return frozenset()
    found: set[tuple[Any, ...]] = set()
    for part in RunFolder(run.resolve()).parts("responses"):
        table = pq.read_table(part, columns=_TOLD_BY, partitioning=None)
        found.update(zip(*(column.to_pylist() for column in table.columns), strict=True))
    return found


def check_nothing_lost(
    run: Path,
    server: Served,
    planned: int,
    kept: Kept = frozenset(),
    *,
    in_flight: int = 0,
    lost_workers: int = 0,
) -> Figures:
    """Assert that a run that has ended is whole, and return its figures.

    Every planned key has exactly one row in the view, `ok` or a classified error; the rows `kept`
    before the fault are there; and no more was asked in vain than what was `in_flight` and one
    flush window of each worker that was lost.
    """
    ok, errors = _one_row_a_key(run, planned)
    after = whole_rows(run)
    assert kept <= after, f"{len(kept - after)} rows that were on disk are gone"
    until(lambda: server.count()["in_flight"] == 0, 10)  # it hears of closed connections late
    stats = server.stats()
    # A request that hangs is counted as a fault, and as abandoned once the client gives up.
    abandoned = max(0, stats["abandoned"] - stats["faults"].get("hang", 0))
    beyond = stats["ok"] - stats["distinct"] + abandoned
    bound = in_flight + FLUSH_ROWS * lost_workers
    assert stats["distinct"] >= ok, "an answer that the server never gave"
    assert beyond <= bound, f"{beyond} requests asked in vain, at most {bound} may be"
    return Figures(planned, ok, errors, beyond, bound)


def _one_row_a_key(run: Path, planned: int) -> tuple[int, dict[str, int]]:
    with connect([RunFolder.open(run)]) as database:
        keys = {key for (key,) in database.execute("SELECT request_key FROM requests").fetchall()}
        rows = database.execute("SELECT request_key, status, error_class FROM responses").fetchall()
        skipped = database.execute("SELECT path, reason FROM store.skipped_parts").fetchall()
    assert not skipped, "a part that is torn"
    assert len(keys) == planned
    times = Counter(key for key, _, _ in rows)
    assert times.keys() == keys, f"{len(keys - times.keys())} planned keys have no row"
    assert set(times.values()) == {1}
    errors: Counter[str] = Counter()
    for _, status, error_class in rows:
        if status == "ok":
            assert error_class is None
        else:
            assert status == "error"
            assert error_class in get_args(ErrorClass)
            errors[error_class] += 1
    return len(rows) - errors.total(), dict(errors)
