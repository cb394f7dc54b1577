"""What a simulated model is like: its parameters, the presets, and the check of what is typed."""

from __future__ import annotations

import difflib
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from orchestrator.errors import UsageError

PREFIX = "sim/"


def _number(low: float, high: float, *, below: bool = False) -> Any:
    """Bounds of a parameter; with `below`, `high` itself is outside."""
    return {"low": low, "high": high, "below": below}


@dataclass(frozen=True, slots=True)
class Behaviour:
    """The parameters of a simulated model.

    knowledge, spread: mean and spread of the chance p of answering an item rightly. Over the
        items p follows Beta(mean·ν, (1 − mean)·ν) with ν = 1/spread − 1: its variance is
        mean·(1 − mean)·spread; spread 0 gives every item the same p, and 0.5 with 1/3 the
        uniform distribution.
    noise: standard deviation, on the logit scale, of the confidence around p, drawn anew for
        each response.
    bias: shift of the confidence on the logit scale; above 0 overconfident.
    unknowable: mean confidence on items that have no right answer.
    obeys_target: answers only when its confidence is above the stated target; else, and where
        no target is stated, when it is above `closed_threshold`. Above 0 means always.
    foresight: knows whether its answer will be right, and answers above a threshold of 0 only
        when it will.
    hedging: share of the answers worded with doubt ("I'm not sure, but probably X."). Whether
        that is an answer is the grader's rubric; here, and in the truth, it is.
    latency_s, latency_spread: median seconds a reply takes; standard deviation of their logarithm.
    prompt_tokens, completion_tokens: as reported; `None` counts them from the text.
    reasoning_tokens: reported on top, and first to use up the request's `max_tokens`.
    share_malformed: share of the attempts that get a torn JSON body or an HTML page.
    share_refused, share_empty: share of the responses blocked by policy, or without text.
    seed: another seed knows other items.
    """

    knowledge: float = field(default=0.5, metadata=_number(0, 1))
    spread: float = field(default=1 / 3, metadata=_number(0, 1, below=True))
    noise: float = field(default=0.0, metadata=_number(0, 20))
    bias: float = field(default=0.0, metadata=_number(-20, 20))
    unknowable: float = field(default=0.1, metadata=_number(0, 1))
    obeys_target: bool = True
    closed_threshold: float = field(default=0.0, metadata=_number(0, 1, below=True))
    foresight: bool = False
    hedging: float = field(default=0.0, metadata=_number(0, 1))
    latency_s: float = field(default=0.0, metadata=_number(0, 3600))
    latency_spread: float = field(default=0.0, metadata=_number(0, 5))
    prompt_tokens: int | None = field(default=None, metadata=_number(0, 10**9))
    completion_tokens: int | None = field(default=None, metadata=_number(0, 10**9))
    reasoning_tokens: int = field(default=0, metadata=_number(0, 10**9))
    share_malformed: float = field(default=0.0, metadata=_number(0, 1))
    share_refused: float = field(default=0.0, metadata=_number(0, 1))
    share_empty: float = field(default=0.0, metadata=_number(0, 1))
    seed: int = field(default=0, metadata=_number(-(2**63), 2**63 - 1))


@dataclass(frozen=True, slots=True)
class JudgeBehaviour:
    """The parameters of the simulated judge.

    error_rate: share of the verdicts replaced by one of the other two.
    share_malformed: share of the replies from which no verdict can be read.
    The others are as in `Behaviour`.
    """

    error_rate: float = field(default=0.0, metadata=_number(0, 1))
    share_malformed: float = field(default=0.0, metadata=_number(0, 1))
    latency_s: float = field(default=0.0, metadata=_number(0, 3600))
    latency_spread: float = field(default=0.0, metadata=_number(0, 5))
    seed: int = field(default=0, metadata=_number(-(2**63), 2**63 - 1))


JUDGE = PREFIX + "judge"

