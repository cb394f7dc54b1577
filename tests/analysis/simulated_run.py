"""Runs of simulated models, whose chances of being right are known, made without asking anybody."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from orchestrator.providers.simulated.behaviour import Behaviour
from orchestrator.providers.simulated.outcomes import Did, outcomes

OUTCOMES = {Did.CORRECT: "correct", Did.INCORRECT: "incorrect", Did.ABSTAINED: "abstained",
            Did.REFUSED: "refused", Did.EMPTY: "empty"}  # fmt: skip


def add_simulated(
    run: Any,
    behaviour: Behaviour,
    *,
    n: int,
    model: str = "sim/m",
    target: float | None = None,
    samples: int = 1,
    says: bool = True,
    logprob: bool = False,
) -> None:
    """Add what a simulated model does with items 0 to n - 1, and how sure it is, to a `PaperRun`.

    Confidences are exact, not rounded to a per cent.
    """
    items = np.random.default_rng(7).integers(0, 2**64, n, dtype=np.uint64)
    if not run.rows["items"]:
        for at in range(n):
            run.item(str(at))
    for sample in range(samples):
        drawn = outcomes(behaviour, model, items, target, sample)
        for at, (did, sure) in enumerate(zip(drawn.did, drawn.confidence, strict=True)):
            said = {"confidence": float(sure)} if says else {}
            if logprob:
                said["mean_logprob"] = math.log(float(sure))
            run.ask(str(at), OUTCOMES[Did(int(did))], sample=sample, response=said, model=model,
                    stated_target=target, simulated=True)  # fmt: skip
