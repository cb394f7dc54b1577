"""A run's folder: where each file of a run lies, and the ways to add one."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import pyarrow as pa

from orchestrator.errors import UsageError
from orchestrator.store import manifest as manifest_file
from orchestrator.store.finding import is_run_folder, not_a_run
from orchestrator.store.footers import BadPart, Footer, check_footers, readable_footers
from orchestrator.store.holder import Holder
from orchestrator.store.lock import FILE_NAME as LOCK_FILE
from orchestrator.store.lock import write_lock, writer_of
from orchestrator.store.manifest import Manifest, SweepEntry
from orchestrator.store.mirror import (
    address_of,
    drop_unfinished,
    fetch_folder,
    is_mirrored,
    lies_there,
    local_folder,
    local_run,
    publish_folder,
)
from orchestrator.store.names import (
    UNFINISHED,
    check_path,
    check_run_id,
    check_sweep_hash,
    slug,
)
from orchestrator.store.parts import PartWriter, conform, write_batches, write_table
from orchestrator.store.schemas import Kind
from orchestrator.store.whole_files import (
    make_folder,
    remove_unfinished,
    write_whole_text,
)

Partitioned = Literal["responses", "judgements", "grades"]

PARTITION_KEYS: Mapping[Partitioned, str] = {
    "responses": "model_slug",
    "judgements": "judge_slug",
    "grades": "grader_slug",
}


@dataclass(frozen=True, slots=True)
class RunFolder:
    """One run on disk; `path` is absolute and real. Make one with `create` or `open`."""

    path: Path

    @classmethod
    def create(
        cls, out: Path | str, run_id: str, *, name: str | None = None, simulated: bool = False
    ) -> RunFolder:
        """Start the run `run_id` under `out`; raise `UsageError` if something lies there."""
        folder = local_folder(out) / check_run_id(run_id)
        check_path(folder.resolve())
        if is_run_folder(folder):
            raise UsageError(f"{folder}: this run exists already; use another --run-id")
        if _is_in_the_way(folder):
            raise UsageError(
                f"{address_of(folder)}: lies where the run {run_id} would go, and is not a run "
                f"folder ({manifest_file.FILE_NAME} is missing); move it away or use another "
                "--run-id"
            )
        try:
            make_folder(folder)
        except (FileExistsError, NotADirectoryError) as error:
            raise UsageError(f"{out}: is not a folder; name another one as `out`") from error
        real = folder.resolve()
        with write_lock(real):
            if is_run_folder(real):
                raise UsageError(f"{folder}: another process has just started this run")
            drop_unfinished(real)
            Manifest.new(run_id, name=name, simulated=simulated).save(real)
        return cls(real)

    @classmethod
    def move_in(cls, made: Path, out: Path, run_id: str) -> RunFolder:
        """Make the run in the folder `made` the run `run_id` under `out`: whole, or not at all.

        Raises `UsageError` if something lies there, and `IncompleteError` while another process
        writes there.
        """
        folder = out / check_run_id(run_id)
        taken = UsageError(f"{address_of(folder)}: something lies there; use another --run-id")
        if not is_mirrored(folder):
            try:
                made.rename(folder)
            except OSError as error:
                raise taken from error
            return cls.open(folder)
        make_folder(folder)
        with write_lock(folder):
            if is_run_folder(folder) or lies_there(folder):
                raise taken
            drop_unfinished(folder)
            publish_folder(made, folder, last=manifest_file.FILE_NAME)
        return cls.open(folder)

    @classmethod
    def open(cls, path: Path | str) -> RunFolder:
        """Open the run in `path`; raise `UsageError` if it is not one or is too new."""
        folder = Path(path)
        if not is_run_folder(folder):
            raise not_a_run(str(path), folder.parent)
        real = check_path(folder.resolve())
        Manifest.load(real)
        return cls(real)

    @classmethod
    def open_or_create(
        cls, out: Path | str, run_id: str, *, name: str | None = None, simulated: bool = False
    ) -> RunFolder:
        """Open the run `run_id` under `out`, or start it."""
        folder = local_folder(out) / check_run_id(run_id)
        if is_run_folder(folder):
            return cls.open(folder)
        return cls.create(out, run_id, name=name, simulated=simulated)

    @classmethod
    def at(cls, address: str) -> RunFolder:
        """Return the run that another process calls so; it must be there."""
        return cls(local_run(address))

    @property
    def address(self) -> str:
        """What people and other machines call the run: its path, or its URL."""
        return address_of(self.path)

    @property
    def run_id(self) -> str:
        """The folder's name."""
        return self.path.name

    def manifest(self) -> Manifest:
        """Read the manifest as it is now."""
        return Manifest.load(self.path)

    def update(self, **changes: Any) -> Manifest:
        """Replace the manifest with one that has `changes`. Only the run's writer may do so."""
        changed = self.manifest().changed(**changes)
        changed.save(self.path)
        return changed

    @contextlib.contextmanager
    def lock(self) -> Iterator[Holder]:
        """Be the run's only writer for a `with` block; `IncompleteError` names another one.

        What writers that were killed left unfinished is removed first.
        """
        with write_lock(self.path) as holder:
            remove_unfinished(self.path)
            yield holder

    def writer(self) -> Holder | None:
        """Return who writes to the run now, or `None`."""
        return writer_of(self.path)

    def write_items(
        self, benchmark: str, table: pa.Table, facts: Mapping[str, Any] | None = None
    ) -> Path:
        """Write a benchmark's items and return the file; the same items are the same file.

        `facts` (JSON values: grader, own_grading, suite, source, licence, revision, …) are kept
        in the file beside the rows. `run_benchmarks` reads how the benchmark is graded from them,
        and `suite` where it came into the sweep by the name of a suite.
        """
        rows = conform(table, "items")
        note = json.dumps({**(facts or {}), "benchmark": benchmark}, sort_keys=True).encode()
        path = self.path / "items" / f"{slug(benchmark)}-{_content_hash(rows, note)}.parquet"
        if not path.exists():
            write_table(path, "items", rows, facts=note)
        return path

    def requests_file(self, sweep_hash: str) -> Path:
        """Return where a sweep's requests lie, or would lie."""
        return self.path / "requests" / f"{check_sweep_hash(sweep_hash)}.parquet"

    def write_requests(
        self,
        sweep_hash: str,
        table: pa.Table | Iterable[pa.Table],
        facts: Mapping[str, Any] | None = None,
    ) -> Path:
        """Write what a sweep plans, in one table or in several, and return the file.

        `facts` (JSON values) are kept in the file beside the rows.
        """
        path = self.requests_file(sweep_hash)
        tables = [table] if isinstance(table, pa.Table) else table
        note = json.dumps(facts, sort_keys=True).encode() if facts is not None else None
        write_batches(path, "requests", tables, facts=note)
        return path

    def write_sweep(self, sweep_hash: str, yaml_text: str) -> Path:
        """Write a resolved sweep, and return the file."""
        path = self.path / "sweeps" / f"{check_sweep_hash(sweep_hash)}.yaml"
        make_folder(path.parent)
        write_whole_text(path, yaml_text)
        return path

    def enter_sweep(
        self, sweep_hash: str, items: Sequence[Path | str], command: str | None = None
    ) -> Manifest:
        """Make a sweep the newest of the run, once its files are written.

        `items` are the files of `write_items` that belong to it. Until this call readers see the
        sweep before. A sweep entered before becomes the newest again.
        """
        names = tuple(Path(item).name for item in items)
        wanted = [self.path / "sweeps" / f"{check_sweep_hash(sweep_hash)}.yaml"]
        wanted += [self.path / "requests" / f"{sweep_hash}.parquet"]
        wanted += [self.path / "items" / name for name in names]
        missing = [str(path) for path in wanted if not path.is_file()]
        if missing:
            raise ValueError(f"written before the sweep is entered: {', '.join(missing)}")
        now = datetime.now(UTC)
        changed = self.manifest().with_sweep(SweepEntry(sweep_hash, now, names, command))
        changed.save(self.path)
        return changed

    def newest_sweep_file(self) -> Path | None:
        """Return the resolved sweep the views show, or `None` before the first."""
        entry = self.manifest().newest_sweep
        fetch_folder(self.path / "sweeps")
        return self.path / "sweeps" / f"{check_sweep_hash(entry.hash)}.yaml" if entry else None

    def part_folder(self, kind: Partitioned, name: str) -> Path:
        """Return the folder of a model's responses, a judge's judgements or a grader's grades."""
        return self.path / kind / f"{PARTITION_KEYS[kind]}={slug(name)}"

    def part_writer(self, kind: Partitioned, name: str) -> PartWriter:
        """Return a writer of parts for a model, a judge or a grader."""
        return PartWriter(self.part_folder(kind, name), kind)

    def limits_writer(self) -> PartWriter:
        """Return a writer of the history of limits. Only the run's writer may use it."""
        return PartWriter(self.path / "limits", "limits")

    def parts(self, kind: Kind) -> list[Path]:
        """Return the files to read for `kind`: items and requests of the newest sweep alone."""
        return self.checked_parts(kind)[0]

    def checked_parts(self, kind: Kind) -> tuple[list[Path], list[BadPart]]:
        """Return the files to read for `kind`, and those that are skipped with the reasons."""
        good, bad = self.checked_footers(kind)
        return list(good), bad

    def checked_footers(self, kind: Kind) -> tuple[dict[Path, Footer], list[BadPart]]:
        """Return what `checked_parts` does, each file to read with its footer."""
        if kind in ("items", "requests"):
            return check_footers(self._plan_files(kind), kind)
        folder = self.path / kind
        fetch_folder(folder)
        if folder.is_symlink():
            return {}, [(folder, "a symbolic link: a run's files lie in its own folder")]
        return readable_footers(folder, kind)

    def _plan_files(self, kind: Kind) -> list[Path]:
        entry = self.manifest().newest_sweep
        if entry is None:
            return []
        folder = self.path / kind
        fetch_folder(folder)
        if folder.is_symlink():
            return []
        if kind == "requests":
            return [folder / f"{check_sweep_hash(entry.hash)}.parquet"]
        # A manifest is a file like any other: a name in it must not lead out of the folder.
        return [folder / Path(name).name for name in entry.items]


def _is_in_the_way(folder: Path) -> bool:
    """Tell whether something lies there that is no run."""
    if is_mirrored(folder):
        return lies_there(folder)
    return folder.exists() and (not folder.is_dir() or _holds_files(folder))


def _holds_files(folder: Path) -> bool:
    # A run that was stopped before its manifest stood holds a lock and unfinished files at most.
    return any(
        entry.name != LOCK_FILE and not entry.name.endswith(UNFINISHED)
        for entry in folder.iterdir()
    )


def _content_hash(rows: pa.Table, note: bytes) -> str:
    digest = hashlib.sha256(note)
    for batch in rows.to_batches(max_chunksize=10_000):
        for column in batch.columns:  # a list a column takes a third of a mapping a row
            digest.update(json.dumps(column.to_pylist(), ensure_ascii=True).encode())
    return digest.hexdigest()[:12]
