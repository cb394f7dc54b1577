"""Labels of a simulated run: the truth is known, so the draw's probabilities can be held to it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from graders import Question
from graders.judge import build_prompt, parse_verdict
from orchestrator.grading import grade_by_rule
from orchestrator.labels.design import Draw, RowId, draw
from orchestrator.labels.frame import disputed_rows
from orchestrator.providers.simulated.answer import respond
from orchestrator.providers.simulated.behaviour import behaviour_of, judge_behaviour_of
from orchestrator.providers.simulated.judge import judge
from orchestrator.providers.simulated.outcomes import Did
from orchestrator.providers.simulated.questions import builtin_items
from tests.grading.run_of_answers import START, RunOfAnswers

POINTS = {Did.CORRECT: 1.0, Did.INCORRECT: -9.0}
"""At t = 0.9; anything else is 0."""

DRAWS, LABELS = 500, 100

Scores = dict[RowId, float]


def simulated_run(out: Path) -> tuple[dict[RowId, bool], Scores, Scores]:
    """Return what is disputed, the true scores, and those by a judge with errors."""
    behaviour = behaviour_of("sim/calibrated")
    errs = judge_behaviour_of({"error_rate": 0.25})
    made = RunOfAnswers(out)
    truth: Scores = {}
    judged: Scores = {}
    verdicts = []
    items = [item for item in builtin_items("longtail", 0, 600) if item.answer_type == "text"]
    for at, item in enumerate(items):
        reply = respond(behaviour, "sim/calibrated", item, None)
        key, name = f"{at:032x}", f"i{at}"
        made.item(name, *item.answers, question=item.question)
        made.answer(key, name, reply.text)
        truth[key, "facts", name] = POINTS.get(reply.did, 0.0)
        _, user = build_prompt(Question(item.question, item.answers), reply.text or "")
        verdict = parse_verdict(judge(errs, user).text)
        assert verdict is not None
        judged[key, "facts", name] = {"correct": 1.0, "incorrect": -9.0}.get(verdict.outcome, 0.0)
        verdicts.append(
            {"request_key": key, "benchmark": "facts", "item_id": name, "grader": "judge:x:sim",
             "grader_version": "1", "outcome": verdict.outcome, "status": "ok",
             "graded_at": START + timedelta(hours=1)}
        )  # fmt: skip
    run = made.write()
    grade_by_rule(run, confidence=False)
    writer = run.part_writer("grades", "judge:x:sim")
    for row in verdicts:
        writer.append(row)
    writer.flush()
    return disputed_rows(run), truth, judged


def estimate(drawn: Draw, scores: Scores, rows: int) -> tuple[float, float]:
    """Return the Horvitz-Thompson and the Hajek estimate of a mean from the labels of a draw."""
    weights = [(scores[row], 1 / pi) for row, pi in drawn.rows if pi is not None]
    total = sum(score * weight for score, weight in weights)
    return total / rows, total / sum(weight for _, weight in weights)


def test_the_weighted_estimate_of_the_true_score_is_unbiased(tmp_path: Path) -> None:
    disputed, truth, judged = simulated_run(tmp_path)
    assert disputed.keys() == truth.keys()
    share = sum(disputed.values()) / len(disputed)
    assert 0.1 < share < 0.6
    known = sum(truth.values()) / len(truth)
    found = [estimate(draw(disputed, LABELS, seed), truth, len(truth)) for seed in range(DRAWS)]
    for which in (0, 1):
        each = [pair[which] for pair in found]
        mean = sum(each) / DRAWS
        error = (sum((one - mean) ** 2 for one in each) / (DRAWS - 1) / DRAWS) ** 0.5
        assert abs(mean - known) < 4 * error
    # The sizes of the strata are part of the design: both estimates are one.
    assert all(one == pytest.approx(other) for one, other in found)
    # What the draw corrects is worth correcting: the judge alone is far off.
    assert abs(sum(judged.values()) / len(judged) - known) > 10 * error
