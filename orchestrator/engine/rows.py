"""A reply becomes a row of `responses` or `judgements`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from orchestrator.engine.work import Ask
from orchestrator.providers import Reply
from orchestrator.sweep import stated_confidence


def row_of(
    ask: Ask, reply: Reply, provider_model: str, *, reads_confidence: bool
) -> dict[str, Any]:
    """Return the row. `prompt` is the last user message; what came before it is in `system`.

    Few-shot examples are messages between the two and follow from the sweep.
    """
    system = [message["content"] for message in ask.messages if message["role"] == "system"]
    confidence = None
    if reads_confidence and reply.response is not None:
        confidence = stated_confidence(reply.response)
    return {
        "request_key": ask.request_key,
        "provider_model": provider_model,
        "system": "\n\n".join(system) or None,
        "prompt": ask.messages[-1]["content"],
        "confidence": confidence,
        "reused_from": None,
        **asdict(reply),
    }
