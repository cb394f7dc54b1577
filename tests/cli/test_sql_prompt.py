from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from orchestrator.analysis import connect
from orchestrator.cli.sql_prompt import prompt
from orchestrator.store import RunFolder, checked_select
from tests.store.rows import fill


@pytest.fixture
def con(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    connection = connect([fill(RunFolder.create(tmp_path / "runs", "weekly"))])
    yield connection
    connection.close()


def typed(con: duckdb.DuckDBPyConnection, keys: str) -> None:
    with create_pipe_input() as keyboard:
        keyboard.send_text(keys)
        with create_app_session(input=keyboard, output=DummyOutput()):
            prompt(partial(checked_select, con), "csv", None)


def test_statements_over_several_lines(
    con: duckdb.DuckDBPyConnection, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(con, "SELECT count(*) AS n\rFROM requests\r; SELECT ';' AS x;\r.quit\r")
    assert capsys.readouterr().out == "n\n3\nx\n;\n"


def test_a_wrong_statement_does_not_end_the_prompt(
    con: duckdb.DuckDBPyConnection, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(con, "SELECT nonsense;\rCOPY requests TO 'x.csv';\r.nothing\rSELECT 7 AS n;\r\x04")
    captured = capsys.readouterr()
    assert captured.out == "n\n7\n"
    assert captured.err.count("Error: SQL") == 2
    assert "no command .nothing" in captured.err


def test_ctrl_c_clears_the_statement(
    con: duckdb.DuckDBPyConnection, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(con, "SELECT 1 AS\rone,\r\x03SELECT 2 AS two;\r\x04")
    assert capsys.readouterr().out == "two\n2\n"


def test_ctrl_c_stops_a_query_and_not_the_prompt(
    con: duckdb.DuckDBPyConnection, capsys: pytest.CaptureFixture[str]
) -> None:
    def select(statement: str) -> pa.Table:
        if "long" in statement:
            raise KeyboardInterrupt  # what a signal within a query becomes
        return checked_select(con, statement)

    with create_pipe_input() as keyboard:
        keyboard.send_text("SELECT 1 AS long;\rSELECT 2 AS two;\r\x04")
        with create_app_session(input=keyboard, output=DummyOutput()):
            prompt(select, "csv", None)
    captured = capsys.readouterr()
    assert captured.out == "two\n2\n"
    assert "stopped." in captured.err


def test_tables_lists_the_views(
    con: duckdb.DuckDBPyConnection, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(con, ".tables\r.quit\r")
    out = capsys.readouterr().out
    for name in ("items", "requests", "responses", "judgements", "grades", "outcomes", "scores"):
        assert name in out
