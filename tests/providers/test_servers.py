"""The servers as processes: the embedded model for real, its life and its end."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from orchestrator.errors import UsageError
from orchestrator.providers import Call, Endpoint, ServerError, ServerProcess, start_server
from orchestrator.providers.local import weights
from tests.providers.conftest import Opener

MODEL = "local/smollm2-135m"


@pytest.fixture(scope="module")
def embedded() -> Iterator[ServerProcess]:
    server = start_server(MODEL)
    yield server
    server.stop()


def call(question: str, key: str = "ab" * 16) -> Call:
    return Call(key, ({"role": "user", "content": question},))


def asked(server: ServerProcess, **params: object) -> Endpoint:
    return Endpoint(MODEL, api_base=server.base_url, params={"max_tokens": 24, **params})


@pytest.mark.model
async def test_the_embedded_model_answers(embedded: ServerProcess, opened: Opener) -> None:
    client = opened(asked(embedded, temperature=0.0, logprobs=True))
    reply = await client.ask(call("What is the capital of France? Answer with one word."))
    assert (reply.status, reply.error_message) == ("ok", None)
    assert "paris" in (reply.response or "").lower()
    assert reply.finish_reason == "stop"
    assert reply.served_model == MODEL
    assert (reply.prompt_tokens or 0) > 5
    assert (reply.completion_tokens or 0) > 0
    assert reply.cost_usd == 0
    assert reply.mean_logprob is not None
    assert reply.mean_logprob < 0


@pytest.mark.model
async def test_samples_differ_and_repeat(embedded: ServerProcess, opened: Opener) -> None:
    client = opened(asked(embedded, temperature=1.5))
    question = "Name any animal, any city and any number."
    keys = [f"{i:08x}{'0' * 24}" for i in range(4)]
    once = [(await client.ask(call(question, key))).response for key in keys]
    again = [(await client.ask(call(question, key))).response for key in keys]
    assert len(set(once)) > 1  # samples of one question are draws of their own
    assert once == again  # and the same request draws the same


@pytest.mark.model
async def test_more_at_once_than_there_are_slots(embedded: ServerProcess, opened: Opener) -> None:
    client = opened(asked(embedded, temperature=0.0, max_tokens=4))
    replies = await asyncio.gather(*(client.ask(call(f"Count to {i}.")) for i in range(20)))
    assert {reply.status for reply in replies} == {"ok"}


@pytest.mark.model
async def test_a_prompt_that_does_not_fit(embedded: ServerProcess, opened: Opener) -> None:
    reply = await opened(asked(embedded)).ask(call("word " * 5000))
    assert reply.error_class == "context_length"


def answers(base_url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{base_url}/models", timeout=5) as response:
            return bool(response.status == 200)
    except OSError:
        return False


def test_stop_ends_the_process_and_may_be_called_twice() -> None:
    server = start_server("sim/calibrated")
    assert answers(server.base_url)
    assert server.alive()
    server.stop()
    server.stop()
    assert not server.alive()
    assert not answers(server.base_url)


@pytest.mark.model
@pytest.mark.parametrize("model", [MODEL, "sim/calibrated"])
def test_it_dies_with_a_starter_killed_with_9(model: str) -> None:
    code = (
        "import json, sys, time; from orchestrator.providers import start_server; "
        f"s = start_server({model!r}); "
        "print(json.dumps([s.base_url, s.process.pid]), flush=True); time.sleep(600)"
    )
    starter = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    try:
        assert starter.stdout is not None
        base_url, pid = json.loads(starter.stdout.readline())
        assert answers(base_url)
    finally:
        starter.send_signal(signal.SIGKILL)
        starter.communicate()
    deadline = time.monotonic() + 15
    while answers(base_url):
        assert time.monotonic() < deadline, f"server {pid} outlives its starter"
        time.sleep(0.05)


def test_missing_weights_are_told_before_anything_starts(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no file"):
        start_server(f"local/{tmp_path}/none.gguf")
    with pytest.raises(UsageError, match="neither local/ nor sim/"):
        start_server("openai/gpt-5-mini")


@pytest.mark.model
def test_weights_that_are_none_are_told_with_the_servers_words(tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"this is not a model")
    with pytest.raises(ServerError, match=r"ended with code .* last words:\n(.|\n)*broken\.gguf"):
        start_server(f"local/{broken}")


def test_our_packages_run_from_a_folder_that_holds_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("orchestrator", "benchmarks", "graders"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("raise SystemExit('a stranger was imported')")
    monkeypatch.chdir(tmp_path)
    server = start_server("sim/calibrated")
    assert answers(server.base_url)
    server.stop()


@pytest.mark.model
def test_standard_output_holds_the_address_alone() -> None:
    module = ["-m", "orchestrator.providers.serve_local", "--model", MODEL]
    with subprocess.Popen(
        [sys.executable, *module, "--slots", "1", "--until-stdin-closes"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "CALIBRANT_OWN_PACKAGES": "1"},
    ) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        rest, _ = process.communicate()
    assert told["host"] == "127.0.0.1"
    assert set(told) == {"host", "port"}
    assert rest == b""
    assert process.returncode == 0
    assert weights(MODEL).name.endswith(".gguf")
