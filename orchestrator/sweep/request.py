"""The planned requests: what is asked, of whom, and under which key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Message = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Request:
    """One planned request. `stated_target` is `None` for the closed rubric."""

    request_key: str
    model: str
    provider_model: str
    simulated: bool
    benchmark: str
    item_id: str
    sample: int
    stated_target: float | None
    rubric: str
    position: str
    messages: tuple[Message, ...]
