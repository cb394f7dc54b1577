"""SQL over runs besides single queries: examples, data frames, the views as a file, DuckDB's UI."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from orchestrator.api.near import nearest
from orchestrator.api.opened import Tell, find_all, say_nothing, sql
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import pyarrow as pa

Frame = Literal["arrow", "pandas", "polars"]


def examples() -> pa.Table:
    """Return the example queries: columns name, description and query."""
    import pyarrow as pa

    from orchestrator.analysis import example_queries

    rows = [
        {"name": each.name, "description": each.description, "query": each.query}
        for each in example_queries().values()
    ]
    return pa.Table.from_pylist(rows)


def example(name: str) -> str:
    """Return the text of an example query; raises `UsageError` for a name that is none."""
    from orchestrator.analysis import example_queries

    known = example_queries()
    if name not in known:
        raise UsageError(
            f"example {name!r}: there is none of this name{nearest(name, known)}; "
            f"expected one of: {', '.join(known)}"
        )
    return known[name].query


def frame(
    *runs: str | Path,
    query: str = "FROM scores",
    kind: Frame = "pandas",
    out: str | Path = "runs",
    tell: Tell = say_nothing,
) -> Any:
    """Return the rows of one read-only SELECT over runs as a data frame.

    `kind` is "pandas" (a `DataFrame` with Arrow's types kept where pandas has them), "polars" (a
    `DataFrame`) or "arrow" (a `pyarrow.Table`). Raises `UsageError` for a library that is not
    installed, and as `sql` does.
    """
    if kind not in ("arrow", "pandas", "polars"):
        raise UsageError(f"kind {kind!r}: expected arrow, pandas or polars")
    if kind != "arrow":
        _import(kind)  # before a query that may take long
    table = sql(*runs, query=query, out=out, tell=tell)
    if kind == "pandas":
        return table.to_pandas()
    return _import("polars").from_arrow(table) if kind == "polars" else table


def _import(library: str) -> Any:
    from importlib import import_module

    try:
        return import_module(library)
    except ImportError as error:
        raise UsageError(
            f"{library} is not installed here; install it (pip install {library}), or take "
            'kind="arrow", which needs nothing more'
        ) from error


def view_script(*runs: str | Path, out: str | Path = "runs") -> str:
    """Return the SQL that makes the runs' tables, views and macros in any DuckDB.

    Run it in the DuckDB shell (`.read FILE`) or with `con.execute`; it reads the parts that are
    there now. Raises `UsageError` for what is not a run.
    """
    from orchestrator import analysis

    return analysis.view_script(find_all(runs, out))


def open_ui(*runs: str | Path, wait: Callable[[str], None], out: str | Path = "runs") -> None:
    """Serve DuckDB's own user interface over runs, to this machine alone, while `wait` waits.

    `wait` is called with the page's address. The interface is an extension of DuckDB, which is
    downloaded once; raises `CalibrantError` with DuckDB's words where it cannot be loaded. A
    query may do there what a person may do at the DuckDB shell; the views read the runs' parts.
    """
    from orchestrator.analysis.user_interface import user_interface

    with user_interface(find_all(runs, out)) as address:
        wait(address)
