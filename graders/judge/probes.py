"""Probes: made-up responses with the verdict that a judge should give, of many kinds.

They show what a judge falls for, before any labels are at hand: injected instructions, verbose
wrong answers, other units and scripts, near misses. The probes stand in `probes.yaml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from graders.judge.parse import Word
from graders.judge.wording import prompt_for
from graders.verdict import Question


@dataclass(frozen=True, slots=True)
class Probe:
    """One probe: `expect` is the right verdict, `expect_in` another one by a prompt's name.

    `rephrased` is the same question and response in other words, if somebody has written them.
    """

    id: str
    kind: str
    question: Question
    response: str
    expect: Word
    expect_in: Mapping[str, Word] = field(default_factory=dict)
    rephrased: tuple[Question, str] | None = None

    def expected(self, prompt: str) -> Word:
        """Return the right verdict under a prompt."""
        return self.expect_in.get(prompt, self.expect)


@cache
def probes() -> tuple[Probe, ...]:
    """Return all probes in the order of the file."""
    text = files("graders.judge").joinpath("probes.yaml").read_text(encoding="utf-8")
    found = tuple(_probe(entry) for entry in yaml.safe_load(text)["probes"])
    assert len({probe.id for probe in found}) == len(found)
    return found


def _probe(entry: Mapping[str, Any]) -> Probe:
    others = dict(entry.get("expect_in", {}))
    golds = tuple(entry["golds"])
    question = Question(entry["question"], golds, should_abstain=None if golds else True)
    words = prompt_for(question).words
    assert {entry["expect"], *others.values()} <= set(words)
    return Probe(
        id=entry["id"],
        kind=entry["kind"],
        question=question,
        response=entry["response"],
        expect=entry["expect"],
        expect_in=others,
        rephrased=_rephrased(question, entry.get("rephrased")),
    )


def _rephrased(question: Question, words: Mapping[str, str] | None) -> tuple[Question, str] | None:
    if words is None:
        return None
    return replace(question, text=words.get("question", question.text)), words["response"]
