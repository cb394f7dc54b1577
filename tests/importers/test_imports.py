"""Logs that the real tools wrote come in with the accuracy that the tools printed."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from orchestrator import analysis, api
from orchestrator.cli.app import main
from orchestrator.errors import UsageError
from orchestrator.store import RunFolder
from tests.analysis.test_golden import THEIR_OWN_F1, VERIFIED
from tests.importers.pages import allresults

DATA = Path(__file__).parent / "data"

ACCURACY = """
SELECT avg(share) FROM (
    SELECT avg(CAST(outcome = 'correct' AS INTEGER)) AS share
    FROM grades WHERE grader = ? AND benchmark = ? GROUP BY item_id
)
"""


FIRST_SAMPLE = """
SELECT q.provider_model, prompt, prompt_tokens, finish_reason, cost_usd, stated_target, rubric
FROM requests AS q JOIN responses USING (run_id, request_key)
WHERE item_id = 'sum-0' AND sample = 0
"""


def asked(run: RunFolder, query: str, *values: Any) -> list[tuple[Any, ...]]:
    con = analysis.connect([run])
    try:
        return con.execute(query, list(values)).fetchall()
    finally:
        con.close()


def accuracy(run: RunFolder, grader: str, benchmark: str) -> float:
    return float(asked(run, ACCURACY, grader, benchmark)[0][0])


def imported(log_format: str, *paths: Path, out: Path, **options: Any) -> RunFolder:
    return api.import_run(log_format, *paths, out=out, **options).run


@pytest.mark.parametrize("name", ["inspect_sums.json", "inspect_sums.eval"])
def test_inspect(name: str, tmp_path: Path) -> None:
    run = imported("inspect", DATA / name, out=tmp_path)
    printed = json.loads((DATA / "inspect_printed.json").read_text())[name]
    assert accuracy(run, "inspect:match", "sums") == pytest.approx(printed["match"])
    assert accuracy(run, "inspect:includes", "sums") == pytest.approx(printed["includes"])
    # The silence that Inspect counts as wrong is told apart, and decides.
    abstained = asked(run, "SELECT count(*) FROM responses WHERE response = 'I don''t know'")[0][0]
    assert abstained > 0
    outcomes = dict(asked(run, "SELECT outcome, count(*) FROM outcomes GROUP BY ALL"))
    assert outcomes["abstained"] == abstained
    assert {row[0] for row in asked(run, "SELECT grader FROM outcomes")} == {
        "inspect:match+abstention"
    }
    samples = asked(run, "SELECT DISTINCT sample FROM requests ORDER BY 1")
    assert [row[0] for row in samples] == list(range(printed["epochs"]))
    (row,) = asked(run, FIRST_SAMPLE)
    assert row == ("openai-api/bench/m1", "What is 1 + 2?", 17, "stop", None, None, "closed")


def test_lm_eval(tmp_path: Path) -> None:
    files = sorted((DATA / "lm-eval").glob("*.jsonl"))
    run = imported("lm-eval", *files, out=tmp_path)
    (results,) = (DATA / "lm-eval").glob("results_*.json")
    printed = json.loads(results.read_text())["results"]
    for task, metric in (
        ("sums", "exact_match,none"),
        ("sums_filtered", "exact_match,strict-match"),
        ("sums_filtered", "exact_match,flexible-extract"),
    ):
        grader = f"lm-eval:{metric.removesuffix(',none')}"
        assert accuracy(run, grader, task) == pytest.approx(printed[task][metric])
    assert asked(run, "SELECT DISTINCT model FROM requests") == [("m1",)]


def test_lm_eval_by_likelihood(tmp_path: Path) -> None:
    run = imported("lm-eval", DATA / "lm-eval" / "choice", out=tmp_path, model="dummy")
    (results,) = (DATA / "lm-eval" / "choice").glob("results_*.json")
    printed = json.loads(results.read_text())["results"]["parity"]
    assert accuracy(run, "lm-eval:acc", "parity") == pytest.approx(printed["acc,none"])
    assert asked(run, "SELECT DISTINCT answers, choices, answer_type FROM items") == [
        (["A"], ["2", "3", "5"], "choice")
    ]
    assert main(["grade", str(run.path)]) == 0
    assert accuracy(run, "choice", "parity") == pytest.approx(printed["acc,none"])


def test_promptfoo(tmp_path: Path) -> None:
    run = imported("promptfoo", DATA / "promptfoo.json", out=tmp_path)
    stats = json.loads((DATA / "promptfoo.json").read_text())["results"]["stats"]
    found = dict(asked(run, "SELECT outcome, count(*) FROM grades WHERE grader = "
                       "'promptfoo:assert' GROUP BY ALL"))  # fmt: skip
    assert found == {"correct": stats["successes"], "incorrect": stats["failures"]}
    assert asked(run, "SELECT DISTINCT model FROM requests ORDER BY 1") == [
        ("openai:chat:m1",),
        ("second",),
    ]


def test_lighteval(tmp_path: Path) -> None:
    shutil.copytree(DATA / "lighteval", tmp_path / "log")
    (details,) = (tmp_path / "log").rglob("*.parquet")
    details.rename(details.with_name(details.name.replace("sums", "sums|0")))  # as it was written
    run = imported("lighteval", tmp_path / "log" / "details", out=tmp_path / "runs")
    (results,) = (tmp_path / "log").rglob("results_*.json")
    printed = json.loads(results.read_text())["results"]["sums|0"]["em"]
    assert accuracy(run, "lighteval:em", "sums") == pytest.approx(printed)
    assert asked(run, "SELECT DISTINCT model FROM requests") == [("openai/m1",)]
    abstained = asked(run, "SELECT count(*) FROM responses WHERE response = 'I don''t know'")
    assert asked(run, "SELECT count(*) FROM outcomes WHERE outcome = 'abstained'") == abstained


def test_our_graders_stand_beside_theirs(tmp_path: Path) -> None:
    run = imported("inspect", DATA / "inspect_sums.json", out=tmp_path)
    assert main(["grade", str(run.path)]) == 0
    outcomes = asked(run, "SELECT DISTINCT grader FROM outcomes")
    assert outcomes == [("number",)]  # ours is the newest complete one
    assert accuracy(run, "number", "sums") == accuracy(run, "inspect:match", "sums")
    report = api.scores(run.path, grader="inspect:match")
    first = report.table.to_pylist()[0]
    assert first["abstained"] == 0  # as the tool counts it


def test_the_same_import_changes_nothing(tmp_path: Path) -> None:
    log = DATA / "inspect_sums.json"
    first = api.import_run("inspect", log, run_id="a", out=tmp_path)
    keys = asked(first.run, "SELECT request_key FROM requests ORDER BY 1")
    again = api.import_run("inspect", log, run_id="a", out=tmp_path)
    assert again.unchanged
    assert again.answers == first.answers == 12
    assert asked(again.run, "SELECT count(*) FROM store.responses_parts") == [(12,)]
    other = api.import_run("inspect", log, run_id="b", out=tmp_path)
    assert asked(other.run, "SELECT request_key FROM requests ORDER BY 1") == keys
    with pytest.raises(UsageError, match="holds something else"):
        api.import_run("inspect", log, run_id="a", model="renamed", out=tmp_path)


def torn(tmp_path: Path) -> list[tuple[str, Path]]:
    def file(name: str, data: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    whole = (DATA / "inspect_sums.eval").read_bytes()
    json_log = (DATA / "inspect_sums.json").read_bytes()
    with zipfile.ZipFile(tmp_path / "empty.eval", "w") as archive:
        archive.writestr("other.json", "{}")
    damaged = bytearray(whole)
    damaged[20_000:20_060] = bytes(60)  # in a sample
    return [
        ("inspect", file("cut.eval", whole[:2000])),
        ("inspect", file("damaged.eval", bytes(damaged))),
        ("inspect", tmp_path / "empty.eval"),
        ("inspect", file("cut.json", json_log[:1000])),
        ("inspect", file("new.json", json_log.replace(b'"version":2', b'"version":9', 1))),
        ("inspect", file("other.json", b'{"a": 1}')),
        ("lm-eval", file("samples_t_2026-11-28T00-04-43.8.jsonl", b'{"doc_id": 0}\n')),
        ("lm-eval", file("nameless.jsonl", b"{}\n")),
        ("promptfoo", file("pf.json", b'{"results": {"version": 9, "results": []}}')),
        ("lighteval", file("details_t_2026-11-28T00-04-43.8.parquet", b"PAR1")),
        ("simple-evals", file("simpleqa_m.json", b'{"score": 0.5}')),
        ("openai-batch", file("in.jsonl", b'{"custom_id": "1", "body": {}}\n')),
        ("csv", file("a.csv", b"model,question\nm,q\n")),
        ("csv", file("b.csv", b"model,question,response,outcome\nm,q,r,perhaps\n")),
        ("counts", file("c.csv", b"model,correct,incorrect\nm,0.5,1\n")),
        ("csv", tmp_path / "absent.csv"),
        ("excel", DATA / "inspect_sums.json"),
    ]


@pytest.mark.parametrize("number", range(17))
def test_what_is_no_log_is_refused_and_nothing_written(
    number: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log_format, path = torn(tmp_path)[number]
    out = tmp_path / "runs"
    more = ["--model", "m"] if log_format in ("lm-eval", "lighteval") else []
    assert main(["import", log_format, str(path), "--run-id", "r", "--out", str(out), *more]) == 2
    said = capsys.readouterr().err
    assert said.startswith("Error: ")
    assert "Traceback" not in said
    assert not out.exists() or not list(out.iterdir())


def test_simple_evals(tmp_path: Path) -> None:
    path = tmp_path / "simpleqa_gpt-x_allresults.json"
    path.write_text(json.dumps(allresults([("Who?", "Ann & Bob", "Ann & Bob", True),
                                           ("Where?", "Rome", "I don't know.", False),
                                           ("When?", "1999", "2001", False)])))  # fmt: skip
    run = imported("simple-evals", path, out=tmp_path / "runs")
    rows = asked(run, "SELECT i.question, i.answers, o.outcome FROM outcomes AS o "
                 "JOIN items AS i USING (benchmark, item_id) ORDER BY i.item_id")  # fmt: skip
    assert rows == [
        ("Who?", ["Ann & Bob"], "correct"),
        ("Where?", ["Rome"], "abstained"),
        ("When?", ["1999"], "incorrect"),
    ]
    assert accuracy(run, "simple-evals:simpleqa", "simpleqa") == pytest.approx(1 / 3)
    assert asked(run, "SELECT DISTINCT model FROM requests") == [("gpt-x",)]


def batch(folder: Path, replies: Sequence[str | None]) -> tuple[Path, Path]:
    asked_lines, answered = [], []
    for number, reply in enumerate(replies):
        messages = [{"role": "user", "content": f"Question {number}?"}]
        body = {"model": "gpt-x", "messages": messages}
        asked_lines.append({"custom_id": f"q{number}", "method": "POST", "body": body})
        if reply is None:
            response: dict[str, Any] = {"status_code": 500, "body": {"error": {"message": "no"}}}
        else:
            choice = {"message": {"content": reply}, "finish_reason": "stop"}
            usage = {"prompt_tokens": 5, "completion_tokens": 2}
            response = {"status_code": 200, "body": {"choices": [choice], "usage": usage}}
        answered.append({"custom_id": f"q{number}", "response": response, "error": None})
    paths = folder / "input.jsonl", folder / "output.jsonl"
    for path, lines in ((paths[0], asked_lines), (paths[1], answered[::-1])):
        path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return paths


def test_openai_batch_with_golds(tmp_path: Path) -> None:
    files = batch(tmp_path, ["Paris", "I don't know", "Rome", None])
    golds = tmp_path / "golds.csv"
    golds.write_text("id,question,answer\nq0,Q0?,Paris\nq1,Q1?,Oslo\nq2,Q2?,Bern\nq3,Q3?,X\n")
    run = imported("openai-batch", *files, items=golds, out=tmp_path / "runs")
    assert main(["grade", str(run.path)]) == 0
    rows = asked(run, "SELECT item_id, outcome FROM outcomes ORDER BY 1")
    assert rows == [("q0", "correct"), ("q1", "abstained"), ("q2", "incorrect"),
                    ("q3", "ungraded")]  # fmt: skip


def test_published_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """SimpleQA Verified, arXiv 2509.07968 table 7, from its counts: figures and the rank change."""
    run = imported("counts", DATA / "simpleqa_verified_table7.csv", out=tmp_path)
    rows = api.scores(run.path).table.to_pylist()

    def at(target: float) -> dict[str, float]:
        return {row["model"]: row["score"] for row in rows if row["target"] == target}

    def rank(target: float, model: str) -> int:
        return 1 + sum(score > at(target)[model] for score in at(target).values())

    shares = ("f1", "correct", "selective_accuracy", "coverage")
    found = {row["model"]: tuple(f"{100 * row[name]:.1f}" for name in shares) for row in rows}
    assert found == {
        model: (THEIR_OWN_F1.get(model, f"{f1:.1f}"), *(f"{share:.1f}" for share in others))
        for model, (f1, *others) in VERIFIED.items()
    }
    assert rank(0, "Opus 4") == 9
    assert rank(0.75, "Opus 4") == 1
    assert f"{at(0.75)['Opus 4']:.2f}" == "-0.30"
    assert f"{at(0.75)['Gemini 2.5 Pro']:.3f}" == "-0.755"
    assert f"{at(0.9)['Opus 4']:.3f}" == "-1.275"
    assert f"{at(0.9)['Sonnet 4']:.2f}" == "-1.80"
    assert f"{at(0.9)['GPT-5 Mini']:.2f}" == "-1.91"
    assert f"{at(0.9)['Gemini 2.5 Pro']:.2f}" == "-3.37"
    assert main(["scores", str(run.path), "--ranks"]) == 0
    assert "Opus 4 9 → 1" in " ".join(capsys.readouterr().out.split())
    # No text is there to read again: ours do not take the published verdicts' place.
    assert main(["grade", str(run.path)]) == 0
    assert at(0) == {row["model"]: row["score"] for row in api.scores(run.path).table.to_pylist()
                     if row["target"] == 0}  # fmt: skip


def test_a_plain_table_by_named_columns(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(
        "q,gold,reply,right,t\nCapital of France?,Paris,Paris,1,0.5\n"
        "Capital of Peru?,Lima,I do not know,0,0.5\nCapital of Chad?,N'Djamena,Cairo,0,0.5\n"
    )
    columns = {"question": "q", "answer": "gold", "response": "reply", "outcome": "right",
               "stated_target": "t"}  # fmt: skip
    run = imported("csv", path, columns=columns, model="m", out=tmp_path / "runs")
    rows = asked(run, "SELECT item_id, outcome, stated_target, rubric, grader FROM outcomes "
                 "ORDER BY 1")  # fmt: skip
    ours = "csv:right+abstention"
    assert rows == [
        (str(number), outcome, 0.5, "unknown", ours)
        for number, outcome in enumerate(["correct", "abstained", "incorrect"])
    ]
    (row,) = [row for row in api.scores(run.path).table.to_pylist() if row["benchmark"] == "mine"]
    assert row["score"] == pytest.approx(0)


def test_partial_credit_is_no_verdict_unless_told(tmp_path: Path) -> None:
    path = tmp_path / "f1.csv"
    path.write_text("model,question,answer,response,score\nm,a,b,b,1\nm,c,d,e,0.6\nm,f,g,h,0\n")
    report = api.import_run("csv", path, run_id="plain", out=tmp_path / "runs")
    assert "partial credit" in report.warnings[0]
    query = "SELECT outcome FROM outcomes ORDER BY item_id"
    assert asked(report.run, query) == [("correct",), ("ungraded",), ("incorrect",)]
    passed = imported("csv", path, run_id="passed", pass_at=0.5, out=tmp_path / "runs")
    assert asked(passed, query) == [("correct",), ("correct",), ("incorrect",)]


def test_what_is_no_such_log_is_said_before_that_its_name_is_taken(tmp_path: Path) -> None:
    imported("inspect", DATA / "inspect_sums.eval", out=tmp_path, run_id="sums")
    (tmp_path / "table.csv").write_text("model,question,response\nm,q,r\n")
    with pytest.raises(UsageError, match="expected an Inspect log"):
        imported("inspect", tmp_path / "table.csv", out=tmp_path, run_id="sums")
    with pytest.raises(UsageError, match="exists already and holds something else"):
        imported("csv", tmp_path / "table.csv", out=tmp_path, run_id="sums")
