"""A sweep file becomes a plan: the benchmarks loaded, every request with its key."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from benchmarks import Benchmark, BenchmarkError, Item, load
from graders import Question
from graders.judge import build_prompt
from orchestrator.errors import UsageError
from orchestrator.providers import Endpoint, Price, estimate_tokens, identity, price_of
from orchestrator.store import SCHEMAS, RunFolder, check_run_id, missing
from orchestrator.store.manifest import FILE_NAME as MANIFEST
from orchestrator.sweep import (
    Judge,
    ModelSpec,
    Request,
    Sweep,
    benchmark_specs,
    check_environment,
    estimate,
    load_sweep,
    plan_requests,
    sweep_hash,
)

COUNTED_PROMPTS = 50
"""Prompts of a judge and benchmark whose tokens are counted; the rest go by their mean."""

JUDGED_ANSWER_TOKENS = 100
VERDICT_TOKENS = 30
"""Assumed: an answer that stands in a judge's prompt, and its verdict with a short reason."""


@dataclass(frozen=True, slots=True)
class PlanReport:
    """What a run would ask. `rows` has a row a model × benchmark; `warnings` are sentences.

    Columns of `rows`: role (model or judge), model, simulated, benchmark, requests, distinct,
    answered, to_ask, prompt_tokens, completion_tokens, cost_usd (US dollars, null = price unknown),
    cost_most_usd (with every answer max_tokens long; null without one), seconds (null = no limit
    stated). Tokens and cost are estimates. A judge's rows are what it is asked at most: every
    answer differs and needs it; what is judged already is not taken off.
    """

    run_id: str
    rows: pa.Table
    warnings: list[str]


@dataclass(frozen=True)
class Plan:
    """A sweep with its benchmarks loaded and its requests made."""

    sweep: Sweep
    run_id: str
    benchmarks: tuple[Benchmark, ...]
    identities: dict[str, str]
    requests: tuple[Request, ...]
    missing_keys: tuple[str, ...] = ()

    @functools.cached_property
    def hash(self) -> str:
        """The sweep's hash."""
        return sweep_hash(self.sweep)

    def run_folder(self) -> Path:
        """Return where the run lies."""
        return Path(self.sweep.out) / self.run_id


def make_plan(
    path: Path,
    *,
    run_id: str | None = None,
    limit: int | None = None,
    overrides: Sequence[str] = (),
    judge: str | None = None,
    asks: bool = True,
) -> Plan:
    """Return the plan of a sweep file; writes and asks nothing.

    Where nothing will be asked (`asks` false) a missing key is no error. Raises `UsageError`
    naming what is wrong in the sweep, a benchmark or the environment.
    """
    sweep = load_sweep(path, overrides)
    if limit is not None:
        sweep = sweep.limited(limit)
    if judge is not None:
        sweep = sweep.model_copy(update={"judge": Judge(models=(ModelSpec(id=judge),))})
    missing_keys = check_environment(sweep, asks=asks)
    run_id = check_run_id(run_id or sweep.name)
    identities = identities_of(sweep)
    for model in (*sweep.models, *judges_of(sweep)):
        check_simulated(model)
    try:
        benchmarks = tuple(load(spec) for spec in benchmark_specs(sweep, Path(path).parent))
    except BenchmarkError as error:
        raise UsageError(f"{path}: benchmarks: {error}") from error
    requests = tuple(plan_requests(sweep, benchmarks, identities))
    return Plan(sweep, run_id, benchmarks, identities, requests, tuple(missing_keys))


def plan(
    sweep: Path,
    *,
    run_id: str | None = None,
    limit: int | None = None,
    overrides: Sequence[str] = (),
) -> PlanReport:
    """Return what `run` with the same arguments would ask and cost; asks and writes nothing."""
    made = make_plan(Path(sweep), run_id=run_id, limit=limit, overrides=overrides, asks=False)
    prices = {model.label: price_of(endpoint_of(model, made.sweep)) for model in made.sweep.models}
    answered = answered_keys(made)
    rows = [
        {
            "role": "model",
            "model": row.model,
            "simulated": row.simulated,
            "benchmark": row.benchmark,
            "requests": row.rows,
            "distinct": row.requests,
            "answered": row.answered,
            "to_ask": row.missing,
            "prompt_tokens": row.prompt_tokens,
            "completion_tokens": row.completion_tokens,
            "cost_usd": row.cost_usd,
            "cost_most_usd": row.cost_most_usd,
            "seconds": row.seconds,
        }
        for row in estimate(
            made.sweep,
            made.requests,
            answered=answered,
            prices=prices,
            count_tokens=lambda _, text: estimate_tokens(text),
        )
    ]
    rows += [
        _judge_row(judge, benchmark, made)
        for judge in judges_of(made.sweep)
        for benchmark in made.benchmarks
        if any(_is_judged(benchmark, item) for item in benchmark.items)
    ]
    warnings = [*made.missing_keys, *warnings_of(made.sweep)]
    return PlanReport(made.run_id, pa.Table.from_pylist(rows), warnings)


def _is_judged(benchmark: Benchmark, item: Item) -> bool:
    """Tell whether a judge is asked about an item: rules decide letters, numbers and silence."""
    if benchmark.grader == "judge":
        return bool(item.answers)
    by_rule = benchmark.grader in {"choice", "number", "abstention"}
    return bool(item.answers) and item.answer_type == "text" and not by_rule


