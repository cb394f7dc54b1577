"""Presets from files of their own, that share questions; grading by matching and by a judge."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from orchestrator import api
from orchestrator.engine import Cluster
from tests.whole_line.line import rows, sweep_file

pytestmark = pytest.mark.ray

FACTS = [
    ("What is the capital of France?", "Paris"),
    ("What is the capital of Italy?", "Rome"),
    ("What is the capital of Spain?", "Madrid"),
    ("What is the capital of Norway?", "Oslo"),
    ("What is the capital of Peru?", "Lima"),
]
MATCHED = "answers were matched by alias"
KNOWS_ALL = {"id": "sim/oracle", "extra_body": {"simulation": {"knowledge": 1, "spread": 0}}}
JUDGE = {"id": "sim/judge", "extra_body": {"simulation": {"seed": 3}}}


def simpleqa(folder: Path) -> Path:
    path = folder / "simple_qa_test_set.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["metadata", "problem", "answer"])
        for question, answer in FACTS:
            about = {"topic": "Geography", "answer_type": "Place", "urls": ["https://example.org"]}
            writer.writerow([str(about), question, answer])
    return path


def verified(folder: Path) -> Path:
    """Three of the same questions word for word, one with another gold, and a new one."""
    columns = "original_index,problem,answer,topic,answer_type,multi_step,requires_reasoning,urls"
    golds = [
        FACTS[0],
        (FACTS[1][0], "The Eternal City"),
        FACTS[2],
        ("Who painted Guernica?", "Picasso"),
    ]
    path = folder / "simpleqa_verified.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns.split(","))
        for index, (question, answer) in enumerate(golds):
            writer.writerow(
                [index, question, answer, "Geography", "Place", False, False, "https://example.org"]
            )
    return path


def sweep(folder: Path, **changes: Any) -> Path:
    simpleqa(folder)
    given = {
        "models": ["sim/oracle", "sim/bluffer"],
        "benchmarks": [{"name": "simpleqa", "path": "simple_qa_test_set.csv"}],
        "targets": ["closed", 0.5],
        "out": str(folder / "runs"),
        **changes,
    }
    return sweep_file(folder, **given)


def notes(run: Path) -> str:
    return "\n".join(api.scores(str(run)).notes)


def test_presets_that_share_questions_but_not_golds(cluster: Cluster, tmp_path: Path) -> None:
    simpleqa(tmp_path)
    verified(tmp_path)
    report = api.run(
        sweep(
            tmp_path,
            models=[KNOWS_ALL, "sim/bluffer"],
            benchmarks=[
                {"name": "simpleqa", "path": "simple_qa_test_set.csv"},
                {"name": "simpleqa_verified", "path": "simpleqa_verified.csv"},
            ],
        )
    )
    assert report.complete, report.reason
    distinct = (5 + 1) * 2 * 2
    assert report.asked == distinct
    assert len(rows(report.run.path, "responses")) == distinct
    with api.connect(str(report.run.path)) as con:
        outcomes = con.sql("FROM outcomes").to_arrow_table().to_pylist()
    assert len(outcomes) == (5 + 4) * 2 * 2
    assert not {row["outcome"] for row in outcomes} & {"pending", "ungraded"}
    # The same answer, by another gold: right in one benchmark, wrong in the other.
    by_key: dict[str, set[str]] = {}
    for row in outcomes:
        by_key.setdefault(row["request_key"], set()).add(row["outcome"])
    assert any(found == {"correct", "incorrect"} for found in by_key.values())


@pytest.mark.long
def test_without_a_judge_the_header_says_matched_and_with_one_it_does_not(
    cluster: Cluster, tmp_path: Path
) -> None:
    path = sweep(tmp_path)
    plain = api.run(path)
    assert plain.complete, plain.reason
    assert MATCHED in notes(plain.run.path)
    assert "the benchmark's own grading is a judge" in notes(plain.run.path)
    assert not rows(plain.run.path, "judgements")
    by_rule = rows(plain.run.path, "grades")
    assert {row["grader"] for row in by_rule} == {"alias"}

    judged = api.grade(str(plain.run.path), judge="sim/judge")
    assert judged.complete, judged.reason
    assert judged.asked == len(rows(plain.run.path, "judgements")) > 0
    assert "judged by sim/judge" in notes(plain.run.path)
    assert MATCHED not in notes(plain.run.path)
    grades = rows(plain.run.path, "grades")
    assert [row for row in grades if row["grader"] == "alias"] == by_rule
    verdicts = [
        row for row in grades if row["grader"].startswith("judge:") and row["judge"] is None
    ]
    assert len(verdicts) == len(by_rule) == 5 * 2 * 2
    assert api.grade(str(plain.run.path), judge="sim/judge").asked == 0


def test_run_with_a_judge_is_judged(cluster: Cluster, tmp_path: Path) -> None:
    report = api.run(sweep(tmp_path), judge="sim/judge")
    assert report.complete, report.reason
    assert MATCHED not in notes(report.run.path)
    with api.connect(str(report.run.path)) as con:
        found = con.sql("SELECT DISTINCT grader, judge, outcome FROM outcomes").fetchall()
    assert all(grader.startswith("judge:") and judge == "sim/judge" for grader, judge, _ in found)
    assert "ungraded" not in {outcome for *_, outcome in found}


@pytest.mark.long
def test_a_judge_that_cannot_be_read_leaves_answers_ungraded_after_a_few_tries(
    cluster: Cluster, tmp_path: Path
) -> None:
    broken = {**JUDGE, "extra_body": {"simulation": {"share_malformed": 1}}}
    report = api.run(
        sweep(tmp_path, models=["sim/bluffer"], targets=[0.5], judge={"models": [broken]})
    )
    assert report.complete, report.reason
    judgements = rows(report.run.path, "judgements")
    assert 5 < len(judgements) <= 5 * 4
    assert len({row["request_key"] for row in judgements}) == len(judgements)
    verdicts = [
        row
        for row in rows(report.run.path, "grades")
        if row["grader"].startswith("judge:") and row["judge"] is None
    ]
    assert [row["outcome"] for row in verdicts] == ["ungraded"] * 5
    assert all("no readable verdict" in row["rationale"] for row in verdicts)
    assert api.run(tmp_path / "sweep.yaml").asked == 0


@pytest.mark.long
def test_a_limit_of_judging_leaves_the_rest_for_later(cluster: Cluster, tmp_path: Path) -> None:
    report = api.run(sweep(tmp_path, models=["sim/bluffer"], targets=[0.5]))
    some = api.grade(str(report.run.path), judge="sim/judge", limit=2)
    assert not some.complete
    assert some.asked == 2
    rest = api.grade(str(report.run.path), judge="sim/judge")
    assert rest.complete, rest.reason
    assert rest.asked == len(rows(report.run.path, "judgements")) - 2
