"""A simulated judge: reads a judge's prompt and says whether the response holds a gold answer."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from orchestrator.errors import UsageError
from orchestrator.providers.simulated.answer import latency
from orchestrator.providers.simulated.behaviour import JUDGE, JudgeBehaviour
from orchestrator.providers.simulated.draws import item_hash, uniform
from orchestrator.providers.simulated.sameness import contains

VERDICTS = ("CORRECT", "INCORRECT", "NOT_ATTEMPTED")
STANCES = ("ANSWERS", "ABSTAINS", "REFUSES")
"""What is said of a response to a question without a gold answer."""

_REASONS = {
    "CORRECT": "the response states a gold answer.",
    "INCORRECT": "the response commits to something else than the gold answers.",
    "NOT_ATTEMPTED": "the response commits to no answer.",
    "ANSWERS": "the response gives what was asked for.",
    "ABSTAINS": "the response commits to no answer.",
    "REFUSES": "the response declines by its own rules.",
}
_UNREADABLE = "The response raises several points that deserve a closer look"

_ABSTAINS = re.compile(
    r"\b(?:i\s(?:do\snot|don['’]?t)\sknow|i\s(?:can\snot|cannot|can['’]t)\sanswer|"
    r"i(?:['’]m|\sam)\snot\ssure|i\sam\sunable\sto|no\sidea)\b[^.,;!?\n]*",
    re.IGNORECASE,
)
_COMMITS = re.compile(r"\b(?:but|probably|(?:best )?guess|answer)\b", re.IGNORECASE)
_FLIPPED, _WHICH, _READABLE, _LATENCY = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Judgement:
    """A judge's reply; `verdict` is `None` where the text cannot be read as one."""

    text: str
    verdict: str | None
    latency_s: float
    state: int


def read_prompt(user: str) -> tuple[str, tuple[str, ...], str]:
    """Return question, gold answers and response of a judge's user message.

    Raises `UsageError` when it holds no <question> or no <response>.
    """
    question, response = _tagged(user, "question"), _tagged(user, "response")
    if not question or not response:
        raise UsageError(
            f"{JUDGE} only grades: its prompt must hold <question>, <gold_answer> and <response>"
        )
    return question[0], tuple(_tagged(user, "gold_answer")), response[-1]


def judge(
    behaviour: JudgeBehaviour,
    user: str,
    sample: int = 0,
    nonce: str = "0",
    *,
    schema: Mapping[str, Any] | None = None,
) -> Judgement:
    """Return the verdict on a judge's user message, in words or as JSON after `schema`."""
    question, golds, response = read_prompt(user)
    state = item_hash(repr((behaviour.seed, question, golds, response, sample, nonce)))
    verdict: str | None = _verdict(golds, response)
    if uniform(state, _FLIPPED) < behaviour.error_rate:
        words = VERDICTS if golds else STANCES
        others = [other for other in words if other != verdict]
        verdict = others[int(uniform(state, _WHICH) * len(others))]
    if uniform(state, _READABLE) < behaviour.share_malformed:
        verdict = None
    seconds = latency(behaviour.latency_s, behaviour.latency_spread, state, _LATENCY)
    return Judgement(_said(verdict, schema), verdict, seconds, state)


def _verdict(golds: tuple[str, ...], response: str) -> str:
    # "I'm not sure, but X" is X; "I don't know" does not give the letter I.
    said = _ABSTAINS.sub("", response)
    if any(contains(said, gold) for gold in golds):
        return "CORRECT"
    if not said.strip() or (said != response and not _COMMITS.search(said)):
        return "NOT_ATTEMPTED" if golds else "ABSTAINS"
    return "INCORRECT" if golds else "ANSWERS"


def _said(verdict: str | None, schema: Mapping[str, Any] | None) -> str:
    if verdict is None:
        return _UNREADABLE
    if schema is None:
        return f"{verdict}: {_REASONS[verdict]}"
    import orjson

    said: dict[str, str] = {}
    for name, kind in schema.get("properties", {}).items():
        words = kind.get("enum")
        if words:
            said[name] = next((word for word in words if _same(word, verdict)), verdict)
        elif kind.get("type") == "string":
            said[name] = _REASONS[verdict]
    return orjson.dumps(said).decode()


def _same(word: object, verdict: str) -> bool:
    return str(word).upper().replace(" ", "_") == verdict


def _tagged(user: str, tag: str) -> list[str]:
    found = re.findall(rf"<{tag}(?:\s[^<>]*)?>(.*?)</{tag}>", user, re.DOTALL)
    return [html.unescape(text).strip() for text in found]
