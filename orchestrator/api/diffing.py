"""Where two graders of a run say different things."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from orchestrator.api.near import nearest
from orchestrator.api.opened import Tell, connect, find_all, say_nothing, skipped_lines
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

_GRADERS = "SELECT DISTINCT grader, grader_version FROM verdicts ORDER BY ALL"
_MOST_ROWS = 2**62


@dataclass(frozen=True, slots=True)
class DiffReport:
    """What two graders said: `rows` are the answers on which they differ.

    `counts` (outcome_a, outcome_b, n) are of all answers that both graded.
    """

    rows: pa.Table
    counts: pa.Table


def diff(
    run: str | Path,
    a: str,
    b: str,
    *,
    limit: int | None = None,
    out: str | Path = "runs",
    tell: Tell = say_nothing,
) -> DiffReport:
    """Return where the graders `a` and `b` of a run differ, at most `limit` answers.

    A grader is named as in `grades` (`alias`, `alias@2`, `label:ada`) or by its family (`judge`):
    of several the newest verdict counts. Raises `UsageError` for a name no grader has.
    """
    from orchestrator.store import read_again

    def read() -> tuple[DiffReport, list[str]]:
        with closing(connect(run, out=out, curves=False)) as con:
            for name in (a, b):
                _check(con, name)
            con.execute(_query("diff"), {"a": a, "b": b})
            counts = con.sql(_query("diff_counts")).to_arrow_table()
            most = {"limit": _MOST_ROWS if limit is None else limit}
            rows = con.sql(_query("diff_rows"), params=most).to_arrow_table()
            return DiffReport(rows, counts), skipped_lines(con)

    report, skipped = read_again(read, *find_all([run], out))
    for line in skipped:
        tell(line)
    return report


def _check(con: duckdb.DuckDBPyConnection, name: str) -> None:
    """Raise `UsageError` unless a grader of the run goes by this name."""
    graders = con.execute(_GRADERS).fetchall()
    names = {str(grader) for grader, _ in graders}
    known = names | {f"{grader}@{version}" for grader, version in graders}
    known |= {grader.split(":")[0] for grader in names}
    if name not in known and not any(grader.startswith(f"{name}:") for grader in names):
        there = f"there are {', '.join(sorted(names))}" if names else "nothing is graded yet"
        raise UsageError(
            f"grader {name!r}: the run has no grades of this name{nearest(name, sorted(known))}; "
            f"{there}"
        )


def _query(name: str) -> str:
    return files("orchestrator.api").joinpath(f"{name}.sql").read_text(encoding="utf-8")
