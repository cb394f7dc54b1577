"""The witness of the benchmarks and fault tests must itself be right."""

from __future__ import annotations

import json
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPException

import pytest

from tests.bench.options import FAULTS
from tests.bench.served import Served, serving
from tests.bench.sliding_window import SlidingWindow


@pytest.fixture
def server() -> Iterator[Served]:
    with serving(wrong=0.0, abstain=0.0) as served:
        yield served


def ask(server: Served, number: int, timeout: float = 10) -> str:
    """Return the answer's text, or the name of what went wrong."""
    request = urllib.request.Request(f"{server.api_base}/chat/completions", body(number))
    try:
        with urllib.request.urlopen(request, timeout=timeout) as reply:
            return str(json.load(reply)["choices"][0]["message"]["content"])
    except urllib.error.HTTPError as error:
        with error:
            return str(error.code)
    except TimeoutError:
        return "hang"
    except json.JSONDecodeError:
        return "html"
    except HTTPException:
        return "truncated"
    except OSError:
        return "reset"


def body(number: int) -> bytes:
    content = f"What is {number} + 30?"
    return json.dumps({"model": "m", "messages": [{"role": "user", "content": content}]}).encode()


def test_a_sum_is_answered_and_counted(server: Served) -> None:
    assert [ask(server, 12), ask(server, 12), ask(server, 13)] == ["42", "42", "43"]
    stats = server.stats()
    assert (stats["requests"], stats["ok"], stats["distinct"]) == (3, 3, 2)
    assert sorted(server.keys().values()) == [1, 2]


def test_a_share_is_wrong_or_withheld_and_always_the_same() -> None:
    with serving(wrong=0.3, abstain=0.3) as server:
        first = [ask(server, number) for number in range(100)]
        assert first == [ask(server, number) for number in range(100)]
    wrong = sum(text == str(number + 31) for number, text in enumerate(first))
    assert first.count("I don't know") > 10
    assert wrong > 10


def test_pipelined_requests_are_answered_in_order() -> None:
    with serving(latency_s=0.01, wrong=0.0, abstain=0.0) as server:
        sent = b""
        for number in range(5):
            text = body(number)
            sent += b"POST /v1/chat/completions HTTP/1.1\r\ncontent-length: %d\r\n\r\n" % len(text)
            sent += text
        with socket.create_connection(("127.0.0.1", server.port), 10) as client:
            client.sendall(sent[:70])
            client.sendall(sent[70:])
            came = b""
            while came.count(b"system_fingerprint") < 5:
                came += client.recv(65536)
        places = [came.index(b'"content":"%d"' % (number + 30)) for number in range(5)]
        assert places == sorted(places)


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_looks_like_itself(fault: str) -> None:
    with serving(faults={fault: 1.0}) as server:
        assert ask(server, 1, timeout=0.3) == fault
        assert server.stats()["faults"] == {fault: 1}
        assert server.stats()["ok"] == 0


def test_faults_are_drawn_by_request_and_try_not_by_order() -> None:
    faults = {"429": 0.3, "500": 0.3}
    with serving(faults=faults, seed=3) as server:
        forth = {number: ask(server, number) for number in range(60)}
    with serving(faults=faults, seed=3) as server:
        back = {number: ask(server, number) for number in reversed(range(60))}
    assert forth == back
    assert set(forth.values()) > {"429", "500"}


def test_what_passes_the_limit_is_refused_and_counted_apart() -> None:
    with serving(requests=10.0, requests_window_s=300.0, limit_headers=True) as server:
        answers = [ask(server, number) for number in range(15)]
        assert answers.count("429") == 5
        stats = server.stats()
        assert (stats["ok"], stats["refused"]) == (10, 5)


def test_tokens_are_limited_too() -> None:
    with serving(tokens=100.0, tokens_window_s=300.0) as server:
        answers = [ask(server, number) for number in range(10)]
        assert 0 < answers.count("429") < 10
        assert server.stats()["tokens"] <= 100


def test_it_goes_down_and_comes_back(server: Served) -> None:
    server.down(30.0, "503")
    assert ask(server, 1) == "503"
    server.down(0.0, "503")
    assert ask(server, 12) == "42"


def test_the_window_slides() -> None:
    window = SlidingWindow(2, 1.0)
    for at in (0.0, 0.5):
        assert window.wait(at, 1) == 0.0
        window.spend(at, 1)
    assert window.wait(0.75, 1) == pytest.approx(0.25)
    assert window.wait(0.75, 2) == pytest.approx(0.75)
    assert window.wait(1.0, 1) == 0.0
    assert window.until_empty(1.0) == pytest.approx(0.5)
