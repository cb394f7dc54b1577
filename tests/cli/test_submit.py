"""`calibrant submit` and `stop --address`, against a server in the wire format of Ray's jobs."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from orchestrator.cli.app import main
from orchestrator.engine import jobs
from orchestrator.engine.job_address import JobAddress, auth_token
from orchestrator.errors import CalibrantError
from tests.cli.job_server import TOKEN, FakeJob, JobServer, serving_jobs
from tests.whole_line.line import PROGRAM, environment, until

SWEEP = """\
# sk-in-a-comment-0123456789
name: weekly
models: [{id: openai/gpt-4.1, label: gpt}]
benchmarks: [{name: mine, path: data/items.jsonl}]
"""
PLANTED = {
    "OPENAI_API_KEY": "planted-provider-key-1",
    "AWS_SECRET_ACCESS_KEY": "planted-store-key-2",
    "SOME_PASSWORD": "planted-password-3",
}
ITEM = '{"question": "What is 1+1?", "answer": "2"}\n'


@pytest.fixture
def server() -> Iterator[JobServer]:
    with serving_jobs(JobServer()) as running:
        yield running


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a sweep, its data, and what must not leave it; a home without a token."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("RAY_AUTH_TOKEN", TOKEN)
    monkeypatch.delenv("RAY_AUTH_TOKEN_PATH", raising=False)
    for name, value in PLANTED.items():
        monkeypatch.setenv(name, value)
    work = tmp_path / "work"
    (work / "data").mkdir(parents=True)
    (work / "sweep.yaml").write_text(SWEEP)
    (work / "data" / "items.jsonl").write_text(ITEM)
    (work / "data" / "other.jsonl").write_text("planted-neighbour-4")
    (work / ".env").write_text("DOTENV_KEY=planted-in-dotenv-5\n")
    monkeypatch.chdir(work)
    return work


def submit(server: JobServer, *more: str) -> int:
    return main(["submit", "sweep.yaml", "--address", server.url, "--out", "/shared/runs", *more])


def test_a_sweep_is_sent_and_followed_to_its_end(
    server: JobServer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert submit(server, "--limit", "3", "--reuse", "--judge", "openai/gpt-4.1") == 0
    said = capsys.readouterr()
    assert "run weekly, job weekly-1\n" in said.out
    assert "planning\nasking 3 requests\n" in said.out
    assert "Sent 2 files: data/items.jsonl, sweep.yaml" in said.err
    [job] = server.jobs.values()
    assert job.body["entrypoint"] == (
        "calibrant run sweep.yaml --address auto --run-id weekly --limit 3 --reuse "
        "--judge openai/gpt-4.1"
    )
    files = server.files()
    assert files.keys() == {"sweep.yaml", "data/items.jsonl"}
    assert files["data/items.jsonl"].decode() == ITEM
    assert yaml.safe_load(files["sweep.yaml"])["out"] == "/shared/runs"
    assert job.body["metadata"]["calibrant_run"] == "weekly"
    assert job.body["metadata"]["calibrant_attempt"] == "1"
    # Ray's three seconds would not let a driver write what came.
    assert int(job.body["runtime_env"]["env_vars"]["RAY_JOB_STOP_WAIT_TIME_S"]) >= 30


def test_no_secret_is_sent(server: JobServer, capsys: pytest.CaptureFixture[str]) -> None:
    assert submit(server, "--env", "OPENAI_API_KEY", "--env", "SOME_PASSWORD", "--py-modules") == 0
    sent = server.everything()
    assert b"class JobCluster" in sent, "the contents of packages are looked through"
    for secret in (*PLANTED.values(), TOKEN, "planted-in-dotenv-5", "planted-neighbour-4",
                   "sk-in-a-comment"):  # fmt: skip
        assert secret.encode() not in sent
    said = capsys.readouterr()
    assert TOKEN not in said.out + said.err
    [job] = server.jobs.values()
    assert 'test -n "$OPENAI_API_KEY"' in job.body["entrypoint"]
    assert job.body["entrypoint"].endswith(
        "python -m orchestrator run sweep.yaml --address auto --run-id weekly"
    )
    assert len(job.body["runtime_env"]["py_modules"]) == 3


def test_words_are_no_keys(server: JobServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAY_AUTH_MODE", "disabled")
    assert submit(server, "--set", "models.0.params.mode=disabled") == 0


def test_a_log_that_has_gone_hides_no_end(
    server: JobServer, capsys: pytest.CaptureFixture[str]
) -> None:
    server.ends_with = ("FAILED", 3, "")
    server.has_logs = False
    assert submit(server) == 3
    assert "the end of the log cannot be had" in capsys.readouterr().err


def test_the_command_of_a_job_ends_with_2_where_a_variable_is_missing(server: JobServer) -> None:
    assert submit(server, "--env", "OPENAI_API_KEY") == 0
    [job] = server.jobs.values()
    command = job.body["entrypoint"].replace("calibrant run", "echo calibrant run")
    for value, code in ((None, 2), ("", 2), ("set", 0)):
        env = {"PATH": "/usr/bin:/bin", **({"OPENAI_API_KEY": value} if value is not None else {})}
        ended = subprocess.run(
            command, shell=True, env=env, capture_output=True, text=True, check=False
        )
        assert ended.returncode == code
        assert ("is not set on the cluster" in ended.stderr) == (code == 2)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--env", "OPENAI_API_KEY=planted-provider-key-1"], "expected the name of a variable"),
        (["--judge", "openai/planted-provider-key-1"], "holds what looks like a key"),
        (["--set", "name=planted-provider-key-1"], "holds what looks like a key"),
        (["--hook", "mine:sk-0123456789abcdef"], "holds what looks like a key"),
        (["--out", "runs"], "would lie in a folder of one node"),
        (["--out", "s3://bucket/../x"], "expected a path without . and .."),
        (["--set", "models.0.id=local/mine.gguf"], "weights are not sent"),
        (["--file", "missing.py"], "no such file"),
        (["--set", "benchmarks.0.path=data/itms.jsonl"], 'Did you mean "items.jsonl"?'),
        (["--run-id", "a/b"], "cannot name a folder"),
    ],
)
def test_what_will_not_do_is_told_before_anything_is_sent(
    server: JobServer, capsys: pytest.CaptureFixture[str], more: list[str], said: str
) -> None:
    assert submit(server, *more) == 2
    error = capsys.readouterr().err
    assert said in error
    assert "planted" not in error
    assert not server.jobs
    assert not server.packages


@pytest.mark.parametrize(
    ("end", "code", "said"),
    [
        (("SUCCEEDED", 0, ""), 0, ""),
        (("FAILED", 1, "Job entrypoint command failed with exit code 1"), 1, ""),
        (("FAILED", 2, ""), 2, ""),
        (("FAILED", 3, ""), 3, ""),
        (("FAILED", 4, ""), 4, ""),
        (("FAILED", 127, ""), 4, "the cluster has no program `calibrant`"),
        (("FAILED", 137, ""), 4, "its exit code was 137"),
        (("FAILED", None, "Job entrypoint command failed with exit code 3"), 3, ""),
        (("FAILED", None, "runtime_env setup failed: \x1b[31mno"), 4, r"setup failed: \x1b[31mno"),
        (("STOPPED", None, ""), 3, "it was stopped"),
    ],
)
def test_exit_codes_are_those_of_run(
    server: JobServer,
    capsys: pytest.CaptureFixture[str],
    end: tuple[str, int | None, str],
    code: int,
    said: str,
) -> None:
    metadata = {"calibrant_run": "weekly", "calibrant_attempt": "1"}
    job = FakeJob({"submission_id": "weekly-1", "entrypoint": "x", "metadata": metadata})
    job.end(*end)
    server.jobs[job.id] = job
    assert main(["submit", "--attach", "weekly", "--address", server.url]) == code
    assert said in capsys.readouterr().err


def test_each_submission_is_the_next_attempt(server: JobServer) -> None:
    assert submit(server) == 0
    assert submit(server, "--limit", "1") == 0
    assert list(server.jobs) == ["weekly-1", "weekly-2"]
    # Another's job may have the id already.
    server.jobs["daily-1"] = FakeJob({"submission_id": "daily-1", "entrypoint": "x"}, "SUCCEEDED")
    assert submit(server, "--run-id", "daily") == 0
    assert "daily-2" in server.jobs


def test_a_run_that_goes_on_is_followed_and_not_started_twice(
    server: JobServer, capsys: pytest.CaptureFixture[str]
) -> None:
    server.ends_with = None
    assert submit(server, "--no-wait") == 0
    said = capsys.readouterr()
    assert said.out == "run weekly, job weekly-1\n"
    assert f"calibrant submit --attach weekly --address {server.url}" in said.err
    assert f"calibrant stop weekly --address {server.url}" in said.err
    assert submit(server, "--limit", "1") == 2
    assert "with another sweep or other options (job weekly-1)" in capsys.readouterr().err
    server.ends_with = ("FAILED", 3, "")
    assert submit(server) == 3
    said = capsys.readouterr()
    assert "weekly is running on the cluster already" in said.err
    assert "asking 3 requests" in said.out
    assert list(server.jobs) == ["weekly-1"]


def test_attach_shows_the_whole_log_of_the_newest_job(
    server: JobServer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert submit(server) == 0
    server.log = "the second one\n"
    server.ends_with = ("FAILED", 3, "")
    assert submit(server) == 3
    capsys.readouterr()
    assert main(["submit", "--attach", "weekly", "--address", server.url]) == 3
    assert capsys.readouterr().out == "the second one\n"
    assert main(["submit", "--attach", "weakly", "--address", server.url]) == 2
    assert "knows no job of this run" in capsys.readouterr().err
    assert main(["submit", "--address", server.url]) == 2
    assert "either a SWEEP to submit, or --attach" in capsys.readouterr().err


def test_a_connection_that_breaks_is_made_anew_and_no_line_is_lost_or_doubled(
    server: JobServer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "LONGEST_PAUSE_S", 0.05)
    server.log = "".join(f"line {number}\n" for number in range(200))
    server.cuts = [0, 7, 500, 900]
    assert submit(server) == 0
    assert capsys.readouterr().out == "run weekly, job weekly-1\n" + server.log
    assert not server.cuts


def test_a_job_server_that_is_away_for_a_while_is_waited_for(
    server: JobServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "LONGEST_PAUSE_S", 0.05)
    assert submit(server) == 0
    server.cuts = [9]
    [job] = server.jobs.values()
    warned: list[str] = []
    following = jobs.Jobs(JobAddress(server.url, TOKEN), warned.append)
    server.refuses = 3
    said: list[str] = []
    ended = following.follow(following.attempts("weekly")[0], said.append)
    assert len(warned) == 1
    assert "is lost; trying again" in warned[0]
    assert ended.status == "SUCCEEDED"
    assert "".join(said) == job.log


def test_a_job_that_the_cluster_has_forgotten(server: JobServer) -> None:
    assert submit(server) == 0
    following = jobs.Jobs(JobAddress(server.url, TOKEN))
    [attempt] = following.attempts("weekly")
    server.jobs.clear()
    with pytest.raises(CalibrantError, match="its head was started anew"):
        following.follow(attempt, print)


def test_stop_ends_the_job(server: JobServer, capsys: pytest.CaptureFixture[str]) -> None:
    server.ends_with = None
    assert submit(server, "--no-wait") == 0
    assert main(["stop", "weekly", "--address", server.url]) == 0
    assert "weekly: stopped" in capsys.readouterr().out
    assert server.jobs["weekly-1"].status == "STOPPED"
    assert main(["stop", "weekly", "--address", server.url]) == 0
    assert "had ended before" in capsys.readouterr().out


def test_a_terminal_obeys_nothing_of_a_log(
    server: JobServer, capsys: pytest.CaptureFixture[str]
) -> None:
    server.log = "\x1b[33m(raylet)\x1b[0m lost\n\x1b]0;title\x07\n"
    assert submit(server) == 0
    assert capsys.readouterr().out.endswith("(raylet) lost\n\\x1b]0;title\\x07\n")


def test_ctrl_c_leaves_the_job_running(server: JobServer, folder: Path) -> None:
    server.ends_with = None
    process = subprocess.Popen(
        [*PROGRAM, "submit", "sweep.yaml", "--address", server.url, "--out", "/shared/runs"],
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    until(lambda: any(path.endswith("/logs/tail") for path in server.authorised), 20)
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=10)
    assert process.returncode == 3, said
    assert "weekly goes on, on the cluster" in said
    assert f"calibrant stop weekly --address {server.url}" in said
    assert "Traceback" not in said
    assert server.jobs["weekly-1"].status == "RUNNING"


def test_a_cluster_that_asks_for_no_token_is_refused(
    server: JobServer, capsys: pytest.CaptureFixture[str]
) -> None:
    server.token = None
    assert submit(server) == 2
    assert "asks for no token" in capsys.readouterr().err
    assert not server.jobs
    assert submit(server, "--insecure") == 0
    assert not server.authorised, "a token is not shown to who did not ask for it"


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"RAY_AUTH_TOKEN": "another-token"}, "does not take this token"),
        ({"RAY_AUTH_TOKEN": ""}, "asks for a token; set RAY_AUTH_TOKEN"),
        ({"RAY_AUTH_TOKEN": "", "RAY_AUTH_TOKEN_PATH": "nowhere"}, "nowhere cannot be read"),
    ],
)
def test_a_token_that_will_not_do(
    server: JobServer,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    said: str,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert submit(server) == 2
    error = capsys.readouterr().err
    assert said in error
    assert "another-token" not in error
    assert not server.jobs


def test_the_token_is_looked_for_where_ray_looks(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home" / ".ray"
    home.mkdir(parents=True)
    (home / "auth_token").write_text("of-the-home\n")
    (folder / "token").write_text("of-a-file\n")
    assert auth_token() == TOKEN
    monkeypatch.delenv("RAY_AUTH_TOKEN")
    assert auth_token() == "of-the-home"
    monkeypatch.setenv("RAY_AUTH_TOKEN_PATH", str(folder / "token"))
    assert auth_token() == "of-a-file"


@pytest.mark.parametrize(
    ("url", "is_open"),
    [
        ("http://10.0.0.5:8265", True),
        ("http://ray.example.org:8265", True),
        ("https://10.0.0.5:8265", False),
        ("http://127.0.0.1:8265", False),
        ("http://localhost:8265", False),
        ("http://[::1]:8265", False),
    ],
)
def test_a_token_that_others_could_read_on_the_way(url: str, *, is_open: bool) -> None:
    assert JobAddress(url, TOKEN).is_open_to_listeners == is_open
    assert not JobAddress(url, None).is_open_to_listeners
    assert TOKEN not in repr(JobAddress(url, TOKEN))


@pytest.mark.parametrize(
    ("address", "code", "said"),
    [
        ("10.0.0.5:6379", 2, "expected the URL of the dashboard"),
        ("ray://10.0.0.5:10001", 2, "expected the URL of the dashboard"),
        ("http://user:planted-password-3@host:8265", 2, "without user, password and query"),
        ("http://127.0.0.1:9", 4, "no Ray cluster answers there"),
    ],
)
def test_an_address_that_will_not_do(
    capsys: pytest.CaptureFixture[str], address: str, code: int, said: str
) -> None:
    assert main(["submit", "sweep.yaml", "--out", "/shared", "--address", address]) == code
    error = capsys.readouterr().err
    assert said in error
    assert "planted" not in error


def test_variables_of_ray_do_not_lead_elsewhere(
    server: JobServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAY_ADDRESS", "127.0.0.1:9")
    monkeypatch.setenv("RAY_API_SERVER_ADDRESS", "http://127.0.0.1:9")
    assert submit(server) == 0
