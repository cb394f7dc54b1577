"""Old runs made small, or deleted: never those that others are held to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orchestrator.api.baselines import FILE_NAME, LAST_GOOD, named_in_file, newest_good
from orchestrator.api.near import nearest
from orchestrator.errors import IncompleteError, UsageError

if TYPE_CHECKING:
    import pyarrow as pa

    from orchestrator.store import SweepRun

Row = dict[str, Any]


def prune(
    *,
    keep: int,
    sweep: str | None = None,
    out: str | Path = "runs",
    policies: Sequence[str | Path] = (),
    delete: bool = False,
    dry_run: bool = False,
) -> pa.Table:
    """Keep the newest runs of each sweep under `out` and compact the rest; return a row a run.

    `keep` counts complete runs; what is newer than the oldest of them is kept too. The rest are
    compacted and lose their caches, which takes nothing from them. With `delete` they are deleted,
    but not one that is not complete, the last good one of its sweep, and those that the `policies`,
    the file `baselines` under `out` or the gate of any run there name as a baseline. A run that is
    being written is left alone. `sweep` leaves other sweeps alone; `dry_run` changes nothing.

    Columns: sweep, run_id, begun, status, action (`keep`, `compact`, `delete`, `leave`), reason,
    freed (bytes; in a dry run what a deletion or the cache would free). Raises `UsageError` where
    there is no run of the sweep, for a policy file that is wrong, and, before a deletion, for a
    name in `baselines` that is no run.
    """
    import pyarrow as pa

    from orchestrator.store import runs_of_sweeps

    if keep < 1:
        raise UsageError(f"keep {keep}: expected at least 1")
    found = runs_of_sweeps(out)
    if sweep is not None and sweep not in found:
        raise UsageError(
            f"sweep {sweep!r}: no run under {out} is of this sweep{nearest(sweep, list(found))}; "
            f"there are runs of: {', '.join(found) or 'none'}"
        )
    listed = named_in_file(out)
    baselines = _baselines(found, listed, policies)
    if delete:
        _check_names(found, listed, out)
    rows = []
    for name, runs in found.items():
        if sweep in (None, name):
            good = newest_good(runs)
            reasons = {**baselines, **({good.run_id: "the last good run"} if good else {})}
            reasons |= {run.run.run_id: "a link elsewhere" for run in runs if _is_link(run, out)}
            rows += _pruned(name, runs, keep, reasons, delete=delete, dry_run=dry_run)
    text, begun = pa.string(), ("begun", pa.timestamp("us", tz="UTC"))
    told = [(column, text) for column in ("status", "action", "reason")]
    schema = [("sweep", text), ("run_id", text), begun, *told, ("freed", pa.int64())]
    return pa.Table.from_pylist(rows, schema=pa.schema(schema))


def _baselines(
    found: dict[str, list[SweepRun]], listed: set[str], policies: Sequence[str | Path]
) -> dict[str, str]:
    """Return by run id why a run is a baseline."""
    from orchestrator.store import read_gate_record

    reasons: dict[str, str] = {}
    for each in (each for runs in found.values() for each in runs):
        record = read_gate_record(each.run)
        if record is not None and record.baseline is not None:
            reasons[Path(record.baseline).name] = f"the baseline of {each.run.run_id}"
    for policy in policies:
        from orchestrator.analysis.gate_policy import load_policy

        named = load_policy(policy).baseline
        if named is not None and named != LAST_GOOD:
            reasons[Path(named).name] = f"the baseline in {policy}"
    return reasons | dict.fromkeys(listed, f"named in {FILE_NAME}")


def _check_names(found: dict[str, list[SweepRun]], listed: set[str], out: str | Path) -> None:
    """Raise `UsageError` for a baseline that is no run: a run that was meant might be deleted."""
    known = [each.run.run_id for runs in found.values() for each in runs]
    for name in sorted(listed - set(known)):
        raise UsageError(
            f"{out}/{FILE_NAME}: {name!r} is no run under {out}{nearest(name, known)}; "
            "expected a run id a line. Nothing was deleted"
        )


def _is_link(each: SweepRun, out: str | Path) -> bool:
    from orchestrator.store import local_folder

    return each.run.path.parent != local_folder(out).resolve()


def _pruned(
    sweep: str,
    runs: Sequence[SweepRun],
    keep: int,
    reasons: dict[str, str],
    *,
    delete: bool,
    dry_run: bool,
) -> list[Row]:
    complete = [place for place, each in enumerate(runs) if each.is_complete]
    first_kept = complete[-keep] if len(complete) >= keep else 0
    rows = []
    for place, each in enumerate(runs):
        row: Row = {
            "sweep": sweep,
            "run_id": each.run.run_id,
            "begun": each.manifest.created_at,
            "status": each.status,
            "action": "keep",
            "freed": 0,
        }
        if place < first_kept:
            reason = reasons.get(each.run.run_id)
            if reason is None and not each.is_complete:
                reason = "not complete"
            row["action"] = "delete" if delete and reason is None else "compact"
            row["reason"] = reason if delete else None
            row |= _planned(each, row) if dry_run else _done(each, row)
        rows.append(row)
    return rows


def _planned(each: SweepRun, row: Row) -> Row:
    """Return what would be freed, as far as that is known before; nothing is changed."""
    from orchestrator.store import cache_size, size_of

    holder = each.run.writer()
    if holder is not None:
        return {"action": "leave", "reason": f"process {holder.pid} on {holder.host} writes to it"}
    return {"freed": size_of(each.run) if row["action"] == "delete" else cache_size(each.run)}


def _done(each: SweepRun, row: Row) -> Row:
    """Do what the row says, and return what was freed."""
    from orchestrator.store import cache_size, compact, delete_run, drop_cache, size_of

    try:
        if row["action"] == "delete":
            freed = size_of(each.run)
            delete_run(each.run)
            return {"freed": freed}
        with each.run.lock():
            report = compact(each.run)
            freed = report.bytes_before - report.bytes_after + cache_size(each.run)
            drop_cache(each.run)
            return {"freed": freed}
    except IncompleteError as error:
        return {"action": "leave", "reason": str(error)}
