from __future__ import annotations

import re
from dataclasses import replace

import pytest

from orchestrator.providers.simulated import Behaviour
from orchestrator.providers.simulated.answer import ABSTENTIONS, cut_off, respond
from orchestrator.providers.simulated.invention import wrong_answer
from orchestrator.providers.simulated.outcomes import Did
from orchestrator.providers.simulated.questions import KnownItem
from orchestrator.providers.simulated.sameness import contains

KNOWS = Behaviour(knowledge=1.0)
KNOWS_NOTHING = Behaviour(knowledge=0.0)


def test_right_answers_hold_the_gold(items: list[KnownItem]) -> None:
    for item in items:
        reply = respond(KNOWS, "sim/own", item, None)
        assert reply.answered
        assert reply.correct is item.answerable
        if item.answerable:
            assert reply.text is not None
            assert item.answers[0] in reply.text


GOLDS = [
    ("text", ("Paris",)),
    ("text", ("It",)),
    ("text", ("Answer", "The Answer")),
    ("text", ("the",)),
    ("text", ("a",)),
    ("text", ("E",)),
    ("text", ("12 March 1994",)),
    ("text", ("120,000 (acceptable range: anything between 118,000 and 122,000)",)),
    ("text", ("Zürich", "Zurich")),
    ("text", ("probably",)),
    ("number", ("0",)),
    ("number", ("7", "8")),
    ("number", ("1,234.50",)),
    ("number", ("-3",)),
    ("math", (r"\frac{1}{3}",)),
    ("math", ("x",)),
    ("text", ("?",)),
]


@pytest.mark.parametrize(("kind", "golds"), GOLDS)
def test_wrong_answers_hold_no_gold(kind: str, golds: tuple[str, ...]) -> None:
    item = KnownItem("Which?", golds, (), kind)
    texts = set()
    for sample in range(300):
        reply = respond(replace(KNOWS_NOTHING, hedging=0.3), "sim/own", item, None, sample)
        assert reply.did is Did.INCORRECT
        assert reply.text
        texts.add(reply.text)
        assert not any(contains(reply.text, gold) for gold in golds)
    assert len(texts) > 5


def test_wrong_letters_are_other_options() -> None:
    item = KnownItem("Which?", ("B",), ("x", "y", "z"), "choice")
    assert {wrong_answer(item, state, 0) for state in range(99)} == {"A", "C"}
    both = KnownItem("Which?", ("A", "B"), ("x", "y"), "choice")
    assert {wrong_answer(both, state, 0) for state in range(99)}.isdisjoint({"A", "B"})


def test_wrong_numbers_are_plausible() -> None:
    item = KnownItem("When?", ("1969",))
    years = {int(wrong_answer(item, state, 0)) for state in range(500)}
    assert 1969 not in years
    assert 1900 < min(years) < max(years) < 2040
    grouped = KnownItem("How many?", ("1,234.50",), (), "number")
    assert all(
        re.fullmatch(r"\d{1,3}(,\d{3})*\.\d\d", wrong_answer(grouped, state, 0))
        for state in range(50)
    )


def test_the_last_resort_is_still_wrong() -> None:
    names = tuple(wrong_answer(KnownItem("Who?", ()), 9, 8 * attempt) for attempt in range(64))
    answer = wrong_answer(KnownItem("Who?", names), 9, 0)
    assert not any(contains(answer, name) or contains(name, answer) for name in names)


def test_abstentions_refusals_and_empty_replies() -> None:
    silent = respond(Behaviour(knowledge=0.1, spread=0.0), "sim/own", "Anything?", 0.5)
    assert silent.did is Did.ABSTAINED
    said = {
        respond(Behaviour(unknowable=0.0), "sim/own", "Anything?", 0.5, sample).text
        for sample in range(100)
    }
    assert said == set(ABSTENTIONS)
    refused = respond(Behaviour(share_refused=1.0), "sim/own", "Anything?", 0.5)
    assert (refused.text, refused.finish_reason) == (None, "content_filter")
    empty = respond(Behaviour(share_empty=1.0), "sim/own", "Q?", 0.5, says_confidence=True)
    assert (empty.text, empty.finish_reason, empty.completion_tokens) == ("", "stop", 0)


def test_a_stated_confidence_is_the_last_line() -> None:
    like = Behaviour(knowledge=0.83, spread=0.0)
    item = KnownItem("Who?", ("Ann",))
    for target in (None, 0.5, 0.9):
        reply = respond(like, "sim/own", item, target, says_confidence=True)
        assert reply.text
        assert reply.text.splitlines()[-1] == "Confidence: 83%"
        plain = respond(like, "sim/own", item, target)
        assert reply.text == f"{plain.text}\nConfidence: 83%"


def test_tokens_run_out_in_the_reasoning_first() -> None:
    item = KnownItem("Who?", ("Bartholomew the Great of Somewhere",))
    reply = respond(replace(KNOWS, reasoning_tokens=50), "sim/own", item, None)
    assert cut_off(reply, 1000) is reply
    short = cut_off(reply, 52)
    assert (short.reasoning_tokens, short.completion_tokens) == (50, 2)
    assert short.finish_reason == "length"
    assert reply.text is not None
    assert short.text == reply.text[:8]
    none = cut_off(reply, 30)
    assert (none.text, none.reasoning_tokens, none.finish_reason) == ("", 30, "length")


def test_latency_has_the_median_asked_for() -> None:
    like = Behaviour(latency_s=2.0, latency_spread=0.5)
    drawn = sorted(respond(like, "sim/own", f"Q{n}?", None).latency_s for n in range(801))
    assert drawn[400] == pytest.approx(2.0, rel=0.1)
    assert drawn[0] < 1.0 < 4.0 < drawn[-1]
    assert respond(Behaviour(latency_s=2.0), "sim/own", "Q?", None).latency_s == 2.0
