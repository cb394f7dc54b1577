"""How far a run is: what the engine tells whoever listens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from orchestrator.providers import Endpoint, Reply

PLANNING = "planning"
"""The phase in which nothing is written or asked yet, so that a run may be broken off anywhere."""


@dataclass(frozen=True, slots=True)
class ModelProgress:
    """One model's progress. `rate` is in requests a second; `None` is not known.

    `planned` and `done` are of this turn; the other counts run on over the turns of one asking.
    """

    model: str
    simulated: bool
    planned: int
    done: int
    errors: int
    in_flight: int
    rate: float
    cost_usd: float | None
    prompt_tokens: int
    completion_tokens: int
    seconds_left: float | None
    limit: int | None = None
    """How many may be in flight now."""
    rate_limited: int = 0
    """Attempts that were answered with 429."""
    errors_by_class: Mapping[str, int] = field(default_factory=dict)
    """Requests that ended in an error row; their sum is `errors`."""
    held_by: str | None = None
    """A short phrase: what requests wait for now, as "rpm" or "paused by the provider for 12 s"."""
    sent: str | None = None
    """What goes on the wire beside the texts, as JSON, once an answer has come."""


class Listener(Protocol):
    """Hears of a run's phases, progress (about twice a second) and messages, on one thread."""

    def phase(self, text: str) -> None: ...

    def progress(self, models: Sequence[ModelProgress]) -> None: ...

    def message(self, text: str) -> None: ...


class Silent:
    """Hears and says nothing."""

    def phase(self, text: str) -> None: ...

    def progress(self, models: Sequence[ModelProgress]) -> None: ...

    def message(self, text: str) -> None: ...


class RequestSpans(Protocol):
    """Hears in a worker of each request that has its row. Must be quick and must not raise."""

    def ended(self, label: str, endpoint: Endpoint, request_key: str, reply: Reply) -> None: ...

    def flush(self) -> None:
        """Send what was gathered. May take a few seconds: not for the event loop."""
        ...


class OpensSpans(Protocol):
    """Travels to the workers, without secrets, and opens the spans there."""

    def open(self) -> RequestSpans | None:
        """Return the spans of this process, or `None` where there is nowhere to send them."""
        ...
