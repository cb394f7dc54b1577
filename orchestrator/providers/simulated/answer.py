"""What a simulated model says: the text of one response, its confidence, tokens and latency."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import exp

import numpy as np
from scipy import special

from orchestrator.providers.simulated.behaviour import Behaviour
from orchestrator.providers.simulated.draws import uniform
from orchestrator.providers.simulated.invention import wrong_answer
from orchestrator.providers.simulated.outcomes import Did, outcomes
from orchestrator.providers.simulated.questions import KnownItem
from orchestrator.providers.simulated.sameness import contains, words

ABSTENTIONS = (
    "I don't know.",
    "I don’t know.",
    "I do not know.",
    "I don't know the answer to that.",
    "I'm not sure. I don't know.",
)
_ANSWERS = ("{}", "{}.", "The answer is {}.", "It is {}.")
_ANSWERS_OF_TYPE = {
    "choice": ("{}", "{})", "The answer is {}.", "Answer: {}"),
    "number": ("{}", "The answer is {}.", "Answer: {}"),
    "math": ("$\\boxed{{{}}}$", "The answer is $\\boxed{{{}}}$."),
}
_OWN_STOP = re.compile(r"[.!?\n]")
_HEDGED = "I'm not sure, but probably {}."
_HEDGED_LETTER = "I'm not sure, but probably option {}."

# Streams of a response's state; 0 to 2 belong to `outcomes`.
_PHRASE, _HEDGES, _LATENCY, _INVENTS = 3, 4, 5, 16

_CHARACTERS_A_TOKEN = 4


@dataclass(frozen=True, slots=True)
class SimulatedReply:
    """One response. `text` is `None` where policy blocked it and "" where it came out empty.

    confidence: what the model believes of its answer, whether it says so or not.
    state: the draw's 64 bits, which name the response.
    """

    text: str | None
    did: Did
    confidence: float
    prompt_tokens: int | None
    completion_tokens: int
    reasoning_tokens: int
    finish_reason: str
    latency_s: float
    state: int

    @property
    def answered(self) -> bool:
        """Whether it commits to an answer."""
        return self.did in (Did.CORRECT, Did.INCORRECT)

    @property
    def correct(self) -> bool:
        """Whether it gives the right answer."""
        return self.did is Did.CORRECT


def respond(
    behaviour: Behaviour,
    model: str,
    item: KnownItem | str,
    target: float | None,
    sample: int = 0,
    nonce: str = "0",
    *,
    says_confidence: bool = False,
) -> SimulatedReply:
    """Return the reply of `model` to an item (or an unknown question) at a stated target.

    `target` is `None` for the closed rubric; raises `ValueError` outside [0, 1). Prompt tokens
    are `None` unless the behaviour sets them: the prompt is not seen here.
    """
    if isinstance(item, str):
        item = KnownItem(item)
    identity = np.array([item.identity], dtype=np.uint64)
    drawn = outcomes(behaviour, model, identity, target, sample, nonce, answerable=item.answerable)
    did, confidence, state = Did(drawn.did[0]), float(drawn.confidence[0]), int(drawn.states[0])
    text = _text(behaviour, item, did, state)
    if says_confidence and text:
        text = f"{text}\nConfidence: {round(100 * confidence)}%"
    tokens = behaviour.completion_tokens
    return SimulatedReply(
        text=text,
        did=did,
        confidence=confidence,
        prompt_tokens=behaviour.prompt_tokens,
        completion_tokens=count_tokens(text or "") if tokens is None else tokens,
        reasoning_tokens=behaviour.reasoning_tokens,
        finish_reason="content_filter" if did is Did.REFUSED else "stop",
        latency_s=latency(behaviour.latency_s, behaviour.latency_spread, state, _LATENCY),
        state=state,
    )


def count_tokens(text: str) -> int:
    """Return a rough count of tokens: four characters each, at least one for any text."""
    return -(-len(text) // _CHARACTERS_A_TOKEN)


def cut_off(reply: SimulatedReply, max_tokens: int) -> SimulatedReply:
    """Return the reply as far as `max_tokens` go; reasoning uses them up before the text does."""
    if reply.text is None or reply.reasoning_tokens + reply.completion_tokens <= max_tokens:
        return reply
    reasoning = min(reply.reasoning_tokens, max_tokens)
    left = max_tokens - reasoning
    return replace(
        reply,
        text=reply.text[: left * _CHARACTERS_A_TOKEN],
        completion_tokens=left,
        reasoning_tokens=reasoning,
        finish_reason="length",
    )


def latency(median_s: float, spread: float, state: int, stream: int) -> float:
    """Return a log-normal number of seconds."""
    if median_s == 0 or spread == 0:
        return median_s
    return median_s * exp(spread * float(special.ndtri(uniform(state, stream))))


def _gold(item: KnownItem) -> str:
    """Return the first gold that has words: a lone sign may not survive anyone's normalising."""
    return next((gold for gold in item.answers if words(gold)), item.answers[0])


def _text(behaviour: Behaviour, item: KnownItem, did: Did, state: int) -> str | None:
    if did is Did.REFUSED:
        return None
    if did is Did.EMPTY:
        return ""
    phrase = uniform(state, _PHRASE)
    if did is Did.ABSTAINED:
        return ABSTENTIONS[int(phrase * len(ABSTENTIONS))]
    answer = _gold(item) if did is Did.CORRECT else wrong_answer(item, state, _INVENTS)
    wordings = _ANSWERS_OF_TYPE.get(item.answer_type, _ANSWERS)
    if wordings is _ANSWERS and _OWN_STOP.search(answer):
        return answer  # a sentence or several lines of its own fit into no other
    wording = wordings[int(phrase * len(wordings))]
    if uniform(state, _HEDGES) < behaviour.hedging:
        wording = _HEDGED_LETTER if item.answer_type == "choice" else _HEDGED
    text = wording.format(answer)
    if did is Did.INCORRECT and any(contains(text, gold) for gold in item.answers):
        return answer  # the phrase around it held a gold ("It", "Answer")
    return text
