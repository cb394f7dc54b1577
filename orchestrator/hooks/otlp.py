"""Sends spans to a collector by OTLP over HTTP, as the standard OTEL_* variables say."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Sequence

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import SERVICE_NAME, Resource
from opentelemetry.sdk.trace import ReadableSpan, SpanLimits, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter, SpanExportResult
from opentelemetry.sdk.trace.sampling import Sampler
from opentelemetry.trace import Tracer

from orchestrator import __version__

SENDING_S = 5.0
"""How long an end waits for the collector; what it has not taken then is lost."""

RESPITE_S = 30.0
"""After a collector failed, spans are dropped for so long before it is tried again."""

MOST_CHARACTERS = 256
"""Of an attribute's text: some come from providers."""


class Traces:
    """A tracer, and what it needs to be sent. Not the process's global one: that is the host's."""

    def __init__(self, sampler: Sampler | None = None) -> None:
        """Without a sampler, OTEL_TRACES_SAMPLER decides."""
        # Else its errors, told once a batch, would be printed over the live view.
        logging.getLogger("opentelemetry").addHandler(logging.NullHandler())
        self._exporter = _Exporter(OTLPSpanExporter())
        self._provider = TracerProvider(
            sampler=sampler,
            resource=_resource(),
            shutdown_on_exit=False,
            span_limits=SpanLimits(max_attribute_length=MOST_CHARACTERS),
        )
        self._provider.add_span_processor(BatchSpanProcessor(self._exporter))

    @property
    def tracer(self) -> Tracer:
        """The tracer of our spans."""
        return self._provider.get_tracer("calibrant", __version__)

    def flush(self) -> None:
        """Send what was gathered; return after `SENDING_S` at the latest."""
        _within(SENDING_S, self._provider.force_flush)

    def close(self) -> bool:
        """Send what was gathered and end; return whether the collector has taken everything."""
        return _within(SENDING_S, self._provider.shutdown) and not self._exporter.has_lost


class _Exporter(SpanExporter):
    """Remembers whether spans were lost; leaves a collector that fails alone for a while."""

    def __init__(self, exporter: SpanExporter) -> None:
        self._exporter = exporter
        self._silent_until = 0.0
        self.has_lost = False

    def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
        result = SpanExportResult.FAILURE
        if time.monotonic() >= self._silent_until:
            result = self._exporter.export(spans)
            if result is not SpanExportResult.SUCCESS:
                self._silent_until = time.monotonic() + RESPITE_S
        if result is not SpanExportResult.SUCCESS:
            self.has_lost = True
        return result

    def shutdown(self) -> None:
        self._exporter.shutdown()


def _within(seconds: float, act: Callable[[], object]) -> bool:
    """Act on a thread of its own, as the SDK keeps no timeout; return whether it was in time."""
    thread = threading.Thread(target=act, name="sending spans", daemon=True)
    thread.start()
    thread.join(seconds)
    return not thread.is_alive()


def _resource() -> Resource:
    stated = os.environ.get("OTEL_SERVICE_NAME") or os.environ.get("OTEL_RESOURCE_ATTRIBUTES", "")
    has_name = "OTEL_SERVICE_NAME" in os.environ or f"{SERVICE_NAME}=" in stated
    return Resource.create({} if has_name else {SERVICE_NAME: "calibrant"})
