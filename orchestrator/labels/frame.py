"""The rows of a run that a person can label, what is to be read of them, and labels that stand."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from typing import Any

import pyarrow as pa

from graders import Grade, Outcome, Question, Response
from graders.judge import candidate
from orchestrator import analysis, store
from orchestrator.errors import UsageError
from orchestrator.labels.design import RowId
from orchestrator.store import RunFolder
from orchestrator.sweep import from_yaml, without_confidence

FAMILY = "label"
"""The grader of people's labels: `label`, or `label:NAME`."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A row to be labelled: the item, and the text a judge would see of the response.

    `text` is null where there is nothing to judge, and `why` then says so.
    """

    row: RowId
    question: Question
    text: str | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A label that stands in a run; `draw` is the grader's version, the name of its draw."""

    row: RowId
    grader: str
    draw: str
    outcome: Outcome
    note: str | None
    probability: float | None
    at: datetime


def disputed_rows(run: RunFolder) -> dict[RowId, bool]:
    """Return every graded row of the newest sweep, and whether it is disputed.

    Raises `UsageError` when the run has none.
    """

    def read() -> dict[RowId, bool]:
        with closing(analysis.connect([run])) as con:
            rows = con.execute(_query("frame")).fetchall()
        return {
            (key, benchmark, item): bool(is_disputed) for key, benchmark, item, is_disputed in rows
        }

    found = store.read_again(read, run)
    if not found:
        raise UsageError(
            f"{run.run_id}: no answer is graded yet, so there is nothing to label; "
            f"grade the run first: calibrant grade {run.address}"
        )
    return found


def answered(run: RunFolder, rows: Iterable[RowId]) -> dict[RowId, Answered]:
    """Return what is to be read of `rows`; those that the run does not have are left out."""
    names = ("request_key", "benchmark", "item_id")
    wanted = pa.table(
        {
            name: pa.array(column, pa.string())
            for name, column in zip(names, zip(*rows, strict=True), strict=False)
        }
    )
    confidence = asks_confidence(run)

    def read() -> list[dict[str, Any]]:
        with closing(store.connect([run])) as con:
            con.register("wanted", wanted)
            return list(con.sql(_query("texts")).to_arrow_table().to_pylist())

    found = store.read_again(read, run) if wanted.num_rows else []
    return {each.row: each for each in (_answered(row, confidence) for row in found)}


def labels(run: RunFolder) -> list[Label]:
    """Return the labels that stand in a run, in the order they were given."""

    def read() -> list[Label]:
        with closing(store.connect([run])) as con:
            rows = con.sql(_query("labels")).to_arrow_table().to_pylist()
        return [
            Label(
                row=(row["request_key"], row["benchmark"], row["item_id"]),
                grader=row["grader"],
                draw=row["grader_version"],
                outcome=row["outcome"],
                note=row["rationale"],
                probability=row["label_prob"],
                at=row["graded_at"],
            )
            for row in rows
        ]

    return store.read_again(read, run)


def stated_targets(run: RunFolder) -> dict[str, float | None]:
    """Return the stated target of each request key; null is closed."""

    def read() -> dict[str, float | None]:
        with closing(store.connect([run])) as con:
            return dict(con.execute(_query("targets")).fetchall())

    return store.read_again(read, run)


def asks_confidence(run: RunFolder) -> bool:
    """Tell whether the newest sweep asks models to state a confidence."""
    path = run.newest_sweep_file()
    if path is None:
        raise UsageError(f"{run.run_id}: this run has no sweep yet; start it with calibrant run")
    return from_yaml(path.read_text(encoding="utf-8"), str(path)).confidence


def _answered(row: dict[str, Any], confidence: bool) -> Answered:
    question = Question(
        text=row["question"],
        answers=tuple(row["answers"]),
        choices=tuple(row["choices"]),
        answer_type=row["answer_type"],
        should_abstain=row["should_abstain"],
    )
    text = row["response"]
    if confidence and text:
        text = without_confidence(text)
    seen = candidate(Response(text, row["finish_reason"]))
    at = (row["request_key"], row["benchmark"], row["item_id"])
    if isinstance(seen, Grade):
        return Answered(at, question, None, seen.rationale or seen.outcome)
    return Answered(at, question, seen)


def _query(name: str) -> str:
    path = files("orchestrator.labels").joinpath("queries", f"{name}.sql")
    return path.read_text(encoding="utf-8")
