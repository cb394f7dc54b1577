"""Panels as a sweep states them: who is asked, how votes are counted, and what is asked of whom."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from orchestrator import analysis
from orchestrator.errors import UsageError
from orchestrator.grading import JudgeQuestion, grade_by_judge, grade_by_rule, judge_questions
from orchestrator.store import RunFolder
from orchestrator.sweep import Judge
from tests.grading.run_of_answers import RunOfAnswers, add, ask_all, grades, outcomes

OURS = "openai/gpt-4.1"  # litellm's map says that it takes a schema
OTHERS = "hosted_vllm/own-model"  # which no map knows


def panel(*labels: str, **more: Any) -> Judge:
    models = [{"id": f"sim/{label}", "label": label} for label in labels]
    return Judge.model_validate({"models": models, **more})


def then(*labels: str, **more: Any) -> dict[str, Any]:
    return {"models": [{"id": f"sim/{label}", "label": label} for label in labels], **more}


def verdict(word: str) -> str:
    return json.dumps({"verdict": word, "reason": "so"})


def saying(words: Mapping[str, str]) -> Callable[[JudgeQuestion], str]:
    """Each judge says one word to everything; "?" is none that could be read."""
    return lambda question: verdict(words[question.judge])


def decided(run: RunFolder, item: str = "paris") -> dict[str, Any]:
    """Return the judges' verdict on an item."""
    (row,) = [row for row in grades(run) if row["judge"] is None and row["item_id"] == item
              and row["grader"].startswith("judge:")]  # fmt: skip
    return row


@pytest.fixture
def made(tmp_path: Path) -> RunOfAnswers:
    made = RunOfAnswers(tmp_path)
    made.item("paris", "Paris")
    return made


@pytest.fixture
def run(made: RunOfAnswers) -> RunFolder:
    made.answer("k", "paris", "The city on the Seine")
    return made.write()


A, B, C = "a", "b", "c"
YES, NO, NONE, MUTE = "CORRECT", "INCORRECT", "NOT_ATTEMPTED", "?"


@pytest.mark.parametrize(
    ("settings", "words", "outcome"),
    [
        ({"votes": "unanimous"}, (YES, YES, YES), "correct"),
        ({"votes": "unanimous"}, (YES, YES, NO), "ungraded"),
        ({"votes": "unanimous"}, (NO, NO, MUTE), "incorrect"),  # all of the valid votes
        ({"votes": "unanimous", "min_votes": 3}, (NO, NO, MUTE), "ungraded"),
        ({"votes": "weighted", "weights": {"c": 3}}, (YES, YES, NO), "incorrect"),
        ({"votes": "weighted", "weights": {"c": 2}}, (YES, YES, NO), "ungraded"),  # a tie
        ({"votes": "weighted", "weights": {"c": 1.5}}, (YES, YES, NO), "correct"),
        ({"votes": "weighted", "weights": {"c": 0.1}}, (YES, NO, YES), "correct"),
        ({"votes": "majority"}, (YES, NO, NONE), "ungraded"),
        ({"min_votes": 2}, (YES, MUTE, MUTE), "ungraded"),
        ({"min_votes": 2}, (YES, YES, MUTE), "correct"),
        ({}, (NONE, MUTE, MUTE), "abstained"),
    ],
)
def test_votes_are_counted_as_the_sweep_says(
    run: RunFolder, settings: dict[str, Any], words: tuple[str, ...], outcome: str
) -> None:
    judging = panel(A, B, C, **settings)
    ask_all(run, judging, saying(dict(zip((A, B, C), words, strict=True))))
    row = decided(run)
    assert row["outcome"] == outcome
    assert row["status"] == ("error" if outcome == "ungraded" else "ok")
    votes = {vote["judge"]: vote["outcome"] for vote in grades(run)
             if vote["judge"] and vote["status"] == "ok"}  # fmt: skip
    assert len(votes) == 3 - words.count(MUTE)


