"""Which grader's verdicts count, where a reader asks for another than the sweep names."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from orchestrator.analysis.cached import forget_cache
from orchestrator.analysis.connect import create_views
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import duckdb

_KNOWN = """
SELECT v.grader, v.grader_version, count(*) AS verdicts
FROM verdicts AS v
SEMI JOIN requests USING (run_id, request_key, benchmark, item_id)
GROUP BY v.grader, v.grader_version
ORDER BY v.grader, v.grader_version
"""


_AUTO = "auto"
"""The grader of a benchmark whose items go to several; in a sweep it leaves that to the rules."""


def let_decide(con: duckdb.DuckDBPyConnection, grader: str) -> None:
    """Let a grader decide on this connection, whatever the sweeps say; nothing on disk changes.

    `grader` is a name ("alias"), a name with its version ("alias@2") or a family ("judge",
    "judge:verified"). Raises `UsageError` when it has no verdict on the connected runs, with those
    that have.
    """
    known = [(str(name), str(version), int(n)) for name, version, n in con.sql(_KNOWN).fetchall()]
    if not any(
        grader in (name, f"{name}@{version}") or name.startswith(f"{grader}:")
        for name, version, _ in known
    ):
        near = get_close_matches(grader, [name for name, _, _ in known], n=1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        listed = ", ".join(f"{name}@{version} ({n:,} verdicts)" for name, version, n in known)
        raise UsageError(
            f"grader {grader!r}: it has no verdict here{hint}; there are "
            f"{listed or 'no verdicts yet: grade the run first'}"
        )
    decides = f"{_AUTO}@" if grader == _AUTO else grader
    con.execute("UPDATE run_sweeps SET decides = ?", [decides])
    create_views(con)  # which read the parts again: a cache is of what the sweeps say
    forget_cache(con)
