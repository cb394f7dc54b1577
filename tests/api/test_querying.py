"""Example queries, data frames, the views as a file, on a run made by hand."""

from __future__ import annotations

import importlib
import shutil
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest

from orchestrator import analysis, api
from orchestrator.cli.app import main
from orchestrator.errors import UsageError
from tests.grading.run_of_answers import START, RunOfAnswers, add

OUTCOMES = {
    # item: outcome when closed, at t = 0.5, at t = 0.9
    "france": ("correct", "abstained", "incorrect"),
    "peru": ("incorrect", "incorrect", "incorrect"),
    "chad": ("correct", "correct", "abstained"),
    "fiji": ("refused", "refused", "refused"),
}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = RunOfAnswers(tmp_path_factory.mktemp("runs"))
    verdicts: list[dict[str, Any]] = []
    for item, outcomes in OUTCOMES.items():
        made.item(item, f"gold of {item}", category="far" if item == "fiji" else "near")
        for target, outcome in zip((None, 0.5, 0.9), outcomes, strict=True):
            key = f"{item}-{target}"
            made.answer(key, item, f"{item}?!", target=target, cost_usd=0.5, completion_tokens=10,
                        confidence=0.95 if key == "peru-0.9" else None)  # fmt: skip
            verdicts.append(verdict(key, item, outcome))
    made.answer("second", "chad", "no", target=0.5, sample=1, cost_usd=0.5, completion_tokens=10)
    verdicts.append(verdict("second", "chad", "incorrect"))
    failed = {"status": "error", "error_class": "context_length", "error_message": "too long"}
    made.answer("failed", "chad", None, target=0.5, sample=2, **failed)
    folder = made.write()
    add(folder, "grades", verdicts)
    other = verdict("chad-None", "chad", "incorrect") | {"grader": "exact"}
    add(folder, "grades", [other | {"graded_at": START + timedelta(minutes=1)}])
    return folder.path


def verdict(key: str, item: str, outcome: str) -> dict[str, Any]:
    return {"request_key": key, "benchmark": "facts", "item_id": item, "grader": "alias",
            "grader_version": "1", "outcome": outcome, "status": "ok",
            "graded_at": START}  # fmt: skip


ASKED: dict[str, tuple[tuple[str, ...], list[tuple[Any, ...]]]] = {
    "dearest-wrong": (
        ("item_id", "stated_target", "points", "response", "gold"),
        [
            ("france", 0.9, -9.0, "france?!", ["gold of france"]),
            ("peru", 0.9, -9.0, "peru?!", ["gold of peru"]),
            ("chad", 0.5, -1.0, "no", ["gold of chad"]),
            ("peru", 0.5, -1.0, "peru?!", ["gold of peru"]),
        ],
    ),
    "all-wrong": (("item_id", "models", "wrong", "abstained"), [("peru", 1, 3, 0)]),
    "abstained-though-right": (
        ("item_id", "stated_target", "right_answers", "free_answers"),
        [("france", 0.5, 1, 1), ("chad", 0.9, 1, 1)],
    ),
    "lost-at-90": (
        ("model", "category", "answers", "right", "wrong", "lost", "total", "score"),
        [("m", "near", 3, 0, 2, -18.0, -18.0, -6.0)],
    ),
    "wrong-once-charged": (
        ("item_id", "stated_target", "response"),
        [("chad", 0.5, "no"), ("france", 0.9, "france?!")],
    ),
    "bluffs": (("item_id", "stated_target", "confidence"), [("peru", 0.9, 0.95)]),
    "cost-per-right": (
        ("model", "answers", "right", "cost_usd", "usd_per_right", "tokens_per_right"),
        [("m", 13, 3, 6.5, 6.5 / 3, 130 / 3)],
    ),
    "unsteady": (
        ("item_id", "stated_target", "samples", "outcomes"),
        [("chad", 0.5, 2, [("correct", 1), ("incorrect", 1)])],
    ),
    "graders-disagree": (
        ("item_id", "grader", "outcome", "other_grader", "other_outcome"),
        [("chad", "alias", "correct", "exact", "incorrect")],
    ),
    "failures": (
        ("model", "error_class", "requests", "example"),
        [("m", "context_length", 1, "too long")],
    ),
    "refusals": (
        ("model", "refused", "answers", "share", "example"),
        [("m", 3, 13, 3 / 13, "fiji?!")],
    ),
}


@pytest.mark.parametrize("name", ASKED)
def test_an_example_query_finds_what_it_says(run: Path, name: str) -> None:
    columns, expected = ASKED[name]
    table = api.sql(run, query=api.example(name)).select(list(columns))
    assert [tuple(row.values()) for row in table.to_pylist()] == expected