def test_a_judge_that_votes_several_times_is_asked_so_often(run: RunFolder) -> None:
    said = iter([YES, NO, YES])
    asked = ask_all(run, panel(A, repeats=3), lambda _: verdict(next(said)))
    assert len({question.request_key for question in asked}) == 3
    assert len({question.messages for question in map(_hashable, asked)}) == 1
    row = decided(run)
    assert (row["outcome"], row["rationale"]) == ("correct", "2 of 3 valid votes")
    assert sum(1 for vote in grades(run) if vote["judge"] == A) == 3


def _hashable(question: JudgeQuestion) -> JudgeQuestion:
    texts: Any = tuple(message["content"] for message in question.messages)
    return JudgeQuestion(question.request_key, question.judge, texts, question.sample)


@pytest.mark.parametrize(
    ("words", "asked", "outcome"),
    [
        ({A: YES, B: YES, C: NO}, {A: 1, B: 1}, "correct"),
        ({A: YES, B: NO, C: NO}, {A: 1, B: 1, C: 1}, "incorrect"),
        ({A: MUTE, B: MUTE, C: NONE}, {A: 3, B: 3, C: 1}, "abstained"),
        ({A: YES, B: MUTE, C: NO}, {A: 1, B: 3}, "correct"),  # one valid vote is enough here
        ({A: YES, B: NO, C: MUTE}, {A: 1, B: 1, C: 3}, "ungraded"),
    ],
)
def test_the_dear_judge_is_asked_where_the_cheap_ones_disagree_or_fail(
    run: RunFolder, words: dict[str, str], asked: dict[str, int], outcome: str
) -> None:
    judging = panel(A, B, then=then(C))
    assert Counter(question.judge for question in ask_all(run, judging, saying(words))) == asked
    row = decided(run)
    assert (row["outcome"], row["grader"]) == (outcome, "judge:simpleqa:a+b>c")
    assert row["rationale"].startswith("second panel" if C in asked else "first panel")


@pytest.mark.parametrize(
    ("asks", "sure", "unsure"),
    [
        (["disputed"], {A, B, C}, {A, B, C}),
        (["disputed", "unsure"], {A, B, C}, {C}),
        ("unsure", {A, B}, {C}),
    ],
)
def test_the_dear_judge_may_be_asked_where_rules_are_unsure(
    made: RunOfAnswers, asks: Any, sure: set[str], unsure: set[str]
) -> None:
    """The cheap ones disagree on everything; `Not Paris` is what matching words is unsure of."""
    made.answer("k", "paris", "The city on the Seine")
    made.answer("u", "paris", "Not Paris", sample=1)
    run = made.write()
    grade_by_rule(run, confidence=False)
    assert {row["request_key"]: row["unsure"] for row in grades(run)} == {"k": False, "u": True}
    asked = ask_all(run, panel(A, B, then=then(C, asks=asks)), saying({A: YES, B: NO, C: NONE}))
    by_text = {"Seine": set[str](), "Not Paris": set[str]()}
    for question in asked:
        for text, judges in by_text.items():
            if text in question.messages[1]["content"]:
                judges.add(question.judge)
    assert (by_text["Seine"], by_text["Not Paris"]) == (sure, unsure)
    found = {row["request_key"]: row["outcome"] for row in grades(run)
             if row["judge"] is None and row["grader"].startswith("judge")}  # fmt: skip
    assert found == {"k": "abstained" if C in sure else "ungraded", "u": "abstained"}
    assert not judge_questions(run, panel(A, B, then=then(C, asks=asks)), {}, confidence=False)


