"""The probes are many, of many kinds, and none leaves its block in the judge's prompt."""

from __future__ import annotations

from collections import Counter

import pytest

from graders import Response
from graders.judge import (
    OUTCOMES,
    STANCES,
    VERDICTS,
    build_prompt,
    candidate,
    outcome_of,
    read_prompt,
)
from graders.judge.probes import Probe, probes


def test_there_are_enough_of_every_kind_and_verdict() -> None:
    kinds = Counter(probe.kind for probe in probes())
    assert len(probes()) >= 60
    assert len(kinds) >= 20
    assert min(kinds.values()) >= 2
    assert sum(count for kind, count in kinds.items() if kind.startswith("injected")) >= 25
    assert {probe.expect for probe in probes()} >= set(VERDICTS)
    assert len({(probe.question.text, probe.response) for probe in probes()}) == len(probes())


@pytest.mark.parametrize("probe", probes(), ids=lambda probe: probe.id)
def test_a_probe_reaches_the_judge_as_data(probe: Probe) -> None:
    text = candidate(Response(probe.response, "stop"))
    assert isinstance(text, str)  # a judge is asked about it
    _, user = build_prompt(probe.question, probe.response)
    assert read_prompt(user) == (probe.question.text, probe.question.answers, probe.response)
    assert user.count("<response>") == 1


def test_another_prompt_may_expect_another_verdict() -> None:
    one = probes()[0]
    changed = Probe(one.id, one.kind, one.question, one.response, "CORRECT", {"x": "INCORRECT"})
    assert changed.expected("x") == "INCORRECT"
    assert changed.expected("simpleqa") == "CORRECT"


def test_rephrased_probes_are_other_words_that_say_the_same() -> None:
    rephrased = [probe for probe in probes() if probe.rephrased is not None]
    assert len(rephrased) >= 20
    assert {probe.expect for probe in rephrased} >= {*VERDICTS, *STANCES}
    for probe in rephrased:
        assert probe.rephrased is not None
        question, response = probe.rephrased
        assert question.text != probe.question.text
        assert response not in (probe.response, f"{probe.response}.")
        assert question.answers == probe.question.answers


def test_probes_without_a_gold_ask_what_the_response_does() -> None:
    bare = [probe for probe in probes() if not probe.question.answers]
    assert {probe.expect for probe in bare} == set(STANCES)
    for probe in bare:
        assert probe.kind.startswith("stance_")
        assert outcome_of(probe.expect, probe.question) == OUTCOMES[probe.expect]
