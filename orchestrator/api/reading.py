"""Reading runs: scores, SQL, how far they are, and the answers themselves.

Everything is read from a run's files, while it runs or after; nothing here writes, and nothing
here imports Ray or litellm.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from orchestrator.api.known import benchmarks, models, schema
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

    from orchestrator.store import Manifest, RunFolder

__all__ = [
    "ScoreReport",
    "StatusReport",
    "benchmarks",
    "connect",
    "ls",
    "models",
    "schema",
    "scores",
    "show",
    "sql",
    "status",
]

GOING_ON = frozenset({"planning", "asking", "grading"})
"""The statuses of a run that has a writer."""

UNREADABLE = "unreadable"

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class ScoreReport:
    """Scores and what must be said of them.

    `table` has the contract's `scores` columns; `notes` stand above a printed table; `simulated`
    holds (run_id, model) of the models to be marked.
    """

    table: pa.Table
    notes: list[str]
    simulated: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class StatusReport:
    """How far a run is: `table` as `status` says, and the manifest as it stands to reason."""

    table: pa.Table
    manifest: Manifest


def connect(*runs: str | Path, out: str | Path = "runs") -> duckdb.DuckDBPyConnection:
    """Return a locked-down DuckDB connection to runs: folders, or run ids under `out`.

    It has the contract's tables, views and macros and reads the runs' files as they stand now;
    connect again to see later answers. Raises `UsageError` for what is not a run.
    """
    from orchestrator import analysis, store

    if not runs:
        raise UsageError(f"name a run: a run folder, or a run id under {out}")
    return analysis.connect([store.find_run(run, out) for run in runs])


def scores(*runs: str | Path, out: str | Path = "runs", by: str | None = None) -> ScoreReport:
    """Return the penalised scores of runs with their notes.

    The table has the contract's columns, and `simulated` at the end. `by` (a column of the
    items, or a key of their metadata) splits every row. Raises `UsageError` for what is not a run
    and for an unknown `by`.
    """
    import pyarrow as pa

    from orchestrator import analysis

    with closing(connect(*runs, out=out)) as con:
        table = analysis.scores(con, by)
        notes = [*analysis.notes(con, table), *_skipped(con)]
        simulated = frozenset(analysis.simulated_models(con))
    cells = zip(table["run_id"].to_pylist(), table["model"].to_pylist(), strict=True)
    marks = pa.array([cell in simulated for cell in cells], pa.bool_())
    return ScoreReport(table.append_column("simulated", marks), notes, simulated)


def sql(*runs: str | Path, query: str, out: str | Path = "runs") -> pa.Table:
    """Return the rows of one read-only SELECT over runs; raises `UsageError` for anything else."""
    from orchestrator.store import checked_select

    with closing(connect(*runs, out=out)) as con:
        return checked_select(con, query)


def status(run: str | Path, *, out: str | Path = "runs") -> StatusReport:
    """Return how far a run is, from its files alone.

    Columns: role (`model`, `judge`), model, benchmark (null for judges), planned, answered, failed
    (not asked again), again (to be asked again), unasked, graded, cost_usd; all counts are of
    distinct requests. A run that was killed has the status `incomplete` and a warning that says
    so; files that are not read are warnings too.
    """
    from orchestrator.store import find_run

    folder = find_run(run, out)
    manifest = _manifest_now(folder)
    with closing(connect(folder.path)) as con:
        table = con.sql(_query("status")).to_arrow_table()
        warnings = (*manifest.warnings, *_skipped(con))
    return StatusReport(table, replace(manifest, warnings=warnings))


def show(
    run: str | Path,
    *,
    item: str | None = None,
    outcome: str | None = None,
    model: str | None = None,
    limit: int = 20,
    out: str | Path = "runs",
) -> pa.Table:
    """Return at most `limit` requests of the newest sweep with answers and deciding verdicts.

    One row a request: who was asked what and how, the outcome and its grader, then the item, the
    exact prompt and response, and the error where there is one. `item`, `outcome` and `model` each
    keep the rows of that name; raises `UsageError` for a name that is not in the run.
    """
    if limit < 1:
        raise UsageError(f"limit {limit}: expected at least 1")
    with closing(connect(run, out=out)) as con:
        _check_outcome(outcome)
        _check_name(con, "model", model)
        _check_name(con, "item", item)
        wanted = {"item": item, "outcome": outcome, "model": model, "limit": limit}
        return con.sql(_query("show"), params=wanted).to_arrow_table()


def ls(out: str | Path = "runs") -> pa.Table:
    """Return the runs under `out`, by name; none where there is no such folder.

    Columns: run_id, status, models, benchmarks, planned, answered (distinct requests), spend_usd,
    created_at, updated_at. A run that cannot be read has the status `unreadable` and nulls.
    """
    import pyarrow as pa

    text, texts, moment = pa.string(), pa.list_(pa.string()), pa.timestamp("us", tz="UTC")
    columns = [("run_id", text), ("status", text), ("models", texts), ("benchmarks", texts),
               ("planned", pa.int64()), ("answered", pa.int64()), ("spend_usd", pa.float64()),
               ("created_at", moment), ("updated_at", moment)]  # fmt: skip
    rows = [_listed(folder) for folder in _folders(Path(out))]
    return pa.Table.from_pylist(rows, schema=pa.schema(columns))


def _folders(out: Path) -> Iterator[Path]:
    from orchestrator.store.finding import is_run_folder

    if not out.exists():
        return
    try:
        found = sorted(out.iterdir())
    except OSError as error:
        raise UsageError(
            f"{out}: cannot be listed ({error.strerror}); expected a folder of runs"
        ) from error
    yield from (folder for folder in found if is_run_folder(folder))


def _listed(folder: Path) -> dict[str, Any]:
    """Return a run's row of `ls`."""
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    from orchestrator.store import SCHEMAS, RunFolder, answered_counts

    try:
        run = RunFolder.open(folder)
        manifest = _manifest_now(run)
        tables = [
            pq.read_table(path, columns=["model", "benchmark", "request_key"], partitioning=None)
            for path in run.parts("requests")
        ]
        planned = pa.concat_tables(tables) if tables else SCHEMAS["requests"].empty_table()
        counts = answered_counts(run, planned=planned)
    except (UsageError, OSError, pa.ArrowException):
        return {"run_id": folder.name, "status": UNREADABLE}
    return {
        "run_id": run.run_id,
        "status": manifest.status,
        "models": sorted(pc.unique(planned["model"]).to_pylist()),
        "benchmarks": sorted(pc.unique(planned["benchmark"]).to_pylist()),
        "planned": pc.sum(counts["planned"]).as_py() or 0,
        "answered": pc.sum(counts["ok"]).as_py() or 0,
        "spend_usd": manifest.spend_usd,
        "created_at": manifest.created_at,
        "updated_at": manifest.updated_at,
    }


