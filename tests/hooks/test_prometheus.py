from __future__ import annotations

import socket
import urllib.request
from collections.abc import Iterator

import pytest

pytest.importorskip("prometheus_client", reason="the extra metrics is not installed")

from prometheus_client.parser import text_string_to_metric_families

from orchestrator.engine.progress import Silent
from orchestrator.errors import UsageError
from orchestrator.hooks import open_hooks
from orchestrator.hooks.prometheus import Counts, PrometheusHook, RunningTotal
from tests.hooks.progress import one

Sample = tuple[str, frozenset[tuple[str, str]]]


@pytest.fixture
def hook() -> Iterator[PrometheusHook]:
    opened = PrometheusHook(port=0)
    yield opened
    opened.close()


def scraped(hook: PrometheusHook) -> dict[Sample, float]:
    with urllib.request.urlopen(f"http://127.0.0.1:{hook.port}/metrics", timeout=10) as reply:
        text = reply.read().decode()
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def sample(name: str, **labels: str) -> Sample:
    return f"calibrant_{name}", frozenset(labels.items())


def test_a_scrape_gives_the_progress(hook: PrometheusHook) -> None:
    hook.begin("nightly")
    hook.phase("asking 1,100 requests")
    hook.progress([one(), one(model='b"\n{x}', limit=None, cost_usd=None, errors_by_class={})])
    found = scraped(hook)
    gpt = {"model": "gpt-5-mini"}
    assert found == {
        sample("run_info", run_id="nightly", phase="asking requests"): 1,
        **{
            sample(name, **gpt): value
            for name, value in {
                "requests_planned": 100,
                "requests_in_flight": 8,
                "connections_limit": 64,
                "requests_per_second": 12.5,
                "seconds_left": 4.8,
                "requests_done_total": 40,
                "rate_limited_total": 7,
                "cost_usd_total": 0.25,
            }.items()
        },
        sample("request_errors_total", **gpt, error_class="timeout"): 2,
        sample("request_errors_total", **gpt, error_class="server"): 1,
        sample("tokens_total", **gpt, type="input"): 1000,
        sample("tokens_total", **gpt, type="output"): 500,
        **{
            sample(name, model='b"\n{x}'): value
            for name, value in {
                "requests_planned": 100,
                "requests_in_flight": 8,
                "requests_per_second": 12.5,
                "seconds_left": 4.8,
                "requests_done_total": 40,
                "rate_limited_total": 7,
            }.items()
        },
        sample("tokens_total", model='b"\n{x}', type="input"): 1000,
        sample("tokens_total", model='b"\n{x}', type="output"): 500,
    }


def test_counters_run_on_over_the_turns(hook: PrometheusHook) -> None:
    done = sample("requests_done_total", model="gpt-5-mini")
    tokens = sample("tokens_total", model="gpt-5-mini", type="input")
    hook.phase("trying 3 requests of each model first")
    hook.progress([one(done=3, prompt_tokens=30)])
    hook.phase("asking 97 requests")
    assert scraped(hook)[done] == 3
    hook.progress([one(done=5, prompt_tokens=80)])  # of this turn; the tokens are of both
    assert (scraped(hook)[done], scraped(hook)[tokens]) == (8, 80)
    hook.phase("judging: asking 8 requests")
    hook.progress([one(done=1, prompt_tokens=10)])  # another asking: all begins anew
    assert (scraped(hook)[done], scraped(hook)[tokens]) == (9, 90)


def test_a_running_total_keeps_what_disappears() -> None:
    total = RunningTotal()
    seen: list[Counts] = [{("a",): 2}, {("a",): 5, ("b",): 1}, {("b",): 1}, {("a",): 4}]
    for counts in seen:
        total.take(counts)
    assert total.values == {("a",): 9, ("b",): 1}


def test_only_this_machine_reaches_it(hook: PrometheusHook) -> None:
    assert hook._server.server_address[0] == "127.0.0.1"


def test_a_taken_port_is_a_clear_message_before_the_run() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=f"cannot listen on 127.0.0.1:{port} .*another port"):
            open_hooks([f"prometheus:{port}"], Silent())


def test_the_port_is_free_again_after_the_run() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for _ in range(2):
        with open_hooks([f"prometheus:127.0.0.1:{port}"], Silent()) as hooked:
            hooked.progress([one()])