def _judge_row(judge: ModelSpec, benchmark: Benchmark, made: Plan) -> dict[str, Any]:
    """Return what a judge is asked about a benchmark at most."""
    judged = {item.item_id: item for item in benchmark.items if _is_judged(benchmark, item)}
    count = sum(
        request.benchmark == benchmark.name and request.item_id in judged
        for request in made.requests
    )
    some = list(judged.values())[:COUNTED_PROMPTS]
    tokens = sum(
        estimate_tokens("".join(build_prompt(Question(item.question, item.answers), "")))
        for item in some
    )
    prompt = round(count * (tokens / len(some) + JUDGED_ANSWER_TOKENS))
    price = price_of(endpoint_of(judge, made.sweep))
    cost = None
    if price is not None:
        tokens_cost = prompt * price.input_per_mtok + count * VERDICT_TOKENS * price.output_per_mtok
        cost = tokens_cost / 1e6
    return {
        "role": "judge",
        "model": judge.label,
        "simulated": judge.simulated,
        "benchmark": benchmark.name,
        "requests": count,
        "distinct": count,
        "answered": None,
        "to_ask": count,
        "prompt_tokens": prompt,
        "completion_tokens": count * VERDICT_TOKENS,
        "cost_usd": cost,
        "cost_most_usd": None,
        "seconds": None,
    }


def warnings_of(sweep: Sweep) -> list[str]:
    """Return what a person should know before paying."""
    found = []
    for model in (*sweep.models, *judges_of(sweep)):
        if price_of(endpoint_of(model, sweep)) is None:
            found.append(
                f"{model.label}: no price is known, so its cost is not counted; "
                "state price: {input_per_mtok: …, output_per_mtok: …}"
            )
        if model.limits.tpm is not None:
            found.append(
                f"{model.label}: limits.tpm is not kept yet; state limits.rpm or max_connections"
            )
    return found


def check_budget(sweep: Sweep) -> None:
    """Raise `UsageError` when a budget is stated that cannot be kept."""
    if sweep.budget_usd is None:
        return
    for model in (*sweep.models, *judges_of(sweep)):
        if price_of(endpoint_of(model, sweep)) is None:
            raise UsageError(
                f"budget_usd: the price of {model.label} is not known, so the budget cannot be "
                "kept; state its price: {input_per_mtok: …, output_per_mtok: …}, "
                "or take budget_usd away"
            )


def answered_keys(made: Plan) -> frozenset[str]:
    """Return the planned keys that need not be asked any more."""
    if not (made.run_folder() / MANIFEST).is_file():
        return frozenset()
    keys = pa.table({"request_key": [request.request_key for request in made.requests]})
    run = RunFolder.open(made.run_folder())
    left = missing(run, "responses", keys).column("request_key").to_pylist()
    return frozenset(keys.column("request_key").to_pylist()) - frozenset(left)


def identities_of(sweep: Sweep) -> dict[str, str]:
    """Return what stands for each provider model in the request keys."""
    return {model.id: identity(model.id) for model in (*sweep.models, *judges_of(sweep))}


def judges_of(sweep: Sweep) -> tuple[ModelSpec, ...]:
    """Return the judges, if any."""
    return sweep.judge.models if sweep.judge else ()


def endpoint_of(model: ModelSpec, sweep: Sweep) -> Endpoint:
    """Return how a model is reached, with its `${VAR}` references as written."""
    price = None
    if model.price is not None:
        price = Price(model.price.input_per_mtok, model.price.output_per_mtok)
    return Endpoint(
        provider_model=model.id,
        api_base=model.api_base,
        api_key_env=model.api_key_env,
        params=model.sent_params,
        extra_headers=model.extra_headers,
        extra_body=model.extra_body,
        price=price,
        timeout_s=model.timeout_s,
        transport=sweep.transport,
    )


def check_simulated(model: ModelSpec) -> None:
    """Raise `UsageError` for a simulated model that does not exist or is told nonsense."""
    if not model.simulated:
        return
    from orchestrator.providers.simulated import JUDGE, behaviour_of, judge_behaviour_of

    settings = model.extra_body.get("simulation")
    if settings is not None and not isinstance(settings, dict):
        raise UsageError(f"{model.label}: extra_body.simulation: expected a mapping")
    if model.id == JUDGE:
        judge_behaviour_of(settings)
    else:
        behaviour_of(model.id, settings)


def items_table(benchmark: Benchmark) -> pa.Table:
    """Return a benchmark's items as rows of `items`."""
    return pa.Table.from_pylist(
        [
            {
                "benchmark": benchmark.name,
                "item_id": item.item_id,
                "question": item.question,
                "answers": list(item.answers),
                "choices": list(item.choices),
                "answer_type": item.answer_type,
                "should_abstain": item.should_abstain,
                "category": item.category,
                "difficulty": item.difficulty,
                "cluster": item.cluster,
                "metadata": json.dumps(dict(item.metadata), ensure_ascii=False, default=str),
            }
            for item in benchmark.items
        ],
        schema=SCHEMAS["items"],
    )


def requests_table(requests: Iterable[Request]) -> pa.Table:
    """Return planned requests as rows of `requests`."""
    rows = list(requests)
    schema = SCHEMAS["requests"]
    return pa.table(
        {name: [getattr(request, name) for request in rows] for name in schema.names},
        schema=schema,
    )
