"""One request becomes one response.

`open_client` asks any model litellm knows, and the `local/` and `sim/` ones through servers of
ours (`start_server`). `resolve` finds out once a model what litellm would send, and the client that
is given this recipe sends it without litellm. `price_of` and `estimate_tokens` serve the plan,
`identity` the request key.
Nothing but `resolve` imports litellm before the first request.
"""

from __future__ import annotations

from orchestrator.providers.call import (
    ACCOUNT_ERRORS,
    Call,
    Client,
    Endpoint,
    ErrorClass,
    Outcome,
    Price,
    Reply,
)
from orchestrator.providers.client import Gate, open_client
from orchestrator.providers.endpoint_arguments import check_params
from orchestrator.providers.errors import ProviderError
from orchestrator.providers.identity import identity
from orchestrator.providers.limit_headers import LimitHeaders
from orchestrator.providers.prices import estimate_tokens, price_of, takes_schema
from orchestrator.providers.recipe import Recipe, has_adapter, resolve
from orchestrator.providers.redaction import redact
from orchestrator.providers.retry import RetryPolicy
from orchestrator.providers.servers import (
    ServerError,
    ServerProcess,
    is_served_here,
    server_name,
    start_server,
)

__all__ = [
    "ACCOUNT_ERRORS",
    "Call",
    "Client",
    "Endpoint",
    "ErrorClass",
    "Gate",
    "LimitHeaders",
    "Outcome",
    "Price",
    "ProviderError",
    "Recipe",
    "Reply",
    "RetryPolicy",
    "ServerError",
    "ServerProcess",
    "check_params",
    "estimate_tokens",
    "has_adapter",
    "identity",
    "is_served_here",
    "open_client",
    "price_of",
    "redact",
    "resolve",
    "server_name",
    "start_server",
    "takes_schema",
]
