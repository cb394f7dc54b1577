"""What a run has paid, from its parts."""

from __future__ import annotations

from contextlib import closing
from typing import Literal

from orchestrator.store.connection import create_empty, open_database, parts_query, sql_text
from orchestrator.store.reading_again import read_again
from orchestrator.store.run_folder import RunFolder
from orchestrator.store.schemas import RESPONSES

Asked = Literal["responses", "judgements"]

_KINDS: tuple[Asked, ...] = ("responses", "judgements")


def spent(run: RunFolder) -> float:
    """Return what all answers and judgements of the run have cost, in US dollars.

    Whichever sweep asked them, failed ones included; without what was reused from another run. A
    row without a price counts nothing.
    """
    return read_again(lambda: _spent(run), run)


def _spent(run: RunFolder) -> float:
    queries = ["SELECT '' AS kind, * FROM no_answers"]
    for kind in _KINDS:
        parts = run.parts(kind)
        if parts:
            queries.append(f"SELECT '{kind}' AS kind, * FROM ({parts_query(parts, kind)})")  # noqa: S608 -- names of ours
    with closing(open_database()) as con:
        create_empty(con, "no_answers", RESPONSES)
        con.execute(f"CREATE VIEW answers AS {' UNION ALL BY NAME '.join(queries)}")
        ((total,),) = con.execute(sql_text("spent")).fetchall()
        return float(total)
