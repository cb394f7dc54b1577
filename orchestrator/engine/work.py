"""What the engine is given and what it counts: plain data that crosses between processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from orchestrator.engine.limits import StatedLimits
from orchestrator.providers import Endpoint, Recipe

LOCAL_CONNECTIONS = 8
"""Twice the embedded server's slots on two cores: one batch is read while another is written."""

SIMULATED_CONNECTIONS = 64
"""A simulated model has no limits to learn; this many keep its server busy."""


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
    through Ray. `pool` names the limits it shares with other channels (`pool_of`), and
    `limits` what the sweep states of them for all workers together. `recipe` tells how requests
    look on the wire; without one the worker finds out. `nonce` is the run's, for the draws of
    simulated models.
    """

    label: str
    endpoint: Endpoint
    simulated: bool
    pool: str
    limits: StatedLimits = field(default_factory=StatedLimits)
    limits_of_node: bool = False
    """Whether they are what one node's server takes: each node that serves the model adds as much.
    """
    recipe: Recipe | None = None
    nonce: str = ""
    reads_confidence: bool = False


def pool_of(endpoint: Endpoint) -> str:
    """Return the name of the limits that an endpoint shares with others.

    They are those of a model in an account: its address as written and the variable of its key.
    Providers state and count them a model, in the headers of each reply too.
    """
    account = (endpoint.api_base or "", endpoint.api_key_env or "")
    return " ".join(part for part in (endpoint.provider_model, *account) if part)


@dataclass(slots=True)
class Counts:
    """What became of a model's requests in one worker, or summed over several.

    `settled` also counts those that were let go unasked.
    """

    ok: int = 0
    empty: int = 0
    cut_off: int = 0
    settled: int = 0
    errors: dict[str, int] = field(default_factory=dict)
    last_error: str | None = None
    stopped: str | None = None
    sent: str | None = None
    """What goes on the wire beside the texts, as JSON."""
    in_flight: int = 0
    most_in_flight: int = 0
    """Of a worker since it was last looked at; of several, ever: not added up."""
    latency_s: float = 0.0
    """Summed over the answers."""
    retries: int = 0
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
        for name in _SUMS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name, count in other.errors.items():
            self.errors[name] = self.errors.get(name, 0) + count
        self.last_error = other.last_error or self.last_error
        self.stopped = other.stopped or self.stopped
        self.sent = other.sent or self.sent


_SUMS = (
    *("ok", "empty", "cut_off", "settled", "in_flight", "retries"),
    *("prompt_tokens", "completion_tokens", "cost_usd", "unpriced", "latency_s"),
)
