"""Small runs made by hand: the store's base tables in memory, and the views over them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from orchestrator.analysis.connect import create_views
from orchestrator.store.schemas import SCHEMAS, Kind

START = datetime(2026, 1, 1, tzinfo=UTC)
GRADED = frozenset({"correct", "incorrect", "abstained", "refused", "empty"})

Row = dict[str, Any]


@dataclass
class PaperRun:
    """Rows of the base tables, one method a kind of row, with the dull columns filled in."""

    run_id: str = "r"
    decides: str = "auto"
    targets: Sequence[float] = (0.0, 0.5, 0.75, 0.9)
    weights: Mapping[str, float | None] = field(default_factory=lambda: {"b": None})
    points: Mapping[str, float] = field(default_factory=dict)
    own_grading: str = "exact"
    grader: str = "alias"
    rows: dict[str, list[Row]] = field(
        default_factory=lambda: {
            k: [] for k in ("items", "requests", "responses", "judgements", "grades")
        }
    )

    def item(self, item_id: str, benchmark: str = "b", **facts: Any) -> None:
        """Add an item with one gold unless told otherwise."""
        row: Row = {"benchmark": benchmark, "item_id": item_id, "question": "?",
                    "answers": ["gold"], "choices": [], "answer_type": "text",
                    "metadata": "{}"}  # fmt: skip
        self.rows["items"].append(row | facts)

    def request(self, key: str, item_id: str, benchmark: str = "b", **facts: Any) -> None:
        """Add a planned request, closed unless told otherwise."""
        row: Row = {"request_key": key, "model": "m", "provider_model": "p/m", "simulated": False,
                    "benchmark": benchmark, "item_id": item_id, "sample": 0, "stated_target": None,
                    "rubric": "closed", "position": "question"}  # fmt: skip
        row |= facts
        if row["stated_target"] is not None and "rubric" not in facts:
            row["rubric"] = "paper"
        self.rows["requests"].append(row)

    def response(self, key: str, kind: str = "responses", **facts: Any) -> None:
        """Add an ok response (or judgement) unless told otherwise."""
        row: Row = {"request_key": key, "provider_model": "p/m", "prompt": "?", "status": "ok",
                    "attempts": 1, "started_at": START}  # fmt: skip
        self.rows[kind].append(row | facts)

    def grade(self, key: str, item_id: str, outcome: str, benchmark: str = "b", *, minute: int = 0,
              **facts: Any) -> None:  # fmt: skip
        """Add a verdict of the grader `alias` unless told otherwise."""
        row: Row = {"request_key": key, "benchmark": benchmark, "item_id": item_id,
                    "grader": "alias", "grader_version": "1", "outcome": outcome, "status": "ok",
                    "graded_at": START + timedelta(minutes=minute)}  # fmt: skip
        self.rows["grades"].append(row | facts)

    def ask(self, item_id: str, outcome: str, benchmark: str = "b", *, sample: int = 0,
            response: Mapping[str, Any] | None = None, **request: Any) -> str:  # fmt: skip
        """Add a request with its response and verdict, as the outcome wants; return the key."""
        stated, model = request.get("stated_target"), request.get("model", "m")
        wording = f"{stated}/{request.get('rubric')}/{request.get('position')}"
        key = f"{model}/{benchmark}/{item_id}/{wording}/{sample}"
        self.request(key, item_id, benchmark, sample=sample, **request)
        if outcome != "pending":
            self.response(key, **(response or {}))
        if outcome in GRADED:
            self.grade(key, item_id, outcome, benchmark)
        return key


def table(kind: Kind, rows: Sequence[Row], run_id: str) -> pa.Table:
    """Return rows of one kind as the base view shows them: the schema's columns and run_id."""
    columns = SCHEMAS[kind]
    made = pa.Table.from_pylist([{n: r.get(n) for n in columns.names} for r in rows], columns)
    return made.append_column("run_id", pa.array([run_id] * len(rows), pa.string()))


