"""How many tokens and dollars a request will take, before it is sent."""

from __future__ import annotations

from orchestrator.providers.call import Call, Outcome, Price

TOKENS_PER_CHARACTER = 0.3
COMPLETION_TOKENS = 512
"""Assumed until the first answers, unless the sweep bounds the completion."""
_WEIGHT = 0.05
_MILLION = 1e6


class Estimate:
    """Moving averages of one model's answers."""

    __slots__ = ("_completion", "_heard", "_per_character", "_price")

    def __init__(self, price: Price | None, max_tokens: int | None) -> None:
        self._price = price
        self._per_character = TOKENS_PER_CHARACTER
        self._completion = float(max_tokens or COMPLETION_TOKENS)
        self._heard = False

    def of(self, characters: int) -> tuple[float, float]:
        """Return the tokens and the US dollars (0 without a price) of a prompt of that length."""
        prompt = self._per_character * characters
        price = self._price
        if price is None:
            return prompt + self._completion, 0.0
        usd = price.input_per_mtok * prompt + price.output_per_mtok * self._completion
        return prompt + self._completion, usd / _MILLION

    def learn(self, characters: int, outcome: Outcome) -> None:
        """Take an answer's usage in."""
        completion = outcome.completion_tokens
        if outcome.tokens is None or completion is None:
            return
        weight = _WEIGHT if self._heard else 1.0
        self._heard = True
        self._completion += weight * (completion - self._completion)
        if characters:
            seen = (outcome.tokens - completion) / characters
            self._per_character += weight * (seen - self._per_character)


def characters_in(call: Call) -> int:
    """Return the length of the prompt."""
    return sum(len(message.get("content") or "") for message in call.messages)
