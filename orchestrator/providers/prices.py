"""Prices from litellm's offline map, and a cheap estimate of tokens: what `plan` needs.

litellm ships its price map as a JSON file. It is read directly (25 ms), since importing litellm
for it would take seconds.
"""

from __future__ import annotations

import functools
import importlib.util
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson

from orchestrator.providers.call import Endpoint, Price
from orchestrator.providers.endpoint_arguments import is_served

_MAP_FILE = "model_prices_and_context_window_backup.json"
_BYTES_PER_TOKEN = 4.0


def price_of(endpoint: Endpoint) -> Price | None:
    """Return the endpoint's own price, 0 for local/ and sim/, else litellm's; None if unknown."""
    if endpoint.price is not None:
        return endpoint.price
    if is_served(endpoint.provider_model):
        return Price(0.0, 0.0)
    entry = price_entry(endpoint.provider_model)
    per_input = entry.get("input_cost_per_token")
    per_output = entry.get("output_cost_per_token")
    if per_input is None or per_output is None:
        return None
    return Price(_per_mtok(per_input), _per_mtok(per_output))


def takes_schema(provider_model: str) -> bool:
    """Return whether a model answers after a JSON schema, as far as litellm's map knows."""
    return price_entry(provider_model).get("supports_response_schema") is True


def estimate_tokens(text: str) -> int:
    """Estimate the tokens of `text`: one for each four bytes of UTF-8, rounded up.

    A rule of thumb within a fifth or so for English; bytes rather than characters because most
    tokenizers spend more tokens on a character the longer its encoding is. Good for a plan's
    estimate; what a request cost is counted by its provider.
    """
    return math.ceil(len(text.encode("utf-8", errors="replace")) / _BYTES_PER_TOKEN)


def _per_mtok(per_token: float) -> float:
    return round(float(per_token) * 1e6, 9)  # 2.5e-07 is 0.25, not 0.25000000000000006


def price_entry(provider_model: str) -> Mapping[str, Any]:
    """Return litellm's entry: listed by the whole string, or bare under its provider."""
    prices = _price_map()
    if provider_model in prices:
        return prices[provider_model]
    provider, slash, name = provider_model.partition("/")
    entry = prices.get(name, {}) if slash else {}
    # Bare names belong to the provider they state (bedrock also as bedrock_converse, and so on).
    return entry if str(entry.get("litellm_provider", "")).startswith(provider) else {}


@functools.cache
def _price_map() -> Mapping[str, Mapping[str, Any]]:
    spec = importlib.util.find_spec("litellm")
    if spec is None or spec.origin is None:
        return {}
    path = Path(spec.origin).parent / _MAP_FILE
    try:
        found = orjson.loads(path.read_bytes())
    except (OSError, orjson.JSONDecodeError):
        return {}  # a later litellm may ship it otherwise: prices are then unknown, not wrong
    return found if isinstance(found, dict) else {}