def base_tables(con: duckdb.DuckDBPyConnection, runs: Sequence[PaperRun]) -> None:
    """Create the store's base views and tables for the runs."""
    kinds: tuple[Kind, ...] = ("items", "requests", "responses", "judgements", "grades")
    for kind in kinds:
        made = pa.concat_tables([table(kind, run.rows[kind], run.run_id) for run in runs])
        con.register("made", made)
        con.execute(f"CREATE TABLE {kind} AS SELECT * FROM made")
        con.unregister("made")
    plan_tables(con, runs)


def plan_tables(con: duckdb.DuckDBPyConnection, runs: Sequence[PaperRun]) -> None:
    """Create the small tables about the runs' sweeps."""
    con.execute("CREATE TABLE policy (run_id VARCHAR, outcome VARCHAR, points DOUBLE)")
    con.execute(
        "CREATE TABLE run_sweeps"
        " (run_id VARCHAR, sweep_hash VARCHAR, name VARCHAR, decides VARCHAR, seed BIGINT)"
    )
    con.execute(
        "CREATE TABLE run_benchmarks (run_id VARCHAR, benchmark VARCHAR, weight DOUBLE,"
        " position INTEGER, grader VARCHAR, own_grading VARCHAR)"
    )
    con.execute("CREATE TABLE run_targets (run_id VARCHAR, target DOUBLE)")
    for run in runs:
        con.execute(
            "INSERT INTO run_sweeps VALUES (?, 'h', ?, ?, 0)", [run.run_id, run.run_id, run.decides]
        )
        points = {"abstained": 0.0, "refused": 0.0, "empty": 0.0} | dict(run.points)
        for outcome, value in points.items():
            con.execute("INSERT INTO policy VALUES (?, ?, ?)", [run.run_id, outcome, value])
        for place, (name, weight) in enumerate(run.weights.items()):
            con.execute(
                "INSERT INTO run_benchmarks VALUES (?, ?, ?, ?, ?, ?)",
                [run.run_id, name, weight, place, run.grader, run.own_grading],
            )
        for target in run.targets:
            con.execute("INSERT INTO run_targets VALUES (?, ?)", [run.run_id, target])


def opened(*runs: PaperRun) -> duckdb.DuckDBPyConnection:
    """Return a connection with the base tables of the runs and this room's views over them."""
    con = duckdb.connect()
    base_tables(con, runs)
    create_views(con)
    return con


def run_of_shares(correct: int, incorrect: int, rest: int, **facts: Any) -> PaperRun:
    """Return a run of as many items as the counts say, one closed answer each."""
    run = PaperRun(**facts)
    outcomes = ["correct"] * correct + ["incorrect"] * incorrect + ["abstained"] * rest
    for i, outcome in enumerate(outcomes):
        run.item(str(i))
        run.ask(str(i), outcome)
    return run


@pytest.fixture(scope="session")
def new_run() -> type[PaperRun]:
    """The class of runs made by hand."""
    return PaperRun


@pytest.fixture(scope="session")
def open_runs() -> Callable[..., duckdb.DuckDBPyConnection]:
    """A function from runs made by hand to a connection with this room's views over them."""
    return opened


@pytest.fixture(scope="session")
def shares() -> Callable[..., PaperRun]:
    """A function from the numbers of right, wrong and abstained answers to a run."""
    return run_of_shares


@pytest.fixture(scope="session")
def plan() -> Callable[..., None]:
    """A function that creates the small tables about the runs' sweeps."""
    return plan_tables


@pytest.fixture(scope="session")
def macros() -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection with the scalar macros alone."""
    from importlib.resources import files

    made = duckdb.connect()
    views = files("orchestrator.analysis") / "views"
    for name in ("macros.sql", "t_quantile.sql"):
        made.execute(views.joinpath(name).read_text(encoding="utf-8"))
    yield made
    made.close()
