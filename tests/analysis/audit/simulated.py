"""Simulated models as the audit sees them: arrays from the in-process function, without a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from benchmarks import BenchmarkSpec, load
from orchestrator.analysis.audit.answers import Answers
from orchestrator.analysis.audit.confidence import Confidences, confidences
from orchestrator.analysis.audit.verdicts import ModelAudit, audit_model, check_verdict
from orchestrator.providers.simulated.behaviour import Behaviour
from orchestrator.providers.simulated.draws import item_hash
from orchestrator.providers.simulated.outcomes import Did, outcomes

TARGETS = (0.0, 0.5, 0.75, 0.9)


def asked(
    behaviour: Behaviour,
    *,
    n: int = 500,
    samples: int = 2,
    targets: Sequence[float] = TARGETS,
    seed: int = 0,
    states_confidence: bool = True,
    cluster_size: int = 1,
    rubric: str = "paper",
    benchmark: str | None = None,
) -> tuple[Answers, Confidences | None]:
    """What a simulated model does with n items, and how sure it says it is.

    The items of a cluster are the same question: with noise 0 they are answered or not together.
    With `benchmark` they are the first n of that built-in suite, with its clusters, and a seed is
    another model that knows other ones.
    """
    clusters = np.arange(n) // cluster_size if cluster_size > 1 else None
    if benchmark is None:
        rng = np.random.default_rng(seed)
        drawn_items = rng.integers(0, 2**64, -(-n // cluster_size), dtype=np.uint64)
        items = np.repeat(drawn_items, cluster_size)[:n]
    else:
        items, clusters = of_suite(benchmark, n)
        behaviour = replace(behaviour, seed=seed)
    counts = np.zeros((3, 2, n, len(targets)))
    said, right, place = [], [], []
    for k, target in enumerate(targets):
        for sample in range(samples):
            # copies of a question know the same, but each response has a draw of its own
            did = np.empty(n, dtype=np.int8)
            sure = np.empty(n)
            for copy in range(cluster_size):
                rows = slice(copy, None, cluster_size)
                nonce = f"{seed}/{copy}/{rubric}"
                drawn = outcomes(behaviour, "m", items[rows], target, sample, nonce)
                did[rows], sure[rows] = drawn.did, drawn.confidence
            half = sample % 2
            counts[0, half, :, k] += did <= Did.ABSTAINED
            counts[1, half, :, k] += did == Did.CORRECT
            counts[2, half, :, k] += did == Did.INCORRECT
            if target == 0:
                answered = did <= Did.INCORRECT
                said.append(sure[answered])
                right.append(did[answered] == Did.CORRECT)
                place.append(np.flatnonzero(answered))
    answers = Answers(
        targets=np.array(targets),
        items=np.arange(n),
        clusters=clusters,
        usable=counts[0],
        right=counts[1],
        wrong=counts[2],
        model="m",
        rubric=rubric,
        position="question",
    )
    if not states_confidence or not said:
        return answers, None
    levels, is_right = np.concatenate(said), np.concatenate(right)
    return answers, confidences(answers, "stated", np.concatenate(place), levels, is_right)


@lru_cache
def of_suite(name: str, n: int) -> tuple[NDArray[np.uint64], NDArray[np.int64] | None]:
    """Return the identities of a built-in suite's first n items and its clusters, if any."""
    suite = load(BenchmarkSpec(name, size=n)).items
    named = [item.cluster for item in suite]
    clusters = np.unique([name or "" for name in named], return_inverse=True)[1]
    identities = [item_hash(item.question, item.choices) for item in suite]
    return np.array(identities, dtype=np.uint64), clusters if all(named) else None


def audited(behaviour: Behaviour, **how: object) -> ModelAudit:
    answers, sure = asked(behaviour, **how)  # type: ignore[arg-type]  # passed through
    return audit_model([answers], [sure])


def verdicts(audit: ModelAudit) -> dict[int, str]:
    """The verdict on each check."""
    found = audit.findings
    return {
        check: check_verdict([each for each in found if each.requirement.check == check])
        for check in range(1, 8)
    }


def failed(audit: ModelAudit) -> set[tuple[int, str]]:
    """(check, requirement) of every fail."""
    return {
        (each.requirement.check, each.requirement.name)
        for each in audit.findings
        if each.verdict == "fail"
    }