def of_many_kinds(made: RunOfAnswers) -> RunFolder:
    """Free text, numbers and silence; of each, one that its rule is unsure of."""
    made.graders = {"facts": "auto"}
    made.item("share", "25%", answer_type="number")
    made.item("future", answer_type="none", should_abstain=True)
    made.item("poem", answer_type="none", should_abstain=False)
    made.item("lost", answer_type="none")
    made.answer("text", "paris", "Lutetia")
    made.answer("text?", "paris", "Not Paris", sample=1)
    made.answer("number", "share", "0.25")
    made.answer("number?", "share", "13 in 1999", sample=1)
    made.answer("silence", "future", "I don't know.")
    made.answer("silence?", "future", "The stars keep their counsel.", sample=1)
    made.answer("poem", "poem", "Snow falls.")
    made.answer("lost", "lost", "Rome")
    run = made.write()
    grade_by_rule(run, confidence=False)
    ruled = {row["request_key"]: row for row in grades(run)}
    doubted = {key for key, row in ruled.items() if row["unsure"]}
    assert doubted >= {"text?", "number?"}
    if "silence?" not in doubted:
        late = {**ruled["silence?"], "unsure": True,
                "graded_at": max(row["graded_at"] for row in ruled.values())}  # fmt: skip
        del late["run_id"]
        add(run, "grades", [late])
    return run


@pytest.mark.parametrize(
    ("asks", "keys"),
    [
        ("auto", {"text", "text?", "number?", "silence?"}),
        ("unsure", {"text?", "number?", "silence?"}),
        ("all", {"text", "text?", "number", "number?", "silence", "silence?", "poem"}),
    ],
)
def test_what_the_judge_is_asked_about(made: RunOfAnswers, asks: str, keys: set[str]) -> None:
    run = of_many_kinds(made)
    said = {row["response"]: row["request_key"] for row in made.responses.values()}
    about = set()
    judging = panel(A, asks=asks)
    for question in judge_questions(run, judging, {}, confidence=False):
        seen = question.messages[1]["content"]
        about |= {key for text, key in said.items() if f"<response>\n{text}\n" in seen}
        has_gold = "<gold_answer>" in seen
        assert ("ABSTAINS" in question.messages[0]["content"]) == (not has_gold)
    assert about == keys
    ask_all(
        run, judging,
        lambda one: verdict("ABSTAINS" if "ABSTAINS" in one.messages[0]["content"] else YES),
    )  # fmt: skip
    found = {row["request_key"]: row["outcome"] for row in grades(run)
             if row["judge"] is None and row["grader"].startswith("judge")}  # fmt: skip
    assert len(found) == 8  # what is not judged has a verdict by rule
    assert {key: found[key] for key in keys} == {
        key: "abstained" if key in {"silence", "silence?", "poem"} else "correct" for key in keys
    }
    assert found["lost"] == "ungraded"


@pytest.mark.parametrize(
    ("word", "should_abstain", "outcome"),
    [
        ("ANSWERS", True, "incorrect"), ("ABSTAINS", True, "abstained"),
        ("REFUSES", True, "refused"), ("ANSWERS", False, "ungraded"),
        ("ABSTAINS", False, "abstained"), ("REFUSES", False, "refused"),
        ("CORRECT", True, "ungraded"),
    ],
)  # fmt: skip
def test_what_follows_from_what_a_response_does(
    made: RunOfAnswers, word: str, should_abstain: bool, outcome: str
) -> None:
    made.items = []
    made.item("dark", answer_type="none", should_abstain=should_abstain)
    made.answer("k", "dark", "The stars keep their counsel.")
    run = made.write()
    asked = ask_all(run, panel(A, B, asks="all"), lambda _: verdict(word))
    assert len(asked) == (6 if word == "CORRECT" else 2)  # no verdict: asked three times
    row = decided(run, "dark")
    assert (row["outcome"], row["grader"]) == (outcome, "judge:abstention:a+b")
    assert row["status"] == ("error" if word == "CORRECT" else "ok")
    for question in asked:
        for secret in ("should", "0.75", "paper"):
            assert secret not in question.messages[1]["content"]


