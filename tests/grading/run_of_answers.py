"""A real run folder with items, requests and answers, built through the store and a real sweep."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa

from orchestrator import analysis
from orchestrator.grading import JudgeQuestion, grade_by_judge, judge_questions
from orchestrator.store import SCHEMAS, RunFolder, connect
from orchestrator.sweep import Judge, ModelSpec, Sweep, sweep_hash, to_yaml

START = datetime(2026, 11, 1, 12, tzinfo=UTC)

Row = dict[str, Any]


def judge(label: str, **more: Any) -> ModelSpec:
    return ModelSpec.model_validate({"id": f"sim/{label}", "label": label, **more})


@dataclass
class RunOfAnswers:
    """Collects items and answers, and writes them as a run's newest sweep."""

    out: Path
    graders: Mapping[str, str] = field(default_factory=lambda: {"facts": "alias"})
    decides: str = "auto"
    judge_prompts: Mapping[str, str] = field(default_factory=dict)
    items: list[Row] = field(default_factory=list)
    requests: list[Row] = field(default_factory=list)
    responses: dict[str, Row] = field(default_factory=dict)

    def item(self, name: str, *golds: str, benchmark: str = "facts", **more: Any) -> None:
        question = f"What is {name} known as?"
        row: Row = {"benchmark": benchmark, "item_id": name, "question": question,
                    "answers": list(golds), "choices": [], "answer_type": "text",
                    "metadata": "{}"}  # fmt: skip
        self.items.append(row | more)

    def answer(
        self, key: str, item: str, text: str | None, *, benchmark: str = "facts",
        target: float | None = 0.75, sample: int = 0, **more: Any,
    ) -> None:  # fmt: skip
        self.requests.append(
            {"request_key": key, "model": "m", "provider_model": "sim/m", "simulated": True,
             "benchmark": benchmark, "item_id": item, "sample": sample, "stated_target": target,
             "rubric": "closed" if target is None else "paper", "position": "question"}
        )  # fmt: skip
        self.responses[key] = answer_row(key, text, **more)

    def write(self) -> RunFolder:
        run = RunFolder.open_or_create(self.out, "answers")
        sweep = Sweep.model_validate(
            {"models": ["sim/m"], "benchmarks": list(self.graders), "decides": self.decides}
        )
        files = [
            run.write_items(
                name,
                table("items", [row for row in self.items if row["benchmark"] == name]),
                {
                    "grader": grader,
                    "own_grading": "judge",
                    "judge_prompt": self.judge_prompts.get(name),
                },
            )
            for name, grader in self.graders.items()
        ]
        digest = sweep_hash(sweep)
        run.write_requests(digest, table("requests", self.requests))
        run.write_sweep(digest, to_yaml(sweep))
        run.enter_sweep(digest, files)
        add(run, "responses", self.responses.values())
        return run


def answer_row(key: str, text: str | None, *, at: float = 0, **more: Any) -> Row:
    row: Row = {"request_key": key, "provider_model": "sim/m", "prompt": "?", "response": text,
                "finish_reason": "stop", "status": "ok", "attempts": 1,
                "started_at": START + timedelta(minutes=at)}  # fmt: skip
    return row | more


def table(kind: Any, rows: Iterable[Row]) -> pa.Table:
    return pa.Table.from_pylist(list(rows), schema=SCHEMAS[kind])


def add(run: RunFolder, kind: Any, rows: Iterable[Row]) -> None:
    writer = run.part_writer(kind, "sim/m")
    for row in rows:
        writer.append(row)
    writer.flush()


def reply(run: RunFolder, questions: Iterable[JudgeQuestion], text: str, **more: Any) -> None:
    """Let the judges reply to their questions, as the engine would keep it."""
    add(run, "judgements", [answer_row(q.request_key, text, **more) for q in questions])


def ask_all(
    run: RunFolder, judging: Judge, say: Callable[[JudgeQuestion], str | None]
) -> list[JudgeQuestion]:
    """Ask judges round by round until nothing is left, and write their verdicts.

    `say` gives each reply, or None where the provider refuses the request as it is.
    """
    models = {model.label: model.id for model in judging.everyone}
    asked: list[JudgeQuestion] = []
    while questions := judge_questions(run, judging, {}, confidence=False):
        for question in questions:
            text = say(question)
            model = models[question.judge]
            if text is None:
                failed = {"status": "error", "error_class": "bad_request"}
                reply(run, [question], "", provider_model=model, **failed)
            else:
                reply(run, [question], text, provider_model=model)
        asked += questions
        assert len(asked) < 1000
    grade_by_judge(run, judging, {}, confidence=False)
    return asked


def grades(run: RunFolder) -> list[Row]:
    """Return every row of grades as the base view shows it."""
    con = connect([run])
    try:
        return [
            dict(row) for row in con.sql("FROM grades ORDER BY ALL").to_arrow_table().to_pylist()
        ]
    finally:
        con.close()


def outcomes(run: RunFolder) -> dict[tuple[str, str], tuple[str, str | None]]:
    """Return (benchmark, item) -> (outcome, deciding grader), as the tables of results show it."""
    con = analysis.connect([run])
    try:
        rows = con.sql("SELECT benchmark, item_id, outcome, grader FROM outcomes").fetchall()
    finally:
        con.close()
    return {(row[0], row[1]): (row[2], row[3]) for row in rows}
