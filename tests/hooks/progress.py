"""Progress as the engine tells it, for the hooks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from orchestrator.engine.progress import ModelProgress

_ONE = ModelProgress(
    model="gpt-5-mini",
    simulated=False,
    planned=100,
    done=40,
    errors=3,
    in_flight=8,
    rate=12.5,
    cost_usd=0.25,
    prompt_tokens=1000,
    completion_tokens=500,
    seconds_left=4.8,
    limit=64,
    rate_limited=7,
    errors_by_class={"timeout": 2, "server": 1},
)


def one(**changes: Any) -> ModelProgress:
    """Return one model's progress: 40 of 100 requests done, but for what is changed."""
    return replace(_ONE, **changes)
