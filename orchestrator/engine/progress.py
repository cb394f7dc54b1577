"""How far a run is: what the engine tells whoever listens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ModelProgress:
    """One model's progress. `rate` is in requests a second; `None` is not known."""

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
