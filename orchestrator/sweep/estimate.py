"""What a plan would ask: requests, tokens, cost, and the time the stated limits leave.

Prices and token counters are handed in as plain numbers and functions: this room knows no provider.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from orchestrator.sweep.matrix import Requests
from orchestrator.sweep.model_spec import ModelSpec
from orchestrator.sweep.schema import Sweep

ASSUMED_ANSWER_TOKENS = 200
"""Tokens of an answer nobody has seen yet, unless max_tokens is smaller."""

ASSUMED_LATENCY_S = 5.0
COUNTED_PROMPTS = 50
"""Prompts of a model and benchmark whose tokens are counted; the rest go by their length."""


class PricePerToken(Protocol):
    """US dollars a million tokens."""

    @property
    def input_per_mtok(self) -> float: ...
    @property
    def output_per_mtok(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Estimate:
    """One model on one benchmark.

    `rows` are planned rows, `requests` their distinct keys, `answered` those that are there
    already and `missing` those to ask; a key that an earlier benchmark of the model has too is
    counted there. Tokens, cost (null: price unknown) and `seconds` (null: no limit stated) are of
    the missing ones; `cost_most_usd` takes max_tokens for every answer (null: no max_tokens).
    """

    model: str
    provider_model: str
    simulated: bool
    benchmark: str
    rows: int
    requests: int
    answered: int
    missing: int
    prompt_tokens: int
    completion_tokens: int
    cost_usd: float | None
    cost_most_usd: float | None
    seconds: float | None


@dataclass(frozen=True, slots=True)
class _Tally:
    rows: int
    requests: int
    missing: int
    prompt_tokens: int


def approximate_tokens(provider_model: str, text: str) -> int:
    """Return about how many tokens a text has: four bytes each, and four for a message's frame."""
    del provider_model
    return len(text.encode("utf-8", "replace")) // 4 + 4


def estimate(
    sweep: Sweep,
    requests: Requests,
    *,
    left: NDArray[np.int64] | None = None,
    prices: Mapping[str, PricePerToken | None] | None = None,
    count_tokens: Callable[[str, str], int] = approximate_tokens,
    answer_tokens: int = ASSUMED_ANSWER_TOKENS,
    latency_s: float = ASSUMED_LATENCY_S,
) -> list[Estimate]:
    """Return one estimate a model × benchmark, in the order of the plan.

    `left` are the rows still to be asked, one a key (`None`: all). `prices` by model label
    overrides nothing the sweep states. `count_tokens(provider_model, text)` is called for at most
    50 prompts of each.
    """
    first = requests.first_of_key()
    wanted = first
    if left is not None:
        wanted = np.zeros_like(first)
        wanted[left] = True
    found = []
    for model_at, model in enumerate(sweep.models):
        for benchmark_at, benchmark in enumerate(requests.benchmarks):
            rows = requests.rows_of(model_at, benchmark_at)
            if rows.start == rows.stop:
                continue
            missing = np.flatnonzero(wanted[rows]) + rows.start
            tally = _Tally(
                rows=rows.stop - rows.start,
                requests=int(np.count_nonzero(first[rows])),
                missing=len(missing),
                prompt_tokens=_prompt_tokens(requests, missing, count_tokens),
            )
            found.append(
                _estimate(model, benchmark.name, tally, prices or {}, answer_tokens, latency_s)
            )
    return found


def _prompt_tokens(
    requests: Requests, rows: NDArray[np.int64], count_tokens: Callable[[str, str], int]
) -> int:
    """Return about how many tokens the prompts of rows have: some counted, the rest by length."""
    lengths = requests.lengths(rows)
    some = np.flatnonzero(lengths)[:COUNTED_PROMPTS]
    if not len(some):
        return 0
    tokens = sum(
        count_tokens(request.provider_model, message["content"])
        for request in requests.take(rows[some])
        for message in request.messages
    )
    return round(int(lengths.sum()) * tokens / int(lengths[some].sum()))


def _estimate(
    model: ModelSpec,
    benchmark: str,
    tally: _Tally,
    prices: Mapping[str, PricePerToken | None],
    answer_tokens: int,
    latency_s: float,
) -> Estimate:
    most = most_tokens(model)
    prompt = tally.prompt_tokens
    completion = tally.missing * min(answer_tokens, most or answer_tokens)
    price: PricePerToken | None = model.price or prices.get(model.label)
    return Estimate(
        model=model.label,
        provider_model=model.id,
        simulated=model.simulated,
        benchmark=benchmark,
        rows=tally.rows,
        requests=tally.requests,
        answered=tally.requests - tally.missing,
        missing=tally.missing,
        prompt_tokens=prompt,
        completion_tokens=completion,
        cost_usd=_cost(price, prompt, completion),
        cost_most_usd=_cost(price, prompt, tally.missing * most) if most else None,
        seconds=_seconds(model, tally.missing, prompt + completion, latency_s),
    )


def most_tokens(model: ModelSpec) -> int | None:
    """Return how many tokens a model's answer may have as the sweep says; null when it does not."""
    stated = [
        value
        for name in ("max_tokens", "max_completion_tokens")
        if isinstance(value := model.sent_params.get(name), int) and value > 0
    ]
    return min(stated, default=None)


def _cost(price: PricePerToken | None, prompt: int, completion: int) -> float | None:
    if price is None:
        return None
    return (prompt * price.input_per_mtok + completion * price.output_per_mtok) / 1e6


def _seconds(model: ModelSpec, requests: int, tokens: int, latency_s: float) -> float | None:
    limits = model.limits
    times = []
    if limits.rpm:
        times.append(60 * requests / limits.rpm)
    if limits.tpm:
        times.append(60 * tokens / limits.tpm)
    if limits.max_connections:
        times.append(latency_s * requests / limits.max_connections)
    return max(times, default=None)
