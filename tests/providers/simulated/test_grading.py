"""What a simulated model did is what the real graders say it did."""

from __future__ import annotations

import pytest

from benchmarks import BenchmarkSpec, grader_of, load
from graders import Question, Response, get
from orchestrator.providers.simulated import behaviour_of
from orchestrator.providers.simulated.answer import respond
from orchestrator.providers.simulated.questions import KnownItem


@pytest.mark.parametrize("suite", ["longtail", "letters", "arithmetic", "unknowable"])
def test_graders_agree_on_the_built_in_suites(suite: str) -> None:
    own = {"share_refused": 0.05, "share_empty": 0.05}
    like = behaviour_of("sim/calibrated", own)
    benchmark = load(BenchmarkSpec(name=suite, size=300))
    for item in benchmark.items:
        golds, choices = item.answers, item.choices
        question = Question(item.question, golds, choices, item.answer_type, item.should_abstain)
        known = KnownItem(item.question, golds, choices, item.answer_type, item.should_abstain)
        for target in (None, 0.75):
            reply = respond(like, "sim/calibrated", known, target)
            grade = get(grader_of(benchmark, item)).grade(
                question, Response(reply.text, reply.finish_reason)
            )
            assert grade.outcome == reply.did.name.lower(), (question, reply.text, grade)
