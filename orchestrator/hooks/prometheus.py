"""Prometheus: a run's progress as metrics, on a port of this machine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from prometheus_client import CollectorRegistry, start_http_server
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from orchestrator.engine.progress import ModelProgress
from orchestrator.errors import UsageError
from orchestrator.hooks.hook import Hook, without_numbers

HOST = "127.0.0.1"
PORT = 9464
"""The port the OpenTelemetry specification gives to Prometheus exporters."""

Counts = dict[tuple[str, ...], float]

_GAUGES = {
    "calibrant_requests_planned": "Requests planned in this turn.",
    "calibrant_requests_in_flight": "Attempts that are with the provider now.",
    "calibrant_connections_limit": "Attempts that may be in flight now.",
    "calibrant_requests_per_second": "Requests that ended, by second, over the last seconds.",
    "calibrant_seconds_left": "Estimated seconds until the turn's last request.",
}
_COUNTERS = {
    "calibrant_requests_done": ("Requests that ended in a row.", ()),
    "calibrant_request_errors": ("Requests that ended in an error row.", ("error_class",)),
    "calibrant_rate_limited": ("Attempts that were answered with 429.", ()),
    "calibrant_tokens": ("Tokens used.", ("type",)),
    "calibrant_cost_usd": ("US dollars spent.", ()),
}


def open_hook(argument: str) -> PrometheusHook:
    """Open the hook at `PORT` or `HOST:PORT` (default 127.0.0.1:9464). Raises UsageError."""
    host, _, port = argument.rpartition(":")
    host = host.strip("[]") or HOST
    if argument and not (port.isdigit() and int(port) < 65536):
        raise UsageError(
            f"--hook prometheus:{argument}: expected prometheus, prometheus:PORT or "
            "prometheus:HOST:PORT, such as prometheus:9464"
        )
    try:
        return PrometheusHook(host, int(port) if argument else PORT)
    except OSError as error:
        raise UsageError(
            f"--hook prometheus: cannot listen on {host}:{port or PORT} "
            f"({error.strerror or error}); give another port: --hook prometheus:PORT"
        ) from error


class PrometheusHook(Hook, Collector):
    """Answers GET /metrics from the newest progress; a scrape never waits for the run."""

    def __init__(self, host: str = HOST, port: int = PORT) -> None:
        """Port 0 takes a free one; see `port`. Raises OSError when the port is taken."""
        self._models: tuple[ModelProgress, ...] = ()
        self._phase = ""
        self._run_id = ""
        self._totals = {name: RunningTotal() for name in _COUNTERS}
        registry = CollectorRegistry()
        registry.register(self)
        self._server, self._thread = start_http_server(port, host, registry)
        self.port = self._server.server_port

    def begin(self, run_id: str) -> None:
        self._run_id = run_id

    def phase(self, text: str) -> None:
        self._phase = without_numbers(text)
        # `done` is of one turn, and each turn begins with a phase.
        self._totals["calibrant_requests_done"].take({})

    def progress(self, models: Sequence[ModelProgress]) -> None:
        for name, counts in _counts(models).items():
            self._totals[name].take(counts)
        self._models = tuple(models)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def collect(self) -> Iterator[Metric]:
        """Yield the metrics as they are now; called by the server's threads."""
        info = GaugeMetricFamily(
            "calibrant_run_info", "The run and its phase.", labels=["run_id", "phase"]
        )
        info.add_metric([self._run_id, self._phase], 1)
        yield info
        for name, text in _GAUGES.items():
            gauge = GaugeMetricFamily(name, text, labels=["model"])
            for line in self._models:
                if (value := _gauge(name, line)) is not None:
                    gauge.add_metric([line.model], value)
            yield gauge
        for name, (text, labels) in _COUNTERS.items():
            counter = CounterMetricFamily(name, text, labels=["model", *labels])
            for key, value in self._totals[name].values.items():
                counter.add_metric(list(key), value)
            yield counter


class RunningTotal:
    """Adds counts up that begin anew now and then, as a counter of Prometheus must not.

    `values` is replaced whole: another thread may read it at any time.
    """

    def __init__(self) -> None:
        self.values: Mapping[tuple[str, ...], float] = {}
        self._seen: Counts = {}
        self._before: Counts = {}

    def take(self, counts: Counts) -> None:
        """Take new counts over; where one is lower than it was, what it was stays counted."""
        for key, value in self._seen.items():
            if counts.get(key, 0) < value:
                self._before[key] = self._before.get(key, 0) + value
        self._seen = counts
        keys = {**self._before, **counts}
        self.values = {key: self._before.get(key, 0) + counts.get(key, 0) for key in keys}


def _gauge(name: str, line: ModelProgress) -> float | None:
    values: Mapping[str, float | None] = {
        "calibrant_requests_planned": line.planned,
        "calibrant_requests_in_flight": line.in_flight,
        "calibrant_connections_limit": line.limit,
        "calibrant_requests_per_second": line.rate,
        "calibrant_seconds_left": line.seconds_left,
    }
    return values[name]


def _counts(models: Sequence[ModelProgress]) -> dict[str, Counts]:
    return {
        "calibrant_requests_done": {(line.model,): line.done for line in models},
        "calibrant_request_errors": {
            (line.model, kind): count
            for line in models
            for kind, count in line.errors_by_class.items()
        },
        "calibrant_rate_limited": {(line.model,): line.rate_limited for line in models},
        "calibrant_tokens": {
            (line.model, kind): count
            for line in models
            for kind, count in (
                ("input", line.prompt_tokens),
                ("output", line.completion_tokens),
            )
        },
        "calibrant_cost_usd": {
            (line.model,): line.cost_usd for line in models if line.cost_usd is not None
        },
    }
