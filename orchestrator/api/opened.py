"""Runs opened for SQL, and opened anew where their files change meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

    from orchestrator.store import RunFolder

_SHOWN = 3

_MODELS = "SELECT model, bool_or(simulated) AS simulated FROM requests GROUP BY model"

Tell = Callable[[str], None]


def say_nothing(text: str) -> None:
    """Hear and say nothing."""


def connect(
    *runs: str | Path,
    out: str | Path = "runs",
    cache: bool = True,
    curves: bool = True,
    bounded: bool = False,
) -> duckdb.DuckDBPyConnection:
    """Return a locked-down DuckDB connection to runs: folders, or run ids under `out`.

    It has the contract's tables, views and macros and reads the runs' files as they stand now;
    connect again to see later answers. With `cache`, the outcomes of large runs are worked out once
    and kept in `cache/` of their folders; without `curves`, the views of curves and calibration are
    not made, which saves a tenth of a second. When `bounded`, queries take no more than 5 GiB of
    memory, where the machine has more than twice that, and temporary files beyond. Raises
    `UsageError` for what is not a run.
    """
    from orchestrator import analysis, store

    found = find_all(runs, out)
    return store.read_again(
        lambda: analysis.connect(found, cache=cache, curves=curves, bounded=bounded), *found
    )


class OpenRuns:
    """Runs opened for SQL; opened anew when a file of theirs is retired or found damaged.

    `tell` hears which of their files are not read, each once.
    """

    def __init__(
        self, *runs: str | Path, out: str | Path = "runs", tell: Tell = say_nothing
    ) -> None:
        self._runs = find_all(runs, out)
        self._tell = tell
        self._told: set[str] = set()
        self._has_curves = False
        self._models: dict[str, bool] | None = None
        self._asked: duckdb.DuckDBPyConnection | None = None
        self._con: duckdb.DuckDBPyConnection | None = None
        self._con = self._open()

    def select(self, query: str) -> pa.Table:
        """Return the rows of one read-only SELECT; raises `UsageError` for anything else."""
        from orchestrator.store import checked_select, read_again

        def read() -> pa.Table:
            con, self._con = self._con or self._open(), None
            self._asked = con
            try:
                self._provide_for(con, query)
                table = checked_select(con, query)
            except BaseException:
                con.close()
                raise
            finally:
                self._asked = None
            self._con = con
            return table

        return read_again(read, *self._runs)

    def interrupt(self) -> None:
        """Break off the query that is asked now, if there is one; for other threads."""
        from orchestrator.store import interrupt

        asked = self._asked
        if asked is not None:
            interrupt(asked)

    def models(self) -> dict[str, bool]:
        """Return the models of the runs' newest sweeps, and which of them are simulated."""
        if self._models is None:
            rows = self.select(_MODELS).to_pylist()
            self._models = {row["model"]: row["simulated"] for row in rows}
        return self._models

    def close(self) -> None:
        """Close the database."""
        if self._con is not None:
            self._con.close()

    def _provide_for(self, con: duckdb.DuckDBPyConnection, query: str) -> None:
        """Make the views of curves when they are first asked for: a tenth of a second."""
        from orchestrator import analysis

        if not self._has_curves and analysis.may_read_curves(query):
            analysis.create_curve_views(con)
            self._has_curves = True

    def _open(self) -> duckdb.DuckDBPyConnection:
        self._has_curves = False
        con = connect(*(run.path for run in self._runs), curves=False)
        for line in skipped_lines(con):
            if line not in self._told:
                self._told.add(line)
                self._tell(line)
        return con


def sql(
    *runs: str | Path, query: str, out: str | Path = "runs", tell: Tell = say_nothing
) -> pa.Table:
    """Return the rows of one read-only SELECT over runs; raises `UsageError` for anything else.

    `tell` hears which files are not read.
    """
    with closing(OpenRuns(*runs, out=out, tell=tell)) as opened:
        return opened.select(query)


def find_all(runs: Iterable[str | Path], out: str | Path) -> list[RunFolder]:
    """Return the runs that are named; raises `UsageError` for none, and for what is not a run."""
    from orchestrator.store import find_run

    found = [find_run(run, out) for run in runs]
    if not found:
        raise UsageError(f"name a run: a run folder, or a run id under {out}")
    return found


def skipped_lines(con: duckdb.DuckDBPyConnection) -> list[str]:
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