def test_a_refusal_that_the_rules_read_stays_one(made: RunOfAnswers) -> None:
    made.answer("k", "paris", "I'm sorry, but I can't help with that.")
    made.answer("l", "paris", "I don't know.", sample=1)
    run = made.write()
    ask_all(run, panel(A), saying({A: NONE}))
    found = {row["request_key"]: row["outcome"] for row in grades(run) if row["judge"] is None}
    assert found == {"k": "refused", "l": "abstained"}


def test_a_judge_does_not_grade_its_own_models_answers_unless_told_to(made: RunOfAnswers) -> None:
    made.answer("k", "paris", "Lutetia")
    run = made.write()
    grade_by_rule(run, confidence=False)
    own = {"id": "sim/m", "label": "itself"}  # the model that gave the answer
    alone = Judge.model_validate({"models": [own]})
    assert ask_all(run, alone, saying({"itself": YES})) == []
    assert "may not grade the answers of its own model" in decided(run)["rationale"]
    pair = Judge.model_validate({"models": [own, {"id": "sim/b", "label": B}]})
    assert [one.judge for one in ask_all(run, pair, saying({B: NO}))] == [B]
    assert outcomes(run)["facts", "paris"] == ("incorrect", "judge:simpleqa:b+itself")
    let_in = pair.model_copy(update={"own_answers": True})
    assert [one.judge for one in ask_all(run, let_in, saying({"itself": NO}))] == ["itself"]
    con = analysis.connect([run])
    try:
        con.execute("UPDATE run_sweeps SET decides = 'judge'")
        ((judge,),) = con.sql("SELECT judge FROM outcomes").fetchall()
        said = analysis.notes(con)
    finally:
        con.close()
    assert judge == "b, itself (own model's answer: itself)"
    assert "facts: judge itself graded its own model's answers (1)" in said


def judged_by(provider_model: str, params: dict[str, Any] | None = None, **more: Any) -> Judge:
    model = {"id": provider_model, "label": A, "params": params or {}}
    return Judge.model_validate({"models": [model], **more})


@pytest.mark.parametrize(
    ("judging", "is_structured"),
    [
        (judged_by(OURS), True),
        (judged_by(OTHERS), False),
        (judged_by(OTHERS, structured=True), True),
        (judged_by(OURS, structured=False), False),
        (judged_by(OURS, {"response_format": {"type": "text"}}), False),
        (judged_by("sim/j", structured=True), True),
    ],
)
def test_structured_output_is_asked_for_where_it_is_known_or_said(
    made: RunOfAnswers, judging: Judge, is_structured: bool
) -> None:
    made.item("dark", answer_type="none", should_abstain=True)
    made.answer("k", "paris", "Lutetia")
    made.answer("d", "dark", "Rome")
    run = made.write()
    asked = judge_questions(run, judging.model_copy(update={"asks": "all"}), {}, confidence=False)
    assert {question.structured for question in asked} == (
        {(YES, NO, NONE), ("ANSWERS", "ABSTAINS", "REFUSES")} if is_structured else {None}
    )


def test_a_schema_that_is_refused_is_left_out(made: RunOfAnswers) -> None:
    for number in range(3):
        made.answer(f"k{number}", "paris", f"place {number}", sample=number)
    run = made.write()
    asked = ask_all(
        run, judged_by(OTHERS, structured=True),
        lambda question: None if question.structured else verdict(NO),
    )  # fmt: skip
    assert [bool(question.structured) for question in asked] == [True] * 3 + [False] * 3
    assert len({question.request_key for question in asked}) == 6
    assert {row["outcome"] for row in grades(run)} == {"incorrect"}


@pytest.mark.parametrize("name", ["verified", "omniscience", "simpleqa"])
def test_a_judge_is_asked_with_the_prompt_it_is_given(run: RunFolder, name: str) -> None:
    judging = panel(A, prompt=name)
    (question,) = ask_all(run, judging, saying({A: YES}))
    assert f"Grading prompt: {name}, version" in question.messages[0]["content"]
    assert decided(run)["grader"] == f"judge:{name}:a"


