"""Adjusted p values against statsmodels."""

from __future__ import annotations

import math

import numpy as np
import pytest
from statsmodels.stats.multitest import multipletests

from orchestrator.analysis.multiplicity import benjamini_hochberg, holm


def test_adjusted_as_statsmodels_does() -> None:
    rng = np.random.default_rng(1)
    for size in (1, 2, 6, 15):
        p = rng.choice([0.0, 0.01, 0.05, 1.0, math.nan, *rng.uniform(0, 1, 5)], size).tolist()
        known = np.array([value for value in p if not math.isnan(value)])
        for method, ours in (("holm", holm(p)), ("fdr_bh", benjamini_hochberg(p))):
            assert np.isnan(ours).tolist() == np.isnan(p).tolist()
            if len(known):
                theirs = multipletests(known, method=method)[1]
                assert np.array(ours)[~np.isnan(p)] == pytest.approx(theirs)


def test_by_hand() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert benjamini_hochberg([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.04, 0.04])
    assert holm([]) == benjamini_hochberg([]) == []