def test_every_example_is_listed_with_its_line(
    run: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    rows = api.examples().to_pylist()
    assert [row["name"] for row in rows] == sorted(ASKED)
    assert all(row["description"].endswith(".") and row["query"] for row in rows)
    assert main(["sql", "--examples"]) == 0
    listed = capsysbinary.readouterr().out.decode()
    assert all(name in listed for name in ASKED)
    assert main(["sql", str(run), "--example", "all-wrong", "--format", "csv"]) == 0
    assert b"peru" in capsysbinary.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["sql", "RUN", "--example", "all-wrnog"], "did you mean all-wrong?"),
        (["sql", "RUN", "SELECT 1", "--example", "all-wrong"], "a query goes without"),
        (["sql", "--examples", "--ui"], "give one of them"),
        (["sql"], "name a run"),
        (["sql", "--example", "all-wrong"], "name a run"),
    ],
)
def test_what_does_not_go_together_is_said(
    run: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main([str(run) if each == "RUN" else each for each in arguments]) == 2
    assert said in capsys.readouterr().err


def test_the_exported_views_say_the_same_in_plain_duckdb(run: Path, tmp_path: Path) -> None:
    script = tmp_path / "views.sql"
    assert main(["sql", str(run), "--export-views", str(script)]) == 0
    with duckdb.connect() as plain, api.connect(run) as con:
        plain.execute(script.read_text())
        for name in ("items", "requests", "responses", "grades", "judgements", "limits", "policy",
                     "outcomes", "scores", "run_targets", "run_benchmarks"):  # fmt: skip
            query = f"FROM {name} ORDER BY ALL"
            found, expected = (each.sql(query).to_arrow_table() for each in (plain, con))
            assert found.to_pylist() == expected.to_pylist(), name
        assert plain.sql("SELECT count(*) FROM outcomes").fetchall() == [(14,)]
        assert plain.sql("SELECT penalty(0.9)").fetchall() == [(9.0,)]


def test_runs_of_odd_names_are_exported_too(run: Path, tmp_path: Path) -> None:
    odd = tmp_path / "it's" / "run-ü"
    odd.parent.mkdir()
    (tmp_path / "link").symlink_to(run)
    shutil.copytree(run, odd)
    with duckdb.connect() as plain:
        plain.execute(api.view_script(odd, tmp_path / "link"))
        found = plain.sql("SELECT DISTINCT run_id FROM outcomes ORDER BY ALL").fetchall()
    assert found == [("answers",), ("run-ü",)]


def test_frames_of_each_library(run: Path) -> None:
    query = "SELECT item_id, points(outcome, 0.9) AS points FROM outcomes ORDER BY ALL"
    arrow = api.frame(run, query=query, kind="arrow")
    assert arrow.num_rows == 14
    pandas = api.frame(run, query=query)
    assert list(pandas.columns) == ["item_id", "points"]
    assert pandas["points"].sum() == sum(point or 0 for point in arrow["points"].to_pylist())
    polars = api.frame(run, query=query, kind="polars")
    assert polars.shape == (14, 2)
    assert api.frame(run, kind="arrow").column_names[:3] == ["run_id", "model", "benchmark"]


def test_a_library_that_is_missing_is_named(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.import_module

    def without(name: str, package: str | None = None) -> Any:
        if name == "polars":
            raise ModuleNotFoundError("No module named 'polars'")
        return real(name, package)

    monkeypatch.setattr(importlib, "import_module", without)
    with pytest.raises(UsageError, match=r"polars is not installed.*arrow"):
        api.frame(run, kind="polars")
    with pytest.raises(UsageError, match="expected arrow, pandas or polars"):
        api.frame(run, kind="spark")  # type: ignore[arg-type] # that it is refused is the test


def test_a_user_interface_that_cannot_be_loaded_says_why_and_what_else_there_is(
    run: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))  # where DuckDB keeps the extensions it has
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")  # where nobody hands one out
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert main(["sql", str(run), "--ui"]) == 4
    said = capsys.readouterr().err
    assert "cannot be loaded here" in said
    assert "--export-views" in said


_OF_CURVES = (
    "SELECT view_name AS name FROM duckdb_views() WHERE NOT internal UNION "
    "SELECT function_name FROM duckdb_functions() WHERE NOT internal"
)


def test_what_reads_curves_is_told_by_its_words(run: Path) -> None:
    with closing(api.connect(run)) as con, closing(api.connect(run, curves=False)) as plain:
        names = {name for (name,) in con.execute(_OF_CURVES).fetchall()}
        names -= {name for (name,) in plain.execute(_OF_CURVES).fetchall()}
    assert {"score_curve", "calibration_at", "risk_coverage"} <= names
    for name in names:
        assert analysis.may_read_curves(f'SELECT * FROM "{name.upper()}"')
    assert not analysis.may_read_curves("SELECT * FROM scores WHERE model = 'm'")


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("SELECT count(*) > 0 FROM Score_Curve", [(True,)]),
        ("SELECT count(*) > 0 FROM score_curve_at([0.5])", [(True,)]),
        ("SELECT count(*) > 0 FROM query_table('score_curve')", [(True,)]),
        ("SELECT count(*) FROM duckdb_views() WHERE view_name = 'calibration'", [(1,)]),
        ("SELECT count(*) FROM (SHOW TABLES) WHERE name = 'reliability'", [(1,)]),
    ],
)
def test_curves_are_there_when_they_are_asked_for(
    run: Path, query: str, rows: list[tuple[Any, ...]]
) -> None:
    with closing(api.OpenRuns(run)) as opened:
        opened.select("SELECT 1")
        assert [tuple(row.values()) for row in opened.select(query).to_pylist()] == rows
