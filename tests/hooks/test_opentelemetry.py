from __future__ import annotations

import pickle
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

pytest.importorskip("opentelemetry.sdk", reason="the extra otel is not installed")

from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from orchestrator.engine.progress import RequestSpans
from orchestrator.hooks import otlp
from orchestrator.hooks.opentelemetry import open_hook
from orchestrator.hooks.request_spans import OpenRequestSpans
from orchestrator.providers import Endpoint, Reply
from tests.hooks.progress import one

RUN = OpenRequestSpans("nightly", 0xABC, 0xDEF)
ENDPOINT = Endpoint(
    "gemini/gemini-3-flash",
    api_base="https://user:secret@host/v1",
    params={"temperature": 0.5, "max_tokens": 64, "stop": ["secret"], "seed": "secret"},
    extra_headers={"Authorization": "Bearer secret"},
    secrets=("secret",),
)
BEGUN = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
ANSWER = Reply(
    "ok",
    BEGUN,
    attempts=2,
    latency_s=1.5,
    response="secret answer",
    reasoning="secret thought",
    finish_reason="stop",
    prompt_tokens=11,
    completion_tokens=7,
    cached_tokens=3,
    cost_usd=0.001,
    served_model="gemini-3-flash-001",
    provider_request_id="resp_1",
)
FAILURE = Reply(
    "error", BEGUN, latency_s=0.1, error_class="rate_limit", error_message="secret prompt"
)


class Collector(ThreadingHTTPServer):
    """A collector at the edge: takes OTLP over HTTP and keeps it."""

    status = 200

    def __init__(self) -> None:
        self.bodies: list[bytes] = []
        self.paths: list[str] = []
        self.answers = threading.Event()
        self.answers.set()
        super().__init__(("127.0.0.1", 0), _Taking)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def spans(self) -> list[Any]:
        return [
            span
            for body in self.bodies
            for resource in ExportTraceServiceRequest.FromString(body).resource_spans
            for scope in resource.scope_spans
            for span in scope.spans
        ]


