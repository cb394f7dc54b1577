"""`calibrant gate` night by night: the last good run, and who is told."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from orchestrator.cli.app import main
from orchestrator.hooks import webhook
from orchestrator.store import find_run, read_gate_record
from tests.analysis.conftest import PaperRun
from tests.analysis.written_run import written
from tests.report.junit_form import faults

C, W = "correct", "incorrect"
POLICY = "baseline: last-good\nrules:\n  - {metric: correct, target: 0.5, max_drop: 0.2}\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(webhook, "LONGEST_WAIT_S", 0.0)
    Path("gate.yaml").write_text(POLICY, encoding="utf-8")


def night(run_id: str, right: int, status: str = "done", name: str = "nightly") -> None:
    run = PaperRun(run_id=run_id, targets=(0.5,))
    for i in range(100):
        run.item(str(i))
        run.ask(str(i), C if i < right else W, stated_target=0.5)
    written(run, Path("runs")).update(name=name, status=status)


def gate(run_id: str, *more: str) -> int:
    return main(["gate", run_id, "--policy", "gate.yaml", "--json", "gate.json", *more])


def summary() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Path("gate.json").read_text(encoding="utf-8"))
    return found


def test_a_week_of_gates(capsys: pytest.CaptureFixture[str]) -> None:
    night("other", 10, name="another")
    night("n1", 80)
    assert gate("n1") == 0
    assert "it is held to nothing" in capsys.readouterr().out
    assert (summary()["result"], summary()["baseline"]) == ("pass", None)
    night("n2", 81)
    night("n3", 20)
    # A run is held to those before it, also when it is asked about later.
    assert gate("n2") == 0
    assert summary()["baseline"] == "n1"
    assert gate("n3") == 1
    assert (summary()["result"], summary()["counts"]["critical"]) == ("fail", {"fail": 1})
    night("n4", 79, status="incomplete")
    night("n5", 80)
    # The night that failed and the one that is not complete are passed over.
    assert gate("n5") == 0
    assert summary()["baseline"] == "n2"
    assert summary()["rules"][0]["change"] == pytest.approx(-0.01)
    record = read_gate_record(find_run("n3"))
    assert record is not None
    assert (record.result, record.baseline) == ("fail", "n2")


def test_a_first_night_that_is_not_complete_is_no_baseline(
    capsys: pytest.CaptureFixture[str],
) -> None:
    night("n1", 80, status="incomplete")
    assert gate("n1", "--junit", "gate.xml", "--summary", "gate.md") == 3
    assert capsys.readouterr().out.startswith("Gate: cannot tell\nn1 against nothing\nnot compl")
    assert "not complete (incomplete)" in Path("gate.md").read_text(encoding="utf-8")
    assert faults(Path("gate.xml").read_bytes()) == []
    night("n2", 80)
    assert gate("n2") == 0
    assert summary()["baseline"] is None
    night("n3", 80)
    assert gate("n3") == 0
    assert summary()["baseline"] == "n2"


def test_without_a_good_night_none_can_be_told() -> None:
    night("n1", 80)
    night("n2", 20)
    assert gate("n2", "--baseline", "n1") == 1
    night("n3", 20)
    assert gate("n3") == 3
    [said] = summary()["notes"]
    assert said.startswith("no run of nightly before this one is complete and passed its gate")
    # Held to a run that is named, it is good.
    assert gate("n3", "--baseline", "n2") == 0
    night("n4", 80, status="incomplete")
    assert gate("n4") == 0
    assert summary()["baseline"] == "n3"
    [said] = summary()["notes"]
    assert said == "n4 is not complete (incomplete): what is missing there is not compared"


def test_what_is_not_recorded_is_no_baseline(capsys: pytest.CaptureFixture[str]) -> None:
    night("n1", 80)
    assert gate("n1", "--no-record") == 0
    assert read_gate_record(find_run("n1")) is None
    Path("runs/n1/gate.json").write_text("{", encoding="utf-8")
    assert read_gate_record(find_run("n1")) is None
    Path("gate.yaml").write_text(POLICY.partition("\n")[2], encoding="utf-8")
    assert gate("n1") == 2
    assert "gate.yaml: no baseline is named; give --baseline RUN" in capsys.readouterr().err


@dataclass
class Server:
    """Takes posts; answers with the statuses that are left, the last one for ever."""

    statuses: list[int] = field(default_factory=lambda: [200])
    bodies: list[Any] = field(default_factory=list)
    url: str = ""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    found = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            found.bodies.append(json.loads(body))
            status = found.statuses.pop(0) if len(found.statuses) > 1 else found.statuses[0]
            self.send_response(status)
            self.send_header("Location", "/elsewhere")
            self.end_headers()

        def log_message(self, *arguments: object) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=http.serve_forever, args=(0.01,))
    thread.start()
    found.url = f"http://127.0.0.1:{http.server_port}/services/PLANTED"
    monkeypatch.setenv("TEAM_HOOK", found.url)
    yield found
    http.shutdown()
    http.server_close()
    thread.join()


def test_a_webhook_is_posted_the_summary(server: Server) -> None:
    night("n1", 80)
    assert gate("n1", "--webhook", "TEAM_HOOK") == 0
    assert server.bodies == [summary()]
    assert summary()["policy"] == "gate.yaml"
    assert datetime.now(UTC) - datetime.fromisoformat(summary()["at"]) < timedelta(minutes=5)


def test_a_message_for_slack(server: Server) -> None:
    night("n1", 80)
    night("n2", 20)
    policy = POLICY.replace("target: 0.5,", "target: 0.5, name: '<!channel> & co',")
    Path("gate.yaml").write_text(policy, encoding="utf-8")
    assert gate("n1") == 0
    assert gate("n2", "--webhook", "TEAM_HOOK", "--webhook-format", "slack") == 1
    [body] = server.bodies
    assert body["text"] == ":x: Gate: fail · n2 against n1"
    head, reasons = (block["text"]["text"] for block in body["blocks"])
    assert head == f"*{body['text']}*"
    assert reasons.startswith("• fail: &lt;!channel&gt; &amp; co · m · b (critical): correct chang")
    assert re.search(r"\ngate.yaml, 20[-0-9]+T[:0-9]+\+00:00$", reasons)
    assert {block["text"]["type"] for block in body["blocks"]} == {"mrkdwn"}


@pytest.mark.parametrize(
    ("statuses", "posts", "words"),
    [
        ([503, 429, 200], 3, ""),
        ([500], 4, "the server answered 500, 4 times; it was not told"),
        ([404], 1, "the server of TEAM_HOOK answered 404; it was not told"),
        ([302], 1, "the server of TEAM_HOOK answered 302"),
    ],
)
def test_a_webhook_that_fails_is_told_and_changes_nothing(
    server: Server,
    statuses: list[int],
    posts: int,
    words: str,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("DEBUG")
    server.statuses = statuses
    night("n1", 80)
    assert gate("n1", "--webhook", "TEAM_HOOK") == 0
    said = capsys.readouterr()
    assert len(server.bodies) == posts
    assert (words in said.err) if words else not said.err
    _nowhere("PLANTED", said.out, said.err, caplog.text)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("", "the variable TEAM_HOOK is not set; nothing was posted"),
        ("ftp://x/PLANTED", "the variable TEAM_HOOK holds no URL that begins with https://"),
        ("http://127.0.0.1:1/PLANTED", "no answer (ConnectError), 4 times"),
        ("http://127.0.0.1:port/PLANTED", "TEAM_HOOK holds no URL (InvalidURL)"),
    ],
)
def test_a_webhook_that_cannot_be_reached_is_told(
    url: str, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TEAM_HOOK", url)
    night("n1", 80)
    assert gate("n1", "--webhook", "TEAM_HOOK") == 0
    said = capsys.readouterr()
    assert words in said.err
    _nowhere("PLANTED", said.out, said.err)


def test_a_url_on_the_command_line_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    night("n1", 80)
    assert gate("n1", "--webhook", "https://hooks.slack.com/services/PLANTED") == 2
    said = capsys.readouterr()
    assert "expected the name of an environment variable" in said.err
    _nowhere("PLANTED", said.out, said.err)


def _nowhere(secret: str, *texts: str) -> None:
    files = [path for path in Path().rglob("*") if path.is_file()]
    assert not [path for path in files if secret.encode() in path.read_bytes()]
    assert not [text for text in texts if secret in text]
