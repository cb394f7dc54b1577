"""Reading runs: scores, SQL, how far they are, and the answers themselves.

Everything is read from a run's files, while it runs or after; nothing here writes, and nothing
here imports Ray or litellm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from orchestrator.api.benchmark_tables import benchmarks, check_benchmark, pin_benchmarks
from orchestrator.api.known import models, schema
from orchestrator.api.near import nearest
from orchestrator.api.opened import (
    OpenRuns,
    Tell,
    connect,
    find_all,
    say_nothing,
    skipped_lines,
    sql,
)
from orchestrator.api.scoring import ScoreReport, scores
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

    from orchestrator.store import Manifest, Progress, RunFolder

__all__ = [
    "OpenRuns",
    "ScoreReport",
    "StatusReport",
    "benchmarks",
    "check_benchmark",
    "connect",
    "limits",
    "ls",
    "models",
    "pin_benchmarks",
    "schema",
    "scores",
    "show",
    "sql",
    "status",
]

UNREADABLE = "unreadable"

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class StatusReport:
    """How far a run is: `table` as `status` says, and the manifest as it stands to reason.

    `progress` is what the run's last writer said last; `is_live` when it writes still. `is_open`
    when any process writes to the run now: one that has just started has said nothing yet.
    """

    table: pa.Table
    manifest: Manifest
    progress: Progress | None = None
    is_live: bool = False
    is_open: bool = False


def status(run: str | Path, *, out: str | Path = "runs", is_quick: bool = False) -> StatusReport:
    """Return how far a run is, from its files alone.

    Columns: role (`model`, `judge`), model, benchmark (null for judges), planned, answered, failed
    (not asked again), again (to be asked again), unasked, graded, cost_usd; all counts are of
    distinct requests. A run that was killed has the status `incomplete` and a warning that says
    so; files that are not read are warnings too. Counting reads every part: when `is_quick`, the
    table stays empty while the run's writer says itself how far it is.
    """
    import pyarrow as pa

    from orchestrator.store import find_run, read_again, read_progress

    folder = find_run(run, out)
    manifest = _manifest_now(folder)
    progress, holder = read_progress(folder), folder.writer()
    is_live = progress is not None and progress.holder == holder
    if is_quick and is_live:
        return StatusReport(pa.table({}), manifest, progress, is_live, is_live)

    def count() -> tuple[pa.Table, list[str]]:
        # it counts keys, not outcomes
        with closing(connect(folder.path, cache=False, curves=False)) as con:
            return con.sql(_query("status")).to_arrow_table(), skipped_lines(con)

    table, skipped = read_again(count, folder)
    manifest = replace(manifest, warnings=(*manifest.warnings, *skipped))
    return StatusReport(table, manifest, progress, is_live, holder is not None)


def limits(
    run: str | Path, *, last: int = 20, out: str | Path = "runs", tell: Tell = say_nothing
) -> pa.Table:
    """Return the `last` changes of a run's limits, the newest at the end.

    Columns: at, model, limit (`connections`, `rpm`, `tpm`, `pause` in seconds), old, new, reason.
    `tell` hears which files are not read.
    """
    if last < 1:
        raise UsageError(f"last {last}: expected at least 1")
    return _queried(run, out, "limits", {"last": last}, tell)


def show(
    run: str | Path,
    *,
    item: str | None = None,
    outcome: str | None = None,
    model: str | None = None,
    limit: int = 20,
    out: str | Path = "runs",
    tell: Tell = say_nothing,
) -> pa.Table:
    """Return at most `limit` requests of the newest sweep with answers and deciding verdicts.

    One row a request: who was asked what and how, the outcome and its grader, then the item, the
    exact prompt and response, and the error where there is one. `item`, `outcome` and `model` each
    keep the rows of that name; raises `UsageError` for a name that is not in the run. `tell` hears
    which files are not read.
    """
    if limit < 1:
        raise UsageError(f"limit {limit}: expected at least 1")
    _check_outcome(outcome)
    wanted = {"item": item, "outcome": outcome, "model": model, "limit": limit}

    def check(con: duckdb.DuckDBPyConnection) -> None:
        _check_name(con, "model", model)
        _check_name(con, "item", item)

    return _queried(run, out, "show", wanted, tell, check)


def ls(out: str | Path = "runs") -> pa.Table:
    """Return the runs under `out`, by name; none where there is no such folder.

    Columns: run_id, status, models, benchmarks, planned, answered (distinct requests), spend_usd
    (null: no model's price is known), created_at, updated_at, simulated (those of the models that
    are). A run that cannot be read has the status `unreadable` and nulls.
    """
    import pyarrow as pa

    text, texts, moment = pa.string(), pa.list_(pa.string()), pa.timestamp("us", tz="UTC")
    columns = [("run_id", text), ("status", text), ("models", texts), ("benchmarks", texts),
               ("planned", pa.int64()), ("answered", pa.int64()), ("spend_usd", pa.float64()),
               ("created_at", moment), ("updated_at", moment), ("simulated", texts)]  # fmt: skip
    rows = [_listed(folder) for folder in _folders(out)]
    return pa.Table.from_pylist(rows, schema=pa.schema(columns))


def _folders(out: str | Path) -> Iterator[Path]:
    from orchestrator.store import local_folder
    from orchestrator.store.finding import is_run_folder
    from orchestrator.store.mirror import names_in

    folder = local_folder(out)
    if not folder.exists():
        return
    try:
        found = [folder / name for name in names_in(folder)]
    except OSError as error:
        raise UsageError(
            f"{out}: cannot be listed ({error.strerror or error}); expected a folder of runs"
        ) from error
    yield from (folder for folder in found if is_run_folder(folder))


_OF_REQUESTS = ("model", "benchmark", "request_key", "simulated")


def _listed(folder: Path) -> dict[str, Any]:
    """Return a run's row of `ls`."""
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    from orchestrator.store import SCHEMAS, RunFolder, answered_counts, read_again

    try:
        run = RunFolder.open(folder)
        manifest = _manifest_now(run)
        tables = [
            pq.read_table(path, columns=[*_OF_REQUESTS], partitioning=None)
            for path in run.parts("requests")
        ]
        planned = pa.concat_tables(tables) if tables else SCHEMAS["requests"].empty_table()
        counts = read_again(lambda: answered_counts(run, planned=planned), run)
    except (UsageError, OSError, pa.ArrowException):
        return {"run_id": folder.name, "status": UNREADABLE}
    answered = counts.filter(pc.greater(counts["ok"], 0))
    unpriced = answered.num_rows > 0 and answered["cost_usd"].null_count == answered.num_rows
    return {
        "run_id": run.run_id,
        "status": manifest.status,
        "models": sorted(pc.unique(planned["model"]).to_pylist()),
        "benchmarks": sorted(pc.unique(planned["benchmark"]).to_pylist()),
        "planned": pc.sum(counts["planned"]).as_py() or 0,
        "answered": pc.sum(counts["ok"]).as_py() or 0,
        "spend_usd": manifest.spend_usd if manifest.spend_usd or not unpriced else None,
        "created_at": manifest.created_at,
        "updated_at": manifest.updated_at,
        "simulated": sorted(pc.unique(planned.filter(planned["simulated"])["model"]).to_pylist()),
    }


