"""A sweep file becomes a plan: the benchmarks loaded, every request with its key."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from benchmarks import Benchmark, BenchmarkError, load_all
from orchestrator.api.budget_plan import about_budget
from orchestrator.api.judge_plan import judge_rows
from orchestrator.api.plan_files import requests_facts
from orchestrator.errors import UsageError
from orchestrator.grading import FORMS, forms
from orchestrator.providers import Endpoint, Price, estimate_tokens, identity, price_of
from orchestrator.store import RunFolder, check_run_id, kept_keys, local_folder, missing_rows, spent
from orchestrator.store.finding import is_run_folder
from orchestrator.sweep import (
    Judge,
    ModelSpec,
    Requests,
    Sweep,
    benchmark_specs,
    check_environment,
    estimate,
    fill_run_id,
    plan_requests,
    sweep_hash,
    with_prompt,
)
from orchestrator.sweep.entries import benchmark_places
from orchestrator.sweep.loading import read_sweep
from orchestrator.sweep.source import Place, Source


@dataclass(frozen=True, slots=True)
class PlanReport:
    """What a run would ask. `rows` has a row a model × benchmark; `warnings` are sentences.

    Columns of `rows`: role (model or judge), model, simulated, benchmark, requests, distinct,
    answered, to_ask, expected, prompt_tokens, completion_tokens, cost_usd (US dollars, null = price
    unknown), cost_most_usd (with every answer max_tokens long; null without one), seconds (null =
    no limit stated). Tokens and cost are estimates.
    A judge's rows say in `to_ask` how many verdicts it is asked for at most: about every answer
    that rules may be unsure of, each of its repeats, no two answers alike; what is judged already
    is not taken off. `expected` are those that it is asked for in any case, null where that depends
    on what rules or another panel will say; tokens and cost_usd are of the expected ones, or of
    `to_ask` where there is no such number. A reply without a verdict is asked again: cost_most_usd
    is that of `to_ask` with every reply unreadable, however often.
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
    requests: Requests
    kept: bool = False
    """The requests stand in the run already, and their keys come from there."""
    missing_keys: tuple[str, ...] = ()
    base_dir: str = "."
    """The sweep file's folder: graders of one's own are looked for from there."""

    @functools.cached_property
    def hash(self) -> str:
        """The sweep's hash."""
        return sweep_hash(self.sweep)

    @property
    def data_warnings(self) -> list[str]:
        """What a person should know of the benchmarks' data."""
        return [text for benchmark in self.benchmarks for text in benchmark.warnings]

    def run_folder(self) -> Path:
        """Return where the run lies."""
        return local_folder(self.sweep.out) / self.run_id


def make_plan(
    path: Path,
    *,
    run_id: str | None = None,
    limit: int | None = None,
    overrides: Sequence[str] = (),
    judge: str | None = None,
    asks: bool = True,
    begin: Callable[[Sweep, str], None] = lambda *_: None,
) -> Plan:
    """Return the plan of a sweep file; writes and asks nothing.

    `run_id` may have fields, as `fill_run_id` says. Where nothing will be asked (`asks` false) a
    missing key is no error. `begin` hears of the sweep and the run's id as soon as they are known
    to be right, before the benchmarks are loaded. Raises `UsageError` naming what is wrong in the
    sweep, a benchmark or the environment.
    """
    source, sweep = read_sweep(Path(path), overrides)
    if limit is not None:
        sweep = sweep.limited(limit)
    if judge is not None:
        sweep = with_judge(sweep, judge)
    missing_keys = check_environment(sweep, asks=asks)
    run_id = check_run_id(fill_run_id(run_id, sweep.name) if run_id else sweep.name)
    identities = _identities(sweep, source, "--judge" if judge is not None else None)
    begin(sweep, run_id)
    try:
        specs = benchmark_specs(sweep, Path(path).parent)
        benchmarks = load_all(specs, benchmark_places(source))
    except BenchmarkError as error:
        raise UsageError(str(error)) from error
    known = _kept_keys(sweep, run_id, benchmarks, identities)
    requests = plan_requests(sweep, benchmarks, identities, known)
    kept = requests.keys is known
    base_dir = str(Path(path).parent.resolve())
    missing = tuple(missing_keys)
    return Plan(sweep, run_id, benchmarks, identities, requests, kept, missing, base_dir)


def _identities(sweep: Sweep, source: Source, judge: str | None) -> dict[str, str]:
    """Return what `identities_of` does; raises `UsageError` with the place of a model there is not.

    `judge` is where the judges come from if not from the sweep's file.
    """
    placed: list[tuple[Place, ModelSpec]] = [
        (("models", index), model) for index, model in enumerate(sweep.models)
    ]
    if sweep.judge is not None:
        placed += [
            ((*panel, index), model)
            for panel, models in sweep.judge.panels()
            for index, model in enumerate(models)
        ]
    found: dict[str, str] = {}
    for place, model in placed:
        try:
            found[model.id] = identity(model.id)
            check_simulated(model)
        except UsageError as error:
            where = f"{source.where(place)}: {'.'.join(map(str, place))}"
            if judge is not None and place[0] == "judge":
                where = judge
            raise UsageError(f"{where}: {error}") from error
    return found


