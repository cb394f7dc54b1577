"""What goes on the wire for a model, told without its texts and without secrets.

litellm's adapters may add parameters of their own (Anthropic's `max_tokens`, say), which no sweep
states; a record of the run has to hold them.
"""

from __future__ import annotations

from typing import Any

import orjson

from orchestrator.providers.call import Call, Endpoint
from orchestrator.providers.endpoint_arguments import arguments
from orchestrator.providers.recipe import Recipe, body_of
from orchestrator.providers.redaction import redact_for

TEXT = "…"
_EXAMPLE = Call("0" * 32, ({"role": "user", "content": TEXT},))
_NOT_TOLD = frozenset({"api_key", "messages", "timeout", "num_retries", "max_retries"})


def sent_by_adapter(endpoint: Endpoint, recipe: Recipe) -> str:
    """Return JSON of the body that a request of one message has; the message's text is `TEXT`."""
    body = body_of(recipe, _EXAMPLE)
    told = None if body is None else orjson.loads(body)
    return _told(endpoint, {"transport": "adapter", "provider": recipe.provider, "body": told})


def sent_by_litellm(endpoint: Endpoint) -> str:
    """Return JSON of what litellm is called with; of extra headers the names alone."""
    given = {
        name: value
        for name, value in arguments(endpoint, _EXAMPLE).items()
        if name not in _NOT_TOLD
    }
    if "extra_headers" in given:
        given["extra_headers"] = sorted(given["extra_headers"])
    return _told(endpoint, {"transport": "litellm", "arguments": given})


def _told(endpoint: Endpoint, said: dict[str, Any]) -> str:
    return redact_for(endpoint, orjson.dumps(said, default=str).decode())