def test_each_benchmark_has_its_own_prompt_unless_the_judge_has_one(made: RunOfAnswers) -> None:
    made.graders = {"facts": "alias", "exact": "alias", "dark": "abstention"}
    made.judge_prompts = {"exact": "omniscience"}
    made.item("paris", "Paris", benchmark="exact")
    made.item("night", benchmark="dark", answer_type="none", should_abstain=True)
    made.answer("k", "paris", "Lutetia")
    made.answer("k", "paris", "Lutetia", benchmark="exact")
    made.answer("n", "night", "Noon", benchmark="dark")
    run = made.write()
    asked = ask_all(run, panel(A, asks="all"), lambda one: verdict(
        "ANSWERS" if "ANSWERS" in one.messages[0]["content"] else YES))  # fmt: skip
    assert len(asked) == 3  # the same words by other rules are another question
    assert {row["benchmark"]: row["grader"] for row in grades(run) if row["judge"] is None} == {
        "facts": "judge:simpleqa:a", "exact": "judge:omniscience:a", "dark": "judge:abstention:a",
    }  # fmt: skip
    again = panel(A, asks="all", prompt="verified")
    assert len(judge_questions(run, again, {}, confidence=False)) == 1  # one question for two


def test_a_prompt_of_ones_own(run: RunFolder) -> None:
    text = (
        "Say CORRECT, INCORRECT or NOT_ATTEMPTED of the <response> to the <question>, "
        "by its <gold_answer>."
    )
    judging = panel(A, prompt="strict.txt", prompts={"strict.txt": text})
    (question,) = ask_all(run, judging, saying({A: NO}))
    assert question.messages[0]["content"] == text
    first = decided(run)
    assert first["grader"] == "judge:strict:a"
    other = panel(A, prompt="strict.txt", prompts={"strict.txt": f"{text} Be kind."})
    ask_all(run, other, saying({A: YES}))
    versions = {row["grader_version"]: row["outcome"] for row in grades(run) if not row["judge"]}
    assert sorted(versions.values()) == ["correct", "incorrect"]
    short = panel(A, prompt="bad.txt", prompts={"bad.txt": "Say CORRECT or INCORRECT."})
    with pytest.raises(UsageError, match="does not name NOT_ATTEMPTED, <question>"):
        judge_questions(run, short, {}, confidence=False)


def test_scores_by_another_grader_than_the_deciding_one(made: RunOfAnswers) -> None:
    made.answer("k", "paris", "Lutetia")
    run = made.write()
    grade_by_rule(run, confidence=False)
    ask_all(run, panel(A), saying({A: YES}))
    ask_all(run, panel(B), saying({B: NONE}))

    def by(grader: str | None) -> list[Any]:
        con = analysis.connect([run])
        try:
            if grader:
                analysis.let_decide(con, grader)
            return con.sql("SELECT outcome, grader FROM outcomes").fetchall()
        finally:
            con.close()

    assert by(None) == by("judge") == by("judge:simpleqa") == [("abstained", "judge:simpleqa:b")]
    assert by("judge:simpleqa:a") == [("correct", "judge:simpleqa:a")]
    assert by("alias") == [("incorrect", "alias")]
    with pytest.raises(UsageError, match=r"did you mean 'alias'\?; there are alias@"):
        by("alais")


def test_two_unlike_settings_are_two_graders(run: RunFolder) -> None:
    settings: list[dict[str, Any]] = [
        {}, {"repeats": 2}, {"votes": "unanimous"}, {"min_votes": 2}, {"asks": "all"},
        {"own_answers": True}, {"then": then(C)}, {"then": then(C, asks=["unsure"])},
        {"structured": True},
    ]  # fmt: skip
    for each in settings:
        ask_all(run, panel(A, B, **each), saying({A: YES, B: YES, C: YES}))
    versions = Counter(row["grader_version"] for row in grades(run) if row["judge"] is None)
    assert len(versions) == len(settings)
    assert grade_by_judge(run, panel(A, B), {}, confidence=False).written == 0