def _kept_keys(
    sweep: Sweep, run_id: str, benchmarks: Sequence[Benchmark], identities: dict[str, str]
) -> NDArray[np.uint8] | None:
    folder = local_folder(sweep.out) / run_id
    if not is_run_folder(folder):
        return None
    facts = requests_facts(benchmarks, identities)
    return kept_keys(RunFolder.open(folder), sweep_hash(sweep), facts)


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
            "expected": row.missing,
            "prompt_tokens": row.prompt_tokens,
            "completion_tokens": row.completion_tokens,
            "cost_usd": row.cost_usd,
            "cost_most_usd": row.cost_most_usd,
            "seconds": row.seconds,
        }
        for row in estimate(
            made.sweep,
            made.requests,
            left=left_rows(made),
            prices=prices,
            count_tokens=lambda _, text: estimate_tokens(text),
        )
    ]
    judges = judges_of(made.sweep)
    rows += judge_rows(
        made, {judge.label: price_of(endpoint_of(judge, made.sweep)) for judge in judges}
    )
    paid = 0.0
    if made.sweep.budget_usd is not None and is_run_folder(made.run_folder()):
        paid = spent(RunFolder.open(made.run_folder()))
    budget = about_budget(made.sweep.budget_usd, paid, rows)
    warnings = [*made.missing_keys, *warnings_of(made.sweep), *made.data_warnings, *budget]
    return PlanReport(made.run_id, pa.Table.from_pylist(rows), warnings)


def warnings_of(sweep: Sweep) -> list[str]:
    """Return what a person should know before paying."""
    return [
        f"{model.label}: no price is known, so its cost is not counted; "
        "state price: {input_per_mtok: …, output_per_mtok: …}"
        for model in (*sweep.models, *judges_of(sweep))
        if price_of(endpoint_of(model, sweep)) is None
    ]


def check_budget(sweep: Sweep, *, allow_unknown_price: bool = False) -> None:
    """Raise `UsageError` when a budget is stated that cannot be kept.

    With `allow_unknown_price` a model without a price is asked, and counts as free.
    """
    if sweep.budget_usd is None or allow_unknown_price:
        return
    for model in (*sweep.models, *judges_of(sweep)):
        if price_of(endpoint_of(model, sweep)) is None:
            raise UsageError(
                f"budget_usd: the price of {model.label} is not known, so the budget cannot be "
                "kept; state its price: {input_per_mtok: …, output_per_mtok: …}, "
                "take budget_usd away, or ask it uncounted with --allow-unknown-price"
            )


def left_rows(made: Plan) -> NDArray[np.int64] | None:
    """Return the planned rows still to be asked, or `None` for all where there is no run yet."""
    if not is_run_folder(made.run_folder()):
        return None
    return missing_rows(RunFolder.open(made.run_folder()), "responses", made.requests.keys)


def identities_of(sweep: Sweep) -> dict[str, str]:
    """Return what stands for each provider model in the request keys."""
    return {model.id: identity(model.id) for model in (*sweep.models, *judges_of(sweep))}


def judges_of(sweep: Sweep) -> tuple[ModelSpec, ...]:
    """Return the judges, if any: those of the second panel too."""
    return sweep.judge.everyone if sweep.judge else ()


def with_judge(sweep: Sweep, judge: str | None = None, prompt: str | None = None) -> Sweep:
    """Return the sweep judged by another model alone, or with another prompt.

    `judge` is the label or id of a judge or model of the sweep, else a litellm model string;
    `prompt` one of ours, or a file. Raises `UsageError` for a prompt that will not do, and for one
    without a judge.
    """
    judging = sweep.judge
    if judge is not None:
        known = {model.id: model for model in (*sweep.models, *judges_of(sweep))}
        known |= {model.label: model for model in (*sweep.models, *judges_of(sweep))}
        judging = Judge(models=(known.get(judge) or ModelSpec(id=judge),))
    if prompt is not None:
        if judging is None:
            raise UsageError("prompt: the sweep has no judge; name a model with --judge")
        judging = with_prompt(judging, prompt, Path())
    return sweep.model_copy(update={"judge": judging})


def judges_as_asked(sweep: Sweep) -> list[ModelSpec]:
    """Return the judges in each form they may be asked in: for structured output, and plainly."""
    if sweep.judge is None:
        return []
    return [form for words in FORMS for form in forms(sweep.judge, words)]


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
