from __future__ import annotations

from pathlib import Path

import pytest

from orchestrator.cli.sql import read_statements, runs_and_query
from orchestrator.cli.statements import split_statements
from orchestrator.errors import UsageError


@pytest.mark.parametrize(
    ("text", "finished", "rest"),
    [
        ("SELECT 1; SELECT 2", ["SELECT 1"], "SELECT 2"),
        ("SELECT ';' AS \"a;b\"; -- done;", ["SELECT ';' AS \"a;b\""], ""),
        ("SELECT 'it''s;' /* ; */ ;", ["SELECT 'it''s;' /* ; */"], ""),
        ("SELECT $$a;b$$, $t$;$$;$t$;", ["SELECT $$a;b$$, $t$;$$;$t$"], ""),
        ("SELECT 'open; SELECT 2;", [], "SELECT 'open; SELECT 2;"),
        ("SELECT 1 /* open ;", [], "SELECT 1 /* open ;"),
        (";;\n ; -- nothing\n", [], ""),
        ("SELECT\n1\n;\n", ["SELECT\n1"], ""),
        ("SELECT $1;", ["SELECT $1"], ""),
    ],
)
def test_statements_end_at_their_semicolons(text: str, finished: list[str], rest: str) -> None:
    assert split_statements(text) == (finished, rest)


def test_splitting_is_linear() -> None:
    assert split_statements("'" * 200_001)[0] == []
    assert split_statements("/*" * 100_000)[0] == []
    assert len(split_statements("SELECT 1;" * 20_000)[0]) == 20_000


def test_the_last_argument_is_the_query_when_it_has_white_space(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert runs_and_query(["a", "b", "SELECT 1"]) == (["a", "b"], "SELECT 1")
    assert runs_and_query(["a", "b"]) == (["a", "b"], None)
    assert runs_and_query(["a", "FROM\nscores"]) == (["a"], "FROM\nscores")
    long = f"SELECT {', '.join(f'{n} AS c{n}' for n in range(1000))}"  # longer than a file's name
    assert runs_and_query(["a", long]) == (["a"], long)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my run").mkdir()
    assert runs_and_query(["my run"]) == (["my run"], None)
    with pytest.raises(UsageError, match="needs a run"):
        runs_and_query(["SELECT 1"])


def test_statements_of_standard_input() -> None:
    assert read_statements("SELECT 1;\nSELECT 2") == ["SELECT 1", "SELECT 2"]
    with pytest.raises(UsageError, match="standard input is empty"):
        read_statements(" -- nothing\n;")