PRESETS: Mapping[str, Behaviour | JudgeBehaviour] = {
    PREFIX + "calibrated": Behaviour(),
    PREFIX + "bluffer": Behaviour(obeys_target=False, bias=3.0, unknowable=0.5),
    PREFIX + "timid": Behaviour(bias=-1.5, closed_threshold=0.2),
    PREFIX + "oracle": Behaviour(foresight=True),
    JUDGE: JudgeBehaviour(),
}
"""Behaviour by model id; every id begins with `sim/`."""

_Any = TypeVar("_Any", Behaviour, JudgeBehaviour)


def behaviour_of(model: str, simulation: Mapping[str, Any] | None = None) -> Behaviour:
    """Return the behaviour of `model` (a preset other than the judge) with own parameters.

    Raises `UsageError` on an unknown model, an unknown parameter or a value out of range.
    """
    preset = _preset(model)
    if not isinstance(preset, Behaviour):
        raise UsageError(f"{model} is a judge: it grades answers and does not answer questions")
    return _with_parameters(preset, model, simulation or {})


def judge_behaviour_of(simulation: Mapping[str, Any] | None = None) -> JudgeBehaviour:
    """Return the simulated judge's behaviour with own parameters; raises like `behaviour_of`."""
    return _with_parameters(JudgeBehaviour(), JUDGE, simulation or {})


def canonical(model: str) -> str:
    """Return the full id of a model named with or without `sim/`; raises `UsageError`."""
    name = model if model.startswith(PREFIX) else PREFIX + model
    _preset(name)
    return name


def _preset(model: str) -> Behaviour | JudgeBehaviour:
    preset = PRESETS.get(model)
    if preset is None:
        raise UsageError(
            f"unknown simulated model {model!r}{_nearest(model, PRESETS)}; "
            f"there are {', '.join(PRESETS)}"
        )
    return preset


def _with_parameters(preset: _Any, model: str, simulation: Mapping[str, Any]) -> _Any:
    if not isinstance(simulation, Mapping):
        raise UsageError(
            f"{model}: 'simulation' must be a mapping of parameters, like "
            f'{{"seed": 1}}, not {type(simulation).__name__}'
        )
    known = {entry.name: entry for entry in fields(preset)}
    values: dict[str, Any] = {}
    for name, value in simulation.items():
        entry = known.get(name)
        if entry is None:
            raise UsageError(
                f"{model}: unknown simulation parameter {name!r}{_nearest(name, known)}; "
                f"known are {', '.join(known)}"
            )
        values[name] = _checked(model, name, value, str(entry.type), entry.metadata)
    changed = replace(preset, **values)
    if isinstance(changed, Behaviour):
        _check_shares(model, changed)
    return changed


def _check_shares(model: str, of: Behaviour) -> None:
    if of.share_refused + of.share_empty > 1:
        raise UsageError(f"{model}: share_refused and share_empty together exceed 1")


def _checked(model: str, name: str, value: Any, kind: str, bounds: Mapping[str, Any]) -> Any:
    where = f"{model}: simulation.{name}"
    if value is None and kind.endswith("None"):
        return None
    if kind == "bool":
        if isinstance(value, bool):
            return value
        raise UsageError(f"{where} must be true or false, not {value!r}")
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise UsageError(f"{where} must be a number, not {value!r}")
    if kind.startswith("int") and value != int(value):
        raise UsageError(f"{where} must be a whole number, not {value!r}")
    low, high, below = bounds["low"], bounds["high"], bounds["below"]
    if value < low or value > high or (below and value == high):
        end = f"below {high}" if below else f"at most {high}"
        raise UsageError(f"{where} must be at least {low} and {end}, not {value!r}")
    return int(value) if kind.startswith("int") else float(value)


def _nearest(name: str, known: Mapping[str, Any]) -> str:
    near = difflib.get_close_matches(str(name), list(known), n=1, cutoff=0.5)
    return f"; did you mean {near[0]!r}?" if near else ""
