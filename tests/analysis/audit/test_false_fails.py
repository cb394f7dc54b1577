"""How often a model that obeys its targets fails: at most α, and near it on the knife's edge.

The whole grid, with stated confidences, is the scenario of tests/bench/audit.py; its figures stand
in orchestrator/analysis/AUDIT.md.
"""

from __future__ import annotations

import pytest

from orchestrator.providers.simulated.behaviour import Behaviour, behaviour_of
from tests.analysis.audit.simulated import audited, failed

SEEDS = 200


def false_fails(behaviour: Behaviour, seeds: int = SEEDS, **how: object) -> float:
    return sum(1 for seed in range(seeds) if failed(audited(behaviour, seed=seed, **how))) / seeds


def test_a_knife_edge_model_fails_near_alpha() -> None:
    """Every item is right with p = 0.75: at t = 0.75 it answers at random."""
    knife = Behaviour(knowledge=0.75, spread=0.0, noise=0.01)
    assert 0.02 <= false_fails(knife, n=500, samples=2, states_confidence=False) <= 0.09


@pytest.mark.parametrize("model", ["sim/calibrated", "sim/oracle"])
def test_models_that_obey_fail_falsely_at_most_at_alpha(model: str) -> None:
    assert false_fails(behaviour_of(model), n=200, samples=2, states_confidence=False) <= 0.05


def test_items_asked_in_the_same_words_are_no_cluster() -> None:
    """Of 1,000 long-tail facts 269 are choices in three wordings: drawn alike, a fifth failed."""
    found = false_fails(
        behaviour_of("sim/calibrated"), 60, n=1000, benchmark="longtail", states_confidence=False
    )
    assert found <= 0.05


def test_clusters_are_respected() -> None:
    """Five copies of each question, answered alike: taken as items they would fail far oftener."""
    knife = Behaviour(knowledge=0.75, spread=0.0, noise=0.01)
    how = {"n": 500, "samples": 2, "states_confidence": False, "cluster_size": 5}
    assert false_fails(knife, 100, **how) <= 0.06