class _Taking(BaseHTTPRequestHandler):
    server: Collector

    def do_POST(self) -> None:
        self.server.paths.append(self.path)
        self.server.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.answers.wait(60)
        self.send_response(self.server.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[Collector]:
    with Collector() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", server.address)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        yield server
        server.shutdown()
        thread.join()


def opened() -> RequestSpans:
    travelled: OpenRequestSpans = pickle.loads(pickle.dumps(RUN))
    spans = travelled.open()
    assert spans is not None
    return spans


def attributes(span: Any) -> dict[str, Any]:
    values = {}
    for pair in span.attributes:
        kind = pair.value.WhichOneof("value")
        value = getattr(pair.value, kind)
        values[pair.key] = (
            [each.string_value for each in value.values] if kind == "array_value" else value
        )
    return values


def test_a_run_is_a_trace_of_its_phases_and_their_models(collector: Collector) -> None:
    hook = open_hook("")
    hook.phase("planning")  # before there is a run
    hook.begin("nightly")
    hook.phase("trying 3 requests of each model first")
    hook.progress([one(planned=3, done=3)])
    hook.progress([one(planned=3, done=3)])
    hook.phase("asking 97 requests")
    hook.progress([one(done=40), one(model="b", cost_usd=None)])
    hook.progress([one(done=60), one(model="b", cost_usd=None)])
    assert hook.close() is None
    assert set(collector.paths) == {"/v1/traces"}
    spans = collector.spans()
    by_id = {span.span_id: span for span in spans}
    path = sorted(
        (by_id[span.parent_span_id].name if span.parent_span_id else "", span.name)
        for span in spans
    )
    assert path == [
        ("", "run"),
        ("asking requests", "ask b"),
        ("asking requests", "ask gpt-5-mini"),
        ("run", "asking requests"),
        ("run", "trying requests of each model first"),
        ("trying requests of each model first", "ask gpt-5-mini"),
    ]
    assert len({span.trace_id for span in spans}) == 1
    named = {(by_id[s.parent_span_id].name, s.name): s for s in spans if s.parent_span_id}
    model = attributes(named["asking requests", "ask gpt-5-mini"])
    assert model["calibrant.done"] == 60
    assert model["calibrant.errors.timeout"] == 2
    assert model["gen_ai.usage.input_tokens"] == 1000
    resource = ExportTraceServiceRequest.FromString(collector.bodies[0]).resource_spans[0].resource
    assert attributes(resource)["service.name"] == "calibrant"


def test_a_request_is_a_trace_of_its_own_linked_to_the_run(collector: Collector) -> None:
    spans = opened()
    spans.ended("flash", ENDPOINT, "0" * 32, ANSWER)
    spans.flush()
    (span,) = collector.spans()
    assert span.name == "chat gemini-3-flash"
    assert span.kind == span.SPAN_KIND_CLIENT
    assert not span.parent_span_id
    assert span.trace_id != (0xABC).to_bytes(16)
    (link,) = span.links
    assert (link.trace_id, link.span_id) == ((0xABC).to_bytes(16), (0xDEF).to_bytes(8))
    start = timedelta(microseconds=span.start_time_unix_nano // 1000)
    assert datetime.fromtimestamp(0, UTC) + start == BEGUN
    assert span.end_time_unix_nano - span.start_time_unix_nano == 1_500_000_000
    assert attributes(span) == {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "gcp.gemini",
        "gen_ai.request.model": "gemini-3-flash",
        "gen_ai.request.temperature": 0.5,
        "gen_ai.request.max_tokens": 64,
        "gen_ai.response.model": "gemini-3-flash-001",
        "gen_ai.response.id": "resp_1",
        "gen_ai.response.finish_reasons": ["stop"],
        "gen_ai.usage.input_tokens": 11,
        "gen_ai.usage.output_tokens": 7,
        "gen_ai.usage.cache_read.input_tokens": 3,
        "calibrant.attempts": 2,
        "calibrant.cost_usd": 0.001,
        "calibrant.run_id": "nightly",
        "calibrant.model": "flash",
        "calibrant.request_key": "0" * 32,
    }
    assert span.status.code == span.status.STATUS_CODE_UNSET


def test_neither_answers_nor_errors_texts_nor_secrets_are_sent(collector: Collector) -> None:
    spans = opened()
    spans.ended("flash", ENDPOINT, "0" * 32, ANSWER)
    spans.ended("flash", ENDPOINT, "1" * 32, FAILURE)
    spans.flush()
    found = collector.spans()
    assert len(found) == 2
    assert attributes(found[1])["error.type"] == "rate_limit"
    assert found[1].status.code == found[1].status.STATUS_CODE_ERROR
    assert b"secret" not in b"".join(collector.bodies)
    assert b"secret" not in pickle.dumps(RUN)


def test_the_sampler_of_the_environment_chooses_requests_but_not_the_run(
    collector: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OTEL_TRACES_SAMPLER", "traceidratio")
    monkeypatch.setenv("OTEL_TRACES_SAMPLER_ARG", "0")
    spans = opened()
    spans.ended("flash", ENDPOINT, "0" * 32, ANSWER)
    spans.flush()
    assert collector.spans() == []
    hook = open_hook("")
    hook.begin("nightly")
    hook.close()
    assert [span.name for span in collector.spans()] == ["run"]


def test_no_collector_no_spans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OTEL_EXPORTER_OTLP_ENDPOINT", raising=False)
    monkeypatch.delenv("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", raising=False)
    assert RUN.open() is None


def test_the_run_hands_its_own_span_to_the_workers(collector: Collector) -> None:
    hook = open_hook("")
    assert hook.spans() is None
    hook.begin("nightly")
    handed = hook.spans()
    hook.close()
    (run,) = collector.spans()
    assert isinstance(handed, OpenRequestSpans)
    assert handed.trace_id.to_bytes(16) == run.trace_id
    assert handed.span_id.to_bytes(8) == run.span_id


def test_a_collector_that_refuses_is_said_once_and_fails_nothing(
    collector: Collector, capfd: pytest.CaptureFixture[str]
) -> None:
    collector.status = 403
    hook = open_hook("")
    hook.begin("nightly")
    hook.phase("asking")
    said = hook.close()
    assert said is not None
    assert said.startswith("the hook opentelemetry could not send all spans")
    spans = opened()
    for _ in range(3):
        spans.ended("flash", ENDPOINT, "0" * 32, ANSWER)
        spans.flush()
    assert len(collector.bodies) == 2  # one of the run, one of the worker, which then leaves it be
    assert capfd.readouterr().err == ""


def test_a_collector_that_hangs_does_not_hold_the_run(
    collector: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(otlp, "SENDING_S", 0.1)
    collector.answers.clear()
    try:
        spans = opened()
        spans.ended("flash", ENDPOINT, "0" * 32, ANSWER)
        spans.flush()
        hook = open_hook("")
        hook.begin("nightly")
        said = hook.close()  # returns, although the collector has not answered
        assert said is not None
        assert "could not send all spans" in said
    finally:
        collector.answers.set()