def _manifest_now(run: RunFolder) -> Manifest:
    """Return the manifest, with the status and a warning of a run whose writer was killed."""
    manifest = run.manifest()
    if manifest.status not in GOING_ON or run.writer() is not None:
        return manifest
    manifest = run.manifest()  # the writer may have ended well between the two looks
    if manifest.status not in GOING_ON:
        return manifest
    said = (
        f"interrupted while {manifest.status}: no process writes to this run any more; the same "
        "command goes on where it stopped"
    )
    return replace(manifest, status="incomplete", warnings=(*manifest.warnings, said))


def _skipped(con: duckdb.DuckDBPyConnection) -> list[str]:
    """Return what is to be said of the files of the runs that are not read."""
    from orchestrator.store import skipped_parts

    found = skipped_parts(con)
    lines = [
        f"{run_id}: {Path(path).name} is not read: {reason}"
        for run_id, path, reason in found[:_SHOWN]
    ]
    if len(found) > _SHOWN:
        lines.append(f"{len(found) - _SHOWN} more files are not read")
    return lines


def _query(name: str) -> str:
    return files("orchestrator.api").joinpath(f"{name}.sql").read_text(encoding="utf-8")


def _check_outcome(outcome: str | None) -> None:
    from orchestrator.analysis.points import Outcome

    outcomes: tuple[str, ...] = get_args(Outcome)
    if outcome is not None and outcome not in outcomes:
        raise UsageError(
            f"outcome {outcome!r}: there is none of this name{_nearest(outcome, outcomes)}; "
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
        f"{kind} {name!r}: the run's newest sweep has none of this name{_nearest(name, known)}; "
        f"there {'is' if len(known) == 1 else 'are'} {shown}"
    )


def _nearest(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    return f"; did you mean {near[0]}?" if near else ""
