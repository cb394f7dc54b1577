"""What a simulated model does with items: one function of names, for one item or a million.

What it knows is f(seed, model, item); each response adds a draw f(seed, model, item, stated
target, sample, nonce).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray
from scipy import special

from orchestrator.providers.simulated.behaviour import Behaviour
from orchestrator.providers.simulated.draws import Hashes, Numbers, key, states, uniforms

# The concentration of the confidence on items without a right answer (see `Behaviour.spread`).
UNKNOWABLE_SPREAD = 0.1

_KNOWS, _BELIEVES = 0, 1  # streams of (seed, model, item)
_RIGHT, _NOISE, _SERVED = 0, 1, 2  # streams of a response


class Did(IntEnum):
    """What came of a response, as the codes of `Outcomes.did`."""

    CORRECT = 0
    INCORRECT = 1
    ABSTAINED = 2
    REFUSED = 3
    EMPTY = 4


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The responses to n items, each array of shape (n,).

    chance: p, the chance that an answer is right (0 where there is no right answer).
    confidence: what the model believes p to be.
    did: codes of `Did`.
    states: what further draws of each response start from.
    """

    chance: Numbers
    confidence: Numbers
    did: NDArray[np.int8]
    states: Hashes


def chances(behaviour: Behaviour, model: str, items: Hashes) -> Numbers:
    """Return the chance p that an answer to each (answerable) item is right, shape (n,)."""
    knows = uniforms(states(_model_key(behaviour, model), items), _KNOWS)
    return _beta(knows, behaviour.knowledge, behaviour.spread)


def threshold(behaviour: Behaviour, stated: float | None) -> float:
    """Return the confidence above which the model answers; at 0 it always answers."""
    if stated is None or not behaviour.obeys_target:
        return behaviour.closed_threshold
    return stated


def canonical_target(stated: float | None) -> float | None:
    """Return a target as prompts print it, to six significant digits; raises outside [0, 1)."""
    if stated is None:
        return None
    if not 0 <= stated < 1:
        raise ValueError(f"a target must be at least 0 and below 1, not {stated!r}")
    return float(f"{stated:.6g}")


def outcomes(
    behaviour: Behaviour,
    model: str,
    items: Hashes,
    target: float | None,
    sample: int = 0,
    nonce: str = "0",
    *,
    answerable: bool | NDArray[np.bool_] = True,
) -> Outcomes:
    """Return what `model` does with each item when `target` is stated (`None`: closed).

    `items` are the items' identities (`KnownItem.identity`), shape (n,); `answerable` tells
    which have a right answer. Every row depends on its own item only.
    """
    target = canonical_target(target)
    named = "closed" if target is None else f"{target:.6g}"
    response = states(key("response", str(behaviour.seed), model, named, str(sample), nonce), items)
    chance = believed = chances(behaviour, model, items)
    if not np.all(answerable):
        chance = np.where(answerable, chance, 0.0)
        believed = np.where(answerable, chance, _beliefs(behaviour, model, items))
    right = uniforms(response, _RIGHT) < chance
    if behaviour.foresight:
        confidence = right.astype(np.float64)
    else:
        noise = special.ndtri(uniforms(response, _NOISE)) if behaviour.noise else 0.0
        confidence = confidences(behaviour, believed, noise)
    limit = threshold(behaviour, target)
    answers = np.full(items.shape, True) if limit <= 0 else confidence > limit
    did = np.where(answers, np.where(right, Did.CORRECT, Did.INCORRECT), Did.ABSTAINED)
    served = uniforms(response, _SERVED)
    empty = served >= 1 - behaviour.share_empty
    did = np.where(empty, Did.EMPTY, did)
    did = np.where(served < behaviour.share_refused, Did.REFUSED, did)
    return Outcomes(chance, confidence, did.astype(np.int8), response)


def confidences(behaviour: Behaviour, believed: Numbers, noise: Numbers | float) -> Numbers:
    """Return the confidence at standard-normal `noise`: expit(logit(p) + bias + σ·noise)."""
    if behaviour.bias == 0 and behaviour.noise == 0:
        return believed  # exactly p, without a rounding on the way
    shift = behaviour.bias + behaviour.noise * noise
    shifted: Numbers = special.expit(special.logit(believed) + shift)
    return shifted


def _beliefs(behaviour: Behaviour, model: str, items: Hashes) -> Numbers:
    believes = uniforms(states(_model_key(behaviour, model), items), _BELIEVES)
    return _beta(believes, behaviour.unknowable, UNKNOWABLE_SPREAD)


def _model_key(behaviour: Behaviour, model: str) -> int:
    return key("model", str(behaviour.seed), model)


def _beta(quantile: Numbers, mean: float, spread: float) -> Numbers:
    if spread == 0 or mean in (0.0, 1.0):
        return np.full(quantile.shape, mean)
    size = 1 / spread - 1
    values: Numbers = special.betaincinv(mean * size, (1 - mean) * size, quantile)
    return values
