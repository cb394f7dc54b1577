"""The one place that retries: tenacity around each attempt, litellm's and the SDKs' own off."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass

from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception,
    wait_random_exponential,
)

from orchestrator.providers.errors import RETRIED, ProviderError

_OUTLASTED = frozenset({"connection", "rate_limit"})
"""Classes that say nothing about the request: they pass when the provider is up or has room."""


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often and how long one request is tried. Seconds.

    A refused connection and a 429 are tried again until `total_s` after the first attempt began,
    however often; a timeout and a server error at most until there were `attempts` of them (the
    first counts). No attempt begins, and none goes on, beyond `deadline_s`. A Retry-After is
    waited for at least, but no longer than `longest_retry_after_s`; when the time left is less
    than the wait, the request ends with the error it has.
    """

    attempts: int = 6
    total_s: float = 600.0
    deadline_s: float = 3600.0
    first_wait_s: float = 1.0
    longest_wait_s: float = 60.0
    longest_retry_after_s: float = 120.0

    def retrying(self, began: float | None = None) -> AsyncRetrying:
        """Return the loop for one call whose first attempt began at `began` (monotonic).

        Each call needs its own: an AsyncRetrying keeps the state of its current attempt, which
        concurrent calls on one event loop would overwrite for each other.
        """
        return AsyncRetrying(
            retry=retry_if_exception(is_passing),
            stop=_Patience(self, time.monotonic() if began is None else began),
            wait=self._wait_s,
            reraise=True,
        )

    def _wait_s(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        asked = error.retry_after_s if isinstance(error, ProviderError) else None
        if asked is not None:
            # The provider's wish is a floor; jitter keeps many requests from coming back at once.
            jitter = random.uniform(0.0, min(self.first_wait_s, 1.0))  # noqa: S311  (no secret)
            return min(asked, self.longest_retry_after_s) + jitter
        backoff = wait_random_exponential(multiplier=self.first_wait_s, max=self.longest_wait_s)
        return backoff(state)


class _Patience:
    """Says when one call has been tried enough."""

    def __init__(self, policy: RetryPolicy, began: float) -> None:
        self._policy = policy
        self._began = began
        self._failed = 0  # attempts that the request itself may be the reason of

    def __call__(self, state: RetryCallState) -> bool:
        error = state.outcome.exception() if state.outcome else None
        outlasted = isinstance(error, ProviderError) and error.error_class in _OUTLASTED
        self._failed += not outlasted
        next_at = time.monotonic() - self._began + state.upcoming_sleep
        if self._failed >= self._policy.attempts or next_at >= self._policy.deadline_s:
            return True
        return outlasted and next_at >= self._policy.total_s


def is_passing(error: BaseException) -> bool:
    """Return whether the same attempt may well succeed a little later."""
    return isinstance(error, ProviderError) and error.error_class in RETRIED
