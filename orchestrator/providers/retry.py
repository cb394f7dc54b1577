"""The one place that retries: tenacity around each attempt, litellm's and the SDKs' own off."""

from __future__ import annotations

import random
from dataclasses import dataclass

from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception,
    stop_after_attempt,
    stop_before_delay,
    wait_random_exponential,
)

from orchestrator.providers.errors import RETRIED, ProviderError


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often and how long one request is tried. Seconds; `attempts` counts the first one."""

    attempts: int = 6
    total_s: float = 300.0
    first_wait_s: float = 1.0
    longest_wait_s: float = 60.0
    longest_retry_after_s: float = 120.0

    def retrying(self) -> AsyncRetrying:
        """Return the loop for one call.

        Each call needs its own: an AsyncRetrying keeps the state of its current attempt, which
        concurrent calls on one event loop would overwrite for each other.
        """
        return AsyncRetrying(
            retry=retry_if_exception(_is_passing),
            stop=stop_after_attempt(self.attempts) | stop_before_delay(self.total_s),
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


def _is_passing(error: BaseException) -> bool:
    return isinstance(error, ProviderError) and error.error_class in RETRIED
