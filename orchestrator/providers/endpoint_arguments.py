"""What litellm is called with for one endpoint: model string, address, key, parameters."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from orchestrator.errors import UsageError
from orchestrator.providers.call import Call, Endpoint
from orchestrator.providers.errors import ProviderError

SERVED_PREFIXES = ("local/", "sim/")
"""Models that a server of ours serves, in the OpenAI wire format, for nothing."""

RESERVED_PARAMS: Mapping[str, str] = {
    "api_base": "set `api_base` beside `params`",
    "api_key": "set `api_key_env` beside `params` to the name of a variable",
    "base_url": "set `api_base` beside `params`",
    "caching": "answers are kept in the run folder",
    "custom_llm_provider": "put the provider in the model's id",
    "drop_params": "a dropped parameter would change the experiment silently",
    "extra_body": "set `extra_body` beside `params`",
    "extra_headers": "set `extra_headers` beside `params`",
    "fallbacks": "another model's answers would stand under this one's name",
    "headers": "set `extra_headers` beside `params`",
    "max_retries": "retries are the program's",
    "messages": "messages come from the benchmark and the rubric",
    "model": "the model is its `id`",
    "n": "set `samples`",
    "num_retries": "retries are the program's",
    "stream": "answers are read whole",
    "timeout": "the timeout is the program's",
}
"""Parameters that are not the sweep's to set in `params`, and what to do instead.

Sweep files are checked for these and more when they are loaded; this guards other callers.
"""

MOCK_PREFIX = "mock_"
"""litellm's parameters that make it answer, fail or wait without asking anybody."""


def check_params(endpoint: Endpoint) -> None:
    """Raise UsageError when `params` holds a reserved name."""
    for name in endpoint.params:
        reason = RESERVED_PARAMS.get(name)
        if name.startswith(MOCK_PREFIX):
            reason = "use a simulated model (sim/…)"
        if reason is not None:
            raise UsageError(
                f"model {endpoint.provider_model}: params.{name} cannot be set here; {reason}."
            )


def is_served(provider_model: str) -> bool:
    """Return whether one of our own servers answers for this model."""
    return provider_model.startswith(SERVED_PREFIXES)


def arguments(endpoint: Endpoint, call: Call) -> dict[str, Any]:
    """Return the keyword arguments of `litellm.acompletion` for one attempt.

    Raises ProviderError (auth) when the variable named by `api_key_env` is not set.
    """
    given: dict[str, Any] = {
        **endpoint.params,
        "model": endpoint.provider_model,
        "messages": [dict(message) for message in call.messages],
        "timeout": endpoint.timeout_s,
        "num_retries": 0,
        "max_retries": 0,
    }
    if endpoint.api_base is not None:
        given["api_base"] = endpoint.api_base
    if headers := {**endpoint.extra_headers, **call.headers}:
        given["extra_headers"] = headers
    if endpoint.extra_body:
        given["extra_body"] = dict(endpoint.extra_body)
    key = api_key(endpoint)
    if key is not None:
        given["api_key"] = key
    if is_served(endpoint.provider_model):
        # vLLM's adapter speaks plain OpenAI and sends the rest of the id as the model's name.
        given["model"] = f"hosted_vllm/{endpoint.provider_model}"
        given.setdefault("api_key", "none")
        if endpoint.provider_model.startswith("local/"):
            given.setdefault("seed", sampling_seed(call.request_key))
    return given


def api_key(endpoint: Endpoint) -> str | None:
    """Return the key from the variable the endpoint names; None leaves it to the provider's own.

    Raises ProviderError (auth) when that variable is not set.
    """
    if endpoint.api_key_env is None:
        return None
    value = os.environ.get(endpoint.api_key_env)
    if not value:
        raise ProviderError(
            "auth",
            f"{endpoint.provider_model}: the environment variable {endpoint.api_key_env} "
            "(api_key_env) is not set where the workers run",
        )
    return value


def sampling_seed(request_key: str) -> int:
    """Return a seed for an embedded model's sampling, from what decides the answer.

    The same request draws the same answer again, and repeats of a question (samples), whose keys
    differ, draw their own. 31 bits, since llama.cpp reads 2³²−1 as "random".
    """
    return int(request_key[:8], 16) & 0x7FFFFFFF


def bypass_proxy(api_base: str) -> None:
    """Make the environment's proxy settings leave a loopback server alone.

    A worker's own server is never reached through a proxy, and few people list it in NO_PROXY.
    """
    host = urlsplit(api_base).hostname
    if host not in {"127.0.0.1", "localhost", "::1"}:
        return
    for name in ("no_proxy", "NO_PROXY"):
        listed = [entry.strip() for entry in os.environ.get(name, "").split(",") if entry.strip()]
        if host not in listed and "*" not in listed:
            os.environ[name] = ",".join([*listed, host])
