"""What the engine is given and what it counts: plain data that crosses between processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from orchestrator.providers import Endpoint

HOSTED_CONNECTIONS = 32
LOCAL_CONNECTIONS = 8
"""Twice the embedded server's slots on two cores: one batch is read while another is written."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One request to be asked; its messages decide the key and stand in the row."""

    request_key: str
    messages: tuple[Mapping[str, str], ...]
    sample: int


@dataclass(frozen=True, slots=True)
class Channel:
    """A model as the engine asks it.

    `endpoint` still has `${VAR}` references: workers fill them in, so that no secret travels
    through Ray. `connections` and `rpm` hold for all workers together. `nonce` is the run's, for
    the draws of simulated models.
    """

    label: str
    endpoint: Endpoint
    simulated: bool
    connections: int
    rpm: int | None = None
    nonce: str = ""
    reads_confidence: bool = False

    def share(self, worker: int, workers: int) -> Channel | None:
        """Return the part of the limits that is one worker's, or `None` if nothing is."""
        connections = self.connections // workers + (worker < self.connections % workers)
        if not connections:
            return None
        rpm = None
        if self.rpm is not None:
            rpm = max(1, round(self.rpm / min(workers, self.connections)))
        return Channel(
            self.label,
            self.endpoint,
            self.simulated,
            connections,
            rpm,
            self.nonce,
            self.reads_confidence,
        )


@dataclass(slots=True)
class Counts:
    """What became of a model's requests in one worker, or summed over several."""

    ok: int = 0
    empty: int = 0
    cut_off: int = 0
    errors: dict[str, int] = field(default_factory=dict)
    last_error: str | None = None
    stopped: str | None = None
    in_flight: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost_usd: float = 0.0
    unpriced: int = 0

    @property
    def failed(self) -> int:
        """Requests that ended in an error row."""
        return sum(self.errors.values())

    @property
    def done(self) -> int:
        """Requests that ended in a row of either kind."""
        return self.ok + self.failed

    def add(self, other: Counts) -> None:
        """Add another worker's counts."""
        self.ok += other.ok
        self.empty += other.empty
        self.cut_off += other.cut_off
        for name, count in other.errors.items():
            self.errors[name] = self.errors.get(name, 0) + count
        self.last_error = other.last_error or self.last_error
        self.stopped = other.stopped or self.stopped
        self.in_flight += other.in_flight
        self.prompt_tokens += other.prompt_tokens
        self.completion_tokens += other.completion_tokens
        self.cost_usd += other.cost_usd
        self.unpriced += other.unpriced
