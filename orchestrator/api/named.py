"""Names of models and benchmarks as a person types them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orchestrator.api.near import nearest
from orchestrator.errors import UsageError

if TYPE_CHECKING:
    import duckdb

_NAMES = {
    "model": "SELECT DISTINCT model FROM requests ORDER BY model",
    "benchmark": "SELECT DISTINCT benchmark FROM requests ORDER BY benchmark",
}


def check_name(con: duckdb.DuckDBPyConnection, kind: str, name: str | None) -> None:
    """Raise `UsageError` unless the newest sweep has a model or a benchmark of this name."""
    if name is None:
        return
    known = [str(found) for (found,) in con.execute(_NAMES[kind]).fetchall()]
    if name not in known:
        raise UsageError(
            f"--{kind} {name}: the run's newest sweep has none of this name"
            f"{nearest(name, known)}; expected one of: {', '.join(known) or 'none is planned yet'}"
        )
