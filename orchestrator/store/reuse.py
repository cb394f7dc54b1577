"""Answers under other run ids in the same folder, copied into this run and marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from orchestrator.errors import UsageError
from orchestrator.store.connection import (
    create_empty,
    open_database,
    parts_query,
    quoted,
    sql_text,
)
from orchestrator.store.finding import run_ids
from orchestrator.store.mirror import local_folder
from orchestrator.store.names import check_path
from orchestrator.store.parts import write_part
from orchestrator.store.reading_again import read_again
from orchestrator.store.run_folder import RunFolder
from orchestrator.store.schemas import RESPONSES
from orchestrator.store.spend import Asked

if TYPE_CHECKING:
    import duckdb

ROWS_A_PART = 10_000
_BATCH_ROWS = 2_000
_BUFFER_BYTES = 32 * 1024 * 1024


def reuse_answers(
    run: RunFolder,
    out: Path | str,
    planned: pa.Table,
    *,
    kind: Asked = "responses",
    tell: Callable[[str], None] = lambda text: None,
) -> int:
    """Copy into `run` the answers that other runs under `out` have to what it lacks.

    `planned` has a column `request_key`. A key that has no `ok` row here gets the newest one of
    the other runs, with `reused_from` saying which run asked it. Returns how many were copied.
    Only the run's writer may call this. A run that cannot be read is told and left out.
    """
    with closing(open_database()) as con:
        con.execute("SET preserve_insertion_order = false")  # it costs memory
        wanted = _want(con, run, kind, planned)
        others = _others(run, local_folder(out), tell) if wanted else []
        offered = [
            (number, other, parts)
            for number, other in enumerate(others)
            if (parts := _offer(con, number, other, kind, tell))
        ]
        con.execute(sql_text("reusable"))
        copied = 0
        for number, other, parts in offered:
            for table in _answers(con, number, other, parts, kind, tell):
                copied += _write(run, kind, table)
        return copied


def _want(con: duckdb.DuckDBPyConnection, run: RunFolder, kind: Asked, planned: pa.Table) -> int:
    """Create the tables `wanted` (keys without an answer here) and `offered`, empty."""
    con.register("planned", planned.select(["request_key"]))
    create_empty(con, "no_answers", RESPONSES)
    parts = run.parts(kind)
    own = parts_query(parts, kind) if parts else "SELECT * FROM no_answers"
    con.execute(
        "CREATE TABLE wanted AS SELECT DISTINCT request_key FROM planned ANTI JOIN "  # noqa: S608 -- ours
        f"(SELECT request_key FROM ({own}) WHERE status = 'ok') USING (request_key)"
    )
    con.execute(
        "CREATE TABLE offered (request_key VARCHAR, run INTEGER, part INTEGER, "
        "row_in_part BIGINT, started_at TIMESTAMPTZ)"
    )
    ((count,),) = con.execute("SELECT count(*) FROM wanted").fetchall()
    return int(count)


def _others(run: RunFolder, out: Path, tell: Callable[[str], None]) -> list[RunFolder]:
    found: dict[Path, RunFolder] = {}
    for run_id in run_ids(out):
        try:
            other = RunFolder.open(out / run_id)
        except UsageError as error:
            tell(f"--reuse: {run_id} is left out: {error}")
            continue
        if other.path != run.path:
            found[other.path] = other
    return list(found.values())


def _offer(
    con: duckdb.DuckDBPyConnection,
    number: int,
    other: RunFolder,
    kind: Asked,
    tell: Callable[[str], None],
) -> list[Path]:
    """Enter what another run has of the wanted keys; return the parts it stands in."""
    import duckdb

    def enter() -> list[Path]:
        parts, bad = other.checked_parts(kind)
        for path, reason in bad:
            tell(f"--reuse: {other.run_id}: {path.name} is not read: {reason}")
        if parts:
            con.execute(
                f"INSERT INTO offered SELECT request_key, {number}, p.part, file_row_number, "  # noqa: S608 -- quoted
                f"started_at FROM ({_numbered(parts)}) JOIN ({_places(parts)}) AS p "
                "USING (filename) SEMI JOIN wanted USING (request_key) WHERE status = 'ok'"
            )
        return parts

    try:
        return read_again(enter, other)
    except (duckdb.Error, OSError, UsageError) as error:
        tell(f"--reuse: {other.run_id} is left out: {_first_line(error)}")
        return []


def _answers(
    con: duckdb.DuckDBPyConnection,
    number: int,
    other: RunFolder,
    parts: list[Path],
    kind: Asked,
    tell: Callable[[str], None],
) -> Iterator[pa.Table]:
    """Yield the chosen rows of another run, marked, a part's worth at a time."""
    import duckdb

    query = (
        f"SELECT r.* EXCLUDE (filename, file_row_number) FROM ({_numbered(parts)}) AS r "  # noqa: S608 -- quoted
        f"JOIN ({_places(parts)}) AS p USING (filename) JOIN chosen AS c "
        f"ON c.run = {number} AND c.part = p.part AND c.row_in_part = r.file_row_number"
    )
    waiting: list[pa.RecordBatch] = []
    rows = size = 0
    try:
        for batch in con.sql(query).to_arrow_reader(_BATCH_ROWS):
            waiting.append(batch)
            rows, size = rows + batch.num_rows, size + batch.nbytes
            if rows >= ROWS_A_PART or size >= _BUFFER_BYTES:
                yield _marked(waiting, other.run_id)
                waiting, rows, size = [], 0, 0
    except (duckdb.Error, OSError) as error:
        # Compacted or damaged meanwhile: what is not copied is asked.
        tell(f"--reuse: {other.run_id} was not read to its end: {_first_line(error)}")
    if rows:
        yield _marked(waiting, other.run_id)


def _write(run: RunFolder, kind: Asked, table: pa.Table) -> int:
    """Write rows as parts of the models they belong to."""
    models = table.column("provider_model")
    for model in pc.unique(models).to_pylist():
        part = table.filter(pc.equal(models, pa.scalar(model, pa.string())))
        write_part(run.part_folder(kind, model), kind, part)
    return int(table.num_rows)


def _marked(batches: list[pa.RecordBatch], run_id: str) -> pa.Table:
    table = pa.Table.from_batches(batches)
    if "reused_from" not in table.column_names:
        table = table.append_column("reused_from", pa.nulls(table.num_rows, pa.string()))
    origin = pc.fill_null(table.column("reused_from"), run_id)
    return table.set_column(table.schema.get_field_index("reused_from"), "reused_from", origin)


def _numbered(parts: list[Path]) -> str:
    """Return a SELECT of the rows of `parts` with their file and their number in it."""
    for path in parts:
        check_path(path)
    columns = "|".join([*RESPONSES.names, "filename", "file_row_number"])
    return (
        f"SELECT COLUMNS('^({columns})$') FROM read_parquet([{_list(parts)}], "  # noqa: S608 -- quoted
        "union_by_name = true, hive_partitioning = false, filename = true, file_row_number = true)"
    )


def _places(parts: list[Path]) -> str:
    return f"SELECT unnest([{_list(parts)}]) AS filename, unnest(range({len(parts)})) AS part"


def _list(parts: list[Path]) -> str:
    return ", ".join(quoted(str(path)) for path in parts)


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
