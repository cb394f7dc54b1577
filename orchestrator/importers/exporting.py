"""A run for other programs: CSV and Parquet with a row an answer, and Inspect's logs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from importlib.resources import files
from itertools import chain, groupby
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from orchestrator import analysis
from orchestrator.errors import UsageError
from orchestrator.importers.inspect_writing import WAY, log_name, write_archive, write_json
from orchestrator.report.formats import to_csv
from orchestrator.store import RunFolder, read_again, skipped_parts
from orchestrator.store.whole_files import write_whole

TARGETS = ("inspect", "csv", "parquet")
"""What a run can be exported to."""

_BY_SUFFIX = {".csv": "csv", ".parquet": "parquet", ".eval": "inspect", ".json": "inspect"}
_ROWS = 20_000

Row = dict[str, Any]


def export_run(
    run: RunFolder, path: Path, to: str | None = None, tell: Callable[[str], None] = lambda _: None
) -> list[Path]:
    """Write what a run has been answered, and return the files; each appears whole or not at all.

    `to` is one of `TARGETS`; by default the suffix of `path` decides. `tell` hears which files of
    the run are not read. Raises `UsageError`.
    """
    kind = to or _BY_SUFFIX.get(path.suffix.lower())
    if kind not in TARGETS:
        said = f"--to {to}" if to else f"{path}: its suffix does not tell the format"
        raise UsageError(f"{said}; expected one of {', '.join(TARGETS)}: --to csv, or -o FILE.csv")
    if kind != "inspect" and path.is_dir():
        raise UsageError(
            f"{path} is a folder; -o expects the name of a file, like {path}/out.{kind}"
        )
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise UsageError(
            f"{path} is a device or a pipe; -o expects the name of a file, like out.csv"
        )
    path = path.resolve() if path.is_symlink() else path
    if not path.absolute().parent.is_dir():
        raise UsageError(f"cannot write {path}: the folder {path.parent} does not exist. Create it")

    def write() -> list[Path]:
        with closing(analysis.connect([run])) as con:
            for _, part, reason in skipped_parts(con):
                tell(f"{run.run_id}: {Path(part).name} is not read: {reason}")
            query = files("orchestrator.importers").joinpath("queries", "answers.sql")
            reader = con.sql(query.read_text(encoding="utf-8")).to_arrow_reader(_ROWS)
            if kind == "inspect":
                return _write_logs(reader, path)
            write_whole(path, lambda part: (_csv if kind == "csv" else _parquet)(reader, part))
            return [path]

    try:
        return read_again(write, run)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror or error}") from error


def _parquet(reader: pa.RecordBatchReader, path: Path) -> None:
    with pq.ParquetWriter(path, reader.schema, compression="zstd") as writer:
        for batch in reader:
            writer.write_batch(batch)


def _csv(reader: pa.RecordBatchReader, path: Path) -> None:
    empty = to_csv(reader.schema.empty_table())
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
        file.write(empty)
        for batch in reader:
            file.write(to_csv(pa.Table.from_batches([batch])).removeprefix(empty))


def _write_logs(reader: pa.RecordBatchReader, path: Path) -> list[Path]:
    """Write a log for each model, benchmark and way of asking: one file, or a folder of them."""
    first = next(rows := _rows(reader), None)
    if first is None:
        raise UsageError(f"{path}: nothing has been answered in this run yet")
    answers = chain([first], rows)
    if path.suffix.lower() in (".eval", ".json"):
        write = write_json if path.suffix.lower() == ".json" else write_archive
        write(path, _of_one_way(answers, path))
        return [path]
    path.mkdir(exist_ok=True)
    written: list[Path] = []
    for way, log in groupby(answers, key=_way):
        written.append(path / log_name(way))
        write_archive(written[-1], log)
    return written


def _way(row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in WAY)


def _of_one_way(rows: Iterable[Row], path: Path) -> Iterator[Row]:
    """Yield `rows` while they are of one log; raises `UsageError` else, before the file appears."""
    for place, (_, log) in enumerate(groupby(rows, key=_way)):
        if place:
            raise UsageError(
                f"{path}: the run has several models, benchmarks or ways of asking, which are "
                "a log each in Inspect; name a folder: -o logs --to inspect"
            )
        yield from log


def _rows(reader: pa.RecordBatchReader) -> Iterator[Row]:
    for batch in reader:
        yield from batch.to_pylist()
