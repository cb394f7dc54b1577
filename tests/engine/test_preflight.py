from __future__ import annotations

import pytest

from orchestrator.engine.preflight import PREFLIGHT, first_few, verdict
from orchestrator.engine.work import Ask, Counts


def asks(count: int) -> list[Ask]:
    return [Ask(f"{index:032x}", ({"role": "user", "content": "?"},), 0) for index in range(count)]


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 5, 100])
def test_the_first_few_and_the_rest_are_all_of_them(count: int) -> None:
    few, rest = first_few(asks(count))
    assert len(few) == min(count, PREFLIGHT)
    assert sorted(ask.request_key for ask in few + rest) == [a.request_key for a in asks(count)]


def test_the_first_few_are_spread() -> None:
    few, _ = first_few(asks(90))
    assert [int(ask.request_key, 16) for ask in few] == [0, 30, 60]


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
