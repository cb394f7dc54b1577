"""Outcomes kept for a while are the outcomes of the views."""

from __future__ import annotations

from typing import Any

from orchestrator.analysis import notes, scores, settled

_TEMPORARY = "SELECT table_name FROM duckdb_tables() WHERE temporary"


def test_tables_and_notes_are_the_same_inside_and_nothing_is_left(
    new_run: Any, open_runs: Any
) -> None:
    run = new_run()
    for number, outcome in enumerate(("correct", "incorrect", "abstained", "pending", "ungraded")):
        run.item(str(number), category="even" if number % 2 == 0 else "odd")
        run.ask(str(number), outcome, stated_target=0.5)
    con = open_runs(run)
    every = "FROM outcomes ORDER BY ALL"
    before = con.sql(every).fetchall(), scores(con), scores(con, "category"), notes(con)
    with settled(con):
        assert len(con.execute(_TEMPORARY).fetchall()) == 6
        inside = con.sql(every).fetchall(), scores(con), scores(con, "category"), notes(con)
    assert inside == before
    assert con.execute(_TEMPORARY).fetchall() == []
    assert con.sql(every).fetchall() == before[0]


def test_what_comes_in_between_is_seen_the_next_time(new_run: Any, open_runs: Any) -> None:
    run = new_run()
    run.item("a")
    key = run.ask("a", "incorrect")
    con = open_runs(run)
    with settled(con):
        assert con.execute("SELECT outcome FROM outcomes").fetchall() == [("incorrect",)]
    con.execute("UPDATE grades SET outcome = 'correct' WHERE request_key = ?", [key])
    with settled(con):
        assert con.execute("SELECT outcome FROM outcomes").fetchall() == [("correct",)]
