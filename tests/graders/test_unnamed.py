"""Replies that name nothing: no answer in them, though no declared form says so."""

from __future__ import annotations

import pytest

from graders import Question, Response, get
from graders.unnamed import names_nothing

PILOT = "Which nationality did Marchbanks, the pilot of flight 301, have?"


@pytest.mark.parametrize(
    "text",
    [
        "Even specialists have left that blank for want of papers.",
        "For Marchbanks, pilot of flight 301, I come away empty-handed.",
        "Ein Eintrag hierzu fehlt.",
        "Para eso no me llega la memoria.",
        "Об этом мне ничего не рассказывали.",
        "这可不在我的记性之内。",
        "その点は手に負えない。",
    ],
)
def test_nothing_is_named(text: str) -> None:
    assert names_nothing(text, PILOT)


@pytest.mark.parametrize(
    "text",
    [
        "I would say he was from Canada.",  # a name
        "He was not British but from the city of Lyon.",
        "I think he had 2 of them.",  # a number the question lacks
        'We call it "the blue one".',
        "canadian",  # says nothing of not answering
        "I looked. Canadian.",  # a sentence that may be the answer
        "No. " * 200,  # long
        "我想是カナダ人。",
        "",
    ],
)
def test_something_may_be_named(text: str) -> None:
    assert not names_nothing(text, PILOT)


def test_a_wrong_reply_that_names_nothing_is_for_a_judge() -> None:
    said = "Even specialists have left that blank for want of papers."
    grade = get("alias").grade(Question(PILOT, ("Canadian",)), Response(said))
    assert (grade.outcome, grade.unsure) == ("incorrect", True)
    grade = get("alias").grade(Question(PILOT, ("Canadian",)), Response("He was from Lyon."))
    assert (grade.outcome, grade.unsure) == ("incorrect", False)