def _manifest_now(run: RunFolder) -> Manifest:
    """Return the manifest, with the status and a warning of a run whose writer was killed."""
    from orchestrator.store import SweepRun
    from orchestrator.store.manifest import GOING_ON

    manifest = run.manifest()
    if SweepRun(run, manifest).status == manifest.status:
        return manifest
    manifest = run.manifest()  # the writer may have ended well between the two looks
    if manifest.status not in GOING_ON:
        return manifest
    said = (
        f"interrupted while {manifest.status}: no process writes to this run any more; the same "
        "command goes on where it stopped"
    )
    return replace(manifest, status="incomplete", warnings=(*manifest.warnings, said))


def _queried(
    run: str | Path,
    out: str | Path,
    name: str,
    params: dict[str, Any],
    tell: Tell,
    check: Callable[[duckdb.DuckDBPyConnection], None] = lambda con: None,
) -> pa.Table:
    """Return the rows of `<name>.sql` over one run; `check` looks at the run before."""
    from orchestrator.store import read_again

    def read() -> tuple[pa.Table, list[str]]:
        with closing(connect(run, out=out, curves=False)) as con:
            check(con)
            return con.sql(_query(name), params=params).to_arrow_table(), skipped_lines(con)

    table, skipped = read_again(read, *find_all([run], out))
    for line in skipped:
        tell(line)
    return table


def _query(name: str) -> str:
    return files("orchestrator.api").joinpath(f"{name}.sql").read_text(encoding="utf-8")


def _check_outcome(outcome: str | None) -> None:
    from orchestrator.analysis.points import Outcome

    outcomes: tuple[str, ...] = get_args(Outcome)
    if outcome is not None and outcome not in outcomes:
        raise UsageError(
            f"outcome {outcome!r}: there is none of this name{nearest(outcome, outcomes)}; "
            f"expected one of: {', '.join(outcomes)}"
        )


_NAMES = {
    "model": "SELECT DISTINCT model FROM requests ORDER BY model",
    "item": "SELECT DISTINCT item_id FROM requests ORDER BY item_id",
}


def _check_name(con: duckdb.DuckDBPyConnection, kind: str, name: str | None) -> None:
    """Raise `UsageError` unless the newest sweep has a model or an item of this name."""
    if name is None:
        return
    known = [str(found) for (found,) in con.execute(_NAMES[kind]).fetchall()]
    if name in known:
        return
    if not known:
        raise UsageError(f"{kind} {name!r}: this run has not planned any requests yet")
    shown = ", ".join(known[:_SHOWN]) + (", …" if len(known) > _SHOWN else "")
    raise UsageError(
        f"{kind} {name!r}: the run's newest sweep has none of this name{nearest(name, known)}; "
        f"there {'is' if len(known) == 1 else 'are'} {shown}"
    )
