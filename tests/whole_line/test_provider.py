"""A provider that fails in all the ways providers do, and what a run makes of it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from orchestrator import api
from orchestrator.engine import Cluster, Silent
from tests.providers.wire import Answer, fails, ok
from tests.whole_line.fixtures import KEY_VARIABLE, SECRET
from tests.whole_line.line import calibrant, rows, sweep_file
from tests.whole_line.provider import Provider, by_model, when

pytestmark = pytest.mark.ray

QUESTIONS = "".join(
    f"{{'problem': 'Question {n}?', 'gold': 'Paris'}}\n".replace("'", '"') for n in range(12)
)


class Notes(Silent):
    def __init__(self) -> None:
        self.said: list[str] = []

    def message(self, text: str) -> None:
        self.said.append(text)


def sweep(folder: Path, provider: Provider, *models: str) -> Path:
    (folder / "q.jsonl").write_text(QUESTIONS, encoding="utf-8")
    return sweep_file(
        folder,
        models=[
            {
                "id": f"hosted_vllm/{name}",
                "label": name,
                "api_base": provider.base,
                "api_key_env": KEY_VARIABLE,
                "price": {"input_per_mtok": 1.0, "output_per_mtok": 1.0},
            }
            for name in models
        ],
        benchmarks=[{"name": "ours", "path": "q.jsonl", "question": "problem", "answer": "gold"}],
        targets=[0.5],
        out=str(folder / "runs"),
    )


def outcomes(run: Path) -> dict[str, int]:
    with api.connect(str(run)) as con:
        found = con.sql("SELECT outcome, count(*) FROM outcomes GROUP BY ALL").fetchall()
    return {str(outcome): int(count) for outcome, count in found}


def echoes_the_key() -> Answer:
    async def answer(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        sent = request.headers.get("Authorization", "")
        text = f"Incorrect API key provided: {sent}, {sent.removeprefix('Bearer ')}"
        return await fails(401, message=text)(request, body)

    return answer


BROKEN: dict[str, tuple[Answer, str]] = {
    "wrongkey": (echoes_the_key(), "auth"),
    "empty": (ok(""), "came back empty"),
    "cut": (ok("Par", choice={"finish_reason": "length"}), "raise params.max_tokens"),
}


MOST = {"wrongkey": 3, "empty": 3, "cut": 6}
"""Requests of each that are asked before it is stopped: a cut-off answer may have been unlucky."""


def test_a_model_whose_first_answers_are_long_is_asked_on(
    cluster: Cluster, provider: Provider, tmp_path: Path
) -> None:
    long = ok("Par", choice={"finish_reason": "length"})
    provider.will(long, long, long, ok("Paris"))
    report = api.run(sweep(tmp_path, provider, "m"))
    assert report.complete, report.reason
    assert outcomes(report.run.path) == {"empty": 3, "correct": 9}


@pytest.mark.long
def test_the_preflight_stops_what_is_broken_and_others_go_on(
    cluster: Cluster, provider: Provider, tmp_path: Path
) -> None:
    provider.will(
        by_model({"good": ok("Paris"), **{name: how for name, (how, _) in BROKEN.items()}})
    )
    notes = Notes()
    report = api.run(sweep(tmp_path, provider, "good", *BROKEN), listener=notes)
    assert not report.complete
    said = "\n".join(notes.said)
    for name, (_, words) in BROKEN.items():
        assert report.reason is not None
        assert f"{name}: " in report.reason
        assert words in report.reason
        assert any(note.startswith(f"{name}: ") and words in note for note in notes.said), said
    asked = [seen.body["model"] for seen in provider.seen]
    assert asked.count("good") == 12
    assert all(asked.count(name) <= most for name, most in MOST.items()), asked
    assert report.ok >= 12
    good = [
        row
        for row in rows(report.run.path, "responses")
        if row["served_model"] and "good" in row["provider_model"]
    ]
    assert len(good) == 12

    # The same command does not pour the rest into what is still broken.
    provider.forget()
    again = api.run(tmp_path / "sweep.yaml")
    asked = [seen.body["model"] for seen in provider.seen]
    assert asked.count("good") == 0
    assert all(asked.count(name) <= most for name, most in MOST.items()), asked
    assert not again.complete

    # And once it is mended the rest is asked.
    provider.forget()
    provider.will(ok("Paris"))
    mended = api.run(tmp_path / "sweep.yaml")
    assert mended.complete
    assert outcomes(report.run.path)["correct"] >= 12 + 12
    assert mended.asked == len(provider.seen)


def test_what_fails_for_its_own_sake_is_ungraded_and_the_run_ends_well(
    cluster: Cluster, provider: Provider, tmp_path: Path
) -> None:
    too_long = fails(400, code="context_length_exceeded", message="maximum context length is 8")
    provider.will(when("Question 7?", too_long, ok("Paris")))
    path = sweep(tmp_path, provider, "m")
    report = api.run(path)
    assert report.complete, report.reason
    assert report.errors == {"context_length": 1}
    assert outcomes(report.run.path) == {"correct": 11, "ungraded": 1}
    provider.forget()
    assert api.run(path).asked == 0
    assert not provider.seen


def test_what_fails_for_a_passing_reason_is_pending_and_asked_again(
    cluster: Cluster, provider: Provider, tmp_path: Path
) -> None:
    provider.will(when("Question 7?", fails(500, headers={"Retry-After": "0"}), ok("Paris")))
    path = sweep(tmp_path, provider, "m")
    report = api.run(path)
    assert not report.complete
    assert report.reason == "1 requests are still to be asked"
    assert report.errors == {"server": 1}
    assert outcomes(report.run.path) == {"correct": 11, "pending": 1}
    [row] = [row for row in rows(report.run.path, "responses") if row["status"] == "error"]
    assert row["attempts"] == 6
    assert row["response"] is None
    provider.forget()
    provider.will(ok("Paris"))
    again = api.run(path)
    assert again.complete
    assert again.asked == 1
    assert len(provider.seen) == 1
    assert "Question 7?" in provider.prompts()[0]
    assert outcomes(report.run.path) == {"correct": 12}


def test_no_secret_is_written_or_printed(provider: Provider, tmp_path: Path) -> None:
    provider.will(by_model({"good": ok("Paris"), "wrongkey": echoes_the_key()}))
    path = sweep(tmp_path, provider, "good", "wrongkey")
    done = calibrant("run", path, cwd=tmp_path, env={KEY_VARIABLE: SECRET})
    assert done.returncode == 3, done.stderr
    assert provider.seen[0].headers["authorization"] == f"Bearer {SECRET}"
    assert "wrongkey" in done.stderr
    assert "auth" in done.stderr
    assert SECRET not in done.stdout + done.stderr
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert any(file.suffix == ".parquet" for file in files)
    holding = [file for file in files if SECRET.encode() in file.read_bytes()]
    assert not holding
    assert SECRET not in str(rows(tmp_path / "runs" / "r", "responses"))
    shown = calibrant("show", "r", cwd=tmp_path)
    assert SECRET not in shown.stdout + shown.stderr


def test_a_model_with_a_single_request_that_cannot_be_asked_is_done(
    cluster: Cluster, provider: Provider, tmp_path: Path
) -> None:
    provider.will(fails(400, code="context_length_exceeded", message="maximum context length is 8"))
    report = api.run(sweep(tmp_path, provider, "m"), limit=2)
    assert report.complete, report.reason
    assert outcomes(report.run.path) == {"ungraded": 2}


def test_a_stop_before_anything_is_asked_asks_nothing(
    cluster: Cluster, provider: Provider, tmp_path: Path
) -> None:
    provider.will(ok("Paris"))
    stop = threading.Event()
    stop.set()
    report = api.run(sweep(tmp_path, provider, "m"), stop=stop)
    assert not report.complete
    assert not provider.seen
