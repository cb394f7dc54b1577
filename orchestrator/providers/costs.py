"""What one answer cost, told without litellm."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from orchestrator.providers.call import Endpoint
from orchestrator.providers.endpoint_arguments import is_served
from orchestrator.providers.prices import price_entry

_ABOVE = re.compile(r"input_cost_per_token_above_(\d+)k_tokens")


class _Rates(NamedTuple):
    """US dollars a token, for prompts longer than `above` tokens."""

    above: int
    prompt: float
    cached: float
    completion: float


def cost_usd(
    endpoint: Endpoint,
    *,
    prompt: int | None,
    completion: int | None,
    cached: int | None,
    reported: float | None,
) -> float | None:
    """Return US dollars of an answer of these tokens; `None` where no price or count is known.

    By the endpoint's own price, else what the provider reported, else litellm's price map with
    its prices of cached tokens and of long prompts. Completion tokens include the reasoning ones,
    as providers count them.
    """
    price = endpoint.price
    if price is None:
        if is_served(endpoint.provider_model):
            return 0.0
        if reported is not None:
            return reported
    if prompt is None or completion is None:
        return None
    if price is not None:
        return (prompt * price.input_per_mtok + completion * price.output_per_mtok) / 1e6
    for rates in _rates(endpoint.provider_model):
        if prompt > rates.above:
            kept = min(cached or 0, prompt)
            rest = (prompt - kept) * rates.prompt
            return rest + kept * rates.cached + completion * rates.completion
    return None


@functools.cache
def _rates(provider_model: str) -> tuple[_Rates, ...]:
    """Return the rates of a model by litellm's map, those for the longest prompts first."""
    entry = price_entry(provider_model)
    tiers = [(int(found[1]), found[0]) for found in map(_ABOVE.fullmatch, entry) if found]
    found = []
    for thousands, name in [*sorted(tiers, reverse=True), (0, "input_cost_per_token")]:
        tier = name.removeprefix("input_cost_per_token")
        prompt = entry.get(name)
        completion = entry.get(f"output_cost_per_token{tier}", entry.get("output_cost_per_token"))
        if prompt is None or completion is None:
            continue
        cached = entry.get(f"cache_read_input_token_cost{tier}", prompt)
        above = thousands * 1000 if thousands else -1
        found.append(_Rates(above, float(prompt), float(cached), float(completion)))
    return tuple(found)
