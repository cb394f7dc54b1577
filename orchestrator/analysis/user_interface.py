"""DuckDB's own user interface over runs: an extension that serves a page to this machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from orchestrator.analysis.connect import connect
from orchestrator.errors import CalibrantError

if TYPE_CHECKING:
    from orchestrator.store import RunFolder


@contextmanager
def user_interface(runs: Sequence[RunFolder]) -> Iterator[str]:
    """Serve the interface for a `with` block, and yield its address.

    Raises `CalibrantError` with DuckDB's words where the extension cannot be loaded. The database
    is in memory and not locked down: what a person may do at the DuckDB shell may be done there.
    """
    import duckdb

    con = connect(runs, locked=False)
    try:
        con.execute("INSTALL ui")
        con.execute("LOAD ui")
        con.execute("CALL start_ui_server()")
        ((address,),) = con.execute("SELECT get_ui_url()").fetchall()
    except duckdb.Error as error:
        con.close()
        first_line = str(error).strip().partition("\n")[0]
        raise CalibrantError(
            "DuckDB's user interface cannot be loaded here: it is an extension that DuckDB "
            f"downloads ({first_line}). Without it: calibrant sql RUN asks at a prompt, "
            "and calibrant sql RUN --export-views FILE writes the views for another DuckDB shell"
        ) from error
    try:
        yield str(address)
    finally:
        con.execute("CALL stop_ui_server()")
        con.close()
