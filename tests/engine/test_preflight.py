from __future__ import annotations

import pytest

from orchestrator.engine.preflight import verdict
from orchestrator.engine.work import Counts


@pytest.mark.parametrize(
    ("counts", "says"),
    [
        (Counts(), None),
        (Counts(ok=3), None),
        (Counts(ok=1, errors={"server": 2}), None),
        (Counts(ok=3, cut_off=2), None),
        (Counts(ok=3, empty=1, cut_off=1), None),
        (Counts(errors={"auth": 3}, last_error="auth: wrong key"), "failed (auth: wrong key)"),
        (Counts(ok=3, cut_off=3), "raise params.max_tokens"),
        (Counts(ok=3, empty=3), "came back empty"),
        (Counts(ok=2, empty=1, cut_off=1, errors={"server": 1}), "1 failed, 1 were empty, 1 cut"),
    ],
)
def test_the_verdict(counts: Counts, says: str | None) -> None:
    found = verdict(counts)
    if says is None:
        assert found is None
    else:
        assert found is not None
        assert says in found
