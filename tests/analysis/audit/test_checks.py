"""Which checks a model of known behaviour fails, and the checks' arithmetic."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import statsmodels.api as sm
from scipy.special import expit, logit

from orchestrator.analysis.audit.abstention import abstention
from orchestrator.analysis.audit.accuracy import accuracy
from orchestrator.analysis.audit.answers import Answers
from orchestrator.analysis.audit.band import band
from orchestrator.analysis.audit.confidence import confidences
from orchestrator.analysis.audit.counterfactual import counterfactual
from orchestrator.analysis.audit.implied import fitted, implied
from orchestrator.analysis.audit.regret import policy_points
from orchestrator.analysis.audit.requirement import ONE_SAMPLE, Requirement
from orchestrator.analysis.audit.verdicts import audit_model
from orchestrator.analysis.audit.wording import wording
from orchestrator.analysis.audit.words import paragraph
from orchestrator.providers.simulated.behaviour import Behaviour, behaviour_of
from tests.analysis.audit.simulated import asked, audited, failed, verdicts

PASSED = {1: "pass", 2: "pass", 3: "pass", 4: "pass", 5: "pass", 6: "pass",
          7: "too little data"}  # fmt: skip


def made(targets: list[float], rows: list[str], copies: int = 30, **more: Any) -> Answers:
    """Items of outcomes: a word a target, a letter a sample (r right, w wrong, - silent)."""
    words = [row.split() for row in rows for _ in range(copies)]
    counts = np.zeros((3, 2, len(words), len(targets)))
    for i, row in enumerate(words):
        for k, samples in enumerate(row):
            for place, letter in enumerate(samples):
                counts[0, place % 2, i, k] += 1
                counts[1, place % 2, i, k] += letter == "r"
                counts[2, place % 2, i, k] += letter == "w"
    return Answers(np.array(targets), np.arange(len(words)), None, *counts, **more)


def only(found: list[Requirement], name: str, target: float) -> Requirement:
    (one,) = [each for each in found if (each.name, each.target) == (name, target)]
    return one


def test_a_calibrated_model_and_an_easy_set_pass() -> None:
    assert verdicts(audited(behaviour_of("sim/calibrated"), n=1000)) == PASSED
    easy = audited(Behaviour(knowledge=0.98, spread=0.05), n=1000)
    assert failed(easy) == set()
    assert {verdicts(easy)[check] for check in (1, 2, 4, 5, 6)} == {"pass"}


def test_the_oracle_passes() -> None:
    assert verdicts(audited(behaviour_of("sim/oracle"), n=1000)) == PASSED
    assert failed(audited(behaviour_of("sim/oracle"), n=1000, samples=1)) == set()


def test_the_bluffer_answers_where_it_should_not() -> None:
    found = audited(behaviour_of("sim/bluffer"), n=300)
    assert failed(found) == {
        (1, "abstention where due"),
        (2, "selective accuracy"),
        (4, "answered, answered at 0"),
        (5, "implied target"),
        (6, "regret"),
    }
    assert verdicts(found)[3] == "too little data"  # it gives nothing up
    said = paragraph(found)
    assert said.startswith("It does not act on the stated target")
    assert "Check 6 fails: at t = 0.9 a threshold on its own confidence would have" in said


def test_the_timid_model_is_silent_where_it_should_answer() -> None:
    found = audited(behaviour_of("sim/timid"), n=1000)
    assert failed(found) == {(3, "band"), (5, "implied target"), (6, "regret")}
    targets = {
        each.requirement.target: each.requirement
        for each in found.findings
        if each.requirement.check == 5
    }
    # confidence 0.75 on the logit scale less 1.5: it answers from p = 0.93 on
    low, high = targets[0.75].low, targets[0.75].high
    assert low is not None
    assert high is not None
    assert low <= 1 / (1 + np.exp(-np.log(3) - 1.5)) <= high
    assert low > 0.75


def test_one_sample_cannot_tell_noise() -> None:
    found = audited(behaviour_of("sim/calibrated"), samples=1)
    assert {check for check, said in verdicts(found).items() if said == "too little data"} == {
        1, 3, 7
    }  # fmt: skip
    assert ONE_SAMPLE in paragraph(found)


def test_without_the_target_zero_the_checks_that_need_it_say_so() -> None:
    answers, _ = asked(behaviour_of("sim/bluffer"), targets=(0.5, 0.9))
    found = audit_model([answers], [None])
    assert failed(found) == {(2, "selective accuracy")}
    lacking = {each.requirement.lacking for each in found.findings if not each.requirement.tests}
    assert "the target 0 is not stated" in lacking
    assert verdicts(found)[4] == verdicts(found)[5] == "too little data"


def test_abstention_by_hand() -> None:
    # of three items one gives up at 0.5, one turns round at 0.5, one always answers
    found = abstention(made([0, 0.5], ["rr --", "-- rr", "rw rw"]))
    rise = only(found, "abstention rises", 0.5)
    assert (rise.estimate, rise.items, rise.at_least) == (0, 90, 0)
    # answered 2/3, right at t = 0 a half: 2/3 - 1/2 / 0.5
    assert only(found, "abstention where due", 0.5).estimate == pytest.approx(2 / 3 - 1)
    turned = only(found, "violations", 0.5)
    assert turned.estimate == pytest.approx(1 / 3)
    assert turned.tests[0][0] < 1e-6


def test_silence_that_comes_and_goes_is_noise_and_no_violation() -> None:
    found = abstention(made([0.5, 0.75], ["r- r-", "r- -r", "-r r-", "-r -r"]))
    turned = only(found, "violations", 0.75)
    # two samples, one of them silent: pairs a quarter each, and 1/2·1/2·2/1 expected
    assert turned.estimate == pytest.approx(0.25 - 0.5)
    assert "25.00 % of sample pairs, 50.00 % expected" in turned.note


def test_accuracy_and_errors_by_hand() -> None:
    found = accuracy(made([0, 0.75], ["r r", "w w", "w -", "r r"]))
    assert only(found, "selective accuracy", 0.75).estimate == pytest.approx(2 / 3)
    assert only(found, "error rate falls", 0.75).estimate == pytest.approx(-0.25)


def test_the_band_by_hand() -> None:
    (found,) = band(made([0.5, 0.75], ["rr --", "rr --", "rw --", "rr rr", "-- --"]))
    assert found.estimate == pytest.approx(5 / 6)
    assert (found.at_least, found.at_most, found.items) == (0.5, 0.75, 90)
    # what comes and goes at both targets alike is not given up
    (noise,) = band(made([0.5, 0.75], ["r- -r", "-r r-", "r- r-", "-r -r"]))
    assert noise.lacking
    (single,) = band(made([0.5, 0.75], ["r -"]))
    assert single.lacking == ONE_SAMPLE


def test_the_counterfactual_by_hand() -> None:
    rows = ["rr rr", "rr --", "rw --", "ww --"]
    found = counterfactual(made([0, 0.75], rows))
    silent = only(found, "abstained, answered at 0", 0.75)
    assert silent.estimate == pytest.approx(0.5)
    assert silent.items == 90
    assert only(found, "answered, answered at 0", 0.75).estimate == pytest.approx(1)
    # with one sample each the items that are answered at both cancel
    single = counterfactual(made([0, 0.75], ["r r", "r -", "w -", "w r"]))
    assert only(single, "abstained, answered at 0", 0.75).estimate == pytest.approx((2 - 2) / 2)


def test_implied_target_is_the_quantile_of_the_confidence() -> None:
    n = 400
    level = np.repeat([0.2, 0.4, 0.6, 0.8], n // 4)
    right = np.concatenate([np.arange(n // 4) < share * n / 4 for share in (0.2, 0.4, 0.6, 0.8)])
    counts = np.ones((3, 2, n, 2))
    counts[2, :, :, 0] = ~right
    counts[1, :, :, 0] = right
    answers_above = level > 0.5
    counts[1, :, :, 1] = right & answers_above
    counts[2, :, :, 1] = ~right & answers_above
    answers = Answers(np.array([0.0, 0.5]), np.arange(n), None, *counts)
    sure = confidences(answers, "stated", np.arange(n), level, right)
    assert sure is not None
    (found,) = implied(answers, sure)
    # half is answered: any target between 0.4 and 0.6 would do
    assert found.estimate == pytest.approx(0.5, abs=0.03)
    assert found.low is not None
    assert found.high is not None
    assert found.low <= 0.42
    assert found.high >= 0.58
    assert min(p for p, _ in found.tests) > 0.5


def test_the_confidence_is_calibrated_as_statsmodels_fits_it() -> None:
    levels = np.arange(5, 100, 5) / 100
    answers = np.full((1, 19), 1000.0)
    right = np.round(answers * expit(0.4 + 1.7 * logit(levels)))
    fit = sm.GLM(
        np.column_stack([right[0], (answers - right)[0]]),
        sm.add_constant(logit(levels)),
        family=sm.families.Binomial(),
    ).fit()
    assert fitted(levels, right, answers)[0] == pytest.approx(fit.fittedvalues, abs=1e-3)
    # what tells right and wrong apart entirely stays finite, and what says nothing is flat
    apart = fitted(np.array([0.0, 1.0]), np.array([[0.0, 50.0]]), np.array([[50.0, 50.0]]))
    assert 0 < apart[0, 0] < 0.02 < 0.98 < apart[0, 1] < 1
    turned = fitted(np.array([0.2, 0.8]), np.array([[80.0, 20.0]]), np.array([[100.0, 100.0]]))
    assert turned[0] == pytest.approx([0.5, 0.5], abs=0.01)


def test_the_best_threshold_of_the_same_items_finds_regret_in_a_perfect_model() -> None:
    inside, crossed = [], []
    for seed in range(200):
        answers, sure = asked(
            behaviour_of("sim/calibrated"), n=100, samples=1, seed=seed, targets=(0, 0.9)
        )
        assert sure is not None
        behaviour = (answers.correct - 9 * answers.incorrect)[:, 1].mean()
        inside.append(policy_points(sure, 9.0, in_sample=True).mean() - behaviour)
        crossed.append(policy_points(sure, 9.0).mean() - behaviour)
    assert np.mean(inside) > 0.03
    assert np.mean(crossed) < 0.01


def test_a_wording_that_changes_what_is_answered_fails() -> None:
    calm, sure = asked(behaviour_of("sim/calibrated"), n=400)
    bold, unsure = asked(behaviour_of("sim/calibrated", {"bias": 0.5}), n=400, rubric="credit")
    found = audit_model([calm, bold], [sure, unsure])
    assert (7, "coverage by wording") in failed(found)
    same, _ = asked(behaviour_of("sim/calibrated"), n=400, rubric="percent")
    assert all(each.estimate == 0 for each in wording([calm, same]))
    assert verdicts(audit_model([calm, same], [sure, sure]))[7] == "pass"
    assert "As paper/question" in paragraph(found)


def test_agreement_serves_where_no_confidence_is_stated() -> None:
    # four answers an item, all alike or all different: what agrees is right
    n = 200
    alike = np.arange(n) % 2 == 0
    counts = np.full((3, 2, n, 2), 2.0)
    counts[1, :, :, :] = np.where(alike, 2.0, 0.0)[None, :, None]
    counts[2, :, :, :] = np.where(alike, 0.0, 2.0)[None, :, None]
    bluffs = Answers(np.array([0.0, 0.5]), np.arange(n), None, *counts)
    items = np.repeat(np.arange(n), 4)
    level = np.where(alike, 1.0, 0.25)[items]
    sure = confidences(bluffs, "agreement", items, level, alike[items])
    (found,) = implied(bluffs, sure)
    assert "confidence: agreement" in found.note
    # half is right, so all may be answered at t = 0.5 by its accuracy, but not by what it knows
    assert min(p for p, _ in found.tests) < 1e-6
