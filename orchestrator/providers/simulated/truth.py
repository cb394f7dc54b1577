"""The truth about a simulated model: its expected rates over the population of items.

The population is what the generators draw from without end: items whose hashes, and so the
uniforms behind p, are independent. With a = mean·ν and b = (1 − mean)·ν the model answers where
p is above a cut c that depends on the response's noise z alone, so that
  P(answers | z) = 1 − I_c(a, b)  and  E[p; answers | z] = mean·(1 − I_c(a + 1, b)),
I being the regularised incomplete beta function; the mean over z is integrated numerically.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import exp, isnan, pi, sqrt

from orchestrator.providers.simulated.behaviour import Behaviour
from orchestrator.providers.simulated.outcomes import (
    UNKNOWABLE_SPREAD,
    canonical_target,
    threshold,
)

# Beyond nine standard deviations lies less than 1e-18 of the noise.
_NOISE_RANGE = 9.0


@dataclass(frozen=True, slots=True)
class Truth:
    """Expected rates of one response, as shares of all of them, and the scores at `target`.

    stated: the target in the prompt (`None`: closed). target: the one scored at, t.
    score: accuracy − error_rate·t/(1 − t). credit: t + (1 − t)·score, that is accuracy plus t
    for every reply that is no answer. selective_accuracy: `None` when nothing is ever answered.
    """

    stated: float | None
    target: float
    score: float
    credit: float
    accuracy: float
    error_rate: float
    abstention_rate: float
    refused_rate: float
    empty_rate: float
    coverage: float
    selective_accuracy: float | None


def truth(
    behaviour: Behaviour,
    target: float,
    stated: float | None = float("nan"),
    *,
    answerable: bool = True,
) -> Truth:
    """Return the expectation over items (and samples) of what `outcomes` does.

    Scored at `target`, in [0, 1). `stated` is the target in the prompt, `None` for the closed
    rubric; left out, it is `target`. `answerable=False` is the population of items without a
    right answer. Raises `ValueError` on a target outside [0, 1).
    """
    scored = canonical_target(target)
    assert scored is not None
    if stated is not None and isnan(stated):
        stated = scored
    stated = canonical_target(stated)
    answers, right = _answers_and_right(behaviour, threshold(behaviour, stated), answerable)
    served = 1 - behaviour.share_refused - behaviour.share_empty
    accuracy, coverage = served * right, served * answers
    errors = coverage - accuracy
    score = accuracy - errors * scored / (1 - scored)
    return Truth(
        stated=stated,
        target=scored,
        score=score,
        credit=scored + (1 - scored) * score,
        accuracy=accuracy,
        error_rate=errors,
        abstention_rate=served - coverage,
        refused_rate=behaviour.share_refused,
        empty_rate=behaviour.share_empty,
        coverage=coverage,
        selective_accuracy=accuracy / coverage if coverage > 0 else None,
    )


def _answers_and_right(behaviour: Behaviour, limit: float, answerable: bool) -> tuple[float, float]:
    """Return P(answers) and P(answers and is right) of a response that is served at all."""
    knowledge = behaviour.knowledge if answerable else 0.0
    if limit <= 0:
        return 1.0, knowledge
    if behaviour.foresight:
        return knowledge, knowledge
    if answerable:
        above = _above(behaviour.knowledge, behaviour.spread)
    else:
        above = _above(behaviour.unknowable, UNKNOWABLE_SPREAD)
    answers = _over_noise(behaviour, limit, lambda cut: above(cut)[0])
    if not answerable:
        return answers, 0.0
    return answers, _over_noise(behaviour, limit, lambda cut: above(cut)[1])


def _above(mean: float, spread: float) -> Callable[[float], tuple[float, float]]:
    """Return the function c → (P(p > c), E[p; p > c]) of the population of p."""
    from scipy import special

    if spread == 0 or mean in (0.0, 1.0):
        return lambda cut: (1.0, mean) if mean > cut else (0.0, 0.0)
    size = 1 / spread - 1
    a, b = mean * size, (1 - mean) * size
    return lambda cut: (
        float(special.betaincc(a, b, cut)),
        mean * float(special.betaincc(a + 1, b, cut)),
    )


def _over_noise(behaviour: Behaviour, limit: float, of_cut: Callable[[float], float]) -> float:
    from scipy import integrate, special

    start = float(special.logit(limit)) - behaviour.bias
    if behaviour.noise == 0:
        return of_cut(float(special.expit(start)) if behaviour.bias else limit)

    def weighted(noise: float) -> float:
        cut = float(special.expit(start - behaviour.noise * noise))
        return of_cut(cut) * exp(-noise * noise / 2) / sqrt(2 * pi)

    # Where all items share one p the integrand is a step: its place is named to the integrator.
    step = _step(behaviour, start)
    value, _ = integrate.quad(
        weighted, -_NOISE_RANGE, _NOISE_RANGE, points=step, limit=400, epsabs=1e-11, epsrel=1e-10
    )
    return float(value)


def _step(behaviour: Behaviour, start: float) -> list[float]:
    if not 0 < behaviour.knowledge < 1:
        return [0.0]
    from scipy import special

    at = (start - float(special.logit(behaviour.knowledge))) / behaviour.noise
    return [at] if abs(at) < _NOISE_RANGE else [0.0]
