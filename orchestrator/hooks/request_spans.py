"""A span a request, made in the worker once the request has its row.

Each is a trace of its own with a link to the run's span, not a child of it: a run of a million
requests would be a trace that no collector takes, and so OTEL_TRACES_SAMPLER can choose among them.
Attributes follow the OpenTelemetry semantic conventions for generative AI; prompts, answers and
the texts of errors are never among them.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orchestrator.engine.progress import RequestSpans
from orchestrator.providers import Endpoint, Reply

if TYPE_CHECKING:
    from opentelemetry.trace import Link

    from orchestrator.hooks.otlp import Traces

ENDPOINTS = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")

_PROVIDERS = {
    "azure": "azure.ai.openai",
    "azure_ai": "azure.ai.inference",
    "bedrock": "aws.bedrock",
    "cohere_chat": "cohere",
    "gemini": "gcp.gemini",
    "mistral": "mistral_ai",
    "vertex_ai": "gcp.vertex_ai",
    "watsonx": "ibm.watsonx.ai",
    "xai": "x_ai",
}
"""litellm's prefix → the convention's name, where they differ."""

_PARAMS = (
    "frequency_penalty",
    "max_tokens",
    "presence_penalty",
    "seed",
    "temperature",
    "top_k",
    "top_p",
)
"""Of a request's parameters those that are told, when they are numbers."""


@dataclass(frozen=True, slots=True)
class OpenRequestSpans:
    """Opens a worker's spans: travels through Ray, and so holds no address and no header."""

    run_id: str
    trace_id: int
    span_id: int

    def open(self) -> RequestSpans | None:
        """Return the spans where this node's environment names a collector, else `None`.

        `None` also where OpenTelemetry is not installed or does not start.
        """
        if not any(os.environ.get(name) for name in ENDPOINTS):
            return None
        with contextlib.suppress(Exception):  # a node without traces is no reason not to ask
            from orchestrator.hooks.otlp import Traces

            return _Spans(Traces(), self._link(), self.run_id)
        return None

    def _link(self) -> Link:
        from opentelemetry.trace import Link, SpanContext, TraceFlags

        sampled = TraceFlags(TraceFlags.SAMPLED)
        return Link(SpanContext(self.trace_id, self.span_id, is_remote=True, trace_flags=sampled))


class _Spans:
    def __init__(self, traces: Traces, link: Link, run_id: str) -> None:
        from opentelemetry.trace import SpanKind, Status, StatusCode

        self._traces = traces
        self._tracer = traces.tracer
        self._links = [link]
        self._run_id = run_id
        self._kind = SpanKind.CLIENT
        self._failed = Status(StatusCode.ERROR)

    def ended(self, label: str, endpoint: Endpoint, request_key: str, reply: Reply) -> None:
        with contextlib.suppress(Exception):  # the row is what counts
            self._record(label, endpoint, request_key, reply)

    def flush(self) -> None:
        self._traces.flush()

    def _record(self, label: str, endpoint: Endpoint, request_key: str, reply: Reply) -> None:
        asked = request_attributes(endpoint)
        start = int(reply.started_at.timestamp() * 1e9)
        # What sampling may look at is given at the start; the rest only if the span is kept.
        span = self._tracer.start_span(
            f"chat {asked['gen_ai.request.model']}",
            kind=self._kind,
            attributes=asked,
            links=self._links,
            start_time=start,
        )
        if span.is_recording():
            span.set_attributes(reply_attributes(reply))
            span.set_attributes(
                {
                    "calibrant.run_id": self._run_id,
                    "calibrant.model": label,
                    "calibrant.request_key": request_key,
                }
            )
            if reply.error_class is not None:
                span.set_status(self._failed)
        span.end(start + int((reply.latency_s or 0.0) * 1e9))


def request_attributes(endpoint: Endpoint) -> dict[str, str | int | float]:
    """Return what a request is, by the semantic conventions."""
    prefix, slash, model = endpoint.provider_model.partition("/")
    attributes: dict[str, str | int | float] = {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": _PROVIDERS.get(prefix, prefix) if slash else "_OTHER",
        "gen_ai.request.model": model if slash else endpoint.provider_model,
    }
    for name in _PARAMS:
        if isinstance(value := endpoint.params.get(name), int | float):
            attributes[f"gen_ai.request.{name}"] = value
    return attributes


def reply_attributes(reply: Reply) -> Mapping[str, str | int | float | list[str]]:
    """Return what came of a request, by the semantic conventions; what is unknown is left out."""
    values: dict[str, str | int | float | list[str] | None] = {
        "gen_ai.response.model": reply.served_model,
        "gen_ai.response.id": reply.provider_request_id,
        "gen_ai.response.finish_reasons": [reply.finish_reason] if reply.finish_reason else None,
        "gen_ai.usage.input_tokens": reply.prompt_tokens,
        "gen_ai.usage.output_tokens": reply.completion_tokens,
        "gen_ai.usage.reasoning.output_tokens": reply.reasoning_tokens,
        "gen_ai.usage.cache_read.input_tokens": reply.cached_tokens,
        "error.type": reply.error_class,
        "calibrant.attempts": reply.attempts,
        "calibrant.cost_usd": reply.cost_usd,
    }
    return {name: value for name, value in values.items() if value is not None}
