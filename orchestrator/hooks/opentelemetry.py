"""OpenTelemetry: a run as a trace, with a span a phase and, in it, one a model that is asked.

The collector and its headers come from the standard variables (OTEL_EXPORTER_OTLP_ENDPOINT and so
on), here and on each node. Where a node has them, its workers send a span a request besides.
"""

from __future__ import annotations

from collections.abc import Sequence

from opentelemetry.sdk.trace.sampling import ALWAYS_ON
from opentelemetry.trace import Span, set_span_in_context

from orchestrator.engine.progress import ModelProgress, OpensSpans
from orchestrator.errors import UsageError
from orchestrator.hooks.hook import Hook, without_numbers
from orchestrator.hooks.otlp import Traces
from orchestrator.hooks.request_spans import OpenRequestSpans


def open_hook(argument: str) -> OpenTelemetryHook:
    """Open the hook. Raises UsageError for an argument: the environment says where spans go."""
    if argument:
        raise UsageError(
            f"--hook opentelemetry:{argument}: takes no argument; "
            "set OTEL_EXPORTER_OTLP_ENDPOINT to the collector's address"
        )
    return OpenTelemetryHook()


class OpenTelemetryHook(Hook):
    """Keeps the spans of the run, of its phase, and of the models asked in this phase."""

    def __init__(self) -> None:
        # The few spans of the run are always kept; the sampler chooses among the requests'.
        self._traces = Traces(ALWAYS_ON)
        self._tracer = self._traces.tracer
        self._run_id = ""
        self._run: Span | None = None
        self._phase: Span | None = None
        self._models: dict[str, Span] = {}

    def begin(self, run_id: str) -> None:
        self._run_id = run_id
        self._run = self._tracer.start_span("run", attributes={"calibrant.run_id": run_id})

    def phase(self, text: str) -> None:
        if self._run is None:
            return  # planning: there is no run yet
        self._end_phase()
        self._phase = self._tracer.start_span(
            without_numbers(text),
            set_span_in_context(self._run),
            attributes={"calibrant.phase": text},
        )

    def progress(self, models: Sequence[ModelProgress]) -> None:
        if self._phase is None:
            return
        for line in models:
            span = self._models.get(line.model)
            if span is None:
                span = self._models[line.model] = self._tracer.start_span(
                    f"ask {line.model}", set_span_in_context(self._phase)
                )
            if span.is_recording():
                span.set_attributes(_attributes(line))
                if line.done >= line.planned:
                    span.end()

    def spans(self) -> OpensSpans | None:
        if self._run is None:
            return None
        context = self._run.get_span_context()
        return OpenRequestSpans(self._run_id, context.trace_id, context.span_id)

    def close(self) -> str | None:
        self._end_phase()
        if self._run is not None:
            self._run.end()
        if self._traces.close():
            return None
        return (
            "the hook opentelemetry could not send all spans of the run: the collector did not "
            "take them (OTEL_EXPORTER_OTLP_ENDPOINT says where it is)"
        )

    def _end_phase(self) -> None:
        for span in self._models.values():
            if span.is_recording():
                span.end()
        self._models.clear()
        if self._phase is not None:
            self._phase.end()
            self._phase = None


def _attributes(line: ModelProgress) -> dict[str, str | int | float | bool]:
    attributes: dict[str, str | int | float | bool] = {
        "calibrant.model": line.model,
        "calibrant.simulated": line.simulated,
        "calibrant.planned": line.planned,
        "calibrant.done": line.done,
        "calibrant.errors": line.errors,
        "calibrant.rate_limited": line.rate_limited,
        "gen_ai.usage.input_tokens": line.prompt_tokens,
        "gen_ai.usage.output_tokens": line.completion_tokens,
    }
    if line.cost_usd is not None:
        attributes["calibrant.cost_usd"] = line.cost_usd
    for name, count in line.errors_by_class.items():
        attributes[f"calibrant.errors.{name}"] = count
    return attributes
