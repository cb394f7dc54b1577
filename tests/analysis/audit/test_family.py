"""The family of a model's requirements, worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from orchestrator.analysis.audit.family import ALPHA, BETA, adjusted

SCALE = ALPHA / (ALPHA - BETA)


def test_holm_goes_over_what_is_not_met_beyond_doubt() -> None:
    tests = [(0.001, 0.0), (0.02, 0.0), (0.3, 0.0), (1.0, 0.0), (1 - 1e-6, 0.0)]
    assert adjusted(tests) == pytest.approx([0.003 * SCALE, 0.04 * SCALE, 0.3 * SCALE, 1, 1])


def test_beyond_doubt_is_a_matter_of_the_whole_family() -> None:
    almost = 1 - BETA / 2 - 1e-9  # set aside if it stood alone, not as one of two
    assert adjusted([(0.03, 0.0), (almost, 0.0)])[0] == pytest.approx(0.06 * SCALE)
    assert adjusted([(0.03, 0.0), (1 - BETA / 2 + 1e-9, 0.0)])[0] == pytest.approx(0.03 * SCALE)


def test_what_could_not_fail_is_not_counted() -> None:
    assert adjusted([(0.03, 0.0), (0.5, 0.5), (0.5, 0.2)]) == pytest.approx([0.03 * SCALE, 1, 1])


def test_no_test_at_all() -> None:
    assert adjusted([]) == []


def test_false_fails_of_a_family_at_its_edges() -> None:
    rng = np.random.default_rng(4)
    edge = rng.uniform(size=(4000, 5))
    slack = 1 - rng.uniform(size=(4000, 20)) * 1e-5  # far inside, all of them
    failed = [
        min(adjusted([(float(p), 0.0) for p in row])) <= ALPHA
        for row in np.concatenate([edge, slack], axis=1)
    ]
    # five independent tests at a fifth of 0.045 each
    assert np.mean(failed) == pytest.approx(1 - (1 - 0.009) ** 5, abs=0.009)
