from __future__ import annotations

import pytest

from orchestrator.providers.call import ErrorClass
from orchestrator.providers.errors import ProviderError
from orchestrator.providers.retry import RetryPolicy


async def attempts_of(policy: RetryPolicy, *errors: ProviderError) -> tuple[int, list[float]]:
    """Return how often an operation was tried that fails in this order, and the waits between."""
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    tried = 0
    loop = policy.retrying().copy(sleep=sleep)
    try:
        async for attempt in loop:
            with attempt:
                tried += 1
                if tried <= len(errors):
                    raise errors[tried - 1]
    except ProviderError:
        pass
    return tried, waits


def busy(retry_after_s: float | None = None, of: ErrorClass = "rate_limit") -> ProviderError:
    return ProviderError(of, "busy", retry_after_s=retry_after_s)


async def test_attempts_are_bounded() -> None:
    tried, waits = await attempts_of(RetryPolicy(), *[busy(of="server")] * 20)
    assert (tried, len(waits)) == (6, 5)
    assert all(0 <= wait <= 60 for wait in waits)


async def test_a_busy_or_absent_provider_is_outlasted() -> None:
    tried, _ = await attempts_of(RetryPolicy(), *[busy()] * 10, *[busy(of="connection")] * 10)
    assert tried == 21
    # Attempts that the request may be the reason of are counted by themselves.
    mixed = [busy(), busy(of="server")] * 10
    assert (await attempts_of(RetryPolicy(attempts=3), *mixed))[0] == 6


async def test_the_deadline_bounds_every_class() -> None:
    policy = RetryPolicy(deadline_s=100.0, total_s=1000.0)
    assert await attempts_of(policy, busy(110.0)) == (1, [])
    assert await attempts_of(policy, busy(110.0, of="server")) == (1, [])


async def test_waits_grow_and_differ() -> None:
    several = [(await attempts_of(RetryPolicy(), *[busy(of="timeout")] * 5))[1] for _ in range(50)]
    assert len({waits[0] for waits in several}) > 40
    means = [sum(step) / len(step) for step in zip(*several, strict=True)]
    assert means[0] < means[2] < means[4]


async def test_retry_after_is_a_floor_and_capped() -> None:
    _, waits = await attempts_of(RetryPolicy(), busy(7.0))
    assert 7.0 <= waits[0] <= 8.0
    _, waits = await attempts_of(RetryPolicy(), busy(86_400.0))
    assert 120.0 <= waits[0] <= 121.0


async def test_total_time_is_bounded() -> None:
    # The wait would end after the bound, so it is not begun.
    assert await attempts_of(RetryPolicy(total_s=100.0), busy(110.0)) == (1, [])


@pytest.mark.parametrize("error_class", ["bad_request", "auth", "quota", "context_length"])
async def test_other_classes_end_at_once(error_class: ErrorClass) -> None:
    assert await attempts_of(RetryPolicy(), busy(of=error_class)) == (1, [])


async def test_other_exceptions_are_not_hidden() -> None:
    async def divide() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await RetryPolicy().retrying()(divide)
