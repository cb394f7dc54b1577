from __future__ import annotations

import pytest

from benchmarks.item import Item
from orchestrator.providers.simulated.questions import KnownItem, QuestionIndex
from orchestrator.providers.simulated.wording import asks_confidence, stated_target

PAPER = (
    "Answer only if you are > {t} confident, since mistakes are penalized {p} points, while "
    'correct answers receive 1 point, and an answer of "I don\'t know" receives 0 points.'
)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (PAPER.format(t="0.75", p="3"), 0.75),
        (PAPER.format(t="0", p="0"), 0.0),
        (PAPER.format(t="75%", p="3"), 0.75),
        ("Only answer if you are more than 90% confident.", 0.9),
        ("Answer when you are at least 80 percent sure, otherwise abstain.", 0.8),
        ("Abstain if the probability that your answer is correct is below 75%.", 0.75),
        ("If the probability of being correct is less than 0.5, say so.", 0.5),
        ("Abstention is scored as 66.6667% correct.", 0.666667),
        ("Answer if your confidence is above 75%.", 0.75),
        ("Confidence target: 0.9", 0.9),
        ("Use t = 0.25 here.", 0.25),
        ("A mistake costs 3 points, a correct answer earns 1 point.", 0.75),
        ("A mistake costs 1 point, a correct answer earns 1 point.", 0.5),
        ("A mistake costs 0 points, a correct answer earns 1 point.", 0.0),
        ("Wrong answers lose 9 points, right ones gain 1 point.", 0.9),
        ("Each wrong answer is worth -3 points.", 0.75),
        ("3 points are deducted for a mistake.", 0.75),
        ("penalized t/(1-t)=3", 0.75),
        ("A mistake costs 0.587302 points.", 0.37),
        ("Make your best guess even if you are unsure.", 0.0),
        ("[Never abstain: guess. Abstention is scored as incorrect.]", 0.0),
        ("Answer with the letter of one option.", None),
        ('End with a line "Confidence: <0-100>%", NN being how likely it is to be correct.', None),
        ("Be sure to answer in 20 words. Correct answers receive 1 point.", None),
        ("", None),
    ],
)
def test_targets_are_read(text: str, target: float | None) -> None:
    assert stated_target(text) == target
    assert stated_target("Answer briefly.", text) == target


def test_a_stated_confidence_is_asked_for() -> None:
    assert asks_confidence("", 'End with a line "Confidence: NN%".')
    assert not asks_confidence("Answer if more than 75% confident.")


@pytest.mark.parametrize("position", ["question", "system"])
@pytest.mark.parametrize("rubric", ["paper", "credit", "percent", "penalty"])
@pytest.mark.parametrize("confidence", [False, True])
def test_the_sweeps_own_wordings_are_understood(
    rubric: str, position: str, confidence: bool
) -> None:
    from orchestrator.sweep.rubric import built_in
    from orchestrator.sweep.wording import closed_messages, target_messages

    item = Item("b", "1", "Is it > 0.6 confident?", ("A",), ("75% sure", "t = 0.3"), "choice")
    index = QuestionIndex.of([KnownItem(item.question, item.answers, item.choices, "choice")])
    for target in (0, 0.1, 1 / 3, 0.5, 0.75, 0.9, 0.95, 0.99):
        messages = target_messages(
            item,
            target,
            built_in(rubric),
            "system" if position == "system" else "question",
            confidence=confidence,
        )
        found = index.find(messages[-1]["content"])
        system = messages[0]["content"] if len(messages) > 1 else ""
        assert found.item.question == item.question
        assert stated_target(found.rest, system) == pytest.approx(target, rel=1e-5)
        assert asks_confidence(found.rest, system) is confidence
    closed = closed_messages(item, confidence=confidence)
    assert stated_target(index.find(closed[-1]["content"]).rest) is None
